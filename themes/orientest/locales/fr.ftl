# French is the first language of the theme: every key is here, in the order of the site.
# Ordinary spaces and straight apostrophes: the renderer makes the typography.

## Addresses
slug-ambassadors = ambassadeurs
slug-sectors = secteurs
slug-themes = thematiques
slug-audiences = publics
slug-interventions = interventions
slug-areas = territoires
slug-departments = departements
slug-employment-areas = bassins-d-emploi
slug-organisations = structures
slug-guides = guides
slug-page = page
slug-site-map = plan-du-site
slug-search = recherche
slug-selection = selection
slug-sent = merci
slug-not-sent = erreur
slug-legal-notice = mentions-legales
slug-privacy = donnees-personnelles
slug-accessibility = accessibilite

## Names in the address of a search: parameters, each different
param-query = q
param-place = lieu
param-wide = textes
param-page = page
param-sector = secteur
param-department = departement
param-employment_area = bassin
param-audience = public
param-level = niveau
param-intervention = intervention
param-format = modalite
param-theme = thematique
param-language = langue
param-month = mois
param-radius = rayon
param-order = tri
param-role = profil
param-kind = type
param-ambassador = ambassadeur

## Titles
title-home = Rencontrez celles et ceux qui font les métiers
title-ambassadors = Annuaire
title-sectors = Secteurs professionnels
title-themes = Thématiques transversales
title-audiences = Publics
title-interventions = Formes d'intervention
title-areas = Territoires
title-organisations = Branches et structures
title-guides = Guides pour intervenir
title-site-map = Plan du site
title-search = Trouver un ambassadeur ou une ambassadrice
title-not-found = Cette page n'existe pas
title-gone = Cette personne ne participe plus au réseau
description-gone = Cette fiche n'est plus publiée. D'autres personnes peuvent venir parler de leur métier.
title-unconfirmed = Cette fiche n'est pas affichée en ce moment
description-unconfirmed = Cette fiche attend d'être confirmée. D'autres personnes peuvent venir parler de leur métier.
title-selection = Ma sélection
title-not-sent = L'envoi n'a pas abouti
area-title = Ambassadeurs et ambassadrices { $in }
term-title-theme = { $name }
term-title-audience = { $name }
term-title-intervention = { $name }
sector-title = { $name } : métiers, ambassadeurs et ambassadrices
page-number = page { $number }
feed-title = Nouveaux ambassadeurs et nouvelles ambassadrices
place-region = Toute la région { $name }

## Descriptions, for search engines and shared links
description-profile-organisation = { $name }, { $occupation } : une structure qui fait découvrir ses métiers. { $place }. Intervention gratuite.
description-profile = { $name }, { $occupation }, présente son métier aux élèves et aux adultes. { $place }. Intervention gratuite.
description-ambassadors = La liste de toutes les personnes et structures du réseau qui présentent gratuitement leur métier.
description-sectors = Tous les secteurs professionnels du réseau, par familles, avec leurs métiers et celles et ceux qui les exercent.
description-themes = Mixité, égalité, handicap, création d'activité : les sujets qui traversent tous les métiers.
description-audiences = Élèves, demandeurs d'emploi, salariés, parents, professionnels : à qui s'adressent les interventions.
description-interventions = Témoignage, visite d'entreprise, démonstration, conférence : les formes que prend une rencontre.
description-areas = Trouver une intervention près de chez vous, territoire par territoire.
description-organisations = Les branches, fédérations, entreprises et associations qui soutiennent le réseau.
description-guides = Préparer une rencontre, parler à chaque public, faire vivre la suite : des guides courts, à lire et à imprimer.
description-site-map = Toutes les pages du site sur une seule page.
description-search = Cherchez par métier, par nom, par commune ou par code postal : qui peut venir présenter son métier, et à quelle distance.
description-selection = Les fiches que vous avez gardées : à imprimer, à partager, ou à réunir dans une seule demande.
description-sent = Votre message est parti.
description-not-sent = Le service de formulaires n'a pas accepté l'envoi. Voici comment faire.
description-area = { $count ->
    [0] Présenter un métier { $in } : les solutions proposées par le réseau.
    [one] Une personne ou une structure présente gratuitement son métier { $in }.
   *[other] { $count } personnes et structures présentent gratuitement leur métier { $in }.
}
description-organisation = { $name } : ses secteurs, ses territoires, ses ambassadeurs et ambassadrices.

## Months
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

## Every page
skip-to-content = Aller au contenu
demonstration-label = Démonstration :
demonstration-text = tout est inventé.
menu = Menu
menu-close = Fermer
menu-main = Menu principal
menu-footer = Informations
menu-home = Accueil
breadcrumbs = Vous êtes ici
breadcrumb-home = Accueil
breadcrumb-search = Recherche
ask = Demander une intervention
join = Devenir ambassadeur ou ambassadrice
footer-feed = Nouveautés (flux Atom)
footer-csv = Données ouvertes (CSV)
footer-api = Données ouvertes (JSON)
footer-update = Mettre à jour ou retirer ma fiche
footer-feedback = Donner un retour après une rencontre
published-by = Site publié par
redirect-link = Cette page a changé d'adresse
not-found-text = L'adresse est peut-être ancienne, ou la personne ne fait plus partie du réseau. Reprenez la route ici :
not-found-ask = Ou dites simplement qui vous cherchez : le réseau s'en occupe, gratuitement.
gone-text = Sa fiche a été retirée du site, qui n'en garde que le numéro, pour ne jamais le donner à quelqu'un d'autre. D'autres personnes ont envie de raconter leur métier :
gone-ask = Ou dites simplement qui vous cherchez : le réseau s'en occupe, gratuitement.
unconfirmed-text = Elle attend d'être confirmée. Rien n'en est montré d'ici là, et elle reparaîtra si elle l'est. D'autres personnes ont envie de raconter leur métier :
unconfirmed-yours = C'est votre fiche ?
unconfirmed-kept = Votre fiche, numéro { $id }, est conservée sans être montrée. Dites-nous si elle est encore juste : elle reparaît dès qu'elle est confirmée. Si vous préférez la retirer, dites-le aussi, sans donner de motif.
unconfirmed-confirm = Confirmer ou corriger ma fiche
unconfirmed-edit = Proposer le changement dans le fichier
unconfirmed-write = Écrivez à

