# The page.
history-title = Historial
history-text = Quién hizo qué en tu organización, cuándo y desde dónde.
history-file = Descargar como CSV
history-note = El archivo tiene lo que dejan los filtros: como máximo, las 10,000 líneas más recientes. Las direcciones se acortan a su red.
history-none = Todavía no pasó nada
history-none-text = Aquí aparece cada cambio: quién lo hizo y qué había antes y después.
history-none-found = No hay coincidencias
history-none-found-yet = Nada entre las más recientes de estas líneas dice eso. Puedes buscar más atrás.
history-none-found-text = Elige otros días u otra persona, o quita un filtro.
history-show-all = Mostrar todo
history-shown = { $shown ->
    [one] { $shown } línea en esta página
    [many] { $shown } de líneas en esta página
   *[other] { $shown } líneas en esta página
}
history-newest = Lo más reciente
history-older = Lo anterior
history-today = Hoy
history-yesterday = Ayer
history-only = Solo lo de { $about }

# The filters.
history-words = Palabras
history-by = Quién
history-everybody = Cualquier persona
history-from = Desde
history-until = Hasta
history-narrow = Mostrar
history-group = Qué tipo
history-group-people = Personas
history-group-roles = Roles
history-group-access = Cuentas y líneas
history-group-invitations = Invitaciones
history-group-sign-in = Ingreso
history-group-organization = Organización
history-about = Sobre
history-about-one = Sobre { $about }
history-take-away = Quitar este filtro

# Who, and from where.
history-provider = Tu proveedor
history-where = { $browser } · { $address }

# What happened.
history-contact-created = { $by } creó el contacto { $about }
history-contact-edited = { $by } cambió los datos de { $about }
history-user-added = { $by } agregó como usuario a { $about }
history-user-edited = { $by } cambió los datos de { $about }
history-user-deleted = { $by } eliminó como usuario a { $about }
history-user-restored = { $by } recuperó como usuario a { $about }
history-marketing-chosen = { $by } cambió las preferencias de marketing de { $about }
history-invitation-sent = { $by } envió una invitación a { $about }
history-registration-sent = { $by } reenvió el enlace de registro a { $about }
history-invitation-revoked = { $by } revocó la invitación de { $about }
history-invitation-accepted = { $about } completó el primer uso
history-login-disabled = { $by } desactivó el ingreso a Soporte técnico de { $about }
history-login-enabled = { $by } activó el ingreso a Soporte técnico de { $about }
history-user-blocked = { $by } bloqueó a { $about }
history-user-unblocked = { $by } desbloqueó a { $about }
history-sign-in-address-changed = { $about } cambió su dirección de ingreso
history-role-changed = { $by } cambió el rol de { $about }
history-user-role-given = { $by } dio un rol a { $about }
history-user-role-removed = { $by } quitó un rol a { $about }
history-role-made = { $by } creó el rol { $about }
history-role-edited = { $by } cambió el rol { $about }
history-role-archived = { $by } archivó el rol { $about }
history-role-restored = { $by } recuperó el rol { $about }
history-role-deleted = { $by } eliminó el rol { $about }
history-end-users-customized = { $by } cambió lo que pueden hacer los usuarios finales
history-accounts-assigned = { $by } cambió las cuentas asignadas a { $about }
history-lines-assigned = { $by } cambió las líneas asignadas a { $about }
history-place-assigned = { $by } asignó { $about }
history-place-taken = { $by } retiró la asignación de { $about }
history-registration-asked = Alguien pidió registrarse: { $about }
history-registration-approved = { $by } aprobó el registro de { $about }
history-registration-rejected = { $by } rechazó un registro: { $about }
history-viewing-begun = { $by } vio el portal como lo ve { $about }
history-settings-edited = { $by } cambió la configuración
history-organization-added = { $by } agregó la organización { $about }
history-other = { $by } cambió algo de { $about }

# What changed.
history-field-first-name = Nombre
history-field-last-name = Apellido
history-field-title = Título del puesto
history-field-role = Rol
history-field-instead = En su lugar
history-field-email = Email
history-field-business-phone = Teléfono de la empresa
history-field-mobile-phone = Celular
history-field-language = Idioma
history-field-status = Estado
history-field-name = Nombre
history-field-name-en = Nombre en inglés
history-field-name-es = Nombre en español
history-field-text-en = Descripción en inglés
history-field-text-es = Descripción en español
history-field-until = Hasta
history-field-account = Cuenta
history-field-line = Línea
history-field-cost-centre = Centro de costos
history-field-user = Usuario
history-field-reason = Motivo
history-field-self-registration = Las personas pueden registrarse
history-field-approval = Los registros esperan aprobación
history-field-by-email = Marketing por email
history-field-by-phone = Marketing por teléfono
history-field-permission = Puede { $permission }
history-field-other = Otro dato
history-value-en = English
history-value-es = Español
history-value-invited = Invitación enviada
history-value-active = Activo
history-value-blocked = Bloqueado
history-value-deleted = Eliminado
history-value-yes = Sí
history-value-no = No

# The file.
history-column-when = Cuándo
history-column-who = Quién
history-column-what = Qué pasó
history-column-about = Sobre
history-column-changes = Antes y después
history-column-browser = Navegador
history-column-address = Red
history-changed = { $field }: { $before } → { $after }
history-nothing = (nada)
history-cut = Este archivo tiene solo las 10,000 líneas más recientes. Elige un último día anterior para obtener las demás.
