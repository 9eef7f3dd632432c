# Ce que l'outil dit d'un fichier : un message par règle de src/text/diagnostic.rs, dont le nom est le code de la règle.
#
# Le message dit ce qui ne va pas. `.title` le résume en quelques mots. `.accepted` présente ce qui est accepté, là où
# la phrase générale ne convient pas. `.help` dit ce qu'il faut écrire. On s'adresse à une personne qui corrige sa
# fiche sans rien connaître à l'informatique. Les espaces et les apostrophes sont mises en forme par l'outil.

## Autour des messages

report-error = erreur
report-warning = avertissement
report-help = aide
report-did-you-mean = Vouliez-vous dire « { $suggestion } » ?
report-accepted = Valeurs acceptées : { $accepted }
report-summary = { $errors ->
    [0] { $warnings ->
        [0] Tout est en ordre.
        [one] Aucune erreur, { $warnings } avertissement.
       *[other] Aucune erreur, { $warnings } avertissements.
    }
    [one] { $errors } erreur, { $warnings ->
        [0] aucun avertissement.
        [one] { $warnings } avertissement.
       *[other] { $warnings } avertissements.
    }
   *[other] { $errors } erreurs, { $warnings ->
        [0] aucun avertissement.
        [one] { $warnings } avertissement.
       *[other] { $warnings } avertissements.
    }
}
report-more = { $count ->
    [one] { $count } autre problème n'est pas affiché ici : corrigez d'abord ceux qui le sont.
   *[other] { $count } autres problèmes ne sont pas affichés ici : corrigez d'abord ceux qui le sont.
}
report-more-annotations = { $count ->
    [one] { $count } autre problème n'est pas affiché ici : lisez le résumé de l'exécution, ou lancez « annuaire check ».
   *[other] { $count } autres problèmes ne sont pas affichés ici : lisez le résumé de l'exécution, ou lancez « annuaire check ».
}
report-heading = Contrôle du contenu
report-expected = { $expected ->
    [boolean] true (oui) ou false (non)
    [integer] un nombre entier
    [percent] un pourcentage, de 0 à 100
    [date] une date
    [list] une liste
    [record] un groupe de clés
   *[text] un texte
}

## Les fichiers

not-utf8 = La ligne { $line } contient des caractères que l'outil ne peut pas lire.
    .title = Caractères illisibles
    .help = { $kind ->
        [table]
            Un tableur l'a enregistré en Windows-1252. Dans LibreOffice : Fichier, Enregistrer sous, type « Texte CSV »,
            cochez « Éditer les paramètres du filtre », puis choisissez le jeu de caractères « Unicode (UTF-8) » et le
            séparateur « , ». Ou bien, dans un terminal : iconv -f WINDOWS-1252 -t UTF-8 communes.csv > nouveau.csv
       *[text]
            Enregistrez de nouveau le fichier en choisissant l'encodage « UTF-8 ». Dans le Bloc-notes : Fichier,
            Enregistrer sous, puis Encodage.
    }

unreadable-name = Le nom de ce fichier, « { $file } », contient des caractères que l'outil ne peut pas lire.
    .title = Nom illisible
    .help = Renommez le fichier avec des lettres sans accents : son nom vient d'une ancienne archive ou d'un autre système.

foreign-name = { $reason ->
    [device] Windows ne peut pas garder un fichier nommé « { $file } » : ce nom y désigne un appareil.
   *[sign] Windows ne peut pas garder un fichier nommé « { $file } » : il contient un signe, ou une fin, que Windows refuse.
}
    .title = Nom refusé par Windows
    .help = Renommez-le avec d'autres lettres, des chiffres et des tirets : sans cela, le dossier ne peut pas être copié sous Windows.

same-name = { $reason ->
    [case] Les noms « { $file } » et « { $other } » ne diffèrent que par leurs majuscules.
   *[accents] Les noms « { $file } » et « { $other } » ne diffèrent que par l'écriture de leurs accents, qui ne se voit pas.
}
    .title = Deux noms pareils
    .help = Renommez ou supprimez l'un des deux : sous Windows et macOS, un seul fichier resterait. Le plus sûr est un nom en minuscules sans accents.

file-too-large = Ce fichier pèse { $size } ; la limite est de { $limit }.
    .title = Fichier trop lourd
    .help = Réduisez le fichier. Pour une photo, enregistrez-la dans une taille plus petite.

symbolic-link = Ceci est un raccourci vers « { $target } » : le site n'en suit aucun, pour que tout ce qui est publié soit relu.
    .title = Raccourci
    .help = Mettez à la place du raccourci une copie de ce qu'il désigne.

lfs-pointer = Ce fichier n'est pas là : Git LFS a laissé ces lignes à sa place.
    .title = Fichier resté sur le serveur
    .help = Lancez « git lfs install », puis « git lfs pull ». Dans un workflow de GitHub, ajoutez « lfs: true » sous « with » à l'étape « actions/checkout ».

path-outside-root = Le chemin « { $value } » sort du dossier du site.
    .title = Chemin hors du site
    .help =
        Pour un lien, le chemin part du dossier du fichier où vous écrivez, par exemple « ../pages/charter.md ». Pour une
        photo, placez-la dans le dossier de la fiche et écrivez son nom seul, par exemple « oe-0142.jpg ».

unknown-folder = Le dossier « { $folder } » ne fait pas partie du site.
    .title = Dossier inconnu
    .accepted = Dossiers possibles dans « content » : { $accepted }
    .help = Déplacez le fichier dans l'un de ces dossiers, ou corrigez le nom du dossier.

unknown-file = Le fichier « { $file } » n'est pas attendu dans le dossier « { $folder } ».
    .title = Fichier inattendu
    .accepted = Fichiers attendus ici : { $accepted }
    .help = Supprimez-le s'il n'a pas sa place ici. Sinon, renommez-le, ou déplacez-le dans le dossier qui lui convient.

missing-file = Le fichier « { $file } » manque.
    .title = Fichier manquant
    .help = Ajoutez ce fichier, ou corrigez son nom à l'endroit où il est écrit.

bad-id = { $kind ->
    [term] L'identifiant « { $value } » ne peut pas servir d'adresse sur le site.
   *[file] Le nom de fichier « { $value } » ne peut pas servir d'adresse sur le site.
}
    .title = Nom de fichier ou identifiant impossible
    .help = { $kind ->
        [term]
            Écrivez-le avec des lettres minuscules sans accents, des chiffres et des tirets, par exemple
            « travaux-publics ».
       *[file]
            Renommez le fichier avec des lettres minuscules sans accents, des chiffres et des tirets, par exemple
            « travaux-publics ».
    }

## L'écriture des fichiers

merge-conflict = Deux versions de ce fichier n'ont pas été réunies : il faut en garder une.
    .title = Versions à réunir
    .help =
        La première version commence sous la ligne « {"<<<<<<<"} », la seconde sous la ligne « {"======="} », et elle finit à la
        ligne « {">>>>>>>"} ». Effacez ces trois lignes et la version qui n'est pas la bonne.

