# La bandeja.
approvals-title = Aprobaciones
approvals-text = Lo que alguien puede hacer solo si una segunda persona dice que sí.
approvals-tabs = Qué solicitudes
approvals-waiting = Esperan tu respuesta
approvals-mine = Tuyas
approvals-over = Respondidas
approvals-shown = { $shown ->
    [one] { $shown } solicitud en esta página
    [many] { $shown } de solicitudes en esta página
   *[other] { $shown } solicitudes en esta página
}
approvals-none-waiting = Nada espera tu respuesta
approvals-none-waiting-text = Cuando alguien pida algo que tú puedas aprobar, aparecerá aquí.
approvals-none-mine = No has pedido nada
approvals-none-mine-text = Cuando hagas algo que necesite aprobación, la solicitud aparecerá aquí y verás en qué va.
approvals-none-over = Todavía no se ha respondido nada
approvals-none-over-text = Aquí aparece lo que se aprobó, se rechazó, se retiró o venció.
approvals-request = Solicitud
approvals-state = En qué va
approvals-asker = Lo pide
approvals-decided = Cuándo
approvals-by = Por
approvals-asked = Se pidió
approvals-until = Vence
approvals-price = { $amount } al mes
approvals-choose = Elegir
approvals-choose-one = Elegir: { $request }
approvals-answer-chosen = Responder las que elegiste
approvals-answered-some = { $done ->
    [one] Se respondió { $done } solicitud.
    [many] Se respondieron { $done } de solicitudes.
   *[other] Se respondieron { $done } solicitudes.
}
approvals-answered-not = { $not ->
    [one] { $not } no se pudo responder y sigue como estaba.
    [many] { $not } no se pudieron responder y siguen como estaban.
   *[other] { $not } no se pudieron responder y siguen como estaban.
}

# En qué va una solicitud.
approvals-draft = Sin enviar
approvals-open = En espera
approvals-open-of = { $yes } de { $needed } aprobaron
approvals-done = Aprobada y hecha
approvals-rejected = Rechazada
approvals-withdrawn = Retirada
approvals-stopped = Aprobada, sin hacer
approvals-expired = Vencida

# Quién pide qué.
approvals-asks = { $asker } pide { $what }
approvals-you-ask = Pides { $what }
approvals-ask-user-added = agregar como usuario a { $about }
approvals-ask-user-edited = cambiar los datos de { $about }
approvals-ask-user-blocked = bloquear a { $about }
approvals-ask-user-unblocked = desbloquear a { $about }
approvals-ask-user-deleted = eliminar como usuario a { $about }
approvals-ask-user-restored = recuperar como usuario a { $about }
approvals-ask-registration-sent = reenviar el enlace de registro a { $about }
approvals-ask-marketing-chosen = cambiar las preferencias de marketing de { $about }
approvals-ask-user-role-given = dar un rol a { $about }
approvals-ask-user-role-removed = quitar un rol a { $about }
approvals-ask-role-made = crear el rol { $about }
approvals-ask-role-edited = cambiar el rol { $about }
approvals-ask-role-archived = archivar el rol { $about }
approvals-ask-role-restored = recuperar el rol { $about }
approvals-ask-role-deleted = eliminar el rol { $about }
approvals-ask-end-users-customized = cambiar lo que pueden hacer los usuarios finales
approvals-ask-lines-assigned = cambiar las líneas asignadas a { $about }
approvals-ask-place-assigned = asignar { $about }
approvals-ask-place-taken = retirar la asignación de { $about }
approvals-ask-registration-approved = aprobar el registro de { $about }
approvals-ask-registration-rejected = rechazar el registro de { $about }
approvals-ask-settings-edited = cambiar la configuración de Account Hub
approvals-ask-account-edited = cambiar los datos de la cuenta { $about }
approvals-ask-identifiers-changed = cambiar los identificadores de { $about }
approvals-ask-line-suspended = suspender { $about }
approvals-ask-suspension-called-off = cancelar la suspensión programada de { $about }
approvals-ask-line-restored = restablecer { $about }
approvals-ask-number-changed = cambiar el número de { $about }
approvals-ask-sim-changed = cambiar la SIM de { $about }
approvals-ask-plan-changed = cambiar el plan o las funciones de { $about }
approvals-ask-line-moved = mover { $about } a otra cuenta
approvals-ask-transfer-pin = obtener un PIN de transferencia para { $about }
approvals-ask-other = cambiar algo de { $about }
approvals-ask-permission = { $permission }: { $about }

