# Las dos pestañas de Administrar usuarios.
roles-tab-users = Administrar usuarios
roles-tab-roles = Roles y permisos
