//! Short pages that say what is not there: a missing address, a former one, a profile that has gone.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::PageContext;
use super::frame::{Frame, Head, SiteFrame, label};
use super::parts::{ContactView, PageView};
use super::route::Route;
use super::{Page, declarations};
use crate::text::url;

/// The page that a host shows for an address without a page.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NotFoundPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
}

/// The page of somebody who has left. Only the id of the profile is known, which is its address.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GonePage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
}

/// The page of a profile that awaits a confirmation. It shows the id, which its owner needs, and not the reason: an
/// agreement that has ended would tell that somebody is a minor.
#[derive(Debug, Serialize, JsonSchema)]
pub struct UnconfirmedPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The id of the profile.
    pub id: String,
    /// The people to write to.
    pub contact: Option<ContactView>,
}

/// A page at a former address, which leads to the present one.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RedirectPage {
    /// The site, its paths, parameters and files.
    #[serde(flatten)]
    pub site: SiteFrame,
    /// The page itself.
    pub page: PageView,
    /// The path of the present page, from the root.
    pub target: String,
}

impl Page for NotFoundPage {
    const TEMPLATE: &'static str = "404.html";
}

impl Page for GonePage {
    const TEMPLATE: &'static str = "gone.html";
}

impl Page for UnconfirmedPage {
    const TEMPLATE: &'static str = "unconfirmed.html";
}

impl Page for RedirectPage {
    const TEMPLATE: &'static str = "redirect.html";
}

impl NotFoundPage {
    /// The page for missing addresses.
    pub fn new(context: &PageContext<'_>) -> NotFoundPage {
        let description = context.site.identity.description.clone();
        let mut head = Head::new("not_found", &context.text("title-not-found"), description);
        head.noindex = true;
        NotFoundPage { frame: Frame::new(context, &Route::NotFound, head) }
    }
}

impl GonePage {
    /// The page of the profile at `index` of [`crate::content::model::Site::gone`].
    pub fn new(context: &PageContext<'_>, index: usize) -> GonePage {
        GonePage { frame: Frame::new(context, &Route::Gone(index), head_of_hidden(context, "gone")) }
    }
}

impl UnconfirmedPage {
    /// The page of the profile at `index` of [`crate::content::model::Site::dropped`].
    pub fn new(context: &PageContext<'_>, index: usize) -> UnconfirmedPage {
        UnconfirmedPage {
            frame: Frame::new(context, &Route::Unconfirmed(index), head_of_hidden(context, "unconfirmed")),
            id: context.site.dropped[index].id.clone(),
            contact: declarations::team_contact(context),
        }
    }
}

impl RedirectPage {
    /// The page at `index` of the redirects.
    pub fn new(context: &PageContext<'_>, index: usize) -> RedirectPage {
        let redirect = &context.redirects[index];
        let page = PageView {
            kind: "redirect",
            title: context.text("redirect-link"),
            heading: context.text("redirect-link"),
            description: context.site.identity.description.clone(),
            path: redirect.from.clone(),
            canonical: url::absolute(&context.base_url, &redirect.to),
            noindex: true,
            og_type: "website",
            json_ld: None,
            breadcrumbs: Vec::new(),
            feed: "feed.xml".to_owned(),
            edit: None,
        };
        RedirectPage { site: SiteFrame::new(context, &redirect.from), page, target: redirect.to.clone() }
    }
}

fn head_of_hidden(context: &PageContext<'_>, kind: &'static str) -> Head {
    let (heading, description) = (context.text(&format!("title-{kind}")), context.text(&format!("description-{kind}")));
    let mut head = Head::new(kind, &heading, description);
    head.noindex = true;
    head.trail = vec![label(context, "title-ambassadors", context.addresses.ambassadors())];
    head
}
