# Lo que se puede permitir, dentro de una frase: "Para … necesitas un rol que lo permita."
access-view-contacts = ver los contactos
access-create-contacts = crear contactos
access-edit-contacts = cambiar los datos de los contactos
access-edit-contact-roles = cambiar los roles de los contactos
access-disable-login = desactivar el ingreso de un contacto
access-enable-login = activar el ingreso de un contacto
access-resend-invitations = reenviar invitaciones
access-revoke-invitations = revocar invitaciones
access-view-contact-history = ver el historial de los contactos
access-view-users = ver los usuarios
access-add-users = agregar usuarios
access-edit-users = editar los datos de los usuarios
access-block-users = bloquear y desbloquear usuarios
access-resend-registrations = reenviar las invitaciones de los usuarios
access-delete-users = eliminar usuarios
access-edit-user-roles = editar y quitar los roles de los usuarios
access-assign-accounts = asignar cuentas a los usuarios
access-assign-lines = asignar líneas a los usuarios
access-edit-marketing = cambiar las preferencias de marketing de los usuarios
access-manage-roles = administrar los roles y lo que permiten
access-view-accounts = ver cuentas y líneas
access-see-as-they-do = ver el portal como lo ve un usuario
access-view-history = ver el historial de la organización
access-approve-registrations = aprobar registros
access-edit-settings = cambiar la configuración de Account Hub
access-edit-account-names = cambiar el nombre y el contacto de las cuentas
access-edit-identifiers = editar los identificadores de las líneas
access-suspend-lines = suspender líneas
access-restore-lines = restablecer líneas
access-change-numbers = cambiar los números de las líneas
access-change-sims = cambiar la SIM o eSIM de las líneas
access-change-plans = cambiar los planes y funciones de las líneas
access-move-lines = mover líneas a otra cuenta
access-transfer-pins = obtener el PIN de transferencia de las líneas
access-view-cases = ver casos
access-open-cases = abrir casos
access-answer-cases = responder, cerrar y volver a abrir casos
access-manage-cases = ver y administrar todos los casos de la organización
access-edit-case-settings = cambiar los ajustes de los casos

# Por qué no, y quién podría.
access-why-no-role = Para { $what } necesitas un rol que lo permita.
access-why-invited = Todavía no completas tu primer uso en esta organización.
access-why-blocked = Tu acceso a esta organización está bloqueado.
access-why-gone-yourself = Ya no formas parte de esta organización.
access-why-login-disabled = Tu ingreso a Soporte técnico está desactivado.
access-why-yourself = No puedes hacerte esto a ti.
access-why-above-owner = Solo quien tiene el rol Propietario de empresa puede hacerlo con otra persona que también lo tiene.
access-why-above = El rol de esta persona está por encima del tuyo.
access-why-gone = Esta persona ya no forma parte de la organización.
access-why-not-named = No figuras en este caso.
access-why-not-an-end-user = Quienes administran cuentas se ocupan solo de usuarios finales.
access-why-out-of-reach = Tu rol lo permite solo en tus cuentas y líneas asignadas.
access-why-needs-approval = Cuando lo haces tú, otra persona tiene que aprobarlo.
access-why-only-looking = Estás viendo el portal como lo ve otra persona; no se puede cambiar nada.
access-ask = { $why } Pídeselo a { $helpers }.
access-ask-for-it = Pedir permiso

# Los roles y lo que significan.
access-business-owner = Propietario de empresa
access-business-owner-means = Alcanza todas las cuentas, puede hacer todo y nombra a quienes administran.
access-maintenance-manager = Administrador de mantenimiento de cuenta
access-maintenance-manager-means = Mantiene las líneas de sus cuentas asignadas y a sus usuarios finales.
access-billing-manager = Administrador de facturación y pagos
access-billing-manager-means = Ve y paga las facturas de sus cuentas asignadas.
access-order-manager = Administrador de pedidos
access-order-manager-means = Pide líneas y equipos para sus cuentas asignadas.
access-end-user = Usuario final
access-end-user-means = Se ocupa de sus líneas asignadas.
access-case-manager = Administrador de casos de clientes
access-case-manager-means = Ve todos los casos de la organización, y crea y administra todos los contactos, con sus roles.
access-customer = Cliente
access-customer-means = Ve los casos que abrió y aquellos en los que se le incluyó.

# De quién se necesita el sí.
access-asking = { $what } con aprobación
access-with-approval = con aprobación, { $terms }
access-by-able = por { $needed ->
    [one] una persona administradora o propietaria que pueda hacerlo por su cuenta
    [many] { $needed } de personas administradoras o propietarias que puedan hacerlo por su cuenta
   *[other] { $needed } personas administradoras o propietarias que puedan hacerlo por su cuenta
}
access-by-named = por { $names }
access-by-some = por { $needed } de estas personas: { $names }
access-somebody-gone = alguien que ya no está
access-terms-from = { $by }, a partir de { $amount } al mes
