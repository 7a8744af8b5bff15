# Lo que se puede hacer con una línea.
maintenance-what = Qué se puede hacer
maintenance-suspend = Suspender
maintenance-suspend-text = Desde el primer día, la línea no tiene llamadas ni datos. Su costo sigue en la factura. La solicitud queda en el historial de la línea.
maintenance-call-off = Cancelar la suspensión programada
maintenance-call-off-text = La suspensión que espera su día no se hace, y también se retira lo que iba a terminarla. El historial de la línea dice que la cancelaste.
maintenance-call-off-from = Iba a empezar
maintenance-restore = Restablecer
maintenance-restore-text = La línea vuelve a funcionar como antes. Si ya estaba programado restablecerla otro día, eso se cancela. La solicitud queda en el historial de la línea.
maintenance-change-number = Cambiar número
maintenance-change-number-text = La línea recibe el número nuevo y el anterior se pierde para siempre. La solicitud queda en el historial de la línea.
maintenance-change-sim = Cambiar SIM o eSIM
maintenance-change-sim-text = La SIM que está ahora en el dispositivo deja de funcionar en cuanto se activa la nueva. Avisamos de inmediato por email a quienes usan la línea y a quienes tienen el rol Propietario de empresa.
maintenance-change-plan = Cambiar plan y funciones
maintenance-change-plan-text = El proveedor cambia el plan y las funciones, y desde entonces cuenta el precio nuevo. La solicitud queda en el historial de la línea.
maintenance-edit-identifiers = Editar identificadores
maintenance-edit-identifiers-text = Lo anotado de la línea cambia de inmediato. Quien tiene acceso a un centro de costos lo tiene a todas sus líneas.
maintenance-move = Mover a otra cuenta
maintenance-move-text = La línea y su costo pasan a la otra cuenta. Quienes usan la línea la conservan; quienes llegaban a ella por la cuenta anterior ya no la ven.
maintenance-make-pin = PIN de transferencia
maintenance-make-pin-text = Se crea un PIN con el que el número puede llevarse a otro proveedor. Durante 24 horas puede leerlo aquí quien tiene este permiso. Avisamos de inmediato por email a quienes usan la línea y a quienes tienen el rol Propietario de empresa.
maintenance-not-now = Ahora no se puede
maintenance-password = Primero tu contraseña
maintenance-password-text = Esto podría quitarle el número a quien lo usa, así que te pedimos la contraseña otra vez. Después vuelves a esta página.
maintenance-password-give = Dar tu contraseña

# Lo que se pidió.
maintenance-open = En curso
maintenance-under-way = En curso
maintenance-under-way-text = Tu proveedor ya lo tiene, con el número de transacción { $transaction }. Todavía no cambió nada: esta página te muestra cuándo cambia.
maintenance-no-longer-open = Ya no está en curso
maintenance-no-longer-open-text = Lo que se pidió con { $transaction } ya no está abierto. El historial dice qué pasó.
maintenance-work-acknowledged = Recibido
maintenance-work-pending = Programado
maintenance-work-held = En espera
maintenance-work-in-progress = En proceso
maintenance-late = Con retraso
maintenance-late-text = Esto tarda más de lo debido. Tu proveedor tiene el aviso y todavía no dice qué pasó.
maintenance-due = desde el { $day }
maintenance-asked-by = lo pidió { $name }
maintenance-suspended-since = { $reason }, desde el { $day }
maintenance-pin = PIN de transferencia
maintenance-pin-until = Vale hasta: { $at }

# Suspender.
maintenance-reason = Motivo
maintenance-lost-or-stolen = Pérdida o robo
maintenance-temporary = Temporal
maintenance-seasonal = De temporada
maintenance-non-payment = Falta de pago
maintenance-from = Primer día
maintenance-from-hint = Hoy o más tarde, según la hora de tu organización. Hoy quiere decir de inmediato.
maintenance-until = Último día (opcional)
maintenance-until-hint = Después, la línea se restablece sola. Déjalo en blanco para restablecerla tú.

