// Account maintenance that only others may let happen: asked for on a line, answered in the inbox, done on the line.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import { asker, inbox, mine, owner, unique } from './steps.ts'

const TRANSACTION = /T-[0-9A-Z]{8}/

const main = (page: Page): Locator => page.locator('main')

/** A warehouse's line, and its number as people read it. */
function warehouse(nth: string): { line: string; number: string } {
  return { line: `/o/cobalt/hub/lines/warehouses-${nth}`, number: `(214) 555-01${Number(nth) + 40}` }
}

test('a suspension is asked for from a phone, approved in the inbox, and seen done on the line', async ({ page, actor, another, language, words, mail, accessible }, info) => {
  test.setTimeout(120_000)
  const { line, number } = warehouse(mine(['11', '12', '13', '15'], info))
  const { name: why } = unique('Because')
  const phone = await asker(actor, language, await another())
  await phone.setViewportSize({ width: 390, height: 844 })
  await actor(owner(language))

  // The button says it before anything is filled in.
  await phone.goto(line)
  await phone.getByRole('link', { name: `${words('maintenance-suspend')} ${words('approvals-badge')}`, exact: true }).click()
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(words('maintenance-suspend'))
  await phone.getByText(words('maintenance-seasonal'), { exact: true }).click()
  await accessible(phone)
  await phone.getByRole('button', { name: `${words('maintenance-suspend')} ${words('approvals-badge')}`, exact: true }).click()
  await expect(phone).toHaveURL(/\/hub\/approvals\/[0-9A-Z]+/)
  await expect(main(phone)).toContainText(words('approvals-not-sent'))
  await expect(main(phone)).toContainText('Olivia Hart')
  await phone.locator('#reason').fill(why)
  await phone.getByRole('button', { name: words('approvals-send'), exact: true }).click()
  await expect(main(phone)).toContainText(words('approvals-open'))
  await accessible(phone)
  await inOneTongue(phone, language)
  const request = new URL(phone.url()).pathname
  expect((await mail.newest(owner(language), new RegExp(why))).language).toBe(language)

  await inbox(page)
  await page.locator(`main a[href="${request}"]`).click()
  await expect(main(page)).toContainText(words('maintenance-seasonal'))
  await accessible()
  await page.getByRole('button', { name: words('approvals-approve'), exact: true }).click()
  await expect(main(page)).toContainText(words('approvals-done'))

  // Whoever asked sees it on the page they have open, and on the line: under its number until it is done.
  await expect(main(phone)).toContainText(words('approvals-done'))
  await phone.goto(line)
  await expect(main(phone)).toContainText(words('accounts-state-suspended'), { timeout: 20_000 })
  await expect(main(phone)).toContainText(TRANSACTION)
  await expect(main(phone)).toContainText(words('history-suspension-asked', { by: 'Dana Whitfield', about: number }))
  await expect(main(phone)).toContainText(words('history-line-suspended', { by: '', about: number }).trim())
  await expect(main(phone)).toContainText(words('history-field-approved-by'))
  await accessible(phone)
  await inOneTongue(phone, language)
})

test('a plan change that needs two of three waits after the first yes, says who is missing, and is done by the second', async ({ page, actor, another, language, words, accessible }, info) => {
  test.setTimeout(120_000)
  const { line, number } = warehouse(mine(['01', '02', '06', '16'], info))
  const asking = await asker(actor, language, await another())
  const first = await actor('peter@cobalt.test', await another())
  await actor(owner(language))

  await asking.goto(`${line}/plan?plan=starter&feature=wifi_calling&feature=international`)
  await accessible(asking)
  await asking.getByRole('button', { name: `${words('maintenance-change-plan')} ${words('approvals-badge')}`, exact: true }).click()
  await expect(asking).toHaveURL(/\/hub\/approvals\/[0-9A-Z]+/)
  await expect(main(asking)).toContainText('Peter van der Berg')
  await asking.getByRole('button', { name: words('approvals-send'), exact: true }).click()
  await expect(main(asking)).toContainText(words('approvals-open-of', { yes: 0, needed: 2 }))
  const request = new URL(asking.url()).pathname

  // The first yes, of somebody who reads English; what everybody reads says who is missing.
  await first.goto(request)
  await first.getByRole('button', { name: /^(Approve|Aprobar)$/ }).click()
  await expect(main(first)).toContainText(/You have approved this|Ya lo aprobaste/)
  const missing = main(asking).locator('.notice').filter({ hasText: words('approvals-waits') })
  await expect(main(asking)).toContainText(words('approvals-open-of', { yes: 1, needed: 2 }))
  await expect(missing).toContainText('Olivia Hart')
  await expect(missing).toContainText('Marcos Íñiguez')
  await expect(missing).not.toContainText('Peter van der Berg')
  await accessible(asking)
  await inOneTongue(asking, language)

  await inbox(page)
  await page.locator(`main a[href="${request}"]`).click()
  await expect(main(page)).toContainText('Peter van der Berg')
  await accessible()
  await inOneTongue(page, language)
  await page.getByRole('button', { name: words('approvals-approve'), exact: true }).click()
  await expect(main(page)).toContainText(words('approvals-done'))
  await expect(main(asking)).toContainText(words('approvals-done'))
  await asking.goto(line)
  await expect(main(asking)).toContainText(words('history-line-plan-changed', { by: '', about: number }).trim(), { timeout: 20_000 })
  await expect(main(asking)).toContainText(TRANSACTION)
  await accessible(asking)
})
