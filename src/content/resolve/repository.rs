//! The forge and the repository that keep the content.

use super::optional;
use crate::content::model::{Content, Forge, RawRepository, Repository};
use crate::content::starter;
use crate::text::url;

/// The repository, with the model of a profile for newcomers. `None` if its forge is unknown, which the rules report.
pub(super) fn repository(raw: &RawRepository, content: &Content) -> Option<Repository> {
    let RawRepository { address, forge, branch: _, folder: _, edit, new, public: _, maintainers: _ } = raw;
    let own_forge = edit.as_ref().map(|_| Forge::Custom);
    let known = url::host(&address.value).and_then(|host| Forge::of_host(&host));
    let folder = raw.inner_folder();
    Some(Repository {
        forge: forge.as_ref().map(|forge| forge.value).or(own_forge).or(known)?,
        address: address.value.trim_end_matches('/').trim_end_matches(".git").to_owned(),
        branch: raw.branch_name().to_owned(),
        folder: if folder.is_empty() { String::new() } else { format!("{folder}/") },
        edit_template: optional(edit),
        new_template: optional(new),
        is_public: raw.is_public(),
        starter: starter::short_profile(content),
    })
}
