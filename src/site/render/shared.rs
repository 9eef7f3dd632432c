//! What many pages show, made once: cards, links, maps, counts.

use std::sync::OnceLock;

use tera::Value;

use super::Renderer;
use super::cards::value;
use super::route::TermKind;
use super::terms;
use super::view::{PathsView, PublisherView, SiteView};
use crate::content::model::{Area, AreaKind, Declaration, Key, Organisation, Term};

/// Values that pages have in common; cloning one is cheap.
pub(super) struct Shared {
    pub(super) site: Value,
    pub(super) paths: Value,
    pub(super) params: Value,
    pub(super) assets: Value,
    /// Each made when it is first shown, as those below.
    pub(super) cards: Vec<OnceLock<Value>>,
    terms: Vec<Vec<Value>>,
    organisations: Vec<Value>,
    /// How many ambassadors cover each department, by sector.
    sector_departments: OnceLock<Vec<Vec<usize>>>,
    pub(super) letters: OnceLock<Value>,
    pub(super) areas: Vec<OnceLock<AreaValues>>,
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
            sector_departments: OnceLock::new(),
            letters: OnceLock::new(),
            areas: Vec::new(),
        }
    }

    pub(super) fn term(&self, kind: TermKind, key: Key<Term>) -> Value {
        self.terms[kind as usize][key.index()].clone()
    }

    pub(super) fn organisation(&self, key: Key<Organisation>) -> Value {
        self.organisations[key.index()].clone()
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
            policy: self.policy(),
            theme_color: self.theme.theme_color.clone(),
            theme_color_dark: self.theme.theme_color_dark.clone(),
            region: self.region_name(),
            publisher: PublisherView { name: identity.publisher.name.clone(), url: identity.publisher.url.clone() },
            source: site.territory.source.clone(),
            ambassador_count: site.listed_count,
            sector_count: site.sectors.len(),
            organisation_count: site.organisations.len(),
            commune_count: site.territory.communes.len(),
        };
        let page = |id: &str| site.pages.find(id).map(|key| self.addresses.page(&site.pages[key]));
        let declaration = |declaration: Declaration| self.addresses.declaration(declaration, site);
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
            selection: self.addresses.selection(),
            forms: self.form_paths(),
            join: page("join"),
            ask: page("ask"),
            charter: page("charter"),
            protocol: page("protocol"),
            legal_notice: declaration(Declaration::LegalNotice),
            privacy: declaration(Declaration::Privacy),
            accessibility: declaration(Declaration::Accessibility),
        };
        let mut assets = self.theme.assets.clone();
        assets.manifest = "manifest.webmanifest".to_owned();
        Shared {
            site: value(&view),
            paths: value(&paths),
            params: value(&self.params()),
            assets: value(&assets),
            cards: site.ambassadors.keys().map(|_| OnceLock::new()).collect(),
            terms: TermKind::ALL
                .iter()
                .map(|&kind| terms(site, kind).keys().map(|key| value(&self.term_link(kind, key))).collect())
                .collect(),
            organisations: site.organisations.keys().map(|key| value(&self.organisation_link(key))).collect(),
            sector_departments: OnceLock::new(),
            letters: OnceLock::new(),
            areas: site.territory.areas.keys().map(|_| OnceLock::new()).collect(),
        }
    }

    /// How many ambassadors cover each department, by sector.
    pub(super) fn sector_departments(&self) -> &[Vec<usize>] {
        self.shared.sector_departments.get_or_init(|| {
            let departments: Vec<Key<Area>> = self.site.territory.of_kind(AreaKind::Department).collect();
            let mut counts = vec![vec![0; departments.len()]; self.site.sectors.len()];
            for (column, &area) in departments.iter().enumerate() {
                for &ambassador in self.lists.area(area) {
                    let sectors = &self.site.ambassadors[ambassador].sectors;
                    sectors.iter().for_each(|sector| counts[sector.index()][column] += 1);
                }
            }
            counts
        })
    }
}
