# El marco de todas las páginas.
frame-skip = Ir al contenido
frame-other-language = English
frame-to-start = Ir a la página de inicio
frame-sign-in = Ingresar
frame-try-again = Intentar de nuevo
frame-reference = Referencia: { $reference }

# Páginas en lugar de una respuesta.
frame-not-found-title = No encontramos la página
frame-not-found-text = Esta página no existe o no tienes acceso. Revisa la dirección o pregunta a quien administra tu organización.
frame-broken-title = Esto no funcionó
frame-signed-out-title = Tu sesión terminó
frame-broken-notice = Esta página dejó de responder. Lo que escribiste podría perderse.
frame-reload = Cargarla de nuevo
frame-offline-title = No tienes conexión
frame-offline-kept = Lo que puedes leer mientras tanto
frame-offline-text = No podemos conectar con el portal. Revisa tu conexión e intenta de nuevo.

# La barra superior y los caminos.
frame-close = Cerrar
frame-home = Inicio
frame-account-hub = Account Hub
frame-tech-support = Soporte técnico
frame-users = Administrar usuarios
frame-users-short = Usuarios
frame-accounts = Cuentas y líneas
frame-accounts-short = Líneas
frame-access = Quién puede hacer qué
frame-access-short = Accesos
frame-approvals = Aprobaciones
frame-approvals-short = Aprobar
frame-waiting = en espera
frame-notices = Avisos
frame-unread = sin leer
frame-history = Historial
frame-cases = Casos
frame-contacts = Contactos
frame-manage-contacts = Administrar contactos
frame-create-contact = Crear un contacto
frame-invitations = Invitaciones
frame-navigation = Organización
frame-portal-navigation = Portales
frame-organizations = Organizaciones
frame-profile-menu = Tu perfil, { $name }
frame-profile = Perfil
frame-sessions = Dónde tienes sesiones abiertas
frame-scheme-system = Claro u oscuro como tu dispositivo
frame-scheme-light = Claro
frame-scheme-dark = Oscuro
frame-sign-out = Salir

# Lo que dicen muchas páginas.
frame-denied-title = No puedes ver esta página
frame-to-home = Ir a la página de inicio
frame-waits = Todavía no se envió
frame-not-done = No se cambió nada
frame-sign-in-again = Para esto hace falta un ingreso reciente. Ingresa de nuevo y repítelo.
frame-summary-line = { $field }: { $message }
frame-stale = Otra persona cambió esto mientras lo editabas. Compara las diferencias y guarda de nuevo si lo tuyo debe quedar.
frame-help = Ayuda
frame-care = Care
frame-care-navigation = Páginas del proveedor
