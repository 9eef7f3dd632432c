//! The site as it is read to be compared: its texts, and what can be told of its pictures without keeping their bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::{LoadError, Read, list, read};
use crate::pipeline::{Picture, PictureFile, Sources};
use crate::site::picture;
use crate::text::diagnostic::Diagnostics;
use crate::text::file_name;
use crate::text::source::FilePath;

/// A link, in [`Snapshot::ignored`].
pub(super) const LINK: &str = "link";

/// A site at one moment.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// Its files. Of pictures there is the path and the key, and not a byte.
    pub sources: Sources,
    /// What can be told of its pictures.
    pub photos: BTreeMap<FilePath, PhotoFacts>,
    /// What was found while reading.
    pub faults: Diagnostics,
    /// What stands among the content and is no file: the path, and `link` or `submodule`.
    pub ignored: Vec<(FilePath, &'static str)>,
    /// Of what is there and was not read, links and submodules too: the same for the same bytes, and for no others.
    pub keys: BTreeMap<FilePath, String>,
}

/// What can be told of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhotoFacts {
    /// The same for the same bytes, and for no others.
    pub key: String,
    /// The size of its file.
    pub bytes: u64,
    /// Width and height in pixels; `None` where it is no photo that could be published.
    pub size: Option<(u32, u32)>,
}

impl Snapshot {
    /// The site in the folder `root` as it is now.
    ///
    /// # Errors
    /// When the disk fails, or when there is no folder `content` in it.
    pub fn of_folder(root: &Path) -> Result<Snapshot, LoadError> {
        let root = super::folder::root(root)?;
        let mut snapshot = Snapshot::default();
        for folder in ["content", "themes"] {
            let mut links = Diagnostics::new();
            for path in list(&root, folder, &mut links)? {
                let (read, faults) = read(&root, &path, None)?;
                snapshot.faults.extend(faults);
                if matches!(read, Read::Nothing) {
                    let full = root.join(&*path);
                    let key = File::open(&full).and_then(key).map_err(LoadError::disk(&full))?;
                    snapshot.keys.insert(path.clone(), key);
                }
                snapshot.add(read);
            }
            for link in links.sorted() {
                let full = root.join(&*link.path);
                let target = fs::read_link(&full).map_err(LoadError::disk(&full))?;
                snapshot.keys.insert(link.path.clone(), link_key(&target.to_string_lossy()));
                snapshot.ignored.push((link.path, LINK));
            }
        }
        Ok(snapshot.sorted())
    }

    /// The files of themes that are others in `later`.
    pub fn other_theme_files(&self, later: &Snapshot) -> Vec<String> {
        let by_path = |snapshot: &Snapshot| -> BTreeMap<FilePath, Vec<u8>> {
            snapshot.sources.themes.iter().map(|file| (file.path.clone(), file.bytes.clone())).collect()
        };
        let (old, new) = (by_path(self), by_path(later));
        let paths: BTreeSet<&FilePath> = old.keys().chain(new.keys()).collect();
        paths.into_iter().filter(|path| old.get(*path) != new.get(*path)).map(|path| path.to_string()).collect()
    }

    /// What can be told of the picture that a file names as `path`.
    pub fn photo(&self, path: &str) -> Option<&PhotoFacts> {
        self.photos.get(&file_name::find(path, &self.sources.pictures, |file| &file.path)?.path)
    }

    /// Adds a file, and returns it whole if it is a picture.
    pub(super) fn add(&mut self, read: Read) -> Option<PictureFile> {
        match read {
            Read::Text(file) => self.sources.texts.push(file),
            Read::Theme(file) => self.sources.themes.push(file),
            Read::Picture(file) => {
                if let Picture::Original(bytes) = &file.picture {
                    let (key, size) = (file.key.clone(), picture::dimensions(bytes));
                    self.photos.insert(file.path.clone(), PhotoFacts { key, bytes: bytes.len() as u64, size });
                }
                let (path, key) = (file.path.clone(), file.key.clone());
                self.sources.pictures.push(PictureFile { path, key, picture: Picture::Original(Vec::new()) });
                return Some(file);
            }
            Read::Nothing => {}
        }
        None
    }

    /// The same with its files in the order of their paths, as the stages expect them.
    pub(super) fn sorted(mut self) -> Snapshot {
        self.sources.texts.sort_by(|a, b| a.path.cmp(&b.path));
        self.sources.texts.dedup_by(|a, b| a.path == b.path);
        self.sources.pictures.sort_by(|a, b| a.path.cmp(&b.path));
        self.sources.pictures.dedup_by(|a, b| a.path == b.path);
        self.sources.themes.sort_by(|a, b| a.path.cmp(&b.path));
        self
    }
}

/// The key of a file with these bytes.
pub(super) fn key(mut bytes: impl io::Read) -> io::Result<String> {
    let (mut digest, mut buffer) = (Sha256::new(), [0; 64 * 1024]);
    loop {
        match bytes.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => digest.update(&buffer[..count]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The key of a link that leads to `target`.
pub(super) fn link_key(target: &str) -> String {
    format!("{LINK} {target}")
}
