//! Publishing a finished site: a folder of this machine or a bucket becomes what `build` wrote, and only what changed is sent.
//!
//! At every moment, each page that is there has all it loads ([`plan`] says how). A file beside the site, the manifest, notes
//! what was published and what is being written, so that an unfinished publication is gone on with, what somebody else changed
//! is put right, and nothing is deleted that was not published from here.

mod error;
mod folder;
mod http;
mod manifest;
mod plan;
mod site;
mod store;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::text::locale::{self, Argument, Words, words};

pub use error::PublishError;
pub use manifest::{Manifest, Published};
pub use plan::{Found, Local, Plan, plan};
pub use store::Destination;
use store::Store;

static WORDS: Words = words!("publish.ftl");

/// How many paths of a kind are named to the person who publishes.
const NAMED: usize = 8;

/// A publication that can be looked at, and then carried out.
pub struct Publication {
    from: PathBuf,
    site: BTreeMap<String, Local>,
    known: Option<Manifest>,
    found: BTreeMap<String, Found>,
    store: Option<Store>,
    plan: Plan,
}

/// Compares the site in the folder `from` with what is at `destination`. Nothing is written: a folder that does not exist is
/// made only by [`Publication::carry_out`].
///
/// # Errors
/// [`PublishError::Inside`] where the destination is the site itself, [`PublishError::Obstacle`] where something is in the way of the
/// site, and what a disk or a store refuses.
pub fn prepare(from: &Path, destination: &Destination) -> Result<Publication, PublishError> {
    site::check_apart(from, destination)?;
    let site = site::read(from)?;
    let is_missing = matches!(destination, Destination::Folder(folder) if !folder.exists());
    let entries = match destination {
        Destination::Folder(folder) if !is_missing => Some(folder::scan(folder)?),
        _ => None,
    };
    if let (Destination::Folder(folder), Some(entries)) = (destination, &entries) {
        folder::check_free(folder, entries, site.keys())?;
    }
    let store = if is_missing { None } else { Some(Store::open(destination)?) };
    let (mut known, mut found) = (None, BTreeMap::new());
    if let Some(store) = &store {
        let manifest = store.manifest()?.map(|bytes| Manifest::read(&bytes).map_err(PublishError::Manifest));
        known = manifest.transpose()?;
        let is_ours = |path: &str| site.contains_key(path) || known.as_ref().is_some_and(|known| known.owns(path));
        found = match entries {
            Some(entries) => store.look(entries, is_ours)?,
            None => store.list()?,
        };
    }
    let plan = plan(&site, known.as_ref(), &found);
    Ok(Publication { from: from.to_owned(), site, known, found, store, plan })
}

impl Publication {
    /// Uploads and deletes.
    ///
    /// # Errors
    /// What a disk or a store refuses, after several tries; [`PublishError::Changed`] where the site was built anew meanwhile.
    /// What is there then is whole, and publishing again goes on from it.
    pub fn carry_out(&self, destination: &Destination) -> Result<(), PublishError> {
        if !self.plan.is_needed {
            return Ok(());
        }
        let opened;
        let store = match &self.store {
            Some(store) => store,
            None => {
                opened = Store::open(destination)?;
                &opened
            }
        };
        let begun = self.plan.begun(self.known.as_ref());
        store.sweep(|path| begun.owns(path))?;
        store.note(begun.write())?;
        let mut marks = BTreeMap::new();
        for group in &self.plan.uploads {
            marks.extend(store.upload(group, &|path| site::bytes(&self.from, path, &self.site[path]))?);
        }
        for group in &self.plan.deletions {
            store.delete(group)?;
        }
        store.note(self.plan.ended(&self.site, &self.found, marks).write())
    }

    /// What a person is told of it, before or after it was carried out, in French or else in English.
    pub fn told(&self, destination: &str, is_done: bool, language: &str) -> String {
        let words = WORDS.for_reader(language);
        let plan = &self.plan;
        if !plan.is_needed {
            return format!("{}\n", words.format("publish-nothing", &[("to", Argument::Text(destination))]));
        }
        let heading = if is_done { "publish-done" } else { "publish-plan" };
        let mut told = format!("{}\n", words.format(heading, &[("to", Argument::Text(destination))]));
        let mut tell = |key: &str, paths: &[&String]| {
            if paths.is_empty() {
                return;
            }
            let bytes: u64 = paths.iter().filter_map(|path| Some(self.site.get(*path)?.size)).sum();
            let size = locale::size(bytes, language);
            let facts = [("count", Argument::from(paths.len())), ("size", Argument::Text(&size))];
            told.push_str(&format!("  {}\n", words.format(key, &facts)));
            // A bucket can hold any name.
            let visible = |path: &str| path.replace(|c: char| c.is_control(), "\u{fffd}");
            paths.iter().take(NAMED).for_each(|path| told.push_str(&format!("    {}\n", visible(path))));
            if paths.len() > NAMED {
                told.push_str("    …\n");
            }
        };
        let [fingerprinted, files, pages, changed] = &plan.uploads;
        tell("publish-new", &fingerprinted.iter().chain(files).chain(pages).collect::<Vec<_>>());
        tell("publish-changed-files", &changed.iter().collect::<Vec<_>>());
        tell("publish-deleted", &plan.deletions.iter().flatten().collect::<Vec<_>>());
        tell("publish-replaced", &plan.replaced.iter().collect::<Vec<_>>());
        tell("publish-foreign", &plan.foreign.iter().collect::<Vec<_>>());
        told.push_str(&format!("  {}\n", words.format("publish-same", &[("count", Argument::from(plan.unchanged))])));
        told
    }

    /// What asks for the word that is missing.
    pub fn ask(&self, language: &str) -> Option<String> {
        self.plan.is_needed.then(|| format!("\n{}\n", WORDS.for_reader(language).text("publish-yes")))
    }
}

/// The language of the finished site in the folder `from`, as its first page says; French where none is found.
pub fn language(from: &Path) -> String {
    let page = std::fs::read_to_string(from.join("index.html")).unwrap_or_default();
    let lang = page.split_once("<html").and_then(|(_, rest)| rest.split_once("lang=\"")?.1.split_once('"'));
    lang.map_or_else(|| "fr".to_owned(), |(language, _)| language.to_owned())
}
