//! The lock that allows one build at a time for an output folder.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::WriteError;
use super::output::OutputFolder;

/// The exclusive right to replace an output folder, until dropped. The system releases it when the process dies.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// The lock of `folder`, or [`WriteError::Busy`] while another process has it.
    pub(super) fn take(folder: &OutputFolder) -> Result<Lock, WriteError> {
        let path = folder.lock.as_path();
        let failed = || WriteError::disk(path);
        loop {
            let file = File::options().create(true).truncate(false).write(true).open(path).map_err(failed())?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(WriteError::Busy(folder.output.clone()));
                }
                // Some network file systems know no locks; a build there goes without.
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
                Err(TryLockError::Error(error)) => return Err(failed()(error)),
            }
            // The previous owner may have removed the file after we opened it: then the next process would lock another
            // file.
            if is_at(&file, path).map_err(failed())? {
                return Ok(Lock { path: path.to_owned(), _file: file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // On other systems `is_at` cannot see that the file was replaced, so it stays. An error only leaves an empty
        // file.
        if cfg!(unix) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Whether `path` still leads to `file`.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;

    let ours = file.metadata()?;
    match fs::metadata(path) {
        Ok(theirs) => Ok((ours.dev(), ours.ino()) == (theirs.dev(), theirs.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(not(unix))]
fn is_at(_file: &File, _path: &Path) -> io::Result<bool> {
    Ok(true)
}
