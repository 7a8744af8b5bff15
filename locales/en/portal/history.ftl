# The page.
history-title = History
history-text = Who did what in your organization, when, and from where.
history-file = Download as CSV
history-note = The file has what the filters leave, at most the newest 10,000 lines. Addresses are shortened to their network.
history-none = Nothing happened yet
history-none-text = Every change is listed here: who made it, and what it was before and after.
history-none-found = Nothing matches
history-none-found-yet = Nothing among the newest of these lines says that. You can look further back.
history-none-found-text = Choose other days or somebody else, or take a filter away.
history-show-all = Show everything
history-shown = { $shown ->
    [one] { $shown } line on this page
   *[other] { $shown } lines on this page
}
history-newest = The newest
history-older = Older
history-today = Today
history-yesterday = Yesterday
history-only = Only what is about { $about }

# The filters.
history-words = Words
history-by = Who
history-everybody = Everybody
history-from = From
history-until = Until
history-narrow = Show
history-group = What kind
history-group-people = People
history-group-roles = Roles
history-group-access = Accounts and lines
history-group-invitations = Invitations
history-group-sign-in = Sign-in
history-group-organization = Organization
history-about = About
history-about-one = About { $about }
history-take-away = Take this filter away

# Who, and from where.
history-provider = Your provider
history-where = { $browser } · { $address }

# What happened.
history-contact-created = { $by } created the contact { $about }
history-contact-edited = { $by } changed the details of { $about }
history-user-added = { $by } added the user { $about }
history-user-edited = { $by } changed the details of { $about }
history-user-deleted = { $by } deleted the user { $about }
history-user-restored = { $by } brought back the user { $about }
history-marketing-chosen = { $by } changed the marketing preferences of { $about }
history-invitation-sent = { $by } sent { $about } an invitation
history-registration-sent = { $by } sent { $about } the registration link again
history-invitation-revoked = { $by } revoked the invitation of { $about }
history-invitation-accepted = { $about } finished first-time use
history-login-disabled = { $by } disabled the Tech Support login of { $about }
history-login-enabled = { $by } enabled the Tech Support login of { $about }
history-user-blocked = { $by } blocked { $about }
history-user-unblocked = { $by } unblocked { $about }
history-sign-in-address-changed = { $about } changed their sign-in address
history-role-changed = { $by } changed the role of { $about }
history-user-role-given = { $by } gave { $about } a role
history-user-role-removed = { $by } removed a role from { $about }
history-role-made = { $by } made the role { $about }
history-role-edited = { $by } changed the role { $about }
history-role-archived = { $by } archived the role { $about }
history-role-restored = { $by } brought back the role { $about }
history-role-deleted = { $by } deleted the role { $about }
history-end-users-customized = { $by } changed what End Users may do
history-accounts-assigned = { $by } changed the accounts assigned to { $about }
history-lines-assigned = { $by } changed the lines assigned to { $about }
history-place-assigned = { $by } assigned { $about }
history-place-taken = { $by } took back the assignment of { $about }
history-registration-asked = Somebody asked to be registered: { $about }
history-registration-approved = { $by } approved the registration of { $about }
history-registration-rejected = { $by } rejected a registration: { $about }
history-viewing-begun = { $by } saw the portal as { $about } does
history-settings-edited = { $by } changed the settings
history-organization-added = { $by } added the organization { $about }
history-other = { $by } changed something about { $about }

# What changed.
history-field-first-name = First name
history-field-last-name = Last name
history-field-title = Title
history-field-role = Role
history-field-instead = Instead of it
history-field-email = Email
history-field-business-phone = Business phone
history-field-mobile-phone = Mobile phone
history-field-language = Language
history-field-status = Status
history-field-name = Name
history-field-name-en = Name in English
history-field-name-es = Name in Spanish
history-field-text-en = Description in English
history-field-text-es = Description in Spanish
history-field-until = Until
history-field-account = Account
history-field-line = Line
history-field-cost-centre = Cost center
history-field-user = User
history-field-reason = Reason
history-field-self-registration = People can register themselves
history-field-approval = Registrations wait for approval
history-field-by-email = Marketing by email
history-field-by-phone = Marketing by phone
history-field-permission = May { $permission }
history-field-other = Something else
history-value-en = English
history-value-es = Español
history-value-invited = Invited
history-value-active = Active
history-value-blocked = Blocked
history-value-deleted = Deleted
history-value-yes = Yes
history-value-no = No

# The file.
history-column-when = When
history-column-who = Who
history-column-what = What happened
history-column-about = About
history-column-changes = Before and after
history-column-browser = Browser
history-column-address = Network
history-changed = { $field }: { $before } → { $after }
history-nothing = (nothing)
history-cut = Only the newest 10,000 lines are in this file. Choose an earlier last day to get the ones before.
