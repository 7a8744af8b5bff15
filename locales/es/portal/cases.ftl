# La lista.
cases-title = Casos
cases-open = Abrir un caso
cases-case = Caso
cases-state = Estado
cases-severity = Gravedad
cases-opener = A nombre de
cases-opened = Se abrió
cases-latest = Última actividad
cases-whose = De quién
cases-mine = Míos
cases-watching = Los que sigo
cases-you = Tú
cases-search = Buscar casos
cases-search-hint = Número o asunto
cases-all-severities = Cualquier gravedad
cases-of-severity = Gravedad: { $severity }
cases-sort-latest = Primero la última actividad
cases-sort-newest = Primero los más nuevos
cases-shown = { $count ->
    [one] { $count } caso en esta página
    [many] { $count } de casos en esta página
   *[other] { $count } casos en esta página
}
cases-none = Todavía no hay casos
cases-none-text = Cuando algo no funcione o tengas una pregunta, abre un caso. Aquí ves los que abriste y los que sigues.
cases-none-all-text = Cuando algo no funcione o alguien tenga una pregunta, abre un caso. Aquí ves todos los casos de tu organización.
cases-none-found = Ningún caso coincide
cases-none-found-text = Prueba con otro número u otras palabras, o quita un filtro.
cases-show-all = Ver todos los casos
cases-is-confidential = Confidencial

# En qué va.
cases-state-new = Nuevo
cases-state-with-us = En nuestras manos
cases-state-waiting = Espera tu respuesta
cases-state-held = En pausa
cases-state-solved = Resuelto
cases-state-closed = Cerrado
cases-next-new = Lo recibimos. Pronto alguien se hará cargo.
cases-next-with-us = Estamos trabajando en él y te escribiremos aquí.
cases-next-waiting = Tenemos una pregunta. Responde abajo para que podamos seguir.
cases-next-held = Está en pausa. El motivo está en la conversación.
cases-next-solved = Creemos que está resuelto. Dinos si es así.
cases-next-closed = Está cerrado. Si el problema vuelve, ábrelo de nuevo dentro de 30 días.

# Qué tan urgente.
cases-severity-s1 = Nada funciona
cases-severity-s1-means = No funciona un local entero, o más de la cuarta parte de tus líneas. Primera respuesta en 15 minutos, a cualquier hora.
cases-severity-s2 = Falla para muchas personas
cases-severity-s2-means = Afecta a muchas personas. Primera respuesta en 1 hora, solución en 4 horas.
cases-severity-s3 = Una línea o función
cases-severity-s3-means = Una línea, una persona o una función. Primera respuesta en 4 horas hábiles, solución en un día hábil.
cases-severity-s4 = Una pregunta
cases-severity-s4-means = Nada está fallando. Respuesta en un día hábil.

# De qué tipo.
cases-category = Categoría
cases-choose-category = Elige una categoría
cases-category-coverage = Cobertura
cases-category-voice = Calidad de voz
cases-category-data = Datos
cases-category-messaging = Mensajes
cases-category-voicemail = Buzón de voz
cases-category-wifi = Llamadas por wifi
cases-category-roaming = Roaming
cases-category-sim = SIM o eSIM
cases-category-enrolment = Inscripción de dispositivos
cases-category-internet = Internet para empresas
cases-category-vpn = VPN, APN o IP fija
cases-category-porting = Transferencia de número
cases-category-hunt-group = Grupo de llamadas o identificador
cases-category-iot = Flota IoT
cases-category-portal = Acceso a este portal
cases-category-other = Otra cosa

# Uno nuevo.
cases-open-text = Cuéntanos qué falla o qué te gustaría saber.
cases-about = De qué se trata
cases-about-organization = La organización en general
cases-about-account = Cuenta { $name }
cases-about-line = Línea { $number }
cases-line = O una línea, por su número de teléfono
cases-line-hint = Cualquier línea que puedas ver.
cases-subject = Asunto
cases-subject-hint = En pocas palabras
cases-description = Qué pasó
cases-description-hint = Desde cuándo, dónde y qué intentaste.
cases-behalf = Para otra persona de tu equipo
cases-behalf-hint = Su email. Déjalo vacío para abrir el caso a tu nombre.
cases-watchers = Quién más debe seguirlo
cases-watchers-hint = Sus emails, separados por comas. Ven el caso y reciben sus mensajes.
cases-confidential = Confidencial
cases-confidential-hint = Solo lo ven tú y las personas que nombres aquí. El resto de los administradores de casos no.
cases-submit = Enviar
cases-opened-now = Tu caso está abierto.

