//! The names of ids and codes in one version: from its vocabularies, sectors, organisations and territory.

use std::collections::HashMap;

use super::fields::{Item, PEOPLE};
use crate::content::model::{Content, RawArea};
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
        let organisations = content.organisations.iter();
        names.extend(organisations.map(|file| (("organisations", file.id.as_str()), file.data.name.value.as_str())));
        if let Some(territory) = &content.territory {
            let data = &territory.data;
            names.insert(("region", &data.region.code.value), &data.region.name.value);
            names.extend(data.departments.iter().map(|place| (("department", &*place.code.value), &*place.name.value)));
            let areas = data.employment_areas.iter().flatten();
            names.extend(areas.map(|area| (("employment_area", &*area.code.value), &*area.name.value)));
        }
        names.extend(content.communes.iter().map(|commune| (("commune", &*commune.code), &*commune.name)));
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

    /// An area of a profile: the places it names, each with its kind.
    pub(super) fn area(&self, area: &RawArea) -> Item {
        let RawArea { region, department, employment_area, commune } = area;
        let kinds = [
            ("region", region),
            ("department", department),
            ("employment_area", employment_area),
            ("commune", commune),
        ];
        let parts = kinds.into_iter().filter_map(|(kind, code)| Some((kind, &code.as_ref()?.value)));
        let (mut keys, mut shown) = (Vec::new(), Vec::new());
        for (kind, code) in parts {
            let name = self.item(kind, code).shown;
            let kind_name = self.words.find(&format!("place-{}", kind.replace('_', "-")));
            keys.push(format!("{kind}:{code}"));
            shown.push(kind_name.map_or(name.clone(), |kind| format!("{name} ({kind})")));
        }
        Item::named(&keys.join(" "), &shown.join(" "))
    }

    /// The word of a closed list that the program itself names.
    pub(super) fn word(&self, kind: &str, word: &str) -> Item {
        let shown = self.words.find(&format!("{kind}-{}", word.replace('_', "-"))).unwrap_or(word);
        Item::named(word, shown)
    }
}
