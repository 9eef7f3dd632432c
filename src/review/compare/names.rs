//! The names of ids and codes in one version: from its vocabularies, sectors, organisations and territory.

use std::collections::HashMap;

use super::fields::{Item, PEOPLE};
use crate::content::model::Content;
use crate::content::parse::VOCABULARIES;
use crate::report::masked_text;
use crate::text::locale::Locale;

/// The names of one version, by the kind of thing and its id.
pub(super) struct Names<'a> {
    names: HashMap<(&'static str, &'a str), &'a str>,
    /// The program's own words.
    pub words: &'a Locale,
}

impl<'a> Names<'a> {
    pub(super) fn new(content: &'a Content, words: &'a Locale) -> Names<'a> {
        let mut names = HashMap::new();
        for written in &content.vocabularies {
            let Some(kind) = VOCABULARIES.iter().find(|kind| **kind == written.id) else {
                continue;
            };
            for term in &written.data {
                names.insert((*kind, term.id.value.as_str()), term.label.value.as_str());
                let levels = term.levels.iter().flatten();
                names.extend(levels.map(|level| (("levels", level.id.value.as_str()), level.label.value.as_str())));
            }
        }
        names.extend(content.sectors.iter().map(|file| (("sectors", file.id.as_str()), file.data.name.value.as_str())));
        for set in content.records.sets() {
            let titles = (0..set.count()).map(|index| (set.record(index).id, set.title(index).value.as_str()));
            names.extend(titles.map(|(id, title)| ((set.name().folder, id), title)));
        }
        if let Some(territory) = &content.territory {
            let data = &territory.data;
            names.insert(("regions", &*data.region.code.value), &*data.region.name.value);
            names.extend(
                data.departments.iter().map(|place| (("departments", place.code.value.as_str()), &*place.name.value)),
            );
            let areas = data.employment_areas.iter().flatten();
            names.extend(areas.map(|area| (("employment_areas", area.code.value.as_str()), &*area.name.value)));
        }
        names.extend(content.communes.rows.iter().map(|commune| (("communes", &*commune.code), &*commune.name)));
        Names { names, words }
    }

    /// The term, sector, organisation or place `id`, shown by its name or else by its id.
    pub(super) fn item(&self, kind: &'static str, id: &str) -> Item {
        let name = self.names.get(&(kind, id)).copied();
        let shown = match kind {
            "sectors" | "organisations" => masked_text(PEOPLE, name.unwrap_or(id)),
            _ => name.map_or_else(|| masked_text(PEOPLE, id), str::to_owned),
        };
        Item::named(id, &shown)
    }

    /// The word of a closed list that the program itself names.
    pub(super) fn word(&self, kind: &str, word: &str) -> Item {
        let shown = self.words.find(&format!("{kind}-{}", word.replace('_', "-"))).unwrap_or(word);
        Item::named(word, shown)
    }
}
