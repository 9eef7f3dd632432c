//! What a place knows of its last publication: a file beside the site, written before the first upload and after the last
//! deletion.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// Where it stands in the place.
pub(super) const NAME: &str = ".annuaire-manifest.json";

/// What this program writes and reads.
const VERSION: u32 = 1;

/// What was published, and what an unfinished publication may have left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of this format: 1.
    pub version: u32,
    /// The last publication that ended.
    pub files: BTreeMap<String, Published>,
    /// Files of the publication before it, kept for visitors who still have one of its pages.
    pub former: BTreeSet<String>,
    /// Files that a publication began to write. Empty once it ended.
    pub pending: BTreeSet<String>,
}

/// A file as it was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// How many bytes.
    pub size: u64,
    /// What the place called its state: see [`super::plan::Found::mark`].
    pub mark: Option<String>,
}

impl Default for Manifest {
    fn default() -> Manifest {
        Manifest { version: VERSION, files: BTreeMap::new(), former: BTreeSet::new(), pending: BTreeSet::new() }
    }
}

impl Manifest {
    /// What `bytes` say.
    ///
    /// # Errors
    /// Why they are no manifest of this version.
    pub(super) fn read(bytes: &[u8]) -> Result<Manifest, String> {
        let manifest: Manifest = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        if manifest.version == VERSION { Ok(manifest) } else { Err(format!("version {}", manifest.version)) }
    }

    /// Its bytes: the same manifest is the same bytes.
    pub(super) fn write(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("texts and numbers");
        bytes.push(b'\n');
        bytes
    }

    /// Whether the file at `path` is ours to change and to delete.
    pub(super) fn owns(&self, path: &str) -> bool {
        self.files.contains_key(path) || self.former.contains(path) || self.pending.contains(path)
    }
}
