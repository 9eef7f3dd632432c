//! Reads a site's folder. No other room opens content files. Sizes, links and encodings are limited here, so later
//! stages can trust what they get. Portraits made from photos are cached in `.annuaire/cache/` of the site's folder:
//! see [`Folder::keep`].

mod changes;
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
use crate::text::diagnostic::{
    Diagnostic, Diagnostics, FILE_TOO_LARGE, LFS_POINTER, NOT_UTF8, SYMBOLIC_LINK, UNREADABLE_NAME,
};
use crate::text::file_name::is_left_behind;
use crate::text::io_message::{refused, say, shown};
use crate::text::language::Language;
use crate::text::source::{FilePath, SourceFile, Span};

pub use changes::{Looks, silent_file_system};
pub use folder::Folder;
use portraits::KeptPortraits;
pub use revision::{Commit, GitError, Repository};
pub use snapshot::{PhotoFacts, Snapshot};

/// The largest profile. A long one has 5 kB, and every check takes time in proportion to its size.
const PROFILE_BYTES_MAX: u64 = 64_000;
/// The largest page, sector, organisation, form or vocabulary.
const TEXT_BYTES_MAX: u64 = 256_000;
/// The largest table of communes or map: a whole country has 35,000 communes.
const TERRITORY_BYTES_MAX: u64 = 4_000_000;
/// The largest picture; a larger one is refused before it is decoded.
const PICTURE_BYTES_MAX: u64 = 12 * 1024 * 1024;

const PICTURE_ENDINGS: &[&str] = &["jpg", "jpeg", "png", "webp", "gif", "svg", "avif", "heic"];

/// An error of the disk, or a folder that is no site.
#[derive(Debug)]
pub enum LoadError {
    /// The folder has no folder `content`.
    NoSite(PathBuf),
    /// The system refused to read this file or folder.
    Disk(PathBuf, io::Error),
}

impl LoadError {
    /// For `map_err`: wraps the error of a system call about `path`.
    fn disk(path: &Path) -> impl FnOnce(io::Error) -> LoadError {
        move |error| LoadError::Disk(path.to_owned(), error)
    }

    /// Wraps the error of a walk through `folder`.
    fn walking(folder: &Path, error: walkdir::Error) -> LoadError {
        LoadError::Disk(error.path().unwrap_or(folder).to_owned(), error.into())
    }

    /// The error in a sentence or two, with what to do.
    pub fn message(&self, language: Language) -> String {
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

/// The language to speak about the site at `root`, from its `content/site.yaml` alone.
pub fn language(root: &Path) -> Language {
    texts(root, |path| path == parse::SITE).map_or_else(|_| Language::default(), |(sources, _)| sources.language())
}

/// The paths of all files below `content/` and `themes/`, hidden ones included, sorted.
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

/// The files below `root/folder`, sorted by path, without hidden files and editors' backups. No link is followed, not
/// even one that stays inside: its target could change without a reviewer of the content noticing.
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
        if entry.file_name().to_str().is_none() {
            let path = relative(root, entry.path());
            diagnostics.push(
                Diagnostic::new(UNREADABLE_NAME, &path, Span::new(0, 0))
                    .fact("file", entry.file_name().to_string_lossy()),
            );
            if entry.file_type().is_dir() {
                entries.skip_current_dir();
            }
        } else if entry.path_is_symlink() {
            diagnostics.push(link(root, entry.path()));
        } else if entry.file_type().is_file() {
            paths.push(relative(root, entry.path()));
        }
    }
    paths.sort();
    Ok(paths)
}

/// Returns true if a file or folder of this name is read.
fn is_visible(name: &str) -> bool {
    !is_left_behind(name)
}

fn link(root: &Path, path: &Path) -> Diagnostic {
    // Only the end of the target is named: the rest may tell something about the machine.
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
        return Ok((theme_file(path, bytes), diagnostics));
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

/// A file of a theme with these bytes. The lines of a text end in one way, as in content.
fn theme_file(path: &FilePath, bytes: Vec<u8>) -> Read {
    let is_text = !bytes.contains(&0);
    let bytes = match String::from_utf8(bytes) {
        Ok(text) if is_text => with_line_feeds(text).into_bytes(),
        Ok(text) => text.into_bytes(),
        Err(error) => error.into_bytes(),
    };
    Read::Theme(ThemeFile { path: path.clone(), bytes })
}

/// Returns true if the file at `path` is a picture, by its extension.
fn is_picture(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_lowercase());
    PICTURE_ENDINGS.contains(&ending.as_str())
}

/// The fault of a content file of `size` bytes that is too large.
fn too_large(path: &FilePath, size: u64) -> Option<Diagnostic> {
    let limit = if is_picture(path) { PICTURE_BYTES_MAX } else { text_bytes_max(path) };
    let fault = || Diagnostic::new(FILE_TOO_LARGE, path, Span::new(0, 0)).fact("size", size).fact("limit", limit);
    (size > limit).then(fault)
}

/// Reads `bytes` as the kind of file that belongs at `path` below `content/`.
fn interpreted(path: &FilePath, bytes: Vec<u8>, diagnostics: &mut Diagnostics) -> Read {
    if is_lfs_pointer(&bytes) {
        let first_line = bytes.iter().position(|&byte| matches!(byte, b'\r' | b'\n')).unwrap_or(bytes.len());
        diagnostics.push(Diagnostic::new(LFS_POINTER, path, Span::new(0, first_line)));
        return Read::Nothing;
    }
    if is_picture(path) {
        return Read::Picture(PictureFile::new(path.clone(), bytes));
    }
    match text(bytes) {
        Ok(text) => Read::Text(SourceFile { path: path.clone(), text }),
        // A file that does not belong there is reported for that alone.
        Err(_) if !parse::is_expected(path) => Read::Text(SourceFile { path: path.clone(), text: String::new() }),
        Err((readable, line)) => {
            let span = Span::new(readable.len(), readable.len());
            let kind = if path.ends_with(".csv") { "table" } else { "text" };
            diagnostics.push(Diagnostic::new(NOT_UTF8, path, span).fact("line", line).fact("kind", kind));
            Read::Nothing
        }
    }
}

/// Returns true if `bytes` are what Git LFS leaves in place of a file that was not fetched.
fn is_lfs_pointer(bytes: &[u8]) -> bool {
    bytes.starts_with(b"version https://git-lfs.github.com/spec/")
}

/// The size limit of the text at `path`, in bytes.
fn text_bytes_max(path: &str) -> u64 {
    match path {
        _ if parse::is_profile(path) => PROFILE_BYTES_MAX,
        _ if path.starts_with("content/territory/") => TERRITORY_BYTES_MAX,
        _ => TEXT_BYTES_MAX,
    }
}

/// `text` with the line ends of git. A checkout for Windows has others, and means the same.
fn with_line_feeds(text: String) -> String {
    if text.contains("\r\n") { text.replace("\r\n", "\n") } else { text }
}

/// Decodes UTF-8, with the line ends of git. The error holds the text that could be read and the number of the first faulty line.
fn text(bytes: Vec<u8>) -> Result<String, (String, usize)> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let readable = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
        let line = readable.matches('\n').count() + 1;
        (readable, line)
    })?;
    Ok(with_line_feeds(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text)))
}
