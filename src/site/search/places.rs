//! Where people are: every commune with its postcodes, and who named which place.
//!
//! A commune is covered by those who named its arrondissement's communes, its employment area, its department or the
//! region. Who named what is written once per place, so that a browser joins four short lists for any commune.

use std::collections::{BTreeMap, HashSet};

use rayon::prelude::*;
use serde::Serialize;

use super::Document;
use super::pack::{Folder, Pack, cut};
use super::words::Rules;

/// Bytes of a file of communes, and of a file of who named what, before they are deflated.
const TOWNS: usize = 6000;
const WHO: usize = 1024;
/// Postcodes of a file.
const POSTCODES: usize = 512;
/// Steps between the edges of an arrondissement on one axis.
const STEPS: f64 = 63.0;

/// An area that people name as a whole.
#[derive(Debug, Clone)]
pub struct Zone {
    /// The word for its kind.
    pub kind: &'static str,
    /// The facet and the value that stand for it; a region is no facet.
    pub value: Option<(usize, usize)>,
}

/// A commune, with the numbers of the zones it lies in.
#[derive(Debug, Clone)]
pub struct Town {
    /// Its name.
    pub name: String,
    /// Its postcodes.
    pub postcodes: Vec<u32>,
    /// Its arrondissement, by number.
    pub district: usize,
    /// The number of each zone that holds it, without its region and its department, at most one.
    pub zone: Option<usize>,
    /// Its department among the zones.
    pub department: Option<usize>,
    /// North and east, in degrees.
    pub point: (f64, f64),
    /// Inhabitants.
    pub population: u32,
}

/// A place that an ambassador named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Named {
    /// A zone, by number.
    Zone(usize),
    /// A commune, by number; it means its arrondissement.
    Town(usize),
}

/// The territory as the search sees it.
#[derive(Debug, Clone, Default)]
pub struct Ground {
    /// Zones: the region, departments, employment areas.
    pub zones: Vec<Zone>,
    /// How many arrondissements.
    pub districts: usize,
    /// Communes.
    pub towns: Vec<Town>,
}

