// Every screen and state: WCAG 2.2 AA, one language at a time, no sideways scrolling at 320 px.
import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import { labels } from './labels.ts'
import { manager, narrowing, owner } from './steps.ts'

const open = ['/sign-in', '/register', '/forgotten-password', '/terms', '/reset-password/none', '/invitation/none', '/stop-address-change/none']
const own = [
  '/o/cobalt',
  '/o/cobalt/notices',
  '/o/cobalt/notices?which=unread&kind=outage',
  '/o/cobalt/outages',
  '/o/cobalt/support/contacts',
  '/o/cobalt/support/contacts?q=zzzz',
  '/o/cobalt/support/contacts?selected=cathy',
  '/o/cobalt/support/contacts/new',
  '/o/cobalt/support/contacts/cathy',
  '/o/cobalt/support/contacts/hannah',
  '/o/cobalt/support/contacts/gloria',
  '/o/cobalt/support/contacts/cathy/roles',
  '/o/cobalt/support/invitations',
  '/o/cobalt/support/cases',
  '/o/cobalt/support/cases?q=zzzz',
  '/o/cobalt/support/cases/new',
  '/profile',
  '/profile/address',
  '/profile/password',
  '/profile/sessions',
  '/profile/device',
  '/profile/notices',
]

const hub = [
  '/o/cobalt/hub/users',
  '/o/cobalt/hub/users?q=zzzz',
  '/o/cobalt/hub/users?language=es&columns=name.title.role.status.business.mobile.language.seen',
  '/o/cobalt/hub/users/new',
  '/o/cobalt/hub/users/import',
  '/o/cobalt/hub/users/many?member=elena,maya',
  '/o/cobalt/hub/users/elena',
  '/o/cobalt/hub/users/elena/role',
  '/o/cobalt/hub/users/elena/accounts',
  '/o/cobalt/hub/users/maya/accounts',
  '/o/cobalt/hub/users/maya/see-as',
  '/o/cobalt/hub/roles',
  '/o/cobalt/hub/roles/new?kind=administrative',
  '/o/cobalt/hub/roles/new?kind=end_user',
  '/o/cobalt/hub/roles/site-lead',
  '/o/cobalt/hub/roles/order_manager',
  '/o/cobalt/hub/roles/compare?a=site-lead&b=order_manager',
  '/o/cobalt/hub/registrations',
  '/o/cobalt/hub/settings',
  '/o/cobalt/hub/accounts',
  '/o/cobalt/hub/accounts/fleet',
  '/o/cobalt/hub/accounts/unreached',
  '/o/cobalt/hub/lines',
  '/o/cobalt/hub/lines/fleet-00',
  '/o/cobalt/hub/lines/fleet-00/suspend',
  '/o/cobalt/hub/lines/fleet-00/plan?plan=unlimited&feature=roaming',
  '/o/cobalt/hub/lines/fleet-00/identifiers',
  '/o/cobalt/hub/accounts/fleet/edit',
  '/o/cobalt/hub/access',
  '/o/cobalt/hub/access?member=dana',
  '/o/cobalt/hub/access?permission=view_accounts&account=fleet',
  '/o/cobalt/hub/history',
  '/o/cobalt/support/settings',
  '/o/cobalt/hub/approvals',
  '/o/cobalt/hub/approvals?tab=mine',
  '/o/cobalt/hub/approvals?tab=over',
  '/o/cobalt/hub/approvals/ask-1',
  '/o/cobalt/hub/approvals/ask-6',
  '/o/cobalt/hub/approvals/ask-8',
]

const care = [
  '/care/organizations',
  '/care/organizations?q=zzzz',
  '/care/organizations/new',
  '/care/organizations/cobalt',
  '/care/organizations/cobalt/invitation/hannah',
  '/care/reports',
  '/care/reports?period=90d',
  '/care/reports?from=2026-03-05&until=2026-03-01',
  '/care/replies',
  '/care/replies/new',
  '/care/staff',
  '/care/staff/new',
  '/care/staff/history',
  '/care/staff/operator-enlace',
  '/care/staff/rita-enlace',
  '/care/staff/sam-enlace',
  '/care/outages',
  '/care/outages?over',
  '/care/outages/new',
]

