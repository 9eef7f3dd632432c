//! What many pages show, made once: cards, links, maps, counts.

use rayon::prelude::*;
use tera::Value;

use super::Renderer;
use super::cards::value;
use super::route::TermKind;
use super::terms;
use super::view::{PathsView, PublisherView, SiteView};
use crate::model::{Ambassador, Area, AreaKind, Key, Organisation, Sector, Term};

/// Values that pages have in common; cloning one is cheap.
pub(super) struct Shared {
    pub(super) site: Value,
    pub(super) paths: Value,
    pub(super) params: Value,
    pub(super) assets: Value,
    cards: Vec<Value>,
    terms: Vec<Vec<Value>>,
    organisations: Vec<Value>,
    /// How many ambassadors cover each department, by sector.
    sector_departments: Vec<Vec<usize>>,
    pub(super) letters: Value,
    areas: Vec<AreaValues>,
}

/// What the pages of an area's list have in common.
#[derive(Clone)]
pub(super) struct AreaValues {
    pub(super) sectors: Value,
    pub(super) white_zones: Value,
    pub(super) neighbours: Value,
    pub(super) children: Value,
    pub(super) map: Value,
}

impl AreaValues {
    /// Of an area that has no page.
    pub(super) fn none() -> AreaValues {
        let none = Value::none;
        AreaValues { sectors: none(), white_zones: none(), neighbours: none(), children: none(), map: none() }
    }
}

impl Shared {
    /// Before anything is made.
    pub(super) fn none() -> Shared {
        Shared {
            site: Value::none(),
            paths: Value::none(),
            params: Value::none(),
            assets: Value::none(),
            cards: Vec::new(),
            terms: Vec::new(),
            organisations: Vec::new(),
            sector_departments: Vec::new(),
            letters: Value::none(),
            areas: Vec::new(),
        }
    }

    pub(super) fn card(&self, key: Key<Ambassador>) -> Value {
        self.cards[key.index()].clone()
    }

    pub(super) fn term(&self, kind: TermKind, key: Key<Term>) -> Value {
        self.terms[kind as usize][key.index()].clone()
    }

    pub(super) fn organisation(&self, key: Key<Organisation>) -> Value {
        self.organisations[key.index()].clone()
    }

    pub(super) fn area(&self, key: Key<Area>) -> AreaValues {
        self.areas[key.index()].clone()
    }

    pub(super) fn sector_departments(&self, key: Key<Sector>) -> &[usize] {
        &self.sector_departments[key.index()]
    }
}

impl Renderer<'_> {
    pub(super) fn shared_values(&self) -> Shared {
        let site = self.site;
        let identity = &site.identity;
        let view = SiteView {
            name: identity.name.clone(),
            short_name: identity.short_name.clone(),
            tagline: identity.tagline.clone(),
            description: identity.description.clone(),
            address: self.base_url.clone(),
            demonstration: identity.is_demonstration,
            theme_color: self.theme.theme_color.clone(),
            theme_color_dark: self.theme.theme_color_dark.clone(),
            region: self.region_name(),
            publisher: PublisherView { name: identity.publisher_name.clone(), url: identity.publisher_url.clone() },
            source: site.territory.source.clone(),
            ambassador_count: site.ambassadors.len(),
            sector_count: site.sectors.len(),
            organisation_count: site.organisations.len(),
            commune_count: site.territory.communes.len(),
        };
        let page = |id: &str| site.pages.find(id).map(|key| self.addresses.page(&site.pages[key]));
        let paths = PathsView {
            ambassadors: self.addresses.ambassadors(),
            sectors: self.addresses.sectors(),
            themes: self.addresses.terms(TermKind::Theme),
            audiences: self.addresses.terms(TermKind::Audience),
            interventions: self.addresses.terms(TermKind::Intervention),
            areas: self.addresses.areas(),
            organisations: self.addresses.organisations(),
            search: self.addresses.search(),
            site_map: self.addresses.site_map(),
            feed: "feed.xml".to_owned(),
            api: "api/v1/index.json".to_owned(),
            csv: "ambassadors.csv".to_owned(),
            join: page("join"),
            ask: page("ask"),
            charter: page("charter"),
            protocol: page("protocol"),
            accessibility: page("accessibility"),
        };
        let mut assets = self.theme.assets.clone();
        assets.manifest = "manifest.webmanifest".to_owned();
        let keys: Vec<Key<Ambassador>> = site.ambassadors.keys().collect();
        let areas: Vec<Key<Area>> = site.territory.areas.keys().collect();
        Shared {
            site: value(&view),
            paths: value(&paths),
            params: value(&self.params()),
            assets: value(&assets),
            cards: keys.par_iter().map(|&key| value(&self.card(key))).collect(),
            terms: TermKind::ALL
                .iter()
                .map(|&kind| terms(site, kind).keys().map(|key| value(&self.term_link(kind, key))).collect())
                .collect(),
            organisations: site.organisations.keys().map(|key| value(&self.organisation_link(key))).collect(),
            sector_departments: self.sector_departments(),
            letters: value(&self.letters()),
            areas: areas.par_iter().map(|&key| self.area_values(key)).collect(),
        }
    }

    fn sector_departments(&self) -> Vec<Vec<usize>> {
        let departments: Vec<Key<Area>> = self.site.territory.of_kind(AreaKind::Department).collect();
        let mut counts = vec![vec![0; departments.len()]; self.site.sectors.len()];
        for (column, &area) in departments.iter().enumerate() {
            for &ambassador in self.lists.area(area) {
                self.site.ambassadors[ambassador].sectors.iter().for_each(|sector| counts[sector.index()][column] += 1);
            }
        }
        counts
    }
}
