# Runs: what is done to many at once.
runs-own = Your runs
runs-own-text = What you have planned or done for many at once in the last days.
runs-none = No runs yet
runs-none-text = Choose several users or lines in a list, or a file, and they will be here.
runs-run = Run
runs-at = When
runs-preview = Not begun
runs-running = Under way
runs-paused = Stands still
runs-done = Over
runs-undoing = Being undone
runs-waits = { $count ->
    [one] { $count } row needs a second person's yes
   *[other] { $count } rows need a second person's yes
}
runs-waits-text = The whole run waits for one answer.
runs-request = The request for it
runs-row-waits = Needs approval
runs-ask = { $count ->
    [one] Ask for approval: { $count } row
   *[other] Ask for approval: { $count } rows
}
runs-whose = { $name } wants this. Answer in the request; nothing is done before that.

# Lines that were chosen in the list.
lines-choose = Choose lines
lines-choose-one = Choose { $name }
lines-page = All lines on this page
lines-all = All lines that the list finds
lines-title = Several lines at once
lines-to-lines = Lines
lines-which = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
lines-which-more = More than { $number } lines
lines-none = No line is chosen
lines-none-text = Tick lines in the list, then choose what is done with them.
lines-refused-none = None of the lines chosen is here any more.
lines-refused-too-many = More than { $most } lines cannot be chosen at once. Narrow the list first.
lines-rows = The lines that were chosen
lines-shown = { $shown } shown of { $all } lines
lines-suspend-text = They make and take no calls and no data. What they cost stays on the bill.
lines-restore-text = They work again as before. A later day on which they were to be restored is taken back.
lines-plan-text = Another plan for all, or features added and taken away. The preview says what it costs.
lines-move-text = They and what they cost go to another account. Who uses them keeps them.
lines-note-text = One identifier or the cost center gets the same value on all of them, at once.
lines-plan-keeps = Each line keeps its plan
lines-plan-hint = Features that a new plan cannot have end; the preview shows which.
lines-add = Features that are added
lines-remove = Features that end
lines-adds = with { $feature }
lines-removes = without { $feature }
lines-noting = What is noted
lines-value = Value
lines-value-hint = Leave it empty to empty it on all lines.
lines-emptied = { $what }: emptied
lines-from = from { $day }
lines-until = until { $day }
lines-price-same = All together cost the same as now.
lines-price-more = All together cost { $amount } a month more.
lines-price-less = All together cost { $amount } a month less.
lines-now-preview = Look through the lines below. Start does what can be done; the others stay as they are, and their rows say why.
lines-now-done = Each row shows its transaction number and where it stands with your provider. One press takes back what can still be taken back.
lines-now-done-failed = { $count ->
    [one] { $count } line stays as it was; its row says why. Each other row shows where it stands with your provider.
   *[other] { $count } lines stay as they were; their rows say why. Each other row shows where it stands with your provider.
}
lines-now-undone = What nobody had begun was called off; of what had come about the contrary is asked for.
lines-now-undone-kept = { $count ->
    [one] { $count } line could not be taken back; its row says why.
   *[other] { $count } lines could not be taken back; their rows say why.
}
lines-transaction = Transaction

# A file of lines.
lines-file = From a file
lines-file-title = Change many lines from a file
lines-file-text = Choose what is done and a CSV file with one line in each row. You see what every row does before anything is asked for.
lines-columns-text = Every file needs a column with the number of the line. Columns may stand in any order; an empty cell changes nothing.
lines-head-number = Number
lines-head-reason = Reason
lines-head-from = First day
lines-head-until = Last day
lines-head-add = Add features
lines-head-remove = Remove features
lines-head-account = Account number
lines-takes-suspend = Reason (lost or stolen, temporary, seasonal, non-payment), and if you like a first and a last day.
lines-takes-restore = Nothing but the number.
lines-takes-plan = The new plan, features to add, features to remove: any of them, by their names.
lines-takes-move = The number of the account to which each goes.
lines-takes-note = A column for each identifier that changes, called as your organization calls it, and one for the cost center.
lines-template-name = lines
lines-wrong-no-number = No column is called “Number”. The first line has to name the columns; the template shows how.
lines-wrong-no-action = Choose what is done with the lines.
lines-wrong-twice = Two columns mean the same. Take one of them out, then choose the file again.
lines-cannot-no-such-line = You have no line with this number.
lines-cannot-no-such-account = There is no account with the number “{ $typed }”.
lines-cannot-no-such-plan = There is no plan called “{ $typed }”.
lines-cannot-no-such-feature = There is no feature called “{ $typed }”.
lines-cannot-nothing-came = It did not come about, so there is nothing to take back.
