//! What a word most likely stood for, among those that are accepted.

use crate::text::url;

/// A thing that can be written, by its id, and its name folded to a slug; empty where it has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice<'a> {
    pub id: &'a str,
    folded_name: String,
}

impl<'a> Choice<'a> {
    /// The choice `id`, which people call `name`.
    pub fn new(id: &'a str, name: &str) -> Choice<'a> {
        Choice { id, folded_name: if name.is_empty() { String::new() } else { slug::slugify(name) } }
    }
}

/// What a word most likely stood for.
#[derive(Debug, PartialEq, Eq)]
pub struct Meant<'a> {
    /// The one that was meant, where it is clear.
    pub one: Option<&'a str>,
    /// The ids of all choices, the nearest first, and those that are not near in their own order.
    pub order: Vec<&'a str>,
}

/// How near a choice is to what was written, the nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    /// The id or the name itself, but for case, accents and zeros in front.
    Same,
    /// Each of the words that were written begins one of its own.
    Words,
    /// A few letters differ: how many.
    Edits(usize),
    /// Each of its words stands among those that were written.
    Inside,
}

/// What `written` most likely stood for among `choices`.
pub fn meant<'a>(written: &str, choices: &[Choice<'a>]) -> Meant<'a> {
    if written.len() > WRITTEN_MAX {
        return Meant { one: None, order: choices.iter().map(|choice| choice.id).collect() };
    }
    let folded = slug::slugify(written);
    let mut near: Vec<(Nearness, usize)> = Vec::new();
    near.extend(choices.iter().enumerate().filter_map(|(index, choice)| Some((nearness(&folded, choice)?, index))));
    near.sort();
    let is_near = |index: &usize| near.iter().any(|(_, near)| near == index);
    let order = near.iter().map(|(_, index)| *index).chain((0..choices.len()).filter(|index| !is_near(index)));
    let best = near.first().map(|(best, _)| *best);
    let bests = || near.iter().filter(|(nearness, _)| Some(*nearness) == best).map(|(_, index)| choices[*index].id);
    let one = match best {
        None => None,
        // The first of equals wins, so that the answer does not depend on luck.
        Some(Nearness::Same | Nearness::Edits(_)) => bests().next(),
        Some(Nearness::Words | Nearness::Inside) if bests().count() == 1 => bests().next(),
        Some(Nearness::Words | Nearness::Inside) => nearest(written, bests()),
    };
    Meant { one, order: order.map(|index| choices[index].id).collect() }
}

