// Without a connection, on a phone. No driver of these engines can cut it: the house behind TLS is shut.
import { wordsOf } from '../support/words.ts'
import { expect, test, type Phone } from './phone.ts'

const cases = '/o/cobalt/support/cases'

/** What is kept here, by its address. */
const kept = (phone: Phone): Promise<string[]> =>
  phone.driver.executeAsyncScript('const done = arguments[0]; caches.open("enlace-kept").then(cache => cache.keys()).then(keys => done(keys.map(({ url }) => new URL(url).pathname)), () => done([]))')

const keeps = (phone: Phone, path: string): Promise<void> => phone.until(`${path} is kept`, async () => (await kept(phone)).includes(path))

/** From here on there is a service worker before every page. */
async function installed(phone: Phone): Promise<void> {
  await phone.until('a service worker', () => phone.driver.executeAsyncScript('const done = arguments[0]; navigator.serviceWorker?.ready.then(() => done(true)) ?? done(false)'))
  // A driver's own way to load a page anew goes past it.
  await phone.go('/o/cobalt')
  await phone.until('a page behind it', () => phone.driver.executeScript('return !!navigator.serviceWorker.controller'))
}

test('a case is read without a connection, a comment waits and goes out once, and what was never seen says so', async ({ phone, place, language, words }) => {
  const subject = `Dock ${Date.now()}`
  await phone.signIn(language === 'es' ? 'carlos@cobalt.test' : 'cathy@cobalt.test')
  await installed(phone)
  await phone.go(`${cases}/new`)
  await phone.choose('#category', 'data')
  await phone.type('#subject', subject)
  await phone.type('#description', 'It loses its data.')
  await phone.press(words('cases-submit'))
  await phone.sees(subject, 'h1')
  const address = await phone.path()
  await keeps(phone, address)
  await keeps(phone, '/profile/device')

  await place.cut()
  await phone.type('textarea[name=text]', 'It went dark at noon.')
  await phone.press(words('cases-send'))
  await phone.sees(words('offline-waiting').replace('%', '1'), '.away')
  await phone.fits()
  await phone.go(address)
  await phone.sees(words('offline-kept').split('%')[0]!.trim(), '.away')
  await phone.sees('It loses its data.')
  await phone.fits()
  await phone.open('/o/cobalt/support/settings')
  await phone.sees(words('frame-offline-title'), 'h1')
  await phone.fits()
  const other = language === 'en' ? 'es' : 'en'
  await phone.press(words('frame-other-language'))
  await phone.sees(wordsOf(other)('frame-offline-title'), 'h1')
  await phone.go('/profile/device')
  await phone.sees(words('offline-said-waiting'), '#device')
  await phone.fits()

  await place.mend()
  await phone.sees(words('offline-empty'), '#device')
  await phone.go(address)
  await phone.sees('It went dark at noon.')
  const said = await phone.driver.executeScript<string>('return document.querySelector("#main").innerText')
  expect(said.split('It went dark at noon.').length - 1, 'how often it was said').toBe(1)
})
