//! Texts and positions in them: a file's text, a span of bytes, a value with its span.

use std::sync::Arc;

/// A half-open range of byte offsets in one file's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span of a placeholder for a faulty value, which has been reported already; further diagnostics about it
    /// are dropped.
    pub const NOWHERE: Span = Span { start: usize::MAX, end: usize::MAX };

    pub fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// Returns true if this is a position in a text.
    pub fn is_somewhere(self) -> bool {
        self != Span::NOWHERE
    }

    /// The same span in a text with `offset` more bytes in front.
    pub fn shifted(self, offset: usize) -> Span {
        if self.is_somewhere() { Span::new(self.start + offset, self.end + offset) } else { self }
    }
}

/// A value and its position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

impl<T> Spanned<T> {
    pub fn new(value: T, span: Span) -> Spanned<T> {
        Spanned { value, span }
    }
}

/// Finds the positions of parts of a text in its file.
pub struct Places<'a> {
    text: &'a str,
    span: Span,
    source: Option<&'a str>,
    searches_left: usize,
}

/// Searches for parts of one text, at most: each takes time in proportion to the text, and nobody reads more faults
/// of one text.
const SEARCHES_MAX: usize = 200;

impl<'a> Places<'a> {
    /// A finder of parts of `text`, which was written at `span` of `source`, the text of its file.
    pub fn new(text: &'a str, span: Span, source: Option<&'a str>) -> Places<'a> {
        Places { text, span, source, searches_left: SEARCHES_MAX }
    }

    /// The span of the bytes `range` of the text. In a block or with escapes the written text differs from its value;
    /// then the same words are searched for in the written text, and the whole span is the answer if they are not
    /// found.
    pub fn part(&mut self, range: std::ops::Range<usize>) -> Span {
        let Places { text: value, span, .. } = *self;
        let Span { start, end } = span;
        if !span.is_somewhere() {
            return span;
        }
        if end - start == value.len() {
            return Span::new(start + range.start, start + range.end);
        }
        if self.searches_left == 0 {
            return span;
        }
        self.searches_left -= 1;
        let written = self.source.and_then(|source| source.get(start..end));
        let place = written.zip(value.get(range.clone())).and_then(|(written, words)| {
            let before = loose_matches(&value[..range.start], words).count();
            loose_matches(written, words).nth(before)
        });
        place.map_or(span, |place| Span::new(start + place.start, start + place.end))
    }
}

/// The places of `words` in `text`; in both, a line break and indentation count as a space.
fn loose_matches<'t>(text: &'t str, words: &'t str) -> impl Iterator<Item = std::ops::Range<usize>> {
    let mut all = words.split_whitespace();
    let first = all.next().unwrap_or(words);
    text.match_indices(first).filter_map(move |(start, _)| {
        let behind_first = &text[start + first.len()..];
        let rest = all.clone().try_fold(behind_first, |rest, word| {
            let behind = rest.trim_start();
            if behind.len() < rest.len() { behind.strip_prefix(word) } else { None }
        });
        rest.map(|rest| start..text.len() - rest.len())
    })
}

/// A path relative to the site's root, with `/` on every system.
pub type FilePath = Arc<str>;

/// A file of the site, always valid UTF-8.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Relative to the site's root.
    pub path: FilePath,
    /// Without a byte order mark.
    pub text: String,
}

impl SourceFile {
    pub fn new(path: &str, text: &str) -> SourceFile {
        SourceFile { path: path.into(), text: text.to_owned() }
    }

    /// The file's name without folders and extension: `charter` for `content/pages/charter.md`.
    pub fn stem(&self) -> &str {
        stem(&self.path)
    }
}

/// The name of the file at `path` without folders and extension: the id of a profile.
pub fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// A position as people count: lines and columns from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line_number: usize,
    /// In Unicode characters, from 1.
    pub column_number: usize,
    /// In UTF-8 bytes, from 1.
    pub byte_column_number: usize,
}

/// The position of the byte `offset` in `text`; an offset past the end means the end.
pub fn position(text: &str, offset: usize) -> Position {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |index| index + 1);
    Position {
        line_number: before.bytes().filter(|&byte| byte == b'\n').count() + 1,
        column_number: text[line_start..offset].chars().count() + 1,
        byte_column_number: offset - line_start + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_block_stands_where_its_words_do() {
        let source = "bio: |\n  un deux\n  deux trois\n";
        let bio = Spanned::new("un deux\ndeux trois\n".to_owned(), Span::new(5, source.len()));
        let in_source = || Places::new(&bio.value, bio.span, Some(source));
        let second = bio.value.rfind("deux").unwrap();
        let part = in_source().part(second..second + 4);
        assert_eq!((part.start, &source[part.start..part.end]), (source.rfind("deux").unwrap(), "deux"));
        let mut places = in_source();
        (0..SEARCHES_MAX).for_each(|_| assert_eq!(places.part(second..second + 4), part));
        assert_eq!(places.part(second..second + 4), bio.span, "the whole, where there were many");
        assert_eq!(Places::new(&bio.value, bio.span, None).part(0..2), bio.span);
        let over_two = in_source().part(3..12);
        assert_eq!(&source[over_two.start..over_two.end], "deux\n  deux", "words on two lines");
        let plain = Spanned::new("deux".to_owned(), Span::new(12, 16));
        assert_eq!(Places::new(&plain.value, plain.span, None).part(1..3), Span::new(13, 15));
    }

    #[test]
    fn a_position_counts_characters_from_one() {
        let text = "a\néé: x\n";
        let at = position(text, text.find('x').unwrap());
        assert_eq!((at.line_number, at.column_number, at.byte_column_number), (2, 5, 7));
        assert_eq!(position(text, 999).line_number, 3);
    }
}
