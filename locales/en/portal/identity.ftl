# Who one is: the profile, the sessions, the address that one signs in with, the terms.
identity-sign-out = Sign out
identity-go-on = Continue
identity-cancel = Cancel
identity-save = Save
identity-again = Confirm that it is you
identity-again-why = For this step we need your password once more.
identity-change = Change password
identity-change-why = You will stay signed in here and be signed out everywhere else.
identity-changed = Your password has been changed. You are signed out everywhere else.
identity-profile = Your profile
identity-you = You
identity-name = Name
identity-you-hint = An administrator of your organization can correct your name.
identity-security = Password and sessions
identity-device = My device
identity-device-why = Pages that you have seen can be read on this device without a connection for 7 days, and what you send meanwhile waits here.
identity-device-none = Nothing of the portal is kept in this browser.
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
