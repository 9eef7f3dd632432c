//! Writes files to start from: one commented file ([`new`]), a small complete site ([`init`]), the files of a forge
//! ([`forge`]).
//!
//! The templates are in `scaffold/` of the repository and compiled into the program. A file of [`new`] is a
//! [`crate::content::starter`], valid on the site that it is written for.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::content::model::{Content, RawRepository};
use crate::content::parse;
use crate::content::schema::{SchemaKind, schema};
use crate::content::starter::{self, StarterKind};
use crate::load::{self, LoadError};
use crate::review::forge::{self, FileState, Forge, Program, Writing};
use crate::text::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::text::io_message::{refused, say, shown};
use crate::text::language::Language;
use crate::text::url::{is_slug, next_id};

/// The folders of `content/` with example values, and the ending of their files. Profiles and pages give no example.
const EXAMPLES: [(&str, &str); 5] =
    [("", "yaml"), ("vocabularies", "yaml"), ("territory", "yaml"), ("sectors", "md"), ("organisations", "yaml")];

/// Why nothing was written.
#[derive(Debug)]
pub enum ScaffoldError {
    /// The id cannot be part of an address, with one that can.
    BadId(String, Option<String>),
    /// The site cannot be read.
    Load(LoadError),
    /// The file exists already.
    Exists(PathBuf),
    /// The folder for a new site is not empty.
    NotEmpty(PathBuf),
    /// `content/site.yaml` names a folder of the repository in which the site is not.
    NotInFolder(String),
    /// The site is in this folder of a repository, but `content/site.yaml` does not name it.
    FolderNotWritten(String),
    /// The content has errors in the files that the forge's files are made from.
    Faulty,
    /// The disk failed at this path.
    Disk(PathBuf, io::Error),
}

impl ScaffoldError {
    /// The message for a person, in French or else in English.
    pub fn message(&self, language: Language) -> String {
        let say = |key: &str, facts: &[(&str, &str)]| say(language, key, facts);
        match self {
            ScaffoldError::BadId(id, Some(suggestion)) => {
                say("bad-id-rather", &[("id", id), ("suggestion", suggestion)])
            }
            ScaffoldError::BadId(id, None) => say("bad-id", &[("id", id)]),
            ScaffoldError::Load(error) => error.message(language),
            ScaffoldError::Exists(path) => say("exists", &[("path", &shown(path))]),
            ScaffoldError::NotEmpty(dir) => say("not-empty", &[("path", &shown(dir))]),
            ScaffoldError::NotInFolder(folder) => say("not-in-folder", &[("folder", folder)]),
            ScaffoldError::FolderNotWritten(folder) => say("folder-not-written", &[("folder", folder)]),
            ScaffoldError::Faulty => say("faulty", &[]),
            ScaffoldError::Disk(path, error) => refused(path, error, language),
        }
    }
}

/// The files of a new site.
#[derive(rust_embed::Embed)]
#[folder = "scaffold/site/"]
#[exclude = "*~"]
struct SiteTemplate;

/// Writes a commented file of `kind` named `id` into the site at `root`, and returns its path. Its comments are in
/// `language`, or else in that of the site; its values are examples that the site accepts.
///
/// # Errors
/// When `id` is no slug, when `root` has no `content/`, when the file is there already, or when the disk fails.
/// Then no file was changed.
pub fn new(root: &Path, kind: StarterKind, id: &str, language: Option<Language>) -> Result<PathBuf, ScaffoldError> {
    if !is_slug(id) {
        let slug = || Some(slug::slugify(id)).filter(|slug| is_slug(slug));
        // The name of a person is no id, however it is written.
        let suggestion = if kind == StarterKind::Ambassador { next_profile(root) } else { slug() };
        return Err(ScaffoldError::BadId(id.to_owned(), suggestion));
    }
    // A file that cannot be read gives no example.
    let text = starter::file(&read(root)?.0, kind, id, language);
    let path = root.join(kind.path(id));
    write_new(&path, text.as_bytes())?;
    Ok(path)
}

/// The next id of a site whose profiles are numbered.
fn next_profile(root: &Path) -> Option<String> {
    let paths = load::paths(root).ok()?;
    let ids = paths.iter().filter_map(|path| path.strip_prefix("content/ambassadors/")?.strip_suffix(".yaml"));
    next_id(ids.filter(|id| is_slug(id)))
}

/// The content of the site at `root` without profiles, pages and forms, and its faults.
fn read(root: &Path) -> Result<(Content, Diagnostics), ScaffoldError> {
    let is_example = |path: &str| {
        let inner = path.strip_prefix("content/").unwrap_or(path);
        let (folder, name) = inner.rsplit_once('/').unwrap_or(("", inner));
        EXAMPLES.iter().any(|(known, ending)| *known == folder && name.ends_with(&format!(".{ending}")))
    };
    let (sources, _) = load::texts(root, is_example).map_err(ScaffoldError::Load)?;
    Ok(parse::parse(&sources.texts, &[]))
}

