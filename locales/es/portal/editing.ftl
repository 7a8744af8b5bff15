# Los artículos de la ayuda, para quien los edita.
care-edit-list = Los artículos y sus textos
care-edit-list-text = Abre un artículo para cambiar lo que dice. El texto que vino con esta versión sigue disponible.
care-edit-state = Estado
care-edit-last = Último cambio
care-edit-shipped = Original
care-edit-edited = Editado
care-edit-draft = Borrador
care-edit-stale-en = Inglés desactualizado
care-edit-stale-es = Español desactualizado
care-edit-overtaken = El original cambió
care-edit-unreadable = No se puede mostrar
care-edit-stale-en-means = Se cambió y publicó el texto en español, pero no el texto en inglés. Actualiza el inglés y publícalo, aunque no haya nada que cambiar.
care-edit-stale-es-means = Se cambió y publicó el texto en inglés, pero no el texto en español. Actualiza el español y publícalo, aunque no haya nada que cambiar.
care-edit-overtaken-means = Una versión nueva cambió el texto original después de que publicaste el tuyo. El tuyo sigue vigente. Compara abajo qué cambió; vuelve a publicar el tuyo para conservarlo.
care-edit-unreadable-means = Tu texto publicado nombra algo que esta versión no tiene. Se muestra el texto original hasta que corrijas el tuyo y lo publiques.

# Un artículo.
care-edit-title = Editar un artículo de la ayuda
care-edit-text = Texto
care-edit-how = Cómo se escribe un artículo
care-edit-how-title = El título, una sola vez y al principio. El párrafo que sigue es el resumen.
care-edit-how-heading = Un subtítulo
care-edit-how-step = Un paso, que empieza con el nombre de su pantalla
care-edit-how-see = Un control que se ve ahí, por la clave de su etiqueta
care-edit-how-press = Un control que se presiona: lleva adelante y no cambia nada
care-edit-how-say = Un control que solo se nombra
care-edit-how-row = Abre una fila de la lista
care-edit-how-strong = Palabras destacadas
care-edit-how-link = Un enlace a otro artículo, por su id
care-edit-preview-en = Vista previa en inglés
care-edit-preview-es = Vista previa en español
care-edit-step = Qué hacer con el texto
care-edit-keep = Guardar como borrador
care-edit-keep-means = Todavía no se publica. Guárdalo para ver la vista previa.
care-edit-both = Publicar los dos idiomas
care-edit-both-means = Los dos se publican a la vez.
care-edit-en = Publicar solo el inglés
care-edit-en-means = Si cambió, el español queda marcado como desactualizado.
care-edit-es = Publicar solo el español
care-edit-es-means = Si cambió, el inglés queda marcado como desactualizado.
care-edit-saved = Se guardó.
care-edit-changed-by = { $name } cambió este artículo mientras escribías. Tu texto sigue aquí: compáralo con el historial de abajo y vuelve a guardarlo si debe quedar el tuyo.
care-edit-flawed = Todavía no se puede publicar. Corrige las líneas que se indican en cada texto.
care-edit-nothing = Ya está así.
care-edit-gone = Ya no existe.

# Lo que un artículo no puede decir.
care-flaw-line = Línea { $line }: { $what }
care-flaw-no-title = Un artículo empieza con su título, después de #.
care-flaw-no-lead = Falta el resumen: un párrafo debajo del título.
care-flaw-heading = Un título con # y luego subtítulos con ##, ninguno vacío.
care-flaw-no-screen = Un paso empieza con su pantalla, como @users.
care-flaw-screen = Ninguna pantalla se llama “{ $name }”.
care-flaw-key = Ninguna etiqueta tiene la clave “{ $name }”.
care-flaw-article = No hay ningún artículo “{ $name }”.
care-flaw-mark = “{ $name }” no es nada que se pueda hacer con un control.
care-flaw-unclosed = Hay una llave que se abre y no se cierra.
care-flaw-nested = Solo un paso puede tener una lista debajo.
care-flaw-markup = Aquí solo puede haber subtítulos, párrafos, listas, pasos, palabras destacadas y enlaces.

# Junto al texto original, y qué se hizo.
care-edit-beside = Comparación con el texto original
care-edit-ours = Qué cambia el tuyo
care-edit-theirs = Qué cambió la versión nueva
care-edit-back = Volver al texto original
care-edit-back-means = El texto original se muestra de inmediato en los dos idiomas y el borrador se descarta. Lo que escribiste queda en el historial.
care-edit-history = Historial
care-edit-history-text = Los 20 cambios más recientes. Un texto anterior vuelve primero como borrador.
care-edit-changes = Qué cambió
care-edit-restore = Convertir en borrador
care-edit-kept = guardó un borrador
care-edit-published = publicó los dos idiomas
care-edit-published-en = publicó el inglés
care-edit-published-es = publicó el español
care-edit-restored = recuperó un texto anterior como borrador
care-edit-went-back = volvió al texto original
