//! Who belongs on which list: computed once, shared by every page.

use std::collections::HashMap;

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
    similar: Vec<List>,
}

/// How many similar ambassadors a profile shows.
const SIMILAR_MAX: usize = 4;

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
            similar: similar(site),
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

    pub(super) fn similar(&self, key: Key<Ambassador>) -> &[Key<Ambassador>] {
        &self.similar[key.index()]
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
    let (mut inside, mut wider) = (Vec::new(), Vec::new());
    // Many ambassadors name the same places, so that each list of places is compared once.
    let mut known: HashMap<&[Place], (bool, bool)> = HashMap::new();
    for key in site.ambassadors.keys() {
        let row = &site.ambassadors[key];
        let (covers, is_wider) = *known.entry(row.places.as_slice()).or_insert_with(|| {
            let is_wider = area.communes.is_subset_of(&row.coverage) && *row.coverage != *area.communes;
            (site.territory.serves(&row.places, area_key), is_wider)
        });
        match (covers, is_wider) {
            (true, true) => wider.push(key),
            (true, false) => inside.push(key),
            _ => {}
        }
    }
    let count = inside.len();
    inside.extend(wider);
    AreaList { inside: count, all: inside }
}

/// For each ambassador up to four others: of the same trade or sector, the same trade first, then the nearer. Each looks only at
/// a few neighbours in an order by sector, department and trade, so that the work grows with the list and not with its square.
fn similar(site: &Site) -> Vec<List> {
    const WINDOW: usize = 24;
    let departments: Vec<Key<Area>> = site.territory.of_kind(AreaKind::Department).collect();
    let department_of =
        |ambassador: &Ambassador| departments.iter().position(|&key| site.territory.serves(&ambassador.places, key));
    let home: Vec<Option<usize>> = site.ambassadors.iter().map(department_of).collect();
    let trade: Vec<String> = site.ambassadors.iter().map(|row| slug::slugify(&row.occupation)).collect();
    let mut groups: HashMap<(bool, usize), List> = HashMap::new();
    for key in site.ambassadors.keys() {
        let row = &site.ambassadors[key];
        let sectors = row.sectors.iter().map(|key| (true, key.index()));
        for group in sectors.chain(row.themes.iter().map(|key| (false, key.index()))) {
            groups.entry(group).or_default().push(key);
        }
    }
    for list in groups.values_mut() {
        list.sort_by(|a, b| {
            let order = |key: &Key<Ambassador>| (home[key.index()], &trade[key.index()], key.index());
            order(a).cmp(&order(b))
        });
    }
    let keys: Vec<Key<Ambassador>> = site.ambassadors.keys().collect();
    keys.par_iter()
        .map(|&key| {
            let row = &site.ambassadors[key];
            let mut candidates: Vec<(u32, usize, Key<Ambassador>)> = Vec::new();
            let sectors = row.sectors.iter().map(|key| (true, key.index()));
            let own = sectors.chain(row.themes.iter().map(|key| (false, key.index())));
            for list in own.filter_map(|group| groups.get(&group)) {
                let at = list.iter().position(|&other| other == key).unwrap_or_default();
                for offset in 1..=WINDOW.min(list.len().saturating_sub(1)) {
                    let other = list[(at + offset) % list.len()];
                    if other == key || candidates.iter().any(|(_, _, known)| *known == other) {
                        continue;
                    }
                    let other_row = &site.ambassadors[other];
                    let shares_sector = other_row.sectors.iter().any(|sector| row.sectors.contains(sector));
                    let score = 8 * u32::from(trade[other.index()] == trade[key.index()])
                        + 4 * u32::from(shares_sector)
                        + 2 * u32::from(other_row.coverage.intersects(&row.coverage))
                        + u32::from(home[other.index()] == home[key.index()]);
                    candidates.push((score, offset, other));
                }
            }
            candidates.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
            candidates.into_iter().take(SIMILAR_MAX).map(|(_, _, other)| other).collect()
        })
        .collect()
}
