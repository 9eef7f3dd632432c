//! The differences between two versions of the content. These types are also the JSON of `annuaire diff --format json`
//! and its schema: fields may be added freely, but [`VERSION`] is raised when one is removed or changes its meaning.
//!
//! Texts are as they were written, with personal data masked. Printing them has to make them harmless.

mod flag;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::content::schema;

pub use flag::{Flag, FlagCode};

/// The version of this format.
pub const VERSION: u32 = 1;

/// The word for one of the choices below, in messages and in JSON.
pub(super) fn word(choice: impl Serialize) -> String {
    match serde_json::to_value(choice) {
        Ok(serde_json::Value::String(word)) => word,
        other => unreachable!("a choice is written as a word: {other:?}"),
    }
}

/// The JSON Schema of [`Changes`], ready to be written to a file.
pub fn schema() -> String {
    schema::text(&schemars::schema_for!(Changes))
}

/// All differences, the most important first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Changes {
    /// The version of this format: 1.
    pub version: u32,
    /// The language of labels: the site's own, or the one of the command line.
    pub language: String,
    /// The former version.
    pub before: Side,
    /// The new version.
    pub after: Side,
    /// The accounts that changed the content, from the command line, without `@` and in lower case.
    pub authors: Vec<String>,
    /// Changes that a reviewer has to look at first.
    pub flags: Vec<Flag>,
    /// Files that could not be read, in whole or in part: their content may be missing below.
    pub unread: Vec<Unread>,
    /// Changes of the charter that the site asks for.
    pub charter: Vec<FieldChange>,
    /// Changes of consents, accepted charters and agreements of parents.
    pub consents: Vec<Consents>,
    /// Profiles that change. Only the id is given of profiles that leave.
    pub profiles: Vec<Profile>,
    /// Photos that change.
    pub photos: Vec<PhotoChange>,
    /// Addresses that lead nowhere after the change; `null` if one of the two sites could not be put together.
    pub broken_addresses: Option<Vec<BrokenAddress>>,
    /// Sectors that lose their last ambassador somewhere; `null` if one of the two sites could not be put together or a
    /// profile cannot be read any more.
    pub lost_coverage: Option<Vec<LostCoverage>>,
    /// Sectors that change.
    pub sectors: Vec<Entry>,
    /// Pages that change.
    pub pages: Vec<Entry>,
    /// The ids of the changed pages that hold the charter.
    pub charter_pages: Vec<String>,
    /// Organisations that change.
    pub organisations: Vec<Entry>,
    /// Records of other kinds that change, by the folder of the kind: `guides`.
    pub records: BTreeMap<String, Vec<Entry>>,
    /// Other files of the content that change: the site's own, vocabularies, forms, the territory.
    pub texts: Vec<Entry>,
    /// Files outside the content that change, from the root of the repository.
    pub code: Vec<String>,
}

/// The origin of one of the two versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Side {
    /// The revision or the folder, as on the command line.
    pub name: String,
    /// The commit of a revision.
    pub commit: Option<String>,
}

/// A file that could not be read, in whole or in part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Unread {
    /// The version that could not read it.
    pub version: Which,
    /// The path from the root of the site.
    pub path: String,
    /// `true` if nothing of it could be read, `false` if only the faulty parts are missing.
    pub is_whole: bool,
    /// The code of a rule of `annuaire check`, `link` or `submodule`.
    pub reason: String,
}

/// One of the two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Which {
    /// The former version.
    Before,
    /// The new version.
    After,
}

/// The changed consents of an ambassador.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Consents {
    /// The id of the profile.
    pub profile: String,
    /// `true` if the profile is new.
    pub is_new: bool,
    /// The fields that change.
    pub fields: Vec<FieldChange>,
}

/// A profile that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Profile {
    /// The id after the change.
    pub id: String,
    /// The former id, if the file was renamed.
    pub former_id: Option<String>,
    /// The name after the change; `null` if the profile leaves.
    pub name: Option<String>,
    /// The kind of change.
    pub event: Event,
    /// The fields that change, except for the consents.
    pub fields: Vec<FieldChange>,
}

/// The kind of change of a profile or an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// It is new.
    Added,
    /// It comes back: from a pause, from a withdrawal, or confirmed after it was too old for lists.
    Returned,
    /// Only its fields change.
    Changed,
    /// It is paused.
    Paused,
    /// It is too old for lists, and keeps its page.
    Lapsed,
    /// It is too old to be published.
    Dropped,
    /// The ambassador no longer takes part, and the address says so.
    Withdrawn,
    /// Its file is gone.
    Removed,
}

impl Event {
    /// All of them, in the order of a report.
    pub const ALL: [Event; 8] = [
        Event::Added,
        Event::Returned,
        Event::Paused,
        Event::Lapsed,
        Event::Dropped,
        Event::Withdrawn,
        Event::Removed,
        Event::Changed,
    ];
}

/// A sector, page, organisation or other file that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Entry {
    /// The id, or the path from the root of the site.
    pub id: String,
    /// The former id, if the file was renamed.
    pub former_id: Option<String>,
    /// The name, where there is one.
    pub name: Option<String>,
    /// `added`, `changed` or `removed`.
    pub event: Event,
    /// The fields that change.
    pub fields: Vec<FieldChange>,
}

