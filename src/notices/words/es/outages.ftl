outage-said-subject = { $state ->
    [investigating] Lo estamos investigando: { $title }
    [identified] Encontramos la causa: { $title }
    [monitoring] Observamos el arreglo: { $title }
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
    [resolved] “{ $title }”, que sigues, está resuelto.
    [done] “{ $title }”, que sigues, ya se completó.
   *[other] “{ $title }”, que sigues, se canceló.
}
outage-words = “{ $comment }”
outage-link = Ver todo lo que se dijo, o dejar de seguir