# Una solicitud.
approvals-what = Qué exactamente
approvals-about = Sobre
approvals-why = Motivo
approvals-why-hint = Lo leen quienes responden. Puedes dejarlo vacío.
approvals-nothing-more = Nada más que eso.
approvals-cost = Precio
approvals-hash = Huella
approvals-hash-text = La respuesta vale para exactamente esto; todo lo que cambie es una solicitud nueva.
approvals-said-yes = Aprobaciones dadas
approvals-not-sent = Sin enviar: esto necesita aprobación
approvals-needs = Se hace cuando { $who } lo apruebe.
approvals-needs-several = Se hace cuando lo aprueben { $needed } de estas personas: { $who }.
approvals-others = otras personas
approvals-nobody = Ahora nadie puede aprobar esto. Pide a quien sea propietario de la empresa que cambie el rol que lo exige.
approvals-send = Enviar solicitud
approvals-do-not-send = No enviar
approvals-sent-now = Se envió la solicitud.
approvals-waits = Espera respuesta
approvals-take-back = Retirar solicitud
approvals-take-back-text = Puedes retirarla mientras nadie haya respondido.
approvals-taken-back-now = Se retiró la solicitud.
approvals-answer = Tu respuesta
approvals-behalf = Respondes en lugar de { $name }.
approvals-comment = Comentario
approvals-comment-hint = { $name } lo recibe por email. Puedes dejarlo vacío.
approvals-comment-hint-many = Lo reciben por email quienes pidieron. Puedes dejarlo vacío.
approvals-approve = Aprobar
approvals-reject = Rechazar
approvals-done-now = Aprobada y hecha.
approvals-counted-now = Tu aprobación cuenta. Todavía faltan otras.
approvals-rejected-now = Rechazada.
approvals-stopped-now = Se aprobó, pero no se pudo hacer.
approvals-cannot = No puedes responder esto
approvals-sign-in-again = Ingresar de nuevo
approvals-ended = En qué quedó
approvals-comment-given = Comentario
approvals-why-not = Por qué no se pudo hacer
approvals-in-place-of = { $by } en lugar de { $name }
approvals-badge = Necesita aprobación

# Por qué no se hizo.
approvals-stop-denied = { $name } ya no tiene permiso para hacerlo.
approvals-stop-gone = Aquello de lo que trata ya no existe.
approvals-stop-changed = Alguien lo cambió mientras tanto, así que ya no sería lo que se pidió.
approvals-stop-shut = { $name } ya no tiene acceso.
approvals-stop-refused = Ya no es posible.

# Por qué no se acepta una respuesta.
approvals-refused-your-own = Lo pediste tú, así que tiene que responder otra persona.
approvals-refused-not-yours = No podrías hacer esto por tu cuenta, así que tu respuesta no cuenta aquí.
approvals-refused-voted = Ya lo aprobaste. Todavía faltan otras personas.
approvals-refused-over = Ya no está en espera.
approvals-refused-changed = No es lo que viste. Míralo de nuevo.
approvals-refused-gone = Aquello de lo que trata ya no existe. Solo se puede rechazar.
approvals-refused-not-a-draft = Ya se envió.
approvals-refused-not-a-delegate = Elige a alguien que pueda responder por ti: una persona activa con un rol de administración o de propiedad.
approvals-refused-days = Elige el primer día y el último; el último no puede haber pasado ni estar a más de un año.
approvals-refused-nothing-chosen = Elige al menos una solicitud.
approvals-refused-not-a-manager = Solo guardan mensajes quienes tienen un rol de administración o de propiedad.
approvals-refused-nothing-said = Escríbelo en un idioma o en los dos.
approvals-refused-too-many = Ya hay { $most } mensajes. Elimina uno primero.

