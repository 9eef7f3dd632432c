//! What a reviewer is to look at first.

use schemars::JsonSchema;
use serde::Serialize;

use super::FieldChange;

/// Something a reviewer is to look at first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Flag {
    /// What it is.
    pub code: FlagCode,
    /// The profiles concerned.
    pub profiles: Vec<String>,
    /// The files concerned, where they are no profiles: code from the root of the repository, content from the site's root.
    pub files: Vec<String>,
    /// What changes in a file of the content that is flagged for some of its fields.
    pub fields: Vec<FieldChange>,
}

/// What a reviewer is to look at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FlagCode {
    /// A profile whose owner in the former version is none of the authors changes or goes.
    ForeignProfile,
    /// A new profile, or one that had no owner, gets one who is none of the authors.
    OwnerIsNotAuthor,
    /// A profile's owner changes without one of its former owners among the authors.
    OwnerTaken,
    /// Whose a profile was is not known: its former version cannot be read.
    OwnerUnknown,
    /// Content and files outside it change together.
    CodeAndContent,
    /// More than one profile changes.
    SeveralProfiles,
    /// Where the site's forms are sent, or who reads what is sent.
    FormsMoved,
    /// The program that workflows build and run.
    ProgramMoved,
    /// The repository that pages lead to for changes.
    RepositoryMoved,
    /// Who answers for the site and for personal data.
    PublisherChanged,
    /// The address that permanent links, feeds and reminders are made from.
    AddressMoved,
}
