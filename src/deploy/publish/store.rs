//! A place to publish to: a folder of this machine, or a bucket of a store that speaks as S3 does.

use std::collections::BTreeMap;
use std::future::Future;
use std::path::{Path as FilePath, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use futures_util::{StreamExt, TryStreamExt, stream};
use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{Attribute, Attributes, ObjectStore, ObjectStoreExt, PutOptions, RetryConfig};

use super::error::PublishError;
use super::folder::FolderEntry;
use super::http::Connector;
use super::manifest::NAME;
use super::plan::RemoteFile;
use crate::text::output::{IMMUTABLE, is_fingerprinted, media_type};

/// How many files are on their way at once.
const AT_ONCE: usize = 16;

/// How often a request that failed for a passing reason is made again, and for how long.
const RETRIES_MAX: usize = 6;
const RETRY_TIME: Duration = Duration::from_secs(90);

/// What the environment must name for a store, in the order in which `object_store` looks.
const CREDENTIALS: [&str; 4] = [
    "AWS_ACCESS_KEY_ID",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
];

/// What the environment holds that nobody may read in a message.
const SECRETS: [&str; 3] = ["AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_ACCESS_KEY_ID"];

/// Where to publish, as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// A folder of this machine.
    Folder(PathBuf),
    /// A bucket, or a folder of it.
    Bucket {
        /// Its name.
        bucket: String,
        /// The folder in it, without slashes around it; empty for the whole bucket.
        prefix: String,
        /// The address of the store; the environment's, or else Amazon's, by default.
        endpoint: Option<String>,
        /// The region; the environment's by default.
        region: Option<String>,
    },
}

impl Destination {
    /// What `text` names: a path, `file:///path`, or `s3://bucket/prefix?endpoint=…&region=…`.
    ///
    /// # Errors
    /// Where it names something else.
    pub fn read(text: &str) -> Result<Destination, PublishError> {
        let no = || PublishError::Destination;
        let Some((scheme, rest)) = text.split_once("://") else {
            // `user@host:/path` is what other programs call a place.
            let is_elsewhere = text.split('/').next().is_some_and(|first| first.contains(':'));
            return if text.is_empty() || is_elsewhere { Err(no()) } else { Ok(Destination::Folder(text.into())) };
        };
        match scheme {
            "file" => {
                let path = url_path(rest).filter(|path| path.starts_with('/')).ok_or_else(no)?;
                Ok(Destination::Folder(path.into()))
            }
            "s3" => {
                let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
                let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
                // A name and a password have no place in a command line, which other users of the machine can read.
                if bucket.is_empty() || bucket.contains(['@', ':']) {
                    return Err(no());
                }
                let (mut endpoint, mut region) = (None, None);
                for (key, value) in form_urlencoded::parse(query.as_bytes()) {
                    match &*key {
                        "endpoint" if crate::text::url::is_external(&value) => endpoint = Some(value.into_owned()),
                        "region" => region = Some(value.into_owned()),
                        _ => return Err(no()),
                    }
                }
                let prefix = url_path(prefix).ok_or_else(no)?.trim_matches('/').to_owned();
                Ok(Destination::Bucket { bucket: bucket.to_owned(), prefix, endpoint, region })
            }
            _ => Err(no()),
        }
    }
}

/// `text` percent-decoded, where that is text.
fn url_path(text: &str) -> Option<String> {
    // `+` is a space in forms and itself in paths.
    let pairs = text.replace('+', "%2B").replace('&', "%26").replace('=', "%3D");
    form_urlencoded::parse(pairs.as_bytes())
        .next()
        .map_or(Some(String::new()), |(text, _)| (!text.contains('\u{fffd}')).then(|| text.into_owned()))
}

/// An open place, and the threads that work on it.
pub(super) struct Store {
    store: Arc<dyn ObjectStore>,
    runtime: tokio::runtime::Runtime,
    /// Where the place keeps how a file is to be sent.
    has_attributes: bool,
    /// The folder, for a place on this machine.
    folder: Option<PathBuf>,
}

/// The bytes of a file that is to be uploaded.
pub(super) type Read<'a> = &'a (dyn Fn(&str) -> Result<Vec<u8>, PublishError> + Sync);

