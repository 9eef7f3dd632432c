# Les messages de « annuaire fmt ».

fmt-nothing = { $count ->
    [0] Aucune fiche n'a changé.
    [one] Rien à changer : la fiche est en ordre.
   *[other] Rien à changer : { $count } fiches sont en ordre.
}
fmt-changed = { $count ->
    [one] Une fiche mise en ordre.
   *[other] { $count } fiches mises en ordre.
}
fmt-would-change = { $count ->
    [one] Une fiche n'est pas en ordre. Pour l'y mettre : annuaire fmt
   *[other] { $count } fiches ne sont pas en ordre. Pour les y mettre : annuaire fmt
}
fmt-beyond = { $path }, ligne { $line } : une étiquette (!), une directive (%) ou une clé qui n'est pas un mot. La fiche est laissée telle quelle ; écrivez ce passage plus simplement.
fmt-mistaken = { $path } : une fois en ordre, la fiche ne dirait plus la même chose. C'est une erreur d'annuaire, à signaler ; la fiche est laissée telle quelle.
fmt-no-file = { $path } n'existe pas, ou ne peut pas être lu.
fmt-outside = { $path } n'est pas dans le dossier du site. Indiquez le site avec --root.
fmt-no-profile = { $path } n'est pas une fiche : les fiches sont les fichiers content/ambassadors/*.yaml.
fmt-no-profiles = { $path } ne contient pas de fiche : les fiches sont les fichiers content/ambassadors/*.yaml.
