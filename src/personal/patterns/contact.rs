//! Ways to reach somebody: e-mail addresses, telephone numbers in words, postal addresses.

use super::super::Kind;
use super::super::looks::always;
use super::super::looks::contact::{
    is_course, is_house, is_mailbox, is_number_behind, is_post_box, is_spelt_mailbox, is_spelt_telephone, is_street,
};
use super::Pattern;

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
];
