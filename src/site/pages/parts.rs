//! The parts of pages that templates read. Their fields, with their comments, are the manual of the theme (`docs/theme.md`).

mod declarations;
mod forms;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

pub use declarations::*;
pub use forms::*;

/// Something with a page, in a list: a sector, a term, an area, an organisation.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LinkView {
    /// The id, or the code of an area.
    pub id: String,
    /// The name.
    pub name: String,
    /// The page's path, from the root.
    pub path: String,
    /// The number of ambassadors behind it.
    pub count: usize,
    /// A sentence about it.
    pub description: Option<String>,
    /// A symbol of the sprite.
    pub icon: Option<String>,
    /// The colour of the family of sectors, 1 to 8; 0 for none.
    pub hue: usize,
    /// `sector`, `theme`, `audience`, `intervention`, `organisation`, or the kind of an area.
    pub kind: &'static str,
    /// True for an intervention in schools, which follows the protocol.
    pub protocol: bool,
}

/// An ambassador in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CardView {
    /// The id; the anchor of the card is the same after `p-`.
    pub id: String,
    /// The name.
    pub name: String,
    /// The profile's path, from the root.
    pub path: String,
    /// `person` or `organisation`.
    pub kind: &'static str,
    /// The trade, in the ambassador's own words.
    pub occupation: String,
    /// The employer's name.
    pub employer: Option<String>,
    /// The path of the photo's column, 240 pixels wide and 400 high unless the photo is smaller; from the root.
    pub photo: Option<String>,
    /// A sentence in the ambassador's own voice, at most 90 characters.
    pub voice: Option<String>,
    /// For whom, in short: levels, and audiences without levels.
    pub takes: Vec<NameView>,
    /// The symbol of the first sector, which stands for an organisation.
    pub icon: String,
    /// One or two letters, for those without a photo.
    pub initials: String,
    /// The colour of the first sector's family, 1 to 8; 0 for none.
    pub hue: usize,
    /// The number of a drawn avatar, from 0.
    pub avatar: u32,
    /// The sectors.
    pub sectors: Vec<SectorView>,
    /// The first places, in words.
    pub place: String,
    /// True if the ambassador also speaks from afar.
    pub remote: bool,
    /// True during a pause.
    pub paused: bool,
    /// True if the profile is to be confirmed.
    pub doubtful: bool,
    /// True if search engines may not show the person; they are asked to leave out the card too.
    pub noindex: bool,
}

/// A sector on a card.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SectorView {
    /// The name.
    pub name: String,
    /// The sector's path, from the root.
    pub path: String,
    /// A symbol of the sprite.
    pub icon: String,
    /// The colour of the family, 1 to 8.
    pub hue: usize,
}

/// An entry of a vocabulary without a page of its own.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NameView {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
}

impl NameView {
    /// The entry `id` that is called `name`.
    pub fn new(id: &str, name: &str) -> NameView {
        NameView { id: id.to_owned(), name: name.to_owned() }
    }
}

/// A place of a profile.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlaceView {
    /// The name.
    pub name: String,
    /// The path of the area's page, from the root; a commune leads to its department.
    pub path: String,
    /// `region`, `department`, `employment_area`, `arrondissement` or `commune`.
    pub kind: &'static str,
}

/// A link to another site.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OutsideView {
    /// The words of the link.
    pub label: String,
    /// The address.
    pub url: String,
}

/// A received idea and its correction.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IdeaView {
    /// The idea, in words.
    pub idea: String,
    /// The correction, as HTML.
    pub answer: String,
}

/// Sectors of one family.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FamilyView {
    /// The name.
    pub name: String,
    /// The colour, 1 to 8.
    pub hue: usize,
    /// The sectors.
    pub sectors: Vec<LinkView>,
}

/// An organisation in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OrganisationLinkView {
    /// Its page.
    #[serde(flatten)]
    pub link: LinkView,
    /// The type, in words.
    #[serde(rename = "type")]
    pub organisation_type: String,
}

/// The page of a list among its pages.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PagerView {
    /// The number of this page, from 1.
    pub page: usize,
    /// The number of pages.
    pub pages: usize,
    /// The number of entries on all pages.
    pub total: usize,
    /// The path of the page before, from the root.
    pub previous: Option<String>,
    /// The path of the page after, from the root.
    pub next: Option<String>,
    /// The first page, the last one and those around this one.
    pub numbers: Vec<NumberView>,
}

/// The number of a page in a pager.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NumberView {
    /// The number, from 1.
    pub number: usize,
    /// The page's path, from the root.
    pub path: String,
    /// True for this page.
    pub current: bool,
}

/// A letter of the alphabet in a list of names.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LetterView {
    /// The letter.
    pub letter: String,
    /// The first ambassador of the letter, whose id is the anchor of the card.
    pub id: String,
    /// The path of the page of the list, from the root.
    pub path: String,
}

/// A list of ambassadors, one page of it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ListView {
    /// The ambassadors on this page of the list.
    pub cards: Vec<super::Shared<CardView>>,
    /// The page among the pages of the list.
    pub pager: PagerView,
}

/// The map of departments.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MapView {
    /// The `viewBox` of the drawing.
    pub view_box: String,
    /// The title, for screen readers.
    pub label: String,
    /// A sentence that says what the map shows.
    pub description: String,
    /// The published file with the outlines, from the root; `none` if the page draws them itself.
    pub sprite: Option<String>,
    /// The departments.
    pub shapes: Vec<ShapeView>,
}

