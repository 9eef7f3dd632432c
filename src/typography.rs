//! French typography: the spaces that keep a punctuation mark with its word.
//!
//! Applied to text that is rendered for people, never to code, addresses or data. Sources keep plain spaces.

use std::borrow::Cow;

/// Narrow no-break space.
const NARROW: char = '\u{202F}';
/// No-break space.
const WIDE: char = '\u{A0}';

/// `text` as it should be set in `language`. French: a narrow no-break space before `; ! ? %` and inside « », a
/// no-break space before `:` (Imprimerie nationale), the curly apostrophe between letters, and thousands kept together. Other languages:
/// unchanged. Applying it twice changes nothing.
pub fn typeset<'a>(text: &'a str, language: &str) -> Cow<'a, str> {
    let may_change = |c: char| matches!(c, ';' | ':' | '!' | '?' | '%' | '»' | '«' | '\'') || c.is_ascii_digit();
    if language != "fr" || !text.contains(may_change) {
        return Cow::Borrowed(text);
    }
    let characters: Vec<char> = text.chars().collect();
    let mut set = String::with_capacity(text.len() + 16);
    let mut index = 0;
    while index < characters.len() {
        let current = characters[index];
        let next = characters.get(index + 1).copied();
        let before = index.checked_sub(1).map(|previous| characters[previous]);
        match (current, next) {
            (' ' | WIDE | NARROW, Some(mark @ (';' | '!' | '?' | '%' | ':' | '»')))
                if before.is_some_and(|c| c != ' ') =>
            {
                let ends_sentence = characters.get(index + 2).is_none_or(|&c| !c.is_alphanumeric());
                // `:)` and `?query` are not punctuation.
                set.push(if !ends_sentence {
                    current
                } else if mark == ':' {
                    WIDE
                } else {
                    NARROW
                });
            }
            ('«', Some(' ' | WIDE | NARROW)) => {
                set.extend(['«', NARROW]);
                index += 1;
            }
            ('\'', Some(after)) if before.is_some_and(char::is_alphabetic) && after.is_alphabetic() => set.push('’'),
            (' ', Some(_)) if is_thousands_space(&characters, index) => set.push(NARROW),
            _ => set.push(current),
        }
        index += 1;
    }
    Cow::Owned(set)
}

/// Whether the space at `index` stands between one to three digits and exactly three.
fn is_thousands_space(characters: &[char], index: usize) -> bool {
    let digits_before = characters[..index].iter().rev().take_while(|c| c.is_ascii_digit()).count();
    let digits_after = characters[index + 1..].iter().take_while(|c| c.is_ascii_digit()).count();
    (1..=3).contains(&digits_before) && digits_after == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn french(text: &str) -> String {
        typeset(text, "fr").replace(NARROW, "_").replace(WIDE, "~")
    }

    #[test]
    fn marks_stay_with_their_words() {
        assert_eq!(french("Quoi ? Oui ! Ceci ; cela : « l'idée »"), "Quoi_? Oui_! Ceci_; cela~: «_l’idée_»");
        assert_eq!(french("12 000 élèves, 8:30, 50 %"), "12_000 élèves, 8:30, 50_%");
        assert_eq!(french(&typeset("Quoi ? « Oui »", "fr")), "Quoi_? «_Oui_»");
    }

    #[test]
    fn other_languages_are_left_alone() {
        assert_eq!(typeset("Why ?", "en"), "Why ?");
    }
}
