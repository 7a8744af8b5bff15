# La lista.
users-search = Buscar usuarios
users-search-hint = Nombre, puesto, email o teléfono
users-user = Usuario
users-add-new = Agregar nuevo usuario
users-import = Desde un archivo
users-by-role = Rol: { $which }
users-any-role = Todos
users-by-account = Cuenta: { $which }
users-any-account = Todas
users-by-language = Idioma: { $which }
users-any-language = Todos
users-in-english = Inglés
users-in-spanish = Español
users-columns = Columnas
users-columns-beside = Columnas junto al nombre
users-show-columns = Mostrar columnas
users-shown = { $shown } de { $all ->
    [one] { $all } usuario
    [many] { $all } de usuarios
   *[other] { $all } usuarios
}
users-shown-of-more = { $shown } de más de { $least } usuarios
users-show-all = Mostrar todos los usuarios
users-download = Descargar como CSV
users-none = Todavía no hay usuarios
users-none-text = Los usuarios son las personas de tu organización que trabajan en Account Hub. Agrega la primera y recibirá un enlace de registro.
users-no-role = Sin rol
users-active = Activo
users-invited = Con invitación
users-blocked = Bloqueado
users-deleted = Eliminado

# Los tres puntos.
users-actions = Acciones para { $name }
users-edit-role = Editar rol
users-edit-assigned = Editar cuentas asignadas
users-edit-details = Editar datos del usuario
users-block = Bloquear usuario
users-unblock = Desbloquear usuario
users-resend = Reenviar invitación
users-delete = Eliminar usuario
users-restore = Restaurar usuario
users-remove-role = Quitar rol
users-done-blocked = Usuario bloqueado. Desde ahora nada de esta organización se le abre.
users-done-unblocked = Usuario desbloqueado.
users-done-sent = Invitación enviada. Los enlaces anteriores ya no funcionan.
users-done-restored = Usuario restaurado. Asígnale de nuevo las cuentas y líneas que necesite.
users-done-deleted = Usuario eliminado. Puedes restaurarlo durante 30 días.

# Un nuevo usuario.
users-add = Agregar usuario
users-add-text = El nuevo usuario recibe por email un enlace de registro y completa el primer uso antes de que se abra cualquier otra cosa.
users-email-hint = El enlace de registro llega a esta dirección.
users-added = Usuario agregado y enlace de registro enviado.
users-lines = Números de línea
users-lines-hint = Por lo menos una línea de { $accounts }, que será suya. Separa varios números con comas.
users-there = { $name } ya está en esta organización
users-there-text = En su página puedes darle un rol de Account Hub.
users-allows = Le permite { $what }.
users-allows-nothing = Todavía no permite nada.

# Un usuario.
users-sign-in = Ingresa como
users-sign-in-none = Todavía nadie
users-sign-in-text = Solo la propia persona cambia con qué dirección ingresa. El email de abajo es donde la organización le escribe.
users-access = Acceso al portal
users-access-open = Los portales de esta organización están abiertos para esta persona. Al bloquearla se cierra enseguida todo lo que tiene abierto aquí; sus otras organizaciones no cambian.
users-access-blocked = Nada de esta organización se le abre. Sus roles y asignaciones se guardan para cuando se le desbloquee.
users-access-invited = Todavía no completa su primer uso, así que no hay nada que bloquear.
users-roles = Roles
users-no-role-text = No tiene ningún rol de Account Hub.
users-add-role = Agregar otro rol
users-role-until = hasta el { $day }
users-reached = Cuentas y líneas asignadas
users-reaches-nothing = No tiene nada asignado, así que su rol todavía no alcanza nada.
users-reaches-no-role = Las cuentas y líneas se asignan a un rol, y no tiene ninguno.
users-reaches-everything = Su rol alcanza todas las cuentas.
users-reaches-more = Y más.
users-place-account = { $name } · cuenta { $number }, con todas sus líneas
users-place-cost-centre = Todas las líneas del centro de costos { $code }
users-place-line = { $number } · { $name }
users-place-as = como { $role }
users-marketing = Preferencias de marketing
users-by-email = Ofertas por email
users-by-phone = Ofertas por teléfono
users-save-marketing = Guardar preferencias
users-consent-never = Nunca dio su consentimiento.
users-consent-given = Dio su consentimiento el { $day }; lo anotó { $by }.
users-consent-withdrawn = Retiró su consentimiento el { $day }; lo anotó { $by }.
users-yes = Sí
users-no = No
users-delete-text = Termina su membresía en esta organización. Se puede deshacer durante 30 días.
users-restore-text = Se eliminó el { $day }. Durante 30 días puede volver con los roles que tenía; lo que tenía asignado se le asigna de nuevo a mano.

