//! The site for the search: every listed ambassador with the words, places and facets that find them.

use std::collections::HashMap;

use rayon::prelude::*;
use url::form_urlencoded::Serializer;

use super::context::{PageContext, Shared};
use super::parts::{FacetValueView, FacetView, LabelView, SearchView};
use super::route::{TermKind, terms};
use super::{cards, frame};
use crate::content::document::{Meaning, Step};
use crate::content::model::{Ambassador, Area, AreaKind, Key, Kind, Place, Site, Table, Term};
use crate::site::markdown;
use crate::site::search::{
    self, Card, Corpus, Document, Facet, FacetValue, FoundRecord, Index, Occupation, Territory, fold,
};
use crate::text::typography::typeset;

/// The files of the search's index, and the facets as the search page shows them.
pub struct Finder {
    pub index: Index,
    pub facets: Shared<Vec<FacetView>>,
}

/// The facets that visitors use most, in the order of the page; the others follow.
const FIRST: [&str; 6] = ["audience", "level", "format", "language", "month", "sector"];

/// A facet with its values, and the ambassadors who have them.
struct Column {
    name: &'static str,
    values: Vec<FacetValueView>,
    /// Ascending values by ambassador.
    members: Vec<Vec<u32>>,
}

impl Column {
    /// The column of `values`; `of` returns the numbers of an ambassador's values.
    fn new(
        name: &'static str,
        values: Vec<FacetValueView>,
        site: &Site,
        of: impl Fn(&Ambassador) -> Vec<usize>,
    ) -> Column {
        let members = site.listed().map(|key| {
            let mut numbers: Vec<u32> = of(&site.ambassadors[key]).into_iter().map(|number| number as u32).collect();
            numbers.sort_unstable();
            numbers.dedup();
            numbers
        });
        Column { name, members: members.collect(), values }.counted()
    }

    fn counted(mut self) -> Column {
        for &value in self.members.iter().flatten() {
            self.values[value as usize].count += 1;
        }
        self
    }
}

fn indexes<T>(keys: &[Key<T>]) -> Vec<usize> {
    keys.iter().map(|key| key.index()).collect()
}

/// Makes the index and the facets. A facet with a single value is no choice and is left out.
pub fn finder(context: &PageContext<'_>) -> Finder {
    let mut columns = columns(context);
    let index = search::index(&corpus(context, &mut columns));
    columns.sort_by_key(|column| FIRST.iter().position(|name| *name == column.name).unwrap_or(FIRST.len()));
    let facets = columns.into_iter().filter(|column| column.values.len() > 1).map(|column| FacetView {
        name: column.name,
        param: context.param(column.name),
        label: context.text(&format!("facet-{}", column.name)),
        values: column.values,
    });
    Finder { facets: Shared::new(&facets.collect()), index }
}

/// The files of the index that a page names.
pub fn search_view(context: &PageContext<'_>) -> SearchView {
    let index = &context.finder().index;
    SearchView {
        manifest: index.manifest().to_owned(),
        first: index.first.clone(),
        table: index.table.clone(),
        starts: index.starts.join(" "),
    }
}

/// The address of the search page, from the root, with the values of these parameters (`query`, `place`, the name of a facet).
pub fn search_for(context: &PageContext<'_>, asked: &[(&str, &str)]) -> String {
    let pairs = asked.iter().map(|(name, value)| (context.param(name), value));
    let parameters = Serializer::new(String::new()).extend_pairs(pairs).finish();
    format!("{}?{parameters}", context.addresses.search())
}

/// What is often asked: searches with their words.
pub fn searches(context: &PageContext<'_>) -> Vec<LabelView> {
    let search = |words: &String| frame::label_of(words, search_for(context, &[("query", words)]));
    context.site.identity.searches.iter().map(search).collect()
}

