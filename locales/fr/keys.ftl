# Ce que veut dire chaque clé des fichiers : un message par groupe de clés, un attribut par clé. Les mots acceptés d'une clé
# ont un message à eux, nommé d'après le groupe et la clé, avec un attribut par mot.
#
# L'anglais est dans les commentaires des types de src/content/model/. Les deux disent la même chose.

## content/site.yaml

site = Le site dans son ensemble : son nom, son adresse, qui le publie et ses réglages.
    .name = Le nom complet du site, en tête de l'accueil et dans les fils d'actualité.
    .short-name = Un nom court pour l'onglet du navigateur et les petits écrans ; par défaut, le nom complet.
    .tagline = Une phrase sous le nom, sur la page d'accueil.
    .description = Ce que le site propose, pour les moteurs de recherche et les liens partagés ; moins de 160 caractères.
    .address = L'adresse où le site est publié, avec `https://` : les liens permanents, le fil d'actualité et les relances en dépendent.
    .language = La langue du contenu : `fr`, `de` ou `en`. Elle décide aussi des pluriels, des dates et du classement des noms.
    .theme = Un dossier de `themes/`, ou le thème fourni.
    .demonstration = Rappelle sur chaque page que les personnes et les chiffres sont inventés. Un vrai site retire cette ligne.
    .search-engines = Si les moteurs de recherche peuvent montrer le site.
    .publisher = Qui publie le site.
    .privacy = Qui répond des données personnelles, et combien de temps elles sont gardées.
    .accessibility = Si le site est accessible, et ce qui manque encore.
    .charter = La charte que les ambassadeurs acceptent, et ses versions.
    .page-size = Le nombre d'ambassadeurs par page de liste, de 1 à 500.
    .searches = Ce que la page d'accueil présente comme souvent demandé : chaque texte est une recherche, telle qu'on la tape.
    .minors = Si des personnes mineures peuvent avoir une fiche.
    .freshness = Combien de temps une fiche est tenue pour vraie après sa dernière confirmation.
    .forms = Où partent les formulaires. Sans cette clé, le site n'en a aucun.
    .repository = Où l'on modifie les fichiers du contenu. Sans cette clé, aucune page n'y mène.
    .program = D'où la forge installe le programme. Sans cette clé, ce qu'elle fait toute seule s'arrête et le dit.

site-minors =
    .forbidden = Personne de moins de dix-huit ans n'a de fiche.
    .with-authorisation = Avec l'accord de chaque titulaire de l'autorité parentale, et en montrant peu de chose.

publisher = Qui publie le site : les mentions légales en sont faites (loi 2004-575, article 1-1).
    .name = Le nom de l'éditeur.
    .url = L'adresse de son site.
    .legal-form = Sa forme juridique : association, région, société.
    .address = L'adresse postale de son siège.
    .phone = Son numéro de téléphone.
    .contact = Une boîte partagée ou une page pour lui écrire.
    .registration = Son numéro dans un registre public, comme le SIREN.
    .director = La personne qui dirige la publication.
    .host = L'hébergeur du site.

host = L'hébergeur : l'entreprise ou le service qui garde les fichiers du site en ligne.
    .name = Le nom de l'hébergeur.
    .address = L'adresse postale de son siège.
    .phone = Son numéro de téléphone.

privacy = Qui répond des données personnelles : la page sur ces données est faite de ces lignes, de `minors`, de `freshness` et des formulaires.
    .controller = Le responsable du traitement ; par défaut, l'éditeur.
    .controller-contact = Une boîte partagée, une page ou une adresse postale du responsable, quand ce n'est pas l'éditeur.
    .officer = Le délégué à la protection des données : un nom ou un service.
    .contact = Une boîte partagée, une page ou une adresse postale du délégué.
    .basis = La base légale du réseau et de ses formulaires.
    .messages-months = Combien de mois l'équipe garde les réponses aux formulaires.
    .unpublished-months = Combien de mois le fichier d'une fiche qui n'est plus publiée est gardé avant d'être vidé.

privacy-basis =
    .public-task = Une mission d'intérêt public confiée à l'éditeur.
    .legitimate-interest = L'intérêt légitime de l'éditeur.
    .consent = Le consentement de la personne qui envoie un formulaire.

