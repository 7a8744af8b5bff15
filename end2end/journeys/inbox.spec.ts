// The inbox of notices: what happens rings the bell on open pages, is listed, and is read by being followed.
import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import type { Language, Words } from '../support/words.ts'

const customer = (language: Language): string => `${language === 'es' ? 'carlos' : 'cathy'}@cobalt.test`

/** Opens a case by the form, which its opener is told of; gives its address. */
async function openCase(page: Page, language: Language, words: Words, subject: string): Promise<string> {
  await page.goto(`/o/cobalt/support/cases/new?lang=${language}`)
  await page.locator('#category').selectOption('data')
  await page.locator('#subject').fill(subject)
  await page.locator('#description').fill('CS 1.')
  await page.getByRole('button', { name: words('cases-submit'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject)
  return new URL(page.url()).pathname
}

const readAll = (page: Page, words: Words) => page.getByRole('button', { name: words('notices-read-all'), exact: true })

/** The inbox, in which nothing is unread. */
async function begin(page: Page, language: Language, words: Words): Promise<void> {
  await page.goto(`/o/cobalt/notices?lang=${language}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('notices-title'))
  if (await readAll(page, words).count() > 0) await readAll(page, words).click()
  await expect(readAll(page, words)).toHaveCount(0)
}

test('what happens rings the bell, is listed, and is read by being followed', async ({ page, actor, another, language, words, accessible }) => {
  test.setTimeout(120_000)
  await actor(customer(language))
  await begin(page, language, words)
  const bell = page.locator('.bell')
  await page.getByRole('link', { name: words('notices-unread'), exact: true }).click()
  await expect(page.getByRole('heading', { name: words('notices-none-such'), exact: true })).toBeVisible()
  await expect(bell.locator('.count')).toHaveCount(0)
  await accessible()
  await inOneTongue(page, language)

  // Without a reload: the number, and the list.
  const other = await another()
  await actor(customer(language), other)
  const subject = `Uno ${Date.now()}`
  const path = await openCase(other, language, words, subject)
  await expect(bell.locator('.count')).toHaveText(`1 ${words('frame-unread')}`)
  await expect(bell).toHaveAccessibleName(`${words('frame-notices')} 1 ${words('frame-unread')}`)
  const one = page.locator('.inbox > .new').filter({ hasText: subject })
  await expect(one).toContainText(words('notices-new'))
  await accessible()
  await inOneTongue(page, language)

  // A look at it changes nothing; to follow it does.
  await page.reload()
  await one.getByRole('button', { name: subject }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject)
  expect(new URL(page.url()).pathname).toBe(path)
  await expect(bell.locator('.count')).toHaveCount(0)
  await expect(other.locator('.bell .count')).toHaveCount(0)
  await bell.click()
  await expect(page.getByRole('link', { name: subject })).toHaveAttribute('href', path)

  // By what it is about, and all at once.
  await openCase(other, language, words, `Dos ${Date.now()}`)
  await expect(page.locator('.inbox > .new')).toHaveCount(1)
  await page.locator('main').getByRole('link', { name: words('notices-short-outages'), exact: true }).click()
  await expect(page.locator('.inbox > .new')).toHaveCount(0)
  await page.locator('main').getByRole('link', { name: words('notices-short-turned'), exact: true }).click()
  await expect(page.locator('.inbox > .new')).toHaveCount(1)
  await readAll(page, words).click()
  await expect(page.locator('.inbox > .new')).toHaveCount(0)
  await expect(page.getByRole('link', { name: subject })).toBeVisible()
  await expect(bell.locator('.count')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('notices are followed and read with plain forms', async ({ page, actor, language, words }) => {
    await actor(customer(language))
    await begin(page, language, words)
    const [one, two] = [`Uno ${Date.now()}`, `Dos ${Date.now()}`]
    const path = await openCase(page, language, words, one)
    await openCase(page, language, words, two)
    await page.locator('.bell').click()
    await expect(page.locator('.inbox > .new')).toHaveCount(2)
    await page.getByRole('button', { name: one }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(one)
    expect(new URL(page.url()).pathname).toBe(path)
    await page.locator('.bell').click()
    await expect(page.getByRole('link', { name: one })).toBeVisible()
    await expect(page.locator('.inbox > .new')).toHaveCount(1)
    await readAll(page, words).click()
    await expect(page.locator('.inbox > .new')).toHaveCount(0)
    await expect(page.getByRole('link', { name: two })).toBeVisible()
  })
})
