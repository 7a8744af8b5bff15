# Registrarse, antes de que alguien te conozca.
registration-title = Regístrate
registration-text = Si tu organización tiene una cuenta con nosotros y todavía no tienes acceso, puedes pedirlo aquí.
registration-account-number = Número de cuenta
registration-account-number-hint = Como aparece en una factura de tu organización. Los guiones y los espacios no importan.
registration-first-name = Nombre
registration-last-name = Apellido
registration-email = Email
registration-email-hint = El tuyo. Ahí llegará la invitación.
registration-language = Idioma
registration-language-hint = El portal y los emails que te enviemos estarán en este idioma.
registration-in-english = English
registration-in-spanish = Español
registration-send = Pedir un código
registration-to-sign-in = Volver al ingreso

# El código.
registration-code-title = Ingresa el código
registration-sent = Si conocemos esta cuenta, enviamos un código a la dirección que le corresponde. El código funciona durante 30 minutos.
registration-sent-ask = ¿Todavía no te lo dieron? Pídeselo a quien se ocupa de las facturas de tu organización.
registration-code = Código
registration-code-hint = Ocho dígitos.
registration-enter = Continuar
registration-again = Pedir un código nuevo
registration-over-title = Esta página ya no sirve

# En qué quedó.
registration-waits-title = Ya casi
registration-waits-text = Tu registro espera aprobación. En cuanto alguien lo apruebe, recibirás una invitación por email.
registration-waits-whom = ¿Tarda mucho? Pregunta a quienes administran el portal en tu organización.
registration-in-title = Ya tienes acceso
registration-in-text = Te enviamos una invitación por email. Sigue su enlace para elegir una contraseña y empezar.
registration-out-title = Tu registro no se aprobó
registration-out-text = Te contamos el motivo por email. Si crees que es un error, habla con quienes administran el portal en tu organización.

# Decidir.
registration-heading = Registros
registration-heading-text = Personas que se registraron con un número de cuenta y su código.
registration-settings = Configuración de Account Hub
registration-who = Persona
registration-who-asks = Quién lo pide
registration-status = Estado
registration-waiting = Espera aprobación
registration-approved = Aprobado
registration-rejected = Rechazado
registration-account = Cuenta
registration-asked = Se registró
registration-decided = Decisión
registration-decided-by = Decisión de
registration-decided-heading = Decisiones recientes
registration-reason-given = Motivo
registration-shown = { $shown ->
    [one] { $shown } persona en espera
    [many] { $shown } de personas en espera
   *[other] { $shown } personas en espera
}
registration-none = Nadie espera
registration-none-text = Cuando alguien se registre con un número de cuenta, lo verás aquí.
registration-approve-title = Dar acceso
registration-approve = Aprobar
registration-role = Rol
registration-line = Línea que le asignas
registration-line-hint = Opcional. El número de teléfono de una línea de esta cuenta.
registration-reject-title = No dar acceso
registration-reject = Rechazar
registration-reason = Motivo
registration-reason-hint = Se lo enviamos por email.
registration-approved-now = Aprobado. La invitación va en camino.
registration-rejected-now = Rechazado. Le contamos el motivo.

# La configuración.
registration-settings-text = Cómo llegan las personas a Account Hub.
registration-setting-self = Las personas pueden registrarse por su cuenta
registration-setting-self-yes = Con un número de cuenta y un código que llega a la dirección que le corresponde.
registration-setting-self-no = Solo tiene acceso quien recibió una invitación.
registration-setting-approval = Los registros esperan aprobación
registration-setting-approval-yes = Alguien que puede aprobar registros decide sobre cada uno.
registration-setting-approval-no = Quien ingresa el código correcto recibe enseguida una invitación como usuario final, sin líneas.
registration-yes = Sí
registration-no = No

# Por qué no.
registration-refused-too-many = { $minutes ->
    [one] Demasiados intentos. Espera { $minutes } minuto y prueba de nuevo.
    [many] Demasiados intentos. Espera { $minutes } de minutos y prueba de nuevo.
   *[other] Demasiados intentos. Espera { $minutes } minutos y prueba de nuevo.
}
registration-refused-wrong-code = Este no es el código correcto. Revísalo y prueba de nuevo.
registration-refused-no-more-tries = Hubo demasiados códigos incorrectos. Pide uno nuevo.
registration-refused-over = El código es demasiado viejo. Pide uno nuevo.
registration-refused-already-decided = Alguien ya decidió sobre este registro.
registration-refused-address-taken = Alguien de tu organización ya tiene este email. Rechaza el registro, o cambia antes el email de esa persona.
registration-refused-role-gone = Este rol ya no se puede dar. Elige otro.
registration-refused-cannot-grant = No puedes dar el rol { $role }: permite más que tus propios roles, o más que ellos en esta cuenta.
registration-refused-no-such-line = Esta cuenta no tiene ninguna línea con este número.
registration-refused-cannot-assign = No puedes asignar líneas de esta cuenta.
registration-refused-nothing-changed = Nada es distinto de antes.
