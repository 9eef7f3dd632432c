//! Postcodes and the places they are of. A postcode may cross the border of a department, and its first digits are then those
//! of the neighbour: only what no neighbour explains is told.

use std::collections::HashMap;

use super::positions::{Position, astray, kilometres, middle, position};
use super::tables::{Alike, Tables};
use crate::content::model::Commune;
use crate::rules::check::Facts;
use crate::text::diagnostic::{Diagnostic, Diagnostics, UNLIKELY_POSTCODE};

/// The widest postcode of France reaches 27 km from its middle.
const REACH_KM: f64 = 60.0;
/// Communes that share a postcode, at least, to have a middle.
const SHARED_MIN: usize = 3;
/// A postcode of a neighbour comes from nearby.
const NEARBY_KM: f64 = 20.0;
/// Foreign postcodes that are looked at. A table with more has another fault, and each look reads all communes.
const LOOKS_MAX: usize = 200;

/// A postcode is that of communes nearby: of its department, or of a neighbour.
pub(in crate::rules::check) fn postcodes_are_of_the_surroundings(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some(tables) = Tables::of(facts) else { return };
    let communes = &tables.communes.rows;
    let mut sharing: HashMap<&str, Vec<&Commune>> = HashMap::new();
    for commune in communes {
        for code in &commune.postcodes {
            sharing.entry(code).or_default().push(commune);
        }
    }
    let middles: HashMap<&str, Position> = sharing
        .iter()
        .filter(|(_, all)| all.len() >= SHARED_MIN)
        .map(|(code, all)| (*code, middle(all.iter().map(|commune| position(commune)))))
        .collect();
    let mut alike = Alike::default();
    let mut looks = 0;
    let astray = astray(&tables);
    // Where the position or the department is wrong, that is the cause.
    let is_placed =
        |index: usize, commune: &Commune| !astray.contains(&index) && tables.is_department(&commune.department);
    for (index, commune) in communes.iter().enumerate().filter(|(index, commune)| is_placed(*index, commune)) {
        for code in &commune.postcodes {
            let is_own = beginning(&commune.department).is_none_or(|digits| code.starts_with(digits));
            let is_alone = sharing[code.as_str()].len() == 1;
            let reason = match middles.get(code.as_str()) {
                Some(&middle) if kilometres(middle, position(commune)) > REACH_KM => "far",
                None if !is_own && is_alone && looks < LOOKS_MAX => {
                    looks += 1;
                    if is_explained(commune, code, &tables) {
                        continue;
                    }
                    "other"
                }
                _ => continue,
            };
            let cell = tables.cell(index, "postcodes");
            let span = tables.part(cell, code);
            let diagnostic = Diagnostic::new(UNLIKELY_POSTCODE, &tables.path, span).fact("reason", reason);
            alike.push(diagnostic.fact("value", code).fact("key", &commune.name).fact("id", &commune.department));
        }
    }
    alike.report(diagnostics);
}

/// The digits that postcodes of a French department begin with; `None` for another code.
fn beginning(department: &str) -> Option<&str> {
    match department {
        "2A" | "2B" => Some("20"),
        _ => Some(department).filter(|code| code.bytes().all(|byte| byte.is_ascii_digit())),
    }
}

/// Returns true if `commune` may have the postcode `code` from a neighbour: it is near the department of that number or, where
/// the territory has none, near the territory's edge.
fn is_explained(commune: &Commune, code: &str, tables: &Tables<'_>) -> bool {
    let here = position(commune);
    let neighbours = tables
        .communes
        .rows
        .iter()
        .filter(|other| other.code != commune.code && kilometres(here, position(other)) < NEARBY_KM);
    let is_of = |department: &str| beginning(department).is_some_and(|digits| code.starts_with(digits));
    if tables.departments().any(is_of) {
        return neighbours.into_iter().any(|other| is_of(&other.department));
    }
    // Every real exception at the edge of a region has neighbours in seven of the eight directions at most.
    let mut directions = [false; 8];
    for other in neighbours {
        let (north, east) = (other.latitude - here.0, (other.longitude - here.1) * here.0.to_radians().cos());
        // On a grid of communes none lies between two directions.
        let turn = north.atan2(east) / std::f64::consts::TAU + 0.5;
        directions[(turn * 8.0 + 0.1) as usize % 8] = true;
    }
    !directions.iter().all(|has_neighbour| *has_neighbour)
}
