//! What a publication does, and in which order: a function of the finished site, of what the last publication noted, and of
//! what is there.
//!
//! A page is never there without what it loads. What is new comes first, what is in the place of something else follows, and
//! nothing goes before every page is the new one:
//!
//! 1. files whose names change with their bytes; no page asks for a new one yet;
//! 2. other new files, then new pages;
//! 3. pages and files that replace their former selves;
//! 4. pages and files of ours that the site has no more;
//! 5. files with changing names that no page asks for any more.
//!
//! A publication that stops anywhere leaves pages of both sites with all they load, and the next one goes on from there.

use std::collections::{BTreeMap, BTreeSet};

use super::manifest::{Manifest, Published};
use crate::text::output::{is_fingerprinted, unpacked};

/// A file of the finished site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Local {
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// MD5 of its bytes: what most stores call the state of an object.
    pub md5: String,
    /// How many bytes.
    pub size: u64,
}

/// A file as a place lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How many bytes.
    pub size: u64,
    /// What changes when the file changes: an entity tag without quotes.
    pub mark: Option<String>,
}

/// What is to be done, in this order. The order inside a group does not matter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Files to upload, in groups one after the other.
    pub uploads: [Vec<String>; 4],
    /// Files to delete, after all uploads.
    pub deletions: [Vec<String>; 2],
    /// Files of the publication before that stay for one more: see [`Manifest::former`].
    pub former: BTreeSet<String>,
    /// Files that somebody else put there; they stay.
    pub foreign: Vec<String>,
    /// Files that somebody else put there and that the site has as well; they are replaced.
    pub replaced: Vec<String>,
    /// How many files are there already as they should be.
    pub unchanged: usize,
    /// Whether the place's manifest has to be written.
    pub is_needed: bool,
}

/// The plan to make a place that holds `found`, by its manifest `known`, hold `site`.
pub fn plan(site: &BTreeMap<String, Local>, known: Option<&Manifest>, found: &BTreeMap<String, Found>) -> Plan {
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
    /// The manifest to write before the first upload: what is written from now on is ours, whatever happens.
    pub(super) fn begun(&self, known: Option<&Manifest>) -> Manifest {
        let mut manifest = known.cloned().unwrap_or_default();
        manifest.pending.extend(self.uploads.iter().flatten().cloned());
        manifest
    }

    /// The manifest to write at the end, where `marks` are those of the files that were uploaded.
    pub(super) fn ended(
        &self,
        site: &BTreeMap<String, Local>,
        found: &BTreeMap<String, Found>,
        mut marks: BTreeMap<String, Option<String>>,
    ) -> Manifest {
        let published = |(path, local): (&String, &Local)| {
            let kept = || found.get(path).and_then(|found| found.mark.clone());
            let mark = marks.remove(path).unwrap_or_else(kept);
            (path.clone(), Published { sha256: local.sha256.clone(), size: local.size, mark })
        };
        let files = site.iter().map(published).collect();
        Manifest { files, former: self.former.clone(), ..Manifest::default() }
    }
}

/// Whether `there` holds the bytes of `local`, as far as the place tells. A file that is not ours is never taken for ours: it
/// may be sent with other headers.
fn is_same(path: &str, local: &Local, there: &Found, manifest: &Manifest) -> bool {
    if there.size != local.size || !manifest.owns(path) {
        return false;
    }
    let noted = manifest.files.get(path).is_some_and(|noted| {
        noted.sha256 == local.sha256 && noted.mark == there.mark
            // A place without marks tells nothing of a publication that did not end.
            && (there.mark.is_some() || !manifest.pending.contains(path))
    });
    noted || there.mark.as_deref() == Some(&local.md5)
}

/// Whether the site is another one than the last that was published.
fn differs(site: &BTreeMap<String, Local>, known: &Manifest) -> bool {
    let ours = site.iter().map(|(path, local)| (path, &local.sha256));
    let theirs = known.files.iter().map(|(path, noted)| (path, &noted.sha256));
    !ours.eq(theirs)
}

/// The files that stay for visitors who still have a page of the publication before. It is one: the generation before it goes.
fn former(
    site: &BTreeMap<String, Local>,
    known: Option<&Manifest>,
    found: &BTreeMap<String, Found>,
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

/// Whether a file may outlive its site. What speaks of people may not, so that who leaves is gone at once: photos, and the
/// index of the search.
fn is_kept(path: &str) -> bool {
    let ending = unpacked(path).rsplit_once('.').map_or("", |(_, ending)| ending);
    path.starts_with("assets/") && matches!(ending, "css" | "js" | "svg" | "woff2")
}

fn is_page(path: &str) -> bool {
    unpacked(path).ends_with(".html")
}

#[cfg(test)]
mod tests;
