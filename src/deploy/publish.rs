//! Publishes a finished site to a folder or a bucket, and sends only the files that changed.
//!
//! At every moment each published page has all that it loads ([`plan()`] explains the order). The manifest, a file in
//! the root of the destination, lists the published files and those being written. So an interrupted publication goes
//! on, a file that somebody else changed is repaired, and only files that were published from here are deleted.

#[cfg(feature = "s3")]
mod bucket;
mod destination;
mod error;
mod folder;
mod manifest;
mod place;
mod plan;
mod site;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::text::language::Language;
use crate::text::locale::{self, Argument, Words, words};

pub use destination::Destination;
pub use error::PublishError;
pub use manifest::{Manifest, Published};
use place::{Place, Read};
pub use plan::{LocalFile, Plan, RemoteFile, plan};

static WORDS: Words = words!("publish.ftl");

/// The most paths of a kind in a message.
const NAMED: usize = 8;

/// A publication to look at, and then to carry out.
pub struct Publication {
    from: PathBuf,
    site: BTreeMap<String, LocalFile>,
    known: Option<Manifest>,
    found: BTreeMap<String, RemoteFile>,
    place: Box<dyn Place>,
    plan: Plan,
}

/// Compares the site in the folder `from` with `destination`, and writes nothing: even a missing folder is made only by
/// [`Publication::carry_out`].
///
/// # Errors
/// [`PublishError::Inside`] where the destination is the site itself, [`PublishError::Obstacle`] where something is in
/// the way of a file, and the errors of the disk or the store.
pub fn prepare(from: &Path, destination: &Destination) -> Result<Publication, PublishError> {
    site::check_apart(from, destination)?;
    let site = site::read(from)?;
    let place = place::open(destination)?;
    let found = place.look(&site)?;
    let known = place.manifest()?.map(|bytes| Manifest::read(&bytes).map_err(PublishError::Manifest)).transpose()?;
    let plan = plan(&site, known.as_ref(), &found);
    Ok(Publication { from: from.to_owned(), site, known, found, place, plan })
}

impl Publication {
    /// Uploads and deletes.
    ///
    /// # Errors
    /// The errors of the disk or the store, after several tries; [`PublishError::Changed`] where the site was built
    /// again meanwhile. The published site is whole then, and the next publication goes on from it.
    pub fn carry_out(&self) -> Result<(), PublishError> {
        if !self.plan.is_needed {
            return Ok(());
        }
        let begun = self.plan.begun(self.known.as_ref());
        self.place.sweep(&|path| begun.owns(path))?;
        self.place.note(begun.write())?;
        let (from, site) = (&self.from, &self.site);
        let read: Read<'_> = &|path| site::bytes(from, path, &site[path]);
        let mut marks = BTreeMap::new();
        for group in &self.plan.uploads {
            marks.extend(self.place.upload(group, read)?);
        }
        for group in &self.plan.deletions {
            self.place.delete(group)?;
        }
        self.place.note(self.plan.ended(&self.site, &self.found, marks).write())
    }

    /// The message about it, before or after it was carried out, in French or else in English.
    pub fn message(&self, destination: &str, is_done: bool, language: Language) -> String {
        let words = WORDS.for_reader(language);
        let plan = &self.plan;
        if !plan.is_needed {
            return format!("{}\n", words.format("publish-nothing", &[("to", Argument::Text(destination))]));
        }
        let heading = if is_done { "publish-done" } else { "publish-plan" };
        let mut text = format!("{}\n", words.format(heading, &[("to", Argument::Text(destination))]));
        let mut list = |key: &str, paths: &[&String]| {
            if paths.is_empty() {
                return;
            }
            let bytes: u64 = paths.iter().filter_map(|path| Some(self.site.get(*path)?.size)).sum();
            let size = locale::size(bytes, language);
            let facts = [("count", Argument::from(paths.len())), ("size", Argument::Text(&size))];
            text.push_str(&format!("  {}\n", words.format(key, &facts)));
            // A bucket can hold any name.
            let visible = |path: &str| path.replace(|c: char| c.is_control(), "\u{fffd}");
            paths.iter().take(NAMED).for_each(|path| text.push_str(&format!("    {}\n", visible(path))));
            if paths.len() > NAMED {
                text.push_str("    …\n");
            }
        };
        let [fingerprinted, files, pages, changed] = &plan.uploads;
        list("publish-new", &fingerprinted.iter().chain(files).chain(pages).collect::<Vec<_>>());
        list("publish-changed-files", &changed.iter().collect::<Vec<_>>());
        list("publish-deleted", &plan.deletions.iter().flatten().collect::<Vec<_>>());
        list("publish-replaced", &plan.replaced.iter().collect::<Vec<_>>());
        list("publish-foreign", &plan.foreign.iter().collect::<Vec<_>>());
        text.push_str(&format!("  {}\n", words.format("publish-same", &[("count", Argument::from(plan.unchanged))])));
        text
    }

    /// The question before it is carried out, if there is something to do.
    pub fn ask(&self, language: Language) -> Option<String> {
        self.plan.is_needed.then(|| format!("\n{}\n", WORDS.for_reader(language).text("publish-yes")))
    }
}

/// The language to speak about the finished site in the folder `from`, from the `lang` of its home page.
pub fn language(from: &Path) -> Option<Language> {
    let page = std::fs::read_to_string(from.join("index.html")).ok()?;
    let (_, rest) = page.split_once("<html")?;
    let (tag, _) = rest.split_once("lang=\"")?.1.split_once('"')?;
    Some(Language::of(tag))
}
