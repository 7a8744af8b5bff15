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
frame-broken-notice = This page has stopped responding. What you typed may be lost.
frame-reload = Load it again
frame-offline-title = You are offline
frame-offline-text = We cannot reach the portal. Check your connection and try again.

# The app on a phone.
frame-manifest-name = { $brand } – business portal
frame-manifest-description = The people, roles and technical support cases of your organization, in one place.

# The top bar and the ways.
frame-close = Close
frame-home = Home
frame-contacts = Contacts
frame-manage-contacts = Manage Contacts
frame-create-contact = Create a Contact
frame-invitations = Invitations
frame-navigation = Organization
frame-portal-navigation = Tech Support
frame-organizations = Organizations
frame-profile-menu = Your profile, { $name }
frame-profile = Profile
frame-sessions = Where you are signed in
frame-scheme-system = Light or dark like your device
frame-scheme-light = Light
frame-scheme-dark = Dark
frame-sign-out = Sign out
