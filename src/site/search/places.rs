//! Places: every commune with its postcodes, and the ambassadors who named a place.
//!
//! A commune is covered by those who named its arrondissement's communes, its employment area, its department or the
//! region. Every place has one list of those who named it, so that a browser joins four short lists for any commune.

use std::collections::{BTreeMap, HashSet};

use rayon::prelude::*;
use serde::Serialize;

use super::Document;
use super::pack::{Folder, Pack, cut};
use super::words::Rules;

/// Bytes of a file of communes, and of a file of those who named places, before they are deflated.
const COMMUNES: usize = 6000;
const WHO: usize = 1024;
/// Postcodes of a file.
const POSTCODES: usize = 512;
/// The inhabitants of a commune whose name is also looked for where the first letters are wrong.
const LARGE: u32 = 1000;
/// Steps between the edges of an arrondissement on one axis.
const STEPS: f64 = 63.0;

/// An area that ambassadors name as a whole.
#[derive(Debug, Clone)]
pub struct Area {
    /// The word of its kind.
    pub kind: &'static str,
    /// The facet and its value for this area; a region has none.
    pub value: Option<(usize, usize)>,
}

/// A commune, with the numbers of the areas that hold it.
#[derive(Debug, Clone)]
pub struct Commune {
    /// The INSEE code.
    pub code: String,
    /// As the territory's file writes it.
    pub name: String,
    /// Of five figures each.
    pub postcodes: Vec<u32>,
    /// The number of its arrondissement.
    pub arrondissement: usize,
    /// The number of its employment area.
    pub area: Option<usize>,
    /// The number of its department.
    pub department: Option<usize>,
    /// North and east, in degrees.
    pub point: (f64, f64),
    /// Inhabitants.
    pub population: u32,
}

/// A place that an ambassador named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The number of an area.
    Area(usize),
    /// The number of a commune, which means its arrondissement.
    Commune(usize),
}

/// The territory, reduced to numbers and points.
#[derive(Debug, Clone, Default)]
pub struct Territory {
    /// The name of the region.
    pub region: String,
    /// The region, departments and employment areas.
    pub areas: Vec<Area>,
    /// Their codes.
    pub arrondissements: Vec<String>,
    /// In the order of their numbers.
    pub communes: Vec<Commune>,
}

/// The places as a browser finds them. Its script reads the names of the fields (`js/search/places.js`).
#[derive(Debug, Serialize)]
pub(super) struct PlacesView {
    region: String,
    #[serde(rename = "zones")]
    areas: Vec<(&'static str, Option<(usize, usize)>)>,
    /// Of each arrondissement: the number of its department among the areas, its box (south, west, height, width in
    /// degrees), and the first of its postcodes.
    #[serde(rename = "districts")]
    arrondissements: Vec<(usize, f64, f64, f64, f64, u32)>,
    #[serde(rename = "towns")]
    communes: String,
    /// The first anchor of each file of communes.
    first: Vec<String>,
    /// The number of the first commune of each file.
    numbers: Vec<usize>,
    /// The file with the anchors of the larger communes.
    large: String,
    postcodes: String,
    /// The first postcode of each file.
    codes: Vec<u32>,
    who: String,
    /// The first entry of each file of `who`.
    starts: Vec<usize>,
}

/// The words of the communes' names, for the dictionary.
#[derive(Debug)]
pub(super) struct Names {
    /// The words that are the whole name of a commune.
    whole: HashSet<String>,
    /// The keys of all anchors.
    anchors: HashSet<String>,
}

impl Names {
    fn new(communes: &[(Vec<String>, &Commune)], rules: &Rules) -> Names {
        let whole = communes.iter().filter(|(terms, _)| terms.len() == 1).map(|(terms, _)| terms[0].clone());
        Names { whole: whole.collect(), anchors: communes.iter().map(|(terms, _)| rules.key(anchor(terms))).collect() }
    }