## Numbers of people
count-ambassadors = { $count ->
    [0] Personne pour l'instant
    [one] { $count } ambassadeur ou ambassadrice
   *[other] { $count } ambassadeurs et ambassadrices
}
ambassadors-noun = { $count ->
    [one] ambassadeur ou ambassadrice
   *[other] ambassadeurs et ambassadrices
}
ambassadors-column = Personnes et structures
none-yet = à pourvoir
figures = Le réseau en chiffres
figure-ambassadors = { $count ->
    [one] personne ou structure
   *[other] personnes et structures
}
figure-sectors = { $count ->
    [one] secteur professionnel
   *[other] secteurs professionnels
}
figure-departments = { $count ->
    [one] département
   *[other] départements
}
figure-organisations = { $count ->
    [one] branche ou structure
   *[other] branches et structures
}

## Lists
list = Liste
letters = Par initiale
pager = Pages de la liste
pager-page = Page
pager-previous = Page précédente
pager-next = Page suivante
all-ambassadors = Voir tout l'annuaire
all-areas = Tous les territoires
department = Département
families = Familles de métiers
tag-remote = À distance aussi
card-remote = À distance
tag-paused = En pause
tag-doubtful = À confirmer
ambassadors-lead = { $count ->
    [0] Le réseau se constitue.
    [one] Une personne ou une structure présente gratuitement son métier. Ouvrez sa fiche, puis demandez une intervention.
   *[other] { $count } personnes et structures présentent gratuitement leur métier. Ouvrez une fiche, puis demandez une intervention.
}

## Home
home-lead = { $count ->
    [one] Une personne ou une structure { $within } vient en parler, gratuitement.
   *[other] { $count } personnes et structures viennent en parler { $within }, gratuitement.
}
home-situation = Je suis ici parce que
home-searches = Souvent demandé :
home-sectors = Quel métier faire découvrir ?
home-sectors-text = Des familles de métiers, et derrière chaque secteur des personnes qui l'exercent.
home-places = Qui vient près de chez vous ?
home-places-text = Chaque département indique combien de personnes et de structures peuvent s'y déplacer.
home-audiences = À qui s'adresse la rencontre ?
home-audiences-text = Un collège, une mission locale ou une famille n'attendent pas la même chose.
home-interventions = Sous quelle forme ?
home-newest = Ils et elles viennent d'arriver
steps-heading = Trois étapes, aucun compte à créer
step-1 = Choisissez.
step-1-text = Un métier, un lieu, un public : la fiche dit qui vient, où, et comment.
step-2 = Demandez.
step-2-text = La liste à préparer tient en quelques lignes. Le réseau transmet à la bonne personne.
step-2-text-form = Le formulaire se remplit en cinq minutes. Le réseau transmet à la bonne personne.
step-3 = Rencontrez.
step-3-text = En classe, en entreprise ou à distance, toujours gratuitement.

## Map
map-label = Carte de la région
map-description = { $count ->
    [0] Les départements de la région. La liste à côté de la carte donne les mêmes informations.
    [one] Les départements de la région ; un ambassadeur ou une ambassadrice. La liste à côté de la carte donne les mêmes informations.
   *[other] Les départements de la région, plus foncés où les ambassadeurs et ambassadrices sont plus nombreux ({ $count } au total). La liste à côté de la carte donne les mêmes informations.
}
map-legend = Peu → beaucoup de personnes :

## Profile
profile-facts = En bref
profile-where = Où
profile-audiences = Pour qui
profile-interventions = Sous quelle forme
profile-when = Quand
profile-per-year = { $count ->
    [one] { $count } fois par an
   *[other] jusqu'à { $count } fois par an
}
profile-months = Plutôt en
profile-notice = Délai à prévoir
profile-notice-days = { $count ->
    [one] { $count } jour à l'avance
   *[other] { $count } jours à l'avance
}
profile-group = Groupe
profile-group-max = { $count ->
    [one] { $count } personne à la fois
   *[other] { $count } personnes au plus
}
profile-languages = Langues
profile-cost = Coût
profile-free = Intervention gratuite
profile-free-short = Gratuit.
profile-ask = Demander une intervention
profile-invite = Inviter { $name }
profile-with-class = Avec votre classe
profile-with-group = Avec votre groupe
profile-together-rhythm = Quand : { $rhythm }.
profile-sectors = Secteur
profile-role = À quel titre
back-bar = Vos résultats
back-results = Retour aux résultats
back-next = Suivant :
profile-ask-notice = { $count ->
    [one] À demander { $count } jour à l'avance.
   *[other] À demander { $count } jours à l'avance.
}
profile-relay = Adressez votre demande à la structure qui soutient cette personne :
profile-ask-relay = La demande passe par la structure qui accompagne cette personne :
profile-reference = Référence à rappeler :
profile-paused = Cette personne fait une pause.
profile-paused-until = En pause jusqu'au { $date }.
profile-paused-similar = Voir qui peut venir d'ici là
profile-employer = chez
profile-kind-organisation = Structure ambassadrice
profile-since = dans le métier depuis { $year }
profile-bio = Mon métier, mon parcours
profile-bio-organisation = Ce que nous faisons découvrir
profile-ideas = Ce que l'on croit, ce qui est vrai
idea-said = On entend dire
idea-answer = En réalité
profile-visit = Pour une visite sur place
profile-visit-age = { $count ->
    [one] À partir de { $count } an
   *[other] À partir de { $count } ans
}
profile-visit-equipment = À prévoir :
profile-visit-wheelchair = Accessible en fauteuil roulant
profile-visit-no-wheelchair = Pas encore accessible en fauteuil roulant
profile-protocol = Une intervention dans un établissement scolaire se prépare à deux :
profile-protocol-link = le protocole, étape par étape
profile-themes = Parle aussi de
profile-endorsed = Avec le soutien de
profile-links = En savoir plus
profile-charter = Charte { $version } acceptée le { $date }
profile-confirmed = Fiche confirmée le { $date }.
profile-doubtful = Cette fiche est à confirmer : elle n'a pas été relue depuis le { $date }.
profile-met = La rencontre a déjà eu lieu ?
profile-feedback = Dire comment la rencontre s'est passée
profile-yours = C'est votre fiche ?
profile-update = La mettre à jour
profile-removal = La faire retirer
profile-area = Territoire
profile-similar = Des profils proches
profile-all-in-sector = Tout le secteur { $name }
photo-credit = Photo :
print = Imprimer la fiche
print-page = Imprimer cette page
share = Partager la fiche
share-copied = Adresse copiée

