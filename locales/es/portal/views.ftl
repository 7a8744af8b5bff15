# Vistas guardadas de una lista.
views-own = Tus vistas
views-edit = Guardar o eliminar una vista
views-name = Nombre de la vista
views-name-hint = Conserva la búsqueda, los filtros, el orden y las columnas que la lista tiene ahora. Solo tú la ves.
views-keep = Guardar vista
views-replace = Reemplazarla
views-name-taken = Ya tienes una vista llamada { $name }. Elige otro nombre o reemplázala.
views-too-many = Puedes guardar { $most } vistas de una lista. Elimina una primero.
views-forget = Eliminar la vista { $name }
views-kept = Vista guardada.
views-forgotten = Vista eliminada.
