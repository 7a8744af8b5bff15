// Care's reports: the same figures as pictures, as tables and as a file, for the days in the address.
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'

test('an operator reads what Care does, chooses other days and takes the figures along', async ({ page, actor, language, words, accessible }) => {
  const main = page.locator('main')
  await actor('operator@enlace.test')
  await page.goto(`/care/cases?lang=${language}`)
  await main.getByRole('link', { name: words('care-tab-reports'), exact: true }).click()
  await expect(page).toHaveURL(/\/care\/reports$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('reports-title'))
  await expect(main.locator('svg.bars')).toHaveCount(4)
  await expect(main).toContainText('Paula')
  await accessible()
  await inOneTongue(page, language)

  // The table says what the pictures say.
  await main.getByText(words('reports-as-table'), { exact: true }).click()
  const rows = main.locator('.report-table tbody tr')
  await expect(rows).toHaveCount(30)
  const opened = await rows.locator('td:nth-of-type(1)').allTextContents()
  const sum = opened.map(text => Number(text.match(/\d+$/)![0])).reduce((all, each) => all + each, 0)
  expect(sum).toBeGreaterThan(5)
  await expect(main.locator('.chart').first().locator('b')).toHaveText(String(sum))
  await expect(main.locator('.chart').first().locator('g')).toHaveCount(30)
  await accessible()

  // A figure leads to the queue that it counts.
  const state = page.getByRole('link', { name: words('cases-state-held'), exact: true })
  const count = Number(await main.getByRole('row').filter({ has: state }).locator('td').textContent())
  await state.click()
  await expect(page).toHaveURL(/\/care\/cases\?state=held$/)
  await expect(main.locator('tbody tr')).toHaveCount(count)
  await page.goBack()

  await main.getByRole('link', { name: words('reports-90-days'), exact: true }).click()
  await expect(page).toHaveURL(/\?period=90d$/)
  await expect(main.locator('.chart').first().locator('g')).toHaveCount(13)
  await expect(main.getByRole('link', { name: words('reports-90-days'), exact: true })).toHaveAttribute('aria-current', 'true')

  await page.locator('#from').fill('2026-03-05')
  await page.locator('#until').fill('2026-03-01')
  await main.getByRole('button', { name: words('reports-show'), exact: true }).click()
  await expect(page.locator('#until-error')).toHaveText(words('reports-backward'))
  await expect(page.locator('#from')).toHaveValue('2026-03-05')
  await accessible()
  await inOneTongue(page, language)
  await page.locator('#until').fill('2026-03-07')
  await main.getByRole('button', { name: words('reports-show'), exact: true }).click()
  await expect(page).toHaveURL(/\?from=2026-03-05&until=2026-03-07$/)
  await expect(main.locator('.chart').first().locator('g')).toHaveCount(3)

  await page.goto('/care/reports?period=7d')
  const file = await main.getByRole('link', { name: words('reports-download'), exact: true }).getAttribute('href')
  expect(file).toBe('/care/reports.csv?period=7d')
  const answer = await page.request.get(file!)
  expect(answer.headers()['content-type']).toContain('text/csv')
  const text = await answer.text()
  expect(text).toContain(`${words('reports-flow')},`)
  expect(text).toContain(words('reports-median-minutes').replace(/^(.*,.*)$/, '"$1"'))
})

test('an agent reads the sums and their own figures', async ({ page, actor, language, words, accessible }) => {
  await actor('agent@enlace.test')
  await page.goto(`/care/reports?lang=${language}`)
  const people = page.locator('main').getByRole('table', { name: words('reports-people'), exact: true })
  await expect(people.getByRole('rowheader', { name: words('reports-you', { name: 'Abel' }), exact: true })).toBeVisible()
  await expect(people).toContainText(words('reports-others'))
  await expect(people).not.toContainText('Paula')
  await accessible()
  await inOneTongue(page, language)
})

test.describe('without the app', () => {
  test.use({ javaScriptEnabled: false })

  test('the days are a plain form', async ({ page, actor, language, words }) => {
    await actor('agent@enlace.test')
    await page.goto(`/care/reports?lang=${language}`)
    await page.locator('#from').fill('2026-03-05')
    await page.locator('#until').fill('2026-03-04')
    await page.getByRole('button', { name: words('reports-show'), exact: true }).click()
    await expect(page.locator('#until-error')).toHaveText(words('reports-backward'))
    await page.locator('#until').fill('2026-03-08')
    await page.getByRole('button', { name: words('reports-show'), exact: true }).click()
    await expect(page.locator('svg.bars').first().locator('g')).toHaveCount(4)
  })
})
