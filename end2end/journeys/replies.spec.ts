// An operator keeps what staff often say; an agent puts it into an answer, in the customer's language, behind what was typed.
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import { unique } from './steps.ts'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with the browser’s face' : 'as plain forms', () => {
    test.use({ javaScriptEnabled })

    test('a saved reply is kept, put into an answer and deleted', async ({ page, actor, another, language, words, accessible }) => {
      test.setTimeout(150_000)
      const title = `Zeta ${unique('x').last}`
      const main = page.locator('main')
      const press = (key: string) => main.getByRole('button', { name: words(key), exact: true }).click()
      await actor('operator@enlace.test')
      await page.goto(`/care/replies?lang=${language}`)
      await main.getByRole('link', { name: words('replies-add'), exact: true }).click()
      await page.locator('#title').fill(title)
      await page.locator('#en').fill('Hello {first name}, about {nothing}.')
      await press('replies-add')
      await expect(page.locator('#es-error')).toBeVisible()
      await page.locator('#es').fill('Hola, {nombre}: {caso}.')
      await press('replies-add')
      await expect(page.locator('#en-error')).toHaveText(words('replies-refused-unknown', { name: 'nothing' }))
      await expect(page.locator('#es')).toHaveValue('Hola, {nombre}: {caso}.')
      if (javaScriptEnabled) {
        await accessible()
        await inOneTongue(page, language)
      }
      await page.locator('#en').fill('Hello {first name}, about {case}.')
      await press('replies-add')
      await expect(page.getByRole('rowheader').filter({ hasText: title })).toBeVisible()

      const customer = await another()
      await actor(language === 'es' ? 'carlos@cobalt.test' : 'cathy@cobalt.test', customer)
      await customer.goto(`/o/cobalt/support/cases/new?lang=${language}`)
      await customer.locator('#category').selectOption('data')
      await customer.locator('#subject').fill(title)
      await customer.locator('#description').fill('The scanner loses its data.')
      await customer.getByRole('button', { name: words('cases-submit'), exact: true }).click()
      await expect(customer.getByRole('heading', { level: 1 })).toHaveText(title)
      const number = /CS\d{7}/.exec(await customer.locator('.page-name').innerText())![0]

      await page.goto(`/care/cases/cobalt/${new URL(customer.url()).pathname.split('/').pop()!}?lang=${language}`)
      await page.locator('#text').fill('One moment.')
      await page.locator('#reply').selectOption({ label: title })
      await press('replies-put-in')
      const reply = language === 'es' ? `Hola, Carlos: ${number}.` : `Hello Cathy, about ${number}.`
      await expect(page.locator('#text')).toHaveValue(`One moment.\n\n${reply}`)
      if (javaScriptEnabled) {
        await accessible()
        await inOneTongue(page, language)
      }
      await press('cases-care-send')
      await expect(main.locator('.talk')).toContainText([reply])

      await page.goto('/care/replies')
      await page.getByRole('rowheader').filter({ hasText: title }).getByRole('link').click()
      await press('replies-delete')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('replies-title'))
      await expect(page.getByRole('rowheader').filter({ hasText: title })).toHaveCount(0)
    })
  })
}
