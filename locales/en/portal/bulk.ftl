# Choosing a file.
bulk-title = Add or change many users
bulk-text = Choose a CSV file with one user in each row. You see what every row does before anything is written.
bulk-file = CSV file
bulk-file-hint = At most { $rows } rows and { $megabytes } MB, with commas, semicolons or tabs. Any spreadsheet can save one.
bulk-look = See what it does
bulk-template = Download the template
bulk-template-name = users
bulk-columns = What the columns take
bulk-columns-text = They may stand in any order. People are recognized by their email: whoever is here already is changed, anybody else is added and gets the registration link. An empty cell changes nothing.
bulk-takes-email = Needed in every row.
bulk-takes-name = Needed for a new user.
bulk-takes-role = Needed for a new user: { $roles }.
bulk-takes-language = English or Spanish; of a new user, English where it is empty.
bulk-takes-optional = Optional.
bulk-takes-line = Optional, for a new user: the lines that become theirs. Put commas between several numbers.
bulk-takes-line-needed = Needed for a new user: at least one line of your accounts, which becomes theirs. Put commas between several numbers.
bulk-takes-account = Optional, for a new user: the numbers of the accounts assigned to them, or to an end user all lines of them. Put commas between several numbers.
bulk-accounts = Account numbers

# Why a file cannot be read.
bulk-wrong-no-file = Choose a CSV file first.
bulk-wrong-empty = There are no users in this file. Its first line names the columns, and each line below it is a user.
bulk-wrong-too-large = The file is larger than { $megabytes } MB. Split it into several and choose them one after the other.
bulk-wrong-too-many-rows = The file has more than { $rows } rows. Split it into several and choose them one after the other.
bulk-wrong-workbook = This is a workbook. Save it as CSV in your spreadsheet and choose that file.
bulk-wrong-not-text = This is not a text file. Save your spreadsheet as CSV and choose that file.
bulk-wrong-quote-open = A quotation mark in line { $line } never closes. Close it or take it out, then choose the file again.
bulk-wrong-no-email = No column is called “Email”. The first line has to name the columns; the template shows how.
bulk-wrong-twice = Two columns mean “{ $column }”. Take one of them out, then choose the file again.
bulk-wrong-too-often = You have sent many files within an hour. Wait a while, then choose the file again.

# A file.
bulk-run-title = Users from a file
bulk-to-users = Manage Users
bulk-another = Another file
bulk-unknown = Columns that are not used: { $names }.
bulk-kept = This page is kept until { $until }.
bulk-start = { $count ->
    [one] Start: { $count } row
   *[other] Start: { $count } rows
}
bulk-go-on = Go on
bulk-undo = Undo the whole run
bulk-look-again = Look again
bulk-problems = { $count ->
    [one] Download the { $count } row with a problem
   *[other] Download the { $count } rows with problems
}
bulk-problems-name = users-with-problems
bulk-progress = { $over } of { $all } rows
bulk-refused-begun = This was begun already.
bulk-refused-not-over = Only a run that is over can be undone.
bulk-refused-nothing-to-do = No row has anything to do.

# Where it stands.
bulk-stands-preview = Nothing is written yet
bulk-stands-running = The rows are being done
bulk-stands-paused = The run stands still
bulk-stands-done = { $count ->
    [0] Nothing was done
    [one] { $count } row is done
   *[other] { $count } rows are done
}
bulk-stands-undoing = The run is being undone
bulk-stands-undo-paused = The undoing stands still
bulk-stands-undone = { $count ->
    [one] { $count } row was undone
   *[other] { $count } rows were undone
}
bulk-now-preview = Look through the rows below. Start does the good ones; the others come back to you as a file.
bulk-now-running = You can leave this page; the work goes on. It stops if you sign out.
bulk-now-paused = The session that it ran in has ended. What is done is done; go on with the rest when you like.
bulk-now-done = Whoever was added has been sent the registration link.
bulk-now-done-bad = { $count ->
    [one] Whoever was added has been sent the registration link. { $count } row could not be done: download it, correct it, and choose the file again.
   *[other] Whoever was added has been sent the registration link. { $count } rows could not be done: download them, correct them, and choose the file again.
}
bulk-now-undone = Everything is as it was before.
bulk-now-undone-kept = { $count ->
    [one] { $count } row stays as it is, since something happened to it after the run.
   *[other] { $count } rows stay as they are, since something happened to them after the run.
}

