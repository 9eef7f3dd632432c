//! Writes files of the built-in theme into a site, so that it can change them: `annuaire theme export`.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use crate::content::parse;
use crate::deploy::replace::replace;
use crate::load::{self, LoadError};
use crate::pipeline;
use crate::site::theme::nearest_file;
use crate::text::io_message::{refused, say, shown};
use crate::text::language::Language;

/// What to write, and where.
pub struct Export<'a> {
    /// The site's folder.
    pub root: &'a Path,
    /// The folder to write to; that of the site's own theme if it is not given.
    pub folder: Option<&'a Path>,
    /// The files to write, by their path in the theme; all if there is none.
    pub only: &'a [String],
    /// Whether files that differ are replaced.
    pub replaces: bool,
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    /// It was not there.
    Written,
    /// Another was there.
    Replaced,
    /// It was there already.
    Same,
    /// Another is there and stays.
    Kept,
}

/// Why nothing was written.
#[derive(Debug)]
pub enum ExportError {
    /// The site cannot be read, and no folder is named.
    Load(LoadError),
    /// The name of the site's theme cannot be that of a folder.
    BadName(String),
    /// The built-in theme has no such file, but one whose name is near.
    UnknownFile(String, Option<String>),
    /// A file that was asked for is there already and differs.
    Exists(PathBuf),
    /// The file is a link, or behind one.
    Linked(PathBuf),
    /// The disk failed at this path.
    Disk(PathBuf, io::Error),
}

impl ExportError {
    /// The message for a person.
    pub fn message(&self, language: Language) -> String {
        let say = |key: &str, facts: &[(&str, &str)]| say(language, key, facts);
        match self {
            ExportError::Load(error) => error.message(language),
            ExportError::BadName(name) => say("bad-theme-name", &[("name", name)]),
            ExportError::UnknownFile(file, Some(nearest)) => {
                say("no-theme-file-rather", &[("file", file), ("nearest", nearest)])
            }
            ExportError::UnknownFile(file, None) => say("no-theme-file", &[("file", file)]),
            ExportError::Exists(path) => say("theme-file-exists", &[("path", &shown(path))]),
            ExportError::Linked(path) => say("theme-file-linked", &[("path", &shown(path))]),
            ExportError::Disk(path, error) => refused(path, error, language),
        }
    }
}

/// A file to write.
struct Target {
    path: PathBuf,
    bytes: Vec<u8>,
    state: FileState,
}

/// Writes the files that `export` asks for and returns the path and the state of each. A file that differs is kept, or
/// replaced if that is asked for; where it was named, it stops everything.
///
/// # Errors
/// When a name is unknown, when a file is in the way or behind a link, or when the disk fails. Nothing has changed then.
pub fn export(export: &Export<'_>) -> Result<Vec<(PathBuf, FileState)>, ExportError> {
    let name = theme_name(export)?;
    let mut files = pipeline::built_in_theme(&name);
    if let Some(wanted) = export.only.iter().find(|wanted| !files.contains_key(wanted.as_str())) {
        let nearest = nearest_file(wanted, files.keys().map(String::as_str)).map(str::to_owned);
        return Err(ExportError::UnknownFile(wanted.clone(), nearest));
    }
    files.retain(|file, _| export.only.is_empty() || export.only.contains(file));
    let (base, folder) = match export.folder {
        None => (export.root, Path::new("themes").join(&name)),
        Some(folder) if folder.is_relative() => (Path::new(""), folder.to_owned()),
        Some(folder) => (folder.parent().unwrap_or(folder), folder.file_name().unwrap_or_default().into()),
    };
    let targets = files.into_iter().map(|(file, bytes)| target(export, base, &folder.join(file), bytes));
    let targets = targets.collect::<Result<Vec<Target>, ExportError>>()?;
    write(&targets)?;
    Ok(targets.into_iter().map(|target| (target.path, target.state)).collect())
}

