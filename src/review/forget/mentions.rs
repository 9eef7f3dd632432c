//! Finds the mentions of a forgotten person in texts and in names of files: the id, the name, the references of forms.

use std::collections::HashSet;

use super::texts::KeyedText;
use crate::site::search::fold;
use crate::text::url;

/// The most words of a name that are looked for: enough to identify it.
const NAME_WORDS_MAX: usize = 12;

/// Forms of address, folded.
const TITLES: &[&str] = &[
    "m",
    "mr",
    "mme",
    "mlle",
    "monsieur",
    "madame",
    "mademoiselle",
    "dr",
    "docteur",
    "maitre",
    "famille",
    "frau",
    "herr",
];

/// The texts of a profile that identify a person.
#[derive(Debug, Default)]
pub(super) struct Identifiers {
    pub(super) names: Vec<String>,
    /// The references of signed forms.
    pub(super) references: Vec<String>,
}

impl Identifiers {
    /// Reads the `texts` of a profile.
    pub(super) fn new(texts: Vec<KeyedText>) -> Identifiers {
        let mut identifiers = Identifiers::default();
        for text in texts {
            if text.key == "/name" {
                identifiers.names.push(text.value);
            } else if text.key == "/consent/reference" || text.key.contains("/references/") {
                identifiers.references.push(text.value);
            }
        }
        identifiers
    }
}

/// The person or organisation of a profile.
pub(super) struct Person<'a> {
    id: &'a str,
    /// The ids of all profiles.
    ids: &'a HashSet<&'a str>,
    /// Names in folded words: the name as written and reversed, its last words behind a title or an initial, the
    /// references of agreements.
    names: Vec<Vec<String>>,
    /// The names of the person's pictures.
    files: Vec<String>,
}

impl<'a> Person<'a> {
    pub(super) fn new(
        id: &'a str,
        ids: &'a HashSet<&'a str>,
        identifiers: &Identifiers,
        files: Vec<String>,
    ) -> Person<'a> {
        let mut all = Vec::new();
        for words in identifiers.names.iter().map(|name| folded(name)) {
            all.push(words.iter().rev().cloned().collect());
            if let Some((first, rest @ [_, ..])) = words.split_first() {
                let initial: String = first.chars().take(1).collect();
                for lead in TITLES.iter().copied().chain([initial.as_str()]) {
                    all.push([&[lead.to_owned()], rest].concat());
                    all.push(vec![lead.to_owned(), rest[rest.len() - 1].clone()]);
                }
            }
            all.push(words);
        }
        all.extend(identifiers.references.iter().map(|reference| folded(reference)));
        // A single letter or none names nobody.
        all.retain(|words| words.iter().map(String::len).sum::<usize>() > 1);
        all.sort_unstable();
        all.dedup();
        Person { id, ids, names: all, files }
    }

    pub(super) fn is(&self, id: &str) -> bool {
        self.id == id
    }

    /// The owner of a file called `name`: the profile with the longest id that the name begins with.
    pub(super) fn owner<'n>(&self, name: &'n str) -> Option<&'n str> {
        let is_end = |at: &usize| !name[*at..].starts_with(|c: char| c.is_ascii_alphanumeric());
        let ends = (1..=name.len()).rev().filter(|at| name.is_char_boundary(*at)).filter(is_end);
        ends.map(|end| &name[..end]).find(|start| self.ids.contains(start))
    }

    /// Whether a file or folder called `name` is identifiers after the person.
    pub(super) fn is_in_name(&self, name: &str) -> bool {
        let lower = name.to_ascii_lowercase();
        match self.owner(&lower) {
            Some(owner) => owner == self.id,
            None => self.ids_in(&lower).next().is_some() || !self.names_in(name).is_empty(),
        }
    }

    /// The positions in `text` of the id, a name or a file of the person, in bytes and in order.
    pub(super) fn mentions(&self, text: &str) -> Vec<usize> {
        let lower = text.to_ascii_lowercase();
        let mut found: Vec<usize> = self.ids_in(&lower).collect();
        for name in &self.files {
            let is_start = |at: &usize| !text[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_');
            found.extend(text.match_indices(name.as_str()).map(|(at, _)| at).filter(is_start));
        }
        found.extend(self.names_in(text));
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let decoded = line.contains('%').then(|| url::percent_decoded(line)).flatten();
            if decoded.is_some_and(|decoded| self.ids_in(&decoded.to_ascii_lowercase()).next().is_some()) {
                found.push(start);
            }
            start += line.len();
        }
        found.sort_unstable();
        found
    }

    /// The positions of the id in `lower`, a text in lower case, unless it is part of a longer id.
    fn ids_in<'t>(&'t self, lower: &'t str) -> impl Iterator<Item = usize> + 't {
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        // An id that is a plain word or number is common in texts, and only recognised in an address or a file name.
        let is_plain = !self.id.contains('-');
        let places = lower.match_indices(self.id).map(|(at, _)| at);
        places.filter(move |&at| {
            let (before, behind) = (&lower[..at], &lower[at + self.id.len()..]);
            let start = before
                .rfind(|c| !is_part(c))
                .map_or(0, |end| end + before[end..].chars().next().map_or(1, char::len_utf8));
            let end = lower.len() - behind.trim_start_matches(is_part).len();
            let is_own = self.owner(&lower[at..end]) == Some(self.id);
            let is_others = start < at && self.owner(&lower[start..end]).is_some();
            let is_word = !before.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric);
            let is_file = || {
                let ending =
                    behind.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
                before.ends_with('/') || ending
            };
            is_own && !is_others && is_word && (!is_plain || is_file())
        })
    }

    /// The positions of the names in `text`, ignoring case, accents and the signs between their words.
    fn names_in(&self, text: &str) -> Vec<usize> {
        let longest = self.names.iter().map(Vec::len).max().unwrap_or_default();
        let (mut found, mut last) = (Vec::new(), Vec::<(usize, String)>::new());
        if longest == 0 {
            return found;
        }
        for (at, word) in words(text) {
            if last.len() == longest {
                last.remove(0);
            }
            last.push((at, fold(word)));
            for name in self.names.iter().filter(|name| name.len() <= last.len()) {
                let window = &last[last.len() - name.len()..];
                if window.iter().map(|(_, word)| word).eq(name) {
                    found.push(window[0].0);
                }
            }
        }
        found
    }
}

