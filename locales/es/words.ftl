# Las fechas, en una frase propia.
words-today = Hoy, { $time }
words-yesterday = Ayer, { $time }
words-day-time = { $day }, { $time }
# Junto a una línea del historial.
words-on-behalf = En nombre de { $name }
