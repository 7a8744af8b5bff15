# The two tabs of Manage Users.
roles-tab-users = Manage Users
roles-tab-roles = Roles & Permissions
roles-tab-registrations = Registrations

# The list.
roles-text = What each role lets people do, and who holds it.
roles-add-administrative = Add Administrative Role
roles-add-end-user = Add End User Role
roles-administrative = Administrative roles
roles-end-user = End User roles
roles-archive = Archive
roles-ready-made = Ready-made
roles-customized = Customized
roles-made-here = Made here
roles-archived = Archived
roles-kind-owner = Reaches everything in the organization.
roles-kind-administrative = An administrative role: it reaches the accounts assigned to whoever holds it.
roles-kind-end-user = An End User role: it reaches the lines assigned to whoever holds it.
roles-held-by-nobody = Nobody holds it
roles-held-by = { $count ->
    [one] Held by { $count } person
   *[other] Held by { $count } people
}
roles-held-by-more = Held by more than { $count } people
roles-and-more = { $count } more
roles-view = View
roles-edit = Edit
roles-copy = Copy
roles-archive-one = Archive
roles-restore = Restore
roles-delete = Delete
roles-restored = The role is back.

# Two roles beside each other.
roles-compare = Compare two roles
roles-compare-do = Compare
roles-one = One role
roles-other = The other role
roles-permission = Permission
roles-differs = (differs)

# A new role.
roles-add-administrative-text = For people who look after accounts. Each holder reaches only the accounts assigned to them.
roles-add-end-user-text = For people who use lines. Each holder reaches only the lines assigned to them.
roles-copied = It begins with what { $role } may do. Give it a name of its own.
roles-one-is-enough = A name in one language is enough: where the other is empty, people read the one that is there. A description is optional.
roles-name-en = Role name in English
roles-name-es = Role name in Spanish
roles-text-en = Description in English
roles-text-es = Description in Spanish
roles-permissions = Permissions
roles-make = Add role
roles-made = Role added.

# The grid.
roles-area-users = Users
roles-area-accounts = Accounts and lines
roles-area-organization = Organization
roles-allowed = Allowed
roles-not-allowed = Not allowed
roles-with-approval = Allowed with approval
roles-terms = Who approves it
roles-from = From this amount a month on
roles-from-hint = In dollars, like 25.00. What costs less needs no approval. Leave it empty if everything does.
roles-approvers = Approved by
roles-approvers-hint = Choose up to { $most }. If you choose nobody, any manager or owner who may do it themselves can approve it.
roles-approver-cannot = { $name }: cannot approve this now
roles-needed = How many of them
roles-needed-so-many = { $needed ->
    [one] One is enough
   *[other] { $needed } of them
}
roles-beside = { $what }: { $field }
roles-off-not-held = You cannot give this because you do not have it yourself.
roles-off-owners-only = Only Business Owners have this.
roles-off-only-asking = You have this only with approval, so you can give it only with approval.
roles-view-users = See users
roles-view-users-means = Opens Manage Users and everybody’s page: who they are, their roles, what is assigned to them.
roles-add-users = Add users
roles-add-users-means = Invites people to Account Hub and gives them a role that the inviting person may give.
roles-edit-users = Edit user details
roles-edit-users-means = Corrects names, job titles, phone numbers and contact e-mails.
roles-block-users = Block and unblock users
roles-block-users-means = Closes the whole portal to somebody at once, and opens it again.
roles-resend-registrations = Resend invitations
roles-resend-registrations-means = Sends the registration link once more; every link sent before stops working.
roles-delete-users = Delete users
roles-delete-users-means = Takes somebody out of the organization; for 30 days they can be brought back.
roles-edit-user-roles = Edit and remove roles of users
roles-edit-user-roles-means = Gives people other roles, with no more in them than the person who gives them may do.
roles-assign-accounts = Assign accounts
roles-assign-accounts-means = Decides which accounts each manager reaches.
roles-assign-lines = Assign lines
roles-assign-lines-means = Decides which lines each end user reaches.
roles-edit-marketing = Change marketing preferences
roles-edit-marketing-means = Notes which marketing messages somebody wants, with the date of their consent.
roles-manage-roles = Manage roles
roles-manage-roles-means = Makes, edits, archives and deletes roles, with no more in them than the person who does it may do.
roles-view-accounts = See accounts and lines
roles-view-accounts-means = Shows the assigned accounts and lines with their numbers, plans and devices.
roles-see-as-they-do = See the portal as a user does
roles-see-as-they-do-means = Looks at the portal with a user’s eyes for 15 minutes, without changing anything.
roles-view-history = See the history
roles-view-history-means = Shows who changed what in the organization, and when.
roles-approve-registrations = Approve registrations
roles-approve-registrations-means = Lets in or turns away people who registered themselves on the assigned accounts.
roles-edit-settings = Change the settings
roles-edit-settings-means = Decides how the organization uses Account Hub.
roles-edit-account-names = Edit account names
roles-edit-account-names-means = Changes what an account is called and the address that belongs to it.
roles-edit-identifiers = Edit line identifiers
roles-edit-identifiers-means = Changes what the organization notes of each line: its name, its cost centre, its own numbers.
roles-suspend-lines = Suspend lines
roles-suspend-lines-means = Stops a line for a while: lost or stolen, temporary, seasonal, non-payment.
roles-restore-lines = Restore lines
roles-restore-lines-means = Brings a suspended line back.
roles-change-numbers = Change numbers
roles-change-numbers-means = Gives a line another number.
roles-change-sims = Change SIM or eSIM
roles-change-sims-means = Moves a line to another card or eSIM; the line’s user and the owners are told at once.
roles-change-plans = Change plan and services
roles-change-plans-means = Changes what a line has and what it costs, with the price shown first.
roles-move-lines = Move a line
roles-move-lines-means = Moves a line to another account that the same person reaches.
roles-transfer-pins = Transfer PIN
roles-transfer-pins-means = Gets the PIN with which a number leaves for another provider; the line’s user and the owners are told at once.

