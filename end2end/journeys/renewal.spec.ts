// A newer build takes the place of the one that an open page came from.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { binary, serve } from '../../scripts/serve.mjs'
import { expect, password, test } from '../support/test.ts'

/** The site that is built, under another name of its build: nothing of the one is there in the other. */
function build(name: string): string {
  const site = join(dirname(binary()), 'site')
  const made = mkdtempSync(join(tmpdir(), 'enlace-site-'))
  for (const entry of readdirSync(site)) if (!['pkg', 'build.txt'].includes(entry)) cpSync(join(site, entry), join(made, entry), { recursive: true })
  mkdirSync(join(made, 'pkg'))
  symlinkSync(join(site, 'pkg', readFileSync(join(site, 'build.txt'), 'utf8').trim()), join(made, 'pkg', name))
  writeFileSync(join(made, 'build.txt'), name)
  return made
}

/** A server of the first build, with somebody signed in; `renew` puts one of the second build in its place. */
const renewal = test.extend<{ portal: { page: Page; renew: () => Promise<void> } }>({
  portal: async ({ page, language }, use) => {
    const sites = [build('one'), build('two')]
    let server = await serve({ LEPTOS_SITE_ROOT: sites[0] })
    await page.goto(`${server.url}/sign-in?lang=${language}`)
    await page.locator('main input[name=email]').fill('marcos@cobalt.test')
    await page.locator('main input[type=password]').fill(password)
    await page.locator('main button[type=submit].main').click()
    await page.waitForURL(address => address.pathname.startsWith('/o/'))
    await use({
      page,
      renew: async () => {
        await server.stop('leave')
        server = await serve({ LEPTOS_SITE_ROOT: sites[1] }, ['--demonstration'], { port: server.port, data: server.data })
      },
    })
    // Before its server goes: a page that is still loading would miss what it asks for.
    await page.close()
    await server.stop()
    for (const site of sites) rmSync(site, { recursive: true })
  },
})

// Each starts two servers.
test.describe.configure({ timeout: 180_000 })

const offered = (page: Page, words: (key: string) => string) => page.getByRole('complementary', { name: words('renew-title') })
const isBuild = (page: Page, name: string) => expect(page.locator('html')).toHaveAttribute('data-build', name)
/** Opens a page, and waits until all of it is taken over: one that is still loading misses its server. */
async function open(page: Page, path: string): Promise<void> {
  const alive = page.waitForResponse(/\/approvals\/actions\/.*waiting/)
  await page.goto(new URL(path, page.url()).href)
  await alive
}
const seenAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

renewal('a newer build is offered, and not in the middle of typing', async ({ portal: { page, renew }, words, quiet, accessible, language }) => {
  quiet.refused(0, /./)
  await open(page, `/o/cobalt/support/cases/new?lang=${language}`)
  await page.locator('select[name=category]').selectOption('data')
  await page.locator('input[name=subject]').fill('No signal')
  await renew()
  await seenAgain(page)
  await page.locator('textarea[name=description]').fill('At the dock since noon')
  // Longer than the page takes between two looks.
  await page.waitForTimeout(2500)
  await expect(offered(page, words)).toHaveCount(0)
  // Sent, although the page is old; what the form comes to is shown, and then the offer.
  await page.getByRole('button', { name: words('cases-submit') }).click()
  await expect(offered(page, words)).toBeVisible()
  await expect(offered(page, words)).toContainText(words('renew-text'))
  await accessible(page)
  await offered(page, words).getByRole('button', { name: words('renew-button') }).click()
  await isBuild(page, 'two')
  await expect(offered(page, words)).toHaveCount(0)
})

renewal('a form that the new server does not know any more asks for a reload, which keeps what was typed', async ({ portal: { page, renew }, words, quiet, language }) => {
  quiet.refused(0, /./)
  quiet.refused(404, /open_case/)
  await open(page, `/o/cobalt/support/cases/new?lang=${language}`)
  await page.locator('select[name=category]').selectOption('roaming')
  await page.locator('input[name=subject]').fill('No signal')
  await page.locator('textarea[name=description]').fill('At the dock since noon')
  await page.locator('input[name=severity][value=s2]').check({ force: true })
  await renew()
  await page.route('**/open_case*', route => route.fulfill({ status: 404, headers: { 'x-build': 'two' }, body: '"NotFound"' }))
  await page.getByRole('button', { name: words('cases-submit') }).click()
  await offered(page, words).getByRole('button').click()
  await isBuild(page, 'two')
  await expect(page.locator('select[name=category]')).toHaveValue('roaming')
  await expect(page.locator('input[name=subject]')).toHaveValue('No signal')
  await expect(page.locator('textarea[name=description]')).toHaveValue('At the dock since noon')
  await expect(page.locator('input[name=severity][value=s2]')).toBeChecked()
  expect(await page.evaluate(() => sessionStorage.length), 'nothing of it is left in the browser').toBe(0)
  await page.unroute('**/open_case*')
  await page.waitForTimeout(1500)
  await page.getByRole('button', { name: words('cases-submit') }).click()
  await page.waitForURL(/\/support\/cases\/(?!new)/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('No signal')
})

renewal('a page whose own parts are gone goes on, by links whole and by itself not at all', async ({ portal: { page, renew }, words, quiet, language }) => {
  quiet.refused(0, /./)
  quiet.refused(404, /\/pkg\/one\//)
  await open(page, `/o/cobalt?lang=${language}`)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await renew()
  // Its chunk was never loaded, and the new server has it not.
  await page.locator('nav a[href="/o/cobalt/hub/history"], nav a[href="/o/cobalt/hub/users"]').filter({ visible: true }).first().click()
  await page.waitForURL(/\/hub\//)
  await isBuild(page, 'two')
  await expect(page.locator('#broken')).toBeHidden()
  await expect(offered(page, words)).toHaveCount(0)
})
