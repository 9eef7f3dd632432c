# Ce que lit la personne qui relit un changement : « annuaire diff ».

diff-title = Ce qui change pour les visiteurs
diff-sides = Avant : { $before } · Après : { $after }
diff-folder = dossier { $path }
diff-none = Rien ne change pour les visiteurs.
diff-none-read = Dans ce qui a pu être lu et comparé, rien ne change ; le reste est à regarder à la main.
diff-left-out = { $count ->
    [one] … et encore un changement, qui n'a pas trouvé place ici : lancez « annuaire diff » pour tout lire.
   *[other] … et encore { $count } changements, qui n'ont pas trouvé place ici : lancez « annuaire diff » pour tout lire.
}
diff-before = avant
diff-after = après
diff-nothing = (rien)
diff-and-more = { $count ->
    [one] { $list } et un autre
   *[other] { $list } et { $count } autres
}

diff-flags = À regarder d'abord
flag-foreign-profile = { $count ->
    [one] Une fiche appartient à un autre compte que celui de l'auteur : { $list }
   *[other] { $count } fiches appartiennent à d'autres comptes que celui de l'auteur : { $list }
}
flag-owner-is-not-author = { $count ->
    [one] Une fiche est créée ou reprise au nom d'un autre compte que celui de l'auteur : { $list }
   *[other] { $count } fiches sont créées ou reprises au nom d'autres comptes que celui de l'auteur : { $list }
}
flag-owner-taken = { $count ->
    [one] Le compte propriétaire d'une fiche change sans que l'ancien soit l'auteur : { $list }
   *[other] Le compte propriétaire de { $count } fiches change sans que l'ancien soit l'auteur : { $list }
}
flag-owner-unknown = { $count ->
    [one] On ne sait pas à qui appartenait une fiche, dont l'ancienne version est illisible : { $list }
   *[other] On ne sait pas à qui appartenaient { $count } fiches, dont l'ancienne version est illisible : { $list }
}
flag-code-and-content = { $count ->
    [one] Un fichier hors du contenu change en même temps que le contenu : { $list }
   *[other] { $count } fichiers hors du contenu changent en même temps que le contenu : { $list }
}
flag-several-profiles = { $count ->
    [one] Une fiche change : { $list }
   *[other] { $count } fiches changent à la fois : { $list }
}

diff-unread = Fichiers qui n'ont pas pu être lus
diff-unread-whole = { $path } ({ $version }) : { $reason } ; ce qu'il change n'est pas dit ici
diff-unread-part = { $path } ({ $version }) : { $reason } ; une partie de ce qu'il change n'est pas dite ici
unread-link = c'est un lien symbolique, qui n'est pas suivi
unread-submodule = c'est un sous-module, qui n'est pas lu

diff-consents = Charte et consentements
diff-charter = Charte demandée par le site
diff-charter-page = Page de la charte : { $entry }
diff-consent = { $id }
diff-consent-new = { $id } (fiche nouvelle ou de retour)

diff-profiles-added = Nouvelles fiches
diff-profiles-returned = Fiches de retour
diff-profiles-changed = Fiches modifiées
diff-profiles-paused = Fiches mises en pause
diff-profiles-lapsed = Fiches trop anciennes pour les listes
diff-profiles-withdrawn = Fiches retirées : leur adresse dit que la personne ne participe plus
diff-profiles-removed = Fiches supprimées
diff-profile-renamed = { $former } → { $entry } (fiche renommée)
diff-named = { $id } · { $name }

diff-photos = Photos
diff-photo = { $id } : { $before } → { $after }
diff-no-photo = pas de photo
diff-no-file = fichier absent ou trop lourd

diff-addresses = Adresses qui ne mèneront plus nulle part (gardez-les avec « aliases » ou, pour une fiche, « status: withdrawn »)
diff-addresses-unknown = Les adresses n'ont pas pu être comparées : une des deux versions ne peut pas être construite.
diff-coverage = Secteurs qui perdent leur dernier ambassadeur
diff-coverage-unknown = La couverture n'a pas pu être comparée : une des deux versions n'a pas pu être lue en entier.
diff-coverage-everywhere = { $sector } : partout
diff-coverage-removed = { $count ->
    [0] { $sector } : partout ; le secteur lui-même est supprimé
    [one] { $sector } : partout ; le secteur lui-même est supprimé, et une fiche le nomme encore : { $list }
   *[other] { $sector } : partout ; le secteur lui-même est supprimé, et { $count } fiches le nomment encore : { $list }
}
diff-coverage-areas = { $sector } : { $areas }

