//! What differs between two versions of the content, as one tells it. These types are also the JSON of
//! `annuaire diff --format json` and its schema: a field is added freely, and [`VERSION`] is raised when one goes or means
//! something else.
//!
//! Texts are as they were written, except for personal data, which is masked: who prints them makes them harmless.

mod flag;

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

/// All that differs, what matters most first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Changes {
    /// The version of this format: 1.
    pub version: u32,
    /// The language of labels and names: the site's own, or the one that was asked for.
    pub language: String,
    /// The version that is compared with.
    pub before: Side,
    /// The version that is looked at.
    pub after: Side,
    /// Who changed the content, as told on the command line, without `@` and in lower case.
    pub authors: Vec<String>,
    /// What a reviewer is to look at first.
    pub flags: Vec<Flag>,
    /// Files that could not be read as a whole: what is in them may be missing from all below.
    pub unread: Vec<Unread>,
    /// What changes of the charter that the site asks for.
    pub charter: Vec<FieldChange>,
    /// What changes of what ambassadors accepted and agreed to.
    pub consents: Vec<Consents>,
    /// Profiles that change, by id. Of profiles that leave, nothing but the id is told.
    pub profiles: Vec<Profile>,
    /// Photos that change, by profile.
    pub photos: Vec<PhotoChange>,
    /// Addresses that lead nowhere afterwards; `null` where one of the two sites could not be put together.
    pub broken_addresses: Option<Vec<BrokenAddress>>,
    /// Where nobody speaks for a sector any more; `null` where one of the two sites could not be put together, or a
    /// profile could not be read any more.
    pub lost_coverage: Option<Vec<LostCoverage>>,
    /// Sectors that change, by id.
    pub sectors: Vec<Entry>,
    /// Pages that change, by id.
    pub pages: Vec<Entry>,
    /// Those of them with the words of the charter, by id.
    pub charter_pages: Vec<String>,
    /// Organisations that change, by id.
    pub organisations: Vec<Entry>,
    /// Other texts of the content that change, by file: the site's own, vocabularies, forms, the territory.
    pub texts: Vec<Entry>,
    /// Files outside the content that change, from the root of the repository.
    pub code: Vec<String>,
}

/// One of the two versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Side {
    /// What was asked for: a revision or a folder.
    pub name: String,
    /// The commit, where it is a revision.
    pub commit: Option<String>,
}

/// A file that could not be read as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Unread {
    /// In which version.
    pub version: Which,
    /// The file, from the site's root.
    pub path: String,
    /// Whether nothing of it could be read; otherwise only what is faulty is missing.
    pub is_whole: bool,
    /// Why: the code of a fault of `annuaire check`, `link` or `submodule`.
    pub reason: String,
}

/// One of the two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Which {
    /// The version that is compared with.
    Before,
    /// The version that is looked at.
    After,
}

/// What an ambassador accepted and agreed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Consents {
    /// The profile's id.
    pub profile: String,
    /// Whether the profile is new.
    pub is_new: bool,
    /// What changes.
    pub fields: Vec<FieldChange>,
}

/// A profile that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Profile {
    /// Its id.
    pub id: String,
    /// Its former id, where its file has another name now.
    pub former_id: Option<String>,
    /// Its name after the change; `null` where it leaves.
    pub name: Option<String>,
    /// What becomes of it.
    pub event: Event,
    /// What changes in it, but for the consents.
    pub fields: Vec<FieldChange>,
}

/// What becomes of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// It is new.
    Added,
    /// It comes back: from a break, from a withdrawal, or confirmed after it had become too old for lists.
    Returned,
    /// Only its text changes.
    Changed,
    /// It takes a break.
    Paused,
    /// Its age leaves it its page, and keeps it from lists.
    Lapsed,
    /// It has become too old to be published.
    Dropped,
    /// Its ambassador no longer takes part; its address says so.
    Withdrawn,
    /// Its file is gone.
    Removed,
}

impl Event {
    /// All of them, in the order in which they are told.
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

/// Something of the content that changes and is no profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Entry {
    /// Its id, or its file from the site's root.
    pub id: String,
    /// Its former id, where its file has another name now.
    pub former_id: Option<String>,
    /// Its name, where it has one.
    pub name: Option<String>,
    /// `added`, `changed` or `removed`.
    pub event: Event,
    /// What changes in it.
    pub fields: Vec<FieldChange>,
}

