//! What only the person may decide to tell (article 9 of the GDPR).

use super::super::Kind;
use super::super::looks::always;
use super::super::looks::sensitive::{
    is_faith, is_illness, is_opinion, is_own_health, is_party, is_union, is_whole_word,
};
use super::Pattern;

pub(super) const PATTERNS: &[Pattern] = &[
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
