//! Areas, and the page of one.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::{AreaParts, PageContext, Shared};
use super::frame::{Frame, Head, label};
use super::parts::{LinkView, ListView, MapView};
use super::route::Route;
use super::{Page, cards, map};
use crate::content::model::{Area, AreaKind, Key};

/// Areas nearby that a page proposes.
const NEIGHBOURS: usize = 4;

/// All areas.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AreasPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The region.
    pub region: Option<LinkView>,
    /// The departments.
    pub departments: Vec<LinkView>,
    /// The employment areas.
    pub employment_areas: Vec<LinkView>,
    /// The number of ambassadors by department.
    pub map: MapView,
}

/// An area and its ambassadors, in pages.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AreaPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The area.
    pub area: AreaView,
    /// The number of ambassadors who named a place in the area.
    pub inside_count: usize,
    /// The number of those who cover a wider area.
    pub wider_count: usize,
    /// The sectors that somebody covers here, with their number of ambassadors here.
    pub sectors: Shared<Vec<LinkView>>,
    /// The sectors that nobody covers here.
    pub white_zones: Shared<Vec<LinkView>>,
    /// The nearest areas of the same kind.
    pub neighbours: Shared<Vec<LinkView>>,
    /// The map with this area, or of the region.
    pub map: Shared<MapView>,
    /// The area around this one.
    pub parent: Option<LinkView>,
    /// The areas inside this one.
    pub children: Shared<Vec<LinkView>>,
    /// The ambassadors on this page.
    #[serde(flatten)]
    pub list: ListView,
}

/// An area.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AreaView {
    /// The code.
    pub code: String,
    /// The name.
    pub name: String,
    /// `region`, `department` or `employment_area`.
    pub kind: &'static str,
    /// The name after "in", with its preposition: « en Moselle ».
    #[serde(rename = "in")]
    pub within: String,
    /// True if the communes of an employment area are an estimate.
    pub estimated: bool,
    /// The number of communes.
    pub commune_count: usize,
}

impl Page for AreasPage {
    const TEMPLATE: &'static str = "areas.html";
}

impl Page for AreaPage {
    const TEMPLATE: &'static str = "area.html";
}

impl AreasPage {
    /// All areas.
    pub fn new(context: &PageContext<'_>) -> AreasPage {
        let head = Head::new("areas", &context.text("title-areas"), context.text("description-areas"));
        AreasPage {
            frame: Frame::new(context, &Route::Areas, head),
            region: cards::areas(context, AreaKind::Region).into_iter().next(),
            departments: cards::departments(context),
            employment_areas: cards::areas(context, AreaKind::EmploymentArea),
            map: map::coverage_map(context, None),
        }
    }
}

impl AreaPage {
    /// The area `key` and page `number`, from 1, of its ambassadors.
    pub fn new(context: &PageContext<'_>, key: Key<Area>, number: usize) -> AreaPage {
        let area = &context.site.territory.areas[key];
        let list = context.lists.area(key);
        let within = ("in", area.within.as_str().into());
        let title = context.format("area-title", &[within]);
        let description = context.format("description-area", &[within, ("count", list.len().into())]);
        let mut head = Head::of_list(context, "area", &title, description, number);
        head.trail = vec![label(context, "title-areas", context.addresses.areas())];
        let inside_count = context.lists.inside_count(key);
        let AreaParts { sectors, white_zones, neighbours, children, map } =
            context.shared.areas[key.index()].get_or_init(|| area_parts(context, key)).clone();
        AreaPage {
            frame: Frame::new(context, &Route::Area(key, number), head),
            area: AreaView {
                code: area.code.clone(),
                name: area.name.clone(),
                kind: area.kind.word(),
                within: area.within.clone(),
                estimated: area.is_estimate,
                commune_count: area.communes.len(),
            },
            inside_count,
            wider_count: list.len() - inside_count,
            sectors,
            white_zones,
            neighbours,
            map,
            parent: parent(context, key),
            children,
            list: cards::list(context, list, &context.addresses.area(area), number),
        }
    }
}