diff-sectors = Secteurs
diff-pages = Pages
diff-organisations = Structures
diff-texts = Autres textes du site
diff-entry-added = { $entry } (nouveau)
diff-entry-removed = { $entry } (supprimé)
diff-entry-renamed = { $former } → { $entry } (renommé)

diff-value = { $label } : { $before } → { $after }
diff-value-new = { $label } : { $after }
diff-order = { $label } : seul l'ordre change
diff-hidden = { $label } : change ; ce qui diffère est une donnée personnelle, masquée ici
diff-form = { $label } : seule la mise en forme change, à partir de « { $near } » ; { $parts }
diff-form-alone = { $label } : seule la mise en forme change, à partir de « { $near } »
diff-form-also = { $label } : la mise en forme change aussi ; { $parts }
diff-form-part = { $part } : { $before } → { $after }
diff-text = { $label } :
diff-text-more = { $count ->
    [one] { $label } (un autre endroit change encore) :
   *[other] { $label } ({ $count } autres endroits changent encore) :
}

form-paragraphs = paragraphes
form-headings = titres
form-lists = listes
form-items = éléments de liste
form-tables = tableaux
form-rows = lignes de tableau
form-code = blocs de code
form-quotes = citations
form-rules = traits
form-breaks = sauts de ligne

place-region = région
place-department = département
place-employment-area = bassin d'emploi
place-commune = commune
is-yes = oui
is-no = non
kind-person = personne
kind-organisation = structure
status-active = participe
status-paused = en pause
status-withdrawn = ne participe plus
menu-main = en tête des pages
menu-footer = au pied des pages
covers-name = nom
covers-photo = photo
covers-employer = employeur
covers-open-data = données ouvertes
covers-search-engines = moteurs de recherche
covers-sensitive = données sensibles
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

field-name = nom
field-kind = nature
field-occupation = métier
field-role = à quel titre
field-since = dans le métier depuis
field-employer = employeur
field-endorsed-by = structures qui soutiennent
field-sectors = secteurs
field-themes = thématiques
field-areas = territoire
field-audiences = publics
field-levels = niveaux
field-interventions = interventions
field-formats = sur place ou à distance
field-languages = langues
field-availability-per-year = interventions par an
field-availability-rhythm = rythme
field-availability-months = mois
field-availability-notice-days = préavis en jours
field-availability-group-max = taille du plus grand groupe
field-visit-minimum-age = âge minimal
field-visit-equipment = tenue à prévoir
field-visit-wheelchair = accès en fauteuil roulant
field-photo-credit = crédit de la photo
field-bio = texte
field-received-ideas = idées reçues
field-links = liens
field-status = participation
field-until = retour prévu
field-confirmed = dernière confirmation
field-sort-name = nom de classement
field-rome = code ROME
field-aliases = anciennes adresses
field-owner = compte propriétaire
field-consent-covers = l'accord couvre
field-consent-reference = référence de l'accord
field-consent-date = date de l'accord
field-charter-version = version de la charte
field-charter-accepted = charte acceptée
field-charter-current = version demandée
field-adult = majeur
field-authorisation-references = autorisations parentales
field-authorisation-until = autorisation valable jusqu'au
field-family = famille
field-summary = résumé
field-icon = symbole
field-occupations = métiers
field-body = texte
field-related = secteurs voisins
field-type = type de structure
field-website = site
field-relays-requests = relaie les demandes
field-about = présentation
field-title = titre
field-label = nom court
field-description = description
field-slug = adresse
field-menu = menu
field-order = place dans le menu
field-declares = déclaration
field-search-engines = moteurs de recherche
field-short-name = nom court
field-tagline = accroche
field-address = adresse du site
field-language = langue
field-theme = thème
field-demonstration = démonstration
field-lines = lignes
field-bytes = octets
