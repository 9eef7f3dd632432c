//! Organisations, and the page of one.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::{PageContext, Shared};
use super::frame::{Frame, Head, label};
use super::parts::{LinkView, ListView, OrganisationLinkView, PlaceView};
use super::route::Route;
use super::{Page, cards, texts};
use crate::content::model::{Key, Organisation};

/// All organisations.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OrganisationsPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The organisations.
    pub organisations: Vec<Shared<OrganisationLinkView>>,
}

/// An organisation and its ambassadors, in pages.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OrganisationPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The organisation.
    pub organisation: OrganisationView,
    /// The ambassadors on this page.
    #[serde(flatten)]
    pub list: ListView,
}

/// An organisation.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OrganisationView {
    /// The name.
    pub name: String,
    /// The type, in words.
    #[serde(rename = "type")]
    pub kind: String,
    /// A sentence about it.
    pub summary: String,
    /// Its own presentation, as HTML.
    pub about: Option<String>,
    /// Its sectors.
    pub sectors: Vec<LinkView>,
    /// The places it covers.
    pub areas: Vec<PlaceView>,
    /// Its own site.
    pub website: Option<String>,
    /// True if it relays requests to its ambassadors.
    pub relays_requests: bool,
    /// The colour of the first sector's family, 1 to 8; 0 for none.
    pub hue: usize,
}

impl Page for OrganisationsPage {
    const TEMPLATE: &'static str = "organisations.html";
}

impl Page for OrganisationPage {
    const TEMPLATE: &'static str = "organisation.html";
}

impl OrganisationsPage {
    /// All organisations.
    pub fn new(context: &PageContext<'_>) -> OrganisationsPage {
        let (heading, description) = (context.text("title-organisations"), context.text("description-organisations"));
        OrganisationsPage {
            frame: Frame::new(context, &Route::Organisations, Head::new("organisations", &heading, description)),
            organisations: context.site.organisations.keys().map(|key| context.organisation(key)).collect(),
        }
    }
}

impl OrganisationPage {
    /// The organisation `key` and page `number`, from 1, of its ambassadors.
    pub fn new(context: &PageContext<'_>, key: Key<Organisation>, number: usize) -> OrganisationPage {
        let row = &context.site.organisations[key];
        let description = context.format("description-organisation", &[("name", row.name.as_str().into())]);
        let mut head = Head::of_list(context, "organisation", &row.name, description, number);
        head.trail = vec![label(context, "title-organisations", context.addresses.organisations())];
        let route = Route::Organisation(key, number);
        OrganisationPage {
            frame: Frame::new(context, &route, head),
            organisation: OrganisationView {
                name: row.name.clone(),
                kind: context.site.vocabularies.organisation_types[row.kind].label.clone(),
                summary: row.summary.clone(),
                about: row.about.as_ref().map(|about| texts::html(context, about, &route, 3, "").html),
                sectors: row.sectors.iter().map(|&key| cards::sector_link(context, key)).collect(),
                areas: cards::places(context, &row.places),
                website: row.website.clone(),
                relays_requests: row.relays_requests,
                hue: row.sectors.first().map_or(0, |&sector| cards::hue(context, sector)),
            },
            list: cards::list(context, context.lists.organisation(key), &context.addresses.organisation(row), number),
        }
    }
}
