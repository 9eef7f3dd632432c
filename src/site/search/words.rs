//! Words as the search compares them, the same here and in the theme's `js/search/words.js`: both run the table
//! `tests/search/words.json`, and the rules of a language travel to the browser inside the index.

use std::collections::{BTreeMap, HashSet};
use std::sync::OnceLock;

use icu_normalizer::DecomposingNormalizerBorrowed;
use serde::{Deserialize, Serialize, Serializer};

/// Letters that are not a letter and its accent, and the letters that people type for them.
const LIGATURES: [(char, &str); 6] = [('œ', "oe"), ('æ', "ae"), ('ß', "ss"), ('ø', "o"), ('ł', "l"), ('đ', "d")];

/// The longest word that is kept, in characters: nobody types more.
const LONGEST: usize = 32;

/// How one language inflects, sounds and derives its words. Every rule is applied to folded words.
#[derive(Debug, Serialize, Deserialize)]
pub struct Rules {
    /// Words that are not looked for, with the tails of inclusive writing ("ingénieur·e·s").
    stop: String,
    /// Phrases of a question that say neither who nor where, with `#` for a number and commas between them. The browser has
    /// those with a number here, and the others in the table of meanings.
    #[serde(serialize_with = "with_numbers")]
    question: String,
    /// Words that people write before the name of a department or of the region, for the browser.
    area: String,
    /// Numbers that are written as words, and hours, as they stand in the phrases of a question, for the browser.
    figures: BTreeMap<String, String>,
    /// Abbreviations and the whole word.
    short: BTreeMap<String, String>,
    /// Steps that take number and gender away; the first rule of a step that fits is applied.
    key: Vec<Vec<(String, String)>>,
    /// Endings of activities and the endings of their trades.
    derived: Vec<(String, String)>,
    /// The rules for guessing, which a browser loads when it has to.
    #[serde(flatten, skip_serializing)]
    near: NearRules,
    #[serde(skip)]
    stop_words: HashSet<String>,
}

/// How words sound.
#[derive(Debug, Serialize, Deserialize)]
pub struct NearRules {
    /// Patterns of spellings and the sound they have, for the browser: the first that fits at a place is replaced.
    sound: Vec<(String, String)>,
    /// Letters that are not heard at a word's end, for the browser.
    mute: String,
}

impl Rules {
    /// The rules for `language`; French where there are none of its own, because they merge too much rather than nothing.
    pub fn of(language: &str) -> &'static Rules {
        static RULES: [OnceLock<Rules>; 3] = [const { OnceLock::new() }; 3];
        let (slot, text) = match language {
            "en" => (1, include_str!("rules/en.json")),
            "de" => (2, include_str!("rules/de.json")),
            _ => (0, include_str!("rules/fr.json")),
        };
        RULES[slot].get_or_init(|| {
            let mut rules: Rules = serde_json::from_str(text).expect("the built-in rules are valid");
            rules.stop_words = rules.stop.split(' ').map(str::to_owned).collect();
            rules
        })
    }

    /// The rules with which a browser guesses a word that was misspelt.
    pub fn near(&self) -> &NearRules {
        &self.near
    }

    /// The phrases of a question.
    pub(super) fn questions(&self) -> impl Iterator<Item = &str> {
        self.question.split(", ").filter(|phrase| !phrase.is_empty())
    }

    /// The words of `text` that are worth looking for: folded, abbreviations written out.
    pub fn terms(&self, text: &str) -> Vec<String> {
        words(&fold(text))
            .map(|word| {
                let word = word.char_indices().nth(LONGEST).map_or(word, |(end, _)| &word[..end]);
                self.short.get(word).map_or(word, String::as_str)
            })
            .filter(|word| !self.stop_words.contains(*word))
            .map(str::to_owned)
            .collect()
    }

    /// The keys of the trades that an activity may belong to: for "boulangerie" that of "boulanger".
    pub fn trades(&self, word: &str) -> Vec<String> {
        let stem = word.strip_suffix('s').unwrap_or(word);
        let roots = self.derived.iter().filter_map(|(activity, trades)| {
            let root = stem.strip_suffix(activity.as_str()).filter(|root| root.chars().count() > 2)?;
            Some(trades.split(' ').map(move |trade| self.key(&format!("{root}{trade}"))))
        });
        roots.flatten().collect()
    }

    /// The common key of all forms of a word: "soudeur" for "soudeuses" and "soudeur". Not for reading.
    pub fn key(&self, word: &str) -> String {
        let mut word = word.to_owned();
        for step in &self.key {
            let fits = |(suffix, _): &&(String, String)| {
                word.strip_suffix(suffix.as_str()).is_some_and(|stem| stem.chars().count() >= 2)
            };
            if let Some((suffix, replacement)) = step.iter().find(fits) {
                word.truncate(word.len() - suffix.len());
                word.push_str(replacement);
            }
        }
        word
    }
}

