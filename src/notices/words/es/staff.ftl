staff-invitation-subject = { $brand } te invita a su equipo
staff-invitation-by = { $inviter } te invita a Care, donde { $brand } atiende a sus clientes.
staff-invitation-how = Abre el enlace y crea una contraseña. Desde entonces ingresas con { $email }.
staff-invitation-link = Unirte al equipo
staff-invitation-until = El enlace funciona una sola vez, durante { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}. Si ya no funciona, pide a { $inviter } que lo envíe de nuevo.
