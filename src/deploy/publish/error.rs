//! Why a site was not published.

use std::io;
use std::path::PathBuf;

use super::WORDS;
use crate::text::locale::Argument;
use crate::text::machine::refused;

/// Why a site was not published. What is there already is whole, and the next publication goes on from it.
#[derive(Debug)]
pub enum PublishError {
    /// The destination is neither a folder nor a bucket.
    Destination,
    /// The environment has no credentials for a store.
    Credentials,
    /// The folder is no finished site of this program.
    NoSite(PathBuf),
    /// The destination is the site itself, in it, around it, or another build's output.
    Inside(PathBuf),
    /// A file whose name a store could not keep.
    Name(String),
    /// A file changed after it was looked at: a build ended meanwhile.
    Changed(String),
    /// The place's manifest cannot be read.
    Manifest(String),
    /// In a folder of this machine, something is where the site has something of another kind.
    Obstacle(PathBuf),
    /// The disk of this machine failed.
    Disk(PathBuf, io::Error),
    /// A folder of this machine failed, in the words of who wrote to it.
    Folder(String),
    /// The store failed, in its own words.
    Store(String),
}

impl PublishError {
    /// What a person is told, in French or else in English.
    pub fn told(&self, language: &str) -> String {
        let words = WORDS.for_reader(language);
        let with = |key: &str, value: &str| words.format(key, &[("value", Argument::Text(value))]);
        match self {
            PublishError::Destination => words.text("publish-bad-destination").to_owned(),
            PublishError::Credentials => words.text("publish-no-credentials").to_owned(),
            PublishError::NoSite(path) => with("publish-no-site", &path.to_string_lossy()),
            PublishError::Inside(path) => with("publish-inside", &path.to_string_lossy()),
            PublishError::Name(path) => with("publish-bad-name", path),
            PublishError::Changed(path) => with("publish-changed", path),
            PublishError::Manifest(reason) => with("publish-bad-manifest", reason),
            PublishError::Obstacle(path) => with("publish-obstacle", &path.to_string_lossy()),
            PublishError::Disk(path, error) if error.kind() == io::ErrorKind::PermissionDenied => {
                with("publish-denied", &path.to_string_lossy())
            }
            PublishError::Folder(text) => with("publish-folder", text),
            PublishError::Disk(path, error) => with("publish-disk", &refused(path, error, language)),
            PublishError::Store(text) => with("publish-store", text),
        }
    }
}
