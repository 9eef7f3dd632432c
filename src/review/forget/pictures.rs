//! Sorts the files that show a forgotten person or are named after them.

use super::mentions::Person;
use super::texts::texts;
use crate::content::model::Content;
use crate::pipeline::Sources;
use crate::text::file_name::composed;
use crate::text::source::{FilePath, SourceFile};
use crate::text::url;

/// The files of the person, by their fate.
#[derive(Debug, Default)]
pub(super) struct PersonFiles {
    /// Pictures that only this profile shows.
    pub(super) deleted: Vec<FilePath>,
    /// Pictures that another profile shows too.
    pub(super) shared: Vec<FilePath>,
    /// PersonFiles for an editor to look at.
    pub(super) unsure: Vec<FilePath>,
}

/// The pictures that profiles show.
pub(super) struct ShownPictures {
    /// The picture of the forgotten profile.
    pub(super) own: Option<String>,
    /// The pictures of all other profiles.
    others: Vec<String>,
    /// Profiles that cannot be parsed: any file that they name may be their picture.
    unread: Vec<SourceFile>,
}

impl ShownPictures {
    pub(super) fn new(profile: &SourceFile, content: &Content, sources: &Sources) -> ShownPictures {
        let others = content.ambassadors.iter().filter(|other| other.path != profile.path);
        let photo = |path: &FilePath, file: &str| url::join(path, file).map(|path| composed(&path));
        let is_unread = |file: &&SourceFile| {
            let known = content.ambassadors.binary_search_by(|other| other.path.cmp(&file.path)).is_ok();
            let is_withdrawn = content.withdrawn.iter().any(|id| id == file.stem());
            crate::content::parse::is_profile(&file.path) && !known && !is_withdrawn && file.path != profile.path
        };
        ShownPictures {
            // A withdrawn profile may have kept its photo.
            own: texts(&profile.path, &profile.text)
                .and_then(|texts| texts.into_iter().find(|text| text.key == "/photo/file"))
                .and_then(|text| photo(&profile.path, &text.value)),
            others: others.filter_map(|other| photo(&other.path, &other.data.photo.as_ref()?.file.value)).collect(),
            unread: sources.texts.iter().filter(is_unread).cloned().collect(),
        }
    }

    /// Whether another profile shows, or may show, the picture at `path`.
    fn is_others(&self, path: &str) -> bool {
        let name = path.rsplit('/').next().unwrap_or(path);
        self.others.contains(&composed(path)) || self.unread.iter().any(|file| file.text.contains(name))
    }
}

/// Sorts `all` files of the site except `profile`, the one of `person`.
pub(super) fn files(
    all: &[FilePath],
    profile: &SourceFile,
    shown: &ShownPictures,
    person: &Person<'_>,
    sources: &Sources,
) -> PersonFiles {
    let mut files = PersonFiles::default();
    for path in all.iter().filter(|path| **path != profile.path) {
        let name = path.rsplit('/').next().unwrap_or(path);
        let is_shown = shown.own.as_ref().is_some_and(|own| *own == composed(path));
        let owner = person.owner(name);
        let is_picture = || sources.pictures.binary_search_by(|file| file.path.cmp(path)).is_ok();
        let is_beside = path.strip_prefix("content/ambassadors/") == Some(name);
        let is_own = is_beside && owner.is_some_and(|owner| person.is(owner)) && is_picture();
        let is_named = || path.split('/').skip(1).any(|part| person.is_in_name(part));
        // A name that another profile begins with is that profile's, whoever shows the picture.
        let is_foreign = owner.is_some_and(|owner| !person.is(owner));
        let list = match () {
            () if (is_shown || is_own) && shown.is_others(path) => &mut files.shared,
            () if is_own || is_shown && !is_foreign => &mut files.deleted,
            () if is_shown || is_named() || shown.own.is_none() && is_picture() && profile.text.contains(name) => {
                &mut files.unsure
            }
            () => continue,
        };
        list.push(path.clone());
    }
    files
}
