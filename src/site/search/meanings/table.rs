//! Phrases and their meanings, in the order of the keys of their first words.

use std::collections::BTreeMap;

use crate::site::search::pack::Pack;
use crate::site::search::vocabulary::Phrase;
use crate::site::search::words::Rules;

/// How the words of a phrase are compared with a query's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
    /// In any gender and number.
    Keys,
    /// The same, after the small word that the phrase begins with: "à distance".
    Led,
    /// As written.
    Exact,
    /// As written, in capitals or alone.
    Letters,
}

/// The table while it is filled.
#[derive(Debug)]
pub(super) struct Table<'a> {
    rules: &'a Rules,
    /// By the key of the first word and the phrase.
    lines: BTreeMap<(String, String), Line>,
    /// What stands for trades that nobody has, where the words mean nothing else.
    instead: BTreeMap<(String, String), Line>,
}

#[derive(Debug, Default)]
struct Line {
    /// The phrase as it is written.
    text: String,
    meanings: Vec<String>,
    /// Whether the phrase is the name of a trade or of a class, which a workplace of the same name is not.
    is_named: bool,
}

impl Line {
    /// Adds `meanings`. A trade's own name is no class, and nothing is said twice.
    fn extend(&mut self, meanings: &[String]) {
        if self.is_named && meanings.iter().any(|meaning| meaning.starts_with('f')) {
            return;
        }
        for meaning in meanings {
            if !self.meanings.iter().any(|known| subject(known) == subject(meaning)) {
                self.meanings.push(meaning.clone());
            }
        }
    }
}

/// What a meaning is about, without its weight: a trade is the same as a neighbour.
fn subject(meaning: &str) -> (char, &str) {
    let (kind, of) = meaning.split_at(1);
    let kind = kind.chars().next().unwrap_or_default();
    match kind {
        't' | 'r' => ('t', of.split('.').next().unwrap_or_default()),
        'w' => (kind, of.rsplit_once('.').map_or(of, |(value, _)| value)),
        _ => (kind, of),
    }
}

impl<'a> Table<'a> {
    pub(super) fn new(rules: &'a Rules) -> Table<'a> {
        Table { rules, lines: BTreeMap::new(), instead: BTreeMap::new() }
    }

    /// Adds `meanings` to those of `text`, which is their own name.
    pub(super) fn add(&mut self, phrase: &Phrase, how: Match, meanings: &[String]) {
        if let Some(line) = self.line(phrase, how) {
            line.extend(meanings);
            line.is_named |= meanings.iter().any(|meaning| meaning.starts_with('t'));
        }
    }

    /// Adds meanings that a name of the same words goes before.
    pub(super) fn add_weak(&mut self, phrase: &Phrase, meanings: &[String]) {
        if let Some(line) = self.line(phrase, Match::Keys) {
            line.extend(meanings);
        }
    }

    /// Adds meanings of words that have none yet.
    pub(super) fn add_if_new(&mut self, phrase: &Phrase, meanings: &[String]) {
        if let Some(line) = self.line(phrase, Match::Keys).filter(|line| line.meanings.is_empty()) {
            line.extend(meanings);
        }
    }

    /// Adds meanings of a trade that nobody has. They count only where the words mean nothing else, but a name of such a trade
    /// says so in any case.
    pub(super) fn add_instead(&mut self, phrase: &Phrase, how: Match, meanings: &[String], is_name: bool) {
        if let Some((place, text)) = self.place(phrase, how) {
            let line = self.instead.entry(place).or_insert_with(|| Line { text, ..Line::default() });
            line.extend(meanings);
            line.is_named |= is_name;
        }
    }

    fn line(&mut self, phrase: &Phrase, how: Match) -> Option<&mut Line> {
        let (place, text) = self.place(phrase, how)?;
        Some(self.lines.entry(place).or_insert_with(|| Line { text, ..Line::default() }))
    }

    /// Where a phrase stands, and how it is written; `None` where it has no word.
    fn place(&self, phrase: &Phrase, how: Match) -> Option<((String, String), String)> {
        let Phrase { words, keys, spelt, .. } = phrase;
        let first = |text: &str| text.split(' ').next().filter(|word| !word.is_empty()).map(str::to_owned);
        match how {
            Match::Keys => Some(((first(keys)?, keys.clone()), words.clone())),
            Match::Led => {
                let main = first(words)?;
                let lead = spelt.split(' ').take_while(|word| *word != main).last();
                let led = |words: &str| lead.map_or_else(|| words.to_owned(), |lead| format!("{words}|{lead}"));
                Some(((first(keys)?, led(keys)), led(words)))
            }
            Match::Exact | Match::Letters => {
                let written = format!("{}{spelt}", if how == Match::Exact { '=' } else { '^' });
                Some(((self.rules.key(&first(spelt)?), written.clone()), written))
            }
        }
    }

    /// The key of each file's first word, and the files of about `size` bytes. Phrases with a word that is the main word of a
    /// commune's name are marked, so that a browser looks there too.
    pub(super) fn files(mut self, size: usize, is_main: impl Fn(&str) -> bool) -> (Vec<String>, Vec<Pack>) {
        for (place, mut line) in self.instead {
            line.meanings.insert(0, "e".to_owned());
            let known = self.lines.entry(place).or_insert_with(|| Line { text: line.text.clone(), ..Line::default() });
            let is_other = known.meanings.iter().any(|meaning| !meaning.starts_with(['~', '!', 'x', 'k']));
            if line.meanings.len() > 1 && !is_other {
                known.meanings.retain(|meaning| meaning.starts_with(['~', '!']));
                known.meanings.append(&mut line.meanings);
            } else if line.is_named && !known.is_named {
                known.meanings.insert(0, "e".to_owned());
            }
        }
        self.lines.retain(|_, line| !line.meanings.is_empty());
        for line in self.lines.values_mut() {
            let phrase = line.text.split('|').next().unwrap_or_default().trim_start_matches(['=', '^']);
            if phrase.split(' ').any(&is_main) {
                line.meanings.push("n".to_owned());
            }
        }
        let (mut first, mut files): (Vec<String>, Vec<Pack>) = (Vec::new(), Vec::new());
        let mut last = String::new();
        for ((key, _), line) in self.lines {
            let text = format!("{}\t{}\n", line.text, line.meanings.join(" "));
            // Phrases with the same first word are in one file: a browser asks for it by that word.
            let is_same = last == key;
            last.clone_from(&key);
            match files.last_mut() {
                Some(file) if is_same || file.len() + text.len() <= size => file.raw(text.as_bytes()),
                _ => {
                    let mut file = Pack::default();
                    file.raw(text.as_bytes());
                    first.push(key);
                    files.push(file);
                }
            }
        }
        (first, files)
    }
}