/// A field that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FieldChange {
    /// The keys that lead to it in the file, with dots between them.
    pub field: String,
    /// The label in words.
    pub label: String,
    /// The entries of lists that hold it, the outermost first.
    pub within: Vec<ListEntry>,
    /// The change.
    #[serde(flatten)]
    pub change: Change,
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ListEntry {
    /// The key of the list; `entries` if the file itself is a list.
    pub list: String,
    /// The id, code, version or name of the entry, or else its position, from 1.
    pub id: String,
}

/// The change of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Change {
    /// A single value.
    Value {
        /// The former value; `null` if there was none.
        before: Option<String>,
        /// The new value; `null` if there is none.
        after: Option<String>,
    },
    /// A list. Nothing is added or removed if only its order changes.
    List {
        /// The former list.
        before: Vec<String>,
        /// The new list.
        after: Vec<String>,
        /// The items that are only in the new list.
        added: Vec<String>,
        /// The items that are only in the former list.
        removed: Vec<String>,
    },
    /// A long text.
    Text {
        /// The first edits, in order.
        edits: Vec<Edit>,
        /// The number of further edits.
        left_out: usize,
    },
    /// The structure of a Markdown text: its lists, tables, blocks of code.
    Form {
        /// The first words with another structure; `null` if the words change too.
        near: Option<String>,
        /// The parts whose number changes.
        parts: Vec<FormPart>,
    },
    /// Only personal data, which is not shown.
    Hidden,
}

/// A part of the structure of a text whose number changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FormPart {
    /// The kind of part.
    pub part: TextPart,
    /// Its number in the former text.
    pub before: usize,
    /// Its number in the new text.
    pub after: usize,
}

/// The kinds of parts of a Markdown text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TextPart {
    /// Paragraphs.
    Paragraphs,
    /// Headings.
    Headings,
    /// Lists.
    Lists,
    /// Items of lists.
    Items,
    /// Tables.
    Tables,
    /// Rows of tables, without heads.
    Rows,
    /// Blocks of code.
    Code,
    /// Quotations.
    Quotes,
    /// Horizontal rules.
    Rules,
    /// Line breaks inside paragraphs.
    Breaks,
}

/// An edit of a text, with a few words of context.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Edit {
    /// Equal, removed and added words, in reading order.
    pub segments: Vec<Segment>,
}

/// A run of words of an edit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Segment {
    /// The operation on them.
    pub op: Op,
    /// The words; `…` marks those left out.
    pub text: String,
}

/// The operation on words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Op {
    /// Equal in both.
    Same,
    /// Only in the former text.
    Removed,
    /// Only in the new text.
    Added,
}

/// A photo that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PhotoChange {
    /// The id of the profile.
    pub profile: String,
    /// The former photo; `null` if there was none.
    pub before: Option<Photo>,
    /// The new photo; `null` if there is none.
    pub after: Option<Photo>,
}

/// The file of a photo. The published one is smaller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Photo {
    /// The path from the root of the site; `null` if the profile leaves, since a file may have a person's name.
    pub path: Option<String>,
    /// The size in bytes; `null` if the file is missing or too large to be read.
    pub bytes: Option<u64>,
    /// In pixels; `null` if the file is no photo.
    pub width: Option<u32>,
    /// In pixels; `null` if the file is no photo.
    pub height: Option<u32>,
}

/// An address that leads nowhere after the change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BrokenAddress {
    /// The path of the address, from the root of the site; `null` for former addresses of a profile that leaves, which
    /// may hold the person's name.
    pub address: Option<String>,
    /// The content file behind it, if there is one.
    pub path: Option<String>,
}

/// A sector that loses its last ambassador somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LostCoverage {
    /// The id of the sector.
    pub sector: String,
    /// The name of the sector.
    pub name: String,
    /// `true` if it has no ambassador left anywhere.
    pub is_everywhere: bool,
    /// `true` if the sector itself is gone.
    pub is_removed: bool,
    /// The ids of the profiles that name a sector that is gone.
    pub named_by: Vec<String>,
    /// The departments and employment areas where it loses its last ambassador.
    pub areas: Vec<LostArea>,
}

/// An area that loses the last ambassador of a sector.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LostArea {
    /// `department` or `employment_area`.
    pub kind: String,
    /// The official code.
    pub code: String,
    /// The name.
    pub name: String,
}

impl Changes {
    /// Whether both versions could be read and compared as a whole.
    pub fn is_whole(&self) -> bool {
        self.unread.is_empty() && self.broken_addresses.is_some() && self.lost_coverage.is_some()
    }

    /// Whether nothing changes for visitors and in consents. A file outside the content may change anything.
    pub fn is_empty(&self) -> bool {
        let lists = [&self.sectors, &self.pages, &self.organisations, &self.texts];
        self.code.is_empty()
            && self.charter.is_empty()
            && self.consents.is_empty()
            && self.profiles.is_empty()
            && self.photos.is_empty()
            && self.broken_addresses.as_ref().is_none_or(Vec::is_empty)
            && self.lost_coverage.as_ref().is_none_or(Vec::is_empty)
            && lists.iter().all(|list| list.is_empty())
            && self.records.is_empty()
    }
}
