//! Why an output folder could not be written.

use std::io;
use std::path::{Path, PathBuf};

use crate::text::io_message::{reason, refused, say, shown};
use crate::text::language::Language;

/// Why a folder must not be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Danger {
    /// It is the root of the file system.
    Root,
    /// The current folder is in it.
    Current,
    /// It has sources in it.
    Sources,
    /// It stands among sources.
    AmongSources,
}

/// Why an output folder could not be written. Except for [`WriteError::Leftover`] and a [`WriteError::Swap`] that says
/// otherwise, the previous output is untouched.
#[derive(Debug)]
pub enum WriteError {
    /// The output is a file, or a folder that is not empty and has no marker of this tool.
    NotOurs(PathBuf),
    /// Replacing the output would destroy sources or pull a folder from under somebody.
    Unsafe(PathBuf, Danger),
    /// The output is a mount point, which cannot be swapped for another folder.
    MountPoint(PathBuf),
    /// Another build writes to this output.
    Busy(PathBuf),
    /// A folder of an earlier build could not be removed. The new site is complete or was not begun.
    Leftover {
        /// The folder that is left.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The output could not be replaced by the finished site.
    Swap {
        /// The output.
        path: PathBuf,
        /// Why.
        source: io::Error,
        /// The folder that holds the old output now, and why it could not be put back; `None` where it is in its place.
        aside: Option<(PathBuf, io::Error)>,
    },
    /// The system failed at this path.
    Disk(PathBuf, io::Error),
}

impl WriteError {
    /// For `map_err`: the error of a system call about `path`.
    pub(super) fn disk(path: &Path) -> impl FnOnce(io::Error) -> WriteError {
        move |source| WriteError::Disk(path.to_owned(), source)
    }

    /// The message for a person, in French or else in English.
    pub fn message(&self, language: Language) -> String {
        let of = |key: &str, path: &Path| say(language, key, &[("path", &shown(path))]);
        let because = |key: &str, path: &Path, source: &io::Error| {
            say(language, key, &[("path", &shown(path)), ("reason", &reason(source, language))])
        };
        match self {
            WriteError::NotOurs(path) => of("not-ours", path),
            WriteError::Unsafe(path, Danger::Root) => of("unsafe-root", path),
            WriteError::Unsafe(path, Danger::Current) => of("unsafe-current", path),
            WriteError::Unsafe(path, Danger::Sources) => of("unsafe-sources", path),
            WriteError::Unsafe(path, Danger::AmongSources) => of("unsafe-among-sources", path),
            WriteError::MountPoint(path) => of("mount-point", path),
            WriteError::Busy(path) => of("busy", path),
            WriteError::Leftover { path, source } => because("leftover", path, source),
            WriteError::Swap { path, source, aside: None } => because("swap", path, source),
            WriteError::Swap { path, source, aside: Some((aside, second)) } => say(
                language,
                "swap-lost",
                &[
                    ("path", &shown(path)),
                    ("reason", &reason(source, language)),
                    ("aside", &shown(aside)),
                    ("second", &reason(second, language)),
                ],
            ),
            WriteError::Disk(path, source) => refused(path, source, language),
        }
    }
}
