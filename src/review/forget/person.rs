//! Who is forgotten, and where a text still speaks of them.

use std::collections::HashSet;

use super::leaves::Leaf;
use crate::site::search::fold;
use crate::text::url;

/// So many words of a name are looked for: that is enough to know whose it is.
const NAME_WORDS_MAX: usize = 12;

/// How people are addressed, folded.
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

/// What a profile says of who it is.
#[derive(Debug, Default)]
pub(super) struct Named {
    /// How the person or organisation is called.
    pub(super) names: Vec<String>,
    /// The references of signed forms.
    pub(super) references: Vec<String>,
}

impl Named {
    /// What `leaves`, those of a profile, say.
    pub(super) fn new(leaves: Vec<Leaf>) -> Named {
        let mut named = Named::default();
        for leaf in leaves {
            if leaf.key == "/name" {
                named.names.push(leaf.value);
            } else if leaf.key == "/consent/reference" || leaf.key.contains("/references/") {
                named.references.push(leaf.value);
            }
        }
        named
    }
}

/// The person or organisation of a profile.
pub(super) struct Person<'a> {
    id: &'a str,
    /// The ids of all profiles.
    ids: &'a HashSet<&'a str>,
    /// What the person is called, in folded words: the name as it is written and the other way round, its last words behind a
    /// title or the first letter; the references of agreements.
    names: Vec<Vec<String>>,
    /// The names of the files that show them.
    files: Vec<String>,
}

impl<'a> Person<'a> {
    /// The one of the profile `id` among `ids`, with what `named` says, shown in `files`.
    pub(super) fn new(id: &'a str, ids: &'a HashSet<&'a str>, named: &Named, files: Vec<String>) -> Person<'a> {
        let mut all = Vec::new();
        for words in named.names.iter().map(|name| folded(name)) {
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
        all.extend(named.references.iter().map(|reference| folded(reference)));
        // A single letter or none names nobody.
        all.retain(|words| words.iter().map(String::len).sum::<usize>() > 1);
        all.sort_unstable();
        all.dedup();
        Person { id, ids, names: all, files }
    }

    /// Whether `id` is the person's.
    pub(super) fn is(&self, id: &str) -> bool {
        self.id == id
    }

    /// Whose `name`, that of a file, is: the profile with the longest id that it begins with.
    pub(super) fn owner<'n>(&self, name: &'n str) -> Option<&'n str> {
        let is_end = |at: &usize| !name[*at..].starts_with(|c: char| c.is_ascii_alphanumeric());
        let ends = (1..=name.len()).rev().filter(|at| name.is_char_boundary(*at)).filter(is_end);
        ends.map(|end| &name[..end]).find(|start| self.ids.contains(start))
    }

    /// Whether `name`, that of a file or a folder, is the person's.
    pub(super) fn is_in_name(&self, name: &str) -> bool {
        let lower = name.to_ascii_lowercase();
        match self.owner(&lower) {
            Some(owner) => owner == self.id,
            None => self.ids_in(&lower).next().is_some() || !self.names_in(name).is_empty(),
        }
    }

    /// Where `text` holds the id, the name or the name of a file of the person, in bytes, in order.
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

    /// Where `lower`, in lower case, holds the id, and not as a part of another.
    fn ids_in<'t>(&'t self, lower: &'t str) -> impl Iterator<Item = usize> + 't {
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        // A word or a number stands in many texts: as an id it is a part of an address or of a file's name.
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

    /// Where `text` holds the name, whatever the case, the accents and what stands between its words.
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

/// The words of `text` and where they start, each with its marks.
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
        let named =
            Named { names: vec!["Solène Brindavoine".to_owned()], references: vec!["AC-2025-0012".to_owned()] };
        let person = Person::new("pe-1", &ids, &named, vec!["léa.jpg".to_owned()]);
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
            assert_eq!(Person::new(id, &ids, &Named::default(), Vec::new()).mentions(text).len(), count, "{text}");
        }
    }
}
