// A phone with another engine, over TLS: only there does every engine keep the session's cookie.
import { test as base, expect } from '@playwright/test'
import { By, error, type WebDriver, type WebElement } from 'selenium-webdriver'
import { password } from '../../scripts/serve.mjs'
import { mailbox, type Mail } from '../support/mail.ts'
import { wordsOf, type Language, type Words } from '../support/words.ts'
import { WIDTH, withWindow, type Engine, type Window } from './engines.ts'
import { beside, small } from './looks.ts'
import { withTls, type Place } from './tls.ts'

export { By, expect }
export type Options = { engine: Engine; language: Language }

const [NARROW, FINGER] = [320, 44]
const LONGEST = 30_000

export const test = base.extend<Options & { words: Words; place: Place; phone: Phone; mail: Mail }>({
  engine: ['firefox', { option: true }],
  language: ['en', { option: true }],
  words: async ({ language }, use) => use(wordsOf(language)),
  place: async ({}, use) => withTls(use),
  baseURL: async ({ place }, use) => use(place.url),
  mail: async ({ request }, use) => use(patient(mailbox(request))),
  phone: async ({ engine, place, language, words }, use) => withWindow(engine, async window => use(new Phone(window, place.url, language, words))),
})

/** With two engines at work a letter may take longer. */
function patient(mail: Mail): Mail {
  const often = async <T>(ask: () => Promise<T>): Promise<T> => ask().catch(ask).catch(ask)
  return { ...mail, newest: (...what) => often(() => mail.newest(...what)), link: (...what) => often(() => mail.link(...what)) }
}

/** What a person does with it. Whatever is built anew meanwhile is looked for again. */
export class Phone {
  readonly driver: WebDriver

  private readonly window: Window
  private readonly url: string
  private readonly spoken: Language
  private readonly words: Words

  constructor(window: Window, url: string, spoken: Language, words: Words) {
    ;[this.window, this.url, this.spoken, this.words] = [window, url, spoken, words]
    this.driver = window.driver
  }

  /** Goes to a page of the portal, which is then alive. */
  async go(path: string): Promise<void> {
    await this.open(path)
    await this.alive()
  }

  /** Goes to a page that is alive by itself, or is not to be. */
  open(path: string): Promise<void> {
    return this.driver.get(`${this.url}${path}`)
  }

  alive(): Promise<void> {
    return this.until('a living page', () => this.driver.executeScript<boolean>(
      'return document.readyState === "complete" && !!document.querySelector("#main") && performance.getEntriesByType("resource").some(({ name }) => name.endsWith(".wasm"))'))
  }

  /** Signs in, and reads in the language of the walk. */
  async signIn(email: string, secret: string = password): Promise<void> {
    await this.open(`/sign-in?lang=${this.spoken}`)
    await this.type('input[name=email]', email)
    await this.type('input[type=password]', secret)
    await this.touch(By.css('form button[type=submit].main'))
    await this.until('signed in', async () => !(await this.path()).startsWith('/sign-in'))
    await this.alive()
    if (await this.language() !== this.spoken) await this.speak(this.spoken)
  }

  /** Signs out, and somebody else in. */
  async become(email: string, secret?: string): Promise<void> {
    await this.signOut()
    await this.signIn(email, secret)
  }

  async signOut(): Promise<void> {
    await this.go('/profile')
    await this.press(this.words('identity-sign-out'), '//main')
    await this.at(/^\/sign-in/)
  }

  /** Presses the switch, which names a language in that language. */
  async speak(language: Language): Promise<void> {
    await this.press(language === 'es' ? 'Español' : 'English')
    await this.until(`the page in ${language}`, async () => await this.language() === language)
  }

  /** Presses the button, link or head of a menu of this name. */
  press(name: string, within = '/'): Promise<void> {
    return this.touch(By.xpath(`${within}/descendant::*[self::button or self::a or self::summary][normalize-space()=${JSON.stringify(name)}]`))
  }

  /** Where the thumb is: the navigation at the foot. */
  foot(path: string): Promise<void> {
    return this.touch(By.css(`nav.bottom a[href$="${path}"]`))
  }

