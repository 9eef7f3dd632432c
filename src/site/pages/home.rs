//! The home page.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::{PageContext, Shared};
use super::frame::{Frame, Head};
use super::parts::{CardView, FamilyView, LabelView, LinkView, MapView, NameView, SearchView};
use super::route::{Route, TermKind};
use super::{Page, cards, finder, json_ld, map, search, sectors, terms};
use crate::content::model::{Ambassador, Key, Term};

/// New ambassadors that the home page shows.
const NEWEST_SHOWN: usize = 6;

/// The home page.
#[derive(Debug, Serialize, JsonSchema)]
pub struct HomePage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The sectors by family.
    pub families: Vec<FamilyView>,
    /// The number of ambassadors by department.
    pub map: MapView,
    /// The departments.
    pub departments: Vec<LinkView>,
    /// The audiences.
    pub audiences: Vec<Shared<LinkView>>,
    /// The interventions.
    pub interventions: Vec<Shared<LinkView>>,
    /// The ambassadors who joined last, those with a photo first.
    pub newest: Vec<Shared<CardView>>,
    /// Figures of the network.
    pub figures: Vec<FigureView>,
    /// The files of the search.
    pub search: SearchView,
    /// The number of listed ambassadors.
    pub total: usize,
    /// The region after "in", with its preposition: « dans le Grand Est ».
    pub region_in: String,
    /// Who may be looking for somebody, in the first person: the audiences that say so.
    pub situations: Vec<NameView>,
    /// What is often asked: searches with their words.
    pub searches: Vec<LabelView>,
}

/// A figure of the network.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FigureView {
    /// The number.
    pub value: usize,
    /// The words after it.
    pub label: String,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "home.html";
}

impl HomePage {
    /// The home page.
    pub fn new(context: &PageContext<'_>) -> HomePage {
        let identity = &context.site.identity;
        let title = context.text("title-home");
        let mut head = Head::new("home", &title, identity.description.clone());
        head.title = format!("{} – {title}", identity.name);
        head.about = Some(json_ld::site_ld(context));
        let departments = cards::departments(context);
        HomePage {
            frame: Frame::new(context, &Route::Home, head),
            families: sectors::families(context),
            map: map::coverage_map(context, None),
            audiences: terms::links(context, TermKind::Audience),
            interventions: terms::links(context, TermKind::Intervention),
            newest: context.cards(&faces(context)),
            figures: figures(context, departments.len()),
            search: finder::search_view(context),
            total: context.site.listed_count,
            region_in: search::region_in(context.site),
            situations: situations(context),
            searches: finder::searches(context),
            departments,
        }
    }
}

fn figures(context: &PageContext<'_>, department_count: usize) -> Vec<FigureView> {
    let site = context.site;
    let counts = [
        ("figure-ambassadors", site.listed_count),
        ("figure-sectors", site.sectors.len()),
        ("figure-departments", department_count),
        ("figure-organisations", site.records.organisations.len()),
    ];
    let figure = |(key, count): (&str, usize)| FigureView {
        value: count,
        label: context.format(key, &[("count", count.into())]),
    };
    counts.map(figure).into()
}

/// The newest ambassadors, those with a photo before the others.
fn faces(context: &PageContext<'_>) -> Vec<Key<Ambassador>> {
    let mut keys = newest(context, usize::MAX);
    keys.sort_by_key(|&key| context.site.ambassadors[key].photo.is_none());
    keys.truncate(NEWEST_SHOWN);
    keys
}

fn situations(context: &PageContext<'_>) -> Vec<NameView> {
    let situation = |audience: &Term| Some(NameView::new(&audience.id, audience.says.as_deref()?));
    context.site.vocabularies.audiences.iter().filter_map(situation).collect()
}

/// Listed ambassadors who are not on a pause, newest first by the day they accepted the charter.
pub fn newest(context: &PageContext<'_>, count: usize) -> Vec<Key<Ambassador>> {
    let ambassadors = &context.site.ambassadors;
    let is_there = |key: &Key<Ambassador>| ambassadors[*key].paused_until.is_none();
    let mut keys: Vec<Key<Ambassador>> = context.site.listed().filter(is_there).collect();
    keys.sort_by_key(|&key| (std::cmp::Reverse(ambassadors[key].charter_accepted), key));
    keys.truncate(count);
    keys
}
