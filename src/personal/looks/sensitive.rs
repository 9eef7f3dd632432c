//! Whether the person tells it of herself or himself.

use super::{end_of, holds_any, start_of, starts_with_any};

/// The person's own health, not that of those who are cared for.
pub(in crate::personal) fn is_own_health(before: &str, it: &str, after: &str) -> bool {
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
pub(in crate::personal) fn is_illness(_: &str, _: &str, after: &str) -> bool {
    let after = start_of(after);
    !starts_with_any(&after, &["aux ", "à l", "à toute", "à ce", "à mes", "à tes", "au golf", "de golf", "de jeu"])
}

/// A faith, not a sport that one practises and not an idea that one follows.
pub(in crate::personal) fn is_faith(_: &str, it: &str, after: &str) -> bool {
    let is_of_something = starts_with_any(&start_of(after), &["de ", "d'", "du ", "en la", "en l'", "en mon"]);
    !is_of_something || !holds_any(&it.to_lowercase(), &["pratiquant", "croyant"])
}

/// Somebody of a party: green is a colour as well, and RN a road.
pub(in crate::personal) fn is_party(_: &str, it: &str, after: &str) -> bool {
    let (it, after) = (it.to_lowercase(), start_of(after));
    let is_road = it.ends_with("rn") && after.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let is_colour =
        it.ends_with("verts") && !holds_any(&it, &["aux verts", "des verts", "les verts", "chez les verts"]);
    !is_road && !is_colour
}

/// What is no part of a compound.
pub(in crate::personal) fn is_whole_word(_: &str, _: &str, after: &str) -> bool {
    !after.starts_with('-')
}

/// An opinion, not a place: "to the left of the gate", "from left to right".
pub(in crate::personal) fn is_opinion(_: &str, it: &str, after: &str) -> bool {
    let it = it.to_lowercase();
    let is_side = ["à gauche", "à droite"].iter().any(|side| it.ends_with(side)) && !it.contains("vot");
    let is_way = starts_with_any(&start_of(after), &["à droite", "à gauche", "de ", "du ", "d'", "en ", "sur "]);
    !is_side && !(is_way && (it.ends_with("gauche") || it.ends_with("droite")))
}

/// A union of workers, not of communes or owners.
pub(in crate::personal) fn is_union(_: &str, _: &str, after: &str) -> bool {
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
