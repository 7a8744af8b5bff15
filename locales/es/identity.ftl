# Ingresar.
identity-sign-in = Ingresar
identity-sign-out = Salir
identity-email = Email
identity-password = Contraseña
identity-password-show = Mostrar la contraseña
identity-password-hide = Ocultar la contraseña
identity-forgotten-link = ¿Olvidaste tu contraseña?
identity-register-link = ¿Es tu primera vez? Regístrate con un número de cuenta
identity-errors = Revisa lo que ingresaste
identity-no-match = Este email y esta contraseña no coinciden. Revisa los dos e intenta de nuevo.
identity-too-many = { $minutes ->
    [one] Demasiados intentos. Espera { $minutes } minuto e intenta de nuevo, o ingresa desde un navegador que ya hayas usado.
    [many] Demasiados intentos. Espera { $minutes } de minutos e intenta de nuevo, o ingresa desde un navegador que ya hayas usado.
   *[other] Demasiados intentos. Espera { $minutes } minutos e intenta de nuevo, o ingresa desde un navegador que ya hayas usado.
}
identity-no-door = Tu acceso a { $organization } está desactivado. Consulta con quien administra el portal en tu organización.
identity-no-door-ask = Tu acceso a { $organization } está desactivado. Puedes consultar con { $names }.
identity-no-door-anywhere = En este momento ninguna organización te da acceso. Pide a quien administra el portal en tu organización que te invite de nuevo.
identity-stale = Algo cambió mientras tanto. Vuelve a cargar la página y repite este paso.
identity-again-needed = Ingresa tu contraseña una vez más para hacer esto.
identity-go-on = Continuar
identity-cancel = Cancelar
identity-save = Guardar

# La contraseña, una vez más.
identity-again = Confirma tu identidad
identity-again-why = Para este paso necesitamos tu contraseña una vez más.

# Una contraseña olvidada.
identity-forgotten = ¿Olvidaste tu contraseña?
identity-forgotten-why = Escribe el email con el que ingresas. Te enviaremos un enlace para elegir una contraseña nueva.
identity-forgotten-send = Enviar el enlace
identity-forgotten-sent = Si alguien ingresa con este email, el enlace ya va en camino. Funciona durante 30 minutos. Revisa también el correo no deseado.
identity-forgotten-again = Pedir otro enlace
identity-back-to-sign-in = Volver a ingresar
identity-reset = Elegir una contraseña nueva
identity-changed-sign-in = Tu contraseña cambió. Ingresa con la nueva.

# Una contraseña nueva.
identity-new-password = Contraseña nueva
identity-new-password-again = Contraseña nueva, otra vez
identity-password-advice = Recomendamos { $advised } caracteres o más, por ejemplo cuatro palabras sin relación entre sí. Debe tener al menos { $least }.
identity-current-password = Contraseña actual
identity-change = Cambiar la contraseña
identity-change-why = Tu sesión seguirá abierta aquí y se cerrará en todos los demás lugares.
identity-changed = Tu contraseña cambió. Tu sesión se cerró en todos los demás lugares.

# Una invitación.
identity-invitation = Invitación
identity-invitation-dead = Este enlace no funciona
identity-welcome = Te damos la bienvenida a { $organization }
identity-first-use-why = { $organization } te envió una invitación. Confirma tus datos y elige una contraseña para empezar.
identity-first-use-finish = Terminar e ingresar
identity-first-name = Nombre
identity-last-name = Apellido
identity-email-hint = Vas a ingresar con este email.
identity-language = Idioma
identity-language-hint = El portal y los emails que te enviemos estarán en este idioma.
identity-english = English
identity-spanish = Español
identity-terms-accept = Acepto las condiciones de uso
identity-terms-read = Leer las condiciones de uso (se abren en otra pestaña)
identity-join-why = Ya ingresas con este email. Escribe tu contraseña para unirte a { $organization }.
identity-join = Unirme
identity-other-title = Tu sesión está abierta como { $email }
identity-other-text = Esta invitación es para { $email }. Para aceptarla, primero cierra tu sesión.
identity-other-sign-out = Salir y continuar
identity-somebody-else = Tu sesión está abierta como { $email } y esta invitación es para otro email. Primero cierra tu sesión.
identity-already-member = Ya perteneces a esta organización. Ingresa para continuar.
identity-dead-unknown = Este enlace ya se usó, se reemplazó por uno más nuevo o se retiró. Si ya elegiste tu contraseña, ingresa. Si no, busca nuestro último email o pide otro enlace.
identity-dead-used = Este enlace ya se usó. Ingresa con tu email y tu contraseña.
identity-dead-link-expired = Este enlace es demasiado antiguo. Pide a quien te invitó que te envíe la invitación de nuevo.
identity-dead-expired = Esta invitación venció. Pide a quien te invitó que te la envíe de nuevo.
identity-dead-revoked = Esta invitación se retiró. Si crees que es un error, consulta con quien te invitó.
identity-dead-superseded = Te enviamos un enlace más nuevo. Busca nuestro último email y usa el enlace que trae.

