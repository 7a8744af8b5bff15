// Tech Support → Contacts, journeys 1 to 4, as a person walks them.
import { expect, test } from '../support/test.ts'
import { labels } from './labels.ts'
import { choose, fill, manager, select, unique } from './steps.ts'

test('1 · manage roles: a customer becomes a case manager', async ({ page, actor, language, accessible }) => {
  const label = labels(language)
  await actor(manager(language))
  await accessible()
  await select(page, label, 'Úrsula Benítez')
  await accessible()
  await page.getByRole('link', { name: label.editRoles }).or(page.getByRole('button', { name: label.editRoles })).first().click()
  await page.locator('label').filter({ hasText: label.caseManager }).click()
  await accessible()
  await page.getByRole('button', { name: label.update, exact: true }).click()
  await expect(page.locator('main')).toContainText(label.caseManager)
  await page.reload()
  await expect(page.locator('main')).toContainText(label.caseManager)
})

test('2 · create a contact, who follows the invitation to the end', async ({ page, actor, another, language, words, mail, quiet, accessible }) => {
  const label = labels(language)
  const person = unique('Ivonne')
  await actor(manager(language))
  await choose(page, label, 'createContact')
  await expect(page.getByText('Cobalt Freight').first()).toBeVisible()
  await accessible()
  await fill(page, label, person, language === 'es' ? label.spanish : label.english)
  await expect(page.getByRole('heading', { name: person.name, exact: true }).first()).toBeVisible()

  const link = await mail.link(person.email)
  const own = await another()
  await own.goto(link)
  await expect(own.getByRole('heading', { level: 1 })).toHaveText(words('identity-welcome', { organization: 'Cobalt Freight' }))
  await expect(own.locator('html')).toHaveAttribute('lang', language)
  await accessible(own)
  await own.getByLabel(words('identity-new-password'), { exact: true }).fill('seven quiet otters paint')
  await own.getByLabel(words('identity-new-password-again'), { exact: true }).fill('seven quiet otters paint')
  await own.getByRole('button', { name: words('identity-first-use-finish') }).click()
  await expect(own.getByRole('alert').or(own.locator('.summary')).filter({ visible: true }).first()).toBeVisible()
  await own.locator('label').filter({ hasText: words('identity-terms-accept') }).click()
  await own.getByLabel(words('identity-new-password'), { exact: true }).fill('seven quiet otters paint')
  await own.getByLabel(words('identity-new-password-again'), { exact: true }).fill('seven quiet otters paint')
  await own.getByRole('button', { name: words('identity-first-use-finish') }).click()
  await own.waitForURL(/\/o\/cobalt$/)
  await expect(own.getByRole('heading', { level: 1 })).toContainText(person.first)
  await accessible(own)

  quiet.refused(404, link)
  await own.goto(link)
  await expect(own.getByLabel(words('identity-new-password'), { exact: true })).toHaveCount(0)
})

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

test('4 · disable login shuts their open page, and enable login brings it back', async ({ page, actor, another, language, quiet }) => {
  const label = labels(language)
  const theirs = await another()
  await actor('grace@cobalt.test', theirs)
  await actor(manager(language))
  await select(page, label, 'Grace Nguyen')
  await page.getByRole('button', { name: label.disableLogin, exact: true }).click()
  await expect(page.getByRole('button', { name: label.enableLogin, exact: true })).toBeVisible()
  // Their page may be asking while the door closes.
  quiet.refused(401, /\/o\/cobalt$|\/api\//)
  await expect(theirs.locator('main a[href^="/sign-in"]')).toBeVisible({ timeout: 6_000 })
  await page.getByRole('button', { name: label.enableLogin, exact: true }).click()
  await expect(page.getByRole('button', { name: label.disableLogin, exact: true })).toBeVisible()
  await actor('grace@cobalt.test', theirs)
  await expect(theirs).toHaveURL(/\/o\/cobalt/)
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
