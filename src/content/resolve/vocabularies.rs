//! The vocabularies: terms in order, with unique ids.

use super::optional;
use crate::content::model::Content;
use crate::content::model::{Level, RawTerm, Table, Term, Vocabularies, Written};
use crate::text::diagnostic::{BAD_ID, DUPLICATE_ID, Diagnostic, Diagnostics};
use crate::text::url::is_slug;

/// The vocabularies whose terms have a page each: the id is a part of its address.
const HAVE_PAGES: [&str; 3] = ["themes", "audiences", "interventions"];

pub(super) fn resolve(content: &Content, diagnostics: &mut Diagnostics) -> Vocabularies {
    let mut vocabularies = Vocabularies::default();
    for written in &content.vocabularies {
        let table = terms(written, diagnostics);
        match written.id.as_str() {
            "families" => vocabularies.families = table,
            "audiences" => {
                vocabularies.levels = levels(written, &table, diagnostics);
                vocabularies.audiences = table;
            }
            "interventions" => vocabularies.interventions = table,
            "themes" => vocabularies.themes = table,
            "roles" => vocabularies.roles = table,
            "formats" => vocabularies.formats = table,
            "languages" => vocabularies.languages = table,
            "organisation_types" => vocabularies.organisation_types = table,
            name => unreachable!("the parser knows no vocabulary {name}"),
        }
    }
    vocabularies
}

fn terms(written: &Written<Vec<RawTerm>>, diagnostics: &mut Diagnostics) -> Table<Term> {
    let mut raw: Vec<&RawTerm> = Vec::new();
    for term in &written.data {
        if HAVE_PAGES.contains(&written.id.as_str()) && !is_slug(&term.id.value) {
            let mut diagnostic = Diagnostic::new(BAD_ID, &written.path, term.id.span);
            diagnostic.suggestion = Some(slug::slugify(&term.id.value)).filter(|slug| is_slug(slug));
            diagnostics.push(diagnostic.fact("value", &term.id.value).fact("kind", "term"));
        } else if raw.iter().any(|other| other.id.value == term.id.value) {
            let diagnostic = Diagnostic::new(DUPLICATE_ID, &written.path, term.id.span);
            diagnostics.push(diagnostic.fact("id", &term.id.value).fact("other", &written.path));
        } else {
            raw.push(term);
        }
    }
    // The sort is stable: terms without an order keep the order of the file.
    raw.sort_by_key(|term| term.order.as_ref().map_or(u32::MAX, |order| order.value));
    let term = |raw: &RawTerm| {
        let RawTerm { id, label, short, feminine, masculine, description, order: _, says, levels: _, protocol } = raw;
        Term {
            id: id.value.to_string(),
            label: label.value.clone(),
            short: optional(short).unwrap_or_else(|| label.value.clone()),
            feminine: optional(feminine),
            masculine: optional(masculine),
            description: description.as_ref().map(|text| text.value.clone()),
            says: says.as_ref().map(|text| text.value.clone()),
            needs_protocol: super::is_set(protocol),
        }
    };
    Table::new(raw.into_iter().map(term).collect())
}

fn levels(written: &Written<Vec<RawTerm>>, audiences: &Table<Term>, diagnostics: &mut Diagnostics) -> Table<Level> {
    let mut rows: Vec<Level> = Vec::new();
    for term in &written.data {
        let Some(audience) = audiences.find(&term.id.value) else {
            continue;
        };
        for level in term.levels.iter().flatten() {
            if rows.iter().any(|other| other.id == *level.id.value) {
                let diagnostic = Diagnostic::new(DUPLICATE_ID, &written.path, level.id.span);
                diagnostics.push(diagnostic.fact("id", &level.id.value).fact("other", &written.path));
            } else {
                rows.push(Level {
                    id: level.id.value.to_string(),
                    label: level.label.value.clone(),
                    short: optional(&level.short).unwrap_or_else(|| level.label.value.clone()),
                    audience,
                });
            }
        }
    }
    Table::new(rows)
}
