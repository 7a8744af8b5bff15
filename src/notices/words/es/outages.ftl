outage-said-subject = { $state ->
    [investigating] Lo estamos investigando: { $title }
    [identified] Encontramos la causa: { $title }
    [monitoring] Estamos verificando la solución: { $title }
    [under_way] En curso: { $title }
   *[other] Novedades: { $title }
}
outage-said-what = Hay novedades sobre “{ $title }”, que sigues.
outage-over-subject = { $state ->
    [resolved] Resuelto: { $title }
    [done] Completado: { $title }
   *[other] Cancelado: { $title }
}
outage-over-what = { $state ->
    [resolved] Se resolvió “{ $title }”, que sigues.
    [done] Se completó “{ $title }”, que sigues.
   *[other] Se canceló “{ $title }”, que sigues.
}
outage-words = “{ $comment }”
outage-link = Ver todo lo que se dijo, o dejar de seguir