## Sectors
sectors-lead = { $count ->
    [one] Un secteur, raconté par celles et ceux qui y travaillent.
   *[other] { $count } secteurs en huit familles, racontés par celles et ceux qui y travaillent.
}
sector-occupations = Quelques métiers
sector-links = Pour aller plus loin
sector-ideas = Idées reçues
sector-ambassadors = Qui peut en parler ?
sector-coverage = Où trouver quelqu'un ?
sector-coverage-text = Nombre de personnes et de structures de ce secteur qui interviennent dans chaque département.
sector-related = Secteurs voisins

## Guides
record-guides = Guide
related-guides = Guides pour préparer cette rencontre
guides-for-all = Pour toutes les rencontres
guide-updated = Relu le { $date }.
guide-checklist = À vérifier avant de partir
guide-audiences = Publics concernés
guide-sectors = Secteurs concernés
guide-organisations = Proposé par


## Terms
term-kind-theme = Thématique
term-kind-audience = Public
term-kind-intervention = Forme d'intervention
term-siblings-theme = Autres thématiques
term-siblings-audience = Autres publics
term-siblings-intervention = Autres formes d'intervention
term-protocol = Cette intervention a lieu dans un établissement scolaire :
terms-lead-theme = Des sujets qui traversent tous les métiers, portés par des personnes qui les vivent.
terms-lead-audience = Choisissez le public que vous accompagnez : chaque page rassemble les personnes prêtes à le rencontrer.
terms-lead-intervention = En classe, en entreprise, à distance : choisissez la rencontre qui convient à votre projet.

## Areas
area-kind-region = Région
area-kind-department = Département
area-kind-employment_area = Bassin d'emploi
area-kind-commune = Commune et alentours
area-lead = { $count ->
    [0] Personne n'est encore inscrit { $in }. Voici comment avancer tout de même.
    [one] Une personne ou une structure peut venir { $in }, gratuitement.
   *[other] { $count } personnes et structures peuvent venir { $in }, gratuitement.
}
area-inside = { $count ->
    [0] Aucune n'y est attachée en particulier ;
    [one] { $count } y est attachée en particulier ;
   *[other] { $count } y sont attachées en particulier ;
}
area-wider = { $count ->
    [one] { $count } vient d'un territoire plus large.
   *[other] { $count } viennent d'un territoire plus large.
}
area-parent = Fait partie de :
area-sectors = Les secteurs représentés { $in }
area-no-sector = Aucun secteur n'est encore représenté ici.
area-ambassadors = Qui peut venir { $in } ?
area-estimated = { $count ->
    [one] Ce bassin d'emploi compte environ { $count } commune.
   *[other] Ce bassin d'emploi compte environ { $count } communes : son contour est une estimation.
}
area-communes = { $count ->
    [one] { $count } commune.
   *[other] { $count } communes.
}
area-neighbours = Territoires voisins
area-white = Les secteurs encore absents { $in }
area-white-text = Pour ceux-là, le réseau cherche une solution : un territoire voisin, un échange à distance, une branche.
area-children = Plus près encore
areas-lead = De toute la région { $name } jusqu'à chez vous : trouvez qui peut se déplacer.
areas-departments = Par département
areas-employment = Par bassin d'emploi
areas-employment-text = Le territoire où l'on habite et travaille.

## Organisations
organisations-lead = { $count ->
    [0] Aucune structure n'est encore inscrite.
    [one] Une structure soutient le réseau et relaie les demandes.
   *[other] { $count } structures soutiennent le réseau et relaient les demandes.
}
organisation-about = Présentation
organisation-website = Site internet de la structure : { $name }
organisation-relays = Cette structure relaie les demandes vers ses membres.
organisation-sectors = Secteurs
organisation-areas = Territoires
organisation-ambassadors = Ses ambassadeurs et ambassadrices

## Pages
toc = Sur cette page

## Search: the fields
search = Recherche
search-query = Métier, classe, sujet ou nom
search-query-example = soudeuse, 4e, mixité…
search-place = Commune ou code postal
search-place-example = Près de chez vous
search-anything = Chercher un métier, un nom, un lieu
search-anything-example = Un métier, un nom, un lieu
search-submit = Trouver
search-hint = Les résultats s'affichent pendant que vous écrivez.
suggest = Suggestions
suggest-trades = Métiers
suggest-sectors = Secteurs
suggest-people = Personnes et structures
suggest-communes = Communes

## Search: before anything is asked
search-start = Trois façons de chercher
search-tip-trade = Un métier
search-tip-trade-text = Au féminin ou au masculin, même avec une faute de frappe.
search-tip-place = Un lieu
search-tip-place-text = Une commune ou un code postal : les personnes les plus proches viennent d'abord.
search-tip-topic = Un sujet, un public
search-tip-topic-text = Mixité, collège, allemand : ce que dit une fiche se cherche aussi.
search-browse = Parcourir les pages
search-no-script = La recherche par mots a besoin de JavaScript. Tout le réseau reste à votre portée : choisissez un secteur, un territoire ou un public.
search-not-here = Ce navigateur ne permet pas la recherche par mots. Tout le réseau reste à votre portée : choisissez un secteur, un territoire ou un public.

