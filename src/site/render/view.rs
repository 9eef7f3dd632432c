//! What a template sees: the only types that are serialised for themes. Their fields are the theme's contract.

mod declarations;
mod forms;

use std::collections::BTreeMap;

use serde::Serialize;

pub(super) use declarations::*;
pub(super) use forms::*;

/// A thing with a page, in a list.
#[derive(Debug, Clone, Serialize)]
pub(super) struct LinkView {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) path: String,
    pub(super) count: usize,
    pub(super) description: Option<String>,
    pub(super) icon: Option<String>,
    pub(super) hue: usize,
    pub(super) kind: &'static str,
    pub(super) protocol: bool,
}

/// An ambassador in a list.
#[derive(Debug, Clone, Serialize)]
pub(super) struct CardView {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) path: String,
    pub(super) kind: &'static str,
    pub(super) occupation: String,
    pub(super) employer: Option<String>,
    pub(super) initials: String,
    pub(super) hue: usize,
    pub(super) avatar: u32,
    pub(super) sectors: Vec<SectorView>,
    pub(super) place: String,
    pub(super) remote: bool,
    pub(super) paused: bool,
    /// Whether the profile is to be confirmed.
    pub(super) doubtful: bool,
    /// Whether search engines may not show the person, so that they are to leave out the card too.
    pub(super) noindex: bool,
}

/// A sector on a card.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SectorView {
    pub(super) name: String,
    pub(super) path: String,
    pub(super) icon: String,
    pub(super) hue: usize,
}

/// Everything of a profile that a card does not say, beside the links that [`super::shared`] keeps: `audiences`,
/// `interventions`, `themes`, `endorsed_by`, `employer_link`.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ProfileView {
    #[serde(flatten)]
    pub(super) card: CardView,
    pub(super) since: Option<u32>,
    pub(super) role: Option<NameView>,
    pub(super) rome: Option<String>,
    pub(super) bio: String,
    pub(super) areas: Vec<PlaceView>,
    pub(super) levels: Vec<NameView>,
    pub(super) formats: Vec<NameView>,
    pub(super) languages: Vec<NameView>,
    pub(super) availability: Option<AvailabilityView>,
    pub(super) visit: Option<VisitView>,
    pub(super) links: Vec<OutsideView>,
    pub(super) charter: CharterView,
    /// The day in words, where there has been one.
    pub(super) confirmed: Option<String>,
    pub(super) received_ideas: Vec<IdeaView>,
    pub(super) paused_until: Option<String>,
    pub(super) photo: Option<PhotoView>,
}

/// A word of a vocabulary without a page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct NameView {
    pub(super) id: String,
    pub(super) name: String,
}

/// A place of a profile and the page of its area.
#[derive(Debug, Clone, Serialize)]
pub(super) struct PlaceView {
    pub(super) name: String,
    pub(super) path: String,
    pub(super) kind: &'static str,
}

/// How often and when; months in words.
#[derive(Debug, Clone, Serialize)]
pub(super) struct AvailabilityView {
    pub(super) per_year: Option<u32>,
    pub(super) rhythm: Option<String>,
    pub(super) months: Vec<String>,
    pub(super) notice_days: Option<u32>,
    pub(super) group_max: Option<u32>,
}

/// Before a visit.
#[derive(Debug, Clone, Serialize)]
pub(super) struct VisitView {
    pub(super) minimum_age: Option<u32>,
    pub(super) equipment: Option<String>,
    pub(super) wheelchair: Option<bool>,
}

/// A link to another site.
#[derive(Debug, Clone, Serialize)]
pub(super) struct OutsideView {
    pub(super) label: String,
    pub(super) url: String,
}

/// The accepted charter; the day in words.
#[derive(Debug, Clone, Serialize)]
pub(super) struct CharterView {
    pub(super) version: String,
    pub(super) accepted: String,
}

/// A received idea in words, and its answer as HTML.
#[derive(Debug, Clone, Serialize)]
pub(super) struct IdeaView {
    pub(super) idea: String,
    pub(super) answer: String,
}

