# What a line is asked to become.
care-kind-suspend = Suspender
care-kind-restore = Restablecer
care-kind-change-number = Cambiar número
care-kind-change-sim = Cambiar SIM
care-kind-change-plan = Cambiar plan
care-kind-move = Mover a otra cuenta
care-kind-transfer-pin = PIN de transferencia

# Why not, or not wholly.
care-known-line-gone = La línea ya no está.
care-known-line-cancelled = La línea se canceló.
care-known-organization-gone = La organización ya no está.
care-known-not-suspended = La línea no está suspendida.
care-known-already-suspended = La línea ya está suspendida.
care-known-suspension-failed = La suspensión que debía terminar no se hizo.
care-known-not-possible = Ya no es posible para esta línea: cambió mientras tanto.
care-known-not-taken = El sistema que lo realiza no aceptó la solicitud.
care-known-no-answer = El sistema que lo realiza lleva días sin responder.
care-known-not-said = No se dio un motivo.
care-known-demo-network = La red no aceptó el cambio, porque hace tiempo que no se ve la SIM.
care-known-demo-voicemail = El buzón de voz todavía no cambia; eso tarda hasta un día.

# Where it stands.
care-state-acknowledged = Recibido
care-state-pending = Espera su día
care-state-held = En espera
care-state-in-progress = En curso
care-state-completed = Listo
care-state-partial = Listo en parte
care-state-failed = No se hizo
care-state-cancelled = Cancelado

# The queue.
care-queue = Cola de trabajo
care-queue-text = Lo que los clientes piden para sus líneas; primero, lo que lleva más tiempo esperando.
care-waiting = Por hacer
care-late = Con retraso
care-late-text = Hace tres días que nadie dice qué pasó con esto. Tal vez quien lo realiza lo perdió: averígualo y di abajo cómo va.
care-state = Estado
care-all-kinds = Todos los tipos
care-of-kind = Tipo: { $kind }
care-work = Trabajo
care-due = Para cuándo
care-organization = Organización
care-staff = Lo tiene
care-works = { $count ->
    [one] { $count } trabajo
    [many] { $count } de trabajos
   *[other] { $count } trabajos
}
care-works-here = { $count } trabajos en esta página
care-none = No hay nada en espera
care-none-text = Aquí aparece lo que los clientes piden para sus líneas.
care-none-found = No hay coincidencias
care-none-found-text = Elige otro estado u otro tipo.
care-show-waiting = Mostrar lo que está por hacer

# One work.
care-work-title = { $kind }: { $number }
care-asked-by = Lo pidió
care-account = Cuenta
care-transaction = Transacción
care-suspension = Motivo de la suspensión
care-new-number = Número nuevo
care-new-sim = SIM nueva
care-new-plan = Plan nuevo
care-new-account = Cuenta nueva
care-over = Esto ya terminó: no queda nada por hacer.
care-not-yet = Esto espera su día y empieza por sí solo.
care-take = Tomarlo
care-take-over = Hacerme cargo
care-go-on = Seguir con esto
care-step = Qué pasa con esto
care-complete = Listo
care-complete-means = La línea cambia como se pidió y se avisa al cliente.
care-part = Listo en parte
care-part-means = La línea cambia como se pidió; di qué falta.
care-fail = No se puede hacer
care-fail-means = La línea sigue como está; di por qué.
care-hold = Poner en espera
care-hold-means = Antes tiene que pasar otra cosa; di cuál.
care-reason = Motivo
care-reason-hint = El cliente lo lee. No hace falta si está listo.
care-save = Guardar
care-noted = Se guardó.
care-refused-over = Esto ya terminó.
care-refused-not-yet = Todavía no es su día.
care-refused-taken = Lo tiene { $name }. Primero tómalo en su lugar.
care-refused-not-from-here = Ya está así.
care-refused-gone = Ya no está.

# Sus dos colas.
care-tabs = Secciones de Care
care-tab-cases = Casos
care-tab-works = Trabajo en líneas
care-tab-outages = Interrupciones
care-tab-reports = Informes
care-tab-organizations = Organizaciones
care-tab-replies = Respuestas guardadas
care-tab-staff = Equipo

# Qué opinan de la ayuda.
care-tab-help = Ayuda
care-help = Qué opinan de la ayuda
care-help-text = Qué artículos ayudan, qué comentan quienes los leen y qué buscan sin encontrarlo. No se guarda quién.
care-help-language = Idioma
care-help-both = Ambos idiomas
care-help-english = Inglés
care-help-spanish = Español
care-help-articles = Respuestas de los últimos 12 meses
care-help-article = Artículo
care-help-yes = Sí
care-help-no = No
care-help-share = Útil
care-help-recent = Últimos 30 días
care-help-before = 30 días anteriores
care-help-of = { $share } de { $count }
care-help-none-then = Sin respuestas
care-help-better = Mejora
care-help-worse = Empeora
care-help-silent = { $count ->
    [0] Todos los artículos tienen respuestas.
    [one] { $count } artículo todavía no tiene respuestas.
   *[other] { $count } artículos todavía no tienen respuestas.
}
care-help-no-answers = Todavía no hay respuestas
care-help-no-answers-text = Al final de cada artículo de la ayuda se puede decir si fue útil. Esas respuestas se cuentan aquí.
care-help-comments = Comentarios
care-help-comment-pages = Páginas de comentarios
care-help-comments-here = { $count ->
    [one] { $count } comentario en esta página
   *[other] { $count } comentarios en esta página
}
care-help-no-comments = No hay comentarios
care-help-no-comments-text = Lo que se escribe junto a la respuesta aparece aquí durante un año, lo más reciente primero.
care-help-helped = Fue útil
care-help-unclear = Difícil de entender
care-help-wrong = No coincide con la pantalla
care-help-lacking = Falta algo
care-help-other = Otra cosa
care-help-missed = Búsquedas sin resultado
care-help-missed-text = De los últimos 30 días. Nunca se guardan emails ni números largos.
care-help-sought = Se buscó
care-help-times = Veces
care-help-missed-more = { $count ->
    [one] Y { $count } búsqueda más de otra cosa.
   *[other] Y { $count } búsquedas más de otras cosas.
}
care-help-none-missed = Todas las búsquedas encontraron algo
care-help-none-missed-text = Lo que se busca en la ayuda sin encontrarlo aparece aquí durante 30 días.
