//! Files to start from: one commented file of a kind (`new`), a small complete site (`init`).
//!
//! The files stand in `scaffold/` of the repository and are compiled into the program. What `new` writes is a
//! [`crate::content::starter`], valid where it is written.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::content::model::{Content, RawRepository};
use crate::content::parse;
use crate::content::schema::{SchemaKind, schema};
use crate::content::starter::{self, Kind};
use crate::review::forge::{self, Forge, Program, State, Writing};
use crate::text::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::text::machine::{refused, say, shown};
use crate::text::source::SourceFile;
use crate::text::url::{is_slug, next_id};

/// The folders that are read for examples, with the ending of their files. Profiles and pages give no example.
const FOLDERS: [(&str, &str); 5] =
    [("", "yaml"), ("vocabularies", "yaml"), ("territory", "yaml"), ("sectors", "md"), ("organisations", "yaml")];

/// Why nothing was written.
#[derive(Debug)]
pub enum ScaffoldError {
    /// The id cannot name a file and stand in an address; another that can.
    BadId(String, Option<String>),
    /// The folder is no site: it has no `content/`.
    NoSite(PathBuf),
    /// A file of that name is there already.
    Exists(PathBuf),
    /// The folder for a new site holds something.
    NotEmpty(PathBuf),
    /// `content/site.yaml` names a folder of the repository that the site does not stand in.
    NotInFolder(String),
    /// The site stands in this folder of a repository, which `content/site.yaml` does not say.
    FolderNotWritten(String),
    /// Files that answers and words are taken from have errors.
    Faulty,
    /// The disk refused to read or write this path.
    Disk(PathBuf, io::Error),
}

impl ScaffoldError {
    /// What a person is told, in French or else in English.
    pub fn told(&self, language: &str) -> String {
        let say = |key: &str, facts: &[(&str, &str)]| say(language, key, facts);
        match self {
            ScaffoldError::BadId(id, Some(suggestion)) => {
                say("bad-id-rather", &[("id", id), ("suggestion", suggestion)])
            }
            ScaffoldError::BadId(id, None) => say("bad-id", &[("id", id)]),
            ScaffoldError::NoSite(root) => say("no-site", &[("path", &shown(root))]),
            ScaffoldError::Exists(path) => say("exists", &[("path", &shown(path))]),
            ScaffoldError::NotEmpty(dir) => say("not-empty", &[("path", &shown(dir))]),
            ScaffoldError::NotInFolder(folder) => say("not-in-folder", &[("folder", folder)]),
            ScaffoldError::FolderNotWritten(folder) => say("folder-not-written", &[("folder", folder)]),
            ScaffoldError::Faulty => say("faulty", &[]),
            ScaffoldError::Disk(path, error) => refused(path, error, language),
        }
    }
}

/// The files of `scaffold/site`.
#[derive(rust_embed::Embed)]
#[folder = "scaffold/site/"]
#[exclude = "*~"]
struct Files;

/// Writes a commented file of `kind` named `id` into the site at `root`, and returns its path. Its comments are in
/// French on a French site and in English elsewhere; its values are examples that the site accepts.
///
/// # Errors
/// When `id` is no slug, when `root` has no `content/`, when the file is there already, or when the disk fails.
/// Then no file was changed.
pub fn new(root: &Path, kind: Kind, id: &str) -> Result<PathBuf, ScaffoldError> {
    if !is_slug(id) {
        let slug = || Some(slug::slugify(id)).filter(|slug| is_slug(slug));
        // The name of a person is no id, however it is written.
        let suggestion = if kind == Kind::Ambassador { next_profile(root) } else { slug() };
        return Err(ScaffoldError::BadId(id.to_owned(), suggestion));
    }
    if !root.join("content").is_dir() {
        return Err(ScaffoldError::NoSite(root.to_owned()));
    }
    // Faults are of no interest here: what cannot be read gives no example.
    let text = starter::file(&read(root)?.0, kind, id);
    let path = root.join(kind.path(id));
    write_new(&path, text.as_bytes())?;
    Ok(path)
}

/// The id after those of the profiles of the site at `root`, where most are numbered.
fn next_profile(root: &Path) -> Option<String> {
    let entries = fs::read_dir(root.join("content/ambassadors")).ok()?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let names: Vec<String> = names.filter_map(|name| name.strip_suffix(".yaml").map(str::to_owned)).collect();
    next_id(names.iter().map(String::as_str).filter(|id| is_slug(id)))
}