impl Store {
    /// Opens `destination`; a folder that does not exist is made.
    pub(super) fn open(destination: &Destination) -> Result<Store, PublishError> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .max_blocking_threads(AT_ONCE)
            .build()
            .map_err(|error| PublishError::Disk("tokio".into(), error))?;
        match destination {
            Destination::Folder(folder) => {
                let failed = |error| PublishError::Disk(folder.clone(), error);
                std::fs::create_dir_all(folder).map_err(failed)?;
                let store = LocalFileSystem::new_with_prefix(folder).map_err(|error| folder_error(folder, error))?;
                let store = store.with_automatic_cleanup(true);
                Ok(Store { store: Arc::new(store), runtime, has_attributes: false, folder: Some(folder.clone()) })
            }
            Destination::Bucket { bucket, prefix, endpoint, region } => {
                let store = bucket_store(bucket, endpoint.as_deref(), region.as_deref())?;
                let prefix = Path::parse(prefix).map_err(|_| PublishError::Destination)?;
                let store = Arc::new(PrefixStore::new(store, prefix));
                Ok(Store { store, runtime, has_attributes: true, folder: None })
            }
        }
    }

    /// The bytes of the manifest, where there is one.
    pub(super) fn manifest(&self) -> Result<Option<Vec<u8>>, PublishError> {
        self.run(async {
            match self.store.get(&Path::from(NAME)).await {
                Ok(object) => Ok(Some(object.bytes().await.map_err(|error| self.error(NAME, error))?.to_vec())),
                Err(object_store::Error::NotFound { .. }) => Ok(None),
                Err(error) => Err(self.error(NAME, error)),
            }
        })
    }

    /// What is there of the `entries` of a folder, without the manifest. Only files that are `ours` are looked at closely.
    pub(super) fn look(
        &self,
        entries: BTreeMap<String, FolderEntry>,
        is_ours: impl Fn(&str) -> bool,
    ) -> Result<BTreeMap<String, RemoteFile>, PublishError> {
        let entries = entries.into_iter().filter(|(path, entry)| path != NAME && *entry != FolderEntry::Folder);
        let look = |(path, entry): (String, FolderEntry)| {
            let is_ours = is_ours(&path);
            async move {
                let FolderEntry::File(size) = entry else {
                    return Ok(Some((path, RemoteFile { size: 0, mark: None })));
                };
                if !is_ours {
                    return Ok(Some((path, RemoteFile { size, mark: None })));
                }
                match self.store.head(&location(&path)?).await {
                    Ok(object) => Ok(Some((path, RemoteFile { size: object.size, mark: mark(object.e_tag) }))),
                    Err(object_store::Error::NotFound { .. }) => Ok(None),
                    Err(error) => Err(self.error(&path, error)),
                }
            }
        };
        let found = stream::iter(entries).map(look).buffer_unordered(AT_ONCE);
        self.run(found.try_filter_map(|found| async { Ok(found) }).try_collect())
    }

    /// Every file of a bucket, without the manifest.
    pub(super) fn list(&self) -> Result<BTreeMap<String, RemoteFile>, PublishError> {
        let all = self.run(self.store.list(None).map_err(store_error).try_collect::<Vec<_>>())?;
        let found = all.into_iter().map(|object| {
            let found = RemoteFile { size: object.size, mark: mark(object.e_tag) };
            (object.location.to_string(), found)
        });
        Ok(found.filter(|(path, _)| path != NAME).collect())
    }

    /// Writes the manifest.
    pub(super) fn note(&self, manifest: Vec<u8>) -> Result<(), PublishError> {
        self.run(self.put(NAME, manifest)).map(|_| ())
    }

    /// Uploads the files at `paths`, several at once, and returns their marks. Each is there as a whole or not at all.
    pub(super) fn upload(
        &self,
        paths: &[String],
        read: Read<'_>,
    ) -> Result<Vec<(String, Option<String>)>, PublishError> {
        let upload = |path: &String| {
            let path = path.clone();
            async move {
                let mark = self.put(&path, read(&path)?).await?;
                Ok((path, mark))
            }
        };
        self.run(stream::iter(paths).map(upload).buffer_unordered(AT_ONCE).try_collect())
    }

    /// Deletes the files at `paths`. One that is gone already is no fault.
    pub(super) fn delete(&self, paths: &[String]) -> Result<(), PublishError> {
        let locations: Vec<_> = paths.iter().map(|path| location(path)).collect::<Result<_, _>>()?;
        self.run(async {
            let mut deleted = self.store.delete_stream(stream::iter(locations.into_iter().map(Ok)).boxed());
            while let Some(result) = deleted.next().await {
                match result {
                    Ok(_) | Err(object_store::Error::NotFound { .. }) => {}
                    Err(error) => return Err(self.error("", error)),
                }
            }
            Ok(())
        })
    }

    /// Removes what a publication that was killed left half written in a folder: `object_store` writes beside a file, under
    /// its name with `#` and a number. Only beside files that are `ours`.
    pub(super) fn sweep(&self, ours: impl Fn(&str) -> bool) -> Result<(), PublishError> {
        let Some(folder) = &self.folder else {
            return Ok(());
        };
        for entry in walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok) {
            let path = entry.path().strip_prefix(folder).unwrap_or(FilePath::new("")).to_string_lossy();
            let path = path.replace(std::path::MAIN_SEPARATOR, "/");
            let is_left = path.rsplit_once('#').is_some_and(|(path, number)| {
                !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) && (path == NAME || ours(path))
            });
            if is_left && entry.file_type().is_file() {
                let failed = |error| PublishError::Disk(entry.path().to_owned(), error);
                std::fs::remove_file(entry.path()).map_err(failed)?;
            }
        }
        Ok(())
    }

    async fn put(&self, path: &str, bytes: Vec<u8>) -> Result<Option<String>, PublishError> {
        let attributes = if self.has_attributes { attributes(path) } else { Attributes::new() };
        let options = PutOptions { attributes, ..PutOptions::default() };
        let result = self.store.put_opts(&location(path)?, bytes.into(), options).await;
        Ok(mark(result.map_err(|error| self.error(path, error))?.e_tag))
    }

    /// Why the place failed at `path`.
    fn error(&self, path: &str, error: object_store::Error) -> PublishError {
        match &self.folder {
            Some(folder) => folder_error(&folder.join(path), error),
            None => store_error(error),
        }
    }

    fn run<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }
}

