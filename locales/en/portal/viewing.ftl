# See it as they do.
viewing-title = See it as they do
viewing-text = For 15 minutes you see this organization’s portal as { $name } sees it. You can look at everything they can, and change nothing. It stands in your history and in theirs, with the reason.
viewing-reason = Reason
viewing-reason-hint = For example: they cannot find a line
viewing-begin = See it as they do
viewing-refused-yourself = This is how you see it already.
viewing-refused-no-door = Nothing opens to this person now, so there is nothing to see.