## Search: filters
facet-sector = Secteur
facet-department = Département
facet-employment_area = Bassin d'emploi
facet-audience = Public
facet-level = Niveau
facet-intervention = Forme d'intervention
facet-format = En présence ou à distance
facet-theme = Thématique
facet-language = Langue
facet-month = Mois de la rencontre
facet-role = Qui intervient
facet-kind = Personne ou structure
facet-kind-person = Personnes
facet-kind-organisation = Structures
search-understood = Compris :
search-quick = Choix rapides
search-quick-case = lower
search-quick-remote = À distance aussi
search-quick-month = Libre en { $name }
search-quick-language = En { $name }
search-order = Ordre des résultats
search-order-best = Par pertinence
search-order-near = Au plus près
search-radius = Distance autour de la commune
search-radius-km = { $shown } km
search-radius-any = Sans limite
search-fold = { $count ->
    [one] Afficher le choix sans personne
   *[other] Afficher les { $shown } choix sans personne
}
search-unfold = Replier les choix sans personne
search-map = Carte
search-map-heading = Sur la carte
search-map-label = Carte des résultats ; la liste donne les mêmes personnes, avec les mêmes numéros
search-map-people = Résultats de la liste
search-map-inside = Dans les { $shown } km ou s'y déplace
search-map-further = Plus loin
search-filters = Filtres
search-filters-heading = Affiner
search-to-results = Aller aux résultats
search-filters-close = Fermer les filtres
search-filters-done = { $count ->
    [0] Aucun résultat
    [one] Voir { $shown } résultat
   *[other] Voir { $shown } résultats
}
search-wide = Chercher aussi dans les textes de présentation
search-applied = Filtres appliqués
search-scope = Étendue
search-remove = Retirer le filtre { $facet } : { $value }
search-remove-all = Retirer tous les filtres
search-forget = Retirer « { $typed } »
search-forget-meant = Retirer « { $typed } », compris comme { $label }

## Search: results. { $shown } is the number as it is written; { $count } chooses the plural
search-waiting = Recherche en cours…
search-found-nobody = Personne ne correspond à « { $query } » pour l'instant
search-found = { $count ->
    [0] Personne ne réunit tout cela pour l'instant
    [one] { $shown } personne ou structure
   *[other] { $shown } personnes et structures
}
search-status = { $count ->
    [0] Aucun résultat. Des pistes suivent.
    [one] { $shown } résultat
   *[other] { $shown } résultats
}
search-near = Résultats approchants pour « { $query } ».
search-near-try = Vouliez-vous dire :
search-partial = Personne ne réunit tous ces mots. Voici les fiches qui s'en approchent le plus.
search-left = Mots laissés de côté : { $words }.
search-instead = Personne n'exerce ce métier dans l'annuaire : { $typed }. Ce qui s'en approche le plus : { $label }.
search-related = Peu de personnes ont ce métier. Des métiers voisins suivent.
search-unknown-place = « { $place } » ne correspond à aucune commune de la région. Essayez un nom voisin ou un code postal.
search-near-town = « { $place } » n'est pas le nom d'une commune de la région. Voici qui peut venir à { $name }.
search-no-word = « { $query } » ne contient aucun mot à chercher. Écrivez un métier, un nom ou un lieu.
search-km = à { $shown } km
search-here = sur place
search-reach-employment_area = dans tout le bassin d'emploi
search-reach-department = dans tout le département
search-reach-region = jusque chez vous
search-near-place = près de { $place }
search-around = Autour de { $place }.
search-around-nearest = Autour de { $place }, du plus proche au plus loin.
search-within = À { $shown } km au plus de { $place }.
search-beyond = Personne à { $shown } km au plus de { $place }. Voici qui est plus loin.
search-twin = { $place } ?
search-outside = Vous cherchiez { $place } ? Ce n'est pas { $in }.
search-outside-near = Chercher près de { $place }
search-outside-remote = Rencontrer à distance
search-lacks = La fiche n'indique pas : { $labels }
search-more = { $count ->
    [one] Voir { $shown } fiche de plus
   *[other] Voir { $shown } fiches de plus
}
search-shown = { $shown } sur { $total }
search-print = Imprimer
search-share = Partager
search-failed = La recherche n'a pas pu se terminer.
search-failed-text = Un fichier de l'annuaire n'a pas pu être chargé. Vérifiez la connexion, puis réessayez ; les pages ci-dessous restent accessibles.
search-retry = Réessayer

## Search: when nobody fits
search-none-ways = Ces chemins mènent à quelqu'un
search-few-ways = Élargir la recherche
search-none-beside = Dans le département voisin : { $name }
search-none-from = dès { $shown } km
search-none-radius = Jusqu'à { $shown } km
search-none-employment_area = Dans tout le bassin d'emploi : { $name }
search-none-relay = Par une structure du secteur « { $name } »
search-none-without = Sans le filtre « { $value } »
search-none-without-words = Sans les mots « { $query } »
search-none-without-filters = Sans aucun filtre
search-none-department = Dans tout le département : { $name }
search-none-region = Dans toute la région
search-none-remote = À distance
search-none-page = La page « { $name } »
search-also = Aussi sur ce site
record-organisations = Structure
record-pages = Page
search-none-organisations = Interroger une branche ou une structure
search-none-ask = Décrivez votre projet : le réseau cherche pour vous, gratuitement et sans compte à créer.
search-among = { $count ->
    [one] Chercher cette fiche
   *[other] Chercher parmi ces { $count } fiches
}
search-everywhere = Chercher dans tout le réseau

## When nobody fits
nobody-heading = Personne ici pour l'instant.
nobody-text = Décrivez tout de même votre projet : le réseau cherche un territoire voisin, un échange à distance ou une branche qui peut répondre.
nobody-area = Personne { $in } pour l'instant.
nobody-area-text = Décrivez votre projet : le réseau cherche dans les territoires voisins, à distance, ou auprès d'une branche.
nobody-sector = Ce secteur attend sa première voix.
nobody-sector-text = Décrivez votre projet : le réseau interroge les branches et les secteurs voisins.
nobody-organisation = Pas encore d'ambassadeur ni d'ambassadrice dans cette structure.
nobody-organisations = Aucune structure pour l'instant.
nobody-organisations-text = Les branches et les entreprises peuvent rejoindre le réseau à tout moment.
nobody-join = Vous exercez ce métier ? Rejoignez le réseau
ask-anyway = Décrire ma demande
invite-heading = Vous n'avez trouvé personne ?
invite-text = Décrivez votre projet en quelques lignes : le réseau cherche pour vous, gratuitement et sans compte à créer.

