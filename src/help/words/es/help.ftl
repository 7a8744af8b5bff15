# Las palabras alrededor de los artículos de la ayuda.
help-title = Ayuda
help-lead = Cómo funciona el portal: artículos breves con los pasos, para cada rol.
help-description = Ayuda de { $brand }: usuarios, roles, líneas, aprobaciones e ingreso, paso a paso.
help-skip = Saltar al contenido
help-other-language = English
help-portal = Ir al portal
help-search = Buscar en la ayuda
help-search-hint = Por ejemplo: suspender una línea
help-search-do = Buscar
# # is where the number stands.
help-typed = Artículos encontrados abajo: #
help-found = Lo que encontramos con “{ $words }”
help-found-none = No encontramos nada con “{ $words }”
help-found-none-text = Prueba con otras palabras, en español o en inglés, o elige un tema más abajo.
help-topics = Temas
help-breadcrumb = Dónde estás
help-for = Para
help-show-me = Muéstrame
help-open = Abrir esta pantalla
help-related = Artículos relacionados
help-reviewed = Última revisión
help-reader-visitor = Cualquier persona
help-reader-everybody = Quien ingresa al portal

help-topic-getting-started = Cómo comenzar
help-topic-account-resources = Recursos de la cuenta
help-topic-network = Red y roaming
help-topic-plans = Planes
help-topic-devices = Dispositivos
help-topic-business = Asistencia para empresas

help-missing-title = No hay ningún artículo en esta dirección
help-missing-text = Puede que tenga un error. Esto es lo que encontramos con sus palabras.
help-missing-none = Puede que tenga un error. Busca lo que necesitas o elige un tema.
help-elsewhere-title = Esta dirección es de la ayuda en inglés
help-elsewhere-text = Este es el mismo artículo en español, y lo demás que encontramos.

help-helpful = ¿Te fue útil?
help-yes = Sí
help-no = No
help-why-not = ¿Cuál fue el problema?
help-reason-unclear = No logré seguir los pasos
help-reason-wrong = No coincide con lo que veo en el portal
help-reason-missing = No está lo que buscaba
help-reason-other = Otra cosa
help-comment = Comentario (opcional)
help-comment-hint = No incluyas nombres, números ni datos de una cuenta.
help-send = Enviar
help-thanks = Gracias. Tu respuesta quedó registrada.
help-too-long = El comentario es demasiado largo: puede tener { $most } caracteres como máximo. Acórtalo y envíalo otra vez.
help-too-often = Desde aquí llegaron muchas respuestas en una hora. Espera un rato y envíala otra vez.
help-choose-reason = Elige cuál fue el problema.