/// Every facet, the sector first.
fn columns(context: &PageContext<'_>) -> Vec<Column> {
    let words = &context.site.vocabularies;
    let all = context.site;
    let sectors = context.site.sectors.keys().map(|key| {
        let sector = &context.site.sectors[key];
        let path = Some(context.addresses.sector(sector));
        FacetValueView { path, hue: cards::hue(context, key), ..facet_value(&sector.id, &sector.name) }
    });
    let levels = words.levels.iter().map(|level| facet_value(&level.id, &level.label)).collect();
    let kinds = [Kind::Person, Kind::Organisation];
    let kind_values = kinds.map(|kind| facet_value(kind.word(), &context.text(&format!("facet-kind-{}", kind.word()))));
    vec![
        Column::new("sector", sectors.collect(), all, |row| indexes(&row.sectors)),
        area_column(context, "department", AreaKind::Department),
        area_column(context, "employment_area", AreaKind::EmploymentArea),
        Column::new("audience", term_values(context, TermKind::Audience), all, |row| indexes(&row.audiences)),
        Column::new("level", levels, all, |row| indexes(&row.levels)),
        Column::new("intervention", term_values(context, TermKind::Intervention), all, |row| {
            indexes(&row.interventions)
        }),
        Column::new("format", plain_values(&words.formats), all, |row| indexes(&row.formats)),
        Column::new("theme", term_values(context, TermKind::Theme), all, |row| indexes(&row.themes)),
        Column::new("language", plain_values(&words.languages), all, |row| indexes(&row.languages)),
        Column::new("month", months(context), all, |row| free_months(&row.availability.months)),
        Column::new("role", plain_values(&words.roles), all, |row| row.role.iter().map(|key| key.index()).collect()),
        Column::new("kind", kind_values.into(), all, |row| vec![usize::from(row.kind == Kind::Organisation)]),
    ]
}

/// The months of the year, with their numbers as ids.
fn months(context: &PageContext<'_>) -> Vec<FacetValueView> {
    (1..=12).map(|month| facet_value(&month.to_string(), &context.text(&format!("month-{month}")))).collect()
}

/// The places in the year of the months in which somebody is free: who names none is free in all.
fn free_months(named: &[u32]) -> Vec<usize> {
    let is_free = |month: &usize| named.is_empty() || named.contains(&(*month as u32 + 1));
    (0..12).filter(is_free).collect()
}

fn term_values(context: &PageContext<'_>, kind: TermKind) -> Vec<FacetValueView> {
    let value = |term: &Term| FacetValueView {
        path: Some(context.addresses.term(kind, term)),
        says: term.says.clone(),
        ..facet_value(&term.id, &term.label)
    };
    terms(context.site, kind).iter().map(value).collect()
}

/// The areas of `kind`, with the same members as their pages.
fn area_column(context: &PageContext<'_>, name: &'static str, kind: AreaKind) -> Column {
    let areas: Vec<Key<Area>> = context.site.territory.of_kind(kind).collect();
    let mut members = vec![Vec::new(); context.site.listed_count];
    let mut values = Vec::new();
    for (number, &key) in areas.iter().enumerate() {
        let area = &context.site.territory.areas[key];
        let path = Some(context.addresses.area(area));
        values.push(FacetValueView { path, ..facet_value(&area.code, &area.name) });
        context.lists.area(key).iter().for_each(|row| members[row.index()].push(number as u32));
    }
    Column { name, values, members }.counted()
}

/// Every ambassador with the words of their pages. The members of `columns` move into it.
fn corpus(context: &PageContext<'_>, columns: &mut [Column]) -> Corpus {
    let ((territory, area_numbers), listed) = (search_territory(context, columns), listed(context));
    let keys: Vec<Key<Ambassador>> = context.site.listed().collect();
    let mut documents: Vec<Document> =
        keys.par_iter().map(|&key| document(context, key, &area_numbers, &listed)).collect();
    for column in columns.iter_mut() {
        for (document, values) in documents.iter_mut().zip(std::mem::take(&mut column.members)) {
            document.values.push(values);
        }
    }
    // The words of a query know the months themselves, where they only order.
    let label = |column: &Column, value: &FacetValueView| {
        if column.name == "month" { String::new() } else { value.label.clone() }
    };
    let value = |column: &Column, value: &FacetValueView| FacetValue {
        id: value.id.clone(),
        label: label(column, value),
        hue: value.hue,
    };
    let facets = columns.iter().map(|column| Facet {
        name: column.name,
        values: column.values.iter().map(|row| value(column, row)).collect(),
    });
    Corpus {
        language: context.site.identity.language.clone(),
        profiles: context.addresses.ambassadors(),
        photos: cards::CARD_PHOTOS.to_owned(),
        documents,
        facets: facets.collect(),
        territory,
        records: found_records(context),
        synonyms: context.site.synonyms.clone(),
        occupations: occupations(context),
        families: families(context),
    }
}

