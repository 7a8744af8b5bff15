# Las páginas.
contacts-heading = Contactos
contacts-manage = Administrar contactos
contacts-create = Crear un contacto
contacts-edit-roles = Editar roles
contacts-invitations = Invitaciones

# La lista.
contacts-search = Buscar contactos
contacts-search-hint = Nombre, puesto, email o teléfono
contacts-contact = Contacto
contacts-role = Rol
contacts-status = Estado
contacts-language = Idioma
contacts-seen = Último ingreso
contacts-sort = Orden: { $by }
contacts-sort-name = Nombre
contacts-sort-newest = Lo más reciente
contacts-sort-seen = Último ingreso
contacts-shown = { $shown } de { $all ->
    [one] { $all } contacto
    [many] { $all } de contactos
   *[other] { $all } contactos
}
contacts-shown-of-more = { $shown } de más de { $least } contactos
contacts-none = Todavía no hay contactos
contacts-none-text = Los contactos son las personas de tu organización que usan Soporte técnico. Crea el primero y recibirá una invitación.
contacts-none-found = Nadie coincide
contacts-none-found-text = Prueba con otro comienzo del nombre, del email o del teléfono, o quita un filtro.
contacts-show-all = Mostrar todos los contactos

# La situación de un contacto.
contacts-active = Activo
contacts-invited = Con invitación
contacts-disabled = Ingreso desactivado
contacts-blocked = Bloqueado
contacts-not-invited = Sin invitación vigente
contacts-invitation-days = { $days ->
    [one] Invitación · vence en { $days } día
    [many] Invitación · vence en { $days } de días
   *[other] Invitación · vence en { $days } días
}
contacts-invitation-hours = Invitación · vence en { $hours } h
contacts-invitation-minutes = Invitación · vence en { $minutes } min
contacts-invitation-link-expired = Invitación · enlace vencido
contacts-invitation-expired = Invitación vencida
contacts-invitation-accepted = Aceptada

# El formulario.
contacts-details = Datos
contacts-first-name = Nombre
contacts-last-name = Apellido
contacts-title = Título del puesto
contacts-account = Cuenta
contacts-email = Email
contacts-business-phone = Teléfono de la empresa
contacts-mobile-phone = Celular
contacts-in-english = English
contacts-in-spanish = Español
contacts-choose-role = Elige un rol
contacts-create-text = El nuevo contacto recibe por email una invitación para un paquete de acceso y completa el primer uso antes de que se abra cualquier otra cosa.
contacts-submit = Enviar
contacts-update = Actualizar

# Los botones y lo que dicen al terminar.
contacts-disable-login = Desactivar ingreso
contacts-enable-login = Activar ingreso
contacts-resend = Reenviar invitación
contacts-revoke = Revocar invitación
contacts-created = Contacto creado e invitación enviada.
contacts-role-updated = Rol actualizado.
contacts-login-disabled = Ingreso desactivado. Desde ahora Soporte técnico está cerrado para este contacto.
contacts-login-enabled = Ingreso activado.
contacts-invitation-sent = Invitación enviada. Los enlaces anteriores ya no funcionan.
contacts-invitation-revoked = Invitación revocada. Su enlace ya no funciona.

# La invitación.
contacts-invitation = Invitación
contacts-sent = Enviada
contacts-link-until = El enlace funciona hasta
contacts-until = Vence
contacts-accepted = Fecha de aceptación
contacts-actions = Acciones
contacts-no-invitations = No hay invitaciones
contacts-no-invitations-text = Cada contacto que creas recibe una invitación y aparece aquí.
contacts-invitations-shown = { $shown ->
    [one] { $shown } invitación en esta página
    [many] { $shown } de invitaciones en esta página
   *[other] { $shown } invitaciones en esta página
}

# Por qué.
contacts-why-title = Por qué puedes cambiarlo
contacts-why = Tu rol { $role } te permite crear y administrar los contactos de tu organización. Nadie cambia su propio rol.
contacts-refused-address-taken = Otro contacto de tu organización ya tiene este email.
contacts-refused-cannot-grant = No puedes dar el rol { $role } porque no tienes lo que ese rol permite.
contacts-refused-nothing-changed = Ya está así.
contacts-refused-invited-beyond-you = La invitación iría a otra dirección con roles que tú no podrías dar. Pídeselo a alguien que pueda darlos.
contacts-refused-last-case-manager = Es la única persona activa con el rol Administrador de casos de clientes. Primero dale ese rol a otra.
contacts-refused-already-disabled = El ingreso ya está desactivado.
contacts-refused-not-disabled = El ingreso no está desactivado.
contacts-refused-no-login-yet = Falta completar el primer uso, así que todavía no hay ingreso. En su lugar, revoca la invitación.
contacts-refused-invitation-accepted = La invitación ya fue aceptada.
contacts-refused-invitation-gone = No hay ninguna invitación vigente.

# El historial.
contacts-history = Historial
contacts-history-none = Todavía no hay cambios.
contacts-history-created = { $by } creó el contacto { $about }
contacts-history-edited = { $by } cambió los datos de { $about }
contacts-history-role = { $by } cambió el rol de { $about }
contacts-history-disabled = { $by } desactivó el ingreso de { $about }
contacts-history-enabled = { $by } activó el ingreso de { $about }
contacts-history-sent = { $by } reenvió la invitación a { $about }
contacts-history-revoked = { $by } revocó la invitación de { $about }
contacts-history-accepted = { $about } completó su primer uso
contacts-history-address = { $about } cambió su dirección de ingreso
