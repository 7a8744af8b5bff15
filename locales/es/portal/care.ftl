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
care-tabs = Colas
care-tab-cases = Casos
care-tab-works = Trabajo en líneas
