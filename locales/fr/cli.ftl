# L'aide de la ligne de commande, et les réponses à une commande mal écrite. L'anglais est dans src/cli/args.rs.
# Un message par commande, un attribut par argument ; « common » vaut pour toutes les commandes.

annuaire = Construit un annuaire public d'ambassadeurs, en site statique.
common =
    .root = Le dossier du site.
    .today = Le jour pour lequel construire ; celui de SOURCE_DATE_EPOCH, ou bien d'aujourd'hui, s'il n'est pas donné.
    .lang = La langue des messages ; celle du site si elle n'est pas donnée.
    .yes = Faire ces changements.
    .strict = Échouer aussi pour les avertissements.
    .base-url = L'adresse où le site sera publié, au lieu de celle de site.yaml.
    .help = Afficher l'aide.
    .version = Afficher la version.
build = Vérifier le contenu, produire le site et l'écrire
    .output = Le dossier à écrire, remplacé en entier ; « public » dans le dossier du site s'il n'est pas donné.
    .precompress = Écrire aussi des copies compressées (.gz, .br) des textes, pour les hébergeurs qui les envoient.
    .fallback = Si le contenu a des erreurs, écrire la dernière version sans erreur que git connaît, sans les personnes parties depuis ; le code de sortie est alors 3.
    .quiet = N'afficher que les erreurs et les avertissements.
check = Vérifier le contenu sans rien écrire
    .base = Signaler d'abord les fautes des fichiers qui diffèrent de cette version git.
    .format = La forme du rapport ; « github » dans GitHub Actions et « human » ailleurs si elle n'est pas donnée.
fmt = Mettre les fiches en ordre : leurs clés, leurs guillemets, leur mise en page
    .more =
        Les clés suivent l'ordre de « annuaire schema ambassador », les textes ont des guillemets là où il en faut, les
        listes et les couples de mots tiennent sur une ligne. Les valeurs et les commentaires ne changent pas : chaque
        fichier est relu avant d'être écrit. Un commentaire suit la clé qui est dessous ; les premières et les
        dernières lignes d'un fichier restent à leur place. Seules les fiches sont touchées.

        Une fiche dont une faute empêche d'être sûr de l'ordre (du YAML illisible, une clé inconnue ou écrite deux
        fois) est signalée et reste telle quelle. Codes de sortie : 0 tout va bien ; 1 une fiche est dans ce cas ou,
        avec --check, changerait ; 2 un chemin n'est pas celui d'une fiche du site.
    .paths = Des fiches, ou des dossiers avec des fiches ; toutes celles du site s'il n'y en a pas.
    .check = Ne rien écrire : montrer les changements, et finir avec le code 1 s'il y en a.
serve = Montrer le site sur cet ordinateur, et chaque changement aussitôt
    .host = L'adresse à laquelle écouter, ou un nom qui y mène ; une autre que celle de cet ordinateur laisse entrer les autres.
    .name = Un nom par lequel on ouvre le site, en plus de localhost et des adresses ; peut être répété.
    .port = Le port ; avec 0, un port libre est choisi.
    .open = Ouvrir le site dans le navigateur.
diff = Montrer ce qui change pour les visiteurs entre deux versions du contenu
    .base = La version à laquelle comparer : une version git ou un dossier (écrit « ./dossier » si une version a le même nom).
    .head = La version à regarder ; le dossier du site tel qu'il est si elle n'est pas donnée.
    .author = Le compte qui change le contenu ; une fois de plus pour chaque équipe au nom de laquelle il parle.
    .merge-base = Comparer au dernier commit que BASE et HEAD ont en commun, comme font les forges.
    .format = La forme de la réponse.
remind = Lister les personnes dont la fiche est à confirmer, les plus pressées d'abord
    .format = La forme de la liste.
    .within = Combien de jours à l'avance regarder.
forget = Vider une fiche pour de bon : montrer les changements, et les faire avec --yes
    .id = La fiche : le nom de son fichier.
publish = Mettre en ligne le site construit : montrer les changements, et les faire avec --yes
    .to = Où : un dossier, ou s3://NOM/DOSSIER?endpoint=ADRESSE&region=NOM avec AWS_ACCESS_KEY_ID et AWS_SECRET_ACCESS_KEY dans l'environnement.
    .from = Le site construit ; « public » dans le dossier du site s'il n'est pas donné.
    .dry-run = Montrer les changements, même avec --yes.