/// The first words of `name`, folded.
fn folded(name: &str) -> Vec<String> {
    words(name).take(NAME_WORDS_MAX).map(|(_, word)| fold(word)).collect()
}

/// The words of `text` with their positions; combining accents belong to their word.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c);
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(is_part)?;
        let end = text[start..].find(|c| !is_part(c)).map_or(text.len(), |length| start + length);
        rest = end;
        Some((start, &text[start..end]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_found_under_the_id_the_name_and_the_files() {
        let ids = HashSet::from(["pe-1", "pe-1-b", "spe-1", "pe-10"]);
        let identifiers =
            Identifiers { names: vec!["Solène Brindavoine".to_owned()], references: vec!["AC-2025-0012".to_owned()] };
        let person = Person::new("pe-1", &ids, &identifiers, vec!["léa.jpg".to_owned()]);
        for text in [
            "(pe-1)",
            "PE-1",
            "https://x.example/a/pe-1/",
            "photo-pe-1.jpg",
            "pe-1-atelier.jpg",
            "../ambassadors/pe%2D1.yaml",
            "Merci à solene BRINDAVOINE.",
            "Brindavoine (Solène)",
            "**Sole\u{300}ne**\r\n  Brindavoine",
            "solène-brindavoine.pdf",
            "voir léa.jpg",
            "Merci à Mme Brindavoine.",
            "S. Brindavoine",
            "la famille Brindavoine",
            "accord ac-2025-0012",
        ] {
            assert_eq!(person.mentions(text).len(), 1, "{text}");
        }
        for text in
            ["pe-10", "spe-1", "pe-1-b.jpg", "x-pe-12", "Solène", "Brindavoine", "azaléa.jpg", "100 % pe", "2025-0012"]
        {
            assert!(person.mentions(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn an_id_that_is_a_word_or_a_number_is_one_in_a_path_alone() {
        let ids = HashSet::from(["marie", "12"]);
        for (id, text, count) in
            [("marie", "La marie, marie.", 0), ("marie", "a/marie.yaml marie.jpg /marie/", 3), ("12", "12 %", 0)]
        {
            assert_eq!(
                Person::new(id, &ids, &Identifiers::default(), Vec::new()).mentions(text).len(),
                count,
                "{text}"
            );
        }
    }
}
