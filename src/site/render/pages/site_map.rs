//! The page that lists every page.

use tera::Context;

use super::Head;
use crate::content::model::AreaKind;
use crate::site::render::Renderer;
use crate::site::render::cards::value;
use crate::site::render::route::{Route, TermKind};
use crate::site::render::view::{GroupView, LabelView, LinkView};

impl Renderer<'_> {
    pub(super) fn site_map(&self) -> (&'static str, Context) {
        let head = Head::new("site_map", self.theme.locale.text("title-site-map"), self.text("description-site-map"));
        let mut context = self.with_head(&Route::SiteMap, head);
        context.insert_value("groups", value(&self.site_map_groups()));
        ("site_map.html", context)
    }

    fn site_map_groups(&self) -> Vec<GroupView> {
        let label = |link: LinkView| LabelView { label: link.name, path: link.path, current: false };
        let group = |key: &str, path: String, links: Vec<LabelView>| {
            let mut all = vec![self.label(key, path)];
            all.extend(links);
            GroupView { title: self.text(key), links: all }
        };
        let addresses = &self.addresses;
        let areas = |kind: AreaKind| self.site.territory.of_kind(kind).map(|key| label(self.area_link(key)));
        let all_areas =
            areas(AreaKind::Region).chain(areas(AreaKind::Department)).chain(areas(AreaKind::EmploymentArea)).collect();
        let forms = self.site.forms.iter().filter(|_| self.site.sending.is_some());
        let forms = forms.map(|form| self.label_of(&form.title, addresses.form(form)));
        let mut groups = vec![
            GroupView {
                title: self.site.identity.short_name.clone(),
                links: std::iter::once(self.label("menu-home", String::new()))
                    .chain(self.site.pages.iter().map(|page| self.page_label(page, "")))
                    .chain(forms)
                    .chain(self.undeclared().map(|declaration| self.declaration_label(declaration, "")))
                    .collect(),
            },
            group("title-ambassadors", addresses.ambassadors(), Vec::new()),
            group(
                "title-sectors",
                addresses.sectors(),
                self.site.sectors.keys().map(|key| label(self.sector_link(key))).collect(),
            ),
            group("title-areas", addresses.areas(), all_areas),
            group(
                "title-organisations",
                addresses.organisations(),
                self.site.organisations.keys().map(|key| label(self.organisation_link(key).link)).collect(),
            ),
        ];
        groups.extend(TermKind::ALL.into_iter().map(|kind| {
            let links = self.term_links(kind).into_iter().map(label).collect();
            group(&format!("title-{}s", kind.word()), addresses.terms(kind), links)
        }));
        groups
    }
}
