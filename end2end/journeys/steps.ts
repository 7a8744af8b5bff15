// What a person does on the way through Tech Support, in their own words.
import { expect, type Locator, type Page, type TestInfo } from '@playwright/test'
import type { Labels } from './labels.ts'

/** Whoever works in the project's language: a Customer Case Manager. */
export const manager = (language: 'en' | 'es'): string => (language === 'es' ? 'marcos@cobalt.test' : 'nora@cobalt.test')

/** Whoever works in the project's language: a Business Owner. */
export const owner = (language: 'en' | 'es'): string => (language === 'es' ? 'marcos@cobalt.test' : 'olivia@cobalt.test')

/** The site lead: blocks users, suspends lines and changes plans only with approval. */
export const lead = 'dana@cobalt.test'

type Actor = (email: string, page?: Page) => Promise<Page>

/** Somebody who has chosen English, in the language of the test. */
export async function speaking(language: 'en' | 'es', page: Page): Promise<Page> {
  if (language === 'es' && await page.locator('html').getAttribute('lang') !== 'es') {
    await page.getByRole('button', { name: 'Español', exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  }
  return page
}

export const asker = async (actor: Actor, language: 'en' | 'es', page?: Page): Promise<Page> => speaking(language, await actor(lead, page))

/** Something of which each project has its own, where a test leaves it as another could not begin. */
export const mine = (of: readonly string[], info: TestInfo): string => of[['en-desktop', 'es-desktop', 'en-phone', 'es-phone'].indexOf(info.project.name)] ?? of[0]!

/** The inbox, by the ways of Account Hub. */
export async function inbox(page: Page): Promise<void> {
  await page.goto('/o/cobalt/hub/users')
  await page.locator('nav a[href="/o/cobalt/hub/approvals"]').filter({ visible: true }).first().click()
  await expect(page).toHaveURL(/\/hub\/approvals$/)
}

/** Presses the label of a box or an answer, as people do: what lies over it would be pressed instead, and is waited for. */
export async function pick(box: Locator, on = true): Promise<void> {
  const label = box.locator('xpath=ancestor::label').or(box.page().locator(`label[for="${await box.getAttribute('id')}"]`))
  if ((await box.isChecked()) !== on) await label.first().click()
  await expect(box).toBeChecked({ checked: on })
}

/** Manage Users, by the ways of Account Hub; at the foot of a phone it has a shorter name. */
export async function manageUsers(page: Page, words: Labels): Promise<void> {
  const side = page.locator('nav.side').getByRole('link', { name: words.manageUsers, exact: true })
  const foot = page.locator('nav.bottom a[href$="/hub/users"]')
  await side.or(foot).filter({ visible: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.manageUsers)
}

/** The row of a user, found by search. */
export async function userRow(page: Page, words: Labels, name: string): Promise<Locator> {
  await manageUsers(page, words)
  await page.getByRole('searchbox').fill(name)
  await expect(page.getByRole('row').filter({ has: page.getByRole('rowheader') })).toHaveCount(1)
  return page.getByRole('row').filter({ hasText: name })
}

/** Contacts in the top bar, then an entry of its menu. On a phone the same places stand at the foot and on the list. */
export async function choose(page: Page, words: Labels, entry: 'manageContacts' | 'createContact'): Promise<void> {
  const menu = page.locator('header summary').filter({ hasText: words.contacts })
  if (await menu.isVisible()) {
    await menu.click()
    await page.locator('header').getByRole('link', { name: words[entry], exact: true }).click()
  } else {
    await page.locator('nav.bottom').getByRole('link', { name: words.contacts, exact: true }).click()
    if (entry === 'createContact') await page.locator('main').getByRole('link', { name: words.createContact, exact: true }).click()
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[entry])
}

/** Manage Contacts → the user, found by search. */
export async function select(page: Page, words: Labels, name: string): Promise<void> {
  await choose(page, words, 'manageContacts')
  await page.getByRole('searchbox').fill(name)
  const row = page.getByRole('row').filter({ hasText: name })
  await expect(page.getByRole('row').filter({ has: page.getByRole('rowheader') })).toHaveCount(1)
  await row.getByRole('link').first().click()
  await expect(page.getByRole('heading', { name, exact: true }).first()).toBeVisible()
}

/** A name that no other test uses. */
export function unique(first: string): { first: string; last: string; email: string; name: string } {
  const last = Math.random().toString(36).replace(/[^a-z]/g, '').padEnd(7, 'x').slice(0, 7).replace(/^./, c => c.toUpperCase())
  return { first, last, email: `${first}.${last}@cobalt.test`.toLowerCase(), name: `${first} ${last}` }
}

/** Create a Contact: the form of the journey, filled in and sent. */
export async function fill(page: Page, words: Labels, person: ReturnType<typeof unique>, language: string): Promise<void> {
  await page.getByLabel(words.firstName, { exact: true }).fill(person.first)
  await page.getByLabel(words.lastName, { exact: true }).fill(person.last)
  await page.getByLabel(words.jobTitle, { exact: true }).fill('Dispatcher')
  await page.getByLabel(words.role, { exact: true }).selectOption({ label: words.customer })
  await page.getByLabel(words.email, { exact: true }).fill(person.email)
  await page.getByLabel(words.businessPhone, { exact: true }).fill('(512) 555-0134')
  await page.getByLabel(words.mobilePhone, { exact: true }).fill('512.555.0135')
  await page.getByLabel(words.language, { exact: true }).selectOption({ label: language })
  await page.getByRole('button', { name: words.submit, exact: true }).click()
}

/** Opens what narrows a list, where a phone has it behind a button. */
export async function narrowing(page: Page): Promise<void> {
  const shut = page.locator('main .narrowing:not([open]) > summary')
  // What is opened beside the list may hide it meanwhile.
  if (await shut.isVisible()) await shut.click({ timeout: 5_000 }).catch(async (failure: unknown) => { if (await shut.isVisible()) throw failure })
}
