//! How each kind of thing looks.

use super::Kind;
use super::looks::{
    always, is_age_in_a_family, is_aged, is_aged_name, is_birth, is_birthday, is_coming_age, is_course, is_dated,
    is_faith, is_house, is_illness, is_mailbox, is_number_behind, is_opinion, is_own_age, is_own_health, is_party,
    is_post_box, is_social_security, is_spelt_mailbox, is_spelt_telephone, is_stated_age, is_street, is_union,
    is_whole_word, is_young_person,
};
use super::prices::{is_expense, is_no_denial, is_paid_for_each, is_price, is_price_of_a_visit, is_price_of_one};

/// How one kind of thing looks in a text as a reader sees it: with plain digits, spaces, dashes and apostrophes.
pub(super) struct Pattern {
    pub(super) kind: Kind,
    /// Beginnings of words, one of which a text holds that holds such a thing: looking at the words once is quicker than a
    /// search for each thing.
    pub(super) sign: &'static str,
    /// Parts in double angle brackets stand for those of `PARTS`.
    pub(super) regex: &'static str,
    /// Whether it is what it looks like, by the text before it, itself, and the text after it.
    pub(super) is_real: fn(&str, &str, &str) -> bool,
}

/// What several patterns share, by its name. A part may hold those before it.
pub(super) const PARTS: &[(&str, &str)] = &[
    ("local", r"[\p{L}0-9][\p{L}0-9._%+\-]*"),
    ("host", r"[\p{L}0-9\-]+"),
    ("at", r"(?:\s?[(\[{<]\s?(?:@|at|a|chez|arr?obas?e?)\s?[)\]}>]\s?|\s@\s|@\s?|\s?arr?obase?\s?)"),
    ("dot", r"(?:\.|\s?[(\[{<]\s?(?:\.|dot|point)\s?[)\]}>]\s?|\s(?:dot|point)\s)"),
    ("ending", r"(?:com|fr|net|org|eu|info|pro|io|be|ch|de|lu|alsace|asso\.fr)"),
    ("provider", r"(?:gmail|hotmail|outlook|wanadoo|laposte|yahoo|icloud|protonmail)"),
    (
        "number",
        r"(?:une?|deux|trois|quatre|cinquante|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|soixante)",
    ),
    ("house", r"\d{1,4}(?:\s?[-/]\s?\d{1,4})?\s?(?:bis|ter|quater|[A-Da-d])?\s?,?\s{1,2}"),
    ("of", r"(?:(?:de|du|des|la|le|les)\s|d'|l'|de l'){0,3}"),
    ("name", r"\p{Lu}[\p{L}'\-]*(?:\s\p{Lu}[\p{L}'\-]*){0,4}"),
    (
        "month",
        r"(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre)",
    ),
    (
        "day",
        r"(?:(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)?(?:(?:\d{1,2}(?:er)?|premier)[\s./\-]{1,2})?(?:<<month>>\s|\d{1,2}[./\-])?(?:19|20)?\d{2})",
    ),
    (
        "years",
        r"(?:\d{1,2}|(?:(?:vingt|trente|quarante|cinquante|soixante)(?:[\s\-]et)?(?:[\s\-]<<number>>){0,2}|dix-(?:sept|huit|neuf)|quatorze|quinze|seize))\s?ans",
    ),
    (
        "amount",
        r"(?:(?:€|eur)\s?\d{1,3}(?:[ .,]?\d{1,3}){0,3}|(?:\d{1,3}(?:[ .,]?\d{1,3}){0,3}|<<number>>(?:[\s\-](?:et\s)?<<number>>){0,2}|cent)\s?(?:€|euros?|eur))",
    ),
    (
        "each",
        r"(?:tête|élève|eleve|jeune|stagiaire|personne|pers\.?|participante?|enfant|collégienne?|lycéenne?|étudiante?|visiteur|visiteuse|adulte|groupe|classe|intervention|visite|entrée|séance|seance|atelier|rencontre|demi-journée|journée|matinée|déplacement|km|kilomètre)",
    ),
    (
        "visit",
        r"(?:visite|intervention|rencontre|séance|démonstration|conférence|atelier|déplacement|témoignage|entrée|prestation)",
    ),
    (
        "said",
        r"(?:(?:\s|:|=)*(?:(?:de|du|des|est|sont|la|le|les|une?|intervention|visite|séance|atelier|rencontre|journée|demi-journée|groupe|classe|élève|scolaires?|individuel|par|partir|à|au|aux|pour|environ|symbolique|forfaitaire|unique|libre|minimum|fixée?s?|réduit|plein|normal|compris|souhaitée?s?|demandée?s?|prévue?s?|personne|déplacement|heure)\s?|(?:d|l|s)'(?:élève(?:nt)?\s)?)){0,6}(?:\s|:|=)*",
    ),
    ("mine", r"(?:(?:chez|à|au|de|du|d'une?|d'|pour|avec|la|le|l'|une?)\s?){0,3}"),
];

