//! People under age.

use jiff::ToSpan;

use super::Facts;
use crate::diagnostic::{Diagnostic, Diagnostics, MISSING_KEY, UNPROTECTED_MINOR};
use crate::model::{Consent, Minors, RawAmbassador, RawEmployer, Written};
use crate::source::Span;

/// The image and the name of a minor need both holders of parental authority (French Civil Code, articles 372 and 372-1).
const HOLDERS: usize = 2;
/// The longest agreement, in months.
const MONTHS_MAX: i64 = 12;

/// A person under age has a profile only where the site's policy allows it: with both holders' agreement for a year at most, a
/// first name alone, no search engine and no open data, and an organisation that speaks for her or him.
pub(super) fn minors_are_protected(facts: &Facts<'_>, file: &Written<RawAmbassador>, diagnostics: &mut Diagnostics) {
    let RawAmbassador { adult, authorisation, name, consent, employer, endorsed_by, .. } = &file.data;
    if adult.value || !adult.span.is_somewhere() {
        return;
    }
    let mut report = |span: Span, reason: &str| {
        diagnostics.push(Diagnostic::new(UNPROTECTED_MINOR, &file.path, span).fact("reason", reason));
    };
    let policy = facts.content.site.as_ref().and_then(|site| site.data.minors.as_ref());
    if policy.is_none_or(|policy| policy.value == Minors::Forbidden) {
        return report(adult.span, "forbidden");
    }
    if name.value.split_whitespace().count() > 1 {
        report(name.span, "name");
    }
    for what in consent.covers.iter().filter(|what| matches!(what.value, Consent::SearchEngines | Consent::OpenData)) {
        report(what.span, "search");
    }
    let has_employer = matches!(employer, Some(RawEmployer::Id(_)));
    if !has_employer && endorsed_by.is_none() {
        report(adult.span, "organisation");
    }
    let Some(agreed) = authorisation else {
        diagnostics.push(Diagnostic::new(MISSING_KEY, &file.path, adult.span).fact("key", "authorisation"));
        return;
    };
    if let Some(first) = agreed.references.first().filter(|_| agreed.references.len() < HOLDERS) {
        report(first.span, "holders");
    }
    let last = facts.today.checked_add(MONTHS_MAX.months());
    if last.is_ok_and(|last| agreed.until.value > last) {
        report(agreed.until.span, "long");
    } else if agreed.until.value < facts.today {
        report(agreed.until.span, "over");
    }
}
