//! Why a command could not do its work.

use std::io;
use std::path::{Path, PathBuf};

use crate::deploy::write::WriteError;
use crate::load::{GitError, LoadError};
use crate::report::visible;
use crate::review::scaffold::ScaffoldError;
use crate::review::theme::ExportError;
use crate::text::io_message;
use crate::text::language::Language;

/// A fault of the machine or of the command line: it ends the program with code 2.
#[derive(Debug)]
pub(super) enum Failure {
    /// The site could not be read.
    Load(LoadError),
    /// The repository around it could not be read.
    Git(GitError),
    /// A file to start from could not be written.
    Scaffold(ScaffoldError),
    /// The files of a theme could not be written.
    Export(ExportError),
    /// The built site could not be written.
    Write(WriteError),
    /// The disk refused this file or folder.
    Disk(PathBuf, io::Error),
    /// The system refused something else.
    System(io::Error),
    /// A message of `errors.ftl` with texts for its variables.
    Message(&'static str, Vec<(&'static str, String)>),
    /// A sentence of the command itself.
    Text(String),
}

impl Failure {
    /// For `map_err`: the error of a system call about `path`.
    pub(super) fn disk(path: &Path) -> impl FnOnce(io::Error) -> Failure {
        move |error| Failure::Disk(path.to_owned(), error)
    }

    /// The failure on one line. Names of branches and files in it cannot steer a terminal.
    pub(super) fn message(&self, language: Language) -> String {
        let message = match self {
            Failure::Load(error) => error.message(language),
            Failure::Git(error) => error.message(language),
            Failure::Scaffold(error) => error.message(language),
            Failure::Export(error) => error.message(language),
            Failure::Write(error) => error.message(language),
            Failure::Disk(path, error) => io_message::refused(path, error, language),
            Failure::System(error) => io_message::reason(error, language),
            Failure::Message(key, facts) => {
                let facts: Vec<_> = facts.iter().map(|(name, text)| (*name, text.as_str())).collect();
                io_message::say(language, key, &facts)
            }
            Failure::Text(text) => text.clone(),
        };
        visible(&message)
    }
}

/// Each error becomes the failure of its kind.
macro_rules! from {
    ($($error:ty => $variant:ident),*) => {
        $(impl From<$error> for Failure {
            fn from(error: $error) -> Failure {
                Failure::$variant(error)
            }
        })*
    };
}

from!(LoadError => Load, GitError => Git, ScaffoldError => Scaffold, ExportError => Export, WriteError => Write, io::Error => System);
