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
frame-broken-notice = Esta página dejó de responder. Lo que escribiste podría perderse.
frame-reload = Cargarla de nuevo
frame-offline-title = No tienes conexión
frame-offline-text = No podemos conectar con el portal. Revisa tu conexión e intenta de nuevo.

# La aplicación en el teléfono.
frame-manifest-name = { $brand } – portal para empresas
frame-manifest-description = Las personas, los roles y los casos de soporte técnico de tu organización, en un solo lugar.
