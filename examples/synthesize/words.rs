//! The lists in `words/`: names, places, and the parts of sentences.

use std::collections::HashMap;

/// A section's entries.
type Entries = Vec<&'static str>;

/// Entries by the name of their section.
pub type Sections = HashMap<&'static str, Entries>;

/// Every list.
pub struct Lexicon {
    /// First names and last names: `feminine`, `masculine`, `last`, `particle`.
    pub names: Sections,
    /// Invented places: "du Val-Clair".
    pub places: Entries,
    /// For each sector what it is made of: `house`, `thing`, `gesture`, `where`.
    pub sectors: HashMap<&'static str, Sections>,
    /// Sentences of persons and what fills their slots.
    pub person: Sections,
    /// Sentences of organisations.
    pub organisation: Sections,
    /// Rhythms, equipment, received ideas.
    pub details: Sections,
}

impl Lexicon {
    /// Reads the lists that were compiled in.
    pub fn new() -> Lexicon {
        let sectors = sections(include_str!("words/sectors.txt"), lines);
        Lexicon {
            names: sections(include_str!("words/names.txt"), |text| split(text, ',')),
            places: split(include_str!("words/places.txt").split_once('\n').map_or("", |(_, list)| list), ','),
            sectors: sectors
                .into_iter()
                .map(|(id, lines)| (id, lines.into_iter().filter_map(keyed).collect()))
                .collect(),
            person: sections(include_str!("words/person.txt"), sentences),
            organisation: sections(include_str!("words/organisation.txt"), sentences),
            details: sections(include_str!("words/details.txt"), sentences),
        }
    }
}

fn sections(text: &'static str, entries: fn(&'static str) -> Entries) -> Sections {
    text.split("\n## ")
        .skip(1)
        .filter_map(|section| section.split_once('\n'))
        .map(|(name, body)| (name, entries(body)))
        .collect()
}

fn lines(text: &'static str) -> Entries {
    text.lines().filter(|line| !line.is_empty()).collect()
}

/// One entry a line, or several with " | " between them.
fn sentences(text: &'static str) -> Entries {
    lines(text).into_iter().flat_map(|line| line.split(" | ")).collect()
}

fn split(text: &'static str, separator: char) -> Entries {
    text.split(separator).map(str::trim).filter(|entry| !entry.is_empty()).collect()
}

fn keyed(line: &'static str) -> Option<(&'static str, Entries)> {
    line.split_once(": ").map(|(key, entries)| (key, entries.split(" | ").collect()))
}
