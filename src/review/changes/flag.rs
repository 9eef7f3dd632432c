//! Flags: changes that a reviewer has to look at first.

use schemars::JsonSchema;
use serde::Serialize;

use super::FieldChange;

/// A change that a reviewer has to look at first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Flag {
    /// The kind of flag.
    pub code: FlagCode,
    /// The profiles concerned.
    pub profiles: Vec<String>,
    /// The files concerned that are no profiles: code from the root of the repository, content from the root of the
    /// site.
    pub files: Vec<String>,
    /// The fields that a file is flagged for.
    pub fields: Vec<FieldChange>,
}

/// The kinds of flags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FlagCode {
    /// A profile changes or is removed whose owner in the former version is none of the authors.
    ForeignProfile,
    /// A new profile, or one that had no owner, gets one who is none of the authors.
    OwnerIsNotAuthor,
    /// The owner of a profile changes, and none of the former owners is an author.
    OwnerTaken,
    /// The owner of a profile is not known: its former version cannot be read.
    OwnerUnknown,
    /// What the forge runs of its own accord changes.
    WorkflowChanged,
    /// A file changes that a host obeys: headers, redirects, settings.
    HostChanged,
    /// A theme changes: every page may be another one.
    ThemeChanged,
    /// Another file outside the content changes: a program, a tool, a note.
    CodeChanged,
    /// Content and files outside it change together.
    CodeAndContent,
    /// More than one profile changes.
    SeveralProfiles,
    /// The service that receives the forms changes, or the people who read them.
    FormsMoved,
    /// The program that workflows build and run changes.
    ProgramMoved,
    /// The repository that pages link to for changes is another one.
    RepositoryMoved,
    /// The publisher or the controller of personal data changes.
    PublisherChanged,
    /// The address of the site changes, which permanent links, feeds and reminders begin with.
    AddressMoved,
}
