//! Files to start from: one commented file of a kind (`new`), a small complete site (`init`).
//!
//! The files stand in `scaffold/` of the repository and are compiled into the program. What `new` writes is valid
//! where it is written, because its example values are the site's own first ones (see `example`).

mod example;

use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::schema::{SchemaKind, schema};
use crate::url::is_slug;
use example::Example;

/// What `new` can write.
#[derive(clap::ValueEnum, Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewKind {
    /// A profile: content/ambassadors/ID.yaml
    Ambassador,
    /// A sector: content/sectors/ID.md
    Sector,
    /// An organisation: content/organisations/ID.yaml
    Organisation,
    /// A page: content/pages/ID.md
    Page,
    /// A form: content/forms/ID.yaml
    Form,
}

impl NewKind {
    /// Its folder in `content/`, the stem of its template, and the ending of both.
    fn parts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            NewKind::Ambassador => ("ambassadors", "ambassador", "yaml"),
            NewKind::Sector => ("sectors", "sector", "md"),
            NewKind::Organisation => ("organisations", "organisation", "yaml"),
            NewKind::Page => ("pages", "page", "md"),
            NewKind::Form => ("forms", "form", "yaml"),
        }
    }
}

/// Why nothing was written.
#[derive(Debug)]
pub enum ScaffoldError {
    /// The id cannot name a file and stand in an address.
    BadId(String),
    /// The folder is no site: it has no `content/`.
    NoSite(PathBuf),
    /// A file of that name is there already.
    Exists(PathBuf),
    /// The folder for a new site holds something.
    NotEmpty(PathBuf),
    /// The disk refused to read or write this path.
    Disk(PathBuf, io::Error),
}

impl fmt::Display for ScaffoldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ScaffoldError::BadId(id) => {
                write!(
                    f,
                    "`{id}` cannot be an id: write up to 80 lower-case letters without accents, digits and inner hyphens"
                )?;
                let suggestion = slug::slugify(id);
                if is_slug(&suggestion) { write!(f, "; for example `{suggestion}`") } else { Ok(()) }
            }
            ScaffoldError::NoSite(root) => {
                write!(f, "{} has no folder content/: give the site's folder with --root", root.display())
            }
            ScaffoldError::Exists(path) => write!(f, "{} is there already: it was left as it is", path.display()),
            ScaffoldError::NotEmpty(dir) => {
                write!(f, "{} is not empty: a new site needs a new or empty folder", dir.display())
            }
            ScaffoldError::Disk(path, error) => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for ScaffoldError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            ScaffoldError::Disk(_, error) => Some(error),
            _ => None,
        }
    }
}

/// The files of `scaffold/`: `new/<language>/<kind>` and `site/…`.
#[derive(rust_embed::Embed)]
#[folder = "scaffold/"]
#[exclude = "*~"]
struct Files;

/// Writes a commented file of `kind` named `id` into the site at `root`, and returns its path. Its comments are in
/// French on a French site and in English elsewhere; its values are examples that the site accepts.
///
/// # Errors
/// When `id` is no slug, when `root` has no `content/`, when the file is there already, or when the disk fails.
/// Then no file was changed.
pub fn new(root: &Path, kind: NewKind, id: &str) -> Result<PathBuf, ScaffoldError> {
    if !is_slug(id) {
        return Err(ScaffoldError::BadId(id.to_owned()));
    }
    if !root.join("content").is_dir() {
        return Err(ScaffoldError::NoSite(root.to_owned()));
    }
    let example = Example::read(root)?;
    let (folder, stem, ending) = kind.parts();
    let template = embedded(&format!("new/{}/{stem}.{ending}", example.language()));
    let text = fill(&String::from_utf8_lossy(&template), |name| example.value(name, id));
    let path = root.join("content").join(folder).join(format!("{id}.{ending}"));
    write_new(&path, text.as_bytes())?;
    Ok(path)
}

/// Writes a small complete site into `dir`: content, a theme of its own, a README, the JSON Schemas. The folder is new,
/// empty, or holds nothing but a `.git`.
///
/// # Errors
/// When `dir` holds anything else (nothing is written then), or when the disk fails.
pub fn init(dir: &Path) -> Result<(), ScaffoldError> {
    if !is_free(dir).map_err(|error| ScaffoldError::Disk(dir.to_owned(), error))? {
        return Err(ScaffoldError::NotEmpty(dir.to_owned()));
    }
    for path in Files::iter() {
        if let Some(inner) = path.strip_prefix("site/") {
            write_new(&dir.join(inner), &embedded(&path))?;
        }
    }
    for kind in SchemaKind::ALL.into_iter().filter(|kind| kind.is_content()) {
        let path = dir.join("schemas").join(format!("{}.schema.json", kind.word()));
        write_new(&path, schema(kind).as_bytes())?;
    }
    Ok(())
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

/// The bytes of a file of `scaffold/`; a name that is not there is our own mistake.
fn embedded(path: &str) -> Vec<u8> {
    Files::get(path).unwrap_or_else(|| unreachable!("scaffold/{path} is compiled in")).data.into_owned()
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

/// `template` with each `{{name}}` replaced by its value, once: a value is never read again for names.
fn fill(template: &str, value: impl Fn(&str) -> String) -> String {
    let mut text = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{")
        && let Some((name, after)) = after.split_once("}}")
    {
        text.push_str(before);
        text.push_str(&value(name));
        rest = after;
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests;
