//! The files of the finished site.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use md5::Md5;
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::destination::Destination;
use super::error::PublishError;
use super::plan::LocalFile;

/// The marker of `build`, which is not part of the site.
const MARK: &str = ".annuaire";

/// Every file of the site in the folder `from`, by its path with `/` between its parts.
pub(super) fn read(from: &Path) -> Result<BTreeMap<String, LocalFile>, PublishError> {
    let mut paths = Vec::new();
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(from).to_owned();
            PublishError::Disk(path, error.into())
        })?;
        if entry.file_type().is_dir() {
            continue;
        }
        let inner = entry.path().strip_prefix(from).unwrap_or(entry.path());
        let parts: Option<Vec<&str>> = inner.iter().map(|part| part.to_str()).collect();
        // A link could lead to a file outside of the site.
        let name = parts.filter(|_| entry.file_type().is_file()).map(|parts| parts.join("/"));
        paths.push(name.ok_or_else(|| PublishError::Name(inner.to_string_lossy().into_owned()))?);
    }
    if !paths.iter().any(|path| path == "index.html") {
        return Err(PublishError::NoSite(from.to_owned()));
    }
    let is_site = |path: &&String| *path != MARK;
    paths.par_iter().filter(is_site).map(|path| Ok((path.clone(), local(&disk(from, path)?)))).collect()
}

/// The bytes of the file at `path`, unless they changed since `local` was made.
pub(super) fn bytes(from: &Path, path: &str, local: &LocalFile) -> Result<Vec<u8>, PublishError> {
    let bytes = disk(from, path)?;
    if hexadecimal(&Sha256::digest(&bytes)) == local.sha256 {
        Ok(bytes)
    } else {
        Err(PublishError::Changed(path.into()))
    }
}

/// Fails if publishing would write into the site itself, its sources, or a folder that `build` replaces.
pub(super) fn check_apart(from: &Path, destination: &Destination) -> Result<(), PublishError> {
    let Destination::Folder(folder) = destination else {
        return Ok(());
    };
    let whole = |path: &Path| -> PathBuf {
        // A path that does not exist yet begins with one that does.
        let known = path.ancestors().find_map(|start| Some((start, fs::canonicalize(start).ok()?)));
        known.map_or_else(|| path.to_owned(), |(start, real)| real.join(path.strip_prefix(start).unwrap_or(path)))
    };
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.clone());
    let (from, to) = (whole(from), whole(&folder));
    // The sources of a site are the folders next to its `content/site.yaml`, and the folder that contains them.
    let is_source = to.ancestors().any(|above| {
        let inner = to.strip_prefix(above).unwrap_or(&to);
        let is_made_of = inner.as_os_str().is_empty() || inner.starts_with("content") || inner.starts_with("themes");
        is_made_of && above.join("content/site.yaml").is_file()
    });
    if to.starts_with(&from) || from.starts_with(&to) || to.join(MARK).exists() || is_source {
        return Err(PublishError::Inside(folder));
    }
    Ok(())
}

fn disk(from: &Path, path: &str) -> Result<Vec<u8>, PublishError> {
    let path = from.join(path);
    fs::read(&path).map_err(|error| PublishError::Disk(path, error))
}

fn local(bytes: &[u8]) -> LocalFile {
    LocalFile {
        sha256: hexadecimal(&Sha256::digest(bytes)),
        md5: hexadecimal(&Md5::digest(bytes)),
        size: bytes.len() as u64,
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
