// Tasks of the journeys on a phone, in an engine that is not Chromium's.
import { By } from 'selenium-webdriver'
import { labels } from '../journeys/labels.ts'
import { manager, owner } from '../journeys/steps.ts'
import { expect, test } from './phone.ts'

test('a customer opens a case, says more, and switches the language with what was typed', async ({ phone, language, words }) => {
  const subject = `Scanner ${Date.now()}`
  await phone.signIn(language === 'es' ? 'carlos@cobalt.test' : 'cathy@cobalt.test', language)
  await phone.go('/o/cobalt')
  await phone.fits()
  await phone.go('/o/cobalt/support/cases/new')
  await phone.fits()
  await phone.choose('#category', 'data')
  await phone.type('#subject', subject)
  await phone.type('#description', 'It loses its data.')
  await phone.press(words('cases-submit'))
  await phone.sees(subject, 'h1')
  await phone.type('textarea[name=text]', 'Since Monday.')
  await phone.press(words('cases-send'))
  await phone.sees('Since Monday.')
  await phone.fits()
  await phone.type('textarea[name=text]', 'One thing more')
  await phone.press(language === 'es' ? 'English' : 'Español')
  await phone.until('the other language', async () => await phone.language() !== language)
  expect(await phone.value('textarea[name=text]')).toBe('One thing more')
  await phone.press(language === 'es' ? 'Español' : 'English')
  await phone.until('the first language', async () => await phone.language() === language)
})

test('a case manager mends what is wrong in a contact, and nothing is lost', async ({ phone, language }) => {
  const label = labels(language)
  await phone.signIn(manager(language), language)
  await phone.go('/o/cobalt/support/contacts')
  await phone.fits()
  await phone.type('input[type=search]', 'Cathy')
  await phone.touch(By.css('main tbody tr:only-child a'))
  await phone.sees(label.disableLogin)
  await phone.fits()
  await phone.type('#email', 'nobody')
  await phone.press(label.save)
  await phone.until('an error at the field', async () => (await phone.driver.findElements({ css: '#email-error' })).length === 1)
  expect(await phone.value('#email')).toBe('nobody')
  await phone.type('#email', 'cathy@cobalt.test')
  const title = `Dispatcher ${Date.now()}`
  await phone.type('#title', title)
  await phone.press(label.save)
  await phone.sees(title)
})

test('an owner finds their way through Account Hub, and out', async ({ phone, language, words }) => {
  const label = labels(language)
  await phone.signIn(owner(language), language)
  for (const [path, said] of [
    ['/hub/users', label.manageUsers],
    ['/hub/access?permission=view_users', words('explained-title')],
    ['/hub/approvals', words('approvals-title')],
    ['/hub/lines', words('accounts-lines')],
    ['/notices', words('notices-title')],
  ]) {
    await phone.go(`/o/cobalt${path}`)
    await phone.sees(said!, 'h1')
    await phone.fits()
  }
  await phone.go('/profile')
  await phone.press(words('identity-sign-out'))
  await phone.until('signed out', async () => (await phone.driver.getCurrentUrl()).includes('/sign-in'))
})
