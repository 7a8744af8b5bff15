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
organizations-operator = Organizaciones
organizations-add = Agregar una organización
organizations-added = Se agregó { $name } y la invitación va en camino.
organizations-none = Todavía no hay organizaciones
organizations-none-text = Agrega la primera: quien sea su propietario recibe una invitación por email.
organizations-name = Nombre
organizations-owners = Propietarios
organizations-owner-email = Email del propietario
organizations-owner-active = Activo
organizations-owner-invited = Con invitación
organizations-owner-late = Enlace vencido
organizations-owner-gone = Sin acceso
organizations-language = Idioma de la invitación
organizations-english = English
organizations-spanish = Español
organizations-invite-again = Enviar la invitación de nuevo
organizations-name-taken = Ya hay una organización con este nombre.
organizations-dead = Este enlace no funciona: ya se usó, se reemplazó por uno más nuevo o tiene más de un día. En el servidor, “enlace operator-link” crea otro.
organizations-address-taken = Alguien ya ingresa con esta dirección. Usa otra.
organizations-errors = Corrige esto
organizations-begin = Empezar a operar el portal
organizations-begin-why = Quienes operan el portal agregan organizaciones e invitan a sus propietarios.
organizations-first-name = Nombre
organizations-email = Email
organizations-password = Contraseña
organizations-password-again = Repite la contraseña
organizations-password-show = Mostrar la contraseña
organizations-password-hide = Ocultar la contraseña
organizations-not-waiting = Esta persona ya ingresó.
