// Outages: staff announce one and say how it goes on, in its cases too; the customers whom it touches see it, and hear of it.
import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import type { Words } from '../support/words.ts'

type Outage = { en: string; es: string; whom: 'everybody' | 'some'; touches?: string }

/** Fills the form of a new outage. */
async function fill(page: Page, { en, es, whom, touches }: Outage): Promise<void> {
  await page.locator('input[name=kind][value=outage]').check({ force: true })
  await page.locator('#title_en').fill(en)
  await page.locator('#title_es').fill(es)
  await page.locator('#impact').selectOption('down')
  await page.locator('#service').selectOption('data')
  await page.locator(`input[name=whom][value=${whom}]`).check({ force: true })
  if (touches !== undefined) await page.locator('#touches').fill(touches)
  await page.locator('#text_en').fill('We are looking into it.')
  await page.locator('#text_es').fill('Lo estamos mirando.')
}

async function say(page: Page, words: Words, state: string, text: string, linked?: string): Promise<void> {
  await page.locator('#state').selectOption(state)
  await page.locator('#text_en').fill(`${text} en`)
  await page.locator('#text_es').fill(`${text} es`)
  if (linked) await page.locator(`input[name=linked][value=${linked}]`).check({ force: true })
  await page.getByRole('button', { name: words('outages-say-it'), exact: true }).click()
}

