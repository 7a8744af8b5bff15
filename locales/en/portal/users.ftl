# The list.
users-search = Search users
users-search-hint = Name, title, email, or phone
users-user = User
users-add-new = Add new user
users-import = From a file
users-by-role = Role: { $which }
users-any-role = Any
users-by-account = Account: { $which }
users-any-account = Any
users-by-language = Language: { $which }
users-any-language = Any
users-in-english = English
users-in-spanish = Spanish
users-columns = Columns
users-columns-beside = Columns beside the name
users-show-columns = Show columns
users-shown = { $shown } of { $all ->
    [one] { $all } user
   *[other] { $all } users
}
users-shown-of-more = { $shown } of more than { $least } users
users-show-all = Show all users
users-download = Download as CSV
users-none = No users yet
users-none-text = Users are the people of your organization who work in Account Hub. Add the first one, and they receive a registration link.
users-no-role = No role
users-active = Active
users-invited = Invited
users-blocked = Blocked
users-deleted = Deleted

# The three dots.
users-actions = Actions for { $name }
users-edit-role = Edit role
users-edit-assigned = Edit assigned accounts
users-edit-details = Edit user details
users-block = Block user
users-unblock = Unblock user
users-resend = Resend invitation
users-delete = Delete user
users-restore = Restore user
users-remove-role = Remove role
users-done-blocked = User blocked. Nothing of this organization opens to them from now on.
users-done-unblocked = User unblocked.
users-done-sent = Invitation sent. Earlier links no longer work.
users-done-restored = User restored. Assign accounts and lines again where they need them.
users-done-deleted = User deleted. You can restore them for 30 days.

# A new user.
users-add = Add user
users-add-text = The new user receives an email with a registration link and finishes first-time use before anything opens.
users-email-hint = The registration link goes to this address.
users-added = User added, registration link sent.
users-lines = Line numbers
users-lines-hint = At least one line of { $accounts }, which becomes theirs. Put commas between several numbers.
users-there = { $name } is in this organization already
users-there-text = On their page you can give them a role of Account Hub.
users-allows = Allows them to { $what }.
users-allows-nothing = Allows nothing yet.

# A user.
users-sign-in = Signs in as
users-sign-in-none = Nobody yet
users-sign-in-text = Only the person changes how they sign in. The email below is where the organization writes to them.
users-access = Portal access
users-access-open = The portals of this organization are open to them. Blocking ends everything they have open here at once; their other organizations are not touched.
users-access-blocked = Nothing of this organization opens to them. Their roles and assignments are kept for the day they are unblocked.
users-access-invited = They have not finished first-time use, so there is nothing to block yet.
users-roles = Roles
users-no-role-text = They hold no role of Account Hub.
users-add-role = Add another role
users-role-until = until { $day }
users-reached = Assigned accounts and lines
users-reaches-nothing = Nothing is assigned to them, so their role reaches nothing yet.
users-reaches-no-role = Accounts and lines are assigned to a role; they hold none.
users-reaches-everything = Their role reaches every account.
users-reaches-more = And more.
users-place-account = { $name } · account { $number }, with all its lines
users-place-cost-centre = All lines with the cost center { $code }
users-place-line = { $number } · { $name }
users-place-as = as { $role }
users-marketing = Marketing preferences
users-by-email = Offers by email
users-by-phone = Offers by phone
users-save-marketing = Save preferences
users-consent-never = Never agreed to.
users-consent-given = Agreed on { $day }, noted by { $by }.
users-consent-withdrawn = Withdrawn on { $day }, noted by { $by }.
users-yes = Yes
users-no = No
users-delete-text = Ends their membership of this organization. It can be undone for 30 days.
users-restore-text = Deleted on { $day }. For 30 days they can be brought back with the roles they held; what was assigned to them is assigned again by hand.

# Their role.
users-until = Last day (optional)
users-until-hint = The role ends by itself when this day is over.
users-replaces = In place of { $role }
users-replaces-text = Accounts assigned to a manager go on to another manager’s role, and lines of an end user to another end user’s role. Anything else that is assigned to it ends.
users-role-saved = Role saved.
users-role-removed = Role removed.
users-remove-question = Take the role { $role } away from { $name }?
users-remove-ends = The accounts and lines assigned to this role end with it.
users-remove-last = It is their only role of Account Hub: nothing of it opens to them any more.
users-remove-others = Their other roles stay as they are.
users-remove-instead = Remove { $role } instead
users-delete-question = Delete { $name } from this organization?
users-delete-access = Everything of this organization is closed to them at once. Their other organizations are not touched.
users-delete-end = { $count ->
    [one] One assigned account or line ends.
   *[other] { $count } assigned accounts and lines end.
}
users-delete-many-end = More than { $least } assigned accounts and lines end.
users-delete-roles = Their roles end: { $roles }.
users-delete-history = Their name stays in the history.
users-delete-undo = For 30 days they can be restored with these roles, and their email stays theirs.

# Why not.
users-refused-address-taken = Somebody of your organization has this email address.
users-refused-already-here = { $name } has this email address and is in your organization already.
users-refused-cannot-grant = You cannot give or take away the role { $role }, because you do not hold all that it allows, or not everywhere they would have it.
users-refused-owners-name = Only a Business Owner names owners and managers.
users-refused-role-gone = This role does not exist any more.
users-refused-already-held = They hold the role { $role } already.
users-refused-not-held = They do not hold this role.
users-refused-nothing-changed = This is how it stands already.
users-refused-last-owner = This is the only active Business Owner. Give somebody else that role first.
users-refused-last-case-manager = This is the only active Customer Case Manager. Give somebody else that role first.
users-refused-owner-has-no-end = A Business Owner’s role has no last day; another owner takes it away.
users-refused-ends-in-the-past = This day is over. Choose today or a later one.
users-refused-already-blocked = They are blocked already.
users-refused-not-blocked = They are not blocked.
users-refused-not-active-yet = First-time use is not finished, so there is nothing to block yet. Delete the user to take the invitation back.
users-refused-already-deleted = They are deleted already.
users-refused-not-deleted = They are not deleted.
users-refused-too-late = They were deleted more than 30 days ago. Add them as a new user.
users-refused-invitation-accepted = The invitation has been accepted already.
users-refused-line-needed = Enter the number of a line on one of your accounts: you look after the people on these.
users-refused-lines-are-for-end-users = Lines are assigned to end users. Leave this empty: accounts are assigned to a manager later, and an owner reaches everything.
users-refused-line-not-yours = There is no line { $number } on your accounts.
users-refused-account-not-yours = There is no account { $number } that you can assign.
users-refused-role-takes-no-accounts = Business Owners reach every account anyway.

# The history.
users-history-added = { $by } added the user { $about }
users-history-edited = { $by } changed the details of { $about }
users-history-blocked = { $by } blocked { $about }
users-history-unblocked = { $by } unblocked { $about }
users-history-sent = { $by } sent { $about } the registration link again
users-history-deleted = { $by } deleted { $about }
users-history-restored = { $by } restored { $about }
users-history-role-given = { $by } gave { $about } a role
users-history-role-removed = { $by } took a role away from { $about }
users-history-assigned = { $by } changed what is assigned to { $about }
users-history-viewed = { $by } saw the portal as { $about } does
users-history-marketing = { $by } noted the marketing preferences of { $about }
