//! Why a site was not published.

use std::io;
use std::path::PathBuf;

use super::WORDS;
use crate::text::io_message::refused;
use crate::text::language::Language;
use crate::text::locale::Argument;

/// Why a site was not published. The published site is whole, and the next publication goes on from it.
#[derive(Debug)]
pub enum PublishError {
    /// The destination is neither a folder nor a bucket.
    Destination,
    /// The program was built without the feature `s3`.
    WithoutBuckets,
    /// The environment has no credentials for a store.
    Credentials,
    /// The folder is no finished site of this program.
    NoSite(PathBuf),
    /// The destination is the site itself, in it, around it, or another build's output.
    Inside(PathBuf),
    /// A file whose name a store cannot keep.
    Name(String),
    /// A file that changed during the publication: a build ended meanwhile.
    Changed(String),
    /// The manifest of the destination cannot be read.
    Manifest(String),
    /// The destination has a folder in place of a file, or something else in place of a folder.
    Obstacle(PathBuf),
    /// The disk of this machine failed.
    Disk(PathBuf, io::Error),
    /// The store failed, in its own words.
    Store(String),
}

impl PublishError {
    /// The message for a person, in French or else in English.
    pub fn message(&self, language: Language) -> String {
        let words = WORDS.for_reader(language);
        let with = |key: &str, value: &str| words.format(key, &[("value", Argument::Text(value))]);
        match self {
            PublishError::Destination => words.text("publish-bad-destination").to_owned(),
            PublishError::WithoutBuckets => words.text("publish-without-buckets").to_owned(),
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
            PublishError::Disk(path, error) => with("publish-disk", &refused(path, error, language)),
            PublishError::Store(text) => with("publish-store", text),
        }
    }
}
