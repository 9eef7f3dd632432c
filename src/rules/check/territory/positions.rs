//! Where communes and outlines are: a commune far from all others of its department has a slip in its coordinates.

use std::collections::{HashMap, HashSet};

use super::tables::{Alike, Tables};
use crate::content::model::{Commune, Outline};
use crate::rules::check::Facts;
use crate::text::diagnostic::{BAD_MAP, Diagnostic, Diagnostics, UNLIKELY_POSITION};
use crate::text::source::{FilePath, Span};

/// A latitude and a longitude, in degrees.
pub(super) type Position = (f64, f64);

/// A degree of latitude, in kilometres.
const DEGREE_KM: f64 = 111.2;
/// Departments with fewer communes have no middle that one wrong position could not move.
const COMMUNES_MIN: usize = 8;
/// Of all departments of France the one with the widest reach has a commune at two and a half times the distance that
/// three quarters of its communes keep from its middle.
const REACH_MAX: f64 = 4.0;
/// A slip in the last decimals is nobody's loss.
const SLACK_KM: f64 = 20.0;

pub(super) fn position(commune: &Commune) -> Position {
    (commune.latitude, commune.longitude)
}

/// The distance from `a` to `b`, good enough within a region.
pub(super) fn kilometres(a: Position, b: Position) -> f64 {
    let east = (a.1 - b.1) * a.0.to_radians().cos();
    DEGREE_KM * (a.0 - b.0).hypot(east)
}

/// The median latitude and the median longitude.
pub(super) fn middle(positions: impl Iterator<Item = Position>) -> Position {
    let (mut latitudes, mut longitudes): (Vec<f64>, Vec<f64>) = positions.unzip();
    let median = |values: &mut Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or_default()
    };
    (median(&mut latitudes), median(&mut longitudes))
}

/// The middle of some communes, and the distance from it, in kilometres, that none of them exceeds without a slip.
struct Reach {
    middle: Position,
    far: f64,
}

impl Reach {
    fn of(communes: &[&Commune]) -> Option<Reach> {
        if communes.len() < COMMUNES_MIN {
            return None;
        }
        let middle = middle(communes.iter().map(|commune| position(commune)));
        let mut distances: Vec<f64> = communes.iter().map(|commune| kilometres(middle, position(commune))).collect();
        distances.sort_by(f64::total_cmp);
        let most = distances.get(distances.len() * 3 / 4).copied().unwrap_or_default();
        Some(Reach { middle, far: REACH_MAX * most + SLACK_KM })
    }

    fn holds(&self, position: Position) -> bool {
        kilometres(self.middle, position) <= self.far
    }
}

/// The rows whose commune lies far from all others of its department, by their index.
pub(super) fn astray(tables: &Tables<'_>) -> HashSet<usize> {
    let astray = tables.rows_by_department().into_iter().flat_map(|(_, rows)| {
        let communes: Vec<&Commune> = rows.iter().map(|&index| &tables.communes.rows[index]).collect();
        let reach = Reach::of(&communes);
        let is_astray = move |index: &usize| {
            reach.as_ref().is_some_and(|reach| !reach.holds(position(&tables.communes.rows[*index])))
        };
        rows.into_iter().filter(is_astray).collect::<Vec<_>>()
    });
    astray.collect()
}

/// A commune lies among those of its department.
pub(in crate::rules::check) fn communes_lie_in_their_department(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some(tables) = Tables::of(facts) else { return };
    let mut alike = Alike::default();
    for (department, rows) in tables.rows_by_department() {
        let communes: Vec<&Commune> = rows.iter().map(|&index| &tables.communes.rows[index]).collect();
        let Some(reach) = Reach::of(&communes) else { continue };
        for (&index, commune) in rows.iter().zip(&communes).filter(|(_, commune)| !reach.holds(position(commune))) {
            let cell = |column| tables.cell(index, column);
            let both = Span::new(cell("latitude").start, cell("longitude").end);
            let (latitude, longitude) = position(commune);
            let opposite = |degrees: f64| Some((-degrees).to_string());
            let (span, reason, suggestion) = match () {
                () if reach.holds((longitude, latitude)) => (both, "swapped", Some(format!("{longitude},{latitude}"))),
                () if reach.holds((latitude, -longitude)) => (cell("longitude"), "sign", opposite(longitude)),
                () if reach.holds((-latitude, longitude)) => (cell("latitude"), "sign", opposite(latitude)),
                () => (both, "far", None),
            };
            let diagnostic = Diagnostic::new(UNLIKELY_POSITION, &tables.path, span).fact("reason", reason);
            let distance = kilometres(reach.middle, (latitude, longitude)).round();
            let diagnostic = diagnostic.fact("key", &commune.name).fact("value", department).fact("size", distance);
            alike.push(Diagnostic { suggestion, ..diagnostic });
        }
    }
    alike.report(diagnostics);
}

/// A box around an outline, in degrees.
struct Frame {
    south: f64,
    north: f64,
    west: f64,
    east: f64,
}

impl Frame {
    /// The communes of an outline that was drawn roughly may lie a little outside.
    const MARGIN: f64 = 0.2;

    fn of(outline: &Outline) -> Frame {
        let mut frame = Frame { south: f64::MAX, north: f64::MIN, west: f64::MAX, east: f64::MIN };
        for &(longitude, latitude) in outline.rings.iter().flatten() {
            (frame.south, frame.north) = (frame.south.min(latitude), frame.north.max(latitude));
            (frame.west, frame.east) = (frame.west.min(longitude), frame.east.max(longitude));
        }
        frame
    }

    fn holds(&self, (latitude, longitude): Position) -> bool {
        let is_between =
            |least: f64, value: f64, most: f64| least - Frame::MARGIN <= value && value <= most + Frame::MARGIN;
        is_between(self.south, latitude, self.north) && is_between(self.west, longitude, self.east)
    }
}

/// The outline of a department lies around its communes.
pub(in crate::rules::check) fn outlines_lie_around_their_communes(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some(tables) = Tables::of(facts) else { return };
    let Some((path, places)) = tables.outline_places(facts) else { return };
    let middles = tables.rows_by_department().into_iter().map(|(department, rows)| {
        (department, middle(rows.iter().map(|&index| position(&tables.communes.rows[index]))))
    });
    let outlines: HashMap<&str, &Outline> =
        facts.content.outlines.iter().map(|outline| (outline.code.as_str(), outline)).collect();
    let mut elsewhere = Vec::new();
    let mut are_swapped = true;
    for (department, middle) in middles {
        let Some(outline) = outlines.get(department) else { continue };
        let frame = Frame::of(outline);
        if !frame.holds(middle) {
            are_swapped &= frame.holds((middle.1, middle.0));
            elsewhere.push(department);
        }
    }
    let place = |code: &str| places.iter().find(|(written, _)| *written == code).map(|(_, span)| *span);
    let told = if are_swapped { &elsewhere[..elsewhere.len().min(1)] } else { &elsewhere };
    for department in told {
        let span = place(department).unwrap_or(Span::new(0, 0));
        diagnostics.push(outline_fault(&path, span, department, are_swapped, elsewhere.len() - 1));
    }
}

fn outline_fault(path: &FilePath, span: Span, department: &str, are_swapped: bool, others: usize) -> Diagnostic {
    let (reason, count) = if are_swapped { ("swapped", others) } else { ("elsewhere", 0) };
    Diagnostic::new(BAD_MAP, path, span).fact("reason", reason).fact("value", department).fact("count", count)
}
