// Notices: somebody chooses what they are told of by e-mail and when; what came meanwhile arrives as one letter, from whose
// foot one comes back to the choice.
import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import type { Language, Words } from '../support/words.ts'

const customer = (language: Language): string => `${language === 'es' ? 'carlos' : 'cathy'}@cobalt.test`

/** The minute of the day, in universal time, that comes next of those that can be chosen. */
function next(): string {
  const now = new Date()
  return String((Math.floor((now.getUTCHours() * 60 + now.getUTCMinutes()) / 30) + 1) * 30 % 1440)
}

const save = async (page: Page, words: Words): Promise<void> =>
  page.getByRole('button', { name: words('frame-save'), exact: true }).click()

const saved = (page: Page, words: Words) => page.getByText(words('frame-saved'), { exact: true }).first()

/** As it is for whoever has chosen nothing. */
async function asBefore(page: Page, words: Words, language: Language): Promise<void> {
  await page.goto(`/profile/notices?lang=${language}`)
  for (const box of await page.locator('input[name="mail[]"]').all()) await box.check()
  for (const id of ['#digest', '#quiet_from', '#quiet_until']) await page.locator(id).selectOption('')
  await page.locator('#zone').selectOption('America/Chicago')
  await save(page, words)
  await expect(saved(page, words)).toBeVisible()
}

test('somebody chooses what they are told of, and a day of it comes as one letter', async ({ page, actor, mail, clock, language, words, accessible }) => {
  test.setTimeout(120_000)
  const own = customer(language)
  await actor(own)
  await page.goto(`/profile?lang=${language}`)
  await page.getByRole('link', { name: words('notices-choose'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('notices-choose'))
  await accessible()
  await inOneTongue(page, language)

  // What cannot be is said at its field, and what was chosen stays.
  await page.locator('input[name="mail[]"][value=outage]').uncheck()
  await page.locator('#zone').selectOption('UTC')
  await page.locator('#quiet_from').selectOption('1320')
  await page.locator('#quiet_until').selectOption('1320')
  await save(page, words)
  await expect(page.locator('#quiet_until-error')).toContainText(words('notices-no-hours'))
  await expect(page.locator('input[name="mail[]"][value=outage]')).not.toBeChecked()
  await accessible()
  await inOneTongue(page, language)
  await page.locator('#quiet_from').selectOption('')
  await page.locator('#quiet_until').selectOption('')
  await page.locator('#digest').selectOption(next())
  await save(page, words)
  await expect(saved(page, words)).toBeVisible()
  await page.reload()
  await expect(page.locator('input[name="mail[]"][value=outage]')).not.toBeChecked()
  await expect(page.locator('input[name="mail[]"][value=case_said]')).toBeChecked()
  await expect(page.locator('#zone')).toHaveValue('UTC')

  // Two cases, of which nothing comes before the hour, and then one letter.
  const stamp = `${Date.now()}`
  const opened: string[] = []
  for (const subject of [`Uno ${stamp}`, `Dos ${stamp}`]) {
    await page.goto('/o/cobalt/support/cases/new')
    await page.locator('#category').selectOption('data')
    await page.locator('#subject').fill(subject)
    await page.locator('#description').fill('It does not work.')
    await page.getByRole('button', { name: words('cases-submit'), exact: true }).click()
    await page.waitForURL(/support\/cases\/[^/]+$/u)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(subject)
    opened.push(new URL(page.url()).pathname)
  }
  const told = async () => (await mail.all(own)).filter(letter => letter.text.includes(stamp))
  expect(await told()).toEqual([])
  await clock.forward(1_800)
  const letter = await mail.newest(own, new RegExp(stamp, 'u'))
  expect(letter.language).toBe(language)
  const paths = letter.links.map(link => new URL(link).pathname)
  expect(paths).toEqual([...opened, '/profile/notices'])
  expect(await told()).toHaveLength(1)
  await page.goto(`${paths[2]}?lang=${language}`)
  await expect(page.locator('#digest')).not.toHaveValue('')
  await asBefore(page, words, language)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('notices are chosen with a plain form, which comes back with what was chosen', async ({ page, actor, language, words }) => {
    await actor(customer(language))
    await page.goto(`/profile/notices?lang=${language}`)
    await page.locator('input[name="mail[]"][value=case_named]').uncheck()
    await page.locator('#quiet_from').selectOption('1320')
    await save(page, words)
    await expect(page.locator('#quiet_until-error')).toBeVisible()
    await expect(page.locator('#quiet_from')).toHaveValue('1320')
    await expect(page.locator('input[name="mail[]"][value=case_named]')).not.toBeChecked()
    await expect(page.locator('input[name="mail[]"][value=case_said]')).toBeChecked()
    await page.locator('#quiet_until').selectOption('420')
    await save(page, words)
    await expect(saved(page, words)).toBeVisible()
    await expect(page.locator('#quiet_until')).toHaveValue('420')
    await expect(page.locator('input[name="mail[]"][value=case_named]')).not.toBeChecked()
    await asBefore(page, words, language)
  })
})
