//! The page that lists every page.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::PageContext;
use super::frame::{self, Frame, Head};
use super::parts::{LabelView, LinkView};
use super::records::shown;
use super::route::{Route, TermKind, terms};
use super::{Page, cards, declarations};
use crate::content::model::AreaKind;

/// Every page of the site, in groups.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SiteMapPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The groups.
    pub groups: Vec<GroupView>,
}

/// A group of pages.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GroupView {
    /// The title.
    pub title: String,
    /// The pages.
    pub links: Vec<LabelView>,
}

impl Page for SiteMapPage {
    const TEMPLATE: &'static str = "site_map.html";
}

impl SiteMapPage {
    /// Every page.
    pub fn new(context: &PageContext<'_>) -> SiteMapPage {
        let head = Head::new("site_map", &context.text("title-site-map"), context.text("description-site-map"));
        SiteMapPage { frame: Frame::new(context, &Route::SiteMap, head), groups: site_map_groups(context) }
    }
}

fn site_map_groups(context: &PageContext<'_>) -> Vec<GroupView> {
    let label = |link: LinkView| LabelView { label: link.name, path: link.path, current: false };
    let group = |key: &str, path: String, links: Vec<LabelView>| {
        let mut all = vec![frame::label(context, key, path)];
        all.extend(links);
        GroupView { title: context.text(key), links: all }
    };
    let addresses = &context.addresses;
    let kinds = [AreaKind::Region, AreaKind::Department, AreaKind::EmploymentArea];
    let all_areas = kinds.into_iter().flat_map(|kind| cards::areas(context, kind)).map(label).collect();
    let forms = context.site.forms.iter().filter(|_| context.site.sending.is_some());
    let forms = forms.map(|form| frame::label_of(&form.title, addresses.form(form)));
    let mut groups = vec![
        GroupView {
            title: context.site.identity.short_name.clone(),
            links: std::iter::once(frame::label(context, "menu-home", String::new()))
                .chain(context.site.records.pages.iter().map(|page| cards::page_label(context, page, "")))
                .chain(forms)
                .chain(
                    declarations::undeclared(context)
                        .map(|declaration| cards::declaration_label(context, declaration, "")),
                )
                .collect(),
        },
        group("title-ambassadors", addresses.ambassadors(), Vec::new()),
        group(
            "title-sectors",
            addresses.sectors(),
            context.site.sectors.keys().map(|key| label(cards::sector_link(context, key))).collect(),
        ),
        group("title-areas", addresses.areas(), all_areas),
        group(
            "title-organisations",
            addresses.organisations(),
            context
                .site
                .records
                .organisations
                .keys()
                .map(|key| label(cards::organisation_link(context, key).link))
                .collect(),
        ),
    ];
    for set in shown(&context.site.records).into_iter().filter(|set| set.count() > 0) {
        let folder = set.name().folder;
        let views = (0..set.count()).map(|index| set.view(index, context));
        let links = views.map(|view| LabelView { label: view.name, path: view.path, current: false }).collect();
        groups.push(group(&format!("title-{folder}"), addresses.records(folder).unwrap_or_default(), links));
    }
    groups.extend(TermKind::ALL.into_iter().map(|kind| {
        let links = terms(context.site, kind).keys().map(|key| label(cards::term_link(context, kind, key))).collect();
        group(&format!("title-{}s", kind.word()), addresses.terms(kind), links)
    }));
    groups
}
