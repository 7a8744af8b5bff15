# Lo que se hace con muchos a la vez.
runs-own = Tus tareas
runs-own-text = Lo que planeaste o hiciste con muchos a la vez en los últimos días.
runs-none = Todavía no hay tareas
runs-none-text = Elige varios usuarios o líneas en una lista, o un archivo, y aparecerán aquí.
runs-run = Tarea
runs-at = Cuándo
runs-preview = Sin empezar
runs-running = En curso
runs-paused = En pausa
runs-done = Terminada
runs-undoing = Deshaciéndose
runs-waits = { $count ->
    [one] { $count } fila necesita el sí de otra persona
    [many] { $count } de filas necesitan el sí de otra persona
   *[other] { $count } filas necesitan el sí de otra persona
}
runs-waits-text = Toda la tarea espera una sola respuesta.
runs-request = La solicitud
runs-row-waits = Necesita aprobación
runs-ask = { $count ->
    [one] Pedir aprobación: { $count } fila
    [many] Pedir aprobación: { $count } de filas
   *[other] Pedir aprobación: { $count } filas
}
runs-whose = { $name } quiere hacer esto. Responde en la solicitud; antes no se hace nada.

# Líneas elegidas en la lista.
lines-choose = Elegir líneas
lines-choose-one = Elegir { $name }
lines-page = Todas las líneas de esta página
lines-all = Todas las líneas que encuentra la lista
lines-title = Varias líneas a la vez
lines-to-lines = Líneas
lines-which = { $count ->
    [one] { $count } línea
    [many] { $count } de líneas
   *[other] { $count } líneas
}
lines-which-more = Más de { $number } líneas
lines-none = No elegiste ninguna línea
lines-none-text = Marca líneas en la lista y luego elige qué hacer.
lines-refused-none = Ninguna de las líneas elegidas sigue aquí.
lines-refused-too-many = No se pueden elegir más de { $most } líneas a la vez. Acota primero la lista.
lines-rows = Las líneas elegidas
lines-shown = Se muestran { $shown } de { $all } líneas
lines-suspend-text = No hacen ni reciben llamadas ni datos. Lo que cuestan sigue en la factura.
lines-restore-text = Vuelven a funcionar como antes. Si tenían un día de restauración más adelante, se cancela.
lines-plan-text = Otro plan para todas, o funciones que se agregan y se quitan. La vista previa dice cuánto cuesta.
lines-move-text = Las líneas y lo que cuestan pasan a otra cuenta. Quienes las usan las conservan.
lines-note-text = Un identificador o el centro de costos recibe el mismo valor en todas, al instante.
lines-plan-keeps = Cada línea conserva su plan
lines-plan-hint = Las funciones que el plan nuevo no admite terminan; la vista previa dice cuáles.
lines-add = Funciones que se agregan
lines-remove = Funciones que terminan
lines-adds = con { $feature }
lines-removes = sin { $feature }
lines-noting = Qué se anota
lines-value = Valor
lines-value-hint = Déjalo vacío para vaciarlo en todas las líneas.
lines-emptied = { $what }: se vacía
lines-from = desde { $day }
lines-until = hasta { $day }
lines-price-same = Todas juntas cuestan lo mismo que ahora.
lines-price-more = Todas juntas cuestan { $amount } más al mes.
lines-price-less = Todas juntas cuestan { $amount } menos al mes.
lines-now-preview = Revisa las líneas de abajo. Al empezar se hace lo que se puede; las demás se quedan como están, y su fila dice por qué.
lines-now-done = Cada fila muestra su número de transacción y cómo va con tu proveedor. De una sola vez se deshace lo que todavía se puede deshacer.
lines-now-done-failed = { $count ->
    [one] { $count } línea se queda como estaba; su fila dice por qué. Las demás filas muestran cómo van con tu proveedor.
    [many] { $count } de líneas se quedan como estaban; sus filas dicen por qué. Las demás filas muestran cómo van con tu proveedor.
   *[other] { $count } líneas se quedan como estaban; sus filas dicen por qué. Las demás filas muestran cómo van con tu proveedor.
}
lines-now-undone = Lo que nadie había empezado se canceló; de lo que ya se había hecho se pidió lo contrario.
lines-now-undone-kept = { $count ->
    [one] { $count } línea no se pudo deshacer; su fila dice por qué.
    [many] { $count } de líneas no se pudieron deshacer; sus filas dicen por qué.
   *[other] { $count } líneas no se pudieron deshacer; sus filas dicen por qué.
}
lines-transaction = Transacción

# Un archivo de líneas.
lines-file = Desde un archivo
lines-file-title = Cambiar muchas líneas desde un archivo
lines-file-text = Elige qué se hace y un archivo CSV con una línea en cada fila. Antes de pedir nada ves qué hace cada fila.
lines-columns-text = Todo archivo necesita una columna con el número de la línea. Las columnas pueden ir en cualquier orden; una celda vacía no cambia nada.
lines-head-number = Número
lines-head-reason = Motivo
lines-head-from = Primer día
lines-head-until = Último día
lines-head-add = Agregar
lines-head-remove = Quitar
lines-head-account = Número de cuenta
lines-takes-suspend = El motivo (pérdida o robo, temporal, de temporada, falta de pago) y, si quieres, un primer y un último día.
lines-takes-restore = Nada más que el número.
lines-takes-plan = El plan nuevo, funciones que se agregan o que se quitan: lo que quieras de ello, por su nombre.
lines-takes-move = El número de la cuenta a la que pasa cada una.
lines-takes-note = Una columna por cada identificador que cambia, con el nombre que le da tu organización, y otra para el centro de costos.
lines-template-name = lineas
lines-wrong-no-number = Ninguna columna se llama “Número”. La primera fila tiene que nombrar las columnas; la plantilla muestra cómo.
lines-wrong-no-action = Elige qué se hace con las líneas.
lines-wrong-twice = Dos columnas significan lo mismo. Quita una y vuelve a elegir el archivo.
lines-cannot-no-such-line = No tienes ninguna línea con este número.
lines-cannot-no-such-account = No hay ninguna cuenta con el número “{ $typed }”.
lines-cannot-no-such-plan = No hay ningún plan que se llame “{ $typed }”.
lines-cannot-no-such-feature = No hay ninguna función que se llame “{ $typed }”.
lines-cannot-nothing-came = No llegó a hacerse, así que no hay nada que deshacer.
