//! The people who leave: of them a report tells the id alone. Their names stand in more places than their own file: in
//! former addresses, in names of files, in pages that told of them.

use std::collections::{HashMap, HashSet};

use regex::Regex;
use slug::slugify;

use super::fields::{Field, Item, Value};
use super::version::{ProfileState, Touched, Version};
use crate::content::model::{RawAmbassador, Written};
use crate::report::masked_spans;

/// The profiles that leave, and the words in all other texts that would tell who they were.
#[derive(Default)]
pub(super) struct Departed<'a> {
    /// The ids of the profiles by their paths.
    ids: HashMap<&'a str, &'a str>,
    words: Vec<Regex>,
}

impl<'a> Departed<'a> {
    /// The profiles among `touched` that `after` has no more, or as withdrawn. A name that a profile of `after` still has
    /// is no secret.
    pub(super) fn new(touched: &Touched<'a>, after: &Version<'_>) -> Departed<'a> {
        let gone =
            touched.values().filter(|touch| matches!(touch.after, ProfileState::Absent | ProfileState::Withdrawn));
        let gone: Vec<&'a Written<RawAmbassador>> = gone.filter_map(|touch| touch.before.written()).collect();
        let staying = after.understood.content.ambassadors.iter();
        let staying: HashSet<Vec<String>> = staying.flat_map(|profile| spellings(profile)).collect();
        let spellings: HashSet<Vec<String>> = gone.iter().flat_map(|profile| spellings(profile)).collect();
        let words = spellings.difference(&staying).filter_map(|words| pattern(words)).collect();
        Departed { ids: gone.iter().map(|profile| (&*profile.path, profile.id.as_str())).collect(), words }
    }

    /// `text` without the words that tell who left, each letter of them replaced by a sign of as many bytes.
    pub(super) fn hide(&self, text: &str) -> String {
        let found = self.words.iter().flat_map(|words| words.find_iter(text)).map(|found| found.range());
        masked_spans(text, found.collect())
    }

    /// Whether `address`, which the file at `path` had, is a former address of somebody who left.
    pub(super) fn is_former(&self, address: &str, path: Option<&str>) -> bool {
        let id = path.and_then(|path| self.ids.get(path));
        id.is_some_and(|id| address.trim_end_matches('/').rsplit('/').next() != Some(*id))
    }

    /// The fields without the words that tell who left.
    pub(super) fn hide_in(&self, fields: &[Field]) -> Vec<Field> {
        let item = |item: &Item| Item { key: self.hide(&item.key), shown: self.hide(&item.shown), ..item.clone() };
        let value = |value: &Value| match value {
            Value::Unknown => Value::Unknown,
            Value::One(one) => Value::One(one.as_ref().map(item)),
            Value::Many(items) => Value::Many(items.iter().map(item).collect()),
        };
        let field = |field: &Field| {
            let mut within = field.within.clone();
            within.iter_mut().for_each(|entry| entry.id = self.hide(&entry.id));
            Field { key: self.hide(&field.key), name: field.name.clone(), within, value: value(&field.value) }
        };
        fields.iter().map(field).collect()
    }
}

/// The words of the names of `profile`: as written, as they are sorted, and as its addresses and its photo spell them. One
/// word alone may be anybody's, or a trade.
fn spellings(profile: &Written<RawAmbassador>) -> Vec<Vec<String>> {
    let RawAmbassador { name, sort_name, aliases, photo, .. } = &profile.data;
    let stem = |path: &str| {
        let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        last.split('.').next().unwrap_or_default().to_owned()
    };
    let written = [Some(name), sort_name.as_ref()].into_iter().flatten().map(|name| name.value.clone());
    let plain: Vec<String> = written.collect();
    let slugs = plain.iter().map(slugify).collect::<Vec<_>>();
    let aliases = aliases.iter().flatten().map(|alias| stem(&alias.value));
    let photo = photo.iter().map(|photo| stem(&photo.file.value));
    let all = plain.iter().cloned().chain(slugs).chain(aliases).chain(photo).filter(|text| *text != profile.id);
    let words = all.map(|text: String| words(&text)).filter(|words| words.len() > 1);
    words.flat_map(|words| [words.iter().rev().cloned().collect(), words]).collect()
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// The words one after the other, with anything between them that is neither a letter nor a digit.
fn pattern(words: &[String]) -> Option<Regex> {
    let words: Vec<String> = words.iter().map(|word| regex::escape(word)).collect();
    Regex::new(&format!(r"(?i)\b{}\b", words.join(r"[^\p{L}\p{N}]{1,3}"))).ok()
}
