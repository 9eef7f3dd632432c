//! Others like an ambassador: of the same trade or sector, the same trade first, then the nearer.

use std::sync::OnceLock;

use super::{List, Lists};
use crate::content::model::{Ambassador, Area, AreaKind, Key, Site};

/// How many others a profile shows.
const SHOWN: usize = 4;
/// How many neighbours in a group's order are looked at, so that the work grows with the list and not with its square.
const WINDOW: usize = 24;

/// An ambassador among the others of a sector or a theme.
struct Neighbour {
    /// The first department that is served, by its place among departments.
    home: Option<usize>,
    /// The trade, so that accents and capitals make no difference.
    trade: String,
    key: Key<Ambassador>,
}

/// The ambassadors of each sector and theme in an order by department and trade, made when it is first asked for.
#[derive(Default)]
pub struct Neighbours {
    sectors: Vec<OnceLock<Vec<Neighbour>>>,
    themes: Vec<OnceLock<Vec<Neighbour>>>,
}

impl Neighbours {
    pub fn new(site: &Site) -> Neighbours {
        let none = |count: usize| (0..count).map(|_| OnceLock::new()).collect();
        Neighbours { sectors: none(site.sectors.len()), themes: none(site.vocabularies.themes.len()) }
    }
}

fn sorted(site: &Site, members: &[Key<Ambassador>]) -> Vec<Neighbour> {
    let departments: Vec<Key<Area>> = site.territory.of_kind(AreaKind::Department).collect();
    let neighbour = |&key: &Key<Ambassador>| {
        let row = &site.ambassadors[key];
        let home = departments.iter().position(|&area| site.territory.serves(&row.places, area));
        Neighbour { home, trade: slug::slugify(&row.occupation), key }
    };
    let mut neighbours: Vec<Neighbour> = members.iter().map(neighbour).collect();
    neighbours.sort_by(|a, b| (a.home, &a.trade, a.key).cmp(&(b.home, &b.trade, b.key)));
    neighbours
}

impl Lists {
    /// Up to four others like the ambassador `key`.
    pub fn similar(&self, site: &Site, key: Key<Ambassador>) -> List {
        let row = &site.ambassadors[key];
        let sectors = row.sectors.iter().map(|sector| {
            let index = sector.index();
            self.neighbours.sectors[index].get_or_init(|| sorted(site, &self.groups.sectors[index]))
        });
        let themes = row.themes.iter().map(|theme| {
            let index = theme.index();
            self.neighbours.themes[index].get_or_init(|| sorted(site, &self.groups.themes[index]))
        });
        let mut candidates: Vec<(u32, usize, Key<Ambassador>)> = Vec::new();
        for group in sectors.chain(themes) {
            let Some(at) = group.iter().position(|other| other.key == key) else {
                continue;
            };
            let own = &group[at];
            for offset in 1..=WINDOW.min(group.len() - 1) {
                let other = &group[(at + offset) % group.len()];
                if candidates.iter().any(|(_, _, known)| *known == other.key) {
                    continue;
                }
                let other_row = &site.ambassadors[other.key];
                let shares_sector = other_row.sectors.iter().any(|sector| row.sectors.contains(sector));
                let score = 8 * u32::from(other.trade == own.trade)
                    + 4 * u32::from(shares_sector)
                    + 2 * u32::from(other_row.coverage.intersects(&row.coverage))
                    + u32::from(other.home == own.home);
                candidates.push((score, offset, other.key));
            }
        }
        candidates.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        candidates.into_iter().take(SHOWN).map(|(_, _, other)| other).collect()
    }
}
