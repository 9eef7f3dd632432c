//! Looking up what a file names, and saying what is not there.

use super::ids;
use crate::diagnostic::{DUPLICATE_ENTRY, Diagnostic, Diagnostics, UNKNOWN_REFERENCE};
use crate::model::{Identified, Key, Table};
use crate::source::{FilePath, Spanned};

/// The references of one file.
pub(super) struct References<'a> {
    path: &'a FilePath,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> References<'a> {
    pub(super) fn new(path: &'a FilePath, diagnostics: &'a mut Diagnostics) -> References<'a> {
        References { path, diagnostics }
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
