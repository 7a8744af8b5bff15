# Elegir un archivo.
bulk-title = Agregar o cambiar muchos usuarios
bulk-text = Elige un archivo CSV con una persona en cada fila. Ves lo que hace cada fila antes de que se escriba nada.
bulk-file = Archivo CSV
bulk-file-hint = { $rows } filas y { $megabytes } MB como máximo, con comas, puntos y comas o tabulaciones. Cualquier hoja de cálculo puede guardarlo.
bulk-look = Ver lo que hace
bulk-template = Descargar la plantilla
bulk-template-name = usuarios
bulk-columns = Qué va en cada columna
bulk-columns-text = Pueden ir en cualquier orden. A las personas se las reconoce por su email: a quien ya está aquí se le cambian los datos; a quien no está se le agrega y recibe el enlace de registro. Una celda vacía no cambia nada.
bulk-takes-email = Hace falta en todas las filas.
bulk-takes-name = Hace falta para agregar a alguien.
bulk-takes-role = Hace falta para agregar a alguien: { $roles }.
bulk-takes-language = Inglés o español; si está vacía, a quien se agrega se le escribe en inglés.
bulk-takes-optional = Opcional.
bulk-takes-line = Opcional, al agregar a alguien: las líneas que serán suyas. Separa varios números con comas.
bulk-takes-line-needed = Hace falta para agregar a alguien: por lo menos una línea de tus cuentas, que será suya. Separa varios números con comas.
bulk-takes-account = Opcional, al agregar a alguien: los números de las cuentas que se le asignan; a un usuario final, todas sus líneas. Separa varios números con comas.
bulk-accounts = Números de cuenta

# Por qué no se puede leer un archivo.
bulk-wrong-no-file = Primero elige un archivo CSV.
bulk-wrong-empty = No hay nadie en este archivo. La primera línea nombra las columnas y cada línea que sigue es una persona.
bulk-wrong-too-large = El archivo pasa de { $megabytes } MB. Divídelo en varios y elígelos uno tras otro.
bulk-wrong-too-many-rows = El archivo tiene más de { $rows } filas. Divídelo en varios y elígelos uno tras otro.
bulk-wrong-workbook = Esto es un libro de hojas de cálculo. Guárdalo como CSV y elige ese archivo.
bulk-wrong-not-text = Esto no es un archivo de texto. Guarda tu hoja de cálculo como CSV y elige ese archivo.
bulk-wrong-quote-open = Unas comillas de la línea { $line } no se cierran nunca. Ciérralas o quítalas y vuelve a elegir el archivo.
bulk-wrong-no-email = Ninguna columna se llama “Email”. La primera línea tiene que nombrar las columnas; la plantilla muestra cómo.
bulk-wrong-twice = Dos columnas significan “{ $column }”. Quita una y vuelve a elegir el archivo.
bulk-wrong-too-often = Enviaste muchos archivos en una hora. Espera un rato y vuelve a elegir el archivo.

# Un archivo.
bulk-run-title = Usuarios de un archivo
bulk-to-users = Administrar usuarios
bulk-another = Otro archivo
bulk-unknown = Columnas que no se usan: { $names }.
bulk-kept = Esta página se guarda hasta { $until }.
bulk-start = { $count ->
    [one] Empezar: { $count } fila
    [many] Empezar: { $count } de filas
   *[other] Empezar: { $count } filas
}
bulk-go-on = Continuar
bulk-undo = Deshacer todo
bulk-look-again = Ver cómo va
bulk-problems = { $count ->
    [one] Descargar la fila con problemas
    [many] Descargar { $count } de filas con problemas
   *[other] Descargar las { $count } filas con problemas
}
bulk-problems-name = usuarios-con-problemas
bulk-progress = { $over } de { $all } filas
bulk-refused-begun = Esto ya se empezó.
bulk-refused-not-over = Solo se deshace lo que ya terminó.
bulk-refused-nothing-to-do = Ninguna fila tiene nada que hacer.

