//! The patterns, and the second looks.

use super::Kind;

/// How one kind of thing looks. Its group `it` is what was found.
pub(super) struct Pattern {
    pub(super) kind: Kind,
    pub(super) regex: &'static str,
    /// Whether it is what it looks like, by the text before it, itself, and the text after it.
    pub(super) is_real: fn(&str, &str, &str) -> bool,
}

/// Every pattern. A kind may have several.
pub(super) const PATTERNS: &[Pattern] = &[
    Pattern {
        kind: Kind::Email,
        regex: r"(?i)(?:[a-z0-9._%+\-]+(?:(?:@|＠|&#64;|&#x40;|&commat;)|\s@\s|\s?(?:\(at\)|\[at\]|\{at\}|\(a\)|\(arobase\)|\[arobase\]|arobase)\s?)\s?[a-z0-9\-]+(?:(?:\.|\s?(?:\(dot\)|\[dot\]|\(point\)|\[point\]|point)\s?)[a-z0-9\-]+)*(?:\.|\s?(?:\(dot\)|\[dot\]|\(point\)|\[point\]|point)\s?)[a-z]{2,})",
        is_real: is_mailbox,
    },
    Pattern {
        kind: Kind::Email,
        regex: r"(?:[A-Za-z0-9._+\-]+ AT [A-Za-z0-9\-]+(?: DOT |\.)[A-Za-z]{2,})",
        is_real: always,
    },
    Pattern {
        // The French plan, in pairs, in fours or in one: <https://www.arcep.fr>, decision 2018-0881.
        kind: Kind::Phone,
        regex: r"(?:(?:(?:\+|00)33[\s.\-/]*(?:\(0\)[\s.\-/]*)?|[0O])[1-9](?:(?:[\s.\-/_]{0,3}\d{2}){4}|[\s.\-/]\d{4}[\s.\-/]\d{4}|[\s.\-/]\d{3}[\s.\-/]\d{3}[\s.\-/]\d{2}))",
        is_real: is_telephone,
    },
    Pattern { kind: Kind::Phone, regex: r"(?:0[89]\d{2}[\s.\-]\d{3}[\s.\-]\d{3})", is_real: is_telephone },
    Pattern {
        kind: Kind::Phone,
        regex: r"(?:(?:\+|00)(?:32|352|41|49|39|34|44)[\s.\-/()]{0,3}(?:\d[\s.\-/()]{0,2}){6,11}\d)",
        is_real: is_telephone,
    },
    Pattern {
        kind: Kind::Phone,
        regex: r"(?i)(?:z[ée]ro[\s\-]+(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf)(?:[\s,\-]+(?:et|z[ée]ro|une|un|deux|trois|quatre|cinquante|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|soixante)){4,})",
        is_real: always,
    },
    Pattern {
        kind: Kind::Address,
        regex: r"(?i)(?:\d{1,4}\s?(?:bis|ter|quater)?,?\s+(?:rue|avenue|av\.|boulevard|bd|blvd|impasse|chemin|route|quai|all[ée]e|faubourg|lotissement)\s+[\p{L}’']+(?:[ \-][\p{L}’']+){0,4})",
        is_real: is_street,
    },
    Pattern {
        // Words that mean more than a street want a name behind them.
        kind: Kind::Address,
        regex: r"(?:\d{1,4}\s?(?:bis|ter|quater)?,?\s+(?:[Pp]lace|[Ss]quare|[Cc]ours|[Rr]ésidence|[Pp]assage)\s+(?:(?:de|du|des|la|le|les)\s+|d['’]|l['’])*\p{Lu}[\p{L}’'\-]*(?:\s\p{Lu}[\p{L}’'\-]*)*)",
        is_real: always,
    },
    Pattern { kind: Kind::Address, regex: r"(?:(?:BP|CS|B\.P\.)\s?\d{2,6}(?:\s+\d{5})?)", is_real: always },
    Pattern {
        kind: Kind::Address,
        regex: r"(?:\p{Lu}[\p{L}\-]*(?:straße|strasse|str\.|weg|platz|gasse)\s+\d{1,4}[a-z]?)",
        is_real: always,
    },
    Pattern {
        // Sex, year, month, department, commune, order, key: INSEE, <https://www.insee.fr/fr/metadonnees/definition/c1409>.
        kind: Kind::SocialSecurity,
        regex: r"(?:[12][\s.]?\d{2}[\s.]?(?:0[1-9]|1[0-2]|[2-9]\d)[\s.]?(?:\d{2}|2[ABab])[\s.]?\d{3}[\s.]?\d{3}(?:[\s.]?\d{2})?)",
        is_real: is_social_security,
    },
    Pattern {
        kind: Kind::Birth,
        regex: r"(?i)(?:n(?:é|ée|ee|é\(e\)|é\.e|é·e)\s+(?:le|un|en|au mois de|à\s+[\p{L}\-]+,?\s+(?:le|en))\s+(?:\d{1,2}(?:er)?[\s./\-]+)?(?:[\p{L}]+\s+|\d{1,2}[./\-])?(?:19|20)?\d{2})",
        is_real: is_birth,
    },
    Pattern {
        kind: Kind::Birth,
        regex: r"(?i)(?:(?:date de naissance|n[ée]e?\(e\) le|geboren am|born on|born in)\s*:?\s*\d[\d./\- ]*\d)",
        is_real: always,
    },
    Pattern {
        kind: Kind::Age,
        regex: r"(?i)(?:(?:j['’]ai|âgé|âgée|agé|agée|âgé\(e\)|âge\s*:)(?:\s+(?:aujourd['’]hui|maintenant|bientôt|déjà|presque))?(?:\s+de)?\s*\d{1,2}\s*ans)",
        is_real: is_age,
    },
    Pattern {
        kind: Kind::Age,
        regex: r"(?i)(?:du haut de mes \d{1,2} ans|mes \d{1,2} ans et|ich bin \d{1,2} Jahre alt|I(?: am|['’]m) \d{1,2} years old)",
        is_real: always,
    },
    Pattern {
        kind: Kind::Price,
        regex: r"(?i)(?:\d[\d\s.,]*(?:€|euros?|eur)\s*(?:ttc|ht)?\s*(?:/|(?:par|la|l['’]|de l['’]|pour (?:un|une|la|le|l['’]))\s*)\s*(?:élève|eleve|personne|participante?|enfant|groupe|classe|intervention|visite|heure|h|séance|seance|entrée|journée|demi-journée|déplacement))",
        is_real: is_no_wage,
    },
    Pattern {
        kind: Kind::Price,
        regex: r"(?i)(?:(?:tarifs?|prix|coûte|coute|coût|facturée?s?|facture|participation|frais(?: de déplacement)?|forfait|devis)\s*:?\s*(?:(?:de|d['’]|est|sont|la|le|l['’]|une|un|intervention|visite|séance|à|environ|symbolique)\s*){0,4}\d[\d\s.,]*(?:€|euros?|eur))",
        is_real: always,
    },
    Pattern {
        kind: Kind::Price,
        regex: r"(?i)(?:(?:visite|intervention|entrée|séance|rencontre|démonstration|conférence)s?\s+(?:est\s+|sont\s+)?payante?s?)",
        is_real: is_no_denial,
    },
    Pattern {
        kind: Kind::Health,
        regex: r"(?i)(?:(?:je suis|je vis avec|étant|suis né avec|suis née avec)\s+(?:(?:moi-même|moi aussi|aussi|devenue?|née?|reconnue?|atteinte?|de|d['’]|une?|en|avec|le|la|porteur|porteuse|travailleur|travailleuse)\s*){0,4}(?:rqth|handicapée?|situation de handicap|sourde?|malentendante?|aveugle|malvoyante?|autiste|dyslexique|dyspraxique|épileptique|diabétique|diabète|épilepsie|autisme|séropositi(?:f|ve)|paraplégique|tétraplégique|bipolaire|dépressi(?:f|ve)|cancer|sclérose|asthmatique|alcoolique))",
        is_real: always,
    },
    Pattern {
        kind: Kind::Health,
        regex: r"(?i)(?:(?:j['’]ai|j['’]ai eu|j['’]ai fait|après|depuis|malgré|à cause de|avec)\s+(?:(?:eu|fait|une?|le|la|mon|ma|de|d['’]|la)\s*){0,3}(?:cancer|dépression|burn[\s\-]?out|rqth|sclérose en plaques|diabète|épilepsie|tdah|autisme|dyslexie|maladie chronique|handicap|accident vasculaire|surdité|greffe|leucémie|endométriose))",
        is_real: is_own_health,
    },
    Pattern {
        kind: Kind::Health,
        regex: r"(?i)(?:(?:ma|mon)\s+(?:rqth|handicap|cancer|dépression|burn[\s\-]?out|maladie|diabète|surdité|épilepsie|autisme|dyslexie|traitement médical|fauteuil roulant|leucémie))",
        is_real: always,
    },
    Pattern {
        kind: Kind::Union,
        regex: r"(?:(?:CGT|CFDT|CFE-CGC|CFTC|UNSA|[Ff]orce [Oo]uvrière|FSU|SUD[- ][A-Z][\p{L}]+))",
        is_real: always,
    },
    Pattern {
        kind: Kind::Union,
        regex: r"(?i)(?:(?:déléguée? syndicale?|syndiquée?|syndicaliste|mandat syndical|militante? syndicale?|mon syndicat|secrétaire du syndicat))",
        is_real: always,
    },
    Pattern {
        kind: Kind::Religion,
        regex: r"(?i)(?:(?:je suis|étant|en tant que)\s+(?:(?:moi-même|de confession|de religion|une?|très)\s+){0,2}(?:catholique|protestante?|évangélique|orthodoxe|musulmane?|juive|juif|bouddhiste|hindoue?|croyante?|pratiquante?|athée|chrétienne|chrétien|témoin de jéhovah))",
        is_real: always,
    },
    Pattern {
        kind: Kind::Religion,
        regex: r"(?i)(?:(?:ma religion|ma paroisse|ma mosquée|ma synagogue|mon église|ma foi (?:chrétienne|catholique|musulmane|juive|protestante)))",
        is_real: always,
    },
];

