// Care: the provider's staff do what customers ask for their lines, and the customer sees what became of it.
import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import { owner, speaking, unique } from './steps.ts'

test('staff take what was asked and do it, and say of another why it cannot be done; the customer reads both', async ({ page, actor, another, language, words, mail, accessible }) => {
  test.setTimeout(120_000)
  const { name: why } = unique('Because')
  const agent = await speaking(language, await actor('agent@enlace.test', await another()))
  await actor(owner(language))

  // What a customer asks appears in the open queue; lines whose number ends in 7 wait for staff in the demonstration.
  await agent.goto('/care/work')
  await expect(agent.getByRole('heading', { level: 1 })).toHaveText(words('care-queue'))
  await accessible(agent)
  await inOneTongue(agent, language)
  const row = (number: string, kind: string) => agent.getByRole('row').filter({ hasText: number }).filter({ hasText: words(kind) })
  await expect(row('(512) 555-0167', 'care-kind-transfer-pin')).toBeVisible()
  await page.goto('/o/cobalt/hub/lines/fleet-27')
  await page.getByRole('link', { name: words('maintenance-suspend'), exact: true }).click()
  await page.getByText(words('maintenance-lost-or-stolen'), { exact: true }).click()
  await page.getByRole('button', { name: words('maintenance-suspend'), exact: true }).click()
  await expect(page).toHaveURL(/asked=T-/)
  await row('(512) 555-0167', 'care-kind-suspend').getByRole('link').first().click()

  await agent.getByRole('button', { name: words('care-take'), exact: true }).click()
  await expect(agent.locator('main')).toContainText(words('care-state-in-progress'))
  await accessible(agent)
  await end(agent, words, 'care-complete')
  await expect(agent.locator('main')).toContainText(words('care-over'))
  await expect(agent.locator('main')).toContainText(words('care-state-completed'))
  await accessible(agent)
  await inOneTongue(agent, language)
  // The customer's open page follows.
  await expect(page.locator('main')).toContainText(words('accounts-state-suspended'))
  await expect(page.locator('main')).toContainText(words('history-line-suspended', { by: 'Abel (Enlace)', about: '(512) 555-0167' }))
  await accessible()

  await agent.goto('/care/work')
  await row('(214) 555-0147', 'care-kind-restore').getByRole('link').first().click()
  await agent.getByRole('button', { name: words('care-take'), exact: true }).click()
  // The news of one's own taking moves what is below it.
  await expect(agent.locator('main')).toContainText(words('care-state-in-progress'))
  await accessible(agent)
  await end(agent, words, 'care-fail')
  await expect(agent.locator('#reason-error')).toBeVisible()
  await accessible(agent)
  await agent.locator('#reason').fill(why)
  await agent.getByRole('button', { name: words('care-save'), exact: true }).click()
  await expect(agent.locator('main')).toContainText(words('care-state-failed'))
  await agent.goto('/care/work')
  await expect(agent.getByRole('table')).toBeVisible()
  await expect(row('(214) 555-0147', 'care-kind-restore')).toHaveCount(0)

  await page.goto('/o/cobalt/hub/lines/warehouses-07')
  await expect(page.locator('main')).toContainText(words('accounts-work-failed', { by: 'Abel (Enlace)' }))
  await expect(page.locator('main')).toContainText(why)
  await expect(page.locator('main')).toContainText(words('accounts-state-suspended'))
  await inOneTongue(page, language)
  await mail.newest('olivia@cobalt.test', new RegExp(why))
})

/** Says what becomes of a work. */
async function end(agent: Page, words: (key: string) => string, step: string): Promise<void> {
  await agent.getByText(words(step), { exact: true }).click()
  await agent.getByRole('button', { name: words('care-save'), exact: true }).click()
}