fn occupations(context: &PageContext<'_>) -> Vec<Occupation> {
    let rows = context.site.sectors.iter().flat_map(|sector| sector.occupations.iter().map(move |row| (sector, row)));
    let occupation = rows.map(|(sector, row)| Occupation {
        feminine: row.feminine.clone(),
        masculine: row.masculine.clone(),
        rome: row.rome.clone(),
        sector: sector.id.clone(),
    });
    occupation.collect()
}

/// The families of sectors by their names.
fn families(context: &PageContext<'_>) -> Vec<(String, Vec<String>)> {
    let site = context.site;
    let family = |key: Key<Term>| {
        let sectors = site.sectors.iter().filter(|sector| sector.family == key).map(|sector| sector.id.clone());
        (site.vocabularies.families[key].label.clone(), sectors.collect())
    };
    site.vocabularies.families.keys().map(family).collect()
}

/// `text` as templates print it.
fn printed(context: &PageContext<'_>, text: &str) -> String {
    typeset(text, &context.site.identity.language).into_owned()
}

/// The records of every kind, with all their words.
fn found_records(context: &PageContext<'_>) -> Vec<FoundRecord> {
    let mut found = Vec::new();
    for records in context.site.records.sets() {
        let folder = records.name().folder;
        let kind = context.text(&format!("record-{folder}"));
        for index in 0..records.count() {
            let record = records.record(index);
            let path = context.addresses.record(context.site, folder, record.id).unwrap_or_default();
            let title = printed(context, &records.title(index).value);
            let mut words = FoundRecord { path, title, kind: kind.clone(), ..FoundRecord::default() };
            record.each(|steps, value| match value.meaning {
                Meaning::Words => {
                    if matches!(steps, [Step::Key("summary" | "description")]) {
                        words.description = printed(context, &value.text);
                    }
                    words.text.extend([&*value.text, " "]);
                }
                Meaning::Markdown => words.text.extend([&markdown::plain_text(&value.text), " "]),
                _ => {}
            });
            found.push(words);
        }
    }
    found
}

/// A trade of a sector's list, by its folded name in one gender.
struct Listed {
    /// Its name in the other gender.
    other: String,
    rome: Option<String>,
}

/// Each trade of the sectors, by its folded name in either gender.
fn listed(context: &PageContext<'_>) -> HashMap<String, Listed> {
    let occupations = context.site.sectors.iter().flat_map(|sector| &sector.occupations);
    let both = occupations.flat_map(|row| {
        let listed = |other: &String| Listed { other: other.clone(), rome: row.rome.clone() };
        [(fold(&row.feminine), listed(&row.masculine)), (fold(&row.masculine), listed(&row.feminine))]
    });
    both.collect()
}

