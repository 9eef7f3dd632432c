//! Publisher, privacy and accessibility declarations.

use super::{safe_url, texts, written_url};
use crate::content::model::{
    Accessibility, Audit, Compliance, Host, LegalBasis, Minors, Privacy, Publisher, RawAccessibility, RawAudit,
    RawHost, RawPrivacy, RawPublisher, RawSite,
};
use crate::content::starter;
use crate::text::source::{Span, Spanned};

/// The text, unless it is a placeholder for one.
fn optional(text: &Option<Spanned<impl ToString>>) -> Option<String> {
    super::optional(text).filter(|text| !starter::is_no_answer(text))
}

pub(super) fn publisher(raw: &RawPublisher) -> Publisher {
    let RawPublisher { name, url, legal_form, address, phone, contact, registration, director, host } = raw;
    Publisher {
        name: name.value.to_string(),
        url: optional(url).and_then(safe_url),
        legal_form: optional(legal_form),
        address: optional(address),
        phone: optional(phone),
        contact: optional(contact),
        registration: optional(registration),
        director: optional(director),
        host: host.as_ref().filter(|host| !starter::is_no_answer(&host.name.value)).map(
            |RawHost { name, address, phone }| Host {
                name: name.value.to_string(),
                address: optional(address),
                phone: optional(phone),
                place: name.span,
            },
        ),
        place: name.span,
    }
}

/// Facts for the privacy page; it depends on the site's policy on minors too.
pub(super) fn privacy(site: &RawSite) -> Privacy {
    let nothing = RawPrivacy {
        controller: None,
        controller_contact: None,
        officer: None,
        contact: None,
        basis: None,
        messages_months: None,
        unpublished_months: None,
    };
    let RawPrivacy { controller, controller_contact, officer, contact, basis, messages_months, unpublished_months } =
        site.privacy.as_ref().unwrap_or(&nothing);
    let months = |written: &Option<Spanned<u32>>| written.as_ref().map(|months| months.value);
    let texts_written = [controller, controller_contact, officer, contact].into_iter().flatten().map(|text| text.span);
    let months_written = [messages_months, unpublished_months].into_iter().flatten().map(|months| months.span);
    Privacy {
        controller: optional(controller),
        controller_contact: optional(controller_contact),
        officer: optional(officer),
        contact: optional(contact),
        basis: basis.as_ref().map_or(LegalBasis::PublicTask, |basis| basis.value),
        messages_months: months(messages_months),
        unpublished_months: months(unpublished_months),
        shows_minors: site.minors.as_ref().is_some_and(|policy| policy.value == Minors::WithAuthorisation),
        place: place(texts_written.chain(months_written)),
    }
}

/// The accessibility declaration: as written, else as far as the audit allows.
pub(super) fn accessibility(site: &RawSite) -> Accessibility {
    let nothing = RawAccessibility {
        state: None,
        audit: None,
        established: None,
        contact: None,
        scheme: None,
        plan: None,
        non_compliant: None,
        burdens: None,
        exempt: None,
    };
    let RawAccessibility { state, audit, established, contact, scheme, plan, non_compliant, burdens, exempt } =
        site.accessibility.as_ref().unwrap_or(&nothing);
    let allowed = audit.as_ref().map_or(Compliance::None, |audit| Compliance::of(audit.rate.value));
    let texts_written = [contact, scheme, plan].into_iter().flatten().map(|text| text.span);
    let written = state.iter().map(|state| state.span).chain(established.iter().map(|day| day.span));
    let lists = [non_compliant, burdens, exempt].into_iter().flatten().flatten().map(|text| text.span);
    let written = written.chain(audit.iter().map(|audit| audit.date.span)).chain(lists);
    Accessibility {
        state: state.as_ref().map_or(allowed, |state| state.value),
        audit: audit.as_ref().map(self::audit),
        established: established.as_ref().map(|day| day.value),
        contact: optional(contact),
        // A bad address is not a missing one: it is reported, and left out of the page.
        scheme: optional(scheme).map(written_url),
        plan: optional(plan).map(written_url),
        non_compliant: texts(non_compliant),
        burdens: texts(burdens),
        exempt: texts(exempt),
        place: place(written.chain(texts_written)),
    }
}

/// The place to report a missing fact at: near the facts that are there, or else the beginning of the file.
fn place(written: impl Iterator<Item = Span>) -> Span {
    written.filter(|span| span.is_somewhere()).min().unwrap_or(Span::new(0, 0))
}

fn audit(raw: &RawAudit) -> Audit {
    let RawAudit { date, auditor, standard, rate, environment, tools, pages } = raw;
    Audit {
        date: date.value,
        auditor: auditor.value.clone(),
        standard: standard.value.clone(),
        rate: rate.value,
        environment: texts(environment),
        tools: texts(tools),
        pages: texts(pages),
        place: date.span,
    }
}
