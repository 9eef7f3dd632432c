//! Photos in the folder of profiles.

use std::collections::HashSet;

use super::Facts;
use crate::text::diagnostic::{Diagnostic, Diagnostics, UNUSED_PHOTO, WITHDRAWN_DATA};
use crate::text::file_name::composed;
use crate::text::source::Span;
use crate::text::url;

/// Every photo in the folder of profiles is named by a profile: any other shows a face to everybody who can read the
/// repository and is published nowhere. One whose name begins with the id of a withdrawn profile is most likely
/// theirs.
pub(super) fn photos_are_of_profiles(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    const FOLDER: &str = "content/ambassadors/";
    let content = facts.content;
    let photos = content.pictures.iter().filter_map(|path| Some((path, path.strip_prefix(FOLDER)?)));
    let mut named: HashSet<String> = HashSet::new();
    for profile in &content.ambassadors {
        let photo = profile.data.photo.as_ref().and_then(|photo| url::join(&profile.path, &photo.file.value));
        named.extend(photo.map(|path| composed(&path)));
    }
    let read: HashSet<&str> = content.ambassadors.iter().map(|profile| profile.id.as_str()).collect();
    for (path, name) in photos.filter(|(path, _)| !named.contains(&composed(path))) {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let withdrawn = content.withdrawn.iter().filter(|id| is_of(stem, id)).max_by_key(|id| id.len());
        // A profile that could not be read may name it.
        let may_be_named = || {
            let owner = format!("{FOLDER}{stem}.yaml");
            !read.contains(stem) && (facts.sources)(&owner).is_some()
        };
        if let Some(id) = withdrawn {
            let diagnostic = Diagnostic::new(WITHDRAWN_DATA, path, Span::new(0, 0)).fact("reason", "photo");
            diagnostics.push(diagnostic.fact("id", id));
        } else if !may_be_named() {
            diagnostics.push(Diagnostic::new(UNUSED_PHOTO, path, Span::new(0, 0)).fact("file", name));
        }
    }
}

/// Returns true if the file `stem` is named after the profile `id`: `oe-0142`, `oe-0142-portrait`, not `oe-01421`.
fn is_of(stem: &str, id: &str) -> bool {
    let stem = stem.to_ascii_lowercase();
    stem.strip_prefix(id).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
}
