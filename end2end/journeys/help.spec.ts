// Help: read, searched, answered; and every step of every article walked on the portal as it stands, so that an article
// whose steps no longer work fails here.
import type { Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import type { Language } from '../support/words.ts'
import { manager, narrowing, owner } from './steps.ts'

type Mark = { does: 'see' | 'press' | 'row' | 'say'; labels: string[] }
type Step = { route: string; text: string; marks: Mark[] }
type Walk = { parts: { heading: string; steps: Step[] }[] }

const shelf = readFileSync(join(import.meta.dirname, '../../help/articles.toml'), 'utf8')
/** Each article with the first of its readers. */
const articles = [...shelf.matchAll(/^id = "(.+)"$[^[]*^readers = \["(.+?)"/gm)].map(([, id, reader]) => ({ id: id!, reader: reader! }))

/** Who walks an article that is for these. */
const walker = (reader: string, language: Language): string | undefined => ({
  'business-owner': owner(language),
  'maintenance-manager': 'maya@cobalt.test',
  'billing-manager': 'bruno@cobalt.test',
  'order-manager': 'otto@cobalt.test',
  'end-user': 'elena@cobalt.test',
  'case-manager': manager(language),
  customer: language === 'es' ? 'carlos@cobalt.test' : 'cathy@cobalt.test',
  everybody: language === 'es' ? 'carlos@cobalt.test' : 'cathy@cobalt.test',
})[reader]

test.describe('the steps of', () => {
  for (const { id, reader } of articles)
    test(id, async ({ page, actor, language, request }) => {
      test.setTimeout(90_000)
      const walk = await (await request.get(`/${language}/help/steps/${id}`)).json() as Walk
      const someone = walker(reader, language)
      if (someone) {
        await actor(someone)
        // Signing in brings back their own language.
        await page.context().addCookies([{ name: 'lang', value: language, url: page.url() }])
      }
      for (const { heading, steps } of walk.parts)
        for (const [at, step] of steps.entries()) {
          const said = `${heading} ${at + 1}: ${step.text}`
          if (at === 0) await page.goto(step.route.replace(':org', 'cobalt'))
          await expect(page, said).toHaveURL(address(step.route))
          await expect(page.locator('h1').first(), said).toBeVisible()
          for (const mark of step.marks) await take(page, mark, said)
        }
    })
})

/** Does what a step says with a control. */
async function take(page: Page, { does, labels }: Mark, said: string): Promise<void> {
  if (does === 'say') return
  if (does === 'row') return row(page, labels[0] ?? '', said)
  await narrowing(page)
  if (does === 'see') return await expect(named(page, labels), `${said} (${labels[0]})`).toBeVisible()
  const control = pressable(page, labels)
  const heading = page.getByRole('heading', { level: 1, name: labels[0], exact: true })
  await expect(control.or(heading).filter({ visible: true }).first(), `${said} (${labels[0]})`).toBeVisible()
  // On a phone the place before may have led there already.
  if (await control.isVisible()) await control.click()
}

/** Opens a row of the list: somebody's, or the first one. */
async function row(page: Page, whose: string, said: string): Promise<void> {
  const rows = page.locator('main').getByRole('row').filter({ has: page.getByRole('rowheader') }).filter({ hasText: whose })
  await expect(rows.first().or(page.getByRole('searchbox')).first(), said).toBeVisible()
  if (whose && !await rows.first().isVisible()) {
    await page.getByRole('searchbox').fill(whose)
    await page.getByRole('searchbox').press('Enter')
  }
  await rows.first().getByRole('rowheader').getByRole('link').first().click()
}

const pattern = (label: string) => new RegExp(`^\\s*${label.split('…').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}(\\s*[\\d(].*)?\\s*$`)

const address = (route: string) => new RegExp(`^https?://[^/]+${route.replace(/:[a-z]+/g, '[^/?#]+')}/?([?#].*)?$`)

function pressable(page: Page, labels: string[]): Locator {
  const one = (label: string) => {
    const name = pattern(label)
    return page.getByRole('link', { name }).or(page.getByRole('button', { name })).or(page.locator('summary').filter({ hasText: name }))
  }
  return labels.slice(1).reduce((all, label) => all.or(one(label)), one(labels[0])).filter({ visible: true }).first()
}

function named(page: Page, labels: string[]): Locator {
  const one = (label: string) => {
    const name = pattern(label)
    return page.getByRole('link', { name }).or(page.getByRole('button', { name })).or(page.getByLabel(name)).or(page.getByText(name))
  }
  return labels.slice(1).reduce((all, label) => all.or(one(label)), one(labels[0])).filter({ visible: true }).first()
}

const said = {
  en: { help: 'Help', first: '/en/help', path: '/en/help/account-hub-users', title: 'Manage Account Hub users', other: '/es/help/usuarios-de-account-hub', button: 'Add new user', helpful: 'Was this helpful?', no: 'No', reason: 'It is not what I see in the portal', send: 'Send', thanks: 'Thank you', typed: 'lost pho', found: 'Lost or stolen phone' },
  es: { help: 'Ayuda', first: '/es/help', path: '/es/help/usuarios-de-account-hub', title: 'Administrar usuarios de Account Hub', other: '/en/help/account-hub-users', button: 'Agregar nuevo usuario', helpful: '¿Te fue útil?', no: 'No', reason: 'No coincide con lo que veo en el portal', send: 'Enviar', thanks: 'Gracias', typed: 'celular perd', found: 'Celular perdido o robado' },
} as const

test('11 · an article is found by topic and by typing, says what the button says, stays when the language changes, and takes an answer', async ({ page, language, accessible }) => {
  const here = said[language]
  await page.goto(here.first)
  await accessible()
  await inOneTongue(page, language)
  await page.getByRole('searchbox').pressSequentially(here.typed)
  await expect(page.locator('.help-typed')).toContainText(here.found)
  await accessible()
  await page.getByRole('link', { name: here.title, exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${here.path}$`))
  await expect(page.locator('ol.help-steps').first()).toContainText(here.button)
  await inOneTongue(page, language)
  await page.getByText(here.no, { exact: true }).click()
  await accessible()
  await page.getByText(here.reason, { exact: true }).click()
  await page.locator('textarea').fill('<b>A comment</b>')
  await page.getByRole('button', { name: here.send, exact: true }).click()
  await expect(page.getByRole('region', { name: here.helpful })).toContainText(here.thanks)
  await accessible()
  await page.locator('header button.language').click()
  await expect(page).toHaveURL(new RegExp(`${here.other}$`))
  expect(await page.context().cookies()).not.toContainEqual(expect.objectContaining({ name: 'help' }))
})

test('Help opens the article of the screen that one is on; an address of the other language says so', async ({ page, actor, language, quiet, accessible }) => {
  const here = said[language]
  await actor(owner(language))
  await page.goto('/o/cobalt/hub/users')
  await page.getByRole('link', { name: here.help, exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${here.path}$`))
  const lost = `${here.first}/${here.other.split('/').at(-1)}`
  quiet.refused(404, lost)
  await page.goto(lost)
  await expect(page.locator('main').getByRole('link', { name: here.title, exact: true }).first()).toBeVisible()
  await inOneTongue(page, language)
  await accessible()
  await page.emulateMedia({ media: 'print' })
  await page.goto(here.path)
  await expect(page.locator('aside')).toBeHidden()
  await expect(page.locator('ol.help-steps').first()).toBeVisible()
})

test('what a reader says of an article, and looks for in vain, is read by the operator', async ({ page, actor, language, words, accessible }) => {
  const said = `${Date.now()} 12345`
  const [slug, other] = language === 'es' ? ['usuarios-de-account-hub', 'en'] : ['account-hub-users', 'es']
  await page.goto(`/${language}/help/${slug}`)
  await page.locator('.help-answers details > summary').click()
  await page.locator('.help-answers input[name=reason][value=wrong]').check({ force: true })
  await page.locator('.help-answers textarea').fill(said)
  await page.locator('.help-answers details button[type=submit]').click()
  await expect(page).toHaveURL(/thanks/)
  await page.goto(`/${language}/help?q=xqzkw+9999`)

  await actor('operator@enlace.test')
  await page.goto(`/care/cases?lang=${language}`)
  await page.locator('main').getByRole('link', { name: words('care-tab-help'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('care-help'))
  await expect(page.locator('main')).toContainText(said)
  await expect(page.locator('main')).toContainText(words('care-help-wrong'))
  await expect(page.locator('main')).toContainText('xqzkw')
  await expect(page.locator('main')).not.toContainText('9999')
  await accessible()
  await inOneTongue(page, language)
  // Narrowed to the article, and to the language in which nobody said anything.
  await page.locator('main').getByRole('rowheader').getByRole('link').first().click()
  await expect(page).toHaveURL(/article=users/)
  await expect(page.locator('main')).toContainText(said)
  await page.goto(`/care/help?in=${other}&lang=${language}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('care-help'))
  await expect(page.locator('main')).not.toContainText(said)
  await accessible()
})
