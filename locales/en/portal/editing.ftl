# Articles of Help, as the operator edits them.
care-edit-list = Articles and their texts
care-edit-list-text = Open an article to change what it says. The text that came with this release stays available.
care-edit-state = State
care-edit-last = Last changed
care-edit-shipped = As shipped
care-edit-edited = Edited
care-edit-draft = Draft
care-edit-stale-en = English out of date
care-edit-stale-es = Spanish out of date
care-edit-overtaken = Shipped text changed
care-edit-unreadable = Cannot be shown
care-edit-stale-en-means = The Spanish text was changed and published, the English one was not. Bring the English up to date and publish it, even if nothing has to change.
care-edit-stale-es-means = The English text was changed and published, the Spanish one was not. Bring the Spanish up to date and publish it, even if nothing has to change.
care-edit-overtaken-means = A release has changed the shipped text since yours was published. Yours stays in force. Compare below what changed; publish again to keep yours.
care-edit-unreadable-means = Your published text names something this release does not have. Readers see the shipped text until you correct yours and publish it.

# One article.
care-edit-title = Edit an article of Help
care-edit-text = Text
care-edit-how = How an article is written
care-edit-how-title = The title, once and first. The paragraph below it is the summary.
care-edit-how-heading = A heading
care-edit-how-step = A step, which begins with the name of its screen
care-edit-how-see = A control that is seen there, by the key of its label
care-edit-how-press = A control to press: it leads on and changes nothing
care-edit-how-say = A control that is only named
care-edit-how-row = Opens a row of the list
care-edit-how-strong = Strong words
care-edit-how-link = A link to another article, by its id
care-edit-preview-en = Preview in English
care-edit-preview-es = Preview in Spanish
care-edit-step = What to do with it
care-edit-keep = Save as a draft
care-edit-keep-means = Readers do not see it yet. Save it to see the preview.
care-edit-both = Publish both languages
care-edit-both-means = Readers see both at once.
care-edit-en = Publish the English only
care-edit-en-means = If it changed, the Spanish is marked as out of date.
care-edit-es = Publish the Spanish only
care-edit-es-means = If it changed, the English is marked as out of date.
care-edit-saved = Saved.
care-edit-changed-by = { $name } changed this article while you were writing. Your text is still here: compare it with the history below, then save again if yours should stand.
care-edit-flawed = It cannot be published yet. Correct the lines that are named at each text.
care-edit-nothing = It is like that already.
care-edit-gone = It is not there any more.

# What an article cannot say.
care-flaw-line = Line { $line }: { $what }
care-flaw-no-title = An article begins with its title, after #.
care-flaw-no-lead = A summary is missing: a paragraph below the title.
care-flaw-heading = One title with #, then headings with ##, none of them empty.
care-flaw-no-screen = A step begins with its screen, like @users.
care-flaw-screen = No screen is called “{ $name }”.
care-flaw-key = Nothing is labeled by the key “{ $name }”.
care-flaw-article = There is no article “{ $name }”.
care-flaw-mark = “{ $name }” is nothing to do with a control.
care-flaw-unclosed = A brace is opened and never closed.
care-flaw-nested = Only a step can have a list below it.
care-flaw-markup = Only headings, paragraphs, lists, steps, strong words and links can stand here.

# Beside the shipped text, and what was done.
care-edit-beside = Compared with the shipped text
care-edit-ours = What yours changes
care-edit-theirs = What the release changed
care-edit-back = Go back to the shipped text
care-edit-back-means = Readers see the shipped text in both languages at once, and the draft is put away. What you wrote stays in the history.
care-edit-history = History
care-edit-history-text = The 20 newest changes. An earlier text becomes a draft first.
care-edit-changes = What changed
care-edit-restore = Make this the draft
care-edit-kept = saved a draft
care-edit-published = published both languages
care-edit-published-en = published the English
care-edit-published-es = published the Spanish
care-edit-restored = brought back an earlier text as a draft
care-edit-went-back = went back to the shipped text
