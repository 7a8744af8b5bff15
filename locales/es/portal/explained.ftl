# Quién puede hacer qué.
explained-title = Quién puede hacer qué
explained-lead = Pregunta por una persona o por un permiso. Cada respuesta es la misma comprobación que hace el portal, con su motivo.
explained-person-title = Qué puede hacer { $name }
explained-questions = Preguntas
explained-about-person = Por persona
explained-about-permission = Por permiso

# Elegir a una persona.
explained-search = Buscar personas
explained-search-hint = Nombre, email o teléfono
explained-find = Buscar
explained-people = Personas
explained-person = Persona
explained-roles = Roles
explained-no-role = Sin rol
explained-none-found = No hay nadie
explained-none-found-text = Nadie a quien puedas ver se llama así.
explained-show-all = Mostrar a todos
explained-people-shown = { $count ->
    [one] 1 persona
   *[other] { $count } personas
  }
explained-another-person = Otra persona
explained-open-user = Abrir este usuario

# Elegir un permiso.
explained-permission = Permiso
explained-choose = Elige uno
explained-account = Cuenta
explained-account-number = Número de cuenta
explained-anywhere = En cualquier lugar
explained-number = Línea
explained-line-number = Número de la línea
explained-show = Mostrar quién puede
explained-contacts = Contactos
explained-cases = Casos
explained-users = Usuarios
explained-accounts = Cuentas y líneas
explained-organization-area = Organización
explained-choose-text = Elige de qué se trata y verás a todas las personas que pueden hacerlo aquí, y por qué.
explained-choose-title = ¿Quién puede…?
explained-no-account = No ves ninguna cuenta con este número.
explained-no-line = No ves ninguna línea con este número.

# La respuesta sobre una persona.
explained-sum = { $can } de { $all } permisos
explained-sum-text = { $name } puede hacer { $can } de las { $all } cosas que se pueden permitir.
explained-all-text = { $name } puede hacer todo lo que se puede permitir.
explained-nothing = { $name } no puede hacer nada aquí por ahora.
explained-by-role = De la persona al permiso
explained-by-place = De la persona a la línea
explained-held = Roles y hasta dónde alcanzan
explained-role = Rol
explained-reaches = Alcanza
explained-until = Hasta
explained-ends = hasta el { $day }
explained-no-end = Sin fecha final
explained-through-role = A través de
explained-where = Dónde
explained-ask = Pedir permiso para { $what }
explained-not-allowed = No permitido
explained-won = El más alto de los roles que lo permiten. También lo permite { $others }.
explained-won-outright = Es el que cuenta porque no necesita aprobación. También lo permite con aprobación: { $others }.
explained-everything = Todas las cuentas y líneas
explained-organization = Toda la organización
explained-nothing-assigned = Todavía no hay nada asignado, así que no alcanza nada.
explained-elsewhere = También cuentas o líneas que no ves.
explained-all-lines = { $count ->
    [one] con su línea
   *[other] con sus { $count } líneas
  }
explained-cost-centre = Centro de costos { $code }
explained-every-line-of = todas las líneas que lo llevan
explained-lines-of = { $count ->
    [one] 1 línea de
   *[other] { $count } líneas de
  }
explained-only-lines = solo estas líneas
explained-more-lines = { $count ->
    [one] y 1 línea más
   *[other] y { $count } líneas más
  }
explained-at-least-lines = y al menos { $count } líneas más
explained-on = { $label } · { $number }

# Por qué otra persona no puede.
explained-why-no-role = Ninguno de sus roles lo permite.
explained-why-no-role-you = Ninguno de tus roles lo permite.
explained-why-no-role-at-all = Todavía no tiene ningún rol.
explained-why-invited = Todavía no completa su primer uso.
explained-why-blocked = Su acceso a esta organización está bloqueado.
explained-why-gone = Ya no forma parte de esta organización.
explained-why-login-disabled = Su ingreso a Soporte técnico está desactivado.
explained-helpers = Podría hacerlo { $names }.

# La respuesta sobre un permiso.
explained-who = Quién puede { $what }
explained-who-on = Quién puede { $what }: { $place }
explained-through = A través de
explained-assigned = Lo que tiene asignado
explained-the-account = La cuenta { $name }
explained-this-line = La línea misma
explained-nobody = Nadie
explained-nobody-text = Nadie a quien puedas ver puede hacer esto aquí.
explained-can-shown = { $count ->
    [one] 1 persona puede
   *[other] { $count } personas pueden
  }
explained-can-shown-of = { $shown } de { $all } personas que pueden
explained-unseen = { $count ->
    [one] Puede 1 persona más, a quien no ves entre tus usuarios.
   *[other] Pueden { $count } personas más, a quienes no ves entre tus usuarios.
  }
explained-by-name = Muchas personas tienen un rol así. Se leen por nombre, de parte en parte; con Más continúas.
explained-first = { $count ->
    [one] Solo se revisó la primera persona de quien depende esto. Hay otras.
   *[other] Solo se revisaron las primeras { $count } personas de quienes depende esto. Hay otras.
  }

# Los dibujos.
explained-picture-role = { $name }: roles y permisos
explained-picture-role-says = { $name } tiene { $roles }. Eso permite { $can } de { $all } permisos. Las tablas de abajo dicen lo mismo.
explained-picture-place = { $name }: roles, cuentas y líneas
explained-picture-place-says = { $name } alcanza { $places } con { $roles }. Las tablas de abajo dicen lo mismo.
explained-picture-who = Quién puede { $what } y con qué rol
explained-picture-who-says = Pueden { $names }, con { $roles }. La tabla de abajo dice lo mismo.
explained-bundle = { $count } permisos: { $area }
explained-bundle-asking = { $count } permisos con aprobación: { $area }
explained-asking = con aprobación
explained-all-accounts = Todas las cuentas
explained-all-lines-box = Todas las líneas
explained-lines = { $count ->
    [one] 1 línea
   *[other] { $count } líneas
  }
explained-lines-or-more = { $count } líneas o más
explained-more-accounts = { $count ->
    [one] 1 cuenta más
   *[other] { $count } cuentas más
  }
explained-more-people = { $count ->
    [one] 1 persona más
   *[other] { $count } personas más
  }
explained-nothing-yet = Nada todavía
explained-unseen-places = Lugares que no ves
explained-legend-strong = Este rol cuenta
explained-legend-weak = Este rol también lo permite
