//! A site's folder that is read again and again: only files that changed are opened.

use std::collections::{BTreeMap, HashSet};
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{Read, list, read};
use crate::diagnostic::Diagnostics;
use crate::pipeline::{Sources, ThemeFile};
use crate::source::FilePath;

/// What tells a file from its former self without opening it.
#[derive(Debug, PartialEq, Eq)]
struct Stamp {
    size: u64,
    modified: Option<SystemTime>,
}

impl Stamp {
    fn of(metadata: &Metadata) -> Stamp {
        Stamp { size: metadata.len(), modified: metadata.modified().ok() }
    }
}

/// The site's folder, as it was when it was last read.
pub struct Folder {
    root: PathBuf,
    sources: Sources,
    seen: BTreeMap<FilePath, (Stamp, Diagnostics)>,
    links: Diagnostics,
}

impl Folder {
    /// The folder `root`, read.
    ///
    /// # Errors
    /// When the disk fails, or when there is no folder `content` in it.
    pub fn open(root: &Path) -> io::Result<Folder> {
        let root = root.canonicalize()?;
        let mut folder = Folder { root, sources: Sources::default(), seen: BTreeMap::new(), links: Diagnostics::new() };
        if !folder.root.join("content").is_dir() {
            let message = format!("{} has no folder content/", folder.root.display());
            return Err(io::Error::new(io::ErrorKind::NotFound, message));
        }
        folder.refresh(&HashSet::new())?;
        Ok(folder)
    }

    /// Where it stands, without links.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What is in it.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// What was found while reading it.
    pub fn faults(&self) -> Diagnostics {
        let mut all = self.links.clone();
        self.seen.values().for_each(|(_, faults)| all.extend(faults.clone()));
        all
    }

    /// Reads what changed on the disk and returns the paths of files that are new, changed or gone. Files in `touched`
    /// are opened even where they look the same: two changes may share a size and a moment.
    ///
    /// # Errors
    /// When the disk fails. A file that disappears meanwhile is simply gone.
    pub fn refresh(&mut self, touched: &HashSet<PathBuf>) -> io::Result<Vec<FilePath>> {
        let mut links = Diagnostics::new();
        let mut paths = list(&self.root, "content", &mut links)?;
        paths.extend(list(&self.root, "themes", &mut links)?);
        self.links = links;
        let here: HashSet<&FilePath> = paths.iter().collect();
        let gone: Vec<FilePath> = self.seen.keys().filter(|path| !here.contains(path)).cloned().collect();
        let mut changed = Vec::new();
        for path in gone {
            self.remove(&path);
            changed.push(path);
        }
        for path in paths {
            let full = self.root.join(&*path);
            let stamp = match fs::metadata(&full) {
                Ok(metadata) => Stamp::of(&metadata),
                Err(_) => continue,
            };
            let known = self.seen.get(&path).is_some_and(|(known, _)| *known == stamp);
            if (!known || touched.contains(&full)) && self.take(&path, stamp)? {
                changed.push(path);
            }
        }
        Ok(changed)
    }

    /// Opens the file at `path`; tells whether it is another than before.
    fn take(&mut self, path: &FilePath, stamp: Stamp) -> io::Result<bool> {
        let is_theme = path.starts_with("themes/");
        let opened = if is_theme { fs::read(self.root.join(&**path)).map(Opened::Theme) } else { self.opened(path) };
        let opened = match opened {
            Ok(opened) => opened,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(error),
        };
        let is_new = !self.seen.contains_key(path);
        let faults = match &opened {
            Opened::Content(_, faults) => faults.clone(),
            Opened::Theme(_) => Diagnostics::new(),
        };
        let was = self.seen.insert(path.clone(), (stamp, faults));
        let is_other = match opened {
            Opened::Theme(bytes) => put(
                &mut self.sources.themes,
                ThemeFile { path: path.clone(), bytes },
                |file| &file.path,
                |a, b| a.bytes == b.bytes,
            ),
            Opened::Content(Read::Text(file), _) => {
                put(&mut self.sources.texts, file, |file| &file.path, |a, b| a.text == b.text)
            }
            Opened::Content(Read::Picture(path, bytes), _) => {
                put(&mut self.sources.pictures, (path, bytes), |picture| &picture.0, |a, b| a.1 == b.1)
            }
            Opened::Content(Read::Nothing, _) => {
                // What could not be read leaves nothing of its former self.
                self.drop_source(path);
                was.is_some()
            }
        };
        Ok(is_new || is_other)
    }

    fn opened(&self, path: &FilePath) -> io::Result<Opened> {
        read(&self.root, path).map(|(read, faults)| Opened::Content(read, faults))
    }

    fn remove(&mut self, path: &FilePath) {
        self.seen.remove(path);
        self.drop_source(path);
    }

    fn drop_source(&mut self, path: &FilePath) {
        self.sources.texts.retain(|file| file.path != *path);
        self.sources.pictures.retain(|(known, _)| known != path);
        self.sources.themes.retain(|file| file.path != *path);
    }
}

enum Opened {
    Content(Read, Diagnostics),
    Theme(Vec<u8>),
}

/// Puts `item` where its path belongs; tells whether what stood there was another.
fn put<T>(list: &mut Vec<T>, item: T, path: impl Fn(&T) -> &FilePath, same: impl Fn(&T, &T) -> bool) -> bool {
    match list.binary_search_by(|known| path(known).cmp(path(&item))) {
        Ok(at) => {
            let is_other = !same(&list[at], &item);
            list[at] = item;
            is_other
        }
        Err(at) => {
            list.insert(at, item);
            true
        }
    }
}
