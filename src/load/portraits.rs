//! Portraits cached on the disk: `.annuaire/cache/<key>.portrait` in the site's folder. The key is a digest of the
//! photo's bytes and of all settings, so an entry is never stale. The cache is in the site's folder and not in the
//! user's, so that a photo removed from the site is gone from the cache at the next run. Deleting the folder costs a
//! few seconds.

use std::collections::HashSet;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;

use crate::site::picture::Portrait;

/// The program's own folder inside the site's.
const OWN: &str = ".annuaire";
/// The extension of an entry.
const ENDING: &str = ".portrait";

/// The cache of portraits.
pub(super) struct KeptPortraits {
    own: PathBuf,
    cache: PathBuf,
}

impl KeptPortraits {
    /// The cache of the site in `root`.
    pub(super) fn of(root: &Path) -> KeptPortraits {
        let own = root.join(OWN);
        KeptPortraits { cache: own.join("cache"), own }
    }

    /// The portrait of this key. An entry that is unreadable or damaged counts as missing.
    pub(super) fn find(&self, key: &str) -> Option<Portrait> {
        let path = self.entry(key);
        let metadata = path.symlink_metadata().ok()?;
        let is_entry = metadata.is_file() && metadata.len() <= Portrait::KEPT_BYTES_MAX as u64;
        let bytes = fs::read(path).ok().filter(|_| is_entry && self.is_ours())?;
        Portrait::from_bytes(&bytes)
    }

    /// Stores a portrait. Errors are ignored: a site in a folder that cannot be written builds as well, only slower.
    pub(super) fn keep(&self, key: &str, portrait: &Portrait) {
        let _ = self.write(key, &portrait.to_bytes());
    }

    /// Removes all entries but those of `keys`, and files that dead runs left. An entry too many or too few does no
    /// harm.
    pub(super) fn remove_others(&self, keys: &HashSet<&str>) {
        let entries = fs::read_dir(&self.cache).into_iter().flatten().filter_map(Result::ok);
        for entry in entries.filter(|_| self.is_ours()) {
            let name = entry.file_name();
            let Some((key, rest)) = name.to_str().and_then(|name| name.split_once('.')) else {
                continue;
            };
            let is_entry = key.len() == 64 && key.bytes().all(|byte| byte.is_ascii_hexdigit());
            let is_left = format!(".{rest}").starts_with(ENDING) && !(rest == &ENDING[1..] && keys.contains(key));
            if is_entry && is_left {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn entry(&self, key: &str) -> PathBuf {
        self.cache.join(format!("{key}{ENDING}"))
    }

    /// Returns true if both folders are real folders and not links to somewhere else.
    fn is_ours(&self) -> bool {
        [&self.own, &self.cache].iter().all(|folder| folder.symlink_metadata().is_ok_and(|found| found.is_dir()))
    }

    /// Writes a temporary file and renames it, so that nobody reads half an entry.
    fn write(&self, key: &str, bytes: &[u8]) -> io::Result<()> {
        if !self.is_ours() {
            self.make()?;
        }
        let aside = self.cache.join(format!("{key}{ENDING}.{}", process::id()));
        let written = new_file(&aside, bytes).and_then(|()| fs::rename(&aside, self.entry(key)));
        if written.is_err() {
            let _ = fs::remove_file(&aside);
        }
        written
    }

    /// Makes the folders, with a `.gitignore` that keeps them out of the site's repository.
    fn make(&self) -> io::Result<()> {
        fs::create_dir_all(&self.cache)?;
        if !self.is_ours() {
            return Err(io::Error::new(io::ErrorKind::NotADirectory, "the folder is a link"));
        }
        match new_file(&self.own.join(".gitignore"), b"# Made by annuaire; it can be deleted at any time.\n*\n") {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
            _ => Ok(()),
        }
    }
}

/// Writes a file that must not exist yet.
fn new_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(bytes)
}
