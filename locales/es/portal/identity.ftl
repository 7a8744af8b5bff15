# Quien es: el perfil, las sesiones, la dirección con la que ingresa, las condiciones.
identity-sign-out = Salir
identity-go-on = Continuar
identity-cancel = Cancelar
identity-save = Guardar
identity-again = Confirma tu identidad
identity-again-why = Para este paso necesitamos tu contraseña una vez más.
identity-change = Cambiar la contraseña
identity-change-why = Tu sesión seguirá abierta aquí y se cerrará en todos los demás lugares.
identity-changed = Tu contraseña cambió. Tu sesión se cerró en todos los demás lugares.
identity-profile = Tu perfil
identity-you = Tus datos
identity-name = Nombre
identity-you-hint = Quien administra el portal en tu organización puede corregir tu nombre.
identity-security = Contraseña y sesiones
identity-device = Mi dispositivo
identity-device-why = Las páginas que viste se pueden leer en este dispositivo sin conexión durante 7 días, y lo que envíes mientras tanto espera aquí.
identity-device-none = Este navegador no guarda nada del portal.
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
