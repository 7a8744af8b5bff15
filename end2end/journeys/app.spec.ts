// The portal as an app: installable, with an offline page in the reader's language.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { expect, test } from '../support/test.ts'

test('Chromium finds nothing that keeps it from being installed', async ({ server, language, launchOptions, locale }) => {
  const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'enlace-browser-')), { ...launchOptions, locale })
  const page = await context.newPage()
  await page.goto(`${server.url}/sign-in?lang=${language}`)
  await page.evaluate(() => navigator.serviceWorker.ready)
  const session = await context.newCDPSession(page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  expect(installabilityErrors).toEqual([])
  const { errors, url } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(url).toContain(`/manifest.${language}.webmanifest`)
  await context.close()
})

test('without a connection there is a page that says so', async ({ page, language, words, context, quiet }) => {
  await page.goto(`/sign-in?lang=${language}`)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  quiet.refused(0, /./)
  await context.setOffline(true)
  await page.goto('/terms').catch(() => undefined)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('frame-offline-title'))
  await context.setOffline(false)
})
