// Notifications on a device: turned on where the browser lets one, told of what waits and no more than that, followed to
// its page, and gone with the session.
import type { CDPSession, Page } from '@playwright/test'
import { phone, services, type Said } from '../support/phone.ts'
import { expect, test, type Options } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import type { Words } from '../support/words.ts'
import { labels } from './labels.ts'
import { asker, owner, pick } from './steps.ts'

test.use({ serverSettings: { ENLACE_PUSH_SERVICES: services } })

type Language = Options['language']

const waits = { en: 'A request waits for your approval.', es: 'Una solicitud espera tu aprobación.' }
const card = (page: Page, words: Words) => page.locator('section.card').filter({ has: page.getByRole('heading', { name: words('notices-push'), exact: true }) })
const press = (page: Page, words: Words, key: string) => card(page, words).getByRole('button', { name: words(key), exact: true }).click()

/** The site lead asks for what they may do only with approval; gives its address. */
async function ask(page: Page, language: Language, words: Words): Promise<string> {
  const label = labels(language)
  await page.goto('/o/cobalt/hub/users/trent')
  await page.getByRole('button', { name: new RegExp(`^(${label.blockUser}|${label.unblockUser}) ${words('approvals-badge')}$`) }).click()
  await page.locator('#reason').fill('Trent Boyle left his phone')
  await page.getByRole('button', { name: words('approvals-send'), exact: true }).click()
  await expect(page.locator('main')).toContainText(words('approvals-open'))
  return new URL(page.url()).pathname
}

/** As its push service hands it to a browser. */
async function deliver(session: CDPSession, origin: string, said: Said | string): Promise<void> {
  const found = new Promise<string>(done => session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    const own = registrations.find(one => one.scopeURL.startsWith(origin) && !one.isDeleted)
    if (own) done(own.registrationId)
  }))
  await session.send('ServiceWorker.enable')
  const data = typeof said === 'string' ? said : JSON.stringify(said)
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await found, data })
  await session.send('ServiceWorker.disable')
}

const shown = (page: Page) => page.evaluate(async () => {
  const all = await (await navigator.serviceWorker.ready).getNotifications()
  return all.map(({ title, body, tag, lang, data, icon }) => ({ title, body, tag, lang, path: data.path as unknown, icon: new URL(icon).pathname }))
})

