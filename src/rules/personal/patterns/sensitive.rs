//! What only the person may decide to tell (articles 9 and 10 of the GDPR).

use super::Pattern;
use crate::rules::personal::Kind;
use crate::rules::personal::looks::always;
use crate::rules::personal::looks::sensitive::{
    is_conviction, is_faith, is_faith_who_speaks, is_ill_who_speaks, is_illness, is_no_name, is_of_nobody_else,
    is_one_who_speaks, is_opinion, is_own_health, is_party, is_told_by_me, is_union, is_whole_illness, is_whole_word,
};

pub(super) const PATTERNS: &[Pattern] = &[
    Pattern {
        kind: Kind::Health,
        sign: "je suis|je vis|je souffre|étant|suis n",
        regex: r"(?i)(?:je suis|je vis avec|étant|suis née? avec|je souffre)\s(?:(?:moi-même|moi aussi|aussi|devenue?|née?|femme|homme|personne|reconnue?|atteinte?|de|d'|du|des|une?|en|avec|le|la|porteur|porteuse|travailleur|travailleuse)\s?){0,4}(?:rqth|handicapée?|situation de handicap|sourde?|malentendante?|aveugle|malvoyante?|autiste|dyslexi(?:que|e)|dyspraxi(?:que|e)|épileptique|diabétique|diabète|épilepsie|autisme|séropositi(?:f|ve)|paraplégique|tétraplégique|hémiplégique|bipolaire|dépressi(?:f|ve|on)|cancer|sclérose|asthmatique|alcoolique|enceinte|amputée?|greffée?|hémophile|trisomique|schizophrène|fauteuil(?: roulant)?|tdah|rémission|arrêt maladie|endométriose|schizophrén(?:e|ie)|burn[\s\-]?out)",
        is_real: is_illness,
    },
    Pattern {
        kind: Kind::Health,
        sign: "cancer|dépression|burn|rqth|sclérose|diabète|épilepsie|tdah|autisme|dyslexie|mucovi|maladie chr|maladie prof|maladie grave|maladie rare|maladie d|handicap|accident vasc|avc|surdité|greffe|leucémie|endométriose|infarctus",
        regex: r"(?i)(?:j'ai|après|depuis|malgré|(?:à la )?suite (?:à|de|d')|à cause de|en raison de|victime de|avec|en rémission|guérie?)\s(?:(?:eu|fait|survécu|vaincu|à|une?|le|la|mon|ma|de|d'|d'un|d'une)\s?){0,3}(?:cancer|dépression|burn[\s\-]?out|rqth|sclérose en plaques|diabète|épilepsie|tdah|autisme|dyslexie|mucoviscidose|maladie (?:chronique|professionnelle|grave|rare|d(?:e |')(?:crohn|parkinson|charcot|lyme|hodgkin|ménière|huntington|verneuil|basedow|addison|wilson))|handicap|accident vasculaire|avc|surdité|greffe|leucémie|endométriose|infarctus)",
        is_real: is_own_health,
    },
    Pattern {
        kind: Kind::Health,
        sign: "ma |mon ",
        regex: r"(?i)(?:ma|mon)\s(?:rqth|grossesse|amputation|greffe|handicap|cancer|dépression|burn[\s\-]?out|maladie|diabète|surdité|épilepsie|autisme|dyslexie|tdah|avc|traitement médical|fauteuil roulant|leucémie)",
        is_real: is_illness,
    },
    Pattern {
        // "Dyslexic, I …"
        kind: Kind::Health,
        sign: "dyslex|dysprax|sourd|malent|aveugl|malvoy|autist|diab|épil|asthm|bipol|parapl|tétrapl|hémipl|handicap|séropos|amput|schizo|hémoph|rqth|reconnu|alcool|porteur de|porteuse de|hypersens",
        regex: r"(?i)dyslexique|dyspraxique|sourde?|malentendante?|aveugle|malvoyante?|autiste|diabétique|épileptique|asthmatique|bipolaire|(?:para|tétra|hémi)plégique|handicapée?|séropositi(?:f|ve)|amputée?|schizophrène|hémophile|rqth|reconnue? travailleu(?:r|se) handicapée?|alcoolique|porteu(?:r|se) de trisomie(?: 21)?",
        is_real: is_ill_who_speaks,
    },
    Pattern {
        kind: Kind::Health,
        sign: "j'ai été",
        regex: r"(?i)j'ai été (?:moi-même |aussi )?(?:greffée?|amputée?|hospitalisée?|internée?|opérée? (?:du|de la|de|d'un|des)|diagnostiquée?|reconnue? (?:rqth|handicapée?|travailleu(?:r|se) handicapée?|en invalidité)|en (?:dépression|burn[\s\-]?out|arrêt maladie|rémission)|malade (?:du|d'un|pendant|longtemps))",
        is_real: is_illness,
    },
    Pattern {
        kind: Kind::Health,
        sign: "attein|souffr|amputé|greffé|porteu",
        regex: r"(?i)(?:(?:atteinte?|souffrant|porteur|porteuse)\s(?:de la |de l'|d'une? |de |du |d')(?:\p{L}{2,6} )?<<illness>>|amputée?\s(?:de la|de|d'une?|d'|du|des)\s?\p{L}+|greffée?\s(?:du|de la|des)\s(?:rein|cœur|coeur|foie|poumon|cornée|moelle)s?)",
        is_real: is_ill_who_speaks,
    },
    Pattern {
        kind: Kind::Health,
        sign: "ich bin|bin ich",
        regex: r"(?i)(?:ich bin|bin ich)\s(?:(?:selbst|auch|seit geburt|von geburt an|zu \d+ prozent|ein|eine)\s){0,2}(?:schwerbehindert|behindert|gehörlos|schwerhörig|taub|blind|autist(?:in|isch)?|legastheniker(?:in)?|diabetiker(?:in)?|epileptiker(?:in)?|rollstuhlfahrer(?:in)?|depressiv|krebskrank|querschnittsgelähmt|schwanger)",
        is_real: is_illness,
    },
    Pattern {
        kind: Kind::Health,
        sign: "i am|i'm",
        regex: r"I(?: am|'m)\s(?:(?:also|myself|an?|born)\s){0,2}(?:deaf|hard of hearing|dyslexic|dyspraxic|blind|autistic|disabled|diabetic|epileptic|bipolar|pregnant|HIV[ \-]positive|wheelchair user|cancer survivor)",
        is_real: is_whole_illness,
    },
    Pattern {
        kind: Kind::Union,
        sign: "mitglied",
        regex: r"(?i)mitglied (?:bei der|in der|der|bei|von)\s(?:ig metall|ig bau|ig bce|ver\.?di|dgb|gew|gewerkschaft)",
        is_real: always,
    },
    Pattern {
        kind: Kind::Politics,
        sign: "mitglied",
        regex: r"(?i)mitglied (?:bei der|bei den|in der|der|bei|von)\s(?:spd|cdu|csu|afd|fdp|grünen|linken|linkspartei|piratenpartei)",
        is_real: always,
    },
    Pattern {
        kind: Kind::Religion,
        sign: "catholi|musulm|juif|juive|bouddh|protest|évangél|chrét|hindou|témoin de j|athée|croyant",
        regex: r"(?i)(?:catholique|musulmane?|juive|juif|bouddhiste|protestante?|évangélique|chrétienne|chrétien|hindoue?|témoin de jéhovah|athée|croyante?)(?:\s(?:pratiquante?|convaincue?))?",
        is_real: is_faith_who_speaks,
    },
    Pattern {
        kind: Kind::Religion,
        sign: "ich bin|bin ich",
        regex: r"(?i)(?:ich bin|bin ich)\s(?:(?:gläubig|praktizierend|selbst|auch|eine?)e?r?\s){0,2}(?:muslim(?:in|a)?|moslem|katholisch|katholik(?:in)?|evangelisch|protestant(?:in)?|jüdisch|jude|jüdin|christ(?:in)?|buddhist(?:in)?|atheist(?:in)?)",
        is_real: always,
    },
    Pattern {
        kind: Kind::Religion,
        sign: "i am|i'm",
        regex: r"I(?: am|'m)\s(?:(?:also|practising|practicing|an?)\s){0,3}(?:(?i:muslim|catholic|protestant|jewish|jew|buddhist|hindu|atheist)|Christian)",
        is_real: is_no_name,
    },
    Pattern {
        kind: Kind::Orientation,
        sign: "ich bin|bin ich",
        regex: r"(?i)(?:ich bin|bin ich)\s(?:(?:selbst|auch|offen|eine?)\s){0,2}(?:schwul|lesbisch|lesbe|bisexuell|homosexuell|transgender|trans|queer|nicht-?binär)",
        is_real: is_whole_word,
    },
    Pattern {
        kind: Kind::Orientation,
        sign: "i am|i'm",
        regex: r"I(?: am|'m)\s(?:(?:also|openly|an?|proud|proudly|woman|man)\s){0,3}(?:gay|lesbian|bisexual|homosexual|transgender|trans|queer|non-binary)",
        is_real: is_whole_word,
    },
    Pattern {
        kind: Kind::Orientation,
        sign: "mari et|compagn|époux et|femme et|épouse et|couple",
        regex: r"(?i)(?:mon (?:mari|compagnon|époux) et moi,?\s(?:sommes\s)?(?:deux hommes|(?:un )?couple d'hommes|deux papas)|ma (?:femme|compagne|épouse) et moi,?\s(?:sommes\s)?(?:deux femmes|(?:un )?couple de femmes|deux mamans)|(?:notre|mon|en|un) couple (?:d'hommes|de femmes|de même sexe|homosexuel|gay|lesbien|homoparental))",
        is_real: always,
    },
    Pattern {
        kind: Kind::Origin,
        sign: "d'origine",
        regex: r"(?i)(?:je suis|étant|j'étais)\s(?:(?:moi-même|aussi|une?|française?|femme|homme|née?|ouvri[èe]re?|fière|fier)\s){0,4}d'origine\s<<nation>>",
        is_real: always,
    },
    Pattern { kind: Kind::Origin, sign: "d'origine", regex: r"(?i)d'origine\s<<nation>>", is_real: is_one_who_speaks },
    Pattern {
        kind: Kind::Origin,
        sign: "mes origines|mes racines|mes parents|fils d|fille d|issu|racisé",
        regex: r"(?i)mes (?:origines|racines)\s<<nation>>|mes parents sont (?:immigrés|<<nation>>)|(?:petit-)?fils d'immigrés|(?:petite-)?fille d'immigrés|issue? de l'immigration|je suis (?:une (?:femme|personne) |un homme )?raciséee?",
        is_real: is_of_nobody_else,
    },
    Pattern {
        kind: Kind::Origin,
        sign: "je suis",
        regex: r"(?i)je suis (?:(?:moi-même|une?|femme|homme)\s){0,2}(?:arabe|kabyle|berbère|maghrébine?|gitane?|tzigane|tsigane|manouche|métisse?|rom)",
        is_real: is_whole_word,
    },
    Pattern {
        kind: Kind::Offence,
        sign: "ancien d|ancienne d|ancien pris|ancienne pris",
        regex: r"(?i)ancien(?:ne)? (?:détenue?|prisonni(?:er|ère))",
        is_real: is_one_who_speaks,
    },
    Pattern {
        kind: Kind::Health,
        sign: "i have|i've",
        regex: r"I(?: have|'ve got)\s(?:dyslexia|autism|ADHD|epilepsy|diabetes|cancer|multiple sclerosis|a disability|depression)",
        is_real: is_whole_illness,
    },
    Pattern {
        kind: Kind::Orientation,
        sign: "je suis mar|mariée|marié",
        regex: r"(?i)mariée (?:à|avec) une femme|marié (?:à|avec) un homme",
        is_real: is_told_by_me,
    },
    Pattern {
        kind: Kind::Offence,
        sign: "prison|taule|casier|bracelet|condam|incarc|emprison|déten|peine",
        regex: r"(?i)j'ai (?:déjà )?fait\s(?:(?:de la|un peu de|une?|\d{1,2}|deux|trois|quatre|cinq|six|dix|quelques|plusieurs|ans?|mois|années?|de)\s){1,4}(?:prison|taule|détention)|(?:j'ai été|ayant été|j'étais) (?:condamnée?|incarcérée?|emprisonnée?|détenue?|placée? en détention|mise? en examen)|(?:mon|j'ai un) casier judiciaire|je porte un bracelet électronique|j'ai passé (?:(?:une?|\d{1,2}|deux|trois|quatre|cinq|six|dix|quelques|plusieurs|ans?|mois|années?)\s){1,3}en (?:prison|détention|taule)|(?:je suis|étant) (?:un |une )?anciene?n?e? (?:détenue?|prisonni(?:er|ère)|taulard)|je suis sortie? de prison|ma sortie de prison|ma (?:peine de prison|détention|incarcération|garde à vue)|j'ai purgé (?:une|ma) peine|j'étais en (?:prison|détention)|ma condamnation",
        is_real: is_conviction,
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
        regex: r"(?i)déléguée? syndicale?|syndiquée?|syndicaliste|mandat syndical|militante? syndicale?|mon syndicat|secrétaire du syndicat|(?:milite|adhère|adhérente?|encartée?|élue?|déléguée?|mandatée?|membre|permanente?)\s(?:(?:au )?(?:cse|comité d'entreprise|comité social et économique)\s)?(?:sur la liste\s)?<<mine>>(?:syndicat|fo|solidaires)",
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
