//! Who belongs on which list: computed once, shared by every page.

mod similar;

use rayon::prelude::*;

use super::route::TermKind;
use crate::content::model::kinds::{Organisation, RecordKey};
use crate::content::model::{Ambassador, Area, AreaKind, Employer, Key, Sector, Site, Term, Territory};

/// Ambassadors of a list, in the order of their names.
pub type List = Vec<Key<Ambassador>>;

/// An area's ambassadors: first those who named a place in it or across its border, then those who cover more.
#[derive(Debug, Clone, Default)]
pub struct AreaList {
    inside: usize,
    all: List,
}

/// All lists.
pub struct Lists {
    groups: Groups,
    areas: Vec<AreaList>,
    neighbours: similar::Neighbours,
}

/// Ambassadors by what they name, or some of them.
struct Groups {
    sectors: Vec<List>,
    themes: Vec<List>,
    audiences: Vec<List>,
    interventions: Vec<List>,
    organisations: Vec<List>,
    areas: Vec<List>,
    /// Those who cover more than the area.
    wider_areas: Vec<List>,
}

/// How many ambassadors are grouped at once: enough for a thread to be worth it.
const CHUNK: usize = 2048;

impl Lists {
    pub fn new(site: &Site) -> Lists {
        let served = served(&site.territory);
        let keys: Vec<Key<Ambassador>> = site.listed().collect();
        let parts: Vec<Groups> = keys.par_chunks(CHUNK).map(|keys| Groups::of(site, keys, &served)).collect();
        let mut groups = Groups::of(site, &[], &served);
        parts.into_iter().for_each(|part| groups.append(part));
        let areas = std::mem::take(&mut groups.areas).into_iter().zip(std::mem::take(&mut groups.wider_areas));
        let area = |(mut all, wider): (List, List)| {
            let inside = all.len();
            all.extend(wider);
            AreaList { inside, all }
        };
        Lists { areas: areas.map(area).collect(), groups, neighbours: similar::Neighbours::new(site) }
    }

    /// The ambassadors of a sector.
    pub fn sector(&self, key: Key<Sector>) -> &[Key<Ambassador>] {
        &self.groups.sectors[key.index()]
    }

    /// The ambassadors of a term.
    pub fn term(&self, kind: TermKind, key: Key<Term>) -> &[Key<Ambassador>] {
        let lists = match kind {
            TermKind::Theme => &self.groups.themes,
            TermKind::Audience => &self.groups.audiences,
            TermKind::Intervention => &self.groups.interventions,
        };
        &lists[key.index()]
    }

    /// The ambassadors of an area, those who named a place in it first.
    pub fn area(&self, key: Key<Area>) -> &[Key<Ambassador>] {
        &self.areas[key.index()].all
    }

    /// The number of an area's ambassadors who named a place in it; the rest cover a wider area.
    pub fn inside_count(&self, key: Key<Area>) -> usize {
        self.areas[key.index()].inside
    }

    /// The ambassadors whom an organisation employs or endorses.
    pub fn organisation(&self, key: RecordKey<Organisation>) -> &[Key<Ambassador>] {
        &self.groups.organisations[key.index()]
    }
}

impl Groups {
    /// The groups of `keys`; `served` tells which areas somebody serves who covers an area.
    fn of(site: &Site, keys: &[Key<Ambassador>], served: &[Vec<Key<Area>>]) -> Groups {
        let none = |size: usize| vec![List::new(); size];
        let areas = &site.territory.areas;
        let mut groups = Groups {
            sectors: none(site.sectors.len()),
            themes: none(site.vocabularies.themes.len()),
            audiences: none(site.vocabularies.audiences.len()),
            interventions: none(site.vocabularies.interventions.len()),
            organisations: none(site.records.organisations.len()),
            areas: none(areas.len()),
            wider_areas: none(areas.len()),
        };
        let (mut organisations, mut places) = (Vec::new(), Vec::new());
        // Ambassadors lie far apart in memory: each is looked at once, for all lists.
        for &key in keys {
            let row = &site.ambassadors[key];
            row.sectors.iter().for_each(|sector| groups.sectors[sector.index()].push(key));
            row.themes.iter().for_each(|theme| groups.themes[theme.index()].push(key));
            row.audiences.iter().for_each(|audience| groups.audiences[audience.index()].push(key));
            row.interventions.iter().for_each(|intervention| groups.interventions[intervention.index()].push(key));
            let employer = match row.employer {
                Some(Employer::Organisation(key)) => Some(key),
                _ => None,
            };
            distinct(&mut organisations, employer.into_iter().chain(row.endorsed_by.iter().copied()));
            organisations.iter().for_each(|organisation| groups.organisations[organisation.index()].push(key));
            distinct(&mut places, row.places.iter().flat_map(|place| served[place.area().index()].iter().copied()));
            for &area in &places {
                let communes = &areas[area].communes;
                let is_wider = communes.is_subset_of(&row.coverage) && *row.coverage != **communes;
                let lists = if is_wider { &mut groups.wider_areas } else { &mut groups.areas };
                lists[area.index()].push(key);
            }
        }
        groups
    }

    /// Adds those of `other`, which come later in the order of names.
    fn append(&mut self, other: Groups) {
        let Groups { sectors, themes, audiences, interventions, organisations, areas, wider_areas } = other;
        let add = |mine: &mut Vec<List>, theirs: Vec<List>| {
            mine.iter_mut().zip(theirs).for_each(|(mine, theirs)| mine.extend(theirs));
        };
        add(&mut self.sectors, sectors);
        add(&mut self.themes, themes);
        add(&mut self.audiences, audiences);
        add(&mut self.interventions, interventions);
        add(&mut self.organisations, organisations);
        add(&mut self.areas, areas);
        add(&mut self.wider_areas, wider_areas);
    }
}

/// Makes `list` hold `keys`, each once.
fn distinct<K: Ord>(list: &mut Vec<K>, keys: impl Iterator<Item = K>) {
    list.clear();
    list.extend(keys);
    list.sort_unstable();
    list.dedup();
}

/// By area, the areas with a page that somebody who covers it serves.
fn served(territory: &Territory) -> Vec<Vec<Key<Area>>> {
    let areas = &territory.areas;
    let keys: Vec<Key<Area>> = areas.keys().collect();
    let served = |own: &Key<Area>| {
        let listed = areas.keys().filter(|&area| areas[area].kind != AreaKind::Arrondissement);
        listed.filter(|&area| areas[area].is_served_by(&areas[*own])).collect()
    };
    keys.par_iter().map(served).collect()
}
