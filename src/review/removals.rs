//! What people took back between two versions of the content: their whole profile, or a part of it.
//!
//! The later version may have any faults. It is read leniently: where it leaves open whether somebody agrees to be shown,
//! nobody is.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::document::{self, Node, NodeKind};
use crate::content::parse;
use crate::pipeline::Sources;
use crate::text::date::Date;
use crate::text::diagnostic::Diagnostics;
use crate::text::source::{FilePath, SourceFile, Span, stem};
use crate::text::url;

/// The whole text of the profile of somebody who left.
pub(super) const WITHDRAWN: &str = "status: withdrawn\n";

/// What was taken back, by the file of each profile.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Removals {
    /// The earlier version's text of each profile without what was taken back.
    texts: BTreeMap<FilePath, String>,
    /// The profiles that differ and cannot be read any more, so that nobody knows.
    unsure: BTreeSet<FilePath>,
}

impl Removals {
    /// What is taken back between `before`, which has no errors, and `after`. The files `unread` stand in the later version
    /// and could not be read.
    pub fn between(before: &Sources, after: &Sources, unread: &BTreeSet<FilePath>) -> Removals {
        let mut removals = Removals::default();
        for old in before.texts.iter().filter(|file| parse::is_profile(&file.path)) {
            match after.text(&old.path) {
                // Most profiles are the same, and are not read.
                Some(text) if text == old.text && !text.contains("photo") => {}
                None if unread.contains(&old.path) => drop(removals.unsure.insert(old.path.clone())),
                new => match taken_back(old, new, (before, after)) {
                    Taken::Nothing => {}
                    Taken::Unknown => drop(removals.unsure.insert(old.path.clone())),
                    Taken::Part(text) => drop(removals.texts.insert(old.path.clone(), text)),
                    Taken::Whole => drop(removals.texts.insert(old.path.clone(), WITHDRAWN.to_owned())),
                },
            }
        }
        removals
    }

    /// The ids of the profiles that something was taken back of, in order.
    pub fn ids(&self) -> Vec<String> {
        self.texts.keys().map(|path| stem(path).to_owned()).collect()
    }

    /// The ids of the profiles of which nobody can tell, in order.
    pub fn unsure(&self) -> Vec<String> {
        self.unsure.iter().map(|path| stem(path).to_owned()).collect()
    }

    /// Takes the same out of `sources`, which are those of the earlier version.
    pub fn carry_out(&self, sources: &mut Sources) {
        for file in &mut sources.texts {
            if let Some(text) = self.texts.get(&file.path) {
                file.text.clone_from(text);
            }
        }
    }

    /// Takes back the whole of each profile of `paths` that a part was taken back of, because the rest cannot stand alone.
    /// Returns true if there was one.
    pub fn widen<'a>(&mut self, paths: impl Iterator<Item = &'a FilePath>) -> bool {
        let mut is_wider = false;
        for path in paths {
            if let Some(text) = self.texts.get_mut(path).filter(|text| *text != WITHDRAWN) {
                WITHDRAWN.clone_into(text);
                is_wider = true;
            }
        }
        is_wider
    }
}

/// What a profile lost.
enum Taken {
    Nothing,
    /// What is left of it.
    Part(String),
    Whole,
    /// It can no longer be read.
    Unknown,
}

/// Whether the photo of `profile`, the record of the file at `path`, is in `after` as it is in `before`.
fn photo_stays(path: &FilePath, profile: &Node, (before, after): (&Sources, &Sources)) -> bool {
    let Some(name) = scalar(profile, &["photo", "file"]) else {
        return true;
    };
    let path = url::join(path, &name);
    let has = |sources: &Sources| path.as_deref().is_some_and(|path| sources.has_picture(path));
    !has(before) || has(after)
}

/// What the profile `old` lost by becoming `new`; `versions` are the sites before and after.
fn taken_back(old: &SourceFile, new: Option<&str>, versions: (&Sources, &Sources)) -> Taken {
    let was = tree(old, &old.text);
    if was.as_ref().is_some_and(|was| values(was, "status").iter().any(|value| word(value) == "withdrawn")) {
        return Taken::Nothing;
    }
    let (Some(was), Some(text)) = (was, new) else {
        return Taken::Whole;
    };
    let mut faults = Diagnostics::new();
    let is = document::parse(&old.path, text, 0, &mut faults).filter(is_record);
    // Only one of two values of a key is in the tree.
    if faults.has_errors() && tells_of_leaving(text) {
        return Taken::Whole;
    }
    let Some(is) = is else {
        return Taken::Unknown;
    };
    let mut edits = Vec::new();
    let is_whole = status(&was, &is, &mut edits).is_none()
        || consent(&was, &is, photo_stays(&old.path, &was, versions), &mut edits).is_none()
        || agreement(&was, &is, &mut edits).is_none();
    match edited(&old.text, edits) {
        _ if is_whole => Taken::Whole,
        None => Taken::Nothing,
        Some(text) if tree(old, &text).is_some() => Taken::Part(text),
        Some(_) => Taken::Whole,
    }
}

/// A change of a text: the place, and what takes it.
type Edit = (Span, String);