/// The content of the site at `root` but its profiles, pages and forms, and what is wrong with it.
fn read(root: &Path) -> Result<(Content, Diagnostics), ScaffoldError> {
    let mut files = Vec::new();
    for (folder, ending) in FOLDERS {
        let path = root.join("content").join(folder);
        read_folder(&path, folder, ending, &mut files).map_err(|error| ScaffoldError::Disk(path, error))?;
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(parse::parse(&files, &[]))
}

/// Adds the files of one folder of `content/`; a folder that is not there holds none, and bytes that are no text are
/// no example.
fn read_folder(path: &Path, folder: &str, ending: &str, files: &mut Vec<SourceFile>) -> io::Result<()> {
    let entries = match fs::read_dir(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') || !name.ends_with(&format!(".{ending}")) || !entry.path().is_file() {
            continue;
        }
        match fs::read_to_string(entry.path()) {
            Ok(text) => {
                let parts: Vec<&str> = ["content", folder, &name].into_iter().filter(|part| !part.is_empty()).collect();
                files.push(SourceFile::new(&parts.join("/"), text.trim_start_matches('\u{FEFF}')));
            }
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Writes a small complete site into `dir`: content, a theme of its own, a README, the JSON Schemas, the files of forges. The folder is new,
/// empty, or holds nothing but a `.git`. Where it is a folder of a repository, no forge would look for its files there: they are left
/// out, and the folder is returned. Schemas explain keys in `language`.
///
/// # Errors
/// When `dir` holds anything else (nothing is written then), or when the disk fails.
pub fn init(dir: &Path, language: &str) -> Result<Option<String>, ScaffoldError> {
    if !is_free(dir).map_err(|error| ScaffoldError::Disk(dir.to_owned(), error))? {
        return Err(ScaffoldError::NotEmpty(dir.to_owned()));
    }
    for path in Files::iter() {
        let file = Files::get(&path).unwrap_or_else(|| unreachable!("{path} was listed"));
        write_new(&dir.join(&*path), &file.data)?;
    }
    for kind in SchemaKind::ALL {
        let path = dir.join("schemas").join(format!("{}.schema.json", kind.word()));
        write_new(&path, schema(kind, language).as_bytes())?;
    }
    let full = dir.canonicalize().map_err(|error| ScaffoldError::Disk(dir.to_owned(), error))?;
    let inner = inner_folder(&full);
    if inner.is_none() {
        forge(dir, &Forge::ALL, Program::Named, Writing::Ours)?;
    }
    Ok(inner)
}

/// The files that `forges` read beside the site at `root`, with what became of each; written are those that `writing` says. They stand
/// at the root of the repository, which is above the site where `content/site.yaml` names a folder. Nothing is written through a link.
///
/// # Errors
/// When `root` has no `content/` or files with errors, when the site does not stand in that folder or stands in one that is not
/// written, or when the disk fails.
pub fn forge(
    root: &Path,
    forges: &[Forge],
    program: Program,
    writing: Writing,
) -> Result<Vec<(&'static str, State)>, ScaffoldError> {
    if !root.join("content").is_dir() {
        return Err(ScaffoldError::NoSite(root.to_owned()));
    }
    let (content, faults) = read(root)?;
    // The table of communes was not read, so that it is not there.
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
        // git may give a text the line ends of another system.
        let there = fs::read(&path).map(|bytes| String::from_utf8_lossy(&bytes).replace("\r\n", "\n"));
        let state = match there {
            _ if is_behind_a_link(&above, file.path) => State::Linked,
            Ok(there) if there == file.text => State::Same,
            Ok(there) if writing == Writing::All || forge::is_ours(&there, &file.text) => State::Changed,
            Ok(_) => State::Theirs,
            Err(error) if error.kind() == io::ErrorKind::NotFound => State::New,
            Err(error) => return Err(ScaffoldError::Disk(path, error)),
        };
        if writing != Writing::Nothing && matches!(state, State::New | State::Changed) {
            let folder = path.parent().unwrap_or(&above);
            fs::create_dir_all(folder).map_err(|error| ScaffoldError::Disk(folder.to_owned(), error))?;
            fs::write(&path, file.text).map_err(|error| ScaffoldError::Disk(path.clone(), error))?;
        }
        found.push((file.path, state));
    }
    Ok(found)
}

/// Whether the file at `path` below `above`, or a folder that it is in, is a link.
fn is_behind_a_link(above: &Path, path: &str) -> bool {
    let inner = Path::new(path).ancestors().filter(|inner| !inner.as_os_str().is_empty());
    inner.map(|inner| above.join(inner)).any(|path| path.is_symlink())
}

/// The folder that `full`, a whole path, is of a repository; `None` where it is in none, or its root.
fn inner_folder(full: &Path) -> Option<String> {
    let repository = full.ancestors().find(|above| above.join(".git").exists())?;
    let inner = full.strip_prefix(repository).ok()?;
    (!inner.as_os_str().is_empty()).then(|| inner.display().to_string())
}

/// The folder above `root` that `root` is the `folder` of.
fn above(root: &Path, folder: &str) -> Result<PathBuf, ScaffoldError> {
    let full = root.canonicalize().map_err(|error| ScaffoldError::Disk(root.to_owned(), error))?;
    if let Some(inner) = inner_folder(&full).filter(|_| folder.is_empty()) {
        return Err(ScaffoldError::FolderNotWritten(inner));
    }
    let depth = Path::new(folder).components().count();
    let above = full.ancestors().nth(depth).map(Path::to_owned);
    above.filter(|above| above.join(folder) == full).ok_or_else(|| ScaffoldError::NotInFolder(folder.to_owned()))
}

/// Whether a site may be written to `dir`.
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

/// Writes a file that is not there yet, and the folders above it.
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
