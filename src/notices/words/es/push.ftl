push-request-waits = Una solicitud espera tu aprobación.
push-case-said = Alguien escribió en un caso en el que estás.
push-case-turned = Hay novedades en un caso en el que estás.
push-case-named = Te agregaron a un caso.
push-sim-asked = Se pidió otra SIM o un PIN de transferencia para una línea. ¿Fuiste tú?