/// Where a browser finds places.
#[derive(Debug, Serialize)]
pub(super) struct PlacesView {
    zones: Vec<(&'static str, Option<(usize, usize)>)>,
    /// Of each arrondissement: its department among the zones, its box (south, west, height, width in degrees), and where
    /// its postcodes start.
    districts: Vec<(usize, f64, f64, f64, f64, u32)>,
    towns: String,
    /// The first anchor of each file of communes.
    first: Vec<String>,
    /// The number of the first commune of each file.
    numbers: Vec<usize>,
    postcodes: String,
    /// The first postcode of each file.
    codes: Vec<u32>,
    who: String,
    /// The first entry of each file of `who`.
    starts: Vec<usize>,
}

/// The word of a commune's name that it is looked up by: the first that is not "saint".
fn anchor(terms: &[String]) -> &str {
    let main = terms.iter().find(|term| !term.starts_with("saint") && !term.starts_with("sankt"));
    main.or(terms.first()).map_or("", String::as_str)
}

/// A box around the communes of one arrondissement.
#[derive(Debug, Clone, Copy)]
struct Frame {
    department: usize,
    /// Where its postcodes start.
    codes: u32,
    south: f64,
    west: f64,
    height: f64,
    width: f64,
}

impl Frame {
    fn steps(&self, (latitude, longitude): (f64, f64)) -> [u8; 2] {
        let step = |offset: f64, size: f64| if size > 0.0 { (offset / size * STEPS).round() as u8 } else { 0 };
        [step(latitude - self.south, self.height), step(longitude - self.west, self.width)]
    }
}

fn frames(ground: &Ground) -> Vec<Frame> {
    let rounded = |degrees: f64| (degrees * 1000.0).round() / 1000.0;
    (0..ground.districts)
        .map(|district| {
            let towns = || ground.towns.iter().filter(move |town| town.district == district);
            let edge =
                |axis: fn(&Town) -> f64, pick: fn(f64, f64) -> f64| towns().map(axis).reduce(pick).unwrap_or(0.0);
            let (south, north) = (edge(|town| town.point.0, f64::min), edge(|town| town.point.0, f64::max));
            let (west, east) = (edge(|town| town.point.1, f64::min), edge(|town| town.point.1, f64::max));
            Frame {
                department: towns().find_map(|town| town.department).unwrap_or(0),
                codes: towns().flat_map(|town| &town.postcodes).min().map_or(0, |code| code / 1000 * 1000),
                south: rounded(south - 0.0005),
                west: rounded(west - 0.0005),
                height: rounded(north - south + 0.002),
                width: rounded(east - west + 0.002),
            }
        })
        .collect()
}

/// Writes the places of `ground` and who of `documents` named them. Also returns the words that name a commune by
/// themselves.
pub(super) fn write(
    ground: &Ground,
    documents: &[&Document],
    rules: &Rules,
    folders: &mut Vec<Folder>,
) -> (PlacesView, HashSet<String>) {
    let frames = frames(ground);
    let mut towns: Vec<(Vec<String>, &Town)> =
        ground.towns.par_iter().map(|town| (rules.terms(&town.name), town)).collect();
    towns.sort_by(|a, b| anchor(&a.0).cmp(anchor(&b.0)).then_with(|| a.1.name.cmp(&b.1.name)));
    let names = towns.iter().filter(|(terms, _)| terms.len() == 1).map(|(terms, _)| terms[0].clone()).collect();

    let (first, numbers, gazetteer) = gazetteer(&towns, &frames);
    let (codes, postcodes) = postcodes(&towns);
    let (starts, who) = who(ground, documents, &frames);
    let folder = |name: &str, packs: Vec<Pack>| Folder::new(name, packs.par_iter().map(Pack::deflated).collect());
    let (gazetteer, postcodes, who) =
        (folder("towns", gazetteer), folder("postcodes", postcodes), folder("places-who", who));
    let view = PlacesView {
        zones: ground.zones.iter().map(|zone| (zone.kind, zone.value)).collect(),
        districts: frames.iter().map(|f| (f.department, f.south, f.west, f.height, f.width, f.codes)).collect(),
        towns: gazetteer.name.clone(),
        first,
        numbers,
        postcodes: postcodes.name.clone(),
        codes,
        who: who.name.clone(),
        starts,
    };
    folders.extend([gazetteer, postcodes, who]);
    (view, names)
}

/// Communes in the order of their anchors: columns of numbers, then the names as lines. A file starts with a new anchor.
fn gazetteer(towns: &[(Vec<String>, &Town)], frames: &[Frame]) -> (Vec<String>, Vec<usize>, Vec<Pack>) {
    const TOWN_BYTES: usize = 9;
    let (mut first, mut numbers, mut files) = (Vec::new(), Vec::new(), Vec::new());
    let mut start = 0;
    while start < towns.len() {
        let mut end = start;
        let mut weight = 0;
        while end < towns.len()
            && (weight < TOWNS || anchor(&towns[end].0) == anchor(&towns[end - 1].0) || towns.len() - end < 8)
        {
            weight += towns[end].1.name.len() + TOWN_BYTES;
            end += 1;
        }
        first.push(anchor(&towns[start].0).to_owned());
        numbers.push(start);
        files.push(gazetteer_file(&towns[start..end], frames));
        start = end;
    }
    (first, numbers, files)
}

fn gazetteer_file(towns: &[(Vec<String>, &Town)], frames: &[Frame]) -> Pack {
    let mut columns: [Pack; 6] = Default::default();
    for (_, town) in towns {
        let [codes, districts, zones, north, east, sizes] = &mut columns;
        codes.number(town.postcodes.len());
        // The first two figures are nearly always the department's.
        let offset = |code: u32| (code + 100_000 - frames[town.district].codes) % 100_000;
        town.postcodes.iter().for_each(|&code| codes.number(offset(code) as usize));
        districts.number(town.district);
        zones.number(town.zone.map_or(0, |zone| zone + 1));
        let [latitude, longitude] = frames[town.district].steps(town.point);
        north.raw(&[latitude]);
        east.raw(&[longitude]);
        sizes.number(town.population.max(1).ilog2() as usize);
    }
    let names: Vec<&str> = towns.iter().map(|(_, town)| town.name.as_str()).collect();
    let mut file = Pack::default();
    file.number(towns.len());
    columns.iter().for_each(|column| file.column(column));
    let mut lines = Pack::default();
    lines.raw(names.join("\n").as_bytes());
    file.column(&lines);
    file
}

/// Every postcode and its largest commune in each arrondissement and employment area, by number in the gazetteer.
fn postcodes(towns: &[(Vec<String>, &Town)]) -> (Vec<u32>, Vec<Pack>) {
    let mut largest: BTreeMap<u32, BTreeMap<(usize, Option<usize>), usize>> = BTreeMap::new();
    for (number, (_, town)) in towns.iter().enumerate() {
        for &code in &town.postcodes {
            let known = largest.entry(code).or_default().entry((town.district, town.zone)).or_insert(number);
            if town.population > towns[*known].1.population {
                *known = number;
            }
        }
    }
    let rows = largest.into_iter().map(|(code, numbers)| {
        let mut numbers: Vec<usize> = numbers.into_values().collect();
        numbers.sort_by_key(|&number| std::cmp::Reverse(towns[number].1.population));
        (code, numbers)
    });
    let rows: Vec<(u32, Vec<usize>)> = rows.collect();
    let files = rows.chunks(POSTCODES).map(|chunk| {
        let mut file = Pack::default();
        let codes: Vec<u32> = chunk.iter().map(|(code, _)| *code).collect();
        file.ascending(&codes);
        for (_, numbers) in chunk {
            file.number(numbers.len());
            numbers.iter().for_each(|&number| file.number(number));
        }
        file
    });
    (rows.chunks(POSTCODES).map(|chunk| chunk[0].0).collect(), files.collect())
}

/// For every zone the documents that named it, then for every arrondissement its communes that were named: where they
/// are and by which documents.
fn who(ground: &Ground, documents: &[&Document], frames: &[Frame]) -> (Vec<usize>, Vec<Pack>) {
    let mut named: BTreeMap<Named, Vec<u32>> = BTreeMap::new();
    for (number, document) in documents.iter().enumerate() {
        for place in &document.places {
            let list = named.entry(*place).or_default();
            if list.last() != Some(&(number as u32)) {
                list.push(number as u32);
            }
        }
    }
    let none = Vec::new();
    let zones = (0..ground.zones.len()).map(|zone| {
        let mut entry = Pack::default();
        entry.ascending(named.get(&Named::Zone(zone)).unwrap_or(&none));
        entry
    });
    let districts = (0..ground.districts).map(|district| {
        let towns = named.iter().filter_map(|(place, list)| match *place {
            Named::Town(town) if ground.towns[town].district == district => Some((&ground.towns[town], list)),
            _ => None,
        });
        let towns: Vec<(&Town, &Vec<u32>)> = towns.collect();
        let mut entry = Pack::default();
        entry.number(towns.len());
        for (town, list) in towns {
            entry.raw(&frames[district].steps(town.point));
            entry.ascending(list);
        }
        entry
    });
    cut(zones.chain(districts), WHO)
}
