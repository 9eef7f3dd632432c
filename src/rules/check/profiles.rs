//! Profiles: kind, levels, status, dates, charter, consent, areas, numbers.

use super::{Facts, in_range, starter_texts};
use crate::content::document::Decode;
use crate::content::model::{Consent, Kind, Place, RawAmbassador, RawArea, Stage, Status, Written};
use crate::content::starter;
use crate::text::date::Date;
use crate::text::diagnostic::{
    CONSENT_MISSING, DATE_IN_FUTURE, DATE_OUTSIDE_CHARTER, Diagnostic, Diagnostics, KEY_FOR_OTHER_KIND,
    LEVEL_WITHOUT_AUDIENCE, LONG_HOOK, MISSING_KEY, PAUSE_OVER, PAUSE_WITHOUT_END, REDUNDANT_AREA, SECTOR_OR_THEME,
    STALE_PROFILE, UNFINISHED_TEXT, UNTIL_WITHOUT_PAUSE,
};
use crate::text::source::{Span, Spanned};

/// An ambassador speaks for a sector or for a theme.
pub(super) fn speaks_for_a_sector_or_a_theme(
    _: &Facts<'_>,
    file: &Written<RawAmbassador>,
    diagnostics: &mut Diagnostics,
) {
    if file.data.sectors.is_none() && file.data.themes.is_none() {
        diagnostics.push(Diagnostic::new(SECTOR_OR_THEME, &file.path, head(file)));
    }
}

/// The place of a fault that concerns the whole profile: its name.
fn head(file: &Written<RawAmbassador>) -> Span {
    if file.data.name.span.is_somewhere() { file.data.name.span } else { Span::new(0, 0) }
}

/// A person has a role; an organisation has no role, no year it began the trade and no employer.
pub(super) fn keys_suit_the_kind(_: &Facts<'_>, file: &Written<RawAmbassador>, diagnostics: &mut Diagnostics) {
    let RawAmbassador { kind, role, since, employer, .. } = &file.data;
    if !kind.span.is_somewhere() {
        return;
    }
    if kind.value == Kind::Person {
        if role.is_none() {
            diagnostics.push(Diagnostic::new(MISSING_KEY, &file.path, head(file)).fact("key", "role"));
        }
        return;
    }
    let employer_span = employer.as_ref().map(|employer| match employer {
        crate::content::model::RawEmployer::Id(id) => id.span,
        crate::content::model::RawEmployer::Name(employer) => employer.name.span,
    });
    let written = [
        ("role", role.as_ref().map(|role| role.span)),
        ("since", since.as_ref().map(|since| since.span)),
        ("employer", employer_span),
    ];
    for (key, span) in written.into_iter().filter_map(|(key, span)| Some((key, span?))) {
        let diagnostic = Diagnostic::new(KEY_FOR_OTHER_KIND, &file.path, span);
        diagnostics.push(diagnostic.fact("key", key).fact("kind", kind.value.word()));
    }
}

/// A level belongs to an audience that the profile names.
pub(super) fn levels_belong_to_audiences(
    facts: &Facts<'_>,
    file: &Written<RawAmbassador>,
    diagnostics: &mut Diagnostics,
) {
    let words = &facts.site.vocabularies;
    // With a faulty list of audiences, nothing can be said about levels.
    let is_unknown = |audience: &str| words.audiences.find(audience).is_none();
    if file.data.audiences.is_empty() || file.data.audiences.iter().any(|written| is_unknown(&written.value)) {
        return;
    }
    for level in file.data.levels.iter().flatten() {
        let Some(key) = words.levels.find(&level.value) else {
            continue;
        };
        let audience = &words.audiences[words.levels[key].audience].id;
        if !file.data.audiences.iter().any(|written| *written.value == *audience) {
            let diagnostic = Diagnostic::new(LEVEL_WITHOUT_AUDIENCE, &file.path, level.span);
            diagnostics.push(diagnostic.fact("level", &level.value).fact("audience", audience));
        }
    }
}

/// A paused profile says until when.
pub(super) fn pause_has_an_end(_: &Facts<'_>, file: &Written<RawAmbassador>, diagnostics: &mut Diagnostics) {
    if file.data.status.value == Status::Paused && file.data.until.is_none() {
        diagnostics.push(Diagnostic::new(PAUSE_WITHOUT_END, &file.path, file.data.status.span));
    }
}