## Selection: the profiles a visitor keeps
selection = Ma sélection
selection-keep = Garder cette fiche
selection-count = { $count ->
    [0] Votre sélection est vide
    [one] { $shown } fiche dans votre sélection
   *[other] { $shown } fiches dans votre sélection
}
selection-lead = Comparez, imprimez pour en parler, ou envoyez une seule demande pour toutes.
selection-shared-title = Une sélection pour vous
selection-shared = Quelqu'un vous propose ces fiches. Ouvrez-les, gardez-les, ou faites la demande vous-même.
selection-shared-count = { $count ->
    [0] Aucune fiche
    [one] { $shown } fiche proposée
   *[other] { $shown } fiches proposées
}
selection-printed = { $site }, { $address }. Les interventions sont gratuites.
selection-request = Demander une intervention
selection-take = Ajouter à ma sélection
selection-print = Imprimer
selection-share = Partager
selection-clear = Tout retirer
selection-kept = Votre sélection reste dans ce navigateur : personne d'autre ne la voit.
selection-none = Rien n'est encore choisi.
selection-none-text = Sur chaque fiche, un signet la garde ici. Vous pourrez comparer, imprimer la liste pour en parler autour de vous, et faire une seule demande.
selection-no-script = La sélection a besoin de JavaScript. Sans lui, notez la référence de chaque fiche : le formulaire de demande l'accepte.

## Forms
form-optional = (facultatif)
form-all-needed = Toutes les réponses sont utiles ; celles qui ne sont pas nécessaires portent la mention « facultatif ».
form-choose = Choisir…
form-yes = Oui
form-no = Non
form-promises = Bon à savoir
form-free = C'est gratuit.
form-free-text = Les interventions sont gratuites.
form-no-pupil = Ne donnez le nom d'aucun élève.
form-no-pupil-text = Ni le nom, ni la santé, ni la situation de personne : l'équipe n'en a pas besoin.
form-nobody-else = Ne nommez personne d'autre, et aucun élève.
form-free-for-all = Gratuit pour tout le monde.
form-free-for-all-text = Figurer dans l'annuaire, le quitter ou recevoir quelqu'un ne coûte rien.
form-no-account = Aucun compte.
form-no-account-text = Ce que vous écrivez reste dans votre navigateur jusqu'à l'envoi.
form-private = Vos coordonnées ne sont pas publiées.
form-private-text = Une fiche n'a pas même de place pour une adresse ou un téléphone.
form-by-mail = Par votre messagerie.
form-by-mail-text = Le message part quand vous l'envoyez, comme tout courriel. Aucun compte à créer.
form-trouble = Un souci avec ce formulaire ? Écrivez à
form-trap = Laissez cette case vide
form-sending = Envoi en cours…
form-late = Le service tarde à répondre. Votre message est peut-être déjà arrivé. Nous attendons encore sa réponse.
form-unknown = La connexion s'est interrompue avant la réponse du service. Votre message est peut-être déjà arrivé.
form-doubt = À vous de décider : envoyé de nouveau, il peut arriver deux fois. Vos réponses restent ici.
form-send-again = Envoyer de nouveau
form-sent-already = Ce message est déjà parti : il n'a pas été envoyé une deuxième fois.
form-sent-before = Un message est déjà parti d'ici. Pour en envoyer un autre, remplissez de nouveau le formulaire.
form-offline = Vous êtes hors connexion. Rien n'est perdu : renvoyez le formulaire une fois la connexion revenue.
form-refused = Le service n'a pas accepté l'envoi.
form-refused-reason = Il a répondu : « { $message } »
form-refused-field = Le service n'a pas accepté cette réponse : « { $message } »
form-kept = Rien n'est perdu : vos réponses sont toujours là. Réessayez dans un moment.
form-or-write = Ou envoyez les mêmes réponses par courriel à
form-to-say = Ce qu'il faudra dire
form-link = Ouvrir le formulaire
form-link-text = Il s'ouvre sur un autre site.
form-mail = Écrire le message
form-mail-text = Votre logiciel de messagerie s'ouvre. Sinon, écrivez à

## A form in steps
form-steps = Étapes
form-step = Étape { $step } sur { $steps } : { $title }
form-step-done = fait, modifier
form-check = Vérifier
form-check-title = Vérifiez avant d'envoyer
form-check-text = Relisez, corrigez, imprimez si besoin. Rien n'est encore parti.
form-next = Continuer
form-back = Retour
form-edit = Modifier
form-print = Imprimer ce résumé
form-fold = Préciser (facultatif) :
form-from-search = repris de votre recherche
form-invite = Inviter { $names }
form-invite-many = { $count ->
    [one] Inviter { $shown } personne
   *[other] Inviter { $shown } personnes
}
form-team-relay = l'équipe du site
form-through = relais : { $relay }

## What does not suit somebody who is asked
form-past = Ce jour est passé. Choisissez un jour à venir.
form-fit-place = { $name } intervient ailleurs : { $place }.
form-fit-audience = Ce public n'est pas parmi ceux que { $name } rencontre d'habitude.
form-fit-level = Ce niveau n'est pas parmi ceux que { $name } rencontre d'habitude.
form-fit-group = { $count ->
    [one] { $name } reçoit une personne à la fois.
   *[other] { $name } reçoit { $shown } personnes à la fois.
}
form-fit-month = { $name } n'est pas disponible en { $month }, mais en { $months }.
form-fit-notice = { $count ->
    [one] { $name } demande un jour pour s'organiser : le { $date }, c'est court.
   *[other] { $name } demande { $shown } jours pour s'organiser : le { $date }, c'est court.
}
form-fit-on-site = { $name } intervient seulement en présence.
form-fit-remote = { $name } intervient seulement à distance.
form-fit-format = { $name } propose d'autres façons de se rencontrer.
form-fit-intervention = { $name } ne propose aucune de ces formes de rencontre.
form-way-remote = Proposer aussi à distance
form-way-groups = Venir en { $n } groupes
form-way-date = Proposer le { $date }
form-way-off = Retirer { $name }
form-way-others = Chercher quelqu'un d'autre
form-way-keep = Garder ainsi, on verra ensemble
form-settled = Noté : à convenir ensemble.
form-settled-groups = Noté : en { $n } groupes.
form-fits = Convient à votre demande