# Cómo va.
bulk-stands-preview = Todavía no se escribió nada
bulk-stands-running = Las filas se están haciendo
bulk-stands-paused = Está en pausa
bulk-stands-done = { $count ->
    [0] No se hizo nada
    [one] { $count } fila hecha
    [many] { $count } de filas hechas
   *[other] { $count } filas hechas
}
bulk-stands-undoing = Se está deshaciendo
bulk-stands-undo-paused = Deshacer está en pausa
bulk-stands-undone = { $count ->
    [one] Se deshizo { $count } fila
    [many] Se deshicieron { $count } de filas
   *[other] Se deshicieron { $count } filas
}
bulk-now-preview = Revisa las filas de abajo. Al empezar se hacen las que están bien; las demás te vuelven en un archivo.
bulk-now-running = Puedes salir de esta página: el trabajo sigue. Se detiene si cierras tu sesión.
bulk-now-paused = Terminó la sesión en la que se hacía. Lo hecho, hecho está; continúa con el resto cuando quieras.
bulk-now-done = A quienes se agregó se les envió el enlace de registro.
bulk-now-done-bad = { $count ->
    [one] A quienes se agregó se les envió el enlace de registro. { $count } fila no se pudo hacer: descárgala, corrígela y vuelve a elegir el archivo.
    [many] A quienes se agregó se les envió el enlace de registro. { $count } de filas no se pudieron hacer: descárgalas, corrígelas y vuelve a elegir el archivo.
   *[other] A quienes se agregó se les envió el enlace de registro. { $count } filas no se pudieron hacer: descárgalas, corrígelas y vuelve a elegir el archivo.
}
bulk-now-undone = Todo está como antes.
bulk-now-undone-kept = { $count ->
    [one] { $count } fila se queda como está, porque algo le pasó después.
    [many] { $count } de filas se quedan como están, porque algo les pasó después.
   *[other] { $count } filas se quedan como están, porque algo les pasó después.
}

# Las filas.
bulk-rows = Filas del archivo
bulk-user = Usuario
bulk-what = Qué hace
bulk-details = Detalles
bulk-line = Fila del archivo
bulk-why = Por qué no
bulk-shown = Se muestran { $shown }; el archivo tiene { $all } filas
bulk-by-kind = Qué hacen las filas
bulk-by-state = Qué pasó con ellas
bulk-all = Todas · { $count }
bulk-count-create = Agregar · { $count }
bulk-count-change = Cambiar · { $count }
bulk-count-skip = Omitir · { $count }
bulk-count-cannot = No se puede · { $count }
bulk-count-done = Hechas · { $count }
bulk-count-failed = Con error · { $count }
bulk-count-undone = Deshechas · { $count }
bulk-count-kept = Se quedan · { $count }
bulk-none = No hay filas así
bulk-none-text = Elige otro filtro arriba.
bulk-create = Agregar
bulk-changes = Cambiar
bulk-skip = Omitir
bulk-cannot = No se puede
bulk-created = Agregado
bulk-changed = Cambiado
bulk-failed = Con error
bulk-undone = Deshecho
bulk-stays = Se queda
bulk-as = Alta nueva, { $role }
bulk-change = { $what }: { $before } → { $after }
bulk-change-new = { $what }: { $after }
bulk-change-gone = { $what }: { $before } → nada
bulk-english = English
bulk-spanish = Español
bulk-skip-nothing = No cambia nada.
bulk-skip-twice = La misma persona ya está en la línea { $line } del archivo.
bulk-field = { $field }: { $message }
bulk-cannot-formula = { $column }: parece una fórmula.
bulk-cannot-spills = La fila tiene más celdas que columnas. Un nombre con una coma necesita comillas.
bulk-cannot-no-such-role = No hay ningún rol que se llame “{ $typed }”.
bulk-cannot-several-roles = Tiene varios roles. Edita en su página el que quieras cambiar.
bulk-cannot-line = Ya está aquí. Asígnale cuentas y líneas en su página.
bulk-cannot-changed-meanwhile = Alguien cambió sus datos mientras tanto.
bulk-cannot-sign-in-again = Vuelve a ingresar tu contraseña y elige el archivo otra vez.

