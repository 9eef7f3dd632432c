//! Forgets an ambassador: empties the profile, deletes its photo and removes every link to it.
//!
//! The file of the profile stays, so that nobody else ever gets its id. No other byte of any file changes. Mentions
//! that only an editor can remove are listed with their lines.

mod links;
mod mentions;
mod message;
mod pictures;
mod texts;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use ::url::Url;
use rayon::prelude::*;

use crate::content::parse;
use crate::deploy::replace::{in_line_ends_of, replace};
use crate::pipeline::{self, Sources, Understood};
use crate::review::removals::WITHDRAWN;
use crate::text::date::Date;
use crate::text::source::{FilePath, SourceFile};
use crate::text::url;
use links::unlinked;
use mentions::{Identifiers, Person};
use pictures::{PersonFiles, ShownPictures};
use texts::{KeyedText, texts};

pub use message::{message, unknown};

/// The steps to forget an ambassador.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The file of the profile.
    pub profile: FilePath,
    /// Pictures that only this profile shows.
    pub pictures: Vec<FilePath>,
    /// Files that link to the profile, with their new text and the number of links removed from it.
    pub links: Vec<(FilePath, String, usize)>,
    /// Pictures that stay because another profile shows them.
    pub shared: Vec<FilePath>,
    /// Files identifiers after the profile or the person, for an editor to look at.
    pub unsure: Vec<FilePath>,
    /// Files with mentions that only an editor can remove, with their lines, from 1.
    pub by_hand: Vec<(FilePath, Vec<usize>)>,
}

/// The plan to forget the profile `id`, or `None` if there is none. `files` are all files of the site, read or not.
pub fn plan(sources: &Sources, files: &[FilePath], id: &str) -> Option<Plan> {
    let path: FilePath = format!("content/ambassadors/{id}.yaml").into();
    let profile = sources.texts.iter().find(|file| file.path == path)?;
    // No address depends on the day.
    let understood = pipeline::understand(sources, Date::MIN);
    let shown = ShownPictures::new(profile, &understood.content, sources);
    let ids = sources.texts.iter().filter(|file| parse::is_profile(&file.path)).map(SourceFile::stem).collect();
    let identifiers = Identifiers::new(texts(&path, &profile.text).unwrap_or_default());
    let person = Person::new(id, &ids, &identifiers, Vec::new());
    let PersonFiles { deleted, shared, unsure } = pictures::files(files, profile, &shown, &person, sources);
    let names = deleted.iter().map(|path| path.rsplit('/').next().unwrap_or(path).to_owned());
    let person = Person::new(id, &ids, &identifiers, names.collect());

    let addresses = addresses(&understood, &path);
    let of_file = |path: &FilePath, text: &str| {
        let found = unlinked(path, text, &|to| leads_to(path, to, &profile.path, &addresses));
        let text = found.text.as_deref().unwrap_or(text);
        let mut places = [found.left, person.mentions(text), escaped_mentions(path, text, &person)].concat();
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

/// Whether the file at `path` belongs to the territory, which names no person.
fn is_table(path: &str) -> bool {
    path.starts_with("content/territory/")
}

/// The addresses of the page of `profile`, from the host on; none where the site cannot be put together.
fn addresses(understood: &Understood, profile: &FilePath) -> Vec<String> {
    let Some(site) = &understood.site else {
        return Vec::new();
    };
    let own = understood.addresses().unwrap_or_default().into_iter();
    let own = own.filter(|address| address.file.as_ref() == Some(profile));
    own.filter_map(|address| on_host(&url::absolute(&site.identity.address, &address.path))).collect()
}

/// `address` from its host on, in a form to compare: decoded, without query, fragment and `index.html`.
fn on_host(address: &str) -> Option<String> {
    let address = Url::parse(address).ok()?;
    let host = address.host_str()?;
    let path = url::percent_decoded(address.path())?;
    Some(format!("{host}/{}", path.trim_start_matches('/').trim_end_matches("index.html").trim_end_matches('/')))
}

/// Whether the link target `to` in the file at `path` leads to the profile or to its page.
fn leads_to(path: &str, to: &str, profile: &str, addresses: &[String]) -> bool {
    if to.contains("://") {
        return on_host(to).is_some_and(|address| addresses.contains(&address));
    }
    let inner = to.split('?').next().and_then(url::percent_decoded);
    inner.and_then(|inner| url::join(path, &inner)).as_deref() == Some(profile)
}

/// The positions of the texts of a YAML file that mention the person in escapes, such as `\u00e9`.
fn escaped_mentions(path: &FilePath, file: &str, person: &Person<'_>) -> Vec<usize> {
    if !file.contains('\\') {
        return Vec::new();
    }
    let is_hidden = |text: &KeyedText| {
        file[text.place.start..text.place.end].contains('\\') && !person.mentions(&text.value).is_empty()
    };
    let texts = texts(path, file).unwrap_or_default().into_iter();
    texts.filter(|text| !text.key.is_empty() && is_hidden(text)).map(|text| text.place.start).collect()
}

/// The numbers of the lines of `places`, which are sorted, each once.
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

/// Carries out `plan` in the site at `root`.
///
/// # Errors
/// The path at which the disk failed, and its error. The profile is emptied first, since that matters most.
pub fn carry_out(plan: &Plan, root: &Path) -> Result<(), (PathBuf, io::Error)> {
    /// The byte order mark of some editors, which is not part of the text that was read.
    const MARK: &str = "\u{FEFF}";
    let at = |path: &str, act: &dyn Fn(&Path) -> io::Result<()>| {
        let path = root.join(path);
        act(&path).map_err(|error| (path, error))
    };
    at(&plan.profile, &|path| replace(path, WITHDRAWN.as_bytes()))?;
    plan.pictures.iter().try_for_each(|picture| at(picture, &|path| fs::remove_file(path)))?;
    plan.links.iter().try_for_each(|(path, text, _)| {
        at(path, &|path| {
            let written = fs::read_to_string(path)?;
            let mark = if written.starts_with(MARK) { MARK } else { "" };
            replace(path, format!("{mark}{}", in_line_ends_of(&written, text)).as_bytes())
        })
    })
}

#[cfg(test)]
mod tests;