/// How near `choice` is to the slug `folded`; `None` if it is not.
fn nearness(folded: &str, choice: &Choice<'_>) -> Option<Nearness> {
    let id = if url::is_slug(choice.id) { choice.id.into() } else { std::borrow::Cow::from(slug::slugify(choice.id)) };
    let name = choice.folded_name.as_str();
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    // A reader of YAML takes the code 08 for the number 8.
    let bare = |text: &str| text.trim_start_matches('0').to_owned();
    if !folded.is_empty() && (id == folded || name == folded)
        || is_number(folded) && is_number(&id) && bare(&id) == bare(folded)
    {
        return Some(Nearness::Same);
    }
    // Another number is another thing, however near.
    if !folded.contains(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    if has_words(&id, folded) || has_words(name, folded) {
        return Some(Nearness::Words);
    }
    if let Some(edits) = edits(folded, &id).into_iter().chain(edits(folded, name)).min() {
        return Some(Nearness::Edits(edits));
    }
    let is_inside = |words: &str| {
        words.len() >= LETTERS_INSIDE_MIN && words.split('-').all(|word| folded.split('-').any(|other| other == word))
    };
    (is_inside(&id) || is_inside(name)).then_some(Nearness::Inside)
}

/// The fewest letters of an id that is found among other words.
const LETTERS_INSIDE_MIN: usize = 4;

/// Whether each word of the slug `part` begins a word of the slug `whole`.
fn has_words(whole: &str, part: &str) -> bool {
    const LETTERS_MIN: usize = 3;
    part.len() >= LETTERS_MIN && part.split('-').all(|word| whole.split('-').any(|other| other.starts_with(word)))
}

/// How many letters differ between two slugs; `None` if they are too many.
fn edits(folded: &str, candidate: &str) -> Option<usize> {
    let limit = ((folded.len() + 1) / 3).clamp(1, 4);
    // Their length alone excludes nearly all.
    let is_near = candidate.len().abs_diff(folded.len()) <= limit;
    let edits = is_near.then(|| strsim::osa_distance(folded, candidate))?;
    (edits <= limit && edits < candidate.len()).then_some(edits)
}

/// The candidate that `written` most likely stood for: the fewest edits, at most a third of its letters (and at
/// least one), ignoring case and accents. The first of equals wins, so that the answer does not depend on luck.
pub fn nearest<'a>(written: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // Nobody mistypes so long a word, and to compare it would take as long as somebody wants. Another number is another thing,
    // however near.
    if written.len() > WRITTEN_MAX || !written.contains(char::is_alphabetic) {
        return None;
    }
    let folded = slug::slugify(written);
    let limit = ((folded.len() + 1) / 3).clamp(1, 4);
    let distance = |candidate: &str| {
        // Most candidates are ids, which are folded already: their length alone excludes nearly all.
        let is_near = |length: usize| length.abs_diff(folded.len()) <= limit;
        if url::is_slug(candidate) {
            return is_near(candidate.len()).then(|| strsim::osa_distance(&folded, candidate));
        }
        let candidate = slug::slugify(candidate);
        is_near(candidate.len()).then(|| strsim::osa_distance(&folded, &candidate))
    };
    candidates
        .filter_map(|candidate| Some((distance(candidate)?, candidate)))
        .filter(|(distance, candidate)| *distance <= limit && *distance < candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The longest text, in bytes, that is looked for among candidates.
const WRITTEN_MAX: usize = 200;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_found_through_typos() {
        let sectors = ["batiment", "sante", "energies"];
        assert_eq!(nearest("bâtimant", sectors.into_iter()), Some("batiment"));
        assert_eq!(nearest("snate", sectors.into_iter()), Some("sante"));
        assert_eq!(nearest("plomberie", sectors.into_iter()), None);
        assert_eq!(nearest("Energie", ["Énergies !", "sante"].into_iter()), Some("Énergies !"));
        assert_eq!(nearest("52", ["51", "54"].into_iter()), None);
        assert_eq!(nearest(&"x".repeat(1_000_000), sectors.into_iter()), None);
    }

    fn one<'a>(written: &str, choices: &[(&'a str, &str)]) -> Option<&'a str> {
        let choices: Vec<Choice<'a>> = choices.iter().map(|(id, name)| Choice::new(id, name)).collect();
        meant(written, &choices).one
    }

    #[test]
    fn words_and_names_count_before_letters() {
        let sectors = [
            ("metallurgie-mecanique", "Métallurgie et mécanique"),
            ("metrologie", "Métrologie"),
            ("batiment", "Bâtiment"),
        ];
        assert_eq!(one("metallurgie", &sectors), Some("metallurgie-mecanique"));
        assert_eq!(one("Mécanique", &sectors), Some("metallurgie-mecanique"));
        assert_eq!(one("metrolgie", &sectors), Some("metrologie"));
        assert_eq!(one("le bâtiment en bois", &sectors), Some("batiment"));
        let departments = [("54", "Meurthe-et-Moselle"), ("57", "Moselle"), ("08", "Ardennes")];
        assert_eq!(one("Moselle", &departments), Some("57"));
        assert_eq!(one("8", &departments), Some("08"));
        assert_eq!(one("58", &departments), None);
        assert_eq!(one("Mozelle", &departments), Some("57"));
    }

    #[test]
    fn of_several_that_are_as_near_none_is_meant() {
        let levels = [("bac-general", ""), ("bac-pro", ""), ("cap", "")];
        assert_eq!(one("bac", &levels), None);
        let choices: Vec<Choice<'_>> = levels.iter().rev().map(|(id, name)| Choice::new(id, name)).collect();
        assert_eq!(meant("bac", &choices).order, ["bac-pro", "bac-general", "cap"]);
    }
}
