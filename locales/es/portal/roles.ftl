# Las dos pestañas de Administrar usuarios.
roles-tab-users = Administrar usuarios
roles-tab-roles = Roles y permisos
roles-tab-registrations = Registros

# La lista.
roles-text = Qué permite hacer cada rol y quién lo tiene.
roles-add-administrative = Agregar rol administrativo
roles-add-end-user = Agregar rol de usuario final
roles-administrative = Roles administrativos
roles-end-user = Roles de usuario final
roles-archive = Archivo
roles-ready-made = Predefinido
roles-customized = Personalizado
roles-made-here = De tu organización
roles-archived = Archivado
roles-kind-owner = Alcanza todo lo de la organización.
roles-kind-administrative = Un rol administrativo: alcanza las cuentas asignadas a quien lo tiene.
roles-kind-end-user = Un rol de usuario final: alcanza las líneas asignadas a quien lo tiene.
roles-held-by-nobody = Nadie lo tiene
roles-held-by = { $count ->
    [one] Lo tiene { $count } persona
    [many] Lo tienen { $count } de personas
   *[other] Lo tienen { $count } personas
}
roles-held-by-more = Lo tienen más de { $count } personas
roles-and-more = { $count } más
roles-view = Ver
roles-edit = Editar
roles-copy = Copiar
roles-archive-one = Archivar
roles-restore = Restaurar
roles-delete = Eliminar
roles-restored = El rol está de vuelta.

# Dos roles lado a lado.
roles-compare = Comparar dos roles
roles-compare-do = Comparar
roles-one = Un rol
roles-other = El otro rol
roles-permission = Permiso
roles-differs = (es distinto)

# Un rol nuevo.
roles-add-administrative-text = Para quienes se ocupan de cuentas. Cada persona alcanza solo las cuentas que se le asignan.
roles-add-end-user-text = Para quienes usan líneas. Cada persona alcanza solo las líneas que se le asignan.
roles-copied = Empieza con lo que permite { $role }. Ponle un nombre propio.
roles-one-is-enough = Basta un nombre en un idioma: donde falta el otro, se lee el que hay. La descripción es opcional.
roles-name-en = Nombre del rol en inglés
roles-name-es = Nombre del rol en español
roles-text-en = Descripción en inglés
roles-text-es = Descripción en español
roles-permissions = Permisos
roles-make = Agregar rol
roles-made = Rol agregado.

