# Ingresar.
identity-sign-in = Ingresar
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

# La dirección con la que se ingresa.
identity-address-same = Ya ingresas con esta dirección.
identity-address-taken = Otra persona ya ingresa con esta dirección, así que no puede ser la tuya. Elige otra.
identity-address-over = Este cambio ya no está en espera: se hizo, se detuvo, se reemplazó por otro o venció.