/// A pause ends on a day to come.
pub(super) fn pause_is_not_over(facts: &Facts<'_>, file: &Written<RawAmbassador>, diagnostics: &mut Diagnostics) {
    let RawAmbassador { status, until, .. } = &file.data;
    let until = until.as_ref().filter(|until| status.value == Status::Paused && until.value < facts.today);
    if let Some(until) = until {
        diagnostics.push(Diagnostic::new(PAUSE_OVER, &file.path, until.span).fact("value", until.value));
    }
}

/// Only a paused profile says until when.
pub(super) fn until_is_of_a_pause(_: &Facts<'_>, file: &Written<RawAmbassador>, diagnostics: &mut Diagnostics) {
    let RawAmbassador { status, until, .. } = &file.data;
    let until = until.as_ref().filter(|_| status.value != Status::Paused && status.span.is_somewhere());
    if let Some(until) = until {
        let diagnostic = Diagnostic::new(UNTIL_WITHOUT_PAUSE, &file.path, until.span);
        diagnostics.push(diagnostic.fact("value", until.value));
    }
}

/// The days of acceptance, consent and last confirmation are not in the future.
pub(super) fn past_days_are_past(facts: &Facts<'_>, file: &Written<RawAmbassador>, diagnostics: &mut Diagnostics) {
    let RawAmbassador { charter, consent, confirmed, .. } = &file.data;
    let days: [(&str, &Spanned<Date>); 3] =
        [("accepted", &charter.accepted), ("date", &consent.date), ("confirmed", confirmed)];
    for (key, day) in days.into_iter().filter(|(_, day)| day.value > facts.today) {
        let diagnostic = Diagnostic::new(DATE_IN_FUTURE, &file.path, day.span).fact("key", key);
        diagnostics.push(diagnostic.fact("value", day.value).fact("today", facts.today));
    }
}

/// A profile was confirmed recently enough to be believed.
pub(super) fn confirmation_is_not_too_old(
    facts: &Facts<'_>,
    file: &Written<RawAmbassador>,
    diagnostics: &mut Diagnostics,
) {
    let confirmed = &file.data.confirmed;
    let stage = facts.site.freshness.stage(confirmed.value, facts.today);
    if stage >= Stage::Doubtful {
        let diagnostic = Diagnostic::new(STALE_PROFILE, &file.path, confirmed.span).fact("reason", stage.word());
        diagnostics.push(diagnostic.fact("value", confirmed.value).fact("today", facts.today));
    }
}

/// A profile keeps no placeholder of the model it was started from.
pub(super) fn nothing_is_left_of_the_model(
    facts: &Facts<'_>,
    file: &Written<RawAmbassador>,
    diagnostics: &mut Diagnostics,
) {
    starter_texts(facts, &file.path, starter::StarterKind::Ambassador, diagnostics);
    let RawAmbassador { name, occupation, consent, .. } = &file.data;
    let texts = [
        ("name", &name.value, name.span),
        ("occupation", &occupation.value, occupation.span),
        ("reference", &*consent.reference.value, consent.reference.span),
    ];
    for (key, text, span) in texts.into_iter().filter(|(_, text, _)| starter::is_blank(text)) {
        let diagnostic = Diagnostic::new(UNFINISHED_TEXT, &file.path, span).fact("key", key);
        diagnostics.push(diagnostic.fact("value", text));
    }
}

/// The charter was accepted while the accepted version was in force.
pub(super) fn charter_was_in_force(facts: &Facts<'_>, file: &Written<RawAmbassador>, diagnostics: &mut Diagnostics) {
    let written = &file.data.charter;
    let version = facts.site.charter.versions.iter().find(|known| known.version == *written.version.value);
    let Some(version) = version else { return };
    let accepted = written.accepted.value;
    let is_outside = version.from.is_some_and(|from| accepted < from) || version.to.is_some_and(|to| accepted > to);
    if is_outside {
        let diagnostic = Diagnostic::new(DATE_OUTSIDE_CHARTER, &file.path, written.accepted.span)
            .fact("value", accepted)
            .fact("version", &version.version);
        diagnostics.push(match (version.from, version.to) {
            (Some(from), Some(to)) => diagnostic.fact("reason", "between").fact("from", from).fact("to", to),
            (Some(from), None) => diagnostic.fact("reason", "since").fact("from", from),
            (None, to) => diagnostic.fact("reason", "until").fact("to", to.unwrap_or(accepted)),
        });
    }
}

