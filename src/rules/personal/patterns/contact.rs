//! Ways to reach somebody: e-mail addresses, telephone numbers in words, postal addresses.

use super::Pattern;
use crate::rules::personal::Kind;
use crate::rules::personal::looks::always;
use crate::rules::personal::looks::contact::{
    is_account, is_course, is_house, is_house_abroad, is_mailbox, is_mailbox_or_name, is_number_behind, is_post_box,
    is_spelt_house, is_spelt_mailbox, is_spelt_telephone, is_street,
};

pub(super) const PATTERNS: &[Pattern] = &[
    Pattern {
        kind: Kind::Email,
        sign: "@|arobas|arrobas|chez)|chez]|at)|at]|at}|at>|a)|a]|à)|à]|ät)|ät]|at- |ät- |à- |chez- ",
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
        // "À" is a word of most sentences: the point of an address is what is looked for.
        kind: Kind::Email,
        sign: ".fr|.com|.net|.org|.eu|.de|.be|.ch|.lu|.io|.info|.alsace|point |dot ",
        regex: r"(?i)<<local>>\sà\s<<host>>(?:<<dot>><<host>>){0,3}<<dot>><<ending>>",
        is_real: is_mailbox_or_name,
    },
    Pattern {
        // Its name has a point, too.
        kind: Kind::Email,
        sign: "point |dot ",
        regex: r"(?i)<<host>>\s(?:dot|point)\s<<host>>\s(?:at|à|chez|arr?obase?)\s<<host>>(?:<<dot>><<host>>){0,3}<<dot>><<ending>>",
        is_real: always,
    },
    Pattern {
        // Letter by letter.
        kind: Kind::Email,
        sign: "@",
        regex: r"(?i)[\p{L}0-9](?:\s?[.\-_]?\s[\p{L}0-9]){2,}\s?@\s?(?:[\p{L}0-9](?:\s[\p{L}0-9]){1,}|<<host>>)\s?\.\s?<<ending>>",
        is_real: is_mailbox,
    },
    Pattern {
        kind: Kind::Email,
        sign: "@",
        regex: r"(?i)<<local>>\s?@\s?<<host>>\s\.\s?<<ending>>",
        is_real: is_mailbox,
    },
    Pattern {
        kind: Kind::Account,
        sign: "insta|snap|facebook|fb|tiktok|tik tok|telegram|whatsapp|discord|messenger|twitter|linkedin|mastodon",
        regex: r"(?i)(?:insta(?:gram)?|snap(?:chat)?|facebook|fb|tik\s?tok|telegram|whatsapp|discord|messenger|twitter|linkedin|mastodon)(?:\s?/\s?[a-z]{2,10}){0,4}(?:\s(?:perso(?:nnel)?|privé))?(?:\s?[:=]\s?@?|\s@|,?\s(?:c'est|est)\s@?)[\p{L}0-9_](?:[\p{L}0-9._\-]*[\p{L}0-9_])?(?-i:\s\p{Lu}[\p{L}\-]+)?",
        is_real: is_account,
    },
    Pattern {
        kind: Kind::Phone,
        sign: "zéro|zero|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante",
        regex: r"(?i)(?:z[ée]ro[\s,.\-]{1,2}(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|[1-9])|[0o][1-9])(?:[\s,.\-]{1,3}(?:et[\s\-])?(?:<<number>>|z[ée]ro|\d{2})){4,12}",
        is_real: is_spelt_telephone,
    },
    Pattern {
        kind: Kind::Address,
        sign: "rue|avenue|av.|boulevard|bd |bd. |blvd|bld|bvd|impasse|chemin|route|quai|allée|allee|faubourg|lotissement|ruelle|venelle|montée",
        regex: r"(?i)<<house>>(?:rue|avenue|av\.|boulevard|bd\.?|blvd|bld|bvd|impasse|chemin|route|quai|all[ée]e|faubourg|lotissement|ruelle|venelle|montée)\s(?:du \d{1,2} <<month>>|[\p{L}']+(?:[ \-][\p{L}']+){0,4})",
        is_real: is_street,
    },
    Pattern { kind: Kind::Address, sign: "rue", regex: r"(?i)<<house>>grande?[' \-]{1,2}rue", is_real: is_house },
    Pattern {
        // Words that mean more than a street want a name behind them.
        kind: Kind::Address,
        sign: "place|square|résidence|passage|esplanade|sentier|promenade|allées|hameau|lieu|cour |cité|clos|parvis|rond-point|mail |av |pl.|r.|rte|imp.|all.|chem.",
        regex: r"<<house>>(?:[Pp]lace|[Ss]quare|[Rr]ésidence|[Pp]assage|[Ee]splanade|[Ss]entier|[Pp]romenade|[Aa]ll[ée]es|[Hh]ameau|[Ll]ieu-?dit|[Cc]our|[Cc]ité|[Cc]los|[Pp]arvis|[Rr]ond-point|[Mm]ail|[Aa]v|[Pp]l\.|[Rr]\.|[Rr]te|[Ii]mp\.|[Aa]ll\.|[Cc]hem\.)\s<<of>><<name>>",
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
        regex: r"\p{Lu}[\p{L}\-]*(?:straße|strasse|str\.|weg|platz|gasse)\s{1,2}\d{1,4}[a-z]?|\d{1,4}[a-z]?,?\s\p{Lu}[\p{L}\-]*(?:straße|strasse|str\.|gasse)",
        is_real: is_house_abroad,
    },
    Pattern {
        kind: Kind::Address,
        sign: "street|road|lane|avenue|drive|straße|strasse",
        regex: r"\d{1,4}[a-z]?,?\s(?:\p{Lu}[\p{L}']+\s){1,3}(?:Street|Road|Lane|Avenue|Drive|Straße|Strasse)",
        is_real: is_house_abroad,
    },
    Pattern {
        kind: Kind::Address,
        sign: "rue|avenue|boulevard|impasse|quai|allée|allee|faubourg",
        regex: r"(?i)(?:(?:num[ée]ro|n°)\s?\d{1,4}(?:\s?(?:bis|ter))?\s?,?\s(?:de la |de l'|du |des )?|au \d{1,4}(?:\s?(?:bis|ter))?\s(?:de la |de l'|du |des ))(?:rue|avenue|boulevard|impasse|quai|all[ée]e|faubourg)\s[\p{L}'\-]+(?:\s[\p{L}'\-]+){0,3}",
        is_real: is_street,
    },
    Pattern {
        // In words, only where something lives: one paves two streets as well.
        kind: Kind::Address,
        sign: "rue|avenue|boulevard|impasse|quai|allée",
        regex: r"(?i)<<number>>(?:[\s\-](?:et[\s\-])?<<number>>){0,2}(?:\s(?:bis|ter))?,?\s(?:rue|avenue|boulevard|impasse|quai|allée)\s(?-i:<<of>><<name>>)",
        is_real: is_spelt_house,
    },
];
