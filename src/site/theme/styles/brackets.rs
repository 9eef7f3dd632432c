//! The brackets of a style sheet: the parser goes down with them, and closes what a hand forgot.

use crate::text::source::Span;

/// More brackets inside of each other than any style sheet has. The parser's stack bears several times as many.
const DEPTH_MAX: usize = 32;

/// A bracket that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bracket {
    /// Nothing closes it.
    Open(Span),
    /// It closes nothing.
    Close(Span),
    /// It is inside of too many others.
    Deep(Span),
}

/// The first bracket of `text` that matches no other or is too deep; comments and texts between quotes have none.
pub fn unmatched(text: &str) -> Option<Bracket> {
    let bytes = text.as_bytes();
    let mut open: Vec<(u8, usize)> = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let here = Span::new(at, at + 1);
        match byte {
            b'/' if bytes.get(at + 1) == Some(&b'*') => {
                at = text[at + 2..].find("*/").map_or(bytes.len(), |end| at + 2 + end + 1);
            }
            b'"' | b'\'' => at = end_of_text(bytes, at),
            b'\\' => at += 1,
            b'(' if is_bare_address(text, at) => at = text[at..].find(')').map_or(bytes.len(), |end| at + end),
            b'{' | b'(' | b'[' => {
                open.push((byte, at));
                if open.len() > DEPTH_MAX {
                    return Some(Bracket::Deep(here));
                }
            }
            b'}' | b')' | b']' => {
                let partner = match byte {
                    b'}' => b'{',
                    b')' => b'(',
                    _ => b'[',
                };
                match open.pop() {
                    Some((opened, _)) if opened == partner => {}
                    Some((_, opened)) => return Some(Bracket::Open(Span::new(opened, opened + 1))),
                    None => return Some(Bracket::Close(here)),
                }
            }
            _ => {}
        }
        at += 1;
    }
    open.pop().map(|(_, at)| Bracket::Open(Span::new(at, at + 1)))
}

/// Where the text that begins at `start` ends: its second quote or, as browsers see it, the end of the line.
fn end_of_text(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'\n' => return at,
            _ if byte == bytes[start] => return at,
            _ => {}
        }
        at += 1;
    }
    at
}

/// Whether the bracket at `open` begins an address without quotes.
fn is_bare_address(text: &str, open: usize) -> bool {
    let is_url = open >= 3 && text.as_bytes()[open - 3..open].eq_ignore_ascii_case(b"url");
    is_url && !text[open + 1..].trim_start().starts_with(['"', '\''])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_match_or_the_one_that_does_not_is_found() {
        for good in ["a{}", "a{b:url(x}y)}", "/* { */ a{b:\"}\"}", "a{b:'\\'}'}", "a\\{{}", "", "é{}"] {
            assert_eq!(unmatched(good), None, "{good}");
        }
        assert_eq!(unmatched("a{b:c; d{}"), Some(Bracket::Open(Span::new(1, 2))));
        assert_eq!(unmatched("a{b:(c}"), Some(Bracket::Open(Span::new(4, 5))));
        assert_eq!(unmatched("a{}}"), Some(Bracket::Close(Span::new(3, 4))));
        assert_eq!(unmatched(&"a{".repeat(1_000_000)), Some(Bracket::Deep(Span::new(65, 66))));
    }
}
