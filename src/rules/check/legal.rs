//! Declarations that the law asks of a public site.

use jiff::ToSpan;

use super::{Facts, in_range};
use crate::content::model::{Accessibility, Audit, Compliance, Declaration, RawAccessibility, RawSite, Site, Written};
use crate::content::starter;
use crate::text::date::Date;
use crate::text::diagnostic::{
    AUDIT_TOO_OLD, COMPLIANCE_STATE, DATE_IN_FUTURE, DECLARED_TWICE, Diagnostic, Diagnostics, MISSING_LEGAL_FACT,
    OTHER_STANDARD, UNSAFE_LINK,
};
use crate::text::source::{Span, Spanned};
use crate::text::url;

/// Years for which an audit and a declaration are valid (RGAA 4.1, « Obligations »).
const YEARS_VALID: i64 = 3;

/// Each declaration is on one page only.
pub(super) fn declarations_stand_once(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    for declaration in Declaration::ALL {
        let declaring = facts.content.records.pages.iter().filter_map(|page| {
            let declares = page.data.declares.as_ref().filter(|declares| declares.value == declaration)?;
            Some((&page.path, declares.span))
        });
        let first = declaring.clone().next();
        for (path, span) in declaring.skip(1) {
            let other = first.map_or("", |(other, _)| other);
            let diagnostic = Diagnostic::new(DECLARED_TWICE, path, span).fact("other", other);
            diagnostics.push(diagnostic.fact("value", declaration.word()));
        }
    }
}

/// The declared state of accessibility agrees with the audit's rate, and is "not compliant" without an audit. A site
/// that complies fully lists nothing that does not.
pub(super) fn state_agrees_with_the_audit(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some((site, RawAccessibility { state, audit, non_compliant, .. })) = accessibility(facts) else {
        return;
    };
    let complies = audit.as_ref().is_some_and(|audit| Compliance::of(audit.rate.value) == Compliance::Full);
    if let Some(listed) = non_compliant.iter().flatten().next().filter(|_| complies) {
        let diagnostic = Diagnostic::new(COMPLIANCE_STATE, &site.path, listed.span).fact("reason", "list");
        diagnostics.push(diagnostic.fact("value", &listed.value));
    }
    let Some(state) = state else {
        return;
    };
    let allowed = audit.as_ref().map_or(Compliance::None, |audit| Compliance::of(audit.rate.value));
    if state.value != allowed {
        let reason = if audit.is_some() { "rate" } else { "no-audit" };
        let mut diagnostic = Diagnostic::new(COMPLIANCE_STATE, &site.path, state.span).fact("reason", reason);
        diagnostic.suggestion = Some(allowed.word().to_owned());
        diagnostics.push(diagnostic.fact("value", state.value.word()));
    }
}

/// An audit and a declaration are in the past and younger than three years, and the audit is the older one.
pub(super) fn audit_is_valid(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some((site, RawAccessibility { audit, established, .. })) = accessibility(facts) else {
        return;
    };
    let done = audit.as_ref().filter(|audit| audit.date.span.is_somewhere() && audit.date.value <= facts.today);
    let order = done.zip(established.as_ref()).filter(|(audit, established)| audit.date.value > established.value);
    if let Some((audit, established)) = order {
        let diagnostic = Diagnostic::new(COMPLIANCE_STATE, &site.path, established.span).fact("reason", "order");
        diagnostics.push(diagnostic.fact("value", established.value).fact("other", audit.date.value));
    }
    let days: [(&str, Option<&Spanned<Date>>); 2] =
        [("audit", audit.as_ref().map(|audit| &audit.date)), ("established", established.as_ref())];
    for (key, day) in days.into_iter().filter_map(|(key, day)| Some((key, day?))) {
        let rule = if day.value > facts.today {
            DATE_IN_FUTURE
        } else if day.value.saturating_add(YEARS_VALID.years()) < facts.today {
            AUDIT_TOO_OLD
        } else {
            continue;
        };
        let diagnostic = Diagnostic::new(rule, &site.path, day.span).fact("key", key);
        diagnostics.push(diagnostic.fact("value", day.value).fact("today", facts.today));
    }
}

/// An audit follows a version of the RGAA that is in force (France: decree 2019-768, article 5).
pub(super) fn standard_is_the_one_of_the_law(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some((site, RawAccessibility { audit: Some(audit), .. })) = accessibility(facts) else {
        return;
    };
    let written = slug::slugify(&audit.standard.value);
    let is_in_force =
        written.strip_prefix("rgaa").is_some_and(|version| version.trim_start_matches(['-', 'v']).starts_with('4'));
    if !is_in_force {
        let diagnostic = Diagnostic::new(OTHER_STANDARD, &site.path, audit.standard.span);
        diagnostics.push(diagnostic.fact("value", &audit.standard.value));
    }
}