yaml-syntax = { $cause ->
    [space] Une espace insécable, qui ressemble à une espace ordinaire, se trouve ici : elle empêche de lire cette ligne.
    [curly] Ce texte est entouré de guillemets courbes (“ ”), que le site ne lit pas comme des guillemets.
    [empty] Ce fichier est vide.
    [tab] Une tabulation (touche Tab) se trouve ici : elle n'est pas acceptée.
    [colon] Un deux-points inattendu empêche de lire cette ligne.
    [apostrophe] Une apostrophe ferme le texte trop tôt : la suite de la ligne ne peut pas être lue.
    [quote-inside] Un guillemet ferme le texte trop tôt : la suite de la ligne ne peut pas être lue.
    [quote] Un guillemet ou une apostrophe est ouvert et jamais refermé.
    [bracket] Une liste entre crochets ou un groupe entre accolades est mal fermé.
    [character] Un texte ne peut pas commencer par le caractère « { $character } ».
    [backslash] La barre oblique inversée (\) ne peut pas être suivie de ce caractère.
    [indentation] Cette ligne ne commence pas à la même distance de la marge que ses voisines.
    [hyphen] Un tiret de liste est placé à un endroit où aucune liste n'est attendue.
    [list] Une ligne sans tiret est mêlée à une liste.
    [missing-colon] Il manque un deux-points après le nom de la clé.
    [block] Du texte suit le signe « | » ou « > » sur la même ligne, ou ses lignes ne sont pas décalées.
    [second-document] Une ligne « --- » coupe ce fichier en deux.
   *[other] Ce fichier ne peut pas être lu à partir d'ici.
}
    .title = Fichier impossible à lire
    .help = { $cause ->
        [space] Effacez-la et tapez une espace ordinaire à la place : elle vient souvent d'un copier-coller.
        [curly]
            Écrivez des guillemets droits, ceux de la touche 3 :
            rhythm: "un vendredi par mois, hors été"
        [empty] Écrivez-y ses clés, ou supprimez-le. « annuaire new » donne un modèle à remplir.
        [tab]
            Remplacez la tabulation par des espaces, deux par niveau :
            areas:
              - department: "{ $somedepartment }"
        [colon]
            Si le deux-points fait partie du texte, mettez tout le texte entre guillemets :
            occupation: "Charpentière : la passion du bois"
            Sinon, vérifiez qu'une espace suit le deux-points de la ligne précédente, et que les deux lignes
            commencent à la même distance de la marge.
        [apostrophe]
            Entourez le texte de guillemets droits plutôt que d'apostrophes :
            name: "L'atelier de l'Est"
        [quote-inside]
            À l'intérieur d'un texte entre guillemets droits, utilisez les guillemets français :
            idea: "On dit « c'est un métier d'hommes »."
        [quote]
            Ajoutez le guillemet à la fin du texte :
            name: "L'atelier de l'Est"
        [bracket]
            Séparez les éléments par des virgules et fermez ce que vous ouvrez :
            audiences: [{ $someaudience }, { $otheraudience }]
        [character]
            Mettez tout le texte entre guillemets :
            rhythm: "@ à votre convenance"
        [backslash] Écrivez une barre oblique simple (/), ou retirez les guillemets autour du texte.
        [indentation]
            Alignez les clés d'un même groupe avec des espaces, jamais avec la touche Tab :
            charter:
              version: "{ $someversion }"
              accepted: 2024-01-15
        [hyphen]
            Passez à la ligne avant le premier tiret :
            audiences:
              - { $someaudience }
              - { $otheraudience }
        [list] Ajoutez un tiret et une espace devant la ligne, ou alignez-la avec le nom de la clé suivante.
        [missing-colon]
            Écrivez le nom de la clé, un deux-points, une espace, puis la valeur :
            occupation: Charpentière
            Si la ligne continue le texte précédent, décalez-la de deux espaces.
        [block]
            Passez à la ligne après le signe et décalez tout le texte de deux espaces :
            bio: |
              Je suis charpentière depuis quinze ans.
        [second-document] Supprimez cette ligne : un fichier ne décrit qu'une seule chose.
       *[other]
            Causes habituelles : une tabulation au lieu d'espaces, une espace oubliée après un deux-points, une
            apostrophe ou un deux-points dans un texte sans guillemets, un guillemet jamais refermé, ou une ligne
            qui n'est pas alignée avec ses voisines.
    }

yaml-alias = Les signes « & » et « * » au début d'une valeur ne sont pas acceptés.
    .title = Renvoi interdit
    .help = Répétez la valeur en entier, ou mettez le texte entre guillemets s'il commence vraiment par ce signe.

yaml-depth = Ce fichier contient plus de { $limit } niveaux de listes ou de groupes imbriqués.
    .title = Trop de niveaux
    .help = Vérifiez les crochets et les accolades : il y en a sans doute un de trop.

hidden-character = Un caractère invisible ({ $value }) est caché dans ce texte.
    .title = Caractère invisible
    .help = Effacez-le, ou retapez le mot : il vient souvent d'un copier-coller, et peut faire lire autre chose que ce qui est écrit.

stacked-marks = Trop de signes ({ $value }…) s'empilent sur une lettre.
    .title = Signes empilés
    .help = Effacez-les : ils débordent sur les lignes voisines. Un accent ou deux suffisent à toutes les langues.

missing-front-matter = { $reason ->
    [open] La ligne « --- » qui finit les clés de ce fichier manque : rien n'en est lu.
   *[none] Ce fichier ne commence pas par ses clés entre deux lignes « --- ».
}
    .title = En-tête absent
    .help =
        { $reason ->
            [open] Écrivez une ligne « --- » sous la dernière clé, avant le texte :
           *[none] Commencez le fichier ainsi, puis écrivez le texte dessous :
        }
        ---
        title: Titre de la page
        description: Une phrase de présentation.
        ---

unknown-key = La clé « { $key } » n'existe pas ici.
    .title = Clé inconnue
    .accepted = Clés possibles : { $accepted }
    .help = Corrigez son nom, ou supprimez la ligne.

duplicate-key = La clé « { $key } » est écrite deux fois.
    .title = Clé en double
    .help = Gardez une seule des deux lignes. Là où plusieurs réponses sont permises, elles tiennent dans une liste : [première, seconde].

missing-key = La clé « { $key } » est obligatoire et n'est pas remplie.
    .title = Clé manquante
    .help = { $key ->
        [kind]
            Ajoutez la ligne qui dit s'il s'agit d'une personne ou d'une organisation :
            kind: person
        [role]
            Dites à quel titre la personne s'engage, par exemple :
            role: { $somerole }
        [occupation]
            Ajoutez le métier, comme la personne le dit elle-même :
            occupation: Charpentière
        [sectors]
            Ajoutez au moins un secteur :
            sectors: [{ $somesector }]
        [areas]
            Ajoutez au moins un lieu d'intervention :
            areas:
              - department: "{ $somedepartment }"
        [audiences]
            Ajoutez au moins un public :
            audiences: [{ $someaudience }, { $otheraudience }]
        [interventions]
            Ajoutez au moins une forme d'intervention :
            interventions: [{ $someintervention }, { $otherintervention }]
        [formats]
            Ajoutez sur place (on_site), à distance (remote), ou les deux :
            formats: [on_site, remote]
        [languages]
            Ajoutez au moins une langue :
            languages: [fr]
        [charter]
            Ajoutez la version de la charte acceptée et la date :
            charter:
              version: "{ $someversion }"
              accepted: 2024-01-15
        [consent]
            Ajoutez la référence de l'accord, sa date et ce qu'il permet de publier :
            consent:
              reference: OE-2024-0142
              date: 2024-01-15
              covers: [name]
        [adult]
            Confirmez que la personne est majeure :
            adult: true
        [status]
            Dites si la fiche est visible :
            status: active
        [confirmed]
            Ajoutez le jour où la fiche a été relue pour la dernière fois :
            confirmed: 2026-09-01
        [bio]
            Ajoutez quelques phrases, décalées de deux espaces :
            bio: |
              Je suis charpentière depuis quinze ans.
       *[other]
            Ajoutez une ligne, avec la valeur après le deux-points :
            { $key }: …
    }

## Les valeurs

wrong-type = { $found ->
    [nothing] Rien n'est écrit pour « { $key } » : il faut { report-expected }.
    [list] « { $key } » est une liste : il faut { report-expected }.
    [record] « { $key } » est un groupe de clés : il faut { report-expected }.
   *[other] « { $key } » n'a pas la bonne forme : il faut { report-expected }.
}
    .title = Forme inattendue
    .help = { $expected ->
        [boolean]
            Écrivez « true » pour oui, « false » pour non :
            { $key }: true
            { $key }: false
        [percent]
            Écrivez le nombre sans le signe %, avec un point et deux décimales au plus :
            { $key }: 74.5
        [integer]
            Écrivez un nombre en chiffres, sans espace ni unité :
            { $key ->
                [months] months: [10, 11]
               *[other] { $key }: 12
            }
        [date]
            Écrivez la date dans l'ordre année, mois, jour :
            { $key }: 2026-09-01
        [list]
            { $found ->
                [text] Entourez la valeur de crochets, et séparez plusieurs éléments par des virgules :
               *[other] Écrivez les éléments entre crochets, séparés par des virgules :
            }
            { $found ->
                [text] { $key }: [{ $value }]
               *[other] { $key }: [premier, second]
            }
        [record]
            { $key ->
                [photo] Écrivez le nom du fichier et celui de qui a pris la photo :
                [employer] Écrivez l'identifiant d'une structure, ou un nom :
                [charter] Écrivez la version et le jour où elle a été acceptée :
                [consent] Écrivez la référence, le jour et ce que l'accord permet :
                [availability] Écrivez ce que vous savez des disponibilités :
                [visit] Écrivez ce qu'il faut savoir avant une visite :
               *[other] Passez à la ligne après le deux-points et décalez les clés de deux espaces :
            }
            { $key ->
                [photo] photo: { "{" } file: { $found ->
                    [text] { $value }
                   *[other] oe-0142.jpg
                }, credit: "Nom de qui a pris la photo" { "}" }
                [employer] employer: { "{" } name: "Nom de l'employeur" { "}" }
                [charter] charter: { "{" } version: "{ $someversion }", accepted: 2024-01-15 { "}" }
                [consent] consent: { "{" } reference: OE-2024-0142, date: 2024-01-15, covers: [name] { "}" }
                [availability] availability: { "{" } per_year: 4, months: [10, 11] { "}" }
                [visit] visit: { "{" } minimum_age: 14, equipment: "chaussures fermées" { "}" }
               *[other] { $key }: { "{" } clé: valeur { "}" }
            }
       *[text]
            Écrivez un seul texte, au besoin entre guillemets :
            { $key }: "votre texte"
    }