# Uno de ellos.
cases-conversation = Conversación
cases-nothing-said = Todavía no hay respuestas.
cases-earlier = Ver mensajes anteriores
cases-said-question = Pregunta
cases-said-solution = Solución
cases-said-reason = Motivo
cases-details = Detalles
cases-assignee = Quién lo tiene
cases-nobody-yet = Nadie todavía
cases-first-answer = Primera respuesta a más tardar
cases-solution-by = Solución a más tardar
cases-target-none = No hay un plazo para esto
cases-target-late = Con retraso
cases-target-paused = En pausa mientras espera tu respuesta
cases-target-met = A tiempo
cases-target-missed = Se hizo con retraso
cases-opened-by = Lo abrió
cases-is-confidential-means = Confidencial: solo lo ven las personas que figuran aquí.
cases-history = Historial
cases-reply = Responder
cases-text = Mensaje
cases-send = Enviar
cases-replied-now = Tu mensaje se envió.
cases-close = Cerrar el caso
cases-close-reason = Por qué (opcional)
cases-closed-now = El caso está cerrado.
cases-reopen = Abrir el caso de nuevo
cases-reopen-reason = Qué sigue fallando
cases-reopened-now = El caso está abierto de nuevo.
cases-settle = ¿Está resuelto?
cases-accept = Sí, está resuelto
cases-missing = Si no: qué sigue fallando
cases-reject = No, todavía no
cases-reason = Motivo
cases-watchers-title = Quiénes lo siguen
cases-watchers-means = Ven este caso y reciben sus mensajes.
cases-watchers-none = Nadie lo sigue.
cases-watch = Seguir
cases-unwatch = Dejar de seguir
cases-unwatched = Ya no sigues el caso.
cases-watcher-email = Email de alguien de tu equipo
cases-watcher-add = Agregar
cases-watcher-added = Ahora sigue el caso.
cases-watcher-remove = Quitar a { $name }

# Lo que quiere la organización.
cases-settings = Ajustes de los casos
cases-settings-confidential = Casos confidenciales
cases-settings-no = Desactivados
cases-settings-no-means = Los administradores de casos ven todos los casos de la organización.
cases-settings-yes = Activados
cases-settings-yes-means = Quien abre un caso puede hacerlo confidencial: entonces solo lo ven las personas que figuran en él. Cuando no queda ninguna, pasa a los administradores de casos.

# Por qué no.
cases-refused-closed = Este caso está cerrado. Puedes abrirlo de nuevo; lo que escribiste sigue aquí.
cases-refused-solved = Ahora hay una solución. Dinos primero si está resuelto; lo que escribiste sigue aquí.
cases-refused-not-solved = No hay ninguna solución que aceptar o rechazar.
cases-refused-not-closed = Este caso no está cerrado.
cases-refused-too-late = Se cerró hace más de 30 días. Abre un caso nuevo y menciona este.
cases-refused-not-yours = Solo puede hacerlo la persona a cuyo nombre está, o alguien que administre los casos.
cases-refused-no-place = Elige una cuenta o una línea que puedas ver.
cases-refused-no-line = No puedes ver ninguna línea con este número.
cases-refused-no-colleague = Nadie que pueda ver casos aquí tiene el email { $address }.
cases-refused-not-for-others = Solo quienes administran los casos los abren para otras personas.
cases-refused-no-opener = Nadie que pueda ver casos aquí tiene este email.
cases-refused-too-many = A un caso lo siguen 20 personas como máximo.
cases-refused-watches = Esa persona ya ve este caso.
cases-refused-not-watching = Esa persona no sigue este caso.
cases-refused-not-confidential = Tu organización no tiene casos confidenciales.
cases-refused-nothing = Nada cambió.
cases-refused-taken = { $name } tiene este caso. Primero hazte cargo de él; lo que escribiste sigue aquí.
cases-refused-not-from-here = Ya está así, o no puede llegar ahí desde donde está.
cases-refused-no-staff = Elige a alguien.
cases-refused-gone = Ese caso no existe.

# El lado del proveedor.
cases-care-queue = Casos
cases-care-queue-text = Primero está el caso cuyo plazo vence antes.
cases-care-open = Abiertos
cases-care-mine = Míos
cases-care-due = Vence
cases-care-no-due = Sin plazo
cases-care-organization = Organización
cases-care-show-open = Ver los casos abiertos
cases-care-none = No hay casos en espera
cases-care-none-text = Los casos nuevos aparecen aquí en cuanto un cliente los abre.
cases-care-title = Caso { $number }
cases-care-notes = Notas internas
cases-care-notes-mean = Solo las ve el personal.
cases-care-notes-none = Todavía no hay notas.
cases-care-note = Agregar una nota interna
cases-care-note-hint = Los clientes nunca la ven.
cases-care-note-send = Guardar la nota
cases-care-take = Tomarlo
cases-care-take-over = Hacerme cargo
cases-care-go-on = Seguir con él
cases-care-to = Pasarlo a
cases-care-give = Pasar
cases-care-choose = Elige a alguien
cases-care-say = Escribir al cliente
cases-care-step = Después
cases-care-reply = Seguir trabajando en él
cases-care-reply-means = Una respuesta. El caso sigue en nuestras manos.
cases-care-ask = Esperar al cliente
cases-care-ask-means = Una pregunta. El plazo se detiene hasta que responda.
cases-care-solve = Está resuelto
cases-care-solve-means = La solución. El cliente dice si es así.
cases-care-hold = Ponerlo en pausa
cases-care-hold-means = El motivo. El plazo sigue corriendo.
cases-care-send = Enviar
cases-care-said = Se envió.
cases-care-closed = Está cerrado. Solo el cliente lo abre de nuevo.
cases-care-solved = Espera a que el cliente acepte o rechace la solución.