## Forms: what is wrong with an answer
form-error = Erreur :
form-error-title = Erreur :
form-error-summary = { $count ->
    [one] Il reste un point à revoir
   *[other] Il reste { $shown } points à revoir
}
form-missing = Il manque une réponse : « { $label } »
form-missing-email = Indiquez votre adresse électronique, par exemple prenom.nom@college.example.
form-missing-one = Choisissez une réponse : « { $label } »
form-missing-some = Cochez au moins une réponse : « { $label } »
form-missing-yes = Cochez cette case pour continuer : « { $label } »
form-missing-date = Choisissez un jour : « { $label } »
form-missing-postcode = Indiquez le code postal, par exemple 67000.
form-missing-ambassadors = Indiquez la référence de la fiche, par exemple oe-0001.
form-wrong-email = Cette adresse électronique n'est pas complète. Elle ressemble à prenom.nom@college.example.
form-wrong-postcode = Un code postal a cinq chiffres, par exemple 67000.
form-wrong-uai = Un numéro UAI a sept chiffres et une lettre, par exemple 0750655E.
form-wrong-uai-letter = Avec ces chiffres, la lettre du numéro UAI serait { $letter }. Vérifiez-le, ou laissez la case vide.
form-wrong-date = Ce jour n'existe pas. Écrivez le jour, le mois et l'année.
form-wrong-number = Écrivez un nombre entier, en chiffres.
form-minimum = Le plus petit nombre possible est { $minimum }.
form-maximum = Le plus grand nombre possible est { $maximum }.
form-long = { $count ->
    [one] Ce texte a { $shown } caractère de trop.
   *[other] Ce texte a { $shown } caractères de trop.
}
form-left = { $count ->
    [0] Il ne reste plus de place.
    [one] Il reste { $shown } caractère.
   *[other] Il reste { $shown } caractères.
}
form-wrong-ambassadors = « { $value } » n'est pas une référence de fiche. Elle ressemble à oe-0001.

## Forms: the ambassadors they are about
form-use-selection = { $count ->
    [one] Reprendre la fiche de ma sélection
   *[other] Reprendre les { $shown } fiches de ma sélection
}
form-paused = en pause en ce moment
form-gone = Cette fiche n'est plus en ligne.
form-unread = Cette fiche n'a pas pu être lue ; sa référence sera envoyée.
form-take-off = Retirer
form-take-off-name = Retirer { $name }
form-took-off = { $name } : fiche retirée

## Forms: the privacy notice
notice-purpose = { $publisher } reçoit vos réponses pour { $purpose }.
notice-recipients = Destinataires de vos réponses : { $recipients }.
notice-service = Vos réponses passent par le service { $service } (pays : { $country })
notice-terms = , dont voici
notice-contract = les engagements
notice-retention = { $count ->
    [one] Ce service garde vos réponses { $count } jour au plus.
   *[other] Ce service garde vos réponses { $count } jours au plus.
}
notice-outside = Vos réponses sortent ainsi de l'Espace économique européen.
notice-safeguards = Garanties pour ce transfert : { $safeguards }.
notice-safeguards-label = Garanties pour ce transfert :
notice-messages = { $count ->
    [one] L'équipe garde vos réponses { $count } mois au plus.
   *[other] L'équipe garde vos réponses { $count } mois au plus.
}
notice-messages-label = Conservation par l'équipe :
notice-rights = Vous pouvez consulter vos réponses, les corriger, les faire effacer ou vous opposer à leur usage.
notice-more = Vos droits et nos engagements

## Forms: once they are sent
sent-invited = Votre demande est en route vers { $names }
sent-reference = Votre référence :
sent-today = Aujourd'hui
sent-until = Avant le { $date }
sent-received = L'équipe reçoit votre demande.
sent-relays = Relais : { $relays }.
sent-reply = Une réponse vous parvient à { $email }.
sent-prepare = Vous préparez la rencontre ensemble.
sent-silence = Sans nouvelle le { $date } ? Écrivez à l'équipe en rappelant la référence :
sent-calendar = Noter les dates
sent-print = Imprimer la copie
sent-event = Date proposée : { $names }
sent-event-alone = Date proposée : rencontre avec un ambassadeur ou une ambassadrice
sent-event-text = Cette date attend une réponse. Référence de la demande : { $reference }
sent-copy = La copie de vos réponses
sent-copy-text = Elle reste dans cet onglet : imprimez-la, ou enregistrez-la, si vous voulez la garder.
sent-mark = Envoyé
sent-search = Chercher d'autres personnes
sent-another = Remplir un autre formulaire
not-sent-text = Le service de formulaires n'a pas accepté votre message. Vos réponses sont encore dans votre navigateur : revenez au formulaire et réessayez dans un moment.
not-sent-back = Revenir au formulaire
not-sent-write = Si cela se reproduit, écrivez à l'équipe :

## Pages that lead to a form
page-request = Remplir une demande
page-join = Remplir le formulaire
page-update = Mettre à jour ma fiche
page-removal = Faire retirer ma fiche
page-feedback = Donner un retour après la rencontre

## Menu
menu-ambassadors = Annuaire
menu-sectors = Secteurs
menu-areas = Territoires

## Notes and open data
footnote-back = Retour au texte, note
api-description = Données ouvertes de l'annuaire. Seules y figurent les fiches des personnes qui l'ont accepté, et qui acceptent aussi de paraître dans les moteurs de recherche.
api-ambassadors = Les ambassadeurs et ambassadrices : métier, secteurs, territoires, publics, formes d'intervention.
api-ambassadors-csv = Les mêmes données dans un tableau. Les listes sont séparées par un point-virgule.
api-sectors = Les secteurs professionnels.
api-organisations = Les branches et structures.
api-guides = Les guides pour les ambassadeurs et ambassadrices.
api-areas = La région, les départements et les autres territoires, avec le nombre d'ambassadeurs et d'ambassadrices.
api-vocabularies = Les identifiants et les intitulés de tous les vocabulaires.

## Pages that the law asks for
title-legal-notice = Mentions légales
title-privacy = Données personnelles
title-accessibility = Déclaration d'accessibilité
description-legal-notice = Qui publie ce site, qui l'héberge, d'où viennent les données.
description-privacy = Ce que montre une fiche, ce qu'elle ne montre jamais, combien de temps, et comment exercer vos droits.
description-accessibility = Ce que tout le monde peut utiliser sur ce site, ce qui manque encore, et à qui signaler un obstacle.
mention-compliant = Accessibilité : totalement conforme
mention-partially-compliant = Accessibilité : partiellement conforme
mention-not-compliant = Accessibilité : non conforme
declared-missing = à compléter par l'éditeur
decimal-separator = ,