# A role, and changing it.
roles-edit-role = Edit role
roles-back = Back to the role
roles-fixed = Why it cannot be changed
roles-end-users-text = This is the ready-made End User role. Your organization may give its end users other permissions.
roles-reset = Back to the default
roles-preview = Preview
roles-take-theirs = Discard mine and take what is on record
roles-effects = What saving changes
roles-effects-none = Nobody’s access changes: everybody who holds this role has it by another one, or nothing was changed.
roles-effects-unused = Nobody holds this role yet, so nobody’s access changes.
roles-effects-more = Only the first thousand holders were counted.
roles-effect-loses = { $people ->
    [one] { $people } person loses
   *[other] { $people } people lose
} “{ $what }”: { $names }
roles-effect-asks = { $people ->
    [one] { $people } person needs
   *[other] { $people } people need
} approval for “{ $what }”: { $names }
roles-effect-gains = { $people ->
    [one] { $people } person gains
   *[other] { $people } people gain
} “{ $what }”: { $names }

# A role goes.
roles-archive-title = Archive { $role }
roles-delete-title = Delete { $role }
roles-archive-means = Nobody can be given an archived role. It keeps its name and permissions, and can be restored at any time.
roles-delete-means = A deleted role cannot be brought back. Its history stays. To put it aside for now, archive it instead.
roles-instead = Role that its holders get instead
roles-instead-hint = They keep their assigned accounts and lines, and the end date if there is one.
roles-choose = Choose a role
roles-archived-done = Role archived.
roles-deleted-done = Role deleted.

# Why not.
roles-refused-ready-made = A ready-made role is the same for everybody. Copy it to make one of your own.
roles-refused-your-own = You hold this role yourself, and nobody changes what they may do themselves.
roles-refused-above-you = This role stands above yours.
roles-refused-beyond-you = It contains “{ $what }”, which you do not have yourself.
roles-refused-not-held = You cannot give “{ $what }” because you do not have it yourself.
roles-refused-only-asking = You have “{ $what }” only with approval, so you can give it only with approval, on terms no easier than yours.
roles-refused-nobody-could = Nobody could approve “{ $what }”. Of those who are asked, at least { $needed ->
    [one] one must be a manager or owner who may do it without approval and does not hold
   *[other] { $needed } must be managers or owners who may do it without approval and do not hold
} this role.
roles-refused-owners-only = “{ $what }” belongs to Business Owners only.
roles-refused-not-for-end-users = “{ $what }” is about the whole organization. An End User role reaches only the lines that are assigned to its holder, so it cannot have this.
roles-refused-name-taken = Another role of your organization has this name. Archived roles count too.
roles-refused-name-ready = A ready-made role has this name.
roles-refused-nothing-changed = It is like that already.
roles-refused-archived = It is in the archive. Restore it to change it.
roles-refused-not-archived = It is not in the archive.
roles-refused-in-use = People hold this role. Choose which role they get instead.
roles-refused-not-instead = This role cannot be given to its holders.
roles-refused-holder-beyond-you = { $name } holds this role, and you cannot change the roles of { $name } everywhere.
roles-refused-holder-unseen = Somebody holds this role where you do not reach. Ask a Business Owner.
roles-refused-too-many-holders = More than { $most } people hold this role. First give some of them another in Manage Users.
roles-refused-too-many-roles = Your organization has { $most } roles. Delete one that nobody needs first.

# The history.
roles-history = History
roles-history-made = { $by } added the role { $about }
roles-history-edited = { $by } changed the role { $about }
roles-history-archived = { $by } archived the role { $about }
roles-history-restored = { $by } restored the role { $about }
roles-history-deleted = { $by } deleted the role { $about }
roles-history-customized = { $by } changed what the role { $about } may do
roles-history-other = { $by } changed something about the role { $about }