bad-date = « { $value } » n'est pas une date du calendrier.
    .title = Date incorrecte
    .help =
        { $key ->
            [accepted] Écrivez le jour où la charte a été acceptée : l'année en quatre chiffres, le mois puis le jour en deux chiffres, séparés par des tirets :
            [date] Écrivez le jour de l'accord ou de l'audit : l'année en quatre chiffres, le mois puis le jour en deux chiffres, séparés par des tirets :
            [confirmed] Écrivez le jour où la fiche a été relue : l'année en quatre chiffres, le mois puis le jour en deux chiffres, séparés par des tirets :
           *[other] Écrivez l'année en quatre chiffres, le mois puis le jour en deux chiffres, séparés par des tirets :
        }
        { $key }: 2026-09-01

out-of-range = « { $value } » ne convient pas pour « { $key } » : il faut un nombre de { $minimum } à { $maximum }.
    .title = Nombre hors limites
    .help = Corrigez le nombre, ou supprimez la ligne si vous ne le connaissez pas.

empty-text = « { $key } » est vide.
    .title = Texte vide
    .help = Écrivez le texte après le deux-points, ou supprimez la ligne si la clé est facultative.

line-break = « { $key } » tient sur une ligne, et ce texte en a plusieurs.
    .title = Texte sur plusieurs lignes
    .help = Écrivez le texte sur une seule ligne, ou remplacez « | » par « >- » après le deux-points.

empty-list = La liste « { $key } » est vide.
    .title = Liste vide
    .help =
        Ajoutez au moins un élément, ou supprimez la ligne si la clé est facultative :
        { $key }:
          - premier élément

unknown-value = « { $value } » n'est pas accepté pour « { $key } ».
    .title = Valeur inconnue
    .help = Écrivez l'un de ces mots exactement, en minuscules.

unknown-reference = { $kind ->
    [sector] Le secteur « { $value } » n'existe pas.
    [theme] La thématique « { $value } » n'existe pas.
    [audience] Le public « { $value } » n'existe pas.
    [level] Le niveau « { $value } » n'existe pas.
    [intervention] La forme d'intervention « { $value } » n'existe pas.
    [role] Le rôle « { $value } » n'existe pas.
    [format] Le format « { $value } » n'existe pas.
    [language] La langue « { $value } » n'existe pas.
    [organisation] L'organisation « { $value } » n'existe pas.
    [organisation-type] Le type d'organisation « { $value } » n'existe pas.
    [family] La famille de secteurs « { $value } » n'existe pas.
    [region] La région « { $value } » n'existe pas.
    [department] Le département « { $value } » n'existe pas.
    [employment-area] Le bassin d'emploi « { $value } » n'existe pas.
    [commune] La commune « { $value } » n'existe pas.
    [arrondissement] L'arrondissement « { $value } » n'existe pas.
    [charter-version] La version « { $value } » de la charte n'existe pas.
    [icon] L'icône « { $value } » n'existe pas.
    [theme-name] Le thème graphique « { $value } » n'existe pas.
    [field] Aucun formulaire n'a de question nommée « { $value } ».
    [autocomplete] « { $value } » n'est pas une information que les navigateurs savent remplir.
    [site-language] Le site ne peut pas être construit dans la langue « { $value } ».
   *[other] « { $value } » n'existe pas.
}
    .title = { $kind ->
        [sector] Secteur inconnu
        [theme] Thématique inconnue
        [audience] Public inconnu
        [level] Niveau inconnu
        [intervention] Intervention inconnue
        [role] Rôle inconnu
        [format] Format inconnu
        [language] Langue inconnue
        [organisation] Organisation inconnue
        [organisation-type] Type d'organisation inconnu
        [family] Famille inconnue
        [region] Région inconnue
        [department] Département inconnu
        [employment-area] Bassin d'emploi inconnu
        [commune] Commune inconnue
        [arrondissement] Arrondissement inconnu
        [charter-version] Version de la charte inconnue
        [icon] Icône inconnue
        [theme-name] Thème graphique inconnu
        [site-language] Langue du site inconnue
       *[other] Renvoi inconnu
    }
    .accepted = { $kind ->
        [commune] Codes INSEE de « { $value } » : { $accepted }
       *[other] Valeurs acceptées : { $accepted }
    }
    .help = { $kind ->
        [sector] Les secteurs sont les fichiers du dossier « content/sectors » : écrivez le nom du fichier sans « .md ».
        [organisation]
            Les organisations sont les fichiers du dossier « content/organisations » : écrivez le nom du fichier sans
            « .yaml ». Pour un employeur qui n'a pas de fiche, donnez seulement son nom :
            employer:
              name: "Nom de l'entreprise"
        [theme] Les thématiques sont définies dans « content/vocabularies/themes.yaml ».
        [audience] Les publics sont définis dans « content/vocabularies/audiences.yaml ».
        [level] Les niveaux sont définis avec leur public dans « content/vocabularies/audiences.yaml ».
        [intervention] Les formes d'intervention sont définies dans « content/vocabularies/interventions.yaml ».
        [role] Les rôles sont définis dans « content/vocabularies/roles.yaml ».
        [format] Les formats sont définis dans « content/vocabularies/formats.yaml ».
        [language] Les langues sont définies dans « content/vocabularies/languages.yaml ».
        [organisation-type] Les types d'organisation sont définis dans « content/vocabularies/organisation_types.yaml ».
        [family] Les familles sont définies dans « content/vocabularies/families.yaml ».
        [region]
            Écrivez le code officiel de la région entre guillemets :
            region: "{ $someregion }"
        [department]
            Écrivez le numéro du département entre guillemets :
            department: "{ $somedepartment }"
        [employment-area]
            Écrivez le code officiel du bassin d'emploi entre guillemets :
            employment_area: "{ $somearea }"
        [commune]
            Écrivez entre guillemets le code INSEE de la commune, qui n'est pas son code postal. Les codes sont dans « content/territory/communes.csv » :
            commune: "{ $somecommune }"
        [charter-version] Les versions de la charte sont définies dans « content/site.yaml ».
        [theme-name] Les thèmes graphiques sont les dossiers du dossier « themes ».
       *[other] Choisissez une valeur qui existe, ou supprimez la ligne si la clé est facultative.
    }

duplicate-entry = « { $value } » est écrit deux fois dans « { $key } ».
    .title = Élément en double
    .help = Supprimez l'un des deux.

duplicate-id = { $other ->
    [none] L'identifiant « { $id } » est utilisé deux fois.
   *[other] L'identifiant « { $id } » est déjà utilisé dans « { $other } ».
}
    .title = Identifiant en double
    .help = Choisissez un autre identifiant, ou supprimez la répétition.

duplicate-address = { $other ->
    [none] L'adresse « { $address } » est donnée à deux pages.
   *[other] L'adresse « { $address } » est déjà celle de « { $other } ».
}
    .title = Adresse en double
    .help = Changez l'adresse de l'une des deux pages.

bad-synonyms = « { $value } » n'est pas un groupe de mots de même sens.
    .title = Synonymes incorrects
    .help =
        Un groupe réunit au moins deux mots de même sens, ou dit ce qu'un mot fait aussi trouver :
        - [prof, professeur, enseignant]
        - say: [flic]
          means: [gardien de la paix]

## Les liens

bad-alias = { $reason ->
    [own] « { $value } » est dans un dossier que le site se réserve.
   *[address] « { $value } » n'est pas une ancienne adresse de ce site.
}
    .title = Ancienne adresse incorrecte
    .help = { $reason ->
        [own] Retirez-la : aucune page n'a d'adresse dans api/, assets/, content/ ou search/.
       *[address]
            Écrivez la fin de l'adresse seulement, sans https:// ni nom de site :
            aliases:
              - ambassadeurs/ancienne-adresse/
    }

bad-slug = « { $value } » ne peut pas être la fin d'une adresse.
    .title = Adresse incorrecte
    .help = Écrivez des minuscules sans accent, des chiffres et des traits d'union, par exemple « demande-de-visite ».

bad-address = « { $value } » n'est pas l'adresse d'un site.
    .title = Adresse du site refusée
    .help = Écrivez l'adresse où le site est publié, par exemple « https://annuaire.example/ » : https://, le nom du site et, s'il le faut, son dossier.