form = Essayer les formulaires du site
form-test = Envoyer un message marqué [TEST] et montrer la réponse du service
    .name = Quel formulaire : le nom de son fichier ; la demande s'il n'est pas donné.
    .to = Envoyer à cet hôte au lieu de celui du service, par exemple à un service d'essai sur cet ordinateur.
new = Écrire un fichier valable pour commencer, avec des commentaires dans la langue des messages
    .kind = La sorte de fichier.
    .id = Son identifiant : le nom du fichier et la fin de son adresse.
init = Écrire un petit site complet pour commencer
    .dir = Le dossier où l'écrire ; il doit être vide ou nouveau.
forge = Écrire les fichiers d'une forge pour le site : les tâches qui vérifient, comparent, publient et rappellent, et les formulaires de demandes
    .forges = Quelles forges ; toutes si aucune n'est donnée.
    .check = Ne rien écrire, et échouer si un fichier manque ou n'est plus à jour.
    .force = Écrire aussi par-dessus ce qui a été modifié ou écrit par quelqu'un.
    .from-source = Le dépôt est celui du programme : les tâches le construisent, au lieu d'installer ce que « program » nomme dans content/site.yaml.
theme = Changer le thème graphique
theme-export = Écrire des fichiers du thème fourni dans le site, pour les y changer
    .more =
        Un fichier du thème du site prend la place du fichier fourni du même nom, et ne suit plus ses corrections :
        nommez avec --only ceux que vous changez. Un fichier déjà là est gardé ; s'il est nommé, rien n'est écrit.
    .dir = Le dossier où les écrire ; sinon celui de « themes » que « theme » nomme dans site.yaml.
    .only = N'écrire que ce fichier, par exemple templates/profile.html ; l'option peut être répétée.
    .force = Remplacer les fichiers déjà là.
schema = Afficher le JSON Schema d'une sorte de fichier
    .more =
        Un éditeur de texte s'en sert pour proposer les clés et les mots. Avec --site, il propose aussi les identifiants que
        le site connaît, et refuse les autres : termes des vocabulaires, secteurs, structures, départements. Écrivez de
        nouveau les schémas quand un fichier s'ajoute.
    .site = N'accepter que les identifiants que le site connaît.
    .kind = Quelle sorte ; toutes, l'une après l'autre, si elle n'est pas donnée.
    .output = Écrire tous les schémas dans ce dossier.
completions = Afficher ce qui complète les commandes dans un interpréteur
    .shell = Lequel.
help = Afficher cette aide, ou celle d'une commande
    .commands = La commande, et celle qui est dessous.

heading-usage = Usage :
heading-commands = Commandes{" "}
heading-arguments = Arguments{" "}
heading-options = Options{" "}
values = [valeurs : { $values }]
default = [sinon : { $values }]

## Une commande mal écrite

more-help = Pour en savoir plus : annuaire --help
unknown-argument = L'argument « { $argument } » n'existe pas ici.
unknown-command = La commande « { $command } » n'existe pas.
missing-command = Il manque une commande.
missing-value = Il manque une valeur à « { $argument } ».
value-not-among = « { $value } » n'est pas une valeur de « { $argument } ». Les valeurs sont : { $values }.
bad-value = « { $value } » n'est pas une valeur de « { $argument } ».
missing-argument = Il manque : { $argument }.
argument-twice = L'argument « { $argument } » est écrit deux fois.
argument-conflict = L'argument « { $argument } » ne va pas avec « { $other } ».
bad-arguments = Ces arguments ne vont pas ensemble.
rather = Vouliez-vous écrire « { $value } » ?
expected =
    .today = Écrivez un jour du calendrier, par exemple 2026-11-24.
    .base-url = Écrivez une adresse qui commence par https:// ou http://.
    .to = Écrivez une adresse qui commence par https:// ou http://.
    .host = Écrivez une adresse IP, par exemple 127.0.0.1.
    .port = Écrivez un nombre de 0 à 65535.
    .within = Écrivez un nombre de jours, par exemple 30.
