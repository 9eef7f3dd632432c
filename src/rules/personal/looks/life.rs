//! Whether a number is one of a life: a birth, an age.

use super::{end_of, start_of, starts_with_any};
use crate::rules::personal::people::{clause, is_named, is_of_a_person};

/// A number with a key has the right one; without it, its month is one.
pub(in crate::rules::personal) fn is_social_security(_: &str, it: &str, _: &str) -> bool {
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
pub(in crate::rules::personal) fn is_dated(_: &str, it: &str, _: &str) -> bool {
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
pub(in crate::rules::personal) fn is_birth(before: &str, it: &str, after: &str) -> bool {
    is_dated(before, it, after) && is_of_a_person(before, after, has_day(it))
}

/// A day and a month in which a person is born.
pub(in crate::rules::personal) fn is_birthday(before: &str, _: &str, after: &str) -> bool {
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
        "avant",
        "après",
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
pub(in crate::rules::personal) fn is_own_age(_: &str, it: &str, after: &str) -> bool {
    const YOUNGEST: u32 = 13;
    years(it).is_none_or(|years| years >= YOUNGEST) && is_of_nothing(after)
}

/// "45, married, two children": a sentence begins with it, or it stands between commas, and a family follows.
pub(in crate::rules::personal) fn is_age_in_a_family(before: &str, it: &str, after: &str) -> bool {
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
pub(in crate::rules::personal) fn is_aged(before: &str, _: &str, after: &str) -> bool {
    is_of_nothing(after) && is_of_a_person(before, after, true)
}

/// An age in a form, not the least one that is asked for; one that is celebrated, not spent in a trade.
pub(in crate::rules::personal) fn is_stated_age(_: &str, _: &str, after: &str) -> bool {
    is_of_nothing(after)
}

/// An age to come, of a person and not of a trade.
pub(in crate::rules::personal) fn is_coming_age(_: &str, _: &str, after: &str) -> bool {
    !starts_with_any(&start_of(after), OF_A_TRADE)
}

/// A name with an age behind it. It begins its sentence or somebody bears it.
pub(in crate::rules::personal) fn is_aged_name(before: &str, it: &str, after: &str) -> bool {
    let start = clause(before).trim_end();
    let lower = end_of(start, 12);
    let is_borne =
        start.is_empty() || start.ends_with([':', ',']) || starts_with_any(&lower, &["je suis", "m'appelle", "moi"]);
    let is_borne = is_borne
        || [
            "suis",
            "m'appelle",
            "moi",
            "et",
            "avec",
            "voici",
            "apprenti",
            "apprentie",
            "collègue",
            "maman de",
            "papa de",
            "mère de",
            "père de",
        ]
        .iter()
        .any(|word| lower.ends_with(word));
    is_borne && is_named(it) && is_of_nothing(after)
}

/// A young person, not any.
pub(in crate::rules::personal) fn is_young_person(_: &str, _: &str, after: &str) -> bool {
    let after = start_of(after);
    !starts_with_any(&after, OF_A_TRADE)
        && !starts_with_any(&after, &["peut", "doit", "qui", "et plus", "ou plus", "minimum"])
}

/// A birth in German, of who speaks.
pub(in crate::rules::personal) fn is_own_birth_in_german(before: &str, _: &str, _: &str) -> bool {
    let lower = end_of(before, 24);
    let last = clause(&lower).trim_end();
    last.is_empty() || ["bin", "wurde ich", "ich wurde", "bin ich"].iter().any(|words| last.ends_with(words))
}

/// An age of today: what happened then may be told in the present, too, but not with "still".
pub(in crate::rules::personal) fn is_present_age(_: &str, it: &str, _: &str) -> bool {
    const YOUNGEST: u32 = 20;
    years(it).is_none_or(|years| years >= YOUNGEST)
}

/// An age without its "years": nothing is counted behind it.
pub(in crate::rules::personal) fn is_bare_age(_: &str, it: &str, after: &str) -> bool {
    const YOUNGEST: u32 = 13;
    let is_end = after.is_empty()
        || after.starts_with(['.', ',', '!', ';', '\n']) && !after[1..].starts_with(|c: char| c.is_ascii_digit());
    let goes_on = starts_with_any(after, &[" and ", " und "]);
    years(it).is_some_and(|years| years >= YOUNGEST) && (is_end || goes_on)
}

/// Years that one celebrates are one's own or those at a company; so many are rarely those.
pub(in crate::rules::personal) fn is_celebrated_age(before: &str, it: &str, after: &str) -> bool {
    const RARE: u32 = 40;
    let after = start_of(after);
    let is_at_work = starts_with_any(&after, &["à ", "au ", "aux ", "en ", "chez "]);
    if years(it).is_some_and(|years| years >= RARE) && is_at_work {
        const WORKS: &[&str] = &["à la sncf", "à l'usine", "à la mine", "à l'hôpital", "chez ", "en usine", "en poste"];
        return !starts_with_any(&after, WORKS);
    }
    is_stated_age(before, it, after.as_str())
}

/// "Me, 42, welder": it begins its sentence, and no years of something follow.
pub(in crate::rules::personal) fn is_age_of_mine(before: &str, it: &str, after: &str) -> bool {
    let start = clause(before).trim_end();
    let is_apart =
        after.is_empty() || after.starts_with([',', '.', '\n', ')', '!', ';', ':']) || after.starts_with(" et ");
    let is_of_time = after.trim_start_matches([',', ' ']).starts_with("c'est");
    start.is_empty() && is_apart && !is_of_time && is_own_age(before, it, after)
}