bad-repository = { $reason ->
    [forge] L'hôte de « { $value } » n'est pas un hôte connu : son logiciel reste à écrire.
    [custom] Les adresses de la forge de « { $value } » restent à écrire.
    [template] « { $value } » n'est pas un modèle d'adresse.
    [branch] « { $value } » ne peut pas être le nom d'une branche.
    [folder] « { $value } » ne peut pas être le dossier du site dans le dépôt.
    [maintainer] « { $value } » n'est pas un compte ou une équipe de la forge.
    [program] « { $value } » n'est pas l'adresse d'un dépôt que tout le monde peut copier.
    [revision] « { $value } » ne désigne pas une version pour toujours.
    [credentials] L'adresse du dépôt contient un identifiant ou un mot de passe : « { $value } ».
   *[address] « { $value } » n'est pas l'adresse web d'un dépôt.
}
    .title = Dépôt incorrect
    .help = { $reason ->
        [forge] Ajoutez « forge: » avec github, gitlab, gitea, forgejo ou bitbucket ; ou custom, avec les adresses « edit » et « new ».
        [custom] Ajoutez « edit: » avec l'adresse où un fichier se modifie, et « {"{path}"} » à la place de son chemin.
        [template] Écrivez une adresse complète qui contient « {"{path}"} » et, s'il le faut, « {"{branch}"} », « {"{id}"} » ou « {"{content}"} ».
        [branch] Écrivez le nom de la branche publiée, par exemple « main ».
        [folder] Écrivez le chemin du site depuis la racine du dépôt, par exemple « site », sans « .. » ni « $ » ; à la racine, retirez la ligne.
        [maintainer] Écrivez-le comme sur la forge, avec un « @ » : « "@lea" », « "@orient-est/technique" ».
        [program] Écrivez l'adresse du dépôt du programme, en https, sans nom ni mot de passe.
        [revision] Écrivez l'identifiant complet d'un commit du programme, 40 chiffres et lettres de a à f : une branche ou une étiquette peut changer.
        [credentials] Retirez ce qui est écrit avant « @ ». Si c'est un mot de passe ou un jeton, révoquez-le : qui lit ce dépôt ou son historique le connaît.
       *[address] Copiez l'adresse du dépôt depuis le navigateur : « https://github.com/orient-est/annuaire ».
    }

unsafe-link = Le lien « { $url } » ne mène pas à une page du web.
    .title = Lien refusé
    .help =
        Écrivez une adresse complète qui commence par https://, par exemple « https://www.onisep.fr/ ». Les adresses
        électroniques et les numéros de téléphone ne sont pas publiés ici.

careless-link = { $reason ->
    [http] Ce lien n'est pas chiffré.
    [short] Ce lien passe par un service qui cache où il mène et compte qui le suit.
    [address] Ce lien mène à une adresse en chiffres, qui ne dit pas chez qui.
    [lookalike] Le nom de ce site est écrit avec des lettres qui en imitent d'autres, ou que personne ne peut lire.
    [other-host] Ce lien montre « { $shown } » et mène à « { $host } ».
   *[tracked] Ce lien dit à d'autres d'où viennent les personnes qui le suivent.
}
    .title = Lien à reprendre
    .help = { $reason ->
        [http] Écrivez l'adresse en https://, après l'avoir essayée.
        [short] Ouvrez le lien, puis copiez l'adresse de la page où il mène.
        [address] Écrivez le nom du site, par exemple https://www.exemple.fr/, ou retirez le lien.
        [lookalike] Allez sur le site par un moteur de recherche, puis copiez son adresse ; ou retirez le lien.
        [other-host] Montrez le site où le lien mène, ou menez au site que le lien montre.
       *[tracked] Retirez de l'adresse, après « ? », ce qui sert à compter les visites, comme « utm_source=… ».
    }

broken-link = Ce lien mène à « { $target } », qui n'a pas de page sur le site.
    .title = Lien cassé
    .help = Le chemin part du dossier du fichier où vous écrivez, par exemple « ../pages/charter.md ».

departed-link = Ce lien mène à la fiche de quelqu'un qui est parti (« { $id } ») : seuls ses mots sont montrés.
    .title = Lien vers quelqu'un qui est parti
    .help = Retirez le lien, et le nom de la personne s'il est là.

broken-anchor = Le lien « { $target } » mène à un titre nommé « { $anchor } », qui n'existe pas.
    .title = Titre introuvable
    .help =
        Corrigez ce qui suit le signe #, retirez-le pour mener au début de la page, ou donnez ce nom à un titre de
        la page :
        ## Le titre { "{" }#{ $anchor }{ "}" }

picture-in-text = L'image « { $target } » ne sera pas affichée : seuls les mots entre crochets le seront.
    .title = Image dans un texte
    .help =
        Retirez l'image : les pages ne montrent que les photos des fiches, données par la clé « photo ». Pour y mener sur
        un autre site, écrivez un lien, sans point d'exclamation devant le crochet.

misread-text = { $reason ->
    [tag] « { $value } » est pris pour une balise HTML et ne sera pas affiché.
    [attribute] Une partie de « { $value } » est prise pour de la mise en forme HTML et ne sera pas affichée.
    [code] Cette ligne commence par quatre espaces : elle sera affichée comme du code informatique.
   *[list] Le signe « { $value } » ne fait pas une liste : les lignes se suivront sans retour.
}
    .title = Texte mal compris
    .help = { $reason ->
        [code] Retirez les espaces au début de la ligne.
        [list] Écrivez un tiret « - » suivi d'une espace, avec une ligne vide avant le premier.
       *[tag] Pour montrer le signe « {"<"} », écrivez « {"&lt;"} » ; sinon, retirez la balise.
    }

