mailbox-title = Mail sent by the demonstration
mailbox-empty = Nothing was sent yet
mailbox-empty-text = Create a contact or ask for a new password, and the message appears here.
mailbox-subject = Subject
mailbox-to = To
mailbox-sent = Sent
mailbox-back = All mail
mailbox-other = Español
