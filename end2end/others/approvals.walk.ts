// On a phone: journey 10, what is done to a line, and who can do what.
import { owner, lead, unique } from '../journeys/steps.ts'
import type { Words } from '../support/words.ts'
import { By, expect, test, type Phone } from './phone.ts'

/** The site lead asks to suspend a line; gives the address of the request. */
async function ask(phone: Phone, line: string, why: string, words: Words): Promise<string> {
  await phone.go(line)
  await phone.fits()
  await phone.sees(words('approvals-badge'), 'main a[href$="/suspend"]')
  await phone.touch(By.css('main a[href$="/suspend"]'))
  await phone.sees(words('maintenance-suspend'), 'h1')
  await phone.pick('input[name=reason][value=seasonal]')
  await phone.fits()
  await phone.touch(By.css('main .form-end button[type=submit]'))
  await phone.at(/\/hub\/approvals\/[0-9A-Z]+/)
  await phone.sees('Olivia Hart')
  await phone.type('#reason', why)
  await phone.fits()
  await phone.press(words('approvals-send'))
  await phone.sees(words('approvals-open'))
  return phone.path()
}

/** An owner finds it in the inbox and answers with a comment. */
async function answer(phone: Phone, request: string, answer: string, comment: string): Promise<void> {
  await phone.foot('/hub/approvals')
  await phone.count(`main a[href="${request}"]`, 1)
  await phone.fits()
  await phone.touch(By.css(`main a[href="${request}"]`))
  await phone.at(new RegExp(`${request}$`))
  // The inbox has a field for a comment, too.
  await phone.count('.picks', 0)
  await phone.type('#comment', comment)
  await phone.fits()
  await phone.press(answer)
}

test('10 · what needs approval is asked for, rejected, asked for again and approved, and the line is seen suspended', async ({ phone, mail, language, words }) => {
  const line = '/o/cobalt/hub/lines/warehouses-11'
  const [why, no, yes] = [unique('Because'), unique('No'), unique('Yes')].map(one => one.name) as [string, string, string]
  await phone.signIn(lead)
  let request = await ask(phone, line, why, words)
  expect((await mail.newest(owner(language), new RegExp(why))).language).toBe(language)
  await phone.become(owner(language))
  await phone.foot('/hub/users')
  await answer(phone, request, words('approvals-reject'), no)
  await phone.sees(words('approvals-rejected'))
  await phone.sees(no)
  // In the language in which the organization writes to them.
  expect((await mail.newest(lead, new RegExp(no))).language).toBe('en')

  await phone.become(lead)
  await phone.go(request)
  await phone.sees(no)
  request = await ask(phone, line, why, words)
  await phone.become(owner(language))
  await phone.foot('/hub/users')
  await answer(phone, request, words('approvals-approve'), yes)
  await phone.sees(words('approvals-done'))
  await mail.newest(lead, new RegExp(yes))

  await phone.become(lead)
  await phone.go(line)
  await phone.sees(words('accounts-state-suspended'))
  await phone.sees(words('history-field-approved-by'))
  await phone.fits()
})

test('what is refused is asked for beside its reason, and granted until a day', async ({ phone, language, words }) => {
  const why = unique('Because').name
  await phone.signIn(language === 'es' ? 'bruno@cobalt.test' : 'otto@cobalt.test')
  await phone.go('/o/cobalt/hub/lines/warehouses-06')
  await phone.touch(By.xpath(`//*[contains(@class, "reasoned")][.//button[normalize-space()=${JSON.stringify(words('maintenance-suspend'))}]]//button`))
  await phone.touch(By.xpath(`//*[contains(@class, "reasoned")][.//button[normalize-space()=${JSON.stringify(words('maintenance-suspend'))}]]//a`))
  await phone.at(/\/hub\/ask\?permission=suspend_lines/)
  await phone.fits()
  await phone.type('#reason', why)
  await phone.type('#until', '2031-12-31')
  await phone.press(words('approvals-send'))
  await phone.at(/\/hub\/approvals\/[0-9A-Z]+/)
  await phone.sees(why)
  const request = await phone.path()
  await phone.become(owner(language))
  await phone.foot('/hub/users')
  await answer(phone, request, words('approvals-grant'), 'Until then')
  await phone.sees(words('approvals-done'))
})

test('what another plan costs is looked at, a line is suspended until a day and seen done, and who can do that is explained', async ({ phone, language, words }) => {
  await phone.signIn(owner(language))
  await phone.foot('/hub/users')
  await phone.foot('/hub/accounts')
  await phone.sees('Fleet')
  await phone.fits()
  await phone.go('/o/cobalt/hub/lines')
  await phone.sees(words('accounts-lines'), 'h1')
  await phone.fits()
  await phone.go('/o/cobalt/hub/lines/fleet-12')
  await phone.press(words('maintenance-change-plan'), '//main')
  await phone.pick('input[name=plan][value=starter]')
  await phone.fits()
  await phone.press(words('maintenance-plan-look'))
  await phone.sees('→')
  await phone.fits()

  await phone.go('/o/cobalt/hub/lines/fleet-14')
  await phone.press(words('maintenance-suspend'), '//main')
  await phone.pick('input[name=reason][value=temporary]')
  await phone.type('#until', '2020-02-29')
  await phone.press(words('maintenance-suspend'), '//main')
  await phone.count('#until-error', 1)
  await phone.fits()
  await phone.type('#until', '2099-12-31')
  await phone.press(words('maintenance-suspend'), '//main')
  await phone.at(/asked=T-/)
  await phone.sees(words('accounts-state-suspended'))
  await phone.fits()

  await phone.foot('/hub/access')
  await phone.sees(words('explained-title'), 'h1')
  await phone.fits()
  await phone.press(words('explained-about-permission'))
  await phone.choose('#permission', 'suspend_lines')
  await phone.fits()
  await phone.press(words('explained-show'))
  await phone.at(/permission=suspend_lines/)
  await phone.sees('Olivia Hart')
  await phone.fits()
  await phone.go('/o/cobalt/hub/access?member=dana')
  await phone.sees('Dana Whitfield')
  await phone.fits()
  await phone.go('/o/cobalt/hub/history')
  await phone.sees('2099')
  await phone.fits()
})
