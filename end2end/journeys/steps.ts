// What a person does on the way through Tech Support, in their own words.
import { expect, type Page } from '@playwright/test'
import type { Labels } from './labels.ts'

/** Contacts in the top bar (on a phone: in the navigation at the bottom) → an entry of its menu. */
export async function choose(page: Page, words: Labels, entry: 'manageContacts' | 'createContact'): Promise<void> {
  await page.locator('summary, button').filter({ hasText: words.contacts }).filter({ visible: true }).first().click()
  await page.getByRole('link', { name: words[entry], exact: true }).filter({ visible: true }).first().click()
}

/** Manage Contacts → the user. */
export async function select(page: Page, words: Labels, name: string): Promise<void> {
  await choose(page, words, 'manageContacts')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.contacts)
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { name, exact: true }).first()).toBeVisible()
}

/** A name that no other test uses. */
export const unique = (first: string): { first: string; last: string; email: string; name: string } => {
  const last = Math.random().toString(36).replace(/[^a-z]/g, '').slice(0, 7).replace(/^./, c => c.toUpperCase())
  return { first, last, email: `${first}.${last}@cobalt.test`.toLowerCase(), name: `${first} ${last}` }
}

/** Create a Contact, filled in and sent. */
export async function create(page: Page, words: Labels, person: ReturnType<typeof unique>, language: string): Promise<void> {
  await choose(page, words, 'createContact')
  await page.getByLabel(words.firstName, { exact: true }).fill(person.first)
  await page.getByLabel(words.lastName, { exact: true }).fill(person.last)
  await page.getByLabel(words.email, { exact: true }).fill(person.email)
  await page.getByLabel(words.businessPhone, { exact: true }).fill('(555) 010-1234')
  await page.getByLabel(words.language, { exact: true }).selectOption({ label: language })
  const role = page.getByLabel(words.role, { exact: true })
  await role.selectOption({ label: words.customer })
  await page.getByRole('button', { name: words.submit, exact: true }).click()
}