# Su rol.
users-until = Último día (opcional)
users-until-hint = El rol termina por sí solo al acabar ese día.
users-replaces = En lugar de { $role }
users-replaces-text = Las cuentas asignadas a un rol de administración pasan a otro rol de administración, y las líneas de un usuario final, a otro rol de usuario final. Lo demás que tenga asignado termina.
users-role-saved = Rol guardado.
users-role-removed = Rol quitado.
users-remove-question = ¿Quitar el rol { $role } a { $name }?
users-remove-ends = Las cuentas y líneas asignadas a este rol terminan con él.
users-remove-last = Es su único rol de Account Hub: ya nada de ahí se le abrirá.
users-remove-others = Sus otros roles siguen como están.
users-remove-instead = Mejor quitar { $role }
users-delete-question = ¿Eliminar a { $name } de esta organización?
users-delete-access = Todo lo de esta organización se le cierra enseguida. Sus otras organizaciones no cambian.
users-delete-end = { $count ->
    [one] Termina una cuenta o línea asignada.
    [many] Terminan { $count } de cuentas y líneas asignadas.
   *[other] Terminan { $count } cuentas y líneas asignadas.
}
users-delete-many-end = Terminan más de { $least } cuentas y líneas asignadas.
users-delete-roles = Terminan sus roles: { $roles }.
users-delete-history = Su nombre queda en el historial.
users-delete-undo = Durante 30 días se puede restaurar con estos roles, y su email sigue siendo suyo.

# Por qué no.
users-refused-address-taken = Alguien de tu organización ya tiene este email.
users-refused-already-here = { $name } tiene este email y ya está en tu organización.
users-refused-cannot-grant = No puedes dar ni quitar el rol { $role } porque no tienes todo lo que permite, o no en todos los lugares donde lo tendrían.
users-refused-owners-name = Los roles de propiedad y de administración solo los da quien tiene el rol Propietario de empresa.
users-refused-role-gone = Este rol ya no existe.
users-refused-already-held = Ya tiene el rol { $role }.
users-refused-not-held = No tiene este rol.
users-refused-nothing-changed = Ya está así.
users-refused-last-owner = Es la única persona activa con el rol Propietario de empresa. Primero dale ese rol a otra.
users-refused-last-case-manager = Es la única persona activa con el rol Administrador de casos de clientes. Primero dale ese rol a otra.
users-refused-owner-has-no-end = El rol Propietario de empresa no tiene último día; lo quita otra persona con ese rol.
users-refused-ends-in-the-past = Ese día ya pasó. Elige hoy o uno posterior.
users-refused-already-blocked = Ya está bloqueado.
users-refused-not-blocked = No está bloqueado.
users-refused-not-active-yet = Falta completar el primer uso, así que todavía no hay nada que bloquear. Elimina el usuario para retirar la invitación.
users-refused-already-deleted = Ya está eliminado.
users-refused-not-deleted = No está eliminado.
users-refused-too-late = Se eliminó hace más de 30 días. Agrégalo como nuevo usuario.
users-refused-invitation-accepted = La invitación ya fue aceptada.
users-refused-line-needed = Escribe el número de una línea de tus cuentas: te ocupas de las personas que están en ellas.
users-refused-lines-are-for-end-users = Las líneas se asignan a usuarios finales. Deja esto vacío: las cuentas se asignan después a quien administra, y el rol Propietario de empresa ya alcanza todo.
users-refused-line-not-yours = No hay ninguna línea { $number } en tus cuentas.
users-refused-account-not-yours = No hay ninguna cuenta { $number } que puedas asignar.
users-refused-role-takes-no-accounts = Quien es propietario de la empresa ya tiene acceso a todas las cuentas.

# El historial.
users-history-added = { $by } agregó el usuario { $about }
users-history-edited = { $by } cambió los datos de { $about }
users-history-blocked = { $by } bloqueó a { $about }
users-history-unblocked = { $by } desbloqueó a { $about }
users-history-sent = { $by } reenvió el enlace de registro a { $about }
users-history-deleted = { $by } eliminó a { $about }
users-history-restored = { $by } restauró a { $about }
users-history-role-given = { $by } dio un rol a { $about }
users-history-role-removed = { $by } quitó un rol a { $about }
users-history-assigned = { $by } cambió lo asignado a { $about }
users-history-viewed = { $by } vio el portal como { $about }
users-history-marketing = { $by } anotó las preferencias de marketing de { $about }