accessibility = L'accessibilité du site : la déclaration en est faite (loi 2005-102, article 47).
    .state = L'état déclaré ; par défaut, celui que permet le taux de l'audit.
    .audit = Le dernier audit. Sans audit, le site est déclaré non conforme.
    .established = Le jour où la déclaration a été établie.
    .contact = Une boîte partagée ou une page pour signaler un obstacle.
    .scheme = L'adresse du schéma pluriannuel.
    .plan = L'adresse du plan de l'année.
    .non-compliant = Les contenus qui ne sont pas conformes.
    .burdens = Les contenus laissés en l'état parce que les rendre accessibles serait une charge disproportionnée, et pourquoi.
    .exempt = Les contenus que la loi exempte.

accessibility-state =
    .not-compliant = Moins de la moitié des critères est respectée, ou personne n'a vérifié.
    .partially-compliant = La moitié au moins des critères est respectée.
    .compliant = Tous les critères sont respectés.

audit = Un audit d'accessibilité.
    .date = Le jour de l'audit.
    .auditor = Qui l'a fait.
    .standard = Le référentiel et sa version : `RGAA 4.1.2`.
    .rate = La part des critères applicables qui sont respectés, en pour cent.
    .environment = Les navigateurs et les aides techniques de l'audit.
    .tools = Les outils de l'audit.
    .pages = Les pages vérifiées.

charter = La charte que les ambassadeurs acceptent.
    .current = La version que les nouveaux acceptent aujourd'hui : l'une de `versions`.
    .versions = Toutes les versions, anciennes comprises : des fiches y renvoient encore.

charter-version = Une version de la charte, et quand on peut l'accepter.
    .version = Le nom que les fiches écrivent, entre guillemets : `"2022"`.
    .from = Le premier jour où l'on peut l'accepter.
    .to = Le dernier jour où l'on peut l'accepter. Sans cette clé, ce jour n'est pas encore connu.

freshness = Les âges, en mois depuis la dernière confirmation, où une fiche change de statut.
    .remind-months = L'âge, en mois, où l'on demande à l'ambassadeur de confirmer sa fiche.
    .doubt-months = L'âge, en mois, à partir duquel la page dit « à confirmer ».
    .unlist-months = L'âge, en mois, à partir duquel ni les listes ni la recherche ne montrent la fiche.
    .drop-months = L'âge, en mois, à partir duquel la fiche n'est plus publiée.

forms = Le service qui reçoit les formulaires.
    .provider = Le service qui reçoit les formulaires.
    .id = L'identifiant du site chez ce service. Il est public.
    .team = Une boîte partagée de l'équipe, jamais celle d'une personne. Elle est montrée quand l'envoi échoue.
    .reply-days = Le nombre de jours dans lesquels l'équipe répond, de 1 à 90 ; les pages qui entourent une demande le disent.
    .recipients = Qui lit les formulaires, tel que le dit la notice de confidentialité.
    .processor = Qui reçoit les formulaires pour le compte de l'éditeur, tel que le dit la notice de confidentialité.
    .page = Avec `link`, l'adresse d'un formulaire situé ailleurs ; `{"{"}form{"}"}` et `{"{"}ambassadors{"}"}` y sont remplacés.
    .custom = Avec `custom`, comment s'adresser à un service à vous.

forms-provider =
    .formspree = Le service <https://formspree.io>.
    .formspark = Le service <https://formspark.io>.
    .basin = Le service <https://usebasin.com>.
    .web3forms = Le service <https://web3forms.com>.
    .formsubmit = Le service <https://formsubmit.co>.
    .forminit = Le service <https://forminit.com>.
    .netlify = L'hébergeur lui-même : <https://docs.netlify.com/manage/forms/setup/>.
    .staticforms = Le service <https://www.staticforms.dev>.
    .custom = Un service à vous, décrit sous `custom`.
    .link = Un formulaire situé ailleurs, à l'adresse `page`.
    .mailto = Un message écrit dans la messagerie du visiteur.

processor = Le service qui reçoit les formulaires, tel que le nomme la notice de confidentialité.
    .name = Le nom du service.
    .country = Le pays où il garde les messages.
    .contract = L'adresse de ses conditions de traitement des données.
    .safeguards = Ce qui protège les données quand ce pays est hors de l'Espace économique européen : clauses contractuelles types, décision d'adéquation.
    .retention-days = Combien de jours il garde un message, de 1 à 3650.

