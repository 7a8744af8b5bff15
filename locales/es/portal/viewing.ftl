# Ver como otra persona.
viewing-title = Ver como esta persona
viewing-text = Durante 15 minutos verás el portal de esta organización como lo ve { $name }. Puedes ver todo lo que ve esa persona y no puedes cambiar nada. Queda en tu historial y en el suyo, con el motivo.
viewing-reason = Motivo
viewing-reason-hint = Por ejemplo: no encuentra una línea
viewing-begin = Ver como esta persona
viewing-refused-yourself = Así lo ves ya.
viewing-refused-no-door = A esta persona no se le abre nada ahora, así que no hay nada que ver.
