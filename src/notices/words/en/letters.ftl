letter-greeting = Hello,
letter-greeting-named = Hello { $name },
letter-foot-answered = { $brand } sent this message to { $email }.
letter-foot = { $brand } sent this message to { $email }. Nobody reads replies to it.
letter-choose = You choose what comes by e-mail, and when
letter-rest = Read the rest in the portal:

invitation-subject = { $organization } invites you to { $brand }
invitation-by = { $inviter } invites you to the portal of { $organization } on { $brand }. This message is your access package.
invitation-plain = You are invited to the portal of { $organization } on { $brand }. This message is your access package.
invitation-how = Open the link, confirm your name, choose your language, and set a password. If you already sign in to { $brand } with this address, your password stays the same.
invitation-link = Start using { $brand }
invitation-until = The link works once, for { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}. If it has stopped working, ask { $organization } to send it again.
invitation-unexpected = You did not expect this? Then you need not do anything: nothing opens until you follow the link.

reset-subject = Choose a new password for { $brand }
reset-asked = Somebody asked to choose a new password for { $email }. If it was you, open the link.
reset-link = Choose a new password
reset-until = The link works once, for { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
reset-unexpected = It was not you? Then you need not do anything: your password stays as it is.

changed-subject = Your password for { $brand } was changed
changed-done = The password for { $email } has just been changed.
changed-unexpected = It was not you? Choose another one right now, and tell your administrator.
changed-link = Choose another password

address-confirm-subject = Confirm your new sign-in address for { $brand }
address-confirm-asked = Somebody who signs in to { $brand } wants to sign in with { $email } from now on. If it was you, open the link in a browser where you are signed in, and confirm.
address-confirm-link = Confirm this address
address-confirm-until = The link works once, for { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
address-confirm-unexpected = It was not you? Then you need not do anything: the link is worth nothing to anybody else.

address-taken-subject = Somebody wanted to sign in to { $brand } with your address
address-taken-tried = Somebody who signs in to { $brand } wanted to use { $email } as their new sign-in address. You already sign in with it, so nothing has changed, and they were not told that it is yours.
address-taken-self = It was you, with another sign-in? Then sign in with this address, or choose another one there.

address-asked-subject = Your sign-in address for { $brand } is to change
address-asked-done = Somebody gave your password and asked to sign in with another address in place of { $email }. If it was you, open the link that we sent to the new address; you need not do anything here.
address-asked-unexpected = It was not you? Stop the change now. Nothing changes until the new address is confirmed, which is possible for { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
address-asked-link = Stop the change

address-changed-subject = Your sign-in address for { $brand } was changed
address-changed-done = You no longer sign in with { $email }: the new address was confirmed, and you are signed out everywhere else. This is the last message to this address about it.
address-changed-ask = It was not you? Talk right away to { $names }, who can block your access until this is cleared up.
address-changed-ask-nobody = It was not you? Talk right away to an administrator of your organization, who can block your access until this is cleared up.

disabled-subject = Your login to Tech Support was disabled
disabled-done = Your login to Tech Support of { $organization } was disabled. If you think that this is a mistake, talk to the people who manage contacts there.

enabled-subject = Your login to Tech Support is enabled again
enabled-done = Your login to Tech Support of { $organization } is enabled again.
enabled-link = Go to { $brand }

registration-code-subject = { $who } wants to register with the portal of { $organization }
registration-code-asked = { $who } ({ $address }) wants to use the portal of { $organization } on { $brand }, and gave the number of your account { $account }.
registration-code-is = If you know this person, give them this code: { $code }
registration-code-until = The code works once, for { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}. It lets nobody in by itself: it only proves that the person belongs to { $organization }.
registration-code-unexpected = You do not know this person? Then keep the code to yourself; nothing happens without it.

registration-rejected-subject = Your registration with { $organization }
registration-rejected-done = Your registration with the portal of { $organization } on { $brand } was not approved.
registration-rejected-reason = The reason given: { $reason }
registration-rejected-how = If you think that this is a mistake, talk to the people who manage the portal at { $organization }.

sim-change-asked-subject = Another SIM for { $line }
sim-change-asked-done = { $by } asked { $organization }'s provider to put another SIM into the line { $line }. The transaction number is { $transaction }. As soon as it is done, the SIM that is in the device now stops working.
sim-change-asked-unexpected = You did not expect this? Talk right away to { $by } or to a Business Owner: whoever has the new SIM gets the calls and the codes that are sent to this number.
sim-change-asked-link = Look at the line

transfer-pin-asked-subject = A transfer PIN for { $line }
transfer-pin-asked-done = { $by } asked { $organization }'s provider for a transfer PIN for the line { $line }. The transaction number is { $transaction }. With this PIN the number can be taken to another provider.
transfer-pin-asked-unexpected = You did not expect this? Talk right away to { $by } or to a Business Owner: whoever has the PIN can take the number away.
transfer-pin-asked-link = Look at the line

work-what = { $kind ->
    [suspend] suspend the line { $number }
    [restore] restore the line { $number }
    [change_number] change the number { $number }
    [change_sim] change the SIM of { $number }
    [change_plan] change the plan of { $number }
    [move] move the line { $number } to another account
   *[transfer_pin] make a transfer PIN for { $number }
}
work-known = { $why ->
    [line_gone] The line is not there any more.
    [line_cancelled] The line has been cancelled.
    [organization_gone] The organization is not there any more.
    [not_suspended] The line is not suspended.
    [already_suspended] The line is suspended already.
    [suspension_failed] The suspension that it was to end did not happen.
    [not_possible] It is not possible for this line any more: it has changed since you asked.
    [not_taken] The system that carries it out did not take the request.
    [no_answer] The system that carries it out has not answered for days.
    [demo_network] The network did not take the change, since the SIM has not been seen for a while.
    [demo_voicemail] Voicemail is not changed yet; that takes up to a day.
   *[not_said] No reason was given.
}
work-completed-subject = Done: { work-what }
work-completed-done = You asked to { work-what } ({ $organization }). It is done. The transaction number is { $transaction }.
work-partial-subject = Done in part: { work-what }
work-partial-done = You asked to { work-what } ({ $organization }). It is done, apart from one thing. The transaction number is { $transaction }.
work-partial-missing = What is missing: { $reason }
work-failed-subject = Not done: { work-what }
work-failed-done = You asked to { work-what } ({ $organization }). It could not be done, and the line stays as it was. The transaction number is { $transaction }.
work-cancelled-subject = Called off: { work-what }
work-cancelled-done = You asked to { work-what } ({ $organization }). It was called off, and the line stays as it is. The transaction number is { $transaction }.
work-reason = The reason: { $reason }
work-link = Look at the line

approval-asked-subject = { $asker } asks to { $what }
approval-asked-what = { $asker } asks to { $what }. That needs approval, and yours counts.
approval-asked-reason = { $asker } wrote: “{ $reason }”
approval-asked-link = Look at the request
approval-asked-how = There you see exactly what is asked for, and can approve or reject it. Opening the link decides nothing.

approval-reminder-subject = { $asker } still waits: to { $what }
approval-reminder-what = { $asker } asks to { $what }, and nobody has answered yet. Your approval counts.

approval-done-subject = Approved: { $what }
approval-done-what = { $by } approved your request to { $what }, and it has been done.
approval-comment = { $by } wrote: “{ $comment }”
approval-link = Look at your request

access-granted-subject = Granted: { $what }
access-granted-what = { $by } granted your request to { $what }. It counts from now on.

approval-rejected-subject = Rejected: { $what }
approval-rejected-what = { $by } rejected your request to { $what }. Nothing was changed.

approval-stopped-subject = Could not be done: { $what }
approval-stopped-what = { $by } approved your request to { $what }, but it could not be done any more. Nothing was changed.
approval-stopped-link = Read why

approval-expired-subject = Expired: { $what }
approval-expired-what = Nobody answered your request to { $what }, and it has expired. Nothing was changed. You can ask again.