custom = Comment s'adresser à un service à vous.
    .action = L'adresse où part un formulaire ; `{"{"}id{"}"}` y est remplacé.
    .background = L'adresse où un script l'envoie ; par défaut, `action`.
    .encoding = L'écriture de ce qu'un script envoie.
    .subject = Le nom du champ du sujet.
    .reply = Le nom du champ de l'adresse de réponse.
    .redirect = Le nom du champ de l'adresse de la page à montrer après l'envoi.
    .failure = Le nom du champ de l'adresse de la page à montrer après un échec.
    .trap = Le nom du champ que les personnes laissent vide et que les robots remplissent.
    .names = Les champs qui portent un autre nom chez le service.

custom-encoding =
    .urlencoded = Comme un navigateur envoie un formulaire.
    .json = En JSON.

rename = Un champ qui porte un autre nom chez le service.
    .field = Le nom du champ ici.
    .name = Son nom chez le service.

repository = Le dépôt des fichiers du contenu : les pages mènent là où on les modifie.
    .address = L'adresse du dépôt, telle qu'un navigateur la montre.
    .forge = Le logiciel de la forge ; connu pour github.com, gitlab.com, codeberg.org, gitea.com et bitbucket.org.
    .branch = La branche publiée.
    .folder = Le dossier du site dans le dépôt ; par défaut, la racine.
    .edit = Avec `custom`, l'adresse où l'on modifie un fichier : avec `{"{"}path{"}"}` et, au besoin, `{"{"}branch{"}"}` et `{"{"}id{"}"}`.
    .new = Avec `custom`, l'adresse où l'on ajoute un fichier : avec `{"{"}path{"}"}` et, au besoin, `{"{"}branch{"}"}`, `{"{"}id{"}"}` et `{"{"}content{"}"}`.
    .public = Si tout le monde peut lire le dépôt. Les pages ne mènent pas à un dépôt privé.
    .maintainers = Les comptes ou les équipes à consulter avant que le thème, les tâches de la forge ou les réglages du site ne changent : `annuaire forge` les écrit dans CODEOWNERS.

repository-forge =
    .github = GitHub et GitHub Enterprise Server.
    .gitlab = GitLab, où qu'il soit installé.
    .gitea = Gitea.
    .forgejo = Forgejo, dont Codeberg.
    .bitbucket = Bitbucket Cloud.
    .custom = Une autre forge : ses adresses sont écrites sous `edit` et `new`.

program = Le programme que la forge installe : un commit précis, le même tant que personne n'en écrit un autre.
    .address = L'adresse de son dépôt, pour `git clone`.
    .revision = Le nom complet du commit : 40 ou 64 chiffres hexadécimaux.

## content/vocabularies/*.yaml

term = Un terme d'un vocabulaire : une famille de secteurs, un public, une forme d'intervention, une thématique, un rôle, une modalité, une langue ou un type de structure.
    .id = L'identifiant que les autres fichiers écrivent. Il fait partie des adresses : minuscules sans accent, chiffres et tirets.
    .label = Le nom que lisent les visiteurs.
    .short = Un nom plus court d'un public, pour les cartes ; le nom par défaut.
    .feminine = Le nom d'un rôle pour une femme, quand le nom dit les deux. Il suit un métier que les listes des secteurs connaissent à ce genre.
    .masculine = Le nom d'un rôle pour un homme, de même.
    .description = Une ou deux phrases en tête de la page du terme.
    .order = La place dans les listes, la plus petite d'abord ; par défaut, l'ordre du fichier.
    .says = Ce que dit de soi qui cherche une rencontre pour ce public, à la première personne, dans `audiences.yaml` : la page d'accueil le propose à côté de la recherche.
    .levels = Les niveaux d'un public, dans `audiences.yaml`.
    .protocol = Si l'intervention a lieu dans un établissement scolaire et suit son protocole, dans `interventions.yaml`.

level = Un niveau d'un public.
    .id = L'identifiant que les fiches écrivent, unique parmi les niveaux de tous les publics.
    .label = Le nom que lisent les visiteurs.
    .short = Un nom plus court, pour les cartes ; le nom par défaut.

## content/territory

