// An operator onboards an organization, and gives its owner, who is on the phone, a link; the organization reads it.
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import { unique } from './steps.ts'

test('an operator finds an organization, onboards another and gives its owner a link on the phone', async ({ page, actor, another, language, words, mail, accessible }) => {
  test.setTimeout(120_000)
  const { last, email } = unique('Ana')
  const name = `Niebla ${last}`
  await actor('operator@enlace.test')
  await page.goto(`/care/cases?lang=${language}`)
  await page.locator('main').getByRole('link', { name: words('care-tab-organizations'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('organizations-operator'))
  await expect(page.getByRole('rowheader').filter({ hasText: 'Vacío' })).toBeVisible()
  await accessible()
  await inOneTongue(page, language)

  // By a line's number, by somebody's address, by nothing that is there.
  for (const [typed, found] of [['(512) 555-0140', words('organizations-by-line', { number: '(512) 555-0140' })], ['nora@cobalt.test', 'nora@cobalt.test']] as const) {
    await page.getByRole('searchbox').fill(typed)
    await expect(page.getByRole('rowheader').filter({ hasText: found })).toContainText('Cobalt Freight')
  }
  await page.getByRole('searchbox').fill('zzzz')
  await expect(page.getByRole('heading', { name: words('organizations-not-found') })).toBeVisible()
  await accessible()
  await inOneTongue(page, language)

  await page.getByRole('link', { name: words('organizations-add'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('organizations-add'))
  const send = page.locator('main').getByRole('button', { name: words('organizations-add'), exact: true })
  await send.click()
  await expect(page.locator('.summary a')).toHaveCount(2)
  await accessible()
  await page.locator('#name').fill('COBALT freight LLC')
  await page.locator('#owner').fill(email)
  await page.locator('#last_name').fill(last)
  await send.click()
  await expect(page.locator('main')).toContainText(words('organizations-alike'))
  await expect(page.locator('main').getByRole('link', { name: 'Cobalt Freight', exact: true })).toBeVisible()
  await accessible()
  await inOneTongue(page, language)
  await page.locator('#name').fill(name)
  await send.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(page.locator('main')).toContainText(email)
  await accessible()
  await inOneTongue(page, language)
  await mail.newest(email, /\/invitation\//)

  await page.getByRole('link', { name: words('organizations-on-the-phone'), exact: true }).click()
  const make = page.getByRole('button', { name: words('organizations-make-link'), exact: true })
  await make.click()
  await expect(page.locator('#reason-error')).toBeVisible()
  await accessible()
  await page.locator('#reason').fill(`Why ${last}`)
  await make.click()
  const link = (await page.locator('#told-link').getAttribute('href'))!
  await accessible()
  await inOneTongue(page, language)

  const owner = await another()
  await owner.goto(link)
  await expect(owner.locator('main')).toContainText(name)
  await expect(owner.locator('input[type=password]').first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(last)
  await expect(page.locator('#told-link')).toHaveCount(0)
})
