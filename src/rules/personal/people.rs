//! Whether a sentence speaks of a person: a name, "I am", one's own family, or nobody else.

use std::collections::HashSet;
use std::sync::LazyLock;

/// First names that France gives most, <https://www.insee.fr/fr/statistiques/8595130>, one a line. A name that is a word as
/// well (Rose, Pierre) is one here only where an age or a birth follows.
static FIRST_NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| include_str!("first_names.txt").lines().collect());

/// Those of a family.
const FAMILY: &[&str] = &[
    "fils",
    "fille",
    "père",
    "mère",
    "frère",
    "sœur",
    "soeur",
    "mari",
    "femme",
    "épouse",
    "époux",
    "compagne",
    "compagnon",
    "conjoint",
    "conjointe",
    "jumeau",
    "jumelle",
    "cadet",
    "cadette",
];

/// What stands between somebody and "born", "aged".
const BETWEEN: &[&str] = &[
    "est",
    "suis",
    "étais",
    "était",
    "étant",
    "moi-même",
    "moi",
    "aussi",
    "donc",
    "même",
    "bien",
    "pourtant",
    "d'ailleurs",
    "j'étais",
    "aujourd'hui",
    "alors",
    "déjà",
    "désormais",
    "maintenant",
];

/// Whether `name` begins as the name of a person: with a first name, an initial or a second one behind it.
pub(super) fn is_named(name: &str) -> bool {
    let first = name.split([' ', '-', ',']).next().unwrap_or_default();
    FIRST_NAMES.contains(first)
}

/// The clause that `before` ends with: what stands behind the last end of a sentence, without marks of a list.
pub(super) fn clause(before: &str) -> &str {
    let is_end = |(at, c): (usize, char)| match c {
        '\n' | '!' | '?' | ';' | '…' | '"' | '«' | '»' | '|' => Some(at + c.len_utf8()),
        '.' if before[at + 1..].starts_with(char::is_whitespace) => Some(at + 1),
        _ => None,
    };
    let start = before.char_indices().rev().find_map(is_end).unwrap_or(0);
    let clause = before[start..].trim_start_matches([' ', '#', '>', '-', '+', '(', '\t', '·']);
    // A number in a list.
    let item = clause.trim_start_matches(|c: char| c.is_ascii_digit());
    if item.len() < clause.len() && item.starts_with([')', '.']) { item[1..].trim_start() } else { clause }
}

/// Whether a person is what "born" or "aged" behind `before` and before `after` tells of. What has a day of birth `is_exact`:
/// years alone are told of companies, too.
pub(super) fn is_of_a_person(before: &str, after: &str, is_exact: bool) -> bool {
    let clause = clause(before);
    let has_i = |text: &str| ["je ", "j'", "moi", "mon ", "ma ", "mes "].iter().any(|word| text.starts_with(word));
    let follows = after.trim_start_matches([' ', ')']);
    let follows = follows.strip_prefix(',').map(|follows| follows.trim_start().to_lowercase());
    let mut words: Vec<&str> = clause.split_whitespace().map(|word| word.trim_matches([',', '(', ':', '-'])).collect();
    words.retain(|word| !word.is_empty());
    if words.is_empty() {
        // "Born in 2016, the Region …"
        const OTHERS: &[&str] = &[
            "la ",
            "le ",
            "l'",
            "les ",
            "notre ",
            "nos ",
            "cette ",
            "cet ",
            "ce ",
            "un ",
            "une ",
            "ma passion",
            "mon entreprise",
        ];
        return follows.is_none_or(|follows| !OTHERS.iter().any(|word| follows.starts_with(word)));
    }
    if words.len() <= 2 && clause.trim_end().ends_with(':') && words.iter().all(|word| !is_determiner(word)) {
        return true;
    }
    let mut is_mine = false;
    while let Some(word) = words.pop_if(|word| BETWEEN.contains(&word.to_lowercase().as_str())) {
        is_mine |= ["suis", "moi", "j'étais", "étais"].contains(&word.to_lowercase().as_str());
    }
    let Some(last) = words.last() else {
        return true;
    };
    let last_lower = last.to_lowercase();
    if is_mine || ["je", "moi"].contains(&last_lower.as_str()) {
        return true;
    }
    if ["il", "elle"].contains(&last_lower.as_str()) {
        return is_exact;
    }
    let before_last = words.len().checked_sub(2).map(|index| words[index].to_lowercase()).unwrap_or_default();
    if FAMILY.contains(&last_lower.as_str()) {
        return ["mon", "ma", "notre", "jeune"].contains(&before_last.as_str());
    }
    if last_lower == "homme" {
        return before_last == "jeune";
    }
    // A name that a clause begins with, or that somebody bears.
    let name_from = words.iter().rposition(|word| !word.starts_with(char::is_uppercase)).map_or(0, |index| index + 1);
    let before_name = name_from.checked_sub(1).map(|index| words[index].to_lowercase()).unwrap_or_default();
    let bears_one = ["", "c'est", "m'appelle", "suis", "moi", "avec", "voici", "et"].contains(&before_name.as_str());
    if name_from < words.len() && is_named(words[name_from]) && bears_one {
        return true;
    }
    // "Carpenter, born in 1985, I …": an apposition to what follows.
    !is_determiner(words[0]) && follows.is_some_and(|follows| has_i(&follows))
}

fn is_determiner(word: &str) -> bool {
    let word = word.to_lowercase();
    let elided = ["l'", "d'"].iter().any(|elided| word.starts_with(elided));
    elided
        || [
            "le", "la", "les", "un", "une", "des", "notre", "nos", "votre", "vos", "mon", "ma", "mes", "son", "sa",
            "ses", "leur", "cette", "cet", "ce", "ces", "chaque", "tout", "toute", "toutes", "tous", "aucun", "aucune",
            "quelle", "quel",
        ]
        .contains(&word.as_str())
}
