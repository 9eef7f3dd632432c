//! Text from the content, made harmless: it can neither hide, nor turn the line around, nor command a terminal.

use crate::unseen;

/// `text` on one line, each character that acts instead of being seen replaced by one that is seen. As many
/// characters come out as went in.
pub fn visible(text: &str) -> String {
    text.chars().map(visible_char).collect()
}

/// The same, leaving tabs to who prints it.
pub(super) fn visible_but_tabs(text: &str) -> String {
    text.chars().map(|character| if character == '\t' { character } else { visible_char(character) }).collect()
}

/// The first `length` characters of `text`, with a sign where something is left out.
pub fn clip(text: &str, length: usize) -> String {
    match text.char_indices().nth(length) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn visible_char(character: char) -> char {
    match character {
        // The pictures of the control characters stand in the same order.
        '\0'..='\x1f' => char::from_u32(0x2400 + character as u32).unwrap_or('\u{FFFD}'),
        '\x7f' => '\u{2421}',
        // Line breaks that only some programs see, and our own marks around facts.
        '\u{2028}' | '\u{2029}' | '\u{e000}' | '\u{e001}' | '\u{fffc}' => '\u{FFFD}',
        _ if unseen::acts(character) => '\u{FFFD}',
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_act_become_characters_that_are_seen() {
        assert_eq!(visible("a\u{1b}[31m\r\n\u{202e}b\u{9b}\u{2028}"), "a␛[31m␍␊\u{FFFD}b\u{FFFD}\u{FFFD}");
        assert_eq!(visible("l’été « à\u{a0}Épernay »"), "l’été « à\u{a0}Épernay »");
        assert_eq!(visible_but_tabs("\ta\n"), "\ta␊");
    }

    #[test]
    fn a_long_text_says_that_it_goes_on() {
        assert_eq!((clip("éèà", 2).as_str(), clip("éèà", 3).as_str()), ("éè…", "éèà"));
    }
}
