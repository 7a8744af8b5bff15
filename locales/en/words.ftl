# Dates in a sentence of their own.
words-today = Today, { $time }
words-yesterday = Yesterday, { $time }
words-day-time = { $day }, { $time }
