//! Formats a YAML file: keys in the order of their type, one way to quote, one layout, every comment next to its
//! subject.
//!
//! The style is the one of the sample. The values of top-level keys are plain where YAML allows it. Inside lists and
//! records, single words are plain and other texts are in double quotes. A list of words or a record is on one line; a
//! list of records has one per line. The type of a value never changes: `2022` stays a number and `"2022"` a text, for
//! every reader of YAML. The result is parsed again, and dropped if it means something else.

mod comments;
mod order;
mod place;
mod read;
mod scalar;
mod tree;
mod write;

use crate::content::document::{self, Decoder, Node, NodeKind, Shape};
use crate::text::diagnostic::Diagnostics;
use crate::text::source::{SourceFile, Span};

/// The result of [`format`].
#[derive(Debug)]
pub enum Formatted {
    /// It is canonical already.
    Canonical,
    /// The canonical text.
    Text(String),
    /// It has faults that leave its order open: it cannot be parsed, or a key is double or unknown.
    Faulty(Diagnostics),
    /// It has no canonical form because of a tag, a directive or a key that is no text, at this place.
    Beyond(Span),
    /// The canonical text would mean something else: a mistake of ours.
    Mistaken,
}

/// Formats `file`, whose keys are those of `shape`. A file with an unknown key is [`Formatted::Faulty`], since a
/// misspelt key has no place in the order.
pub fn format(file: &SourceFile, shape: &'static Shape) -> Formatted {
    let mut diagnostics = Diagnostics::new();
    let Some(tree) = document::parse(&file.path, &file.text, 0, &mut diagnostics) else {
        return Formatted::Faulty(diagnostics);
    };
    let mut decoder = Decoder { path: &file.path, diagnostics: &mut diagnostics };
    if !matches!(tree.kind, NodeKind::Mapping(_)) {
        decoder.wrong_type(&tree, file.stem(), "record");
    }
    unknown_keys(&tree, shape, &mut decoder);
    if diagnostics.has_errors() {
        return Formatted::Faulty(diagnostics);
    }
    // The three kinds of line ends mean the same in YAML.
    let text = file.text.replace("\r\n", "\n").replace('\r', "\n");
    let before = match read::read(&text) {
        Ok(document) => document,
        Err(at) => return Formatted::Beyond(in_original(&file.text, at)),
    };
    let inventory = before.inventory();
    let made = write::write(&order::ordered(before, shape));
    if made == file.text {
        return Formatted::Canonical;
    }
    let again = document::parse(&file.path, &made, 0, &mut diagnostics);
    let is_same = again.is_some_and(|again| is_same(&tree, &again)) && !diagnostics.has_errors();
    match read::read(&made) {
        Ok(after) if is_same && after.inventory() == inventory => Formatted::Text(made),
        _ => Formatted::Mistaken,
    }
}

/// Reports the keys that `shape` does not know at their place.
fn unknown_keys(node: &Node, shape: &'static Shape, decoder: &mut Decoder<'_>) {
    match (&node.kind, shape) {
        (NodeKind::Mapping(entries), Shape::Record { keys, .. }) => {
            decoder.unknown_keys(entries, keys);
            for entry in entries {
                if let Some((_, shape)) = shape.find(&entry.key.value) {
                    unknown_keys(&entry.value, shape, decoder);
                }
            }
        }
        (NodeKind::Sequence(items), Shape::List(shape)) => {
            items.iter().for_each(|item| unknown_keys(item, shape, decoder));
        }
        _ => {}
    }
}

/// Whether two trees have the same values, in any order of their keys.
fn is_same(one: &Node, other: &Node) -> bool {
    match (&one.kind, &other.kind) {
        (NodeKind::Sequence(items), NodeKind::Sequence(others)) => {
            items.len() == others.len() && items.iter().zip(others).all(|(one, other)| is_same(one, other))
        }
        (NodeKind::Mapping(entries), NodeKind::Mapping(others)) => {
            let finds = |key: &str| others.iter().find(|other| other.key.value == key);
            entries.len() == others.len()
                && entries
                    .iter()
                    .all(|entry| finds(&entry.key.value).is_some_and(|other| is_same(&entry.value, &other.value)))
        }
        (one, other) => one == other,
    }
}

/// The place in `text` of the character at the byte `at` of the same text with line ends as `\n`.
fn in_original(text: &str, at: usize) -> Span {
    let mut left = at;
    for (index, character) in text.char_indices() {
        let is_kept = !(character == '\r' && text[index + 1..].starts_with('\n'));
        if is_kept && left == 0 {
            return Span::new(index, index + character.len_utf8());
        }
        left = if is_kept { left.saturating_sub(character.len_utf8()) } else { left };
    }
    Span::new(text.len(), text.len())
}

#[cfg(test)]
mod tests;
