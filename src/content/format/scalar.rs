//! How one text is written.

use super::tree::{Text, Written};

/// Where a text stands, which decides when it has quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The value of a key of the file itself.
    Top,
    /// Inside a list or a record with an item on each line.
    Inner,
    /// Inside a list or a record that is on one line.
    Line,
}

/// Words that some reader of YAML, of whatever version, takes for something else than a text.
const RESERVED: [&str; 14] = ["", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<", ".nan"];

/// Whether every reader of YAML, of whatever version, reads the bare word `value` as a text: not as a number, a date, a
/// truth or nothing.
pub(super) fn is_text(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    if RESERVED.contains(&lower.as_str()) || lower.trim_start_matches(['+', '-']) == ".inf" {
        return false;
    }
    // Digits of any base, and what joins them in numbers, times and dates.
    let is_of_number = |c: char| c.is_ascii_hexdigit() || "xXoO_.:+-TtZz \t".contains(c);
    !(value.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c)) && value.chars().all(is_of_number))
}

/// `text` on one line; `None` where it is to be a block.
pub(super) fn on_one_line(text: &Text, place: Place) -> Option<String> {
    if as_block(text).is_some() {
        return None;
    }
    let value = text.value.as_str();
    if text.written == Written::Plain && !is_text(value) {
        // It has to stay as bare as it was.
        let is_gap = value.is_empty() && place == Place::Line;
        return Some(if is_gap { "null" } else { value }.to_owned());
    }
    let needs_no_quotes = match place {
        Place::Top => can_be_plain(value),
        Place::Inner | Place::Line => is_word(value),
    };
    Some(if is_text(value) && needs_no_quotes { value.to_owned() } else { quoted(value) })
}

/// `key` as it stands before its colon.
pub(super) fn key(key: &str) -> String {
    if is_word(key) { key.to_owned() } else { quoted(key) }
}

/// The mark and the lines of `text` as a block; `None` where it is none.
pub(super) fn as_block(text: &Text) -> Option<(String, Vec<String>)> {
    let value = text.value.as_str();
    let body = value.trim_end_matches('\n');
    let (sign, mut lines) = match &text.written {
        Written::Literal if !value.trim().is_empty() => ('|', lines(body)),
        Written::Folded(lines) if !value.trim().is_empty() => ('>', lines.clone()),
        Written::Plain | Written::Quoted if reads_well_as_block(value) => ('|', lines(body)),
        _ => return None,
    };
    // The indentation is measured by the first visible line, unless it is said.
    let is_indented = lines.iter().find(|line| !line.is_empty()).is_some_and(|line| line.starts_with([' ', '\t']));
    let ends = value.len() - body.len();
    let end = match ends {
        0 => "-",
        1 => "",
        _ => "+",
    };
    lines.extend((1..ends).map(|_| String::new()));
    Some((format!("{sign}{}{end}", if is_indented { "2" } else { "" }), lines))
}

fn lines(body: &str) -> Vec<String> {
    body.split('\n').map(str::to_owned).collect()
}

/// Whether a text of several lines that was written between quotes is better read as a block.
fn reads_well_as_block(value: &str) -> bool {
    let is_clean = |line: &str| !line.ends_with([' ', '\t']) && line.chars().all(is_printable);
    value.trim_end_matches('\n').contains('\n')
        && !value.ends_with("\n\n")
        && !value.starts_with([' ', '\t', '\n'])
        && value.split('\n').all(is_clean)
}

/// Whether `character` may stand in a text as itself, and is no end of a line to any reader.
fn is_printable(character: char) -> bool {
    !character.is_control() && !matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// A single word: letters, digits and what joins them, beginning with a letter.
fn is_word(value: &str) -> bool {
    value.starts_with(|c: char| c.is_ascii_alphabetic())
        && value.ends_with(|c: char| c.is_ascii_alphanumeric())
        && value.chars().all(|c| c.is_ascii_alphanumeric() || "-_./".contains(c))
}

/// Whether `value` can stand without quotes after the colon of a block record.
fn can_be_plain(value: &str) -> bool {
    let mut characters = value.chars();
    let (first, second) = (characters.next(), characters.next());
    let begins_well = match first {
        None => false,
        Some('-' | '?' | ':') => second.is_some_and(|second| second != ' '),
        Some(first) => !first.is_whitespace() && !",[]{}#&*!|>'\"%@`".contains(first),
    };
    begins_well
        && !value.ends_with(|c: char| c.is_whitespace() || c == ':')
        && !value.contains(": ")
        && !value.contains(" #")
        && !value.starts_with("---")
        && !value.starts_with("...")
        && value.chars().all(is_printable)
}

/// `value` between double quotes.
fn quoted(value: &str) -> String {
    let mut text = String::with_capacity(value.len() + 2);
    text.push('"');
    for character in value.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\t' => text.push_str("\\t"),
            // What nobody sees stays as it is written, so that it is still found there.
            other if is_printable(other) || matches!(other, '\u{85}' | '\u{feff}') => text.push(other),
            other => text.push_str(&format!("\\u{:04X}", u32::from(other))),
        }
    }
    text.push('"');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_a_number_is_no_text() {
        for text in ["Ada", "3 Suisses", "14 h", "lycee", "+33 ou plus", "v1.0", "no way", "I"] {
            assert!(is_text(text), "{text}");
        }
        for other in ["08", "1e3", "0x1F", "1_000", "12:30:45", "2024-01-15", "-.INF", ".NaN", "Yes", "~", "", "9A"] {
            assert!(!is_text(other), "{other}");
        }
    }

    #[test]
    fn quotes_stand_where_they_are_needed() {
        let write =
            |value: &str, written, place| on_one_line(&Text { value: value.to_owned(), written }, place).unwrap();
        let top = |value: &str| write(value, Written::Quoted, Place::Top);
        assert_eq!(top("L'œil, la main"), "L'œil, la main");
        assert_eq!(top("a: b"), "\"a: b\"");
        assert_eq!(top("a #b"), "\"a #b\"");
        assert_eq!(top("#a"), "\"#a\"");
        assert_eq!(top("2022"), "\"2022\"");
        assert_eq!(top("dit \"oui\" \\"), "dit \"oui\" \\");
        assert_eq!(top("\"oui\" \\"), "\"\\\"oui\\\" \\\\\"");
        assert_eq!(top(" a"), "\" a\"");
        assert_eq!(top("a\u{7}"), "\"a\\u0007\"");
        assert_eq!(write("2022", Written::Plain, Place::Line), "2022");
        assert_eq!(write("un mot", Written::Plain, Place::Line), "\"un mot\"");
        assert_eq!(write("mot", Written::Quoted, Place::Inner), "mot");
        assert_eq!(write("https://a.example/", Written::Plain, Place::Inner), "\"https://a.example/\"");
        assert_eq!(write("", Written::Plain, Place::Line), "null");
        assert_eq!(write("", Written::Plain, Place::Top), "");
    }
}
