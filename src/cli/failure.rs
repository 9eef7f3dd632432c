//! Why a command could not do its work.

use std::io;
use std::path::{Path, PathBuf};

use crate::deploy::write::WriteError;
use crate::load::{GitError, LoadError};
use crate::report::visible;
use crate::review::scaffold::ScaffoldError;
use crate::text::machine;

/// A fault of the machine or of the command line: it ends the program with code 2.
#[derive(Debug)]
pub(super) enum Failure {
    /// The site could not be read.
    Load(LoadError),
    /// The repository around it could not be read.
    Git(GitError),
    /// A file to start from could not be written.
    Scaffold(ScaffoldError),
    /// The built site could not be written.
    Write(WriteError),
    /// The disk refused this file or folder.
    Disk(PathBuf, io::Error),
    /// The system refused something else.
    System(io::Error),
    /// A message of `machine.ftl` with texts for its variables.
    Said(&'static str, Vec<(&'static str, String)>),
    /// What the command found words for itself.
    Told(String),
}

impl Failure {
    /// For `map_err`: the error of a system call about `path`.
    pub(super) fn disk(path: &Path) -> impl FnOnce(io::Error) -> Failure {
        move |error| Failure::Disk(path.to_owned(), error)
    }

    /// What a person is told on one line, in French or else in English. Names of branches and files in it are harmless.
    pub(super) fn told(&self, language: &str) -> String {
        let told = match self {
            Failure::Load(error) => error.told(language),
            Failure::Git(error) => error.told(language),
            Failure::Scaffold(error) => error.message(language),
            Failure::Write(error) => error.message(language),
            Failure::Disk(path, error) => machine::refused(path, error, language),
            Failure::System(error) => machine::reason(error, language),
            Failure::Said(key, facts) => {
                let facts: Vec<_> = facts.iter().map(|(name, text)| (*name, text.as_str())).collect();
                machine::say(language, key, &facts)
            }
            Failure::Told(text) => text.clone(),
        };
        visible(&told)
    }
}

/// Each error becomes the failure that tells it.
macro_rules! from {
    ($($error:ty => $variant:ident),*) => {
        $(impl From<$error> for Failure {
            fn from(error: $error) -> Failure {
                Failure::$variant(error)
            }
        })*
    };
}

from!(LoadError => Load, GitError => Git, ScaffoldError => Scaffold, WriteError => Write, io::Error => System);