/// Links of the declarations lead to web pages.
pub(super) fn addresses_of_declarations_are_safe(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    if let Some((site, RawAccessibility { scheme, plan, .. })) = accessibility(facts) {
        for link in scheme.iter().chain(plan).filter(|link| !url::is_external(&link.value)) {
            diagnostics.push(Diagnostic::new(UNSAFE_LINK, &site.path, link.span).fact("url", &link.value));
        }
    }
}

/// Messages, and the files of unpublished profiles, are kept for ten years at most.
pub(super) fn months_of_the_privacy_page_are_sensible(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    const MONTHS_MAX: u32 = 120;
    let site = facts.content.site.as_ref();
    let Some((site, privacy)) = site.and_then(|site| Some((site, site.data.privacy.as_ref()?))) else {
        return;
    };
    let written = [("messages_months", &privacy.messages_months), ("unpublished_months", &privacy.unpublished_months)];
    for (key, months) in written.into_iter().filter_map(|(key, months)| Some((key, months.as_ref()?))) {
        in_range(key, months, 1, MONTHS_MAX, &site.path, diagnostics);
    }
}

/// A site that is not a demonstration declares everything that the law asks for.
pub(super) fn legal_facts_are_there(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    if !facts.site.identity.is_demonstration {
        report_missing_facts(facts.site, diagnostics);
    }
}

/// Reports each fact that the declarations lack, at the place where it belongs.
pub(super) fn report_missing_facts(site: &Site, diagnostics: &mut Diagnostics) {
    let identity = &site.identity;
    let publisher = &identity.publisher;
    let (host, privacy, accessibility) = (&publisher.host, &identity.privacy, &identity.accessibility);
    let Accessibility { audit, non_compliant, burdens, exempt, .. } = accessibility;
    let complies = audit.as_ref().is_none_or(|audit| Compliance::of(audit.rate) == Compliance::Full);
    let says_what_does_not = [non_compliant, burdens, exempt].iter().any(|list| !list.is_empty());
    let host_place = host.as_ref().map_or(publisher.place, |host| host.place);
    let audit_place = audit.as_ref().map_or(accessibility.place, |audit| audit.place);
    let has = |list: fn(&Audit) -> &Vec<String>| audit.as_ref().is_none_or(|audit| !list(audit).is_empty());
    let sending = site.sending.as_ref();
    let processor = sending.and_then(|sending| sending.processor.as_ref());
    let facts = [
        ("publisher.name", !starter::is_no_answer(&publisher.name), publisher.place),
        ("publisher.legal_form", publisher.legal_form.is_some(), publisher.place),
        ("publisher.address", publisher.address.is_some(), publisher.place),
        ("publisher.phone", publisher.phone.is_some(), publisher.place),
        ("publisher.director", publisher.director.is_some(), publisher.place),
        ("publisher.host", host.is_some(), publisher.place),
        ("publisher.host.address", host.as_ref().is_none_or(|host| host.address.is_some()), host_place),
        ("publisher.host.phone", host.as_ref().is_none_or(|host| host.phone.is_some()), host_place),
        ("privacy.officer", privacy.officer.is_some(), privacy.place),
        ("privacy.contact", privacy.contact.is_some(), privacy.place),
        (
            "privacy.controller_contact",
            privacy.controller.is_none() || privacy.controller_contact.is_some(),
            privacy.place,
        ),
        ("privacy.messages_months", sending.is_none() || privacy.messages_months.is_some(), privacy.place),
        ("privacy.unpublished_months", privacy.unpublished_months.is_some(), privacy.place),
        (
            "forms.processor.safeguards",
            processor.is_none_or(|processor| !processor.leaves_europe || processor.safeguards.is_some()),
            processor.map_or(Span::NOWHERE, |processor| processor.place),
        ),
        ("accessibility.established", accessibility.established.is_some(), accessibility.place),
        ("accessibility.contact", accessibility.contact.is_some(), accessibility.place),
        ("accessibility.scheme", accessibility.scheme.is_some(), accessibility.place),
        ("accessibility.plan", accessibility.plan.is_some(), accessibility.place),
        ("accessibility.audit.environment", has(|audit| &audit.environment), audit_place),
        ("accessibility.audit.tools", has(|audit| &audit.tools), audit_place),
        ("accessibility.audit.pages", has(|audit| &audit.pages), audit_place),
        ("accessibility.non_compliant", complies || says_what_does_not, accessibility.place),
    ];
    for (key, _, span) in facts.into_iter().filter(|(_, is_there, _)| !is_there) {
        let diagnostic = Diagnostic::new(MISSING_LEGAL_FACT, &"content/site.yaml".into(), span);
        diagnostics.push(diagnostic.fact("key", key).fact("reason", key.replace('.', "-")));
    }
}

fn accessibility<'a>(facts: &Facts<'a>) -> Option<(&'a Written<RawSite>, &'a RawAccessibility)> {
    let site = facts.content.site.as_ref()?;
    Some((site, site.data.accessibility.as_ref()?))
}
