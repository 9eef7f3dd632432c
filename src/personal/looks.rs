//! The second looks: what only looks like what a pattern says, by the words around it.
//!
//! Each takes a few words before it, itself, and a few words after it.

use super::people::{clause, is_named, is_of_a_person};

pub(super) fn always(_: &str, _: &str, _: &str) -> bool {
    true
}

/// The last words of `text`, as far as `count` letters, in lower case.
pub(super) fn end_of(text: &str, count: usize) -> String {
    let start = text.char_indices().rev().nth(count).map_or(0, |(index, _)| index);
    text[start..].to_lowercase()
}

/// The first words of `text` in lower case, from the first letter on.
pub(super) fn start_of(text: &str) -> String {
    text.trim_start().to_lowercase()
}

pub(super) fn starts_with_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.starts_with(word))
}

pub(super) fn holds_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

// Ways to reach somebody.

/// A mailbox that writes to somebody: no handle, no picture, no login of an address.
pub(super) fn is_mailbox(before: &str, it: &str, _: &str) -> bool {
    const FILES: &[&str] = &[".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif", ".js", ".css"];
    let lower = it.to_lowercase();
    let is_handle = before.ends_with(['/', '@'])
        || lower.starts_with("git@")
        || it.contains(" @") && !it.contains("@ ") && !is_mailbox_local(it);
    !is_handle && !FILES.iter().any(|ending| lower.ends_with(ending))
}

/// Whether what stands before the sign of an address is a name there and hardly a word: `jeanne.dupont`.
fn is_mailbox_local(it: &str) -> bool {
    let local = it.split([' ', '@', '(', '[']).next().unwrap_or_default();
    let has_provider = it.rsplit(['@', ' ']).next().is_some_and(is_provider) || it.split(['@', ' ']).any(is_provider);
    local.contains(['.', '_']) || local.contains(|c: char| c.is_ascii_digit()) || has_provider
}

fn is_provider(host: &str) -> bool {
    const PROVIDERS: &[&str] = &[
        "gmail",
        "hotmail",
        "outlook",
        "wanadoo",
        "laposte.net",
        "yahoo",
        "icloud",
        "protonmail",
        "proton.me",
        "googlemail",
    ];
    starts_with_any(&host.to_lowercase(), PROVIDERS)
}

/// "At" and "chez" are words: what stands before is a name of a mailbox, or behind stands who has many.
pub(super) fn is_spelt_mailbox(before: &str, it: &str, after: &str) -> bool {
    is_mailbox(before, it, after) && is_mailbox_local(it)
}

/// Numbers in words have ten digits, and two words are none.
pub(super) fn is_spelt_telephone(_: &str, it: &str, _: &str) -> bool {
    const UNITS: &[&str] = &["un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"];
    const TEENS: &[&str] = &["dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"];
    const TENS: &[&str] = &["vingt", "vingts", "trente", "quarante", "cinquante", "soixante"];
    let lower = it.to_lowercase();
    let all = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "et");
    let (mut digits, mut last, mut spelt) = (0, "", 0);
    for word in all {
        spelt += usize::from(!word.starts_with(|c: char| c.is_ascii_digit()));
        digits += match word {
            _ if word.starts_with(|c: char| c.is_ascii_digit() || c == 'o') => word.len(),
            "zero" | "zéro" => 1,
            // "Seventy-eight" is sixty and eighteen, "eighty" four times twenty.
            "vingt" | "vingts" if last == "quatre" => 1,
            _ if UNITS.contains(&word)
                && (TENS.contains(&last) || last == "dix" && ["sept", "huit", "neuf"].contains(&word)) =>
            {
                0
            }
            _ if TEENS.contains(&word) && TENS.contains(&last) => 0,
            _ if UNITS.contains(&word) => 1,
            _ => 2,
        };
        last = word;
    }
    spelt > 0 && digits == 10
}

