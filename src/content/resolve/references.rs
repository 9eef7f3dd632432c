//! Looks up every reference of a record, whatever its type, and reports those that lead nowhere.

use std::collections::{HashMap, HashSet};

use crate::content::document::{Code, Meaning, Set, Step, Value};
use crate::content::model::{
    AreaKind, Charter, Commune, Content, RawLevel, RawTerritory, Record, Table, Territory, Vocabularies,
};
use crate::content::parse::VOCABULARIES;
use crate::text::diagnostic::{DUPLICATE_ENTRY, Diagnostic, Diagnostics, UNKNOWN_REFERENCE};
use crate::text::nearest::{Choice, nearest};
use crate::text::source::FilePath;

/// Everything that references may lead to: the ids of each set.
pub(super) struct Ids<'a> {
    sets: HashMap<&'static str, Vec<Choice<'a>>>,
    /// The sets whose own file cannot be read in full. That is told there, and no reference to them is judged.
    unread: Vec<&'static str>,
    known: HashSet<(&'static str, &'a str)>,
    communes: &'a Table<Commune>,
}

impl<'a> Ids<'a> {
    pub(super) fn new(
        content: &'a Content,
        charter: &'a Charter,
        vocabularies: &'a Vocabularies,
        territory: &'a Territory,
    ) -> Ids<'a> {
        let Vocabularies {
            families,
            audiences,
            interventions,
            themes,
            roles,
            formats,
            languages,
            organisation_types,
            levels,
        } = vocabularies;
        let mut ids =
            Ids { sets: HashMap::new(), unread: unread(content), known: HashSet::new(), communes: &territory.communes };
        ids.add("charter_versions", charter.versions.iter().map(|known| (known.version.as_str(), "")));
        ids.add("levels", levels.iter().map(|level| (level.id.as_str(), level.label.as_str())));
        let terms = [
            ("families", families),
            ("audiences", audiences),
            ("interventions", interventions),
            ("themes", themes),
            ("roles", roles),
            ("formats", formats),
            ("languages", languages),
            ("organisation_types", organisation_types),
        ];
        terms.into_iter().for_each(|(name, table)| {
            ids.add(name, table.iter().map(|term| (term.id.as_str(), term.label.as_str())));
        });
        let areas = [
            ("regions", AreaKind::Region),
            ("departments", AreaKind::Department),
            ("employment_areas", AreaKind::EmploymentArea),
        ];
        for (name, kind) in areas {
            ids.add(
                name,
                territory.of_kind(kind).map(|key| {
                    let area = &territory.areas[key];
                    (area.code.as_str(), area.name.as_str())
                }),
            );
        }
        ids.known.extend(content.communes.lost.iter().map(|code| ("communes", code.as_str())));
        // A department that the table of communes has and region.yaml has not is told there.
        ids.known.extend(territory.communes.iter().map(|commune| ("departments", commune.department.as_str())));
        // A record that another fault keeps from having a page can be named all the same.
        ids.add("sectors", content.sectors.iter().map(|file| (file.id.as_str(), file.data.name.value.as_str())));
        for set in content.records.sets() {
            let records = (0..set.count()).map(|index| (set.record(index).id, set.title(index).value.as_str()));
            ids.add(set.name().folder, records);
        }
        ids
    }

    /// Adds the set `name`, whose members have an id and a name.
    fn add(&mut self, name: &'static str, members: impl Iterator<Item = (&'a str, &'a str)>) {
        let members: Vec<Choice<'_>> = members.map(|(id, name)| Choice::new(id, name)).collect();
        self.known.extend(members.iter().map(|member| (name, member.id)));
        self.sets.insert(name, members);
    }

    /// Every reference of `record` leads somewhere, and no list names one thing twice.
    pub(super) fn check(&self, record: Record<'_>, diagnostics: &mut Diagnostics) {
        let mut unknown_communes = 0;
        let mut in_list = (Vec::new(), HashSet::new());
        record.each(|steps, value| {
            let Meaning::Reference(set) = value.meaning else { return };
            if self.unread.contains(&set.name) {
                return;
            }
            if !self.has(set, &value.text) {
                let diagnostic = match set.name {
                    "communes" => self.unknown_commune(record.path, &value, &mut unknown_communes),
                    _ => unknown(set.one, record.path, &value, self.sets.get(set.name).map_or(&[], Vec::as_slice)),
                };
                diagnostics.push(diagnostic);
            } else if let [list @ .., Step::Index(_)] = steps {
                if in_list.0 != list {
                    in_list = (list.to_vec(), HashSet::new());
                }
                if !in_list.1.insert(value.text.clone()) {
                    let key = if let Some(Step::Key(key)) = list.last() { key } else { "" };
                    let diagnostic = Diagnostic::new(DUPLICATE_ENTRY, record.path, value.span);
                    diagnostics.push(diagnostic.fact("key", key).fact("value", &value.text));
                }
            }
        });
    }

    fn has(&self, set: Set, id: &str) -> bool {
        self.known.contains(&(set.name, id)) || (set.name == "communes" && self.communes.find(id).is_some())
    }

    /// The fault of an unknown commune. Suggestions are the communes of a postcode or a name only: a code that merely
    /// looks similar belongs to another place. `count` is the number of unknown communes of the file so far.
    fn unknown_commune(&self, path: &FilePath, value: &Value<'_>, count: &mut usize) -> Diagnostic {
        // Nobody mistypes that many, and each search reads all communes.
        let is_helped = *count < COMMUNES_HELPED;
        *count += 1;
        let meant = if is_helped { meant(&value.text, self.communes) } else { Vec::new() };
        let names = meant.iter().take(COMMUNES_SHOWN).map(|commune| format!("{} ({})", commune.code, commune.name));
        let mut list = names.collect::<Vec<_>>().join(", ");
        if meant.len() > COMMUNES_SHOWN {
            list.push_str(", …");
        }
        let mut diagnostic = Diagnostic::new(UNKNOWN_REFERENCE, path, value.span)
            .fact("kind", "commune")
            .fact("value", &value.text)
            .fact("accepted", list);
        diagnostic.suggestion = meant.first().filter(|_| meant.len() == 1).map(|commune| commune.code.clone());
        diagnostic
    }
}

