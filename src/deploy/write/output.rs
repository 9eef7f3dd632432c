//! The output folder, its neighbours during a build, and the conditions under which it may be replaced.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process;

use super::error::Danger;
use super::{MARKER, MARKER_START, SOURCES, WriteError, swap};

/// An output folder and its neighbours, all in one folder and so on one file system.
#[derive(Debug)]
pub(super) struct OutputFolder {
    pub parent: PathBuf,
    /// The folder to replace, without symbolic links.
    pub output: PathBuf,
    /// The file to lock.
    pub lock: PathBuf,
    /// The folder to fill.
    pub stage: PathBuf,
    /// The place of the old output during a swap, on systems that cannot swap in one step.
    pub aside: PathBuf,
    /// The names of stages and of old outputs, up to the id of their process.
    pub stage_start: String,
    pub aside_start: String,
}

impl OutputFolder {
    /// The paths for the folder `output`, whose parents are made if need be.
    pub(super) fn of(output: &Path) -> Result<OutputFolder, WriteError> {
        let output = resolve(output).map_err(WriteError::disk(output))?;
        let (Some(parent), Some(name)) = (output.parent(), output.file_name()) else {
            return Err(WriteError::Unsafe(output, Danger::Root));
        };
        if env::current_dir().is_ok_and(|current| current.starts_with(&output)) {
            return Err(WriteError::Unsafe(output, Danger::Current));
        }
        // The neighbours of a folder whose name is not Unicode have an approximate name.
        let name = name.to_string_lossy();
        let (stage_start, aside_start) = (format!(".{name}.stage-"), format!(".{name}.old-"));
        let process_id = process::id();
        Ok(OutputFolder {
            lock: parent.join(format!(".{name}.lock")),
            stage: parent.join(format!("{stage_start}{process_id}")),
            aside: parent.join(format!("{aside_start}{process_id}")),
            parent: parent.to_owned(),
            output,
            stage_start,
            aside_start,
        })
    }

    /// Puts back the output of a build that died between its two renames. A folder without marker was being removed:
    /// see [`swap::remove_site`].
    pub(super) fn restore(&self) -> Result<(), WriteError> {
        if exists(&self.output).map_err(WriteError::disk(&self.output))? {
            return Ok(());
        }
        match self.left(&self.aside_start)?.into_iter().find(|(path, _)| has_marker(path)) {
            Some((path, _)) => fs::rename(&path, &self.output).map_err(WriteError::disk(&path)),
            None => Ok(()),
        }
    }

    /// Removes the folders that dead builds left next to the output.
    pub(super) fn remove_leftovers(&self) -> Result<(), WriteError> {
        for start in [&self.stage_start, &self.aside_start] {
            for (path, process_id) in self.left(start)? {
                // We hold the lock, so no build should use it; but a lock can be removed by hand.
                if process_id == process::id() || !is_alive(process_id) {
                    swap::remove_site(&path).map_err(|source| WriteError::Leftover { path, source })?;
                }
            }
        }
        Ok(())
    }

    /// Fails if the output holds, or may hold, the work of somebody.
    pub(super) fn check_replaceable(&self) -> Result<(), WriteError> {
        let output = &self.output;
        let failed = || WriteError::disk(output);
        let metadata = match fs::symlink_metadata(output) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(failed()(error)),
        };
        if !metadata.is_dir() {
            return Err(WriteError::NotOurs(output.to_owned()));
        }
        for name in SOURCES {
            if exists(&output.join(name)).map_err(failed())? {
                return Err(WriteError::Unsafe(output.to_owned(), Danger::Sources));
            }
        }
        if is_mount_point(&metadata, &self.parent).map_err(failed())? {
            return Err(WriteError::MountPoint(output.to_owned()));
        }
        let is_empty = fs::read_dir(output).map_err(failed())?.next().is_none();
        if is_empty || has_marker(output) { Ok(()) } else { Err(WriteError::NotOurs(output.to_owned())) }
    }

    /// The error of a swap that failed.
    pub(super) fn swap_error(&self, (source, aside): swap::Refusal) -> WriteError {
        let path = self.output.clone();
        match source.kind() {
            // A mount of the same file system looks like any other folder until it is moved.
            io::ErrorKind::ResourceBusy => WriteError::MountPoint(path),
            _ => WriteError::Swap { path, source, aside },
        }
    }

    /// The folders next to the output whose name is `start` and a process id, with that id.
    fn left(&self, start: &str) -> Result<Vec<(PathBuf, u32)>, WriteError> {
        let mut left = Vec::new();
        let failed = || WriteError::disk(&self.parent);
        for entry in fs::read_dir(&self.parent).map_err(failed())? {
            let entry = entry.map_err(failed())?;
            let name = entry.file_name();
            let Some(digits) = name.to_str().and_then(|name| name.strip_prefix(start)) else {
                continue;
            };
            let Ok(process_id) = digits.parse() else {
                continue;
            };
            if entry.file_type().map_err(failed())?.is_dir() {
                left.push((entry.path(), process_id));
            }
        }
        Ok(left)
    }
}