/// Writes a small complete site into `dir`: content, a theme of its own, a README, the JSON Schemas, the files of
/// forges. The folder is new, empty, or holds only `.git`. Below the root of a repository no forge would find its
/// files: then they are left out, and the folder is returned.
/// Schemas explain keys in `language`.
///
/// # Errors
/// When `dir` holds anything else (nothing is written then), or when the disk fails.
pub fn init(dir: &Path, language: Language) -> Result<Option<String>, ScaffoldError> {
    if !is_free(dir).map_err(|error| ScaffoldError::Disk(dir.to_owned(), error))? {
        return Err(ScaffoldError::NotEmpty(dir.to_owned()));
    }
    for path in SiteTemplate::iter() {
        let file = SiteTemplate::get(&path).unwrap_or_else(|| unreachable!("{path} was listed"));
        write_new(&dir.join(&*path), &file.data)?;
    }
    for kind in SchemaKind::all() {
        let path = dir.join("schemas").join(format!("{}.schema.json", kind.word()));
        write_new(&path, schema(kind, language, None).as_bytes())?;
    }
    let full = dir.canonicalize().map_err(|error| ScaffoldError::Disk(dir.to_owned(), error))?;
    let inner = inner_folder(&full);
    if inner.is_none() {
        forge(dir, &Forge::ALL, Program::Named, Writing::Ours)?;
    }
    Ok(inner)
}

/// Writes the files of `forges` for the site at `root`, as far as `writing` allows, and returns the state of each. They
/// belong to the root of the repository, which is above the site if `content/site.yaml` names a folder. Nothing is
/// written through a link.
///
/// # Errors
/// When `root` has no `content/` or content with errors, when the site is not in the folder that it names or does not
/// name its folder, or when the disk fails.
pub fn forge(
    root: &Path,
    forges: &[Forge],
    program: Program,
    writing: Writing,
) -> Result<Vec<(&'static str, FileState)>, ScaffoldError> {
    let (content, faults) = read(root)?;
    // The table of communes was not read, so it is reported as missing.
    let is_grave = |fault: &Diagnostic| fault.rule.severity == Severity::Error && !fault.path.ends_with(".csv");
    if faults.sorted().iter().any(is_grave) {
        return Err(ScaffoldError::Faulty);
    }
    let repository = content.site.as_ref().and_then(|site| site.data.repository.as_ref());
    let program_named = content.site.as_ref().and_then(|site| site.data.program.as_ref());
    let suits = repository.is_none_or(RawRepository::suits_workflows)
        && program_named.is_none_or(|program| program.has_safe_address() && program.is_fixed());
    if !suits {
        return Err(ScaffoldError::Faulty);
    }
    let above = above(root, repository.map_or("", RawRepository::inner_folder))?;
    let mut found = Vec::new();
    for file in forges.iter().flat_map(|&forge| forge::files(forge, &content, program)) {
        let path = above.join(file.path);
        // Git may have changed the ends of lines.
        let there = fs::read(&path).map(|bytes| String::from_utf8_lossy(&bytes).replace("\r\n", "\n"));
        let state = match there {
            _ if is_behind_a_link(&above, file.path) => FileState::Linked,
            Ok(there) if there == file.text => FileState::Same,
            Ok(there) if writing == Writing::All || forge::is_ours(&there, &file.text) => FileState::Changed,
            Ok(_) => FileState::Theirs,
            Err(error) if error.kind() == io::ErrorKind::NotFound => FileState::New,
            Err(error) => return Err(ScaffoldError::Disk(path, error)),
        };
        if writing != Writing::Nothing && matches!(state, FileState::New | FileState::Changed) {
            let folder = path.parent().unwrap_or(&above);
            fs::create_dir_all(folder).map_err(|error| ScaffoldError::Disk(folder.to_owned(), error))?;
            fs::write(&path, file.text).map_err(|error| ScaffoldError::Disk(path.clone(), error))?;
        }
        found.push((file.path, state));
    }
    Ok(found)
}

/// Whether the file at `path` below `above`, or one of its folders, is a link.
fn is_behind_a_link(above: &Path, path: &str) -> bool {
    let inner = Path::new(path).ancestors().filter(|inner| !inner.as_os_str().is_empty());
    inner.map(|inner| above.join(inner)).any(|path| path.is_symlink())
}

/// The folder of a repository that `full`, an absolute path, is; `None` outside of a repository and at its root.
fn inner_folder(full: &Path) -> Option<String> {
    let repository = full.ancestors().find(|above| above.join(".git").exists())?;
    let inner = full.strip_prefix(repository).ok()?;
    (!inner.as_os_str().is_empty()).then(|| inner.display().to_string())
}

/// The root of the repository in which `root` is the folder `folder`.
fn above(root: &Path, folder: &str) -> Result<PathBuf, ScaffoldError> {
    let full = root.canonicalize().map_err(|error| ScaffoldError::Disk(root.to_owned(), error))?;
    if let Some(inner) = inner_folder(&full).filter(|_| folder.is_empty()) {
        return Err(ScaffoldError::FolderNotWritten(inner));
    }
    let depth = Path::new(folder).components().count();
    let above = full.ancestors().nth(depth).map(Path::to_owned);
    above.filter(|above| above.join(folder) == full).ok_or_else(|| ScaffoldError::NotInFolder(folder.to_owned()))
}

/// Whether `dir` is new, empty, or holds only `.git`.
fn is_free(dir: &Path) -> io::Result<bool> {
    match fs::read_dir(dir) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
        Ok(entries) => {
            for entry in entries {
                if entry?.file_name() != ".git" {
                    return Ok(false);
                }
            }
            Ok(true)
        }
    }
}

/// Writes a new file, and the folders above it.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), ScaffoldError> {
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => ScaffoldError::Exists(path.to_owned()),
        _ => ScaffoldError::Disk(path.to_owned(), error),
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| ScaffoldError::Disk(folder.to_owned(), error))?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(failed)?;
    file.write_all(bytes).map_err(failed)
}

#[cfg(test)]
mod tests;