territory = Les lieux au-dessus des communes : région, départements, arrondissements, bassins d'emploi.
    .region = Tout le territoire.
    .source = L'origine des données ouvertes, affichée sur le site. Les licences ouvertes la demandent.
    .departments = Les départements du territoire.
    .arrondissements = Les arrondissements : `communes.csv` dit quelles communes chacun contient.
    .employment-areas = Les bassins d'emploi.
    .relays = Qui transmet les demandes aux ambassadeurs d'un secteur géographique, quand aucune structure ne le fait.

relay = Qui transmet les demandes aux ambassadeurs d'un secteur géographique, par sa fonction : jamais un nom ni une adresse.
    .role = La fonction et le lieu, comme une demande les nomme.
    .area = Le secteur géographique.
    .reply-days = Le nombre de jours dans lesquels les demandes ont une réponse, de 1 à 90 ; par défaut, celui du site.

place = La région ou un département.
    .code = Le code officiel, entre guillemets : `"08"`.
    .name = Le nom, sans article.
    .in = Le nom dans une phrase, après « qui intervient » : `dans la Marne`.
    .of = Le nom dans une phrase, après « les ambassadeurs » : `de la Marne`.

arrondissement = Un arrondissement : `communes.csv` dit quelles communes il contient.
    .code = Le code officiel, entre guillemets.
    .name = Le nom.
    .department = Le code de son département.

employment-area = Un bassin d'emploi.
    .code = Le code officiel, entre guillemets.
    .name = Le nom, sans article.
    .in = Le nom dans une phrase, après « qui intervient » : `autour de Reims`.
    .of = Le nom dans une phrase, après « les ambassadeurs » : `de Reims`.
    .main-towns = Les codes INSEE de ses communes principales.
    .communes = Les codes INSEE de ses communes. Si aucun bassin ne les donne, chaque commune rejoint le bassin dont la commune principale est la plus proche.

commune = Une commune : une ligne du tableau.
    .code = Le code INSEE.
    .name = Le nom.
    .postcodes = Les codes postaux, séparés par des points-virgules. Plusieurs communes peuvent en partager un.
    .department = Le code de son département.
    .arrondissement = Le code de son arrondissement.
    .population = Le nombre d'habitants.
    .latitude = La latitude de la mairie ou du centre, en degrés, avec un point.
    .longitude = La longitude de la mairie ou du centre, en degrés, avec un point.

## content/sectors/*.md

sector = L'en-tête d'un secteur ; le texte de sa page le suit.
    .name = Le nom que lisent les visiteurs.
    .family = L'identifiant de sa famille, dans `vocabularies/families.yaml`.
    .summary = Une phrase, sur les cartes et en tête de la page.
    .icon = Le nom d'un symbole du thème ; par défaut, l'identifiant du secteur.
    .rome = Des codes ROME, ou des familles de codes : `F16`.
    .occupations = Des métiers du secteur, au féminin et au masculin : la recherche trouve le secteur par eux.
    .related = Les identifiants de secteurs voisins, montrés à la fin de la page.
    .received-ideas = Des idées reçues sur le secteur, et ce qui est vrai.
    .links = Des pages d'autres sites qui valent la lecture.
    .aliases = D'anciennes adresses de la page, qui mènent désormais à elle.

occupation = Un métier, au féminin et au masculin.
    .feminine = La forme féminine.
    .masculine = La forme masculine.
    .rome = Le code ROME du métier.

synonym = Des mots de même sens, ou des mots et ce qu'ils font aussi trouver.
means = Des mots, et ce qu'ils font aussi trouver.
    .say = Ce qu'on tape : des mots ou des expressions.
    .means = Ce que la recherche trouve aussi. Dans l'autre sens, rien ne change.

received-idea = Une idée reçue et sa réponse.
    .idea = La phrase que l'on entend.
    .answer = La réponse : ce qui est vrai, avec un exemple.

link = Un lien vers un autre site.
    .label = Le texte du lien.
    .url = L'adresse, avec `https://`.

## content/organisations/*.yaml

organisation = Une structure : une branche, une fédération, un employeur.
    .name = Le nom.
    .type = L'identifiant de son type, dans `vocabularies/organisation_types.yaml`.
    .summary = Une phrase, sur les cartes et en tête de la page.
    .sectors = Les identifiants de ses secteurs.
    .areas = Les lieux où elle est présente.
    .website = L'adresse de son site, avec `https://`.
    .relays-requests = Si elle transmet les demandes à ses ambassadeurs.
    .reply-days = Le nombre de jours dans lesquels elle répond à une demande, de 1 à 90 ; par défaut, celui du site.
    .about = Le texte de sa page, en Markdown.
    .aliases = D'anciennes adresses de la page, qui mènent désormais à elle.

