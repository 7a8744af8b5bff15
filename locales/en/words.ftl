# Dates in a sentence of their own.
words-today = Today, { $time }
words-yesterday = Yesterday, { $time }
words-day-time = { $day }, { $time }
# Beside a line of history.
words-on-behalf = On behalf of { $name }