/// Fails if `output`, which need not exist, stands in one of `folders` or is one of them. Nothing is made.
pub(super) fn check_apart(output: &Path, folders: &[PathBuf]) -> Result<(), WriteError> {
    let place = real(&place(output).map_err(WriteError::disk(output))?);
    let is_inside = |folder: &PathBuf| std::path::absolute(folder).is_ok_and(|folder| place.starts_with(real(&folder)));
    if folders.iter().any(is_inside) {
        return Err(WriteError::Unsafe(output.to_owned(), Danger::AmongSources));
    }
    Ok(())
}

/// The absolute `path` without symbolic links, and behind what exists of it the rest as it is written.
fn real(path: &Path) -> PathBuf {
    let existing = path.ancestors().find_map(|part| Some((part, fs::canonicalize(part).ok()?)));
    let with_rest = |(part, existing): (&Path, PathBuf)| {
        let rest = path.strip_prefix(part).unwrap_or(Path::new(""));
        if rest.as_os_str().is_empty() { existing } else { existing.join(rest) }
    };
    existing.map_or_else(|| path.to_owned(), with_rest)
}

/// `output` as an absolute path without symbolic links. It need not exist; its parents are made.
fn resolve(output: &Path) -> io::Result<PathBuf> {
    let path = place(output)?;
    if let Ok(path) = fs::canonicalize(&path) {
        return Ok(path);
    }
    let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "the path names no folder"));
    };
    fs::create_dir_all(parent)?;
    Ok(fs::canonicalize(parent)?.join(name))
}

/// `output` as an absolute path that is no symbolic link. Its parents may be links, or missing.
fn place(output: &Path) -> io::Result<PathBuf> {
    /// As many links as Linux follows.
    const LINKS_MAX: usize = 40;
    // Collecting the parts drops a slash at the end, which would make the system follow a link.
    let mut path: PathBuf = std::path::absolute(output)?.components().collect();
    for _ in 0..LINKS_MAX {
        match fs::canonicalize(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            result => return result,
        }
        // A link to a folder that does not exist yet is followed by hand.
        let Ok(target) = fs::read_link(&path) else {
            break;
        };
        path = path.parent().unwrap_or(Path::new("")).join(target);
    }
    Ok(path)
}

/// Whether anything is at `path`, even a broken link.
fn exists(path: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Whether `folder` has a readable marker of this tool.
pub(super) fn has_marker(folder: &Path) -> bool {
    fs::read(folder.join(MARKER)).is_ok_and(|text| text.starts_with(MARKER_START.as_bytes()))
}

#[cfg(unix)]
fn is_mount_point(folder: &fs::Metadata, parent: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;

    Ok(folder.dev() != fs::metadata(parent)?.dev())
}

#[cfg(not(unix))]
fn is_mount_point(_folder: &fs::Metadata, _parent: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Whether the process runs. Where the system does not tell, the lock has to suffice.
fn is_alive(process_id: u32) -> bool {
    cfg!(target_os = "linux") && Path::new("/proc").join(process_id.to_string()).exists()
}