fn always(_: &str, _: &str, _: &str) -> bool {
    true
}

/// A mailbox has letters before its sign, and what stands there is no end of another sentence.
fn is_mailbox(before: &str, it: &str, _: &str) -> bool {
    let is_spelt = ["arobase", "(a)"].iter().any(|word| it.to_lowercase().contains(word));
    // "au point fr" without a sign is no address; the pattern asks for one, and a handle has nothing before it.
    !before.ends_with(['/', '@']) && (is_spelt || it.chars().any(|c| !c.is_ascii_digit()))
}

/// A street has a name: it is no place that a sentence goes on from.
fn is_street(_: &str, it: &str, _: &str) -> bool {
    const NO_NAMES: &[&str] = &["ou", "et", "par", "en", "avec", "pour", "sans", "que", "qui", "dans", "sur"];
    let kind = it
        .split_whitespace()
        .position(|word| word.chars().all(|c| c.is_alphabetic() || c == '.') && word.chars().count() > 1);
    let words: Vec<&str> = it.split_whitespace().collect();
    let name = kind.and_then(|kind| {
        words[kind..].iter().find(|word| !["bis", "ter", "quater"].contains(word)).and(words.get(kind + 1))
    });
    name.is_none_or(|word| !NO_NAMES.contains(&word.to_lowercase().as_str()))
}

