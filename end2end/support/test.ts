// The language of the browser tests. `test` and `expect` of every journey come from here.
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { accessible } from './axe.ts'
import { mailbox, type Mail } from './mail.ts'
import { listen, type Quiet } from './quiet.ts'
import { password, withServer, type Server } from './server.ts'
import { wordsOf, type Language, type Words } from './words.ts'

export { expect, password }

/** What a project decides. */
export type Options = { language: Language; width: 390 | 1280 }

type Fixtures = Options & {
  /** The dictionary in the project's language: `words('people-save')`. */
  words: Words
  /** Signs somebody of the demonstration in, through the form, in this test's page. */
  actor: (email: string, page?: Page) => Promise<Page>
  /** A second browser (another person, or nobody), as carefully listened to as the first. */
  another: () => Promise<Page>
  /** Names a refused request that this test means to make: `quiet.refused(404, '/o/none/support')`. */
  quiet: Quiet
  mail: Mail
  /** Time: the browser's, and the demonstration server's with it. */
  clock: { forward: (seconds: number) => Promise<void> }
  /** Holds the page, as it stands, against WCAG 2.2 AA. */
  accessible: (page?: Page, options?: Parameters<typeof accessible>[1]) => Promise<void>
}

export const test = base.extend<Fixtures, { server: Server; serverSettings: Record<string, string> }>({
  language: ['en', { option: true }],
  width: [1280, { option: true }],
  /** `test.use({ serverSettings: { ENLACE_…: '…' } })` starts a server with other settings. */
  serverSettings: [{}, { option: true, scope: 'worker' }],
  server: [async ({ serverSettings }, use) => withServer(serverSettings, use), { scope: 'worker', timeout: 90_000 }],
  baseURL: async ({ server }, use) => use(server.url),
  words: async ({ language }, use) => use(wordsOf(language)),

  quiet: [async ({ context, server }, use, info) => {
    const quiet = listen(context)
    await use(quiet)
    if (info.status !== info.expectedStatus) await info.attach('server.log', { body: server.said(), contentType: 'text/plain' })
    quiet.check()
  }, { auto: true }],

  another: async ({ browser, contextOptions, baseURL, locale, colorScheme, viewport, hasTouch, isMobile, timezoneId, quiet }, use) => {
    const opened: { context: BrowserContext; check: () => void }[] = []
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, baseURL, locale, colorScheme, viewport, hasTouch, isMobile, timezoneId })
      const own = listen(context)
      const { refused } = quiet
      quiet.refused = (status, url) => { refused(status, url); own.refused(status, url) }
      opened.push({ context, check: own.check })
      return context.newPage()
    })
    for (const { context } of opened) await context.close()
    for (const { check } of opened) check()
  },

  actor: async ({ page: own, language }, use) =>
    use(async (email, page = own) => {
      await page.goto(`/sign-in?lang=${language}`)
      const form = page.locator('form').filter({ has: page.locator('input[type=password]') })
      await form.locator('input[name=email]').fill(email)
      await form.locator('input[type=password]').fill(password)
      await form.locator('button[type=submit].main').click()
      await page.waitForURL(address => !address.pathname.startsWith('/sign-in'))
      // The provider's own are few, and every project's: a test has them in its own language, on whatever page they come to.
      if (email.endsWith('@enlace.test')) await page.request.post('/language', { form: { to: language, back: '/' } })
      return page
    }),

  mail: async ({ request }, use) => use(mailbox(request)),

  clock: async ({ page, request }, use) => {
    let ahead = 0
    const set = async (seconds: number) => {
      const answer = await request.post('/demo/clock', { form: { ahead: String(seconds) } })
      expect(answer.ok(), 'the clock of the demonstration').toBe(true)
    }
    await use({
      forward: async seconds => {
        if (ahead === 0) await page.clock.install()
        ahead += seconds
        await set(ahead)
        await page.clock.fastForward(seconds * 1000)
      },
    })
    if (ahead > 0) await set(0)
  },

  accessible: async ({ page: own }, use) => use((page = own, options) => accessible(page, options)),
})
