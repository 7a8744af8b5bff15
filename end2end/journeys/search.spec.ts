// Search in cases: while somebody types, in either language, what is found and where it says so; by customers and by staff.
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'

test('cases are found while one types, by what their subject, their description and their comments say', async ({ page, actor, another, language, words, accessible }) => {
  test.setTimeout(120_000)
  // A word that no other test has, cut off while it is typed.
  const own = `zq${Date.now().toString(36)}`
  const begun = own.slice(0, -2)
  const subject = `Facturas <b>${own}</b>`
  await actor(language === 'es' ? 'carlos@cobalt.test' : 'cathy@cobalt.test')
  await page.goto('/o/cobalt/support/cases/new')
  await page.locator('#category').selectOption('data')
  await page.locator('#subject').fill(subject)
  await page.locator('#description').fill('We were billed twice.\n\nSince Monday.')
  await page.getByRole('button', { name: words('cases-submit'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject)
  const path = new URL(page.url()).pathname.split('/').pop()!
  await page.locator('#text').fill('La conexión se cae')
  await page.getByRole('button', { name: words('cases-send'), exact: true }).click()
  await expect(page.locator('ol.talk')).toContainText('La conexión se cae')

  await page.goto('/o/cobalt/support/cases')
  const search = page.getByRole('searchbox', { name: words('cases-search'), exact: true })
  const found = page.getByRole('rowheader')
  const type = async (text: string) => {
    await search.focus()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(text)
  }
  await type(`factura ${begun}`)
  await expect(found).toHaveCount(1)
  await expect(found.locator('mark')).toHaveText(['Facturas', own])
  await expect(found.getByRole('link')).toHaveText(subject)
  await expect(search).toBeFocused()
  await accessible()
  await inOneTongue(page, language)

  await type(`${own} billing`)
  await expect(found.locator('.excerpt mark')).toHaveText(['billed'])
  await type(`${own} conexiones`)
  await expect(found.locator('.excerpt')).toHaveText('La conexión se cae')
  await expect(found.locator('.excerpt mark')).toHaveText(['conexión'])
  await accessible()
  await type(`${own} zapato`)
  await expect(page.locator('main')).toContainText(words('cases-none-found'))

  const care = await another()
  await actor('agent@enlace.test', care)
  await care.goto(`/care/cases/cobalt/${path}?lang=${language}`)
  await care.locator('#note').fill(`note${own}`)
  await care.getByRole('button', { name: words('cases-care-note-send'), exact: true }).click()
  await expect(care.locator('ol.notes')).toContainText(own)
  await care.goto(`/care/cases?lang=${language}`)
  const queue = care.getByRole('searchbox', { name: words('cases-search'), exact: true })
  await queue.focus()
  await care.keyboard.type(`conexion ${begun}`)
  await expect(care.getByRole('rowheader')).toHaveCount(1)
  await expect(care.getByRole('rowheader').locator('mark')).toHaveText([own, 'conexión'])
  await expect(queue).toBeFocused()
  await accessible(care)
  await inOneTongue(care, language)
  await care.keyboard.press('ControlOrMeta+A')
  await care.keyboard.type(`note${own}`)
  await expect(care.locator('main')).toContainText(words('cases-none-found'))

  // From the keyboard to the case.
  await type(own)
  await expect(found).toHaveCount(1)
  await found.getByRole('link').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject)
})
