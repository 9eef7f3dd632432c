//! Writes the finished site as a whole: at any moment the output folder is the old site or the new one.
//!
//! 1. [`Stage::begin`] takes the lock, removes the remains of dead builds, and makes an empty folder next to the
//!    output.
//! 2. [`Stage::put`] is called for each file, from many threads. It compares the file with the previous output, and
//!    writes it if it is new.
//! 3. [`Stage::commit`] links the unchanged files from the previous output (which is cheap and keeps their time, so
//!    that a copy to the web sends only changes), swaps the two folders in one step and removes the old one. If nothing
//!    changed, the output stays.
//!
//! Nothing under the output is ever opened for writing: a linked file is shared by both folders, so a write into one
//! would change the other. A build that dies before the swap leaves a folder next to the output; one that dies after it
//! leaves the old site there. The next build removes either.

mod error;
mod lock;
mod output;
mod put;
mod swap;

use std::fs;
use std::io;
use std::path::Path;

pub use error::{Danger, WriteError};
use lock::Lock;
use output::OutputFolder;
use put::StagedFiles;

use crate::text::output::SOURCES;

/// The file that marks a folder as made by a build, so that it may be replaced.
const MARKER: &str = ".annuaire";

/// The start of the marker, which later versions may extend.
const MARKER_START: &str = "This folder is made by annuaire";

/// The marker's whole text.
const MARKER_TEXT: &str =
    "This folder is made by annuaire and replaced as a whole at each build: what is changed here is lost.\n";

/// The next output folder while it is filled. Dropped without [`Stage::commit`], it leaves no trace.
#[derive(Debug)]
pub struct Stage {
    folder: OutputFolder,
    files: StagedFiles,
    // The last field, so that the lock is released last.
    _lock: Lock,
}

/// The difference between a file and the previous output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileChange {
    /// The previous output has no such file, or one with other bytes.
    New,
    /// The previous output has the same file; its modification time is kept.
    Unchanged,
}

/// A whole site, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files in the site, without the marker.
    pub files: u64,
    /// Their bytes together.
    pub bytes: u64,
    /// The number of files that are the same in the previous output.
    pub unchanged: u64,
}

impl Stage {
    /// An empty stage for the folder `output`, which need not exist. If `output` is a symbolic link, its target is
    /// replaced and the link stays.
    ///
    /// # Errors
    ///
    /// [`WriteError::NotOurs`] and [`WriteError::Unsafe`] where replacing `output` could destroy the work of somebody,
    /// [`WriteError::Busy`] while another build writes to it, and the errors of the system.
    pub fn begin(output: &Path) -> Result<Stage, WriteError> {
        let folder = OutputFolder::of(output)?;
        let lock = Lock::take(&folder)?;
        folder.restore()?;
        folder.check_replaceable()?;
        folder.remove_leftovers()?;
        fs::create_dir(&folder.stage).map_err(WriteError::disk(&folder.stage))?;
        let files = StagedFiles::new(&folder.stage, &folder.output);
        Ok(Stage { folder, files, _lock: lock })
    }

    /// Puts a file at `path`, relative to the output and with `/` between its parts. Many threads may call it at once.
    ///
    /// # Errors
    ///
    /// The errors of the system, and [`io::ErrorKind::InvalidInput`] for a path that starts with `content` or `.git`,
    /// because the next build would take the output for a folder of sources.
    ///
    /// # Panics
    ///
    /// If `path` is absolute, empty, the one of the marker, or has an empty part, `.`, `..`, a backslash or NUL; in
    /// debug builds also if it was put before.
    pub fn put(&self, path: &str, bytes: &[u8]) -> io::Result<FileChange> {
        put::assert_inside(path);
        assert!(path != MARKER, "{MARKER} is written by the stage");
        if SOURCES.iter().any(|name| path.split('/').next() == Some(name)) {
            let text = format!("{path}: an output folder may have neither `content` nor `.git` at its top");
            return Err(io::Error::new(io::ErrorKind::InvalidInput, text));
        }
        let result = self.files.put(path, bytes);
        debug_assert!(
            !result.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::AlreadyExists),
            "{path} is put twice"
        );
        result
    }

    /// Replaces the output by the stage. If the output already holds the files that were put and nothing else, it
    /// stays.
    ///
    /// # Errors
    ///
    /// [`WriteError::Leftover`] if the new site is there but the old one could not be removed. After any other error
    /// the output is as it was before the build.
    pub fn commit(self) -> Result<Summary, WriteError> {
        let OutputFolder { stage, output, aside, .. } = &self.folder;
        let summary = self.files.summary();
        let failed = || WriteError::disk(stage);
        self.files.put(MARKER, MARKER_TEXT.as_bytes()).map_err(failed())?;
        if self.files.are_as_before() {
            return Ok(summary);
        }
        self.files.link_unchanged().map_err(failed())?;
        // Minutes may have passed since the first check, and another program may have written there.
        self.folder.check_replaceable()?;
        let old = swap::swap(stage, output, aside).map_err(|refusal| self.folder.swap_error(refusal))?;
        if let Some(old) = old {
            swap::remove_site(old).map_err(|source| WriteError::Leftover { path: old.to_owned(), source })?;
        }
        Ok(summary)
    }
}

impl Drop for Stage {
    /// After a commit the stage does not exist any more. The next build reports a stage that cannot be removed here.
    fn drop(&mut self) {
        let _ = swap::remove_site(&self.folder.stage);
    }
}

/// Fails if `output`, which need not exist, stands among the sources of the site at `root`, where the next build would read
/// it. Nothing is made.
///
/// # Errors
///
/// [`WriteError::Unsafe`], and the errors of the system.
pub fn check_apart(output: &Path, root: &Path) -> Result<(), WriteError> {
    output::check_apart(output, &["content", "themes", ".git"].map(|name| root.join(name)))
}

/// Whether `folder` is a whole site made by a build.
pub fn is_site(folder: &Path) -> bool {
    output::has_marker(folder)
}

#[cfg(test)]
mod tests;