/// The published sizes of a photo, as JPEG and as WebP.
#[derive(Debug, Clone, Serialize)]
pub(super) struct PhotoView {
    pub(super) small: String,
    pub(super) large: String,
    pub(super) small_webp: String,
    pub(super) large_webp: String,
    pub(super) credit: String,
}

/// Sectors of one family.
#[derive(Debug, Clone, Serialize)]
pub(super) struct FamilyView {
    pub(super) name: String,
    pub(super) hue: usize,
    pub(super) sectors: Vec<LinkView>,
}

/// A trade in both genders.
#[derive(Debug, Clone, Serialize)]
pub(super) struct OccupationView {
    pub(super) feminine: String,
    pub(super) masculine: String,
    pub(super) rome: Option<String>,
}

/// A sector's page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SectorPageView {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) icon: String,
    pub(super) hue: usize,
    pub(super) family: String,
    pub(super) summary: String,
    pub(super) content: String,
    pub(super) occupations: Vec<OccupationView>,
    pub(super) received_ideas: Vec<IdeaView>,
    pub(super) links: Vec<OutsideView>,
    pub(super) related: Vec<LinkView>,
}

/// A term's page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct TermPageView {
    #[serde(flatten)]
    pub(super) link: LinkView,
    pub(super) levels: Vec<NameView>,
}

/// An area's page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct AreaPageView {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) kind: &'static str,
    #[serde(rename = "in")]
    pub(super) within: String,
    pub(super) of: String,
    pub(super) estimated: bool,
    pub(super) commune_count: usize,
}

/// An organisation's page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct OrganisationPageView {
    pub(super) name: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) summary: String,
    pub(super) about: Option<String>,
    pub(super) sectors: Vec<LinkView>,
    pub(super) areas: Vec<PlaceView>,
    pub(super) website: Option<String>,
    pub(super) relays_requests: bool,
    pub(super) hue: usize,
}

/// An organisation in a list.
#[derive(Debug, Clone, Serialize)]
pub(super) struct OrganisationLinkView {
    #[serde(flatten)]
    pub(super) link: LinkView,
    #[serde(rename = "type")]
    pub(super) organisation_type: String,
}

/// A page of a list among its pages.
#[derive(Debug, Clone, Serialize)]
pub(super) struct PagerView {
    pub(super) page: usize,
    pub(super) pages: usize,
    pub(super) total: usize,
    pub(super) previous: Option<String>,
    pub(super) next: Option<String>,
    pub(super) numbers: Vec<NumberView>,
}

/// A page number.
#[derive(Debug, Clone, Serialize)]
pub(super) struct NumberView {
    pub(super) number: usize,
    pub(super) path: String,
    pub(super) current: bool,
}

/// A letter of the alphabet and the page of the list where it starts.
#[derive(Debug, Clone, Serialize)]
pub(super) struct LetterView {
    pub(super) letter: String,
    /// The first ambassador of the letter: its card's anchor.
    pub(super) id: String,
    pub(super) path: String,
}

/// A figure of the home page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct FigureView {
    pub(super) value: usize,
    pub(super) label: String,
}

/// The map of departments.
#[derive(Debug, Clone, Serialize)]
pub(super) struct MapView {
    pub(super) view_box: String,
    pub(super) label: String,
    pub(super) description: String,
    /// The published file with the outlines, where the page refers to it instead of drawing them.
    pub(super) sprite: Option<String>,
    pub(super) shapes: Vec<ShapeView>,
}

/// A department on the map.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ShapeView {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) d: String,
    pub(super) active: bool,
    pub(super) level: usize,
    pub(super) count: usize,
    pub(super) x: i32,
    pub(super) y: i32,
}

/// A department's coverage of a sector.
#[derive(Debug, Clone, Serialize)]
pub(super) struct CoverageView {
    pub(super) name: String,
    pub(super) path: String,
    pub(super) count: usize,
}

/// A group of the site map page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct GroupView {
    pub(super) title: String,
    pub(super) links: Vec<LabelView>,
}