/// The name of the theme that the site chooses, or that of the default theme.
fn theme_name(export: &Export<'_>) -> Result<String, ExportError> {
    let site = match load::texts(export.root, |path| path == parse::SITE) {
        Ok((sources, _)) => parse::parse(&sources.texts, &[]).0.site,
        Err(_) if export.folder.is_some() => None,
        Err(error) => return Err(ExportError::Load(error)),
    };
    let name = site
        .and_then(|site| site.data.theme.clone())
        .map_or_else(|| pipeline::DEFAULT_THEME.to_owned(), |name| name.value.to_string());
    let mut parts = Path::new(&name).components();
    let is_folder = matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None));
    if is_folder { Ok(name) } else { Err(ExportError::BadName(name)) }
}

/// The file `inner` below `base`, with what is to become of it.
fn target(export: &Export<'_>, base: &Path, inner: &Path, bytes: Vec<u8>) -> Result<Target, ExportError> {
    let path = base.join(inner);
    let parts = inner.ancestors().filter(|inner| !inner.as_os_str().is_empty());
    if parts.map(|inner| base.join(inner)).any(|path| path.is_symlink()) {
        return Err(ExportError::Linked(path));
    }
    let state = match fs::read(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => FileState::Written,
        Err(error) => return Err(ExportError::Disk(path, error)),
        Ok(there) if there == bytes => FileState::Same,
        Ok(_) if export.replaces => FileState::Replaced,
        Ok(_) if export.only.is_empty() => FileState::Kept,
        Ok(_) => return Err(ExportError::Exists(path)),
    };
    Ok(Target { path, bytes, state })
}

/// Writes all of `targets`, or takes back what was written.
fn write(targets: &[Target]) -> Result<(), ExportError> {
    let mut done = Done::default();
    let result = targets.iter().try_for_each(|target| {
        let failed = |error| ExportError::Disk(target.path.clone(), error);
        match target.state {
            FileState::Written => done.create(target),
            FileState::Replaced => done.replace(target),
            FileState::Same | FileState::Kept => Ok(()),
        }
        .map_err(failed)
    });
    result.inspect_err(|_| done.undo())
}

/// What was changed on the disk, in this order.
#[derive(Default)]
struct Done {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
    /// Replaced files with what they held.
    replaced: Vec<(PathBuf, Vec<u8>)>,
}

impl Done {
    fn create(&mut self, target: &Target) -> io::Result<()> {
        let folders: Vec<&Path> = target.path.ancestors().skip(1).take_while(|folder| is_missing(folder)).collect();
        for folder in folders.into_iter().rev() {
            fs::create_dir(folder)?;
            self.folders.push(folder.to_owned());
        }
        let mut file = OpenOptions::new().write(true).create_new(true).open(&target.path)?;
        self.files.push(target.path.clone());
        file.write_all(&target.bytes)
    }

    fn replace(&mut self, target: &Target) -> io::Result<()> {
        let held = fs::read(&target.path)?;
        replace(&target.path, &target.bytes)?;
        self.replaced.push((target.path.clone(), held));
        Ok(())
    }

    /// Takes back everything, as far as the disk lets it.
    fn undo(&self) {
        for (path, bytes) in &self.replaced {
            let _ = replace(path, bytes);
        }
        self.files.iter().for_each(|path| drop(fs::remove_file(path)));
        self.folders.iter().rev().for_each(|path| drop(fs::remove_dir(path)));
    }
}

fn is_missing(folder: &Path) -> bool {
    !folder.as_os_str().is_empty()
        && fs::symlink_metadata(folder).is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_cannot_all_be_written_are_taken_back() {
        let room = tempfile::tempdir().unwrap();
        let path = |name: &str| room.path().join(name);
        fs::write(path("old"), "old").unwrap();
        let target = |name: &str, state| Target { path: path(name), bytes: b"new".to_vec(), state };
        // A file cannot hold another.
        let targets = [
            target("a/b/new", FileState::Written),
            target("old", FileState::Replaced),
            target("old/inner", FileState::Written),
        ];
        assert!(matches!(write(&targets), Err(ExportError::Disk(at, _)) if at == path("old/inner")));
        assert_eq!(fs::read_to_string(path("old")).unwrap(), "old");
        assert_eq!(fs::read_dir(room.path()).unwrap().count(), 1);
        write(&targets[..2]).unwrap();
        assert_eq!(fs::read_to_string(path("old")).unwrap() + &fs::read_to_string(path("a/b/new")).unwrap(), "newnew");
    }
}
