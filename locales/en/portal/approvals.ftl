# The inbox.
approvals-title = Approvals
approvals-text = What somebody may do only with a second person’s yes.
approvals-tabs = Which requests
approvals-waiting = Waiting for you
approvals-mine = Yours
approvals-over = Answered
approvals-shown = { $shown ->
    [one] { $shown } request on this page
   *[other] { $shown } requests on this page
}
approvals-none-waiting = Nothing waits for your answer
approvals-none-waiting-text = When somebody asks for something that you can approve, it appears here.
approvals-none-mine = You have not asked for anything
approvals-none-mine-text = When you do something that needs approval, the request appears here, with where it stands.
approvals-none-over = Nothing was answered yet
approvals-none-over-text = What was approved, rejected, taken back or has expired appears here.
approvals-request = Request
approvals-state = Where it stands
approvals-asker = Asked by
approvals-decided = When
approvals-by = By
approvals-asked = Asked
approvals-until = Expires
approvals-price = { $amount } a month
approvals-choose = Choose
approvals-choose-one = Choose: { $request }
approvals-answer-chosen = Answer those you chose
approvals-answered-some = { $done ->
    [one] { $done } request was answered.
   *[other] { $done } requests were answered.
}
approvals-answered-not = { $not ->
    [one] { $not } could not be answered, and is still as it was.
   *[other] { $not } could not be answered, and are still as they were.
}

# Where a request stands.
approvals-draft = Not sent
approvals-open = Waits
approvals-open-of = { $yes } of { $needed } approved
approvals-done = Approved and done
approvals-rejected = Rejected
approvals-withdrawn = Taken back
approvals-stopped = Approved, not done
approvals-expired = Expired

# Who asks for what.
approvals-asks = { $asker } asks to { $what }
approvals-you-ask = You ask to { $what }
approvals-ask-user-added = add { $about } as a user
approvals-ask-user-edited = change the details of { $about }
approvals-ask-user-blocked = block { $about }
approvals-ask-user-unblocked = unblock { $about }
approvals-ask-user-deleted = delete the user { $about }
approvals-ask-user-restored = bring back the user { $about }
approvals-ask-registration-sent = send { $about } the registration link again
approvals-ask-marketing-chosen = change the marketing preferences of { $about }
approvals-ask-user-role-given = give { $about } a role
approvals-ask-user-role-removed = remove a role from { $about }
approvals-ask-role-made = make the role { $about }
approvals-ask-role-edited = change the role { $about }
approvals-ask-role-archived = archive the role { $about }
approvals-ask-role-restored = bring back the role { $about }
approvals-ask-role-deleted = delete the role { $about }
approvals-ask-end-users-customized = change what End Users may do
approvals-ask-lines-assigned = change the lines assigned to { $about }
approvals-ask-place-assigned = assign { $about }
approvals-ask-place-taken = take back the assignment of { $about }
approvals-ask-registration-approved = approve the registration of { $about }
approvals-ask-registration-rejected = reject the registration of { $about }
approvals-ask-settings-edited = change the settings of Account Hub
approvals-ask-account-edited = change the details of the account { $about }
approvals-ask-identifiers-changed = change the identifiers of { $about }
approvals-ask-line-suspended = suspend { $about }
approvals-ask-suspension-called-off = call off the suspension of { $about }
approvals-ask-line-restored = restore { $about }
approvals-ask-number-changed = change the number of { $about }
approvals-ask-sim-changed = change the SIM of { $about }
approvals-ask-plan-changed = change the plan or the features of { $about }
approvals-ask-line-moved = move { $about } to another account
approvals-ask-transfer-pin = get a transfer PIN for { $about }
approvals-ask-other = change something about { $about }
approvals-ask-permission = { $permission }: { $about }

# One request.
approvals-what = What exactly
approvals-about = About
approvals-why = Why
approvals-why-hint = Those who answer read it. You may leave it empty.
approvals-nothing-more = Nothing but that.
approvals-cost = Price
approvals-hash = Fingerprint
approvals-hash-text = An answer is to exactly this; whatever is changed is a new request.
approvals-said-yes = Approved by
approvals-not-sent = Not sent yet: this needs approval
approvals-needs = It is done once { $who } has approved it.
approvals-needs-several = It is done once { $needed } of these have approved it: { $who }.
approvals-others = others
approvals-nobody = Nobody can approve this now. Ask a Business Owner to change the role that wants it.
approvals-send = Send request
approvals-do-not-send = Do not send
approvals-sent-now = The request was sent.
approvals-waits = It waits for an answer
approvals-take-back = Take it back
approvals-take-back-text = You can take it back as long as nobody has answered.
approvals-taken-back-now = The request was taken back.
approvals-answer = Your answer
approvals-behalf = You answer in the place of { $name }.
approvals-comment = Comment
approvals-comment-hint = { $name } gets it by email. You may leave it empty.
approvals-comment-hint-many = Those who asked get it by email. You may leave it empty.
approvals-approve = Approve
approvals-reject = Reject
approvals-done-now = Approved, and done.
approvals-counted-now = Your approval counts. Others are still needed.
approvals-rejected-now = Rejected.
approvals-stopped-now = Approved, but it could not be done.
approvals-cannot = You cannot answer this
approvals-sign-in-again = Sign in again
approvals-ended = What became of it
approvals-comment-given = Comment
approvals-why-not = Why it could not be done
approvals-in-place-of = { $by } in the place of { $name }
approvals-badge = Needs approval

