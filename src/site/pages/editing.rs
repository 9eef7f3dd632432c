//! Links to the files behind the pages, in the repository of the content.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::PageContext;
use super::records::shown;
use super::route::Route;
use crate::content::model::kinds::Page;
use crate::content::model::{Identified, Repository, Written};
use crate::site::markdown;
use crate::text::url;

/// A new profile that a newcomer can propose.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NewProfileView {
    /// The address at which the forge makes the file.
    pub address: String,
    /// True if the address carries the text.
    pub filled: bool,
    /// The name of the forge, if it has one.
    pub forge: Option<&'static str>,
    /// The name of the new file.
    pub name: String,
    /// The text to begin with, as HTML.
    pub html: String,
}

/// The stem of the page that invites newcomers.
const JOIN: &str = "join";

/// The address at which the file behind the page of `route` is edited.
pub fn edit_address(context: &PageContext<'_>, route: &Route) -> Option<String> {
    let site = context.site;
    let path = match route {
        Route::Profile(key) => &site.ambassadors[*key].bio.path,
        Route::Unconfirmed(index) => &site.dropped[*index].bio.path,
        Route::Sector(key, _) => &site.sectors[*key].body.path,
        Route::Organisation(key, _) => &site.records.organisations[*key].path,
        Route::Record(kind, index) => shown(&site.records)[*kind].record(*index).path,
        Route::Page(key) => &site.records.pages[*key].path,
        _ => return None,
    };
    public_repository(context)?.edit(path)
}

/// The repository, if visitors can open it.
fn public_repository<'c>(context: &'c PageContext<'_>) -> Option<&'c Repository> {
    context.site.repository.as_ref().filter(|repository| repository.is_public)
}

/// A new profile to propose, on the page that invites newcomers.
pub fn new_profile(context: &PageContext<'_>, page: &Written<Page>) -> Option<NewProfileView> {
    let repository = public_repository(context).filter(|_| page.id == JOIN)?;
    let id = next_id(context);
    let text = repository.starter.replace("{{id}}", &id);
    let file = repository.new_file(&format!("content/ambassadors/{id}.yaml"), &text)?;
    Some(NewProfileView {
        address: file.address,
        filled: file.is_filled,
        forge: repository.forge_name(),
        name: format!("{id}.yaml"),
        html: markdown::verbatim(&text),
    })
}

/// An id that no profile has had: the next number if most ids are numbered, else a word of the locale.
fn next_id(context: &PageContext<'_>) -> String {
    let site = context.site;
    let ids = site.ambassadors.iter().map(|row| row.id()).chain(site.unshown());
    if let Some(next) = url::next_id(ids) {
        return next;
    }
    let word = context.text("slug-new-profile");
    let is_free = |id: &String| site.ambassadors.find(id).is_none() && !site.unshown().any(|other| other == id);
    let numbered = (2..).map(|number: u32| format!("{word}-{number}"));
    std::iter::once(word.clone()).chain(numbered).find(is_free).unwrap_or(word)
}
