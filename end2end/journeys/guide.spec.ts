// Show me: the steps of an article, walked on the portal by whoever reads it.
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import { owner } from './steps.ts'

const showMe = { en: 'Show me', es: 'Muéstrame' } as const
const switched = { en: 'Español', es: 'English' } as const

test('11 · an article shows its steps on the portal, by keyboard and in either language', async ({ page, actor, language, words, request, accessible }) => {
  const { path } = await (await request.get(`/${language}/help/steps/change-plan`)).json() as { path: string }
  await actor(owner(language))
  await page.goto(path)
  await page.getByRole('link', { name: showMe[language], exact: true }).click()
  await expect(page).toHaveURL(/\/o\/cobalt\/hub\/lines$/)
  const card = page.getByRole('region', { name: words('guide-title'), exact: true })
  const control = page.locator('[data-guided]')
  const step = (number: number) => expect(card).toContainText(words('guide-step', { step: number, of: 4 }))
  await step(1)
  await expect(control).toHaveCount(1)
  await expect(control).toBeInViewport()
  await accessible()
  await inOneTongue(page, language)

  // Pressed by the reader, or by the guide for them.
  await control.press('Enter')
  await step(2)
  await expect(control).toHaveText(words('maintenance-change-plan'))
  const next = card.getByRole('button', { name: words('guide-next'), exact: true })
  await next.click()
  await expect(page).toHaveURL(/\/plan$/)
  await step(3)
  await expect(next).toBeFocused()
  await expect(control).toHaveText(words('maintenance-plan-look'))

  // It stays in another language and when the page is loaded anew, and says where it is from elsewhere.
  await page.getByRole('button', { name: switched[language], exact: true }).click()
  await expect(page.locator('.guide')).toContainText(language === 'en' ? 'Paso 3 de 4' : 'Step 3 of 4')
  await page.getByRole('button', { name: switched[language === 'en' ? 'es' : 'en'], exact: true }).click()
  await step(3)
  await page.reload()
  await step(3)
  await expect(control).toHaveCount(1)
  await page.goto('/o/cobalt')
  await expect(card).toContainText(words('guide-away'))
  await accessible()
  await page.goBack()
  await step(3)
  await expect(control).toHaveCount(1)
  await next.press('Enter')
  await step(4)
  await next.press('Enter')
  await expect(card).toContainText(words('guide-over'))
  await accessible()
  await inOneTongue(page, language)
  await card.getByRole('button', { name: words('guide-end'), exact: true }).last().press('Escape')
  await expect(card).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.guide')).toHaveCount(0)
})

test('whoever is not signed in is shown how to sign in', async ({ page, language, words, request }) => {
  const { path } = await (await request.get(`/${language}/help/steps/sign-in`)).json() as { path: string }
  await page.goto(path)
  await page.getByRole('link', { name: showMe[language], exact: true }).first().click()
  const card = page.getByRole('region', { name: words('guide-title'), exact: true })
  await expect(card).toBeVisible()
  await expect(page.locator('[data-guided]')).toHaveCount(1)
})
