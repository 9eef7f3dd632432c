//! Areas, and an area's page.

use tera::{Context, Value};

use super::Head;
use crate::content::model::{Area, AreaKind, Key};
use crate::site::render::Renderer;
use crate::site::render::cards::value;
use crate::site::render::route::Route;
use crate::site::render::shared::AreaValues;
use crate::site::render::view::{AreaPageView, LabelView, LinkView};

/// How many areas nearby a page proposes.
const NEIGHBOURS: usize = 4;

impl Renderer<'_> {
    pub(super) fn areas(&self) -> (&'static str, Context) {
        let head = Head::new("areas", self.theme.locale.text("title-areas"), self.text("description-areas"));
        let mut context = self.with_head(&Route::Areas, head);
        let links = |kind| self.site.territory.of_kind(kind).map(|key| self.area_link(key)).collect::<Vec<_>>();
        context.insert_value("region", links(AreaKind::Region).first().map_or_else(Value::none, value));
        context.insert_value("departments", value(&self.departments()));
        context.insert_value("employment_areas", value(&links(AreaKind::EmploymentArea)));
        context.insert_value("map", value(&self.coverage_map(None)));
        ("areas.html", context)
    }

    pub(super) fn area(&self, key: Key<Area>, number: usize) -> (&'static str, Context) {
        let area = &self.site.territory.areas[key];
        let list = self.lists.area(key);
        let title = self.format("area-title", &[("in", area.within.as_str().into())]);
        let description =
            self.format("description-area", &[("in", area.within.as_str().into()), ("count", list.len().into())]);
        let mut head = self.list_head("area", &title, description, number);
        head.trail = vec![LabelView { label: self.text("title-areas"), path: self.addresses.areas(), current: false }];
        let mut context = self.with_head(&Route::Area(key, number), head);
        let inside = self.lists.inside_count(key);
        let AreaValues { sectors, white_zones, neighbours, children, map } =
            self.shared.areas[key.index()].get_or_init(|| self.area_values(key)).clone();
        let view = AreaPageView {
            code: area.code.clone(),
            name: area.name.clone(),
            kind: area.kind.word(),
            within: area.within.clone(),
            of: area.of.clone(),
            estimated: area.is_estimate,
            commune_count: area.communes.len(),
        };
        context.insert_value("area", value(&view));
        context.insert_value("inside_count", Value::from(inside));
        context.insert_value("wider_count", Value::from(list.len() - inside));
        context.insert_value("sectors", sectors);
        context.insert_value("white_zones", white_zones);
        context.insert_value("neighbours", neighbours);
        context.insert_value("map", map);
        context.insert_value("parent", self.parent(key).map_or_else(Value::none, |parent| value(&parent)));
        context.insert_value("children", children);
        self.insert_list(&mut context, list, &self.addresses.area(area), number);
        ("area.html", context)
    }

    /// What every page of an area's list shows beside the list; districts have no page.
    pub(in crate::site::render) fn area_values(&self, key: Key<Area>) -> AreaValues {
        if self.site.territory.areas[key].kind == AreaKind::Arrondissement {
            return AreaValues::none();
        }
        let (sectors, white_zones) = self.sectors_in(key);
        AreaValues {
            sectors: value(&sectors),
            white_zones: value(&white_zones),
            neighbours: value(&self.neighbours(key, NEIGHBOURS)),
            children: value(&self.children(key)),
            map: value(&self.area_map(key)),
        }
    }

    /// The sectors that somebody covers in an area, with how many do, and those that nobody covers.
    fn sectors_in(&self, key: Key<Area>) -> (Vec<LinkView>, Vec<LinkView>) {
        let mut counts = vec![0; self.site.sectors.len()];
        for &ambassador in self.lists.area(key) {
            self.site.ambassadors[ambassador].sectors.iter().for_each(|sector| counts[sector.index()] += 1);
        }
        let links =
            self.site.sectors.keys().map(|key| LinkView { count: counts[key.index()], ..self.sector_link(key) });
        links.partition(|link| link.count > 0)
    }

    fn area_map(&self, key: Key<Area>) -> crate::site::render::view::MapView {
        let territory = &self.site.territory;
        if territory.areas[key].kind == AreaKind::Region {
            return self.coverage_map(None);
        }
        self.map_of(&|code| {
            territory
                .find(AreaKind::Department, code)
                .is_some_and(|department| department == key || self.overlaps(department, key))
        })
    }

    /// Whether a good part of an employment area and of a department are the same.
    fn overlaps(&self, department: Key<Area>, area: Key<Area>) -> bool {
        let areas = &self.site.territory.areas;
        areas[area].kind == AreaKind::EmploymentArea && areas[department].is_served_by(&areas[area])
    }

    /// The area around this one: an employment area's is the department where most of it lies, a department's the region.
    fn parent(&self, key: Key<Area>) -> Option<LinkView> {
        let territory = &self.site.territory;
        let shared = |&other: &Key<Area>| territory.areas[other].communes.shared(&territory.areas[key].communes);
        let around = match territory.areas[key].kind {
            AreaKind::EmploymentArea => territory.of_kind(AreaKind::Department).max_by_key(shared),
            _ => territory.of_kind(AreaKind::Region).next(),
        };
        around.filter(|&other| other != key).map(|other| self.area_link(other))
    }

    fn children(&self, key: Key<Area>) -> Vec<LinkView> {
        let territory = &self.site.territory;
        match territory.areas[key].kind {
            AreaKind::Region => self.departments(),
            AreaKind::Department => territory
                .of_kind(AreaKind::EmploymentArea)
                .filter(|&area| self.overlaps(key, area))
                .map(|area| self.area_link(area))
                .collect(),
            AreaKind::EmploymentArea | AreaKind::Arrondissement => Vec::new(),
        }
    }
}
