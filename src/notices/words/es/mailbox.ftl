mailbox-title = Correo enviado por la demostración
mailbox-empty = Todavía no se ha enviado nada
mailbox-empty-text = Crea un contacto o pide una contraseña nueva y el mensaje aparecerá aquí.
mailbox-subject = Asunto
mailbox-to = Para
mailbox-sent = Enviado
mailbox-back = Todo el correo
mailbox-other = English