legal-publisher = Éditeur
legal-host = Hébergement
legal-sources = Sources des données
legal-engagements = Autres engagements
legal-name = Nom
legal-form = Forme juridique
legal-address = Siège
legal-phone = Téléphone
legal-contact = Contact
legal-registration = Immatriculation
legal-director = Direction de la publication
legal-demonstration = Ce site est une démonstration : l'éditeur est donné à titre d'exemple, il n'a pas publié ce site et n'est pas responsable de son contenu.
legal-static = Le site est fait de fichiers : aucun programme ni aucune base de données ne tourne chez l'hébergeur.
legal-territory = Communes, arrondissements, départements, contours et populations :
legal-rome = Les codes des métiers suivent la nomenclature ROME de France Travail.
legal-charter = La charte du réseau
legal-report = Signaler une erreur
legal-report-text = Une information fausse, une fiche qui vous concerne, un contenu qui vous heurte : dites-le, et nous corrigeons.
legal-report-contact = Pour écrire

privacy-controller = Responsable du traitement
privacy-visit = Si vous consultez le site
privacy-profile = Si vous êtes ambassadeur ou ambassadrice
privacy-forms = Si vous envoyez un formulaire
privacy-duration = Combien de temps nous gardons une fiche
privacy-rights = Vos droits
privacy-controller-name = Responsable
privacy-controller-contact = Joindre le responsable
privacy-officer = Protection des données
privacy-contact = Joindre la protection des données
privacy-demonstration = Ce site est une démonstration : les fiches ne décrivent aucune personne réelle, et le responsable est donné à titre d'exemple.
privacy-visit-nothing = Aucun cookie, aucune mesure d'audience, aucun contenu chargé depuis un autre site.
privacy-visit-browser = Votre sélection de fiches et le brouillon d'un formulaire restent dans votre navigateur : rien n'en part avant que vous n'envoyiez un formulaire. Le brouillon s'efface à la fermeture de l'onglet, la sélection quand vous la videz.
privacy-visit-selection = Votre sélection de fiches reste dans votre navigateur, jusqu'à ce que vous la vidiez.
privacy-visit-log = Comme pour tout site, l'hébergeur peut tenir un journal technique des connexions, pour la sécurité.
privacy-shown = Ce que la fiche montre
privacy-shown-text = Le nom que vous avez choisi d'afficher, votre métier, votre territoire, les publics et les formes d'intervention, vos disponibilités, votre texte. L'employeur et la photo n'apparaissent que si vous l'avez accepté.
privacy-hidden = Ce qu'elle ne montre jamais
privacy-hidden-text = Adresse électronique, téléphone, adresse postale, date de naissance. Ces informations n'ont pas de place dans nos fichiers : l'éditeur les garde à part.
privacy-purpose = Pourquoi
privacy-purpose-text = Permettre aux publics de vous trouver et de vous solliciter, par l'intermédiaire de l'éditeur ou d'une structure relais.
privacy-basis = Sur quelle base
privacy-basis-text = { $basis ->
    [legitimate_interest] L'animation du réseau repose sur l'intérêt légitime du responsable à faire découvrir les métiers (RGPD, article 6.1.f) ; la publication de votre fiche repose sur votre consentement (article 6.1.a). L'éditeur conserve votre accord écrit ; le site n'en connaît que la référence, la date et l'étendue.
    [consent] L'animation du réseau et la publication de votre fiche reposent sur votre consentement (RGPD, article 6.1.a). L'éditeur conserve votre accord écrit ; le site n'en connaît que la référence, la date et l'étendue.
   *[public_task] L'animation du réseau relève d'une mission d'intérêt public (RGPD, article 6.1.e) ; la publication de votre fiche repose sur votre consentement (article 6.1.a). L'éditeur conserve votre accord écrit ; le site n'en connaît que la référence, la date et l'étendue.
}
privacy-choices = Vos choix, un par un
privacy-choices-text = Affichage du nom, de la photo, de l'employeur, présence dans les données ouvertes, présence dans les moteurs de recherche. Vous pouvez en changer quand vous voulez.
privacy-sensitive = Les sujets délicats
privacy-sensitive-text = Santé, handicap, engagement syndical, convictions : rien ne vous oblige à en parler. Si vous le souhaitez, un accord particulier vous est demandé.
privacy-minors = Les mineurs et mineures
privacy-minors-text = { $policy ->
    [true] Une personne mineure ne figure dans l'annuaire qu'avec l'accord des deux titulaires de l'autorité parentale, sous son seul prénom, pour un an au plus. Sa fiche n'est ni dans les moteurs de recherche ni dans les données ouvertes, et toute demande passe par une structure.
   *[other] Ils et elles ne figurent pas dans l'annuaire.
}
privacy-forms-text = Nous ne demandons que de quoi vous répondre et comprendre votre besoin. Dans une demande d'intervention, ne donnez le nom d'aucun élève.
privacy-forms-basis = Sur quelle base
privacy-forms-basis-text = { $basis ->
    [legitimate_interest] L'intérêt légitime du responsable à animer le réseau et à répondre à qui le sollicite (RGPD, article 6.1.f).
    [consent] Votre consentement, que vous donnez en envoyant le formulaire et que vous pouvez retirer à tout moment (RGPD, article 6.1.a).
   *[public_task] La mission d'intérêt public qui consiste à animer le réseau et à répondre à qui le sollicite (RGPD, article 6.1.e).
}
privacy-forms-basis-rights = Pour faire corriger ou retirer une fiche : l'obligation légale de répondre à l'exercice de vos droits (article 6.1.c).
privacy-forms-recipients = Qui lit vos réponses
privacy-forms-team = L'équipe qui anime le réseau pour { $controller }.
privacy-forms-service = Par quel service
privacy-forms-service-text = { $service } (pays : { $country })
privacy-forms-way = Par quel chemin
privacy-forms-mail = Votre messagerie envoie un courriel : votre fournisseur de courriel et celui de l'équipe le transportent. Adresse de l'équipe :
privacy-forms-link = Le formulaire est sur un autre site, qui dit comment il traite vos réponses.
privacy-forms-outside = Hors de l'Espace économique européen
privacy-forms-retention = Combien de temps
privacy-asked-purpose = Pourquoi : { $purpose }.
privacy-asked-needed = Nécessaire :
privacy-asked-optional = Facultatif :
privacy-asked-form = Voir le formulaire « { $title } »
privacy-duration-asked = { $count ->
    [one] Un mois après sa dernière confirmation, on vous demande si votre fiche est toujours juste.
   *[other] { $count } mois après sa dernière confirmation, on vous demande si votre fiche est toujours juste.
}
privacy-duration-unlisted = { $count ->
    [one] Sans réponse, la fiche quitte les listes et la recherche au bout d'un mois.
   *[other] Sans réponse, la fiche quitte les listes et la recherche au bout de { $count } mois.
}
privacy-duration-dropped = { $count ->
    [one] Au bout d'un mois, la fiche n'est plus publiée.
   *[other] Au bout de { $count } mois, la fiche n'est plus publiée.
}
privacy-duration-file = Le fichier d'une fiche qui n'est plus publiée
privacy-duration-file-text = { $count ->
    [one] conservé { $count } mois, le temps d'une réponse, puis vidé
   *[other] conservé { $count } mois, le temps d'une réponse, puis vidé
}
privacy-duration-after = Après un retrait, le fichier de la fiche est vidé : il n'y reste que la mention du retrait, sous le numéro de la fiche, qui ne sera jamais donné à quelqu'un d'autre. Ni le nom, ni la date, ni le motif du départ n'y figurent.
privacy-rights-text = Vous pouvez à tout moment, et sans vous justifier :
privacy-right-access = savoir ce que nous avons sur vous et en recevoir une copie ;
privacy-right-correct = faire corriger ce qui est faux ;
privacy-right-withdraw = retirer votre consentement, entièrement ou pour un seul point ;
privacy-right-object = vous opposer au traitement de vos données ou le faire limiter ;
privacy-right-portability = recevoir, dans un format réutilisable, les données que vous nous avez confiées, ou les faire transmettre à un autre organisme (portabilité) ;
privacy-right-erase = faire effacer votre fiche.
privacy-rights-forms = Pour une fiche, les formulaires de retrait et de mise à jour suffisent : sans compte, et sans motif.
privacy-rights-write = Pour toute demande, écrivez à
privacy-rights-answer = Vous recevez une réponse dans un délai d'un mois.
privacy-erasure = Ce que fait un effacement : la fiche et la photo quittent le site, les listes et les données ouvertes ; les moteurs de recherche sont priés de l'oublier ; les anciennes versions des fichiers sont purgées à votre demande. Les copies faites par d'autres ne peuvent pas être reprises.
privacy-authority = Si la réponse ne vous convient pas, vous pouvez saisir la
privacy-authority-name = Commission nationale de l'informatique et des libertés
privacy-authority-url = https://www.cnil.fr/fr/plaintes

