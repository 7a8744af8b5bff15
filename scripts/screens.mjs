// screens.mjs: takes the pictures that the manifest shows before the app is installed (public/screens), from the
// demonstration, in both languages. Run it when a screen in them looks different; `manifest.rs` says what they are.
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { password, serve } from './serve.mjs'

const { chromium } = createRequire(new URL('../end2end/package.json', import.meta.url))('@playwright/test')
const shots = [
  { name: 'home', width: 390, height: 844, scale: 2, path: '/o/cobalt' },
  { name: 'cases', width: 390, height: 844, scale: 2, path: '/o/cobalt/support/cases' },
  { name: 'users', width: 1280, height: 800, scale: 1, path: '/o/cobalt/hub/users' },
  { name: 'access', width: 1280, height: 800, scale: 1, path: '/o/cobalt/hub/access' },
]
const folder = new URL('../public/screens', import.meta.url).pathname
mkdirSync(folder, { recursive: true })
const server = await serve()
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
try {
  for (const language of ['en', 'es']) {
    for (const { name, width, height, scale, path } of shots) {
      const phone = width < 500
      const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, isMobile: phone, hasTouch: phone, colorScheme: 'light', locale: `${language}-US`, serviceWorkers: 'block', timezoneId: 'America/Chicago' })
      const page = await context.newPage()
      await page.goto(`${server.url}/sign-in?lang=${language}`)
      await page.fill('input[name=email]', 'marcos@cobalt.test')
      await page.fill('input[type=password]', password)
      await page.click('button[type=submit].main')
      await page.waitForURL(address => !address.pathname.startsWith('/sign-in'))
      await page.goto(`${server.url}${path}?lang=${language}`, { waitUntil: 'load' })
      await page.waitForTimeout(2500)
      const session = await context.newCDPSession(page)
      const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 60, clip: { x: 0, y: 0, width, height, scale } })
      const file = join(folder, `${language}-${name}.webp`)
      writeFileSync(file, Buffer.from(data, 'base64'))
      console.log(file, `${Math.round(statSync(file).size / 1000)} KB`)
      await context.close()
    }
  }
} finally {
  await browser.close()
  await server.stop()
}
