//! What a file says, field by field, ready to be compared with what it said before.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::report::{clip, masked_text};
use crate::review::changes::{Change, FieldChange, ListEntry};
use crate::text::locale::Locale;

use super::{form, prose};

/// A longer text is compared word by word, in characters.
const SHORT_CHARS: usize = 80;
/// Shown of a value that is not compared word by word, in characters.
const VALUE_CHARS: usize = 3000;
/// Shown of a list.
const ITEMS_MOST: usize = 100;

/// What people write of themselves stands here: what is not known to stand elsewhere is masked as if it did.
pub(super) const PEOPLE: &str = "content/ambassadors/";

/// A value: what tells it from others, and what people read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// An id, a code, or the text itself.
    pub key: String,
    /// In words, with personal data masked.
    pub shown: String,
    /// Where the key is Markdown: what visitors see is more than its words.
    pub markdown: Vec<Range<usize>>,
}

/// What stands in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// Something faulty, of which nothing can be told.
    Unknown,
    /// A value, or none.
    One(Option<Item>),
    /// Several.
    Many(Vec<Item>),
}

/// A field: its key in the file, and what stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    pub key: String,
    /// The key without the ids of the entries of lists on its way: what the program has a word for.
    pub name: String,
    pub within: Vec<ListEntry>,
    pub value: Value,
}

impl Field {
    /// A field that is in no list.
    pub(super) fn new(key: &str, value: Value) -> Field {
        Field { key: key.to_owned(), name: key.to_owned(), within: Vec::new(), value }
    }
}

impl Item {
    /// A text that stands in the file at `path`.
    pub(super) fn text(path: &str, text: &str) -> Item {
        Item { key: text.to_owned(), shown: masked_text(path, text), markdown: Vec::new() }
    }

    /// A text in Markdown that stands in the file at `path`.
    pub(super) fn markdown(path: &str, text: &str) -> Item {
        Item { markdown: std::iter::once(0..text.len()).collect(), ..Item::text(path, text) }
    }

    /// An id or a code, and what people call it.
    pub(super) fn named(key: &str, shown: &str) -> Item {
        Item { key: key.to_owned(), shown: shown.to_owned(), markdown: Vec::new() }
    }
}

impl Value {
    fn is_nothing(&self) -> bool {
        match self {
            Value::Unknown => false,
            Value::One(item) => item.is_none(),
            Value::Many(items) => items.is_empty(),
        }
    }
}

/// What differs between the fields of two versions; `before` is empty for what is new.
pub(super) fn differences(before: &[Field], after: &[Field], words: &Locale) -> Vec<FieldChange> {
    const NOTHING: &Value = &Value::One(None);
    let by_key = |fields: &'_ [Field]| -> HashMap<String, usize> {
        fields.iter().enumerate().rev().map(|(index, field)| (field.key.clone(), index)).collect()
    };
    let (old, new) = (by_key(before), by_key(after));
    let gone = before.iter().filter(|field| !new.contains_key(&field.key));
    let change = |field: &Field| {
        let was = old.get(&field.key).map_or(NOTHING, |&index| &before[index].value);
        let is = new.get(&field.key).map_or(NOTHING, |&index| &after[index].value);
        let Field { key, name, within, .. } = field;
        let label = label(name, words).unwrap_or(key).to_owned();
        let told = |change| FieldChange { field: key.clone(), label: label.clone(), within: within.clone(), change };
        let change = change(was, is);
        let form = match (&change, was, is) {
            (Some(Change::Text { .. }), Value::One(Some(was)), Value::One(Some(is))) => form::also(was, is),
            _ => None,
        };
        change.into_iter().chain(form).map(told).collect::<Vec<_>>()
    };
    after.iter().chain(gone).flat_map(change).collect()
}

/// What people call the field `name`.
pub(super) fn label<'a>(name: &str, words: &'a Locale) -> Option<&'a str> {
    words.find(&format!("field-{}", name.replace(['.', '_'], "-")))
}

