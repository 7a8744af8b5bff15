# Archivos en los casos.
files-title = Archivos
files-hint = Elige, pega o arrastra hasta { $count } archivos de { $most } como máximo cada uno: { $kinds }. En el celular puedes tomar una foto.
files-put-in = Adjuntar
files-kilobytes = { $number } KB
files-megabytes = { $number } MB
files-picture = Imagen pequeña de { $name }
files-remove = Quitar { $name }
files-going = { $name } se está subiendo
files-stop = Detener { $name }
files-here = { $count ->
    [one] Se enviará { $count } archivo.
    [many] Se enviarán { $count } de archivos.
   *[other] Se enviarán { $count } archivos.
}
files-busy = Todavía se está subiendo un archivo.
files-waits = Podrás descargarlo cuando pase la revisión de virus.
files-infected-gone = Se quitó porque tenía un virus.

# Por qué no.
files-not-taken = { $name }: { $why }
files-untaken-none = No llegó ningún archivo. Elígelo de nuevo.
files-untaken-empty = El archivo está vacío.
files-untaken-too-large = Pesa más de { $most }.
files-untaken-not-allowed = No se aceptan archivos de este tipo. Se aceptan estos: { $kinds }.
files-untaken-differs = El contenido del archivo no es lo que dice su nombre.
files-untaken-too-many = Con cada mensaje van { $count } archivos como máximo.
files-untaken-too-often = Adjuntaste muchísimos archivos. Prueba de nuevo en una hora.
files-untaken-quota = Tu organización ya usó todo su espacio para archivos.
files-untaken-no-room = En este momento el servidor no tiene espacio para archivos. Lo que escribiste sigue aquí.
files-untaken-infected = Tiene un virus y no se guardó.
files-untaken-cut = No llegó completo. Adjúntalo de nuevo.
files-untaken-signed-out = No tenías la sesión abierta cuando lo compartiste, así que el archivo no se guardó. Compártelo de nuevo o elígelo aquí.
files-gone = Un archivo ya no está, o ya se envió. Quítalo o adjúntalo de nuevo.
files-not-put-in = Elegiste un archivo pero no lo adjuntaste. Elígelo de nuevo y presiona Adjuntar, o envía sin él.
