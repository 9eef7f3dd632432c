//! What ids and codes are called, in the words of one version's own vocabularies.

use std::collections::HashMap;

use super::sheet::{Item, PEOPLE, Value};
use crate::content::document::Scalar;
use crate::content::model::{Content, RawArea};
use crate::content::parse::VOCABULARIES;
use crate::report::masked_text;
use crate::text::date::Date;
use crate::text::locale::Locale;
use crate::text::source::Spanned;

/// The names that one version gives.
pub(super) struct Names<'a> {
    names: HashMap<(&'static str, &'a str), &'a str>,
    /// What the program itself says.
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

    /// The term, sector, organisation or place `id`, by its name or else by its id.
    pub(super) fn item(&self, kind: &'static str, id: &str) -> Item {
        let name = self.names.get(&(kind, id)).copied();
        let shown = match kind {
            "sectors" | "organisations" => masked_text(PEOPLE, name.unwrap_or(id)),
            _ => name.map_or_else(|| masked_text(PEOPLE, id), str::to_owned),
        };
        Item::named(id, &shown)
    }

    /// A list of ids.
    pub(super) fn items(&self, kind: &'static str, ids: &[Spanned<String>]) -> Value {
        Value::Many(ids.iter().map(|id| self.item(kind, &id.value)).collect())
    }

    /// A place as a profile names it.
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

    /// A day in words.
    pub(super) fn date(&self, date: &Spanned<Date>) -> Value {
        known(date, |date| Item::named(&date.to_string(), &self.words.date(*date)))
    }

    /// One of the program's own words.
    pub(super) fn word(&self, kind: &str, word: &str) -> Item {
        let shown = self.words.find(&format!("{kind}-{}", word.replace('_', "-"))).unwrap_or(word);
        Item::named(word, shown)
    }

    /// Yes or no.
    pub(super) fn flag(&self, flag: &Spanned<bool>) -> Value {
        known(flag, |flag| self.word("is", if *flag { "yes" } else { "no" }))
    }
}

/// What `item` makes of a value that was written as it should be.
pub(super) fn known<T: Scalar>(written: &Spanned<T>, item: impl FnOnce(&T) -> Item) -> Value {
    if written.span.is_somewhere() { Value::One(Some(item(&written.value))) } else { Value::Unknown }
}

/// The same of a value that may not be written.
pub(super) fn optional<T>(written: &Option<T>, value: impl FnOnce(&T) -> Value) -> Value {
    written.as_ref().map_or(Value::One(None), value)
}
