# Ver como otra persona.
viewing-banner = Estás viendo el portal como lo ve { $name }, hasta { $until }. No se puede cambiar nada.
viewing-end = Volver a tu propia vista
