// A phone with another engine, driven by WebDriver over TLS: only there does every engine keep the session's cookie.
import { test as base, expect } from '@playwright/test'
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request as ask } from 'node:http'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Browser, Builder, By, error, type WebDriver, type WebElement } from 'selenium-webdriver'
import * as firefox from 'selenium-webdriver/firefox.js'
import { cache, freePort, password, serve } from '../../scripts/serve.mjs'
import { wordsOf, type Language, type Words } from '../support/words.ts'

export { expect, password }
export type Options = { engine: 'firefox' | 'webkit'; language: Language }

const [WIDTH, HEIGHT] = [390, 844]
const LONGEST = 20_000

export const test = base.extend<Options & { words: Words; phone: Phone; url: string }>({
  engine: ['firefox', { option: true }],
  language: ['en', { option: true }],
  words: async ({ language }, use) => use(wordsOf(language)),
  url: async ({}, use) => withTls(use),
  phone: async ({ engine, url }, use) => withDriver(engine, async driver => use(new Phone(driver, url))),
})

/** What a person does with it. Whatever is built anew meanwhile is looked for again. */
export class Phone {
  constructor(readonly driver: WebDriver, readonly url: string) {}

  /** Goes to a page, which is then alive. */
  async go(path: string): Promise<void> {
    await this.driver.get(`${this.url}${path}`)
    await this.until('a living page', () => this.driver.executeScript<boolean>(
      'return document.readyState === "complete" && !!document.querySelector("#main") && performance.getEntriesByType("resource").some(({ name }) => name.endsWith(".wasm"))'))
  }

  async signIn(email: string, language: Language): Promise<void> {
    await this.driver.get(`${this.url}/sign-in?lang=${language}`)
    await this.type('input[name=email]', email)
    await this.type('input[type=password]', password)
    await this.touch(By.css('form button[type=submit].main'))
    await this.until('signed in', async () => !(await this.driver.getCurrentUrl()).includes('/sign-in'))
  }

  /** Presses the button or link of this name. */
  press(name: string): Promise<void> {
    return this.touch(By.xpath(`//*[self::button or self::a][normalize-space()=${JSON.stringify(name)}]`))
  }

  async touch(by: By): Promise<void> {
    await this.until(`pressing ${by}`, async () => {
      const element = await this.shown(by)
      if (!element) return false
      await this.driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', element)
      await element.click()
      return true
    })
  }

  async type(css: string, text: string): Promise<void> {
    await this.until(`typing into ${css}`, async () => {
      const field = await this.shown(By.css(css))
      if (!field) return false
      if (await field.getAttribute('value')) await field.clear()
      await field.sendKeys(text)
      return await this.driver.executeScript<string>('return arguments[0].value', field) === text
    })
  }

  choose(css: string, value: string): Promise<void> {
    return this.touch(By.css(`${css} option[value="${value}"]`))
  }

  async sees(text: string, within = '#main'): Promise<void> {
    await this.until(`“${text}” on ${await this.driver.getCurrentUrl()}`, () =>
      this.driver.executeScript<boolean>('return !!document.querySelector(arguments[0])?.innerText.includes(arguments[1])', within, text))
  }

  value(css: string): Promise<string> {
    return this.driver.executeScript('return document.querySelector(arguments[0])?.value', css)
  }

  language(): Promise<string> {
    return this.driver.executeScript('return document.documentElement.lang')
  }

  /** It is as wide as a phone, and nothing has to be moved sideways. */
  async fits(): Promise<void> {
    const [inner, whole] = await this.driver.executeScript<[number, number]>('return [innerWidth, document.documentElement.scrollWidth]')
    expect(inner, 'the width of the window').toBeLessThanOrEqual(WIDTH)
    expect(whole, `the width of ${await this.driver.getCurrentUrl()}`).toBeLessThanOrEqual(inner)
  }

