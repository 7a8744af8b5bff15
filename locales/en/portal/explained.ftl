# Who can do what.
explained-title = Who can do what
explained-lead = Ask about a person or about a permission. Every answer is the portal’s own check, with its reason.
explained-person-title = What { $name } can do
explained-questions = Questions
explained-about-person = By person
explained-about-permission = By permission

# Choosing a person.
explained-search = Search people
explained-search-hint = Name, email or phone
explained-find = Search
explained-people = People
explained-person = Person
explained-roles = Roles
explained-no-role = No role
explained-none-found = Nobody found
explained-none-found-text = Nobody whom you can see has this name.
explained-show-all = Show everybody
explained-people-shown = { $count ->
    [one] 1 person
   *[other] { $count } people
  }
explained-another-person = Another person
explained-open-user = Open this user

# Choosing a permission.
explained-permission = Permission
explained-choose = Choose one
explained-account = Account
explained-account-number = Account number
explained-anywhere = Anywhere
explained-number = Line
explained-line-number = Line’s phone number
explained-show = Show who can
explained-contacts = Contacts
explained-cases = Cases
explained-users = Users
explained-accounts = Accounts and lines
explained-organization-area = Organization
explained-choose-text = Choose what it is about, and you see everybody who can do it here, and why.
explained-choose-title = Who can …?
explained-no-account = You do not see an account with this number.
explained-no-line = You do not see a line with this number.

# The answer about a person.
explained-sum = { $can } of { $all } permissions
explained-sum-text = { $name } can do { $can } of the { $all } things that can be allowed.
explained-all-text = { $name } can do everything that can be allowed.
explained-nothing = { $name } can do nothing here at the moment.
explained-by-role = From person to permission
explained-by-place = From person to line
explained-held = Roles and how far they reach
explained-role = Role
explained-reaches = Reaches
explained-until = Until
explained-ends = until { $day }
explained-no-end = No end date
explained-through-role = Through
explained-where = Where
explained-ask = Ask to be allowed to { $what }
explained-not-allowed = Not allowed
explained-won = The highest of the roles that allow it. Also allowed by { $others }.
explained-won-outright = It counts because it needs no approval. Also allowed with approval by { $others }.
explained-everything = Every account and line
explained-organization = The whole organization
explained-nothing-assigned = Nothing is assigned yet, so it reaches nothing.
explained-elsewhere = Also accounts or lines that you do not see.
explained-all-lines = { $count ->
    [one] with its line
   *[other] with all { $count } lines
  }
explained-cost-centre = Cost centre { $code }
explained-every-line-of = every line that bears it
explained-lines-of = { $count ->
    [one] 1 line on
   *[other] { $count } lines on
  }
explained-only-lines = only these lines
explained-more-lines = { $count ->
    [one] and 1 more line
   *[other] and { $count } more lines
  }
explained-at-least-lines = and at least { $count } more lines
explained-on = { $label } · { $number }

# Why somebody else may not.
explained-why-no-role = None of their roles allows it.
explained-why-no-role-you = None of your roles allows it.
explained-why-no-role-at-all = They have no role yet.
explained-why-invited = They have not finished first-time use yet.
explained-why-blocked = Their access to this organization is blocked.
explained-why-gone = They are no longer a member of this organization.
explained-why-login-disabled = Their login to Tech Support is disabled.
explained-helpers = { $names } could.

# The answer about a permission.
explained-who = Who can { $what }
explained-who-on = Who can { $what }: { $place }
explained-through = Through
explained-assigned = What is assigned to them
explained-the-account = The account { $name }
explained-this-line = The line itself
explained-nobody = Nobody
explained-nobody-text = Nobody whom you can see can do this here.
explained-can-shown = { $count ->
    [one] 1 person can
   *[other] { $count } people can
  }
explained-can-shown-of = { $shown } of { $all } people who can
explained-unseen = { $count ->
    [one] 1 more person can, whom you do not see among your users.
   *[other] { $count } more people can, whom you do not see among your users.
  }
explained-by-name = Many people have such a role. They are read by name, a part at a time; More goes on.
explained-first = { $count ->
    [one] Only the first person on whom this depends was looked at. There are others.
   *[other] Only the first { $count } people on whom this depends were looked at. There are others.
  }

# The pictures.
explained-picture-role = { $name }: roles and permissions
explained-picture-role-says = { $name } holds { $roles }. That allows { $can } of { $all } permissions. The tables below say the same.
explained-picture-place = { $name }: roles, accounts and lines
explained-picture-place-says = { $name } reaches { $places } through { $roles }. The tables below say the same.
explained-picture-who = Who can { $what }, through which role
explained-picture-who-says = { $names } can, through { $roles }. The table below says the same.
explained-bundle = { $count } permissions: { $area }
explained-bundle-asking = { $count } permissions with approval: { $area }
explained-asking = with approval
explained-all-accounts = Every account
explained-all-lines-box = Every line
explained-lines = { $count ->
    [one] 1 line
   *[other] { $count } lines
  }
explained-lines-or-more = { $count } lines or more
explained-more-accounts = { $count ->
    [one] 1 more account
   *[other] { $count } more accounts
  }
explained-more-people = { $count ->
    [one] 1 more person
   *[other] { $count } more people
  }
explained-nothing-yet = Nothing yet
explained-unseen-places = Places you do not see
explained-legend-strong = This role counts
explained-legend-weak = This role allows it too
