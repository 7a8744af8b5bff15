// What axe cannot see of WCAG 2.2 AA (ACCESSIBILITY.md): room for text, large text, a screen on its side, the focus, the size of what is pressed.
import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'
import { manager, owner } from './steps.ts'

const support = ['/o/cobalt', '/o/cobalt/support/contacts', '/o/cobalt/support/cases', '/o/cobalt/support/cases/new', '/profile']
const hub = ['/o/cobalt/hub/users', '/o/cobalt/hub/users/elena', '/o/cobalt/hub/roles/site-lead', '/o/cobalt/hub/lines/fleet-00', '/o/cobalt/hub/approvals', '/o/cobalt/hub/access?member=dana']

type Language = 'en' | 'es'
type Actor = (email: string) => Promise<Page>

/** Each of the main screens, as somebody who sees it. */
async function each(page: Page, actor: Actor, language: Language, look: (path: string) => Promise<void>): Promise<void> {
  const open = async (path: string) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await look(path)
  }
  for (const path of [`/sign-in?lang=${language}`, `/${language}/help`]) await open(path)
  await actor(manager(language))
  for (const path of support) await open(path)
  await page.context().clearCookies()
  await actor(owner(language))
  for (const path of hub) await open(path)
}

/** Texts that do not show whole where they stand. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const hides = (element: Element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX)
    const own = (element: Element) => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent!.trim())
    const whole = (element: HTMLElement) => {
      const box = element.getBoundingClientRect()
      const holders: Element[] = []
      for (let at: Element | null = element; at; at = at.parentElement) if (hides(at)) holders.push(at)
      return box.width <= 1 || holders.every(holder => holder.scrollWidth <= holder.clientWidth + 1 && holder.scrollHeight <= holder.clientHeight + 1)
    }
    const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter(element => own(element) && element.checkVisibility({ visibilityProperty: true }) && !element.closest('.unseen, svg'))
    return shown.filter(element => !whole(element)).map(element => `${element.localName}.${element.className}: ${element.textContent!.trim().slice(0, 60)}`)
  })

const wide = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('text may be spaced and twice as large, and the screen stand on its side: nothing is cut or lies beside it', async ({ page, actor, language, width }) => {
  test.setTimeout(180_000)
  await each(page, actor, language, async path => {
    const before = await cut(page)
    const style = (css: string) =>
      page.evaluate(css => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
        document.adoptedStyleSheets = css ? [sheet] : []
      }, css)
    const holds = async (what: string) => {
      expect.soft(await wide(page), `${path}: ${what}`).toBeLessThanOrEqual(0)
      expect.soft((await cut(page)).filter(text => !before.includes(text)), `${path}: ${what}`).toEqual([])
    }
    await style('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }')
    await holds('spaced')
    // On a phone that is a page 195 px wide, which nobody promises.
    if (width !== 390) {
      await style('html { font-size: 200% !important }')
      await holds('twice as large')
    }
    await style('')
    const { width: upright, height } = page.viewportSize()!
    await page.setViewportSize(width === 390 ? { width: height, height: upright } : { width: 640, height: 450 })
    expect.soft(await wide(page), `${path}: on its side, or at 200 percent`).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: upright, height })
  })
})

test('what has the focus is seen, also in the colours that somebody forces', async ({ page, actor, language }) => {
  test.setTimeout(180_000)
  await each(page, actor, language, async path => {
    await page.keyboard.press('Tab')
    await expect.soft(page.locator('.skip'), path).toBeFocused()
    for (const forcedColors of ['none', 'active'] as const) {
      await page.emulateMedia({ forcedColors })
      for (let presses = 0; presses < 20; presses += 1) {
        await page.keyboard.press('Tab')
        const unseen = await page.evaluate(() => {
          const focused = document.activeElement
          if (!focused || focused === document.body) return undefined
          // A box that is drawn by its label shows the focus there.
          const around = [focused, focused.nextElementSibling, focused.closest('label'), focused.parentElement]
          const rings = around.filter(one => one !== null).flatMap(one => [getComputedStyle(one), getComputedStyle(one, '::after')])
          const drawn = focused.querySelector('rect')
          return drawn && parseFloat(getComputedStyle(drawn).strokeWidth) >= 3 || rings.some(ring => ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 2) ? undefined : focused.outerHTML.slice(0, 160)
        })
        expect.soft(unseen, `${path}, forced colours: ${forcedColors}`).toBeUndefined()
      }
    }
    await page.emulateMedia({ forcedColors: 'none' })
  })
})

test('what is pressed is 44 px high and wide for a finger and 24 for a mouse, but for links within text', async ({ page, actor, language, width }) => {
  const least = width === 390 ? 44 : 24
  test.setTimeout(120_000)
  await each(page, actor, language, async path => {
    const small = await page.evaluate(least => {
      const kinds = 'a[href], button, summary, select, input:not([type=hidden]), textarea'
      const shown = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1
      const pressed = [...document.querySelectorAll<HTMLInputElement>(kinds)].filter(shown)
      // Where a finger lands a little beside the middle; of a box, its label counts, and a row's link covers the row.
      const lands = (element: HTMLInputElement, x: number, y: number) => {
        const hit = document.elementFromPoint(x, y)
        return !!hit && (element.contains(hit) || hit.contains(element) && hit.localName === 'label' || [...element.labels ?? []].some(label => label.contains(hit)))
      }
      return pressed.flatMap(element => {
        const inText = element.localName === 'a' && getComputedStyle(element).display === 'inline' && !!element.closest('p, li, dd, td')
        // The way past the navigation comes with the focus; what a picture leads to is in its table too.
        if (inText || element.matches('.skip, svg a')) return []
        const row = element.matches('.row-link') && element.closest('tr')
        if (row && row.getBoundingClientRect().height >= least) return []
        element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
        const { x, y, width, height } = element.getBoundingClientRect()
        const [middle, centre] = [x + width / 2, y + height / 2]
        const reach = least / 2 - 1
        const up = lands(element, middle, centre - reach) || lands(element, middle, centre + reach) && height < 40
        const all = lands(element, middle, centre - reach) && lands(element, middle, centre + reach) && lands(element, middle - reach, centre) && lands(element, middle + reach, centre)
        const box = /checkbox|radio/.test(element.type)
        return all || box && up ? [] : [`${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 140)}`]
      })
    }, least)
    expect.soft(small, path).toEqual([])
  })
})
