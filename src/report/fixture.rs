//! A small site with faults, for the tests of every format.

use super::{Format, Reader, render};
use crate::text::diagnostic::{BAD_PICTURE, DUPLICATE_ENTRY, Diagnostic, UNKNOWN_REFERENCE};
use crate::text::language::Language;
use crate::text::source::Span;

pub(super) const TEXT: &str = "name: Zoé\r\nsectors: [batimant]\r\nformats: [remote, remote]\r\n";

/// An error with a suggestion, a warning, and a fault of a picture.
pub(super) fn diagnostics() -> Vec<Diagnostic> {
    let path = "content/ambassadors/oe-0001.yaml".into();
    let at = |word: &str| {
        let start = TEXT.rfind(word).unwrap();
        Span::new(start, start + word.len())
    };
    let sector = Diagnostic::new(UNKNOWN_REFERENCE, &path, at("batimant")).fact("kind", "sector");
    vec![
        sector.fact("value", "batimant").among("batimant", ["batiment", "sante"].into_iter()),
        Diagnostic::new(DUPLICATE_ENTRY, &path, at("remote")).fact("key", "formats").fact("value", "remote"),
        Diagnostic::new(BAD_PICTURE, &"content/ambassadors/é 1.jpg".into(), Span::new(0, 0)).fact("reason", "vide"),
    ]
}

/// The report on `diagnostics` in French, of a site in the folder `site` of its repository.
pub(super) fn report(diagnostics: &[Diagnostic], format: Format) -> String {
    let sources = |path: &str| path.ends_with(".yaml").then_some(TEXT);
    render(diagnostics, format, &Reader { language: Language::French, sources: &sources, base: "site", colour: false })
}
