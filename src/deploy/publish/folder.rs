//! The content of a destination folder. No link is followed, since its target is not part of the site.

use std::collections::BTreeMap;
use std::io::{Error, ErrorKind};
use std::path::Path;

use walkdir::WalkDir;

use super::error::PublishError;
use super::manifest::NAME;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FolderEntry {
    /// A file, with its size in bytes.
    File(u64),
    Folder,
    /// A link, a socket or a closed folder: nothing that a publication writes.
    Other,
}

/// Everything in `folder` by its path with `/` between its parts. An entry whose name is not text is
/// [`FolderEntry::Other`] under an approximate name, which no file of a site has.
pub(super) fn scan(folder: &Path) -> Result<BTreeMap<String, FolderEntry>, PublishError> {
    if !folder.is_dir() {
        return Err(PublishError::Obstacle(folder.to_owned()));
    }
    let mut entries = BTreeMap::new();
    for step in WalkDir::new(folder).min_depth(1) {
        let (path, entry) = match step {
            Ok(entry) => {
                let kind = match entry.file_type() {
                    kind if kind.is_dir() => FolderEntry::Folder,
                    kind if kind.is_file() => {
                        entry.metadata().map_or(FolderEntry::Other, |metadata| FolderEntry::File(metadata.len()))
                    }
                    _ => FolderEntry::Other,
                };
                (entry.into_path(), kind)
            }
            // A closed folder inside is none of ours; the destination itself must be open.
            Err(error) => match error.path() {
                Some(path) if path != folder => (path.to_owned(), FolderEntry::Other),
                _ => return Err(PublishError::Disk(folder.to_owned(), error.into())),
            },
        };
        let inner = path.strip_prefix(folder).unwrap_or(&path);
        let name = readable(inner);
        let is_readable = Path::new(&name) == inner;
        match entry {
            FolderEntry::Folder if !is_readable => {}
            _ if is_half_written(&name) => {}
            _ => drop(entries.insert(name, if is_readable { entry } else { FolderEntry::Other })),
        }
    }
    Ok(entries)
}

/// Fails if something is in the way of a file of the site, which a publication would otherwise meet halfway: a file or
/// a link in place of a folder, or a folder in place of a file.
pub(super) fn check_free<'a>(
    folder: &Path,
    entries: &BTreeMap<String, FolderEntry>,
    paths: impl Iterator<Item = &'a String>,
) -> Result<(), PublishError> {
    for path in paths.map(String::as_str).chain([NAME]) {
        let above = path.match_indices('/').map(|(end, _)| &path[..end]);
        let in_the_way =
            above.clone().find(|above| matches!(entries.get(*above), Some(FolderEntry::File(_) | FolderEntry::Other)));
        if let Some(above) = in_the_way {
            let above = folder.join(above);
            return Err(if above.symlink_metadata().is_ok_and(|metadata| metadata.is_dir()) {
                PublishError::Disk(above, Error::from(ErrorKind::PermissionDenied))
            } else {
                PublishError::Obstacle(above)
            });
        }
        if entries.get(path) == Some(&FolderEntry::Folder) {
            return Err(PublishError::Obstacle(folder.join(path)));
        }
    }
    Ok(())
}

/// The path `inner` with `/` between its parts, and a sign in place of control characters and bytes that are not text.
fn readable(inner: &Path) -> String {
    let parts: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/").replace(|c: char| c.is_control(), "\u{fffd}")
}

/// Whether this is the name of a file that is being written: see [`super::store::Store::sweep`].
fn is_half_written(name: &str) -> bool {
    let number = name.rsplit_once('#').map_or("", |(_, number)| number);
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}
