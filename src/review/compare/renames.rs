//! Pairs a file that is gone with a new one that holds the same record, so that a renamed file is one change.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::content::document::{Meaning, Step};
use crate::content::model::{RawAmbassador, Record, Written};

/// The texts that identify a record, in kinds from the surest to the least sure. Two records are the same where they
/// share a mark of one kind.
#[derive(Default)]
pub(super) struct Marks(pub Vec<Vec<String>>);

/// The parts of a record that identify it, apart from its text.
#[derive(Default)]
pub(super) struct Identity {
    pub name: String,
    slug: Option<String>,
    aliases: Vec<String>,
}

impl Identity {
    /// The first words of `record`, which are its name or its title, its slug and its former addresses.
    pub(super) fn of(record: Record<'_>) -> Identity {
        let mut identity = Identity::default();
        record.each(|steps, value| match steps {
            [Step::Key("slug")] => identity.slug = Some(value.text.into_owned()),
            [Step::Key("aliases"), _] => identity.aliases.push(value.text.into_owned()),
            [Step::Key(_)] if value.meaning == Meaning::Words && identity.name.is_empty() => {
                identity.name = value.text.into_owned();
            }
            _ => {}
        });
        identity
    }
}

impl Marks {
    pub(super) fn of_profile(written: &Written<RawAmbassador>) -> Marks {
        let RawAmbassador { name, occupation, consent, aliases, .. } = &written.data;
        let of = |texts: &[&str]| -> Vec<String> {
            let texts: Vec<&str> = texts.iter().map(|text| text.trim()).collect();
            if texts.contains(&"") { Vec::new() } else { vec![texts.join("\n").to_lowercase()] }
        };
        Marks(vec![
            of(&[&consent.reference.value]),
            stems(&written.id, aliases.iter().flatten().map(|alias| alias.value.as_str())),
            of(&[&name.value, &occupation.value]),
        ])
    }

    pub(super) fn of_entry(id: &str, text: Option<&str>, identity: &Identity) -> Marks {
        let text = text.iter().map(|text| (*text).to_owned()).collect();
        let address = identity.slug.as_deref().unwrap_or(id);
        Marks(vec![
            text,
            stems(address, identity.aliases.iter().map(String::as_str)),
            vec![identity.name.trim().to_lowercase()],
        ])
    }
}

/// The last parts of the present address and of the former ones.
fn stems<'a>(id: &str, aliases: impl Iterator<Item = &'a str>) -> Vec<String> {
    let stem = |alias: &str| alias.trim_end_matches('/').rsplit('/').next().map(str::to_owned);
    std::iter::once(id.to_owned()).chain(aliases.filter_map(stem)).collect()
}

/// The former id by the new one, for each record of `come` that is one of `gone`.
pub(super) fn renames<'a>(gone: &[(&'a str, Marks)], come: &[(&'a str, Marks)]) -> BTreeMap<&'a str, &'a str> {
    let mut pairs: BTreeMap<&str, &str> = BTreeMap::new();
    let mut left: BTreeSet<&str> = gone.iter().map(|(id, _)| *id).collect();
    let kinds = come.iter().map(|(_, marks)| marks.0.len()).max().unwrap_or_default();
    for kind in 0..kinds {
        let mut known: HashMap<&str, Vec<&'a str>> = HashMap::new();
        for (id, marks) in gone.iter().filter(|(id, _)| left.contains(id)) {
            marks.0[kind].iter().for_each(|mark| known.entry(mark).or_default().push(id));
        }
        for (id, marks) in come {
            if pairs.contains_key(id) {
                continue;
            }
            let mut former = marks.0[kind].iter().filter_map(|mark| known.get(mark.as_str())).flatten();
            if let Some(former) = former.find(|former| left.contains(*former)) {
                left.remove(former);
                pairs.insert(id, former);
            }
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(kinds: &[&[&str]]) -> Marks {
        Marks(kinds.iter().map(|marks| marks.iter().map(|mark| (*mark).to_owned()).collect()).collect())
    }

    #[test]
    fn the_surest_mark_decides_and_nothing_is_paired_twice() {
        let gone = [("a", marks(&[&["1"], &["x"]])), ("b", marks(&[&["2"], &["x"]])), ("c", marks(&[&[], &["y"]]))];
        let come = [("d", marks(&[&["2"], &["y"]])), ("e", marks(&[&["2"], &["x"]])), ("f", marks(&[&[], &[]]))];
        assert_eq!(renames(&gone, &come), [("d", "b"), ("e", "a")].into());
    }
}