area = Un lieu : une seule des quatre clés.
    .region = Le code de la région, entre guillemets : tout le territoire.
    .department = Le code d'un département, entre guillemets.
    .employment-area = Le code d'un bassin d'emploi, entre guillemets.
    .commune = Le code INSEE d'une commune, entre guillemets. Il vaut pour tout son arrondissement.

## content/ambassadors/*.yaml

ambassador = La fiche d'un ambassadeur ou d'une ambassadrice.
    .kind = Une personne ou une structure.
    .name = Le nom tel qu'il est affiché.
    .sort-name = Le nom de classement quand ce n'est pas le dernier mot : `Le Goff`, ou `Turckheim` pour « de Turckheim ».
    .occupation = Le métier, avec les mots et au genre de l'ambassadeur.
    .rome = Le code ROME du métier : une lettre et quatre chiffres.
    .role = À quel titre une personne parle : un identifiant de `vocabularies/roles.yaml`. Obligatoire pour une personne.
    .since = L'année où une personne a débuté dans le métier.
    .employer = L'employeur : l'identifiant d'une structure, ou `{"{"} name: … {"}"}`.
    .endorsed-by = Les identifiants des structures qui soutiennent l'ambassadeur et transmettent les demandes.
    .sectors = Les identifiants de ses secteurs. Il faut un secteur ou une thématique.
    .themes = Les thématiques : des identifiants de `vocabularies/themes.yaml`.
    .areas = Les lieux où il intervient.
    .audiences = Les publics : des identifiants de `vocabularies/audiences.yaml`.
    .levels = Les niveaux, quand ceux d'un public ne conviennent pas tous : chacun appartient à l'un des `audiences`.
    .interventions = Les formes d'intervention : des identifiants de `vocabularies/interventions.yaml`.
    .formats = Sur place, à distance ou les deux : des identifiants de `vocabularies/formats.yaml`.
    .languages = Les langues parlées : des identifiants de `vocabularies/languages.yaml`.
    .availability = Combien de fois par an et quand l'ambassadeur est disponible.
    .visit = Ce qu'un groupe doit savoir avant une visite.
    .photo = Une photo, dont le fichier est à côté de celui de la fiche.
    .links = Des pages d'autres sites.
    .charter = La version de la charte qui a été acceptée, et quand.
    .consent = L'accord écrit pour publier, et ce qu'il couvre.
    .adult = Si la personne est majeure.
    .authorisation = Pour une personne mineure, l'accord des titulaires de l'autorité parentale.
    .status = Si l'ambassadeur participe aujourd'hui. Une fiche retirée ne garde aucune autre clé.
    .until = Le jour où un ambassadeur en pause revient.
    .confirmed = Le jour où l'ambassadeur a confirmé sa fiche pour la dernière fois.
    .hook = Une phrase à la première personne, pour les cartes et le haut de la fiche : 90 caractères au plus, pour n'être jamais coupée. Sans elle, la première phrase entière de `bio` à la première personne qui soit aussi courte.
    .bio = Le texte, en Markdown : trois paragraphes à la première personne, mon métier, mon parcours et mes choix, ce qui me plaît.
    .received-ideas = Des idées reçues sur le métier, et les réponses.
    .aliases = D'anciennes adresses de la page, qui mènent désormais à elle.
    .owner = Le compte, ou les comptes, qui modifient cette fiche là où les fichiers sont gardés : `"@nom"`, `"@organisation/equipe"`. Jamais publié.

ambassador-kind =
    .person = Une personne.
    .organisation = Une entreprise, une école, une association.

ambassador-status =
    .active = Participe.
    .paused = En pause : revient le jour `until`.
    .withdrawn = Ne participe plus : rien de la fiche n'est publié.

employer = L'employeur : l'identifiant d'une structure qui a sa page ici, ou seulement un nom.

employer-name = Un employeur qui n'a pas de page ici.
    .name = Le nom.

owner = Un compte ou plusieurs.

