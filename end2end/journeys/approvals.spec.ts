// Approvals, journey 10: what somebody may do only with approval is asked for, found in the inbox, answered and told.
import type { Page } from '@playwright/test'
import { expect, test, type Options } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import { labels } from './labels.ts'
import { asker, inbox, lead, owner, pick, unique } from './steps.ts'

type Language = Options['language']

/** Unblocks Trent, or blocks him where an earlier test has let him in: the site lead may only with approval, as the button says. */
async function press(page: Page, language: Language, words: (key: string) => string): Promise<void> {
  const label = labels(language)
  await page.goto('/o/cobalt/hub/users/trent')
  await page.getByRole('button', { name: new RegExp(`^(${label.blockUser}|${label.unblockUser}) ${words('approvals-badge')}$`) }).click()
  await expect(page).toHaveURL(/\/hub\/approvals\/[0-9A-Z]+/)
}

/** The same, sent with a reason. */
async function ask(page: Page, language: Language, words: (key: string) => string, reason: string): Promise<string> {
  await press(page, language, words)
  await expect(page.locator('main')).toContainText('Trent Boyle')
  await expect(page.locator('main')).toContainText('Olivia Hart')
  await page.locator('#reason').fill(reason)
  await page.getByRole('button', { name: words('approvals-send'), exact: true }).click()
  await expect(page.locator('main')).toContainText(words('approvals-open'))
  await expect(page.locator('main')).toContainText(reason)
  return new URL(page.url()).pathname
}

test('10 · a request is asked for, rejected, asked for again, approved, and its requester is told', async ({ page, actor, another, language, words, mail, accessible }) => {
  test.setTimeout(120_000)
  const [why, no, yes] = [unique('Because'), unique('No'), unique('Yes')].map(one => one.name)
  const asking = await asker(actor, language, await another())
  await actor(owner(language))

  // Before it is sent it says what exactly and by whom; it is nobody else's.
  let request = await ask(asking, language, words, why)
  await accessible(asking)
  await inOneTongue(asking, language)
  const letter = await mail.newest(owner(language), new RegExp(why))
  expect(letter.language).toBe(language)

  await page.goto('/o/cobalt')
  await expect(page.locator('main')).toContainText(words('organizations-to-approvals'))
  await inbox(page)
  await accessible()
  await inOneTongue(page, language)
  await page.locator(`main a[href="${request}"]`).click()
  await expect(page.locator('main')).toContainText(why)
  await accessible()
  await page.locator('#comment').fill(no)
  await page.getByRole('button', { name: words('approvals-reject'), exact: true }).click()
  await expect(page.locator('main')).toContainText(words('approvals-rejected'))
  await accessible()
  expect((await mail.newest(lead, new RegExp(no))).language).toBe('en')
  // The open page of whoever asked follows.
  await expect(asking.locator('main')).toContainText(no)

  request = await ask(asking, language, words, why)
  await inbox(page)
  const value = page.locator('tr').filter({ has: page.locator(`a[href="${request}"]`) })
  await pick(value.locator('input[type=checkbox]'))
  await page.locator('#comment').fill(yes)
  await page.getByRole('button', { name: words('approvals-approve'), exact: true }).click()
  await expect(page.locator(`main a[href="${request}"]`)).toHaveCount(0)
  // What took its place in the list is not ticked.
  await expect(page.locator('.picks input:checked')).toHaveCount(0)
  await mail.newest(lead, new RegExp(yes))
  await expect(asking.locator('main')).toContainText(words('approvals-done'))
  await page.goto('/o/cobalt/hub/approvals?tab=over')
  await expect(page.locator(`main a[href="${request}"]`)).toBeVisible()
  await accessible()
  await page.goto('/o/cobalt/hub/users/trent')
  await expect(page.locator('main')).toContainText(words('history-field-approved-by'))
  await inOneTongue(page, language)
})

test('a request is taken back, before it is sent and after', async ({ page, actor, language, words, accessible }) => {
  await asker(actor, language)
  await press(page, language, words)
  await accessible()
  await page.getByRole('button', { name: words('approvals-do-not-send'), exact: true }).click()
  await expect(page).toHaveURL(/tab=mine/)
  const request = await ask(page, language, words, 'not now')
  await page.getByRole('button', { name: words('approvals-take-back'), exact: true }).click()
  await expect(page).toHaveURL(/tab=mine/)
  await expect(page.locator('tr').filter({ has: page.locator(`a[href="${request}"]`) })).toContainText(words('approvals-withdrawn'))
  await expect(page).toHaveTitle(new RegExp(`^${words('approvals-title')}`))
  await accessible()
})

test('a delegate answers in the place of an owner who is away', async ({ page, actor, another, language, words, accessible }) => {
  test.setTimeout(90_000)
  const asking = await asker(actor, language, await another())
  const request = await ask(asking, language, words, 'somebody has to answer')
  await actor(owner(language))
  await page.goto('/o/cobalt/hub/approvals')
  const end = page.getByRole('button', { name: words('approvals-away-end'), exact: true })
  if (await end.isVisible()) {
    await end.click()
    await expect(end).toHaveCount(0)
  }
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' }).format(new Date())
  await page.locator('#to').selectOption({ label: 'Maya Lindqvist' })
  await page.locator('#from').fill(today)
  await page.locator('#until').fill(today)
  await page.getByRole('button', { name: words('approvals-away-set'), exact: true }).click()
  await expect(end).toBeVisible()
  await accessible()
  await inOneTongue(page, language)

  const delegate = await actor('maya@cobalt.test', await another())
  await delegate.goto(request)
  await delegate.getByRole('button', { name: /^(Approve|Aprobar)$/ }).click() // In the delegate's own language.
  await expect(delegate.locator('main')).toContainText(/Maya Lindqvist (in the place of|en lugar de) /)
  await page.goto('/o/cobalt/hub/history?group=approvals')
  await expect(page.locator('main')).toContainText('Maya Lindqvist')
  await accessible()
})
