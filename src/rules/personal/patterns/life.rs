//! Numbers of a life: social security numbers with letters, births, ages.

use super::Pattern;
use crate::rules::personal::Kind;
use crate::rules::personal::looks::always;
use crate::rules::personal::looks::life::{
    is_age_in_a_family, is_age_of_mine, is_aged, is_aged_name, is_bare_age, is_birth, is_birthday, is_celebrated_age,
    is_coming_age, is_dated, is_own_age, is_own_birth_in_german, is_present_age, is_social_security, is_stated_age,
    is_young_person,
};

pub(super) const PATTERNS: &[Pattern] = &[
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
        regex: r"(?i)(?:(?:date|jour|année|annee|lieu et date|date et lieu) de naissance(?:\s?:\s?[\p{L}\-]+,|\sest|\s?,)?|naissance\s?:|ddn|n[ée]e?\(e\) le|née?\s?:|geboren(?: am)?|jahrgang|born (?:on|in))\s{0,2}:?\s{0,2}(?:le\s)?(?:\d{1,2}(?:er)?\s<<month>>\s\d{4}|\d{1,2}\.?\s<<foreign_month>>\s\d{4}|<<foreign_month>>\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d[\d./\- ]{0,12}\d)",
        is_real: always,
    },
    Pattern {
        kind: Kind::Birth,
        sign: "geboren",
        regex: r"(?i)(?:am \d{1,2}\.\s?(?:<<foreign_month>>|\d{1,2}\.)\s?\d{4}|(?:im jahr |im <<foreign_month>> )?(?:19|20)\d{2})(?:\sin\s[\p{L}\-]+){0,2}\sgeboren",
        is_real: is_own_birth_in_german,
    },
    Pattern {
        kind: Kind::Age,
        sign: "ans|piges|berges",
        regex: r"(?i)(?:j'ai|jai|j ai)(?:\s(?:tout juste|à peine|aujourd'hui|maintenant|bientôt|déjà|presque|désormais|environ|exactement|seulement|actuellement|juste|aussi|donc|moi-même)){0,2}\s<<years>>",
        is_real: is_own_age,
    },
    Pattern {
        kind: Kind::Age,
        sign: "marié|pacsé|divorcé|célibataire|veuf|veuve|séparé|fiancé|en couple|maman|papa|mère de|père de|grand-mère|grand-père|jeune maman|jeune papa",
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
        regex: r"(?i)(?:(?:fêt|souffl)[\p{L}]{1,5}|du haut de|malgré|avec|approche de|passé|atteint|eu)\smes\s<<years>>|mes\s<<years>> (?:et|ne)",
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
        // The present: "at 42, I began" tells no age.
        kind: Kind::Age,
        sign: "ans",
        regex: r"(?i)à\s(?:bientôt\s|presque\s)?<<years>>\s?(?:passés|révolus)?,\s(?:je (?:suis (?:toujours|encore|aujourd'hui|maintenant|le doyen|la doyenne|la? (?:plus|benjamine?|cadette?|aînée?))|(?:travaille|bosse|forge|conduis|reste|tiens|dirige|continue|pratique|grimpe|monte|fais|soude) (?:toujours|encore))|j'(?:exerce|aime|apprends|adore) (?:toujours|encore))",
        is_real: is_present_age,
    },
    Pattern {
        kind: Kind::Age,
        sign: "viens de f|vais f|fête mes|vais sur mes",
        regex: r"(?i)(?:je viens de fêter|je vais (?:bientôt )?fêter|je fête|je vais sur) mes\s<<years>>",
        is_real: is_celebrated_age,
    },
    Pattern { kind: Kind::Age, sign: "moi", regex: r"(?i)moi\s?(?:,|c'est)\s<<years>>", is_real: is_age_of_mine },
    Pattern {
        kind: Kind::Age,
        sign: "mon fils|mon père|mon frère|mon mari|mon époux|mon épouse|mon compagnon|mon conjoint|mon aîné|mon cadet|mon benjamin|mon petit |mon grand |ma fille|ma mère|ma sœur|ma soeur|ma femme|ma compagne|ma conjointe|ma petite |ma grande |ma cadette|ma benjamine|notre fils|notre fille|notre aîné|notre cadet|notre benjamin|notre petit|notre grand",
        regex: r"(?i)(?:mon|ma|notre)\s(?:petit |petite |grand |grande )?<<family>>(?:\s(?-i:\p{Lu})[\p{L}\-]+)?(?:\s?[,(]\s?(?:âgée?\sde\s)?|\sa\s(?:aujourd'hui |déjà |bientôt )?|\s(?:âgée?\s)?de\s)<<years>>\)?",
        is_real: is_stated_age,
    },
    Pattern {
        kind: Kind::Age,
        sign: "mes enf|mes fil|mes jum|mes deux|mes trois",
        regex: r"(?i)mes (?:deux |trois |quatre )?(?:enfants|fils|filles|jumeaux|jumelles) (?:ont|de)\s(?:\d{1,2}(?:,| et)\s){0,4}<<years>>",
        is_real: is_stated_age,
    },
    Pattern {
        kind: Kind::Age,
        sign: "i am|i'm|ich bin",
        regex: r"(?:I am|I'm|[Ii]ch bin) [1-9]\d",
        is_real: is_bare_age,
    },
    Pattern {
        kind: Kind::Age,
        sign: "jahre|years",
        regex: r"(?i)(?:ich bin \d{1,2} Jahre alt|I(?: am|'m) \d{1,2} years old)",
        is_real: always,
    },
];
