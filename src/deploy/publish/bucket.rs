//! A bucket of a store that speaks as S3 does.

mod http;

use std::collections::BTreeMap;
use std::future::Future;
use std::time::Duration;

use futures_util::{StreamExt, TryStreamExt, stream};
use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{Attribute, Attributes, ObjectStore, ObjectStoreExt, PutOptions, RetryConfig};

use super::error::PublishError;
use super::manifest::NAME;
use super::place::{IsOurs, Place, Read};
use super::plan::{LocalFile, RemoteFile};
use crate::text::output::{IMMUTABLE, is_fingerprinted, media_type};
use http::Connector;

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

/// A bucket or a folder of it, and the threads that send to it.
pub(super) struct Bucket {
    store: Box<dyn ObjectStore>,
    runtime: tokio::runtime::Runtime,
}

impl Bucket {
    pub(super) fn open(
        bucket: &str,
        prefix: &str,
        endpoint: Option<&str>,
        region: Option<&str>,
    ) -> Result<Bucket, PublishError> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .max_blocking_threads(AT_ONCE)
            .build()
            .map_err(|error| PublishError::Disk("tokio".into(), error))?;
        let prefix = Path::parse(prefix).map_err(|_| PublishError::Destination)?;
        let store = Box::new(PrefixStore::new(bucket_store(bucket, endpoint, region)?, prefix));
        Ok(Bucket { store, runtime })
    }

    async fn put(&self, path: &str, bytes: Vec<u8>) -> Result<Option<String>, PublishError> {
        let options = PutOptions { attributes: attributes(path), ..PutOptions::default() };
        let result = self.store.put_opts(&location(path)?, bytes.into(), options).await;
        Ok(mark(result.map_err(store_error)?.e_tag))
    }

    fn run<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }
}

impl Place for Bucket {
    fn look(&self, _site: &BTreeMap<String, LocalFile>) -> Result<BTreeMap<String, RemoteFile>, PublishError> {
        let all = self.run(self.store.list(None).map_err(store_error).try_collect::<Vec<_>>())?;
        let found = all.into_iter().map(|object| {
            let found = RemoteFile { size: object.size, mark: mark(object.e_tag) };
            (object.location.to_string(), found)
        });
        Ok(found.filter(|(path, _)| path != NAME).collect())
    }

    fn manifest(&self) -> Result<Option<Vec<u8>>, PublishError> {
        self.run(async {
            match self.store.get(&Path::from(NAME)).await {
                Ok(object) => Ok(Some(object.bytes().await.map_err(store_error)?.to_vec())),
                Err(object_store::Error::NotFound { .. }) => Ok(None),
                Err(error) => Err(store_error(error)),
            }
        })
    }

    fn note(&self, manifest: Vec<u8>) -> Result<(), PublishError> {
        self.run(self.put(NAME, manifest)).map(drop)
    }

    fn upload(&self, paths: &[String], read: Read<'_>) -> Result<Vec<(String, Option<String>)>, PublishError> {
        let upload = |path: &String| {
            let path = path.clone();
            async move {
                let mark = self.put(&path, read(&path)?).await?;
                Ok((path, mark))
            }
        };
        self.run(stream::iter(paths).map(upload).buffer_unordered(AT_ONCE).try_collect())
    }

    fn delete(&self, paths: &[String]) -> Result<(), PublishError> {
        let locations: Vec<_> = paths.iter().map(|path| location(path)).collect::<Result<_, _>>()?;
        self.run(async {
            let mut deleted = self.store.delete_stream(stream::iter(locations.into_iter().map(Ok)).boxed());
            while let Some(result) = deleted.next().await {
                match result {
                    Ok(_) | Err(object_store::Error::NotFound { .. }) => {}
                    Err(error) => return Err(store_error(error)),
                }
            }
            Ok(())
        })
    }

    /// A store takes a file as a whole or not at all.
    fn sweep(&self, _is_ours: IsOurs<'_>) -> Result<(), PublishError> {
        Ok(())
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

/// The error of a store in its own words, without what is secret.
fn store_error(error: object_store::Error) -> PublishError {
    let secrets = SECRETS.iter().filter_map(|name| std::env::var(name).ok()).filter(|secret| !secret.is_empty());
    PublishError::Store(secrets.fold(error.to_string(), |text, secret| text.replace(&secret, "***")))
}
