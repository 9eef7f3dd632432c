//! Looks up ids and reports those that do not exist.

use super::ids;
use crate::content::model::{Commune, Identified, Key, Table};
use crate::text::diagnostic::{DUPLICATE_ENTRY, Diagnostic, Diagnostics, UNKNOWN_REFERENCE, nearest};
use crate::text::source::{FilePath, Spanned};

/// Looks up the references of one file.
pub(super) struct References<'a> {
    path: &'a FilePath,
    diagnostics: &'a mut Diagnostics,
    /// The number of unknown communes so far.
    unknown_communes: usize,
}

impl<'a> References<'a> {
    pub(super) fn new(path: &'a FilePath, diagnostics: &'a mut Diagnostics) -> References<'a> {
        References { path, diagnostics, unknown_communes: 0 }
    }

    pub(super) fn path(&self) -> &FilePath {
        self.path
    }

    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// The row with the id `written`.
    pub(super) fn one<T: Identified>(
        &mut self,
        kind: &str,
        written: &Spanned<String>,
        table: &Table<T>,
    ) -> Option<Key<T>> {
        let found = table.find(&written.value);
        if found.is_none() {
            self.report(kind, written, ids(table));
        }
        found
    }

    /// The commune with the INSEE code `written`. Suggestions are the communes of a postcode or a name only: a code
    /// that merely looks similar belongs to another place.
    pub(super) fn commune(&mut self, written: &Spanned<String>, communes: &Table<Commune>) -> Option<Key<Commune>> {
        let found = communes.find(&written.value);
        if found.is_none() {
            // Nobody mistypes that many, and each search reads all communes.
            let is_helped = self.unknown_communes < COMMUNES_HELPED;
            self.unknown_communes += 1;
            let meant = if is_helped { meant(&written.value, communes) } else { Vec::new() };
            let names = meant.iter().take(COMMUNES_SHOWN).map(|commune| format!("{} ({})", commune.code, commune.name));
            let mut list = names.collect::<Vec<_>>().join(", ");
            if meant.len() > COMMUNES_SHOWN {
                list.push_str(", …");
            }
            let mut diagnostic = Diagnostic::new(UNKNOWN_REFERENCE, self.path, written.span)
                .fact("kind", "commune")
                .fact("value", &written.value)
                .fact("accepted", list);
            diagnostic.suggestion = meant.first().filter(|_| meant.len() == 1).map(|commune| commune.code.clone());
            self.push(diagnostic);
        }
        found
    }

    /// The rows of the ids in a list, each once.
    pub(super) fn all<T: Identified>(
        &mut self,
        key: &str,
        kind: &str,
        written: &[Spanned<String>],
        table: &Table<T>,
    ) -> Vec<Key<T>> {
        let mut found = Vec::with_capacity(written.len());
        for entry in written {
            match self.one(kind, entry, table) {
                Some(row) if found.contains(&row) => {
                    let diagnostic = Diagnostic::new(DUPLICATE_ENTRY, self.path, entry.span);
                    self.push(diagnostic.fact("key", key).fact("value", &entry.value));
                }
                Some(row) => found.push(row),
                None => {}
            }
        }
        found
    }

    /// Reports that `written` does not exist.
    pub(super) fn report<'i>(
        &mut self,
        kind: &str,
        written: &Spanned<String>,
        accepted: impl Iterator<Item = &'i str> + Clone,
    ) {
        self.push(unknown(kind, written, self.path, accepted));
    }
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
        return communes.iter().filter(|commune| commune.postcodes.iter().any(|code| code == text.trim())).collect();
    }
    let exact = named(text);
    if !exact.is_empty() {
        return exact;
    }
    nearest(text, communes.iter().map(|commune| commune.name.as_str())).map(named).unwrap_or_default()
}

/// The fault of a reference to something that does not exist.
pub(super) fn unknown<'i>(
    kind: &str,
    written: &Spanned<String>,
    path: &FilePath,
    accepted: impl Iterator<Item = &'i str> + Clone,
) -> Diagnostic {
    Diagnostic::new(UNKNOWN_REFERENCE, path, written.span)
        .fact("kind", kind)
        .fact("value", &written.value)
        .among(&written.value, accepted)
}
