//! How each kind of thing looks.

use super::Kind;

mod contact;
mod life;
mod price;
mod sensitive;

/// How one kind of thing looks in a text as a reader sees it: with plain digits, spaces, dashes and apostrophes.
#[derive(Clone, Copy)]
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
    (
        "at",
        r"(?:\s?[(\[{<]\s?(?:@|at|ät|a|à|chez|arr?obas?e?)\s?[)\]}>]\s?|\s?-(?:at|ät|à|chez|arr?obas?e?)-\s|\s@\s|@\s?|\s?arr?obase?\s?)",
    ),
    ("dot", r"(?:\.|\s?[(\[{<]\s?(?:\.|dot|point)\s?[)\]}>]\s?|\s(?:dot|point)\s|\s?-(?:dot|point)-\s?)"),
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
        "foreign_month",
        r"(?:januar|jänner|january|februar|february|märz|march|april|mai|may|juni|june|juli|july|august|september|oktober|october|november|dezember|december)",
    ),
    (
        "family",
        r"(?:fils|fille|père|mère|frère|sœur|soeur|mari|femme|épouse|époux|compagne|compagnon|conjointe?|aînée?|cadette?|benjamine?)",
    ),
    (
        "day",
        r"(?:(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)?(?:(?:\d{1,2}(?:er)?|premier)[\s./\-]{1,2})?(?:<<month>>\s|\d{1,2}[./\-])?(?:19|20)?\d{2})",
    ),
    (
        "years",
        r"(?:\d{1,2}|(?:(?:vingt|trente|quarante|cinquante|soixante)(?:[\s\-]et)?(?:[\s\-]<<number>>){0,2}|dix-(?:sept|huit|neuf)|quatorze|quinze|seize))\s?(?:ans|piges|berges)",
    ),
    (
        "amount",
        r"(?:(?:€|eur)\s?\d{1,3}(?:[ .,]?\d{1,3}){0,3}|(?:\d{1,3}(?:[ .,]?\d{1,3}){0,3}|<<number>>(?:[\s\-](?:et\s)?<<number>>){0,2}|cent)\s?(?:€|euros?|eur))",
    ),
    (
        "each",
        r"(?:tête|élève|eleve|jeune|stagiaire|personne|pers\.?|participante?|enfant|collégienne?|lycéenne?|étudiante?|visiteur|visiteuse|adulte|groupe|classe|class|student|pupil|person|visit|klasse|schüler(?:in)?|besuch|intervention|visite|entrée|séance|seance|atelier|prestation|rencontre|demi-journée|journée|matinée|déplacement|km|kilomètre)",
    ),
    (
        "visit",
        r"(?:visite|intervention|rencontre|séance|démonstration|conférence|atelier|déplacement|témoignage|entrée|prestation)",
    ),
    (
        "said",
        r"(?:(?:\s|:|=)*(?:(?:de|du|des|est|sont|la|le|les|une?|intervention|visite|séance|atelier|rencontre|journée|demi-journée|groupe|classe|élève|scolaires?|individuel|par|partir|à|au|aux|pour|environ|symbolique|forfaitaire|unique|libre|minimum|fixée?s?|réduit|plein|normal|compris|souhaitée?s?|demandée?s?|prévue?s?|horaires?|personne|déplacement|heure)\s?|(?:d|l|s)'(?:élève(?:nt)?\s)?)){0,6}(?:\s|:|=)*",
    ),
    (
        "nation",
        r"(?:alg[ée]rien|marocain|tunisien|maghr[ée]bin|kabyle|berb[èe]re|arabe|turc|turque|kurde|portugais|italien|espagnol|grecque|grec|polonais|arm[ée]nien|vietnamien|chinois|cambodgien|laotien|japonais|cor[ée]en|asiatique|africain|s[ée]n[ée]galais|malien|ivoirien|camerounais|congolais|comorien|malgache|ha[ïi]tien|antillais|guadeloup[ée]en|martiniquais|r[ée]unionnais|guyanais|russe|ukrainien|roumain|bulgare|serbe|croate|bosniaque|albanais|kosovar|syrien|libanais|iranien|irakien|afghan|indien|pakistanais|tamoule?|sri[\s\-]lankais|juive|juif|rom|gitan|tzigane|tsigane|manouche|slave|br[ée]silien|[ée]trang[èe]re?|immigr[ée]e?|[ée]gyptien|palestinien|tchétchène|g[ée]orgien)(?:ne|e)?s?",
    ),
    (
        "illness",
        r"(?:mucoviscidose|sclérose|cancer|myopathie|leucémie|maladie|parkinson|alzheimer|polyarthrite|fibromyalgie|lupus|drépanocytose|hépatite|trisomie|vih|sida|surdité|diabète|épilepsie|endométriose|insuffisance|dyslexie|spondylarthrite|trouble|handicap|cécité|narcolepsie|dépression|hémophilie|bipolarité)s?",
    ),
    ("mine", r"(?:(?:chez|à|au|de|du|d'une?|d'|pour|avec|la|le|l'|une?)\s?){0,3}"),
];

/// The patterns of each family of things.
const FAMILIES: &[&[Pattern]] = &[contact::PATTERNS, life::PATTERNS, price::PATTERNS, sensitive::PATTERNS];

const COUNT: usize = {
    let (mut count, mut family) = (0, 0);
    while family < FAMILIES.len() {
        count += FAMILIES[family].len();
        family += 1;
    }
    count
};

/// Every pattern but those of plain numbers. A kind may have several.
pub(super) static PATTERNS: [Pattern; COUNT] = {
    let mut all = [contact::PATTERNS[0]; COUNT];
    let (mut count, mut family) = (0, 0);
    while family < FAMILIES.len() {
        let mut index = 0;
        while index < FAMILIES[family].len() {
            all[count] = FAMILIES[family][index];
            (count, index) = (count + 1, index + 1);
        }
        family += 1;
    }
    all
};
