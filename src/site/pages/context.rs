//! Everything that pages are made from, computed once: the site, its lists and addresses, and the parts that several pages show.

use std::collections::HashMap;
use std::fmt;
use std::marker::PhantomData;
use std::sync::{Arc, OnceLock};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};
use tera::Value;

use super::addresses::Addresses;
use super::finder::{self, Finder};
use super::genders::Genders;
use super::lists::Lists;
use super::map::Drawing;
use super::parts::{
    CardView, LetterView, LinkView, MapView, OrganisationLinkView, ParamsView, PathsView, PublisherView, SiteView,
};
use super::records::Backlinks;
use super::route::{Redirect, TermKind, terms};
use super::{cards, forms};
use crate::content::model::kinds::{Organisation, RecordKey};
use crate::content::model::{Ambassador, Area, AreaKind, Declaration, Key, Place, RawArea, Site, Term};
use crate::site::theme::{Assets, Theme};
use crate::text::diagnostic::Diagnostics;
use crate::text::locale::Argument;
use crate::text::source::FilePath;
use crate::text::url;

/// A part that several pages show. It is serialised once; a copy costs a reference count.
pub struct Shared<T> {
    value: Value,
    part: PhantomData<fn() -> T>,
}

impl<T: Serialize> Shared<T> {
    /// Serialises `part`.
    pub fn new(part: &T) -> Shared<T> {
        Shared { value: Value::from_serializable(part), part: PhantomData }
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Shared<T> {
        Shared { value: self.value.clone(), part: PhantomData }
    }
}

impl<T> fmt::Debug for Shared<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(formatter)
    }
}

impl<T> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<T: JsonSchema> JsonSchema for Shared<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// What pages are made from.
pub struct PageContext<'a> {
    pub site: &'a Site,
    pub theme: &'a Theme,
    /// The address of the published site, without a slash at its end.
    pub base_url: String,
    pub addresses: Addresses,
    pub lists: Lists,
    pub backlinks: Backlinks,
    /// Former addresses.
    pub redirects: Vec<Redirect>,
    pub drawing: Drawing,
    /// The published files of each photo, by the path of the photo.
    pub photos: HashMap<FilePath, PhotoPaths>,
    pub shared: SharedParts,
    finder: OnceLock<Finder>,
}

/// The published files of a photo, the smaller size first.
pub struct PhotoPaths {
    /// In pixels.
    pub widths: [u32; 2],
    /// The column of a card.
    pub card: String,
    /// What names that file beside the ambassador's id.
    pub card_fingerprint: Arc<str>,
    pub webp: [String; 2],
    pub jpeg: [String; 2],
}

impl<'a> PageContext<'a> {
    /// Prepares the pages of a site that is published at `base_url`. The former addresses are added once they are known.
    pub fn new(
        site: &'a Site,
        theme: &'a Theme,
        base_url: &str,
        drawing: Drawing,
        photos: HashMap<FilePath, PhotoPaths>,
    ) -> PageContext<'a> {
        let mut context = PageContext {
            site,
            theme,
            base_url: url::published_at(base_url),
            addresses: Addresses::new(&theme.locale),
            lists: Lists::new(site),
            backlinks: Backlinks::new(&site.records),
            redirects: Vec::new(),
            drawing,
            photos,
            shared: SharedParts::empty(site),
            finder: OnceLock::new(),
        };
        context.shared.terms = TermKind::ALL
            .iter()
            .map(|&kind| {
                let links = terms(site, kind).keys().map(|key| cards::term_link(&context, kind, key));
                links.map(|link| Shared::new(&link)).collect()
            })
            .collect();
        let organisations = site.records.organisations.keys().map(|key| cards::organisation_link(&context, key));
        context.shared.organisations = organisations.map(|link| Shared::new(&link)).collect();
        context
    }

    /// The text `key` of the theme.
    pub fn text(&self, key: &str) -> String {
        self.theme.locale.text(key).to_owned()
    }

    /// The text `key` of the theme with `arguments`.
    pub fn format(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.theme.locale.format(key, arguments)
    }

    /// The name of a parameter in addresses: the locale's, else the English word.
    pub fn param(&self, name: &str) -> String {
        self.theme.locale.find(&format!("param-{name}")).unwrap_or(name).to_owned()
    }

    /// The search index and the facets, made for the first page or file that needs them: a preview of one page can do without.
    pub fn finder(&self) -> &Finder {
        self.finder.get_or_init(|| finder::finder(self))
    }

    /// The parts of every page.
    pub fn on_every_page(&self) -> OnEveryPage {
        self.shared.on_every_page.get_or_init(|| OnEveryPage::new(self)).clone()
    }

    /// The card of an ambassador.
    pub fn card(&self, key: Key<Ambassador>) -> Shared<CardView> {
        let card = || Shared::new(&cards::card(self, key));
        self.shared.cards[key.index()].get_or_init(card).clone()
    }

    /// The cards of `keys`.
    pub fn cards(&self, keys: &[Key<Ambassador>]) -> Vec<Shared<CardView>> {
        keys.iter().map(|&key| self.card(key)).collect()
    }

    /// The link to a term.
    pub fn term(&self, kind: TermKind, key: Key<Term>) -> Shared<LinkView> {
        self.shared.terms[kind as usize][key.index()].clone()
    }

    /// The places that `areas` name. The rules have reported those that do not exist.
    pub fn places(&self, areas: &Option<Vec<RawArea>>) -> Vec<Place> {
        let areas = areas.as_deref().unwrap_or_default();
        self.site.territory.places(areas, &FilePath::from(""), &mut Diagnostics::new())
    }

    /// The link to an organisation.
    pub fn organisation(&self, key: RecordKey<Organisation>) -> Shared<OrganisationLinkView> {
        self.shared.organisations[key.index()].clone()
    }

    /// The genders of the trades in the lists of the sectors.
    pub fn genders(&self) -> &Genders {
        self.shared.genders.get_or_init(|| Genders::of_sectors(self.site))
    }

    /// The number of ambassadors who cover each department, by sector.
    pub fn sector_departments(&self) -> &[Vec<usize>] {
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

/// Parts that several pages show. Most are made when they are first shown: a preview of one page can do without the others.
pub struct SharedParts {
    on_every_page: OnceLock<OnEveryPage>,
    cards: Vec<OnceLock<Shared<CardView>>>,
    terms: Vec<Vec<Shared<LinkView>>>,
    organisations: Vec<Shared<OrganisationLinkView>>,
    sector_departments: OnceLock<Vec<Vec<usize>>>,
    genders: OnceLock<Genders>,
    pub letters: OnceLock<Shared<Vec<LetterView>>>,
    pub areas: Vec<OnceLock<AreaParts>>,
}

impl SharedParts {
    fn empty(site: &Site) -> SharedParts {
        SharedParts {
            on_every_page: OnceLock::new(),
            cards: site.ambassadors.keys().map(|_| OnceLock::new()).collect(),
            terms: Vec::new(),
            organisations: Vec::new(),
            sector_departments: OnceLock::new(),
            genders: OnceLock::new(),
            letters: OnceLock::new(),
            areas: site.territory.areas.keys().map(|_| OnceLock::new()).collect(),
        }
    }
}

/// Parts that the pages of an area's list have in common.
#[derive(Clone)]
pub struct AreaParts {
    pub sectors: Shared<Vec<LinkView>>,
    pub white_zones: Shared<Vec<LinkView>>,
    pub neighbours: Shared<Vec<LinkView>>,
    pub children: Shared<Vec<LinkView>>,
    pub map: Shared<MapView>,
}

/// Parts of every page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OnEveryPage {
    /// The site.
    pub site: Shared<SiteView>,
    /// Paths that every page may need.
    pub paths: Shared<PathsView>,
    /// Names of parameters in addresses.
    pub params: Shared<ParamsView>,
    /// The published files of the theme.
    pub assets: Shared<Assets>,
}

