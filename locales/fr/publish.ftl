# Ce que lit la personne qui met le site en ligne : « annuaire publish ».

publish-plan = Pour publier le site vers { $to }, voici ce qui va changer :
publish-done = Le site est publié vers { $to } :
publish-nothing = { $to } est à jour : rien à envoyer.
publish-new = { $count ->
    [one] un nouveau fichier ({ $size }) :
   *[other] { $count } nouveaux fichiers ({ $size }) :
}
publish-changed-files = { $count ->
    [one] un fichier modifié ({ $size }) :
   *[other] { $count } fichiers modifiés ({ $size }) :
}
publish-deleted = { $count ->
    [one] un fichier retiré, après tous les envois :
   *[other] { $count } fichiers retirés, après tous les envois :
}
publish-replaced = Attention : { $count ->
    [one] un fichier qui n'a pas été publié par annuaire est remplacé :
   *[other] { $count } fichiers qui n'ont pas été publiés par annuaire sont remplacés :
}
publish-foreign = { $count ->
    [one] un fichier qui n'a pas été publié par annuaire reste en place :
   *[other] { $count } fichiers qui n'ont pas été publiés par annuaire restent en place :
}
publish-same = { $count ->
    [0] aucun fichier déjà en place
    [one] un fichier déjà en place
   *[other] { $count } fichiers déjà en place
}
publish-yes = Rien n'est encore fait. Pour le faire, ajoutez --yes.
publish-bad-destination = Où publier ? Écrivez un dossier (/var/www/annuaire, file:///var/www/annuaire) ou un espace de stockage (s3://nom/dossier?endpoint=https://…&region=…), sans mot de passe.
publish-without-buckets = Ce programme a été compilé sans les espaces de stockage (l'option « s3 ») : publiez vers un dossier, ou installez-le avec cette option.
publish-no-credentials = Il manque l'accès à l'espace de stockage : donnez AWS_ACCESS_KEY_ID et AWS_SECRET_ACCESS_KEY dans l'environnement.
publish-no-site = { $value } n'est pas un site construit par annuaire : lancez d'abord « annuaire build ».
publish-inside = { $value } contient le site ou en fait partie, et la construction s'en sert ou le remplace : choisissez un autre dossier.
publish-bad-name = Le nom du fichier { $value } ne peut pas être publié : n'y gardez que des lettres, des chiffres, des points et des tirets.
publish-changed = { $value } a changé pendant la publication : le site a été reconstruit. Publiez à nouveau.
publish-bad-manifest = Le fichier .annuaire-manifest.json de la destination ne se lit pas ({ $value }). Supprimez-le pour tout publier à nouveau ; les anciens fichiers resteront en place.
publish-disk = Le disque ne répond pas comme prévu : { $value }
publish-obstacle = { $value } barre le chemin : le site a là un fichier où se trouve un dossier, ou un dossier où se trouve un fichier ou un lien. Rien n'est publié. Déplacez ce qui s'y trouve, ou choisissez un autre dossier.
publish-denied = L'accès à { $value } est refusé : donnez-vous le droit d'y lire et d'y écrire, puis publiez à nouveau. Ce qui est en ligne reste entier.
publish-store = L'espace de stockage refuse ou ne répond pas. Ce qui est en ligne reste entier ; publiez à nouveau pour continuer. { $value }
