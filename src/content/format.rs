//! The canonical form of a YAML file: its keys in the order of the type they are read into, one way to quote, one way to
//! lay out, and every comment with what it is about.
//!
//! The form is the house style of the sample: texts directly under the file plain where YAML reads them the same; inside
//! lists and records single words plain and other texts in double quotes; lists of words and records on one line; lists of
//! records one below the other. What a value is never changes: `2022` stays a number and `"2022"` a text, for every reader
//! of YAML. What was made is read again before it is given out.

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

/// What became of a file.
#[derive(Debug)]
pub enum Formatted {
    /// It is canonical already.
    Canonical,
    /// Its canonical text.
    Text(String),
    /// It has faults that leave no sure order: it cannot be read, a key stands twice or is not known.
    Faulty(Diagnostics),
    /// It says something at this place that has no canonical form: a tag, a directive, a key that is no text.
    Beyond(Span),
    /// Its canonical text would not say the same: our own mistake, and no text to use.
    Mistaken,
}

/// The canonical form of `file`, which holds what `shape` says. Unknown keys are no matter of taste: a file with one is
/// [`Formatted::Faulty`], since a key that is misspelt has no place yet.
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
    // YAML reads all three ends of a line alike; places in the file are not needed any more, except to tell of one.
    let text = file.text.replace("\r\n", "\n").replace('\r', "\n");
    let before = match read::read(&text) {
        Ok(document) => document,
        Err(at) => return Formatted::Beyond(in_original(&file.text, at)),
    };
    let told = before.told();
    let made = write::write(&order::ordered(before, shape));
    if made == file.text {
        return Formatted::Canonical;
    }
    let again = document::parse(&file.path, &made, 0, &mut diagnostics);
    let is_same = again.is_some_and(|again| is_same(&tree, &again)) && !diagnostics.has_errors();
    match read::read(&made) {
        Ok(after) if is_same && after.told() == told => Formatted::Text(made),
        _ => Formatted::Mistaken,
    }
}

/// Reports keys that stand where `shape` knows none of that name.
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

/// Whether two trees say the same, wherever it stands and in whatever order their keys are.
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

/// The place in `text` of the character that stands at the byte `at` once line ends are `\n`.
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
