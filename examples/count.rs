//! Counts by brute force what the search counts with its index: random combinations of filters and of words of trades,
//! read from the site's own nouns, one JSON object a line. The browser tests compare.
//!
//! ```text
//! cargo run --release --example count -- ROOT COMBINATIONS
//! ```

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use annuaire::content::model::{Ambassador, AreaKind, Employer, Identified, Key, Site, Table, Term};
use annuaire::site::search::Rules;
use annuaire::{load, pipeline};
use serde_json::json;

type Has<'a> = Box<dyn Fn(&Ambassador, usize) -> bool + 'a>;

/// What a facet's values are called, and which of them an ambassador has.
struct Facet<'a> {
    name: &'static str,
    values: Vec<(String, String)>,
    has: Has<'a>,
}

/// Numbers that are the same on every machine (xorshift, Marsaglia 2003).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % limit
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [root, count] = arguments.as_slice() else {
        eprintln!("usage: count ROOT COMBINATIONS");
        return ExitCode::from(2);
    };
    let today = "2026-11-24".parse().expect("a date");
    let (sources, _) = load::load(Path::new(root)).expect("a site");
    let checked = pipeline::check(&sources, today);
    let site = checked.site.expect("a site without faults");
    let facets = facets(&site);
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut output = std::io::stdout().lock();
    for _ in 0..count.parse().expect("a number") {
        if writeln!(output, "{}", combination(&site, &facets, &mut random)).is_err() {
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn facets(site: &Site) -> Vec<Facet<'_>> {
    fn terms<'a>(
        name: &'static str,
        table: &'a Table<Term>,
        of: impl Fn(&Ambassador) -> Vec<Key<Term>> + 'a,
    ) -> Facet<'a> {
        let values = table.iter().map(|term| (term.id.clone(), term.label.clone())).collect();
        Facet { name, values, has: Box::new(move |row, value| of(row).iter().any(|key| key.index() == value)) }
    }
    let areas = |name, kind| {
        let keys: Vec<_> = site.territory.of_kind(kind).collect();
        let area = |key: &Key<_>| &site.territory.areas[*key];
        let values = keys.iter().map(|key| (area(key).code.clone(), area(key).name.clone())).collect();
        Facet { name, values, has: Box::new(move |row, value| site.territory.serves(&row.places, keys[value])) }
    };
    let words = &site.vocabularies;
    vec![
        Facet {
            name: "sector",
            values: site.sectors.iter().map(|sector| (sector.id().to_owned(), sector.name.clone())).collect(),
            has: Box::new(|row, value| row.sectors.iter().any(|key| key.index() == value)),
        },
        areas("department", AreaKind::Department),
        areas("employment_area", AreaKind::EmploymentArea),
        terms("audience", &words.audiences, |row| row.audiences.clone()),
        Facet {
            name: "level",
            values: words.levels.iter().map(|level| (level.id.clone(), level.label.clone())).collect(),
            has: Box::new(|row, value| row.levels.iter().any(|key| key.index() == value)),
        },
        terms("intervention", &words.interventions, |row| row.interventions.clone()),
        terms("format", &words.formats, |row| row.formats.clone()),
        terms("theme", &words.themes, |row| row.themes.clone()),
        terms("language", &words.languages, |row| row.languages.clone()),
        Facet {
            name: "month",
            values: (1..=12).map(|month| (month.to_string(), String::new())).collect(),
            has: Box::new(|row, value| {
                let months = &row.availability.months;
                months.is_empty() || months.contains(&(value as u32 + 1))
            }),
        },
        terms("role", &words.roles, |row| row.role.into_iter().collect()),
        Facet {
            name: "kind",
            values: ["person", "organisation"].map(|kind| (kind.to_owned(), String::new())).to_vec(),
            has: Box::new(|row, value| ["person", "organisation"][value] == row.kind.word()),
        },
    ]
}

/// One combination and what it must give: one word or none, and up to three facets with one or two values.
fn combination(site: &Site, facets: &[Facet<'_>], random: &mut Random) -> serde_json::Value {
    let query = if random.below(3) > 0 { word(site, random) } else { None };
    let mut chosen: Vec<Vec<usize>> = vec![Vec::new(); facets.len()];
    for _ in 0..random.below(4) {
        let facet = random.below(facets.len());
        for _ in 0..=random.below(2) {
            chosen[facet].push(random.below(facets[facet].values.len()));
        }
    }
    let passes = |row: &Ambassador, facet: usize| {
        chosen[facet].is_empty() || chosen[facet].iter().any(|&value| (facets[facet].has)(row, value))
    };
    let found: Vec<&Ambassador> = site
        .ambassadors
        .iter()
        .filter(|row| query.as_ref().is_none_or(|word| has_word(site, facets, row, word)))
        .collect();
    let mut counts: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for (number, facet) in facets.iter().enumerate() {
        let sums = counts.entry(facet.name).or_default();
        // A facet's own choice does not narrow its counts.
        for row in found.iter().filter(|row| (0..facets.len()).all(|other| other == number || passes(row, other))) {
            for (value, (id, _)) in facet.values.iter().enumerate().filter(|(value, _)| (facet.has)(row, *value)) {
                debug_assert!(value < facet.values.len());
                *sums.entry(id).or_default() += 1;
            }
        }
    }
    let total = found.iter().filter(|row| (0..facets.len()).all(|facet| passes(row, facet))).count();
    let filters: BTreeMap<&str, Vec<&str>> = facets
        .iter()
        .zip(&chosen)
        .filter(|(_, values)| !values.is_empty())
        .map(|(facet, values)| (facet.name, values.iter().map(|&value| facet.values[value].0.as_str()).collect()))
        .collect();
    json!({ "query": query, "filters": filters, "total": total, "counts": counts })
}

/// The first word of somebody's trade, where nothing else than the index could widen it.
fn word(site: &Site, random: &mut Random) -> Option<String> {
    let rules = Rules::of(&site.identity.language);
    let keys: Vec<_> = site.ambassadors.keys().collect();
    let row = &site.ambassadors[keys[random.below(keys.len())]];
    let word = rules.terms(&row.occupation).into_iter().next()?;
    let has_synonyms = site
        .synonyms
        .iter()
        .flat_map(|group| group.words.iter().chain(&group.means))
        .any(|other| rules.terms(other).iter().any(|term| rules.key(term) == rules.key(&word)));
    (!has_synonyms).then_some(word)
}

/// Whether a word of the trade, the name, the organisations or the labels of the values is `word`, one of its forms, or
/// begins with it.
fn has_word(site: &Site, facets: &[Facet<'_>], row: &Ambassador, word: &str) -> bool {
    let rules = Rules::of(&site.identity.language);
    let key = rules.key(word);
    let is_meant = |term: &String| *term == word || rules.key(term) == key || term.starts_with(word);
    let employer = row.employer.iter().map(|employer| match employer {
        Employer::Organisation(key) => &site.records.organisations[*key].data.name.value,
        Employer::Name(name) => name,
    });
    let endorsers = row.endorsed_by.iter().map(|&key| &site.records.organisations[key].data.name.value);
    let texts = [&row.occupation, &row.name].into_iter().chain(employer).chain(endorsers);
    let labels = facets.iter().flat_map(|facet| {
        facet.values.iter().enumerate().filter(|(value, _)| (facet.has)(row, *value)).map(|(_, (_, label))| label)
    });
    let trades = rules.trades(word);
    let does = rules.terms(&row.occupation).iter().any(|term| trades.contains(&rules.key(term)));
    does || texts.chain(labels).any(|text| rules.terms(text).iter().any(is_meant))
}
