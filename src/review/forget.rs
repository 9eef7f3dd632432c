//! Forgetting an ambassador: the profile keeps its id alone, so that nobody else ever gets it; its photo goes, and so does
//! every link to it. No other byte of any file changes, and what only a person can decide is told with its place.

mod files;
mod leaves;
mod links;
mod person;
mod told;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::content::parse;
use crate::deploy::replace::replace;
use crate::pipeline::{self, Sources, Understood};
use crate::text::date::Date;
use crate::text::source::{FilePath, SourceFile};
use crate::text::url;
use files::{Files, Shown};
use leaves::{Leaf, leaves};
use links::unlinked;
use person::{Named, Person};

pub use told::{told, unknown};

/// All that is left in the file of a profile.
const EMPTY: &str = "status: withdrawn\n";

/// What will be done to forget an ambassador.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The profile.
    pub profile: FilePath,
    /// Pictures that are the profile's alone.
    pub pictures: Vec<FilePath>,
    /// Files that link to the profile, with their text without the links and how many there were.
    pub links: Vec<(FilePath, String, usize)>,
    /// Pictures that stay because another profile shows them.
    pub shared: Vec<FilePath>,
    /// Files that are called after the profile or the person, for a person to look at.
    pub unsure: Vec<FilePath>,
    /// Files that name the person or the profile in a way that only a person can undo, with the lines, from 1.
    pub by_hand: Vec<(FilePath, Vec<usize>)>,
}

/// The plan to forget `id`, where `files` are all files of the site, read or not; `None` where there is no such profile.
pub fn plan(sources: &Sources, files: &[FilePath], id: &str) -> Option<Plan> {
    let path: FilePath = format!("content/ambassadors/{id}.yaml").into();
    let profile = sources.texts.iter().find(|file| file.path == path)?;
    // No address depends on the day.
    let understood = pipeline::understand(sources, Date::MIN);
    let shown = Shown::new(profile, &understood.content, sources);
    let ids = sources.texts.iter().filter(|file| parse::is_profile(&file.path)).map(SourceFile::stem).collect();
    let named = Named::new(leaves(&path, &profile.text).unwrap_or_default());
    let person = Person::new(id, &ids, &named, Vec::new());
    let Files { deleted, shared, unsure } = self::files::files(files, profile, &shown, &person, sources);
    let names = deleted.iter().map(|path| path.rsplit('/').next().unwrap_or(path).to_owned());
    let person = Person::new(id, &ids, &named, names.collect());

    let addresses = addresses(&understood, &path);
    let of_file = |path: &FilePath, text: &str| {
        let found = unlinked(path, text, &|to| leads_to(path, to, &profile.path, &addresses));
        let text = found.text.as_deref().unwrap_or(text);
        let mut places = [found.left, person.mentions(text), written_otherwise(path, text, &person)].concat();
        places.sort_unstable();
        (line_numbers(text, &places), found.text.map(|text| (path.clone(), text, found.count)))
    };
    let others = sources.texts.par_iter().filter(|file| file.path != path && !is_table(&file.path));
    let mut found: Vec<_> = others.map(|file| (file.path.clone(), of_file(&file.path, &file.text))).collect();
    for file in &sources.themes {
        if let Ok(text) = std::str::from_utf8(&file.bytes) {
            found.push((file.path.clone(), (line_numbers(text, &person.mentions(text)), None)));
        }
    }
    let (mut links, mut by_hand) = (Vec::new(), Vec::new());
    for (path, (lines, changed)) in found {
        links.extend(changed);
        if !lines.is_empty() {
            by_hand.push((path, lines));
        }
    }
    Some(Plan { profile: path, pictures: deleted, links, shared, unsure, by_hand })
}

/// Whether the file at `path` is a table of places: it speaks of nobody.
fn is_table(path: &str) -> bool {
    path.starts_with("content/territory/")
}

/// The addresses of the page of `profile`, from the host on; none where the site cannot be shown.
fn addresses(understood: &Understood, profile: &FilePath) -> Vec<String> {
    let Some(site) = &understood.site else {
        return Vec::new();
    };
    let own = understood.addresses().unwrap_or_default().into_iter();
    let own = own.filter(|address| address.file.as_ref() == Some(profile));
    own.filter_map(|address| on_host(&url::absolute(&site.identity.address, &address.path))).collect()
}

/// `address` from its host on, as two addresses are compared: without query, file of a folder and percent signs.
fn on_host(address: &str) -> Option<String> {
    let host = url::host(address)?;
    let path = &address[url::origin(address)?.len()..];
    let path = url::percent_decoded(path.split(['?', '#']).next()?)?;
    Some(format!("{host}/{}", path.trim_start_matches('/').trim_end_matches("index.html").trim_end_matches('/')))
}

/// Whether `to`, written in the file at `path`, leads to the profile or to its page.
fn leads_to(path: &str, to: &str, profile: &str, addresses: &[String]) -> bool {
    if to.contains("://") {
        return on_host(to).is_some_and(|address| addresses.contains(&address));
    }
    let inner = to.split('?').next().and_then(url::percent_decoded);
    inner.and_then(|inner| url::join(path, &inner)).as_deref() == Some(profile)
}

/// Where the YAML file at `path` names the person in texts that read otherwise than they are written.
fn written_otherwise(path: &FilePath, text: &str, person: &Person<'_>) -> Vec<usize> {
    // Between double quotes only, and behind a backslash.
    if !text.contains('\\') {
        return Vec::new();
    }
    let is_hidden =
        |leaf: &Leaf| text[leaf.place.start..leaf.place.end].contains('\\') && !person.mentions(&leaf.value).is_empty();
    let leaves = leaves(path, text).unwrap_or_default().into_iter();
    leaves.filter(|leaf| !leaf.key.is_empty() && is_hidden(leaf)).map(|leaf| leaf.place.start).collect()
}

/// The numbers of the lines of `places`, which are in order, each once.
fn line_numbers(text: &str, places: &[usize]) -> Vec<usize> {
    let (mut lines, mut number, mut end) = (Vec::new(), 1, 0);
    for &place in places {
        number += text[end..place].bytes().filter(|&byte| byte == b'\n').count();
        end = place;
        if lines.last() != Some(&number) {
            lines.push(number);
        }
    }
    lines
}

/// Does what `plan` says in the site at `root`.
///
/// # Errors
/// The path at which the disk failed, and how; the profile is emptied first, so that what matters most is done whatever follows.
pub fn carry_out(plan: &Plan, root: &Path) -> Result<(), (PathBuf, io::Error)> {
    /// Some editors begin a file with it; texts are read without it.
    const MARK: &str = "\u{FEFF}";
    let at = |path: &str, act: &dyn Fn(&Path) -> io::Result<()>| {
        let path = root.join(path);
        act(&path).map_err(|error| (path, error))
    };
    at(&plan.profile, &|path| replace(path, EMPTY))?;
    plan.pictures.iter().try_for_each(|picture| at(picture, &|path| fs::remove_file(path)))?;
    plan.links.iter().try_for_each(|(path, text, _)| {
        at(path, &|path| {
            let mark = if fs::read(path)?.starts_with(MARK.as_bytes()) { MARK } else { "" };
            replace(path, &format!("{mark}{text}"))
        })
    })
}

#[cfg(test)]
mod tests;