/// A field that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FieldChange {
    /// Its key in the file, with dots between the parts.
    pub field: String,
    /// What people call it.
    pub label: String,
    /// The entries of lists that it stands in, the outermost first.
    pub within: Vec<ListEntry>,
    /// How it changes.
    #[serde(flatten)]
    pub change: Change,
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ListEntry {
    /// The key of the list; `entries` where the file itself is one.
    pub list: String,
    /// Its id, code, version or name, or else its place, from 1.
    pub id: String,
}

/// How a field changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Change {
    /// One value for another.
    Value {
        /// The former value; `null` where there was none.
        before: Option<String>,
        /// The new value; `null` where there is none.
        after: Option<String>,
    },
    /// A list: what comes and what goes; neither where only the order changes.
    List {
        /// The former list.
        before: Vec<String>,
        /// The new list.
        after: Vec<String>,
        /// What is only in the new list.
        added: Vec<String>,
        /// What is only in the former list.
        removed: Vec<String>,
    },
    /// A long text, by the places where it changes.
    Text {
        /// The first places, in their order.
        edits: Vec<Edit>,
        /// How many more there are.
        left_out: usize,
    },
    /// How a long text is shown: what stands in a list, a table, a block of code.
    Form {
        /// The first words that are shown otherwise, where the words of the text stay the same; `null` where they change
        /// as well.
        near: Option<String>,
        /// What there is more or less of.
        parts: Vec<FormPart>,
    },
    /// Only personal data changes, which is shown to nobody.
    Hidden,
}

/// What there is more or less of in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FormPart {
    /// What it is.
    pub part: TextPart,
    /// How often it stood in the former text.
    pub before: usize,
    /// How often it stands in the new text.
    pub after: usize,
}

/// What a text has beside its words.
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
    /// Rows of tables, heads left out.
    Rows,
    /// Blocks of code.
    Code,
    /// Quotations.
    Quotes,
    /// Lines across the page.
    Rules,
    /// Line breaks inside paragraphs.
    Breaks,
}

/// A place where a text changes, with some words around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Edit {
    /// Words that stay, go and come, in the order of reading.
    pub segments: Vec<Segment>,
}

/// Words of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Segment {
    /// What becomes of them.
    pub op: Op,
    /// The words; `…` stands where some are left out.
    pub text: String,
}

/// What becomes of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Op {
    /// They stay.
    Same,
    /// They go.
    Removed,
    /// They come.
    Added,
}

/// A photo that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PhotoChange {
    /// The profile's id.
    pub profile: String,
    /// The former photo; `null` where there was none.
    pub before: Option<Photo>,
    /// The new photo; `null` where there is none.
    pub after: Option<Photo>,
}

/// A photo as it stands among the files; what is published is made smaller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Photo {
    /// Its file, from the site's root.
    pub path: String,
    /// The size of the file; `null` where the file is not there or is too large to be read.
    pub bytes: Option<u64>,
    /// In pixels; `null` where the file is no photo.
    pub width: Option<u32>,
    /// In pixels; `null` where the file is no photo.
    pub height: Option<u32>,
}

/// An address that leads nowhere afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BrokenAddress {
    /// The address, from the site's root.
    pub address: String,
    /// The file that made it, where one did.
    pub path: Option<String>,
}

/// A sector that loses its last ambassador somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LostCoverage {
    /// The sector's id.
    pub sector: String,
    /// Its name.
    pub name: String,
    /// Whether it has no ambassador left anywhere.
    pub is_everywhere: bool,
    /// Whether the sector itself is gone.
    pub is_removed: bool,
    /// The profiles that name a sector that is gone, by id.
    pub named_by: Vec<String>,
    /// The departments and employment areas where it had one and has none.
    pub areas: Vec<LostArea>,
}

/// An area that loses the last ambassador of a sector.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LostArea {
    /// `department` or `employment_area`.
    pub kind: String,
    /// Its official code.
    pub code: String,
    /// Its name.
    pub name: String,
}

impl Changes {
    /// Whether both versions were read and compared as a whole.
    pub fn is_whole(&self) -> bool {
        self.unread.is_empty() && self.broken_addresses.is_some() && self.lost_coverage.is_some()
    }

    /// Whether nothing of what was compared differs for visitors or in what people agreed to.
    pub fn is_empty(&self) -> bool {
        let lists = [&self.sectors, &self.pages, &self.organisations, &self.texts];
        self.charter.is_empty()
            && self.consents.is_empty()
            && self.profiles.is_empty()
            && self.photos.is_empty()
            && self.broken_addresses.as_ref().is_none_or(Vec::is_empty)
            && self.lost_coverage.as_ref().is_none_or(Vec::is_empty)
            && lists.iter().all(|list| list.is_empty())
    }
}
