//! The family name of a minor, in the texts of the profile.

use std::ops::Range;

use super::is_first_name;
use crate::content::document::Value;
use crate::content::model::{RawAmbassador, Written};
use crate::rules::check::Facts;
use crate::text::source::{Places, Span};

/// No text of the profile gives the family name after the first name, which alone is published.
pub(super) fn told(facts: &Facts<'_>, file: &Written<RawAmbassador>, faults: &mut Vec<(Span, &'static str)>) {
    let first = file.data.name.value.trim();
    if !is_first_name(first) {
        return;
    }
    let territory = &facts.site.territory;
    let is_place = |word: &str| {
        let begins = |name: &str| name.split([' ', '-', '\'']).any(|part| part == word);
        territory.communes.iter().any(|commune| begins(&commune.name))
            || territory.areas.iter().any(|area| begins(&area.name))
    };
    for text in file.record().values(Value::is_text) {
        let found = family_names(&text.text, first).into_iter();
        let mut found = found.filter(|range| !is_place(&text.text[range.clone()])).peekable();
        if found.peek().is_some() {
            let mut places = Places::new(&text.text, text.span, (facts.sources)(&file.path));
            faults.extend(found.map(|range| (places.part(range), "family-name")));
        }
    }
}

/// The words after each `first` in `text` that look like a family name: capitalised, with or without a particle, or
/// an initial. A sentence's end between the two rules it out.
fn family_names(text: &str, first: &str) -> Vec<Range<usize>> {
    const PARTICLES: &[&str] = &["von", "van", "el", "al", "ben", "bin", "da", "di", "dos", "del", "della"];
    /// Marks that follow a heading or the label of a list item.
    const NO_NAMES: &[&str] = &[
        "je", "elle", "il", "on", "nous", "mon", "ma", "mes", "le", "la", "les", "un", "une", "en", "au", "à", "ce",
        "cette", "ici", "bonjour", "moi", "et", "qui", "quand", "pour", "dans", "ich", "the", "my",
    ];
    let gap = |text: &str| text.len() - text.trim_start_matches([' ', '\t', '\u{a0}', '\u{202f}', '*', '_']).len();
    let word = |text: &str| text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().len();
    let mut found = Vec::new();
    let (upper, mut from) = (first.to_uppercase(), 0);
    let next = |from: usize| {
        let of = |name: &str| text[from..].find(name).map(|at| (from + at, from + at + name.len()));
        [of(first), of(&upper)].into_iter().flatten().min()
    };
    while let Some((start, end)) = next(from) {
        from = end;
        let mut at = end + gap(&text[end..]);
        // A line break continues a sentence, an empty line does not.
        let is_next_line = text[at..].starts_with('\n');
        at += usize::from(is_next_line);
        at += gap(&text[at..]);
        let mut name_end = at + word(&text[at..]);
        if PARTICLES.contains(&text[at..name_end].to_lowercase().as_str()) && text[name_end..].starts_with(' ') {
            at = name_end + 1;
            name_end = at + word(&text[at..]);
        }
        let name = &text[at..name_end];
        let letters = name.chars().count();
        let is_initial = letters == 1 && text[name_end..].starts_with('.');
        // An acronym such as CAP, BTS or CFA is no family name.
        let is_acronym = letters <= 4 && name.chars().all(char::is_uppercase);
        let is_whole = !text[..start].ends_with(char::is_alphanumeric) && at > end;
        let is_capitalised = name.starts_with(char::is_uppercase) && !text[name_end..].starts_with(['\'', '’']);
        let is_name = is_initial || letters > 1 && !is_acronym && !NO_NAMES.contains(&name.to_lowercase().as_str());
        if is_whole && is_capitalised && is_name {
            found.push(at..name_end);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::family_names;

    #[test]
    fn a_family_name_stands_behind_the_first_one() {
        for (text, name) in [
            ("Je m'appelle Solène Brindavoine.", "Brindavoine"),
            ("SOLÈNE BRINDAVOINE", "BRINDAVOINE"),
            ("Moi, **Solène** *Brindavoine*, 1re année", "Brindavoine"),
            ("Je suis Solène\nBrindavoine", "Brindavoine"),
            ("Solène B. vous répond", "B"),
            ("Solène van Brinda", "Brinda"),
            ("Solène\u{a0}Brindavoine-Lot", "Brindavoine"),
        ] {
            let found: Vec<&str> = family_names(text, "Solène").into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, [name], "{text}");
        }
        for text in [
            "Je m'appelle Solène. Je soude.",
            "Solène, Metz",
            "Solène apprend à souder.",
            "Solène\n\nBrindavoine est un lieu.",
            "# Solène\nJe soude",
            "Solène CAP boulangère",
            "Solènette Brindavoine",
            "Solène L'apprentie",
            "Solène à Metz",
            "Solène",
        ] {
            assert!(family_names(text, "Solène").is_empty(), "{text}");
        }
    }
}
