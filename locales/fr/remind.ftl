# Ce que lit la personne qui relance : « annuaire remind ».

remind-due = À demander
remind-confirmed = Confirmée
remind-stage = État
remind-id = Fiche
remind-name = Nom
remind-link = Lien à envoyer
remind-nobody = Personne n'est à relancer.
remind-count = { $count ->
    [one] Une relance à faire.
   *[other] { $count } relances à faire.
}
remind-unread = { $count ->
    [one] Une fiche ne peut pas être lue et manque à cette liste
   *[other] { $count } fiches ne peuvent pas être lues et manquent à cette liste
} : « annuaire check » dit pourquoi.
remind-event = Relancer { $name } ({ $id })
remind-event-text = La fiche a été confirmée le { $confirmed }. Lien à envoyer : { $link }
remind-event-never = La fiche n'a jamais été confirmée. Lien à envoyer : { $link }
remind-event-agreement = L'accord des titulaires de l'autorité parentale arrive à son terme : sans un nouvel accord, la fiche n'est plus publiée. Lien à envoyer : { $link }
stage-never = jamais confirmée
stage-fresh = bientôt
stage-due = à relancer
stage-doubtful = affichée « à confirmer »
stage-unlisted = hors des listes
stage-dropped = plus publiée
stage-back = retour de pause
stage-agreement = accord parental à renouveler