/// A number stands alone, and is no date, no code and no larger number.
fn is_telephone(before: &str, it: &str, after: &str) -> bool {
    let stands_alone = !before.ends_with(|c: char| c.is_alphanumeric())
        && !after.starts_with(|c: char| c.is_alphanumeric())
        && !continues(before.chars().rev())
        && !continues(after.chars());
    stands_alone && !is_date(it)
}

/// Whether a number goes on behind a separator.
fn continues(mut text: impl Iterator<Item = char>) -> bool {
    matches!(text.next(), Some(' ' | '.' | '-' | '\u{a0}' | '\u{202f}'))
        && text.next().is_some_and(|c| c.is_ascii_digit())
}

/// Whether `it` begins as a day: `01.02.2026 08`.
fn is_date(it: &str) -> bool {
    let numbers: Vec<&str> = it.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    match numbers.as_slice() {
        [day, month, year, ..] => day.len() <= 2 && month.len() <= 2 && year.len() == 4,
        _ => false,
    }
}

/// A number with a key has the right one; without it, its month is one.
fn is_social_security(before: &str, it: &str, after: &str) -> bool {
    let digits: String = it.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
    let apart = !continues(before.chars().rev()) && !continues(after.chars());
    if digits.len() == 13 {
        return apart;
    }
    // Corsica's letters stand for numbers (INSEE): 2A is 19, 2B is 18.
    let number = digits[..13].replace("2A", "19").replace("2B", "18").parse::<u64>();
    let key = digits[13..].parse::<u64>();
    apart && number.is_ok_and(|number| key.is_ok_and(|key| 97 - number % 97 == key))
}

