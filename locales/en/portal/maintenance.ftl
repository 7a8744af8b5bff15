# What can be done to a line.
maintenance-what = What can be done
maintenance-suspend = Suspend
maintenance-suspend-text = The line makes and takes no calls and no data from the first day on. What it costs stays on the bill. The request stands in the line's history.
maintenance-call-off = Call off the suspension
maintenance-call-off-text = The suspension that waits for its day does not happen, and what was to end it is taken back too. That you called it off stands in the line's history.
maintenance-call-off-from = It was to begin
maintenance-restore = Restore
maintenance-restore-text = The line works again as before. A later day on which it was to be restored is taken back. The request stands in the line's history.
maintenance-change-number = Change number
maintenance-change-number-text = The line gets the new number, and the old one is given up for good. The request stands in the line's history.
maintenance-change-sim = Change SIM or eSIM
maintenance-change-sim-text = The SIM that is in the device now stops working as soon as the new one is active. The line's users and all Business Owners are told by email at once.
maintenance-change-plan = Change plan and features
maintenance-change-plan-text = The provider changes the plan and the features, and the new price counts from then on. The request stands in the line's history.
maintenance-edit-identifiers = Edit identifiers
maintenance-edit-identifiers-text = What is noted of the line changes at once. Whoever reaches a cost center reaches every line that bears it.
maintenance-move = Move to another account
maintenance-move-text = The line and what it costs go to the other account. Its users keep it; who reached it through the account it leaves does not reach it any more.
maintenance-make-pin = Transfer PIN
maintenance-make-pin-text = A PIN is made with which the number can be taken to another provider. It can be read here for 24 hours by whoever may do this. The line's users and all Business Owners are told by email at once.
maintenance-not-now = This cannot be done now
maintenance-password = Your password first
maintenance-password-text = This could take a number away from whoever uses it, so your password is asked for again. Afterwards you come back here.
maintenance-password-give = Give your password

# What was asked for.
maintenance-open = Under way
maintenance-under-way = Under way
maintenance-under-way-text = Your provider has it, under the transaction number { $transaction }. Nothing has changed yet: this page shows when it has.
maintenance-no-longer-open = No longer under way
maintenance-no-longer-open-text = What was asked for under { $transaction } is not open any more. The history says what became of it.
maintenance-work-acknowledged = Received
maintenance-work-pending = Scheduled
maintenance-work-held = On hold
maintenance-work-in-progress = In progress
maintenance-late = Delayed
maintenance-late-text = This takes longer than it should. Your provider has been shown so, and has not said yet what became of it.
maintenance-due = from { $day }
maintenance-asked-by = asked by { $name }
maintenance-suspended-since = { $reason }, since { $day }
maintenance-pin = Transfer PIN
maintenance-pin-until = Valid until { $at }

# Suspend.
maintenance-reason = Reason
maintenance-lost-or-stolen = Lost or stolen
maintenance-temporary = Temporary
maintenance-seasonal = Seasonal
maintenance-non-payment = Non-payment
maintenance-from = First day
maintenance-from-hint = Today or later, where your organization is. Today means at once.
maintenance-until = Last day (optional)
maintenance-until-hint = After it the line is restored by itself. Leave it empty to restore it yourself.

# Number, SIM, account.
maintenance-number-now = Number now
maintenance-number = New number
maintenance-number-hint = The number that your provider has set aside for you.
maintenance-sim-now = In the device now
maintenance-sim = New SIM
maintenance-iccid = SIM number (ICCID)
maintenance-iccid-hint = 19 or 20 digits, printed on the card. An eSIM may be left without.
maintenance-account-now = Account now
maintenance-to = New account
maintenance-choose-account = Choose an account
maintenance-nowhere = There is no other account to which you may move lines. A Business Owner can assign one to you.

# Plan and features.
maintenance-plan-choose = Choose
maintenance-plan-choose-text = Choose a plan and features and look at what would change. Nothing is sent by that.
maintenance-plan-look = Show what would change
maintenance-plan-preview = What would change
maintenance-plan-cannot = These do not go together
maintenance-plan-with = { $price }, with { $with }
maintenance-monthly = { $amount } a month
maintenance-free = No charge
maintenance-price = Price a month
maintenance-price-effect = { $before } → { $after }
maintenance-price-same = The price stays.
maintenance-price-more = { $amount } more
maintenance-price-less = { $amount } less
maintenance-before-after = { $before } → { $after }
maintenance-features-new = New features
maintenance-features-gone = Features that end

# Identifiers.
maintenance-identifier-primary = This is what the line is called.
maintenance-identifier-unique = No two lines have the same one.
maintenance-centre-reaches = Whoever is assigned a cost center reaches its lines, so only somebody who may assign this line by themselves changes it.

# An account.
maintenance-edit-account = Edit account
maintenance-edit-account-text = The name and the address change at once, and the change stands in the account's history.
maintenance-name = Name
maintenance-email = Contact email
maintenance-email-hint = Where your provider writes about this account, and where codes go for people who register with its number.

# Why not.
maintenance-refused-nothing-changed = Nothing would be different from now.
maintenance-refused-active = The line is active, so there is nothing to restore.
maintenance-refused-suspended = The line is suspended. Restore it first.
maintenance-refused-reserved = The line is only reserved: it has no SIM yet.
maintenance-refused-cancelled = The line is canceled.
maintenance-refused-under-way = “{ $what }” was asked for already and is under way: { $transaction }.
maintenance-refused-not-scheduled = No suspension of this line waits for its day.
maintenance-refused-from-past = The first day must not be over.
maintenance-refused-until-early = The last day must not come before the first one, or be over.
maintenance-refused-number-taken = Another line of your organization has this number, or is about to get it.
maintenance-refused-sim-taken = This SIM is in another line of your organization, or about to be.
maintenance-refused-sim-without-number = A SIM card needs its number.
maintenance-refused-sim-not-taken = The line's plan does not take this kind of SIM.
maintenance-refused-no-such-plan = Choose one of the plans.
maintenance-refused-not-of-plan = This plan cannot have { $feature }.
maintenance-refused-conflict = { $one } and { $other } cannot be had together. Take one of them away.
maintenance-refused-plan-takes-other-sim = This plan does not take the SIM that the line has.
maintenance-refused-no-account-chosen = Choose an account.
maintenance-refused-out-of-reach = You may not move lines to this account.
maintenance-refused-no-such-centre = Your organization has no such cost center.
maintenance-refused-centre-reaches = Whoever is assigned a cost center reaches its lines. To change it on this line, you need “{ $what }” there yourself.
maintenance-refused-value-taken = { $identifier }: another line has this value already.
maintenance-refused-taken = Your provider has begun with { $transaction }, so it cannot be called off. Wait until it is over.
