# Junto a un campo.
fault-field-empty = Completa este campo.
fault-field-too-short = { $least ->
    [one] Usa al menos { $least } carácter.
    [many] Usa al menos { $least } de caracteres.
   *[other] Usa al menos { $least } caracteres.
}
fault-field-too-long = { $most ->
    [one] Usa { $most } carácter como máximo.
    [many] Usa { $most } de caracteres como máximo.
   *[other] Usa { $most } caracteres como máximo.
}
fault-field-unprintable = Hay caracteres que no se pueden usar aquí, como saltos de línea o marcas invisibles. Escríbelo de nuevo.
fault-field-not-an-email = Ingresa un email, por ejemplo nombre@empresa.com.
fault-field-not-a-phone = Ingresa un teléfono con su código de área, por ejemplo (512) 555-0123.
fault-field-not-offered = Elige una de las opciones.
fault-field-not-a-day = Ese día no existe en el calendario. Escríbelo como 2027-01-31.
fault-field-not-an-iccid = El número de una SIM tiene 19 o 20 dígitos. Está impreso en la tarjeta.
fault-field-wrong-check-digit = Uno de estos dígitos no es correcto: el último no coincide con los demás. Mira la tarjeta otra vez.
fault-field-too-common = Esta contraseña es muy fácil de adivinar. Elige una más larga o menos común.
fault-field-too-personal = Esta contraseña contiene un nombre o una palabra que otras personas pueden adivinar. Elige otra.
fault-field-differs = Las dos contraseñas no son iguales.
fault-field-wrong = Esta no es tu contraseña actual.
fault-field-unticked = Marca esta casilla para continuar.
fault-field-not-an-amount = Escribe un monto en dólares, como 25 o 25.00.
fault-field-too-many = Elige { $most } como máximo.

# En lugar de una respuesta.
fault-not-found = Esto no existe o no tienes acceso.
fault-signed-out = Tu sesión terminó. Ingresa de nuevo para continuar.
fault-busy = { $seconds ->
    [0] Hay demasiada actividad en este momento. Intenta de nuevo en un instante.
    [one] Hay demasiada actividad en este momento. Intenta de nuevo en { $seconds } segundo.
    [many] Hay demasiada actividad en este momento. Intenta de nuevo en { $seconds } de segundos.
   *[other] Hay demasiada actividad en este momento. Intenta de nuevo en { $seconds } segundos.
}
fault-too-large = Esto es demasiado grande para enviarlo. Acórtalo e intenta de nuevo.
fault-unreadable = No se puede leer lo que se envió. Vuelve atrás e intenta de nuevo.
fault-kept = No hay conexión. Espera en la bandeja de salida y se enviará sin que hagas nada.
fault-unreachable = No podemos conectar con el portal. Revisa tu conexión e intenta de nuevo.
fault-away = En este momento no podemos llegar a nuestros datos. Lo último que enviaste puede haberse guardado o no: revísalo antes de repetirlo.
fault-full = En este momento no hay espacio para guardar nada, y nada cambió. Primero tenemos que hacer lugar: intenta de nuevo en un rato.
fault-broken = Algo falló de nuestro lado. Intenta de nuevo.
fault-broken-reference = Algo falló de nuestro lado. Intenta de nuevo y, si se repite, danos esta referencia: { $reference }.