    /// 1 where `word` is the name of a commune, and 2 where a form of it is an anchor.
    pub(super) fn bits(&self, word: &str, rules: &Rules) -> usize {
        usize::from(self.whole.contains(word)) + 2 * usize::from(self.anchors.contains(&rules.key(word)))
    }
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
    /// The first of its postcodes, rounded down to a thousand.
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

fn frames(territory: &Territory) -> Vec<Frame> {
    let rounded = |degrees: f64| (degrees * 1000.0).round() / 1000.0;
    (0..territory.arrondissements.len())
        .map(|arrondissement| {
            let communes = || territory.communes.iter().filter(move |commune| commune.arrondissement == arrondissement);
            let edge =
                |axis: fn(&Commune) -> f64, pick: fn(f64, f64) -> f64| communes().map(axis).reduce(pick).unwrap_or(0.0);
            let (south, north) = (edge(|commune| commune.point.0, f64::min), edge(|commune| commune.point.0, f64::max));
            let (west, east) = (edge(|commune| commune.point.1, f64::min), edge(|commune| commune.point.1, f64::max));
            Frame {
                department: communes().find_map(|commune| commune.department).unwrap_or(0),
                codes: communes().flat_map(|commune| &commune.postcodes).min().map_or(0, |code| code / 1000 * 1000),
                south: rounded(south - 0.0005),
                west: rounded(west - 0.0005),
                height: rounded(north - south + 0.002),
                width: rounded(east - west + 0.002),
            }
        })
        .collect()
}

/// Writes the places of `territory` and the numbers of the `documents` that named them. Also returns the words of names.
pub(super) fn write(
    territory: &Territory,
    documents: &[&Document],
    rules: &Rules,
    folders: &mut Vec<Folder>,
) -> (PlacesView, Names, Vec<usize>) {
    let frames = frames(territory);
    let mut rows: Vec<(Vec<String>, usize)> =
        territory.communes.par_iter().enumerate().map(|(index, commune)| (rules.terms(&commune.name), index)).collect();
    rows.sort_by_cached_key(|(terms, index)| {
        let Commune { population, name, .. } = &territory.communes[*index];
        (anchor(terms).to_owned(), terms.clone(), std::cmp::Reverse(*population), name.clone())
    });
    let mut order = vec![0; rows.len()];
    rows.iter().enumerate().for_each(|(number, (_, index))| order[*index] = number);
    let communes: Vec<(Vec<String>, &Commune)> =
        rows.into_iter().map(|(terms, index)| (terms, &territory.communes[index])).collect();
    let names = Names::new(&communes, rules);

    let (first, numbers, gazetteer) = gazetteer(&communes, &frames);
    let (codes, postcodes) = postcodes(&communes);
    let (starts, who) = who(territory, documents, &frames);
    let folder = |name: &str, packs: Vec<Pack>| Folder::new(name, packs.par_iter().map(Pack::deflated).collect());
    let large = folder("towns-large", vec![large(&communes)]);
    let (gazetteer, postcodes, who) =
        (folder("towns", gazetteer), folder("postcodes", postcodes), folder("places-who", who));
    let view = PlacesView {
        region: territory.region.clone(),
        areas: territory.areas.iter().map(|area| (area.kind, area.value)).collect(),
        arrondissements: frames.iter().map(|f| (f.department, f.south, f.west, f.height, f.width, f.codes)).collect(),
        communes: gazetteer.name.clone(),
        first,
        numbers,
        large: format!("{}/0.bin", large.name),
        postcodes: postcodes.name.clone(),
        codes,
        who: who.name.clone(),
        starts,
    };
    folders.extend([gazetteer, large, postcodes, who]);
    (view, names, order)
}

/// Communes in the order of their anchors, of one name the largest first: columns of numbers, then the names as lines. A file starts with a new anchor.
fn gazetteer(communes: &[(Vec<String>, &Commune)], frames: &[Frame]) -> (Vec<String>, Vec<usize>, Vec<Pack>) {
    const COMMUNE_BYTES: usize = 9;
    let (mut first, mut numbers, mut files) = (Vec::new(), Vec::new(), Vec::new());
    let mut start = 0;
    while start < communes.len() {
        let mut end = start;
        let mut weight = 0;
        while end < communes.len()
            && (weight < COMMUNES
                || anchor(&communes[end].0) == anchor(&communes[end - 1].0)
                || communes.len() - end < 8)
        {
            weight += communes[end].1.name.len() + COMMUNE_BYTES;
            end += 1;
        }
        first.push(anchor(&communes[start].0).to_owned());
        numbers.push(start);
        files.push(gazetteer_file(&communes[start..end], frames));
        start = end;
    }
    (first, numbers, files)
}

fn gazetteer_file(communes: &[(Vec<String>, &Commune)], frames: &[Frame]) -> Pack {
    let mut columns: [Pack; 6] = Default::default();
    for (_, commune) in communes {
        let [codes, arrondissements, areas, north, east, sizes] = &mut columns;
        codes.number(commune.postcodes.len());
        // The first two figures are nearly always the department's.
        let offset = |code: u32| (code + 100_000 - frames[commune.arrondissement].codes) % 100_000;
        commune.postcodes.iter().for_each(|&code| codes.number(offset(code) as usize));
        arrondissements.number(commune.arrondissement);
        areas.number(commune.area.map_or(0, |area| area + 1));
        let [latitude, longitude] = frames[commune.arrondissement].steps(commune.point);
        north.raw(&[latitude]);
        east.raw(&[longitude]);
        sizes.number(commune.population.max(1).ilog2() as usize);
    }
    let names: Vec<&str> = communes.iter().map(|(_, commune)| commune.name.as_str()).collect();
    let mut file = Pack::default();
    file.number(communes.len());
    columns.iter().for_each(|column| file.column(column));
    let mut lines = Pack::default();
    lines.raw(names.join("\n").as_bytes());
    file.column(&lines);
    file
}

/// The numbers of the larger communes, then their anchors as lines.
fn large(communes: &[(Vec<String>, &Commune)]) -> Pack {
    let large = || communes.iter().enumerate().filter(|(_, (_, commune))| commune.population >= LARGE);
    let numbers: Vec<u32> = large().map(|(number, _)| number as u32).collect();
    let anchors: Vec<&str> = large().map(|(_, (terms, _))| anchor(terms)).collect();
    let (mut file, mut lines) = (Pack::default(), Pack::default());
    file.ascending(&numbers);
    lines.raw(anchors.join("\n").as_bytes());
    file.column(&lines);
    file
}

/// Every postcode and its largest commune in each arrondissement and employment area, by number in the gazetteer.
fn postcodes(communes: &[(Vec<String>, &Commune)]) -> (Vec<u32>, Vec<Pack>) {
    let mut largest: BTreeMap<u32, BTreeMap<(usize, Option<usize>), usize>> = BTreeMap::new();
    for (number, (_, commune)) in communes.iter().enumerate() {
        for &code in &commune.postcodes {
            let known =
                largest.entry(code).or_default().entry((commune.arrondissement, commune.area)).or_insert(number);
            if commune.population > communes[*known].1.population {
                *known = number;
            }
        }
    }
    let rows = largest.into_iter().map(|(code, numbers)| {
        let mut numbers: Vec<usize> = numbers.into_values().collect();
        numbers.sort_by_key(|&number| std::cmp::Reverse(communes[number].1.population));
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

/// For every area the documents that named it, then for every arrondissement its communes that were named, each with its
/// place on the map and its documents.
fn who(territory: &Territory, documents: &[&Document], frames: &[Frame]) -> (Vec<usize>, Vec<Pack>) {
    let mut named: BTreeMap<Place, Vec<u32>> = BTreeMap::new();
    for (number, document) in documents.iter().enumerate() {
        for place in &document.places {
            let list = named.entry(*place).or_default();
            if list.last() != Some(&(number as u32)) {
                list.push(number as u32);
            }
        }
    }
    let none = Vec::new();
    let areas = (0..territory.areas.len()).map(|area| {
        let mut entry = Pack::default();
        entry.ascending(named.get(&Place::Area(area)).unwrap_or(&none));
        entry
    });
    let arrondissements = (0..territory.arrondissements.len()).map(|arrondissement| {
        let communes = named.iter().filter_map(|(place, list)| match *place {
            Place::Commune(commune) if territory.communes[commune].arrondissement == arrondissement => {
                Some((&territory.communes[commune], list))
            }
            _ => None,
        });
        let communes: Vec<(&Commune, &Vec<u32>)> = communes.collect();
        let mut entry = Pack::default();
        entry.number(communes.len());
        for (commune, list) in communes {
            entry.raw(&frames[arrondissement].steps(commune.point));
            entry.ascending(list);
        }
        entry
    });
    cut(areas.chain(arrondissements), WHO)
}
