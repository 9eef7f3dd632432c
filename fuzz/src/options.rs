//! The options that hostile texts are rendered with, by the fuzz targets, the property tests and the benchmark alike.

use annuaire::site::markdown::{Options, Target};

/// A French text below a heading of the first level, whose links all lead elsewhere.
pub const MARKDOWN: Options<'static> = Options {
    language: "fr",
    base_level: 2,
    root: "../",
    id_prefix: "",
    footnote_back: "Retour",
    links: &|destination| Target::External(destination.to_owned()),
};
