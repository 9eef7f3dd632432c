# Ce que lisent, sur la forge, les personnes qui proposent une fiche ou relisent une demande : « annuaire forge ».

check-name = Vérifier
comment-name = Commenter
publish-name = Publier
renew-name = Republier chaque jour
remind-name = Relancer
review-name = Ce qui change
# GitLab takes letters without accents, digits, hyphens and spaces here and in review-name.
preview-name = Le site avec ce changement
remind-title = Fiches à confirmer
remind-intro = Chaque semaine, la liste des fiches à confirmer, la plus pressée d'abord. Envoyez le lien à la personne : elle confirme ou corrige sa fiche. Cette demande se ferme quand plus personne n'est à relancer.
remind-asleep = GitHub arrête la publication de chaque jour et les relances d'un dépôt public où rien n'a bougé depuis 60 jours. Pour les reprendre : onglet Actions, « Republier chaque jour » puis « Relancer », bouton « Enable workflow ». Enregistrer une confirmation suffit à les garder.

forge-mark = Écrit par « annuaire forge », qui ne récrit pas un fichier que quelqu'un a changé.
program-missing = content/site.yaml ne dit pas d'où vient le programme annuaire : rien n'est installé. Ajoutez-y la ligne « program: {"{"} address: "https://…", revision: "…" {"}"} » avec l'adresse de son dépôt et l'identifiant complet d'un commit, puis lancez « annuaire forge » et enregistrez ce qu'il écrit.
program-brought = Le dépôt contient un dossier « .annuaire-program », qui prendrait la place du programme : rien n'est exécuté. Retirez ce dossier.
publish-waiting = Le contenu a des erreurs, que dit la tâche qui construit le site. Ce qui est en ligne est la dernière version sans erreur, sans les personnes parties depuis ; le reste attend.
waiting-name = Rien n'attend
owners-note = Qui doit être d'accord avant que change autre chose que le contenu : « maintainers » dans content/site.yaml.
comment-heading = *Ce qui suit est écrit par l'exécution de la demande elle-même. Si la demande touche autre chose que `content/`, ne vous y fiez pas : lisez les fichiers.*
comment-preview = Télécharger l'aperçu du site
comment-look = Pour le voir, décompressez-le dans un dossier « apercu », lancez `python3 -m http.server -d apercu` et ouvrez http://localhost:8000/
comment-failed = La vérification n'a pas réussi : lire ce qu'elle dit
comment-cut = … La suite est dans le résumé de la vérification.

public-warning = **Ce dépôt est public, et son historique garde tout.** N'écrivez ni adresse électronique, ni téléphone, ni adresse postale, ni date de naissance, à vous ou à quelqu'un d'autre.
public-questions = Ni votre nom ni votre employeur ne sont demandés ici, où tout le monde vous lit dès l'envoi : l'équipe vous les demandera ailleurs. Ne les écrivez pas non plus dans vos textes.

request-template =
    ## Ce qui change

    …

    ## Avant d'envoyer

    - [ ] La demande change une seule fiche, et c'est la mienne ; ou je dis plus haut pour qui je la fais.
    - [ ] Rien de personnel n'est écrit : ni coordonnées, ni date de naissance, ni santé.
    - [ ] La personne a donné son accord écrit pour tout ce qui est publié : nom, employeur, photo.
    - [ ] `annuaire check` ne trouve rien, ou je demande de l'aide.
request-answer-github = La vérification dit sur chaque ligne ce qui ne va pas, puis un commentaire dit ce qui change pour les visiteurs.
request-answer-gitlab = La vérification dit sur chaque ligne ce qui ne va pas. Sous la demande, « Ce qui change » dit ce qui change pour les visiteurs, et « Le site avec ce changement » se télécharge. Pour le voir, décompressez-le et lancez `python3 -m http.server -d preview`.

private-name = Retirer une fiche, signaler une donnée personnelle
private-about = Pas ici, où tout est public : passez par le site.

profile-name = Proposer une fiche
profile-about = Devenir ambassadeur ou ambassadrice, sans écrire de fichier.
profile-title = Nouvelle fiche
profile-welcome = Merci ! Ces questions sont celles de la fiche. L'équipe en fait un fichier, vous le relisez, puis il est publié.

change-name = Corriger une fiche ou une page
change-about = Une erreur, une mise à jour, une idée.
change-title = Correction
change-welcome = Dites ce qu'il faut changer : l'équipe s'en occupe.
change-id = Quelle fiche, quelle page ?
change-id-help = Son adresse sur le site.
change-what = Que faut-il changer ?
change-own = Votre fiche
change-own-box = C'est ma fiche, ou la personne concernée est d'accord.

optional-question = { $label } (facultatif)
ask-kind = Qui êtes-vous ?
kind-person = Une personne
kind-organisation = Une organisation
ask-name = Nom à afficher
ask-name-help = Tel que les visiteurs le liront.
ask-occupation = Métier
ask-occupation-help = Avec vos mots et à votre genre : « Charpentière », « Aide-soignant de nuit ».
ask-role = À quel titre parlez-vous ?
ask-since = Année de vos débuts dans le métier
ask-employer = Employeur
ask-employer-help = Il n'est affiché que si vous cochez « mon employeur » plus bas.
ask-sectors = Secteurs
ask-sectors-help = Au moins un secteur ou une thématique.
ask-themes = Thématiques
ask-areas = Où intervenez-vous ?
ask-areas-help = Pour une commune ou un bassin d'emploi, dites-le dans « Disponibilités ».
ask-audiences = À qui aimez-vous parler ?
ask-levels = Niveaux
ask-interventions = Que proposez-vous ?
ask-formats = Sur place ou à distance ?
ask-languages = Langues
ask-availability = Disponibilités
ask-availability-help = Combien de fois par an, quels mois, quel préavis, quelle taille de groupe, quelle commune.
ask-hook = Votre accroche
ask-hook-help = Une phrase à la première personne, 90 caractères au plus : elle est sur votre carte et en haut de votre fiche.
ask-bio = Votre texte
ask-bio-help = Trois paragraphes, à la première personne : mon métier, mon parcours et mes choix, ce qui me plaît.
ask-received-ideas = Une idée reçue sur votre métier, et votre réponse
ask-links = Des pages d'autres sites, pour en savoir plus
ask-consent = Ce que le site peut montrer
ask-consent-help = Votre accord écrit sera demandé à part : il n'est jamais conservé ici.
covers-name = mon nom
covers-employer = mon employeur
covers-photo = ma photo
covers-open-data = ma fiche dans les données ouvertes
covers-search-engines = ma page dans les moteurs de recherche
ask-charter = La charte
ask-charter-box = J'ai lu la charte du réseau et je l'accepte.
ask-adult = Votre âge
ask-adult-box = J'ai dix-huit ans ou plus.

forge-written = Écrit : { $path }
forge-rewritten = Récrit : { $path }
forge-missing = Il manque : { $path }
forge-stale = N'est plus à jour : { $path }
forge-theirs = Laissé tel quel, car quelqu'un l'a écrit ou changé : { $path }
forge-linked = Laissé tel quel, car c'est un lien ou dans un dossier qui en est un : { $path }
forge-same = Tout est à jour.
forge-how = Pour les écrire : annuaire forge
forge-force = Pour récrire aussi ce que quelqu'un a écrit ou changé : annuaire forge --force
forge-folder = Ce dossier fait partie d'un dépôt, dans { $folder } : une forge lit ses fichiers à la racine du dépôt, et ils n'ont donc pas été écrits ici. Écrivez « folder: { $folder } » sous « repository » dans content/site.yaml, puis lancez « annuaire forge ».
