# Muéstrame: los pasos de un artículo de la ayuda, recorridos en el portal.
guide-title = Paso a paso
guide-step = Paso { $step } de { $of }
guide-next = Siguiente
guide-back = Atrás
guide-end = Terminar
guide-shut = Primero abre esto.
guide-missing = No está aquí. Puede que tu rol no lo permita, o que aquí no haya con qué hacerlo.
guide-away = Este paso está en otra pantalla.
guide-go = Ir a esa pantalla
guide-over = Ese fue el último paso.
guide-article = Volver al artículo
