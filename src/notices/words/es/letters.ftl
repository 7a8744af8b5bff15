letter-greeting = Hola:
letter-greeting-named = Hola, { $name }:
letter-foot-answered = { $brand } envió este mensaje a { $email }.
letter-foot = { $brand } envió este mensaje a { $email }. Nadie lee las respuestas.
letter-choose = Tú eliges qué llega por correo y cuándo
letter-rest = Lee el resto en el portal:

invitation-subject = { $organization } te invita a { $brand }
invitation-by = { $inviter } te invita al portal de { $organization } en { $brand }. Este mensaje es tu paquete de acceso.
invitation-plain = Tienes una invitación al portal de { $organization } en { $brand }. Este mensaje es tu paquete de acceso.
invitation-how = Abre el enlace, confirma tu nombre, elige tu idioma y crea una contraseña. Si ya ingresas a { $brand } con esta dirección, tu contraseña sigue siendo la misma.
invitation-link = Empieza a usar { $brand }
invitation-until = El enlace funciona una sola vez, durante { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}. Si ya no funciona, pide a { $organization } que lo envíe de nuevo.
invitation-unexpected = ¿No esperabas este mensaje? No tienes que hacer nada: nada se abre hasta que sigas el enlace.

reset-subject = Elige una contraseña nueva para { $brand }
reset-asked = Alguien pidió elegir una contraseña nueva para { $email }. Si fuiste tú, abre el enlace.
reset-link = Elegir una contraseña nueva
reset-until = El enlace funciona una sola vez, durante { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}.
reset-unexpected = ¿No fuiste tú? No tienes que hacer nada: tu contraseña no cambia.

changed-subject = Se cambió tu contraseña de { $brand }
changed-done = Se acaba de cambiar la contraseña de { $email }.
changed-unexpected = ¿No fuiste tú? Elige otra ahora mismo y avisa a quien administra tu portal.
changed-link = Elegir otra contraseña

address-confirm-subject = Confirma tu dirección de ingreso nueva para { $brand }
address-confirm-asked = Alguien que ingresa a { $brand } quiere ingresar con { $email } a partir de ahora. Si fuiste tú, abre el enlace en un navegador donde tu sesión esté abierta y confirma.
address-confirm-link = Confirmar esta dirección
address-confirm-until = El enlace funciona una sola vez, durante { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}.
address-confirm-unexpected = ¿No fuiste tú? No tienes que hacer nada: el enlace no le sirve a nadie más.

address-taken-subject = Alguien quiso ingresar a { $brand } con tu dirección
address-taken-tried = Alguien que ingresa a { $brand } quiso usar { $email } como su dirección de ingreso nueva. Tú ya ingresas con ella, así que nada cambió, y a esa persona no se le dijo que es tuya.
address-taken-self = ¿Fuiste tú, desde otra cuenta? Ingresa con esta dirección o elige otra allí.

address-asked-subject = Tu dirección de ingreso a { $brand } va a cambiar
address-asked-done = Alguien dio tu contraseña y pidió ingresar con otra dirección en lugar de { $email }. Si fuiste tú, abre el enlace que enviamos a la dirección nueva; aquí no tienes que hacer nada.
address-asked-unexpected = ¿No fuiste tú? Detén el cambio ahora. Nada cambia hasta que se confirme la dirección nueva, lo que es posible durante { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}.
address-asked-link = Detener el cambio

address-changed-subject = Cambió tu dirección de ingreso a { $brand }
address-changed-done = Ya no ingresas con { $email }: se confirmó la dirección nueva y tu sesión se cerró en todos los demás lugares. Este es el último mensaje sobre el cambio a esta dirección.
address-changed-ask = ¿No fuiste tú? Habla de inmediato con { $names }, que puede bloquear tu acceso hasta que se aclare.
address-changed-ask-nobody = ¿No fuiste tú? Habla de inmediato con quien administra el portal en tu organización y puede bloquear tu acceso hasta que se aclare.

disabled-subject = Se desactivó tu ingreso a Soporte Técnico
disabled-done = Se desactivó tu ingreso a Soporte Técnico de { $organization }. Si crees que es un error, habla con quienes administran los contactos.

enabled-subject = Tu ingreso a Soporte Técnico está activo de nuevo
enabled-done = Tu ingreso a Soporte Técnico de { $organization } está activo de nuevo.
enabled-link = Ir a { $brand }

registration-code-subject = { $who } quiere registrarse en el portal de { $organization }
registration-code-asked = { $who } ({ $address }) quiere usar el portal de { $organization } en { $brand } y dio el número de tu cuenta { $account }.
registration-code-is = Si conoces a esta persona, dale este código: { $code }
registration-code-until = El código funciona una sola vez, durante { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}. Por sí solo no le da acceso a nadie: solo demuestra que la persona es parte de { $organization }.
registration-code-unexpected = ¿No conoces a esta persona? No le des el código a nadie; sin él no pasa nada.

