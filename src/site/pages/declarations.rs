//! The pages that the law asks for: legal notice, privacy, accessibility. Their facts come from `site.yaml` and their words from the
//! theme; a page in Markdown can add what only the site knows.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::PageContext;
use super::frame::{Frame, Head};
use super::markdown_page::TextView;
use super::parts::{
    AccessibilityView, AskedView, AuditView, ContactView, HeadingView, HostView, LegalNoticeView, MonthsView,
    PrivacyView, ProcessorView,
};
use super::route::Route;
use super::{cards, forms};
use crate::content::model::kinds::{Page, RecordKey};
use crate::content::model::{Audit, Declaration, Form, Host, Processor};
use crate::text::url;

/// The legal notice. Its template extends `page.html`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LegalNoticePage {
    /// The page and its own text.
    #[serde(flatten)]
    pub declared: DeclaredPage,
    /// The facts of the legal notice.
    pub facts: LegalNoticeView,
}

/// The privacy page. Its template extends `page.html`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PrivacyPage {
    /// The page and its own text.
    #[serde(flatten)]
    pub declared: DeclaredPage,
    /// The facts of the privacy page.
    pub facts: PrivacyView,
}

/// The accessibility declaration. Its template extends `page.html`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AccessibilityPage {
    /// The page and its own text.
    #[serde(flatten)]
    pub declared: DeclaredPage,
    /// The facts of the declaration.
    pub facts: AccessibilityView,
}

/// The parts that all declarations have.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DeclaredPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The text that the site adds, and the table of contents of the whole.
    #[serde(flatten)]
    pub text: TextView,
}

impl super::Page for LegalNoticePage {
    const TEMPLATE: &'static str = "legal_notice.html";
}

impl super::Page for PrivacyPage {
    const TEMPLATE: &'static str = "privacy.html";
}

impl super::Page for AccessibilityPage {
    const TEMPLATE: &'static str = "accessibility.html";
}

impl LegalNoticePage {
    /// The legal notice, with the title and the text of `page`.
    pub fn new(context: &PageContext<'_>, page: Option<RecordKey<Page>>) -> LegalNoticePage {
        let declared = DeclaredPage::new(context, Declaration::LegalNotice, page);
        LegalNoticePage { declared, facts: legal_notice_view(context) }
    }
}

impl PrivacyPage {
    /// The privacy page, with the title and the text of `page`.
    pub fn new(context: &PageContext<'_>, page: Option<RecordKey<Page>>) -> PrivacyPage {
        let declared = DeclaredPage::new(context, Declaration::Privacy, page);
        PrivacyPage { declared, facts: privacy_view(context) }
    }
}

impl AccessibilityPage {
    /// The accessibility declaration, with the title and the text of `page`.
    pub fn new(context: &PageContext<'_>, page: Option<RecordKey<Page>>) -> AccessibilityPage {
        let declared = DeclaredPage::new(context, Declaration::Accessibility, page);
        AccessibilityPage { declared, facts: accessibility_view(context) }
    }
}

impl DeclaredPage {
    fn new(context: &PageContext<'_>, declaration: Declaration, page: Option<RecordKey<Page>>) -> DeclaredPage {
        let headings: Vec<HeadingView> = declaration.sections().iter().map(|id| made_heading(context, id)).collect();
        let Some(key) = page else {
            let word = declaration.word().replace('_', "-");
            let heading = context.text(&format!("title-{word}"));
            let head = Head::new("page", &heading, context.text(&format!("description-{word}")));
            return DeclaredPage {
                frame: Frame::new(context, &Route::Declaration(declaration), head),
                text: TextView { content: None, toc: headings },
            };
        };
        let (route, page) = (Route::Page(key), &context.site.records.pages[key]);
        let mut head = Head::new("page", &page.data.title.value, page.data.description.value.clone());
        head.noindex = !page.data.is_indexed();
        DeclaredPage {
            frame: Frame::new(context, &route, head),
            text: TextView::new(context, &page.markdown(), &route, headings),
        }
    }
}

/// Declarations that no page in Markdown holds.
pub fn undeclared(context: &PageContext<'_>) -> impl Iterator<Item = Declaration> {
    let site = context.site;
    Declaration::ALL.into_iter().filter(move |&declaration| site.declaring(declaration).is_none())
}

/// The way to reach the people behind the site: the mailbox of the forms, else the publisher's contact or site.
pub fn team_contact(context: &PageContext<'_>) -> Option<ContactView> {
    let team = context.site.sending.as_ref().and_then(|sending| sending.team.clone());
    let publisher = &context.site.identity.publisher;
    team.or_else(|| publisher.contact.clone()).or_else(|| publisher.url.clone()).map(contact)
}

