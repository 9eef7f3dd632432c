//! Sectors by family, and a sector's page.

use tera::{Context, Value};

use super::Head;
use crate::content::model::{AreaKind, Key, Sector};
use crate::site::render::Renderer;
use crate::site::render::cards::value;
use crate::site::render::route::Route;
use crate::site::render::view::{
    CoverageView, FamilyView, LabelView, LinkView, MapView, OccupationView, OutsideView, SectorPageView, ShapeView,
};

impl Renderer<'_> {
    pub(super) fn families(&self) -> Vec<FamilyView> {
        let families = &self.site.vocabularies.families;
        let sectors_of = |family| self.site.sectors.keys().filter(move |&key| self.site.sectors[key].family == family);
        families
            .keys()
            .map(|family| FamilyView {
                name: families[family].label.clone(),
                hue: sectors_of(family).next().map_or(0, |sector| self.hue(sector)),
                sectors: sectors_of(family).map(|key| self.sector_link(key)).collect(),
            })
            .filter(|family| !family.sectors.is_empty())
            .collect()
    }

    pub(super) fn sectors(&self) -> (&'static str, Context) {
        let head = Head::new("sectors", self.theme.locale.text("title-sectors"), self.text("description-sectors"));
        let mut context = self.with_head(&Route::Sectors, head);
        context.insert_value("families", value(&self.families()));
        ("sectors.html", context)
    }

    pub(super) fn sector(&self, key: Key<Sector>, number: usize) -> (&'static str, Context) {
        let sector = &self.site.sectors[key];
        let route = Route::Sector(key, number);
        let title = self.format("sector-title", &[("name", sector.name.as_str().into())]);
        let mut head = self.list_head("sector", &title, sector.summary.clone(), number);
        head.heading = sector.name.clone();
        head.trail =
            vec![LabelView { label: self.text("title-sectors"), path: self.addresses.sectors(), current: false }];
        let mut context = self.with_head(&route, head);
        let coverage: Vec<CoverageView> = self
            .departments()
            .into_iter()
            .zip(self.department_counts(Some(key)))
            .map(|(link, count)| CoverageView { name: link.name, path: link.path, count })
            .collect();
        context.insert_value("sector", value(&self.sector_view(key, &route)));
        context.insert_value("map", value(&self.coverage_map(Some(key))));
        context.insert_value("departments", value(&coverage));
        context.insert_value("count", Value::from(self.lists.sector(key).len()));
        self.insert_list(&mut context, self.lists.sector(key), &self.addresses.sector(sector), number);
        ("sector.html", context)
    }

    fn sector_view(&self, key: Key<Sector>, route: &Route) -> SectorPageView {
        let sector = &self.site.sectors[key];
        let related = sector.related.iter().filter_map(|id| self.site.sectors.find(id));
        SectorPageView {
            id: sector.id.clone(),
            name: sector.name.clone(),
            icon: self.icon(sector),
            hue: self.hue(key),
            family: self.site.vocabularies.families[sector.family].label.clone(),
            summary: sector.summary.clone(),
            content: self.html(&sector.body, route, 2, "").html,
            occupations: sector
                .occupations
                .iter()
                .map(|occupation| OccupationView {
                    feminine: occupation.feminine.clone(),
                    masculine: occupation.masculine.clone(),
                    rome: occupation.rome.clone(),
                })
                .collect(),
            received_ideas: self.ideas(&sector.received_ideas, route),
            links: sector
                .links
                .iter()
                .map(|link| OutsideView { label: link.label.clone(), url: link.url.clone() })
                .collect(),
            related: related.map(|key| self.sector_link(key)).collect::<Vec<LinkView>>(),
        }
    }

    /// How many ambassadors cover each department, of all or of one sector.
    fn department_counts(&self, sector: Option<Key<Sector>>) -> Vec<usize> {
        match sector {
            Some(sector) => self.sector_departments()[sector.index()].clone(),
            None => self.site.territory.of_kind(AreaKind::Department).map(|area| self.lists.area(area).len()).collect(),
        }
    }

    /// The map of how many ambassadors cover each department, in four shades relative to the largest.
    pub(super) fn coverage_map(&self, sector: Option<Key<Sector>>) -> MapView {
        let counts = self.department_counts(sector);
        let largest = counts.iter().copied().max().unwrap_or_default().max(1);
        let codes: Vec<&str> = self
            .site
            .territory
            .of_kind(AreaKind::Department)
            .map(|key| self.site.territory.areas[key].code.as_str())
            .collect();
        let total: usize = sector.map_or(self.site.listed_count, |key| self.lists.sector(key).len());
        let shapes = self.drawing.shapes.iter().map(|shape| {
            let count = codes.iter().position(|code| *code == shape.code).map_or(0, |index| counts[index]);
            let level = if count == 0 { 0 } else { 1 + (count * 3) / largest };
            ShapeView { count, level, ..self.shape(shape, false) }
        });
        MapView { shapes: shapes.collect(), sprite: None, ..self.empty_map(total) }
    }

    /// The map of the departments for which `is_active`, drawn from the shared file of outlines.
    pub(super) fn map_of(&self, is_active: &dyn Fn(&str) -> bool) -> MapView {
        let shapes: Vec<ShapeView> = self
            .drawing
            .shapes
            .iter()
            .map(|shape| {
                let active = is_active(&shape.code);
                ShapeView { level: if active { 3 } else { 0 }, d: String::new(), ..self.shape(shape, active) }
            })
            .collect();
        let names: Vec<&str> = shapes.iter().filter(|shape| shape.active).map(|shape| shape.name.as_str()).collect();
        MapView { description: names.join(", "), sprite: Some(self.map_sprite.clone()), shapes, ..self.empty_map(0) }
    }

    fn empty_map(&self, count: usize) -> MapView {
        MapView {
            view_box: self.drawing.view_box.clone(),
            label: self.text("map-label"),
            description: self.format("map-description", &[("count", count.into())]),
            sprite: None,
            shapes: Vec::new(),
        }
    }

    fn shape(&self, shape: &crate::site::render::map::Shape, active: bool) -> ShapeView {
        ShapeView {
            code: shape.code.clone(),
            name: shape.name.clone(),
            d: shape.d.clone(),
            active,
            level: 0,
            count: 0,
            x: shape.x,
            y: shape.y,
        }
    }
}
