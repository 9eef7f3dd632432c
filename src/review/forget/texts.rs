//! The texts of a content file, each with its keys and with the bytes that it was written in.

use std::ops::Range;

use crate::content::document::{self, Node, NodeKind};
use crate::content::parse::split_front_matter;
use crate::text::diagnostic::Diagnostics;
use crate::text::source::{FilePath, Span};

/// A text of a file: a scalar of its YAML, or the body of a page.
#[derive(Debug)]
pub(super) struct KeyedText {
    /// The keys and list indexes that lead to it, as in `/links/0/url`; empty for the body of a page.
    pub(super) key: String,
    pub(super) value: String,
    /// The bytes of the file that hold it, with its quotes.
    pub(super) place: Span,
    /// The start of each line in the text and in the file. Empty where the file has other bytes than the text: folded
    /// lines or escapes.
    starts: Vec<(usize, usize)>,
}

impl KeyedText {
    fn new(key: String, value: String, place: Span, file: &str) -> KeyedText {
        let starts = starts(&value, place, file).unwrap_or_default();
        KeyedText { key, value, place, starts }
    }

    /// The bytes of the file that hold the bytes `range` of the text.
    pub(super) fn range(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let place = |at: usize| {
            let line = self.starts.partition_point(|(start, _)| *start <= at).checked_sub(1)?;
            let (start, written) = self.starts[line];
            Some(written + at - start)
        };
        Some(place(range.start)?..place(range.end)?)
    }
}

/// The texts of the file at `path`, in order; `None` where it cannot be parsed or is neither YAML nor a page.
pub(super) fn texts(path: &FilePath, file: &str) -> Option<Vec<KeyedText>> {
    let mut texts = Vec::new();
    let yaml = |span: Span, texts: &mut Vec<KeyedText>| {
        let tree = document::parse(path, &file[span.start..span.end], span.start, &mut Diagnostics::new())?;
        gather(&tree, String::new(), file, texts);
        Some(())
    };
    match path.rsplit_once('.')?.1 {
        "yaml" => yaml(Span::new(0, file.len()), &mut texts)?,
        "md" => {
            let parts = split_front_matter(file);
            if let Some((front, _)) = parts {
                yaml(front, &mut texts)?;
            }
            let body = parts.map_or(Span::new(0, file.len()), |(_, body)| body);
            let starts = vec![(0, body.start)];
            texts.push(KeyedText {
                key: String::new(),
                value: file[body.start..body.end].to_owned(),
                place: body,
                starts,
            });
        }
        _ => return None,
    }
    Some(texts)
}

fn gather(node: &Node, key: String, file: &str, texts: &mut Vec<KeyedText>) {
    match &node.kind {
        NodeKind::Null => texts.push(KeyedText::new(key, String::new(), node.span, file)),
        NodeKind::Scalar(value) => texts.push(KeyedText::new(key, value.clone(), node.span, file)),
        NodeKind::Sequence(items) => {
            items.iter().enumerate().for_each(|(index, item)| gather(item, format!("{key}/{index}"), file, texts));
        }
        NodeKind::Mapping(entries) => {
            entries.iter().for_each(|entry| gather(&entry.value, format!("{key}/{}", entry.key.value), file, texts));
        }
    }
}

/// The starts of the lines of `value` in itself and in `file`, where it was written at `place`; `None` unless it is
/// written without escapes: plain, between quotes, or as a block.
fn starts(value: &str, place: Span, file: &str) -> Option<Vec<(usize, usize)>> {
    let written = file.get(place.start..place.end)?;
    if written == value {
        return Some(vec![(0, place.start)]);
    }
    let is_quoted = |quote: char| written.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)) == Some(value);
    if is_quoted('"') || is_quoted('\'') {
        return Some(vec![(0, place.start + 1)]);
    }
    let mut lines = written.split_inclusive('\n').scan(place.start, |start, line| {
        let at = *start;
        *start += line.len();
        Some((at, line.trim_end_matches(['\r', '\n'])))
    });
    if written.starts_with(['|', '>']) {
        lines.next();
    }
    let (mut starts, mut start) = (Vec::new(), 0);
    for line in value.split_inclusive('\n') {
        let words = line.trim_end_matches('\n');
        let (at, written) = lines.next()?;
        let indent = written.strip_suffix(words).filter(|indent| indent.bytes().all(|byte| byte == b' '))?;
        starts.push((start, at + indent.len()));
        start += line.len();
    }
    Some(starts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_again_where_it_was_written_as_it_reads() {
        let file = "a: mot un\r\nb: \"mot deux\"\r\nc:\r\n  - |\r\n    é mot\r\n\r\n      mot trois\r\nd: >\r\n  mot\r\n  plié\r\ne: 'l''mot'\r\nf: \"\\u0065 mot\"\r\n";
        let found = texts(&"content/organisations/x.yaml".into(), file).unwrap();
        let at = |text: &KeyedText| {
            let places = text.value.match_indices("mot").map(|(at, word)| text.range(&(at..at + word.len())));
            places.map(|place| place.map(|place| file[place].to_owned())).collect::<Option<Vec<_>>>()
        };
        let found: Vec<(&str, Option<Vec<String>>)> = found.iter().map(|text| (text.key.as_str(), at(text))).collect();
        let once = Some(vec!["mot".to_owned()]);
        let twice = Some(vec!["mot".to_owned(); 2]);
        assert_eq!(
            found,
            [("/a", once.clone()), ("/b", once), ("/c/0", twice), ("/d", None), ("/e", None), ("/f", None)]
        );
    }
}
