# Registering, before anybody knows them.
registration-title = Register yourself
registration-text = If your organization has an account with us and you do not have access yet, you can ask for it here.
registration-account-number = Account number
registration-account-number-hint = As it stands on a bill of your organization. Dashes and spaces do not matter.
registration-first-name = First name
registration-last-name = Last name
registration-email = Email
registration-email-hint = Your own. The invitation will be sent there.
registration-language = Language
registration-language-hint = The portal and the emails we send you will be in this language.
registration-in-english = English
registration-in-spanish = Español
registration-send = Ask for a code
registration-to-sign-in = Back to sign in

# The code.
registration-code-title = Enter the code
registration-sent = If this account is known, we have sent a code to the address that belongs to it. The code works for 30 minutes.
registration-sent-ask = Nobody gave it to you yet? Ask whoever takes care of your organization’s bills for it.
registration-code = Code
registration-code-hint = Eight digits.
registration-enter = Continue
registration-again = Ask for a new code
registration-over-title = This page is over

# What it came to.
registration-waits-title = You are almost there
registration-waits-text = Your registration is waiting for approval. As soon as somebody approves it, you will get an invitation by email.
registration-waits-whom = Is it taking long? Ask the people who manage the portal at your organization.
registration-in-title = You are in
registration-in-text = We have sent you an invitation by email. Follow its link to choose a password and get started.
registration-out-title = Your registration was not approved
registration-out-text = We have told you the reason by email. If you think that it is a mistake, talk to the people who manage the portal at your organization.

# Deciding.
registration-heading = Registrations
registration-heading-text = People who registered themselves with an account number and its code.
registration-settings = Account Hub settings
registration-who = Person
registration-who-asks = Who is asking
registration-status = Status
registration-waiting = Waiting for approval
registration-approved = Approved
registration-rejected = Rejected
registration-account = Account
registration-asked = Registered
registration-decided = Decided
registration-decided-by = Decided by
registration-decided-heading = Decided lately
registration-reason-given = Reason given
registration-shown = { $shown ->
    [one] { $shown } person waiting
   *[other] { $shown } people waiting
}
registration-none = Nobody is waiting
registration-none-text = When somebody registers with an account number, you will find them here.
registration-approve-title = Let them in
registration-approve = Approve
registration-role = Role
registration-line = Line to assign
registration-line-hint = Optional. The phone number of a line on this account.
registration-reject-title = Turn them away
registration-reject = Reject
registration-reason = Reason
registration-reason-hint = They will read it in an email.
registration-approved-now = Approved. The invitation is on its way.
registration-rejected-now = Rejected. We have told them why.

# The settings.
registration-settings-text = How people come into Account Hub.
registration-setting-self = People can register themselves
registration-setting-self-yes = With an account number, and a code that goes to the address that belongs to the account.
registration-setting-self-no = Only people who were invited come in.
registration-setting-approval = Registrations wait for approval
registration-setting-approval-yes = Somebody who may approve registrations decides about each of them.
registration-setting-approval-no = Whoever enters the right code is invited at once as an End User without lines.
registration-yes = Yes
registration-no = No

# Why not.
registration-refused-too-many = { $minutes ->
    [one] Too many tries. Wait { $minutes } minute and try again.
   *[other] Too many tries. Wait { $minutes } minutes and try again.
}
registration-refused-wrong-code = This is not the right code. Check it and try again.
registration-refused-no-more-tries = There were too many wrong codes. Ask for a new one.
registration-refused-over = The code is too old. Ask for a new one.
registration-refused-already-decided = Somebody has already decided about this registration.
registration-refused-address-taken = Somebody in your organization already has this email. Reject the registration, or change that person’s email first.
registration-refused-role-gone = This role cannot be given any more. Choose another one.
registration-refused-cannot-grant = You cannot give the role { $role }: it allows more than your own roles do, or more than they do on this account.
registration-refused-no-such-line = This account has no line with this number.
registration-refused-cannot-assign = You cannot assign lines of this account.
registration-refused-nothing-changed = Nothing is different from before.