# Número, SIM, cuenta.
maintenance-number-now = Número actual
maintenance-number = Número nuevo
maintenance-number-hint = El número que tu proveedor apartó para ti.
maintenance-sim-now = Ahora en el dispositivo
maintenance-sim = SIM nueva
maintenance-iccid = Número de la SIM (ICCID)
maintenance-iccid-hint = 19 o 20 dígitos, impresos en la tarjeta. Una eSIM puede quedar sin número.
maintenance-account-now = Cuenta actual
maintenance-to = Cuenta nueva
maintenance-choose-account = Elige una cuenta
maintenance-nowhere = No hay otra cuenta a la que puedas mover líneas. Alguien con el rol de Propietario de empresa puede asignarte una.

# Plan y funciones.
maintenance-plan-choose = Elige
maintenance-plan-choose-text = Elige un plan y funciones y mira qué cambiaría. Con eso no se envía nada.
maintenance-plan-look = Ver qué cambiaría
maintenance-plan-preview = Qué cambiaría
maintenance-plan-cannot = Esto no se puede combinar
maintenance-plan-with = { $price }, con { $with }
maintenance-monthly = { $amount } al mes
maintenance-free = Sin costo
maintenance-price = Precio al mes
maintenance-price-effect = { $before } → { $after }
maintenance-price-same = El precio no cambia.
maintenance-price-more = { $amount } más
maintenance-price-less = { $amount } menos
maintenance-before-after = { $before } → { $after }
maintenance-features-new = Funciones nuevas
maintenance-features-gone = Funciones que terminan

# Identificadores.
maintenance-identifier-primary = Así se llama la línea.
maintenance-identifier-unique = No hay dos líneas con el mismo valor.
maintenance-centre-reaches = Quien tiene asignado un centro de costos alcanza sus líneas; por eso solo lo cambia quien puede asignar esta línea sin que nadie lo apruebe.

# Una cuenta.
maintenance-edit-account = Editar cuenta
maintenance-edit-account-text = El nombre y el email cambian de inmediato, y el cambio queda en el historial de la cuenta.
maintenance-name = Nombre
maintenance-email = Email de contacto
maintenance-email-hint = Adonde tu proveedor escribe sobre esta cuenta, y adonde van los códigos de quienes se registran con su número.

# Por qué no.
maintenance-refused-nothing-changed = Nada sería distinto de ahora.
maintenance-refused-active = La línea está activa: no hay nada que restablecer.
maintenance-refused-suspended = La línea está suspendida. Restablécela primero.
maintenance-refused-reserved = La línea solo está reservada: todavía no tiene SIM.
maintenance-refused-cancelled = La línea está cancelada.
maintenance-refused-under-way = “{ $what }” ya se pidió y está en curso: { $transaction }.
maintenance-refused-not-scheduled = Ninguna suspensión de esta línea espera su día.
maintenance-refused-from-past = El primer día no puede haber pasado.
maintenance-refused-until-early = El último día no puede ser anterior al primero ni haber pasado.
maintenance-refused-number-taken = Otra línea de tu organización tiene este número o está por recibirlo.
maintenance-refused-sim-taken = Esta SIM está en otra línea de tu organización o está por estarlo.
maintenance-refused-sim-without-number = Una tarjeta SIM necesita su número.
maintenance-refused-sim-not-taken = El plan de la línea no admite este tipo de SIM.
maintenance-refused-no-such-plan = Elige uno de los planes.
maintenance-refused-not-of-plan = Este plan no puede tener { $feature }.
maintenance-refused-conflict = { $one } y { $other } no se pueden tener a la vez. Quita una de las dos.
maintenance-refused-plan-takes-other-sim = Este plan no admite la SIM que tiene la línea.
maintenance-refused-no-account-chosen = Elige una cuenta.
maintenance-refused-out-of-reach = No puedes mover líneas a esta cuenta.
maintenance-refused-no-such-centre = Tu organización no tiene ese centro de costos.
maintenance-refused-centre-reaches = Quien tiene asignado un centro de costos alcanza sus líneas. Para cambiarlo en esta línea necesitas tú también “{ $what }” en ella.
maintenance-refused-value-taken = { $identifier }: otra línea ya tiene este valor.
maintenance-refused-taken = Tu proveedor ya empezó con { $transaction } y no se puede cancelar. Espera a que termine.
