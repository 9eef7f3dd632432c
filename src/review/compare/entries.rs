//! The sectors, pages, organisations and other files that change.

use std::collections::{BTreeMap, BTreeSet};

use super::fields::Field;
use super::records::fields;
use super::renames::{Identity, Marks, renames};
use super::version::Version;
use super::{Pair, files};
use crate::content::model::Record;
use crate::content::model::kinds::KIND_NAMES;
use crate::report::masked_text;
use crate::review::changes::{Entry, Event, FieldChange};
use crate::text::source::SourceFile;
use crate::text::source::stem;

/// The folders whose files are records: all others are compared by [`Pair::texts`].
fn folders() -> impl Iterator<Item = &'static str> {
    ["sectors", "ambassadors"].into_iter().chain(KIND_NAMES.iter().map(|name| name.folder))
}

/// The records of a folder in one version, by the path of their file.
fn records<'a>(version: &'a Version<'a>, folder: &str) -> BTreeMap<&'a str, Record<'a>> {
    let all = version.understood.content.records().into_iter();
    all.filter(|record| record.path.starts_with(folder)).map(|record| (&**record.path, record)).collect()
}

impl<'a> Pair<'a> {
    /// The records of one folder that change. One whose file has another name is one entry.
    pub(super) fn entries(&self, folder: &str) -> Vec<Entry> {
        let folder = format!("content/{folder}/");
        let (old, new) = (records(self.before, &folder), records(self.after, &folder));
        let marks = |version: &Version<'_>, (path, record): (&&'a str, &Record<'_>)| {
            (*path, Marks::of_entry(stem(path), version.text(path), &Identity::of(*record)))
        };
        let gone = old.iter().filter(|(path, _)| !self.new_paths.contains(*path));
        let come = new.iter().filter(|(path, _)| !self.old_paths.contains(*path));
        let gone: Vec<_> = gone.map(|file| marks(self.before, file)).collect();
        let come: Vec<_> = come.map(|file| marks(self.after, file)).collect();
        let renamed = renames(&gone, &come);
        let former_paths: BTreeSet<&str> = renamed.values().copied().collect();
        let entry = |path: &&'a str| {
            let former = renamed.get(path).copied();
            if former_paths.contains(path) || former.is_none() && self.is_same(path) {
                return None;
            }
            let (was, is) = (old.get(former.unwrap_or(path)), new.get(path));
            let (old_fields, new_fields) =
                (was.map(|was| fields(*was, &self.old)), is.map(|is| fields(*is, &self.new)));
            let (event, changed) = self.event(path, old_fields, new_fields)?;
            if event == Event::Changed && changed.is_empty() && former.is_none() {
                return None;
            }
            let name = is.or(was).map(|file| self.departed.hide(&masked_text(path, &Identity::of(*file).name)));
            let former_id = former.map(|path| self.departed.hide(stem(path)));
            Some(Entry { id: self.departed.hide(stem(path)), former_id, name, event, fields: changed })
        };
        let paths = self.old_paths.union(&self.new_paths).filter(|path| path.starts_with(&folder));
        paths.filter_map(entry).collect()
    }

    /// The files that are no records and change: the site's texts, vocabularies, forms, the territory.
    pub(super) fn texts(&self) -> Vec<Entry> {
        let entry = |path: &&'a str| {
            let fields = |version: &Version<'_>| {
                version.text(path).map(|text| files::fields(&SourceFile::new(path, text), self.words))
            };
            let (was, is) = (fields(self.before), fields(self.after));
            // A file that cannot be parsed in one version is reported as unread.
            let is_faulty = |fields: &Vec<Field>| fields.is_empty();
            if self.is_same(path) || was.is_some() && is.is_some() && was.iter().chain(&is).any(is_faulty) {
                return None;
            }
            let (event, fields) = self.event(path, was, is)?;
            Some(Entry { id: self.departed.hide(path), former_id: None, name: None, event, fields })
        };
        let is_record = |path: &str| {
            folders().any(|folder| {
                path.strip_prefix("content/").is_some_and(|inner| inner.split('/').next() == Some(folder))
            })
        };
        let is_text = |path: &&&str| !is_record(path);
        self.old_paths.union(&self.new_paths).filter(is_text).filter_map(entry).collect()
    }

    /// The event of the file at `path` and the fields that differ; `None` where one version cannot read it.
    fn event(&self, path: &str, was: Option<Vec<Field>>, is: Option<Vec<Field>>) -> Option<(Event, Vec<FieldChange>)> {
        match (was, is) {
            (Some(was), Some(is)) => Some((Event::Changed, self.differences(&was, &is))),
            (None, Some(is)) if !self.old_paths.contains(path) => Some((Event::Added, self.differences(&[], &is))),
            (Some(_), None) if !self.new_paths.contains(path) => Some((Event::Removed, Vec::new())),
            _ => None,
        }
    }
}