test('staff announce an outage, tie a case and say how it goes on; customers see it, follow it, and are told once', async ({ page, actor, another, quiet, mail, language, words, accessible }) => {
  test.setTimeout(180_000)
  const own = `${language === 'es' ? 'carlos' : 'cathy'}@cobalt.test`
  const stamp = Date.now()
  const titles = { en: `No data ${stamp}`, es: `Sin datos ${stamp}` }
  const title = titles[language]
  const care = await another()
  await actor('agent@enlace.test', care)

  // What is missing is said at its field, and what is typed stays.
  await care.goto(`/care/outages/new?lang=${language}`)
  await care.getByRole('button', { name: words('outages-announce-it'), exact: true }).click()
  await expect(care.locator('#title_en-error')).toBeVisible()
  await expect(care.locator('.summary')).toBeVisible()
  await accessible(care)
  await inOneTongue(care, language)
  await fill(care, { ...titles, whom: 'some', touches: 'Nobody at all' })
  await care.getByRole('button', { name: words('outages-announce-it'), exact: true }).click()
  await expect(care.locator('#touches-error')).toContainText('Nobody at all')
  await expect(care.locator('#title_en')).toHaveValue(titles.en)
  await care.locator('#touches').fill('cobalt freight')
  await care.getByRole('button', { name: words('outages-announce-it'), exact: true }).click()
  await expect(care.getByRole('heading', { level: 1 })).toHaveText(title)
  const outage = new URL(care.url()).pathname
  await accessible(care)
  await inOneTongue(care, language)

  // Whom it touches sees it at once, reads what was said, and follows it; nobody else finds it.
  await actor(own)
  await page.goto(`/o/cobalt?lang=${language}`)
  const notice = page.locator('.notice').filter({ hasText: title })
  await expect(notice).toContainText(words('outages-state-investigating'))
  await accessible()
  await inOneTongue(page, language)
  await notice.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  const known = new URL(page.url()).pathname
  await page.getByRole('button', { name: words('outages-follow'), exact: true }).click()
  await expect(page.getByRole('button', { name: words('outages-unfollow'), exact: true })).toBeVisible()
  await accessible()
  await inOneTongue(page, language)
  const stranger = await another()
  quiet.refused(404, /outages/)
  await actor('rosa@rivera.test', stranger)
  await stranger.goto(`${known.replace('/o/cobalt/', '/o/rivera/')}?lang=${language}`)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(words('frame-not-found-title'))
  await stranger.goto(`/o/rivera/outages?lang=${language}`)
  await expect(stranger.locator('main')).not.toContainText(title)
  await accessible(stranger)

  // A case is tied by its number, from the outage.
  await page.goto(`/o/cobalt/support/cases/new?lang=${language}`)
  await page.locator('#category').selectOption('data')
  await page.locator('#subject').fill(`Slow ${stamp}`)
  await page.locator('#description').fill('The scanner loses its data.')
  await page.getByRole('button', { name: words('cases-submit'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Slow ${stamp}`)
  const number = /CS\d{7}/.exec(await page.locator('.page-name').innerText())![0]
  const theirs = new URL(page.url()).pathname
  await care.locator('#number').fill('CS9999999')
  await care.getByRole('button', { name: words('outages-tie'), exact: true }).click()
  await expect(care.locator('#number-error')).toContainText(words('outages-refused-no-case'))
  await care.locator('#number').fill(number)
  await care.getByRole('button', { name: words('outages-tie'), exact: true }).click()
  await expect(care.locator('.watchers').filter({ hasText: number })).toBeVisible()

  // Two at once: the second is told, and keeps what was typed.
  const other = await another()
  await actor('operator@enlace.test', other)
  // Without the news, its page shows what stood there when it came.
  await other.route(/\/care\/live/, route => route.fulfill({ contentType: 'text/event-stream', body: '' }))
  await other.goto(`${outage}?lang=${language}`)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(title)
  await say(care, words, 'identified', 'A cable', 'say')
  await expect(care.locator('.talk')).toContainText(`A cable ${language}`)
  await accessible(care)
  await inOneTongue(care, language)
  await say(other, words, 'monitoring', 'Perhaps', 'nothing')
  await expect(other.getByRole('alert').filter({ hasText: words('frame-not-done') })).toBeVisible()
  await expect(other.locator('#text_en')).toHaveValue('Perhaps en')
  await expect(other.locator('.talk')).toContainText(`A cable ${language}`)
  await other.getByRole('button', { name: words('outages-say-it'), exact: true }).click()
  await expect(other.locator('.talk')).toContainText(`Perhaps ${language}`)

  // It reaches the case, by itself, and who follows it.
  await page.goto(theirs)
  await expect(page.locator('.talk').first()).toContainText(`A cable ${language}`)
  await expect(page.locator('.notice').filter({ hasText: title })).toBeVisible()
  await accessible()
  await inOneTongue(page, language)
  const letter = await mail.newest(own, new RegExp(`^${language === 'es' ? 'Encontramos la causa' : 'We have found the cause'}: ${title}`))
  expect(letter.language).toBe(language)
  expect(letter.text).toContain(`A cable ${language}`)

  // Its end solves the case, and the home page is quiet again.
  await expect(care.locator('.talk')).toContainText(`Perhaps ${language}`)
  // Somebody else has spoken meanwhile: what is said is said of what was read.
  await care.reload()
  await say(care, words, 'resolved', 'Mended', 'solve')
  await expect(care.locator('main')).toContainText(words('outages-is-over'))
  await accessible(care)
  await expect(page.locator('.talk').first()).toContainText(`Mended ${language}`)
  await page.goto(`/o/cobalt?lang=${language}`)
  await expect(page.locator('.notice').filter({ hasText: title })).toHaveCount(0)
  await page.getByRole('link', { name: words('outages-all'), exact: true }).click()
  await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible()
  await accessible()
  await inOneTongue(page, language)
  await care.goto(`/care/outages?over&lang=${language}`)
  await expect(care.getByRole('link', { name: title, exact: true })).toBeVisible()
  await accessible(care)
  await inOneTongue(care, language)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an agent announces maintenance, edits it, ties a case from its page and calls it off, as plain forms', async ({ page, actor, another, language, words }) => {
    test.setTimeout(120_000)
    const stamp = Date.now()
    const titles = { en: `Work ${stamp}`, es: `Trabajo ${stamp}` }
    const title = titles[language]
    const customer = await another()
    await actor(language === 'es' ? 'carlos@cobalt.test' : 'cathy@cobalt.test', customer)
    await customer.goto(`/o/cobalt/support/cases/new?lang=${language}`)
    await customer.locator('#category').selectOption('data')
    await customer.locator('#subject').fill(`Plain ${stamp}`)
    await customer.locator('#description').fill('The scanner loses its data.')
    await customer.getByRole('button', { name: words('cases-submit'), exact: true }).click()
    const id = new URL(customer.url()).pathname.split('/').pop()!

    await actor('agent@enlace.test')
    await page.goto(`/care/outages/new?lang=${language}`)
    await fill(page, { ...titles, whom: 'some', touches: 'Cobalt Freight' })
    await page.locator('input[name=kind][value=maintenance]').check({ force: true })
    await page.locator('#begins').fill('2030-01-02T22:00')
    await page.locator('#until').fill('2030-01-02T21:00')
    await page.getByRole('button', { name: words('outages-announce-it'), exact: true }).click()
    await expect(page.locator('#until-error')).toContainText(words('outages-refused-ends'))
    await expect(page.locator('#touches')).toHaveValue('Cobalt Freight')
    await page.locator('#until').fill('2030-01-03T02:00')
    await page.getByRole('button', { name: words('outages-announce-it'), exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await page.getByRole('link', { name: words('outages-edit'), exact: true }).click()
    await expect(page.locator('#until')).toHaveValue('2030-01-03T02:00')
    await page.locator('#impact').selectOption('minor')
    await page.getByRole('button', { name: words('care-save'), exact: true }).click()
    await expect(page.locator('main')).toContainText(words('outages-impact-minor'))
    const outage = new URL(page.url()).pathname

    await page.goto(`/care/cases/cobalt/${id}?lang=${language}`)
    const option = page.locator('#outage option').filter({ hasText: title })
    await page.locator('#outage').selectOption(await option.getAttribute('value'))
    await page.getByRole('button', { name: words('outages-tie-to'), exact: true }).click()
    await expect(page.getByRole('link', { name: new RegExp(title) })).toBeVisible()
    await customer.goto(`/o/cobalt/support/cases/${id}`)
    await expect(customer.locator('.notice').filter({ hasText: title })).toBeVisible()
    await customer.locator('.notice').filter({ hasText: title }).getByRole('link').click()
    await customer.getByRole('button', { name: words('outages-follow'), exact: true }).click()
    await expect(customer.getByRole('button', { name: words('outages-unfollow'), exact: true })).toBeVisible()

    await page.goto(outage)
    await page.locator('#text_en').fill('Not this night.')
    await page.locator('#state').selectOption('cancelled')
    await page.getByRole('button', { name: words('outages-say-it'), exact: true }).click()
    await expect(page.locator('#text_es-error')).toBeVisible()
    await expect(page.locator('#text_en')).toHaveValue('Not this night.')
    await page.locator('#text_es').fill('Esta noche no.')
    await page.getByRole('button', { name: words('outages-say-it'), exact: true }).click()
    await expect(page.locator('main')).toContainText(words('outages-is-over'))
  })
})
