//! People under age.

mod family_name;

use std::collections::HashSet;

use jiff::ToSpan;

use super::Facts;
use super::names::telling_addresses;
use crate::content::document::Ref;
use crate::content::model::kinds::Organisation;
use crate::content::model::{Consent, Minors, RawAmbassador, RawAuthorisation, RawEmployer, Site, Written};
use crate::site::markdown;
use crate::text::date::Date;
use crate::text::diagnostic::{AUTHORISATION_OVER, Diagnostic, Diagnostics, MISSING_KEY, UNPROTECTED_MINOR};
use crate::text::source::{Places, Span, Spanned};
use crate::text::url;

/// The image and the name of a minor need both holders of parental authority (French Civil Code, articles 372 and 372-1).
const HOLDERS: usize = 2;
/// The longest agreement, in months.
const MONTHS_MAX: i64 = 12;

/// A minor has a profile only if the site's policy allows it: with the agreement of both holders of parental
/// authority for a year at most, a first name alone, no search engines, no open data, no account of their own, and an
/// organisation that relays requests.
pub(super) fn minors_are_protected(facts: &Facts<'_>, file: &Written<RawAmbassador>, diagnostics: &mut Diagnostics) {
    let RawAmbassador { adult, authorisation, consent, .. } = &file.data;
    if adult.value || !adult.span.is_somewhere() {
        return;
    }
    let mut faults: Vec<(Span, &str)> = Vec::new();
    let policy = facts.content.site.as_ref().and_then(|site| site.data.minors.as_ref());
    if policy.is_none_or(|policy| policy.value == Minors::Forbidden) {
        faults.push((adult.span, "forbidden"));
    } else {
        names(file, &mut faults);
        family_name::told(facts, file, &mut faults);
        let too_open = |what: &&Spanned<Consent>| matches!(what.value, Consent::SearchEngines | Consent::OpenData);
        faults.extend(consent.covers.iter().filter(too_open).map(|what| (what.span, "search")));
        organisations(facts, file, &mut faults);
        match authorisation {
            Some(agreed) => agreement(agreed, &consent.date, &mut faults),
            None => {
                let diagnostic = Diagnostic::new(MISSING_KEY, &file.path, adult.span);
                diagnostics.push(diagnostic.fact("key", "authorisation"));
            }
        }
    }
    for (span, reason) in faults {
        diagnostics.push(Diagnostic::new(UNPROTECTED_MINOR, &file.path, span).fact("reason", reason));
    }
}

/// The agreement for a minor is still valid; from the day after its end the profile is not published.
pub(super) fn agreements_still_hold(facts: &Facts<'_>, file: &Written<RawAmbassador>, diagnostics: &mut Diagnostics) {
    let RawAmbassador { adult, authorisation, .. } = &file.data;
    let agreed = authorisation.as_ref().filter(|_| !adult.value && adult.span.is_somewhere());
    // Time alone ends an agreement, so this is a warning: an error would stop the build and keep the profile online.
    if let Some(until) = agreed.map(|agreed| &agreed.until).filter(|until| until.value < facts.today) {
        diagnostics.push(Diagnostic::new(AUTHORISATION_OVER, &file.path, until.span).fact("value", until.value));
    }
}

