// Many lines at once: a suspension of two hundred of which three cannot, and the same with a second person's yes.
import type { Page } from '@playwright/test'
import { expect, test, type Options } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import { pick } from './steps.ts'

type Language = Options['language']

/** Whoever owns Mesa Courier, in the project's language. */
const owner = (language: Language): string => (language === 'es' ? 'irma@mesa.test' : 'paul@mesa.test')

/** The dispatch lead, in the language of the test: they have chosen English. */
async function lead(actor: (email: string, page?: Page) => Promise<Page>, language: Language, page: Page): Promise<Page> {
  const own = await actor('gil@mesa.test', page)
  if (language === 'es' && await own.locator('html').getAttribute('lang') !== 'es') {
    await own.getByRole('button', { name: 'Español', exact: true }).click()
    await expect(own.locator('html')).toHaveAttribute('lang', 'es')
  }
  return own
}

/** All that the list finds, and a seasonal suspension of them, as far as its preview. */
async function plan(page: Page, words: (key: string) => string): Promise<void> {
  await page.goto('/o/mesa/hub/lines')
  await page.getByText(words('lines-all'), { exact: true }).click()
  await page.getByRole('button', { name: words('many-go'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('lines-title'))
  await expect(page.locator('main')).toContainText('200')
  await pick(page.locator('input[name=doing][value=suspend]'))
  await pick(page.locator('input[name=reason][value=seasonal]'))
}

// In their order: the second finds the lines as the first has left them.
test.describe.configure({ mode: 'default' })

test('two hundred lines are suspended at once; three cannot, and all is taken back', async ({ page, actor, language, words, accessible }) => {
  test.setTimeout(120_000)
  await actor(owner(language))
  await plan(page, words)
  await accessible()
  await inOneTongue(page, language)
  // What is wrong stays at its field, and what was chosen stays chosen.
  await page.locator('#until').fill('2020-02-29')
  await page.getByRole('button', { name: words('many-look'), exact: true }).click()
  await expect(page.locator('#until-error')).toContainText(words('maintenance-refused-until-early'))
  await expect(page.locator('#until')).toHaveValue('2020-02-29')
  await accessible()
  await page.locator('#until').fill('')
  await page.getByRole('button', { name: words('many-look'), exact: true }).click()
  await expect(page).toHaveURL(/\/hub\/runs\//)
  await expect(page.locator('main')).toContainText(words('bulk-stands-preview'))
  await page.getByRole('link', { name: new RegExp(`^${words('bulk-cannot')} · 3$`) }).click()
  for (const why of ['suspended', 'reserved', 'cancelled']) await expect(page.locator('main')).toContainText(words(`maintenance-refused-${why}`))
  await accessible()
  await inOneTongue(page, language)
  const run = new URL(page.url()).pathname
  await page.goto(run)
  await page.getByRole('button', { name: /197/ }).click()
  await expect(page.locator('main')).toContainText(/197 (rows are done|filas hechas)/, { timeout: 30_000 })
  await expect(page.locator('main')).toContainText(/T-[0-9A-Z]{8}/)
  await accessible()
  await inOneTongue(page, language)
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: words('many-results'), exact: true }).click()
  expect((await file).suggestedFilename()).toMatch(/\.csv$/)
  await page.goto('/o/mesa/hub/runs')
  await expect(page.locator(`main a[href="${run}"]`)).toBeVisible()
  await accessible()
  await inOneTongue(page, language)
  await page.goto(run)
  await page.getByRole('button', { name: words('bulk-undo'), exact: true }).click()
  await expect(page.locator('main')).toContainText(words('bulk-undone'), { timeout: 30_000 })
  await accessible()
})

test('a suspension of many that needs approval is one request, and done by one answer', async ({ page, actor, another, language, words, accessible }) => {
  test.setTimeout(120_000)
  const asking = await lead(actor, language, await another())
  await plan(asking, words)
  await asking.getByRole('button', { name: words('many-look'), exact: true }).click()
  await expect(asking).toHaveURL(/\/hub\/runs\//)
  await expect(asking.locator('main')).toContainText(words('runs-waits-text'))
  await expect(asking.locator('main')).toContainText('Paul Reyes')
  await accessible(asking)
  await inOneTongue(asking, language)
  const run = new URL(asking.url()).pathname
  await asking.locator('main form button.main').click()
  await expect(asking).toHaveURL(/\/hub\/approvals\/[0-9A-Z]+/)
  await asking.locator('#reason').fill('The season is over')
  await asking.getByRole('button', { name: words('approvals-send'), exact: true }).click()
  await expect(asking.locator('main')).toContainText(words('approvals-open'))
  await accessible(asking)
  const request = new URL(asking.url()).pathname

  await actor(owner(language))
  await page.goto('/o/mesa/hub/approvals')
  await page.locator(`main a[href="${request}"]`).click()
  await expect(page.locator('main')).toContainText('Gil Okoro')
  await page.locator('main details summary').filter({ hasText: '200' }).click()
  await expect(page.locator('main')).toContainText('Courier 001')
  await accessible()
  await inOneTongue(page, language)
  await page.getByRole('button', { name: words('approvals-approve'), exact: true }).click()
  await expect(page.locator('main')).toContainText(words('approvals-done'))
  await asking.goto(run)
  await expect(asking.locator('main')).toContainText(/T-[0-9A-Z]{8}/, { timeout: 30_000 })
  await expect(asking.locator('main')).toContainText(/[1-9]\d* (rows are done|filas hechas)/, { timeout: 30_000 })
  await accessible(asking)
})
