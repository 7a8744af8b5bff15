# Care: el equipo del proveedor.
staff-title = Equipo
staff-text = Quienes atienden a los clientes aquí y quienes operan Care.
staff-role = Rol
staff-agent = Atención
staff-operator = Operación
staff-agent-means = Responde los casos y realiza lo que se pide para las líneas.
staff-operator-means = Además de atender, da de alta organizaciones, edita la ayuda y administra el equipo.
staff-status = Estado
staff-active = Con acceso
staff-disabled = Ingreso desactivado
staff-disabled-since = Desactivado desde
staff-invited = Invitación enviada
staff-name = Nombre
staff-name-hint = Como lo leen los clientes junto a tus respuestas.
staff-name-hint-new = Como lo leen los clientes junto a sus respuestas.
staff-email = Email
staff-email-hint = La invitación llega a esta dirección y sirve durante 48 horas.
staff-language = Idioma de la invitación
staff-english = English
staff-spanish = Español
staff-you = tú
staff-invite = Invitar a alguien
staff-invite-text = Recibe una invitación por email, crea una contraseña e ingresa con esta dirección.
staff-invitation-sent = La invitación va en camino.
staff-invitation = Invitación
staff-invite-again = Enviar la invitación de nuevo
staff-invite-again-means = El enlace que se envió antes deja de funcionar.
staff-revoke = Retirar la invitación
staff-revoked = Se retiró la invitación.
staff-change-role = Cambiar el rol
staff-role-changed = Se cambió el rol.
staff-login = Ingreso
staff-disable = Desactivar ingreso
staff-disable-means = { $name } sale de inmediato en todos sus dispositivos y no puede ingresar hasta que se active de nuevo su ingreso.
staff-disable-means-you = Sales de inmediato en todos tus dispositivos y no puedes ingresar hasta que otra persona de Operación active tu ingreso de nuevo.
staff-in-hand = Tiene a su cargo: { $cases ->
    [0] ningún caso abierto
    [one] { $cases } caso abierto
    [many] { $cases } de casos abiertos
   *[other] { $cases } casos abiertos
} y { $works ->
    [0] ningún trabajo en líneas
    [one] { $works } trabajo en una línea
    [many] { $works } de trabajos en líneas
   *[other] { $works } trabajos en líneas
}.
staff-nothing-in-hand = Aquí no hay casos abiertos ni trabajos en líneas asignados.
staff-heir = Quién se hace cargo
staff-heir-queue = Nadie todavía: vuelven a la lista
staff-now-disabled = Se desactivó el ingreso.
staff-enable = Activar ingreso
staff-enable-means = { $name } puede ingresar de nuevo con la misma contraseña. Lo que pasó a otras personas no vuelve por sí solo.
staff-now-enabled = Se activó el ingreso.
staff-history = Historial de Care
staff-history-of = Historial
staff-history-text = Quién invitó, cambió, desactivó y activó a quién, y quién cambió las respuestas guardadas.
staff-history-none = Todavía no pasó nada.
staff-history-shown = { $count ->
    [one] { $count } línea en esta página
    [many] { $count } líneas en esta página
   *[other] { $count } líneas en esta página
}
staff-field-cases = Casos que pasaron a otra persona
staff-field-works = Trabajos que pasaron a otra persona
staff-field-heir = A quién
staff-did-begin = { $about } empezó a operar Care con el enlace del servidor
staff-did-invite = { $by } invitó a { $about }
staff-did-invite-again = { $by } envió de nuevo la invitación a { $about }
staff-did-revoke = { $by } retiró la invitación de { $about }
staff-did-join = { $about } aceptó la invitación
staff-did-change-role = { $by } cambió el rol de { $about }
staff-did-disable = { $by } desactivó el ingreso de { $about }
staff-did-enable = { $by } activó el ingreso de { $about }
staff-did-add-reply = { $by } agregó la respuesta guardada “{ $about }”
staff-did-edit-reply = { $by } cambió la respuesta guardada “{ $about }”
staff-did-delete-reply = { $by } eliminó la respuesta guardada “{ $about }”
staff-did-other = Pasó algo con { $about }
staff-refused-operators = Solo quienes tienen el rol Operación ven y administran el equipo. Habla con alguien de Operación.
staff-refused-address = Alguien ya ingresa con esta dirección. Usa otra.
staff-refused-invited = Ya hay una invitación pendiente a esta dirección. Puedes enviarla de nuevo.
staff-refused-not-waiting = Ya no hay una invitación pendiente: la persona ya ingresó o la invitación se retiró.
staff-refused-last = Es la última persona con el rol Operación. Primero da ese rol a alguien más.
staff-refused-nothing = Ya está así.
staff-refused-no-colleague = Esta persona ya no tiene acceso. Elige a alguien más.
staff-refused-dead = Este enlace no funciona: ya se usó, se reemplazó por uno más nuevo, se retiró o tiene más de 48 horas. Pide a quien te invitó que lo envíe de nuevo.
staff-refused-gone = Ya no hay nadie aquí con este nombre.
staff-join = Unirte al equipo
staff-join-as = Te unes con el rol { $role } e ingresas con { $email }.
staff-password = Contraseña
staff-password-again = Repite la contraseña
staff-password-show = Mostrar la contraseña
staff-password-hide = Ocultar la contraseña
