// Tech Support → Cases: journey 5, and a case from its opening to its end between a customer and an agent.
import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'
import { inOneTongue } from '../support/tongue.ts'
import { manager } from './steps.ts'
import type { Words } from '../support/words.ts'

const customer = (language: 'en' | 'es'): string => (language === 'es' ? 'carlos@cobalt.test' : 'cathy@cobalt.test')
const colleague = (language: 'en' | 'es'): string => (language === 'es' ? 'cathy@cobalt.test' : 'carlos@cobalt.test')

/** Opens a case by the form, and gives its number. */
async function openCase(page: Page, words: Words, subject: string): Promise<string> {
  await page.goto('/o/cobalt/support/cases')
  await page.locator('main').getByRole('link', { name: words('cases-open'), exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('cases-open'))
  await page.locator('#category').selectOption('data')
  await page.locator('#subject').fill(subject)
  await page.locator('#description').fill('The scanner loses its data.\n\nSince Monday.')
  await page.getByRole('button', { name: words('cases-submit'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject)
  const number = /CS\d{7}/.exec(await page.locator('.page-name').innerText())?.[0]
  expect(number).toBeDefined()
  return number!
}

test('5 · a customer opens a case and sees only their own; a case manager sees all', async ({ page, actor, another, language, words, accessible, quiet }) => {
  const subject = `Scanner ${Date.now()}`
  await actor(customer(language))
  const number = await openCase(page, words, subject)
  const address = page.url()
  await accessible()
  await inOneTongue(page, language)
  await page.goto(`/o/cobalt/support/cases?q=${number}`)
  await expect(page.getByRole('rowheader')).toHaveCount(1)
  await expect(page.getByRole('rowheader')).toContainText(subject)

  const other = await another()
  await actor(colleague(language), other)
  await other.goto(`/o/cobalt/support/cases?q=${number}&lang=${language}`)
  await expect(other.locator('main')).toContainText(words('cases-none-found'))
  quiet.refused(404, new URL(address).pathname)
  await other.goto(`${address}?lang=${language}`)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(words('frame-not-found-title'))

  const nora = await another()
  await actor(manager(language), nora)
  await nora.goto(`/o/cobalt/support/cases?q=${number}`)
  await expect(nora.getByRole('rowheader')).toContainText(subject)
  await accessible(nora)
})

test('a case between a customer and an agent, from its opening to its end', async ({ page, actor, another, language, words, accessible }) => {
  test.setTimeout(90_000)
  const subject = `Tablet ${Date.now()}`
  await actor(customer(language))
  await page.goto('/o/cobalt/support/cases/new')
  await page.getByRole('button', { name: words('cases-submit'), exact: true }).click()
  await expect(page.locator('.summary')).toBeFocused()
  await accessible()
  await inOneTongue(page, language)
  const number = await openCase(page, words, subject)

  const care = await another()
  await actor('agent@enlace.test', care)
  await care.goto(`/care/cases?lang=${language}`)
  await accessible(care)
  const path = new URL(page.url()).pathname.split('/').pop()!
  await care.goto(`/care/cases/cobalt/${path}?lang=${language}`)
  await expect(care.locator('main')).toContainText(number)
  await care.getByRole('button', { name: words('cases-care-take'), exact: true }).click()
  await expect(care.locator('main')).toContainText('Abel (Enlace)')
  await care.locator('#note').fill('zanahoria: only for us')
  await care.getByRole('button', { name: words('cases-care-note-send'), exact: true }).click()
  await expect(care.locator('ol.notes')).toContainText('zanahoria')
  await care.locator('#text').fill('Which version does it have?')
  await care.locator('input[name=step][value=ask]').check({ force: true })
  await care.getByRole('button', { name: words('cases-care-send'), exact: true }).click()
  await expect(care.locator('ol.talk').first()).toContainText('Which version does it have?')
  await accessible(care)
  await inOneTongue(care, language)

  // The customer cannot wait: why is asked for, and the agent's open page shows it.
  const escalate = page.getByRole('button', { name: words('cases-escalate'), exact: true })
  await escalate.click()
  await expect(page.locator('#why-error')).toBeVisible()
  await page.locator('#why').fill('The whole dock waits.')
  await escalate.click()
  await expect(page.locator('ol.talk')).toContainText('The whole dock waits.')
  await expect(escalate).toHaveCount(0)
  await expect(care.locator('dl')).toContainText(words('cases-escalated'))
  await care.locator('#text').fill('And which system?')
  await care.locator('input[name=step][value=ask]').check({ force: true })
  await care.getByRole('button', { name: words('cases-care-send'), exact: true }).click()

  // It appears on the customer's open page by itself.
  await expect(page.locator('ol.talk')).toContainText('Which version does it have?')
  await expect(page.locator('main')).toContainText(words('cases-next-waiting'))
  await expect(page.locator('main')).not.toContainText('zanahoria')

  // The agent is writing meanwhile: what comes waits, and what they write is not sent before they have seen it.
  await care.locator('#text').fill('Please update it to 13.')
  await care.locator('input[name=step][value=solve]').check({ force: true })
  await page.locator('#text').fill('Version 12')
  await page.getByRole('button', { name: words('cases-send'), exact: true }).click()
  await expect(page.locator('ol.talk')).toContainText('Version 12')
  await expect(care.locator('main')).toContainText(words('frame-held'))
  await expect(care.locator('ol.talk').first()).not.toContainText('Version 12')
  await care.locator('#note').fill('calabaza: half a thought')
  const send = care.getByRole('button', { name: words('cases-care-send'), exact: true })
  await send.click()
  await expect(care.locator('ol.talk').first()).toContainText('Version 12')
  await expect(care.locator('main')).not.toContainText(words('frame-held'))
  await expect(care.locator('#text')).toHaveValue('Please update it to 13.')
  await expect(care.locator('#note')).toHaveValue('calabaza: half a thought')
  await expect(care.locator('input[name=step][value=solve]')).toBeChecked()
  await send.click()
  await expect(care.locator('main')).toContainText(words('cases-care-solved'))

  await page.locator('#missing').fill('It still stops.')
  await page.getByRole('button', { name: words('cases-reject'), exact: true }).click()
  await expect(page.locator('ol.talk')).toContainText('It still stops.')
  // It appears on the agent's open page by itself, and what they were noting is still there.
  await expect(care.locator('ol.talk').first()).toContainText('It still stops.')
  await expect(care.locator('#note')).toHaveValue('calabaza: half a thought')
  await care.locator('#text').fill('Now it is fixed.')
  await care.locator('input[name=step][value=solve]').check({ force: true })
  await send.click()
  await expect(care.locator('main')).toContainText(words('cases-care-solved'))
  await page.getByRole('button', { name: words('cases-accept'), exact: true }).click()
  await expect(page.locator('main')).toContainText(words('cases-next-closed'))

  // And in the end, how it went: without an answer nothing is sent, and what was typed stays.
  const rate = page.getByRole('button', { name: words('cases-rating-send'), exact: true })
  await page.locator('#words').fill('12345 67890')
  await rate.click()
  await expect(page.locator('#rating-error')).toBeVisible()
  await accessible()
  await inOneTongue(page, language)
  await page.locator('input[name=rating][value="5"]').check({ force: true })
  await rate.click()
  await expect(page.locator('dl').first()).toContainText(words('cases-rating-5'))
  await expect(page.locator('dl').first()).toContainText('12345 67890')
  await expect(rate).toHaveCount(0)
  await expect(care.locator('dl').first()).toContainText(words('cases-rating-5'))
  await accessible()
  await inOneTongue(page, language)
})

/** A picture as a phone would have it. */
const photo = (page: Page): Promise<Buffer> =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 1600
    canvas.height = 1200
    const pen = canvas.getContext('2d')!
    pen.fillStyle = '#c33'
    pen.fillRect(0, 0, 1600, 600)
    return canvas.toDataURL('image/jpeg').split(',')[1]
  }).then(data => Buffer.from(data, 'base64'))

test('files go along: a photo when a case is opened, an answer with a file, a note with one that stays inside', async ({ page, actor, another, language, words, accessible }) => {
  test.setTimeout(120_000)
  const subject = `Photo ${Date.now()}`
  await actor(customer(language))
  // Chosen before the browser's face is there: they go along when it comes.
  let release = () => {}
  const held = new Promise<void>(resolve => { release = resolve })
  await page.route(/\.wasm$/, async route => { await held; await route.continue() })
  await page.goto('/o/cobalt/support/cases/new')
  await page.locator('#category').selectOption('data')
  await page.locator('#subject').fill(subject)
  await page.locator('#description').fill('See the picture.')
  const picture = await photo(page)
  await page.locator('#upload').setInputFiles([
    { name: 'Señal.jpg', mimeType: 'image/jpeg', buffer: picture },
    { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg onload="alert(1)"/>') },
  ])
  release()
  await expect(page.getByRole('link', { name: /Señal\.jpg/ })).toBeVisible()
  await page.unroute(/\.wasm$/)
  await expect(page.locator('.attach')).toContainText('logo.svg: ')
  // Pasted, and taken back.
  await page.locator('#description').evaluate((area) => {
    const data = new DataTransfer()
    data.items.add(new File(['words'], 'pasted.txt', { type: 'text/plain' }))
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(page.getByRole('link', { name: /pasted\.txt/ })).toBeVisible()
  await page.getByRole('button', { name: words('files-remove', { name: 'pasted.txt' }), exact: true }).click()
  await expect(page.getByRole('link', { name: /pasted\.txt/ })).toHaveCount(0)
  await accessible()
  await inOneTongue(page, language)
  await page.getByRole('button', { name: words('cases-submit'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject)
  await expect(page.getByRole('img', { name: words('files-picture', { name: 'Señal.jpg' }) })).toBeVisible()

  const care = await another()
  await actor('agent@enlace.test', care)
  const path = new URL(page.url()).pathname.split('/').pop()!
  await care.goto(`/care/cases/cobalt/${path}?lang=${language}`)
  const small = care.getByRole('img', { name: words('files-picture', { name: 'Señal.jpg' }) })
  await expect(small).toBeVisible()
  await expect.poll(() => small.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([480, 360])
  const [download] = await Promise.all([care.waitForEvent('download'), care.getByRole('link', { name: /Señal\.jpg/ }).click()])
  expect(download.suggestedFilename()).toBe('Señal.jpg')
  await care.getByRole('button', { name: words('cases-care-take'), exact: true }).click()
  await expect(care.locator('main')).toContainText('Abel (Enlace)')
  await care.locator('#note-upload').setInputFiles({ name: 'inside.txt', mimeType: 'text/plain', buffer: Buffer.from('only for us') })
  await expect(care.getByRole('link', { name: /inside\.txt/ })).toBeVisible()
  await care.locator('#note').fill('Among us')
  await care.getByRole('button', { name: words('cases-care-note-send'), exact: true }).click()
  const inside = care.locator('ol.notes').getByRole('link', { name: /inside\.txt/ })
  await expect(inside).toBeVisible()
  await care.locator('#text').fill('Do what is in the file.')
  await care.locator('#upload').setInputFiles({ name: 'steps.txt', mimeType: 'text/plain', buffer: Buffer.from('1. Restart') })
  await expect(care.getByRole('link', { name: /steps\.txt/ })).toBeVisible()
  await care.getByRole('button', { name: words('cases-care-send'), exact: true }).click()
  await expect(care.locator('ol.talk').first().getByRole('link', { name: /steps\.txt/ })).toBeVisible()
  await accessible(care)

  await expect(page.locator('ol.talk').getByRole('link', { name: /steps\.txt/ })).toBeVisible()
  await expect(page.locator('main')).not.toContainText('inside.txt')
  const hidden = (await inside.getAttribute('href'))!.split('/').pop()!
  const other = await page.request.get(`/o/cobalt/files/${hidden}`)
  expect(other.status()).toBe(404)
  await accessible()
})

test('what is typed is kept while it is typed: through a lost connection and the end of the session', async ({ page, context, actor, language, words, accessible, quiet }) => {
  const subject = `Modem ${Date.now()}`
  await actor(customer(language))
  await page.goto('/o/cobalt/support/cases/new')
  await page.locator('input[name=subject]').fill(subject)
  await page.locator('input[name=severity][value=s2]').check({ force: true })
  await expect(page.getByText(words('cases-kept'))).toBeVisible()
  quiet.refused(0, /./)
  await context.setOffline(true)
  await page.locator('textarea[name=description]').fill('It blinks red')
  await expect(page.getByText(words('cases-not-kept'))).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(words('cases-kept'))).toBeVisible()
  await accessible()

  await context.clearCookies()
  await actor(customer(language))
  await page.goto('/o/cobalt/support/cases/new')
  await expect(page.getByText(words('cases-typed-text'))).toBeVisible()
  await expect(page.locator('input[name=subject]')).toHaveValue(subject)
  await expect(page.locator('textarea[name=description]')).toHaveValue('It blinks red')
  await expect(page.locator('input[name=severity][value=s2]')).toBeChecked()
  await accessible()
  await inOneTongue(page, language)
  await page.locator('select[name=category]').selectOption('internet')
  await page.getByRole('button', { name: words('cases-submit'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject)
  await page.goto('/o/cobalt/support/cases/new')
  await expect(page.locator('input[name=subject]')).toHaveValue('')

  await page.locator('input[name=subject]').fill('Not after all')
  await expect(page.getByText(words('cases-kept'))).toBeVisible()
  await page.goto('/o/cobalt/support/cases/new')
  await page.getByRole('button', { name: words('cases-typed-discard'), exact: true }).click()
  await expect(page.locator('input[name=subject]')).toHaveValue('')
  await expect(page.getByText(words('cases-typed-text'))).toHaveCount(0)
})

test('a reply is kept while it is typed: through a lost connection and the end of the session', async ({ page, context, actor, language, words, accessible, quiet }) => {
  const subject = `Router ${Date.now()}`
  await actor(customer(language))
  await page.goto('/o/cobalt/support/cases/new')
  await page.locator('input[name=subject]').fill(subject)
  await page.locator('textarea[name=description]').fill('It blinks')
  await page.locator('select[name=category]').selectOption('internet')
  await page.getByRole('button', { name: words('cases-submit'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject)
  const reply = page.locator('textarea[name=text]')
  await reply.fill('It blinks red')
  await expect(page.getByText(words('cases-kept'))).toBeVisible()
  quiet.refused(0, /./)
  await context.setOffline(true)
  await reply.fill('It blinks red and green')
  await expect(page.getByText(words('cases-not-kept'))).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(words('cases-kept'))).toBeVisible()
  await accessible()
  await inOneTongue(page, language)

  const here = page.url()
  await context.clearCookies()
  await actor(customer(language))
  await page.goto(here)
  await expect(reply).toHaveValue('It blinks red and green')
  await page.getByRole('button', { name: words('cases-send'), exact: true }).click()
  await expect(page.locator('.talk')).toContainText('It blinks red and green')
  await expect(reply).toHaveValue('')
  await page.goto(here)
  await expect(reply).toHaveValue('')
  // Typed and sent on one page, before it was kept and after.
  for (const text of ['Now it is dark', 'Now it blinks']) {
    await reply.fill(text)
    if (text.endsWith('blinks')) await expect(page.getByText(words('cases-kept'))).toBeVisible()
    await page.getByRole('button', { name: words('cases-send'), exact: true }).click()
    await expect(page.locator('.talk')).toContainText(text)
    await expect(reply).toHaveValue('')
  }
  await page.goto(here)
  await expect(reply).toHaveValue('')

  // What is typed into one case is not in another to which a link leads.
  await page.goto('/o/cobalt/support/cases/new')
  await page.locator('input[name=subject]').fill(`${subject} again`)
  await page.locator('textarea[name=description]').fill('It blinks')
  await page.locator('select[name=category]').selectOption('internet')
  await page.getByRole('button', { name: words('cases-submit'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${subject} again`)
  await reply.fill('Of the second one')
  await expect(page.getByText(words('cases-kept'))).toBeVisible()
  await page.locator('main').evaluate((main, href) => {
    main.append(Object.assign(document.createElement('a'), { href, textContent: 'link' }))
  }, new URL(here).pathname)
  await page.locator('main > a').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject)
  await expect(page).toHaveTitle(new RegExp(subject))
  await expect(reply).toHaveValue('')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${subject} again`)
  await expect(reply).toHaveValue('Of the second one')
})

test('Help that may answer a new case appears beside the form and opens in a tab of its own', async ({ page, actor, language, width, words, accessible }) => {
  const [question, article, other] = language === 'es'
    ? ['Me robaron el celular', 'celular-perdido-o-robado', 'El ascensor hace ruido']
    : ['My phone was stolen', 'lost-or-stolen-phone', 'The elevator is loud']
  await actor(customer(language))
  const served = await page.request.get('/o/cobalt/support/cases/new')
  expect(await served.text()).not.toContain(words('cases-answers'))
  await page.goto('/o/cobalt/support/cases/new')
  const subject = page.locator('#subject')
  const answers = page.getByRole('region', { name: words('cases-answers') })
  const heard = page.locator('.answers [role=status]')
  await expect(answers).toHaveCount(0)
  await subject.click()
  const before = await subject.boundingBox()
  await subject.pressSequentially(question)
  const link = answers.getByRole('link').first()
  await expect(link).toHaveAttribute('href', `/${language}/help/${article}`)
  await expect(heard).toHaveText(words('cases-answers-heard'))
  // Nothing has moved, and whoever types is still where they were.
  expect(await subject.boundingBox()).toEqual(before)
  await expect(subject).toBeFocused()
  const [place, last] = [await answers.boundingBox(), await page.locator('#watchers').boundingBox()]
  if (width === 1280) expect(place!.x).toBeGreaterThan(before!.x + before!.width)
  else expect(place!.y).toBeGreaterThan(last!.y + last!.height)
  await accessible()
  await inOneTongue(page, language)

  const [tab] = await Promise.all([page.waitForEvent('popup'), link.click()])
  await expect(tab).toHaveURL(new RegExp(`/${language}/help/${article}$`))
  await tab.close()
  await expect(subject).toHaveValue(question)
  // Where nothing fits, nothing is there; a category alone may be enough.
  await subject.fill(other)
  await expect(answers).toHaveCount(0)
  await expect(heard).toHaveText('')
  await page.locator('#category').selectOption('roaming')
  await expect(answers.getByRole('link')).not.toHaveCount(0)
  await page.locator('#category').selectOption('other')
  await expect(answers).toHaveCount(0)
})
