// Signing in, in two organizations, forgetting the password, and going out again.
import { expect, password, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'

test('one person has two organizations open in two tabs without signing in again', async ({ page, actor, context }) => {
  await actor('rosa@rivera.test')
  await page.goto('/o/rivera')
  await expect(page.locator('main')).toContainText('Rivera Dental')
  const second = await context.newPage()
  await second.goto('/o/cobalt')
  await expect(second.locator('main')).toContainText('Cobalt Freight')
  await page.reload()
  await expect(page.locator('main')).toContainText('Rivera Dental')
  await second.goto('/')
  await expect(second).toHaveURL(/\/o\/rivera$/)
})

test('a forgotten password is set anew by the link, once', async ({ page, actor, another, mail, words, language, quiet, accessible }) => {
  const email = 'mateo@cobalt.test'
  await page.goto(`/forgotten-password?lang=${language}`)
  await page.locator('#email').fill(email)
  await page.locator('main button[type=submit]').click()
  await expect(page.locator('main')).toContainText(words('identity-forgotten-sent'))
  await accessible()
  await inOneTongue(page, language)
  const link = await mail.link(email)
  await page.goto(link)
  await page.locator('#password').fill('four lazy rivers meet')
  await page.locator('#again').fill('four lazy rivers meet')
  await page.locator('main button[type=submit]').click()
  await expect(page.locator('main')).toContainText(words('identity-changed-sign-in'))
  const old = await another()
  await old.goto(`/sign-in?lang=${language}`)
  await old.locator('#email').fill(email)
  await old.locator('#password').fill(password)
  await old.locator('main button[type=submit]').click()
  await expect(old.locator('main')).toContainText(words('identity-no-match'))
  quiet.refused(404, link)
  await page.goto(link)
  await expect(page.locator('#password')).toHaveCount(0)
})

test('signing out leaves nothing to go back to', async ({ page, actor, words, quiet }) => {
  await actor('grace@cobalt.test')
  const home = page.url()
  await page.goto('/profile')
  await page.locator('main').locator('form[action*=sign_out] button, form button').first().click()
  await page.waitForURL(/sign-in/)
  quiet.refused(401, new URL(home).pathname)
  await page.goBack()
  await expect(page.locator('main a[href^="/sign-in"], main #email').first()).toBeVisible()
})
