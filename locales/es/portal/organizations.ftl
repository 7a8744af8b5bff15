# La página de inicio y la de quien opera.
organizations-home = Inicio
organizations-hello = Hola, { $name }
organizations-open-hub = Abrir Account Hub
organizations-open-support = Abrir Soporte técnico
organizations-waiting = Pendiente
organizations-nothing-waits = No hay nada pendiente
organizations-nothing-waits-text = Aquí aparece lo que necesita tu respuesta.
organizations-invite = Crear un contacto
organizations-ending = La invitación vence pronto
organizations-ended = Invitación vencida
organizations-never-followed = Enlace vencido
organizations-all-invitations = Todas las invitaciones
organizations-who = Contacto
organizations-why = Qué falta
organizations-when = Hasta
organizations-registered = { $count ->
    [one] { $count } persona se registró y espera tu aprobación.
    [many] { $count } de personas se registraron y esperan tu aprobación.
   *[other] { $count } personas se registraron y esperan tu aprobación.
}
organizations-registered-many = { $least } personas o más se registraron y esperan tu aprobación.
organizations-to-registrations = Ver los registros
organizations-approvals = { $count ->
    [one] { $count } solicitud espera tu respuesta.
    [many] { $count } de solicitudes esperan tu respuesta.
   *[other] { $count } solicitudes esperan tu respuesta.
}
organizations-approvals-many = { $least } solicitudes o más esperan tu respuesta.
organizations-to-approvals = Ver las solicitudes
organizations-cases = { $count ->
    [one] { $count } de tus casos espera tu respuesta.
    [many] { $count } de tus casos esperan tu respuesta.
   *[other] { $count } de tus casos esperan tu respuesta.
}
organizations-to-cases = Ver tus casos
organizations-asked = { $count ->
    [one] { $count } de tus solicitudes está en espera.
    [many] { $count } de tus solicitudes están en espera.
   *[other] { $count } de tus solicitudes están en espera.
}
organizations-roles = Tus roles
organizations-no-role = Todavía no tienes un rol aquí. Quien sea propietario de tu empresa puede darte uno.
organizations-none = Todavía no hay organizaciones
organizations-none-text = Da de alta la primera: quien sea su propietario recibe una invitación por email.
organizations-name = Nombre
organizations-owners = Propietarios
organizations-owner-active = Activo
organizations-owner-gone = Sin acceso
organizations-language = Idioma de la invitación
organizations-english = English
organizations-spanish = Español
organizations-invite-again = Enviar la invitación de nuevo
organizations-name-taken = Ya hay una organización con este nombre.
organizations-dead = Este enlace no funciona: ya se usó, se reemplazó por uno más nuevo o tiene más de un día. En el servidor, “enlace operator-link” crea otro.
organizations-address-taken = Alguien ya ingresa con esta dirección. Usa otra.
organizations-begin = Empezar a operar el portal
organizations-begin-why = Quienes operan el portal agregan organizaciones e invitan a sus propietarios.
organizations-first-name = Nombre
organizations-email = Email
organizations-password = Contraseña
organizations-password-again = Repite la contraseña
organizations-password-show = Mostrar la contraseña
organizations-password-hide = Ocultar la contraseña

# Care: finding organizations, onboarding them, inviting again.
organizations-operator = Organizaciones
organizations-operator-text = Todos los clientes y en qué punto están sus propietarios.
organizations-find = Buscar una organización
organizations-find-hint = Nombre, persona, email, número de cuenta o de línea
organizations-by-account = Cuenta { $number }, { $name }
organizations-by-line = Línea { $number }
organizations-shown = { $count ->
    [one] { $count } resultado en esta página
    [many] { $count } resultados en esta página
   *[other] { $count } resultados en esta página
}
organizations-not-found = Sin resultados
organizations-not-found-text = Los nombres se encuentran por el comienzo de sus palabras; una línea, por su número completo o los últimos siete dígitos; una cuenta, por su número completo.
organizations-show-all = Ver todas las organizaciones
organizations-none-operator = Quienes operan el portal dan de alta la primera.
organizations-add = Dar de alta una organización
organizations-add-text = La persona propietaria recibe una invitación por email e incorpora a las demás.
organizations-owner-email-hint = La invitación llega a esta dirección y sirve durante 48 horas.
organizations-owner-first-name = Nombre de la persona propietaria
organizations-owner-last-name = Apellido de la persona propietaria
organizations-alike = Puede que ya exista
organizations-alike-text = Todavía no se agregó nada. Revisa si es una de estas.
organizations-alike-owner = el email de la persona propietaria es de alguien de ahí
organizations-anyway = Es otra: darla de alta
organizations-invitation-sent = La invitación va en camino.
organizations-nameless = Todavía sin nombre
organizations-since = Cliente desde
organizations-awaited = Otras personas con invitación
organizations-nobody-waits = No se espera a nadie más
organizations-nobody-waits-text = Aquí están las personas invitadas por la organización hasta que ingresan.
organizations-people-shown = { $count ->
    [one] { $count } persona en esta página
    [many] { $count } personas en esta página
   *[other] { $count } personas en esta página
}
organizations-person = Persona
organizations-state = Estado
organizations-sent = Invitación enviada
organizations-what-to-do = Qué puedes hacer
organizations-on-the-phone = Enlace por teléfono
organizations-link-for = Enlace para { $name }
organizations-phone-text = Obtienes un enlace para alguien que está al teléfono. Sirve una sola vez, durante 30 minutos, y reemplaza todos los que se enviaron antes. Asegúrate de saber quién es: su organización lee tu nombre y el motivo en su historial.
organizations-reason = Motivo
organizations-reason-hint = Por ejemplo: el email no llega
organizations-make-link = Crear el enlace
organizations-link = El nuevo enlace
organizations-link-text = Se muestra solo ahora. Compártelo antes de salir de esta página.
organizations-not-waiting = Esta persona no tiene una invitación pendiente: ya ingresó o su organización la retiró.
organizations-owner-email = Email de la persona propietaria