availability = Combien de fois par an et quand l'ambassadeur est disponible.
    .per-year = Le nombre d'interventions par an, de 1 à 366.
    .rhythm = Le rythme, en quelques mots.
    .months = Les mois qui conviennent, de 1 à 12.
    .notice-days = Le préavis entre une demande et l'intervention, en jours, jusqu'à 365.
    .group-max = La taille du plus grand groupe, en personnes.

visit = Ce qu'un groupe doit savoir avant une visite.
    .minimum-age = L'âge minimal, en années.
    .equipment = La tenue à prévoir et ce qu'il faut apporter.
    .wheelchair = Si l'on peut aller partout en fauteuil roulant.

photo = Une photo.
    .file = Le nom du fichier de la photo, posé à côté de celui de la fiche.
    .credit = Le nom de la personne qui l'a prise.

acceptance = L'acceptation de la charte.
    .version = La version acceptée : l'une de celles de la charte, dans `site.yaml`.
    .accepted = Le jour de l'acceptation.

consent = L'accord pour publier. L'éditeur conserve le document signé ; la fiche n'en dit que la référence.
    .reference = La référence du document signé.
    .date = Le jour de la signature.
    .covers = Ce qui peut être publié.

consent-covers =
    .name = Le nom.
    .photo = La photo.
    .employer = L'employeur.
    .open-data = La fiche dans les données ouvertes ; sans ce mot, rien ne s'y trouve.
    .search-engines = La page dans les moteurs de recherche ; sans ce mot, la fiche n'est ni dans le fil d'actualité ni dans les données ouvertes.
    .sensitive = Ce que le texte dit de la santé, d'un syndicat, d'une religion, de la politique ou de l'orientation sexuelle (RGPD, article 9).

authorisation = L'accord des titulaires de l'autorité parentale. L'éditeur conserve les documents signés.
    .references = Les références des documents signés : une par titulaire de l'autorité parentale.
    .until = Le dernier jour où l'accord vaut ; douze mois au plus après celui de `consent`.

## content/pages/*.md

page = L'en-tête d'une page ; son texte le suit.
    .title = Le titre.
    .label = Un nom plus court pour les menus ; par défaut, le titre.
    .description = Une phrase pour les moteurs de recherche et les liens partagés ; moins de 160 caractères.
    .slug = La fin de l'adresse ; par défaut, le nom du fichier.
    .menu = Le menu qui montre la page ; par défaut, aucun.
    .order = La place dans le menu, la plus petite d'abord.
    .declares = La déclaration, faite à partir de `site.yaml`, qui précède le texte.
    .search-engines = Si les moteurs de recherche peuvent montrer la page.
    .aliases = D'anciennes adresses de la page, qui mènent désormais à elle.

page-menu =
    .main = En tête de chaque page.
    .footer = Au pied de chaque page.

## content/guides/*.md

guide = L'en-tête d'un guide pour les ambassadeurs et ambassadrices ; son texte le suit.
    .title = Le titre.
    .summary = Une phrase, sur les cartes et dans le flux.
    .audiences = Les publics qu'il aide à rencontrer : des identifiants de `vocabularies/audiences.yaml`. Sans eux, il vaut pour toutes les rencontres.
    .sectors = Les secteurs dont il parle.
    .organisations = Les structures qui le proposent.
    .order = La place dans les listes, la plus petite d'abord.
    .updated = Le jour de la dernière relecture, montré sur la page et dans le flux.
    .checklist = Des choses à cocher, une ligne de Markdown chacune. On peut les imprimer.
    .aliases = D'anciennes adresses de la page, qui mènent désormais à elle.

page-declares =
    .legal-notice = Qui publie et qui héberge.
    .privacy = Ce que deviennent les données personnelles.
    .accessibility = Si le site est accessible.

## content/forms/*.yaml

form = Les questions d'un formulaire, et les mots qui les entourent.
    .title = Le titre de sa page.
    .label = Un nom court pour les boutons et les menus ; par défaut, le titre.
    .slug = La fin de l'adresse ; par défaut, le nom du fichier.
    .description = Une phrase pour les moteurs de recherche et les liens partagés ; moins de 160 caractères.
    .intro = Un texte en Markdown avant la première question.
    .subject = Le sujet du message que reçoit l'équipe.
    .purpose = À quoi servent les réponses : la notice de confidentialité le montre après « pour ».
    .button = Les mots du bouton d'envoi.
    .sent = La page montrée après l'envoi.
    .id = L'identifiant de ce formulaire chez le service, quand ce n'est pas celui de `site.yaml`.
    .steps = Si chaque groupe est une étape, avec une dernière pour vérifier les réponses ; sans JavaScript, le formulaire tient en une page.
    .sections = Les groupes de questions, dans leur ordre.

