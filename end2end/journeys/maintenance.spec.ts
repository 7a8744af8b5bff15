// Account maintenance: what is asked of the provider for a line, from the line's own page.
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import { owner, pick } from './steps.ts'

const TRANSACTION = /T-[0-9A-Z]{8}/

/** Lines that no other project asks for anything. */
const mine = (of: readonly string[], project: string): string => of[['en-desktop', 'es-desktop', 'en-phone', 'es-phone'].indexOf(project)] ?? of[0]!

test('a line is suspended until a day, and shows under which number it is under way', async ({ page, actor, language, words, accessible }, info) => {
  await actor(owner(language))
  await page.goto(`/o/cobalt/hub/lines/${mine(['fleet-14', 'fleet-15', 'fleet-16', 'fleet-23'], info.project.name)}`)
  await accessible()
  await page.getByRole('link', { name: words('maintenance-suspend'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('maintenance-suspend'))
  const send = page.getByRole('button', { name: words('maintenance-suspend'), exact: true })
  await page.locator('#until').fill('2020-02-29')
  await send.click()
  await expect(page.locator('#reason-error')).toBeVisible()
  await accessible()
  await page.getByText(words('maintenance-seasonal'), { exact: true }).click()
  await send.click()
  await expect(page.locator('#until-error')).toContainText(words('maintenance-refused-until-early'))
  await expect(page.locator('#until')).toHaveValue('2020-02-29')
  await page.locator('#until').fill('2099-12-31')
  await send.click()
  await expect(page).toHaveURL(/asked=T-/)
  await expect(page.locator('main [role=status]').filter({ hasText: TRANSACTION })).toBeVisible()
  await expect(page.locator('main')).toContainText(words('maintenance-work-pending'))
  await accessible()
  await inOneTongue(page, language)
})

test('another plan says what it costs and what cannot be had together before it is sent', async ({ page, actor, language, words, accessible }, info) => {
  await actor(owner(language))
  await page.goto(`/o/cobalt/hub/lines/${mine(['fleet-12', 'fleet-24', 'fleet-25', 'fleet-26'], info.project.name)}`)
  await page.getByRole('link', { name: words('maintenance-change-plan'), exact: true }).click()
  const look = page.getByRole('button', { name: words('maintenance-plan-look'), exact: true })
  const feature = (key: string) => page.locator(`input[name=feature][value=${key}]`)
  await pick(page.locator('input[name=plan][value=starter]'))
  await pick(feature('roaming'))
  await pick(feature('block_data'))
  await look.click()
  await expect(page.locator('main')).toContainText(words('maintenance-plan-cannot'))
  await expect(feature('roaming')).toBeChecked()
  await accessible()
  for (const key of ['block_data', 'hotspot', 'international', 'priority', 'static_ip']) await pick(feature(key), false)
  await look.click()
  await expect(page.locator('main')).toContainText('→ $45.00')
  await accessible()
  await inOneTongue(page, language)
  await page.getByRole('button', { name: words('maintenance-change-plan'), exact: true }).click()
  await expect(page).toHaveURL(/asked=T-/)
  await expect(page.locator('main [role=status]').filter({ hasText: TRANSACTION })).toBeVisible()
})
