# Ce que lit la personne qui construit le site : « annuaire build ».

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
