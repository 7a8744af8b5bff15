// What a page is held against at each stop. Both run in the page, and use nothing from here.

/** What lies beside the window, where one would have to move the page sideways to see it; of an open menu, where nobody can. */
export function beside(): string[] {
  const moves = document.documentElement.scrollWidth > innerWidth
  const right = (element: Element) => {
    const text = document.createRange()
    text.selectNodeContents(element)
    return Math.max(element.getBoundingClientRect().right, text.getBoundingClientRect().right)
  }
  const all = [...document.querySelectorAll(moves ? 'body :not(.unseen)' : '.menu[open] .menu-list *')]
  const over = all.filter(element => right(element) > innerWidth && !element.querySelector('.unseen'))
  return [...moves ? [`${document.documentElement.scrollWidth} px`] : [], ...over.map(element => `${Math.round(right(element))}: ${element.outerHTML.slice(0, 100)}`)]
}

/** What is pressed and is smaller than `least`, but for links within text: `journeys/everybody.spec.ts` asks the same of Chromium. */
export function small(least: number): string[] {
  const kinds = 'a[href], button, summary, select, input:not([type=hidden]), textarea'
  const shown = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1
  const pressed = [...document.querySelectorAll<HTMLInputElement>(kinds)].filter(shown)
  // Where a finger lands a little beside the middle; of a box, its label counts, and a row's link covers the row.
  const lands = (element: HTMLInputElement, x: number, y: number) => {
    // What was told a moment ago, and the guide, lie over a part of the page until they go.
    const over = '.toasts, .guide'
    const hit = document.elementsFromPoint(x, y).find(one => !one.closest(over) || element.closest(over))
    return !!hit && (element.contains(hit) || hit.contains(element) && hit.localName === 'label' || [...element.labels ?? []].some(label => label.contains(hit)))
  }
  const before = [scrollX, scrollY] as const
  const found = pressed.flatMap(element => {
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
  scrollTo({ left: before[0], top: before[1], behavior: 'instant' })
  return found
}
