//! What a site's references may lead to.

use std::collections::BTreeMap;

use super::site::{Site, Term};
use super::table::Table;
use super::territory::AreaKind;

/// The ids of each set of a site with their names, in the order of their lists.
#[derive(Debug, Clone, Default)]
pub struct SiteSets {
    sets: BTreeMap<&'static str, Vec<(String, String)>>,
}

impl SiteSets {
    /// The sets of `site` but those that are `unread`, which are known in part.
    pub fn of(site: &Site, unread: &[&str]) -> SiteSets {
        let mut sets = BTreeMap::new();
        let words = &site.vocabularies;
        let terms: [(&str, &Table<Term>); 8] = [
            ("families", &words.families),
            ("audiences", &words.audiences),
            ("interventions", &words.interventions),
            ("themes", &words.themes),
            ("roles", &words.roles),
            ("formats", &words.formats),
            ("languages", &words.languages),
            ("organisation_types", &words.organisation_types),
        ];
        for (name, table) in terms {
            sets.insert(name, table.iter().map(|term| (term.id.clone(), term.label.clone())).collect());
        }
        sets.insert("levels", words.levels.iter().map(|level| (level.id.clone(), level.label.clone())).collect());
        sets.insert("sectors", site.sectors.iter().map(|sector| (sector.id.clone(), sector.name.clone())).collect());
        let versions = site.charter.versions.iter().map(|charter| (charter.version.clone(), String::new()));
        sets.insert("charter_versions", versions.collect());
        let areas = [
            ("regions", AreaKind::Region),
            ("departments", AreaKind::Department),
            ("employment_areas", AreaKind::EmploymentArea),
        ];
        for (name, kind) in areas {
            let areas = site.territory.of_kind(kind).map(|key| &site.territory.areas[key]);
            sets.insert(name, areas.map(|area| (area.code.clone(), area.name.clone())).collect());
        }
        for set in site.records.sets() {
            let row = |index| (set.record(index).id.to_owned(), set.title(index).value.clone());
            sets.insert(set.name().folder, (0..set.count()).map(row).collect());
        }
        sets.retain(|name, members: &mut Vec<_>| !unread.contains(name) && !members.is_empty());
        SiteSets { sets }
    }

    /// The ids of the set `name` with their names; `None` where it is not known in full.
    pub fn members(&self, name: &str) -> Option<&[(String, String)]> {
        self.sets.get(name).map(Vec::as_slice)
    }

    /// The codes of departments, which those of communes begin with, with `|` between them.
    pub fn commune_beginnings(&self) -> Option<String> {
        let departments = self.members("departments")?;
        let is_plain = |code: &str| code.chars().all(|c| c.is_ascii_alphanumeric());
        let codes = departments.iter().map(|(code, _)| code.as_str()).filter(|code| is_plain(code)).collect::<Vec<_>>();
        Some(codes.join("|")).filter(|_| codes.len() == departments.len())
    }
}
