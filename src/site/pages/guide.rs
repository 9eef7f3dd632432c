//! The page of a guide.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::{PageContext, Shared};
use super::frame::Frame;
use super::markdown_page::TextView;
use super::parts::{LinkView, OrganisationLinkView};
use super::records::{self, Shown};
use super::route::{Route, TermKind};
use super::{Page, cards, texts};
use crate::content::model::Written;
use crate::content::model::kinds::Guide;
use crate::text::date::Date;

/// A guide for ambassadors.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GuidePage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The guide.
    pub guide: GuideView,
    /// The text and its table of contents.
    #[serde(flatten)]
    pub text: TextView,
}

/// A guide.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GuideView {
    /// A sentence about it.
    pub summary: String,
    /// The day of the last revision, in words.
    pub updated: String,
    /// The audiences it helps to meet.
    pub audiences: Vec<Shared<LinkView>>,
    /// The sectors it is about.
    pub sectors: Vec<LinkView>,
    /// The organisations that offer it.
    pub organisations: Vec<Shared<OrganisationLinkView>>,
    /// Things to check off, as HTML.
    pub checklist: Vec<String>,
}

impl Page for GuidePage {
    const TEMPLATE: &'static str = "guide.html";
}

impl Shown for Guide {
    type Page = GuidePage;

    fn summary(&self) -> &str {
        &self.summary.value
    }

    fn page(file: &Written<Guide>, context: &PageContext<'_>, route: &Route) -> GuidePage {
        // The head shows the title.
        let Guide { title: _, summary, audiences, sectors, organisations, order: _, updated, checklist, aliases: _ } =
            &file.data;
        let terms = &context.site.vocabularies.audiences;
        let audiences = terms.find_all(audiences.as_deref().unwrap_or_default());
        let sectors = context.site.sectors.find_all(sectors.as_deref().unwrap_or_default());
        let organisations = context.site.records.organisations.find_all(organisations.as_deref().unwrap_or_default());
        let items = checklist.iter().flatten().enumerate();
        GuidePage {
            frame: Frame::new(context, route, records::head(context, file)),
            guide: GuideView {
                summary: summary.value.clone(),
                updated: context.theme.locale.date(updated.value),
                audiences: audiences.into_iter().map(|key| context.term(TermKind::Audience, key)).collect(),
                sectors: sectors.into_iter().map(|key| cards::sector_link(context, key)).collect(),
                organisations: organisations.into_iter().map(|key| context.organisation(key)).collect(),
                checklist: items
                    .map(|(index, item)| {
                        texts::html(context, &file.text(item), route, 3, &format!("check-{index}-")).html
                    })
                    .collect(),
            },
            text: TextView::new(context, &file.markdown(), route, Vec::new()),
        }
    }

    fn headings(&self, context: &PageContext<'_>) -> Vec<(usize, String)> {
        let terms = &context.site.vocabularies.audiences;
        let keys = terms.find_all(self.audiences.as_deref().unwrap_or_default());
        if keys.is_empty() {
            return vec![(0, context.text("guides-for-all"))];
        }
        keys.into_iter().map(|key| (key.index() + 1, terms[key].label.clone())).collect()
    }

    fn published(&self) -> Option<Date> {
        Some(self.updated.value)
    }
}