# Why it was not done.
approvals-stop-denied = { $name } is not allowed to do this any more.
approvals-stop-gone = What it is about is not there any more.
approvals-stop-changed = It was changed by somebody else meanwhile, so it would not be what was asked for.
approvals-stop-shut = { $name } has no access any more.
approvals-stop-refused = It is not possible any more.

# What an answer is refused for.
approvals-refused-your-own = You asked for this yourself, so somebody else has to answer.
approvals-refused-not-yours = You could not do this by yourself, so your answer does not count here.
approvals-refused-voted = You have approved this. Others are still needed.
approvals-refused-over = It is not open any more.
approvals-refused-changed = It is not what you saw. Look at it again.
approvals-refused-gone = What it is about is not there any more. It can only be rejected.
approvals-refused-not-a-draft = It was sent already.
approvals-refused-not-a-delegate = Choose somebody who can answer for you: an active manager or Business Owner.
approvals-refused-days = Choose a first and a last day, the last one not over yet and at most a year away.
approvals-refused-nothing-chosen = Choose at least one request.
approvals-refused-not-a-manager = Only managers and Business Owners keep messages.
approvals-refused-nothing-said = Write it in one language or in both.
approvals-refused-too-many = You have { $most } messages. Delete one first.

# While somebody is away.
approvals-away = While I am away
approvals-away-text = Somebody else answers in your place, as far as you could. Both names are in the history.
approvals-away-to = Who answers for you
approvals-away-from = First day
approvals-away-until = Last day
approvals-away-set = Save
approvals-away-now = { $name } answers for you from { $from } until { $until }.
approvals-away-end = End it now
approvals-away-ended-now = You answer by yourself again.

# Messages that are kept.
approvals-message = Saved message
approvals-message-hint = Whoever asked reads it in their language. What you add below stands behind it.
approvals-message-none = None
approvals-messages = Saved messages
approvals-messages-text = Short answers that everybody who approves here can choose, in one language or in both.
approvals-message-en = In English
approvals-message-es = In Spanish
approvals-message-keep = Save message
approvals-message-forget = Delete: { $text }
approvals-ask-run = do this to { $about } at once: { $permission }
approvals-run-rows = { $count ->
    [one] The row, exactly
   *[other] The { $count } rows, exactly
}
approvals-run-all = See all rows

# Asking for what was refused.
approvals-ask-title = Ask for permission
approvals-ask-text = What you are not allowed now, asked of those who could allow it.
approvals-ask-access = be allowed to { $permission }: { $about }
approvals-ask-access-other = be allowed something: { $about }
approvals-ask-allowed = You would be allowed to
approvals-ask-on = On
approvals-ask-who = { $who } will get your request. Any one of them can grant it.
approvals-ask-one = { $who } will get your request, and can grant it.
approvals-ask-until-hint = Leave it empty for ever.
approvals-ask-look = Look at your request
approvals-ask-once = It is granted once { $who } has agreed.
approvals-how-long = For how long
approvals-until-day = Until { $day }
approvals-for-ever = For ever
approvals-stop-held = { $name } was allowed this already.
approvals-refused-asked-already = You have asked for this, and it waits for an answer.
approvals-refused-held-already = You are allowed this already.
approvals-refused-nobody-grants = Nobody can allow this now: no role here that allows it could be given to you.
approvals-refused-too-many-asked = { $most } of your requests wait already. Take one back first.
approvals-refused-not-a-way = This way is not open any more. Choose how you grant it.
approvals-refused-end-past = Choose a day that is not over yet.

# Granting it.
approvals-grant = Grant
approvals-grant-way = How you grant it
approvals-grant-held = Nothing has to be granted: it is allowed already. “Grant” closes the request.
approvals-way-account = Assign the account { $place } to the role { $role }
approvals-way-line = Assign { $place } to the role { $role }
approvals-way-role = Give the role { $role }
approvals-way-role-account = Give the role { $role }, and assign the account { $place } to it
approvals-way-role-line = Give the role { $role }, and assign { $place } to it
approvals-way-asks = With approval each time.
approvals-way-brings = Also lets { $name }: { $what }.
approvals-way-brings-nothing = Brings nothing else.
approvals-way-whole-account = It counts for every line of { $place }, future ones too.
approvals-way-nowhere = It reaches nothing until accounts or lines are assigned to it.
