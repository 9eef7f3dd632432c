//! Words as the search compares them, the same here and in the theme's `js/search/words.js`: both run the table
//! `tests/search/words.json`, and the rules of a language travel to the browser inside the index.

use std::collections::{BTreeMap, HashSet};
use std::sync::OnceLock;

use icu_normalizer::DecomposingNormalizerBorrowed;
use serde::{Deserialize, Serialize};

/// Letters that are not a letter and its accent, and what people type for them.
const LIGATURES: [(char, &str); 6] = [('œ', "oe"), ('æ', "ae"), ('ß', "ss"), ('ø', "o"), ('ł', "l"), ('đ', "d")];

/// The longest word that is kept, in characters: nobody types more.
const LONGEST: usize = 32;

/// How one language inflects, sounds and derives its words. Every rule is applied to folded words.
#[derive(Debug, Serialize, Deserialize)]
pub struct Rules {
    /// Words that are not looked for, with the tails of inclusive writing ("ingénieur·e·s").
    stop: String,
    /// Abbreviations and the whole word.
    short: BTreeMap<String, String>,
    /// Steps that take number and gender away; the first rule of a step that fits is applied.
    key: Vec<Vec<(String, String)>>,
    /// Endings of activities and the endings of their trades, for the browser.
    derived: Vec<(String, String)>,
    /// What a browser needs to guess, loaded when it has to.
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

    /// What a browser needs to guess what a word was meant to be.
    pub fn near(&self) -> &NearRules {
        &self.near
    }

    /// Whether `word` says nothing by itself.
    pub fn is_stop(&self, word: &str) -> bool {
        self.stop_words.contains(word)
    }

    /// The words of `text`, folded, abbreviations written out, stop words among them.
    pub fn tokenize(&self, text: &str) -> Vec<String> {
        let folded = fold(text);
        let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words
            .map(|word| {
                let word: String = word.chars().take(LONGEST).collect();
                self.short.get(&word).cloned().unwrap_or(word)
            })
            .collect()
    }

    /// The words of `text` that are worth looking for.
    pub fn terms(&self, text: &str) -> Vec<String> {
        let mut words = self.tokenize(text);
        words.retain(|word| !self.is_stop(word));
        words
    }

    /// What the forms of a word have in common: "soudeuses" and "soudeur" are both "soudeur". Not for reading.
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

/// `text` in lower case without accents, ligatures as two letters.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
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

    /// The browser runs the same table.
    #[test]
    fn the_table_of_words_holds() {
        let table = include_str!("../../tests/search/words.json");
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
