# Interrupciones y mantenimiento.
outages-all = Interrupciones y mantenimiento
outages-all-text = Qué falla de nuestra parte, en qué vamos a trabajar y cómo sigue.
outages-none = No sabemos de ninguna falla
outages-none-text = Ninguna interrupción afecta a tu organización y no hay mantenimiento programado.
outages-open = Ahora y programado
outages-over = Terminado
outages-what = Qué pasa
outages-kind = De qué se trata
outages-kind-outage = Interrupción
outages-kind-outage-means = Algo no funciona como debe en este momento.
outages-kind-maintenance = Mantenimiento
outages-kind-maintenance-means = Se va a trabajar en algo, en un horario programado.
outages-state = Estado
outages-state-investigating = En investigación
outages-state-identified = Causa encontrada
outages-state-monitoring = Solución en observación
outages-state-resolved = Resuelto
outages-state-planned = Programado
outages-state-under-way = En curso
outages-state-done = Completado
outages-state-cancelled = Cancelado
outages-impact = Qué se nota
outages-impact-down = No funciona
outages-impact-degraded = Funciona mal
outages-impact-minor = Poco o nada
outages-service = Servicio
outages-service-all = Todos los servicios
outages-since = Desde
outages-from = Desde
outages-until = hasta
outages-next-by = Próxima actualización a más tardar:
outages-begins = Comienza
outages-ends = Termina
outages-time = El horario
outages-read = Lo que sabemos de { $number }
outages-timeline = Lo que pasó hasta ahora
outages-facts = De un vistazo
outages-yours = Tus cuentas y líneas afectadas
outages-hear = Entérate de cómo sigue
outages-follow = Seguir
outages-follow-means = Recibes un correo en tu idioma cada vez que decimos algo, y cuando termina.
outages-follows = Sigues esto. Recibes un correo cada vez que decimos algo, y cuando termina.
outages-unfollow = Dejar de seguir
outages-followed = Ahora sigues esto.
outages-unfollowed = Ya no sigues esto.

# Para el personal.
outages-care-text = Lo que se les dice a los clientes de las fallas y de los trabajos programados.
outages-care-none-text = Anuncia una interrupción o un mantenimiento programado, y los clientes a quienes afecta lo ven enseguida.
outages-care-none-over = Todavía no hay nada terminado
outages-care-none-over-text = Aquí aparecen las interrupciones y los mantenimientos terminados.
outages-shown = { $count ->
    [one] Se muestra { $count }
    [many] Se muestran { $count }
   *[other] Se muestran { $count }
}
outages-everybody = Todos los clientes
outages-everybody-means = Lo ve cada organización.
outages-some = Algunos
outages-some-means = Lo ven solo quienes nombras abajo.
outages-some-of = { $count ->
    [one] { $count } organización
    [many] { $count } de organizaciones
   *[other] { $count } organizaciones
}
outages-announce = Anunciar una interrupción o un mantenimiento
outages-announce-text = Los clientes a quienes afecta lo ven enseguida en su página de inicio.
outages-announce-it = Anunciar
outages-announced = Anunciado.
outages-edit = Editar
outages-edit-text = Qué se informa y a quién afecta. Las novedades se publican en su página.
outages-back = Volver a la interrupción
outages-changed = Cambios guardados.
outages-see-now = Ver cómo está ahora
outages-edited = Cambió: { $parts }
outages-choose = Elige
outages-title = El título
outages-title-en = Título en inglés
outages-title-es = Título en español
outages-text-en = Lo que se les dice a los clientes, en inglés
outages-text-es = Lo que se les dice a los clientes, en español
outages-zone = En tu zona horaria: { $zone }.
outages-ends-hint = Para un mantenimiento. Una interrupción termina cuando lo dices.
outages-whom = A quién afecta
outages-touches = Organizaciones, cuentas y líneas
outages-touches-hint = Una por renglón: el nombre de una organización, o el número de una cuenta o de una línea. Solo si no afecta a todos los clientes.
outages-say = Cómo sigue
outages-next = Próxima actualización a más tardar
outages-next-hint = Cuándo pueden esperar los clientes saber más. Puede quedar vacío.
outages-say-it = Informar a los clientes
outages-said = Publicado.
outages-is-over = Ya terminó. No se dice nada más.
outages-followers = Personas que siguen esto
outages-account = · cuenta { $number }
outages-line = · línea { $number }
outages-linked = Casos vinculados
outages-linked-say = Decirlo en cada uno
outages-linked-say-means = Quien sigue un caso lo lee ahí, en el idioma de quien lo abrió, y recibe un correo en el suyo.
outages-linked-solve = Resolverlos con esto
outages-linked-solve-means = Si ya terminó: lo que escribes es la solución de cada uno, que el cliente acepta o no.
outages-linked-nothing = Dejarlos como están
outages-linked-nothing-means = No se dice nada en ellos.
outages-cases = Casos vinculados
outages-cases-none = Todavía no hay casos vinculados.
outages-number = Número del caso
outages-tie = Vincular
outages-tie-to = Vincular con esto
outages-tied = Vinculado.
outages-untie = Desvincular { $number }
outages-untied = Desvinculado.
outages-on-its-way = en camino
outages-case = Interrupción
outages-case-none = Ninguna interrupción ni mantenimiento afecta ahora a esta organización.
outages-case-means = Así, lo que se diga de la interrupción puede decirse a la vez en todos sus casos.
outages-which = Interrupción o mantenimiento

# Por qué no.
outages-refused-gone = Ya no está.
outages-refused-changed = { $name } llegó antes. Mira cómo está ahora; lo que escribiste sigue aquí y puedes enviarlo de nuevo.
outages-refused-over = Ya terminó; no se dice nada más.
outages-refused-kind = No puede quedar en ese estado.
outages-refused-time = Indica un día y una hora.
outages-refused-ends = Tiene que terminar después de comenzar.
outages-refused-past = Ese momento ya pasó.
outages-refused-nobody = Ninguna organización, cuenta ni línea se llama “{ $typed }”.
outages-refused-several = Hay más de una “{ $typed }”. Indica la organización con el final de su dirección.
outages-refused-outside = El caso { $number } está vinculado, y su organización ya no quedaría afectada.
outages-refused-no-case = No hay ningún caso con este número.
outages-refused-not-touched = No afecta a la organización de este caso.
outages-refused-case-over = Este caso está resuelto o cerrado.
outages-refused-tied = Ya está vinculado.
outages-refused-elsewhere = Está vinculado con { $number }.
outages-refused-not-over = Los casos solo pueden resolverse con esto cuando ya terminó.