/// A name, a photo and an employer are shown only if the consent covers them.
pub(super) fn consent_covers_what_is_shown(
    _: &Facts<'_>,
    file: &Written<RawAmbassador>,
    diagnostics: &mut Diagnostics,
) {
    let RawAmbassador { kind, name, photo, employer, consent, .. } = &file.data;
    let covers = |what: Consent| consent.covers.iter().any(|written| written.value == what);
    let employer_span = employer.as_ref().map(|employer| match employer {
        crate::content::model::RawEmployer::Id(id) => id.span,
        crate::content::model::RawEmployer::Name(employer) => employer.name.span,
    });
    let is_person = kind.value == Kind::Person;
    let shown = [
        (Consent::Name, Some(name.span).filter(|_| is_person)),
        (Consent::Photo, photo.as_ref().map(|photo| photo.file.span)),
        (Consent::Employer, employer_span),
    ];
    // With a faulty list, nothing can be said about what the consent covers.
    if consent.covers.iter().any(|written| !written.span.is_somewhere()) || consent.covers.is_empty() {
        return;
    }
    for (what, span) in shown.into_iter().filter_map(|(what, span)| Some((what, span?))) {
        if !covers(what) {
            diagnostics.push(Diagnostic::new(CONSENT_MISSING, &file.path, span).fact("covers", what.word()));
        }
    }
}

/// No area of a profile lies inside another of its areas.
pub(super) fn areas_are_not_redundant(facts: &Facts<'_>, file: &Written<RawAmbassador>, diagnostics: &mut Diagnostics) {
    let territory = &facts.site.territory;
    let Some(row) = facts.site.ambassadors.find(&file.id).map(|key| &facts.site.ambassadors[key]) else {
        return;
    };
    // Where communes are lost, areas are smaller than they are.
    let is_known = facts.content.communes.has_all_codes && row.places.len() == file.data.areas.len();
    if row.places.len() < 2 || !is_known {
        return;
    }
    let area_of = |place: &Place| &territory.areas[place.area()];
    for (inner, raw) in row.places.iter().zip(&file.data.areas) {
        let inside = |outer: &&Place| {
            let (a, b) = (area_of(inner), area_of(outer));
            a.communes != b.communes && a.communes.is_subset_of(&b.communes)
        };
        if let Some(outer) = row.places.iter().find(inside) {
            let diagnostic = Diagnostic::new(REDUNDANT_AREA, &file.path, code_span(raw));
            diagnostics.push(diagnostic.fact("area", &area_of(inner).name).fact("other", &area_of(outer).name));
        }
    }
}

fn code_span(area: &RawArea) -> Span {
    let mut span = Span::NOWHERE;
    area.walk(&mut Vec::new(), &mut |_, code| span = code.span);
    span
}

/// A hook stands whole on a card. What is too much is counted in characters, as its author counts them.
pub(super) fn hook_is_short(_: &Facts<'_>, file: &Written<RawAmbassador>, diagnostics: &mut Diagnostics) {
    let Some(hook) = &file.data.hook else {
        return;
    };
    let length = hook.value.trim().chars().count();
    if length > RawAmbassador::HOOK_MAX {
        let diagnostic = Diagnostic::new(LONG_HOOK, &file.path, hook.span).fact("length", length);
        let over = length - RawAmbassador::HOOK_MAX;
        diagnostics.push(diagnostic.fact("most", RawAmbassador::HOOK_MAX).fact("over", over));
    }
}

/// The numbers of a profile are plausible.
pub(super) fn numbers_are_sensible(facts: &Facts<'_>, file: &Written<RawAmbassador>, diagnostics: &mut Diagnostics) {
    let this_year = u32::try_from(facts.today.year()).unwrap_or_default();
    let RawAmbassador { since, availability, visit, .. } = &file.data;
    let mut check = |key: &str, number: Option<&Spanned<u32>>, minimum: u32, maximum: u32| {
        if let Some(number) = number {
            in_range(key, number, minimum, maximum, &file.path, diagnostics);
        }
    };
    check("since", since.as_ref(), 1930, this_year);
    if let Some(availability) = availability {
        check("per_year", availability.per_year.as_ref(), 1, 366);
        check("notice_days", availability.notice_days.as_ref(), 0, 365);
        check("group_max", availability.group_max.as_ref(), 1, 2000);
        availability.months.iter().flatten().for_each(|month| {
            check("months", Some(&Spanned::new(month.value.0, month.span)), 1, 12);
        });
    }
    check("minimum_age", visit.as_ref().and_then(|visit| visit.minimum_age.as_ref()), 0, 99);
}
