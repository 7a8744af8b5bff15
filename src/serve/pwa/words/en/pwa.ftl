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