fn document(
    context: &PageContext<'_>,
    key: Key<Ambassador>,
    area_numbers: &[Option<usize>],
    listed: &HashMap<String, Listed>,
) -> Document {
    let row = &context.site.ambassadors[key];
    let card = cards::card(context, key);
    let set = |text: &str| printed(context, text);
    let endorsers = row.endorsed_by.iter().map(|&key| context.site.records.organisations[key].data.name.value.clone());
    let mut text = markdown::plain_text(&row.bio.text);
    text.extend(row.hook.iter().flat_map(|hook| [" ", hook.as_str()]));
    for idea in &row.received_ideas {
        text.extend([" ", &idea.idea, " ", &markdown::plain_text(&idea.answer.text)]);
    }
    text.extend(row.availability.rhythm.iter().flat_map(|rhythm| [" ", rhythm.as_str()]));
    let known = listed.get(&fold(&row.occupation));
    let named = |place: &Place| match *place {
        Place::Area(area) => area_numbers[area.index()].map(search::Place::Area),
        Place::Commune(commune, _) => Some(search::Place::Commune(commune.index())),
    };
    Document {
        trades: known.map(|listed| &listed.other).into_iter().chain([&row.occupation]).cloned().collect(),
        organisations: card.employer.iter().cloned().chain(endorsers).collect(),
        text,
        values: Vec::new(),
        places: row.places.iter().filter_map(named).collect(),
        rome: row.rome.clone().or_else(|| known.and_then(|listed| listed.rome.clone())),
        months: row.availability.months.clone(),
        has_wheelchair_access: row.visit.as_ref().is_some_and(|visit| visit.wheelchair == Some(true)),
        card: Card {
            id: card.id,
            name: set(&card.name),
            occupation: set(&card.occupation),
            voice: card.voice.as_deref().map(set).unwrap_or_default(),
            place: set(&card.place),
            photo: row.photo.as_ref().and_then(|photo| Some(context.photos.get(&photo.path)?.card_fingerprint.clone())),
            takes: card.takes.into_iter().map(|one| one.id).collect(),
            face: match row.kind {
                Kind::Organisation => card.icon,
                Kind::Person => card.initials,
            },
            avatar: card.avatar,
            sectors: indexes(&row.sectors),
            is_organisation: row.kind == Kind::Organisation,
            is_remote: card.remote,
            is_paused: card.paused,
        },
    }
}

/// The territory for the search, and the number of each area in it.
fn search_territory(context: &PageContext<'_>, columns: &[Column]) -> (Territory, Vec<Option<usize>>) {
    let territory = &context.site.territory;
    let of_kind = |kind| territory.of_kind(kind).collect::<Vec<Key<Area>>>();
    let (departments, employment_areas) = (of_kind(AreaKind::Department), of_kind(AreaKind::EmploymentArea));
    let arrondissements = of_kind(AreaKind::Arrondissement);
    let mut areas = Vec::new();
    let mut numbers = vec![None; territory.areas.len()];
    for kind in [AreaKind::Region, AreaKind::Department, AreaKind::EmploymentArea] {
        let facet = columns.iter().position(|column| column.name == kind.word());
        for (value, key) in of_kind(kind).into_iter().enumerate() {
            numbers[key.index()] = Some(areas.len());
            areas.push(search::Area { kind: kind.word(), value: facet.map(|facet| (facet, value)) });
        }
    }
    let communes = territory.communes.iter().enumerate().map(|(index, commune)| {
        let holds = |area: &Key<Area>| territory.areas[*area].communes.contains(index);
        let number = |areas: &[Key<Area>]| areas.iter().find(|area| holds(area)).and_then(|key| numbers[key.index()]);
        search::Commune {
            code: commune.code.clone(),
            name: commune.name.clone(),
            postcodes: commune.postcodes.iter().filter_map(|code| code.parse().ok()).collect(),
            arrondissement: arrondissements.iter().position(holds).unwrap_or(0),
            area: number(&employment_areas),
            department: number(&departments),
            point: (commune.latitude, commune.longitude),
            population: commune.population,
        }
    });
    let mut codes: Vec<String> = arrondissements.iter().map(|key| territory.areas[*key].code.clone()).collect();
    if codes.is_empty() {
        codes.push(String::new()); // communes without one are in the same
    }
    let region = of_kind(AreaKind::Region).first().map(|key| territory.areas[*key].name.clone()).unwrap_or_default();
    (Territory { region, areas, arrondissements: codes, communes: communes.collect() }, numbers)
}

fn facet_value(id: &str, label: &str) -> FacetValueView {
    FacetValueView { id: id.to_owned(), label: label.to_owned(), says: None, count: 0, path: None, hue: 0 }
}

fn plain_values(table: &Table<Term>) -> Vec<FacetValueView> {
    table.iter().map(|term| facet_value(&term.id, &term.label)).collect()
}
