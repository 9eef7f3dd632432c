//! Ambassadors: references, coverage, order.

use std::collections::HashMap;

use rayon::prelude::*;

use super::references::{References, unknown};
use super::territory::{coverage, places};
use super::{ideas, links, markdown, optional};
use crate::diagnostic::{Diagnostic, Diagnostics, MISSING_FILE, PATH_OUTSIDE_ROOT};
use crate::locale::Collation;
use crate::model::Content;
use crate::model::{
    Ambassador, Availability, Charter, Employer, Organisation, Photo, RawAmbassador, RawAvailability, RawEmployer,
    RawPhoto, RawVisit, Sector, Status, Table, Territory, Visit, Vocabularies, Written,
};
use crate::source::FilePath;
use crate::url;

/// What an ambassador may refer to.
pub(super) struct Known<'a> {
    pub(super) vocabularies: &'a Vocabularies,
    pub(super) territory: &'a Territory,
    pub(super) sectors: &'a Table<Sector>,
    pub(super) organisations: &'a Table<Organisation>,
}

pub(super) fn resolve(
    content: &Content,
    known: &Known<'_>,
    charter: &Charter,
    collation: &Collation,
    diagnostics: &mut Diagnostics,
) -> Table<Ambassador> {
    let resolved: Vec<(Ambassador, Diagnostics)> = content
        .ambassadors
        .par_iter()
        .map(|written| {
            let mut diagnostics = Diagnostics::new();
            let row = ambassador(written, known, &content.pictures, &mut diagnostics);
            let version = &written.data.charter.version;
            if !charter.versions.iter().any(|known| known.version == version.value) {
                let names = charter.versions.iter().map(|known| known.version.as_str());
                diagnostics.push(unknown("charter-version", version, &written.path, names));
            }
            (row, diagnostics)
        })
        .collect();
    let mut shared = HashMap::new();
    let mut rows: Vec<Ambassador> = Vec::with_capacity(resolved.len());
    for (mut row, faults) in resolved {
        diagnostics.extend(faults);
        let set = shared.entry(row.places.clone()).or_insert_with(|| coverage(&row.places, known.territory));
        row.coverage = set.clone();
        rows.push(row);
    }
    rows.par_sort_by(|a, b| collation.compare(&a.sort_name, &b.sort_name).then_with(|| a.id.cmp(&b.id)));
    Table::new(rows)
}

fn ambassador(
    written: &Written<RawAmbassador>,
    known: &Known<'_>,
    pictures: &[FilePath],
    diagnostics: &mut Diagnostics,
) -> Ambassador {
    let path = &written.path;
    let RawAmbassador {
        kind,
        name,
        sort_name,
        occupation,
        rome,
        role,
        since,
        employer,
        endorsed_by,
        sectors,
        themes,
        areas,
        audiences,
        levels,
        interventions,
        formats,
        languages,
        availability,
        visit,
        photo,
        links: raw_links,
        charter,
        consent,
        adult: _,
        status,
        until,
        confirmed,
        bio,
        received_ideas,
        aliases,
    } = &written.data;
    let words = known.vocabularies;
    let mut references = References::new(path, diagnostics);
    let places = places(areas, known.territory, &mut references);
    Ambassador {
        id: written.id.clone(),
        kind: kind.value,
        sort_name: optional(sort_name).unwrap_or_else(|| default_sort_name(&name.value, kind.value)),
        name: name.value.clone(),
        occupation: occupation.value.clone(),
        rome: optional(rome),
        role: role.as_ref().and_then(|role| references.one("role", role, &words.roles)),
        since: since.as_ref().map(|year| year.value),
        employer: employer.as_ref().and_then(|raw| self::employer(raw, known.organisations, &mut references)),
        endorsed_by: references.all("endorsed_by", "organisation", list(endorsed_by), known.organisations),
        sectors: references.all("sectors", "sector", list(sectors), known.sectors),
        themes: references.all("themes", "theme", list(themes), &words.themes),
        coverage: Default::default(),
        places,
        audiences: references.all("audiences", "audience", audiences, &words.audiences),
        levels: references.all("levels", "level", list(levels), &words.levels),
        interventions: references.all("interventions", "intervention", interventions, &words.interventions),
        formats: references.all("formats", "format", formats, &words.formats),
        languages: references.all("languages", "language", languages, &words.languages),
        availability: availability.as_ref().map(self::availability).unwrap_or_default(),
        visit: visit.as_ref().map(self::visit),
        photo: photo.as_ref().and_then(|raw| self::photo(raw, pictures, &mut references)),
        links: links(raw_links),
        charter_version: charter.version.value.clone(),
        charter_accepted: charter.accepted.value,
        consent: consent.covers.iter().map(|what| what.value).collect(),
        paused_until: until.as_ref().filter(|_| status.value == Status::Paused).map(|until| until.value),
        confirmed: confirmed.value,
        bio: markdown(bio, path),
        received_ideas: ideas(received_ideas, path),
        aliases: aliases.clone().unwrap_or_default(),
    }
}

fn list<T>(list: &Option<Vec<T>>) -> &[T] {
    list.as_deref().unwrap_or_default()
}

/// A person is sorted by what follows the first name, an organisation by its whole name; `sort_name` is for the rest.
fn default_sort_name(name: &str, kind: crate::model::Kind) -> String {
    match (kind, name.split_once(' ')) {
        (crate::model::Kind::Person, Some((first, last))) => format!("{last} {first}"),
        _ => name.to_owned(),
    }
}

fn employer(
    raw: &RawEmployer,
    organisations: &Table<Organisation>,
    references: &mut References<'_>,
) -> Option<Employer> {
    match raw {
        RawEmployer::Id(id) => references.one("organisation", id, organisations).map(Employer::Organisation),
        RawEmployer::Name(employer) => Some(Employer::Name(employer.name.value.clone())),
    }
}

fn availability(raw: &RawAvailability) -> Availability {
    let RawAvailability { per_year, rhythm, months, notice_days, group_max } = raw;
    let number = |number: &Option<crate::source::Spanned<u32>>| number.as_ref().map(|number| number.value);
    Availability {
        per_year: number(per_year),
        rhythm: optional(rhythm),
        months: months.iter().flatten().map(|month| month.value).collect(),
        notice_days: number(notice_days),
        group_max: number(group_max),
    }
}

fn visit(raw: &RawVisit) -> Visit {
    let RawVisit { minimum_age, equipment, wheelchair } = raw;
    Visit {
        minimum_age: minimum_age.as_ref().map(|age| age.value),
        equipment: optional(equipment),
        wheelchair: wheelchair.as_ref().map(|flag| flag.value),
    }
}

fn photo(raw: &RawPhoto, pictures: &[FilePath], references: &mut References<'_>) -> Option<Photo> {
    let Some(path) = url::join(references.path(), &raw.file.value) else {
        let diagnostic = Diagnostic::new(PATH_OUTSIDE_ROOT, references.path(), raw.file.span);
        references.push(diagnostic.fact("value", &raw.file.value));
        return None;
    };
    let found = pictures.binary_search_by(|picture| (**picture).cmp(&path)).ok().map(|index| &pictures[index]);
    if found.is_none() {
        let diagnostic = Diagnostic::new(MISSING_FILE, references.path(), raw.file.span);
        let beside = pictures.iter().filter_map(|picture| picture.rsplit('/').next());
        references.push(diagnostic.fact("file", &path).among(&raw.file.value, beside));
    }
    found.map(|path| Photo { path: path.clone(), credit: raw.credit.value.clone() })
}
