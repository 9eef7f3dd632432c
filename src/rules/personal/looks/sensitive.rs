//! Whether the person tells it of herself or himself.

use super::{end_of, holds_any, start_of, starts_with_any};
use crate::rules::personal::people::clause;

/// The person's own health, not that of those who are cared for.
pub(in crate::rules::personal) fn is_own_health(before: &str, it: &str, after: &str) -> bool {
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
    (is_mine || is_apposition(before, after)) && !is_others
}

/// An illness or a handicap, not deafness to prejudices and not that of a golfer.
pub(in crate::rules::personal) fn is_illness(_: &str, _: &str, after: &str) -> bool {
    let after = start_of(after);
    !starts_with_any(
        &after,
        &[
            "aux ",
            "à l",
            "à toute",
            "à ce",
            "à mes",
            "à tes",
            "au golf",
            "de golf",
            "de jeu",
            "à vos",
            "à leur",
            "à la critique",
            "für ",
            "vor ",
            "patient",
            "to ",
        ],
    )
}

/// A faith, not a sport that one practises and not an idea that one follows.
pub(in crate::rules::personal) fn is_faith(_: &str, it: &str, after: &str) -> bool {
    let is_of_something = starts_with_any(&start_of(after), &["de ", "d'", "du ", "en la", "en l'", "en mon"]);
    !is_of_something || !holds_any(&it.to_lowercase(), &["pratiquant", "croyant"])
}

/// Somebody of a party: green is a colour as well, and RN a road.
pub(in crate::rules::personal) fn is_party(_: &str, it: &str, after: &str) -> bool {
    let (it, after) = (it.to_lowercase(), start_of(after));
    let is_road = it.ends_with("rn") && after.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let is_colour =
        it.ends_with("verts") && !holds_any(&it, &["aux verts", "des verts", "les verts", "chez les verts"]);
    !is_road && !is_colour
}

/// What is no part of a compound.
pub(in crate::rules::personal) fn is_whole_word(_: &str, _: &str, after: &str) -> bool {
    !after.starts_with('-')
}

/// An opinion, not a place: "to the left of the gate", "from left to right".
pub(in crate::rules::personal) fn is_opinion(_: &str, it: &str, after: &str) -> bool {
    let it = it.to_lowercase();
    let is_side = ["à gauche", "à droite"].iter().any(|side| it.ends_with(side)) && !it.contains("vot");
    let is_way = starts_with_any(&start_of(after), &["à droite", "à gauche", "de ", "du ", "d'", "en ", "sur "]);
    !is_side && !(is_way && (it.ends_with("gauche") || it.ends_with("droite")))
}

