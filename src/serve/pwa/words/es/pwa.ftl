# La app tal como se instala.
manifest-name = { $brand } – portal para empresas
manifest-description = Las personas, los roles, las líneas y los casos de soporte técnico de tu organización, en un solo lugar.
manifest-approvals = Aprobaciones que esperan tu respuesta
manifest-screen-home = Lo que hay por hacer, en la página de inicio
manifest-screen-cases = Tus casos y cómo van
manifest-screen-users = Quiénes están en tu organización
manifest-screen-access = Quién puede hacer qué, y por qué

# Una versión más nueva que la de una página abierta.
renew-title = Una versión nueva
renew-text = Hay una versión nueva del portal. Al cargar de nuevo la página, lo que escribiste se queda, menos las contraseñas.
renew-button = Cargarla de nuevo

# Sin conexión, y *Mi dispositivo*. Un % es un número, un momento o un nombre que la página completa.
offline-title = Conexión
offline-kept = No tienes conexión. Así estaba esta página el %.
offline-back = Volvió la conexión. Esta página todavía es la anterior.
offline-now = Mostrarla como está ahora
offline-sent = Se envió: %.
offline-waiting = Por enviar: %.
offline-stuck = No se pudo enviar: %.
offline-outbox = Bandeja de salida
offline-reading = Para leer sin conexión
offline-pages = Páginas: %1 (%2), la más antigua del %3
offline-clear = Quitar estas páginas
offline-nothing = Todavía no hay ninguna página guardada en este dispositivo.
offline-full = Este dispositivo no tiene más espacio: no se guardan todas las páginas que ves.
offline-empty = No hay nada por enviar.
offline-discard = Descartar
offline-leaving = Aún por enviar: %. Al salir se descarta. ¿Salir de todos modos?
offline-open = Ver por qué y editar
offline-later = No podemos conectar con el portal. Intenta de nuevo en un momento.
offline-app = La app
offline-window = El portal está abierto como app instalada.
offline-browser = El portal está abierto en el navegador. Puedes instalarlo desde el menú del navegador.
offline-home = Página de inicio
offline-cases = Casos
offline-lines = Líneas
offline-people = Personas
offline-approvals = Aprobaciones
offline-device = Mi dispositivo
offline-open_case = Un caso nuevo
offline-reply_to_case = Un comentario en un caso
offline-answer_request = La respuesta a una aprobación
offline-said-waiting = Se enviará en cuanto haya conexión.
offline-said-stale = No se envió: alguien cambió esto mientras tanto.
offline-said-refused = No se envió: aquello de lo que trata cambió mientras tanto y ya no corresponde.
offline-said-invalid = No se envió: algo no se puede aceptar tal como se escribió.
offline-said-denied = No se envió: ya no puedes hacer esto.
offline-said-again = No se envió: hace falta tu contraseña una vez más.
offline-said-gone = No se envió: aquello de lo que trata ya no está.
offline-said-stopped = Tu sí llegó, pero lo que se pidió ya no se pudo hacer.
