//! Pairs a file that is gone with a new one that holds the same record, so that a renamed file is one change.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::content::model::{RawAmbassador, Written};
use crate::text::source::Spanned;

/// The texts that identify a record, in kinds from the surest to the least sure. Two records are the same where they
/// share a mark of one kind.
#[derive(Default)]
pub(super) struct Marks(pub Vec<Vec<String>>);

/// The parts of a record that identify it, apart from its text.
pub(super) struct Identity<'a> {
    pub name: &'a Spanned<String>,
    pub slug: Option<&'a Spanned<String>>,
    pub aliases: &'a Option<Vec<Spanned<String>>>,
}

impl Marks {
    pub(super) fn of_profile(written: &Written<RawAmbassador>) -> Marks {
        let RawAmbassador { name, occupation, consent, aliases, .. } = &written.data;
        let of = |texts: &[&Spanned<String>]| -> Vec<String> {
            let texts: Vec<&str> = texts.iter().map(|text| text.value.trim()).collect();
            if texts.contains(&"") { Vec::new() } else { vec![texts.join("\n").to_lowercase()] }
        };
        Marks(vec![of(&[&consent.reference]), stems(&written.id, aliases), of(&[name, occupation])])
    }

    pub(super) fn of_entry(id: &str, text: Option<&str>, identity: &Identity<'_>) -> Marks {
        let text = text.iter().map(|text| (*text).to_owned()).collect();
        let address = identity.slug.map_or(id, |slug| slug.value.as_str());
        Marks(vec![text, stems(address, identity.aliases), vec![identity.name.value.trim().to_lowercase()]])
    }
}

/// The last parts of the present address and of the former ones.
fn stems(id: &str, aliases: &Option<Vec<Spanned<String>>>) -> Vec<String> {
    let stem = |alias: &Spanned<String>| alias.value.trim_end_matches('/').rsplit('/').next().map(str::to_owned);
    std::iter::once(id.to_owned()).chain(aliases.iter().flatten().filter_map(stem)).collect()
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
