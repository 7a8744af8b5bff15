# Care: lo que hace, en cifras.
reports-title = Informes
reports-text = Los casos que llegaron y se resolvieron, los plazos que se cumplieron y lo que opinan los clientes.
reports-download = Descargar CSV
reports-period = Período
reports-7-days = Últimos 7 días
reports-30-days = Últimos 30 días
reports-90-days = Últimos 90 días
reports-quarter = Ver los últimos 90 días
reports-from = Desde
reports-until = Hasta
reports-show = Mostrar
reports-no-day = Ese día no existe en el calendario.
reports-backward = El último día es anterior al primero.
reports-too-long = Un informe abarca { $count } días como máximo.
reports-days = Del { $from } al { $until }. Los días empiezan y terminan según esta zona horaria: { $zone }.
reports-none = No hay casos en este período
reports-none-text = Elige un período más largo o vuelve cuando los clientes hayan abierto casos.
reports-cut = En este período pasó más de lo que se cuenta aquí: faltan los últimos días. Elige uno más corto.
reports-cut-open = Hay más casos abiertos de los que se cuentan aquí.

# Lo que llegó y se fue.
reports-flow = Carga de trabajo
reports-opened = abiertos
reports-answered = primeras respuestas
reports-solved = resueltos
reports-reopened = abiertos de nuevo
reports-chart-days = { $what }, por día. { $count } en total. La tabla de abajo tiene todas las cifras.
reports-chart-weeks = { $what }, por semana. { $count } en total. La tabla de abajo tiene todas las cifras.
reports-flow-scale = Los cuatro gráficos usan la misma escala: la barra más alta es { $count }.
reports-as-table = Ver como tabla
reports-day = Día
reports-week = Semana
reports-week-from = Desde el { $day }

# Lo que está abierto.
reports-open = Abiertos ahora
reports-open-count = Abiertos ahora: { $count ->
    [one] { $count } caso
    [many] { $count } de casos
   *[other] { $count } casos
}
reports-open-none = No hay casos abiertos.
reports-urgent = Con el plazo vencido: { $late }. Vencen en las próximas dos horas: { $soon }. Son los primeros de la lista.
reports-to-queue = Ir a los casos
reports-by-state = Por estado
reports-by-severity = Por gravedad
reports-by-person = Por persona
reports-you = { $name } (tú)
reports-others = Colegas
reports-nobody = Nadie todavía
reports-somebody = Alguien que ya no está
reports-untimed = Ningún plazo corre para { $count ->
    [one] { $count } de ellos: espera
    [many] { $count } de ellos: esperan
   *[other] { $count } de ellos: esperan
} al cliente o no se promete nada más.
reports-oldest = Los que llevan más tiempo abiertos
reports-case = Caso
reports-open-since = Abierto desde
reports-age = { $count ->
    [0] (menos de un día)
    [one] ({ $count } día)
    [many] ({ $count } de días)
   *[other] ({ $count } días)
}

# Qué plazos se cumplieron.
reports-targets = Plazos
reports-targets-text = De los plazos que vencían en este período. El tiempo se cuenta como lo cuenta cada plazo: a cualquier hora en las dos gravedades más altas, en horas hábiles en las demás, y nunca mientras un caso espera al cliente.
reports-first = Primera respuesta
reports-resolution = Solución
reports-due = Vencían
reports-kept = Cumplidos
reports-missed = Incumplidos
reports-median = Tiempo mediano
reports-most = Percentil 90
reports-share = { $share } ({ $count })
reports-of-due = { $share }: { $kept } de { $due }
reports-none-due = Ninguno vencía
reports-not-yet = Ninguno aún
reports-still-waiting = ({ $count } sin hacer aún)
reports-unpromised = No se promete un plazo de solución cuando nada funciona ni para las preguntas. { $count ->
    [0] De esos casos, ninguno se resolvió en este período.
    [one] De esos casos, { $count } se resolvió en este período.
    [many] De esos casos, { $count } se resolvieron en este período.
   *[other] De esos casos, { $count } se resolvieron en este período.
}
reports-people = Plazos por persona
reports-people-all = Según quién tenía el caso cuando el plazo se cumplió o se incumplió.
reports-people-own = Según quién tenía el caso cuando el plazo se cumplió o se incumplió. Los operadores ven a cada colega; tú te ves a ti, y a los demás en conjunto.
reports-person = Persona
reports-open-now = Abiertos ahora
reports-minutes = { $minutes } min
reports-hours = { $hours } h
reports-hours-minutes = { $hours } h { $minutes } min

# Lo que opinan los clientes.
reports-ratings = Calificaciones
reports-no-ratings = Nadie calificó un caso en este período.
reports-average = { $average } de 5 en promedio, con { $count ->
    [one] { $count } calificación
    [many] { $count } de calificaciones
   *[other] { $count } calificaciones
}.

# El archivo.
reports-part = Parte
reports-row = De
reports-figure = Cifra
reports-value = Valor
reports-median-minutes = Tiempo mediano, en minutos
reports-most-minutes = Percentil 90, en minutos
reports-late = Con el plazo vencido
reports-soon = Vencen en las próximas dos horas
reports-untimed-cases = Sin plazo en curso
reports-solved-unpromised = Resueltos sin plazo
reports-average-rating = Promedio
