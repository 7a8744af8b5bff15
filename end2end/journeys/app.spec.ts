// The portal as an app.
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

