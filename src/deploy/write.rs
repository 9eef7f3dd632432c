//! The finished site goes to the disk as a whole: at any moment the output folder is the old site or the new one.
//!
//! 1. [`Stage::begin`] takes the lock, removes what dead builds left, and makes an empty folder beside the output.
//! 2. [`Stage::put`] is called for each file, from many threads. It compares with the previous output, and writes what
//!    is new.
//! 3. [`Stage::commit`] links the unchanged files from the previous output (that is cheap and keeps their time, so that
//!    a copy to the web sends only what changed), swaps the two folders in one step and removes the old one. Where
//!    nothing changed, it leaves the output alone.
//!
//! Nothing under the output is ever opened for writing: a linked file is shared by both folders, so a write into one
//! would change the other. A build that dies before the swap leaves a folder beside the output, no more; one that dies
//! after it leaves the old site there. The next build removes either.

mod error;
mod lock;
mod place;
mod put;
mod swap;

use std::fs;
use std::io;
use std::path::Path;

pub use error::{Danger, WriteError};
use lock::Lock;
use place::Place;
use put::Files;

/// The file that says that a folder was made here and may be replaced.
const MARKER: &str = ".annuaire";

/// How the marker starts, whatever later versions add to it.
const MARKER_START: &str = "This folder is made by annuaire";

/// The marker's whole text.
const MARKER_TEXT: &str =
    "This folder is made by annuaire and replaced as a whole at each build: what is changed here is lost.\n";

/// Entries that a folder of sources has and an output never: a folder with one of them is not replaced.
const SOURCES: [&str; 2] = ["content", ".git"];

/// The next output folder while it is filled. Dropped without [`Stage::commit`], it leaves no trace.
#[derive(Debug)]
pub struct Stage {
    place: Place,
    files: Files,
    // The last field, so that the lock is held until everything else is put away.
    _lock: Lock,
}

/// What [`Stage::put`] did with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// The previous output had no such file, or one with other bytes.
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
    /// How many of the files are as they were in the previous output.
    pub unchanged: u64,
}

impl Stage {
    /// An empty stage for the folder `output`, which is made at [`Stage::commit`] if it does not exist. Where `output`
    /// is a symbolic link, the folder behind it is replaced and the link stays.
    ///
    /// # Errors
    ///
    /// [`WriteError::NotOurs`] and [`WriteError::Unsafe`] where replacing `output` could destroy what somebody made by
    /// hand, [`WriteError::Busy`] while another build writes to it, and what the system refuses.
    pub fn begin(output: &Path) -> Result<Stage, WriteError> {
        let place = Place::of(output)?;
        let lock = Lock::take(&place)?;
        place.restore()?;
        place.check_replaceable()?;
        place.remove_leftovers()?;
        fs::create_dir(place.stage()).map_err(WriteError::disk(place.stage()))?;
        let files = Files::new(place.stage(), place.output());
        Ok(Stage { place, files, _lock: lock })
    }

    /// Puts a file at `path`, relative to the output and with `/` between its parts. Threads may call it at once.
    ///
    /// # Errors
    ///
    /// What the system refuses, and [`io::ErrorKind::InvalidInput`] for a path that starts with `content` or `.git`:
    /// with it, the next build would take the output for a folder of sources.
    ///
    /// # Panics
    ///
    /// If `path` is absolute, empty, the marker's, or has an empty part, `.`, `..`, a backslash or NUL; in debug builds
    /// also if something was put there before.
    pub fn put(&self, path: &str, bytes: &[u8]) -> io::Result<Written> {
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

    /// Puts the stage in the place of the output and removes what was there. Where the output already holds what was put
    /// and nothing else, it stays.
    ///
    /// # Errors
    ///
    /// [`WriteError::Leftover`] where the new site is in its place and the old one could not be removed. After any other
    /// error the output is as it was before the build.
    pub fn commit(self) -> Result<Summary, WriteError> {
        let (stage, output) = (self.place.stage(), self.place.output());
        let summary = self.files.summary();
        let failed = || WriteError::disk(stage);
        self.files.put(MARKER, MARKER_TEXT.as_bytes()).map_err(failed())?;
        if self.files.are_as_before() {
            return Ok(summary);
        }
        self.files.link_unchanged().map_err(failed())?;
        // Once more: minutes may have passed, and another program may have put something of its own there.
        self.place.check_replaceable()?;
        let old = swap::swap(stage, output, self.place.aside()).map_err(|refusal| self.place.swap_error(refusal))?;
        if let Some(old) = old {
            swap::remove_site(old).map_err(|source| WriteError::Leftover { path: old.to_owned(), source })?;
        }
        Ok(summary)
    }
}

impl Drop for Stage {
    /// After a commit there is nothing at the stage's path. What cannot be removed here is reported by the next build.
    fn drop(&mut self) {
        let _ = swap::remove_site(self.place.stage());
    }
}

/// Whether `folder` is a whole site that a build put there.
pub fn is_site(folder: &Path) -> bool {
    place::has_marker(folder)
}

#[cfg(test)]
mod tests;
