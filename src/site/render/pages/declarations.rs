//! The pages that the law asks for: legal notice, personal data, accessibility. Their facts come from `site.yaml`, their words
//! from the theme; a page in Markdown may add what only the site knows.

use tera::Context;

use super::Head;
use super::forms;
use crate::content::model::{Audit, Declaration, Form, Host, Key, Page, Processor};
use crate::site::render::Renderer;
use crate::site::render::cards::value;
use crate::site::render::route::Route;
use crate::site::render::view::{
    AccessibilityView, AskedView, AuditView, ContactView, HeadingView, HostView, LegalNoticeView, MonthsView,
    PrivacyView, ProcessorView,
};
use crate::text::url;

impl Renderer<'_> {
    /// Declarations that no page in Markdown holds.
    pub(super) fn undeclared(&self) -> impl Iterator<Item = Declaration> {
        Declaration::ALL.into_iter().filter(|&declaration| self.site.declaring(declaration).is_none())
    }

    /// `declaration`, with the title and the text of `page`.
    pub(super) fn declaration(&self, declaration: Declaration, page: Option<Key<Page>>) -> (&'static str, Context) {
        let word = declaration.word().replace('_', "-");
        let page = page.map(|key| (Route::Page(key), &self.site.pages[key]));
        let (route, mut head) = match &page {
            Some((route, page)) => (route.clone(), Head::new("page", &page.title, page.description.clone())),
            None => {
                let description = self.text(&format!("description-{word}"));
                let heading = self.text(&format!("title-{word}"));
                (Route::Declaration(declaration), Head::new("page", &heading, description))
            }
        };
        head.noindex = page.as_ref().is_some_and(|(_, page)| !page.is_indexed);
        let mut context = self.with_head(&route, head);
        let made: Vec<HeadingView> = declaration.sections().iter().map(|id| self.made_heading(id)).collect();
        match &page {
            Some((route, page)) => self.insert_text(&mut context, &page.body, route, made),
            None => context.insert_value("toc", value(&made)),
        }
        let (template, facts) = match declaration {
            Declaration::LegalNotice => ("legal_notice.html", value(&self.legal_notice_view())),
            Declaration::Privacy => ("privacy.html", value(&self.privacy_view())),
            Declaration::Accessibility => ("accessibility.html", value(&self.accessibility_view())),
        };
        context.insert_value("facts", facts);
        (template, context)
    }

    /// Where the people behind the site are reached: the mailbox of the forms, or else what the publisher gives.
    pub(super) fn team_contact(&self) -> Option<ContactView> {
        let team = self.site.sending.as_ref().and_then(|sending| sending.team.clone());
        let publisher = &self.site.identity.publisher;
        team.or_else(|| publisher.contact.clone()).or_else(|| publisher.url.clone()).map(contact)
    }

    fn made_heading(&self, id: &str) -> HeadingView {
        HeadingView { id: id.to_owned(), text: self.text(&id.replace('_', "-")), level: 2 }
    }

    fn legal_notice_view(&self) -> LegalNoticeView {
        let publisher = self.site.identity.publisher.clone();
        LegalNoticeView {
            legal_form: publisher.legal_form,
            address: publisher.address,
            phone: publisher.phone,
            contact: publisher.contact.map(contact),
            registration: publisher.registration,
            director: publisher.director,
            host: publisher.host.map(|Host { name, address, phone, place: _ }| HostView { name, address, phone }),
            team: self.team_contact(),
        }
    }

    fn privacy_view(&self) -> PrivacyView {
        let identity = &self.site.identity;
        let privacy = identity.privacy.clone();
        let sending = self.site.sending.as_ref();
        let freshness = &self.site.freshness;
        // Of another controller than the publisher nothing is known but what is written for it.
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
            forms: self.site.forms.iter().filter(|_| sending.is_some()).map(|form| self.asked(form)).collect(),
            messages_months: privacy.messages_months,
            months: MonthsView {
                unpublished: privacy.unpublished_months,
                remind: freshness.remind_months,
                unlist: freshness.unlist_months,
                drop: freshness.drop_months,
            },
        }
    }

    fn asked(&self, form: &Form) -> AskedView {
        let labels = |is_needed: bool| {
            form.fields().filter(|field| field.is_required == is_needed).map(|field| field.label.clone()).collect()
        };
        AskedView {
            title: form.title.clone(),
            path: self.addresses.form(form),
            purpose: form.purpose.clone(),
            needed: labels(true),
            optional: labels(false),
        }
    }

    fn accessibility_view(&self) -> AccessibilityView {
        let facts = self.site.identity.accessibility.clone();
        AccessibilityView {
            state: facts.state.word(),
            mention: self.compliance_mention(),
            audit: facts.audit.map(|audit| self.audit(audit)),
            established: facts.established.map(|day| self.theme.locale.date(day)),
            contact: facts.contact.map(contact),
            scheme: facts.scheme.filter(|address| url::is_external(address)),
            plan: facts.plan.filter(|address| url::is_external(address)),
            non_compliant: facts.non_compliant,
            burdens: facts.burdens,
            exempt: facts.exempt,
        }
    }

    fn audit(&self, audit: Audit) -> AuditView {
        let Audit { date, auditor, standard, rate, environment, tools, pages, place: _ } = audit;
        AuditView {
            date: self.theme.locale.date(date),
            auditor,
            standard,
            rate: rate.text(self.theme.locale.text("decimal-separator")),
            environment,
            tools,
            pages,
        }
    }
}

fn processor(processor: Processor) -> ProcessorView {
    let Processor { name, country, contract, leaves_europe, safeguards, retention_days, place: _ } = processor;
    ProcessorView { name, country, contract, leaves_europe, safeguards, retention_days }
}

/// A mailbox and a page are links; anything else is read.
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
