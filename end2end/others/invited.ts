// Somebody who was invited, until they have signed in for the first time.
import type { Words } from '../support/words.ts'
import { expect, type Phone } from './phone.ts'

const chosen = 'seven quiet otters paint'

/** Signs out whoever invited, and follows the link of the letter to the end. */
export async function follow(phone: Phone, link: string, words: Words): Promise<void> {
  await phone.signOut()
  await phone.go(link)
  await phone.sees(words('identity-welcome', { organization: 'Cobalt Freight' }), 'h1')
  for (const css of ['#password', '#again']) await phone.type(css, chosen)
  await phone.press(words('identity-first-use-finish'))
  // Without the terms nothing opens.
  await phone.count('.summary', 1)
  await phone.fits()
  await phone.pick('input[type=checkbox]')
  for (const css of ['#password', '#again']) await phone.type(css, chosen)
  await phone.press(words('identity-first-use-finish'))
  await phone.at(/^\/o\/cobalt$/)
  await phone.fits()
}

/** Signs in with what was chosen. */
export async function firstUse(phone: Phone, email: string): Promise<void> {
  await phone.become(email, chosen)
  expect(await phone.path()).toBe('/o/cobalt')
}
