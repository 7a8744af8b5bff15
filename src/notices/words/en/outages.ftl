outage-said-subject = { $state ->
    [investigating] We are looking into it: { $title }
    [identified] We have found the cause: { $title }
    [monitoring] We are watching the fix: { $title }
    [under_way] Under way: { $title }
   *[other] News: { $title }
}
outage-said-what = There is news of “{ $title }”, which you follow.
outage-over-subject = { $state ->
    [resolved] Resolved: { $title }
    [done] Finished: { $title }
   *[other] Called off: { $title }
}
outage-over-what = { $state ->
    [resolved] “{ $title }”, which you follow, is resolved.
    [done] “{ $title }”, which you follow, is finished.
   *[other] “{ $title }”, which you follow, was called off.
}
outage-words = “{ $comment }”
outage-link = See all that was said, or stop following
