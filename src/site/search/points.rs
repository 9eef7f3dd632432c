//! Where on the map each document stands, in files of a thousand documents: the map of the results reads them.

use rayon::prelude::*;
use serde::Serialize;

use super::Document;
use super::pack::{Folder, Pack};
use super::places::{Place, Territory};

/// Documents of a file.
const SIZE: usize = 1024;
/// Steps in a degree; one is about a kilometre, which the map cannot show better.
const STEPS: f64 = 100.0;

/// The points as a browser finds them. Its script reads the names of the fields (`js/search/points.js`).
#[derive(Debug, Serialize)]
pub(super) struct PointsView {
    folder: String,
    size: usize,
    /// The latitude and the longitude that points count from, and their steps in a degree.
    south: f64,
    west: f64,
    steps: f64,
}

/// The points of `documents`, which become a folder of `folders`: the communes that a document names, or else the middles of its
/// departments and employment areas. Who comes from the whole region stands nowhere.
pub(super) fn write(territory: &Territory, documents: &[&Document], folders: &mut Vec<Folder>) -> PointsView {
    let least = |of: fn(&(f64, f64)) -> f64| {
        territory.communes.iter().map(|commune| of(&commune.point)).fold(f64::MAX, f64::min).min(180.0).floor()
    };
    let (south, west) = (least(|point| point.0), least(|point| point.1));
    let middles: Vec<Option<(f64, f64)>> = (0..territory.areas.len()).map(|area| middle(territory, area)).collect();
    let steps = |(latitude, longitude): (f64, f64)| {
        [latitude - south, longitude - west].map(|degrees| (degrees * STEPS).round().max(0.0) as usize)
    };
    let files = documents.par_chunks(SIZE).map(|chunk| {
        let mut pack = Pack::default();
        for document in chunk {
            let points = points(territory, &middles, document);
            pack.number(points.len());
            points.into_iter().flat_map(steps).for_each(|number| pack.number(number));
        }
        pack.deflated()
    });
    let folder = Folder::new("points", files.collect());
    let view = PointsView { folder: folder.name.clone(), size: SIZE, south, west, steps: STEPS };
    folders.push(folder);
    view
}

fn points(territory: &Territory, middles: &[Option<(f64, f64)>], document: &Document) -> Vec<(f64, f64)> {
    let commune = |place: &Place| match *place {
        Place::Commune(commune) => Some(territory.communes[commune].point),
        Place::Area(_) => None,
    };
    let communes: Vec<(f64, f64)> = document.places.iter().filter_map(commune).collect();
    if !communes.is_empty() {
        return communes;
    }
    let area = |place: &Place| match *place {
        Place::Area(area) => middles[area],
        Place::Commune(_) => None,
    };
    document.places.iter().filter_map(area).collect()
}

/// The middle of the communes of an area that is smaller than the region.
fn middle(territory: &Territory, area: usize) -> Option<(f64, f64)> {
    let communes =
        territory.communes.iter().filter(|commune| commune.area == Some(area) || commune.department == Some(area));
    let points: Vec<(f64, f64)> = communes.map(|commune| commune.point).collect();
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / points.len() as f64;
    (!points.is_empty()).then(|| (mean(|point| point.0), mean(|point| point.1)))
}

#[cfg(test)]
mod tests {
    use super::super::places::{Area, Commune};
    use super::*;

    fn territory() -> Territory {
        let commune = |point| Commune {
            code: String::new(),
            name: String::new(),
            postcodes: Vec::new(),
            arrondissement: 0,
            area: None,
            department: Some(1),
            point,
            population: 0,
        };
        let area = |kind| Area { kind, value: None };
        Territory {
            region: String::new(),
            areas: vec![area("region"), area("department")],
            arrondissements: vec![String::new()],
            communes: vec![commune((48.0, 5.0)), commune((49.0, 7.0))],
        }
    }

    #[test]
    fn who_names_a_commune_stands_there_and_who_names_a_department_in_its_middle() {
        let territory = territory();
        let middles: Vec<_> = (0..2).map(|area| middle(&territory, area)).collect();
        let of = |places: &[Place]| {
            points(&territory, &middles, &Document { places: places.to_vec(), ..Document::default() })
        };
        assert_eq!(of(&[Place::Area(1), Place::Commune(1)]), [(49.0, 7.0)]);
        assert_eq!(of(&[Place::Area(1)]), [(48.5, 6.0)]);
        assert_eq!(of(&[Place::Area(0)]), []);
    }
}