/// No published text has the family name of a minor.
fn names(file: &Written<RawAmbassador>, faults: &mut Vec<(Span, &'static str)>) {
    let RawAmbassador { name, sort_name, .. } = &file.data;
    if !is_first_name(name.value.trim()) {
        faults.push((name.span, "name"));
    }
    faults.extend(telling_addresses(file));
    let folded = |text: &str| slug::slugify(text);
    if let Some(sort_name) = sort_name.as_ref().filter(|sort_name| folded(&sort_name.value) != folded(&name.value)) {
        faults.push((sort_name.span, "sort-name"));
    }
}

/// Returns true if `name` is one word, or two joined by a hyphen as in "Anne-Sophie".
fn is_first_name(name: &str) -> bool {
    let parts: Vec<&str> = name.split('-').collect();
    let is_capitalised = |part: &&str| !part.starts_with(char::is_lowercase);
    parts.iter().all(|part| is_word(part)) && (parts.len() == 1 || parts.len() == 2 && parts.iter().all(is_capitalised))
}

/// Returns true if `part` is made of letters with at most one apostrophe, as in "N'Golo" or "Sa'id".
fn is_word(part: &str) -> bool {
    let is_mark = |c: char| ('\u{300}'..='\u{36f}').contains(&c);
    let is_letters =
        |text: &str| text.starts_with(char::is_alphabetic) && text.chars().all(|c| c.is_alphabetic() || is_mark(c));
    match part.split_once(['\'', '’']) {
        Some((before, after)) => {
            let is_one_word = before.chars().count() <= 2 || after.starts_with(char::is_lowercase);
            is_letters(before) && is_letters(after) && is_one_word
        }
        None => is_letters(part),
    }
}

/// An organisation endorses the minor and relays requests, and links lead only to it: any other page may be an
/// account of the minor's own.
fn organisations(facts: &Facts<'_>, file: &Written<RawAmbassador>, faults: &mut Vec<(Span, &'static str)>) {
    let RawAmbassador { adult, employer, endorsed_by, links, bio, received_ideas, .. } = &file.data;
    let employer = employer.as_ref().and_then(|employer| match employer {
        RawEmployer::Id(id) => Some(id),
        RawEmployer::Name(_) => None,
    });
    let written: Vec<&Ref<Organisation>> = employer.into_iter().chain(endorsed_by.iter().flatten()).collect();
    let table = &facts.site.records.organisations;
    let known: Vec<&Organisation> = written.iter().filter_map(|id| Some(&table[table.find(&id.value)?].data)).collect();
    match written.first() {
        None => faults.push((adult.span, "organisation")),
        // The type of an unknown organisation is unknown too.
        Some(first) if known.len() == written.len() && !known.iter().any(|row| row.relays_requests()) => {
            faults.push((first.span, "relay"));
        }
        Some(_) => {}
    }
    let host = |address: &str| url::host(address).map(|host| host.trim_start_matches("www.").to_owned());
    let own: HashSet<String> = known.iter().filter_map(|row| host(&row.website.as_ref()?.value)).collect();
    let leads_away = |address: &str| host(address).is_some_and(|host| !own.contains(&host));
    let links = links.iter().flatten().filter(|link| leads_away(&link.url.value));
    faults.extend(links.map(|link| (link.url.span, "link")));
    for text in received_ideas.iter().flatten().map(|idea| &idea.answer).chain([bio]) {
        let mut places = Places::new(&text.value, text.span, (facts.sources)(&file.path));
        for link in markdown::links(&text.value).into_iter().filter(|link| leads_away(&link.destination)) {
            faults.push((places.part(link.span.start..link.span.end), "link"));
        }
    }
}

/// What is read of an organisation to protect minors.
#[derive(PartialEq, Eq)]
pub(super) struct Relay {
    id: String,
    relays_requests: bool,
    website: Option<String>,
}

/// All that is read of organisations to protect minors.
pub(super) fn relays(site: &Site) -> Vec<Relay> {
    let relay = |file: &Written<Organisation>| Relay {
        id: file.id.clone(),
        relays_requests: file.data.relays_requests(),
        website: file.data.website.as_ref().map(|website| website.value.to_string()),
    };
    site.records.organisations.iter().map(relay).collect()
}

/// Both holders of parental authority agreed, for a year at most from the day of consent.
fn agreement(agreed: &RawAuthorisation, since: &Spanned<Date>, faults: &mut Vec<(Span, &'static str)>) {
    let RawAuthorisation { references, until } = agreed;
    let holders: HashSet<String> = references.iter().map(|one| one.value.trim().to_lowercase()).collect();
    if let Some(last) = references.last().filter(|_| holders.len() < HOLDERS) {
        faults.push((last.span, "holders"));
    }
    let latest = since.value.checked_add(MONTHS_MAX.months());
    if since.span.is_somewhere() && latest.is_ok_and(|latest| until.value > latest) {
        faults.push((until.span, "long"));
    }
}

#[cfg(test)]
mod tests {
    use super::is_first_name;

    #[test]
    fn a_first_name_is_told_from_a_whole_name() {
        for name in ["Solène", "Anne-Sophie", "Zoé", "N'Golo", "D’Angelo", "Sa'id", "Zoe\u{301}", "Œdipe", "أمينة"]
        {
            assert!(is_first_name(name), "{name}");
        }
        let whole = [
            "",
            "-",
            "Solène Brindavoine",
            "Solène B.",
            "Solène.Brindavoine",
            "Solène/Brindavoine",
            "Solène_Brindavoine",
            "Solène-Anne-Brindavoine",
            "Solène-brindavoine",
            "Solène'Brindavoine",
            "Solène\u{ad}Brindavoine",
            "Solène\u{200d}Brindavoine",
            "Solène\u{a0}Brindavoine",
            "Solène2",
        ];
        for name in whole {
            assert!(!is_first_name(name), "{name}");
        }
    }
}
