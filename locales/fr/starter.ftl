# Ce que le modèle d'une fiche écrit à la place de ce que seule la personne sait. « annuaire check » le reconnaît.

starter-name = Prénom Nom
starter-occupation = Métier à écrire ici
starter-reference = à compléter