async function fits(page: Page): Promise<void> {
  const before = page.viewportSize()!
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${page.url()} at 320 px`).toBeLessThanOrEqual(320)
  await page.setViewportSize(before)
}

/** Nothing that a document brings along for the page is a fault, however many ask at once. */
async function brought(page: Page): Promise<void> {
  const ask = () => page.request.get(page.url(), { headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' } })
  const answers = await Promise.all(Array.from({ length: 6 }, ask))
  for (const answer of answers) expect(await answer.text(), page.url()).not.toContain('\\"Broken\\"')
}

test('everything before signing in', async ({ page, language, accessible, quiet }) => {
  quiet.refused(404, /none/)
  quiet.refused(410, /none/)
  for (const path of open) {
    await page.goto(`${path}?lang=${language}`)
    await accessible()
    await inOneTongue(page, language)
    await fits(page)
  }
})

test('everything after it', async ({ page, actor, language, accessible }) => {
  test.setTimeout(120_000)
  await actor(manager(language))
  for (const path of own) {
    await page.goto(path)
    await accessible()
    await inOneTongue(page, language)
    await fits(page)
    await brought(page)
  }
})

test('everything of Account Hub', async ({ page, actor, language, accessible }) => {
  test.setTimeout(180_000)
  await actor(owner(language))
  for (const path of hub) {
    await page.goto(path)
    await accessible()
    await inOneTongue(page, language)
    await fits(page)
    await brought(page)
  }
})

test('everything of Care about organizations', async ({ page, actor, language, accessible }) => {
  test.setTimeout(120_000)
  await actor('operator@enlace.test')
  for (const path of care) {
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
    await accessible()
    await inOneTongue(page, language)
    await fits(page)
    await brought(page)
  }
})

test('menus open, forms with errors, a page in every state of its parts', async ({ page, actor, language, accessible }) => {
  test.setTimeout(60_000)
  const label = labels(language)
  await actor(manager(language))
  await page.goto('/gallery')
  await accessible()
  await fits(page)
  await page.goto('/o/cobalt/support/contacts')
  await narrowing(page)
  for (const menu of await page.locator('details:not(.narrowing) > summary:visible').all()) {
    await menu.click()
    await accessible()
    await inOneTongue(page, language)
    await page.keyboard.press('Escape')
    await expect(page.locator('details[open]:not(.narrowing)')).toHaveCount(0)
    await expect(menu).toBeFocused()
  }
  await page.goto('/o/cobalt/support/contacts/new')
  await page.getByRole('button', { name: label.submit, exact: true }).click()
  await expect(page.locator('.summary')).toBeFocused()
  await expect(page.locator('.summary a')).toHaveCount(4)
  await accessible()
  await inOneTongue(page, language)
  await fits(page)
  await page.locator('.summary a').first().click()
  await expect(page.locator('#first_name')).toBeFocused()
})

test('an organization that has nothing yet', async ({ page, actor, language, accessible }) => {
  await actor('vera@vacio.test')
  for (const path of ['/o/vacio', '/o/vacio/support/contacts', '/o/vacio/support/invitations', '/o/vacio/hub/users', '/o/vacio/hub/roles', '/o/vacio/hub/accounts', '/o/vacio/hub/access', '/o/vacio/hub/history', '/o/vacio/hub/approvals']) {
    await page.goto(path)
    await page.goto(`${new URL(page.url()).pathname}?lang=${language}`)
    await accessible()
    await inOneTongue(page, language)
    await fits(page)
  }
})

test('what is not there says so in the reader’s language', async ({ page, language, words, accessible, quiet }) => {
  quiet.refused(404, '/nothing')
  await page.goto(`/nothing?lang=${language}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('frame-not-found-title'))
  await accessible()
  await inOneTongue(page, language)
})
