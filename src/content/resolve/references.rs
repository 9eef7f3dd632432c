//! Looking up what a file names, and saying what is not there.

use super::ids;
use crate::content::model::{Commune, Identified, Key, Table};
use crate::text::diagnostic::{DUPLICATE_ENTRY, Diagnostic, Diagnostics, UNKNOWN_REFERENCE, nearest};
use crate::text::source::{FilePath, Spanned};

/// The references of one file.
pub(super) struct References<'a> {
    path: &'a FilePath,
    diagnostics: &'a mut Diagnostics,
    /// How many communes were unknown so far.
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

    /// The row that `written` names.
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

    /// The commune that `written` is the INSEE code of. Another code that looks like it is another place, so that only those of a
    /// postcode or a name are proposed.
    pub(super) fn commune(&mut self, written: &Spanned<String>, communes: &Table<Commune>) -> Option<Key<Commune>> {
        let found = communes.find(&written.value);
        if found.is_none() {
            // Nobody mistypes so many, and each search is one of all communes.
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

    /// The rows that the list `key` names, each once.
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

    /// Says that `written` names nothing.
    pub(super) fn report<'i>(
        &mut self,
        kind: &str,
        written: &Spanned<String>,
        accepted: impl Iterator<Item = &'i str> + Clone,
    ) {
        self.push(unknown(kind, written, self.path, accepted));
    }
}

/// So many unknown communes of a file get others proposed.
const COMMUNES_HELPED: usize = 50;
/// So many communes of a postcode or a name are listed.
const COMMUNES_SHOWN: usize = 12;

/// The communes that `text` is a postcode or the name of, or else those whose name is the nearest.
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

/// The diagnostic of a reference to nothing.
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
