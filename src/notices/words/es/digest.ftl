digest-subject = { $count ->
    [one] Un aviso de { $brand }
    [many] { $count } avisos de { $brand }
   *[other] { $count } avisos de { $brand }
}
digest-what = Esto es lo que ha pasado desde el último mensaje de este tipo.
digest-more = Hay más: { $more ->
    [one] otro aviso
    [many] otros { $more } avisos
   *[other] otros { $more } avisos
}. Lo encuentras todo en el portal.