/// Every pattern but those of plain numbers. A kind may have several.
pub(super) const PATTERNS: &[Pattern] = &[
    Pattern {
        kind: Kind::Email,
        sign: "@|arobas|arrobas|chez)|chez]|at)|at]|at}|at>|a)|a]",
        regex: r"(?i)<<local>><<at>><<host>>(?:<<dot>><<host>>){0,5}<<dot>>[a-z]{2,}",
        is_real: is_mailbox,
    },
    Pattern {
        // A comma or a space where the point belongs.
        kind: Kind::Email,
        sign: "@",
        regex: r"(?i)<<local>>\s?@(?:<<host>>\s?[.,]\s?<<ending>>|<<provider>>)",
        is_real: is_mailbox,
    },
    Pattern {
        // "Jeanne.dupont @exemple.fr", where a lone handle has a word before it.
        kind: Kind::Email,
        sign: "@",
        regex: r"(?i)<<local>>\s@<<host>>(?:<<dot>><<host>>){0,3}<<dot>><<ending>>",
        is_real: is_spelt_mailbox,
    },
    Pattern {
        kind: Kind::Email,
        sign: "arobas|arrobas|at |chez |at-|at_",
        regex: r"(?i)<<local>>(?:\s(?:at|chez)\s|[_\-]at[_\-])(?:<<host>>(?:<<dot>><<host>>){0,3}<<dot>><<ending>>)",
        is_real: is_spelt_mailbox,
    },
    Pattern {
        kind: Kind::Email,
        sign: "at ",
        regex: r"[A-Za-z0-9._+\-]+ AT [A-Za-z0-9\-]+(?: DOT |\.)[A-Za-z]{2,}",
        is_real: always,
    },
    Pattern {
        kind: Kind::Phone,
        sign: "zéro|zero|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante",
        regex: r"(?i)(?:z[ée]ro[\s,.\-]{1,2}(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|[1-9])|[0o][1-9])(?:[\s,.\-]{1,3}(?:et[\s\-])?(?:<<number>>|z[ée]ro|\d{2})){4,12}",
        is_real: is_spelt_telephone,
    },
    Pattern {
        kind: Kind::Address,
        sign: "rue|avenue|av.|boulevard|bd |blvd|impasse|chemin|route|quai|allée|allee|faubourg|lotissement|ruelle|venelle|montée",
        regex: r"(?i)<<house>>(?:rue|avenue|av\.|boulevard|bd|blvd|impasse|chemin|route|quai|all[ée]e|faubourg|lotissement|ruelle|venelle|montée)\s(?:du \d{1,2} <<month>>|[\p{L}']+(?:[ \-][\p{L}']+){0,4})",
        is_real: is_street,
    },
    Pattern { kind: Kind::Address, sign: "rue", regex: r"(?i)<<house>>grande?[' \-]{1,2}rue", is_real: is_house },
    Pattern {
        // Words that mean more than a street want a name behind them.
        kind: Kind::Address,
        sign: "place|square|résidence|passage|esplanade|sentier|promenade|allées|hameau|lieu|cour |cité|clos|parvis|rond-point|mail |av |pl.|r.|rte",
        regex: r"<<house>>(?:[Pp]lace|[Ss]quare|[Rr]ésidence|[Pp]assage|[Ee]splanade|[Ss]entier|[Pp]romenade|[Aa]ll[ée]es|[Hh]ameau|[Ll]ieu-?dit|[Cc]our|[Cc]ité|[Cc]los|[Pp]arvis|[Rr]ond-point|[Mm]ail|[Aa]v|[Pp]l\.|[Rr]\.|[Rr]te)\s<<of>><<name>>",
        is_real: is_house,
    },
    Pattern {
        // What every town has.
        kind: Kind::Address,
        sign: "place|pl.|square|cour |esplanade|sentier|parvis|promenade",
        regex: r"(?i)<<house>>(?:place|pl\.|square|cour|esplanade|sentier|parvis|promenade)\s(?:de la|de l'|du|des|de)\s?(?:gare|mairie|église|hôtel de ville|marché|château|république|liberté|fêtes|école|paix|moulin|lavoir|tilleuls?|fontaine|cathédrale|poste|halles?|douane|foire|bascule|victoire)",
        is_real: is_house,
    },
    Pattern { kind: Kind::Address, sign: "cours", regex: r"<<house>>[Cc]ours\s<<of>><<name>>", is_real: is_course },
    Pattern {
        kind: Kind::Address,
        sign: "lieu",
        regex: r"(?:[Ll]ieu-?dit\s(?:(?:[Ll]e|[Ll]a|[Ll]es)\s|[Ll]')?<<name>>)",
        is_real: always,
    },
    Pattern {
        kind: Kind::Address,
        sign: "rue|avenue|boulevard|impasse|chemin|quai|place",
        regex: r"(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Ii]mpasse|[Cc]hemin|[Qq]uai|[Pp]lace)\s<<of>><<name>>,?\s(?:n°\s?)?\d{1,4}(?:\s?bis)?",
        is_real: is_number_behind,
    },
    Pattern {
        kind: Kind::Address,
        sign: "bp|cs|b.p.",
        regex: r"(?:BP|CS|B\.P\.)\s?\d{2,6}(?:\s{1,2}\d{5})?",
        is_real: is_post_box,
    },
    Pattern {
        kind: Kind::Address,
        sign: "boite postale|boîte postale",
        regex: r"(?i)bo[iî]te postale\s(?:n°\s?)?\d{1,6}",
        is_real: always,
    },
    Pattern {
        kind: Kind::Address,
        sign: "1|2|3|4|5|6|7|8|9",
        regex: r"\p{Lu}[\p{L}\-]*(?:straße|strasse|str\.|weg|platz|gasse)\s{1,2}\d{1,4}[a-z]?",
        is_real: always,
    },
    Pattern {
        // Corsica's departments have a letter; all others are plain numbers.
        kind: Kind::SocialSecurity,
        sign: "2a|2b",
        regex: r"[12][\s.\-/]?\d{2}[\s.\-/]?(?:0[1-9]|1[0-2]|[2-9]\d)[\s.\-/]?2[ABab][\s.\-/]?\d{3}[\s.\-/]?\d{3}(?:[\s.\-/]?\d{2})?",
        is_real: is_social_security,
    },
    Pattern {
        kind: Kind::Birth,
        sign: "né|nee ",
        regex: r"(?i)n(?:é\(e\)|é[.·]e|ée|ee|é)\s(?:(?:à|a|au|aux|en|dans (?:le|la|les|l'))\s?(?:[\p{L}'\-]+\.?\s){1,6}(?:\([^()\n]+\)\s?)?|\([^()\n]+\)\s)?,?\s?(?:le|un|en|fin|début|courant|vers|au mois de|en fin d'année|au printemps|à l'automne|l'été)\s(?:fin\s|début\s)?<<day>>",
        is_real: is_birth,
    },
    Pattern {
        // The comma that a place ends with belongs to its last word.
        kind: Kind::Birth,
        sign: "né|nee ",
        regex: r"(?i)n(?:é\(e\)|é[.·]e|ée|ee|é)\s(?:à|a|au|aux|en|dans (?:le|la|les|l'))\s?[\p{L}'\-]+(?:\s[\p{L}'\-]+){0,4}(?:\s?\([^()\n]+\))?,\s(?:le|en|un)\s<<day>>",
        is_real: is_birth,
    },
    Pattern {
        // A birthday: the year is left out, and an age tells it.
        kind: Kind::Birth,
        sign: "né|nee ",
        regex: r"(?i)n(?:é\(e\)|é[.·]e|ée|ee|é)\s(?:(?:à|a|au|aux|en|dans (?:le|la|les|l'))\s?[\p{L}'\-]+(?:\s[\p{L}'\-]+){0,4},?\s)?(?:le|un)\s(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)?(?:\d{1,2}(?:er)?|premier)\s<<month>>",
        is_real: is_birthday,
    },
    Pattern {
        kind: Kind::Birth,
        sign: "mon anniv",
        regex: r"(?i)mon anniversaire(?:\s(?:est|tombe|a lieu|se fête))?\s?:?\s(?:le\s)?(?:(?:\d{1,2}(?:er)?|premier)\s<<month>>|\d{1,2}[/.]\d{1,2})(?:\s\d{4})?",
        is_real: always,
    },
    Pattern {
        kind: Kind::Birth,
        sign: "vu le jour",
        regex: r"(?i)j'ai vu le jour(?:\s(?:à|au|en|dans (?:le|la|les))\s[\p{L}'\-]+(?:\s[\p{L}'\-]+){0,3})?,?\s(?:le|en|un)\s<<day>>",
        is_real: is_dated,
    },
    Pattern {
        kind: Kind::Birth,
        sign: "date de n|année de n|annee de n|jour de n|lieu et d|date et l|naissance|ddn|né|geboren|jahrgang|born ",
        regex: r"(?i)(?:(?:date|jour|année|annee|lieu et date|date et lieu) de naissance(?:\s?:\s?[\p{L}\-]+,)?|naissance\s?:|ddn|n[ée]e?\(e\) le|née?\s?:|geboren(?: am)?|jahrgang|born (?:on|in))\s{0,2}:?\s{0,2}(?:le\s)?(?:\d{1,2}(?:er)?\s<<month>>\s\d{4}|\d[\d./\- ]{0,12}\d)",
        is_real: always,
    },
    Pattern {
        kind: Kind::Age,
        sign: "ans",
        regex: r"(?i)(?:j'ai|jai|j ai)(?:\s(?:tout juste|à peine|aujourd'hui|maintenant|bientôt|déjà|presque|désormais|environ|exactement|seulement|actuellement|juste|aussi|donc|moi-même)){0,2}\s<<years>>",
        is_real: is_own_age,
    },
    Pattern {
        kind: Kind::Age,
        sign: "treize|quatorze|quinze|seize|dix|vingt|trente|quarante|cinquante|soixante|1|2|3|4|5|6|7|8",
        regex: r"(?i)<<years>>",
        is_real: is_age_in_a_family,
    },
    Pattern {
        kind: Kind::Age,
        sign: "aurai|avoir|approche|dépassé|passé|franchi",
        regex: r"(?i)(?:j'aurai|je vais avoir|je viens d'avoir|j'approche(?: de)?(?: mes| les)?|j'ai (?:dépassé|passé|franchi)(?: les| mes))(?:\s(?:bientôt|tout juste))?\s<<years>>",
        is_real: is_coming_age,
    },
    Pattern {
        kind: Kind::Age,
        sign: "âg|ag",
        regex: r"(?i)[âa]g[ée](?:e|\(e\)|[·.]e)?(?:\s(?:aujourd'hui|maintenant|désormais))?(?:\sde)?(?:\sseulement)?\s<<years>>",
        is_real: is_aged,
    },
    Pattern {
        kind: Kind::Age,
        sign: "âge|age",
        regex: r"(?i)(?:mon )?[âa]ge\s?:\s?<<years>>|mon [âa]ge\s?:\s?[1-9]\d",
        is_real: is_stated_age,
    },
    Pattern {
        kind: Kind::Age,
        sign: "mes ",
        regex: r"(?i)(?:(?:fêt|souffl)[\p{L}]{1,5}|du haut de|malgré|avec|approche de|passé|atteint|eu)\smes\s<<years>>|mes\s<<years>> et",
        is_real: is_stated_age,
    },
    Pattern {
        kind: Kind::Age,
        sign: "ans",
        regex: r"\p{Lu}[\p{Ll}'\-]+(?:-\p{Lu}[\p{Ll}]+)?(?:\s\p{Lu}[\p{L}.'\-]*){0,2}\s?(?:[,:(\-]|,\s?j'ai|a)\s?(?:bientôt\s|déjà\s)?<<years>>\)?",
        is_real: is_aged_name,
    },
    Pattern {
        kind: Kind::Age,
        sign: "jeune|je suis u",
        regex: r"(?i)(?:je suis une?\s(?:homme|femme|maman|papa|mère|père)|jeune\s(?:femme|homme|fille|garçon|papa|maman|mère|père|retraitée?|apprentie?|diplômée?|entrepreneure?|agricultrice|agriculteur|artisane?|cheffe?))\s(?:âgée?\s)?de\s<<years>>",
        is_real: is_young_person,
    },
    Pattern {
        kind: Kind::Age,
        sign: "jahre|years",
        regex: r"(?i)(?:ich bin \d{1,2} Jahre alt|I(?: am|'m) \d{1,2} years old)",
        is_real: always,
    },
    Pattern {
        kind: Kind::Price,
        sign: "€|eur",
        regex: r"(?i)<<amount>>\s?(?:ttc|ht|net)?\s?(?:/\s?|(?:par|la|chaque|de la|pour (?:une?|chaque|la|le)|du)\s|l'|de l'|pour l')<<each>>",
        is_real: is_paid_for_each,
    },
    Pattern {
        kind: Kind::Price,
        sign: "tarif|honoraires|participation|défraiement|frais|indemnité",
        regex: r"(?i)(?:tarifs?|honoraires|participation(?: aux frais)?|défraiement|frais (?:de déplacement|de route|de transport|de trajet|d'essence|kilométriques)|indemnités? kilométriques?)<<said>><<amount>>",
        is_real: is_price,
    },
    Pattern {
        kind: Kind::Price,
        sign: "prends|demande",
        regex: r"(?i)je (?:prends|demande)\s(?:(?:environ|juste|seulement|généralement|souvent|en général)\s)?<<amount>>",
        is_real: is_price,
    },
    Pattern {
        kind: Kind::Price,
        sign: "prix|coute|coûte|coût|factur|forfait|devis|frais",
        regex: r"(?i)(?:prix|co[ûu]te(?:nt)?|coût|facturée?s?|facture|forfait|devis|frais)<<said>><<amount>>",
        is_real: is_price_of_a_visit,
    },
    Pattern {
        kind: Kind::Price,
        sign: "€|eur",
        regex: r"(?i)<<amount>> (?:de frais(?: de déplacement| kilométriques)?|d'honoraires|de défraiement|de participation|de déplacement|pour (?:mon|le|les) déplacements?)",
        is_real: is_expense,
    },
    Pattern {
        kind: Kind::Price,
        sign: "€|eur",
        regex: r"(?i)<<visit>>s?(?:\s(?:scolaire|guidée|en classe|d'une heure|d'une journée|est|sont))?\s?(?::|à|pour|de|au prix de|coûte|à partir de)?\s<<amount>>",
        is_real: is_price_of_one,
    },
    Pattern {
        kind: Kind::Price,
        sign: "payant",
        regex: r"(?i)<<visit>>s?\s(?:est\s|sont\s|reste\s|restent\s)?payante?s?",
        is_real: is_no_denial,
    },
    Pattern {
        kind: Kind::Health,
        sign: "je suis|je vis|je souffre|étant|suis n",
        regex: r"(?i)(?:je suis|je vis avec|étant|suis née? avec|je souffre)\s(?:(?:moi-même|moi aussi|aussi|devenue?|née?|reconnue?|atteinte?|de|d'|du|des|une?|en|avec|le|la|porteur|porteuse|travailleur|travailleuse)\s?){0,4}(?:rqth|handicapée?|situation de handicap|sourde?|malentendante?|aveugle|malvoyante?|autiste|dyslexi(?:que|e)|dyspraxi(?:que|e)|épileptique|diabétique|diabète|épilepsie|autisme|séropositi(?:f|ve)|paraplégique|tétraplégique|hémiplégique|bipolaire|dépressi(?:f|ve|on)|cancer|sclérose|asthmatique|alcoolique|fauteuil(?: roulant)?|tdah|rémission|arrêt maladie|endométriose|schizophrén(?:e|ie)|burn[\s\-]?out)",
        is_real: is_illness,
    },
    Pattern {
        kind: Kind::Health,
        sign: "cancer|dépression|burn|rqth|sclérose|diabète|épilepsie|tdah|autisme|dyslexie|maladie chr|handicap|accident vasc|avc|surdité|greffe|leucémie|endométriose|infarctus",
        regex: r"(?i)(?:j'ai|après|depuis|malgré|à cause de|avec|en rémission|guérie?)\s(?:(?:eu|fait|une?|le|la|mon|ma|de|d'|d'un|d'une)\s?){0,3}(?:cancer|dépression|burn[\s\-]?out|rqth|sclérose en plaques|diabète|épilepsie|tdah|autisme|dyslexie|maladie chronique|handicap|accident vasculaire|avc|surdité|greffe|leucémie|endométriose|infarctus)",
        is_real: is_own_health,
    },
    Pattern {
        kind: Kind::Health,
        sign: "ma |mon ",
        regex: r"(?i)(?:ma|mon)\s(?:rqth|handicap|cancer|dépression|burn[\s\-]?out|maladie|diabète|surdité|épilepsie|autisme|dyslexie|tdah|avc|traitement médical|fauteuil roulant|leucémie)",
        is_real: is_illness,
    },
    Pattern {
        kind: Kind::Union,
        sign: "cgt|cfdt|cfe|cftc|unsa|force o|fsu|sud",
        regex: r"CGT|CFDT|CFE-CGC|CFTC|UNSA|[Ff]orce [Oo]uvrière|FSU|SUD[- ](?:Rail|Éducation|Santé|PTT|Solidaires|Industrie|Commerces?|Chimie|Collectivités|CT|Aérien|Télécom|Recherche|Énergie|Michelin)",
        is_real: always,
    },
    Pattern {
        kind: Kind::Union,
        sign: "syndi|délégu|mandat|milit|adh|encarté|membre|élu|permanent|secrétaire du s",
        regex: r"(?i)déléguée? syndicale?|syndiquée?|syndicaliste|mandat syndical|militante? syndicale?|mon syndicat|secrétaire du syndicat|(?:milite|adhère|adhérente?|encartée?|élue?|déléguée?|mandatée?|membre|permanente?)\s<<mine>>(?:syndicat|fo|solidaires)",
        is_real: is_union,
    },
    Pattern {
        kind: Kind::Religion,
        sign: "je suis|étant|en tant que",
        regex: r"(?i)(?:je suis|étant|en tant que)\s(?:(?:moi-même|de confession|de religion|une?|très)\s){0,2}(?:catholique|protestante?|évangélique|orthodoxe|musulmane?|juive|juif|bouddhiste|hindoue?|croyante?|pratiquante?|athée|chrétienne|chrétien|témoin de jéhovah)",
        is_real: is_faith,
    },
    Pattern {
        kind: Kind::Religion,
        sign: "religion|confession|paroisse|mosquée|synagogue|église|ma foi|ramadan|messe|kippa",
        regex: r"(?i)ma religion|de confession (?:juive|musulmane|catholique|protestante|orthodoxe|évangélique|chrétienne|bouddhiste)|ma paroisse|ma mosquée|ma synagogue|(?:dans|à|de|pour) mon église|ma foi (?:chrétienne|catholique|musulmane|juive|protestante)|je (?:fais|jeûne pendant|pratique|respecte|suis) le ramadan|je vais à la (?:messe|mosquée|synagogue)|ma kippa",
        is_real: always,
    },
    Pattern {
        kind: Kind::Politics,
        sign: "milit|adh|encarté|membre|sympathisant|élu|candidat|responsable|délégué|vot",
        regex: r"(?i)(?:milite|militante?|adhère|adhérente?|encartée?|membre|sympathisante?|élue?|candidate?|responsable|déléguée?|je vote)\s<<mine>>(?:(?:aux|des|les)\s)?(?:partis? (?:socialiste|communiste|radical|politique|écologiste|de gauche|de droite|de la majorité)|rassemblement national|front national|(?:la )?france insoumise|lfi|rn|ps|pcf|lr|udi|modem|mouvement démocrate|eelv|europe écologie|écologistes|verts|républicains|insoumise?s?|reconquête|debout la france|lutte ouvrière|npa)",
        is_real: is_party,
    },
    Pattern {
        kind: Kind::Politics,
        sign: "je suis|je me sens|je vote|je votais|étant",
        regex: r"(?i)(?:je (?:suis|me sens|vote|votais)|étant)\s(?:(?:plutôt|très|clairement|résolument|toujours|moi-même|une?|femme|homme|électeur|électrice|d')\s?){0,3}(?:(?:de|d'|à l'|à)\s?(?:extrême[\s\-])?(?:gauche|droite)|communiste|socialiste|royaliste|gaulliste|anarchiste|trotskiste|macroniste|lepéniste|mélenchoniste)",
        is_real: is_opinion,
    },
    Pattern {
        kind: Kind::Politics,
        sign: "mes |mon |ma ",
        regex: r"(?i)mes (?:opinions|convictions|idées|engagements) politiques|mon (?:engagement|opinion|parti|mandat) politique|ma (?:famille|sensibilité|carrière) politique",
        is_real: always,
    },
    Pattern {
        kind: Kind::Orientation,
        sign: "je suis|étant|en tant qu|j'étais",
        regex: r"(?i)(?:je suis|j'étais|étant|en tant qu(?:e\s|'))\s?(?:(?:moi-même|ouvertement|aussi|fier|fière|fièrement|une?|qu'|d'être|être|homme|femme|personne|garçon|fille|papa|maman|couple|patron|patronne)\s?){0,4}(?:homosexuel(?:le)?|gay|lesbienne|bisexuel(?:le)?|pansexuel(?:le)?|asexuel(?:le)?|transgenre|transsexuel(?:le)?|trans|non[\s\-]binaire|intersexe|queer|lgbt[qia+]*)",
        is_real: is_whole_word,
    },
    Pattern {
        kind: Kind::Orientation,
        sign: "mon |ma ",
        regex: r"(?i)mon (?:homosexualité|coming[\s\-]out|orientation sexuelle|identité de genre|changement de sexe)|ma (?:bisexualité|transidentité|transition de genre|sexualité|vie sexuelle)",
        is_real: always,
    },
];
