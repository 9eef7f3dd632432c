//! Open data: JSON and CSV for those who reuse the directory.

use serde_json::{Value, json};

use super::Renderer;
use crate::content::document::{Meaning, Step};
use crate::content::model::{Ambassador, AreaKind, Consent, Identified, Key, Place, Table, Term};
use crate::site::pages::{self, TermKind, terms};
use crate::text::output::spreadsheet_text;
use crate::text::url;

/// A name and the value of an ambassador under it.
type Column = (&'static str, fn(&Renderer<'_>, &Ambassador) -> Value);

/// The columns of the CSV in their order, which are the keys of the JSON too. The name and the employer leave the site only
/// if the consent covers them as well.
const COLUMNS: [Column; 18] = [
    ("id", |_, row| json!(row.id)),
    ("url", |site, row| json!(url::absolute(&site.context.base_url, &site.context.addresses.ambassador(row)))),
    ("kind", |_, row| json!(row.kind.word())),
    ("name", |_, row| json!(row.consents_to(Consent::Name).then_some(&row.name))),
    ("occupation", |_, row| json!(row.occupation)),
    ("rome", |_, row| json!(row.rome)),
    ("role", |site, row| json!(row.role.map(|key| &site.context.site.vocabularies.roles[key].id))),
    ("employer", |site, row| {
        let is_shown = row.consents_to(Consent::Name) && row.consents_to(Consent::Employer);
        json!(row.employer.as_ref().filter(|_| is_shown).map(|employer| pages::employer_name(&site.context, employer)))
    }),
    ("sectors", |site, row| ids(&site.context.site.sectors, &row.sectors)),
    ("themes", |site, row| ids(&site.context.site.vocabularies.themes, &row.themes)),
    ("areas", |site, row| open_places(site, &row.places)),
    ("audiences", |site, row| ids(&site.context.site.vocabularies.audiences, &row.audiences)),
    ("levels", |site, row| ids(&site.context.site.vocabularies.levels, &row.levels)),
    ("interventions", |site, row| ids(&site.context.site.vocabularies.interventions, &row.interventions)),
    ("formats", |site, row| ids(&site.context.site.vocabularies.formats, &row.formats)),
    ("languages", |site, row| ids(&site.context.site.vocabularies.languages, &row.languages)),
    ("status", |_, row| json!(if row.paused_until.is_some() { "paused" } else { "active" })),
    ("confirmed", |_, row| json!(row.confirmed.map(|day| day.to_string()))),
];

/// The ambassadors who agreed to open data and whom search engines may show. Without a name, the trade and the place, or
/// the address of the page, still identify somebody.
pub(super) fn open_ambassadors(site: &Renderer<'_>) -> impl Iterator<Item = Value> {
    let is_open = |row: &Ambassador| pages::is_indexed(row) && row.consents_to(Consent::OpenData);
    let keys = site.context.site.listed().filter(move |&key| is_open(&site.context.site.ambassadors[key]));
    keys.map(|key| {
        let row = &site.context.site.ambassadors[key];
        COLUMNS.iter().map(|(name, value)| ((*name).to_owned(), value(site, row))).collect()
    })
}

pub(super) fn open_places(site: &Renderer<'_>, places: &[Place]) -> Value {
    let territory = &site.context.site.territory;
    let open = |place: &Place| match *place {
        Place::Area(key) => json!({ "kind": territory.areas[key].kind.word(), "code": territory.areas[key].code }),
        Place::Commune(key, _) => json!({ "kind": "commune", "code": territory.communes[key].code }),
    };
    places.iter().map(open).collect()
}

pub(super) fn open_sectors(site: &Renderer<'_>) -> impl Iterator<Item = Value> {
    site.context.site.sectors.keys().map(|key| {
        let sector = &site.context.site.sectors[key];
        json!({
            "id": sector.id,
            "url": url::absolute(&site.context.base_url, &site.context.addresses.sector(sector)),
            "name": sector.name,
            "family": site.context.site.vocabularies.families[sector.family].id,
            "summary": sector.summary,
            "rome": sector.rome,
            "ambassador_count": site.context.lists.sector(key).len(),
        })
    })
}

pub(super) fn open_organisations(site: &Renderer<'_>) -> impl Iterator<Item = Value> {
    site.context.site.records.organisations.keys().map(|key| {
        let row = &site.context.site.records.organisations[key];
        let sectors = &site.context.site.sectors;
        json!({
            "id": row.id,
            "url": url::absolute(&site.context.base_url, &site.context.addresses.organisation(row)),
            "name": row.data.name.value,
            "type": *row.data.r#type.value,
            "summary": row.data.summary.value,
            "sectors": ids(sectors, &sectors.find_all(&row.data.sectors)),
            "areas": open_places(site, &site.context.places(&row.data.areas)),
            "website": row.data.website.as_ref().and_then(|url| url.value.safe()),
            "ambassador_count": site.context.lists.organisation(key).len(),
        })
    })
}

