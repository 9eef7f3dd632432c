//! A record or file as a list of fields, which is what [`super::differences`] compares.

use std::ops::Range;

use crate::report::masked_text;
use crate::review::changes::ListEntry;

/// The folder whose rules of masking apply to a text of unknown origin: the strictest ones.
pub(super) const PEOPLE: &str = "content/ambassadors/";

/// A field of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    /// The keys that lead to it in the file, with dots between them.
    pub key: String,
    /// The same without the ids of the entries of lists: the key of its label.
    pub name: String,
    /// The entries of lists that hold it, the outermost first.
    pub within: Vec<ListEntry>,
    pub value: Value,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// A faulty value. It is never compared.
    Unknown,
    One(Option<Item>),
    Many(Vec<Item>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// An id, a code, or the text itself: two items with one key are the same.
    pub key: String,
    /// The words for a reader, with personal data masked.
    pub shown: String,
    /// The parts of the key that are Markdown, so that their structure is compared too.
    pub markdown: Vec<Range<usize>>,
}

impl Field {
    /// A field that is in no list.
    pub(super) fn new(key: &str, value: Value) -> Field {
        Field { key: key.to_owned(), name: key.to_owned(), within: Vec::new(), value }
    }
}

impl Item {
    /// A text of the file at `path`.
    pub(super) fn text(path: &str, text: &str) -> Item {
        Item { key: text.to_owned(), shown: masked_text(path, text), markdown: Vec::new() }
    }

    /// A text in Markdown of the file at `path`.
    pub(super) fn markdown(path: &str, text: &str) -> Item {
        Item { markdown: std::iter::once(0..text.len()).collect(), ..Item::text(path, text) }
    }

    /// An id or a code with its name.
    pub(super) fn named(key: &str, shown: &str) -> Item {
        Item { key: key.to_owned(), shown: shown.to_owned(), markdown: Vec::new() }
    }
}
