# The words around the articles of Help.
help-title = Help
help-lead = How the portal works: short articles with the steps, for every role.
help-description = Help with { $brand }: users, roles, lines, approvals and signing in, step by step.
help-skip = Skip to content
help-other-language = Español
help-portal = Go to the portal
help-search = Search Help
help-search-hint = For example: suspend a line
help-search-do = Search
# # is where the number stands.
help-typed = Articles found below: #
help-found = What we found for “{ $words }”
help-found-none = Nothing found for “{ $words }”
help-found-none-text = Try other words, in English or in Spanish, or choose a topic below.
help-topics = Topics
help-breadcrumb = Where you are
help-for = For
help-show-me = Show me
help-open = Open this screen
help-related = Related articles
help-reviewed = Last review
help-reader-visitor = Anybody
help-reader-everybody = Everybody who signs in

help-topic-getting-started = Getting started
help-topic-account-resources = Account resources
help-topic-network = Network and roaming
help-topic-plans = Plans
help-topic-devices = Devices
help-topic-business = Business support

help-missing-title = There is no article at this address
help-missing-text = It may have been typed wrongly. This is what we found for the words in it.
help-missing-none = It may have been typed wrongly. Search for what you need, or choose a topic.
help-elsewhere-title = This address belongs to Help in Spanish
help-elsewhere-text = This is the same article in English, and what else we found.

help-helpful = Was this helpful?
help-yes = Yes
help-no = No
help-why-not = What was the problem?
help-reason-unclear = I could not follow it
help-reason-wrong = It is not what I see in the portal
help-reason-missing = What I looked for is not in it
help-reason-other = Something else
help-comment = Comment (optional)
help-comment-hint = Please leave out names, numbers and anything about an account.
help-send = Send
help-thanks = Thank you. Your answer has been counted.
help-too-long = The comment is too long: at most { $most } characters. Shorten it and send it again.
help-too-often = Many answers came from here within an hour. Wait a while, then send it again.
help-choose-reason = Choose what the problem was.
