//! Organisations, and the page of one.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::{PageContext, Shared};
use super::frame::{Frame, Head, label};
use super::parts::{LinkView, ListView, OrganisationLinkView, PlaceView};
use super::records::{self, RecordGroupView};
use super::route::Route;
use super::{Page, cards, texts};
use crate::content::model::kinds::{Organisation, RecordKey};
use crate::site::markdown::MAIN_TEXT;

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
    /// The records that name it, on the first page: a group for each kind.
    pub related: Vec<RecordGroupView>,
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
            organisations: context.site.records.organisations.keys().map(|key| context.organisation(key)).collect(),
        }
    }
}

impl OrganisationPage {
    /// The organisation `key` and page `number`, from 1, of its ambassadors.
    pub fn new(context: &PageContext<'_>, key: RecordKey<Organisation>, number: usize) -> OrganisationPage {
        let row = &context.site.records.organisations[key];
        let Organisation { name, summary, sectors, areas, website, about, .. } = &row.data;
        let sectors = context.site.sectors.find_all(sectors);
        let description = context.format("description-organisation", &[("name", row.data.name.value.as_str().into())]);
        let mut head = Head::of_list(context, "organisation", &row.data.name.value, description, number);
        head.trail = vec![label(context, "title-organisations", context.addresses.organisations())];
        let route = Route::Organisation(key, number);
        OrganisationPage {
            frame: Frame::new(context, &route, head),
            organisation: OrganisationView {
                name: name.value.clone(),
                kind: cards::organisation_type(context, &row.data),
                summary: summary.value.clone(),
                about: about.as_ref().map(|about| texts::html(context, &row.text(about), &route, 3, MAIN_TEXT).html),
                sectors: sectors.into_iter().map(|key| cards::sector_link(context, key)).collect(),
                areas: cards::places(context, &context.places(areas)),
                website: website.as_ref().and_then(|url| url.value.safe()),
                relays_requests: row.data.relays_requests(),
                hue: cards::organisation_hue(context, &row.data),
            },
            related: records::related(context, number, "organisations", &row.id),
            list: cards::list(context, context.lists.organisation(key), &context.addresses.organisation(row), number),
        }
    }
}
