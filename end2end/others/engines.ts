// The other engines, driven by WebDriver: one window that can be as wide as a phone.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Browser, Builder, type WebDriver } from 'selenium-webdriver'
import * as firefox from 'selenium-webdriver/firefox.js'
import { cache, freePort } from '../../scripts/serve.mjs'

export type Engine = 'firefox' | 'webkit'
/** A window, how it becomes as wide as that, and what one types into a field of dates for a day. */
export type Window = { driver: WebDriver; resize: (width: number) => Promise<void>; keys: (day: string) => string }

export const WIDTH = 390
const HEIGHT = 844

export async function withWindow(engine: Engine, use: (window: Window) => Promise<void>): Promise<void> {
  const { stop, ...window } = engine === 'firefox' ? await inFirefox() : await inWebKit()
  try {
    await window.resize(WIDTH)
    await use(window)
  } finally {
    await window.driver.quit().catch(() => {})
    stop()
  }
}

type Opened = Window & { stop: () => void }

async function inFirefox(): Promise<Opened> {
  const options = new firefox.Options().addArguments('-headless', '-width', String(WIDTH), '-height', String(HEIGHT)).setBinary('/usr/bin/firefox-esr').enableBidi()
  options.setAcceptInsecureCerts(true)
  // Scrollbars as on Android: they take no room, and hardly lie over anything.
  options.setPreference('ui.useOverlayScrollbars', 1)
  options.setPreference('widget.non-native-theme.scrollbar.style', 3)
  const service = new firefox.ServiceBuilder(join(cache(), 'tools/bin/geckodriver'))
  const driver = await new Builder().forBrowser(Browser.FIREFOX).setFirefoxOptions(options).setFirefoxService(service).build()
  // Its window is never that narrow, but what it shows can be.
  const bidi = await driver.getBidi()
  const context = await driver.getWindowHandle()
  const resize = async (width: number): Promise<void> => {
    await bidi.send({ method: 'browsingContext.setViewport', params: { context, viewport: { width, height: HEIGHT } } })
  }
  return { driver, resize, keys: day => day, stop: () => {} }
}

async function inWebKit(): Promise<Opened> {
  const port = await freePort()
  // Its window is as wide as its own bar: one that fills the screen has none, and by this style its bar needs no room.
  const style = mkdtempSync(join(tmpdir(), 'enlace-gtk-'))
  mkdirSync(join(style, 'gtk-3.0'))
  writeFileSync(join(style, 'gtk-3.0/gtk.css'), '* { min-width: 0; padding: 0; margin: 0; font-size: 8px; }')
  const screen = `-screen 0 ${WIDTH}x${HEIGHT}x24`
  const server = spawn('xvfb-run', ['-a', '-s', screen, 'WebKitWebDriver', `--port=${port}`], { stdio: 'ignore', detached: true, env: { ...process.env, XDG_CONFIG_HOME: style } })
  const binary = execFileSync('find', ['/usr/lib', '-path', '*webkit2gtk*/MiniBrowser'], { encoding: 'utf8' }).trim()
  const capabilities = { browserName: 'MiniBrowser', acceptInsecureCerts: true, 'webkitgtk:browserOptions': { binary, args: ['--automation', '--full-screen'] } }
  const stop = (): void => {
    end(server)
    rmSync(style, { recursive: true, force: true })
  }
  try {
    await listening(port)
    const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build()
    const resize = async (width: number): Promise<void> => {
      await driver.manage().window().setRect({ width, height: HEIGHT, x: 0, y: 0 })
    }
    const keys = (day: string): string => day.replace(/^(\d+)-(\d+)-(\d+)$/, '$2/$3/$1')
    return { driver, resize, keys, stop }
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
