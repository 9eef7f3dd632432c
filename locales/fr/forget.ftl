# Ce que lit la personne qui retire une fiche : « annuaire forget ».

forget-unknown = Il n'y a pas de fiche « { $id } » dans content/ambassadors/.
forget-plan = Pour oublier « { $id } », voici ce qui va changer :
forget-done = « { $id } » est oubliée :
forget-profile = { $path } ne garde que « status: withdrawn » ; son numéro ne servira plus
forget-picture = { $path } est supprimé
forget-links = { $path } : { $count ->
    [one] un lien vers la fiche devient du texte ; s'il nommait la personne, ce nom reste à ôter
   *[other] { $count } liens vers la fiche deviennent du texte ; s'ils nommaient la personne, ce nom reste à ôter
}
forget-yes = Rien n'est encore fait. Pour le faire : annuaire forget { $id } --yes
forget-left = Il reste à faire à la main :
forget-will-be-left = Restera à faire à la main, entre autres :
forget-unsure = { $path } porte le nom ou le numéro de la fiche : supprimez ce fichier s'il concerne cette personne ;
forget-shared = { $path } est gardé, car une autre fiche le montre : remplacez-le s'il montre aussi cette personne ;
forget-by-hand = { $path }, { $count ->
    [one] ligne { $lines } : corrigez ce passage, qui nomme
   *[other] lignes { $lines } : corrigez ces passages, qui nomment
} la personne ou sa fiche ;
forget-elsewhere = cherchez dans le reste du dépôt, que cette commande ne lit pas : git grep -i -n { $id }, puis de même avec le nom ;
forget-merge = publiez ce changement, et fermez les demandes de modification ouvertes sur cette fiche ;
forget-history = l'historique du dépôt garde la fiche. Pour l'effacer : git filter-repo --invert-paths { $paths }, puis récrivez { $profile } avec la seule ligne « status: withdrawn », que la commande ôte aussi, puis un envoi forcé, puis une demande à la forge d'oublier ses copies ; les clones des autres sont hors d'atteinte ;
forget-caches = videz le cache de l'hébergeur, et les aperçus conservés par l'intégration continue ;
forget-engines = demandez aux moteurs de recherche de retirer l'adresse de la fiche ;
forget-service = effacez chez le service de formulaires les messages qui concernent cette personne ;
forget-consent = confirmez à la personne, dans le mois qui suit sa demande, ce qui a été fait.
