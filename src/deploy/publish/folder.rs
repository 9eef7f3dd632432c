//! A folder of this machine as a destination. No link is followed, since its target is not part of the site.

use std::collections::BTreeMap;
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::error::PublishError;
use super::manifest::NAME;
use super::place::{IsOurs, Place, Read};
use super::plan::{LocalFile, RemoteFile};

/// A folder that may not exist yet.
pub(super) struct Folder {
    root: PathBuf,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum FolderEntry {
    File(RemoteFile),
    Folder,
    /// A link, a socket or a closed folder: nothing that a publication writes.
    Other,
}

impl Folder {
    pub(super) fn new(root: &Path) -> Folder {
        Folder { root: root.to_owned() }
    }

    /// Everything in the folder by its path. An entry whose name is not text is [`FolderEntry::Other`] under an
    /// approximate name, which no file of a site has.
    fn scan(&self) -> Result<BTreeMap<String, FolderEntry>, PublishError> {
        let root = &self.root;
        if !root.exists() {
            return Ok(BTreeMap::new());
        }
        if !root.is_dir() {
            return Err(PublishError::Obstacle(root.clone()));
        }
        let mut entries = BTreeMap::new();
        for step in WalkDir::new(root).min_depth(1) {
            let (path, entry) = match step {
                Ok(entry) => {
                    let kind = match entry.file_type() {
                        kind if kind.is_dir() => FolderEntry::Folder,
                        kind if kind.is_file() => {
                            entry.metadata().map_or(FolderEntry::Other, |metadata| FolderEntry::File(found(&metadata)))
                        }
                        _ => FolderEntry::Other,
                    };
                    (entry.into_path(), kind)
                }
                // A closed folder inside is none of ours; the destination itself must be open.
                Err(error) => match error.path() {
                    Some(path) if path != root => (path.to_owned(), FolderEntry::Other),
                    _ => return Err(PublishError::Disk(root.clone(), error.into())),
                },
            };
            let inner = path.strip_prefix(root).unwrap_or(&path);
            let name = readable(inner);
            let is_readable = Path::new(&name) == inner;
            match entry {
                FolderEntry::Folder if !is_readable => {}
                _ if written_beside(&name).is_some() => {}
                _ => drop(entries.insert(name, if is_readable { entry } else { FolderEntry::Other })),
            }
        }
        Ok(entries)
    }

    /// Fails if something is in the way of a file of the site, which a publication would otherwise meet halfway: a file
    /// or a link in place of a folder, or a folder in place of a file.
    fn check_free<'a>(
        &self,
        entries: &BTreeMap<String, FolderEntry>,
        paths: impl Iterator<Item = &'a String>,
    ) -> Result<(), PublishError> {
        for path in paths.map(String::as_str).chain([NAME]) {
            if written_beside(path).is_some() || path.contains(char::is_control) {
                return Err(PublishError::Name(path.to_owned()));
            }
            let above = path.match_indices('/').map(|(end, _)| &path[..end]);
            let is_in_the_way =
                |above: &&str| matches!(entries.get(*above), Some(FolderEntry::File(_) | FolderEntry::Other));
            if let Some(above) = above.clone().find(is_in_the_way) {
                let above = self.root.join(above);
                return Err(if above.symlink_metadata().is_ok_and(|metadata| metadata.is_dir()) {
                    PublishError::Disk(above, ErrorKind::PermissionDenied.into())
                } else {
                    PublishError::Obstacle(above)
                });
            }
            if entries.get(path) == Some(&FolderEntry::Folder) {
                return Err(PublishError::Obstacle(self.root.join(path)));
            }
        }
        Ok(())
    }

    /// Puts `bytes` at `path`, as a whole or not at all, and returns the mark of the file.
    fn put(&self, path: &str, bytes: &[u8]) -> Result<Option<String>, PublishError> {
        let path = self.root.join(path);
        let put = || {
            fs::create_dir_all(path.parent().unwrap_or(&self.root))?;
            let (mut file, beside) = create_beside(&path)?;
            let written = file.write_all(bytes).and_then(|()| file.metadata());
            let renamed = written.and_then(|metadata| fs::rename(&beside, &path).map(|()| metadata));
            renamed.inspect_err(|_| drop(fs::remove_file(&beside)))
        };
        match put() {
            Ok(metadata) => Ok(found(&metadata).mark),
            Err(error) => Err(PublishError::Disk(path, error)),
        }
    }

    /// Deletes the file at `path`, and the folders above it that are empty then.
    fn remove(&self, path: &str) -> Result<(), PublishError> {
        let path = self.root.join(path);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(PublishError::Disk(path, error)),
            _ => {}
        }
        for above in path.ancestors().skip(1).take_while(|above| *above != self.root) {
            if fs::remove_dir(above).is_err() {
                break;
            }
        }
        Ok(())
    }
}

