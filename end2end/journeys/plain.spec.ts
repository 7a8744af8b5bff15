// The same forms before the WASM is there: without JavaScript at all.
import { expect, test } from '../support/test.ts'
import { manager } from './steps.ts'

test.use({ javaScriptEnabled: false })

test('a wrong password keeps the address, and says the same of an unknown one', async ({ page, language, words }) => {
  for (const email of [manager(language), 'unknown@cobalt.test']) {
    await page.goto(`/sign-in?lang=${language}`)
    await page.locator('#email').fill(email)
    await page.locator('#password').fill('not the password')
    await page.getByRole('button', { name: words('identity-sign-in'), exact: true }).click()
    await expect(page.locator('main')).toContainText(words('identity-no-match'))
    await expect(page.locator('#email')).toHaveValue(email)
  }
})
