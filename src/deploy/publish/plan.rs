//! The plan of a publication: a function of the finished site, of the manifest of the last publication, and of the
//! files at the destination.
//!
//! A page is never published without the files that it loads. New files come first, replacements follow, and nothing is
//! deleted before every page is the new one:
//!
//! 1. files whose names change with their bytes; no page asks for a new one yet;
//! 2. other new files, then new pages;
//! 3. pages and files that replace their former selves;
//! 4. published pages and files that the site no longer has;
//! 5. files with changing names that no page asks for any more.
//!
//! A publication that is interrupted leaves pages of both sites with all that they load, and the next one goes on from
//! there.

use std::collections::{BTreeMap, BTreeSet};

use super::manifest::{Manifest, Published};
use crate::text::output::{is_fingerprinted, unpacked};

/// A file of the finished site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalFile {
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// MD5 of its bytes, which most stores use as the tag of an object.
    pub md5: String,
    /// The size in bytes.
    pub size: u64,
}

/// A file as the destination lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoteFile {
    /// The size in bytes.
    pub size: u64,
    /// A tag that changes with the file: an entity tag without quotes.
    pub mark: Option<String>,
}

/// The uploads and deletions, in this order. The order inside a group does not matter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Files to upload, in groups one after the other.
    pub uploads: [Vec<String>; 4],
    /// Files to delete, after all uploads.
    pub deletions: [Vec<String>; 2],
    /// Files of the last publication that stay until the next one: see [`Manifest::former`].
    pub former: BTreeSet<String>,
    /// Files of somebody else, which stay.
    pub foreign: Vec<String>,
    /// Files of somebody else at the path of a file of the site, which are replaced.
    pub replaced: Vec<String>,
    /// The number of files that are up to date.
    pub unchanged: usize,
    /// Whether there is anything to do, were it only to write the manifest.
    pub is_needed: bool,
}

/// The plan to make a destination with the files `found` and the manifest `known` hold `site`.
pub fn plan(
    site: &BTreeMap<String, LocalFile>,
    known: Option<&Manifest>,
    found: &BTreeMap<String, RemoteFile>,
) -> Plan {
    let nothing = Manifest::default();
    let manifest = known.unwrap_or(&nothing);
    let mut plan = Plan { former: former(site, known, found), ..Plan::default() };
    for (path, local) in site {
        let there = found.get(path);
        if there.is_some_and(|there| is_same(path, local, there, manifest)) {
            plan.unchanged += 1;
            continue;
        }
        let group = match there {
            _ if is_fingerprinted(path) => 0,
            None if !is_page(path) => 1,
            None => 2,
            Some(_) => 3,
        };
        plan.uploads[group].push(path.clone());
        if there.is_some() && !manifest.owns(path) {
            plan.replaced.push(path.clone());
        }
    }
    for path in found.keys().filter(|path| !site.contains_key(*path)) {
        if !manifest.owns(path) {
            plan.foreign.push(path.clone());
        } else if !plan.former.contains(path) {
            plan.deletions[usize::from(is_fingerprinted(path))].push(path.clone());
        }
    }
    let is_noted = known.is_some_and(|known| known.pending.is_empty() && !differs(site, known));
    plan.is_needed = !is_noted || plan.uploads.iter().chain(&plan.deletions).any(|group| !group.is_empty());
    plan
}

impl Plan {
    /// The manifest to write before the first upload, so that an interrupted publication knows its own files.
    pub(super) fn begun(&self, known: Option<&Manifest>) -> Manifest {
        let mut manifest = known.cloned().unwrap_or_default();
        manifest.pending.extend(self.uploads.iter().flatten().cloned());
        manifest
    }

    /// The manifest to write at the end. `marks` are the tags of the uploaded files.
    pub(super) fn ended(
        &self,
        site: &BTreeMap<String, LocalFile>,
        found: &BTreeMap<String, RemoteFile>,
        mut marks: BTreeMap<String, Option<String>>,
    ) -> Manifest {
        let published = |(path, local): (&String, &LocalFile)| {
            let kept = || found.get(path).and_then(|found| found.mark.clone());
            let mark = marks.remove(path).unwrap_or_else(kept);
            (path.clone(), Published { sha256: local.sha256.clone(), size: local.size, mark })
        };
        let files = site.iter().map(published).collect();
        Manifest { files, former: self.former.clone(), ..Manifest::default() }
    }
}

/// Whether `there` holds the bytes of `local`, as far as the destination tells. A file of somebody else never counts as
/// the same: it may be sent with other headers.
fn is_same(path: &str, local: &LocalFile, there: &RemoteFile, manifest: &Manifest) -> bool {
    if there.size != local.size || !manifest.owns(path) {
        return false;
    }
    let noted = manifest.files.get(path).is_some_and(|noted| {
        noted.sha256 == local.sha256 && noted.mark == there.mark
            // Without tags nothing is known of a publication that did not end.
            && (there.mark.is_some() || !manifest.pending.contains(path))
    });
    noted || there.mark.as_deref() == Some(&local.md5)
}

/// Whether the site differs from the last published one.
fn differs(site: &BTreeMap<String, LocalFile>, known: &Manifest) -> bool {
    let ours = site.iter().map(|(path, local)| (path, &local.sha256));
    let theirs = known.files.iter().map(|(path, noted)| (path, &noted.sha256));
    !ours.eq(theirs)
}

/// The files that stay for visitors with a page of the last publication still open. Files of earlier publications go.
fn former(
    site: &BTreeMap<String, LocalFile>,
    known: Option<&Manifest>,
    found: &BTreeMap<String, RemoteFile>,
) -> BTreeSet<String> {
    let Some(known) = known else {
        return BTreeSet::new();
    };
    let is_new = !known.pending.is_empty() || differs(site, known);
    let last: BTreeSet<&String> =
        if is_new { known.files.keys().chain(&known.pending).collect() } else { known.former.iter().collect() };
    let stays = |path: &&String| is_kept(path) && found.contains_key(*path) && !site.contains_key(*path);
    last.into_iter().filter(stays).cloned().collect()
}

/// Whether a file may outlive its site. Photos and the search index may not, so that a person who leaves is gone at
/// once.
fn is_kept(path: &str) -> bool {
    let ending = unpacked(path).rsplit_once('.').map_or("", |(_, ending)| ending);
    path.starts_with("assets/") && matches!(ending, "css" | "js" | "svg" | "woff2")
}

fn is_page(path: &str) -> bool {
    unpacked(path).ends_with(".html")
}

#[cfg(test)]
mod tests;