impl Place for Folder {
    fn look(&self, site: &BTreeMap<String, LocalFile>) -> Result<BTreeMap<String, RemoteFile>, PublishError> {
        let entries = self.scan()?;
        self.check_free(&entries, site.keys())?;
        let found = entries.into_iter().filter_map(|(path, entry)| match entry {
            FolderEntry::File(found) => Some((path, found)),
            FolderEntry::Other => Some((path, RemoteFile { size: 0, mark: None })),
            FolderEntry::Folder => None,
        });
        Ok(found.filter(|(path, _)| path != NAME).collect())
    }

    fn manifest(&self) -> Result<Option<Vec<u8>>, PublishError> {
        let path = self.root.join(NAME);
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(PublishError::Disk(path, error)),
        }
    }

    fn note(&self, manifest: Vec<u8>) -> Result<(), PublishError> {
        self.put(NAME, &manifest).map(drop)
    }

    fn upload(&self, paths: &[String], read: Read<'_>) -> Result<Vec<(String, Option<String>)>, PublishError> {
        paths.par_iter().map(|path| Ok((path.clone(), self.put(path, &read(path)?)?))).collect()
    }

    fn delete(&self, paths: &[String]) -> Result<(), PublishError> {
        paths.iter().try_for_each(|path| self.remove(path))
    }

    fn sweep(&self, is_ours: IsOurs<'_>) -> Result<(), PublishError> {
        for entry in WalkDir::new(&self.root).into_iter().filter_map(Result::ok) {
            let name = readable(entry.path().strip_prefix(&self.root).unwrap_or(Path::new("")));
            let is_left = written_beside(&name).is_some_and(|path| path == NAME || is_ours(path));
            if is_left && entry.file_type().is_file() {
                let failed = |error| PublishError::Disk(entry.path().to_owned(), error);
                fs::remove_file(entry.path()).map_err(failed)?;
            }
        }
        Ok(())
    }
}

/// A new file beside `path`, under its name with `#` and a number that no other publication uses.
fn create_beside(path: &Path) -> io::Result<(File, PathBuf)> {
    let mut number = 1;
    loop {
        let mut beside = path.as_os_str().to_owned();
        beside.push(format!("#{number}"));
        match File::options().write(true).create_new(true).open(&beside) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => number += 1,
            result => return result.map(|file| (file, beside.into())),
        }
    }
}

/// The path of the file that the one called `name` is being written for: see [`create_beside`].
fn written_beside(name: &str) -> Option<&str> {
    let (path, number) = name.rsplit_once('#')?;
    (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(path)
}

/// The size of a file, and a mark that changes when it is written again: inode, time in microseconds and size, in
/// hexadecimal digits.
fn found(metadata: &Metadata) -> RemoteFile {
    #[cfg(unix)]
    let inode = std::os::unix::fs::MetadataExt::ino(metadata);
    #[cfg(not(unix))]
    let inode = 0;
    let size = metadata.len();
    let time = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
    RemoteFile { size, mark: Some(format!("{inode:x}-{:x}-{size:x}", time.as_micros())) }
}

/// The path `inner` with `/` between its parts, and a sign in place of control characters and bytes that are not text.
fn readable(inner: &Path) -> String {
    let parts: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/").replace(|c: char| c.is_control(), "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language::Language;

    #[test]
    fn a_file_is_there_as_a_whole_and_leaves_no_empty_folder() {
        let room = tempfile::tempdir().unwrap();
        let place = Folder::new(&room.path().join("www"));
        let paths = ["a/b/c.html".to_owned(), "a/d.html".to_owned()];
        fs::create_dir_all(room.path().join("www/a/b")).unwrap();
        fs::write(room.path().join("www/a/b/c.html#1"), "half").unwrap();
        fs::write(room.path().join("www/a/b/theirs.html#1"), "theirs").unwrap();

        let marks = place.upload(&paths, &|path| Ok(path.as_bytes().to_vec())).unwrap();
        let found = place.look(&BTreeMap::new()).unwrap();
        let expected: Vec<_> = found.into_iter().map(|(path, found)| (path, found.mark)).collect();
        assert_eq!(marks, expected);
        assert_eq!(fs::read(room.path().join("www/a/b/c.html")).unwrap(), b"a/b/c.html");

        place.sweep(&|path| path == "a/b/c.html").unwrap();
        assert!(!room.path().join("www/a/b/c.html#1").exists());
        assert!(room.path().join("www/a/b/theirs.html#1").exists(), "what is not ours stays");
        fs::remove_file(room.path().join("www/a/b/theirs.html#1")).unwrap();

        place.delete(&paths[..1]).unwrap();
        place.delete(&paths[..1]).unwrap();
        assert!(!room.path().join("www/a/b").exists() && room.path().join("www/a/d.html").exists());
        place.delete(&paths[1..]).unwrap();
        assert_eq!(fs::read_dir(room.path().join("www")).unwrap().count(), 0);
    }

    #[test]
    fn a_folder_that_lets_nobody_in_says_so() {
        let refused =
            |kind: ErrorKind| PublishError::Disk("/srv/www/a.html".into(), kind.into()).message(Language::French);
        assert!(refused(ErrorKind::PermissionDenied).starts_with("L'accès à /srv/www/a.html est refusé"));
        assert!(refused(ErrorKind::StorageFull).starts_with("Le disque ne répond pas comme prévu"));
    }
}
