//! The differences between two lists of fields.

use std::collections::{HashMap, HashSet};

use super::fields::{Field, Item, PEOPLE, Value};
use super::{prose, structure};
use crate::report::{clip, masked_text};
use crate::review::changes::{Change, FieldChange};
use crate::text::locale::Locale;

/// A longer text is compared word by word, in characters.
const SHORT_CHARS: usize = 80;
/// The most that is shown of a value that is not compared word by word, in characters.
const VALUE_CHARS: usize = 3000;
/// The most items that are shown of a list.
const ITEMS_MOST: usize = 100;

/// The fields that differ, in the order of `after`, then those that are gone. `before` is empty for a new record.
pub(super) fn differences(before: &[Field], after: &[Field], words: &Locale) -> Vec<FieldChange> {
    const NOTHING: &Value = &Value::One(None);
    let by_key = |fields: &'_ [Field]| -> HashMap<String, usize> {
        fields.iter().enumerate().rev().map(|(index, field)| (field.key.clone(), index)).collect()
    };
    let (old, new) = (by_key(before), by_key(after));
    let gone = before.iter().filter(|field| !new.contains_key(&field.key));
    let changes = |field: &Field| {
        let was = old.get(&field.key).map_or(NOTHING, |&index| &before[index].value);
        let is = new.get(&field.key).map_or(NOTHING, |&index| &after[index].value);
        let Field { key, name, within, .. } = field;
        let label = label(name, words).unwrap_or(key).to_owned();
        let field_change =
            |change| FieldChange { field: key.clone(), label: label.clone(), within: within.clone(), change };
        let change = change(was, is);
        let structure = match (&change, was, is) {
            (Some(Change::Text { .. }), Value::One(Some(was)), Value::One(Some(is))) => structure::also(was, is),
            _ => None,
        };
        change.into_iter().chain(structure).map(field_change).collect::<Vec<_>>()
    };
    after.iter().chain(gone).flat_map(changes).collect()
}

/// The label of the field `name`, where the program has one.
pub(super) fn label<'a>(name: &str, words: &'a Locale) -> Option<&'a str> {
    words.find(&format!("field-{}", name.replace(['.', '_'], "-")))
}

fn change(before: &Value, after: &Value) -> Option<Change> {
    match (before, after) {
        (Value::Unknown, _) | (_, Value::Unknown) => None,
        (Value::One(before), Value::One(after)) => single(before.as_ref(), after.as_ref()),
        (before, after) => list(items(before), items(after)),
    }
}

fn items(value: &Value) -> &[Item] {
    match value {
        Value::Unknown => &[],
        Value::One(item) => item.as_slice(),
        Value::Many(items) => items,
    }
}

/// The change of a single value.
fn single(before: Option<&Item>, after: Option<&Item>) -> Option<Change> {
    let is_long = |item: &&Item| item.shown.chars().count() > SHORT_CHARS || item.shown.trim().contains('\n');
    let has_long = before.iter().chain(&after).any(is_long);
    let text = |(edits, left_out)| Some(Change::Text { edits, left_out });
    let (old, new) = match (before, after) {
        (None, None) => return None,
        (Some(old), Some(new)) => (old, new),
        // One of the two is there, and the other side of the comparison is empty.
        _ if has_long => {
            let side = |item: Option<&Item>| item.map_or(String::new(), |item| clip(&item.shown, VALUE_CHARS));
            return text(prose::edits(&side(before), &side(after)));
        }
        _ => return Some(Change::Value { before: before.map(shown), after: after.map(shown) }),
    };
    if prose::is_same(&old.key, &new.key) {
        return structure::alone(old, new);
    }
    if old.shown == new.shown {
        return Some(match distinct_keys([old, new]) {
            Some([before, after]) => Change::Value { before: Some(before), after: Some(after) },
            None => Change::Hidden,
        });
    }
    if has_long {
        return text(prose::edits(&old.shown, &new.shown));
    }
    Some(Change::Value { before: Some(shown(old)), after: Some(shown(new)) })
}

fn shown(item: &Item) -> String {
    clip(item.shown.trim_end(), VALUE_CHARS)
}

/// The keys of two items that are shown alike; `None` where the keys are long texts or hold personal data.
fn distinct_keys(items: [&Item; 2]) -> Option<[String; 2]> {
    let is_id = |item: &&Item| {
        item.key != item.shown && item.key.chars().count() <= SHORT_CHARS && masked_text(PEOPLE, &item.key) == item.key
    };
    items.iter().all(is_id).then(|| items.map(|item| item.key.clone()))
}

/// The change of a list.
fn list(before: &[Item], after: &[Item]) -> Option<Change> {
    if before.iter().map(|item| &item.key).eq(after.iter().map(|item| &item.key)) {
        return None;
    }
    let only_in = |items: &'_ [Item], others: &[Item]| -> Vec<Item> {
        let others: HashSet<&str> = others.iter().map(|item| item.key.as_str()).collect();
        items.iter().filter(|item| !others.contains(item.key.as_str())).cloned().collect()
    };
    let (added, removed) = (only_in(after, before), only_in(before, after));
    if !added.is_empty() && added.iter().map(|item| &item.shown).eq(removed.iter().map(|item| &item.shown)) {
        let keys = removed.iter().zip(&added).map(|(was, is)| distinct_keys([was, is]));
        let Some(keys) = keys.collect::<Option<Vec<[String; 2]>>>() else {
            return Some(Change::Hidden);
        };
        let (removed, added): (Vec<String>, Vec<String>) = keys.into_iter().map(|[was, is]| (was, is)).unzip();
        return Some(Change::List { before: removed.clone(), after: added.clone(), added, removed });
    }
    let named = |items: &[Item]| items.iter().take(ITEMS_MOST).map(shown).collect();
    Some(Change::List { before: named(before), after: named(after), added: named(&added), removed: named(&removed) })
}
