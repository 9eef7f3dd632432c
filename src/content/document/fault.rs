//! Where a fault of syntax was made. The parser tells it where it notices, which for what is opened and never closed is lines below.

use crate::text::source::Span;

/// The reason of a space that does not break where a plain one belongs.
pub(super) const INVISIBLE_SPACE: &str = "invisible space";
/// The reason of a text between quotation marks that YAML does not know.
pub(super) const CURLY_QUOTES: &str = "curly quotes";
/// The reason of a file without any word.
pub(super) const EMPTY: &str = "empty file";
/// The reasons of the parser for a colon inside of a text and for a quotation mark without its other half.
const COLON: &str = "mapping values are not allowed";
const QUOTE: &str = "unclosed quote";
const NO_COLON: &str = "simple key expected ':'";

/// Where the fault of `text` was made that the parser noticed at `at` for `reason`, and the reason as it is told.
pub(super) fn made(text: &str, at: usize, reason: &str) -> (Span, String) {
    let line = line_start(text, at);
    let told = |start: usize, reason: &str| {
        let length = text[start..].chars().next().map_or(0, char::len_utf8);
        (Span::new(start, start + length), reason.to_owned())
    };
    if let Some(space) = invisible_space(text, line) {
        return told(space, INVISIBLE_SPACE);
    }
    let open = open_at(text, at);
    match open.filter(|open| line_start(text, open.at) < line || open.sign.is_none()) {
        Some(Open { sign: Some('"' | '\''), at }) => return told(at, QUOTE),
        Some(Open { sign: Some(sign), at }) => return told(at, if sign == '[' { "bracket [" } else { "bracket {" }),
        _ => {}
    }
    if reason.contains("tab") {
        let tab = text[line..].find('\t').map_or(at, |tab| line + tab);
        return told(tab, reason);
    }
    let is_in_braces = open.is_some_and(|open| matches!(open.sign, Some('[' | '{')));
    if is_in_braces && text[at..].starts_with(':') {
        return told(at, COLON);
    }
    told(at, reason)
}

/// The reason why a file whose whole text is one value cannot be read.
pub(super) fn of_a_lone_text() -> &'static str {
    NO_COLON
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// A space that does not break where a plain one belongs, in the line that starts at `line` or in the next: before its first word or
/// beside the colon after it.
fn invisible_space(text: &str, line: usize) -> Option<usize> {
    let mut start = line;
    for line in text[line..].split_inclusive('\n').take(2) {
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let head = line.find(|c: char| !is_word(c) && !c.is_whitespace() && c != '-').unwrap_or(line.len());
        let colon = usize::from(line[head..].starts_with(':'));
        let mut places = line[..head]
            .char_indices()
            .chain(line[head + colon..].char_indices().take(colon).map(|(_, c)| (head + 1, c)));
        if let Some((at, _)) = places.find(|(_, c)| is_invisible_space(*c)) {
            return Some(start + at);
        }
        start += line.len();
    }
    None
}

/// Whether `c` looks like a space, and YAML takes it for a letter.
pub(super) fn is_invisible_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, ' ' | '\t' | '\n' | '\r')
}

/// A sign that is open, and where it stands.
#[derive(Clone, Copy)]
struct Open {
    sign: Option<char>,
    at: usize,
}

/// The last sign that is open at `at`, or was until a mark in the same line: a quotation mark, a bracket or a brace at the start of a value.
fn open_at(text: &str, at: usize) -> Option<Open> {
    let mut open: Vec<Open> = Vec::new();
    let mut block: Option<usize> = None;
    let mut across = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches(' ').len();
        let is_of_block = block.is_some_and(|outer| indent > outer || line.trim().is_empty());
        if start >= at && open.is_empty() {
            break;
        }
        if !is_of_block {
            block = None;
            let value = if open.is_empty() { value_start(line) } else { 0 };
            across = scan(&line[value..], start + value, at, &mut open);
            let value = line[value..].trim_end();
            if open.is_empty() && value.starts_with(['|', '>']) {
                block = Some(indent);
            }
        }
        start += line.len();
        if start > at {
            break;
        }
    }
    across.or(open.last().copied())
}

/// Where the value of a line begins: after the signs of lists and the first colon with a space.
fn value_start(line: &str) -> usize {
    let item = line.len() - line.trim_start_matches([' ', '-']).len();
    if line[item..].starts_with(['"', '\'', '[', '{', '#']) {
        return item;
    }
    let value = line.find(": ").map_or(line.len(), |colon| colon + 2);
    value + line[value..].len() - line[value..].trim_start_matches(' ').len()
}