registration-rejected-subject = Tu registro en { $organization }
registration-rejected-done = Tu registro en el portal de { $organization } en { $brand } no se aprobó.
registration-rejected-reason = El motivo: { $reason }
registration-rejected-how = Si crees que es un error, habla con quienes administran el portal en { $organization }.

sim-change-asked-subject = Otra SIM para { $line }
sim-change-asked-done = { $by } pidió al proveedor de { $organization } otra SIM para la línea { $line }. El número de transacción es { $transaction }. En cuanto esté listo, la SIM que está ahora en el dispositivo deja de funcionar.
sim-change-asked-unexpected = ¿No lo esperabas? Habla de inmediato con { $by } o con alguien que tenga el rol de Propietario de empresa: quien tiene la SIM nueva recibe las llamadas y los códigos que llegan a este número.
sim-change-asked-link = Ver la línea

transfer-pin-asked-subject = Un PIN de transferencia para { $line }
transfer-pin-asked-done = { $by } pidió al proveedor de { $organization } un PIN de transferencia para la línea { $line }. El número de transacción es { $transaction }. Con este PIN, el número puede llevarse a otro proveedor.
transfer-pin-asked-unexpected = ¿No lo esperabas? Habla de inmediato con { $by } o con alguien que tenga el rol de Propietario de empresa: quien tiene el PIN puede llevarse el número.
transfer-pin-asked-link = Ver la línea

work-what = { $kind ->
    [suspend] suspender la línea { $number }
    [restore] restablecer la línea { $number }
    [change_number] cambiar el número { $number }
    [change_sim] cambiar la SIM de { $number }
    [change_plan] cambiar el plan de { $number }
    [move] mover la línea { $number } a otra cuenta
   *[transfer_pin] crear un PIN de transferencia para { $number }
}
work-known = { $why ->
    [line_gone] La línea ya no está.
    [line_cancelled] La línea se canceló.
    [organization_gone] La organización ya no está.
    [not_suspended] La línea no está suspendida.
    [already_suspended] La línea ya está suspendida.
    [suspension_failed] La suspensión que debía terminar no se hizo.
    [not_possible] Ya no es posible para esta línea: cambió después de tu solicitud.
    [not_taken] El sistema que lo realiza no aceptó la solicitud.
    [no_answer] El sistema que lo realiza lleva días sin responder.
    [demo_network] La red no aceptó el cambio, porque hace tiempo que no se ve la SIM.
    [demo_voicemail] El buzón de voz todavía no cambia; eso tarda hasta un día.
   *[not_said] No se dio un motivo.
}
work-completed-subject = Listo: { work-what }
work-completed-done = Pediste { work-what } ({ $organization }). Está listo. El número de la transacción es { $transaction }.
work-partial-subject = Listo en parte: { work-what }
work-partial-done = Pediste { work-what } ({ $organization }). Está listo, menos una cosa. El número de la transacción es { $transaction }.
work-partial-missing = Lo que falta: { $reason }
work-failed-subject = No se hizo: { work-what }
work-failed-done = Pediste { work-what } ({ $organization }). No se pudo hacer y la línea sigue como estaba. El número de la transacción es { $transaction }.
work-cancelled-subject = Se canceló: { work-what }
work-cancelled-done = Pediste { work-what } ({ $organization }). Se canceló y la línea sigue como está. El número de la transacción es { $transaction }.
work-reason = El motivo: { $reason }
work-link = Ver la línea

approval-asked-subject = { $asker } pide { $what }
approval-asked-what = { $asker } pide { $what }. Eso necesita aprobación, y la tuya cuenta.
approval-asked-reason = { $asker } escribió: “{ $reason }”
approval-asked-link = Ver la solicitud
approval-asked-how = Ahí ves exactamente qué se pide, y puedes aprobarlo o rechazarlo. Abrir el enlace no decide nada.

approval-reminder-subject = { $asker } sigue en espera: { $what }
approval-reminder-what = { $asker } pide { $what }, y todavía nadie respondió. Tu aprobación cuenta.

approval-done-subject = Aprobada: { $what }
approval-done-what = { $by } aprobó tu solicitud de { $what }, y ya está hecho.
approval-comment = { $by } escribió: “{ $comment }”
approval-link = Ver tu solicitud

access-granted-subject = Concedido: { $what }
access-granted-what = { $by } concedió tu solicitud de { $what }. Vale desde ahora.

approval-rejected-subject = Rechazada: { $what }
approval-rejected-what = { $by } rechazó tu solicitud de { $what }. No cambió nada.

approval-stopped-subject = No se pudo hacer: { $what }
approval-stopped-what = { $by } aprobó tu solicitud de { $what }, pero ya no se pudo hacer. No cambió nada.
approval-stopped-link = Leer por qué

approval-expired-subject = Vencida: { $what }
approval-expired-what = Nadie respondió tu solicitud de { $what }, y venció. No cambió nada. Puedes pedirlo otra vez.
