//! A site's folder that is read again and again: only changed files are opened.

use std::collections::{BTreeMap, HashSet};
use std::fs::{self, Metadata};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rayon::prelude::*;

use super::portraits::KeptPortraits;
use super::{LoadError, Read, is_visible, list, read, relative};
use crate::pipeline::{Picture, Sources};
use crate::site::picture::Portraits;
use crate::text::diagnostic::Diagnostics;
use crate::text::source::FilePath;

/// With more changed files than this, the whole folder is walked.
const SINGLES_MOST: usize = 64;

/// Tells a changed file from an unchanged one without opening it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    size: u64,
    modified: Option<SystemTime>,
}

impl Stamp {
    pub(super) fn of(metadata: &Metadata) -> Stamp {
        Stamp { size: metadata.len(), modified: metadata.modified().ok() }
    }
}

/// A site's folder, as of its last reading.
pub struct Folder {
    root: PathBuf,
    sources: Sources,
    seen: BTreeMap<FilePath, (Stamp, Diagnostics)>,
    links: Diagnostics,
    kept: KeptPortraits,
    /// True if pictures came or went since portraits were last cached.
    has_other_pictures: bool,
}

/// The site's folder at `path`, with links resolved.
pub(super) fn root(path: &Path) -> Result<PathBuf, LoadError> {
    if !path.join("content").is_dir() {
        return Err(LoadError::NoSite(path.to_owned()));
    }
    path.canonicalize().map_err(LoadError::disk(path))
}

impl Folder {
    /// Reads the folder `root`.
    ///
    /// # Errors
    /// When the disk fails, or when there is no folder `content` in it.
    pub fn open(root: &Path) -> Result<Folder, LoadError> {
        let root = self::root(root)?;
        let mut folder = Folder {
            kept: KeptPortraits::of(&root),
            root,
            sources: Sources::default(),
            seen: BTreeMap::new(),
            links: Diagnostics::new(),
            has_other_pictures: true,
        };
        folder.refresh(&HashSet::new())?;
        Ok(folder)
    }

    /// The folder's path, with links resolved.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The files, as they were last read.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// Gives up the folder for its files.
    pub fn into_sources(self) -> Sources {
        self.sources
    }

    /// Caches `portraits` for later runs, drops the original bytes, and removes the cache entries of pictures that
    /// are gone.
    pub fn keep(&mut self, portraits: &Portraits) {
        for file in &mut self.sources.pictures {
            if let (Picture::Original(_), Some(portrait)) = (&file.picture, portraits.get(&file.path)) {
                self.kept.keep(&file.key, portrait);
                file.picture = Picture::Portrait(portrait.clone());
            }
        }
        if std::mem::take(&mut self.has_other_pictures) {
            self.kept.remove_others(&self.sources.pictures.iter().map(|file| file.key.as_str()).collect());
        }
    }

    /// The faults that were found while reading.
    pub fn faults(&self) -> Diagnostics {
        let mut all = self.links.clone();
        self.seen.values().for_each(|(_, faults)| all.extend(faults.clone()));
        all
    }

    /// Reads the files that changed on the disk and returns the paths of those that are new, changed or gone. Files
    /// in `touched` are opened even if they look unchanged: two changes may share a size and a moment.
    ///
    /// # Errors
    /// When the disk fails. A file that disappears meanwhile is simply gone.
    pub fn refresh(&mut self, touched: &HashSet<PathBuf>) -> Result<Vec<FilePath>, LoadError> {
        // Files outside the two folders and editors' own files do not matter. An empty path, or one from elsewhere,
        // means that anything may have changed.
        let is_foreign = |path: &&PathBuf| {
            let inner = relative(&self.root, path);
            let mut parts = inner.split('/');
            let folder = parts.next().unwrap_or_default();
            path.starts_with(&self.root) && (!["content", "themes"].contains(&folder) || !parts.all(is_visible))
        };
        let foreign: HashSet<&PathBuf> = touched.iter().filter(is_foreign).collect();
        if !touched.is_empty() && foreign.len() == touched.len() {
            return Ok(Vec::new());
        }
        let own = touched.iter().filter(|path| !foreign.contains(path));
        let single: Option<Vec<FilePath>> = own.map(|path| self.single_file(path)).collect();
        match single {
            Some(paths) if (1..=SINGLES_MOST).contains(&paths.len()) => self.refresh_files(paths),
            _ => self.refresh_all(touched),
        }
    }

