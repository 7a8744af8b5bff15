// The portal as an app: installed and opened in its own window, with its badge, what is shared with it, and a page for when
// there is no connection.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { expect, password, test } from '../support/test.ts'
import { wordsOf } from '../support/words.ts'
import { owner } from './steps.ts'

test('Chromium finds nothing that keeps it from being installed, installs it and opens it in its own window', async ({ server, language, words, launchOptions, locale }) => {
  const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'enlace-browser-')), { ...launchOptions, locale })
  const page = await context.newPage()
  await page.goto(`${server.url}/sign-in?lang=${language}`)
  await page.evaluate(() => navigator.serviceWorker.ready)
  const session = await context.newCDPSession(page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  expect(installabilityErrors).toEqual([])
  const { errors, url, data } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(url).toContain(`/manifest.${language}.webmanifest`)
  const manifest = JSON.parse(data!)
  expect(manifest.name).toBe(words('manifest-name', { brand: 'Enlace' }))
  expect(manifest.shortcuts.map(({ name }: { name: string }) => name)).toEqual([words('cases-open'), words('manifest-approvals'), words('frame-users')])
  // Each picture is there and as large as it says.
  for (const { src, sizes } of [...manifest.screenshots, ...manifest.icons])
    expect(await page.evaluate(src => new Promise(resolve => {
      const picture = new Image()
      picture.onload = () => resolve(`${picture.naturalWidth}x${picture.naturalHeight}`)
      picture.onerror = () => resolve('not there')
      picture.src = src
    }), src), src).toBe(sizes)

  const browser = await context.browser()!.newBrowserCDPSession()
  const manifestId = `${server.url}/`
  // From the page, as its reader does: by address Chromium opens it a second time, and often waits 30 seconds for that in vain.
  await session.send('PWA.install', { manifestId })
  await browser.send('PWA.changeAppUserSettings', { manifestId, displayMode: 'standalone' })
  const launched = async (url?: string): Promise<Page> => {
    const opened = context.waitForEvent('page')
    await browser.send('PWA.launch', { manifestId, url })
    const window = await opened
    await window.waitForLoadState()
    expect(await window.evaluate(() => matchMedia('(display-mode: standalone)').matches), 'a window of its own').toBe(true)
    return window
  }
  const app = await launched()
  await app.locator('main input[name=email]').fill(language === 'es' ? 'marcos@cobalt.test' : 'olivia@cobalt.test')
  await app.locator('main input[type=password]').fill(password)
  await app.locator('main button[type=submit].main').click()
  await app.waitForURL(/\/o\/cobalt/)

  // A link from a letter opens in the app too, and leaves the window alone in which somebody may be typing.
  const linked = await launched(`${server.url}/hub/approvals`)
  await expect(linked).toHaveURL(/\/o\/cobalt\/hub\/approvals/)
  expect(app.url()).not.toContain('approvals')

  // The badge says what waits, and nothing after signing out.
  const badge = async () => (await browser.send('PWA.getOsAppState', { manifestId })).badgeCount
  const count = linked.locator('a[href="/o/cobalt/hub/approvals"] .count').filter({ visible: true }).first()
  await expect(count).toBeVisible()
  await expect.poll(badge).toBe(Number(/\d+/.exec(await count.innerText())![0]))
  await linked.goto(`${server.url}/profile`)
  await linked.locator('main').getByRole('button', { name: words('identity-sign-out'), exact: true }).click()
  await linked.waitForURL(/sign-in/)
  await expect.poll(badge).toBe(0)
  await context.close()
})

test('without a connection there is a page that says so, in either language, and leads on to what was wanted', async ({ page, language, words, context, quiet }) => {
  await page.goto(`/sign-in?lang=${language}`)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  quiet.refused(0, /./)
  await context.setOffline(true)
  await page.goto('/terms').catch(() => undefined)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('frame-offline-title'))
  const other = language === 'en' ? 'es' : 'en'
  await page.getByRole('link', { name: words('frame-other-language') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsOf(other)('frame-offline-title'))
  await context.setOffline(false)
  await page.getByRole('link', { name: wordsOf(other)('frame-try-again') }).click()
  await expect(page).toHaveURL(/\/terms/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsOf(other)('identity-terms'))
})

test('a photo that is shared with the app begins a case', async ({ page, actor, words, language, accessible }) => {
  await actor(language === 'es' ? 'carlos@cobalt.test' : 'cathy@cobalt.test')
  // The browser's own share sheet cannot be driven: the same form, sent from a page.
  await page.evaluate(async () => {
    const drawn = document.createElement('canvas')
    drawn.width = drawn.height = 8
    const photo = await new Promise<Blob>(resolve => drawn.toBlob(blob => resolve(blob!)))
    const files = new DataTransfer()
    files.items.add(new File([photo], 'dock.png', { type: 'image/png' }))
    const form = Object.assign(document.createElement('form'), { action: '/share', method: 'post', enctype: 'multipart/form-data' })
    for (const [name, value] of [['title', 'No signal'], ['text', 'At the dock'], ['url', 'https://maps.test/dock']])
      form.append(Object.assign(document.createElement('input'), { name, value }))
    form.append(Object.assign(document.createElement('input'), { type: 'file', name: 'upload', files: files.files }))
    document.body.append(form)
    form.submit()
  })
  await page.waitForURL(/support\/cases\/new/)
  await expect(page.locator('#subject')).toHaveValue('No signal')
  await expect(page.locator('#description')).toHaveValue('At the dock\nhttps://maps.test/dock')
  await expect(page.locator('main')).toContainText('dock.png')
  await accessible()
  await page.locator('#category').selectOption('coverage')
  await page.getByRole('button', { name: words('cases-submit'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No signal')
  await expect(page.locator('main')).toContainText('dock.png')
})

test('a part of the app that the connection did not bring is there when the connection is', async ({ page, context, actor, language, words, quiet }) => {
  await actor(owner(language))
  const alive = page.waitForResponse(/\/approvals\/actions\/waiting/)
  await page.goto('/o/cobalt')
  await alive
  await page.evaluate(() => Object.assign(self, { same: true }))
  quiet.refused(0, /./)
  await context.setOffline(true)
  const refused = page.waitForEvent('requestfailed', request => request.url().endsWith('.wasm'))
  await page.locator('a[href="/o/cobalt/hub/users"]').filter({ visible: true }).first().click()
  await refused
  await context.setOffline(false)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('frame-users'))
  await expect(page.locator('#broken')).toBeHidden()
  expect(await page.evaluate(() => 'same' in self), 'without being loaded again').toBe(true)
})