/// A label and where it leads.
#[derive(Debug, Clone, Serialize)]
pub(super) struct LabelView {
    pub(super) label: String,
    pub(super) path: String,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) current: bool,
}

/// A heading of a page's table of contents.
#[derive(Debug, Clone, Serialize)]
pub(super) struct HeadingView {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) level: u8,
}

/// The page itself.
#[derive(Debug, Clone, Serialize)]
pub(super) struct PageView {
    pub(super) kind: &'static str,
    pub(super) title: String,
    pub(super) heading: String,
    pub(super) description: String,
    pub(super) path: String,
    pub(super) canonical: String,
    pub(super) noindex: bool,
    pub(super) og_type: &'static str,
    pub(super) json_ld: Option<String>,
    pub(super) breadcrumbs: Vec<LabelView>,
    pub(super) feed: String,
    /// Where the file behind the page is edited.
    pub(super) edit: Option<String>,
}

/// The site, on every page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SiteView {
    pub(super) name: String,
    pub(super) short_name: String,
    pub(super) tagline: String,
    pub(super) description: String,
    pub(super) address: String,
    pub(super) demonstration: bool,
    /// The content security policy.
    pub(super) policy: String,
    pub(super) theme_color: String,
    pub(super) theme_color_dark: String,
    pub(super) region: NameView,
    pub(super) publisher: PublisherView,
    pub(super) source: Option<String>,
    pub(super) ambassador_count: usize,
    pub(super) sector_count: usize,
    pub(super) organisation_count: usize,
    pub(super) commune_count: usize,
}

/// Who publishes the site.
#[derive(Debug, Clone, Serialize)]
pub(super) struct PublisherView {
    pub(super) name: String,
    pub(super) url: Option<String>,
}

/// Addresses that every page may need.
#[derive(Debug, Clone, Serialize)]
pub(super) struct PathsView {
    pub(super) ambassadors: String,
    pub(super) sectors: String,
    pub(super) themes: String,
    pub(super) audiences: String,
    pub(super) interventions: String,
    pub(super) areas: String,
    pub(super) organisations: String,
    pub(super) search: String,
    pub(super) site_map: String,
    pub(super) feed: String,
    pub(super) api: String,
    pub(super) csv: String,
    pub(super) selection: String,
    /// Of each form, by its id.
    pub(super) forms: BTreeMap<String, String>,
    pub(super) join: Option<String>,
    pub(super) ask: Option<String>,
    pub(super) charter: Option<String>,
    pub(super) protocol: Option<String>,
    pub(super) legal_notice: String,
    pub(super) privacy: String,
    pub(super) accessibility: String,
}

/// Where newcomers propose a profile of their own.
#[derive(Debug, Clone, Serialize)]
pub(super) struct NewProfileView {
    pub(super) address: String,
    /// Whether the text is in the address.
    pub(super) filled: bool,
    /// The name of the forge, where it has one.
    pub(super) forge: Option<&'static str>,
    /// The name of the new file.
    pub(super) name: String,
    /// What it begins with, as HTML.
    pub(super) html: String,
}

/// Names of parameters in addresses.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ParamsView {
    pub(super) query: String,
    pub(super) place: String,
    pub(super) wide: String,
    pub(super) page: String,
    pub(super) ambassador: String,
    pub(super) sector: String,
    pub(super) department: String,
    pub(super) employment_area: String,
}

/// Where the search's index stands.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SearchView {
    pub(super) manifest: String,
    /// Files that a first answer needs.
    pub(super) first: Vec<String>,
}

/// What results are narrowed by.
#[derive(Debug, Clone, Serialize)]
pub(super) struct FacetView {
    pub(super) name: &'static str,
    pub(super) param: String,
    pub(super) label: String,
    pub(super) values: Vec<FacetValueView>,
}

/// A value of a facet with its number of ambassadors.
#[derive(Debug, Clone, Serialize)]
pub(super) struct FacetValueView {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) count: usize,
    /// Its page, where it has one.
    pub(super) path: Option<String>,
    pub(super) hue: usize,
}
