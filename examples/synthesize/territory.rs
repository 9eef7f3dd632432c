//! The territory of the content: areas as sets of communes, as the tool itself understands them.

use std::error::Error;
use std::fs;
use std::path::Path;

use crate::world::{field, quoted_list};

/// What an area is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaKind {
    /// The whole territory.
    Region,
    /// A department.
    Department,
    /// An employment area.
    EmploymentArea,
    /// The district around a commune.
    Arrondissement,
}

/// A named set of communes.
pub struct Area {
    /// What it is.
    pub kind: AreaKind,
    /// Official code.
    pub code: String,
    /// Name without an article.
    pub name: String,
    /// "dans la Marne".
    pub within: String,
    /// One bit a commune.
    pub communes: Vec<u64>,
}

/// A commune.
pub struct Commune {
    /// INSEE code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Code of its department.
    pub department: String,
    /// Code of its arrondissement.
    pub arrondissement: String,
    /// Inhabitants.
    pub population: u64,
    latitude: f64,
    longitude: f64,
}

/// A place that a profile names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// An area, by its place in [`Territory::areas`].
    Area(usize),
    /// A commune, which stands for its arrondissement, by its place in [`Territory::communes`].
    Commune(usize),
}

/// All areas and communes.
pub struct Territory {
    /// Region, departments, employment areas, arrondissements.
    pub areas: Vec<Area>,
    /// Communes, by code.
    pub communes: Vec<Commune>,
    /// For each commune how many people live in it and in those before it.
    population_until: Vec<u64>,
}

impl Territory {
    /// Reads `content/territory`.
    pub fn read(folder: &Path) -> Result<Territory, Box<dyn Error + Send + Sync>> {
        let communes = communes(&fs::read_to_string(folder.join("communes.csv"))?)?;
        let yaml = fs::read_to_string(folder.join("region.yaml"))?;
        let mut areas = Vec::new();
        let mut towns: Vec<(usize, &Commune)> = Vec::new();
        let mut kind = AreaKind::Region;
        for line in yaml.lines() {
            match line {
                "departments:" => kind = AreaKind::Department,
                "arrondissements:" => kind = AreaKind::Arrondissement,
                "employment_areas:" => kind = AreaKind::EmploymentArea,
                _ => {}
            }
            let (Some(code), Some(name)) = (field(line, "code"), field(line, "name")) else {
                continue;
            };
            for town in quoted_list(line, "main_towns") {
                towns
                    .extend(communes.iter().find(|commune| commune.code == town).map(|commune| (areas.len(), commune)));
            }
            let within = field(line, "in").unwrap_or_else(|| name.clone());
            areas.push(Area { kind, code, name, within, communes: vec![0; communes.len().div_ceil(64)] });
        }
        for (index, commune) in communes.iter().enumerate() {
            let nearest = towns.iter().min_by(|a, b| distance(commune, a.1).total_cmp(&distance(commune, b.1)));
            for (number, area) in areas.iter_mut().enumerate() {
                let inside = match area.kind {
                    AreaKind::Region => true,
                    AreaKind::Department => commune.department == area.code,
                    AreaKind::EmploymentArea => nearest.is_some_and(|(nearest, _)| *nearest == number),
                    AreaKind::Arrondissement => commune.arrondissement == area.code,
                };
                area.communes[index / 64] |= u64::from(inside) << (index % 64);
            }
        }
        let population_until = communes.iter().scan(0, |sum, commune| {
            *sum += commune.population;
            Some(*sum)
        });
        Ok(Territory { population_until: population_until.collect(), areas, communes })
    }

    /// The commune of the inhabitant `number`: large towns are drawn often.
    pub fn commune_of_inhabitant(&self, number: u64) -> usize {
        self.population_until.partition_point(|&until| until <= number)
    }

    /// Everybody.
    pub fn population(&self) -> u64 {
        self.population_until.last().copied().unwrap_or_default()
    }

    /// The area of `kind` with the commune.
    pub fn area_of(&self, kind: AreaKind, commune: usize) -> usize {
        let contains = |area: &Area| area.kind == kind && area.communes[commune / 64] >> (commune % 64) & 1 == 1;
        self.areas.iter().position(contains).unwrap_or_default()
    }

    /// The area that `place` covers.
    pub fn covered(&self, place: Place) -> usize {
        match place {
            Place::Area(area) => area,
            Place::Commune(commune) => self.area_of(AreaKind::Arrondissement, commune),
        }
    }

    /// The areas whose pages list somebody who covers `places`.
    pub fn listing(&self, places: &[Place]) -> Vec<usize> {
        let has_page = |index: &usize| self.areas[*index].kind != AreaKind::Arrondissement;
        let serves = |index: &usize| {
            let area = &self.areas[*index].communes;
            places.iter().any(|&place| is_served_by(area, &self.areas[self.covered(place)].communes))
        };
        (0..self.areas.len()).filter(has_page).filter(serves).collect()
    }

    /// `places` without those that lie inside another one.
    pub fn without_redundant(&self, places: &[Place]) -> Vec<Place> {
        let mut kept: Vec<Place> = Vec::new();
        let inside = |a: Place, b: Place| {
            let (a, b) = (&self.areas[self.covered(a)].communes, &self.areas[self.covered(b)].communes);
            a.iter().zip(b).all(|(a, b)| a & !b == 0)
        };
        for &place in places {
            if !kept.iter().any(|&other| inside(place, other)) {
                kept.retain(|&other| !inside(other, place));
                kept.push(place);
            }
        }
        kept
    }
}

fn communes(csv: &str) -> Result<Vec<Commune>, Box<dyn Error + Send + Sync>> {
    let mut communes = Vec::new();
    for line in csv.lines().skip(1) {
        let [code, name, _, department, arrondissement, population, latitude, longitude] =
            line.split(',').collect::<Vec<_>>()[..]
        else {
            return Err(format!("communes.csv: {line}").into());
        };
        communes.push(Commune {
            code: code.to_owned(),
            name: name.to_owned(),
            department: department.to_owned(),
            arrondissement: arrondissement.to_owned(),
            population: population.parse()?,
            latitude: latitude.parse()?,
            longitude: longitude.parse()?,
        });
    }
    Ok(communes)
}

fn distance(a: &Commune, b: &Commune) -> f64 {
    let east = (a.longitude - b.longitude) * a.latitude.to_radians().cos();
    let north = a.latitude - b.latitude;
    east * east + north * north
}

/// Whether somebody who covers `place` is listed in `area`: most of the place lies in it, or the place holds at least a
/// third of it. The tool's rule.
fn is_served_by(area: &[u64], place: &[u64]) -> bool {
    let size = |set: &[u64]| set.iter().map(|word| word.count_ones()).sum::<u32>();
    let shared: u32 = area.iter().zip(place).map(|(a, b)| (a & b).count_ones()).sum();
    shared > 0 && (shared * 2 >= size(place) || shared * 3 >= size(area))
}
