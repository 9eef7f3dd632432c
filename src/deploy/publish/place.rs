//! A place to publish to: a folder of this machine, or a bucket of a store that speaks as S3 does.

use std::collections::BTreeMap;

use super::destination::Destination;
use super::error::PublishError;
use super::folder::Folder;
use super::plan::{LocalFile, RemoteFile};

/// Returns the bytes of the file at a path, to upload them.
pub(super) type Read<'a> = &'a (dyn Fn(&str) -> Result<Vec<u8>, PublishError> + Sync);

/// Whether the file at a path was published from here.
pub(super) type IsOurs<'a> = &'a dyn Fn(&str) -> bool;

/// A place that holds files by their paths, with `/` between the parts of a path.
pub(super) trait Place {
    /// Every file of the place, without the manifest. Fails if something is in the way of `site`.
    fn look(&self, site: &BTreeMap<String, LocalFile>) -> Result<BTreeMap<String, RemoteFile>, PublishError>;

    /// The bytes of the manifest, where there is one.
    fn manifest(&self) -> Result<Option<Vec<u8>>, PublishError>;

    /// Writes the manifest.
    fn note(&self, manifest: Vec<u8>) -> Result<(), PublishError>;

    /// Uploads the files at `paths`, several at once, and returns their marks. Each is there as a whole or not at all.
    fn upload(&self, paths: &[String], read: Read<'_>) -> Result<Vec<(String, Option<String>)>, PublishError>;

    /// Deletes the files at `paths`; a missing one is no error.
    fn delete(&self, paths: &[String]) -> Result<(), PublishError>;

    /// Removes the half-written files of an interrupted publication, next to files that are ours.
    fn sweep(&self, is_ours: IsOurs<'_>) -> Result<(), PublishError>;
}

/// Opens `destination` without writing anything.
pub(super) fn open(destination: &Destination) -> Result<Box<dyn Place>, PublishError> {
    match destination {
        Destination::Folder(folder) => Ok(Box::new(Folder::new(folder))),
        #[cfg(feature = "s3")]
        Destination::Bucket { bucket, prefix, endpoint, region } => {
            let place = super::bucket::Bucket::open(bucket, prefix, endpoint.as_deref(), region.as_deref())?;
            Ok(Box::new(place))
        }
        #[cfg(not(feature = "s3"))]
        Destination::Bucket { .. } => Err(PublishError::WithoutBuckets),
    }
}
