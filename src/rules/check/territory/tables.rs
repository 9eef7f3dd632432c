//! The three tables, ready to be compared.

use std::collections::{HashMap, HashSet};

use crate::content::model::{Commune, CommuneTable, RawTerritory, Written, outline_places};
use crate::rules::check::Facts;
use crate::text::diagnostic::{Diagnostic, Diagnostics};
use crate::text::source::{FilePath, Span};

/// Codes that a message lists, at most.
const SHOWN: usize = 40;

/// What is written about the territory.
pub(super) struct Tables<'a> {
    pub(super) region: &'a Written<RawTerritory>,
    pub(super) communes: &'a CommuneTable,
    /// Of `communes.csv`.
    pub(super) path: FilePath,
    /// The text of `communes.csv`.
    source: &'a str,
    departments: HashSet<&'a str>,
    /// A department of `region.yaml` that has no commune and the code that it must have, because communes name it and
    /// `region.yaml` does not.
    pub(super) miscoded_department: Option<(&'a str, &'a str)>,
    /// The same of an arrondissement.
    pub(super) miscoded_arrondissement: Option<(&'a str, &'a str)>,
    /// Whether every code of a department in `region.yaml` could be read.
    pub(super) has_all_departments: bool,
    pub(super) has_all_arrondissements: bool,
}

impl<'a> Tables<'a> {
    /// `None` where there are no communes or no region, which was reported.
    pub(super) fn of(facts: &Facts<'a>) -> Option<Tables<'a>> {
        let path: FilePath = "content/territory/communes.csv".into();
        let region = facts.content.territory.as_deref()?;
        let RawTerritory { departments, arrondissements, .. } = &region.data;
        let rows = &facts.content.communes.rows;
        let source = (facts.sources)(&path).filter(|_| !rows.is_empty())?;
        let has_all_departments = departments.iter().all(|place| place.code.span.is_somewhere());
        let has_all_arrondissements = arrondissements.iter().all(|place| place.code.span.is_somewhere());
        let mut codes: HashSet<&str> = departments.iter().map(|place| place.code.value.as_str()).collect();
        let miscoded_department = miscoded(&codes, rows, |commune| (&commune.department, &commune.code));
        codes.extend(miscoded_department.map(|(_, meant)| meant));
        let others: HashSet<&str> = arrondissements.iter().map(|place| place.code.value.as_str()).collect();
        let miscoded_arrondissement =
            miscoded(&others, rows, |commune| (&commune.arrondissement, &commune.arrondissement));
        Some(Tables {
            region,
            communes: &facts.content.communes,
            path,
            source,
            departments: codes,
            miscoded_department: miscoded_department.filter(|_| has_all_departments),
            miscoded_arrondissement: miscoded_arrondissement.filter(|_| has_all_arrondissements),
            has_all_departments,
            has_all_arrondissements,
        })
    }

    pub(super) fn is_department(&self, code: &str) -> bool {
        self.departments.contains(code)
    }

    /// The department that the code of a commune begins with.
    pub(super) fn department_of(&self, code: &str) -> Option<&'a str> {
        (1..=code.len()).find_map(|length| self.departments.get(code.get(..length)?).copied())
    }

    /// The codes of departments, in the order of `region.yaml`.
    pub(super) fn departments(&self) -> impl Iterator<Item = &'a str> {
        self.region.data.departments.iter().map(|place| place.code.value.as_str())
    }

    /// The codes of departments, for a message.
    pub(super) fn accepted_departments(&self) -> String {
        self.departments().take(SHOWN).collect::<Vec<_>>().join(", ")
    }

    pub(super) fn cell(&self, index: usize, column: &str) -> Span {
        self.communes.cell(index, column, self.source)
    }

    /// The place of `text` in the cell at `cell`.
    pub(super) fn part(&self, cell: Span, text: &str) -> Span {
        let at = self.source.get(cell.start..cell.end).and_then(|written| written.find(text));
        at.map_or(cell, |at| Span::new(cell.start + at, cell.start + at + text.len()))
    }

    /// The rows of each department that has some, by their index.
    pub(super) fn rows_by_department(&self) -> Vec<(&'a str, Vec<usize>)> {
        let mut rows: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, commune) in self.communes.rows.iter().enumerate() {
            rows.entry(&commune.department).or_default().push(index);
        }
        let mut rows: Vec<_> = rows.into_iter().collect();
        rows.sort_unstable();
        rows
    }

    /// For each arrondissement the department that more than half of its communes have.
    pub(super) fn departments_of_arrondissements(&self) -> HashMap<&'a str, &'a str> {
        let mut counts: HashMap<&str, HashMap<&str, usize>> = HashMap::new();
        for commune in &self.communes.rows {
            *counts.entry(&commune.arrondissement).or_default().entry(&commune.department).or_default() += 1;
        }
        let most = counts.into_iter().filter_map(|(code, departments)| {
            let all: usize = departments.values().sum();
            Some((code, departments.into_iter().find(|(_, count)| count * 2 > all)?.0))
        });
        let known: HashSet<&str> =
            self.region.data.arrondissements.iter().map(|place| place.code.value.as_str()).collect();
        most.filter(|(code, _)| known.contains(code)).collect()
    }

    /// The path of the map, and the code of each outline with its place. `None` where there is no map.
    pub(super) fn outline_places(&self, facts: &Facts<'a>) -> Option<(FilePath, Vec<(&'a str, Span)>)> {
        let path: FilePath = "content/territory/departments.geojson".into();
        let source = (facts.sources)(&path).filter(|_| !facts.content.outlines.is_empty())?;
        Some((path, outline_places(source)))
    }
}

/// The only one of `known` that no row names, and the only code that rows name and is unknown: one was mistyped. `parts` are
/// the code that a row names and the one that begins with it.
fn miscoded<'a>(
    known: &HashSet<&'a str>,
    rows: &'a [Commune],
    parts: impl Fn(&'a Commune) -> (&'a str, &'a str),
) -> Option<(&'a str, &'a str)> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    rows.iter().for_each(|row| *counts.entry(parts(row).0).or_default() += 1);
    let mut unused = known.iter().filter(|code| !counts.contains_key(**code));
    let mut unknown = counts.iter().filter(|(code, _)| !known.contains(**code));
    match (unused.next(), unused.next(), unknown.next(), unknown.next()) {
        // A code of one row may be that row's fault, and one that lost its zero is that of all of them.
        (Some(&written), None, Some((&meant, 2..)), None) => {
            let mut named = rows.iter().map(parts).filter(|(code, _)| *code == meant);
            named.all(|(code, longer)| longer.starts_with(code)).then_some((written, meant))
        }
        _ => None,
    }
}

/// Faults of rows of one table, of which many may have one cause.
#[derive(Default)]
pub(super) struct Alike(Vec<Diagnostic>);

impl Alike {
    /// Faults with the same reason that are told one by one.
    const TOLD: usize = 10;

    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Reports every fault, and of many with one reason the first, with the number of the others.
    pub(super) fn report(self, diagnostics: &mut Diagnostics) {
        let reason = |fault: &Diagnostic| fault.get("reason").unwrap_or_default().to_owned();
        let mut counts: HashMap<String, usize> = HashMap::new();
        for fault in &self.0 {
            *counts.entry(reason(fault)).or_default() += 1;
        }
        let mut told = HashSet::new();
        for fault in self.0 {
            let reason = reason(&fault);
            match counts[&reason] {
                count if count <= Alike::TOLD => diagnostics.push(fault.fact("count", 0)),
                count if told.insert(reason) => diagnostics.push(fault.fact("count", count - 1)),
                _ => {}
            }
        }
    }
}
