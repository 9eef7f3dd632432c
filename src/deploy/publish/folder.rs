//! What is in a folder of this machine that a site is published to: looked at without following a link, because a link leads to
//! what is not the site's.

use std::collections::BTreeMap;
use std::io::{Error, ErrorKind};
use std::path::Path;

use walkdir::WalkDir;

use super::error::PublishError;
use super::manifest::NAME;

/// Something in the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    /// A file of so many bytes.
    File(u64),
    /// A folder.
    Folder,
    /// A link, a socket, what cannot be looked into: nothing that a publication writes.
    Other,
}

/// Everything in `folder` by its path with `/` between its parts. What has no name in readable letters is [`Entry::Other`] under
/// a name that says so; a site has no such name.
pub(super) fn scan(folder: &Path) -> Result<BTreeMap<String, Entry>, PublishError> {
    if !folder.is_dir() {
        return Err(PublishError::Obstacle(folder.to_owned()));
    }
    let mut entries = BTreeMap::new();
    for step in WalkDir::new(folder).min_depth(1) {
        let (path, entry) = match step {
            Ok(entry) => {
                let kind = match entry.file_type() {
                    kind if kind.is_dir() => Entry::Folder,
                    kind if kind.is_file() => {
                        entry.metadata().map_or(Entry::Other, |metadata| Entry::File(metadata.len()))
                    }
                    _ => Entry::Other,
                };
                (entry.into_path(), kind)
            }
            // A folder that lets nobody look into it. That of the site itself has to.
            Err(error) => match error.path() {
                Some(path) if path != folder => (path.to_owned(), Entry::Other),
                _ => return Err(PublishError::Disk(folder.to_owned(), error.into())),
            },
        };
        let inner = path.strip_prefix(folder).unwrap_or(&path);
        let name = readable(inner);
        let is_readable = Path::new(&name) == inner;
        match entry {
            Entry::Folder if !is_readable => {}
            _ if is_half_written(&name) => {}
            _ => drop(entries.insert(name, if is_readable { entry } else { Entry::Other })),
        }
    }
    Ok(entries)
}

/// Says no where something stands in the way of a file of the site, which a publication would meet only once it had begun: a file or a link
/// where the site has a folder, through which nothing is written, or a folder where it has a file.
pub(super) fn check_free<'a>(
    folder: &Path,
    entries: &BTreeMap<String, Entry>,
    paths: impl Iterator<Item = &'a String>,
) -> Result<(), PublishError> {
    for path in paths.map(String::as_str).chain([NAME]) {
        let above = path.match_indices('/').map(|(end, _)| &path[..end]);
        let in_the_way = above.clone().find(|above| matches!(entries.get(*above), Some(Entry::File(_) | Entry::Other)));
        if let Some(above) = in_the_way {
            let above = folder.join(above);
            return Err(if above.symlink_metadata().is_ok_and(|metadata| metadata.is_dir()) {
                PublishError::Disk(above, Error::from(ErrorKind::PermissionDenied))
            } else {
                PublishError::Obstacle(above)
            });
        }
        if entries.get(path) == Some(&Entry::Folder) {
            return Err(PublishError::Obstacle(folder.join(path)));
        }
    }
    Ok(())
}

/// The path `inner` with `/` between its parts, and a sign for what is no letter.
fn readable(inner: &Path) -> String {
    let parts: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/").replace(|c: char| c.is_control(), "\u{fffd}")
}

/// Whether a file that is being written has this name: see [`super::store::Store::sweep`].
fn is_half_written(name: &str) -> bool {
    let number = name.rsplit_once('#').map_or("", |(_, number)| number);
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}
