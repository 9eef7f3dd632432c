//! Reads the table: which rows are worth a search, where their patterns match, and what the words around say of a match.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use regex::bytes::{Regex, RegexBuilder};

use super::lexicon::{LIFE, Lexicon, WORDS};
use super::parts::PARTS;
use super::reading::{boundary, read};
use super::table::{Check, ROWS, Row};
use super::{Found, Kind};

/// How many bytes before and after a thing say what it is.
const AROUND: usize = 120;
/// The most bytes that a thing has.
const BYTES_MAX: usize = 300;
/// What stands for `¶`, `«` and `»` of the table in a text with a thing marked.
const MARKS: [(char, &str); 3] = [('¶', r"\x01"), ('«', r"\x02"), ('»', r"\x03")];

/// A row that texts are searched for.
struct Search {
    kind: Kind,
    signs: Vec<String>,
    looks: Pattern,
    only: Option<Pattern>,
    unless: Option<Pattern>,
    check: Check,
}

/// A pattern of the table, made into a search when a text first needs it: most sites need few.
struct Pattern {
    written: String,
    made: OnceLock<Regex>,
}

struct Searches {
    all: Vec<Search>,
    /// Finds the signs: one look at the words of a text is quicker than a search for each row.
    signs: AhoCorasick,
    /// The searches of each sign, by their places in `all`.
    of_signs: Vec<Vec<usize>>,
}

static SEARCHES: LazyLock<Searches> = LazyLock::new(|| {
    let all: Vec<Search> = ROWS.iter().chain(LIFE).map(of_row).chain(WORDS.iter().flat_map(of_words)).collect();
    let mut signs: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, search) in all.iter().enumerate() {
        search.signs.iter().for_each(|sign| signs.entry(sign).or_default().push(index));
    }
    let automaton = AhoCorasick::builder().kind(Some(AhoCorasickKind::DFA)).build(signs.keys());
    let automaton = automaton.expect("signs are few and short");
    Searches { of_signs: signs.into_values().collect(), signs: automaton, all }
});

fn of_row(row: &Row) -> Search {
    let signs = joined(row.sign).split('|').flat_map(each_digit).collect();
    Search::new(row.kind, signs, row.looks, row.only, row.unless, row.check)
}

/// `sign`, once for each digit that `#` stands for in it.
fn each_digit(sign: &str) -> Vec<String> {
    if sign.contains('#') {
        ('0'..='9').map(|digit| sign.replace('#', &digit.to_string())).collect()
    } else {
        vec![sign.to_owned()]
    }
}

/// What the table breaks over several lines.
fn joined(written: &str) -> String {
    written.lines().map(str::trim_start).collect()
}

/// The ways in which people tell of themselves with the words of `lexicon`: "I am deaf", "Deaf, I …", "my cancer".
fn of_words(lexicon: &Lexicon) -> Vec<Search> {
    let &Lexicon { kind, am, have, unless } = lexicon;
    let (am, have) = (joined(am), joined(have));
    let ways = [
        (&am, format!("{{i_am}}(?:{am})"), "", unless.to_owned()),
        (&am, format!("(?:{am}){{more}}"), "{apposition}", format!("{unless}|{{no_apposition}}")),
        (&have, format!("{{i_have}}(?:{have})|(?:mon|ma|mes) (?:{have})"), "", unless.to_owned()),
        (&have, format!("{{with}}(?:{have})"), "{of_me}", format!("{unless}|{{of_others}}")),
    ];
    let ways = ways.into_iter().filter(|(words, ..)| !words.is_empty());
    let always: Check = |_, _, _| true;
    let searches =
        ways.map(|(words, looks, only, unless)| Search::new(kind, stems(words), &looks, only, &unless, always));
    searches.collect::<Vec<_>>()
}

/// What each of `words` begins with: the letters before what a pattern leaves open.
fn stems(words: &str) -> Vec<String> {
    let mut stems = vec![String::new()];
    let (mut depth, mut is_open) = (0, false);
    for character in words.chars() {
        match character {
            '|' if depth == 0 => {
                stems.push(String::new());
                is_open = false;
            }
            '(' | '[' => (depth, is_open) = (depth + 1, true),
            ')' | ']' => depth -= 1,
            '?' | '{' if !is_open => {
                stems.last_mut().and_then(String::pop);
                is_open = true;
            }
            _ if !is_open && depth == 0 => stems.last_mut().into_iter().for_each(|stem| stem.push(character)),
            _ => {}
        }
    }
    stems
}

impl Search {
    fn new(kind: Kind, signs: Vec<String>, looks: &str, only: &str, unless: &str, check: Check) -> Search {
        let some = |written: &str| Some(Pattern::new(written)).filter(|_| !written.is_empty());
        let unless = some(unless.trim_start_matches('|'));
        Search { kind, signs, looks: Pattern::new(looks), only: some(only), unless, check }
    }

    fn matches(&self, text: &str, found: &mut Vec<Found>) {
        let (looks, bytes, mut from) = (self.looks.search(), text.as_bytes(), 0);
        while let Some(matched) = looks.find_at(bytes, from) {
            let (start, end) = (matched.start(), matched.end());
            if matched.len() > BYTES_MAX {
                from = end;
                continue;
            }
            // Boundaries of words are looked at here: in a pattern they would make every search slower.
            let is_inside = |at: usize| at > 0 && is_in_word(bytes.get(at - 1)) && is_in_word(bytes.get(at));
            if !is_inside(start) && !is_inside(end) && self.is_real(text, start, end) {
                found.push(Found { kind: self.kind, start, end });
                from = end;
            } else {
                // What is none may hide the beginning of one, behind its first word. As it is short, no letter is read often.
                let word =
                    bytes[start..end].iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(end - start);
                from = start + word.max(1);
            }
        }
    }

