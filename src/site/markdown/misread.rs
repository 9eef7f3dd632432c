//! What people write as plain words and Markdown reads as something else.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::extensions;
use super::raw::{self, RawTag};

/// Words of a text that are not shown as they were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misread {
    /// The place in the Markdown text, in bytes.
    pub place: Range<usize>,
    /// A word for messages: `tag`, `attribute`, `code` or `list`.
    pub reason: &'static str,
    /// What to write in its place.
    pub suggestion: Option<String>,
}

/// Findings of one text, at most: nobody reads more.
const FOUND_MAX: usize = 50;

/// The attributes of raw HTML that are kept.
const ATTRIBUTES: [&str; 3] = ["href", "lang", "title"];

/// What `text` has of tags and attributes that are left out, blocks of code by indentation, and lists with signs of a
/// word processor. In order.
pub fn misread(text: &str) -> Vec<Misread> {
    let mut found = Vec::new();
    let (mut is_code, mut links_open) = (false, 0);
    for (event, range) in Parser::new_ext(text, extensions()).into_offset_iter() {
        if found.len() >= FOUND_MAX {
            break;
        }
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                is_code = true;
                if kind == CodeBlockKind::Indented {
                    let end = text[range.clone()].find('\n').map_or(range.end, |length| range.start + length);
                    found.push(Misread { place: range.start..end, reason: "code", suggestion: None });
                }
            }
            Event::End(TagEnd::CodeBlock) => is_code = false,
            Event::Start(Tag::Link { .. }) => links_open += 1,
            Event::End(TagEnd::Link) => links_open -= 1,
            Event::Text(_) if !is_code && links_open == 0 => words(text, range, &mut found),
            Event::InlineHtml(_) => found.extend(tag(text, range)),
            Event::Html(_) => {
                let starts = text[range.clone()].match_indices('<').map(|(at, _)| range.start + at);
                let tags = starts.map(|start| {
                    let length = text[start..range.end].find('>').map_or(range.end - start, |length| length + 1);
                    start..start + length
                });
                found.extend(tags.filter_map(|place| tag(text, place)).next());
            }
            _ => {}
        }
    }
    found
}

/// The tag at `place`, if it or one of its attributes is left out. Of an element only the opening is told.
fn tag(text: &str, place: Range<usize>) -> Option<Misread> {
    let written = &text[place.clone()];
    if !written[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let reason = match raw::read_tag(written) {
        RawTag::Nothing => "tag",
        _ if has_other_attributes(written) => "attribute",
        _ => return None,
    };
    let suggestion = Some(written.replacen('<', "&lt;", 1)).filter(|_| !written.contains('='));
    Some(Misread { place, reason, suggestion })
}

/// Whether `tag` has an attribute that is not kept.
fn has_other_attributes(tag: &str) -> bool {
    // What stands between quotation marks is a value.
    let parts = tag.trim_matches(['<', '>', '/']).split(['"', '\'']).step_by(2);
    let words = parts.flat_map(|part| part.split([' ', '\t', '\n', '/'])).skip(1);
    let names = words.filter_map(|word| word.split('=').next()).filter(|name| !name.is_empty());
    names.map(str::to_ascii_lowercase).any(|name| !ATTRIBUTES.contains(&name.as_str()))
}

/// The sign of a list before the words at `range`, which stand in one line.
fn words(text: &str, range: Range<usize>, found: &mut Vec<Misread>) {
    let line = text[..range.start].rfind('\n').map_or(0, |end| end + 1);
    let written = &text[range.clone()];
    let is_at_start = text[line..range.start].trim().is_empty();
    if let Some(sign) = written.chars().next().filter(|sign| is_at_start && matches!(sign, '•' | '·' | '▪' | '●' | '◦'))
    {
        let place = range.start..range.start + sign.len_utf8();
        found.push(Misread { place, reason: "list", suggestion: Some("-".to_owned()) });
    }
}

#[cfg(test)]
mod tests {
    use super::misread;

    #[test]
    fn what_is_not_shown_as_it_was_written_is_told() {
        let told = |text: &str| -> Vec<String> {
            misread(text).into_iter().map(|found| format!("{} {}", found.reason, &text[found.place])).collect()
        };
        assert_eq!(told("Je dis <bonjour> à tous. Vec<String>"), ["tag <bonjour>", "tag <String>"]);
        assert_eq!(told("je soude a<b et c>d le matin"), ["attribute <b et c>"]);
        assert_eq!(told("<img src=\"x.jpg\" alt=\"moi\">"), ["tag <img src=\"x.jpg\" alt=\"moi\">"]);
        assert_eq!(told("<iframe src=\"https://a.fr\"></iframe>\n"), ["tag <iframe src=\"https://a.fr\">"]);
        assert_eq!(told("un <span style=\"color: red\">mot</span>"), ["attribute <span style=\"color: red\">"]);
        assert_eq!(told("Je soude.\n\n    Mon métier.\n"), ["code Mon métier."]);
        assert_eq!(told("Mes étapes :\n• CAP\n• BP\n"), ["list •", "list •"]);
    }

    #[test]
    fn what_is_meant_is_not_told() {
        for text in [
            "un <b>mot</b>, <abbr title=\"Certificat\">CAP</abbr>, <span lang=\"de\">Meister</span><br>",
            "<!-- une remarque -->\n\nUn.",
            "```\n<bonjour> https://a.fr\n```\n",
            "- un\n- deux\n\n  suite\n",
            "<https://a.fr/> [https://a.fr/](https://a.fr/) `https://a.fr` https://a.fr",
            "2 < 3 et 5 > 4 • fin",
        ] {
            assert_eq!(misread(text), [], "{text}");
        }
    }
}
