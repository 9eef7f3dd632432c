//! Writes one text: plain, in quotes, or as a block.

use super::tree::{Text, TextStyle};

/// The surroundings of a text, which decide when it has quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Context {
    /// The value of a top-level key.
    Top,
    /// In a list or record with an item on each line.
    Inner,
    /// In a list or record on one line.
    Line,
}

/// Words that a reader of some version of YAML does not take for a text.
const RESERVED: [&str; 14] = ["", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<", ".nan"];

/// Whether every version of YAML reads the plain `value` as a text, not as a number, a date, a boolean or null.
pub(super) fn is_text(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    if RESERVED.contains(&lower.as_str()) || lower.trim_start_matches(['+', '-']) == ".inf" {
        return false;
    }
    // The characters of numbers of any base, of times and of dates.
    let is_of_number = |c: char| c.is_ascii_hexdigit() || "xXoO_.:+-TtZz \t".contains(c);
    !(value.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c)) && value.chars().all(is_of_number))
}

/// `text` on one line; `None` if it has to be a block.
pub(super) fn on_one_line(text: &Text, place: Context) -> Option<String> {
    if as_block(text).is_some() {
        return None;
    }
    let value = text.value.as_str();
    if text.style == TextStyle::Plain && !is_text(value) {
        // Quotes would make a text of it.
        let is_gap = value.is_empty() && place == Context::Line;
        return Some(if is_gap { "null" } else { value }.to_owned());
    }
    let needs_no_quotes = match place {
        Context::Top => can_be_plain(value),
        Context::Inner | Context::Line => is_word(value),
    };
    Some(if is_text(value) && needs_no_quotes { value.to_owned() } else { quoted(value) })
}

/// `key` as it is written before its colon.
pub(super) fn key(key: &str) -> String {
    if is_word(key) { key.to_owned() } else { quoted(key) }
}

/// The indicator and the lines of `text` as a block; `None` if it is no block.
pub(super) fn as_block(text: &Text) -> Option<(String, Vec<String>)> {
    let value = text.value.as_str();
    let body = value.trim_end_matches('\n');
    let (sign, mut lines) = match &text.style {
        TextStyle::Literal if !value.trim().is_empty() => ('|', lines(body)),
        TextStyle::Folded(lines) if !value.trim().is_empty() => ('>', lines.clone()),
        TextStyle::Plain | TextStyle::Quoted if reads_well_as_block(value) => ('|', lines(body)),
        _ => return None,
    };
    // YAML takes the indentation from the first visible line, unless the indicator gives it.
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

/// Whether a text of several lines that was written in quotes is easier to read as a block.
fn reads_well_as_block(value: &str) -> bool {
    let is_clean = |line: &str| !line.ends_with([' ', '\t']) && line.chars().all(is_printable);
    value.trim_end_matches('\n').contains('\n')
        && !value.ends_with("\n\n")
        && !value.starts_with([' ', '\t', '\n'])
        && value.split('\n').all(is_clean)
}

/// Whether `character` can be written as itself, and ends a line for no reader.
fn is_printable(character: char) -> bool {
    !character.is_control() && !matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// Whether `value` is a single word: letters, digits and joining signs, beginning with a letter.
fn is_word(value: &str) -> bool {
    value.starts_with(|c: char| c.is_ascii_alphabetic())
        && value.ends_with(|c: char| c.is_ascii_alphanumeric())
        && value.chars().all(|c| c.is_ascii_alphanumeric() || "-_./".contains(c))
}

/// Whether `value` needs no quotes after the colon of a block record.
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
            // An invisible character stays as it is, so that the checks still find it.
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
        let write = |value: &str, style, place| on_one_line(&Text { value: value.to_owned(), style }, place).unwrap();
        let top = |value: &str| write(value, TextStyle::Quoted, Context::Top);
        assert_eq!(top("L'œil, la main"), "L'œil, la main");
        assert_eq!(top("a: b"), "\"a: b\"");
        assert_eq!(top("a #b"), "\"a #b\"");
        assert_eq!(top("#a"), "\"#a\"");
        assert_eq!(top("2022"), "\"2022\"");
        assert_eq!(top("dit \"oui\" \\"), "dit \"oui\" \\");
        assert_eq!(top("\"oui\" \\"), "\"\\\"oui\\\" \\\\\"");
        assert_eq!(top(" a"), "\" a\"");
        assert_eq!(top("a\u{7}"), "\"a\\u0007\"");
        assert_eq!(write("2022", TextStyle::Plain, Context::Line), "2022");
        assert_eq!(write("un mot", TextStyle::Plain, Context::Line), "\"un mot\"");
        assert_eq!(write("mot", TextStyle::Quoted, Context::Inner), "mot");
        assert_eq!(write("https://a.example/", TextStyle::Plain, Context::Inner), "\"https://a.example/\"");
        assert_eq!(write("", TextStyle::Plain, Context::Line), "null");
        assert_eq!(write("", TextStyle::Plain, Context::Top), "");
    }
}