/// The sets that `content` has only in part, or not at all.
pub fn unread(content: &Content) -> Vec<&'static str> {
    let of_vocabulary = |name: &&str| {
        let path = format!("content/vocabularies/{name}.yaml");
        let file = content.vocabularies.iter().find(|file| *file.path == *path);
        file.is_none_or(|file| file.data.iter().any(|term| !term.id.span.is_somewhere()))
    };
    let mut unread: Vec<&str> = VOCABULARIES.iter().copied().filter(of_vocabulary).collect();
    let audiences = content.vocabularies.iter().filter(|file| file.id == "audiences").flat_map(|file| &file.data);
    let is_lost = |level: &RawLevel| !level.id.span.is_somewhere();
    if unread.contains(&"audiences") || audiences.flat_map(|term| term.levels.iter().flatten()).any(is_lost) {
        unread.push("levels");
    }
    if !content.communes.is_sure() {
        unread.push("communes");
    }
    if let Some(territory) = &content.territory {
        let RawTerritory { region, departments, employment_areas, .. } = &territory.data;
        let is_lost = |code: &Code| !code.span.is_somewhere();
        let sets = [
            ("regions", is_lost(&region.code)),
            ("departments", departments.is_empty() || departments.iter().any(|place| is_lost(&place.code))),
            ("employment_areas", employment_areas.iter().flatten().any(|area| is_lost(&area.code))),
        ];
        unread.extend(sets.into_iter().filter(|(_, is_unread)| *is_unread).map(|(name, _)| name));
    }
    let versions = content.site.as_ref().map(|site| site.data.charter.versions.as_slice()).unwrap_or_default();
    if versions.is_empty() || versions.iter().any(|version| !version.version.span.is_somewhere()) {
        unread.push("charter_versions");
    }
    unread
}

/// Unknown communes of one file that get suggestions, at most.
const COMMUNES_HELPED: usize = 50;
/// Communes of a postcode or a name that are listed, at most.
const COMMUNES_SHOWN: usize = 12;

/// The communes with the postcode or the name `text`, or else those with the nearest name.
fn meant<'a>(text: &str, communes: &'a Table<Commune>) -> Vec<&'a Commune> {
    let named = |name: &str| -> Vec<&'a Commune> {
        let folded = slug::slugify(name);
        communes.iter().filter(|commune| slug::slugify(&commune.name) == folded).collect()
    };
    if text.bytes().any(|byte| byte.is_ascii_digit()) {
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        // A reader of YAML takes the code 08105 for the number 8105, and people part the digits of a postcode.
        let code = format!("{digits:0>5}");
        let coded = communes.find(&code).map(|commune| &communes[commune]);
        let with_postcode = communes.iter().filter(|commune| commune.postcodes.contains(&code));
        return coded.map_or_else(|| with_postcode.collect(), |commune| vec![commune]);
    }
    let exact = named(text);
    if !exact.is_empty() {
        return exact;
    }
    nearest(text, communes.iter().map(|commune| commune.name.as_str())).map(named).unwrap_or_default()
}

/// The fault of a reference to something that does not exist.
fn unknown(kind: &str, path: &FilePath, value: &Value<'_>, accepted: &[Choice<'_>]) -> Diagnostic {
    Diagnostic::new(UNKNOWN_REFERENCE, path, value.span)
        .fact("kind", kind)
        .fact("value", &value.text)
        .among_choices(&value.text, accepted)
}
