// The same forms before the WASM is there: without JavaScript at all.
import { expect, test } from '../support/test.ts'
import { labels } from './labels.ts'
import { fill, manager, unique } from './steps.ts'

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
