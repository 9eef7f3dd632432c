//! French typography: the spaces that keep a punctuation mark with its word.
//!
//! Applied to text that is rendered for people, never to code, addresses or data. Sources keep plain spaces.

use std::borrow::Cow;

use crate::text::language::Language;

/// Narrow no-break space.
const NARROW: char = '\u{202F}';
/// No-break space.
const WIDE: char = '\u{A0}';

/// `text` set by the rules of `language`. In French: a narrow no-break space before `; ! ? %` and inside « », a
/// no-break space before `:` (Imprimerie nationale), a curly apostrophe between letters, and no-break spaces between
/// thousands. Other languages: unchanged. Idempotent.
pub fn typeset<'a>(text: &'a str, language: &str) -> Cow<'a, str> {
    if Language::of(language) != Language::French {
        return Cow::Borrowed(text);
    }
    let mut set = String::new();
    let mut copied = 0;
    let bytes = text.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        // Only these bytes can start a change: a space of any width, an opening quotation mark, an apostrophe.
        if !matches!(bytes[index], b' ' | b'\'' | 0xC2 | 0xE2) {
            index += 1;
            continue;
        }
        match change(text, index) {
            Some((length, replacement)) => {
                set.push_str(&text[copied..index]);
                set.extend(replacement);
                index += length;
                copied = index;
            }
            None => index += 1,
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    set.push_str(&text[copied..]);
    Cow::Owned(set)
}

/// Around a fact in a text, and in its place while the words around it are typeset: characters for private use, and the one
/// for an object in a text.
const FACT_START: char = '\u{e000}';
const FACT_END: char = '\u{e001}';
const FACT: char = '\u{fffc}';

/// `fact` with the marks by which [`typeset_around_facts`] leaves it alone.
pub fn marked_fact(fact: &str) -> String {
    format!("{FACT_START}{fact}{FACT_END}")
}

/// `text` as [`typeset`] sets it, with its facts exactly as they were and without their marks.
pub fn typeset_around_facts(text: &str, language: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut facts = Vec::new();
    let mut pieces = text.split(FACT_START);
    words.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (fact, rest) = piece.split_once(FACT_END).unwrap_or((piece, ""));
        facts.push(fact);
        words.push(FACT);
        words.push_str(rest);
    }
    let mut facts = facts.into_iter();
    let mut set = String::with_capacity(text.len());
    for character in typeset(&words, language).chars() {
        match character {
            FACT => set.push_str(facts.next().unwrap_or_default()),
            _ => set.push(character),
        }
    }
    set
}

/// `text` with a word joiner after the hyphen between letters and digits, so that a reference stays on one line. For
/// text that is read, never copied.
pub fn unbroken(text: &str) -> String {
    const JOINER: char = '\u{2060}';
    let mut set = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut before = None;
    while let Some(letter) = letters.next() {
        set.push(letter);
        let is_joint = letter == '-' && before.is_some_and(char::is_alphabetic);
        if is_joint && letters.peek().is_some_and(char::is_ascii_digit) {
            set.push(JOINER);
        }
        before = Some(letter);
    }
    set
}

/// The replacement at `index` and the number of bytes it replaces, if there is one.
fn change(text: &str, index: usize) -> Option<(usize, impl Iterator<Item = char>)> {
    let rest = text.get(index..)?;
    let current = rest.chars().next()?;
    let length = current.len_utf8();
    let mut after = rest[length..].chars();
    let next = after.next();
    let before = || text[..index].chars().next_back();
    let set = |first: char| Some((length, std::iter::once(first).chain(None)));
    match (current, next) {
        (' ' | WIDE | NARROW, Some(mark @ (';' | '!' | '?' | '%' | ':' | '»'))) => {
            // `:)` and `?query` are not punctuation, and indentation is not a space of a sentence.
            let is_punctuation =
                after.next().is_none_or(|c| !c.is_alphanumeric()) && before().is_some_and(|c| c != ' ');
            if is_punctuation { set(if mark == ':' { WIDE } else { NARROW }) } else { None }
        }
        ('«', Some(space @ (' ' | WIDE | NARROW))) => {
            Some((length + space.len_utf8(), std::iter::once('«').chain(Some(NARROW))))
        }
        ('\'', Some(letter)) if letter.is_alphabetic() && before().is_some_and(char::is_alphabetic) => set('’'),
        (' ', Some(digit)) if digit.is_ascii_digit() && is_thousands_space(text, index) => set(NARROW),
        _ => None,
    }
}

/// Returns true if the space at `index` is between one to three digits and exactly three.
fn is_thousands_space(text: &str, index: usize) -> bool {
    let digits_before = text.as_bytes()[..index].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let digits_after = text.as_bytes()[index + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    (1..=3).contains(&digits_before) && digits_after == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn french(text: &str) -> String {
        typeset(text, "fr").replace(NARROW, "_").replace(WIDE, "~")
    }

    #[test]
    fn a_reference_stays_on_one_line() {
        assert_eq!(
            unbroken("par exemple oe-0001, un mot-clé, 8-10").replace('\u{2060}', "_"),
            "par exemple oe-_0001, un mot-clé, 8-10"
        );
    }

    #[test]
    fn marks_stay_with_their_words() {
        assert_eq!(french("Quoi ? Oui ! Ceci ; cela : « l'idée »"), "Quoi_? Oui_! Ceci_; cela~: «_l’idée_»");
        assert_eq!(french("12 000 élèves, 8:30, 50 %"), "12_000 élèves, 8:30, 50_%");
        assert_eq!(french(&typeset("Quoi ? « Oui »", "fr")), "Quoi_? «_Oui_»");
        assert_eq!(french("a  : b ?c '"), "a  : b ?c '");
    }

    #[test]
    fn other_languages_are_left_alone() {
        assert_eq!(typeset("Why ?", "en"), "Why ?");
        assert_eq!(typeset("Quoi ?", "fr-FR"), "Quoi\u{202f}?");
    }
}
