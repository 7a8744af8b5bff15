// Account Hub on a phone, journeys 6 to 9.
import { labels, type Labels } from '../journeys/labels.ts'
import { owner, unique } from '../journeys/steps.ts'
import { firstUse, follow } from './invited.ts'
import { By, expect, test, type Phone } from './phone.ts'

const option = (name: string): By => By.xpath(`//main//label[contains(normalize-space(), ${JSON.stringify(name)})]`)

/** Manage Users at the foot, then the row of this name, alone in the list. */
async function find(phone: Phone, label: Labels, name: string): Promise<void> {
  await phone.foot('/hub/users')
  await phone.sees(label.manageUsers, 'h1')
  await phone.type('input[type=search]', name)
  await phone.count('main tbody tr', 1)
  await phone.sees(name, 'main tbody')
}

/** The three dots of the row that is alone in the list, then an action of its menu. */
async function dots(phone: Phone, action: string): Promise<void> {
  await phone.touch(By.css('main tbody tr summary'))
  await phone.press(action, '//main//tbody')
}

test('6 · an administrative role is added with what needs approval, reviewed and changed', async ({ phone, language, words }) => {
  const label = labels(language)
  const name = `Site ${unique('x').last}`
  await phone.signIn(owner(language))
  await phone.foot('/hub/users')
  await phone.press(label.rolesAndPermissions)
  for (const role of [label.orderManager, label.endUser]) await phone.sees(role)
  await phone.fits()
  await phone.press(label.addAdministrativeRole)
  await phone.type('#name_en', name)
  await phone.pick('input[name="allow[view_users]"][value=allowed]')
  await phone.pick('input[name="allow[block_users]"][value=with_approval]')
  await phone.fits()
  await phone.press(words('roles-make'))
  await phone.sees(name, 'h1')
  await phone.fits()
  await phone.pick('input[name="allow[add_users]"][value=allowed]')
  await phone.press(label.save)
  await phone.sees(words('roles-add-users'), '.timeline')
  await phone.go('/o/cobalt/hub/roles')
  await phone.sees(name)
})

test('7 and 9 · a user is added and given an account, follows the registration link, and signs in', async ({ phone, mail, language, words }) => {
  const label = labels(language)
  const person = unique('Ines')
  await phone.signIn(owner(language))
  await phone.foot('/hub/users')
  await phone.sees(label.manageUsers, 'h1')
  await phone.fits()
  await phone.press(label.addNewUser)
  await phone.type('#first_name', person.first)
  await phone.type('#last_name', person.last)
  await phone.type('#email', 'nobody')
  await phone.touch(option(label.orderManager))
  await phone.press(label.addUser)
  await phone.count('#email-error', 1)
  await phone.fits()
  expect(await phone.value('#first_name')).toBe(person.first)
  await phone.type('#email', person.email)
  await phone.press(label.addUser)
  await phone.sees(person.name, 'h1')
  await phone.fits()

  await find(phone, label, person.name)
  await dots(phone, label.editAssignedAccounts)
  await phone.sees('Fleet')
  await phone.fits()
  await phone.touch(By.xpath('//main//*[contains(@class, "ticks")]//li[contains(., "Fleet")]//label'))
  await phone.press(label.save)
  await phone.count('input[name="had[]"]', 1)

  await follow(phone, await mail.link(person.email), words)
  await firstUse(phone, person.email)
  await phone.foot('/hub/accounts')
  await phone.sees('Fleet')
  expect(await phone.driver.executeScript('return document.querySelector("#main").innerText')).not.toContain('Warehouses')
  await phone.fits()
})

test('8 · the three dots: a role is changed, somebody blocked, invited again, without a role, deleted and restored', async ({ phone, mail, language, words }) => {
  const label = labels(language)
  await phone.signIn(owner(language))
  await find(phone, label, 'Héctor Güell')
  await phone.touch(By.css('main tbody tr summary'))
  for (const action of [label.editRole, label.editAssignedAccounts, label.editUserDetails, label.blockUser, label.resendInvitation, label.deleteUser, label.removeRole])
    await phone.sees(action, '.menu[open] .menu-list')
  await phone.holds('the three dots')
  await phone.press(label.editRole, '//main//tbody')
  await phone.sees(label.editRole, 'h1')
  await phone.fits()
  await phone.touch(option(label.orderManager))
  await phone.press(label.save)
  await phone.at(/\/hub\/users\/hector$/)
  await phone.sees(label.orderManager)

  await find(phone, label, 'Kwame Mensah')
  await dots(phone, label.blockUser)
  await phone.sees(words('users-blocked'), 'main tbody')
  await dots(phone, label.unblockUser)
  await phone.sees(words('users-active'), 'main tbody')
  await dots(phone, label.removeRole)
  await phone.sees(words('users-remove-ends'))
  await phone.fits()
  await phone.press(label.removeRole, '//main')
  await phone.sees(words('users-no-role-text'))

  await find(phone, label, 'Ruth Abramson')
  await dots(phone, label.deleteUser)
  await phone.sees(words('users-delete-access'))
  await phone.fits()
  await phone.press(label.deleteUser, '//main')
  await phone.at(/\/hub\/users$/)
  await phone.go('/o/cobalt/hub/users/ruth')
  await phone.sees(words('users-restore'))
  await phone.fits()
  await phone.press(words('users-restore'))
  await phone.sees(label.blockUser)

  await find(phone, label, 'Owen McAllister')
  await dots(phone, label.resendInvitation)
  await mail.newest('owen@cobalt.test')
})

test('9 · details, offers and portal access of a user, and a line given to them', async ({ phone, language, words }) => {
  const label = labels(language)
  await phone.signIn(owner(language))
  await find(phone, label, 'Xóchitl Hernández')
  await phone.touch(By.css('main tbody tr a'))
  await phone.sees('Xóchitl Hernández', 'h1')
  await phone.fits()
  const title = `Driver ${Date.now()}`
  await phone.type('#title', title)
  await phone.press(label.save, '//main')
  await phone.sees(title)
  await phone.press(label.blockUser)
  await phone.sees(label.unblockUser)
  await phone.press(label.unblockUser)
  await phone.sees(label.blockUser)
  await phone.press(words('users-save-marketing'))

  await phone.foot('/hub/accounts')
  await phone.go('/o/cobalt/hub/lines/offices-04')
  await phone.fits()
  const before = (await phone.driver.findElements(By.css('ul.reach li'))).length
  await phone.touch(By.css('select[name=who] option:nth-child(5)'))
  await phone.touch(By.xpath('//form[.//select[@name="who"]]//button[@type="submit"]'))
  await phone.count('ul.reach li', before + 1)
})