/// A street has a name: it is no place that a sentence goes on from. A year before it is one.
pub(super) fn is_street(before: &str, it: &str, after: &str) -> bool {
    const NO_NAMES: &[&str] =
        &["ou", "et", "par", "en", "avec", "pour", "sans", "que", "qui", "dans", "sur", "à", "est", "sont"];
    const KINDS: &[&str] = &["bis", "ter", "quater"];
    let kind = it.split_whitespace().position(|word| {
        word.chars().all(|c| c.is_alphabetic() || c == '.') && word.chars().count() > 1 && !KINDS.contains(&word)
    });
    let all: Vec<&str> = it.split_whitespace().collect();
    let name = kind.and_then(|kind| all.get(kind + 1));
    let is_before_christ = after.starts_with(".-C") || after.starts_with(". C");
    is_house(before, it, "")
        && !is_before_christ
        && name.is_none_or(|word| !NO_NAMES.contains(&word.to_lowercase().as_str()))
}

/// The number of a house: no year, no line and no page.
pub(super) fn is_house(before: &str, it: &str, _: &str) -> bool {
    const NUMBERED: &[&str] = &[
        "départementale",
        "nationale",
        "communale",
        "route",
        "ligne",
        "bus",
        "tram",
        "tramway",
        "car",
        "page",
        "étape",
        "sortie",
        "figure",
        "lot",
        "kilomètre",
        "km",
        "borne",
        "article",
        "rd",
        "rn",
        "d",
        "n",
        "a",
        "équipe",
        "chapitre",
        "photo",
        "chantier",
        "minibus",
    ];
    const MOMENTS: &[&str] =
        &["en", "depuis", "dès", "fin", "début", "avant", "après", "vers", "jusqu'en", "année", "été", "printemps"];
    let number: String = it.chars().take_while(char::is_ascii_digit).collect();
    let lower = end_of(before, 24);
    let last = lower.trim_end().rsplit([' ', '\n', '(', '\'']).next().unwrap_or_default();
    let is_year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    !NUMBERED.contains(&last) && !(is_year && (MOMENTS.contains(&last) || it.contains(',')))
}

/// "Cours" are lessons as well: a street has an article, or a comma behind its number.
pub(super) fn is_course(before: &str, it: &str, after: &str) -> bool {
    let number = it.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_set_as_one = number.starts_with(',')
        || starts_with_any(after.trim_start_matches([',', ' ', '-']), &["0", "5", "6", "8", "1"]);
    is_house(before, it, after) && (is_set_as_one || holds_any(it, &[" du ", " de la ", " des ", " de l'"]))
}

/// The number behind a street ends what it says.
pub(super) fn is_number_behind(_: &str, it: &str, after: &str) -> bool {
    let number: String = it.chars().rev().take_while(char::is_ascii_digit).collect();
    let is_year = number.len() == 4 && (number.ends_with("91") || number.ends_with("02"));
    let rest = after.trim_start_matches([',', ' ', '-']);
    let is_end = after.is_empty()
        || after.starts_with(['.', ',', ';', ')', '\n', '!', '?', '"'])
        || starts_with_any(rest, &["à ", "0", "5", "6", "8"]);
    !is_year
        && is_end
        && !(after.starts_with(',') && rest.starts_with(|c: char| c.is_ascii_digit()) && number.len() < 2)
}

/// A post box; a BP is a certificate, too, and a CS a year after another one.
pub(super) fn is_post_box(_: &str, it: &str, after: &str) -> bool {
    let mut numbers = it.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty());
    let number = numbers.next().unwrap_or_default();
    let has_postcode = numbers.next().is_some();
    let is_year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    let is_span = starts_with_any(&start_of(after), &["mois", "heures", "h ", "ans", "€", "euros", "élèves", "places"]);
    has_postcode || number.len() >= 4 && !is_year && !is_span
}

// Numbers of a life.

/// A number with a key has the right one; without it, its month is one.
pub(super) fn is_social_security(_: &str, it: &str, _: &str) -> bool {
    let digits: String = it.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
    if digits.len() == 13 {
        return true;
    }
    // Corsica's letters stand for numbers (INSEE): 2A is 19, 2B is 18.
    let number = digits[..13].replace("2A", "19").replace("2B", "18").parse::<u64>();
    let key = digits[13..].parse::<u64>();
    number.is_ok_and(|number| key.is_ok_and(|key| 97 - number % 97 == key))
}

