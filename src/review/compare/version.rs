//! One of the two versions: its files, its profiles, and the files that it cannot read.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::content::model::{RawAmbassador, Stage, Written};
use crate::content::parse;
use crate::load::Snapshot;
use crate::pipeline::Understood;
use crate::review::changes::{Side, Unread, Which};
use crate::text::diagnostic::{
    BAD_DATE, DUPLICATE_KEY, EMPTY_LIST, EMPTY_TEXT, LINE_BREAK, MISSING_KEY, OUT_OF_RANGE, Rule, Severity,
    UNKNOWN_KEY, UNKNOWN_VALUE, WRONG_TYPE,
};
use crate::text::source::stem;

/// The faults that leave part of a file without meaning.
const GAPS: &[Rule] = &[
    UNKNOWN_KEY,
    DUPLICATE_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    BAD_DATE,
    OUT_OF_RANGE,
    EMPTY_TEXT,
    LINE_BREAK,
    EMPTY_LIST,
    UNKNOWN_VALUE,
];

/// One of the two versions.
pub struct Version<'a> {
    /// The name and the commit.
    pub side: Side,
    /// The files as they were read.
    pub snapshot: &'a Snapshot,
    /// The content and the site that they make.
    pub understood: &'a Understood,
}

/// A profile in one version.
#[derive(Clone, Copy)]
pub(super) enum ProfileState<'a> {
    Absent,
    Unreadable,
    Withdrawn,
    Here(&'a Written<RawAmbassador>, Stage),
}

impl<'a> ProfileState<'a> {
    /// The profile, where it can be read and is not withdrawn.
    pub(super) fn written(self) -> Option<&'a Written<RawAmbassador>> {
        match self {
            ProfileState::Here(written, _) => Some(written),
            _ => None,
        }
    }
}

/// A profile in both versions.
#[derive(Clone, Copy)]
pub(super) struct Touch<'a> {
    /// The former id, where it differs.
    pub former: Option<&'a str>,
    pub before: ProfileState<'a>,
    pub after: ProfileState<'a>,
}

/// Profiles by their present id, or by the former one if they are gone.
pub(super) type Touched<'a> = BTreeMap<&'a str, Touch<'a>>;

impl<'a> Version<'a> {
    pub(super) fn text(&self, path: &str) -> Option<&'a str> {
        self.snapshot.sources.text(path)
    }

    /// The key of the bytes of the file at `path`, where it could not be read as text.
    pub(super) fn key(&self, path: &str) -> Option<&'a str> {
        self.snapshot.keys.get(path).map(String::as_str)
    }

    /// Every file of the content except pictures, readable or not.
    pub(super) fn paths(&self) -> BTreeSet<&'a str> {
        let texts = self.snapshot.sources.texts.iter().map(|file| &*file.path);
        let faulty = self.snapshot.faults.iter().map(|fault| &*fault.path);
        let ignored = self.snapshot.ignored.iter().map(|(path, _)| &**path);
        let all = texts.chain(faulty).chain(ignored);
        all.filter(|path| path.starts_with("content/") && !self.snapshot.photos.contains_key(*path)).collect()
    }

    /// Every profile by its id; one that a file holds and that has no meaning is unreadable.
    pub(super) fn profiles(&self) -> BTreeMap<&'a str, ProfileState<'a>> {
        let content = &self.understood.content;
        let by_path: HashMap<&str, &Written<RawAmbassador>> =
            content.ambassadors.iter().map(|file| (&*file.path, &**file)).collect();
        let withdrawn: HashSet<&str> = content.withdrawn.iter().map(String::as_str).collect();
        let stages = self.stages();
        let state = |path: &'a str| {
            let id = stem(path);
            let here = |written: &&'a Written<RawAmbassador>| {
                ProfileState::Here(written, stages.get(id).copied().unwrap_or(Stage::Fresh))
            };
            let gone = || if withdrawn.contains(id) { ProfileState::Withdrawn } else { ProfileState::Unreadable };
            (id, by_path.get(path).map(here).unwrap_or_else(gone))
        };
        self.paths().into_iter().filter(|path| parse::is_profile(path)).map(state).collect()
    }

    /// The stage of each published or dropped profile, by id.
    fn stages(&self) -> HashMap<&'a str, Stage> {
        let site = self.understood.site.iter();
        let rows = site.flat_map(|site| site.ambassadors.iter().chain(site.dropped.iter().map(|row| &**row)));
        rows.map(|row| (row.id.as_str(), row.stage)).collect()
    }

    /// The files that have a meaning as a whole: all others of `content/` are unread.
    fn meaningful(&self) -> HashSet<&'a str> {
        let content = &self.understood.content;
        let mut paths: HashSet<&str> =
            ["content/territory/communes.csv", "content/territory/departments.geojson"].into();
        paths.extend(content.site.iter().map(|file| &*file.path));
        paths.extend(content.synonyms.iter().map(|file| &*file.path));
        paths.extend(content.territory.iter().map(|file| &*file.path));
        paths.extend(content.vocabularies.iter().map(|file| &*file.path));
        paths.extend(content.sectors.iter().map(|file| &*file.path));
        paths.extend(content.ambassadors.iter().map(|file| &*file.path));
        paths.extend(content.records.all().map(|record| &**record.path));
        paths.extend(content.forms.iter().map(|file| &*file.path));
        let withdrawn: HashSet<&str> = content.withdrawn.iter().map(String::as_str).collect();
        let texts = self.snapshot.sources.texts.iter().map(|file| &*file.path);
        paths.extend(texts.filter(|path| parse::is_profile(path) && withdrawn.contains(stem(path))));
        paths
    }

    /// The files that could not be read, in whole or in part, each once.
    pub(super) fn unread(&self, version: Which) -> Vec<Unread> {
        let mut unread: BTreeMap<&str, Unread> = BTreeMap::new();
        let mut add = |path: &'a str, is_whole: bool, reason: &str| {
            let unread = unread.entry(path).or_insert_with(|| Unread {
                version,
                path: path.to_owned(),
                is_whole,
                reason: reason.to_owned(),
            });
            unread.is_whole |= is_whole;
        };
        self.snapshot.ignored.iter().for_each(|(path, reason)| add(path, true, reason));
        self.snapshot.faults.iter().for_each(|fault| add(&fault.path, true, fault.rule.code));
        let meaningful = self.meaningful();
        for fault in self.understood.diagnostics.iter().filter(|fault| fault.rule.severity == Severity::Error) {
            let is_meaningful = meaningful.contains(&*fault.path);
            if fault.path.starts_with("content/") && (!is_meaningful || GAPS.contains(&fault.rule)) {
                add(&fault.path, !is_meaningful, fault.rule.code);
            }
        }
        unread.into_values().collect()
    }
}
