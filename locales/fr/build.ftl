# Les messages de « annuaire init » et de « annuaire build ».

build-progress = fichiers
build-pages = { $count ->
    [one] une page
   *[other] { $number } pages
}
build-ambassadors = { $count ->
    [0] aucune fiche
    [one] une fiche
   *[other] { $number } fiches
}
build-files = { $count ->
    [one] un fichier
   *[other] { $number } fichiers
}
build-unchanged = { $count ->
    [0] tous nouveaux
    [one] dont un inchangé
   *[other] dont { $number } inchangés
}
build-decimal = ,
build-summary = { $page } : { $pages }, { $ambassadors }, { $files } ({ $unchanged }), { $size }, { $seconds } s

init-next =
    Le site est prêt. Pour le voir et le modifier :
      annuaire serve --root { $root }
    Puis lisez { $readme } : il dit ce qui reste à écrire avant de publier.
