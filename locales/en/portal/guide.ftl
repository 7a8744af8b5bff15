# Show me: the steps of an article of Help, walked on the portal.
guide-title = Step by step
guide-step = Step { $step } of { $of }
guide-next = Next
guide-back = Back
guide-end = End
guide-shut = Open this first.
guide-missing = This is not here. Your role may not allow it, or there is nothing here to do it with.
guide-away = This step is on another screen.
guide-go = Go there
guide-over = That was the last step.
guide-article = Back to the article
