# The home page, and how an operator begins.
organizations-home = Home
organizations-hello = Hello, { $name }
organizations-open-hub = Open Account Hub
organizations-open-support = Open Tech Support
organizations-waiting = Waiting for you
organizations-nothing-waits = Nothing is waiting for you
organizations-nothing-waits-text = What needs your answer appears here.
organizations-invite = Create a Contact
organizations-ending = Invitation ends soon
organizations-ended = Invitation ended
organizations-never-followed = Link ran out
organizations-all-invitations = All invitations
organizations-who = Contact
organizations-why = What is waiting
organizations-when = Until
organizations-registered = { $count ->
    [one] { $count } person has registered and waits for your approval.
   *[other] { $count } people have registered and wait for your approval.
}
organizations-registered-many = { $least } people or more have registered and wait for your approval.
organizations-to-registrations = Look at the registrations
organizations-approvals = { $count ->
    [one] { $count } request waits for your answer.
   *[other] { $count } requests wait for your answer.
}
organizations-approvals-many = { $least } requests or more wait for your answer.
organizations-to-approvals = Look at the requests
organizations-cases = { $count ->
    [one] { $count } of your cases waits for you.
   *[other] { $count } of your cases wait for you.
}
organizations-to-cases = Look at your cases
organizations-asked = { $count ->
    [one] { $count } of your requests is open.
   *[other] { $count } of your requests are open.
}
organizations-roles = Your roles
organizations-no-role = You have no role here yet. A Business Owner of your organization can give you one.
organizations-none = There are no organizations yet
organizations-none-text = Onboard the first one: its owner gets an invitation by e-mail.
organizations-name = Name
organizations-owners = Owners
organizations-owner-email = Owner’s e-mail
organizations-owner-active = Active
organizations-owner-gone = No access
organizations-language = Language of the invitation
organizations-english = English
organizations-spanish = Español
organizations-invite-again = Send the invitation again
organizations-name-taken = There is an organization of this name already.
organizations-dead = This link does not work: it was used, replaced by a newer one, or is older than a day. On the server, “enlace operator-link” makes another one.
organizations-address-taken = Somebody signs in with this address already. Use another one.
organizations-begin = Become an operator
organizations-begin-why = Operators add organizations and invite their owners.
organizations-first-name = First name
organizations-email = Email
organizations-password = Password
organizations-password-again = Password again
organizations-password-show = Show password
organizations-password-hide = Hide password

# Care: finding organizations, onboarding them, inviting again.
organizations-operator = Organizations
organizations-operator-text = Every customer, and how far its owners are.
organizations-find = Find an organization
organizations-find-hint = Name, person, e-mail, account or line number
organizations-by-account = Account { $number }, { $name }
organizations-by-line = Line { $number }
organizations-shown = { $count ->
    [one] { $count } result on this page
   *[other] { $count } results on this page
}
organizations-not-found = Nothing found
organizations-not-found-text = Names are found by how their words begin, a line by its whole number or its last seven digits, an account by its whole number.
organizations-show-all = Show all organizations
organizations-none-operator = Operators onboard the first one.
organizations-add = Onboard an organization
organizations-add-text = Its owner gets an invitation by e-mail and brings in everybody else.
organizations-owner-email-hint = The invitation goes there. It works for 48 hours.
organizations-owner-first-name = Owner’s first name
organizations-owner-last-name = Owner’s last name
organizations-alike = It may be there already
organizations-alike-text = Nothing has been added yet. Look whether it is one of these.
organizations-alike-owner = the owner’s e-mail belongs to somebody there
organizations-anyway = It is another one: onboard it
organizations-invitation-sent = The invitation is on its way.
organizations-nameless = No name yet
organizations-since = Customer since
organizations-awaited = Others who have been invited
organizations-nobody-waits = Nobody else is awaited
organizations-nobody-waits-text = People whom the organization invites are here until they come.
organizations-people-shown = { $count ->
    [one] { $count } person on this page
   *[other] { $count } people on this page
}
organizations-person = Person
organizations-state = Status
organizations-sent = Invited
organizations-what-to-do = What you can do
organizations-on-the-phone = Link for the phone
organizations-link-for = Link for { $name }
organizations-phone-text = You get a link for somebody who is on the phone. It works once, for 30 minutes, and replaces every link that was sent before. Make sure that you know who they are: their organization reads your name and the reason in its history.
organizations-reason = Reason
organizations-reason-hint = Such as: the e-mail does not arrive
organizations-make-link = Make the link
organizations-link = The new link
organizations-link-text = It is shown only now. Pass it on before you leave this page.
organizations-not-waiting = No invitation is waiting for this person: they have come, or their organization has taken it back.
