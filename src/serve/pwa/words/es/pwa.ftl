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
