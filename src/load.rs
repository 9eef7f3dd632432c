//! Reading the site's folder: the only place that opens content files.
//!
//! What is read is bounded (size, links, encoding), so that the stages may trust it.
//!
//! What was made of photos is kept in `.annuaire/cache/` of the site's folder, so that it is made once: see [`Folder::keep`].

mod folder;
mod portraits;
mod revision;
mod snapshot;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::content::parse;
use crate::pipeline::{Picture, PictureFile, Sources, ThemeFile};
use crate::text::diagnostic::{Diagnostic, Diagnostics, FILE_TOO_LARGE, NOT_UTF8, SYMBOLIC_LINK};
use crate::text::machine::{refused, say, shown};
use crate::text::source::{FilePath, SourceFile, Span};

pub use folder::Folder;
use portraits::KeptPortraits;
pub use revision::{GitError, Repository};
pub use snapshot::{PhotoFacts, Snapshot};

/// A profile larger than this was written by nobody: a long one has 5 kB. What is done with one takes as long as it is large.
const PROFILE_BYTES_MAX: u64 = 64_000;
/// A page, a sector, an organisation, a form or a vocabulary larger than this is none.
const TEXT_BYTES_MAX: u64 = 256_000;
/// A table of communes or a map may be large: a whole country has 35,000 communes.
const TERRITORY_BYTES_MAX: u64 = 4_000_000;
/// A picture larger than this is refused before it is decoded.
const PICTURE_BYTES_MAX: u64 = 12 * 1024 * 1024;

const PICTURE_ENDINGS: &[&str] = &["jpg", "jpeg", "png", "webp", "gif", "svg", "avif", "heic"];

/// Why a site's folder could not be read.
#[derive(Debug)]
pub enum LoadError {
    /// There is no folder `content` in it.
    NoSite(PathBuf),
    /// The disk refused to read this file or folder.
    Disk(PathBuf, io::Error),
}

impl LoadError {
    /// For `map_err`: the error of a system call about `path`.
    fn disk(path: &Path) -> impl FnOnce(io::Error) -> LoadError {
        move |error| LoadError::Disk(path.to_owned(), error)
    }

    /// The error of a walk through `folder`.
    fn walking(folder: &Path, error: walkdir::Error) -> LoadError {
        LoadError::Disk(error.path().unwrap_or(folder).to_owned(), error.into())
    }

    /// What a person is told, in French or else in English.
    pub fn told(&self, language: &str) -> String {
        match self {
            LoadError::NoSite(root) => say(language, "no-site", &[("path", &shown(root))]),
            LoadError::Disk(path, error) => refused(path, error, language),
        }
    }
}

/// Reads `content/` and `themes/` below `root`, once.
///
/// # Errors
/// When the disk fails, or when `root` has no `content` folder. Faults of single files are diagnostics.
pub fn load(root: &Path) -> Result<(Sources, Diagnostics), LoadError> {
    let folder = Folder::open(root)?;
    let faults = folder.faults();
    Ok((folder.into_sources(), faults))
}

/// Reads the texts below `content/` whose path is `wanted`, and no other file.
///
/// # Errors
/// When the disk fails, or when `root` has no `content` folder. Faults of these files are diagnostics.
pub fn texts(root: &Path, wanted: impl Fn(&str) -> bool) -> Result<(Sources, Diagnostics), LoadError> {
    let root = folder::root(root)?;
    let (mut sources, mut found, mut diagnostics) = (Sources::default(), Diagnostics::new(), Diagnostics::new());
    for path in list(&root, "content", &mut found)?.iter().filter(|path| wanted(path)) {
        let (read, faults) = read(&root, path, None)?;
        diagnostics.extend(faults);
        if let Read::Text(file) = read {
            sources.texts.push(file);
        }
    }
    found.sorted().into_iter().filter(|fault| wanted(&fault.path)).for_each(|fault| diagnostics.push(fault));
    Ok((sources, diagnostics))
}

/// The language of the site at `root`, from its `content/site.yaml` alone; French where nothing says it, as everywhere in the
/// program.
pub fn language(root: &Path) -> String {
    texts(root, |path| path == parse::SITE).map_or_else(|_| "fr".to_owned(), |(sources, _)| sources.language())
}

/// The paths of all files below `content/` and `themes/`, hidden ones too, sorted.
///
/// # Errors
/// When the disk fails, or when `root` has no `content` folder.
pub fn paths(root: &Path) -> Result<Vec<FilePath>, LoadError> {
    let root = folder::root(root)?;
    let mut paths = Vec::new();
    for folder in ["content", "themes"].map(|folder| root.join(folder)).into_iter().filter(|folder| folder.is_dir()) {
        for entry in WalkDir::new(folder) {
            let entry = entry.map_err(|error| LoadError::walking(&root, error))?;
            if !entry.file_type().is_dir() {
                paths.push(relative(&root, entry.path()));
            }
        }
    }
    paths.sort();
    Ok(paths)
}