# La cuadrícula.
roles-area-users = Usuarios
roles-area-accounts = Cuentas y líneas
roles-area-organization = Organización
roles-allowed = Permitido
roles-not-allowed = No permitido
roles-with-approval = Permitido con aprobación
roles-terms = Quién lo aprueba
roles-from = A partir de este monto al mes
roles-from-hint = En dólares, como 25.00. Lo que cuesta menos no necesita aprobación. Déjalo vacío si todo la necesita.
roles-approvers = Aprobado por
roles-approvers-hint = Elige hasta { $most }. Si no eliges a nadie, lo puede aprobar cualquier persona administradora o propietaria que pueda hacerlo por su cuenta.
roles-approver-cannot = { $name }: ahora no puede aprobar esto
roles-needed = Cuántas de esas personas
roles-needed-so-many = { $needed ->
    [one] Basta con una
    [many] { $needed } de ellas
   *[other] { $needed } de ellas
}
roles-beside = { $what }: { $field }
roles-off-not-held = No puedes darlo porque no lo tienes.
roles-off-owners-only = Solo lo tiene el rol Propietario de empresa.
roles-off-only-asking = Tienes esto solo con aprobación, así que solo puedes darlo con aprobación.
roles-view-users = Ver usuarios
roles-view-users-means = Abre Administrar usuarios y la página de cada persona: quién es, sus roles y lo que se le asignó.
roles-add-users = Agregar usuarios
roles-add-users-means = Invita a personas a Account Hub y les da un rol que quien invita puede dar.
roles-edit-users = Editar datos del usuario
roles-edit-users-means = Corrige nombres, puestos, teléfonos y emails de contacto.
roles-block-users = Bloquear y desbloquear usuarios
roles-block-users-means = Le cierra todo el portal a una persona en el acto, y se lo vuelve a abrir.
roles-resend-registrations = Reenviar invitaciones
roles-resend-registrations-means = Manda otra vez el enlace de registro; los enlaces anteriores dejan de funcionar.
roles-delete-users = Eliminar usuarios
roles-delete-users-means = Saca a una persona de la organización; durante 30 días se la puede recuperar.
roles-edit-user-roles = Editar y quitar roles de usuarios
roles-edit-user-roles-means = Da otros roles, sin más en ellos de lo que puede hacer quien los da.
roles-assign-accounts = Asignar cuentas
roles-assign-accounts-means = Decide a qué cuentas llega cada persona que las administra.
roles-assign-lines = Asignar líneas
roles-assign-lines-means = Decide a qué líneas llega cada usuario final.
roles-edit-marketing = Cambiar preferencias de marketing
roles-edit-marketing-means = Anota qué mensajes de marketing quiere una persona, con la fecha de su consentimiento.
roles-manage-roles = Administrar roles
roles-manage-roles-means = Crea, edita, archiva y elimina roles, sin más en ellos de lo que puede hacer quien lo hace.
roles-view-accounts = Ver cuentas y líneas
roles-view-accounts-means = Muestra las cuentas y líneas asignadas, con sus números, planes y equipos.
roles-see-as-they-do = Ver el portal como lo ve un usuario
roles-see-as-they-do-means = Mira el portal con los ojos de un usuario durante 15 minutos, sin cambiar nada.
roles-view-history = Ver el historial
roles-view-history-means = Muestra quién cambió qué en la organización, y cuándo.
roles-approve-registrations = Aprobar registros
roles-approve-registrations-means = Acepta o rechaza a quienes se registraron por su cuenta en las cuentas asignadas.
roles-edit-settings = Cambiar la configuración
roles-edit-settings-means = Decide cómo usa la organización Account Hub.
roles-edit-account-names = Editar nombres de cuentas
roles-edit-account-names-means = Cambia cómo se llama una cuenta y la dirección que le pertenece.
roles-edit-identifiers = Editar identificadores de líneas
roles-edit-identifiers-means = Cambia lo que la organización anota de cada línea: su nombre, su centro de costos, sus propios números.
roles-suspend-lines = Suspender líneas
roles-suspend-lines-means = Detiene una línea por un tiempo: pérdida o robo, temporal, de temporada, falta de pago.
roles-restore-lines = Restablecer líneas
roles-restore-lines-means = Vuelve a activar una línea suspendida.
roles-change-numbers = Cambiar números
roles-change-numbers-means = Le da otro número a una línea.
roles-change-sims = Cambiar SIM o eSIM
roles-change-sims-means = Pasa una línea a otra tarjeta o eSIM; se avisa enseguida a quien la usa y a quienes tienen el rol Propietario de empresa.
roles-change-plans = Cambiar plan y funciones
roles-change-plans-means = Cambia lo que tiene una línea y lo que cuesta; el precio se muestra antes.
roles-move-lines = Mover una línea
roles-move-lines-means = Mueve una línea a otra cuenta que alcanza la misma persona.
roles-transfer-pins = PIN de transferencia
roles-transfer-pins-means = Obtiene el PIN con el que un número se va a otro proveedor; se avisa enseguida a quien usa la línea y a quienes tienen el rol Propietario de empresa.

# Un rol y cómo cambia.
roles-edit-role = Editar rol
roles-back = Volver al rol
roles-fixed = Por qué no se puede cambiar
roles-end-users-text = Este es el rol predefinido Usuario final. Tu organización puede darles otros permisos a sus usuarios finales.
roles-reset = Volver a lo predefinido
roles-preview = Vista previa
roles-take-theirs = Descartar lo mío y tomar lo registrado
roles-effects = Qué cambia al guardar
roles-effects-none = No cambia el acceso de nadie: quienes tienen este rol lo tienen por otro, o nada cambió.
roles-effects-unused = Todavía nadie tiene este rol, así que no cambia el acceso de nadie.
roles-effects-more = Se contó solo a las primeras mil personas que lo tienen.
roles-effect-loses = { $people ->
    [one] { $people } persona pierde
    [many] { $people } de personas pierden
   *[other] { $people } personas pierden
} “{ $what }”: { $names }
roles-effect-asks = { $people ->
    [one] { $people } persona necesitará
    [many] { $people } de personas necesitarán
   *[other] { $people } personas necesitarán
} aprobación para “{ $what }”: { $names }
roles-effect-gains = { $people ->
    [one] { $people } persona gana
    [many] { $people } de personas ganan
   *[other] { $people } personas ganan
} “{ $what }”: { $names }

