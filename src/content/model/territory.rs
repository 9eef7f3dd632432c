//! Where: communes, and the areas that are sets of them.

use std::sync::Arc;

use super::bits::Bits;
use super::communes::Commune;
use super::raw::RawArea;
use super::table::{Identified, Key, Table};
use crate::content::document::Ref;
use crate::text::diagnostic::{AREA_KIND, Diagnostic, Diagnostics};
use crate::text::source::{FilePath, Span};

/// What an area is, from the widest to the narrowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AreaKind {
    /// The whole territory.
    Region,
    /// A department.
    Department,
    /// An employment area, which may cross departments.
    EmploymentArea,
    /// A district of a department.
    Arrondissement,
}

impl AreaKind {
    /// The word for it in templates and JSON.
    pub fn word(self) -> &'static str {
        match self {
            AreaKind::Region => "region",
            AreaKind::Department => "department",
            AreaKind::EmploymentArea => "employment_area",
            AreaKind::Arrondissement => "arrondissement",
        }
    }
}

/// A named set of communes.
#[derive(Debug, Clone)]
pub struct Area {
    /// Its kind and its code: codes of different kinds may be equal.
    pub id: String,
    pub kind: AreaKind,
    pub code: String,
    pub name: String,
    /// The name after "who intervenes …".
    pub within: String,
    /// The name after "the ambassadors …".
    pub of: String,
    /// The last part of its address.
    pub slug: String,
    pub communes: Arc<Bits>,
    /// Whether its set of communes is an estimate by distance.
    pub is_estimate: bool,
}

impl Identified for Area {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Area {
    /// Whether somebody who covers `other` is at home here: most of `other` lies in this area, or `other` holds at least a
    /// third of it. A fringe, which the estimate of an employment area often has beyond a department's border, is neither.
    pub fn is_served_by(&self, other: &Area) -> bool {
        let shared = self.communes.shared(&other.communes);
        shared > 0 && (shared * 2 >= other.communes.len() || shared * 3 >= self.communes.len())
    }
}

/// The id of the area of `kind` with `code`.
pub fn area_id(kind: AreaKind, code: &str) -> String {
    format!("{}:{code}", kind.word())
}

/// The outline of a department, for the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    pub code: String,
    /// Rings of (longitude, latitude) in degrees.
    pub rings: Vec<Vec<(f64, f64)>>,
}

/// Each value of a key `code` in the GeoJSON `text`, as written there, with its place: that of an outline is its index.
pub fn outline_places(text: &str) -> Vec<(&str, Span)> {
    const KEY: &str = "\"code\"";
    let places = text.match_indices(KEY).filter_map(|(at, _)| {
        let rest = text[at + KEY.len()..].trim_start().strip_prefix(':')?.trim_start();
        let start = text.len() - rest.len();
        let length = match rest.strip_prefix('"') {
            Some(inner) => inner.find('"')? + 2,
            None => rest.find([',', '}', '\n'])?,
        };
        let written = rest[..length].trim_end();
        Some((written.trim_matches('"'), Span::new(start, start + written.len())))
    });
    places.collect()
}

/// The territory of the site.
#[derive(Debug, Clone, Default)]
pub struct Territory {
    /// Every commune, by code.
    pub communes: Table<Commune>,
    /// Region first, then departments, employment areas and arrondissements, each in the order of their file.
    pub areas: Table<Area>,
    pub outlines: Arc<[Outline]>,
    pub source: Option<String>,
    /// Who forwards requests where no organisation does, in the order of the file.
    pub relays: Vec<Relay>,
}

/// Somebody who forwards requests to the ambassadors of an area, by role.
#[derive(Debug, Clone)]
pub struct Relay {
    /// The role and the office.
    pub role: String,
    pub area: Key<Area>,
    /// Days within which requests are answered.
    pub reply_days: Option<u32>,
}

impl Territory {
    /// The relay for somebody who covers `places`: of the first place that lies for the most part in the area of a relay, the
    /// one with the smallest area.
    pub fn relay(&self, places: &[Place]) -> Option<&Relay> {
        let communes = |area: Key<Area>| &self.areas[area].communes;
        let of = |place: &Place| {
            let own = communes(place.area());
            let holders = self.relays.iter().filter(|relay| communes(relay.area).shared(own) * 2 >= own.len());
            holders.min_by_key(|relay| communes(relay.area).len())
        };
        places.iter().find_map(of)
    }

    /// The areas of one kind.
    pub fn of_kind(&self, kind: AreaKind) -> impl Iterator<Item = Key<Area>> + Clone + '_ {
        self.areas.keys().filter(move |&key| self.areas[key].kind == kind)
    }

    /// Whether one of `places` serves `area`: see [`Area::is_served_by`].
    pub fn serves(&self, places: &[Place], area: Key<Area>) -> bool {
        places.iter().any(|place| self.areas[area].is_served_by(&self.areas[place.area()]))
    }

    /// The area with `code` among those of `kind`.
    pub fn find(&self, kind: AreaKind, code: &str) -> Option<Key<Area>> {
        self.areas.find(&area_id(kind, code))
    }

    /// The places that a list of areas names. Areas that name more than one place are reported in the file at `path`.
    pub fn places(&self, raw: &[RawArea], path: &FilePath, diagnostics: &mut Diagnostics) -> Vec<Place> {
        raw.iter().filter_map(|area| self.place(area, path, diagnostics)).collect()
    }

    fn place(&self, raw: &RawArea, path: &FilePath, diagnostics: &mut Diagnostics) -> Option<Place> {
        let RawArea { region, department, employment_area, commune } = raw;
        fn of<T>(kind: AreaKind, code: &Option<Ref<T>>) -> Option<(AreaKind, &str, Span)> {
            code.as_ref().map(|code| (kind, code.value.as_str(), code.span))
        }
        let areas = [
            of(AreaKind::Region, region),
            of(AreaKind::Department, department),
            of(AreaKind::EmploymentArea, employment_area),
        ];
        let mut written = areas.into_iter().flatten();
        match (written.next(), written.next(), commune) {
            (Some((kind, code, _)), None, None) => self.find(kind, code).map(Place::Area),
            (None, None, Some(code)) => {
                let found = self.communes.find(&code.value)?;
                let arrondissement = &self.communes[found].arrondissement;
                // An arrondissement that does not exist is a fault of the table, and told there.
                let area = self.find(AreaKind::Arrondissement, arrondissement);
                area.map(|area| Place::Commune(found, area))
            }
            (None, None, None) => None,
            (first, second, commune) => {
                let span = first.or(second).map(|(_, _, span)| span).or(commune.as_ref().map(|code| code.span))?;
                let count = areas.iter().flatten().count() + usize::from(commune.is_some());
                diagnostics.push(Diagnostic::new(AREA_KIND, path, span).fact("count", count));
                None
            }
        }
    }
}

/// A place an ambassador named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// A whole area.
    Area(Key<Area>),
    /// A commune and the district around it.
    Commune(Key<Commune>, Key<Area>),
}

impl Place {
    /// The area itself, or the district around the commune.
    pub fn area(self) -> Key<Area> {
        match self {
            Place::Area(area) | Place::Commune(_, area) => area,
        }
    }
}
