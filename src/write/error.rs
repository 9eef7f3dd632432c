//! Why an output folder could not be written.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why an output folder could not be written. Except for [`WriteError::Leftover`], the previous output is untouched.
#[derive(Debug)]
pub enum WriteError {
    /// The output is a file, or a folder with something in it and no marker of this tool.
    NotOurs(PathBuf),
    /// Replacing the output would destroy sources or pull a folder from under somebody.
    Unsafe {
        /// The output.
        path: PathBuf,
        /// What speaks against it, as the end of a sentence.
        reason: &'static str,
    },
    /// The output is a mount point, which cannot be swapped for another folder.
    MountPoint(PathBuf),
    /// Another build writes to this output.
    Busy(PathBuf),
    /// The new site is in its place (or was not begun yet), and a folder of an earlier build could not be removed.
    Leftover {
        /// What is left.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The finished site could not be put in the place of the output.
    Swap {
        /// The output.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The system refused something else.
    Io {
        /// What we wanted to do, as a verb.
        action: &'static str,
        /// With which file or folder.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
}

impl WriteError {
    /// For `map_err`: the error of a system call that was to do `action` with `path`.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> WriteError {
        move |source| WriteError::Io { action, path: path.to_owned(), source }
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WriteError::NotOurs(path) => write!(
                f,
                "{} was not made by this tool, so it is not replaced; choose another output folder, or empty this one",
                path.display()
            ),
            WriteError::Unsafe { path, reason } => {
                write!(f, "{} cannot be the output folder: {reason}", path.display())
            }
            WriteError::MountPoint(path) => {
                write!(f, "{} is a mount point and cannot be replaced; choose a folder inside it", path.display())
            }
            WriteError::Busy(path) => write!(f, "another build is writing to {}; wait until it ends", path.display()),
            WriteError::Leftover { path, source } => {
                write!(f, "cannot remove {}, left by an earlier build; remove it by hand: {source}", path.display())
            }
            WriteError::Swap { path, source } => {
                write!(f, "cannot put the new site in the place of {}: {source}", path.display())
            }
            WriteError::Io { action, path, source } => write!(f, "cannot {action} {}: {source}", path.display()),
        }
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            WriteError::NotOurs(_) | WriteError::Unsafe { .. } | WriteError::MountPoint(_) | WriteError::Busy(_) => {
                None
            }
            WriteError::Leftover { source, .. } | WriteError::Swap { source, .. } | WriteError::Io { source, .. } => {
                Some(source)
            }
        }
    }
}