# Un rol se va.
roles-archive-title = Archivar { $role }
roles-delete-title = Eliminar { $role }
roles-archive-means = Un rol archivado no se le puede dar a nadie. Conserva su nombre y sus permisos, y se puede restaurar en cualquier momento.
roles-delete-means = Un rol eliminado no se puede recuperar. Su historial queda. Si solo quieres dejarlo a un lado, archívalo.
roles-instead = Rol que reciben en su lugar
roles-instead-hint = Conservan sus cuentas y líneas asignadas, y la fecha de fin si la hay.
roles-choose = Elige un rol
roles-archived-done = Rol archivado.
roles-deleted-done = Rol eliminado.

# Por qué no.
roles-refused-ready-made = Un rol predefinido es igual para todo el mundo. Cópialo para hacer uno propio.
roles-refused-your-own = Tú tienes este rol, y nadie cambia lo que puede hacer por su cuenta.
roles-refused-above-you = Este rol está por encima del tuyo.
roles-refused-beyond-you = Contiene “{ $what }”, y tú no lo tienes.
roles-refused-not-held = No puedes dar “{ $what }” porque no lo tienes.
roles-refused-only-asking = Tienes “{ $what }” solo con aprobación, así que solo puedes darlo con aprobación y en condiciones que no sean más fáciles que las tuyas.
roles-refused-nobody-could = Nadie podría aprobar “{ $what }”. De quienes pueden aprobarlo, { $needed ->
    [one] hace falta al menos una persona
    [many] hacen falta al menos { $needed } de personas
   *[other] hacen falta al menos { $needed } personas
} con un rol de administración o propiedad, con permiso para hacerlo sin aprobación y sin este rol.
roles-refused-owners-only = “{ $what }” es solo del rol Propietario de empresa.
roles-refused-not-for-end-users = “{ $what }” es sobre toda la organización. Un rol de usuario final llega solo a las líneas asignadas a quien lo tiene; por eso no puede tenerlo.
roles-refused-name-taken = Otro rol de tu organización ya se llama así. También cuentan los archivados.
roles-refused-name-ready = Un rol predefinido ya se llama así.
roles-refused-nothing-changed = Ya está así.
roles-refused-archived = Está en el archivo. Restáuralo para cambiarlo.
roles-refused-not-archived = No está en el archivo.
roles-refused-in-use = Hay personas con este rol. Elige qué rol reciben en su lugar.
roles-refused-not-instead = Ese rol no se les puede dar.
roles-refused-holder-beyond-you = { $name } tiene este rol, y tú no puedes cambiar en todas partes los roles de { $name }.
roles-refused-holder-unseen = Alguien tiene este rol donde tú no alcanzas. Pídeselo a alguien con el rol Propietario de empresa.
roles-refused-too-many-holders = Más de { $most } personas tienen este rol. Primero dales otro a algunas en Administrar usuarios.
roles-refused-too-many-roles = Tu organización tiene { $most } roles. Primero elimina uno que nadie necesite.

# El historial.
roles-history = Historial
roles-history-made = { $by } agregó el rol { $about }
roles-history-edited = { $by } cambió el rol { $about }
roles-history-archived = { $by } archivó el rol { $about }
roles-history-restored = { $by } restauró el rol { $about }
roles-history-deleted = { $by } eliminó el rol { $about }
roles-history-customized = { $by } cambió lo que permite el rol { $about }
roles-history-other = { $by } cambió algo del rol { $about }
