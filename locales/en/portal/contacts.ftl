# The pages.
contacts-heading = Contacts
contacts-manage = Manage Contacts
contacts-create = Create a Contact
contacts-edit-roles = Edit Roles
contacts-invitations = Invitations

# The list.
contacts-search = Search contacts
contacts-search-hint = Name, title, email, or phone
contacts-contact = Contact
contacts-role = Role
contacts-status = Status
contacts-language = Language
contacts-seen = Last sign-in
contacts-sort = Sort: { $by }
contacts-sort-name = Name
contacts-sort-newest = Newest
contacts-sort-seen = Last sign-in
contacts-shown = { $shown } of { $all ->
    [one] { $all } contact
   *[other] { $all } contacts
}
contacts-shown-of-more = { $shown } of more than { $least } contacts
contacts-none = No contacts yet
contacts-none-text = Contacts are the people of your organization who use Tech Support. Create the first one, and they receive an invitation.
contacts-none-found = Nobody matches
contacts-none-found-text = Try another beginning of the name, email, or phone, or take away a filter.
contacts-show-all = Show all contacts

# How a contact stands.
contacts-active = Active
contacts-invited = Invited
contacts-disabled = Login disabled
contacts-blocked = Blocked
contacts-not-invited = No open invitation
contacts-invitation-days = { $days ->
    [one] Invitation · expires in { $days } day
   *[other] Invitation · expires in { $days } days
}
contacts-invitation-hours = Invitation · expires in { $hours } h
contacts-invitation-minutes = Invitation · expires in { $minutes } min
contacts-invitation-link-expired = Invitation · link expired
contacts-invitation-expired = Invitation expired
contacts-invitation-accepted = Accepted

# The form.
contacts-details = Details
contacts-first-name = First name
contacts-last-name = Last name
contacts-title = Title
contacts-account = Account
contacts-email = Email
contacts-business-phone = Business phone
contacts-mobile-phone = Mobile phone
contacts-in-english = English
contacts-in-spanish = Español
contacts-choose-role = Choose a role
contacts-create-text = The new contact receives an invitation for an access package by email, and finishes first-time use before anything else opens.
contacts-submit = Submit
contacts-update = Update

# The buttons and what they say when they are done.
contacts-disable-login = Disable Login
contacts-enable-login = Enable Login
contacts-resend = Resend invitation
contacts-revoke = Revoke invitation
contacts-created = Contact created, invitation sent.
contacts-role-updated = Role updated.
contacts-login-disabled = Login disabled. Tech Support is closed to them from now on.
contacts-login-enabled = Login enabled.
contacts-invitation-sent = Invitation sent. Earlier links no longer work.
contacts-invitation-revoked = Invitation revoked. Its link no longer works.

# The invitation.
contacts-invitation = Invitation
contacts-sent = Sent
contacts-link-until = The link works until
contacts-until = Expires
contacts-accepted = Accepted on
contacts-actions = Actions
contacts-no-invitations = No invitations
contacts-no-invitations-text = Whoever you create as a contact is invited, and is listed here.
contacts-invitations-shown = { $shown ->
    [one] { $shown } invitation on this page
   *[other] { $shown } invitations on this page
}

# Why.
contacts-why-title = Why you can change this
contacts-why = Your role { $role } lets you create and manage the contacts of your organization. Nobody changes their own role.
contacts-refused-address-taken = Another contact of your organization has this email address.
contacts-refused-cannot-grant = You cannot give the role { $role }, because you do not hold what it allows.
contacts-refused-nothing-changed = This is how it stands already.
contacts-refused-invited-beyond-you = The invitation would go to another address with roles that you could not give. Ask somebody who can give them.
contacts-refused-last-case-manager = This is the only active Customer Case Manager. Give somebody else that role first.
contacts-refused-already-disabled = The login is disabled already.
contacts-refused-not-disabled = The login is not disabled.
contacts-refused-no-login-yet = First-time use is not finished, so there is no login yet. Revoke the invitation instead.
contacts-refused-invitation-accepted = The invitation has been accepted already.
contacts-refused-invitation-gone = There is no open invitation.

# The history.
contacts-history = History
contacts-history-none = Nothing has been changed yet.
contacts-history-created = { $by } created the contact { $about }
contacts-history-edited = { $by } changed the details of { $about }
contacts-history-role = { $by } changed the role of { $about }
contacts-history-disabled = { $by } disabled the login of { $about }
contacts-history-enabled = { $by } enabled the login of { $about }
contacts-history-sent = { $by } sent { $about } the invitation again
contacts-history-revoked = { $by } revoked the invitation of { $about }
contacts-history-accepted = { $about } finished first-time use
contacts-history-address = { $about } changed their sign-in address
