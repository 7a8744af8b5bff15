# What a line is asked to become.
care-kind-suspend = Suspend
care-kind-restore = Restore
care-kind-change-number = Change number
care-kind-change-sim = Change SIM
care-kind-change-plan = Change plan
care-kind-move = Move to another account
care-kind-transfer-pin = Transfer PIN

# Why not, or not wholly.
care-known-line-gone = The line is not there any more.
care-known-line-cancelled = The line has been cancelled.
care-known-organization-gone = The organization is not there any more.
care-known-not-suspended = The line is not suspended.
care-known-already-suspended = The line is suspended already.
care-known-suspension-failed = The suspension that it was to end did not happen.
care-known-not-possible = It is not possible for this line any more: it has changed meanwhile.
care-known-not-taken = The system that carries it out did not take the request.
care-known-no-answer = The system that carries it out has not answered for days.
care-known-not-said = No reason was given.
care-known-demo-network = The network did not take the change, since the SIM has not been seen for a while.
care-known-demo-voicemail = Voicemail is not changed yet; that takes up to a day.

# Where it stands.
care-state-acknowledged = Received
care-state-pending = Waits for its day
care-state-held = On hold
care-state-in-progress = In progress
care-state-completed = Done
care-state-partial = Done in part
care-state-failed = Not done
care-state-cancelled = Called off

# The queue.
care-queue = Work queue
care-queue-text = What customers ask for their lines, the longest due first.
care-waiting = To do
care-late = Overdue
care-late-text = Nobody has said for three days what became of it. Whoever carries it out may have lost it: find out, and say below how it stands.
care-state = Status
care-all-kinds = All kinds
care-of-kind = Kind: { $kind }
care-work = Work
care-due = Due
care-organization = Organization
care-staff = Taken by
care-works = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
care-works-here = { $count } items on this page
care-none = Nothing waits
care-none-text = What customers ask for their lines appears here.
care-none-found = Nothing matches
care-none-found-text = Choose another status or another kind.
care-show-waiting = Show what is to do

# One work.
care-work-title = { $kind }: { $number }
care-asked-by = Asked by
care-account = Account
care-transaction = Transaction
care-suspension = Reason for the suspension
care-new-number = New number
care-new-sim = New SIM
care-new-plan = New plan
care-new-account = New account
care-over = This is over: nothing more becomes of it.
care-not-yet = This waits for its day and begins by itself.
care-take = Take it
care-take-over = Take it over
care-go-on = Go on with it
care-step = What becomes of it
care-complete = Done
care-complete-means = The line changes as asked, and the customer is told.
care-part = Done in part
care-part-means = The line changes as asked; say what is missing.
care-fail = Cannot be done
care-fail-means = The line stays as it is; say why.
care-hold = Put on hold
care-hold-means = Something else has to happen first; say what.
care-reason = Reason
care-reason-hint = The customer reads it. Not needed when it is done.
care-save = Save
care-noted = Saved.
care-refused-over = This is over already.
care-refused-not-yet = Its day has not come yet.
care-refused-taken = { $name } has it. Take it over first.
care-refused-not-from-here = It stands there already.
care-refused-gone = It is not there any more.

# Its two queues.
care-tabs = Sections of Care
care-tab-cases = Cases
care-tab-works = Work on lines
care-tab-outages = Outages
care-tab-reports = Reports
care-tab-organizations = Organizations
care-tab-replies = Saved replies
care-tab-staff = Staff

# What readers say of Help.
care-tab-help = Help
care-help = What readers say of Help
care-help-text = Which articles help, what readers say of them, and what they look for and do not find. Nobody is named.
care-help-language = Language
care-help-both = Both languages
care-help-english = English
care-help-spanish = Spanish
care-help-articles = Answers in the last 12 months
care-help-article = Article
care-help-yes = Yes
care-help-no = No
care-help-share = Helpful
care-help-recent = Last 30 days
care-help-before = 30 days before
care-help-of = { $share } of { $count }
care-help-none-then = No answers
care-help-better = Better
care-help-worse = Worse
care-help-silent = { $count ->
    [0] Every article has answers.
    [one] { $count } article has no answers yet.
   *[other] { $count } articles have no answers yet.
}
care-help-no-answers = No answers yet
care-help-no-answers-text = Below each article of Help readers say whether it was helpful. Their answers are counted here.
care-help-comments = Comments
care-help-comment-pages = Pages of comments
care-help-comments-here = { $count ->
    [one] { $count } comment on this page
   *[other] { $count } comments on this page
}
care-help-no-comments = No comments
care-help-no-comments-text = What readers write beside their answer appears here, the newest first, for a year.
care-help-helped = It helped
care-help-unclear = Hard to understand
care-help-wrong = Does not match the screen
care-help-lacking = Something is missing
care-help-other = Something else
care-help-missed = Searches without result
care-help-missed-text = In the last 30 days. Email addresses and long numbers are never kept.
care-help-sought = Searched for
care-help-times = Times
care-help-missed-more = { $count ->
    [one] And { $count } search for something else.
   *[other] And { $count } searches for other things.
}
care-help-none-missed = Every search found something
care-help-none-missed-text = What readers search for in Help and do not find appears here, for 30 days.
