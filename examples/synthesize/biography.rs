//! Texts from parts of sentences: enough parts, orders and fillings that no two texts are alike for long.

use std::collections::HashMap;

use crate::random::Random;
use crate::words::Sections;

/// A text is at least this long, in words.
const WORDS_MIN: usize = 95;

/// One more sentence is added only below this length.
const WORDS_MAX: usize = 138;

/// The plan of a text: its paragraphs, each a list of sections of the sentences.
const PLANS: &[&[&[&str]]] = &[
    &[&["opening", "day"], &["path", "turning"], &["like", "dislike", "close"]],
    &[&["opening"], &["path", "turning", "day"], &["like", "tip"], &["close"]],
    &[&["opening", "like"], &["path", "day"], &["dislike", "tip", "close"]],
    &[&["opening", "path"], &["day", "dislike"], &["like", "tip"]],
    &[&["path", "turning"], &["opening", "day", "like"], &["dislike", "close"]],
];

/// What may lengthen a text that came out short.
const MORE: &[&str] = &["day", "tip", "like", "dislike", "day", "close", "tip"];

/// What fills the slots of one text.
pub struct Filling<'a> {
    /// Whether `[feminine|masculine]` gives the first.
    pub feminine: bool,
    /// Values that follow from the profile.
    pub facts: HashMap<&'static str, String>,
    /// Lists of the sector.
    pub sector: &'a Sections,
    /// Lists of the sentences' own file.
    pub sentences: &'a Sections,
    /// Lists for all: trainings, numbers.
    pub common: &'a Sections,
}

/// Sentences and words that a text has already.
#[derive(Default)]
pub struct Used {
    words: Vec<&'static str>,
}

impl Filling<'_> {
    /// A text of some paragraphs.
    pub fn text(&self, random: &mut Random) -> Vec<String> {
        let plan = *random.pick(PLANS);
        let mut used = Used::default();
        let mut paragraphs: Vec<String> = Vec::new();
        for sections in plan {
            let sentences = sections.iter().filter_map(|section| self.sentence(section, &mut used, random));
            paragraphs.push(sentences.collect::<Vec<_>>().join(" "));
        }
        let count = |paragraphs: &[String]| paragraphs.iter().map(|text| text.split(' ').count()).sum::<usize>();
        let target = random.between(WORDS_MIN as u32, WORDS_MAX as u32) as usize;
        for section in MORE {
            if count(&paragraphs) >= target {
                break;
            }
            let at = random.below(paragraphs.len());
            if let Some(sentence) = self.sentence(section, &mut used, random) {
                paragraphs[at] = format!("{} {sentence}", paragraphs[at]);
            }
        }
        paragraphs
    }

    /// A sentence of `section` that this text does not have yet.
    fn sentence(&self, section: &'static str, used: &mut Used, random: &mut Random) -> Option<String> {
        let list = self.sentences.get(section).filter(|list| !list.is_empty())?;
        let first = random.below(list.len());
        let free = (0..list.len())
            .map(|step| (first + step) % list.len())
            .find(|&index| !used.words.contains(&list[index]))?;
        used.words.push(list[free]);
        Some(self.fill(list[free], used, random))
    }

    /// `template` with its slots filled and a capital at the start.
    pub fn fill(&self, template: &str, used: &mut Used, random: &mut Random) -> String {
        let mut text = String::with_capacity(template.len() * 2);
        let mut rest = template;
        while let Some(at) = rest.find(['{', '[']) {
            text.push_str(&rest[..at]);
            let closing = if rest[at..].starts_with('{') { '}' } else { ']' };
            let Some((inside, after)) = rest[at + 1..].split_once(closing) else {
                break;
            };
            if closing == ']' {
                let (feminine, masculine) = inside.split_once('|').unwrap_or((inside, inside));
                text.push_str(if self.feminine { feminine } else { masculine });
            } else {
                let value = self.value(inside, used, random);
                elide(&mut text, &value);
                let starts = text.trim_end().is_empty() || text.trim_end().ends_with(['.', '!', '?']);
                text.push_str(&if starts { capitalised(&value) } else { value });
            }
            rest = after;
        }
        text.push_str(rest);
        text
    }

    /// What fills `slot`: in one text not the same twice, while there is another.
    fn value(&self, slot: &str, used: &mut Used, random: &mut Random) -> String {
        if let Some(fact) = self.facts.get(slot) {
            return fact.clone();
        }
        let lists = [self.sector, self.sentences, self.common];
        let Some(list) = lists.iter().find_map(|lists| lists.get(slot)) else {
            panic!("no words for the slot {{{slot}}}")
        };
        let first = random.below(list.len());
        let word =
            (0..list.len()).map(|step| list[(first + step) % list.len()]).find(|word| !used.words.contains(word));
        let word = word.unwrap_or(list[first]);
        used.words.push(word);
        word.to_owned()
    }
}

/// "de une" becomes "d'une", "que un" becomes "qu'un".
fn elide(text: &mut String, next: &str) {
    let vowel = next.chars().next().is_some_and(|first| "aàâeéèêiîoôuyhAÀÂEÉÈÊIÎOÔUYHœŒ".contains(first));
    let is_word = |word: &str| text.ends_with(&format!(" {word} "));
    if vowel && (is_word("de") || is_word("que")) {
        text.truncate(text.len() - 2);
        text.push('\'');
    }
}

/// `text` with a capital at its start.
fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

/// `text` with a small letter at its start.
pub fn lowercased(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_lowercase().chain(characters).collect()).unwrap_or_default()
}
