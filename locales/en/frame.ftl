# The frame around every page.
frame-skip = Skip to content
frame-other-language = Español
frame-to-start = Go to the start page
frame-sign-in = Sign in
frame-try-again = Try again
frame-reference = Reference: { $reference }

# Pages in place of an answer.
frame-not-found-title = Page not found
frame-not-found-text = This page does not exist, or you do not have access to it. Check the address, or ask an administrator of your organization.
frame-broken-title = This did not work
frame-signed-out-title = You are signed out
frame-broken-notice = This page has stopped responding. What you typed may be lost.
frame-reload = Load it again
frame-offline-title = You are offline
frame-offline-kept = What you can read meanwhile
frame-offline-text = We cannot reach the portal. Check your connection and try again.

# The top bar and the ways.
frame-close = Close
frame-home = Home
frame-account-hub = Account Hub
frame-tech-support = Tech Support
frame-users = Manage Users
frame-users-short = Users
frame-accounts = Accounts and lines
frame-accounts-short = Lines
frame-access = Who can do what
frame-access-short = Access
frame-approvals = Approvals
frame-approvals-short = Approvals
frame-waiting = waiting
frame-notices = Notices
frame-unread = unread
frame-history = History
frame-cases = Cases
frame-contacts = Contacts
frame-manage-contacts = Manage Contacts
frame-create-contact = Create a Contact
frame-invitations = Invitations
frame-navigation = Organization
frame-portal-navigation = Portals
frame-organizations = Organizations
frame-profile-menu = Your profile, { $name }
frame-profile = Profile
frame-sessions = Where you are signed in
frame-scheme-system = Light or dark like your device
frame-scheme-light = Light
frame-scheme-dark = Dark
frame-sign-out = Sign out

# What many pages say.
frame-denied-title = You cannot see this page
frame-to-home = Go to the home page
frame-waits = Not sent yet
frame-not-done = Nothing was changed
frame-sign-in-again = This needs a fresh sign-in. Sign in again, then repeat it.
frame-summary-line = { $field }: { $message }
frame-stale = Somebody else changed this while you were working on it. Compare what is different, then save again if yours should stand.
frame-help = Help
frame-care = Care
frame-care-navigation = The provider’s own pages
