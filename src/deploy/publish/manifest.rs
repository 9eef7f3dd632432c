//! The manifest: a file in the destination that lists the published files. It is written before the first upload and
//! after the last deletion.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// The path of the manifest in the destination.
pub(super) const NAME: &str = ".annuaire-manifest.json";

/// The version that this program writes and reads.
const VERSION: u32 = 1;

/// The published files, and those that an unfinished publication may have left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of this format: 1.
    pub version: u32,
    /// The files of the last publication that ended, by path.
    pub files: BTreeMap<String, Published>,
    /// Files of the publication before it, kept for visitors with one of its pages still open.
    pub former: BTreeSet<String>,
    /// Files that a publication began to write; empty once it ended.
    pub pending: BTreeSet<String>,
}

/// A file as it was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// The size in bytes.
    pub size: u64,
    /// The tag of its state at the destination: see [`super::plan::RemoteFile::mark`].
    pub mark: Option<String>,
}

impl Default for Manifest {
    fn default() -> Manifest {
        Manifest { version: VERSION, files: BTreeMap::new(), former: BTreeSet::new(), pending: BTreeSet::new() }
    }
}

impl Manifest {
    /// Parses `bytes`.
    ///
    /// # Errors
    /// The reason why they are no manifest of this version.
    pub(super) fn read(bytes: &[u8]) -> Result<Manifest, String> {
        let manifest: Manifest = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        if manifest.version == VERSION { Ok(manifest) } else { Err(format!("version {}", manifest.version)) }
    }

    /// Serialises the manifest: equal manifests give equal bytes.
    pub(super) fn write(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("texts and numbers");
        bytes.push(b'\n');
        bytes
    }

    /// Whether the file at `path` was published from here, so that it may be changed and deleted.
    pub(super) fn owns(&self, path: &str) -> bool {
        self.files.contains_key(path) || self.former.contains(path) || self.pending.contains(path)
    }
}
