// What is everybody's own, on a phone: the language, light and dark, notices, the password, two organizations.
import { password } from '../../scripts/serve.mjs'
import { labels } from '../journeys/labels.ts'
import { manager } from '../journeys/steps.ts'
import { By, expect, test } from './phone.ts'

const other = { en: 'es', es: 'en' } as const

test('the language is switched on the page, and what was typed stays', async ({ phone, language }) => {
  await phone.signIn(manager(language))
  await phone.go('/o/cobalt/support/contacts/new')
  await phone.type('#first_name', 'Inés')
  await phone.choose('#language', other[language])
  await phone.speak(other[language])
  await phone.sees(labels(other[language]).createContact, 'h1')
  expect(await phone.value('#first_name')).toBe('Inés')
  expect(await phone.value('#language')).toBe(other[language])
  await phone.fits()
  // It is remembered with the person.
  await phone.driver.navigate().refresh()
  await phone.alive()
  expect(await phone.language()).toBe(other[language])
  await phone.speak(language)
  await phone.sees(labels(language).createContact, 'h1')
})

test('somebody chooses dark, what they are told of and when, and looks through what is theirs', async ({ phone, language, words }) => {
  await phone.signIn(language === 'es' ? 'carlos@cobalt.test' : 'cathy@cobalt.test')
  const ink = (): Promise<string> => phone.driver.executeScript('return getComputedStyle(document.body).color')
  const scheme = async (key: string): Promise<string> => {
    await phone.touch(By.css('header .menu.end:last-of-type > summary'))
    await phone.press(words(key), '//header')
    return ink()
  }
  const light = await scheme('frame-scheme-light')
  const dark = await scheme('frame-scheme-dark')
  expect(dark).not.toBe(light)
  await phone.driver.navigate().refresh()
  await phone.alive()
  expect(await ink()).toBe(dark)
  await phone.touch(By.css('header .menu.end:last-of-type > summary'))
  await phone.holds('the menu of the profile')
  await phone.press(words('frame-profile'), '//header')
  await phone.sees(words('identity-profile'), 'h1')
  await phone.fits()

  await phone.press(words('notices-choose'))
  await phone.sees(words('notices-choose'), 'h1')
  await phone.choose('#zone', 'UTC')
  await phone.choose('#quiet_from', '1320')
  await phone.choose('#quiet_until', '1320')
  await phone.fits()
  await phone.press(words('frame-save'))
  await phone.sees(words('notices-no-hours'), '#quiet_until-error')
  await phone.choose('#quiet_until', '420')
  await phone.press(words('frame-save'))
  await phone.sees(words('frame-saved'), 'body')
  await phone.go('/profile/notices')
  expect(await phone.value('#quiet_until')).toBe('420')
  for (const path of ['/profile/address', '/profile/sessions', '/profile/device', '/o/cobalt/outages']) {
    await phone.go(path)
    await phone.fits()
  }
  await phone.touch(By.css('.bell'))
  await phone.sees(words('notices-title'), 'h1')
  await phone.fits()
})

test('a forgotten password is set anew by the link', async ({ phone, mail, language, words }) => {
  const [email, next] = ['mateo@cobalt.test', 'four lazy rivers meet']
  await phone.open('/forgotten-password')
  if (await phone.language() !== language) await phone.speak(language)
  await phone.type('#email', email)
  await phone.fits()
  await phone.touch(By.css('main button[type=submit]'))
  await phone.sees(words('identity-forgotten-sent'))
  await phone.open(await mail.link(email))
  for (const css of ['#password', '#again']) await phone.type(css, next)
  await phone.fits()
  await phone.touch(By.css('main button[type=submit]'))
  await phone.sees(words('identity-changed-sign-in'))
  await phone.type('#email', email)
  await phone.type('#password', password)
  await phone.touch(By.css('main button[type=submit].main'))
  await phone.sees(words('identity-no-match'))
  await phone.fits()
  await phone.signIn(email, next)
  await phone.fits()
})

test('who belongs to two organizations goes from one to the other', async ({ phone }) => {
  await phone.signIn('rosa@rivera.test')
  await phone.go('/o/rivera')
  await phone.sees('Rivera Dental')
  await phone.touch(By.css('header .menu.end:last-of-type > summary'))
  await phone.press('Cobalt Freight', '//header')
  await phone.at(/^\/o\/cobalt/)
  await phone.sees('Cobalt Freight')
  await phone.fits()
})