/// The files below `root/folder`, sorted by path; hidden files and editors' backups are none of ours. No link is followed, not
/// even one that stays inside: what it leads to would change without anybody who reviews the content being told.
fn list(root: &Path, folder: &str, diagnostics: &mut Diagnostics) -> Result<Vec<FilePath>, LoadError> {
    let mut paths = Vec::new();
    let walk = WalkDir::new(root.join(folder)).follow_root_links(false).sort_by_file_name();
    let mut entries = walk.into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) if error.depth() == 0 => break,
            Err(error) => return Err(LoadError::walking(root, error)),
        };
        if entry.depth() > 0 && !is_visible(&entry.file_name().to_string_lossy()) {
            if entry.file_type().is_dir() {
                entries.skip_current_dir();
            }
            continue;
        }
        if entry.path_is_symlink() {
            diagnostics.push(link(root, entry.path()));
        } else if entry.file_type().is_file() {
            paths.push(relative(root, entry.path()));
        }
    }
    paths.sort();
    Ok(paths)
}

/// Whether a file or folder of this name is read.
fn is_visible(name: &str) -> bool {
    !name.starts_with(['.', '#']) && !name.ends_with('~') && !name.ends_with(".swp")
}

fn link(root: &Path, path: &Path) -> Diagnostic {
    // No more than the end of the target is named: the rest may say something of the machine.
    let diagnostic = Diagnostic::new(SYMBOLIC_LINK, &relative(root, path), Span::new(0, 0));
    let target = fs::read_link(path).unwrap_or_else(|_| PathBuf::new());
    diagnostic.fact("target", target.file_name().unwrap_or_default().to_string_lossy())
}

fn relative(root: &Path, path: &Path) -> FilePath {
    let inner = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = inner.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/").into()
}

enum Read {
    Text(SourceFile),
    Picture(PictureFile),
    Theme(ThemeFile),
    Nothing,
}

fn read(root: &Path, path: &FilePath, kept: Option<&KeptPortraits>) -> Result<(Read, Diagnostics), LoadError> {
    let mut diagnostics = Diagnostics::new();
    let full = root.join(&**path);
    if path.starts_with("themes/") {
        let bytes = fs::read(&full).map_err(LoadError::disk(&full))?;
        return Ok((Read::Theme(ThemeFile { path: path.clone(), bytes }), diagnostics));
    }
    let size = fs::metadata(&full).map_err(LoadError::disk(&full))?.len();
    if let Some(fault) = too_large(path, size) {
        diagnostics.push(fault);
        return Ok((Read::Nothing, diagnostics));
    }
    let mut read = interpreted(path, fs::read(&full).map_err(LoadError::disk(&full))?, &mut diagnostics);
    if let Read::Picture(file) = &mut read
        && let Some(portrait) = kept.and_then(|kept| kept.find(&file.key))
    {
        file.picture = Picture::Portrait(portrait);
    }
    Ok((read, diagnostics))
}

/// Whether the file at `path` is a picture, by its ending.
fn is_picture(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_lowercase());
    PICTURE_ENDINGS.contains(&ending.as_str())
}

/// What is wrong with a file of `content/` of `size` bytes, where that is too much.
fn too_large(path: &FilePath, size: u64) -> Option<Diagnostic> {
    let limit = if is_picture(path) { PICTURE_BYTES_MAX } else { text_bytes_max(path) };
    let fault = || Diagnostic::new(FILE_TOO_LARGE, path, Span::new(0, 0)).fact("size", size).fact("limit", limit);
    (size > limit).then(fault)
}

/// What the file of `content/` at `path` is that holds `bytes`.
fn interpreted(path: &FilePath, bytes: Vec<u8>, diagnostics: &mut Diagnostics) -> Read {
    if is_picture(path) {
        return Read::Picture(PictureFile::new(path.clone(), bytes));
    }
    match text(bytes) {
        Ok(text) => Read::Text(SourceFile { path: path.clone(), text }),
        // What does not belong there is told of as such.
        Err(_) if !parse::is_expected(path) => Read::Text(SourceFile { path: path.clone(), text: String::new() }),
        Err((readable, line)) => {
            let span = Span::new(readable.len(), readable.len());
            diagnostics.push(Diagnostic::new(NOT_UTF8, path, span).fact("line", line));
            Read::Nothing
        }
    }
}

/// The most bytes that the text at `path` may have.
fn text_bytes_max(path: &str) -> u64 {
    match path {
        _ if parse::is_profile(path) => PROFILE_BYTES_MAX,
        _ if path.starts_with("content/territory/") => TERRITORY_BYTES_MAX,
        _ => TEXT_BYTES_MAX,
    }
}

/// The text of a file, or what could be read of it and the line where it stops being UTF-8.
fn text(bytes: Vec<u8>) -> Result<String, (String, usize)> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let readable = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
        let line = readable.matches('\n').count() + 1;
        (readable, line)
    })?;
    Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text))
}
