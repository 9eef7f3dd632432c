//! The search page.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::{PageContext, Shared};
use super::frame::{Frame, Head};
use super::map::{self, ProjectionView};
use super::parts::{FacetView, LabelView, MapView, NameView, SearchView};
use super::route::Route;
use super::{Page, finder};
use crate::content::model::{AreaKind, Site};

/// The search page.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SearchPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The facets that narrow results.
    pub facets: Shared<Vec<FacetView>>,
    /// The number of listed ambassadors.
    pub total: usize,
    /// The region after "in", with its preposition: « dans le Grand Est ».
    pub region_in: String,
    /// Every level and audience, with the name that a card gives it.
    pub takes: Vec<NameView>,
    /// The files of the search.
    pub search: SearchView,
    /// The departments, for the map of the results.
    pub map: MapView,
    /// Where a place stands on that map.
    pub projection: ProjectionView,
    /// What is often asked: searches with their words.
    pub searches: Vec<LabelView>,
}

impl Page for SearchPage {
    const TEMPLATE: &'static str = "search.html";
}

impl SearchPage {
    /// The search page.
    pub fn new(context: &PageContext<'_>) -> SearchPage {
        let head = Head::new("search", &context.text("title-search"), context.text("description-search"));
        SearchPage {
            frame: Frame::new(context, &Route::Search, head),
            facets: context.finder().facets.clone(),
            total: context.site.listed_count,
            region_in: region_in(context.site),
            takes: takes(context.site),
            search: finder::search_view(context),
            map: map::map_of(context, &|_| false),
            projection: context.drawing.projection,
            searches: finder::searches(context),
        }
    }
}

/// The region after "in", with its preposition.
pub fn region_in(site: &Site) -> String {
    let territory = &site.territory;
    territory.of_kind(AreaKind::Region).next().map(|key| territory.areas[key].within.clone()).unwrap_or_default()
}

fn takes(site: &Site) -> Vec<NameView> {
    let words = &site.vocabularies;
    let levels = words.levels.iter().map(|level| (&level.id, &level.short));
    let all = levels.chain(words.audiences.iter().map(|audience| (&audience.id, &audience.short)));
    all.map(|(id, name)| NameView::new(id, name)).collect()
}
