# The app as it is installed.
manifest-name = { $brand } – business portal
manifest-description = The people, roles, lines and technical support cases of your organization, in one place.
manifest-approvals = Approvals waiting for you
manifest-screen-home = What there is to do, on the home page
manifest-screen-cases = Your cases and how they stand
manifest-screen-users = Who is in your organization
manifest-screen-access = Who can do what, and why

# A newer build than that of an open page.
renew-title = A new version
renew-text = There is a new version of the portal. Loading this page again keeps what you typed, except passwords.
renew-button = Load it again

# Without a connection, and *My device*. A % is a number, a moment or a name that the page fills in.
offline-title = Connection
offline-kept = You are offline. This page is as it was on %.
offline-back = The connection is back. This page is still the older one.
offline-now = Show it as it is now
offline-sent = Sent: %.
offline-waiting = Waiting to be sent: %.
offline-stuck = Could not be sent: %.
offline-outbox = Outbox
offline-reading = To read without a connection
offline-pages = Pages: %1 (%2), the oldest as of %3
offline-clear = Remove these pages
offline-nothing = No page is kept on this device yet.
offline-full = This device has no room left: not every page you see is kept.
offline-empty = Nothing waits to be sent.
offline-discard = Discard
offline-leaving = Still to be sent: %. Signing out throws this away. Sign out anyway?
offline-open = See why and edit
offline-later = The portal cannot be reached. Try again in a moment.
offline-app = The app
offline-window = The portal is open as an installed app.
offline-browser = The portal is open in the browser. It can be installed from the browser’s menu.
offline-home = Home page
offline-cases = Cases
offline-lines = Lines
offline-people = People
offline-approvals = Approvals
offline-device = My device
offline-open_case = A new case
offline-reply_to_case = A comment in a case
offline-answer_request = An answer to an approval
offline-said-waiting = It goes out as soon as there is a connection.
offline-said-stale = It was not sent: somebody else has changed this meanwhile.
offline-said-refused = It was not sent: what it is about has changed meanwhile, and it does not fit any more.
offline-said-invalid = It was not sent: something in it cannot be taken as it was typed.
offline-said-denied = It was not sent: you may not do this any more.
offline-said-again = It was not sent: your password is needed once more.
offline-said-gone = It was not sent: what it is about is not there any more.
offline-said-stopped = Your yes arrived, but what was asked for could not be done any more.
