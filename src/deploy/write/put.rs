//! The files of a stage. A site has tens of thousands, most of them alone in their folder, so each system call counts.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use super::{FileChange, Summary};

/// The files that were put. A changed file is written at once; an unchanged one stays in the previous output until it
/// is known that the output must be replaced.
#[derive(Debug)]
pub(super) struct StagedFiles {
    stage: PathBuf,
    previous: Option<PathBuf>,
    put: Mutex<HashMap<Box<str>, Put>>,
    folders_made: Mutex<HashSet<Box<str>>>,
}

#[derive(Debug)]
struct Put {
    size_bytes: u64,
    change: FileChange,
}

impl StagedFiles {
    /// No files yet, for the empty folder `stage`, which will replace `previous` if that exists.
    pub(super) fn new(stage: &Path, previous: &Path) -> StagedFiles {
        let previous = previous.is_dir().then(|| previous.to_owned());
        StagedFiles { stage: stage.to_owned(), previous, put: Mutex::default(), folders_made: Mutex::default() }
    }

    /// See [`super::Stage::put`].
    pub(super) fn put(&self, path: &str, bytes: &[u8]) -> io::Result<FileChange> {
        let change = match &self.previous {
            Some(previous) if is_same(&previous.join(path), bytes) => FileChange::Unchanged,
            _ => {
                self.make_folder_of(path)?;
                write(&self.stage.join(path), bytes)?;
                FileChange::New
            }
        };
        let put = Put { size_bytes: bytes.len() as u64, change };
        if lock(&self.put).insert(path.into(), put).is_some() {
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, format!("{path} is put twice")));
        }
        Ok(change)
    }

    pub(super) fn summary(&self) -> Summary {
        let mut summary = Summary::default();
        for put in lock(&self.put).values() {
            summary.files += 1;
            summary.bytes += put.size_bytes;
            summary.unchanged += u64::from(put.change == FileChange::Unchanged);
        }
        summary
    }

    /// Whether the previous output has the same files and nothing else, so that it can stay.
    pub(super) fn are_as_before(&self) -> bool {
        let Summary { files, unchanged, .. } = self.summary();
        // A folder that cannot be read has changed.
        let found = |previous: &PathBuf| count_files(previous).ok().flatten();
        files == unchanged && self.previous.as_ref().and_then(found) == Some(files)
    }

    /// Completes the stage with links to the unchanged files.
    pub(super) fn link_unchanged(&self) -> io::Result<()> {
        let Some(previous) = &self.previous else {
            return Ok(());
        };
        lock(&self.put).par_iter().filter(|(_, put)| put.change == FileChange::Unchanged).try_for_each(|(path, _)| {
            self.make_folder_of(path)?;
            link(&previous.join(&**path), &self.stage.join(&**path))
        })
    }

    /// Makes the folders above `path`, each once. Two threads may make the same one: the second finds it.
    fn make_folder_of(&self, path: &str) -> io::Result<()> {
        let Some((folder, _)) = path.rsplit_once('/') else {
            return Ok(());
        };
        if lock(&self.folders_made).contains(folder) {
            return Ok(());
        }
        self.make_folder_of(folder)?;
        match fs::create_dir(self.stage.join(folder)) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            result => result?,
        }
        lock(&self.folders_made).insert(folder.into());
        Ok(())
    }
}

/// Panics unless `path` stays inside the folder it is joined to, on every system.
pub(super) fn assert_inside(path: &str) {
    let has_odd_part = path.split('/').any(|part| matches!(part, "" | "." | ".."));
    let is_plain = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    assert!(!has_odd_part && is_plain && !path.contains(['\\', '\0']), "{path:?} is no path inside the output");
}

/// Locks a collection, even if a thread panicked with it: entries are only added, each in one step.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether `path` is a file with these `bytes`. A symbolic link is not, since it could lead anywhere.
fn is_same(path: &Path, bytes: &[u8]) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file() && metadata.len() == bytes.len() as u64)
        && fs::read(path).is_ok_and(|found| found == bytes)
}

/// Writes a new file.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    File::options().write(true).create_new(true).open(path)?.write_all(bytes)
}

/// Links `target` to `source`, or else copies it with its modification time: some file systems have no hard links, and
/// a file of another user may not be linked.
fn link(source: &Path, target: &Path) -> io::Result<()> {
    if fs::hard_link(source, target).is_err() { copy(source, target) } else { Ok(()) }
}

fn copy(source: &Path, target: &Path) -> io::Result<()> {
    let mut from = File::open(source)?;
    let mut to = File::options().write(true).create_new(true).open(target)?;
    io::copy(&mut from, &mut to)?;
    to.set_modified(from.metadata()?.modified()?)
}

/// The number of files under `folder`; `None` if it holds something that we never make: an empty folder, a link.
fn count_files(folder: &Path) -> io::Result<Option<u64>> {
    let mut files = 0;
    let mut folders = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        match entry.file_type()? {
            kind if kind.is_file() => files += 1,
            kind if kind.is_dir() => folders.push(entry.path()),
            _ => return Ok(None),
        }
    }
    if files == 0 && folders.is_empty() {
        return Ok(None);
    }
    let counts: Option<Vec<u64>> = folders.par_iter().map(|folder| count_files(folder)).collect::<io::Result<_>>()?;
    Ok(counts.map(|counts| files + counts.iter().sum::<u64>()))
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use tempfile::TempDir;

    use super::*;

    #[test]
    fn a_copy_keeps_the_time_and_never_overwrites() {
        let room = TempDir::new().unwrap();
        let [source, target] = ["source", "target"].map(|name| room.path().join(name));
        let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        write(&source, b"text").unwrap();
        File::options().write(true).open(&source).unwrap().set_modified(long_ago).unwrap();
        copy(&source, &target).unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"text");
        assert_eq!(fs::metadata(&target).unwrap().modified().unwrap(), long_ago);
        assert!(copy(&source, &target).is_err() && write(&target, b"x").is_err());
    }
}