sent = La page montrée après l'envoi.
    .title = Le titre.
    .text = Ce qui va se passer ensuite, en Markdown.

section = Des questions qui vont ensemble.
    .title = Le titre du groupe.
    .help = Une phrase sous le titre.
    .fields = Les questions, dans leur ordre.

field = Une question d'un formulaire.
    .name = Le nom de la réponse dans le message : minuscules, chiffres et `_`, en commençant par une lettre.
    .type = La sorte de réponse.
    .label = La question.
    .help = Une phrase qui aide à répondre.
    .required = Si la réponse est obligatoire.
    .missing = La phrase qui demande la réponse quand elle manque ; par défaut, elle est faite avec la question.
    .unless-chosen = Si la question ne se pose que lorsque personne n'est choisi.
    .folded = Si la question est dans un volet fermé au départ, pour ce qui sert à peu de monde.
    .autocomplete = Ce que le navigateur peut remplir : un mot de l'attribut `autocomplete` de HTML.
    .options = Les réponses proposées, avec `one_of` et `some_of`.
    .options-from = La liste d'où viennent les réponses proposées, à la place de `options`.
    .max-length = Le plus grand nombre de caractères d'un texte, jusqu'à 10 000.
    .minimum = Le plus petit nombre.
    .maximum = Le plus grand nombre.
    .checked = Si une question `yes_no` est cochée d'avance.
    .after-notice = Si la date est comparée au préavis et aux mois des ambassadeurs choisis.
    .group-size = Si la réponse est la taille du groupe, comparée à ce qu'acceptent les ambassadeurs choisis.
    .prefill = Les mots de la recherche par lesquels le texte commence ; par défaut, aucun.

field-type =
    .text = Une ligne de texte.
    .long-text = Plusieurs lignes.
    .email = Une adresse électronique ; la première d'un formulaire est l'adresse de réponse.
    .phone = Un numéro de téléphone.
    .postcode = Cinq chiffres.
    .uai = Le numéro d'un établissement scolaire français : sept chiffres et leur lettre de contrôle.
    .date = Un jour.
    .number = Un nombre entier.
    .one-of = Une des réponses proposées.
    .some-of = Plusieurs des réponses proposées.
    .yes-no = Oui ou non.
    .ambassadors = Les ambassadeurs concernés.
    .commune = Une commune du territoire, comparée aux lieux des ambassadeurs choisis.
    .reference = Rempli par la page : une référence, la même dans chaque copie du message.
    .forwarding = Rempli par la page : la référence, le nom, le métier et le relais de chaque ambassadeur choisi.
    .to-settle = Rempli par la page : ce qui ne convient pas à une personne choisie, en mots.

field-options-from =
    .audiences = Les publics de `vocabularies/audiences.yaml`.
    .levels = Les niveaux de ces publics.
    .interventions = Les formes d'intervention de `vocabularies/interventions.yaml`.
    .formats = Les modalités de `vocabularies/formats.yaml`.
    .languages = Les langues de `vocabularies/languages.yaml`.
    .roles = Les rôles de `vocabularies/roles.yaml`.
    .themes = Les thématiques de `vocabularies/themes.yaml`.
    .sectors = Les secteurs de `sectors/*.md`.
    .organisation-types = Les types de structure de `vocabularies/organisation_types.yaml`.
    .departments = Les départements du territoire.
    .areas = Ses départements et ses bassins d'emploi.

field-prefill =
    .query = Les mots cherchés.
    .place = Le lieu cherché.

## themes/*/theme.yaml

theme = Les réglages d'un thème.
    .name = Le nom du thème.
    .theme-color = La couleur du cadre du navigateur.
    .theme-color-dark = La couleur du cadre du navigateur, en mode sombre.
    .background-color = La couleur derrière la page pendant qu'elle se charge.
    .sheets = Les feuilles de style que seules chargent les pages dont le gabarit les demande, par leur chemin dans le thème.
    .scripts = Les modules de script que chaque page charge, par leur chemin dans le thème.
    .modules = Les modules de script, hors du dossier `js`, que des gabarits chargent quand ils en ont besoin.