/// The path of the open data of the kind number `kind`, from the site's root.
pub(super) fn records_path(site: &Renderer<'_>, kind: usize) -> String {
    format!("api/v1/{}.json", pages::shown(&site.context.site.records)[kind].name().folder)
}

/// The records of the kind number `kind`, each under its own keys. Settings and what is kept for the repository alone stay
/// there.
pub(super) fn open_records(site: &Renderer<'_>, kind: usize) -> impl Iterator<Item = Value> {
    let set = pages::shown(&site.context.site.records)[kind];
    (0..set.count()).map(move |index| {
        let record = set.record(index);
        let path = set.view(index, &site.context).path;
        let mut open = json!({ "id": record.id, "url": url::absolute(&site.context.base_url, &path) });
        record.each(|steps, value| {
            let value = match value.meaning {
                Meaning::Setting | Meaning::Private => return,
                Meaning::Number | Meaning::Month => json!(value.text.parse::<u32>().unwrap_or_default()),
                Meaning::Flag => json!(value.text == "true"),
                _ => json!(value.text),
            };
            // The body is on the page.
            if !steps.is_empty() {
                put(&mut open, steps, value);
            }
        });
        open
    })
}

/// Puts `value` at the end of `steps` in `record`.
fn put(record: &mut Value, steps: &[Step], value: Value) {
    let Some((step, rest)) = steps.split_first() else {
        *record = value;
        return;
    };
    match step {
        Step::Key(key) => put(&mut record[*key], rest, value),
        Step::Index(index) => {
            if !record.is_array() {
                *record = json!([]);
            }
            if let Some(list) = record.as_array_mut() {
                list.resize(list.len().max(index + 1), Value::Null);
                put(&mut list[*index], rest, value);
            }
        }
    }
}

pub(super) fn open_areas(site: &Renderer<'_>) -> impl Iterator<Item = Value> {
    let areas = &site.context.site.territory.areas;
    areas.keys().filter(|&key| areas[key].kind != AreaKind::Arrondissement).map(|key| {
        let area = &areas[key];
        json!({
            "kind": area.kind.word(),
            "code": area.code,
            "name": area.name,
            "url": url::absolute(&site.context.base_url, &site.context.addresses.area(area)),
            "commune_count": area.communes.len(),
            "is_estimate": area.is_estimate,
            "ambassador_count": site.context.lists.area(key).len(),
        })
    })
}

pub(super) fn open_vocabularies(site: &Renderer<'_>) -> Value {
    let words = &site.context.site.vocabularies;
    let plain = |table: &Table<Term>| -> Vec<Value> {
        table.iter().map(|term| json!({ "id": term.id, "label": term.label })).collect()
    };
    let levels: Vec<Value> = words
        .levels
        .iter()
        .map(|level| json!({ "id": level.id, "label": level.label, "audience": words.audiences[level.audience].id }))
        .collect();
    let mut all = json!({
        "families": plain(&words.families),
        "levels": levels,
        "roles": plain(&words.roles),
        "formats": plain(&words.formats),
        "languages": plain(&words.languages),
        "organisation_types": plain(&words.organisation_types),
    });
    for kind in TermKind::ALL {
        all[format!("{}s", kind.word())] = json!(plain(terms(site.context.site, kind)));
    }
    all
}

pub(super) fn csv(site: &Renderer<'_>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let rows = open_ambassadors(site).map(|row| COLUMNS.map(|(name, _)| cell(&row[name])));
    let header = COLUMNS.map(|(name, _)| name.to_owned());
    for row in std::iter::once(header).chain(rows) {
        writer.write_record(&row).expect("a row of the right length is written to memory");
    }
    writer.into_inner().expect("memory is flushed")
}

/// A value as a cell: entries of a list are joined by `;`.
fn cell(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(cell).collect::<Vec<_>>().join(";"),
        Value::Object(place) => format!("{}:{}", cell(&place["kind"]), cell(&place["code"])),
        Value::Null => String::new(),
        other => other.to_string(),
    };
    spreadsheet_text(text)
}

fn ids<T: Identified>(table: &Table<T>, keys: &[Key<T>]) -> Value {
    keys.iter().map(|&key| table[key].id()).collect()
}

pub(super) fn pretty(value: &Value) -> Vec<u8> {
    format!("{value:#}\n").into_bytes()
}

/// A JSON array with a line for each entry: small, and readable in a diff.
pub(super) fn lines(values: impl Iterator<Item = Value>) -> Vec<u8> {
    let rows: Vec<String> = values.map(|value| value.to_string()).collect();
    format!("[\n{}\n]\n", rows.join(",\n")).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_no_formula() {
        assert_eq!(cell(&json!("=1+1")), "'=1+1");
        assert_eq!(cell(&json!(["a", "b"])), "a;b");
        assert_eq!(cell(&json!([{ "kind": "commune", "code": "51454" }])), "commune:51454");
    }
}