    /// The path of `touched` if reading this one file is enough: it is or was a file of the site, and no link leads
    /// to it.
    fn single_file(&self, touched: &Path) -> Option<FilePath> {
        let path = relative(&self.root, touched);
        let is_here = touched.symlink_metadata().is_ok_and(|metadata| metadata.is_file());
        let is_direct = || touched.canonicalize().is_ok_and(|real| real == touched);
        let is_ours = ["content/", "themes/"].iter().any(|folder| path.starts_with(folder));
        let is_shown = path.split('/').all(is_visible);
        let known = self.seen.contains_key(&path);
        let is_single = if is_here { is_ours && is_shown && is_direct() } else { known && !touched.exists() };
        is_single.then_some(path)
    }

    fn refresh_files(&mut self, mut paths: Vec<FilePath>) -> Result<Vec<FilePath>, LoadError> {
        paths.sort();
        let mut changed = Vec::new();
        for path in paths {
            let is_other = match self.opened(&path)? {
                Some(opened) => self.take(&path, opened),
                None => self.remove(&path),
            };
            if is_other {
                changed.push(path);
            }
        }
        Ok(changed)
    }

    fn refresh_all(&mut self, touched: &HashSet<PathBuf>) -> Result<Vec<FilePath>, LoadError> {
        let mut links = Diagnostics::new();
        let mut paths = list(&self.root, "content", &mut links)?;
        paths.extend(list(&self.root, "themes", &mut links)?);
        self.links = links;
        let here: HashSet<&FilePath> = paths.iter().collect();
        let mut changed: Vec<FilePath> = self.seen.keys().filter(|path| !here.contains(path)).cloned().collect();
        changed.iter().for_each(|path| {
            self.remove(path);
        });
        let is_other = |path: &&FilePath| {
            let full = self.root.join(&***path);
            let stamp = fs::metadata(&full).ok().map(|metadata| Stamp::of(&metadata));
            touched.contains(&full) || self.seen.get(*path).map(|(stamp, _)| stamp) != stamp.as_ref()
        };
        let opened: Vec<(FilePath, Option<Opened>)> = paths
            .par_iter()
            .filter(is_other)
            .map(|path| Ok((path.clone(), self.opened(path)?)))
            .collect::<Result<_, LoadError>>()?;
        for (path, opened) in opened {
            if opened.is_some_and(|opened| self.take(&path, opened)) {
                changed.push(path);
            }
        }
        Ok(changed)
    }

    /// Reads the file at `path`, with its stamp from before the reading; `None` if it is gone.
    fn opened(&self, path: &FilePath) -> Result<Option<Opened>, LoadError> {
        let opened = || {
            let full = self.root.join(&**path);
            let stamp = Stamp::of(&fs::metadata(&full).map_err(LoadError::disk(&full))?);
            let (read, faults) = read(&self.root, path, Some(&self.kept))?;
            Ok(Opened { stamp, read, faults })
        };
        match opened() {
            Ok(opened) => Ok(Some(opened)),
            Err(LoadError::Disk(_, error)) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Stores a file that was read and returns true if it differs from before.
    fn take(&mut self, path: &FilePath, Opened { stamp, read, faults }: Opened) -> bool {
        let was = self.seen.insert(path.clone(), (stamp, faults));
        let is_other = match read {
            Read::Theme(file) => put(&mut self.sources.themes, file, |file| &file.path, |a, b| a.bytes == b.bytes),
            Read::Text(file) => put(&mut self.sources.texts, file, |file| &file.path, |a, b| a.text == b.text),
            Read::Picture(file) => {
                let is_other = put(&mut self.sources.pictures, file, |file| &file.path, |a, b| a.key == b.key);
                self.has_other_pictures |= is_other;
                is_other
            }
            Read::Nothing => {
                // A file that could not be read keeps nothing of its former content.
                self.drop_source(path);
                was.is_some()
            }
        };
        was.is_none() || is_other
    }

    /// Drops the file at `path` and returns true if there was one.
    fn remove(&mut self, path: &FilePath) -> bool {
        self.drop_source(path);
        self.seen.remove(path).is_some()
    }

    fn drop_source(&mut self, path: &FilePath) {
        self.sources.texts.retain(|file| file.path != *path);
        let count = self.sources.pictures.len();
        self.sources.pictures.retain(|file| file.path != *path);
        self.has_other_pictures |= self.sources.pictures.len() != count;
        self.sources.themes.retain(|file| file.path != *path);
    }
}

/// A file that was read, with its stamp.
struct Opened {
    stamp: Stamp,
    read: Read,
    faults: Diagnostics,
}

/// Inserts or replaces `item` at the position of its path and returns true if that changed the list.
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
