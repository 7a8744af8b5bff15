// What a role allows only with a second person's yes: chosen in the grid, kept, shown in its history.
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import { labels } from './labels.ts'
import { manageUsers, owner, pick, unique } from './steps.ts'

test('a role lets its holders block users with approval, by two of those who are named', async ({ page, actor, language, words, accessible }) => {
  const label = labels(language)
  const name = `Desk ${unique('x').last}`
  await actor(owner(language))
  await manageUsers(page, label)
  await page.getByRole('link', { name: label.rolesAndPermissions, exact: true }).click()
  await page.getByRole('link', { name: label.addAdministrativeRole, exact: true }).click()
  await page.locator('#name_en').fill(name)
  const block = page.getByRole('radiogroup', { name: words('roles-block-users'), exact: true })
  await pick(block.getByRole('radio', { name: words('roles-with-approval'), exact: true }))
  await expect(page.getByRole('radiogroup', { name: words('roles-view-users'), exact: true }).getByRole('radio')).toHaveCount(2)
  const grant = page.locator('.grant').filter({ has: block })
  await grant.locator('summary').click()
  await expect(grant.getByText(words('roles-from'), { exact: true })).toHaveCount(0)
  await accessible()

  // One who is named cannot be two.
  await pick(grant.getByRole('checkbox', { name: 'Olivia Hart', exact: true }))
  await grant.getByLabel(words('roles-needed'), { exact: true }).selectOption('2')
  await page.getByRole('button', { name: words('roles-make'), exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: words('roles-block-users') })).toBeVisible()
  await expect(grant.getByRole('checkbox', { name: 'Olivia Hart', exact: true })).toBeChecked()
  await accessible()
  await pick(grant.getByRole('checkbox', { name: 'Marcos Íñiguez', exact: true }))
  await page.getByRole('button', { name: words('roles-make'), exact: true }).click()

  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await expect(block.getByRole('radio', { name: words('roles-with-approval'), exact: true })).toBeChecked()
  await expect(grant.getByRole('checkbox', { name: 'Olivia Hart', exact: true })).toBeChecked()
  await expect(grant.getByRole('checkbox', { name: 'Marcos Íñiguez', exact: true })).toBeChecked()
  await expect(grant.getByLabel(words('roles-needed'), { exact: true })).toHaveValue('2')
  await inOneTongue(page, language)

  const plans = page.getByRole('radiogroup', { name: words('roles-change-plans'), exact: true })
  const costs = page.locator('.grant').filter({ has: plans })
  await pick(plans.getByRole('radio', { name: words('roles-with-approval'), exact: true }))
  await costs.locator('summary').click()
  await costs.getByLabel(words('roles-from'), { exact: true }).fill('much')
  await page.getByRole('button', { name: label.save, exact: true }).click()
  await expect(costs.getByText(words('fault-field-not-an-amount'), { exact: true })).toBeVisible()
  await costs.getByLabel(words('roles-from'), { exact: true }).fill('25.00')
  await page.getByRole('button', { name: label.save, exact: true }).click()
  await expect(page.locator('.timeline')).toContainText('$25.00')
  await accessible()
})
