//! The files of a stage, at little cost: a site has tens of thousands, most in a folder of their own.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use super::{Summary, Written};

/// How much of a file is compared at a time, in bytes: a page in one read.
const BLOCK_SIZE: usize = 64 * 1024;

thread_local! {
    static BLOCK: RefCell<Vec<u8>> = RefCell::new(vec![0; BLOCK_SIZE]);
}

/// What was put. A changed file is in the stage at once; an unchanged one stays in the previous output until it is known
/// that there has to be a new one.
#[derive(Debug)]
pub(super) struct Files {
    stage: PathBuf,
    previous: Option<PathBuf>,
    /// By path.
    put: Mutex<HashMap<Box<str>, Put>>,
    folders_made: Mutex<HashSet<Box<str>>>,
}

#[derive(Debug)]
struct Put {
    size_bytes: u64,
    written: Written,
}

impl Files {
    /// Nothing yet, for the empty folder `stage`, which is to replace `previous` if that exists.
    pub(super) fn new(stage: &Path, previous: &Path) -> Files {
        let previous = previous.is_dir().then(|| previous.to_owned());
        Files { stage: stage.to_owned(), previous, put: Mutex::default(), folders_made: Mutex::default() }
    }

    /// See [`super::Stage::put`].
    pub(super) fn put(&self, path: &str, bytes: &[u8]) -> io::Result<Written> {
        let written = match &self.previous {
            Some(previous) if is_same(&previous.join(path), bytes) => Written::Unchanged,
            _ => {
                self.make_folder_of(path)?;
                write(&self.stage.join(path), bytes)?;
                Written::New
            }
        };
        let put = Put { size_bytes: bytes.len() as u64, written };
        if lock(&self.put).insert(path.into(), put).is_some() {
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, format!("{path} is put twice")));
        }
        Ok(written)
    }

    /// Counts what was put.
    pub(super) fn summary(&self) -> Summary {
        let mut summary = Summary::default();
        for put in lock(&self.put).values() {
            summary.files += 1;
            summary.bytes += put.size_bytes;
            summary.unchanged += u64::from(put.written == Written::Unchanged);
        }
        summary
    }

    /// Whether the previous output has the files that were put and nothing else, so that it can stay.
    pub(super) fn are_as_before(&self) -> bool {
        let Summary { files, unchanged, .. } = self.summary();
        // What cannot be read is not as we left it.
        let found = |previous: &PathBuf| count_files(previous).ok().flatten();
        files == unchanged && self.previous.as_ref().and_then(found) == Some(files)
    }

    /// Makes the stage whole: links the unchanged files into it.
    pub(super) fn link_unchanged(&self) -> io::Result<()> {
        let Some(previous) = &self.previous else {
            return Ok(());
        };
        lock(&self.put).par_iter().filter(|(_, put)| put.written == Written::Unchanged).try_for_each(|(path, _)| {
            self.make_folder_of(path)?;
            link(&previous.join(&**path), &self.stage.join(&**path))
        })
    }

    /// Makes the folders above `path`, each once. Two threads may make the same one: the second finds it there.
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

/// The collections only grow, each time by one whole entry: what a thread left when it panicked is sound.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether `path` is a file with these `bytes`. One that cannot be read is not: the new site does without it. Nor is a
/// symbolic link, which could lead anywhere.
fn is_same(path: &Path, bytes: &[u8]) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file() && metadata.len() == bytes.len() as u64)
        && has_bytes(path, bytes).unwrap_or(false)
}

/// Whether the file `path`, known to be as long, has these `bytes`.
fn has_bytes(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let mut file = File::open(path)?;
    BLOCK.with_borrow_mut(|block| {
        for expected in bytes.chunks(BLOCK_SIZE) {
            let found = &mut block[..expected.len()];
            file.read_exact(found)?;
            if found != expected {
                return Ok(false);
            }
        }
        Ok(true)
    })
}

/// Writes a file that did not exist.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    File::options().write(true).create_new(true).open(path)?.write_all(bytes)
}

/// Makes `target` the same file as `source`, or else a copy with its modification time: not every file system has hard
/// links, and a file of somebody else may not be linked.
fn link(source: &Path, target: &Path) -> io::Result<()> {
    if fs::hard_link(source, target).is_err() { copy(source, target) } else { Ok(()) }
}

fn copy(source: &Path, target: &Path) -> io::Result<()> {
    let mut from = File::open(source)?;
    let mut to = File::options().write(true).create_new(true).open(target)?;
    io::copy(&mut from, &mut to)?;
    to.set_modified(from.metadata()?.modified()?)
}

/// How many files are under `folder`; `None` if something that we never make is there: an empty folder, a link.
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