/// The last words of `text`, as far as `count` letters, in lower case.
fn end_of(text: &str, count: usize) -> String {
    let start = text.char_indices().rev().nth(count).map_or(0, |(index, _)| index);
    text[start..].to_lowercase()
}

/// What is born is a person: not a company, a project, an idea or a calf.
fn is_birth(before: &str, it: &str, _: &str) -> bool {
    const THINGS: &[&str] = &[
        "entreprise",
        "atelier",
        "association",
        "projet",
        "maison",
        "usine",
        "école",
        "coopérative",
        "société",
        "idée",
        "festival",
        "réseau",
        "marque",
        "métier",
        "structure",
        "groupe",
        "club",
        "site",
        "lycée",
        "fédération",
        "exploitation",
        "ferme",
        "brasserie",
        "troupe",
        "compagnie",
        "start-up",
        "startup",
        "veau",
        "veaux",
        "poulain",
        "agneau",
        "internet",
        "procédé",
        "technique",
        "collectif",
        "elle est",
        "il est",
        "amicale",
        "institut",
    ];
    let clause = end_of(before, 48);
    let clause = clause.rsplit(['.', '!', '?', '\n']).next().unwrap_or_default().to_owned();
    let is_thing = THINGS.iter().any(|thing| clause.contains(thing));
    // "Née en 1985" of a sentence without a subject is the person; a year that is only two digits must be a whole date.
    let year = it.rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    let has_day = it.chars().filter(char::is_ascii_digit).count() > 4;
    !is_thing && (year.len() == 4 || has_day)
}

/// An age, not years of something.
fn is_age(_: &str, it: &str, after: &str) -> bool {
    let after = after.trim_start().to_lowercase();
    let is_threshold = ["ou plus", "et plus", "ou moins", "révolus", "minimum", "au moins"]
        .iter()
        .any(|words| after.starts_with(words));
    let is_span = is_threshold || after.starts_with("d'") || after.starts_with("d’") || after.starts_with("de ");
    // "j'ai de 14 ans" is nobody's age.
    !(it.to_lowercase().starts_with('j') && (is_span || it.contains(" de ")))
}

/// A wage, a turnover or the price of a thing is none of a visit.
fn is_no_wage(before: &str, _: &str, _: &str) -> bool {
    let clause = end_of(before, 40);
    !["salaire", "gagne", "payé", "rémunér", "brut", "smic", "touche"].iter().any(|word| clause.contains(word))
}

/// "No visit is payable" says that it is free.
fn is_no_denial(before: &str, _: &str, _: &str) -> bool {
    let clause = end_of(before, 16);
    !["aucune", "jamais", "ni ", "pas de", "pas d'"].iter().any(|word| clause.contains(word))
}

/// The person's own health, not that of those who are cared for.
fn is_own_health(before: &str, it: &str, _: &str) -> bool {
    let it = it.to_lowercase();
    if it.starts_with("j'ai") || it.starts_with("j’ai") || it.contains(" mon ") || it.contains(" ma ") {
        return true;
    }
    let clause = end_of(before, 60);
    let clause = clause.rsplit(['.', '!', '?', '\n', ';']).next().unwrap_or_default().to_owned();
    let is_mine = ["je ", "j'", "j’", "m'", "m’"].iter().any(|word| clause.contains(word));
    let is_others = ["patient", "personne", "élève", "enfant", "salarié", "public", "travaill", "accompagn", "gens"]
        .iter()
        .any(|word| clause.contains(word));
    is_mine && !is_others
}
