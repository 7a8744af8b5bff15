// Cases that have to do with each other: staff link and merge them, customers see those that they would find anyway.
import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import type { Words } from '../support/words.ts'

/** Opens a case by the form, and gives its number and its address. */
async function openCase(page: Page, language: string, words: Words, subject: string): Promise<{ number: string, path: string }> {
  await page.goto(`/o/cobalt/support/cases/new?lang=${language}`)
  await page.locator('#category').selectOption('data')
  await page.locator('#subject').fill(subject)
  await page.locator('#description').fill('The scanner loses its data.')
  await page.getByRole('button', { name: words('cases-submit'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject)
  const number = /CS\d{7}/.exec(await page.locator('.page-name').innerText())![0]
  return { number, path: new URL(page.url()).pathname }
}

test('an agent links cases and merges a duplicate; who has them sees only those that are theirs to see', async ({ page, actor, another, language, words, accessible }) => {
  test.setTimeout(120_000)
  const [own, colleague] = language === 'es' ? ['carlos', 'cathy'] : ['cathy', 'carlos']
  await actor(`${own}@cobalt.test`)
  const other = await another()
  await actor(`${colleague}@cobalt.test`, other)
  const theirs = await openCase(other, language, words, `Not mine ${Date.now()}`)
  const into = await openCase(page, language, words, `Goes on ${Date.now()}`)
  const twice = await openCase(page, language, words, `Twice ${Date.now()}`)

  const care = await another()
  await actor('agent@enlace.test', care)
  await care.goto(`/care/cases/cobalt/${twice.path.split('/').pop()!}?lang=${language}`)
  const main = care.locator('main')
  await expect(main).toContainText(words('cases-care-linked-none'))
  const link = care.getByRole('button', { name: words('cases-care-link'), exact: true })
  await care.locator('#number').fill('CS9999999')
  await link.click()
  await expect(care.locator('#number-error')).toContainText(words('cases-refused-no-case'))
  await expect(care.locator('#number')).toHaveValue('CS9999999')
  await accessible(care)
  await care.locator('#tie').selectOption('parent')
  await care.locator('#number').fill(into.number)
  await link.click()
  await expect(care.locator('.watchers')).toContainText(into.number)
  await expect(care.locator('.watchers')).toContainText(words('cases-tie-parent'))
  await care.locator('#tie').selectOption('related')
  await care.locator('#number').fill(theirs.number.slice(2))
  await link.click()
  await expect(care.locator('.watchers > li')).toHaveCount(2)
  await accessible(care)
  await inOneTongue(care, language)

  // It appears on the customer's open page by itself: the one that they see, and nothing of the other.
  await expect(page.getByRole('heading', { name: words('cases-linked'), exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: new RegExp(into.number) })).toBeVisible()
  await expect(page.locator('main')).toContainText(words('cases-tie-parent'))
  await expect(page.locator('main')).not.toContainText(theirs.number)
  await accessible()
  await inOneTongue(page, language)
  await care.getByRole('button', { name: words('cases-care-unlink', { number: into.number }), exact: true }).click()
  await expect(care.locator('.watchers > li')).toHaveCount(1)
  await expect(page.getByRole('link', { name: new RegExp(into.number) })).toHaveCount(0)

  // A merge is looked at before it is done.
  await page.locator('#text').fill('And one more thing')
  await care.locator('#merge').fill(into.number)
  await care.getByRole('button', { name: words('cases-care-look'), exact: true }).click()
  const merge = care.getByRole('button', { name: words('cases-care-merge', { other: into.number }), exact: true })
  await expect(merge).toBeVisible()
  await expect(care).toHaveURL(new RegExp(`merge=${into.number}`))
  await accessible(care)
  await inOneTongue(care, language)
  await merge.click()
  await expect(main).toContainText(words('cases-care-merged'))
  await expect(main).toContainText(words('cases-tie-into'))
  await accessible(care)

  // What was being written meanwhile is refused with the way to where it goes on, and kept.
  await page.getByRole('button', { name: words('cases-send'), exact: true }).click()
  await expect(page.locator('main')).toContainText(words('cases-refused-merged'))
  await expect(page.locator('#text')).toHaveValue('And one more thing')
  await page.goto(twice.path)
  await expect(page.locator('main')).toContainText(words('cases-merged'))
  await accessible()
  await inOneTongue(page, language)
  await page.getByRole('link', { name: words('cases-merged-go', { number: into.number }), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Goes on')
  await expect(page.locator('main')).toContainText(words('cases-tie-from'))
  await accessible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an agent links, looks at a merge and unlinks as plain forms', async ({ page: customer, actor, another, language, words }) => {
    await actor(language === 'es' ? 'carlos@cobalt.test' : 'cathy@cobalt.test')
    const { number } = await openCase(customer, language, words, `Plain ${Date.now()}`)
    const { path } = await openCase(customer, language, words, `Plain too ${Date.now()}`)
    const page = await another()
    await actor('agent@enlace.test', page)
    await page.goto(`/care/cases/cobalt/${path.split('/').pop()!}`)
    const link = page.getByRole('button', { name: words('cases-care-link'), exact: true })
    await page.locator('#number').fill('nothing')
    await link.click()
    await expect(page.locator('#number-error')).toContainText(words('cases-refused-no-case'))
    await expect(page.locator('#number')).toHaveValue('nothing')
    await page.locator('#number').fill(number)
    await link.click()
    await expect(page.locator('.watchers')).toContainText(number)
    await page.getByRole('button', { name: words('cases-care-look'), exact: true }).click()
    await expect(page.locator('#merge-error')).toBeVisible()
    await page.locator('#merge').fill(number)
    await page.getByRole('button', { name: words('cases-care-look'), exact: true }).click()
    const merge = page.getByRole('button', { name: words('cases-care-merge', { other: number }), exact: true })
    await expect(merge).toBeVisible()
    await page.getByRole('link', { name: words('cases-care-merge-not'), exact: true }).click()
    await expect(merge).toHaveCount(0)
    await page.getByRole('button', { name: words('cases-care-unlink', { number }), exact: true }).click()
    await expect(page.locator('main')).toContainText(words('cases-care-linked-none'))
  })
})
