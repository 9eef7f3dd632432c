//! Finds the comments of a file, in the gaps between its texts.

use crate::text::source::Span;

#[derive(Debug)]
pub(super) struct Comment {
    /// The position of its `#`.
    pub start: usize,
    /// From its `#` to its last visible character.
    pub text: String,
    /// Whether it is alone on its line.
    pub has_line: bool,
    /// The number of characters before it on its line.
    pub column: usize,
}

/// The comments of `text`, in order, where `solid` are the places of its texts; or the position of an unknown sign,
/// since a file is understood to the last byte or left alone.
pub(super) fn between(text: &str, solid: &[Span]) -> Result<Vec<Comment>, usize> {
    let mut comments = Vec::new();
    let mut start = 0;
    let end = Span::new(text.len(), text.len());
    for next in solid.iter().chain([&end]) {
        let mut at = start;
        while let Some(character) = text.get(at..next.start).and_then(|gap| gap.chars().next()) {
            match character {
                '#' => {
                    let length = text[at..].find('\n').unwrap_or(text.len() - at);
                    comments.push(comment(text, at, at + length));
                    at += length;
                }
                // The signs of collections and of the head of a block.
                '0'..='9' => at += 1,
                sign if " \t\n-?:,[]{}|>+.".contains(sign) => at += 1,
                _ => return Err(at),
            }
        }
        start = next.end.max(start);
    }
    Ok(comments)
}

fn comment(text: &str, start: usize, end: usize) -> Comment {
    let line = before_on_line(text, start);
    let has_line = line.trim().is_empty();
    Comment { start, text: text[start..end].trim_end().to_owned(), has_line, column: line.chars().count() }
}

/// The text before the byte `at` on its line.
pub(super) fn before_on_line(text: &str, at: usize) -> &str {
    let before = &text[..at];
    &before[before.rfind('\n').map_or(0, |index| index + 1)..]
}

/// Whether only signs of lists precede the byte `at` on its line, and the line above is blank.
pub(super) fn is_apart(text: &str, at: usize) -> bool {
    let line = before_on_line(text, at);
    let above = text[..at - line.len()].strip_suffix('\n');
    line.trim_matches([' ', '\t', '-', '?']).is_empty()
        && above.is_some_and(|above| before_on_line(above, above.len()).trim().is_empty())
}
