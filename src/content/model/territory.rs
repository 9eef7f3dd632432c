//! Where: communes, and the areas that are sets of them.

use std::sync::Arc;

use super::bits::Bits;
use super::table::{Identified, Key, Table};

/// A commune: a row of the table.
#[derive(Debug, Clone, PartialEq, schemars::JsonSchema)]
pub struct Commune {
    /// The INSEE code.
    pub code: String,
    /// The name.
    pub name: String,
    /// The postcodes, with semicolons between them. Several communes may share one.
    pub postcodes: Vec<String>,
    /// The code of its department.
    pub department: String,
    /// The code of its arrondissement.
    pub arrondissement: String,
    /// The number of inhabitants.
    pub population: u32,
    /// The latitude of the town hall or of the centre, in degrees, with a point.
    pub latitude: f64,
    /// The longitude of the town hall or of the centre, in degrees, with a point.
    pub longitude: f64,
}

impl Identified for Commune {
    fn id(&self) -> &str {
        &self.code
    }
}

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

/// The territory of the site.
#[derive(Debug, Clone, Default)]
pub struct Territory {
    /// Every commune, by code.
    pub communes: Table<Commune>,
    /// Region first, then departments, employment areas and arrondissements, each in the order of their file.
    pub areas: Table<Area>,
    pub outlines: Arc<[Outline]>,
    pub source: Option<String>,
}

impl Territory {
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