# The rows.
bulk-rows = Rows of the file
bulk-user = User
bulk-what = What it does
bulk-details = Details
bulk-line = Row in the file
bulk-why = Why not
bulk-shown = { $shown } shown, { $all } rows in the file
bulk-by-kind = What the rows do
bulk-by-state = What became of them
bulk-all = All · { $count }
bulk-count-create = Add · { $count }
bulk-count-change = Change · { $count }
bulk-count-skip = Skip · { $count }
bulk-count-cannot = Cannot · { $count }
bulk-count-done = Done · { $count }
bulk-count-failed = Failed · { $count }
bulk-count-undone = Undone · { $count }
bulk-count-kept = Stay · { $count }
bulk-none = No such rows
bulk-none-text = Choose another filter above.
bulk-create = Add
bulk-changes = Change
bulk-skip = Skip
bulk-cannot = Cannot
bulk-created = Added
bulk-changed = Changed
bulk-failed = Failed
bulk-undone = Undone
bulk-stays = Stays
bulk-as = New user, { $role }
bulk-change = { $what }: { $before } → { $after }
bulk-change-new = { $what }: { $after }
bulk-change-gone = { $what }: { $before } → nothing
bulk-english = English
bulk-spanish = Español
bulk-skip-nothing = Nothing changes.
bulk-skip-twice = The same person is in line { $line } of the file already.
bulk-field = { $field }: { $message }
bulk-cannot-formula = { $column }: this looks like a formula.
bulk-cannot-spills = The row has more cells than there are columns. A comma in a name needs quotation marks around the name.
bulk-cannot-no-such-role = There is no role called “{ $typed }”.
bulk-cannot-several-roles = They have several roles. Edit the one that you mean on their page.
bulk-cannot-line = They are here already. Assign accounts and lines to them on their page.
bulk-cannot-changed-meanwhile = Somebody changed them in the meantime.
bulk-cannot-sign-in-again = Enter your password again, then choose the file again.

# Many at once, chosen in the list.
many-choose = Choose users
many-choose-one = Choose { $name }
many-page = Everybody on this page
many-all = { $count ->
    [one] The { $count } user that the list finds
   *[other] All { $count } users that the list finds
}
many-all-more = Everybody whom the list finds, more than { $count }
many-go = With those chosen…
many-title = Several users at once
many-who = { $count ->
    [one] { $count } user
   *[other] { $count } users
}
many-who-more = More than { $number } users
many-nobody = Nobody is chosen
many-nobody-text = Tick users in the list, then choose what is done with them.
many-what = What is done
many-look = See what it does
many-block = Block users
many-block-text = Everything of this organization is closed to them. Undo opens it again.
many-unblock = Unblock users
many-unblock-text = The organization opens to them again.
many-give-role = Edit role
many-give-role-text = The new role takes the place of the one that they hold.
many-assign = Assign accounts or lines
many-assign-text = Accounts go to managers; lines and whole accounts go to end users.
many-resend = Resend invitation
many-resend-text = The link goes out once more; every link before it is dead. This cannot be taken back.
many-role = New role
many-role-hint = Whoever holds several roles is left out: edit the one you mean on their page.
many-accounts = Accounts
many-accounts-hint = An end user gets all lines of an account, future ones too.
many-more-accounts = There are more accounts. Assign the others from the page of the account.
many-lines = Lines
many-lines-hint = Phone numbers with commas between them. At most { $most } accounts and lines together.
many-email = Email
many-result = Result
many-results = Download the results
many-results-name = results
many-does-block = Portal access is blocked.
many-does-unblock = Portal access is open again.
many-does-resend = The registration link goes to { $email }.
many-does-give-role = Gets the role { $to }.
many-does-change-role = { $from } → { $to }
many-loses = What is assigned to the role before ends, and an undo does not bring it back.
many-does-assign = { $role }: { $places }
many-no-way-back = An invitation that was sent cannot be taken back.
many-now-preview = Look through the users below. Start does what can be done; the others stay as they are.
many-now-preview-final = Look through the users below. What is sent cannot be taken back.
many-now-done = One press takes all of it back.
many-now-done-final = The links that were sent before are dead. What was sent cannot be taken back.
many-now-done-failed = { $count ->
    [one] { $count } user stays as they were; their row says why.
   *[other] { $count } users stay as they were; their rows say why.
}
many-refused-nobody = Nobody of those chosen is here any more.
many-refused-too-many = More than { $most } users cannot be chosen at once. Narrow the list first.
many-refused-too-often = You have planned a lot within an hour. Wait a while, then try again.
many-rows = The users who were chosen
many-shown = { $shown } shown of { $all } users