# Tus datos.
identity-profile = Tu perfil
identity-you = Tus datos
identity-name = Nombre
identity-you-hint = Quien administra el portal en tu organización puede corregir tu nombre.
identity-security = Contraseña y sesiones
identity-sessions = Dónde está abierta tu sesión
identity-sessions-why = Si no reconoces alguna, ciérrala y cambia tu contraseña.
identity-session = { $browser ->
    [chrome] Chrome
    [edge] Edge
    [firefox] Firefox
    [opera] Opera
    [safari] Safari
    [samsung] Samsung Internet
   *[other] Otro navegador
} en { $system ->
    [android] Android
    [chromeos] ChromeOS
    [ipad] iPad
    [iphone] iPhone
    [linux] Linux
    [mac] macOS
    [windows] Windows
   *[other] otro sistema
}
identity-session-here = Este navegador
identity-session-seen = Último uso
identity-session-created = Ingreso
identity-session-end = Salir de { $session }
identity-sign-out-elsewhere = Salir en todos los demás lugares
identity-sign-out-everywhere = Salir en todas partes
identity-back-to-profile = Volver a tu perfil

# La dirección con la que se ingresa.
identity-address = Cambiar la dirección de ingreso
identity-address-now = Dirección de ingreso
identity-address-why = Enviaremos un enlace a la dirección nueva y avisaremos a la actual. Tu sesión se cerrará en todos los demás lugares. El email de contacto que tienen tus organizaciones no cambia.
identity-address-new = Dirección de ingreso nueva
identity-address-new-hint = Debes poder leer el correo que llega ahí.
identity-address-send = Enviar el enlace
identity-address-waiting = En espera de { $email }
identity-address-sent = Abre el enlace del mensaje que enviamos ahí, en un navegador donde tu sesión esté abierta, y confirma. Mientras tanto ingresas como siempre. ¿No llegó nada? Revisa el correo no deseado, o cancela e intenta de nuevo.
identity-address-until = El enlace funciona hasta
identity-address-cancel = Cancelar el cambio
identity-address-same = Ya ingresas con esta dirección.
identity-address-taken = Otra persona ya ingresa con esta dirección, así que no puede ser la tuya. Elige otra.
identity-address-over = Este cambio ya no está en espera: se hizo, se detuvo, se reemplazó por otro o venció.
identity-address-confirm = Confirma tu dirección de ingreso nueva
identity-address-confirm-text = A partir de ahora ingresarás con { $email } y ya no con tu dirección actual. Tu contraseña sigue siendo la misma.
identity-address-confirm-do = Confirmar
identity-address-dead = Este enlace no funciona aquí: ya se usó, se detuvo o se reemplazó por uno más nuevo, tiene más de una hora, o no se envió para { $email }, cuya sesión está abierta aquí.
identity-address-again = Pedir otro enlace
identity-address-changed = Tu dirección de ingreso cambió. Tu sesión se cerró en todos los demás lugares.
identity-stop = Detener el cambio de tu dirección de ingreso
identity-stop-text = Alguien que conoce tu contraseña pidió ingresar con otra dirección en lugar de esta. Si no fuiste tú, detén el cambio.
identity-stop-do = Detener el cambio
identity-stop-done = El cambio se detuvo: tu dirección de ingreso sigue siendo la misma. Si no fuiste tú quien lo pidió, elige una contraseña nueva ahora.
identity-stop-over = Ya no hay nada que detener: el cambio se detuvo, se reemplazó por otro o venció.
identity-stop-late = El cambio ya se hizo. Si no fuiste tú, pide de inmediato a quien administra el portal que bloquee tu acceso hasta que se aclare.
identity-stop-ask = En { $organization } puedes consultar con { $names }.

# Las condiciones de uso.
identity-terms = Condiciones de uso
identity-terms-who-title = Quién ofrece este portal
identity-terms-who = { $brand } ofrece este portal a las empresas que son sus clientes. Tu organización decide quién puede usarlo y para qué.
identity-terms-you-title = Qué te pedimos
identity-terms-you = Usa el portal solo para los asuntos de tu organización. Tu acceso es personal: no compartas tu contraseña y avisa a quien administra el portal si otra persona puede conocerla.
identity-terms-kept-title = Qué guardamos sobre ti
identity-terms-kept = Tu nombre, tu email, tus teléfonos y el título de tu puesto si tu organización los registró, tu idioma, y cuándo y con qué navegador ingresas. Lo usamos para que el portal funcione y para nada más.
identity-terms-seen-title = Qué ven otras personas
identity-terms-seen = Quienes administran el portal en tu organización ven tus datos y el historial de los cambios que haces. Las personas de otras organizaciones no ven nada sobre ti.
identity-terms-end-title = Cuándo termina
identity-terms-end = Tu organización o el proveedor pueden cerrar tu acceso. El historial de lo que hiciste queda en tu organización, con tu nombre.
