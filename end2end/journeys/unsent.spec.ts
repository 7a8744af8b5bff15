// What somebody has chosen and not sent outlives the news, on the pages that are built anew by every answer.
import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'

const people = (language: 'en' | 'es'): [string, string] =>
  language === 'es' ? ['marcos@cobalt.test', 'olivia@cobalt.test'] : ['olivia@cobalt.test', 'marcos@cobalt.test']

/** Gives the line to somebody. */
async function gives(page: Page): Promise<void> {
  await page.locator('select[name=who]').selectOption({ index: 4 })
  await page.locator('form').filter({ has: page.locator('select[name=who]') }).getByRole('button').last().click()
  await expect(page.locator('ul.reach li')).not.toHaveCount(0)
}

test('what is chosen on a line’s page stays when somebody else changes the line', async ({ page, actor, another, words, language }) => {
  const [mine, theirs] = people(language)
  const line = '/o/cobalt/hub/lines/offices-04'
  await actor(mine)
  await page.goto(line)
  const who = page.locator('select[name=who]')
  await who.selectOption({ index: 2 })
  const chosen = await who.inputValue()
  const other = await another()
  await actor(theirs, other)
  await other.goto(line)
  await gives(other)
  await expect(page.getByText(words('frame-held'))).toBeVisible()
  await expect(who).toHaveValue(chosen)
  const before = await page.locator('ul.reach li').count()
  await page.getByRole('button', { name: words('frame-held-show') }).click()
  await expect(page.locator('ul.reach li')).toHaveCount(before + 1)
  await expect(page.getByText(words('frame-held'))).toHaveCount(0)
})

test('an answer that is under way when somebody begins to choose waits as well', async ({ page, actor, another, words, language }) => {
  const [mine, theirs] = people(language)
  const line = '/o/cobalt/hub/lines/offices-05'
  await actor(mine)
  await page.goto(line)
  const other = await another()
  await actor(theirs, other)
  await other.goto(line)
  const before = await page.locator('ul.reach li').count()
  let open = (): void => {}
  const gate = new Promise<void>(resolve => { open = resolve })
  await page.route(/line_card/, route => gate.then(() => route.continue()))
  const asked = page.waitForRequest(/line_card/)
  await gives(other)
  await asked
  const who = page.locator('select[name=who]')
  await who.selectOption({ index: 2 })
  const chosen = await who.inputValue()
  open()
  await expect(page.getByText(words('frame-held'))).toBeVisible()
  await expect(who).toHaveValue(chosen)
  await page.getByRole('button', { name: words('frame-held-show') }).click()
  await expect(page.locator('ul.reach li')).toHaveCount(before + 1)
  await expect(page.getByText(words('frame-held'))).toHaveCount(0)
})
