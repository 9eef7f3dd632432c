//! Who belongs on which list: computed once, shared by every page.

mod similar;

use rayon::prelude::*;

use super::route::TermKind;
use crate::model::{Ambassador, Area, AreaKind, Employer, Key, Organisation, Place, Sector, Site, Term};

/// Ambassadors of a list, in the order of their names.
pub(super) type List = Vec<Key<Ambassador>>;

/// An area's ambassadors: first those who named a place in it or across its border, then those who cover more.
#[derive(Debug, Clone, Default)]
pub(super) struct AreaList {
    inside: usize,
    all: List,
}

/// All lists.
pub(super) struct Lists {
    sectors: Vec<List>,
    themes: Vec<List>,
    audiences: Vec<List>,
    interventions: Vec<List>,
    areas: Vec<AreaList>,
    organisations: Vec<List>,
    neighbours: similar::Neighbours,
}

impl Lists {
    pub(super) fn new(site: &Site) -> Lists {
        let group = |size: usize, keys: &dyn Fn(&Ambassador) -> Vec<usize>| {
            let mut lists: Vec<List> = vec![Vec::new(); size];
            for key in site.ambassadors.keys() {
                keys(&site.ambassadors[key]).into_iter().for_each(|index| lists[index].push(key));
            }
            lists
        };
        let words = &site.vocabularies;
        let indexes = |keys: &[Key<Term>]| keys.iter().map(|key| key.index()).collect();
        Lists {
            sectors: group(site.sectors.len(), &|row| row.sectors.iter().map(|key| key.index()).collect()),
            themes: group(words.themes.len(), &|row| indexes(&row.themes)),
            audiences: group(words.audiences.len(), &|row| indexes(&row.audiences)),
            interventions: group(words.interventions.len(), &|row| indexes(&row.interventions)),
            areas: site
                .territory
                .areas
                .keys()
                .collect::<Vec<_>>()
                .par_iter()
                .map(|&area| area_list(site, area))
                .collect(),
            organisations: group(site.organisations.len(), &organisations_of),
            neighbours: similar::Neighbours::new(site),
        }
    }

    pub(super) fn sector(&self, key: Key<Sector>) -> &[Key<Ambassador>] {
        &self.sectors[key.index()]
    }

    pub(super) fn term(&self, kind: TermKind, key: Key<Term>) -> &[Key<Ambassador>] {
        let lists = match kind {
            TermKind::Theme => &self.themes,
            TermKind::Audience => &self.audiences,
            TermKind::Intervention => &self.interventions,
        };
        &lists[key.index()]
    }

    pub(super) fn area(&self, key: Key<Area>) -> &[Key<Ambassador>] {
        &self.areas[key.index()].all
    }

    /// How many of an area's ambassadors named a place in it; the rest cover a wider area.
    pub(super) fn inside_count(&self, key: Key<Area>) -> usize {
        self.areas[key.index()].inside
    }

    pub(super) fn organisation(&self, key: Key<Organisation>) -> &[Key<Ambassador>] {
        &self.organisations[key.index()]
    }
}

fn organisations_of(ambassador: &Ambassador) -> Vec<usize> {
    let employer = match ambassador.employer {
        Some(Employer::Organisation(key)) => Some(key),
        _ => None,
    };
    let mut keys: Vec<usize> = employer.iter().chain(&ambassador.endorsed_by).map(|key| key.index()).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn area_list(site: &Site, area_key: Key<Area>) -> AreaList {
    let area = &site.territory.areas[area_key];
    if area.kind == AreaKind::Arrondissement {
        return AreaList::default();
    }
    // Which places serve an area depends only on their own area, and there are few of those.
    let areas = &site.territory.areas;
    let serves: Vec<bool> = areas.keys().map(|own| area.is_served_by(&areas[own])).collect();
    let covers = |place: &Place| match *place {
        Place::Area(own) | Place::Commune(_, own) => serves[own.index()],
    };
    let (mut inside, mut wider) = (Vec::new(), Vec::new());
    for key in site.ambassadors.keys() {
        let row = &site.ambassadors[key];
        if row.places.iter().any(covers) {
            let is_wider = area.communes.is_subset_of(&row.coverage) && *row.coverage != *area.communes;
            if is_wider { wider.push(key) } else { inside.push(key) }
        }
    }
    let count = inside.len();
    inside.extend(wider);
    AreaList { inside: count, all: inside }
}
