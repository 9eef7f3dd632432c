//! The texts that stand in a file of the content, and the way from each back to the bytes of the file.

use std::ops::Range;

use crate::content::document::{self, Node, NodeKind};
use crate::content::parse::split_front_matter;
use crate::text::diagnostic::Diagnostics;
use crate::text::source::{FilePath, Span};

/// A text in a file.
#[derive(Debug)]
pub(super) struct Leaf {
    /// The keys that lead to it, and the indexes of lists.
    pub(super) key: String,
    /// What it reads as.
    pub(super) value: String,
    /// Where it was written.
    pub(super) place: Span,
    /// Where lines of the text start, and the same places in the file. Empty where it was written in other bytes than it
    /// reads: folded, or with escapes.
    starts: Vec<(usize, usize)>,
}

impl Leaf {
    fn new(key: String, value: String, place: Span, file: &str) -> Leaf {
        let starts = starts(&value, place, file).unwrap_or_default();
        Leaf { key, value, place, starts }
    }

    /// Where the bytes `range` of the text stand in the file.
    pub(super) fn range(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let place = |at: usize| {
            let line = self.starts.partition_point(|(start, _)| *start <= at).checked_sub(1)?;
            let (start, written) = self.starts[line];
            Some(written + at - start)
        };
        Some(place(range.start)?..place(range.end)?)
    }
}

/// The texts of the file at `path`, in its order; `None` where it cannot be read, or holds none of ours.
pub(super) fn leaves(path: &FilePath, file: &str) -> Option<Vec<Leaf>> {
    let mut leaves = Vec::new();
    let yaml = |span: Span, leaves: &mut Vec<Leaf>| {
        let tree = document::parse(path, &file[span.start..span.end], span.start, &mut Diagnostics::new())?;
        gather(&tree, String::new(), file, leaves);
        Some(())
    };
    match path.rsplit_once('.')?.1 {
        "yaml" => yaml(Span::new(0, file.len()), &mut leaves)?,
        "md" => {
            let parts = split_front_matter(file);
            if let Some((front, _)) = parts {
                yaml(front, &mut leaves)?;
            }
            let body = parts.map_or(Span::new(0, file.len()), |(_, body)| body);
            let starts = vec![(0, body.start)];
            leaves.push(Leaf { key: String::new(), value: file[body.start..body.end].to_owned(), place: body, starts });
        }
        _ => return None,
    }
    Some(leaves)
}

fn gather(node: &Node, key: String, file: &str, leaves: &mut Vec<Leaf>) {
    match &node.kind {
        NodeKind::Null => leaves.push(Leaf::new(key, String::new(), node.span, file)),
        NodeKind::Scalar(value) => leaves.push(Leaf::new(key, value.clone(), node.span, file)),
        NodeKind::Sequence(items) => {
            items.iter().enumerate().for_each(|(index, item)| gather(item, format!("{key}/{index}"), file, leaves));
        }
        NodeKind::Mapping(entries) => {
            entries.iter().for_each(|entry| gather(&entry.value, format!("{key}/{}", entry.key.value), file, leaves));
        }
    }
}

/// Where the lines of `value`, written at `place` of `file`, start there: all of it as it reads, between quotes or not, or
/// each line as it reads behind the spaces of a block.
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
        let found = leaves(&"content/organisations/x.yaml".into(), file).unwrap();
        let at = |leaf: &Leaf| {
            let places = leaf.value.match_indices("mot").map(|(at, word)| leaf.range(&(at..at + word.len())));
            places.map(|place| place.map(|place| file[place].to_owned())).collect::<Option<Vec<_>>>()
        };
        let found: Vec<(&str, Option<Vec<String>>)> = found.iter().map(|leaf| (leaf.key.as_str(), at(leaf))).collect();
        let once = Some(vec!["mot".to_owned()]);
        let twice = Some(vec!["mot".to_owned(); 2]);
        assert_eq!(
            found,
            [("/a", once.clone()), ("/b", once), ("/c/0", twice), ("/d", None), ("/e", None), ("/f", None)]
        );
    }
}