  async until(what: string, is: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + LONGEST
    for (;;) {
      let why = ''
      try {
        if (await is()) return
      } catch (cause) {
        if (!(cause instanceof error.WebDriverError)) throw cause
        why = cause.message
      }
      if (Date.now() > end) throw new Error(`not within ${LONGEST} ms: ${what} ${why}\n${await this.driver.executeScript('return document.body.innerText')}`)
      await this.driver.sleep(100)
    }
  }

  private async shown(by: By): Promise<WebElement | undefined> {
    for (const element of await this.driver.findElements(by)) if (await element.isDisplayed()) return element
  }
}

async function withDriver(engine: Options['engine'], use: (driver: WebDriver) => Promise<void>): Promise<void> {
  const [driver, stop] = engine === 'firefox' ? await inFirefox() : await inWebKit()
  try {
    await use(driver)
  } finally {
    await driver.quit().catch(() => {})
    stop()
  }
}

async function inFirefox(): Promise<[WebDriver, () => void]> {
  const options = new firefox.Options().addArguments('-headless', '-width', String(WIDTH), '-height', String(HEIGHT)).setBinary('/usr/bin/firefox-esr').enableBidi()
  options.setAcceptInsecureCerts(true)
  const service = new firefox.ServiceBuilder(join(cache(), 'tools/bin/geckodriver'))
  const driver = await new Builder().forBrowser(Browser.FIREFOX).setFirefoxOptions(options).setFirefoxService(service).build()
  // Its window is never that narrow, but what it shows can be.
  const bidi = await driver.getBidi()
  await bidi.send({ method: 'browsingContext.setViewport', params: { context: await driver.getWindowHandle(), viewport: { width: WIDTH, height: HEIGHT } } })
  return [driver, () => {}]
}

async function inWebKit(): Promise<[WebDriver, () => void]> {
  const port = await freePort()
  // Its window is as wide as its own bar, but for one that fills the screen.
  const screen = `-screen 0 ${WIDTH}x${HEIGHT}x24`
  const server = spawn('xvfb-run', ['-a', '-s', screen, 'WebKitWebDriver', `--port=${port}`], { stdio: 'ignore', detached: true })
  const binary = execFileSync('find', ['/usr/lib', '-path', '*webkit2gtk*/MiniBrowser'], { encoding: 'utf8' }).trim()
  const capabilities = { browserName: 'MiniBrowser', acceptInsecureCerts: true, 'webkitgtk:browserOptions': { binary, args: ['--automation', '--full-screen'] } }
  const stop = (): void => { end(server) }
  try {
    await listening(port)
    const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build()
    await driver.manage().window().setRect({ width: WIDTH, height: HEIGHT, x: 0, y: 0 })
    return [driver, stop]
  } catch (cause) {
    stop()
    throw cause
  }
}

function end(server: ChildProcess): void {
  try {
    process.kill(-server.pid!)
  } catch { /* it has ended */ }
}

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(`http://127.0.0.1:${port}/status`).then(() => true, () => false)) return
    await new Promise(next => setTimeout(next, 100))
  }
  throw new Error('WebKitWebDriver does not answer')
}

/** The demonstration behind TLS, as a provider's proxy gives it to the world. */
async function withTls(use: (url: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'enlace-tls-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'], { stdio: 'ignore' })
  const port = await freePort()
  const url = `https://localhost:${port}`
  const server = await serve({ ENLACE_PUBLIC_URL: url })
  const tls = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (from, to) => {
    const onward = ask({ port: server.port, host: '127.0.0.1', method: from.method, path: from.url, headers: from.headers }, answer => {
      to.writeHead(answer.statusCode!, answer.headers)
      answer.pipe(to)
    })
    onward.on('error', () => to.destroy())
    to.on('close', () => onward.destroy())
    from.pipe(onward)
  })
  await new Promise<void>(ready => tls.listen(port, '127.0.0.1', ready))
  try {
    await use(url)
  } finally {
    tls.closeAllConnections()
    tls.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
