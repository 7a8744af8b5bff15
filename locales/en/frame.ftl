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