fn change(before: &Value, after: &Value) -> Option<Change> {
    match (before, after) {
        (Value::Unknown, _) | (_, Value::Unknown) => None,
        _ if before.is_nothing() && after.is_nothing() => None,
        (Value::One(before), Value::One(after)) => one(before.as_ref(), after.as_ref()),
        (before, after) => many(&items(before), &items(after)),
    }
}

fn items(value: &Value) -> Vec<Item> {
    match value {
        Value::Unknown | Value::One(None) => Vec::new(),
        Value::One(Some(item)) => vec![item.clone()],
        Value::Many(items) => items.clone(),
    }
}

fn one(before: Option<&Item>, after: Option<&Item>) -> Option<Change> {
    let is_long = |item: &&Item| item.shown.chars().count() > SHORT_CHARS || item.shown.trim().contains('\n');
    let text = |item: Option<&Item>| item.map_or(String::new(), |item| clip(&item.shown, VALUE_CHARS));
    let (Some(old), Some(new)) = (before, after) else {
        if before.iter().chain(&after).any(is_long) {
            let (edits, left_out) = prose::edits(&text(before), &text(after));
            return Some(Change::Text { edits, left_out });
        }
        return Some(Change::Value { before: before.map(shown), after: after.map(shown) });
    };
    if prose::is_same(&old.key, &new.key) {
        return form::alone(old, new);
    }
    if old.shown == new.shown {
        return Some(match by_key([old, new]) {
            Some([before, after]) => Change::Value { before: Some(before), after: Some(after) },
            None => Change::Hidden,
        });
    }
    if [old, new].iter().any(is_long) {
        let (edits, left_out) = prose::edits(&old.shown, &new.shown);
        return Some(Change::Text { edits, left_out });
    }
    Some(Change::Value { before: Some(shown(old)), after: Some(shown(new)) })
}

fn shown(item: &Item) -> String {
    clip(item.shown.trim_end(), VALUE_CHARS)
}

/// The keys of two items with one name, which then tell them apart; `None` where the keys are texts with personal data.
fn by_key(items: [&Item; 2]) -> Option<[String; 2]> {
    let is_id = |item: &&Item| {
        item.key != item.shown && item.key.chars().count() <= SHORT_CHARS && masked_text(PEOPLE, &item.key) == item.key
    };
    items.iter().all(is_id).then(|| items.map(|item| item.key.clone()))
}

fn many(before: &[Item], after: &[Item]) -> Option<Change> {
    if before.iter().map(|item| &item.key).eq(after.iter().map(|item| &item.key)) {
        return None;
    }
    let named = |items: &mut dyn Iterator<Item = &Item>| -> Vec<String> { items.take(ITEMS_MOST).map(shown).collect() };
    let keys = |items: &'_ [Item]| -> HashSet<String> { items.iter().map(|item| item.key.clone()).collect() };
    let (old, new) = (keys(before), keys(after));
    let added: Vec<&Item> = after.iter().filter(|item| !old.contains(&item.key)).collect();
    let removed: Vec<&Item> = before.iter().filter(|item| !new.contains(&item.key)).collect();
    if !added.is_empty() && added.iter().map(|item| &item.shown).eq(removed.iter().map(|item| &item.shown)) {
        let keys: Option<Vec<[String; 2]>> = removed.iter().zip(&added).map(|(was, is)| by_key([was, is])).collect();
        let Some(keys) = keys else {
            return Some(Change::Hidden);
        };
        let (removed, added): (Vec<String>, Vec<String>) = keys.into_iter().map(|[was, is]| (was, is)).unzip();
        return Some(Change::List { before: removed.clone(), after: added.clone(), added, removed });
    }
    let (added, removed) = (named(&mut added.into_iter()), named(&mut removed.into_iter()));
    let (before, after) = (named(&mut before.iter()), named(&mut after.iter()));
    Some(Change::List { before, after, added, removed })
}
