//! Where to publish to, as it is written on the command line.

use std::path::PathBuf;

use ::url::{ParseError, Url};

use super::error::PublishError;
use crate::text::url;

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
    /// Reads a path, `file:///path`, or `s3://bucket/prefix?endpoint=…&region=…`.
    ///
    /// # Errors
    /// [`PublishError::Destination`] for anything else.
    pub fn read(text: &str) -> Result<Destination, PublishError> {
        match Url::parse(text) {
            Ok(url) if url.scheme() == "file" => {
                url.to_file_path().map(Destination::Folder).map_err(|()| PublishError::Destination)
            }
            Ok(url) if url.scheme() == "s3" => bucket(&url).ok_or(PublishError::Destination),
            // `user@host:/path` is what other programs call a place.
            Err(ParseError::RelativeUrlWithoutBase)
                if !text.is_empty() && !text.split('/').next().is_some_and(|first| first.contains(':')) =>
            {
                Ok(Destination::Folder(text.into()))
            }
            _ => Err(PublishError::Destination),
        }
    }
}

fn bucket(url: &Url) -> Option<Destination> {
    // Other users of the machine can read a command line, so it may hold no password.
    let is_signed = !url.username().is_empty() || url.password().is_some();
    if is_signed || url.port().is_some() || url.fragment().is_some() {
        return None;
    }
    let (mut endpoint, mut region) = (None, None);
    for (key, value) in url.query_pairs() {
        match &*key {
            "endpoint" if url::is_external(&value) => endpoint = Some(value.into_owned()),
            "region" => region = Some(value.into_owned()),
            _ => return None,
        }
    }
    let bucket = url.host_str()?.to_owned();
    let prefix = url::percent_decoded(url.path())?.trim_matches('/').to_owned();
    Some(Destination::Bucket { bucket, prefix, endpoint, region })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_destination_is_a_folder_or_a_bucket() {
        let folder = |path: &str| Destination::Folder(path.into());
        assert_eq!(Destination::read("../www").unwrap(), folder("../www"));
        assert_eq!(Destination::read("./a:b/c").unwrap(), folder("./a:b/c"));
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
            "s3://site:80/a",
            "s3://site?endpoint=ftp://x",
            "s3://site?a=b",
            "ftp://x/y",
            "file://x",
            "me@host:/srv/www",
        ] {
            assert!(Destination::read(bad).is_err(), "{bad}");
        }
    }
}
