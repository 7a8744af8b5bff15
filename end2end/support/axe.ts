// What automation can see of WCAG 2.2 AA.
import type { Page } from '@playwright/test'
import axe from 'axe-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** Fails with a readable list of what is wrong on the page as it stands (open menus and dialogs included). */
export async function accessible(page: Page, { within, without = [] }: { within?: string; without?: string[] } = {}): Promise<void> {
  await load(page)
  const found = await page.evaluate(
    async ({ within, without, rules }) => {
      // A bar that stays always lies over something; that this is never what has the focus, `keyboard.spec.ts` looks at.
      window.scrollTo(0, 0)
      const stays = [...document.querySelectorAll<HTMLElement>('.form-end')]
      for (const bar of stays) bar.style.position = 'static'
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
        { include: [within ?? 'html'], exclude: without.map(each => [each]) },
        { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] },
      )
      for (const bar of stays) bar.style.position = ''
      return violations.map(({ id, help, helpUrl, nodes }) => ({ id, help, helpUrl, nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`) }))
    },
    { within, without, rules },
  )
  const report = found.map(({ id, help, helpUrl, nodes }) => [`${id}: ${help} (${helpUrl})`, ...nodes.map(node => `    ${node.replace(/\s*\n\s*/g, ' ')}`)].join('\n'))
  if (report.length > 0) throw new Error(`accessibility of ${page.url()}\n${report.join('\n')}`)
}

// Not by a script element and not by page.evaluate of a text: the portal's Trusted Types would rightly refuse both. The debugger may.
async function load(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: axe.source })
  await session.detach()
}