cut-text = La suite du texte, « { $value } », est prise pour une remarque et ne sera pas affichée.
    .title = Texte coupé
    .help = Entourez tout le texte de guillemets droits ("), ou écrivez « n° » ; devant une vraie remarque, laissez une espace après le #.

html-entity = « { $value } » contient des codes HTML, qui seront affichés tels quels.
    .title = Codes HTML
    .help = Écrivez les lettres elles-mêmes : « { $suggestion } ».

## Les fiches

area-kind = { $count ->
    [0] Ce lieu ne dit pas s'il s'agit d'une région, d'un département, d'un bassin d'emploi ou d'une commune.
   *[other] Ce lieu en nomme { $count } à la fois : il en faut un seul.
}
    .title = Lieu incorrect
    .help =
        Écrivez un lieu par tiret, sous l'une de ces formes :
        areas:
          - region: "{ $someregion }"
          - department: "{ $somedepartment }"
          - employment_area: "{ $somearea }"
          - commune: "{ $somecommune }"

sector-or-theme = Cette fiche n'a ni secteur ni thématique : les visiteurs ne pourraient pas la trouver.
    .title = Ni secteur ni thématique
    .help =
        Ajoutez l'un ou l'autre, par exemple :
        sectors: [{ $somesector }]

bad-rome = « { $value } » n'est pas un code ROME.
    .title = Code ROME incorrect
    .help = { $reason ->
        [family] Écrivez une lettre et quatre chiffres, comme « F1503 », ou le début commun à plusieurs codes, comme « F15 ».
       *[code] Écrivez une lettre et quatre chiffres, comme « F1503 », ou retirez cette ligne. Le métier lui-même s'écrit sous « occupation ».
    }

key-for-other-kind = { $kind ->
    [person] La clé « { $key } » ne convient pas à la fiche d'une personne.
    [organisation] La clé « { $key } » ne convient pas à la fiche d'une organisation.
   *[other] La clé « { $key } » ne convient pas à cette fiche.
}
    .title = Clé mal placée
    .help = Supprimez cette clé, ou corrigez « kind » si la fiche n'est pas du bon genre.

level-without-audience = Le niveau « { $level } » appartient au public « { $audience } », que cette fiche ne vise pas.
    .title = Niveau sans son public
    .help = Ajoutez « { $audience } » à la liste « audiences », ou retirez ce niveau.

pause-without-end = Cette fiche est en pause sans dire jusqu'à quand.
    .title = Pause sans fin
    .help =
        Ajoutez le jour de la reprise :
        until: 2027-01-15

pause-over = Le jour de reprise, le { $value }, est passé : la page dit que la personne fait une pause, sans dire jusqu'à quand.
    .title = Pause échue
    .help = Demandez à la personne si elle reprend. Si oui, écrivez « status: active » et retirez « until ». Sinon, écrivez un autre jour.

until-without-pause = « until » ne vaut que pour une fiche en pause : rien ne sera fait de cette date.
    .title = Date de reprise sans pause
    .help = Écrivez « status: paused » si la personne fait une pause. Sinon, retirez « until ».

date-in-future = Le { $value }, date écrite sous « { $key } », n'est pas encore arrivé : nous sommes le { $today }.
    .title = Date dans le futur
    .help = Vérifiez l'année, puis le mois et le jour.

stale-profile = { $reason ->
    [doubtful] Cette fiche n'a pas été confirmée depuis le { $value } : sa page dit qu'elle est à confirmer.
    [unlisted] Cette fiche n'a pas été confirmée depuis le { $value } : ni les listes ni la recherche ne la montrent plus.
   *[dropped] Cette fiche n'a pas été confirmée depuis le { $value } : elle n'est plus publiée.
}
    .title = Fiche à confirmer
    .help = Demandez à la personne si tout est encore vrai, puis écrivez la date de sa réponse. « annuaire remind » donne la liste de toutes les personnes à relancer.

withdrawn-data = { $reason ->
    [comment] Cette fiche est retirée, et ce commentaire reste lisible dans le dépôt.
    [photo] Cette photo est celle d'une fiche retirée, et reste visible dans le dépôt.
    [file-name] Cette fiche est retirée, et le nom de son fichier dit encore ce qui est personnel.
   *[keys] Cette fiche est retirée, et ses autres clés restent lisibles dans le dépôt.
}
    .title = Fiche retirée qui garde des données
    .help = { $reason ->
        [file-name] Supprimez le fichier : son adresse ne répondra plus.
        [photo] Supprimez le fichier. « annuaire forget { $id } » efface ce qui reste d'une fiche, et dit comment effacer l'historique.
       *[keys] Une fiche retirée ne garde que « status: withdrawn ». « annuaire forget { $id } » l'efface, avec sa photo et les liens qui y mènent.
    }

unused-photo = Aucune fiche ne montre la photo « { $file } », que le dépôt garde et que chacun peut y voir.
    .title = Photo sans fiche
    .help = Supprimez le fichier, ou écrivez son nom sous « photo » dans la fiche qui doit la montrer.

unfinished-text = « { $value } » est le texte du modèle.
    .title = Texte à écrire
    .help = { $key ->
        [reference] Écrivez la référence de l'accord écrit que vous conservez.
       *[other] Écrivez à la place ce que les visiteurs doivent lire.
    }

date-outside-charter = { $reason ->
    [since] La version « { $version } » de la charte s'accepte à partir du { $from } : le { $value } est trop tôt.
    [until] La version « { $version } » de la charte s'acceptait jusqu'au { $to } : le { $value } est trop tard.
   *[between] La version « { $version } » de la charte s'accepte du { $from } au { $to } : le { $value } n'en fait pas partie.
}
    .title = Charte hors période
    .help = Corrigez la date, ou écrivez la version de la charte qui était proposée ce jour-là.

charter-backwards = La version « { $version } » de la charte commence le { $from } et finit avant, le { $to }.
    .title = Charte à l'envers
    .help = Corrigez l'une des deux dates, ou retirez la clé « to » si la fin n'est pas encore connue.

charter-over = { $reason ->
    [current] La version « { $version } » de la charte, que le site propose, est arrivée à son terme le { $to }.
   *[signed] La version « { $version } » de la charte est arrivée à son terme le { $to }, et { $count ->
        [one] une fiche n'en a pas accepté d'autre.
       *[other] { $count } fiches n'en ont pas accepté d'autre.
    }
}
    .title = Charte échue
    .help = { $reason ->
        [current] Ajoutez la nouvelle version sous « versions », et écrivez-la sous « current ». Faites-la ensuite accepter par les ambassadeurs et ambassadrices.
       *[signed] Faites accepter la version d'aujourd'hui, puis écrivez-la dans chaque fiche, avec le jour de l'accord.
    }

unprotected-minor = { $reason ->
    [forbidden] Ce site ne publie pas de personne mineure.
    [name] D'une personne mineure, seul le prénom est publié.
    [sort-name] Cette clé de tri dit autre chose que le prénom.
    [family-name] Ce texte dit le nom de famille d'une personne mineure.
    [id] Le nom de ce fichier, qui est l'adresse de la fiche, contient le prénom d'une personne mineure.
    [alias] Cette ancienne adresse contient le prénom d'une personne mineure.
    [search] Une personne mineure ne figure ni dans les moteurs de recherche ni dans les données ouvertes.
    [organisation] Aucune structure ne répond pour cette personne mineure.
    [relay] Cette structure ne relaie pas les demandes : personne ne répond pour cette personne mineure.
    [link] Ce lien quitte le site de la structure : il peut mener au compte d'une personne mineure.
    [holders] Il faut l'accord des deux titulaires de l'autorité parentale.
    [photo] Le nom du fichier de la photo contient le prénom d'une personne mineure.
   *[long] L'accord des titulaires de l'autorité parentale vaut douze mois au plus à compter de sa date, sous « consent ».
}
    .title = Personne mineure
    .help = { $reason ->
        [forbidden] Retirez la fiche. Si le réseau accueille des personnes mineures, écrivez « minors: with_authorisation » dans content/site.yaml, avec l'avis de votre délégué à la protection des données.
        [name] Écrivez le prénom seul, en un mot, comme « Inès » ou « Anne-Sophie ».
        [family-name] Écrivez le prénom seul.
        [sort-name] Retirez « sort_name » : la fiche est triée par le prénom.
        [id] Renommez le fichier avec une référence qui ne dit rien, comme « oe-0142.yaml ».
        [alias] Retirez-la.
        [search] Retirez « search_engines » et « open_data » de « covers ».
        [organisation] Écrivez l'établissement de formation ou la structure sous « employer » ou « endorsed_by » : c'est elle que l'on joint.
        [relay] Écrivez « relays_requests: true » dans la fiche de la structure, si elle transmet les demandes. Sinon, nommez une structure qui le fait.
        [link] Retirez le lien. Seul le site de la structure nommée sous « employer » ou « endorsed_by » peut être cité (sa clé « website »).
        [holders] Écrivez deux références différentes sous « authorisation: { "{" } references: [OE-…, OE-…], until: … { "}" } ».
        [photo] Renommez la photo comme la fiche, par exemple « oe-0142.jpg », et écrivez ce nom ici.
       *[long] Écrivez une date plus proche. Si l'accord a été renouvelé, écrivez aussi sa nouvelle date sous « consent ».
    }

authorisation-over = L'accord des titulaires de l'autorité parentale est arrivé à son terme le { $value } : la fiche n'est plus publiée.
    .title = Accord parental échu
    .help = Demandez un nouvel accord et écrivez son terme, ou retirez la fiche. « annuaire remind » prévient un mois avant.

telling-id = { $reason ->
    [alias] Cette ancienne adresse contient le nom de la personne.
    [photo] Le nom du fichier de la photo contient le nom de la personne : l'historique le garderait après un retrait.
   *[id] Le nom de ce fichier, qui est l'adresse de la fiche, contient le nom de la personne : il y resterait après un retrait.
}
    .title = Nom dans l'adresse
    .help = { $reason ->
        [alias] Retirez-la : sans elle, l'ancienne adresse ne mène plus nulle part.
        [photo] Renommez la photo comme la fiche, par exemple « oe-0142.jpg », et écrivez ce nom ici.
       *[id] Renommez le fichier, et sa photo, avec une référence qui ne dit rien, comme « oe-0142.yaml ». N'écrivez pas l'ancienne adresse sous « aliases ».
    }

double-profile = Cette fiche a le même nom et le même métier que « { $other } ».
    .title = Fiche en double
    .help = S'il s'agit de la même personne, gardez une seule des deux fiches. Sinon, précisez le métier de l'une d'elles.

consent-missing = { $covers ->
    [name] Le nom est publié sans l'accord de la personne.
    [photo] La photo est publiée sans l'accord de la personne.
    [employer] L'employeur est publié sans l'accord de la personne.
    [open_data] La fiche est donnée en données ouvertes sans l'accord de la personne.
    [search_engines] La fiche est montrée aux moteurs de recherche sans l'accord de la personne.
   *[other] « { $covers } » est publié sans l'accord de la personne.
}
    .title = Accord manquant
    .help =
        Si la personne a donné son accord, ajoutez « { $covers } » à la liste « covers » de « consent ». Sinon, retirez
        l'information de la fiche.

personal-data = { $reason ->
    [file-name] Le nom de ce fichier, qui est l'adresse de la fiche, dit ce qui est personnel.
   *[text] { $kind ->
        [email] Une adresse électronique est écrite ici.
        [phone] Un numéro de téléphone est écrit ici.
        [account] Un compte de réseau social est écrit ici.
        [address] Une adresse postale est écrite ici.
        [social-security] Un numéro de sécurité sociale est écrit ici.
        [bank-account] Un numéro de compte bancaire est écrit ici.
        [plate] Une plaque d'immatriculation est écrite ici.
        [price] Un prix est demandé ici, alors que les interventions sont gratuites.
       *[other] Une information personnelle est écrite ici ({ $kind }).
    }
}
    .title = Information personnelle
    .help = { $kind ->
        [price] Retirez le prix, le devis ou la participation : la charte prévoit des interventions gratuites. Le défraiement se règle avec l'établissement, hors du site.
        [account] Retirez-le : on joint la personne par les formulaires du site. Il est masqué dans ce message, mais l'historique du dépôt le garde : prévenez l'équipe.
        [phone] Retirez-le : on joint la personne par les formulaires du site. Il est masqué dans ce message, mais l'historique du dépôt le garde : prévenez l'équipe.
        [bank-account] Retirez-le : rien sur le site n'en a besoin. Il est masqué dans ce message, mais l'historique du dépôt le garde : prévenez l'équipe.
        [plate] Retirez-la : rien sur le site n'en a besoin. Elle est masquée dans ce message, mais l'historique du dépôt la garde : prévenez l'équipe.
        [social-security] Retirez-le : rien sur le site n'en a besoin. Il est masqué dans ce message, mais l'historique du dépôt le garde : prévenez l'équipe.
       *[other] Retirez-la : on joint la personne par les formulaires du site. Elle est masquée dans ce message, mais l'historique du dépôt la garde : prévenez l'équipe.
    }

private-life = { $kind ->
    [birth] Une date ou une année de naissance est écrite ici.
    [age] L'âge d'une personne est écrit ici.
   *[family] Ce passage parle de la famille de la personne.
}
    .title = Vie privée
    .help = { $kind ->
        [birth] Retirez-la. Si l'ancienneté compte, écrivez par exemple « vingt ans de métier ».
        [age] Retirez-le. Si l'ancienneté compte, écrivez par exemple « vingt ans de métier ».
       *[family] Retirez-le si la personne n'y tient pas. Pour dire qu'un métier laisse une vie à côté, écrivez par exemple « mes horaires me laissent mes soirées ».
    }

sensitive-data = { $kind ->
    [health] Ce passage parle de la santé de la personne.
    [union] Ce passage parle d'un engagement syndical.
    [religion] Ce passage parle de religion.
    [politics] Ce passage parle d'une opinion politique.
    [orientation] Ce passage parle de vie sexuelle ou de genre.
    [origin] Ce passage parle d'une origine ethnique.
    [offence] Ce passage parle d'une condamnation ou de prison.
   *[other] Ce passage touche à un sujet que la loi protège ({ $kind }).
}
    .title = Sujet protégé
    .help = Si la personne tient à le dire et l'a accordé par écrit, ajoutez « sensitive » à la liste « covers » de « consent ». Sinon, retirez le passage.

discrimination = Ces mots écartent des personnes pour ce qu'elles sont.
    .title = Personnes écartées
    .help = La loi l'interdit, et la charte ouvre les interventions à tous les élèves. Dites plutôt ce que le métier demande, par exemple « porter des charges de 15 kg » ou « chaussures fermées ».

promotion = { $kind ->
    [recruiting] Ce passage recrute.
   *[advertising] Ce passage fait de la publicité.
}
    .title = Publicité ou recrutement
    .help = { $kind ->
        [recruiting] Retirez-le : une fiche présente un métier. Pour dire qu'il y a du travail, écrivez par exemple « le secteur embauche à tous les niveaux ».
       *[advertising] Retirez-le : une fiche présente un métier, pas une entreprise. Écrivez ce que vous faites, par exemple « nous cuisons 300 pains par jour ».
    }

long-hook = Cette accroche compte { $length } caractères : { $over } de trop.
    .title = Accroche trop longue
    .help = Écrivez { $most } caractères au plus, par exemple « Ma première charpente était fausse de trois centimètres. » : une carte la montre en entier, sans jamais la couper.

redundant-area = Le lieu « { $area } » est déjà compris dans « { $other } ».
    .title = Lieu répété
    .help = Gardez le plus grand des deux, ou le plus petit si la personne ne va pas plus loin.

sector-without-ambassador = Aucune fiche ne présente le secteur « { $sector } ».
    .title = Secteur sans fiche
    .help =
        Ce n'est pas bloquant, mais la page du secteur n'aura personne à proposer. Invitez une personne du secteur à
        rejoindre le réseau.

## Les formulaires

bad-field-name = { $reason ->
    [twice] Deux questions de ce formulaire portent le nom « { $value } ».
    [reserved] Une question ne peut pas porter le nom « { $value } » : un service de formulaires ou le navigateur lui donne un autre sens.
   *[shape] « { $value } » ne peut pas être le nom d'une question.
}
    .title = Nom de question incorrect
    .help = { $reason ->
        [twice] Donnez un autre nom à l'une des deux, pour que les deux réponses arrivent.
        [reserved] Choisissez un nom en français, par exemple « objet » au lieu de « subject ».
       *[shape] Écrivez 40 caractères au plus : des minuscules sans accent, des chiffres et « _ », en commençant par une lettre.
    }

bad-options = { $reason ->
    [missing] Cette question est un choix, mais rien n'y est proposé.
    [both] Les réponses proposées sont écrites à deux endroits.
   *[needless] Une question de type « { $type } » ne propose pas de réponses.
}
    .title = Réponses proposées incorrectes
    .help = { $reason ->
        [missing] Ajoutez « options » avec une liste de réponses, ou « options_from » avec le nom d'une liste du site.
        [both] Gardez « options » ou « options_from », pas les deux.
       *[needless] Retirez la liste, ou donnez à la question le type « one_of » (une réponse) ou « some_of » (plusieurs).
    }

key-for-other-type = « { $key } » ne convient pas à une question de type « { $type } ».
    .title = Clé inutile
    .help = Retirez « { $key } », ou changez le type de la question.

bad-endpoint = { $reason ->
    [email] « { $value } » contient une adresse électronique en clair, que les robots recueilleraient.
    [identifier] « { $value } » n'a pas la forme d'un identifiant.
    [address] Le service de formulaires ne peut pas ramener les visiteurs à « { $value } ».
   *[https] « { $value } » n'est pas une adresse sûre où envoyer un formulaire.
}
    .title = Destination des formulaires incorrecte
    .help = { $reason ->
        [email] Écrivez l'identifiant ou l'alias que le service vous a donné à la place de l'adresse.
        [identifier] Copiez l'identifiant du formulaire depuis votre compte : des lettres, des chiffres, « - » et « _ » seulement.
        [address] Publiez le site sous une adresse qui commence par https://.
       *[https] Écrivez l'adresse complète, qui commence par https://.
    }

bad-mailbox = « { $value } » n'est pas une adresse électronique.
    .title = Adresse de l'équipe incorrecte
    .help = Écrivez l'adresse d'une boîte partagée par l'équipe, par exemple « orientation@exemple.fr ».

sample-identifier = Les formulaires sont envoyés à l'identifiant d'exemple « { $value } » : personne ne les recevra.
    .title = Identifiant d'exemple
    .help = Créez un formulaire chez le service choisi, puis écrivez son identifiant sous « id ».

## Ce que la loi demande

declared-twice = Cette page et « { $other } » portent la même déclaration, « { $value } ».
    .title = Déclaration en double
    .help = Gardez « declares » sur une seule des deux pages.

compliance-state = { $reason ->
    [order] La déclaration est du { $value }, avant l'audit du { $other } dont elle donne les résultats.
    [list] Le taux de l'audit est de 100 %, et « non_compliant » dit pourtant ce qui n'est pas conforme.
    [no-audit] Sans audit, le site ne peut pas se déclarer « { $value } ».
   *[rate] L'état déclaré, « { $value } », n'est pas celui que donne le taux de l'audit.
}
    .title = État d'accessibilité incohérent
    .help = { $reason ->
        [order] Écrivez sous « established » le jour où la déclaration a été établie avec cet audit.
        [list] Retirez cette liste si tout est conforme ; sinon, écrivez sous « audit » le taux que l'audit a donné.
       *[rate] 100 % des critères : « compliant ». Au moins 50 % : « partially_compliant ». Moins, ou pas d'audit : « not_compliant ». Vous pouvez retirer la ligne : l'état est alors déduit de l'audit.
    }

audit-too-old = { $key ->
    [audit] L'audit d'accessibilité du { $value } a plus de trois ans : il ne vaut plus.
   *[established] La déclaration d'accessibilité du { $value } a plus de trois ans : elle est à refaire.
}
    .title = Accessibilité : date dépassée
    .help = { $key ->
        [audit] Faites refaire l'audit et écrivez sa date, ou retirez « audit » : le site est alors déclaré non conforme.
       *[established] Relisez la déclaration, puis écrivez la date du jour où elle a été revue.
    }

other-standard = En France, la déclaration d'accessibilité se fonde sur la version 4 du RGAA : l'audit nomme « { $value } ».
    .title = Autre référentiel d'accessibilité
    .help = Faites auditer le site selon le RGAA 4, puis écrivez sa version, par exemple : standard: "RGAA 4.1.2". Hors de France, laissez la ligne telle quelle.

missing-legal-fact = « { $key } » manque ou ne dit rien : la loi demande cette information à un site public.
    .title = Mention légale manquante
    .help = { $reason ->
        [publisher-name] Écrivez sous « publisher » le nom de l'éditeur : name: "…".
        [publisher-legal_form] Écrivez sous « publisher » la forme juridique de l'éditeur, par exemple : legal_form: "collectivité territoriale".
        [publisher-address] Écrivez sous « publisher » l'adresse du siège : address: "…".
        [publisher-phone] Écrivez sous « publisher » le numéro du standard : phone: "…".
        [publisher-director] Écrivez sous « publisher » qui dirige la publication : director: "…".
        [publisher-host] Écrivez sous « publisher » qui héberge le site, avec son adresse et son téléphone : host: {"{"} name: "…", address: "…", phone: "…" {"}"}.
        [publisher-host-address] Écrivez sous « host » l'adresse de l'hébergeur : address: "…".
        [publisher-host-phone] Écrivez sous « host » le numéro de l'hébergeur : phone: "…".
        [privacy-officer] Écrivez sous « privacy » qui veille à la protection des données : officer: "…".
        [privacy-contact] Écrivez sous « privacy » comment joindre cette personne : contact: "…".
        [accessibility-audit-environment] Écrivez sous « audit » les navigateurs et les technologies d'assistance de l'audit : environment: ["Firefox et NVDA"].
        [accessibility-audit-tools] Écrivez sous « audit » les outils de l'audit : tools: ["…"].
        [accessibility-audit-pages] Écrivez sous « audit » les pages auditées : pages: ["Accueil", "…"].
        [privacy-controller_contact] Écrivez sous « privacy » comment joindre le responsable, qui n'est pas l'éditeur : controller_contact: "…".
        [privacy-messages_months] Écrivez sous « privacy » combien de mois l'équipe garde ce que les formulaires apportent, par exemple : messages_months: 12.
        [privacy-unpublished_months] Écrivez sous « privacy » combien de mois est gardé le fichier d'une fiche qui n'est plus publiée, par exemple : unpublished_months: 6.
        [forms-processor-safeguards] Ce pays est hors de l'Espace économique européen, ou n'est pas un nom de pays : écrivez sous « processor » ce qui protège les données, par exemple : safeguards: "clauses contractuelles types".
        [accessibility-established] Écrivez sous « accessibility » la date de la déclaration : established: 2026-09-01.
        [accessibility-contact] Écrivez sous « accessibility » à qui signaler un obstacle : contact: "…".
        [accessibility-scheme] Écrivez sous « accessibility » l'adresse du schéma pluriannuel : scheme: "https://…".
        [accessibility-non_compliant] L'audit n'est pas à 100 % : écrivez sous « accessibility » ce qui n'est pas conforme : non_compliant: ["…"].
       *[accessibility-plan] Écrivez sous « accessibility » l'adresse du plan d'action de l'année : plan: "https://…".
    }

## Les données du territoire, les images et le thème

bad-table = { $reason ->
    [columns] Les colonnes de ce tableau ne sont pas celles qui sont attendues.
    [semicolons] Les colonnes de ce tableau sont séparées par des points-virgules : il faut des virgules.
    [tabs] Les colonnes de ce tableau sont séparées par des tabulations : il faut des virgules.
    [spelling] Les noms des colonnes s'écrivent sans majuscule et sans espace.
    [cells] Cette ligne a { $value } colonnes, au lieu de 8.
    [empty] La colonne « { $key } » de cette ligne est vide.
    [line-break] La colonne « { $key } » contient un retour à la ligne.
    [zero] Le code « { $value } » a quatre chiffres, au lieu de cinq.
    [code] Le code « { $value } » n'est pas un code INSEE de commune : cinq chiffres, ou 2A et 2B suivis de trois chiffres.
    [postcode] « { $value } » n'est pas un code postal : il a cinq chiffres.
    [number] Le nombre d'habitants « { $value } » n'est pas un nombre entier.
    [decimal] « { $value } », dans la colonne « { $key } », n'est pas un nombre de degrés.
    [degrees] La colonne « { $key } » ne peut pas valoir { $value } degrés.
    [metres] La colonne « { $key } » est en mètres ({ $value }), comme en Lambert 93 : il faut des degrés.
    [department] Le département « { $value } » de cette commune n'est pas dans region.yaml.
    [other-department] Cette commune a le département « { $value } », mais son code, { $id }, est d'un autre.
    [code-of-other] Le code de cette commune, « { $value } », ne commence pas par son département, { $other }.
    [arrondissement] L'arrondissement « { $value } » de cette commune n'est pas dans region.yaml.
    [other-arrondissement] L'arrondissement « { $value } » de cette commune est d'un autre département : { $other }.
    [code-of-region] Le code « { $value } » de region.yaml n'est celui d'aucune commune de communes.csv : elles ont { $other }, qui n'est pas dans region.yaml.
    [department-of-arrondissement] L'arrondissement { $id } n'est pas du département « { $value } » : dans communes.csv, ses communes sont d'un autre.
   *[other] La colonne « { $key } » de cette ligne n'a pas la bonne forme.
}
    .title = Tableau incorrect
    .accepted = { $reason ->
        [columns] Colonnes attendues, dans cet ordre : { $accepted }
        [semicolons] Colonnes attendues, dans cet ordre : { $accepted }
        [tabs] Colonnes attendues, dans cet ordre : { $accepted }
        [spelling] Colonnes attendues, dans cet ordre : { $accepted }
        [other-arrondissement] Les arrondissements de son département : { $accepted }
        [arrondissement] Les arrondissements de son département : { $accepted }
       *[other] Valeurs acceptées : { $accepted }
    }
    .help = { $reason ->
        [columns] Corrigez la première ligne du fichier, et séparez les colonnes par des virgules.
        [semicolons] { bad-table.save }
        [tabs] { bad-table.save }
        [spelling] Écrivez la première ligne exactement ainsi, et enlevez les espaces autour des virgules.
        [cells] Une virgule sépare deux colonnes : un nombre s'écrit avec un point, comme 48.5839, et un nom qui a une virgule se met entre guillemets.
        [line-break] Écrivez-la sur une seule ligne.
        [zero] { bad-table.zeros }
        [metres] Exportez les positions en WGS 84 (EPSG:4326), en degrés : dans QGIS, Exporter, puis SCR.
        [degrees] La latitude va de -90 à 90, la longitude de -180 à 180, et les deux s'écrivent avec un point, comme 48.5839.
        [decimal] Écrivez les degrés avec un point, comme 48.5839, sans espace et sans lettre.
        [department] Corrigez cette ligne, ou ajoutez le département à region.yaml. { bad-table.zeros }
        [other-department] Corrigez le département ou le code de cette ligne.
        [code-of-other] Corrigez le code ou le département de cette ligne.
        [arrondissement] Corrigez cette ligne, ou ajoutez l'arrondissement à region.yaml. { bad-table.zeros }
        [other-arrondissement] Corrigez l'arrondissement de cette ligne.
        [code-of-region] Corrigez ce code.
        [department-of-arrondissement] Corrigez le département de cet arrondissement.
       *[other] Corrigez cette ligne.
    }{ $count ->
        [0] { "" }
        [one] { " " }La même faute est dans une autre ligne.
       *[other] { " " }La même faute est dans { $count } autres lignes : corrigez la cause plutôt que chaque ligne.
    }
    .save =
        Dans LibreOffice : Fichier, Enregistrer sous, type « Texte CSV », cochez « Éditer les paramètres du filtre », puis
        choisissez le jeu de caractères « Unicode (UTF-8) » et le séparateur « , ». Excel en français écrit toujours des
        points-virgules : ouvrez son fichier dans LibreOffice. À l'ouverture, donnez le type « Texte » aux colonnes de
        codes : elles gardent ainsi leurs zéros.
    .zeros =
        Un tableur enlève les zéros au début des codes : à l'ouverture du fichier, donnez le type « Texte » aux colonnes
        code, postcodes, department et arrondissement.

area-without-communes = { $kind ->
    [department] Aucune commune de communes.csv n'est dans le département « { $value } ».
   *[arrondissement] Aucune commune de communes.csv n'est dans l'arrondissement « { $value } ».
}
    .title = Territoire sans commune
    .help = Corrigez son code, ajoutez ses communes à communes.csv, ou enlevez cette ligne : personne n'y serait trouvé.

unlikely-position = { $reason ->
    [swapped] La latitude et la longitude de « { $key } » sont échangées.
    [sign] La position de « { $key } » a le signe contraire : elle est à { $size } km des autres communes de { $value }.
   *[far] « { $key } » est à { $size } km du milieu de son département, { $value }, loin de toutes ses autres communes.
}
    .title = Position douteuse
    .help = { $reason ->
        [swapped] La latitude vient d'abord : elle dit le nord et le sud.
        [sign] Un signe moins dit l'ouest pour une longitude, le sud pour une latitude.
       *[far] Corrigez la latitude ou la longitude : chaque recherche « près de » s'en sert.
    }{ $count ->
        [0] { "" }
        [one] { " " }La même faute est dans une autre ligne.
       *[other] { " " }La même faute est dans { $count } autres lignes.
    }

unlikely-postcode = { $reason ->
    [far] Le code postal « { $value } » est celui de communes qui sont loin de « { $key } ».
   *[other] Le code postal « { $value } » de « { $key } » n'est pas du département { $id }, ni d'un département voisin.
}
    .title = Code postal douteux
    .help = Vérifiez le code postal : on trouve la commune par lui.

bad-map = { $reason ->
    [syntax] Cette carte n'est pas du JSON : l'outil s'arrête ici.
    [shape] Cette carte n'est pas une liste de contours en GeoJSON : l'outil s'arrête ici.
    [code] La propriété « code » de ce contour n'est pas un texte : { $value }.
    [metres] Les coordonnées de cette carte sont en mètres, comme en Lambert 93 : il faut des degrés.
    [twice] Deux contours ont le code « { $value } » : un seul serait dessiné.
    [unknown] Ce contour a le code « { $value } », qui n'est celui d'aucun département de region.yaml.
    [swapped] Les contours ne sont pas là où sont les communes : latitude et longitude sont échangées dans l'un des deux fichiers.
   *[elsewhere] Le contour « { $value } » n'est pas autour des communes de ce département.
}
    .title = Carte incorrecte
    .accepted = Départements de region.yaml : { $accepted }
    .help = { $reason ->
        [syntax] Exportez de nouveau la carte au format GeoJSON.
        [shape] Exportez la carte au format GeoJSON, avec une propriété « code » et un polygone pour chaque contour.
        [code] Mettez le code entre guillemets, avec son zéro.
        [metres] Exportez la carte en WGS 84 (EPSG:4326), en degrés : dans QGIS, Exporter, puis SCR.
        [twice] Réunissez les deux en un « MultiPolygon », ou corrigez l'un des codes.
        [unknown] { $count ->
            [0] Corrigez le code, ou enlevez le contour.
           *[other] Corrigez le code, ou enlevez le contour ; { $count } autres sont dans ce cas.
        }
        [swapped] Dans departments.geojson, la longitude vient d'abord ; dans communes.csv, la latitude.
       *[elsewhere] Corrigez le code du contour, ou exportez de nouveau la carte.
    }

missing-outline = Le département « { $value } » ({ $area }) n'a pas de contour dans departments.geojson.
    .title = Contour manquant
    .help = Ajoutez son contour à la carte : sans lui, le département n'y est pas dessiné.

bad-picture = { $reason ->
    [animation] Cette image est un GIF ou une image animée.
    [drawing] Cette image est un dessin SVG, pas une photo.
    [format] Cette image n'est ni un JPEG, ni un PNG, ni un WebP.
    [large] Cette image a trop de pixels : au plus 12 000 de côté et 50 millions en tout, ou 24 millions si c'est un PNG, un WebP ou un JPEG progressif.
    [small] Cette image est trop petite : il faut au moins 240 pixels de côté.
    [unreadable] Cette image est abîmée, ou il en manque une partie.
   *[other] Cette image ne peut pas être utilisée ({ $reason }).
}
    .title = Image inutilisable
    .help = { $reason ->
        [animation] Enregistrez une seule image fixe au format JPEG, PNG ou WebP, puis remplacez le fichier.
        [drawing] Enregistrez-la au format PNG, en 480 pixels de côté au moins, puis remplacez le fichier.
        [large] Réduisez l'image (1 000 pixels de côté suffisent largement), enregistrez-la en JPEG, puis remplacez le fichier.
        [small] Cherchez l'original de la photo, souvent plus grand, puis remplacez le fichier.
        [unreadable] Copiez de nouveau l'original ; s'il est entier à l'écran, enregistrez-le de nouveau en JPEG, PNG ou WebP. Puis remplacez le fichier.
       *[other] Enregistrez de nouveau l'image au format JPEG, PNG ou WebP, puis remplacez le fichier.
    }

bad-template = { $reason ->
    [endless] Ce modèle de page ne finit pas : ici, ses boucles ou ses textes se multiplient au-delà de ce qu'une page peut contenir.
   *[other] Ce modèle de page ne peut pas être utilisé ({ $reason }).
}
    .title = Modèle de page incorrect
    .help = Prévenez la personne qui s'occupe du thème graphique, en lui transmettant ce message.

bad-locale = Ce fichier de traduction ne peut pas être lu ({ $reason }).
    .title = Traduction illisible
    .help = Comparez la ligne avec le même message dans une autre langue.

missing-theme-file = Il manque le fichier « { $file } » dans le thème graphique.
    .title = Fichier du thème manquant
    .help = Ajoutez ce fichier au thème, ou choisissez un autre thème dans « content/site.yaml ».

unused-theme-file = Rien n'utilise ce fichier du thème graphique : il n'y a pas de fichier fourni « { $file } », et aucun autre fichier n'y mène.
    .title = Fichier du thème inutilisé
    .help = Donnez-lui le nom du fichier dont il prend la place, ou supprimez-le.

missing-block = Il manque le bloc « { $value } ». Son contenu ne serait pas affiché dans : { $file }.
    .title = Bloc manquant
    .help = Ajoutez {"{%"} block { $value } {"%}"}{"{%"} endblock {"%}"} là où va la page.

unknown-block = Le modèle que celui-ci complète n'a pas de bloc « { $value } » : son contenu ne serait pas affiché.
    .title = Bloc inconnu
    .accepted = Blocs possibles : { $accepted }
    .help = Corrigez son nom, ou mettez son contenu dans un autre bloc.

unknown-field = Cette page n'a pas de champ « { $key } » à cet endroit.
    .title = Champ inconnu
    .accepted = Champs possibles : { $accepted }
    .help = Corrigez son nom : « docs/theme.md » dit ce que reçoit chaque modèle.

unknown-text = Le thème graphique n'a pas de texte « { $key } », ni dans la langue du site ni en anglais.
    .title = Texte inconnu
    .help = Corrigez son nom, ou ajoutez une ligne « { $key } = … » au fichier de la langue dans le dossier « locales ».

unused-text = Rien n'utilise le texte « { $key } » : aucun texte fourni n'a ce nom, et aucun modèle ne le demande.
    .title = Texte inutilisé
    .help = Corrigez son nom, ou supprimez-le.

bad-style = { $kind ->
    [open] Rien ne ferme « { $reason } ».
    [close] « { $reason } » ne ferme rien.
    [deep] Il y a ici trop d'accolades ou de parenthèses les unes dans les autres.
    [end] « { $reason } » n'est pas complet : les navigateurs ne le lisent pas.
    [selector] Le sélecteur « { $reason } » ne peut pas être lu : les navigateurs ne lisent pas sa règle.
    [token] « { $reason } » n'a pas sa place ici : les navigateurs ne lisent pas la ligne.
   *[other] Cette feuille de style ne peut pas être lue à cet endroit ({ $reason }).
}
    .title = Feuille de style fautive
    .help = { $kind ->
        [open] Ajoutez le signe qui la ferme.
        [close] Supprimez-le, ou ajoutez celui qui ouvre.
        [deep] Écrivez les règles les unes à côté des autres.
        [end] Écrivez un nom, deux points et une valeur, par exemple : color: red;
       *[other] Corrigez cette ligne.
    }

bad-script = { $kind ->
    [circle] Cet import revient à ce fichier : « { $reason } » l'importe, lui-même ou par d'autres.
    [unknown] Rien dans « { $file } » n'est exporté sous le nom « { $reason } ».
    [long] Ce script dépasse { $reason } ko.
    [slow] Personne ne peut attendre que ce script soit lu.
   *[other] Ce script ne peut pas être lu à cet endroit ({ $reason }).
}
    .title = Script fautif
    .help = { $kind ->
        [circle] Déplacez ce dont les deux ont besoin dans un fichier à part.
        [unknown] Corrigez ce nom, ou exportez-le dans ce fichier.
        [long] Divisez-le en plusieurs fichiers.
        [slow] Mettez moins de parenthèses et d'accolades les unes dans les autres.
       *[other] Corrigez cette ligne : les navigateurs n'exécuteraient rien de ce script.
    }

broken-style-link = { $kind ->
    [elsewhere] L'adresse « { $target } » ne vient pas de ce site : les navigateurs ne la chargeraient pas.
   *[missing] L'adresse « { $target } » ne mène à aucun fichier du thème graphique.
}
    .title = Adresse sans fichier
    .help = Mettez le fichier dans le thème, par exemple dans un dossier « images » à côté de « css », et écrivez url("../images/…").