# Durante una ausencia.
approvals-away = Durante mi ausencia
approvals-away-text = Otra persona responde en tu lugar, hasta donde tú podrías. El historial guarda los dos nombres.
approvals-away-to = Quién responde por ti
approvals-away-from = Primer día
approvals-away-until = Último día
approvals-away-set = Guardar
approvals-away-now = { $name } responde por ti desde el { $from } hasta el { $until }.
approvals-away-end = Terminar ahora
approvals-away-ended-now = Otra vez respondes tú.

# Mensajes guardados.
approvals-message = Mensaje guardado
approvals-message-hint = Quien lo pidió lo lee en su idioma. Lo que agregues abajo va después.
approvals-message-none = Ninguno
approvals-messages = Mensajes guardados
approvals-messages-text = Respuestas cortas que puede elegir cualquiera que apruebe aquí, en un idioma o en los dos.
approvals-message-en = En inglés
approvals-message-es = En español
approvals-message-keep = Guardar mensaje
approvals-message-forget = Eliminar: { $text }
approvals-ask-run = hacer esto con { $about } a la vez: { $permission }
approvals-run-rows = { $count ->
    [one] La fila, exactamente
    [many] Las { $count } de filas, exactamente
   *[other] Las { $count } filas, exactamente
}
approvals-run-all = Ver todas las filas

# Pedir lo que no se permitió.
approvals-ask-title = Pedir permiso
approvals-ask-text = Lo que ahora no puedes hacer, pedido a quienes pueden permitirlo.
approvals-ask-access = permiso para { $permission }: { $about }
approvals-ask-access-other = un permiso: { $about }
approvals-ask-allowed = Podrías
approvals-ask-on = Sobre
approvals-ask-who = Tu solicitud les llega a { $who }. Cualquiera puede darte el permiso.
approvals-ask-one = Tu solicitud le llega a { $who }, que puede darte el permiso.
approvals-ask-until-hint = Déjalo vacío para que no tenga fin.
approvals-ask-look = Ver tu solicitud
approvals-ask-once = Se concede cuando { $who } esté de acuerdo.
approvals-how-long = Por cuánto tiempo
approvals-until-day = Hasta el { $day }
approvals-for-ever = Sin fecha de fin
approvals-stop-held = { $name } ya tenía este permiso.
approvals-refused-asked-already = Ya lo pediste y está en espera de respuesta.
approvals-refused-held-already = Ya tienes este permiso.
approvals-refused-nobody-grants = Ahora nadie puede darte este permiso: no hay aquí un rol que lo permita y que se te pueda dar.
approvals-refused-too-many-asked = Ya hay { $most } solicitudes tuyas en espera. Retira una primero.
approvals-refused-not-a-way = Esta forma ya no está disponible. Elige cómo das el permiso.
approvals-refused-end-past = Elige un día que no haya pasado.

# Dar el permiso.
approvals-grant = Dar permiso
approvals-grant-way = Cómo das el permiso
approvals-grant-held = No hace falta dar nada: ya tiene el permiso. “Dar permiso” cierra la solicitud.
approvals-way-account = Asignar la cuenta { $place } al rol { $role }
approvals-way-line = Asignar { $place } al rol { $role }
approvals-way-role = Dar el rol { $role }
approvals-way-role-account = Dar el rol { $role } y asignarle la cuenta { $place }
approvals-way-role-line = Dar el rol { $role } y asignarle { $place }
approvals-way-asks = Con aprobación cada vez.
approvals-way-brings = También le permite a { $name }: { $what }.
approvals-way-brings-nothing = No da nada más.
approvals-way-whole-account = Vale para todas las líneas de { $place }, también las futuras.
approvals-way-nowhere = No alcanza nada hasta que se le asignen cuentas o líneas.
