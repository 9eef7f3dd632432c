//! Invisible control characters, and letters with more marks than any script writes.
//!
//! They turn the direction of a line (<https://trojansource.codes>), hide words from a reader or from a search, or pile up
//! over the lines around. No content needs them: texts are read without them, and `check` reports their places.

use std::borrow::Cow;

/// Joiners and variation selectors in a row: emoji need two.
const JOINERS_MAX: usize = 2;
/// Marks over and under one letter: Vietnamese needs two, scholars three.
const MARKS_MAX: usize = 4;

/// The fault of a character at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Excess {
    /// An invisible control character, or a joiner too many.
    Hidden,
    /// A mark too many on one letter.
    Stacked,
}

/// The flags of England, Scotland and Wales: a black flag, the letters of the country as tags, and their end
/// (UTS #51, ED-14a). No other flag is written with tags.
const FLAGS_OF_TAGS: [&str; 3] = [
    "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
    "\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
];

/// Characters in a row with the same fault, by their bytes in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The fault of each of them.
    pub excess: Excess,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// Whether `character` is a control character, a mark, an embedding or an isolate of writing direction, a character without
/// any width, a tag, or no character of Unicode. The joiners that emoji and several scripts are written with are none of
/// these.
pub fn is_invisible_control(character: char) -> bool {
    let code = u32::from(character);
    character.is_control()
        || code & 0xFFFE == 0xFFFE
        || matches!(
            character,
            '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{200b}' | '\u{200e}'
                | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fdd0}'..='\u{fdef}' | '\u{feff}'
                | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

/// The faults of `text`, in its order.
pub fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (start, character, excess) in excesses(text) {
        let end = start + character.len_utf8();
        match runs.last_mut().filter(|run| run.end == start && run.excess == excess) {
            Some(run) => run.end = end,
            None => runs.push(Run { excess, start, end }),
        }
    }
    runs
}

/// `text` without its faults.
pub fn cleaned(text: &str) -> Cow<'_, str> {
    let mut cleaned = String::new();
    let mut copied = 0;
    for Run { start, end, .. } in runs(text) {
        cleaned.push_str(&text[copied..start]);
        copied = end;
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    cleaned.push_str(&text[copied..]);
    Cow::Owned(cleaned)
}

/// The code points of the first characters of `run`, for messages.
pub fn names(run: &str) -> String {
    let names: Vec<String> = run.chars().take(4).map(|c| format!("U+{:04X}", u32::from(c))).collect();
    names.join(" ")
}

/// Every character with a fault, and where it starts.
fn excesses(text: &str) -> impl Iterator<Item = (usize, char, Excess)> {
    let (mut joiners, mut marks, mut end_of_flag) = (0, 0, 0);
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t'));
    let characters = if is_plain { "".char_indices() } else { text.char_indices() };
    characters.filter_map(move |(start, character)| {
        joiners = if is_joiner(character) { joiners + 1 } else { 0 };
        marks = if is_mark(character) { marks + 1 } else { 0 };
        if let Some(flag) = FLAGS_OF_TAGS.iter().find(|flag| text[start..].starts_with(**flag)) {
            end_of_flag = start + flag.len();
        }
        if start < end_of_flag {
            return None;
        }
        if is_invisible_control(character) && !matches!(character, '\n' | '\r' | '\t') || joiners > JOINERS_MAX {
            return Some((start, character, Excess::Hidden));
        }
        (marks > MARKS_MAX).then_some((start, character, Excess::Stacked))
    })
}

fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// The blocks of combining marks that belong to no script of their own.
fn is_mark(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_people_write_have_no_fault() {
        for text in [
            "l’été « à\u{a0}Épernay »\r\n\t",
            "👩\u{200d}🔧 ❤\u{fe0f}\u{200d}🔥",
            "co\u{ad}op",
            "e\u{301}\u{323}",
            "می\u{200c}خواهم",
            "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
            "🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} 🏴\u{200d}☠\u{fe0f}",
        ] {
            assert_eq!((runs(text), cleaned(text)), (Vec::new(), Cow::Borrowed(text)), "{text:?}");
        }
    }

    #[test]
    fn invisible_controls_and_piles_of_marks_are_left_out() {
        let text = format!("a\u{202e}\u{200b}b\u{200d}\u{200d}\u{200d}\u{200d}c{}d\0", "\u{301}".repeat(9));
        assert_eq!(cleaned(&text), format!("ab\u{200d}\u{200d}c{}d", "\u{301}".repeat(4)));
        // Tags without a flag of theirs hide words.
        assert_eq!(cleaned("🏴\u{e0067}\u{e0061}\u{e007f}a\u{e0067}"), "🏴a");
        let kinds: Vec<Excess> = runs(&text).into_iter().map(|run| run.excess).collect();
        assert_eq!(kinds, [Excess::Hidden, Excess::Hidden, Excess::Stacked, Excess::Hidden]);
        assert_eq!(&text[runs(&text)[0].start..runs(&text)[0].end], "\u{202e}\u{200b}");
    }
}