/// A union of workers, not of communes or owners.
pub(in crate::rules::personal) fn is_union(_: &str, _: &str, after: &str) -> bool {
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

/// Whether it is an apposition to who speaks: "Deaf from birth, I …", "I, deaf, …".
fn is_apposition(before: &str, after: &str) -> bool {
    const WORDS_MAX: usize = 5;
    // "Autistic or not, I take everybody."
    if starts_with_any(&start_of(after), &["ou ", "comme "]) {
        return false;
    }
    let end = after.split(['.', '!', '?', ';', ':', '\n']).next().unwrap_or_default();
    let (own, rest) = end.split_once(',').unwrap_or((end, ""));
    let rest = start_of(rest);
    let speaks = starts_with_any(&rest, &["je ", "j'", "moi", "on m'", "mon ", "ma ", "mes ", "cela m'", "ça m'"]);
    let clause = clause(before).trim_end();
    let is_own = clause.is_empty()
        || ["je,", "moi,", "moi-même", "et", "devenu", "devenue", "née", "né"]
            .contains(&clause.to_lowercase().as_str());
    is_own && speaks && own.split_whitespace().count() <= WORDS_MAX
}

/// Whether the clause that `before` ends with tells of who speaks and of nobody else.
fn is_told_of_me(before: &str) -> bool {
    let lower = end_of(before, 60);
    let clause = clause(&lower);
    let is_mine =
        ["je ", "j'", "m'"].iter().any(|word| clause.starts_with(word) || clause.contains(&format!(" {word}")));
    is_mine && !holds_any(clause, OTHERS)
}

/// Those whom one works for and works with.
const OTHERS: &[&str] = &[
    "patient",
    "personne",
    "élève",
    "enfant",
    "salarié",
    "public",
    "travaill",
    "accompagn",
    "gens",
    "jeune",
    "client",
    "collègue",
    "stagiaire",
    "apprenti",
    "usager",
    "résident",
    "pour ",
    "avec ",
    "aide ",
    "soign",
    "forme ",
    "fabriqu",
];

/// An illness of who speaks: an apposition, or told with "I".
pub(in crate::rules::personal) fn is_ill_who_speaks(before: &str, it: &str, after: &str) -> bool {
    let is_state = it.contains(' ')
        && ["atteint", "amput", "greff", "souffr", "porteu"].iter().any(|word| it.to_lowercase().starts_with(word));
    let ends = after.is_empty() || after.starts_with(['.', '…', '\n', '!']);
    let is_all = is_state && clause(before).is_empty() && ends;
    is_illness(before, it, after) && (is_apposition(before, after) || is_all || is_state && is_told_of_me(before))
}

/// An illness that is no part of a compound: "disabled-access".
pub(in crate::rules::personal) fn is_whole_illness(before: &str, it: &str, after: &str) -> bool {
    is_illness(before, it, after) && is_whole_word(before, it, after)
}

/// A faith of who speaks, as an apposition.
pub(in crate::rules::personal) fn is_faith_who_speaks(before: &str, it: &str, after: &str) -> bool {
    is_faith(before, it, after) && is_apposition(before, after)
}

/// What tells of who speaks, as an apposition.
pub(in crate::rules::personal) fn is_one_who_speaks(before: &str, _: &str, after: &str) -> bool {
    is_apposition(before, after)
}

/// What is told with "I".
pub(in crate::rules::personal) fn is_told_by_me(before: &str, _: &str, _: &str) -> bool {
    is_told_of_me(before)
}

/// What is told of no one else: "I teach the daughter of immigrants".
pub(in crate::rules::personal) fn is_of_nobody_else(before: &str, _: &str, after: &str) -> bool {
    let lower = end_of(before, 60);
    let clause = clause(&lower).trim_end();
    let is_whole = !after.starts_with('-');
    let is_own = clause.is_empty() || clause.ends_with(',') || holds_any(clause, &["je ", "j'", "moi", "mes", "que "]);
    is_whole
        && is_own
        && !holds_any(clause, &["élève", "jeune", "public", "accompagn", "personne", "l'histoire", "form"])
}

/// A word that is no part of a name, "Christian Dior", and not what a school is.
pub(in crate::rules::personal) fn is_no_name(_: &str, it: &str, after: &str) -> bool {
    let is_name = it.ends_with("Christian") && after.trim_start().starts_with(char::is_uppercase);
    !is_name && !starts_with_any(&start_of(after), &["school", "church", "college", "studies"])
}

/// A conviction, not what a trade condemns one to, and not a prison where one works.
pub(in crate::rules::personal) fn is_conviction(_: &str, it: &str, after: &str) -> bool {
    const WORKS: &[&str] =
        &["comme ", "en tant que", "pour y ", "à ", "avec ", "un ", "une ", "mon ", "ma ", "le ", "la "];
    let (it, after) = (it.to_lowercase(), start_of(after));
    let is_prison = it.ends_with("prison") || it.ends_with("détention");
    let verb = after.strip_prefix("à ").and_then(|after| after.split([' ', '.', ',']).next()).unwrap_or_default();
    let is_to_do = it.contains("condamn") && ["er", "ir", "re"].iter().any(|ending| verb.ends_with(ending));
    !(is_to_do || is_prison && starts_with_any(&after, WORKS))
}
