digest-subject = { $count ->
    [one] One notice from { $brand }
   *[other] { $count } notices from { $brand }
}
digest-what = This is what has happened since the last message of this kind.
digest-more = There is more: { $more ->
    [one] one further notice
   *[other] { $more } further notices
}. You find all of it in the portal.