/// Opens and closes what the part of a line that starts at `start` opens and closes before `at`. A text in quotation marks that goes on
/// in the next line stays open. Returned is one of a line before that ends in this one: often it is the beginning of another.
fn scan(part: &str, start: usize, at: usize, open: &mut Vec<Open>) -> Option<Open> {
    let quote_of = |open: &[Open]| open.last().and_then(|open| open.sign).filter(|sign| matches!(sign, '"' | '\''));
    let mut begins = open.is_empty() || quote_of(open).is_none();
    let (mut escaped, mut across) = (false, None);
    for (index, c) in part.char_indices().take_while(|(index, _)| start + index < at) {
        let place = Open { sign: Some(c), at: start + index };
        if let Some(quote) = quote_of(open) {
            if !escaped && c == quote {
                across = open.pop().filter(|open| open.at < start);
            }
            escaped = quote == '"' && c == '\\' && !escaped;
            continue;
        }
        match c {
            '"' | '\'' | '[' | '{' if begins => open.push(place),
            ']' | '}' if !open.is_empty() => {
                open.pop();
            }
            '#' if part[..index].ends_with(' ') => break,
            _ => {}
        }
        // Outside of brackets nothing but the value's first sign opens anything.
        begins = !open.is_empty() && (matches!(c, '[' | '{' | ',' | ':') || begins && c == ' ');
    }
    across
}

#[cfg(test)]
mod tests {
    use crate::content::document::parse;
    use crate::text::diagnostic::Diagnostics;

    /// The line and column of the first fault, and its reason.
    fn fault(text: &str) -> (usize, usize, String) {
        let mut diagnostics = Diagnostics::new();
        parse(&"a.yaml".into(), text, 0, &mut diagnostics);
        let found = diagnostics.sorted().remove(0);
        let before = &text[..found.span.start];
        let line = before.rfind('\n').map_or(0, |end| end + 1);
        let reason = found.get("reason").unwrap_or_default().to_owned();
        (before.matches('\n').count() + 1, before[line..].chars().count() + 1, reason)
    }

    #[test]
    fn what_is_never_closed_is_told_where_it_was_opened() {
        let quote = "unclosed quote".to_owned();
        assert_eq!(fault("a: 1\nb: \"x\nc: { d: \"e\" }\n"), (2, 4, quote.clone()));
        assert_eq!(fault("a: 1\nb: 'x\nbio: |\n  S'il pleut\n"), (2, 4, quote.clone()));
        assert_eq!(fault("a: 'x\n\n\n"), (1, 4, quote));
        assert_eq!(fault("a: 1\nb: [x, y\nc: [z]\n"), (2, 4, "bracket [".to_owned()));
        assert_eq!(fault("a: { b: [x]\nc: d\n"), (1, 4, "bracket {".to_owned()));
        // What looks open inside of a text is not.
        assert_eq!(fault("bio: |\n  a: [x\nb: 1\nc: [y\nd: 2\n"), (4, 4, "bracket [".to_owned()));
        assert_eq!(fault("a: l'eau [\nc: [y\nd: 2\n"), (2, 4, "bracket [".to_owned()));
        assert_eq!(fault("a: \"x\n  y\"\nb: \"le \"grand\" jour\"\n").0, 3);
    }

    #[test]
    fn a_tab_and_a_space_that_is_not_one_are_told_where_they_stand() {
        let (line, column, reason) = fault("a: 1\n\tb: 2\n");
        assert_eq!((line, column, reason.contains("tab")), (2, 1, true));
        assert_eq!(fault("a: 1\nb:\u{a0}2\nc: 3\n"), (2, 3, "invisible space".to_owned()));
        assert_eq!(fault("a: 1\nb:\u{a0}2\n"), (2, 3, "invisible space".to_owned()));
        assert_eq!(fault("a:\n\u{a0}\u{a0}b: 2\n").2, "invisible space");
    }

    /// A key reads otherwise than it is written where lines end in it.
    #[test]
    fn a_fault_stands_on_whole_letters_whatever_the_key() {
        let text = "\u{85}\u{2028}key: value\n";
        let mut diagnostics = Diagnostics::new();
        parse(&"a.yaml".into(), text, 0, &mut diagnostics);
        assert!(diagnostics.sorted().iter().all(|found| text.get(found.span.start..found.span.end).is_some()));
    }

    #[test]
    fn a_colon_inside_of_braces_is_a_colon() {
        let (line, column, reason) = fault("a: { r: un vendredi: matin, m: 1 }\n");
        assert_eq!((line, column), (1, 20), "{reason}");
        assert!(reason.contains("mapping values are not allowed"));
    }

    #[test]
    fn curly_quotes_are_told_of() {
        assert_eq!(fault("a: { r: “un vendredi, hors été”, m: 1 }\n"), (1, 9, "curly quotes".to_owned()));
        assert_eq!(fault("a: “Charpentière”\n"), (1, 4, "curly quotes".to_owned()));
    }
}
