// Tech Support → Contacts, as a person walks it.
import { expect, test } from '../support/test.ts'
import { labels } from './labels.ts'
import { manager, select } from './steps.ts'

test('3 · manage: update a field and save', async ({ page, actor, language }) => {
  const label = labels(language)
  await actor(manager(language))
  await select(page, label, 'Cathy Wu')
  const title = `Night dispatcher ${Date.now()}`
  await page.getByLabel(label.jobTitle, { exact: true }).fill(title)
  await page.getByRole('button', { name: label.save, exact: true }).click()
  await expect(page.getByText(title).first()).toBeVisible()
  await page.getByLabel(label.email, { exact: true }).fill('nobody')
  await page.getByRole('button', { name: label.save, exact: true }).click()
  await expect(page.locator('#email-error')).toBeVisible()
  await expect(page.getByLabel(label.email, { exact: true })).toHaveValue('nobody')
})

test('a customer is told why not, and whom to ask', async ({ page, actor, quiet, accessible }) => {
  await actor('cathy@cobalt.test')
  quiet.refused(403, '/o/cobalt/support/contacts')
  await page.goto('/o/cobalt/support/contacts')
  await expect(page.locator('main')).toContainText(/Nora|Marcos|Olivia|Ana/)
  await accessible()
})

test('the language changes on the same page and keeps what is typed', async ({ page, actor, language }) => {
  await actor(manager(language))
  await page.goto('/o/cobalt/support/contacts/new')
  await page.locator('#first_name').fill('Inés')
  const other = language === 'es' ? 'en' : 'es'
  await page.getByRole('button', { name: other === 'es' ? 'Español' : 'English', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(labels(other).createContact)
  await expect(page.locator('html')).toHaveAttribute('lang', other)
  await expect(page.locator('#first_name')).toHaveValue('Inés')
  // It is remembered with the person, whom other tests are too.
  await page.getByRole('button', { name: language === 'es' ? 'Español' : 'English', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(labels(language).createContact)
})
