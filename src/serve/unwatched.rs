//! Why the system does not tell which files change.

use std::io;

use notify_debouncer_full::notify::{Error, ErrorKind};

use crate::text::io_message::{reason, say};
use crate::text::language::Language;

/// The error of Linux when a user has no inotify instance left, which stands for too many open files (inotify_init(2)).
const NO_INSTANCE: i32 = 24;

/// The reason why changes are not told by the system.
#[derive(Debug)]
pub(super) enum Unwatched {
    /// It has no watches left.
    Watches,
    /// It has none for another program.
    Instances,
    /// The site is on a file system of this type, which may be silent.
    FileSystem(String),
    /// It says so itself.
    Other(io::Error),
}

impl Unwatched {
    /// The reason with what to do, in a line.
    pub(super) fn message(&self, language: Language) -> String {
        match self {
            Unwatched::Watches => say(language, "unwatched-watches", &[]),
            Unwatched::Instances => say(language, "unwatched-instances", &[]),
            Unwatched::FileSystem(kind) => say(language, "unwatched-files", &[("kind", kind)]),
            Unwatched::Other(error) => say(language, "unwatched-other", &[("reason", &reason(error, language))]),
        }
    }
}

impl From<Error> for Unwatched {
    fn from(error: Error) -> Unwatched {
        match error.kind {
            ErrorKind::MaxFilesWatch => Unwatched::Watches,
            ErrorKind::Io(error) if error.raw_os_error() == Some(NO_INSTANCE) => Unwatched::Instances,
            ErrorKind::Io(error) => Unwatched::Other(error),
            _ => Unwatched::Other(io::Error::other(error)),
        }
    }
}
