//! A record or file as a list of fields, which is what [`super::differences`] compares.

use std::ops::Range;

use super::names::Names;
use crate::report::masked_text;
use crate::review::changes::ListEntry;
use crate::text::date::Date;
use crate::text::source::Spanned;

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

/// The fields of the file at `path` as they are gathered. A value may be given as `&Spanned` or as `&Option<Spanned>`.
pub(super) struct FieldList<'a> {
    pub path: &'a str,
    pub names: &'a Names<'a>,
    pub fields: Vec<Field>,
}

impl<'a> FieldList<'a> {
    pub(super) fn new(path: &'a str, names: &'a Names<'a>) -> FieldList<'a> {
        FieldList { path, names, fields: Vec::new() }
    }

    pub(super) fn add(&mut self, key: &str, value: Value) {
        self.fields.push(Field::new(key, value));
    }

    /// Adds a single value, made by `item` unless it is missing or faulty.
    pub(super) fn one<'w, T: 'w>(
        &mut self,
        key: &str,
        written: impl Into<Option<&'w Spanned<T>>>,
        item: impl FnOnce(&T) -> Item,
    ) {
        let value = match written.into() {
            Some(written) if !written.span.is_somewhere() => Value::Unknown,
            written => Value::One(written.map(|written| item(&written.value))),
        };
        self.add(key, value);
    }

    pub(super) fn many(&mut self, key: &str, items: impl Iterator<Item = Item>) {
        self.add(key, Value::Many(items.collect()));
    }

    pub(super) fn text<'w>(&mut self, key: &str, text: impl Into<Option<&'w Spanned<String>>>) {
        let path = self.path;
        self.one(key, text, |text| Item::text(path, text));
    }

    pub(super) fn texts(&mut self, key: &str, texts: impl Iterator<Item = String>) {
        let path = self.path;
        self.many(key, texts.map(|text| Item::text(path, &text)));
    }

    pub(super) fn markdown<'w>(&mut self, key: &str, text: impl Into<Option<&'w Spanned<String>>>) {
        let path = self.path;
        self.one(key, text, |text| Item::markdown(path, text));
    }

    /// Adds an id of the vocabulary or folder `kind`.
    pub(super) fn id<'w>(&mut self, key: &str, kind: &'static str, id: impl Into<Option<&'w Spanned<String>>>) {
        let names = self.names;
        self.one(key, id, |id| names.item(kind, id));
    }

    /// Adds ids of the vocabulary or folder `kind`.
    pub(super) fn ids<'w>(
        &mut self,
        key: &str,
        kind: &'static str,
        ids: impl IntoIterator<Item = &'w Spanned<String>>,
    ) {
        let names = self.names;
        self.many(key, ids.into_iter().map(|id| names.item(kind, &id.value)));
    }

    pub(super) fn number<'w>(&mut self, key: &str, number: impl Into<Option<&'w Spanned<u32>>>) {
        self.one(key, number, |number| Item::named(&number.to_string(), &number.to_string()));
    }

    pub(super) fn date<'w>(&mut self, key: &str, date: impl Into<Option<&'w Spanned<Date>>>) {
        let words = self.names.words;
        self.one(key, date, |date| Item::named(&date.to_string(), &words.date(*date)));
    }

    pub(super) fn flag<'w>(&mut self, key: &str, flag: impl Into<Option<&'w Spanned<bool>>>) {
        let names = self.names;
        self.one(key, flag, |flag| names.word("is", if *flag { "yes" } else { "no" }));
    }
}
