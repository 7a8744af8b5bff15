# Lo que dicen muchas páginas de los portales.
frame-more = Ver más
frame-filters = { $count ->
    [0] Filtros
   *[other] Filtros ({ $count })
}
frame-pages = Páginas
frame-to-first = Volver al principio
frame-back = Volver a la lista
frame-save = Guardar
frame-saved = Guardado.
frame-you = (tú)
frame-never = Nunca
frame-meanwhile = Otra persona lo cambió mientras tanto
frame-meanwhile-text = Esto es lo que está registrado ahora. Si guardas, queda tu versión.
frame-correct = Hay campos por revisar

frame-held = Esta página cambió mientras tanto
frame-held-text = Lo que ingresaste sigue aquí y no se ha enviado. Envíalo primero, o mira los cambios y vuelve a ingresarlo.
frame-held-show = Mostrar los cambios, sin lo que ingresé
