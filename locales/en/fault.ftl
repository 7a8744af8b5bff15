# At a field.
fault-field-empty = Fill in this field.
fault-field-too-short = { $least ->
    [one] Use at least { $least } character.
   *[other] Use at least { $least } characters.
}
fault-field-too-long = { $most ->
    [one] Use at most { $most } character.
   *[other] Use at most { $most } characters.
}
fault-field-unprintable = This contains characters that cannot be used here, such as line breaks or invisible marks. Type it again.
fault-field-not-an-email = Enter an email address, like name@company.com.
fault-field-not-a-phone = Enter a phone number with its area code, like (512) 555-0123.
fault-field-not-offered = Choose one of the options.
fault-field-not-a-day = That is no day of the calendar. Write it like 2027-01-31.
fault-field-not-an-iccid = A SIM number has 19 or 20 digits. It is printed on the card.
fault-field-wrong-check-digit = One of these digits is not right: the last one does not fit the others. Look at the card again.
fault-field-too-common = This password is too easy to guess. Choose a longer or more unusual one.
fault-field-too-personal = This password contains a name or a word that others can guess. Choose another one.
fault-field-differs = The two passwords are not the same.
fault-field-wrong = This is not your current password.
fault-field-unticked = Check this box to continue.
fault-field-not-an-amount = Type an amount in dollars, like 25 or 25.00.
fault-field-too-many = Choose at most { $most }.

# In place of an answer.
fault-not-found = This does not exist, or you do not have access to it.
fault-signed-out = You are no longer signed in. Sign in again to continue.
fault-busy = { $seconds ->
    [0] Too much is happening at once. Try again in a moment.
    [one] Too much is happening at once. Try again in { $seconds } second.
   *[other] Too much is happening at once. Try again in { $seconds } seconds.
}
fault-too-large = This is too large to send. Shorten it and try again.
fault-unreadable = What was sent cannot be read. Go back and try again.
fault-kept = There is no connection. It waits in the outbox and goes out by itself.
fault-unreachable = We cannot reach the portal. Check your connection and try again.
fault-away = We cannot reach our data at the moment. What you sent last may or may not have been saved: look at it again before you repeat it.
fault-full = There is no room to save anything at the moment, and nothing was changed. We have to make room first: try again in a while.
fault-broken = Something went wrong on our side. Try again.
fault-broken-reference = Something went wrong on our side. Try again, and if it happens again, give us this reference: { $reference }.
