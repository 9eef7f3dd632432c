//! Facets: for each of them and each chunk of documents a column of sets of values.

use std::collections::HashMap;

use rayon::prelude::*;

use super::Document;
use super::pack::{Folder, Pack};

/// Documents of a column's file.
pub(super) const CHUNK: usize = 4096;

/// The column of the facet number `facet`. A file starts with the sets of values that occur in it, the most frequent
/// first, so that a document is one small number.
pub(super) fn column(name: &str, facet: usize, documents: &[&Document]) -> Folder {
    let files = documents.par_chunks(CHUNK).map(|chunk| file(chunk.iter().map(|row| row.values[facet].as_slice())));
    Folder::new(name, files.collect())
}

fn file<'a>(rows: impl Iterator<Item = &'a [u32]> + Clone) -> Vec<u8> {
    let mut counts: HashMap<&[u32], usize> = HashMap::new();
    rows.clone().for_each(|set| *counts.entry(set).or_default() += 1);
    let mut sets: Vec<(&[u32], usize)> = counts.into_iter().collect();
    sets.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let numbers: HashMap<&[u32], usize> = sets.iter().enumerate().map(|(number, (set, _))| (*set, number)).collect();
    let mut pack = Pack::default();
    pack.number(sets.len());
    sets.iter().for_each(|(set, _)| pack.ascending(set));
    let mut column = Pack::default();
    rows.for_each(|set| column.number(numbers[set]));
    pack.column(&column);
    pack.deflated()
}
