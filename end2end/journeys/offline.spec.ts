// Without a connection: what was last seen can be read and says how old it is, what is sent waits and goes out once, and
// nothing of one person is there for the next.
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import type { Words } from '../support/words.ts'
import { labels } from './labels.ts'
import { asker, manager, owner } from './steps.ts'

const customer = (language: 'en' | 'es'): string => (language === 'es' ? 'carlos@cobalt.test' : 'cathy@cobalt.test')
const other = (language: 'en' | 'es'): string => (language === 'es' ? 'cathy@cobalt.test' : 'carlos@cobalt.test')
const cases = '/o/cobalt/support/cases'
const notice = (page: Page) => page.locator('.away')

/** What is kept here, by its address. */
const kept = (page: Page): Promise<string[]> => page.evaluate(async () => {
  const keys = await caches.open('enlace-kept').then(cache => cache.keys())
  return keys.map(({ url }) => new URL(url).pathname).filter(path => !['/whose', '/room'].includes(path))
})
const keeps = (page: Page, path: string) => expect.poll(() => kept(page), { message: `${path} is kept` }).toContain(path)

/** From here on there is a service worker before every page. */
async function installed(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller)
}

/** A case of one's own, opened by the form; gives its address. */
async function openCase(page: Page, words: Words, subject: string): Promise<string> {
  await page.goto(`${cases}/new`)
  await page.locator('#category').selectOption('data')
  await page.locator('#subject').fill(subject)
  await page.locator('#description').fill('The scanner loses its data.')
  await page.getByRole('button', { name: words('cases-submit'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject)
  return new URL(page.url()).pathname
}

/** The page is taken over: what is pressed is the app's to answer. */
const alive = (page: Page) => page.waitForFunction(() => document.querySelector('#main') && performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm')))

async function away(context: BrowserContext, page: Page): Promise<void> {
  await context.setOffline(true)
  await page.waitForFunction(() => !navigator.onLine)
}

/** Says something in the case on the screen. */
async function reply(page: Page, words: Words, text: string): Promise<void> {
  await page.locator('textarea[name=text]').fill(text)
  await page.getByRole('button', { name: words('cases-send'), exact: true }).click()
}

test('what was last seen is read without a connection, and says how old it is', async ({ page, context, actor, language, words, accessible, quiet }) => {
  const subject = `Dock ${Date.now()}`
  await actor(customer(language))
  await installed(page)
  const address = await openCase(page, words, subject)
  // The app itself has gone to it.
  await keeps(page, address)
  await page.goto(cases)
  await keeps(page, cases)
  await keeps(page, '/o/cobalt')
  await keeps(page, '/profile/device')
  await alive(page)

  quiet.refused(0, /./)
  await away(context, page)
  await page.getByRole('link', { name: subject }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject)
  await expect(page.locator('main')).toContainText('The scanner loses its data.')
  await expect(notice(page)).toContainText(words('offline-kept').split('%')[0]!.trim())
  await expect(notice(page)).toContainText(/\d{1,2}:\d{2}/)
  await accessible()
  await inOneTongue(page, language)
  await page.goto(`${cases}?lang=${language}`)
  await expect(page.locator('main')).toContainText(subject)
  // The shell opens, wherever somebody begins.
  await page.goto('/?source=pwa')
  await expect(page).toHaveURL(/\/o\/cobalt$/)
  // What was never seen: the page says so, and what there is.
  await page.goto('/o/cobalt/support/settings')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('frame-offline-title'))
  await accessible()
  await page.locator('#kept').getByRole('link', { name: subject }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject)

  await context.setOffline(false)
  await expect(notice(page)).toContainText(words('offline-back'))
  await notice(page).getByRole('button', { name: words('offline-now') }).click()
  await expect(notice(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject)

  await page.goto('/profile/device')
  await expect(page.locator('#device dl')).toContainText(words('offline-cases'))
  await accessible()
  await inOneTongue(page, language)
  await page.getByRole('button', { name: words('offline-clear') }).click()
  await expect(page.locator('#device')).toContainText(words('offline-nothing'))
  expect(await kept(page)).toEqual([])
})

test('nothing of one person is there for the next', async ({ page, context, actor, language, words, quiet }) => {
  await actor(customer(language))
  await installed(page)
  await page.goto(cases)
  await keeps(page, cases)
  // By the door, and without it: the end of the session is seen at the next contact.
  await context.clearCookies({ name: '__Host-enlace' })
  quiet.refused(401, /./)
  await page.goto('/sign-in')
  await expect.poll(() => kept(page)).toEqual([])

  await actor(customer(language))
  await page.goto(cases)
  await keeps(page, cases)
  await page.goto('/profile')
  await page.locator('main').getByRole('button', { name: words('identity-sign-out'), exact: true }).click()
  await page.waitForURL(/sign-in/)
  await expect.poll(() => kept(page)).toEqual([])
  await actor(other(language))
  await installed(page)
  await page.goto('/profile/device')
  await keeps(page, '/profile/device')
  quiet.refused(0, /./)
  await away(context, page)
  await page.goto(cases)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('frame-offline-title'))
})

test('another organization, a block and seven days are the end of what is kept', async ({ page, context, actor, language, words, quiet }) => {
  await actor('rosa@rivera.test')
  await page.goto(`/o/rivera/hub/users?lang=${language}`)
  await installed(page)
  await keeps(page, '/o/rivera/hub/users')
  await page.goto('/o/cobalt/hub/lines')
  await keeps(page, '/o/cobalt/hub/lines')
  expect((await kept(page)).filter(path => path.startsWith('/o/rivera'))).toEqual([])
  // As if nobody had let her in there any more.
  quiet.refused(404, /./)
  await page.goto('/o/vacio')
  await expect.poll(() => kept(page)).not.toContain('/o/cobalt/hub/lines')

  await page.goto('/o/cobalt/hub/lines')
  await keeps(page, '/o/cobalt/hub/lines')
  await page.evaluate(async () => {
    const cache = await caches.open('enlace-kept')
    const page = (await cache.match('/o/cobalt/hub/lines'))!
    const headers = new Headers(page.headers)
    const about = JSON.parse(decodeURIComponent(headers.get('x-kept')!))
    headers.set('x-kept', encodeURIComponent(JSON.stringify({ ...about, at: about.at - 8 * 86400000 })))
    await cache.put('/o/cobalt/hub/lines', new Response(await page.text(), { headers }))
  })
  quiet.refused(0, /./)
  await away(context, page)
  await page.goto(`/o/cobalt/hub/lines?lang=${language}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('frame-offline-title'))
  expect(await kept(page)).not.toContain('/o/cobalt/hub/lines')
})

test('what an older service worker has left is gone', async ({ page, actor, language }) => {
  await page.goto(`/sign-in?lang=${language}`)
  await page.evaluate(async () => {
    await (await caches.open('enlace-two-builds-ago')).put('/old', new Response('old'))
    const headers = { 'x-build': 'older', 'x-keep': 'cases', 'x-kept': encodeURIComponent(JSON.stringify({ at: Date.now(), said: Date.now(), bytes: 3, title: 'old' })) }
    await (await caches.open('enlace-kept')).put('/o/cobalt/support/cases', new Response('old', { headers }))
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister()
  })
  await page.reload()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain('enlace-two-builds-ago')
  await expect.poll(() => kept(page)).toEqual([])
  await actor(customer(language))
})

test('a comment made without a connection goes out once when it is back, also when its answer was lost', async ({ page, context, actor, language, words, accessible, quiet }) => {
  const subject = `Ramp ${Date.now()}`
  await actor(customer(language))
  await installed(page)
  const address = await openCase(page, words, subject)
  await keeps(page, address)
  await page.goto(address)
  await alive(page)
  quiet.refused(0, /./)
  quiet.refused(503, /reply_to_case/)
  await away(context, page)
  await reply(page, words, 'It went dark at noon.')
  await expect(page.getByText(words('fault-kept'))).toBeVisible()
  await expect(notice(page)).toContainText(words('offline-waiting').replace('%', '1'))
  await expect(page.locator('textarea[name=text]')).toHaveValue('')
  await accessible()
  await inOneTongue(page, language)
  await notice(page).getByRole('link', { name: words('offline-outbox') }).click()
  await expect(page.locator('#device')).toContainText(subject)
  await expect(page.locator('#device')).toContainText(words('offline-said-waiting'))
  await accessible()
  await context.setOffline(false)
  await expect(notice(page)).toContainText(words('offline-sent').replace('%', subject), { timeout: 5_000 })
  await expect(page.locator('#device')).toContainText(words('offline-empty'))
  await page.goto(address)
  await expect(page.getByText('It went dark at noon.')).toHaveCount(1)

  // The server has done it, and only its answer is lost.
  await alive(page)
  let times = 0
  await page.route('**/reply_to_case', async route => {
    times += 1
    if (times > 1) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await reply(page, words, 'And back at one.')
  await expect(notice(page)).toContainText(words('offline-sent').replace('%', subject), { timeout: 10_000 })
  expect(times).toBe(2)
  await page.goto(address)
  await expect(page.getByText('And back at one.')).toHaveCount(1)
})

test('a device without room shows every page, says so, and what is sent without a connection stays in its form', async ({ page, context, server, actor, language, words, quiet }) => {
  const subject = `Bay ${Date.now()}`
  await actor(customer(language))
  await installed(page)
  const address = await openCase(page, words, subject)
  await keeps(page, address)
  await page.goto(address)
  const session = await context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 1 })
  await page.goto('/profile/device')
  await expect(page.locator('#device')).toContainText(words('offline-full'))
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject)
  await alive(page)
  quiet.refused(0, /./)
  await away(context, page)
  await reply(page, words, 'No room for this.')
  await expect(page.getByText(words('fault-unreachable'))).toBeVisible()
  await expect(page.locator('textarea[name=text]')).toHaveValue('No room for this.')
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.url })
})

test('a case begun without a connection is opened when it is back', async ({ page, context, actor, language, words, quiet }) => {
  const subject = `Gate ${Date.now()}`
  await actor(customer(language))
  await installed(page)
  await page.goto(cases)
  await keeps(page, `${cases}/new`)
  quiet.refused(0, /./)
  quiet.refused(503, /open_case/)
  await away(context, page)
  await page.goto(`${cases}/new`)
  await alive(page)
  await page.locator('#category').selectOption('data')
  await page.locator('#subject').fill(subject)
  await page.locator('#description').fill('The gate does not answer.')
  await page.getByRole('button', { name: words('cases-submit'), exact: true }).click()
  await expect(notice(page)).toContainText(words('offline-waiting').replace('%', '1'))
  await context.setOffline(false)
  await expect(notice(page)).toContainText(words('offline-sent').replace('%', subject), { timeout: 5_000 })
  await page.goto(cases)
  await expect(page.getByRole('link', { name: subject })).toHaveCount(1)
})

test('what does not fit any more stays in the outbox, says so, and is edited and sent again or discarded', async ({ page, context, actor, another, language, words, accessible, quiet }) => {
  const subject = `Yard ${Date.now()}`
  await actor(customer(language))
  await installed(page)
  const address = await openCase(page, words, subject)
  await keeps(page, address)
  await page.goto(address)
  await alive(page)
  quiet.refused(0, /./)
  quiet.refused(503, /reply_to_case/)
  await away(context, page)
  await reply(page, words, 'Still dark.')
  await expect(notice(page)).toContainText(words('offline-waiting').replace('%', '1'))

  const colleague = await another()
  await actor(manager(language), colleague)
  await colleague.goto(address)
  await alive(colleague)
  await colleague.getByRole('button', { name: words('cases-close'), exact: true }).click()
  await expect(colleague.locator('main')).toContainText(words('cases-reopen'))

  await context.setOffline(false)
  await expect(notice(page)).toContainText(words('offline-stuck').replace('%', '1'), { timeout: 5_000 })
  await notice(page).getByRole('link', { name: words('offline-outbox') }).click()
  await expect(page.locator('#device')).toContainText(words('offline-said-refused'))
  // Signing out would throw it away, and asks first.
  await page.goto('/profile')
  await alive(page)
  const asked = new Promise<string>(resolve => page.once('dialog', dialog => { resolve(dialog.message()); void dialog.dismiss() }))
  await page.locator('main').getByRole('button', { name: words('identity-sign-out'), exact: true }).click()
  expect(await asked).toBe(words('offline-leaving').replace('%', '1'))
  await page.goto('/profile/device')
  await expect(page.locator('#device')).toContainText(words('offline-said-refused'))
  await accessible()
  await inOneTongue(page, language)
  await page.getByRole('button', { name: `${words('offline-open')}: ${subject}` }).click()
  await expect(page).toHaveURL(/draft=/)
  // The case is closed; what was typed goes along with what can be done now.
  await expect(page.locator('textarea[name=again]')).toHaveValue('Still dark.')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject)
  expect(await page.evaluate(() => caches.open('enlace-outbox').then(cache => cache.keys()).then(keys => keys.length))).toBe(0)
})

test('an approval decided without a connection is decided once', async ({ page, context, actor, another, language, words, quiet }) => {
  const asking = await asker(actor, language, await another())
  const label = labels(language)
  await asking.goto('/o/cobalt/hub/users/trent')
  await asking.getByRole('button', { name: new RegExp(`^(${label.blockUser}|${label.unblockUser}) ${words('approvals-badge')}$`) }).click()
  await asking.locator('#reason').fill('The gate is shut')
  await asking.getByRole('button', { name: words('approvals-send'), exact: true }).click()
  await expect(asking.locator('main')).toContainText(words('approvals-open'))
  const request = new URL(asking.url()).pathname

  await actor(owner(language))
  await page.goto(request)
  await installed(page)
  await keeps(page, request)
  await alive(page)
  quiet.refused(0, /./)
  quiet.refused(503, /answer_request/)
  await away(context, page)
  await page.getByRole('button', { name: words('approvals-reject'), exact: true }).click()
  await expect(notice(page)).toContainText(words('offline-waiting').replace('%', '1'))
  await context.setOffline(false)
  await expect(notice(page)).toContainText(words('offline-sent').split('%')[0]!, { timeout: 5_000 })
  await expect(asking.locator('main')).toContainText(words('approvals-rejected'))
})
