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
flag-forms-moved = Où part ce que les enseignants et les ambassadeurs écrivent, ou qui le lit, change : vérifiez qui le reçoit ({ $list })
flag-program-moved = Le programme que la forge construit et exécute, ou sa version, change : vérifiez d'où il vient ({ $list })
flag-repository-moved = Où mène « Proposer une modification » change : vérifiez que c'est votre dépôt ({ $list })
flag-publisher-changed = Ce qui dit qui répond du site et des données personnelles change : vérifiez que c'est vrai ({ $list })
flag-address-moved = L'adresse dont sont faits les liens permanents, le fil d'actualité et les relances change : vérifiez que c'est la vôtre ({ $list })
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
flag-workflow-changed = { $count ->
    [one] Un fichier que la forge exécute d'elle-même change : lisez-le avant d'accepter ({ $list })
   *[other] { $count } fichiers que la forge exécute d'elle-même changent : lisez-les avant d'accepter ({ $list })
}
flag-host-changed = { $count ->
    [one] Un fichier auquel l'hébergeur obéit change : en-têtes, redirections ou réglages ({ $list })
   *[other] { $count } fichiers auxquels l'hébergeur obéit changent : en-têtes, redirections ou réglages ({ $list })
}
flag-theme-changed = { $count ->
    [one] Le thème change, et toutes les pages peuvent changer avec lui : lisez ce fichier ({ $list })
   *[other] Le thème change, et toutes les pages peuvent changer avec lui : lisez ces { $count } fichiers ({ $list })
}
flag-code-changed = { $count ->
    [one] Un autre fichier hors du contenu change ; ce qu'il fait n'est pas dit ici ({ $list })
   *[other] { $count } autres fichiers hors du contenu changent ; ce qu'ils font n'est pas dit ici ({ $list })
}
flag-code-and-content = { $count ->
    [one] Le contenu et un fichier hors du contenu changent en même temps : demandez deux propositions
   *[other] Le contenu et { $count } fichiers hors du contenu changent en même temps : demandez deux propositions
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
diff-profiles-lapsed = Fiches trop anciennes pour les listes : elles gardent leur page
diff-profiles-dropped = Fiches trop anciennes pour être publiées
diff-profiles-withdrawn = Fiches retirées : leur adresse dit que la personne ne participe plus
diff-profiles-removed = Fiches supprimées
diff-profile-renamed = { $former } → { $entry } (fiche renommée)
diff-named = { $id } · { $name }

diff-photos = Photos
diff-photo = { $id } : { $before } → { $after }
diff-no-photo = pas de photo
diff-no-file = fichier absent ou trop lourd

diff-addresses = Adresses qui ne mèneront plus nulle part (gardez-les avec « aliases » ou, pour une fiche, « status: withdrawn »)
diff-former-addresses = anciennes adresses de { $id }, qui peuvent dire son nom
diff-addresses-at-all = Adresses
diff-addresses-unknown = Les adresses n'ont pas pu être comparées : une des deux versions ne peut pas être construite.
diff-coverage = Secteurs qui perdent leur dernier ambassadeur
diff-coverage-at-all = Couverture des secteurs
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
diff-guides = Guides
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
field-hook = accroche
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
field-reply-days = jours avant la réponse
field-about = présentation
field-title = titre
field-label = nom court
field-description = description
field-slug = adresse
field-menu = menu
field-order = place dans le menu
field-organisations = structures
field-updated = dernière relecture
field-checklist = à cocher
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
field-accessibility-audit-auditor = auteur de l'audit d'accessibilité
field-accessibility-audit-date = date de l'audit d'accessibilité
field-accessibility-audit-environment = environnement de l'audit d'accessibilité
field-accessibility-audit-pages = pages de l'audit d'accessibilité
field-accessibility-audit-rate = taux de conformité de l'accessibilité
field-accessibility-audit-standard = référentiel de l'audit d'accessibilité
field-accessibility-audit-tools = outils de l'audit d'accessibilité
field-accessibility-burdens = dérogations d'accessibilité
field-accessibility-contact = contact pour l'accessibilité
field-accessibility-established = date de la déclaration d'accessibilité
field-accessibility-exempt = contenus exemptés d'accessibilité
field-accessibility-non-compliant = défauts d'accessibilité
field-accessibility-plan = plan annuel d'accessibilité
field-accessibility-scheme = schéma d'accessibilité
field-accessibility-state = état de l'accessibilité
field-charter-versions-from = valable à partir du
field-charter-versions-to = valable jusqu'au
field-charter-versions-version = nom de la version
field-forms-provider = service qui reçoit les formulaires
field-forms-id = identifiant chez le service de formulaires
field-forms-team = boîte de l'équipe qui reçoit les demandes
field-forms-reply-days = jours avant la réponse de l'équipe
field-forms-recipients = qui lit les formulaires, selon la notice
field-forms-page = page où mènent les formulaires
field-forms-processor-name = sous-traitant des formulaires
field-forms-processor-country = pays du sous-traitant des formulaires
field-forms-processor-contract = contrat du sous-traitant des formulaires
field-forms-processor-retention-days = jours de conservation des messages
field-forms-processor-safeguards = ce qui protège les données confiées au sous-traitant
field-forms-custom-action = adresse où partent les formulaires
field-forms-custom-background = adresse où partent les formulaires avec script
field-forms-custom-encoding = écriture des envois de formulaires
field-forms-custom-failure = nom du champ de la page d'échec
field-forms-custom-redirect = nom du champ de la page suivante
field-forms-custom-reply = nom du champ de l'adresse de réponse
field-forms-custom-subject = nom du champ du sujet
field-forms-custom-trap = nom du champ piège
field-forms-custom-names-field = champ à renommer
field-forms-custom-names-name = nom du champ chez le service
field-freshness-remind-months = mois avant de relancer
field-freshness-doubt-months = mois avant « à confirmer »
field-freshness-unlist-months = mois avant de quitter les listes
field-freshness-drop-months = mois avant de n'être plus publiée
field-minors = fiches de personnes mineures
field-page-size = fiches par page de liste
field-searches = ce qui est souvent demandé
field-privacy-controller = responsable des données personnelles
field-privacy-officer = délégué à la protection des données
field-privacy-contact = contact pour les données personnelles
field-privacy-unpublished-months = mois de conservation des fiches qui ne sont plus publiées
field-privacy-messages-months = mois de conservation des réponses aux formulaires
field-privacy-controller-contact = contact du responsable des données personnelles
field-privacy-basis = base légale des formulaires
field-program-address = dépôt du programme que la forge exécute
field-program-revision = version du programme que la forge exécute
field-publisher-name = éditeur du site
field-publisher-url = site de l'éditeur
field-publisher-legal-form = forme juridique de l'éditeur
field-publisher-address = adresse de l'éditeur
field-publisher-phone = téléphone de l'éditeur
field-publisher-contact = contact de l'éditeur
field-publisher-registration = immatriculation de l'éditeur
field-publisher-director = direction de la publication
field-publisher-host-name = hébergeur
field-publisher-host-address = adresse de l'hébergeur
field-publisher-host-phone = téléphone de l'hébergeur
field-repository-address = dépôt où l'on propose un changement
field-repository-forge = forge du dépôt
field-repository-branch = branche publiée
field-repository-folder = dossier du site dans le dépôt
field-repository-edit = adresse où l'on modifie un fichier
field-repository-new = adresse où l'on ajoute un fichier
field-repository-public = dépôt lisible par tous
field-repository-maintainers = comptes à consulter pour le thème et les réglages
field-id = identifiant de ce formulaire chez le service
field-intro = introduction
field-subject = sujet du message
field-purpose = à quoi servent les réponses
field-button = texte du bouton
field-steps = étapes
field-sent-title = titre après l'envoi
field-sent-text = texte après l'envoi
field-sections-title = titre
field-sections-help = aide
field-sections-fields-name = nom technique
field-sections-fields-type = sorte de réponse
field-sections-fields-label = question
field-sections-fields-help = aide
field-sections-fields-required = réponse obligatoire
field-sections-fields-missing = demande quand la réponse manque
field-sections-fields-unless-chosen = posée si personne n'est choisi
field-sections-fields-folded = dans un volet fermé
field-sections-fields-autocomplete = remplissage par le navigateur
field-sections-fields-options = réponses proposées
field-sections-fields-options-from = vocabulaire des réponses
field-sections-fields-max-length = longueur la plus grande
field-sections-fields-minimum = plus petite réponse
field-sections-fields-maximum = plus grande réponse
field-sections-fields-checked = coché d'avance
field-sections-fields-after-notice = après le préavis
field-sections-fields-group-size = taille du groupe
field-sections-fields-prefill = rempli par la recherche
field-entries = mots de même sens
field-entries-id = identifiant
field-entries-label = libellé
field-entries-short = nom court
field-entries-feminine = pour une femme
field-entries-masculine = pour un homme
field-entries-description = description
field-entries-order = place dans les listes
field-entries-says = à la première personne
field-entries-protocol = suit le protocole scolaire
field-entries-say = ce que l'on tape
field-entries-means = ce que la recherche trouve aussi
field-entries-levels-id = identifiant
field-entries-levels-label = libellé
field-entries-levels-short = nom court
field-region-code = code de la région
field-region-name = nom de la région
field-region-in = « dans » la région
field-region-of = « de » la région
field-source = source des données du territoire
field-departments-code = code
field-departments-name = nom
field-departments-in = nom avec « dans »
field-departments-of = nom avec « de »
field-arrondissements-code = code
field-arrondissements-name = nom
field-arrondissements-department = département
field-employment-areas-code = code
field-employment-areas-name = nom
field-employment-areas-in = nom avec « dans »
field-employment-areas-of = nom avec « de »
field-employment-areas-main-towns = communes principales
field-employment-areas-communes = communes
field-relays-role = fonction
field-relays-area-region = région
field-relays-area-department = département
field-relays-area-employment-area = bassin d'emploi
field-relays-area-commune = commune
field-relays-reply-days = jours avant la réponse

entry-versions = version { $id }
entry-sections = partie { $id }
entry-fields = question { $id }
entry-levels = niveau { $id }
entry-departments = département { $id }
entry-arrondissements = arrondissement { $id }
entry-employment-areas = bassin d'emploi { $id }