fn made_heading(context: &PageContext<'_>, id: &str) -> HeadingView {
    HeadingView { id: id.to_owned(), text: context.text(&id.replace('_', "-")), level: 2 }
}

fn legal_notice_view(context: &PageContext<'_>) -> LegalNoticeView {
    let publisher = context.site.identity.publisher.clone();
    LegalNoticeView {
        legal_form: publisher.legal_form,
        address: publisher.address,
        phone: publisher.phone,
        contact: publisher.contact.map(contact),
        registration: publisher.registration,
        director: publisher.director,
        host: publisher.host.map(|Host { name, address, phone, place: _ }| HostView { name, address, phone }),
        team: team_contact(context),
    }
}

fn privacy_view(context: &PageContext<'_>) -> PrivacyView {
    let identity = &context.site.identity;
    let privacy = identity.privacy.clone();
    let sending = context.site.sending.as_ref();
    let freshness = &context.site.freshness;
    // Facts of the publisher do not describe another controller.
    let publisher = Some(&identity.publisher).filter(|_| privacy.controller.is_none());
    let reached = || publisher.and_then(|publisher| publisher.contact.clone());
    PrivacyView {
        controller_address: publisher.and_then(|publisher| publisher.address.clone()),
        controller_phone: publisher.and_then(|publisher| publisher.phone.clone()),
        controller_contact: privacy.controller_contact.or_else(reached).map(contact),
        controller: privacy.controller.unwrap_or_else(|| identity.publisher.name.clone()),
        officer: privacy.officer,
        contact: privacy.contact.map(contact),
        basis: privacy.basis.word(),
        minors: privacy.shows_minors,
        mode: sending.map(forms::mode),
        team: sending.and_then(|sending| sending.team.clone()).map(contact),
        recipients: sending.and_then(|sending| sending.recipients.clone()),
        processor: sending.and_then(|sending| sending.processor.clone()).map(processor),
        forms: context.site.forms.iter().filter(|_| sending.is_some()).map(|form| asked(context, form)).collect(),
        messages_months: privacy.messages_months,
        months: MonthsView {
            unpublished: privacy.unpublished_months,
            remind: freshness.remind_months,
            unlist: freshness.unlist_months,
            drop: freshness.drop_months,
        },
    }
}

fn asked(context: &PageContext<'_>, form: &Form) -> AskedView {
    let labels = |is_needed: bool| {
        form.fields().filter(|field| field.is_required == is_needed).map(|field| field.label.clone()).collect()
    };
    AskedView {
        title: form.title.clone(),
        path: context.addresses.form(form),
        purpose: form.purpose.clone(),
        needed: labels(true),
        optional: labels(false),
    }
}

fn accessibility_view(context: &PageContext<'_>) -> AccessibilityView {
    let facts = context.site.identity.accessibility.clone();
    AccessibilityView {
        state: facts.state.word(),
        mention: cards::compliance_mention(context),
        audit: facts.audit.map(|facts| audit(context, facts)),
        established: facts.established.map(|day| context.theme.locale.date(day)),
        contact: facts.contact.map(contact),
        scheme: facts.scheme.filter(|address| url::is_external(address)),
        plan: facts.plan.filter(|address| url::is_external(address)),
        non_compliant: facts.non_compliant,
        burdens: facts.burdens,
        exempt: facts.exempt,
    }
}

fn audit(context: &PageContext<'_>, audit: Audit) -> AuditView {
    let Audit { date, auditor, standard, rate, environment, tools, pages, place: _ } = audit;
    AuditView {
        date: context.theme.locale.date(date),
        auditor,
        standard,
        rate: rate.text(context.theme.locale.text("decimal-separator")),
        environment,
        tools,
        pages,
    }
}

fn processor(processor: Processor) -> ProcessorView {
    let Processor { name, country, contract, leaves_europe, safeguards, retention_days, place: _ } = processor;
    ProcessorView { name, country, contract, leaves_europe, safeguards, retention_days }
}

/// A mailbox and a web page become links; a postal address stays text.
fn contact(text: String) -> ContactView {
    let url = if url::is_external(&text) {
        Some(text.clone())
    } else if text.contains('@') && !text.contains(char::is_whitespace) {
        Some(format!("mailto:{}", url::encoded(&text).replace("%40", "@")))
    } else {
        None
    };
    ContactView { text, url }
}
