# Les mots de docs/fr/reference.md, autour de ceux de keys.ftl et de diff.ftl.

warning = Cette page est faite par { $command } : ne la modifiez pas à la main.
title = Les clés des fichiers
intro =
    Chaque fichier de `content/` est fait de clés et de valeurs : `occupation: Charpentière`. Cette page dit, pour chaque
    fichier, quelles clés existent, ce qu'on y écrit et ce que les visiteurs en voient. `annuaire check` relit tout et dit ce
    qui ne va pas ; `annuaire new` donne un modèle à remplir.
intro-schemas =
    Un éditeur de texte qui lit `schemas/` propose les clés et les mots pendant la saisie : gardez la première ligne des
    fichiers, `# yaml-language-server: …`.
key = Clé
value = Valeur
meaning = Ce que l'on y écrit
example = Exemple
required = obligatoire
default = par défaut { $value }
in-each = Dans chaque élément de `{ $path }` :
in-group = Dans `{ $path }` :
words = Les mots de `{ $path }` :
word = `{ $word }` : { $meaning }
or = ou
type-text = texte
type-word = un mot
type-boolean = `true` (oui) ou `false` (non)
type-integer = nombre entier
type-number = nombre
type-percent = pourcentage
type-date = date, `2026-09-01`
type-record = groupe de clés
list-text = liste de textes
list-word = liste de mots
list-integer = liste de nombres entiers
list-record = liste de groupes de clés
body = Sous la seconde ligne `---` vient le texte de la page, en Markdown.
vocabularies = Un fichier par vocabulaire ({ $files }), et dans chacun une liste de termes.
synonyms = Une liste : chaque groupe de mots de même sens est une liste, prise dans les deux sens ; un enregistrement avec `say` et `means` mène dans un seul sens. Un mot peut en compter plusieurs (« aide à domicile »).
communes = Un tableau, une commune par ligne. La première ligne nomme les colonnes, dans cet ordre, séparées par des virgules.
themes = Le fichier du thème. Les autres fichiers d'un thème remplacent ceux du thème fourni qui portent le même nom.