/// Writes the phrases that have a number.
fn with_numbers<S: Serializer>(phrases: &str, serializer: S) -> Result<S::Ok, S::Error> {
    let numbered: Vec<&str> = phrases.split(", ").filter(|phrase| phrase.contains('#')).collect();
    serializer.serialize_str(&numbered.join(", "))
}

/// The words of a folded text: letters and figures, with the signs that make other words of them ("c++", "c#", "r&d").
pub(super) fn words(folded: &str) -> impl Iterator<Item = &str> {
    let mut rest = folded;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let end = end + pair_end(word, after).or_else(|| signs_end(after)).unwrap_or(0);
        let (word, after) = rest.split_at(end);
        rest = after;
        (!word.is_empty()).then_some(word)
    })
}

/// The bytes of the signs at the start of `after` that belong to the word before.
fn signs_end(after: &str) -> Option<usize> {
    let signs = ["++", "#"].iter().find(|signs| after.starts_with(**signs))?;
    (!after[signs.len()..].starts_with(char::is_alphanumeric)).then_some(signs.len())
}

/// The bytes after `word` that make a pair of it, as "&d" does of "r"; both are one letter.
fn pair_end(word: &str, after: &str) -> Option<usize> {
    let mut other = after.strip_prefix('&')?.chars();
    let letter = other.next().filter(|c| c.is_alphanumeric())?;
    let is_pair = word.chars().count() == 1 && !other.next().is_some_and(char::is_alphanumeric);
    is_pair.then_some(1 + letter.len_utf8())
}

/// `text` in lower case without accents, ligatures as two letters.
pub fn fold(text: &str) -> String {
    /// Letters below this are folded one by one; how others fold may depend on their neighbours.
    const LATIN_END: usize = 0x180;
    static LATIN: OnceLock<Vec<String>> = OnceLock::new();
    let latin = LATIN.get_or_init(|| {
        (0..LATIN_END as u32)
            .map(|code| char::from_u32(code).map(|c| fold_any(c.encode_utf8(&mut [0; 4]))).unwrap_or_default())
            .collect()
    });
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            'A'..='Z' => folded.push(character.to_ascii_lowercase()),
            '\0'..='\x7f' | '\u{2010}'..='\u{2030}' => folded.push(character),
            _ => match latin.get(character as usize) {
                Some(letters) => folded.push_str(letters),
                None => return fold_any(text),
            },
        }
    }
    folded
}

fn fold_any(text: &str) -> String {
    let lower = text.to_lowercase();
    let decomposed = DecomposingNormalizerBorrowed::new_nfd().normalize(&lower);
    let mut folded = String::with_capacity(lower.len());
    for character in decomposed.chars() {
        match LIGATURES.iter().find(|(ligature, _)| *ligature == character) {
            Some((_, letters)) => folded.push_str(letters),
            None if ('\u{300}'..='\u{36f}').contains(&character) => {}
            None => folded.push(character),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct Row {
        text: String,
        terms: Vec<String>,
        keys: Vec<String>,
    }

    /// The short way and the long way end at the same place.
    #[test]
    fn folding_letter_by_letter_is_folding() {
        for text in ["Œnologue à Châlons, l’aïeul n° 12…", "ŁÓDŹ Øystein Đorđe ß ſ İ ı ŉ", "a\u{301}B", "ΣΣ é"]
        {
            assert_eq!(fold(text), fold_any(text), "{text}");
        }
    }

    /// The browser runs the same table.
    #[test]
    fn the_table_of_words_holds() {
        let table = include_str!("../../../tests/search/words.json");
        let languages: BTreeMap<String, Vec<Row>> = serde_json::from_str(table).unwrap();
        for (language, rows) in languages {
            let rules = Rules::of(&language);
            for row in rows {
                let terms = rules.terms(&row.text);
                let keys: Vec<String> = terms.iter().map(|term| rules.key(term)).collect();
                assert_eq!((terms, keys), (row.terms, row.keys), "{}", row.text);
            }
        }
    }
}
