// Every screen and state held against WCAG 2.2 AA, and against sideways scrolling at 320 px.
import { expect, test } from '../support/test.ts'
import { manager } from './steps.ts'

const open = ['/sign-in', '/forgotten-password', '/terms', '/reset-password/none', '/invitation/none']
const own = [
  '/o/cobalt',
  '/o/cobalt/support/contacts',
  '/o/cobalt/support/contacts?q=zzzz',
  '/o/cobalt/support/contacts?selected=cathy',
  '/o/cobalt/support/contacts/new',
  '/o/cobalt/support/contacts/cathy',
  '/o/cobalt/support/contacts/cathy/roles',
  '/o/cobalt/support/invitations',
  '/profile',
  '/profile/password',
  '/profile/sessions',
  '/gallery',
]

test('everything before signing in', async ({ page, language, accessible, quiet }) => {
  quiet.refused(404, /none/)
  quiet.refused(410, /none/)
  for (const path of open) {
    await page.goto(`${path}?lang=${language}`)
    await accessible()
  }
})

test('everything after it', async ({ page, actor, language, accessible }) => {
  test.setTimeout(90_000)
  await actor(manager(language))
  for (const path of own) {
    await page.goto(path)
    await accessible()
    await page.setViewportSize({ width: 320, height: 700 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, `${path} at 320 px`).toBeLessThanOrEqual(320)
    await page.setViewportSize(test.info().project.use.viewport ?? { width: 1280, height: 900 })
  }
})

test('what is not there says so in the reader’s language', async ({ page, language, words, accessible, quiet }) => {
  quiet.refused(404, '/nothing')
  await page.goto(`/nothing?lang=${language}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('frame-not-found-title'))
  await accessible()
})
