// The operator edits an article of Help in both languages, looks at it and publishes it; readers get it; the shipped text
// comes back. Each project has an article of its own, and only its summary changes: its steps are walked meanwhile.
import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'

const articles: Record<string, string> = {
  'en-desktop': 'install', 'es-desktop': 'language', 'en-phone': 'see-as-they-do', 'es-phone': 'sessions',
}

test('an operator edits an article in both languages, looks at it, publishes it, and goes back to the shipped one', async ({ page, actor, another, language, words, accessible }, info) => {
  const [id, mark] = [articles[info.project.name] ?? 'install', `quoll${Date.now()}`]
  await actor('operator@enlace.test')
  await page.goto(`/care/help?lang=${language}`)
  await page.locator(`main a[href="/care/help/${id}"]`).click()
  await expect(page).toHaveURL(new RegExp(`/care/help/${id}$`))
  await expect(page.locator('textarea[name=en]')).toBeVisible()
  await inOneTongue(page, language)
  await accessible()

  // Wrong in one language: said at its text, with the line, and all of it is still there.
  const typed = await Promise.all((['en', 'es'] as const).map(async name => (await page.locator(`textarea[name=${name}]`).inputValue()).replace(/^(# .*\n\n)/, `$1${mark} `)))
  await page.locator('textarea[name=en]').fill(typed[0]!)
  await page.locator('textarea[name=es]').fill(`# <b>${mark}</b>`)
  await save(page, 'both')
  await expect(page.locator('#es-error')).toContainText('1')
  await expect(page.locator('#en-error')).toBeHidden()
  await expect(page.locator('textarea[name=en]')).toHaveValue(typed[0]!)
  await inOneTongue(page, language)
  await accessible()

  await page.locator('textarea[name=es]').fill(typed[1]!)
  await save(page, 'keep')
  await expect(page.locator('main .badge').filter({ hasText: words('care-edit-draft') })).toBeVisible()
  const reader = await another()
  await reader.goto(`/${language}/help?q=${mark}`)
  await expect(reader.locator('.help-found')).toHaveCount(0)
  for (const name of ['en', 'es']) {
    const preview = await page.context().newPage()
    await preview.goto(`/care/help/${id}/preview/${name}`)
    await expect(preview.locator('.help-lead')).toContainText(mark)
    await preview.close()
  }

  await save(page, 'both')
  await expect(page.locator('main .badge').filter({ hasText: words('care-edit-edited') })).toBeVisible()
  await expect(page.locator('main ins').first()).toContainText(mark)
  await inOneTongue(page, language)
  await accessible()
  await reader.goto(`/${language}/help?q=${mark}`)
  await reader.locator('.help-found a').first().click()
  await expect(reader.locator('.help-lead')).toContainText(mark)

  await page.getByRole('button', { name: words('care-edit-back'), exact: true }).click()
  await expect(page.locator('main .badge').filter({ hasText: words('care-edit-shipped') })).toBeVisible()
  await reader.reload()
  await expect(reader.locator('.help-lead')).not.toContainText(mark)
  await expect(page.locator('main ol.talk')).toContainText(words('care-edit-went-back'))
})

async function save(page: Page, step: string): Promise<void> {
  await page.locator(`input[name=step][value=${step}]`).check({ force: true })
  await page.locator('main form:has(textarea) button[type=submit]').click()
}