/// A department on the map.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ShapeView {
    /// The code.
    pub code: String,
    /// The name.
    pub name: String,
    /// SVG path data; empty if the map has a sprite.
    pub d: String,
    /// True for a department that the page is about.
    pub active: bool,
    /// The shade, 0 to 4.
    pub level: usize,
    /// The number of ambassadors.
    pub count: usize,
    /// The centre, for a label.
    pub x: i32,
    /// The centre, for a label.
    pub y: i32,
}

/// A label and where it leads.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LabelView {
    /// The words.
    pub label: String,
    /// The path, from the root.
    pub path: String,
    /// True for the page itself, and for the section it belongs to.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub current: bool,
}

/// A heading of a page's table of contents.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HeadingView {
    /// The anchor.
    pub id: String,
    /// The words.
    pub text: String,
    /// 2 to 6.
    pub level: u8,
}

/// The page itself.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PageView {
    /// The kind of page: `home`, `profile`, `sector` …
    pub kind: &'static str,
    /// The title of the browser's window.
    pub title: String,
    /// The heading of the page.
    pub heading: String,
    /// A sentence or two for search engines and previews of links.
    pub description: String,
    /// The path, from the root: `secteurs/batiment/`.
    pub path: String,
    /// The full address.
    pub canonical: String,
    /// True if search engines must not show the page.
    pub noindex: bool,
    /// The type in the Open Graph vocabulary.
    pub og_type: &'static str,
    /// Structured data: a whole `script` element.
    pub json_ld: Option<String>,
    /// The way from the home page, this page included; empty on the home page.
    pub breadcrumbs: Vec<LabelView>,
    /// The path of the feed, from the root.
    pub feed: String,
    /// The address at which the file behind the page is edited.
    pub edit: Option<String>,
}

/// The site.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SiteView {
    /// The full name.
    pub name: String,
    /// The short name.
    pub short_name: String,
    /// A sentence under the name.
    pub tagline: String,
    /// A description for search engines.
    pub description: String,
    /// The address, without a slash at its end.
    pub address: String,
    /// True if the people are invented.
    pub demonstration: bool,
    /// The content security policy.
    pub policy: String,
    /// The colour of the browser's frame.
    pub theme_color: String,
    /// The same in dark mode.
    pub theme_color_dark: String,
    /// The region.
    pub region: NameView,
    /// The publisher.
    pub publisher: PublisherView,
    /// The attribution of the territory's data.
    pub source: Option<String>,
    /// The number of sectors.
    pub sector_count: usize,
    /// The number of organisations.
    pub organisation_count: usize,
    /// The number of communes.
    pub commune_count: usize,
}

/// The publisher of the site.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PublisherView {
    /// The name.
    pub name: String,
    /// The publisher's own site.
    pub url: Option<String>,
}

/// Paths that every page may need, from the root.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PathsView {
    /// All ambassadors.
    pub ambassadors: String,
    /// All sectors.
    pub sectors: String,
    /// All themes.
    pub themes: String,
    /// All audiences.
    pub audiences: String,
    /// All interventions.
    pub interventions: String,
    /// All areas.
    pub areas: String,
    /// All organisations.
    pub organisations: String,
    /// The search.
    pub search: String,
    /// The page that lists every page.
    pub site_map: String,
    /// The feed.
    pub feed: String,
    /// The description of the open data.
    pub api: String,
    /// The ambassadors as a table.
    pub csv: String,
    /// The visitor's selection.
    pub selection: String,
    /// Each form, by its id; empty if forms are sent nowhere.
    pub forms: BTreeMap<String, String>,
    /// The page `join`.
    pub join: Option<String>,
    /// The page `ask`.
    pub ask: Option<String>,
    /// The page `charter`.
    pub charter: Option<String>,
    /// The page `protocol`.
    pub protocol: Option<String>,
    /// The privacy page.
    pub privacy: String,
    /// The accessibility declaration.
    pub accessibility: String,
}

/// Names of parameters in addresses, in the words of the site's language.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ParamsView {
    /// The words that are searched for.
    pub query: String,
    /// The place that is searched for.
    pub place: String,
    /// The wider search, in bios too.
    pub wide: String,
    /// The page of the results.
    pub page: String,
    /// The kilometres around the place.
    pub radius: String,
    /// The order of the results.
    pub order: String,
    /// The ambassador a form is about.
    pub ambassador: String,
    /// A sector.
    pub sector: String,
    /// An audience.
    pub audience: String,
    /// A department.
    pub department: String,
    /// An employment area.
    pub employment_area: String,
}

/// The files of the search index.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SearchView {
    /// The path of the manifest, from the root.
    pub manifest: String,
    /// Files that a first answer needs.
    pub first: Vec<String>,
    /// The folder with the files of what words mean.
    pub table: String,
    /// The words that its files start with, with spaces between them.
    pub starts: String,
}

/// Something that results are narrowed by.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FacetView {
    /// `sector`, `department`, `audience` …
    pub name: &'static str,
    /// The name of its parameter in addresses.
    pub param: String,
    /// The words.
    pub label: String,
    /// The values.
    pub values: Vec<FacetValueView>,
}

/// A value of a facet.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FacetValueView {
    /// The id.
    pub id: String,
    /// The words.
    pub label: String,
    /// How somebody who looks for this audience names it, in the first person.
    pub says: Option<String>,
    /// The number of ambassadors.
    pub count: usize,
    /// Its page, from the root.
    pub path: Option<String>,
    /// The colour of a sector's family, 1 to 8; 0 for none.
    pub hue: usize,
}
