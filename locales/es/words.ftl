# Las fechas, en una frase propia.
words-today = Hoy, { $time }
words-yesterday = Ayer, { $time }
words-day-time = { $day }, { $time }