impl OnEveryPage {
    fn new(context: &PageContext<'_>) -> OnEveryPage {
        let mut assets = context.theme.assets.clone();
        assets.manifest = "manifest.webmanifest".to_owned();
        OnEveryPage {
            site: Shared::new(&site_view(context)),
            paths: Shared::new(&paths_view(context)),
            params: Shared::new(&params_view(context)),
            assets: Shared::new(&assets),
        }
    }
}

fn site_view(context: &PageContext<'_>) -> SiteView {
    let site = context.site;
    let identity = &site.identity;
    SiteView {
        name: identity.name.clone(),
        short_name: identity.short_name.clone(),
        tagline: identity.tagline.clone(),
        description: identity.description.clone(),
        address: context.base_url.clone(),
        demonstration: identity.is_demonstration,
        policy: forms::policy(context),
        theme_color: context.theme.theme_color.clone(),
        theme_color_dark: context.theme.theme_color_dark.clone(),
        region: cards::region_name(context),
        publisher: PublisherView { name: identity.publisher.name.clone(), url: identity.publisher.url.clone() },
        source: site.territory.source.clone(),
        sector_count: site.sectors.len(),
        organisation_count: site.records.organisations.len(),
        commune_count: site.territory.communes.len(),
    }
}

fn paths_view(context: &PageContext<'_>) -> PathsView {
    let PageContext { site, addresses, .. } = context;
    let page = |id: &str| site.records.pages.find(id).map(|key| addresses.page(&site.records.pages[key]));
    let declaration = |declaration: Declaration| addresses.declaration(declaration, site);
    PathsView {
        ambassadors: addresses.ambassadors(),
        sectors: addresses.sectors(),
        themes: addresses.terms(TermKind::Theme),
        audiences: addresses.terms(TermKind::Audience),
        interventions: addresses.terms(TermKind::Intervention),
        areas: addresses.areas(),
        organisations: addresses.organisations(),
        search: addresses.search(),
        site_map: addresses.site_map(),
        feed: "feed.xml".to_owned(),
        api: "api/v1/index.json".to_owned(),
        csv: "ambassadors.csv".to_owned(),
        selection: addresses.selection(),
        forms: forms::form_paths(context),
        join: page("join"),
        ask: page("ask"),
        charter: page("charter"),
        protocol: page("protocol"),
        privacy: declaration(Declaration::Privacy),
        accessibility: declaration(Declaration::Accessibility),
    }
}

fn params_view(context: &PageContext<'_>) -> ParamsView {
    ParamsView {
        query: context.param("query"),
        place: context.param("place"),
        wide: context.param("wide"),
        page: context.param("page"),
        radius: context.param("radius"),
        order: context.param("order"),
        ambassador: context.param("ambassador"),
        sector: context.param("sector"),
        audience: context.param("audience"),
        department: context.param("department"),
        employment_area: context.param("employment_area"),
    }
}
