//! Sectors by family, and the page of one.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::PageContext;
use super::frame::{Frame, Head, label};
use super::map::{coverage_map, department_counts};
use super::parts::{FamilyView, IdeaView, LinkView, ListView, MapView, OutsideView};
use super::records::{self, RecordGroupView};
use super::route::Route;
use super::{Page, cards, finder, profile, texts};
use crate::content::model::{Key, Sector};
use crate::site::markdown::MAIN_TEXT;

/// All sectors, by family.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SectorsPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The families with their sectors.
    pub families: Vec<FamilyView>,
}

/// A sector and its ambassadors, in pages.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SectorPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The sector.
    pub sector: SectorDetailView,
    /// The number of ambassadors by department.
    pub map: MapView,
    /// The same numbers, as a table.
    pub departments: Vec<CoverageView>,
    /// The number of ambassadors.
    pub count: usize,
    /// The records that name it, on the first page: a group for each kind.
    pub related: Vec<RecordGroupView>,
    /// The ambassadors on this page.
    #[serde(flatten)]
    pub list: ListView,
}

/// A sector.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SectorDetailView {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// A symbol of the sprite.
    pub icon: String,
    /// The colour of the family, 1 to 8.
    pub hue: usize,
    /// The name of the family.
    pub family: String,
    /// A sentence about it.
    pub summary: String,
    /// The text, as HTML.
    pub content: String,
    /// Trades of the sector.
    pub occupations: Vec<OccupationView>,
    /// Received ideas and their corrections.
    pub received_ideas: Vec<IdeaView>,
    /// Links to other sites.
    pub links: Vec<OutsideView>,
    /// Related sectors.
    pub related: Vec<LinkView>,
}

/// A trade in both genders.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OccupationView {
    /// The feminine form.
    pub feminine: String,
    /// The masculine form.
    pub masculine: String,
    /// The ROME code.
    pub rome: Option<String>,
    /// The search for who has the trade, from the root.
    pub search: String,
}

/// The number of ambassadors in a department.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CoverageView {
    /// The department.
    pub name: String,
    /// Its path, from the root.
    pub path: String,
    /// The number of ambassadors.
    pub count: usize,
}

impl Page for SectorsPage {
    const TEMPLATE: &'static str = "sectors.html";
}

impl Page for SectorPage {
    const TEMPLATE: &'static str = "sector.html";
}

impl SectorsPage {
    /// All sectors.
    pub fn new(context: &PageContext<'_>) -> SectorsPage {
        let head = Head::new("sectors", &context.text("title-sectors"), context.text("description-sectors"));
        SectorsPage { frame: Frame::new(context, &Route::Sectors, head), families: families(context) }
    }
}

impl SectorPage {
    /// The sector `key` and page `number`, from 1, of its ambassadors.
    pub fn new(context: &PageContext<'_>, key: Key<Sector>, number: usize) -> SectorPage {
        let sector = &context.site.sectors[key];
        let route = Route::Sector(key, number);
        let title = context.format("sector-title", &[("name", sector.name.as_str().into())]);
        let mut head = Head::of_list(context, "sector", &title, sector.summary.clone(), number);
        head.heading = sector.name.clone();
        head.trail = vec![label(context, "title-sectors", context.addresses.sectors())];
        let departments = cards::departments(context).into_iter().zip(department_counts(context, Some(key)));
        let list = context.lists.sector(key);
        SectorPage {
            frame: Frame::new(context, &route, head),
            sector: sector_view(context, key, &route),
            map: coverage_map(context, Some(key)),
            departments: departments
                .map(|(link, count)| CoverageView { name: link.name, path: link.path, count })
                .collect(),
            count: list.len(),
            related: records::related(context, number, "sectors", &sector.id),
            list: cards::list(context, list, &context.addresses.sector(sector), number),
        }
    }
}

/// The families that have sectors.
pub fn families(context: &PageContext<'_>) -> Vec<FamilyView> {
    let families = &context.site.vocabularies.families;
    let sectors_of =
        |family| context.site.sectors.keys().filter(move |&key| context.site.sectors[key].family == family);
    families
        .keys()
        .map(|family| FamilyView {
            name: families[family].label.clone(),
            hue: sectors_of(family).next().map_or(0, |sector| cards::hue(context, sector)),
            sectors: sectors_of(family).map(|key| cards::sector_link(context, key)).collect(),
        })
        .filter(|family| !family.sectors.is_empty())
        .collect()
}

fn sector_view(context: &PageContext<'_>, key: Key<Sector>, route: &Route) -> SectorDetailView {
    let sector = &context.site.sectors[key];
    let related = sector.related.iter().filter_map(|id| context.site.sectors.find(id));
    SectorDetailView {
        id: sector.id.clone(),
        name: sector.name.clone(),
        icon: cards::icon(context, sector),
        hue: cards::hue(context, key),
        family: context.site.vocabularies.families[sector.family].label.clone(),
        summary: sector.summary.clone(),
        content: texts::html(context, &sector.body, route, 2, MAIN_TEXT).html,
        occupations: sector
            .occupations
            .iter()
            .map(|occupation| OccupationView {
                feminine: occupation.feminine.clone(),
                masculine: occupation.masculine.clone(),
                rome: occupation.rome.clone(),
                search: finder::search_for(context, &[("query", &occupation.feminine)]),
            })
            .collect(),
        received_ideas: profile::ideas(context, &sector.received_ideas, route),
        links: sector
            .links
            .iter()
            .map(|link| OutsideView { label: link.label.clone(), url: link.url.clone() })
            .collect(),
        related: related.map(|key| cards::sector_link(context, key)).collect::<Vec<LinkView>>(),
    }
}
