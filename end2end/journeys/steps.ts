// What a person does on the way through Tech Support, in their own words.
import { expect, type Page } from '@playwright/test'
import type { Labels } from './labels.ts'

/** Whoever works in the project's language: a Customer Case Manager. */
export const manager = (language: 'en' | 'es'): string => (language === 'es' ? 'marcos@cobalt.test' : 'nora@cobalt.test')

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
