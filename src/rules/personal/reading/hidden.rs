//! What stands in a text and no reader sees: tags, comments and the destinations of links.

use std::cell::OnceCell;
use std::ops::Range;

/// The longest tag: a longer one is read as a text.
const TAG_MAX: usize = 4_000;

/// Something hidden.
pub(super) struct Hidden {
    /// Its bytes.
    pub(super) length: usize,
    /// What may tell something nevertheless, by its bytes in it.
    pub(super) inside: Range<usize>,
    /// What a reader sees in its place.
    pub(super) shown: Option<char>,
}

/// How comments and the like begin and end.
const COMMENTS: [(&str, &str); 4] = [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">")];

/// Where the last ends of comments stand in a text: a search for the next one that is not there would be one of all the text.
#[derive(Default)]
pub(super) struct LastEnds([OnceCell<Option<usize>>; COMMENTS.len()]);

/// What `text` hides as HTML at a `<` (CommonMark, 6.6). An address or a "less than" is none.
pub(super) fn html(text: &str, at: usize, last_ends: &LastEnds) -> Option<Hidden> {
    let (whole, text) = (text, &text[at..]);
    let mut comments = COMMENTS.iter().zip(&last_ends.0);
    if let Some(((start, end), last)) = comments.find(|((start, _), _)| text.starts_with(start)) {
        last.get_or_init(|| whole.rfind(end)).filter(|last| *last >= at + start.len())?;
        let inside = start.len()..start.len() + text[start.len()..].find(end)?;
        return Some(Hidden { length: inside.end + end.len(), inside, shown: None });
    }
    let close = usize::from(text[1..].starts_with('/'));
    let name = text[1 + close..].split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next()?;
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let name_end = 1 + close + name.len();
    let end = name_end + end_of_attributes(&text[name_end..])?;
    let shown = shown(&name.to_ascii_lowercase(), end == name_end)?;
    Some(Hidden { length: end + 1, inside: name_end..end, shown })
}

/// What a tag of this name shows; nothing is told of one that is a word: `jeanne <at> exemple`.
fn shown(name: &str, is_bare: bool) -> Option<Option<char>> {
    const SPACES: &[&str] = &["br", "li", "td", "th"];
    #[rustfmt::skip]
    const LINES: &[&str] = &[
        "article", "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt", "figure", "footer", "h1",
        "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "summary",
        "table", "tbody", "thead", "tr", "ul",
    ];
    const WORDS: &[&str] = &["at", "chez", "arobase", "arobas", "dot", "point"];
    match name {
        _ if WORDS.contains(&name) && is_bare => None,
        _ if SPACES.contains(&name) => Some(Some(' ')),
        _ if LINES.contains(&name) => Some(Some('\n')),
        _ => Some(None),
    }
}

/// Where the `>` behind attributes stands that `text` begins with, if nothing else does.
fn end_of_attributes(text: &str) -> Option<usize> {
    let bytes = text.as_bytes().get(..TAG_MAX).unwrap_or(text.as_bytes());
    let mut index = 0;
    while let Some(&byte) = bytes.get(index) {
        match byte {
            b'>' => return Some(index),
            b'"' | b'\'' if bytes[..index].trim_ascii_end().ends_with(b"=") => {
                index += 2 + bytes[index + 1..].iter().position(|&other| other == byte)?;
            }
            b'<' | b'"' | b'\'' | b'`' => return None,
            // A name needs a space before it: `<claire@scierie.fr>`, `<https://…>`.
            _ if index == 0 && !byte.is_ascii_whitespace() && byte != b'/' => return None,
            _ => index += 1,
        }
    }
    None
}

/// What `text`, which begins with the `]` behind the words of a link, hides of it: its destination and its title.
pub(super) fn destination(text: &str) -> Option<Hidden> {
    let rest = text.strip_prefix("](")?;
    let rest = &rest.as_bytes()[..rest.len().min(TAG_MAX)];
    let end = rest.iter().position(|byte| byte.is_ascii_whitespace() || b")]".contains(byte))?;
    let inside_end = match rest[end..].trim_ascii_start() {
        [b')', ..] => end + rest[end..].iter().position(|&byte| byte == b')')?,
        [quote @ (b'"' | b'\''), ..] => {
            let title = end + rest[end..].iter().position(|byte| byte == quote)? + 1;
            let title_end = title + rest[title..].iter().position(|byte| byte == quote)? + 1;
            let spaces = rest[title_end..].len() - rest[title_end..].trim_ascii_start().len();
            if !rest[title_end + spaces..].starts_with(b")") {
                return None;
            }
            title_end + spaces
        }
        _ => return None,
    };
    Some(Hidden { length: 2 + inside_end + 1, inside: 2..2 + inside_end, shown: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_comments_are_hidden_and_nothing_else_that_is_in_angle_brackets() {
        let hidden = |text: &'static str| {
            html(text, 0, &LastEnds::default()).map(move |hidden| (&text[hidden.inside], hidden.shown))
        };
        assert_eq!(hidden("<b>x"), Some(("", None)));
        assert_eq!(hidden("</p>"), Some(("", Some('\n'))));
        assert_eq!(hidden("<BR/>"), Some(("/", Some(' '))));
        assert_eq!(hidden("<a title='a > b'\nhref=x>"), Some((" title='a > b'\nhref=x", None)));
        assert_eq!(hidden("<!-- <b> -->"), Some((" <b> ", None)));
        for text in
            ["<claire@scierie.fr>", "<https://a.fr>", "< b>", "<3 >", "<b", "<b <i>", "<!-- b", "<at>", "<b \">"]
        {
            assert_eq!(hidden(text), None, "{text}");
        }
    }

    #[test]
    fn the_destination_of_a_link_is_hidden() {
        let hidden = |text: &'static str| destination(text).map(move |hidden| (&text[hidden.inside], hidden.length));
        assert_eq!(hidden("](/a) b"), Some(("/a", 5)));
        assert_eq!(hidden("](/a \"b c\") d"), Some(("/a \"b c\"", 11)));
        for text in ["] (a)", "](a b)", "](a \"b)", "](", "][a]"] {
            assert_eq!(hidden(text), None, "{text}");
        }
    }
}
