staff-invitation-subject = { $brand } invites you to its team
staff-invitation-by = { $inviter } invites you to Care, where { $brand } answers its customers.
staff-invitation-how = Open the link and set a password. You sign in with { $email } from then on.
staff-invitation-link = Join the team
staff-invitation-until = The link works once, for { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}. If it has stopped working, ask { $inviter } to send it again.
