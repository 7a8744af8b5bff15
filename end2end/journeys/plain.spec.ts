// The same forms before the WASM is there: without JavaScript at all.
import { expect, test } from '../support/test.ts'
import { labels } from './labels.ts'
import { fill, manager, narrowing, owner, pick, unique } from './steps.ts'

test.use({ javaScriptEnabled: false })

test('sign in, create, edit, change the role, disable and enable as plain forms', async ({ page, actor, language }) => {
  const label = labels(language)
  const person = unique('Plain')
  await actor(manager(language))
  await page.goto('/o/cobalt/support/contacts/new')
  await fill(page, label, { ...person, email: 'nobody' }, label.spanish)
  await expect(page.locator('#email-error')).toBeVisible()
  await expect(page.getByLabel(label.firstName, { exact: true })).toHaveValue(person.first)
  await fill(page, label, person, label.spanish)
  await expect(page.getByRole('heading', { name: person.name, exact: true }).first()).toBeVisible()

  await page.getByLabel(label.jobTitle, { exact: true }).fill('Planner')
  await page.getByRole('button', { name: label.save, exact: true }).click()
  await expect(page.getByLabel(label.jobTitle, { exact: true })).toHaveValue('Planner')

  await page.goto('/o/cobalt/support/contacts/hector/roles')
  await page.locator('label').filter({ hasText: label.caseManager }).click()
  await page.getByRole('button', { name: label.update, exact: true }).click()
  await expect(page.locator('main')).toContainText(label.caseManager)
  await page.getByRole('button', { name: label.disableLogin, exact: true }).click()
  await page.getByRole('button', { name: label.enableLogin, exact: true }).click()
  await expect(page.getByRole('button', { name: label.disableLogin, exact: true })).toBeVisible()
})

test('a wrong password keeps the address, and says the same of an unknown one', async ({ page, language, words }) => {
  for (const email of [manager(language), 'unknown@cobalt.test']) {
    await page.goto(`/sign-in?lang=${language}`)
    await page.locator('#email').fill(email)
    await page.locator('#password').fill('not the password')
    await page.getByRole('button', { name: words('identity-sign-in'), exact: true }).click()
    await expect(page.locator('main')).toContainText(words('identity-no-match'))
    await expect(page.locator('#email')).toHaveValue(email)
  }
})

test('columns are chosen and a view is kept and deleted as plain forms', async ({ page, actor, language, words }) => {
  const label = labels(language)
  const name = `Zeta ${unique('x').last}`
  await actor(owner(language))
  await page.goto('/o/cobalt/hub/users?language=es')
  await narrowing(page)
  await page.locator('main summary').filter({ hasText: label.columns }).click()
  await pick(page.getByRole('checkbox', { name: label.role, exact: true }), false)
  await page.getByRole('button', { name: words('users-show-columns'), exact: true }).click()
  await expect(page.locator('thead')).not.toContainText(label.role)
  const part = page.locator('main summary').filter({ hasText: words('views-edit') })
  const save = page.getByRole('button', { name: label.saveView, exact: true })
  await narrowing(page)
  await part.click()
  await page.locator('#name').fill('x'.repeat(61))
  await save.click()
  await expect(page.locator('#name-error')).toBeVisible()
  await expect(page.locator('#name')).toHaveValue('x'.repeat(61))
  await page.locator('#name').fill(name)
  await save.click()
  const view = page.locator('main').getByRole('link', { name, exact: true })
  await expect(view).toHaveAttribute('aria-current', 'true')
  await expect(page).toHaveURL(/[?]language=es&columns=name\.status\.language\.seen$/)
  await narrowing(page)
  await part.click()
  await page.locator('#name').fill(name)
  await save.click()
  await page.getByRole('button', { name: words('views-replace'), exact: true }).click()
  await expect(view).toHaveCount(1)
  await narrowing(page)
  await part.click()
  await page.getByRole('button', { name: words('views-forget', { name }), exact: true }).click()
  await expect(view).toHaveCount(0)
})