/// A bucket, with what the environment says (`AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`,
/// `AWS_REGION`, `AWS_ENDPOINT_URL`).
fn bucket_store(bucket: &str, endpoint: Option<&str>, region: Option<&str>) -> Result<impl ObjectStore, PublishError> {
    // Without any, object_store would wait for a server that only machines of Amazon have.
    if !CREDENTIALS.iter().any(|name| std::env::var_os(name).is_some()) {
        return Err(PublishError::Credentials);
    }
    let retry = RetryConfig { max_retries: RETRIES_MAX, retry_timeout: RETRY_TIME, ..RetryConfig::default() };
    let mut builder =
        AmazonS3Builder::from_env().with_bucket_name(bucket).with_retry(retry).with_http_connector(Connector);
    if let Some(endpoint) = endpoint {
        builder = builder.with_endpoint(endpoint);
    }
    if let Some(region) = region {
        builder = builder.with_region(region);
    }
    let is_plain = builder.get_config_value(&AmazonS3ConfigKey::Endpoint).is_some_and(|it| it.starts_with("http://"));
    builder.with_allow_http(is_plain).build().map_err(store_error)
}

/// How a store is to send the file at `path`.
fn attributes(path: &str) -> Attributes {
    let cache = if is_fingerprinted(path) { IMMUTABLE } else { "no-cache" };
    let kind = match media_type(path) {
        kind if kind.starts_with("text/") || kind.starts_with("image/") || kind.starts_with("font/") => kind.to_owned(),
        kind @ ("application/json" | "application/xml" | "application/manifest+json") => {
            format!("{kind}; charset=utf-8")
        }
        kind => kind.to_owned(),
    };
    Attributes::from_iter([(Attribute::ContentType, kind), (Attribute::CacheControl, cache.to_owned())])
}

/// `path` in a store. What stores would have to write otherwise, so that its address would not be found, is refused.
fn location(path: &str) -> Result<Path, PublishError> {
    Path::parse(path).map_err(|_| PublishError::Name(path.to_owned()))
}

/// An entity tag without what stores write around it, or do not.
fn mark(tag: Option<String>) -> Option<String> {
    tag.map(|tag| tag.trim_start_matches("W/").trim_matches('"').to_owned())
}

/// Why a folder failed at `path`: what its disk said, where it said something.
fn folder_error(path: &FilePath, error: object_store::Error) -> PublishError {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(&error);
    while let Some(inner) = cause {
        if let Some(disk) = inner.downcast_ref::<std::io::Error>() {
            return PublishError::Disk(path.to_owned(), std::io::Error::new(disk.kind(), error.to_string()));
        }
        cause = inner.source();
    }
    PublishError::Folder(error.to_string())
}

/// The error of a store in its own words, without what is secret.
fn store_error(error: object_store::Error) -> PublishError {
    let secrets = SECRETS.iter().filter_map(|name| std::env::var(name).ok()).filter(|secret| !secret.is_empty());
    PublishError::Store(secrets.fold(error.to_string(), |text, secret| text.replace(&secret, "***")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language::Language;

    #[test]
    fn a_folder_that_lets_nobody_in_says_so() {
        let denied = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
        let error = object_store::Error::Generic { store: "LocalFileSystem", source: Box::new(denied) };
        let message = |error| folder_error(FilePath::new("/srv/www/a.html"), error).message(Language::French);
        assert!(message(error).starts_with("L'accès à /srv/www/a.html est refusé"));
        let other = object_store::Error::Generic { store: "LocalFileSystem", source: "other".into() };
        assert!(message(other).starts_with("Le dossier ne se laisse pas"));
    }

    #[test]
    fn a_destination_is_a_folder_or_a_bucket() {
        let folder = |path: &str| Destination::Folder(path.into());
        assert_eq!(Destination::read("../www").unwrap(), folder("../www"));
        assert_eq!(Destination::read("file:///srv/my%20site/a+b").unwrap(), folder("/srv/my site/a+b"));
        let bucket = Destination::Bucket {
            bucket: "site".to_owned(),
            prefix: "a/b".to_owned(),
            endpoint: Some("https://s3.example:9000".to_owned()),
            region: Some("fr".to_owned()),
        };
        let text = "s3://site/a/b/?endpoint=https%3A%2F%2Fs3.example:9000&region=fr";
        assert_eq!(Destination::read(text).unwrap(), bucket);
        for bad in [
            "",
            "s3://",
            "s3://key:secret@site",
            "s3://site?endpoint=ftp://x",
            "s3://site?a=b",
            "ftp://x/y",
            "file://x",
        ] {
            assert!(Destination::read(bad).is_err(), "{bad}");
        }
    }
}
