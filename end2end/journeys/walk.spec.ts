// A site lead from nothing to their first day: a role is made, given for one account until the end of the month, explained
// on one page, and lived with.
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import { labels } from './labels.ts'
import { manageUsers, owner, pick, unique } from './steps.ts'

const months = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
}

/** The last day of the month in Chicago: as a field of dates bears it, and as a page says it. */
function monthsEnd(language: 'en' | 'es'): { day: string; said: string } {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' }).format(new Date())
  const [year, month] = today.split('-').map(Number)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const name = months[language][month - 1]
  return {
    day: `${year}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`,
    said: language === 'es' ? `${last} ${name} ${year}` : `${name} ${last}, ${year}`,
  }
}

test('a site lead is made, given one account until the end of the month, explained, and does just that', async ({ page, actor, another, language, words, mail, accessible, quiet }) => {
  test.setTimeout(120_000)
  const label = labels(language)
  const [role, person, end] = [`Site lead ${unique('x').last}`, unique('Lea'), monthsEnd(language)]
  await actor(owner(language))

  await manageUsers(page, label)
  await page.getByRole('link', { name: label.rolesAndPermissions, exact: true }).click()
  await page.getByRole('link', { name: label.addAdministrativeRole, exact: true }).click()
  await page.locator('#name_en').fill(role)
  for (const permission of ['view_users', 'add_users', 'view_accounts'])
    await pick(page.locator(`input[name="allow[${permission}]"][value="allowed"]`))
  await page.getByRole('button', { name: words('roles-make'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(role)

  await page.goto('/o/cobalt/hub/users/new')
  await page.getByLabel(label.firstName, { exact: true }).fill(person.first)
  await page.getByLabel(label.lastName, { exact: true }).fill(person.last)
  await page.getByLabel(label.email, { exact: true }).fill(person.email)
  await page.locator('label').filter({ hasText: role }).first().click()
  await page.getByRole('button', { name: label.addUser, exact: true }).click()
  await expect(page.getByRole('heading', { name: person.name, exact: true }).first()).toBeVisible()
  const user = new URL(page.url()).pathname

  await page.locator('main').getByRole('link', { name: label.editRole, exact: true }).first().click()
  await page.locator('#until').fill(end.day)
  await page.getByRole('button', { name: label.save, exact: true }).click()
  await page.waitForURL(address => address.pathname === user)
  await expect(page.locator('main')).toContainText(end.said)
  await page.goto(`${user}/accounts`)
  const fleet = page.locator('.ticks li').filter({ hasText: 'Fleet' })
  await fleet.locator('.option label').click()
  await fleet.locator('input[type=date]').fill(end.day)
  await page.getByRole('button', { name: label.save, exact: true }).click()
  await expect(fleet.locator('input[name="had[]"]')).toBeAttached()

  const own = await another()
  await own.goto(await mail.link(person.email))
  await own.getByLabel(words('identity-new-password'), { exact: true }).fill('seven quiet otters paint')
  await own.getByLabel(words('identity-new-password-again'), { exact: true }).fill('seven quiet otters paint')
  await own.locator('label').filter({ hasText: words('identity-terms-accept') }).click()
  await own.getByRole('button', { name: words('identity-first-use-finish') }).click()
  await own.waitForURL(/\/o\/cobalt$/)

  // Why they may, and what they may not, on one page.
  await page.goto(`/o/cobalt/hub/access?member=${user.split('/').at(-1)}`)
  for (const permission of ['access-view-accounts', 'access-add-users']) {
    const said = words(permission)
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: said.charAt(0).toUpperCase() + said.slice(1), exact: true }) })
    for (const part of [role, 'Fleet', words('explained-ends', { day: end.said })]) await expect(row).toContainText(part)
  }
  const not = page.locator('.explained-not')
  const refused = words('access-manage-roles')
  await expect(not.filter({ hasText: refused.charAt(0).toUpperCase() + refused.slice(1) })).toContainText('Olivia')
  await accessible()
  await inOneTongue(page, language)

  // Their own day: lines of that account only, adding is offered, changing roles is refused with who could help.
  await own.goto('/o/cobalt/hub/accounts')
  await expect(own.locator('main')).toContainText('Fleet')
  for (const other of ['Offices', 'Warehouses']) await expect(own.locator('main')).not.toContainText(other)
  await own.goto('/o/cobalt/hub/lines')
  await expect(own.locator('main table')).toContainText('Fleet')
  for (const other of ['Offices', 'Warehouses']) await expect(own.locator('main table')).not.toContainText(other)
  await manageUsers(own, label)
  await own.getByRole('link', { name: label.addNewUser, exact: true }).click()
  await expect(own.getByRole('button', { name: label.addUser, exact: true })).toBeVisible()
  await accessible(own)
  await own.goto('/o/cobalt/hub/roles')
  await expect(own.getByRole('link', { name: label.addAdministrativeRole, exact: true })).toHaveCount(0)
  quiet.refused(403, '/o/cobalt/hub/roles/new')
  await own.goto('/o/cobalt/hub/roles/new?kind=administrative')
  await expect(own.locator('main')).toContainText('Olivia')
  await inOneTongue(own, language)
  await accessible(own)
})
