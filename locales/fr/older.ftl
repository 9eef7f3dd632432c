# Ce que dit « annuaire build --fallback » quand le contenu a des erreurs.

older-found = Le site écrit est celui du { $day } (commit { $commit }), le dernier sans erreur, construit pour aujourd'hui.
older-removals = { $count ->
    [one] Un retrait fait depuis y est appliqué : { $ids }.
   *[other] { $count } retraits faits depuis y sont appliqués : { $ids }.
}
older-no-removals = Aucun retrait n'a été fait depuis.
older-unsure = { $count ->
    [one] Une fiche est devenue illisible, et personne ne peut dire si elle doit partir : { $ids }.
   *[other] { $count } fiches sont devenues illisibles, et personne ne peut dire si elles doivent partir : { $ids }.
}
older-waiting = Le reste des changements attend que les erreurs ci-dessus soient corrigées.
older-none = { $count ->
    [0] Aucune version précédente n'est dans l'historique : rien n'est écrit.
    [one] La seule version que garde l'historique a des erreurs aussi : rien n'est écrit.
   *[other] Les { $count } dernières versions ont toutes des erreurs : rien n'est écrit.
}
older-shallow = Ce dépôt n'a qu'une partie de son historique : pour l'avoir en entier, lancez « git fetch --unshallow ».
older-none-left = { $count ->
    [one] Cette fiche a été retirée, et le site publié la montre peut-être encore : { $ids }.
   *[other] Ces { $count } fiches ont été retirées, et le site publié les montre peut-être encore : { $ids }.
}