/// Adds what a pause changes; `None` where the profile is withdrawn, or has a status that nobody knows.
fn status(was: &Node, is: &Node, edits: &mut Vec<Edit>) -> Option<()> {
    let before = values(was, "status").first().copied();
    let is_as_before = |status: &str| before.is_some_and(|before| status == word(before));
    let mut words: Vec<String> = values(is, "status").iter().map(|value| word(value)).collect();
    words.dedup();
    let until = values(was, "until").first().copied();
    let day = scalar(is, &["until"]).filter(|day| day.parse::<Date>().is_ok());
    match (words.as_slice(), before) {
        ([], _) => Some(()),
        ([status], Some(before)) if status == "paused" => match (until, day) {
            (Some(until), Some(day)) => {
                edits.extend([(before.span, "paused".to_owned()), (until.span, day)]);
                Some(())
            }
            (None, Some(day)) => {
                edits.push((before.span, format!("paused\nuntil: {day}")));
                Some(())
            }
            (_, None) => is_as_before(status).then_some(()),
        },
        ([status], _) => (status == "active" || is_as_before(status)).then_some(()),
        _ => None,
    }
}

/// Adds what less consent changes; `None` where there is none to the name.
fn consent(was: &Node, is: &Node, photo_stays: bool, edits: &mut Vec<Edit>) -> Option<()> {
    let covers = at(was, &["consent", "covers"])?;
    let (before, after) = (words(covers), at(is, &["consent", "covers"]).map(words).unwrap_or_default());
    let left: Vec<&String> = before.iter().filter(|part| after.contains(part)).collect();
    let is_lost = |part: &str| !left.iter().any(|left| *left == part);
    if is_lost("name") {
        return None;
    }
    if left.len() < before.len() {
        let left: Vec<&str> = left.iter().map(|part| part.as_str()).collect();
        edits.push((covers.span, format!("[{}]", left.join(", "))));
    }
    let has_photo = !values(is, "photo").is_empty() && photo_stays;
    for (key, is_gone) in [("photo", is_lost("photo") || !has_photo), ("employer", is_lost("employer"))] {
        if let Some(span) = whole_entry(was, key).filter(|_| is_gone) {
            edits.push((span, String::new()));
        }
    }
    Some(())
}

/// Adds an end of an agreement for a minor that is earlier; `None` where the agreement is gone, or where the person turns out
/// to be a minor.
fn agreement(was: &Node, is: &Node, edits: &mut Vec<Edit>) -> Option<()> {
    let is_adult = |node: &Node| scalar(node, &["adult"]).is_some_and(|adult| adult == "true");
    if is_adult(was) {
        let is_minor = scalar(is, &["adult"]).is_some_and(|adult| adult == "false");
        return (!is_minor).then_some(());
    }
    let day = |node: &Node| scalar(node, &["authorisation", "until"])?.parse::<Date>().ok();
    let until = at(was, &["authorisation", "until"])?;
    match (day(was), day(is)) {
        (Some(before), Some(after)) if after < before => edits.push((until.span, after.to_string())),
        (_, Some(_)) => {}
        (_, None) if is_adult(is) => {}
        (_, None) => return None,
    }
    Some(())
}

/// `text` with its edits; `None` if they change nothing.
fn edited(text: &str, mut edits: Vec<Edit>) -> Option<String> {
    edits.sort_by_key(|(span, _)| std::cmp::Reverse(span.start));
    let mut made = text.to_owned();
    for (span, new) in edits {
        made.replace_range(span.start..span.end.min(made.len()), &new);
    }
    (made != text).then_some(made)
}

/// The record that `text`, a version of `file`, is.
fn tree(file: &SourceFile, text: &str) -> Option<Node> {
    document::parse(&file.path, text, 0, &mut Diagnostics::new()).filter(is_record)
}

fn is_record(node: &Node) -> bool {
    matches!(node.kind, NodeKind::Mapping(_))
}

/// Whether a text that cannot be read as YAML has a line that withdraws or pauses the profile.
fn tells_of_leaving(text: &str) -> bool {
    text.lines().any(|line| {
        let line = line.trim().trim_start_matches(['+', '-']).trim_start();
        let value = line.strip_prefix("status").and_then(|rest| rest.trim_start().strip_prefix(':'));
        value.is_some_and(|value| {
            let value = value.trim().trim_matches(['"', '\'']).to_lowercase();
            ["withdrawn", "paused"].iter().any(|status| value.starts_with(status))
        })
    })
}

/// Every value of `key` in `node`: a file with faults may have several.
fn values<'a>(node: &'a Node, key: &str) -> Vec<&'a Node> {
    node.entries().iter().filter(|entry| entry.key.value == key).map(|entry| &entry.value).collect()
}

/// The value that `keys` lead to.
fn at<'a>(node: &'a Node, keys: &[&str]) -> Option<&'a Node> {
    keys.iter().try_fold(node, |node, key| values(node, key).first().copied())
}

fn scalar(node: &Node, keys: &[&str]) -> Option<String> {
    let NodeKind::Scalar(text) = &at(node, keys)?.kind else {
        return None;
    };
    Some(text.trim().to_owned())
}

/// A value as a word in small letters; empty where it is none.
fn word(node: &Node) -> String {
    if let NodeKind::Scalar(text) = &node.kind { text.trim().to_lowercase() } else { String::new() }
}

/// The words of a list, or one word that should be a list.
fn words(node: &Node) -> Vec<String> {
    match &node.kind {
        NodeKind::Sequence(items) => items.iter().map(word).collect(),
        _ => vec![word(node)],
    }
}

/// The place of `key` of the record `node` with its value, up to the next key or to the end.
fn whole_entry(node: &Node, key: &str) -> Option<Span> {
    let entries = node.entries();
    let index = entries.iter().position(|entry| entry.key.value == key)?;
    let end = entries.get(index + 1).map_or(usize::MAX, |next| next.key.span.start);
    Some(Span::new(entries[index].key.span.start, end))
}

#[cfg(test)]
mod tests;