    fn is_real(&self, text: &str, start: usize, end: usize) -> bool {
        let before = &text[boundary(text, start.saturating_sub(AROUND))..start];
        let after = &text[end..boundary(text, end + AROUND)];
        let (before_clause, clause) = before.split_at(start_of_clause(before));
        let marked = || [before_clause, "\x01", clause, "\x02", &text[start..end], "\x03", after].concat();
        let marked = LazyLock::new(marked);
        let says = |pattern: &Pattern| pattern.search().is_match(marked.as_bytes());
        self.only.as_ref().is_none_or(says)
            && !self.unless.as_ref().is_some_and(says)
            && (self.check)(before, &text[start..end], after)
    }
}

/// Everything that `text`, in the letters of ASCII, tells by the table.
pub(super) fn find(text: &str) -> Vec<Found> {
    let mut is_worth = vec![false; SEARCHES.all.len()];
    let line = text.to_ascii_lowercase().replace('\n', " ");
    for sign in SEARCHES.signs.find_overlapping_iter(&line) {
        if begins_word(&line, sign.start()) {
            SEARCHES.of_signs[sign.pattern()].iter().for_each(|&index| is_worth[index] = true);
        }
    }
    let mut found = Vec::new();
    for (search, _) in SEARCHES.all.iter().zip(is_worth).filter(|(_, is_worth)| *is_worth) {
        search.matches(text, &mut found);
    }
    found
}

/// First names that France gives most, <https://www.insee.fr/fr/statistiques/8595130>, one a line. Several are words as well:
/// Rose, Pierre.
static NAMES: LazyLock<String> = LazyLock::new(|| {
    let names = read(include_str!("first_names.txt")).text;
    format!("(?:{})", names.trim_end().replace('\n', "|"))
});

/// Whether what begins at `index` is not inside of a word or a number.
fn begins_word(text: &str, index: usize) -> bool {
    let is = |kind: fn(&u8) -> bool| text.as_bytes()[index.saturating_sub(1)..=index].iter().all(kind);
    index == 0 || !is(u8::is_ascii_alphabetic) && !is(u8::is_ascii_digit)
}

fn is_in_word(byte: Option<&u8>) -> bool {
    byte.is_some_and(u8::is_ascii_alphanumeric)
}

impl Pattern {
    fn new(written: &str) -> Pattern {
        Pattern { written: joined(written), made: OnceLock::new() }
    }

    /// The search for words of ASCII in either case.
    fn search(&self) -> &Regex {
        self.made.get_or_init(|| {
            // A part may hold parts before it.
            let parts = PARTS.iter().rev();
            let whole = parts
                .fold(self.written.clone(), |whole, (name, part)| whole.replace(&format!("{{{name}}}"), &joined(part)));
            let whole = whole.replace("{names}", &NAMES);
            let whole = MARKS.iter().fold(whole, |whole, &(mark, byte)| whole.replace(mark, byte));
            RegexBuilder::new(&whole).unicode(false).case_insensitive(true).build().expect("the table is tested")
        })
    }
}

/// Where the clause begins that `before` ends with: behind the last end of a sentence and the marks of a list.
fn start_of_clause(before: &str) -> usize {
    let bytes = before.as_bytes();
    let ends = |&at: &usize| match bytes[at] {
        b'!' | b'?' | b';' | b'"' | b'|' => true,
        b'.' => bytes.get(at + 1).is_some_and(u8::is_ascii_whitespace),
        // A sentence goes on in the next line.
        b'\n' => !bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase),
        _ => false,
    };
    let clause = &before[(0..bytes.len()).rev().find(ends).map_or(0, |at| at + 1)..];
    let item = clause.trim_start_matches([' ', '\t', '\n', '#', '-', '+', '(', '.', ':']);
    // A number in a list.
    let numbered = item.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = numbered.len() < item.len() && numbered.starts_with([')', '.']);
    before.len() - if is_numbered { numbered[1..].trim_start().len() } else { item.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_can_be_searched_for() {
        for search in &SEARCHES.all {
            assert!(search.signs.iter().all(|sign| !sign.is_empty()), "{}", search.looks.written);
            let around = search.only.iter().chain(&search.unless);
            around.chain([&search.looks]).for_each(|pattern| _ = pattern.search());
        }
    }

    #[test]
    fn words_tell_what_is_worth_a_search() {
        assert_eq!(stems(r"sourde?|mal(?:voyant|entendant)e?|rqth|trans(?:genre)?"), ["sourd", "mal", "rqth", "trans"]);
        let has = |text: &str, sign: &str| {
            let signs: Vec<&str> = SEARCHES.all.iter().flat_map(|search| &search.signs).map(String::as_str).collect();
            assert!(signs.contains(&sign), "{sign}");
            let (text, mut found) = (
                text.to_lowercase(),
                SEARCHES.signs.find_overlapping_iter(&text.to_lowercase()).collect::<Vec<_>>().into_iter(),
            );
            found.any(|found| text[found.range()] == *sign && begins_word(&text, found.start()))
        };
        assert!(has("AGE", "ag") && has("(agee", "ag") && has("12€", "€") && has("l'avenue", "avenue"));
        assert!(!has("dans", "ans") && !has("etages", "ag") && !has("plumage", "ag"));
    }

    #[test]
    fn a_clause_begins_behind_a_sentence_and_the_mark_of_a_list() {
        let clause = |text: &'static str| &text[start_of_clause(text)..];
        assert_eq!(clause("Un mot. Un autre "), "Un autre ");
        assert_eq!(clause("un mot,\n- un autre"), "un autre");
        assert_eq!(clause("un mot\n12. un autre"), "un autre");
        assert_eq!(clause("Un mot\nqui suit "), "Un mot\nqui suit ");
    }
}