  async touch(by: By): Promise<void> {
    await this.until(`pressing ${by}`, async () => {
      const element = await this.shown(by)
      if (!element) return false
      await this.driver.executeScript('arguments[0].scrollIntoView({ block: "center", behavior: "instant" })', element)
      await element.click()
      return true
    })
  }

  /** Ticks a box or chooses an answer, by its label. */
  async pick(css: string): Promise<void> {
    const chosen = (): Promise<boolean> => this.driver.executeScript('return !!document.querySelector(arguments[0])?.checked', css)
    await this.until(`choosing ${css}`, async () => {
      if (await chosen()) return true
      const label = await this.driver.executeScript<WebElement | null>('return document.querySelector(arguments[0])?.labels[0]', css)
      if (!label) return false
      await this.driver.executeScript('arguments[0].scrollIntoView({ block: "center", behavior: "instant" })', label)
      await label.click()
      return chosen()
    })
  }

  async type(css: string, text: string): Promise<void> {
    await this.until(`typing into ${css}`, async () => {
      const field = await this.shown(By.css(css))
      if (!field) return false
      const typed = (): Promise<string> => this.driver.executeScript('return arguments[0].value', field)
      if (await typed()) await field.clear()
      await field.sendKeys(await field.getAttribute('type') === 'date' ? this.window.keys(text) : text)
      return await typed() === text
    })
  }

  /** WebKit would leave the list open of which one presses what is chosen already. */
  async choose(css: string, value: string): Promise<void> {
    if (await this.value(css) !== value) await this.touch(By.css(`${css} option[value="${value}"]`))
  }

  async sees(text: string, within = '#main'): Promise<void> {
    await this.until(`“${text}” on ${await this.path()}`, () =>
      this.driver.executeScript<boolean>('return [...document.querySelectorAll(arguments[0])].some(({ innerText }) => innerText.includes(arguments[1]))', within, text))
  }

  async at(path: RegExp): Promise<void> {
    await this.until(`the address ${path}`, async () => path.test(await this.path()))
  }

  async count(css: string, wanted: number): Promise<void> {
    await this.until(`${wanted} of ${css}`, async () => (await this.driver.findElements(By.css(css))).length === wanted)
  }

  /** The address without the house. */
  async path(): Promise<string> {
    const { pathname, search } = new URL(await this.driver.getCurrentUrl())
    return pathname + search
  }

  value(css: string): Promise<string> {
    return this.driver.executeScript('return document.querySelector(arguments[0])?.value', css)
  }

  language(): Promise<string> {
    return this.driver.executeScript('return document.documentElement.lang')
  }

  /** At a stop: what is pressed is large enough, and nothing has to be moved sideways. */
  async fits(): Promise<void> {
    const here = await this.path()
    await this.holds(here)
    expect.soft(await this.driver.executeScript(small, FINGER), `too small on ${here}`).toEqual([])
  }

  /** Nothing has to be moved sideways, on a small phone neither. */
  async holds(here: string): Promise<void> {
    for (const width of [NARROW, WIDTH]) {
      await this.window.resize(width)
      await this.until(`a window of ${width} px`, () => this.driver.executeScript('return innerWidth === arguments[0] && !!document.elementFromPoint(innerWidth - 1, 1)', width))
      expect.soft(await this.driver.executeScript(beside), `beside ${here} at ${width} px`).toEqual([])
    }
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
      if (Date.now() > end) throw new Error(`not within ${LONGEST} ms: ${what} ${why}\n${await this.driver.executeScript('return `${location.href}\\n${document.body.innerText}`')}`)
      await this.driver.sleep(100)
    }
  }

  /** The first that is there to be seen; a driver asks one by one, and takes what is far down a page for hidden. */
  private async shown(by: By): Promise<WebElement | undefined> {
    const all = await this.driver.findElements(by)
    return await this.driver.executeScript<WebElement | null>(
      'return [...arguments].find(one => (one.closest("select") ?? one).checkVisibility({ visibilityProperty: true }))', ...all) ?? undefined
  }
}