accessibility-law = L'article 47 de la loi du 11 février 2005 demande aux organismes publics de rendre leurs services en ligne accessibles. { $publisher } fait cette déclaration pour le site « { $name } ».
accessibility-state = État de conformité
accessibility-results = Résultats des tests
accessibility-contents = Contenus non accessibles
accessibility-established = Établissement de la déclaration
accessibility-contact = Retour et contact
accessibility-remedies = Voies de recours
accessibility-state-audit = { $state ->
    [compliant] Ce site est totalement conforme au { $standard }.
    [partially_compliant] Ce site est partiellement conforme au { $standard }, en raison de ce qui est énuméré plus bas.
   *[other] Ce site n'est pas conforme au { $standard }, en raison de ce qui est énuméré plus bas.
}
accessibility-state-none = Ce site est déclaré non conforme au référentiel général d'amélioration de l'accessibilité (RGAA), en l'absence d'audit en cours de validité.
accessibility-scheme = Schéma pluriannuel
accessibility-plan = Plan d'action de l'année
accessibility-results-audit = L'audit mené le { $date } par { $auditor } montre que { $rate } % des critères applicables du { $standard } sont respectés.
accessibility-results-none = Aucun audit n'a été mené : il n'y a donc pas de taux de conformité à publier. Des contrôles automatiques peuvent signaler une partie des défauts ; ils ne remplacent pas un audit.
accessibility-contents-unknown = Sans audit, la liste des défauts n'est pas connue. Aucune dérogation n'est demandée. Les documents et les vidéos d'autres sites, vers lesquels mènent certains liens, ne dépendent pas de nous.
accessibility-contents-none = L'audit n'a relevé aucun contenu non accessible.
accessibility-non-compliant = Non-conformités
accessibility-burdens = Dérogations pour charge disproportionnée
accessibility-exempt = Contenus que la loi exempte
accessibility-day = Établie le
accessibility-technologies = Technologies
accessibility-environment = Environnement de test
accessibility-tools = Outils
accessibility-pages = Pages vérifiées
accessibility-contact-text = Une page que vous n'arrivez pas à lire, une demande que vous n'arrivez pas à préparer ? Dites-le : l'information vous sera donnée autrement, et le défaut corrigé.
accessibility-contact-label = Pour écrire
accessibility-remedies-text = Si vous avez signalé un obstacle et que vous n'obtenez pas de réponse satisfaisante, vous pouvez vous adresser au Défenseur des droits :
accessibility-remedy-form = par son formulaire en ligne
accessibility-remedy-form-url = https://formulaire.defenseurdesdroits.fr/
accessibility-remedy-delegate = auprès de sa déléguée ou de son délégué dans votre département
accessibility-remedy-delegate-url = https://www.defenseurdesdroits.fr/carte-des-delegues
accessibility-remedy-post = par courrier gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.

## Where files are edited
edit-question = Une erreur, une idée ?
edit-propose = Proposer une modification
slug-new-profile = nouvelle-fiche
new-profile-title = Vous préférez écrire le fichier ?
new-profile-filled = Une fiche est un fichier de texte. Celui-ci est déjà commencé, avec une explication à chaque ligne : complétez-le, puis proposez-le. Nous le relisons avant de le publier.
new-profile-copied = Une fiche est un fichier de texte. Copiez le modèle dans un nouveau fichier nommé « { $name } », complétez-le, puis proposez-le. Nous le relisons avant de le publier.
new-profile-open-at = Ouvrir une fiche commencée sur { $forge }
new-profile-open = Ouvrir une fiche commencée
new-profile-new-at = Ouvrir un nouveau fichier sur { $forge }
new-profile-new = Ouvrir un nouveau fichier
new-profile-text = Le modèle de fiche
