//! Where the files behind the pages are edited: links into the repository of the content.

use tera::Context;

use crate::content::model::{Identified, Page, Repository};
use crate::site::markdown;
use crate::site::render::Renderer;
use crate::site::render::cards::value;
use crate::site::render::route::Route;
use crate::site::render::view::NewProfileView;
use crate::text::url::next_id;

/// The stem of the page that invites newcomers.
const JOIN: &str = "join";

impl Renderer<'_> {
    /// Where the file behind the page of `route` is edited.
    pub(super) fn edit_address(&self, route: &Route) -> Option<String> {
        let site = self.site;
        let path = match route {
            Route::Profile(key) => &site.ambassadors[*key].bio.path,
            Route::Unconfirmed(index) => &site.dropped[*index].bio.path,
            Route::Sector(key, _) => &site.sectors[*key].body.path,
            Route::Organisation(key, _) => &site.organisations[*key].path,
            Route::Page(key) => &site.pages[*key].body.path,
            _ => return None,
        };
        self.public_repository()?.edit(path)
    }

    /// The repository, where visitors can open it.
    fn public_repository(&self) -> Option<&Repository> {
        self.site.repository.as_ref().filter(|repository| repository.is_public)
    }

    /// Adds to the page that invites newcomers where they propose a profile of their own.
    pub(super) fn insert_new_profile(&self, context: &mut Context, page: &Page) {
        let repository = self.public_repository().filter(|_| page.id == JOIN);
        if let Some(view) = repository.and_then(|repository| self.new_profile(repository)) {
            context.insert_value("new_profile", value(&view));
        }
    }

    fn new_profile(&self, repository: &Repository) -> Option<NewProfileView> {
        let id = self.next_id();
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

    /// An id that no profile has had, in the manner of those there are: the next number where most are numbered.
    fn next_id(&self) -> String {
        let site = self.site;
        let ids = site.ambassadors.iter().map(|row| row.id()).chain(site.unshown());
        if let Some(next) = next_id(ids) {
            return next;
        }
        let word = self.text("slug-new-profile");
        let is_free = |id: &String| site.ambassadors.find(id).is_none() && !site.unshown().any(|other| other == id);
        let numbered = (2..).map(|number: u32| format!("{word}-{number}"));
        std::iter::once(word.clone()).chain(numbered).find(is_free).unwrap_or(word)
    }
}
