# Signing in.
identity-sign-in = Sign in
identity-sign-out = Sign out
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
identity-go-on = Continue
identity-cancel = Cancel
identity-save = Save

# Giving the password once more.
identity-again = Confirm that it is you
identity-again-why = For this step we need your password once more.

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
identity-change = Change password
identity-change-why = You will stay signed in here and be signed out everywhere else.
identity-changed = Your password has been changed. You are signed out everywhere else.

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

# Oneself.
identity-profile = Your profile
identity-you = You
identity-name = Name
identity-you-hint = An administrator of your organization can correct your name.
identity-security = Password and sessions
identity-sessions = Where you are signed in
identity-sessions-why = If you do not recognize one of these, sign it out and change your password.
identity-session = { $browser ->
    [chrome] Chrome
    [edge] Edge
    [firefox] Firefox
    [opera] Opera
    [safari] Safari
    [samsung] Samsung Internet
   *[other] Another browser
} on { $system ->
    [android] Android
    [chromeos] ChromeOS
    [ipad] iPad
    [iphone] iPhone
    [linux] Linux
    [mac] macOS
    [windows] Windows
   *[other] another system
}
identity-session-here = This browser
identity-session-seen = Last used
identity-session-created = Signed in
identity-session-end = Sign out { $session }
identity-sign-out-elsewhere = Sign out everywhere else
identity-sign-out-everywhere = Sign out everywhere
identity-back-to-profile = Back to your profile

# The address that one signs in with.
identity-address = Change sign-in address
identity-address-now = Sign-in address
identity-address-why = We will send a link to the new address and tell your current one. You will be signed out everywhere else. The contact email that your organizations have for you stays as it is.
identity-address-new = New sign-in address
identity-address-new-hint = You need to be able to read the mail that is sent there.
identity-address-send = Send the link
identity-address-waiting = Waiting for { $email }
identity-address-sent = Open the link in the message that we sent there, in a browser where you are signed in, and confirm. Until then you sign in as before. Nothing arrived? Check your spam folder, or cancel and try again.
identity-address-until = The link works until
identity-address-cancel = Cancel the change
identity-address-same = You sign in with this address already.
identity-address-taken = Somebody signs in with this address by now, so it cannot become yours. Choose another one.
identity-address-over = This change is not waiting any more: it was made, stopped or replaced, or its time is over.
identity-address-confirm = Confirm your new sign-in address
identity-address-confirm-text = From now on you will sign in with { $email }, and no longer with your current address. Your password stays the same.
identity-address-confirm-do = Confirm
identity-address-dead = This link does not work here: it was used, stopped or replaced by a newer one, it is older than an hour, or it was not sent for { $email }, who is signed in here.
identity-address-again = Ask for a new link
identity-address-changed = Your sign-in address has been changed. You are signed out everywhere else.
identity-stop = Stop the change of your sign-in address
identity-stop-text = Somebody who knows your password asked to sign in with another address in place of this one. If it was not you, stop it.
identity-stop-do = Stop the change
identity-stop-done = The change has been stopped: your sign-in address stays as it is. If it was not you who asked for it, choose a new password now.
identity-stop-over = There is nothing to stop any more: the change was stopped or replaced, or its time is over.
identity-stop-late = The change has already been made. If it was not you, ask an administrator right away to block your access until this is cleared up.
identity-stop-ask = At { $organization } you can ask { $names }.

# The terms of use.
identity-terms = Terms of use
identity-terms-who-title = Who offers this portal
identity-terms-who = { $brand } offers this portal to its business customers. Your organization decides who may use it and for what.
identity-terms-you-title = What we ask of you
identity-terms-you = Use the portal only for your organization's business. Your access is for you alone: keep your password to yourself, and tell an administrator if somebody else may know it.
identity-terms-kept-title = What we keep about you
identity-terms-kept = Your name, your email, your phone numbers and job title if your organization has entered them, your language, and when and with which browser you sign in. We use this to run the portal, and for nothing else.
identity-terms-seen-title = What others see
identity-terms-seen = Administrators of your organization see your details and a history of the changes that you make. People in other organizations see nothing about you.
identity-terms-end-title = When it ends
identity-terms-end = Your organization or the provider can close your access. The history of what you did stays with your organization, with your name.