/// The parts that the pages of an area's list have in common.
fn area_parts(context: &PageContext<'_>, key: Key<Area>) -> AreaParts {
    let (sectors, white_zones) = sectors_in(context, key);
    AreaParts {
        sectors: Shared::new(&sectors),
        white_zones: Shared::new(&white_zones),
        neighbours: Shared::new(&neighbours(context, key, NEIGHBOURS)),
        children: Shared::new(&children(context, key)),
        map: Shared::new(&area_map(context, key)),
    }
}

/// Areas of the same kind around `area`, the nearest first.
fn neighbours(context: &PageContext<'_>, key: Key<Area>, count: usize) -> Vec<LinkView> {
    let territory = &context.site.territory;
    let centre = |key: Key<Area>| {
        let members =
            territory.communes.iter().enumerate().filter(|(index, _)| territory.areas[key].communes.contains(*index));
        let (mut north, mut east, mut count) = (0.0, 0.0, 0.0_f64);
        for (_, commune) in members {
            (north, east, count) = (north + commune.latitude, east + commune.longitude, count + 1.0);
        }
        (north / count.max(1.0), east / count.max(1.0))
    };
    let own = centre(key);
    let mut others: Vec<(f64, Key<Area>)> = territory
        .of_kind(territory.areas[key].kind)
        .filter(|&other| other != key)
        .map(|other| {
            let (north, east) = centre(other);
            let east = (east - own.1) * own.0.to_radians().cos();
            ((north - own.0).powi(2) + east.powi(2), other)
        })
        .collect();
    others.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    others.into_iter().take(count).map(|(_, other)| cards::area_link(context, other)).collect()
}

/// The sectors that somebody covers in an area, with their numbers, and those that nobody covers.
fn sectors_in(context: &PageContext<'_>, key: Key<Area>) -> (Vec<LinkView>, Vec<LinkView>) {
    let mut counts = vec![0; context.site.sectors.len()];
    for &ambassador in context.lists.area(key) {
        context.site.ambassadors[ambassador].sectors.iter().for_each(|sector| counts[sector.index()] += 1);
    }
    let links = context
        .site
        .sectors
        .keys()
        .map(|key| LinkView { count: counts[key.index()], ..cards::sector_link(context, key) });
    links.partition(|link| link.count > 0)
}

fn area_map(context: &PageContext<'_>, key: Key<Area>) -> MapView {
    let territory = &context.site.territory;
    if territory.areas[key].kind == AreaKind::Region {
        return map::coverage_map(context, None);
    }
    map::map_of(context, &|code| {
        territory
            .find(AreaKind::Department, code)
            .is_some_and(|department| department == key || overlaps(context, department, key))
    })
}

/// Returns true if an employment area and a department share a good part of their communes.
fn overlaps(context: &PageContext<'_>, department: Key<Area>, area: Key<Area>) -> bool {
    let areas = &context.site.territory.areas;
    areas[area].kind == AreaKind::EmploymentArea && areas[department].is_served_by(&areas[area])
}

/// The area around this one: of an employment area the department with most of it, of a department the region.
fn parent(context: &PageContext<'_>, key: Key<Area>) -> Option<LinkView> {
    let territory = &context.site.territory;
    let shared = |&other: &Key<Area>| territory.areas[other].communes.shared(&territory.areas[key].communes);
    let around = match territory.areas[key].kind {
        AreaKind::EmploymentArea => territory.of_kind(AreaKind::Department).max_by_key(shared),
        _ => territory.of_kind(AreaKind::Region).next(),
    };
    around.filter(|&other| other != key).map(|other| cards::area_link(context, other))
}

fn children(context: &PageContext<'_>, key: Key<Area>) -> Vec<LinkView> {
    let territory = &context.site.territory;
    match territory.areas[key].kind {
        AreaKind::Region => cards::departments(context),
        AreaKind::Department => territory
            .of_kind(AreaKind::EmploymentArea)
            .filter(|&area| overlaps(context, key, area))
            .map(|area| cards::area_link(context, area))
            .collect(),
        AreaKind::EmploymentArea | AreaKind::Arrondissement => Vec::new(),
    }
}