/// A day, or a year; a small number is the beginning of something else.
pub(super) fn is_dated(_: &str, it: &str, _: &str) -> bool {
    const OLDEST: u32 = 40;
    let year: String = it.chars().rev().take_while(char::is_ascii_digit).collect();
    let year: String = year.chars().rev().collect();
    year.len() == 4 || has_day(it) || year.parse::<u32>().is_ok_and(|year| year >= OLDEST)
}

/// Whether a day is written before a month and a year.
fn has_day(it: &str) -> bool {
    it.chars().filter(char::is_ascii_digit).count() > 4 || it.to_lowercase().contains("premier")
}

/// What is born is a person: not a company, a project, an idea or a calf.
pub(super) fn is_birth(before: &str, it: &str, after: &str) -> bool {
    is_dated(before, it, after) && is_of_a_person(before, after, has_day(it))
}

/// A day and a month in which a person is born.
pub(super) fn is_birthday(before: &str, _: &str, after: &str) -> bool {
    is_of_a_person(before, after, true)
}

/// What years are spent in, wherever they are told.
const OF_A_TRADE: &[&str] = &["de ", "d'", "du ", "dans ", "chez ", "comme "];

/// An age, not years of something: what follows does not say of what.
fn is_of_nothing(after: &str) -> bool {
    const OF: &[&str] = &[
        "de ",
        "d'",
        "du ",
        "dans ",
        "à ",
        "au ",
        "aux ",
        "en ",
        "chez ",
        "comme ",
        "derrière ",
        "devant ",
        "sur ",
        "ou ",
        "sous ",
        "mini",
        "maxi",
        "révolus",
        "avant ",
        "après ",
        "que ",
        "sans ",
        "au moins",
        "et +",
        "+",
        "consécutifs",
        "depuis ",
        "environ dans",
        "pour ",
        "où ",
    ];
    let after = start_of(after);
    if let Some(more) = after.strip_prefix("et plus").or_else(|| after.strip_prefix("et moins")) {
        return starts_with_any(more.trim_start(), &["de ", "d'"]);
    }
    let passed = ["passés", "révolus"].iter().find_map(|word| after.strip_prefix(word)).map(str::trim_start);
    let after = passed.unwrap_or(&after);
    starts_with_any(after, &["à présent", "à ce jour"]) || !starts_with_any(after, OF)
}

