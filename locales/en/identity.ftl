# Signing in.
identity-sign-in = Sign in
identity-email = Email
identity-password = Password
identity-password-show = Show password
identity-password-hide = Hide password
identity-forgotten-link = Forgot your password?
identity-register-link = New here? Register yourself with an account number
identity-errors = Check what you entered
identity-no-match = This email and password do not match. Check both and try again.
identity-too-many = { $minutes ->
    [one] Too many tries. Wait { $minutes } minute and try again, or sign in from a browser that you have used before.
   *[other] Too many tries. Wait { $minutes } minutes and try again, or sign in from a browser that you have used before.
}
identity-no-door = Your access to { $organization } has been disabled. Ask an administrator of your organization.
identity-no-door-ask = Your access to { $organization } has been disabled. You can ask { $names }.
identity-no-door-anywhere = No organization gives you access at the moment. Ask an administrator of your organization to invite you again.
identity-stale = Something changed in the meantime. Load the page again and repeat this step.
identity-again-needed = Enter your password once more to do this.

# A forgotten password.
identity-forgotten = Forgot your password?
identity-forgotten-why = Enter the email that you sign in with. We will send you a link to choose a new password.
identity-forgotten-send = Send the link
identity-forgotten-sent = If somebody signs in with this email, a link is on its way. It works for 30 minutes. Check your spam folder too.
identity-forgotten-again = Ask for a new link
identity-back-to-sign-in = Back to sign in
identity-reset = Choose a new password
identity-changed-sign-in = Your password has been changed. Sign in with the new one.

# A new password.
identity-new-password = New password
identity-new-password-again = New password, again
identity-password-advice = We advise { $advised } characters or more, for example four words that have nothing to do with each other. It must have at least { $least }.
identity-current-password = Current password

# An invitation.
identity-invitation = Invitation
identity-invitation-dead = This link does not work
identity-welcome = Welcome to { $organization }
identity-first-use-why = { $organization } has invited you. Confirm your details and choose a password to get started.
identity-first-use-finish = Finish and sign in
identity-first-name = First name
identity-last-name = Last name
identity-email-hint = You will sign in with this email.
identity-language = Language
identity-language-hint = The portal and the emails we send you will be in this language.
identity-english = English
identity-spanish = Español
identity-terms-accept = I accept the terms of use
identity-terms-read = Read the terms of use (opens in a new tab)
identity-join-why = You already sign in with this email. Enter your password to join { $organization }.
identity-join = Join
identity-other-title = You are signed in as { $email }
identity-other-text = This invitation is for { $email }. To accept it, sign out first.
identity-other-sign-out = Sign out and continue
identity-somebody-else = You are signed in as { $email }, and this invitation is for another email. Sign out first.
identity-already-member = You already belong to this organization. Sign in to continue.
identity-dead-unknown = This link has been used, replaced by a newer one, or withdrawn. If you have already set your password, sign in. Otherwise look for our latest email, or ask for a new link.
identity-dead-used = This link has already been used. Sign in with your email and password.
identity-dead-link-expired = This link is too old. Ask the person who invited you to send the invitation again.
identity-dead-expired = This invitation has expired. Ask the person who invited you to send it again.
identity-dead-revoked = This invitation has been withdrawn. If you think this is a mistake, ask the person who invited you.
identity-dead-superseded = A newer link has been sent to you. Look for our latest email and use the link in it.

# The address that one signs in with.
identity-address-same = You sign in with this address already.
identity-address-taken = Somebody signs in with this address by now, so it cannot become yours. Choose another one.
identity-address-over = This change is not waiting any more: it was made, stopped or replaced, or its time is over.