test('a request that waits is told on the device, sealed and without its matter, and leads to its page', async ({ page, context, actor, another, server, language, words, accessible }) => {
  test.setTimeout(150_000)
  const device = await phone()
  try {
    await context.grantPermissions(['notifications'], { origin: server.url })
    await device.subscribe(page)
    await actor(owner(language))
    await page.goto(`/profile/notices?lang=${language}`)
    await expect(card(page, words)).toContainText(words('notices-push-off'))
    await press(page, words, 'notices-push-turn-on')
    await expect(card(page, words)).toContainText(words('notices-push-on'))
    await accessible()
    await inOneTongue(page, language)

    // Which of it comes is chosen beside the other ways, and stays chosen.
    const unwanted = page.locator('input[name="push[]"][value=case_said]')
    await pick(unwanted, false)
    await page.getByRole('button', { name: words('frame-save'), exact: true }).click()
    await expect(page.getByText(words('frame-saved'), { exact: true }).first()).toBeVisible()
    await page.reload()
    await expect(unwanted).not.toBeChecked()
    await expect(page.locator('input[name="push[]"]:checked')).toHaveCount(4)
    await expect(card(page, words)).toContainText(words('notices-push-on'))
    await pick(unwanted)
    await page.getByRole('button', { name: words('frame-save'), exact: true }).click()
    await expect(page.getByText(words('frame-saved'), { exact: true }).first()).toBeVisible()

    // What was taken back in the browser itself is off.
    await page.evaluate(() => localStorage.removeItem('phone'))
    await page.reload()
    await expect(card(page, words)).toContainText(words('notices-push-off'))
    await press(page, words, 'notices-push-turn-on')
    await expect(card(page, words)).toContainText(words('notices-push-on'))

    const asking = await asker(actor, language, await another())
    const request = await ask(asking, language, words)
    const of = (tag: string) => device.said.filter(said => said.tag === tag)
    await expect.poll(() => of('request_waits.cobalt').at(-1)).toEqual({ title: 'Enlace', body: waits[language], path: request, tag: 'request_waits.cobalt', lang: language, anew: true })
    expect([...device.keys]).toEqual([await page.evaluate(() => localStorage.getItem('phone'))])

    // What came is shown; a second of its kind takes its place; what no worker can read is shown without words.
    const said = of('request_waits.cobalt').at(-1)!
    const session = await context.newCDPSession(page)
    // A worker that is just being stopped may miss one.
    const arrives = (what: Said | string, holds: (all: Awaited<ReturnType<typeof shown>>) => void) => expect(async () => {
      await deliver(session, server.url, what)
      holds(await shown(page))
    }).toPass({ timeout: 30_000 })
    const seen = { title: 'Enlace', body: waits[language], tag: said.tag, lang: language, path: request, icon: '/icons/icon-192.png' }
    await arrives(said, all => expect(all).toEqual([seen]))
    await arrives({ ...said, path: '/o/cobalt' }, all => expect(all).toEqual([{ ...seen, path: '/o/cobalt' }]))
    await arrives('not JSON', all => expect(all.length).toBeGreaterThan(1))

    // Its page opens, in its organization and nowhere else. Only a finger may open one: what it asks for is looked at.
    const [worker] = context.serviceWorkers()
    const led = await worker!.evaluate(async paths => {
      const { clients, follow } = self as unknown as { clients: { openWindow: unknown }; follow: (path: unknown) => Promise<void> }
      const opened: string[] = []
      clients.openWindow = async (to: string) => { opened.push(to) }
      for (const path of paths) await follow(path)
      return opened
    }, [request, undefined, 'https://evil.test/x', '//evil.test', '/\\evil.test', 'javascript:alert(1)'])
    expect(led).toEqual([`${server.url}${request}`, `${server.url}/`, ...Array<string>(4).fill(server.url)])
    await page.goto(said.path)
    await expect(page.locator('main')).toContainText('Trent Boyle')

    // Off is off; and whoever goes is told nothing more.
    await page.goto(`/profile/notices?lang=${language}`)
    await press(page, words, 'notices-push-turn-off')
    await expect(card(page, words)).toContainText(words('notices-push-off'))
    await press(page, words, 'notices-push-turn-on')
    await expect(card(page, words)).toContainText(words('notices-push-on'))
    await page.goto('/profile')
    await page.locator('main').getByRole('button', { name: words('identity-sign-out'), exact: true }).click()
    await page.waitForURL(/sign-in/)
    await actor(owner(language))
    await page.goto(`/profile/notices?lang=${language}`)
    await expect(card(page, words)).toContainText(words('notices-push-off'))
    await asking.getByRole('button', { name: words('approvals-take-back'), exact: true }).click()
    await expect(asking).toHaveURL(/tab=mine/)
  } finally {
    device.close()
  }
})

test('a browser that cannot, or was told not to, says so', async ({ page, actor, another, language, words, accessible }) => {
  await page.addInitScript(() => Object.defineProperty(Notification, 'permission', { get: () => 'denied' }))
  await actor(owner(language))
  await page.goto(`/profile/notices?lang=${language}`)
  await expect(card(page, words)).toContainText(words('notices-push-denied'))
  await expect(card(page, words).getByRole('button')).toHaveCount(0)
  await accessible()
  await inOneTongue(page, language)
  const other = await another()
  await other.addInitScript(() => { delete (window as { Notification?: unknown }).Notification })
  await actor(owner(language), other)
  await other.goto(`/profile/notices?lang=${language}`)
  await expect(card(other, words)).toContainText(words('notices-push-none'))
  await accessible(other)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says what is missing, and what is chosen for devices is kept', async ({ page, actor, language, words }) => {
    await actor(owner(language))
    await page.goto(`/profile/notices?lang=${language}`)
    await expect(card(page, words)).toContainText(words('notices-push-script'))
    const box = page.locator('input[name="push[]"][value=sim_asked]')
    await box.uncheck()
    await page.getByRole('button', { name: words('frame-save'), exact: true }).click()
    await expect(page.getByText(words('frame-saved'), { exact: true }).first()).toBeVisible()
    await expect(box).not.toBeChecked()
    await box.check()
    await page.getByRole('button', { name: words('frame-save'), exact: true }).click()
    await expect(box).toBeChecked()
  })
})
