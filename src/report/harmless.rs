//! Makes texts of the content harmless in the Markdown of a forge and in JSON.
//!
//! In Markdown, everything except plain words is written as code, where no forge looks for links, mentions, numbers of
//! issues, commands or pictures.

use super::safe::{clip, visible};
use crate::text::invisible;

/// The most characters shown of a value on one line.
const INLINE_CHARS: usize = 600;

/// `text` as Markdown on one line.
pub fn inline(text: &str) -> String {
    let text = clip(text.trim(), INLINE_CHARS);
    if is_plain(&text) { text } else { code(&text) }
}

/// `text` as Markdown code on one line.
pub fn code(text: &str) -> String {
    let text = visible(&clip(text, INLINE_CHARS));
    if text.trim().is_empty() {
        return "`␠`".to_owned();
    }
    let fence = "`".repeat(longest_run(&text) + 1);
    let is_bare = !text.starts_with(['`', ' ']) && !text.ends_with(['`', ' ']);
    if is_bare { format!("{fence}{text}{fence}") } else { format!("{fence} {text} {fence}") }
}

/// A block of code of `lines`, none of which can close it.
pub fn block(language: &str, lines: &[String]) -> Vec<String> {
    let run = lines.iter().map(|line| longest_run(line)).max().unwrap_or_default();
    let fence = "`".repeat((run + 1).max(3));
    let lines = lines.iter().map(|line| visible(line));
    [format!("{fence}{language}")].into_iter().chain(lines).chain([fence.clone()]).collect()
}

/// The JSON `text` with the same meaning, but with invisible controls escaped, and the signs that logs of workflows
/// take for commands.
pub fn harmless_json(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut last = ' ';
    for character in text.chars() {
        if (invisible::is_invisible_control(character) && character != '\n') || (character == '#' && last == '#') {
            let mut units = [0; 2];
            character.encode_utf16(&mut units).iter().for_each(|unit| safe.push_str(&format!("\\u{unit:04x}")));
        } else {
            safe.push(character);
        }
        last = character;
    }
    safe
}

fn longest_run(text: &str) -> usize {
    text.split(|character| character != '`').map(str::len).max().unwrap_or_default()
}

/// Whether `text` is only words, numbers and punctuation that mean nothing to a forge.
fn is_plain(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let at = |index: usize| characters.get(index).copied();
    let is_end = |next: Option<char>| next.is_none_or(|next| next.is_whitespace() || matches!(next, ')' | '»' | '”'));
    let is_safe = |(index, &character): (usize, &char)| match character {
        ' ' | '\u{a0}' | '\u{202f}' | ',' | ';' | '\'' | '’' | '(' | ')' | '«' | '»' | '“' | '”' | '…' | '—' | '–'
        | '·' => true,
        // Numbers of issues elsewhere look like `ABC-123`.
        '-' => at(index + 1).is_some_and(char::is_alphabetic) && index > 0,
        '.' | ':' | '!' | '?' => index > 0 && is_end(at(index + 1)),
        // A commit may be named by seven of its letters and digits.
        _ => character.is_alphanumeric(),
    };
    // At the head of an entry, `1.` would open a list.
    let after_number = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let opens_list = after_number.len() < text.len() && after_number.starts_with(['.', ')']);
    let is_commit = |word: &str| word.len() >= 7 && word.chars().all(|c| c.is_ascii_hexdigit());
    !text.is_empty()
        && !opens_list
        && characters.first().is_some_and(|first| first.is_alphanumeric() || *first == '«')
        && characters.iter().enumerate().all(is_safe)
        && !text.split(|c: char| !c.is_alphanumeric()).any(is_commit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words_and_all_else_is_code() {
        for plain in ["Marne", "L’été, à Épernay (51) : oui !", "Notre-Dame", "24 novembre 2026", "« Oui. »"] {
            assert_eq!(inline(plain), plain);
        }
        for other in [
            "@everyone",
            "#12",
            "GH-12",
            "a@b.fr",
            "www.a.fr",
            "https://a.fr",
            "<script>",
            "![x](y)",
            "a_b_",
            "- a",
            "1. a",
            "a|b",
            "deadbeef",
            "a\nb",
            ":+1:",
            "$12",
            "!12",
            "~label",
            "&amp;",
            "\u{202e}a",
            "",
        ] {
            assert!(inline(other).starts_with('`') && inline(other).ends_with('`'), "{other}: {}", inline(other));
            assert!(!inline(other).contains(['\n', '\u{202e}']));
        }
        assert_eq!((code("a`b"), code("``")), ("``a`b``".to_owned(), "``` `` ```".to_owned()));
    }

    #[test]
    fn a_block_is_closed_by_its_own_fence_alone() {
        let lines = block("diff", &["+ ````".to_owned(), "- ```\n# x".to_owned()]);
        assert_eq!(lines, ["`````diff", "+ ````", "- ```␊# x", "`````"]);
    }

    #[test]
    fn json_says_the_same_and_does_nothing() {
        let text = serde_json::to_string("a##[error]\u{202e}###").unwrap();
        assert_eq!(harmless_json(&text), r#""a#\u0023[error]\u202e#\u0023\u0023""#);
        assert_eq!(serde_json::from_str::<String>(&harmless_json(&text)).unwrap(), "a##[error]\u{202e}###");
    }

    proptest::proptest! {
        #[test]
        fn nothing_in_a_line_of_markdown_acts(text in "([-@#a-z0-9A-F`<>!\\[\\]()|*_~:/.&;$ \n\t\u{202e}é]|https://|www\\.|```){0,40}") {
            use pulldown_cmark::{Event, Options, Parser, Tag};
            let line = format!("- nom : {} → {}", inline(&text), code(&text));
            for event in Parser::new_ext(&line, Options::all()) {
                let is_own = matches!(&event, Event::Start(Tag::List(None) | Tag::Item) | Event::End(_) | Event::Code(_));
                let is_words = |text: &str| !text.contains(['@', '#', '<', '/', '`', '[', '|', '*', '_', '$']);
                let is_text = matches!(&event, Event::Text(text) if is_words(text));
                assert!(is_own || is_text, "{event:?} in {line}");
            }
        }
    }
}