fn years(it: &str) -> Option<u32> {
    let digits: String = it.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// The age of who speaks: nobody speaks of ten years so.
pub(super) fn is_own_age(_: &str, it: &str, after: &str) -> bool {
    const YOUNGEST: u32 = 13;
    years(it).is_none_or(|years| years >= YOUNGEST) && is_of_nothing(after)
}

/// "45, married, two children": a sentence begins with it, or it stands between commas, and a family follows.
pub(super) fn is_age_in_a_family(before: &str, it: &str, after: &str) -> bool {
    const YOUNGEST: u32 = 13;
    const FAMILY: &[&str] = &[
        "marié",
        "pacsé",
        "divorcé",
        "célibataire",
        "veuf",
        "veuve",
        "séparé",
        "fiancé",
        "en couple",
        "maman",
        "papa",
        "mère de",
        "père de",
        "grand-mère",
        "grand-père",
        "jeune maman",
        "jeune papa",
    ];
    let start = clause(before).trim_end();
    let after = start_of(after);
    let follows = after.trim_start().trim_start_matches([',', '.', ';']).trim_start();
    let follows = follows.strip_prefix("et ").unwrap_or(follows);
    let is_apart = start.is_empty() || start.ends_with([',', ':']);
    years(it).is_none_or(|years| years >= YOUNGEST) && is_apart && starts_with_any(follows, FAMILY)
}

/// Somebody is aged: no tree, no machine, and no threshold for all.
pub(super) fn is_aged(before: &str, _: &str, after: &str) -> bool {
    is_of_nothing(after) && is_of_a_person(before, after, true)
}

/// An age in a form, not the least one that is asked for; one that is celebrated, not spent in a trade.
pub(super) fn is_stated_age(_: &str, _: &str, after: &str) -> bool {
    is_of_nothing(after)
}

/// An age to come, of a person and not of a trade.
pub(super) fn is_coming_age(_: &str, _: &str, after: &str) -> bool {
    !starts_with_any(&start_of(after), OF_A_TRADE)
}

/// A name with an age behind it. It begins its sentence or somebody bears it.
pub(super) fn is_aged_name(before: &str, it: &str, after: &str) -> bool {
    let start = clause(before).trim_end();
    let is_borne = start.is_empty()
        || start.ends_with([':', ','])
        || starts_with_any(&end_of(start, 12), &["je suis", "m'appelle", "moi"]);
    let is_borne =
        is_borne || ["suis", "m'appelle", "moi", "et", "avec", "voici"].iter().any(|word| start.ends_with(word));
    is_borne && is_named(it) && is_of_nothing(after)
}

/// A young person, not any.
pub(super) fn is_young_person(_: &str, _: &str, after: &str) -> bool {
    let after = start_of(after);
    !starts_with_any(&after, OF_A_TRADE)
        && !starts_with_any(&after, &["peut", "doit", "qui", "et plus", "ou plus", "minimum"])
}

// What only a person may tell.

/// The person's own health, not that of those who are cared for.
pub(super) fn is_own_health(before: &str, it: &str, after: &str) -> bool {
    let it = it.to_lowercase();
    if !is_illness(before, &it, after) {
        return false;
    }
    if it.starts_with("j'ai") || it.contains(" mon ") || it.contains(" ma ") {
        return true;
    }
    let lower = end_of(before, 60);
    let clause = lower.rsplit(['.', '!', '?', '\n', ';']).next().unwrap_or_default();
    let is_mine = holds_any(clause, &["je ", "j'", "m'"]);
    let is_others = holds_any(
        clause,
        &["patient", "personne", "élève", "enfant", "salarié", "public", "travaill", "accompagn", "gens"],
    );
    is_mine && !is_others
}

/// An illness or a handicap, not deafness to prejudices and not that of a golfer.
pub(super) fn is_illness(_: &str, _: &str, after: &str) -> bool {
    let after = start_of(after);
    !starts_with_any(&after, &["aux ", "à l", "à toute", "à ce", "à mes", "à tes", "au golf", "de golf", "de jeu"])
}

/// A faith, not a sport that one practises and not an idea that one follows.
pub(super) fn is_faith(_: &str, it: &str, after: &str) -> bool {
    let is_of_something = starts_with_any(&start_of(after), &["de ", "d'", "du ", "en la", "en l'", "en mon"]);
    !is_of_something || !holds_any(&it.to_lowercase(), &["pratiquant", "croyant"])
}

/// Somebody of a party: green is a colour as well, and RN a road.
pub(super) fn is_party(_: &str, it: &str, after: &str) -> bool {
    let (it, after) = (it.to_lowercase(), start_of(after));
    let is_road = it.ends_with("rn") && after.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let is_colour =
        it.ends_with("verts") && !holds_any(&it, &["aux verts", "des verts", "les verts", "chez les verts"]);
    !is_road && !is_colour
}

/// What is no part of a compound.
pub(super) fn is_whole_word(_: &str, _: &str, after: &str) -> bool {
    !after.starts_with('-')
}

/// An opinion, not a place: "to the left of the gate", "from left to right".
pub(super) fn is_opinion(_: &str, it: &str, after: &str) -> bool {
    let it = it.to_lowercase();
    let is_side = ["à gauche", "à droite"].iter().any(|side| it.ends_with(side)) && !it.contains("vot");
    let is_way = starts_with_any(&start_of(after), &["à droite", "à gauche", "de ", "du ", "d'", "en ", "sur "]);
    !is_side && !(is_way && (it.ends_with("gauche") || it.ends_with("droite")))
}

/// A union of workers, not of communes or owners.
pub(super) fn is_union(_: &str, _: &str, after: &str) -> bool {
    const OTHERS: &[&str] = &[
        "mixte",
        "intercommunal",
        "des eaux",
        "d'initiative",
        "de copro",
        "d'électri",
        "d'agglo",
        "viticole",
        "forestier",
        "professionnel",
    ];
    !starts_with_any(&start_of(after), OTHERS)
}
