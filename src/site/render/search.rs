//! The site for the search, and the page where visitors search.

use std::collections::HashMap;

use rayon::prelude::*;
use tera::Context;

use super::cards::value;
use super::pages::Head;
use super::route::{Route, TermKind};
use super::view::{FacetValueView, FacetView, ParamsView, SearchView};
use super::{Renderer, terms};
use crate::content::model::{Ambassador, Area, AreaKind, Key, Kind, Place, Site, Table, Term};
use crate::site::markdown;
use crate::site::search::{self, Card, Corpus, Document, Facet, FacetValue, Index, Territory, fold};
use crate::text::typography::typeset;

/// The files of the search's index, and the facets as the search page shows them.
pub(super) struct Finder {
    pub(super) index: Index,
    facets: Vec<FacetView>,
}

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

impl Renderer<'_> {
    pub(super) fn params(&self) -> ParamsView {
        ParamsView {
            query: self.param("query"),
            place: self.param("place"),
            wide: self.param("wide"),
            page: self.param("page"),
            ambassador: self.param("ambassador"),
            sector: self.param("sector"),
            department: self.param("department"),
            employment_area: self.param("employment_area"),
        }
    }

    /// The locale's word for a parameter in addresses; the English word where it has none.
    pub(super) fn param(&self, name: &str) -> String {
        self.theme.locale.find(&format!("param-{name}")).unwrap_or(name).to_owned()
    }

    /// The index and the facets, made when the first page or file needs them.
    pub(super) fn finder(&self) -> &Finder {
        self.finder.get_or_init(|| {
            let mut columns = self.columns();
            let index = search::index(&self.corpus(&mut columns));
            // A choice of one is none.
            let facets = columns.into_iter().filter(|column| column.values.len() > 1).map(|column| FacetView {
                name: column.name,
                param: self.param(column.name),
                label: self.text(&format!("facet-{}", column.name)),
                values: column.values,
            });
            Finder { facets: facets.collect(), index }
        })
    }

    pub(super) fn search_view(&self) -> SearchView {
        let index = &self.finder().index;
        SearchView { manifest: index.manifest().to_owned(), first: index.first.clone() }
    }

    pub(super) fn search_page(&self) -> (&'static str, Context) {
        let head = Head::new("search", &self.text("title-search"), self.text("description-search"));
        let mut context = self.with_head(&Route::Search, head);
        context.insert_value("facets", value(&self.finder().facets));
        context.insert_value("total", tera::Value::from(self.site.listed_count));
        context.insert_value("search", value(&self.search_view()));
        ("search.html", context)
    }

    /// Every facet, the sector first.
    fn columns(&self) -> Vec<Column> {
        let words = &self.site.vocabularies;
        let all = self.site;
        let sectors = self.site.sectors.keys().map(|key| {
            let sector = &self.site.sectors[key];
            let path = Some(self.addresses.sector(sector));
            FacetValueView { path, hue: self.hue(key), ..facet_value(&sector.id, &sector.name) }
        });
        let levels = words.levels.iter().map(|level| facet_value(&level.id, &level.label)).collect();
        let kinds = [Kind::Person, Kind::Organisation];
        let kind_values =
            kinds.map(|kind| facet_value(kind.word(), &self.text(&format!("facet-kind-{}", kind.word()))));
        vec![
            Column::new("sector", sectors.collect(), all, |row| indexes(&row.sectors)),
            self.area_column("department", AreaKind::Department),
            self.area_column("employment_area", AreaKind::EmploymentArea),
            Column::new("audience", self.term_values(TermKind::Audience), all, |row| indexes(&row.audiences)),
            Column::new("level", levels, all, |row| indexes(&row.levels)),
            Column::new("intervention", self.term_values(TermKind::Intervention), all, |row| {
                indexes(&row.interventions)
            }),
            Column::new("format", plain_values(&words.formats), all, |row| indexes(&row.formats)),
            Column::new("theme", self.term_values(TermKind::Theme), all, |row| indexes(&row.themes)),
            Column::new("language", plain_values(&words.languages), all, |row| indexes(&row.languages)),
            Column::new("role", plain_values(&words.roles), all, |row| {
                row.role.iter().map(|key| key.index()).collect()
            }),
            Column::new("kind", kind_values.into(), all, |row| vec![usize::from(row.kind == Kind::Organisation)]),
        ]
    }

    fn term_values(&self, kind: TermKind) -> Vec<FacetValueView> {
        let value = |term: &Term| FacetValueView {
            path: Some(self.addresses.term(kind, term)),
            ..facet_value(&term.id, &term.label)
        };
        terms(self.site, kind).iter().map(value).collect()
    }

    /// The areas of `kind`, with the same members as their pages.
    fn area_column(&self, name: &'static str, kind: AreaKind) -> Column {
        let areas: Vec<Key<Area>> = self.site.territory.of_kind(kind).collect();
        let mut members = vec![Vec::new(); self.site.listed_count];
        let mut values = Vec::new();
        for (number, &key) in areas.iter().enumerate() {
            let area = &self.site.territory.areas[key];
            let path = Some(self.addresses.area(area));
            values.push(FacetValueView { path, ..facet_value(&area.code, &area.name) });
            self.lists.area(key).iter().for_each(|row| members[row.index()].push(number as u32));
        }
        Column { name, values, members }.counted()
    }

    /// Every ambassador with the words of their pages. The members of `columns` move into it.
    fn corpus(&self, columns: &mut [Column]) -> Corpus {
        let ((territory, area_numbers), pairs) = (self.search_territory(columns), self.pairs());
        let keys: Vec<Key<Ambassador>> = self.site.listed().collect();
        let mut documents: Vec<Document> =
            keys.par_iter().map(|&key| self.document(key, &area_numbers, &pairs)).collect();
        for column in columns.iter_mut() {
            for (document, values) in documents.iter_mut().zip(std::mem::take(&mut column.members)) {
                document.values.push(values);
            }
        }
        let value =
            |value: &FacetValueView| FacetValue { id: value.id.clone(), label: value.label.clone(), hue: value.hue };
        let facets =
            columns.iter().map(|column| Facet { name: column.name, values: column.values.iter().map(value).collect() });
        Corpus {
            language: self.site.identity.language.clone(),
            profiles: self.addresses.ambassadors(),
            documents,
            facets: facets.collect(),
            territory,
            synonyms: self.site.synonyms.iter().map(|group| group.iter().map(|word| fold(word)).collect()).collect(),
        }
    }

    /// The name of each trade of the sectors in the other gender, by its folded name.
    fn pairs(&self) -> HashMap<String, String> {
        let occupations = self.site.sectors.iter().flat_map(|sector| &sector.occupations);
        let both = occupations.flat_map(|row| [(&row.feminine, &row.masculine), (&row.masculine, &row.feminine)]);
        both.map(|(name, other)| (fold(name), other.clone())).collect()
    }

    fn document(
        &self,
        key: Key<Ambassador>,
        area_numbers: &[Option<usize>],
        pairs: &HashMap<String, String>,
    ) -> Document {
        let row = &self.site.ambassadors[key];
        let card = self.card(key);
        // As templates print it.
        let set = |text: &str| typeset(text, &self.site.identity.language).into_owned();
        let endorsers = row.endorsed_by.iter().map(|&key| self.site.organisations[key].name.clone());
        let mut text = markdown::plain_text(&row.bio.text);
        for idea in &row.received_ideas {
            text.extend([" ", &idea.idea, " ", &markdown::plain_text(&idea.answer.text)]);
        }
        let named = |place: &Place| match *place {
            Place::Area(area) => area_numbers[area.index()].map(search::Place::Area),
            Place::Commune(commune, _) => Some(search::Place::Commune(commune.index())),
        };
        Document {
            trades: pairs.get(&fold(&row.occupation)).into_iter().chain([&row.occupation]).cloned().collect(),
            organisations: card.employer.iter().cloned().chain(endorsers).collect(),
            text,
            values: Vec::new(),
            places: row.places.iter().filter_map(named).collect(),
            card: Card {
                id: card.id,
                name: set(&card.name),
                occupation: set(&card.occupation),
                employer: set(card.employer.as_deref().unwrap_or_default()),
                place: set(&card.place),
                initials: card.initials,
                avatar: card.avatar,
                sectors: indexes(&row.sectors),
                is_organisation: row.kind == Kind::Organisation,
                is_remote: card.remote,
                is_paused: card.paused,
            },
        }
    }

    /// The territory for the search, and the number of each area in it.
    fn search_territory(&self, columns: &[Column]) -> (Territory, Vec<Option<usize>>) {
        let territory = &self.site.territory;
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
            let number =
                |areas: &[Key<Area>]| areas.iter().find(|area| holds(area)).and_then(|key| numbers[key.index()]);
            search::Commune {
                name: commune.name.clone(),
                postcodes: commune.postcodes.iter().filter_map(|code| code.parse().ok()).collect(),
                arrondissement: arrondissements.iter().position(holds).unwrap_or(0),
                area: number(&employment_areas),
                department: number(&departments),
                point: (commune.latitude, commune.longitude),
                population: commune.population,
            }
        });
        (Territory { areas, arrondissements: arrondissements.len().max(1), communes: communes.collect() }, numbers)
    }
}

fn facet_value(id: &str, label: &str) -> FacetValueView {
    FacetValueView { id: id.to_owned(), label: label.to_owned(), count: 0, path: None, hue: 0 }
}

fn plain_values(table: &Table<Term>) -> Vec<FacetValueView> {
    table.iter().map(|term| facet_value(&term.id, &term.label)).collect()
}