# Muchos a la vez, elegidos en la lista.
many-choose = Elegir usuarios
many-choose-one = Elegir a { $name }
many-page = Todos los de esta página
many-all = { $count ->
    [one] El único usuario que encuentra la lista
    [many] Los { $count } de usuarios que encuentra la lista
   *[other] Los { $count } usuarios que encuentra la lista
}
many-all-more = Todos los que encuentra la lista, más de { $count }
many-go = Con lo elegido…
many-title = Varios usuarios a la vez
many-who = { $count ->
    [one] { $count } usuario
    [many] { $count } de usuarios
   *[other] { $count } usuarios
}
many-who-more = Más de { $number } usuarios
many-nobody = No elegiste a nadie
many-nobody-text = Marca usuarios en la lista y luego elige qué hacer.
many-what = Qué se hace
many-look = Ver qué hace
many-block = Bloquear usuarios
many-block-text = Se les cierra todo lo de esta organización. Al deshacer se les vuelve a abrir.
many-unblock = Desbloquear usuarios
many-unblock-text = La organización se les vuelve a abrir.
many-give-role = Editar rol
many-give-role-text = El rol nuevo toma el lugar del que tienen.
many-assign = Asignar cuentas o líneas
many-assign-text = Las cuentas van a quienes administran; las líneas y las cuentas completas, a usuarios finales.
many-resend = Reenviar invitación
many-resend-text = El enlace sale otra vez; los anteriores dejan de servir. Esto no se puede deshacer.
many-role = Rol nuevo
many-role-hint = Quien tiene varios roles se queda fuera: edita en su página el que quieras cambiar.
many-accounts = Cuentas
many-accounts-hint = Un usuario final recibe todas las líneas de la cuenta, también las futuras.
many-more-accounts = Hay más cuentas. Asigna las demás desde la página de cada cuenta.
many-lines = Líneas
many-lines-hint = Números de teléfono separados por comas. Como máximo { $most } cuentas y líneas en total.
many-email = Email
many-result = Resultado
many-results = Descargar los resultados
many-results-name = resultados
many-does-block = Se bloquea su acceso al portal.
many-does-unblock = Su acceso al portal se vuelve a abrir.
many-does-resend = El enlace de registro va a { $email }.
many-does-give-role = Recibe el rol { $to }.
many-does-change-role = { $from } → { $to }
many-loses = Lo asignado al rol anterior termina, y al deshacer no vuelve.
many-does-assign = { $role }: { $places }
many-no-way-back = Una invitación enviada no se puede deshacer.
many-now-preview = Revisa los usuarios de abajo. Al empezar se hace lo que se puede; los demás se quedan como están.
many-now-preview-final = Revisa los usuarios de abajo. Lo que se envía no se puede deshacer.
many-now-done = Todo se deshace de una sola vez.
many-now-done-final = Los enlaces anteriores dejaron de servir. Lo enviado no se puede deshacer.
many-now-done-failed = { $count ->
    [one] { $count } usuario se queda como estaba; su fila dice por qué.
    [many] { $count } de usuarios se quedan como estaban; sus filas dicen por qué.
   *[other] { $count } usuarios se quedan como estaban; sus filas dicen por qué.
}
many-refused-nobody = Nadie de lo elegido sigue aquí.
many-refused-too-many = No se pueden elegir más de { $most } usuarios a la vez. Acota primero la lista.
many-refused-too-often = Planeaste mucho en una hora. Espera un rato y vuelve a intentarlo.
many-rows = Los usuarios elegidos
many-shown = Se muestran { $shown } de { $all } usuarios
