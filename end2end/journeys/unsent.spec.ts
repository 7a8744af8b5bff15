// What somebody has chosen and not sent outlives the news, on the pages that are built anew by every answer.
import { expect, test } from '../support/test.ts'

test('what is chosen on a line’s page stays when somebody else changes the line', async ({ page, actor, another, words, language }) => {
  const people = ['olivia@cobalt.test', 'marcos@cobalt.test']
  const [mine, theirs] = language === 'es' ? people.toReversed() : people
  const line = '/o/cobalt/hub/lines/offices-04'
  await actor(mine)
  await page.goto(line)
  const who = page.locator('select[name=who]')
  await who.selectOption({ index: 2 })
  const chosen = await who.inputValue()
  const other = await another()
  await actor(theirs, other)
  await other.goto(line)
  await other.locator('select[name=who]').selectOption({ index: 4 })
  await other.locator('form').filter({ has: other.locator('select[name=who]') }).getByRole('button').last().click()
  await expect(other.locator('ul.reach li')).not.toHaveCount(0)
  await expect(page.getByText(words('frame-held'))).toBeVisible()
  await expect(who).toHaveValue(chosen)
  const before = await page.locator('ul.reach li').count()
  await page.getByRole('button', { name: words('frame-held-show') }).click()
  await expect(page.locator('ul.reach li')).toHaveCount(before + 1)
  await expect(page.getByText(words('frame-held'))).toHaveCount(0)
})
