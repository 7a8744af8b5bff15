# The home page and the operator’s.
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
organizations-operator = Organizations
organizations-add = Add an organization
organizations-added = { $name } was added, and its owner invited.
organizations-none = There are no organizations yet
organizations-none-text = Add the first one: its owner gets an invitation by e-mail.
organizations-name = Name
organizations-owners = Owners
organizations-owner-email = Owner’s e-mail
organizations-owner-active = Active
organizations-owner-invited = Invited
organizations-owner-late = Link ran out
organizations-owner-gone = No access
organizations-language = Language of the invitation
organizations-english = English
organizations-spanish = Español
organizations-invite-again = Send the invitation again
organizations-name-taken = There is an organization of this name already.
organizations-dead = This link does not work: it was used, replaced by a newer one, or is older than a day. On the server, “enlace operator-link” makes another one.
organizations-address-taken = Somebody signs in with this address already. Use another one.
organizations-errors = Please correct this
organizations-begin = Become an operator
organizations-begin-why = Operators add organizations and invite their owners.
organizations-first-name = First name
organizations-email = Email
organizations-password = Password
organizations-password-again = Password again
organizations-password-show = Show password
organizations-password-hide = Hide password
organizations-not-waiting = This owner has come in the meantime.
