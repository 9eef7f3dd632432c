# Les erreurs du système et de la ligne de commande : un dossier absent, un disque plein, un port pris.

refused = { $path } : { $reason }.

reason-not-found = il n'y a rien à cet endroit
reason-denied = l'accès est refusé
reason-exists = il y a déjà quelque chose à cet endroit
reason-no-folder = une partie du chemin n'est pas un dossier
reason-folder = c'est un dossier
reason-not-empty = le dossier n'est pas vide
reason-read-only = le disque est en lecture seule
reason-full = il n'y a plus de place sur le disque
reason-name = ce nom ne peut pas être celui d'un fichier
reason-data = ce fichier n'est pas un texte en UTF-8
reason-cut = le fichier finit trop tôt
reason-late = la réponse tarde trop
reason-unreachable = personne ne répond à cette adresse
reason-no-file = c'est un raccourci, ou ce n'est pas un fichier
reason-other = le système donne l'erreur n° { $code }
reason-address = cette adresse n'est pas celle de cet ordinateur

## Lire

no-site = Le dossier « { $path } » n'est pas celui d'un site : il n'y a pas de dossier « content ». Placez-vous dans le dossier du site, ou donnez-le avec --root.
site-unread = Le site ne peut pas être lu : lancez « annuaire check », qui dit pourquoi.
git-absent = Le programme git est nécessaire et ne répond pas : { $reason }.
git-dubious = Git refuse ce dépôt, dont le dossier appartient à un autre compte de cette machine. Si vous lui faites confiance : git config --global --add safe.directory { $path }
git-refused = Git ne peut pas lire ce dépôt : lancez « git status » dans ce dossier, qui dit pourquoi.
no-name = Un des deux noms est vide : écrivez une version (branche, étiquette ou commit) ou un dossier.
no-revision = « { $name } » n'est pas une version (branche, étiquette ou commit) du dépôt autour du site.
no-version = « { $name } » n'est ni une version (branche, étiquette ou commit) du dépôt autour du dossier « { $path } », ni un dossier avec un dossier « content ».
no-version-no-repository = « { $name } » n'est pas un dossier avec un dossier « content », et « { $path } » n'est dans aucun dépôt git.
no-common-commit-shallow = Ces deux versions n'ont ici aucun commit en commun, car le dépôt n'a été copié qu'en partie. Pour prendre la suite de son histoire : git fetch --unshallow
no-version-shallow = « { $name } » n'est pas une version (branche, étiquette ou commit) de ce dépôt, qui n'a été copié qu'en partie. Pour prendre la suite de son histoire : git fetch --unshallow
no-common-commit = Ces deux versions n'ont aucun commit en commun.
merge-base-needs-revisions = --merge-base demande deux versions du dépôt, ou une version et le dossier du site.
fallback-needs-git = --fallback demande l'historique du contenu, et « { $path } » n'est dans aucun dépôt git.
no-epoch = SOURCE_DATE_EPOCH n'est pas un nombre de secondes : { $value }.

## Écrire un nouveau fichier, un nouveau site

bad-id = « { $id } » ne peut pas être un identifiant : écrivez au plus 80 minuscules sans accent, chiffres et traits d'union.
bad-id-rather = « { $id } » ne peut pas être un identifiant : écrivez au plus 80 minuscules sans accent, chiffres et traits d'union, par exemple « { $suggestion } ».
exists = { $path } existe déjà et reste tel quel.
not-empty = Le dossier « { $path } » n'est pas vide : un nouveau site demande un dossier nouveau ou vide.
not-in-folder = Le site n'est pas dans le dossier « { $folder } » que content/site.yaml donne sous « repository ».
folder-not-written = Une forge lit ses fichiers à la racine du dépôt : écrivez « folder: { $folder } » sous « repository » dans content/site.yaml.
faulty = Le site a des erreurs, que dit « annuaire check » : rien n'est écrit.

## Écrire les fichiers d'un thème graphique

bad-theme-name = « { $name } », que « theme » donne dans content/site.yaml, ne peut pas être le nom d'un dossier : rien n'est écrit.
no-theme-file = Le thème fourni n'a pas de fichier « { $file } » : rien n'est écrit.
no-theme-file-rather = Le thème fourni n'a pas de fichier « { $file } » : rien n'est écrit. Vouliez-vous écrire « { $nearest } » ?
theme-file-exists = { $path } existe déjà et diffère : rien n'est écrit. Pour le remplacer, ajoutez --force.
theme-file-linked = { $path } est un lien ou dans un dossier qui en est un : rien n'est écrit.

## Écrire le site

not-ours = { $path } n'a pas été fait par annuaire et n'est donc pas remplacé : choisissez un autre dossier, ou videz celui-ci.
unsafe-root = { $path } ne peut pas recevoir le site : c'est la racine du disque.
unsafe-current = { $path } ne peut pas recevoir le site : vous vous y trouvez.
unsafe-sources = { $path } ne peut pas recevoir le site : il contient « content » ou « .git ».
unsafe-among-sources = { $path } ne peut pas recevoir le site : ce dossier est parmi les sources, dans « content », « themes » ou « .git ». Choisissez un dossier à côté, par exemple « public ».
mount-point = { $path } est un point de montage, qui ne peut pas être remplacé : choisissez un dossier à l'intérieur.
busy = Une autre construction écrit dans { $path } : attendez qu'elle finisse.
leftover = { $path }, laissé par une construction précédente, ne peut pas être supprimé : { $reason }. Supprimez-le vous-même.
swap = Le nouveau site ne peut pas prendre la place de { $path } : { $reason }.
swap-lost = Le nouveau site ne peut pas prendre la place de { $path } : { $reason }. L'ancien site est dans { $aside } et ne peut pas être remis en place : { $second }.

## Servir le site

unknown-host = Aucune adresse n'est connue pour « { $name } » : donnez à --host une adresse de cette machine (127.0.0.1, ou 0.0.0.0 pour toutes), et à --name le nom par lequel on ouvre le site.
foreign-name = Le nom « { $name } » n'est pas servi : seuls le sont localhost, les adresses et les noms donnés à --name. Par un autre nom, la page d'un tiers pourrait lire l'aperçu (DNS rebinding). Pour autoriser celui-ci : annuaire serve --name { $name }
unwatched-watches = Le système ne peut plus surveiller de dossier (fs.inotify.max_user_watches) : les fichiers sont relus chaque seconde à la place. Pour relever la limite : sudo sysctl fs.inotify.max_user_watches=524288
unwatched-instances = Le système ne surveille rien pour un programme de plus (fs.inotify.max_user_instances) : les fichiers sont relus chaque seconde à la place. Pour relever la limite : sudo sysctl fs.inotify.max_user_instances=512
unwatched-files = Le dossier est sur un système de fichiers qui n'annonce peut-être pas les changements ({ $kind }) : les fichiers sont relus chaque seconde à la place.
unwatched-other = Le système ne surveille pas le dossier : les fichiers sont relus chaque seconde à la place. Sa raison : { $reason }
port-taken = Le port { $port } est pris : choisissez-en un autre avec --port, ou laissez choisir avec --port 0.
