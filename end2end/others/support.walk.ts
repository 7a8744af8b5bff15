// Tech Support on a phone, journeys 1 to 5.
import { labels } from '../journeys/labels.ts'
import { manager, unique } from '../journeys/steps.ts'
import { firstUse, follow } from './invited.ts'
import { By, expect, test, type Phone } from './phone.ts'

/** Contacts at the foot, then the one of this name. */
async function select(phone: Phone, name: string): Promise<void> {
  await phone.foot('/support/contacts')
  await phone.type('input[type=search]', name)
  await phone.count('main tbody tr', 1)
  await phone.touch(By.css('main tbody tr:only-child a'))
  await phone.sees(name, 'main h2')
}

test('1, 3 and 4 · a role is changed, a field is mended, login is disabled and enabled', async ({ phone, language }) => {
  const label = labels(language)
  await phone.signIn(manager(language))
  await phone.fits()
  await phone.foot('/support/contacts')
  await phone.sees(label.manageContacts, 'h1')
  await phone.fits()
  await select(phone, 'Úrsula Benítez')
  await phone.fits()
  await phone.press(label.editRoles)
  await phone.touch(By.xpath(`//main//label[contains(., ${JSON.stringify(label.caseManager)})]`))
  await phone.fits()
  await phone.press(label.update)
  await phone.at(/\/contacts\/ursula$/)
  await phone.sees(label.caseManager)

  // What is wrong is said at its field, and nothing is lost.
  await select(phone, 'Cathy Wu')
  await phone.type('#email', 'nobody')
  await phone.press(label.save)
  await phone.count('#email-error', 1)
  await phone.fits()
  expect(await phone.value('#email')).toBe('nobody')
  await phone.type('#email', 'cathy@cobalt.test')
  const title = `Dispatcher ${Date.now()}`
  await phone.type('#title', title)
  await phone.press(label.save)
  await phone.sees(title)

  await phone.press(label.disableLogin)
  await phone.sees(label.enableLogin)
  await phone.press(label.enableLogin)
  await phone.sees(label.disableLogin)
})

test('2 · a contact is created, follows the invitation to the end, and signs in', async ({ phone, mail, language, words }) => {
  const label = labels(language)
  const person = unique('Ivonne')
  await phone.signIn(manager(language))
  await phone.foot('/support/contacts')
  await phone.press(label.createContact, '//main')
  await phone.sees('Cobalt Freight')
  await phone.type('#first_name', person.first)
  await phone.type('#last_name', person.last)
  await phone.type('#title', 'Dispatcher')
  await phone.touch(By.xpath(`//select[@id="role"]/option[normalize-space()=${JSON.stringify(label.customer)}]`))
  await phone.type('#email', person.email)
  await phone.type('input[type=tel]', '(512) 555-0134')
  await phone.choose('#language', language)
  await phone.fits()
  await phone.press(label.submit)
  await phone.sees(person.name, 'h1')
  await phone.fits()
  await follow(phone, await mail.link(person.email), words)
  await firstUse(phone, person.email)
  await phone.sees(person.first, 'h1')
})

test('5 · a customer opens a case and says more; a case manager sees it, another customer does not', async ({ phone, language, words }) => {
  const [own, other] = language === 'es' ? ['carlos@cobalt.test', 'cathy@cobalt.test'] : ['cathy@cobalt.test', 'carlos@cobalt.test']
  const subject = `Scanner ${Date.now()}`
  await phone.signIn(own)
  await phone.foot('/support/cases')
  await phone.sees(words('cases-title'), 'h1')
  await phone.fits()
  await phone.press(words('cases-open'), '//main')
  await phone.choose('#category', 'data')
  await phone.type('#subject', subject)
  await phone.type('#description', 'It loses its data.')
  await phone.fits()
  await phone.press(words('cases-submit'))
  await phone.sees(subject, 'h1')
  await phone.type('textarea[name=text]', 'Since Monday.')
  await phone.press(words('cases-send'))
  await phone.sees('Since Monday.')
  await phone.fits()
  const address = await phone.path()

  await phone.become(other)
  await phone.go(address)
  await phone.sees(words('frame-not-found-title'), 'h1')
  await phone.fits()
  await phone.become(manager(language))
  await phone.foot('/support/cases')
  await phone.type('input[type=search]', subject)
  await phone.count('main tbody tr', 1)
  await phone.touch(By.css('main tbody tr a'))
  await phone.sees(subject, 'h1')
})
