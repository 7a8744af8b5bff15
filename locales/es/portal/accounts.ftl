# Las páginas.
accounts-heading = Cuentas y líneas
accounts-account = Cuenta
accounts-accounts = Cuentas
accounts-line = Línea
accounts-lines = Líneas
accounts-all-lines = Todas las líneas
accounts-edit = Editar cuentas asignadas
accounts-unreached = Lo que nadie alcanza
accounts-unreached-text = Quienes tienen el rol Propietario de empresa alcanzan todo; aquí no cuentan.
accounts-unreached-lines = Líneas que nadie alcanza
accounts-idle-people = Personas que no alcanzan nada

# Las listas.
accounts-number = Número
accounts-search = Buscar líneas
accounts-search-hint = Número, últimos dígitos o etiqueta
accounts-plan = Plan
accounts-state = Estado
accounts-centre = Centro de costos
accounts-nobody = Nadie la alcanza
accounts-filter-account = Cuenta: { $name }
accounts-filter-accounts = Todas las cuentas
accounts-filter-centre = Centro de costos: { $code }
accounts-filter-centres = Todos los centros de costos
accounts-filter-all = Todo
accounts-line-count = { $count ->
    [one] { $count } línea
    [many] { $count } de líneas
   *[other] { $count } líneas
}
accounts-lines-here = { $count ->
    [0] Ninguna línea en esta página, pero queda más por revisar
    [one] { $count } línea en esta página
    [many] { $count } de líneas en esta página
   *[other] { $count } líneas en esta página
}
accounts-lines-cut = Las primeras { $count } que coinciden. Escribe más para acotar.
accounts-none = Todavía no hay cuentas
accounts-none-text = No tienes nada asignado. Quienes tienen el rol Propietario de empresa asignan cuentas, y quienes administran cuentas asignan líneas.
accounts-no-lines = No hay líneas
accounts-no-lines-text = No tienes líneas a tu alcance. Pídele que te asigne líneas a alguien con el rol Propietario de empresa o a quien administra la cuenta.
accounts-none-found = Ninguna línea coincide
accounts-none-found-text = Prueba con los últimos dígitos del número, otra palabra de la etiqueta, o quita un filtro.
accounts-show-all = Mostrar todas las líneas
accounts-all-reached = Todas las líneas están al alcance de alguien
accounts-all-reached-text = A cada línea la alcanza al menos una persona sin el rol Propietario de empresa.
accounts-idle-none = Todas las personas alcanzan algo
accounts-idle-none-text = A cada rol que necesita una asignación le corresponde una.
accounts-idle-count = { $count ->
    [one] { $count } persona en esta página
    [many] { $count } de personas en esta página
   *[other] { $count } personas en esta página
}

# Estados.
accounts-state-active = Activa
accounts-state-suspended = Suspendida
accounts-state-reserved = Reservada
accounts-state-cancelled = Cancelada

# Una línea.
accounts-features = Funciones
accounts-sim-kind = SIM
accounts-sim = Tarjeta SIM
accounts-esim = eSIM
accounts-device = Equipo
accounts-none-yet = Todavía no hay
accounts-edit-account = Editar cuenta
accounts-identifiers = Identificadores
accounts-primary = principal
accounts-at-order = obligatorio en los pedidos
accounts-since = Desde

# Quién la alcanza.
accounts-user = Usuario
accounts-role = Rol
accounts-reach-line = Quién alcanza esta línea
accounts-reach-account = Quién alcanza esta cuenta
accounts-reach-nobody = Solo la alcanza el rol Propietario de empresa.
accounts-reach-owners = El rol Propietario de empresa alcanza todas las cuentas y todas las líneas.
accounts-reach-more = La alcanzan más personas de las que se muestran aquí.
accounts-through-line = esta línea
accounts-through-account = toda la cuenta
accounts-through-centre = centro de costos { $code }
accounts-until-day = hasta el { $day }
accounts-take-from = Quitar a { $name }

# Asignar.
accounts-assign = Asignar
accounts-assign-line = Asignar a un usuario
accounts-assign-account = Asignar a quien administra cuentas
accounts-choose-user = Elige a una persona
accounts-find-user = Buscar un usuario por nombre
accounts-nobody-to-assign = No hay a quién ofrecerla. La persona necesita un rol que la admita y no debe tenerla ya.
accounts-address = Email de un usuario final que aún no tiene líneas
accounts-address-hint = La dirección exacta. A quien ya tiene líneas en una cuenta que no es tuya le asignan más quienes se ocupan de esa cuenta.
accounts-assign-to = Asignar a esta dirección
accounts-refused-nobody-free = Aquí ningún usuario final sin líneas tiene este email. Revísalo o consulta con quien tenga el rol Propietario de empresa.
accounts-assigned = Asignación guardada.
accounts-taken = Asignación quitada.
accounts-until = Hasta
accounts-until-optional = Hasta (opcional)
accounts-no-role = Esta persona no tiene ningún rol. Dale uno primero.
accounts-reaches-everything = Este rol alcanza todas las cuentas y líneas; no se le asigna nada.
accounts-reaches-nothing = Este rol todavía no alcanza nada.
accounts-given-more = Hay más asignaciones de las que se muestran aquí: son demasiadas o no están a tu alcance.
accounts-find-lines = Buscar líneas para asignar
accounts-of-account = Todas las líneas de una cuenta
accounts-picked = { $count ->
    [0] No se encontró ninguna línea.
    [one] Se encontró { $count } línea: márcala abajo.
    [many] Se encontraron { $count } de líneas: márcalas abajo.
   *[other] Se encontraron { $count } líneas: márcalas abajo.
}
accounts-picked-more = Abajo se ofrecen las primeras { $count }. Escribe más para acotar.
accounts-given-lines = Líneas asignadas
accounts-found-lines = Líneas encontradas
accounts-rules = Por regla
accounts-rule-account = Todas las líneas de { $name }, también las futuras
accounts-rule-centre = Todas las líneas con el centro de costos { $code }

# Por qué no.
accounts-refused-nothing-changed = No hay nada distinto de antes.
accounts-refused-holding-gone = Esta persona ya no tiene ese rol.
accounts-refused-takes-nothing = A ese rol no se le puede asignar esto. Las cuentas son para quienes administran, las líneas para usuarios finales, y el rol Propietario de empresa ya alcanza todo.
accounts-refused-out-of-reach = Solo puedes asignar y quitar lo que está a tu alcance.
accounts-refused-beyond-you = Ese rol permite { $what }, y tú no puedes hacerlo ahí.
accounts-refused-end-past = El último día no puede haber pasado.
accounts-refused-end-unreadable = El último día debe ser una fecha, como 2027-01-31.
accounts-refused-nobody-chosen = Elige a alguien.
accounts-refused-too-many = Se pueden cambiar hasta { $most } a la vez. Guarda en pasos más pequeños.

# Historial.
accounts-history = Historial
accounts-history-none = Aquí todavía no ha pasado nada.
accounts-history-assigned = { $by } asignó { $about }
accounts-history-taken = { $by } quitó una asignación de { $about }

# What the provider was asked to do to a line.
accounts-history-provider = Tu proveedor
accounts-work-begun = Comenzó lo que se pidió
accounts-work-taken = { $by } empezó con lo que se pidió
accounts-work-held = { $by } puso en espera lo que se pidió
accounts-work-failed = { $by } no pudo hacer lo que se pidió
accounts-work-cancelled = Se canceló lo que se pidió
accounts-work = Lo que se pidió
accounts-transaction = Transacción
accounts-why = Motivo
