// Account Hub by the keyboard alone; and a registration that is refused, with everything said where it belongs.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import { labels } from './labels.ts'
import { owner, unique } from './steps.ts'

/** Tab until it has the focus: whatever can be pressed can be reached, and is seen when it is. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate(element => element === document.activeElement)) {
      await expect(wanted).toBeInViewport()
      return
    }
  }
  throw new Error(`the keyboard does not come to ${wanted}`)
}

/** The page's script has taken over. */
const ready = (page: Page) => page.waitForLoadState('networkidle')

test('the three dots, the forms and the tabs of Account Hub by keyboard', async ({ page, actor, language, words }) => {
  test.setTimeout(90_000)
  const label = labels(language)
  await actor(owner(language))
  await page.goto('/o/cobalt/hub/users?q=Elena')
  await ready(page)
  const row = page.getByRole('row').filter({ hasText: 'Elena' }).first()
  const dots = row.locator('summary')
  await tabTo(page, dots)
  await page.keyboard.press('Enter')
  const menu = row.locator('details')
  await expect(menu).toHaveAttribute('open', '')
  await page.keyboard.press('ArrowDown')
  await expect(menu.getByText(label.editRole, { exact: true })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(menu.getByText(label.editAssignedAccounts, { exact: true })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(menu.getByText(label.editRole, { exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu).not.toHaveAttribute('open', '')
  await expect(dots).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(label.editRole)

  // A form: choose with the arrows, type a day that is over, and be led to it.
  await ready(page)
  await tabTo(page, page.locator('#until'))
  await page.locator('#until').fill('2020-01-31')
  await page.keyboard.press('Enter')
  await expect(page.locator('.summary')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('#until')).toBeFocused()
  await expect(page.locator('#until-error')).toContainText(words('users-refused-ends-in-the-past'))

  // The tabs, and a role's grid: radio buttons move with the arrows.
  await page.goto('/o/cobalt/hub/users')
  await ready(page)
  await tabTo(page, page.locator('main').getByRole('link', { name: label.rolesAndPermissions, exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: label.addAdministrativeRole, exact: true })).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: label.addAdministrativeRole, exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.locator('#name_en')).toBeVisible()
  await ready(page)
  await tabTo(page, page.locator('#name_en'))
  const name = `Keys ${unique('k').last}`
  await page.keyboard.type(name)
  const allowed = page.locator('input[name="allow[view_users]"][value="allowed"]')
  const not = page.locator('input[name="allow[view_users]"]:checked')
  await tabTo(page, not)
  await page.keyboard.press('ArrowRight')
  await expect(allowed).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)

  // What can be taken away again: a page asks first.
  await ready(page)
  await tabTo(page, page.locator('main a[href*="how=delete"]'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: words('roles-delete'), exact: true })).toBeVisible()
  await ready(page)
  await tabTo(page, page.getByRole('button', { name: words('roles-delete'), exact: true }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/hub\/roles$/)
  await expect(page.locator('main')).not.toContainText(name)
})

test('a dialog takes the focus in, closes with Escape and gives it back', async ({ page, actor, language }) => {
  await actor(owner(language))
  await page.goto('/gallery')
  await ready(page)
  const dialog = page.locator('dialog')
  const opener = page.getByRole('button', { name: 'Dialog', exact: true })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeVisible()
  expect(await dialog.evaluate(element => element.contains(document.activeElement)), 'the focus is in').toBe(true)
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab')
    const strayed = await dialog.evaluate(element => document.activeElement !== document.body && !element.contains(document.activeElement))
    expect(strayed, 'the focus stays in').toBe(false)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
})

test('whoever registers is refused with a reason, and what is wrong is said at its field', async ({ page, actor, another, language, words, mail, accessible }) => {
  test.setTimeout(90_000)
  const person = unique('Tess')
  const own = await another()
  await own.goto(`/register?lang=${language}`)
  await own.locator('#account').fill('950-114-2225')
  await own.locator('#first_name').fill(person.first)
  await own.locator('#last_name').fill(person.last)
  await own.locator('#email').fill(person.email)
  await own.locator('main button[type=submit]').click()
  await expect(own.locator('#code')).toBeVisible()
  const letter = await mail.newest('billing@cobalt.test', new RegExp(person.last))
  await own.locator('#code').fill('00000000')
  await own.locator('main button[type=submit]').click()
  await expect(own.locator('main')).toContainText(words('registration-refused-wrong-code'))
  await own.locator('#code').fill(/: (\d[\d \u00a0-]{6,10}\d)/.exec(letter.text)![1])
  await own.locator('main button[type=submit]').click()
  await expect(own.locator('main')).toContainText(words('registration-waits-text'))

  await actor(owner(language))
  await page.goto('/o/cobalt/hub/registrations')
  await page.getByRole('link', { name: person.name, exact: true }).first().click()
  await expect(page.locator('#reason')).toBeVisible()
  await page.locator('#line').fill('+1 212 555 0199')
  await page.getByRole('button', { name: words('registration-approve'), exact: true }).click()
  await expect(page.locator('main')).toContainText(words('registration-refused-no-such-line'))
  await page.getByRole('button', { name: words('registration-reject'), exact: true }).click()
  await expect(page.locator('#reason-error')).toBeVisible()
  await accessible()
  await inOneTongue(page, language)
  await page.locator('#reason').fill('Please ask from your address at work.')
  await page.getByRole('button', { name: words('registration-reject'), exact: true }).click()
  await page.waitForURL(/\/registrations$/)
  await expect(page.getByRole('row').filter({ hasText: person.name })).toContainText(words('registration-rejected'))
  expect((await mail.newest(person.email)).text).toContain('Please ask from your address at work.')
  await own.reload()
  await expect(own.locator('main')).toContainText(words('registration-out-text'))
  await accessible(own)
})

test('what has the focus never lies under a bar that stays', async ({ page, actor, language }) => {
  await actor(owner(language))
  for (const path of ['/o/cobalt/support/cases/new', '/o/cobalt/hub/users/new']) {
    await page.goto(path)
    await ready(page)
    const covered = () =>
      page.evaluate(() => {
        const focused = document.activeElement!
        const { x, y, width, height } = focused.getBoundingClientRect()
        const bar = document.elementFromPoint(x + width / 2, y + height / 2)?.closest('.bar, .bottom, .form-end')
        return bar && focused !== document.body && !bar.contains(focused) ? focused.outerHTML.slice(0, 200) : undefined
      })
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press(presses < 30 ? 'Tab' : 'Shift+Tab')
      expect(await covered(), path).toBeUndefined()
    }
  }
})
