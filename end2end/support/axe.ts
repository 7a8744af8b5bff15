// What automation can see of WCAG 2.2 AA.
import type { Page } from '@playwright/test'
import axe from 'axe-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** Fails with a readable list of what is wrong on the page as it stands (open menus and dialogs included). */
export async function accessible(page: Page, { within, without = [] }: { within?: string; without?: string[] } = {}): Promise<void> {
  await load(page)
  const found = await page.evaluate(
    async ({ within, without, rules }) => {
      // What has been scrolled half under a bar is whole again.
      window.scrollTo(0, 0)
      const { run } = (window as unknown as { axe: typeof axe }).axe
      const where = { include: [within ?? 'html'], exclude: without.map(each => [each]) }
      const asItStands = await run(where, { runOnly: { type: 'tag', values: rules }, rules: { 'target-size': { enabled: false } }, resultTypes: ['violations'] })
      // How large a target is does not depend on how far one has scrolled: that bar always lies over something. What has the focus
      // never lies under it (`keyboard.spec.ts`).
      const stays = [...document.querySelectorAll<HTMLElement>('.form-end')]
      for (const bar of stays) bar.style.position = 'static'
      const targets = await run(where, { runOnly: { type: 'rule', values: ['target-size'] }, resultTypes: ['violations'] })
      for (const bar of stays) bar.style.position = ''
      return [...asItStands.violations, ...targets.violations].map(({ id, help, helpUrl, nodes }) => ({ id, help, helpUrl, nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`) }))
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
