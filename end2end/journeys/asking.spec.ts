// Ask for it: what somebody is refused is asked for where it is refused, granted in one step until a day, and then done.
import type { Page } from '@playwright/test'
import { expect, test, type Options } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import { mine, owner, unique } from './steps.ts'

type Language = Options['language']

/** Who sees the lines of the warehouses and may change nothing of them, and reads this language. */
const asker = (language: Language): string => (language === 'es' ? 'bruno@cobalt.test' : 'otto@cobalt.test')

/** The way on beside the reason for which the button is off; it comes with the focus, or stands below the button. */
async function wayOn(page: Page, name: string, words: (key: string) => string) {
  const button = page.getByRole('button', { name, exact: true })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await button.focus()
  const way = page.locator('.reasoned').filter({ has: button }).getByRole('link', { name: words('access-ask-for-it') })
  await expect(way).toBeVisible()
  return way
}

test('what is refused is asked for, granted in one step until a day, and done', async ({ page, actor, another, language, words, mail, accessible }, info) => {
  test.setTimeout(120_000)
  const at = `/o/cobalt/hub/lines/${mine(['warehouses-06', 'warehouses-08', 'warehouses-06', 'warehouses-11'], info)}`
  const [why, yes] = [unique('Because'), unique('Yes')].map(one => one.name)
  const asking = await actor(asker(language), await another())
  await actor(owner(language))

  // By keyboard, from the button to the way on beside its reason.
  await asking.goto(at)
  await wayOn(asking, words('maintenance-suspend'), words)
  await accessible(asking)
  await asking.keyboard.press('Tab')
  await asking.keyboard.press('Enter')
  await expect(asking).toHaveURL(/\/hub\/ask\?permission=suspend_lines&about=line&id=/)
  await expect(asking.getByRole('heading', { level: 1 })).toHaveText(words('approvals-ask-title'))
  await expect(asking.locator('main')).toContainText(words('access-suspend-lines'))
  await expect(asking.locator('main')).toContainText('Olivia Hart')
  await accessible(asking)
  await inOneTongue(asking, language)
  await asking.locator('#reason').fill(why)
  await asking.locator('#until').fill('2020-02-29')
  const send = asking.getByRole('button', { name: words('approvals-send'), exact: true })
  await send.click()
  await expect(asking.locator('#until-error')).toContainText(words('approvals-refused-end-past'))
  await expect(asking.locator('#reason')).toHaveValue(why)
  await accessible(asking)
  await asking.locator('#until').fill('2031-12-31')
  await send.click()
  await expect(asking).toHaveURL(/\/hub\/approvals\/[0-9A-Z]+/)
  await expect(asking.locator('main')).toContainText(why)
  await accessible(asking)
  await inOneTongue(asking, language)
  const request = new URL(asking.url()).pathname
  expect((await mail.newest(owner(language), new RegExp(why))).language).toBe(language)

  // Asked again while it waits, it shows the one that waits.
  await asking.goto(at)
  await (await wayOn(asking, words('maintenance-suspend'), words)).click()
  await expect(asking.locator(`main a[href="${request}"]`)).toBeVisible()
  await accessible(asking)

  await page.goto('/o/cobalt/hub/approvals')
  await page.locator(`main a[href="${request}"]`).click()
  await expect(page.locator('main')).toContainText(why)
  await expect(page.locator('#until')).toHaveValue('2031-12-31')
  await expect(page.locator('input[name=way]').first()).toBeChecked()
  await accessible()
  await inOneTongue(page, language)
  await page.locator('#comment').fill(yes)
  await page.getByRole('button', { name: words('approvals-grant'), exact: true }).click()
  await expect(page.locator('main')).toContainText(words('approvals-done'))
  await accessible()
  await inOneTongue(page, language)
  const letter = await mail.newest(asker(language), new RegExp(yes))
  expect(letter.language).toBe(language)

  // Who asked does it now.
  await asking.goto(at)
  await asking.getByRole('link', { name: words('maintenance-suspend'), exact: true }).click()
  await asking.getByText(words('maintenance-seasonal'), { exact: true }).click()
  await asking.locator('#until').fill('2030-12-31')
  await asking.getByRole('button', { name: words('maintenance-suspend'), exact: true }).click()
  await expect(asking).toHaveURL(/asked=T-/)
  await page.goto(at)
  await expect(page.locator('main')).toContainText(words('history-field-asked'))
  await inOneTongue(page, language)
})

test('a page that is refused whole offers it too', async ({ page, actor, language, words, quiet, accessible }) => {
  await actor(asker(language))
  quiet.refused(403, /\/hub\/history/)
  await page.goto('/o/cobalt/hub/history')
  await accessible()
  await page.getByRole('link', { name: words('access-ask-for-it'), exact: true }).click()
  await expect(page).toHaveURL(/permission=view_history&about=organization/)
  await expect(page.locator('main')).toContainText(words('access-view-history'))
  await accessible()
  await inOneTongue(page, language)
})
