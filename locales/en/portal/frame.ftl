# What many pages of the portals say.
frame-more = More
frame-filters = { $count ->
    [0] Filters
   *[other] Filters ({ $count })
}
frame-pages = Pages
frame-to-first = Back to the beginning
frame-back = Back to the list
frame-save = Save
frame-saved = Saved.
frame-you = (you)
frame-never = Never
frame-meanwhile = Changed meanwhile by somebody else
frame-meanwhile-text = This is on record now. Saving puts your version in its place.
frame-correct = Some fields need another look

frame-held = This page has changed meanwhile
frame-held-text = What you entered is still here and has not been sent. Send it first, or look at the changes and enter it again.
frame-held-show = Show the changes, without what I entered
