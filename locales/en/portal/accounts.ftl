# The pages.
accounts-heading = Accounts and lines
accounts-account = Account
accounts-accounts = Accounts
accounts-line = Line
accounts-lines = Lines
accounts-all-lines = All lines
accounts-edit = Edit assigned accounts
accounts-unreached = What nobody reaches
accounts-unreached-text = Business Owners reach everything; they do not count here.
accounts-unreached-lines = Lines that nobody reaches
accounts-idle-people = People who reach nothing

# The lists.
accounts-number = Number
accounts-search = Search lines
accounts-search-hint = Number, last digits, or label
accounts-plan = Plan
accounts-state = State
accounts-centre = Cost center
accounts-nobody = Nobody reaches it
accounts-filter-account = Account: { $name }
accounts-filter-accounts = All accounts
accounts-filter-centre = Cost center: { $code }
accounts-filter-centres = All cost centers
accounts-filter-all = All
accounts-line-count = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
accounts-lines-here = { $count ->
    [0] No line on this page, but there is more to look through
    [one] { $count } line on this page
   *[other] { $count } lines on this page
}
accounts-lines-cut = The first { $count } that match. Type more to narrow it down.
accounts-none = No accounts yet
accounts-none-text = Nothing is assigned to you. A Business Owner assigns accounts, and account managers assign lines.
accounts-no-lines = No lines
accounts-no-lines-text = No line is within your reach. A Business Owner or an account manager can assign lines to you.
accounts-none-found = No line matches
accounts-none-found-text = Try the last digits of the number, another word of the label, or take away a filter.
accounts-show-all = Show all lines
accounts-all-reached = Somebody reaches every line
accounts-all-reached-text = Each line is within reach of somebody who is not a Business Owner.
accounts-idle-none = Everybody reaches something
accounts-idle-none-text = Each user with a role that needs an assignment has one.
accounts-idle-count = { $count ->
    [one] { $count } person on this page
   *[other] { $count } people on this page
}

# States.
accounts-state-active = Active
accounts-state-suspended = Suspended
accounts-state-reserved = Reserved
accounts-state-cancelled = Canceled

# A line.
accounts-features = Features
accounts-sim-kind = SIM
accounts-sim = SIM card
accounts-esim = eSIM
accounts-device = Device
accounts-none-yet = None yet
accounts-edit-account = Edit account
accounts-identifiers = Identifiers
accounts-primary = primary
accounts-at-order = required when ordering
accounts-since = Since

# Who reaches it.
accounts-user = User
accounts-role = Role
accounts-reach-line = Who reaches this line
accounts-reach-account = Who reaches this account
accounts-reach-nobody = Nobody but the Business Owners reaches it.
accounts-reach-owners = Business Owners reach every account and every line.
accounts-reach-more = More people reach it than are shown here.
accounts-through-line = this line
accounts-through-account = the whole account
accounts-through-centre = cost center { $code }
accounts-until-day = until { $day }
accounts-take-from = Remove { $name }

# Assigning.
accounts-assign = Assign
accounts-assign-line = Assign to a user
accounts-assign-account = Assign to a manager
accounts-choose-user = Choose a person
accounts-find-user = Find a user by name
accounts-nobody-to-assign = There is nobody to offer. A person needs a role that takes it, and must not have it already.
accounts-address = Email of an end user who has no lines yet
accounts-address-hint = The exact address. Whoever has lines on an account that is not yours is assigned by those who look after them.
accounts-assign-to = Assign to this address
accounts-refused-nobody-free = No end user without lines has this email here. Check it, or ask a Business Owner.
accounts-assigned = Assigned.
accounts-taken = Removed.
accounts-until = Until
accounts-until-optional = Until (optional)
accounts-no-role = This person has no role. Give them one first.
accounts-reaches-everything = This role reaches every account and line; nothing is assigned to it.
accounts-reaches-nothing = This role reaches nothing yet.
accounts-given-more = More is assigned than is shown here: there is too much to show, or you do not reach it.
accounts-find-lines = Find lines to assign
accounts-of-account = All lines of an account
accounts-picked = { $count ->
    [0] No line found.
    [one] { $count } line found: tick it below.
   *[other] { $count } lines found: tick them below.
}
accounts-picked-more = The first { $count } are offered below. Type more to narrow it down.
accounts-given-lines = Assigned lines
accounts-found-lines = Lines found
accounts-rules = By rule
accounts-rule-account = All lines of { $name }, future ones too
accounts-rule-centre = All lines with cost center { $code }

# Why not.
accounts-refused-nothing-changed = Nothing is different from before.
accounts-refused-holding-gone = This person does not hold that role any more.
accounts-refused-takes-nothing = That role cannot be given this. Accounts go to managers, lines to end users, and Business Owners reach everything anyway.
accounts-refused-out-of-reach = You can assign and remove only what you reach yourself.
accounts-refused-beyond-you = That role lets its holder { $what }, which you may not do there yourself.
accounts-refused-end-past = The last day must not be over.
accounts-refused-end-unreadable = The last day has to be a date, like 2027-01-31.
accounts-refused-nobody-chosen = Choose somebody.
accounts-refused-too-many = At most { $most } can be changed at once. Save in smaller steps.

# History.
accounts-history = History
accounts-history-none = Nothing has happened here yet.
accounts-history-assigned = { $by } assigned { $about }
accounts-history-taken = { $by } removed an assignment of { $about }

# What the provider was asked to do to a line.
accounts-history-provider = Your provider
accounts-work-begun = What was asked has begun
accounts-work-taken = { $by } took in hand what was asked
accounts-work-held = { $by } put on hold what was asked
accounts-work-failed = { $by } could not do what was asked
accounts-work-cancelled = What was asked was called off
accounts-work = What was asked
accounts-transaction = Transaction
accounts-why = Reason
