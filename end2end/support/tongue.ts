// What a page says, to the eye and to the ear, held against the other dictionary.
import { expect, type Page } from '@playwright/test'
import { foreign, type Language } from './words.ts'

/** Fails when a text of the page, its title, a label or a hint belongs to the other language; what says of itself that it is in another one may. */
export async function inOneTongue(page: Page, language: Language): Promise<void> {
  const said = await page.evaluate(own => {
    const texts: string[] = [document.title, ...document.title.split(' · ')]
    const mine = (element: Element) => element.closest('[lang]')?.getAttribute('lang')?.startsWith(own) && !element.closest('[translate=no], script, style, template')
    for (const element of document.querySelectorAll('*')) {
      if (!mine(element)) continue
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) if (element.hasAttribute(name)) texts.push(element.getAttribute(name)!)
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE && node.textContent) texts.push(node.textContent)
    }
    return [...new Set(texts.map(text => text.replace(/\s+/g, ' ').trim()).filter(Boolean))]
  }, language)
  expect(said.length, 'texts on the page').toBeGreaterThan(2)
  expect(said.filter(foreign(language)), `texts of the other language on ${page.url()}`).toEqual([])
}
