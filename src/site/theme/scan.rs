//! The tags of a template, read without its grammar: names, texts and signs with their places.

use crate::text::source::Span;

/// A part of a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// A name or a keyword.
    Name(&'a str),
    /// What stands between quotes.
    Text(&'a str),
    /// A sign of one or more characters.
    Sign(&'a str),
    Number,
}

/// A part with its place in the template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'a> {
    pub part: Part<'a>,
    pub span: Span,
}

/// A `{{ … }}` or a `{% … %}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag<'a> {
    pub tokens: Vec<Token<'a>>,
    pub is_statement: bool,
    /// Where the text goes on behind it.
    pub end: usize,
}

/// Signs of several characters, longer ones first.
const SIGNS: [&str; 10] = ["...", "==", "!=", "<=", ">=", "?.", "?[", "</", "//", "**"];

impl<'a> Tag<'a> {
    /// The keyword of a statement.
    pub fn keyword(&self) -> Option<&'a str> {
        if self.is_statement { self.name(0) } else { None }
    }

    /// The name at `index`.
    pub fn name(&self, index: usize) -> Option<&'a str> {
        match self.part(index)? {
            Part::Name(name) => Some(name),
            _ => None,
        }
    }

    /// What the token at `index` is.
    pub fn part(&self, index: usize) -> Option<Part<'a>> {
        self.tokens.get(index).map(|token| token.part)
    }

    /// Whether the token at `index` is `sign`.
    pub fn is_sign(&self, index: usize, sign: &str) -> bool {
        self.part(index) == Some(Part::Sign(sign))
    }
}

/// The tags of `source`, without comments and raw parts. What cannot be parsed gives tags that make no sense.
pub fn tags(source: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(open) = source[at..].find('{').map(|found| at + found) {
        let rest = &source[open..];
        at = open + 1;
        if rest.starts_with("{#") {
            at = rest.find("#}").map_or(source.len(), |end| open + end + 2);
        } else if rest.starts_with("{{") || rest.starts_with("{%") {
            let (tag, end) = tag(source, open);
            at = end;
            if tag.keyword() == Some("raw") {
                at = source[end..].find("endraw").map_or(source.len(), |found| end + found);
            }
            tags.push(tag);
        }
    }
    tags
}

/// The tag that begins at `open`, and where it ends.
fn tag(source: &str, open: usize) -> (Tag<'_>, usize) {
    let is_statement = source[open..].starts_with("{%");
    let close = if is_statement { "%}" } else { "}}" };
    let mut tokens = Vec::new();
    let (mut at, mut depth) = (open + 2, 0_usize);
    while let Some(first) = source[at..].chars().next() {
        let rest = &source[at..];
        if rest.starts_with(close) && (is_statement || depth == 0) {
            at += 2;
            break;
        }
        let length = length_of_token(rest, first);
        let part = match first {
            '"' | '\'' | '`' => {
                let inner = rest[1..length].strip_suffix(first).unwrap_or(&rest[1..length]);
                Some(Part::Text(inner))
            }
            _ if first.is_whitespace() => None,
            _ if is_start_of_name(first) => Some(Part::Name(&rest[..length])),
            _ if first.is_ascii_digit() => Some(Part::Number),
            _ => Some(Part::Sign(&rest[..length])),
        };
        match first {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        // The signs of trimmed spaces are no part of the tag.
        let is_trim = first == '-' && (tokens.is_empty() || rest[1..].starts_with(close));
        if let Some(part) = part.filter(|_| !is_trim) {
            tokens.push(Token { part, span: Span::new(at, at + length) });
        }
        at += length;
    }
    (Tag { tokens, is_statement, end: at }, at)
}

fn is_start_of_name(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

/// The length in bytes of the token that `rest` begins with: `first` and what belongs to it.
fn length_of_token(rest: &str, first: char) -> usize {
    let while_true = |is_inside: fn(char) -> bool| rest.find(|c| !is_inside(c)).unwrap_or(rest.len());
    match first {
        '"' | '\'' | '`' => end_of_text(rest, first),
        _ if first.is_whitespace() => while_true(char::is_whitespace),
        _ if is_start_of_name(first) => while_true(|c| c.is_alphanumeric() || c == '_'),
        _ if first.is_ascii_digit() => while_true(|c| c.is_ascii_digit()),
        _ => SIGNS.iter().find(|sign| rest.starts_with(**sign)).map_or(first.len_utf8(), |sign| sign.len()),
    }
}

/// Where the text that begins with `quote` ends, behind its second quote.
fn end_of_text(rest: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(source: &str) -> Vec<String> {
        let shown = |token: &Token<'_>| source[token.span.start..token.span.end].to_owned();
        tags(source).iter().map(|tag| tag.tokens.iter().map(shown).collect::<Vec<_>>().join(" ")).collect()
    }

    #[test]
    fn tags_are_read_with_their_texts_and_without_comments() {
        assert_eq!(
            words("a {# {{ no }} #} {{ t(key=\"a }} b\") }} {%- if x.y == 3 -%}{% raw %}{{ no }}{% endraw %}{"),
            ["t ( key = \"a }} b\" )", "if x . y == 3", "raw"]
        );
        assert_eq!(words("{{<map map={map} counts={ {\"a\": 1} } />}}{{ b?.c }}").len(), 2);
    }

    #[test]
    fn what_is_no_template_is_read_to_its_end() {
        for source in ["{{", "{%", "{#", "{{ \"", "{% 'a\\", "{{ é", "{{ } }", "{% raw %}{{", "{{ {{{{{ }}"] {
            tags(source);
        }
    }
}
