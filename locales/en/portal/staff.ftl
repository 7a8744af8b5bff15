# Care: the provider's own people.
staff-title = Staff
staff-text = Everybody who answers customers here, and who runs Care.
staff-role = Role
staff-agent = Agent
staff-operator = Operator
staff-agent-means = Answers cases and carries out what is asked for lines.
staff-operator-means = Does what an agent does, onboards organizations, edits Help and manages the staff.
staff-status = Status
staff-active = Active
staff-disabled = Login disabled
staff-disabled-since = Disabled since
staff-invited = Invited
staff-name = Name
staff-name-hint = As customers read it beside your answers.
staff-name-hint-new = As customers read it beside their answers.
staff-email = Email
staff-email-hint = The invitation goes there. It works for 48 hours.
staff-language = Language of the invitation
staff-english = English
staff-spanish = Español
staff-you = you
staff-invite = Invite somebody
staff-invite-text = They get an invitation by e-mail, set a password, and sign in with this address.
staff-invitation-sent = The invitation is on its way.
staff-invitation = Invitation
staff-invite-again = Send the invitation again
staff-invite-again-means = The link that was sent before stops working.
staff-revoke = Take the invitation back
staff-revoked = The invitation was taken back.
staff-change-role = Change role
staff-role-changed = The role was changed.
staff-login = Login
staff-disable = Disable login
staff-disable-means = { $name } is signed out at once on every device and cannot sign in until the login is enabled again.
staff-disable-means-you = You are signed out at once on every device and cannot sign in until another operator enables your login again.
staff-in-hand = In hand: { $cases ->
    [0] no open cases
    [one] { $cases } open case
   *[other] { $cases } open cases
} and { $works ->
    [0] no work on lines
    [one] { $works } task on a line
   *[other] { $works } tasks on lines
}.
staff-nothing-in-hand = No open cases and no work on lines are assigned here.
staff-heir = Who takes them over
staff-heir-queue = Nobody yet: back to the queue
staff-now-disabled = The login was disabled.
staff-enable = Enable login
staff-enable-means = { $name } can sign in again with the same password. Nothing that was handed over comes back by itself.
staff-now-enabled = The login was enabled.
staff-history = History of Care
staff-history-of = History
staff-history-text = Who invited, changed, disabled and enabled whom, and who changed the saved replies.
staff-history-none = Nothing has happened yet.
staff-history-shown = { $count ->
    [one] { $count } line on this page
   *[other] { $count } lines on this page
}
staff-field-cases = Cases handed over
staff-field-works = Works handed over
staff-field-heir = To
staff-did-begin = { $about } became an operator with the link from the server
staff-did-invite = { $by } invited { $about }
staff-did-invite-again = { $by } sent { $about } the invitation again
staff-did-revoke = { $by } took back the invitation of { $about }
staff-did-join = { $about } followed the invitation
staff-did-change-role = { $by } changed the role of { $about }
staff-did-disable = { $by } disabled the login of { $about }
staff-did-enable = { $by } enabled the login of { $about }
staff-did-add-reply = { $by } added the saved reply “{ $about }”
staff-did-edit-reply = { $by } changed the saved reply “{ $about }”
staff-did-delete-reply = { $by } deleted the saved reply “{ $about }”
staff-did-other = Something happened to { $about }
staff-refused-operators = Only operators see and manage the staff. Ask an operator of yours.
staff-refused-address = Somebody signs in with this address already. Use another one.
staff-refused-invited = An invitation to this address waits already. You can send it again.
staff-refused-not-waiting = No invitation waits any more: they have come, or it was taken back.
staff-refused-last = This is the last operator. Make somebody else an operator first.
staff-refused-nothing = It is so already.
staff-refused-no-colleague = This person has no access any more. Choose somebody else.
staff-refused-dead = This link does not work: it was used, replaced by a newer one, taken back, or is older than 48 hours. Ask whoever invited you to send it again.
staff-refused-gone = There is nobody here of this name any more.
staff-join = Join the team
staff-join-as = You join as { $role } and sign in with { $email }.
staff-password = Password
staff-password-again = Password again
staff-password-show = Show password
staff-password-hide = Hide password
