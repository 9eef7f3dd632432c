//! Words and the documents that have them: a front-coded dictionary and its postings, both cut into files.

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;
use serde::Serialize;

use super::pack::{Folder, Pack, cut};

/// The sizes of a group's files, in bytes before they are deflated.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sizes {
    /// Of a file of the dictionary.
    pub(super) dictionary: usize,
    /// Of a file of postings.
    pub(super) postings: usize,
}

/// Ascending documents by field class.
type Postings = Vec<Vec<u32>>;

/// Words of some field classes that are looked up together.
#[derive(Debug)]
pub(super) struct Words {
    classes: usize,
    terms: HashMap<String, Postings>,
}

/// The words of a group as a browser finds them: names of folders, and the first entries of their files.
#[derive(Debug, Serialize)]
pub(super) struct GroupView {
    dictionary: String,
    /// The first word of each file, as far as it differs from the last word of the file before.
    first: Vec<String>,
    /// The number of the first word of each file of the dictionary.
    numbers: Vec<usize>,
    postings: String,
    /// The number of the first word of each file of postings.
    starts: Vec<usize>,
}

impl GroupView {
    /// The folder of the dictionary.
    pub(super) fn dictionary(&self) -> &str {
        &self.dictionary
    }

    /// How many files the dictionary has.
    pub(super) fn file_count(&self) -> usize {
        self.first.len()
    }
}

impl Words {
    pub(super) fn new(classes: usize) -> Words {
        Words { classes, terms: HashMap::new() }
    }

    /// Says that `document`, which is not before any document that was added, has `word` in `class`.
    pub(super) fn add(&mut self, word: &str, class: usize, document: u32) {
        match self.terms.get_mut(word) {
            Some(postings) if postings[class].last() == Some(&document) => {}
            Some(postings) => postings[class].push(document),
            None => {
                let mut postings = vec![Vec::new(); self.classes];
                postings[class].push(document);
                self.terms.insert(word.to_owned(), postings);
            }
        }
    }

    /// About how many bytes the dictionary has before it is deflated.
    pub(super) fn weight(&self) -> usize {
        self.terms.keys().map(|word| word.len() / 2 + 3).sum()
    }

    /// Writes the group into two folders. Words that may also name a place are marked by the bits of `places`, so that a
    /// browser looks there too.
    pub(super) fn write(
        self,
        name: &str,
        sizes: Sizes,
        places: impl Fn(&str) -> usize + Sync,
    ) -> (GroupView, [Folder; 2]) {
        let sorted: BTreeMap<String, Postings> = self.terms.into_iter().collect();
        let terms: Vec<(&str, &Postings)> = sorted.iter().map(|(word, postings)| (word.as_str(), postings)).collect();
        let place_bit = 1 << self.classes;
        let mask = |word: &str, postings: &Postings| {
            let classes = postings.iter().enumerate().filter(|(_, list)| !list.is_empty());
            classes.fold(places(word) * place_bit, |mask, (class, _)| mask | 1 << class)
        };
        let files = dictionary_files(&terms, sizes.dictionary, mask);
        let numbers: Vec<usize> = files.iter().map(|range| range.start).collect();
        let first = files.iter().map(|range| {
            let before = range.start.checked_sub(1).map_or("", |index| terms[index].0);
            let word = terms[range.start].0;
            let (shared, other) = word.split_at(shared_bytes(before, word));
            shared.chars().chain(other.chars().next()).collect()
        });
        let first: Vec<String> = first.collect();
        let dictionary: Vec<Vec<u8>> =
            files.par_iter().map(|range| dictionary_file(&terms[range.clone()], mask).deflated()).collect();
        let entries = terms.iter().map(|(word, postings)| {
            let mut entry = Pack::default();
            if self.classes > 1 {
                entry.number(mask(word, postings) & (place_bit - 1));
            }
            postings.iter().filter(|list| !list.is_empty()).for_each(|list| entry.ascending(list));
            entry
        });
        let (starts, packs) = cut(entries, sizes.postings);
        let postings: Vec<Vec<u8>> = packs.par_iter().map(Pack::deflated).collect();
        let (dictionary, postings) =
            (Folder::new(&format!("{name}-words"), dictionary), Folder::new(&format!("{name}-who"), postings));
        let view =
            GroupView { dictionary: dictionary.name.clone(), first, numbers, postings: postings.name.clone(), starts };
        (view, [dictionary, postings])
    }
}

/// Which terms each file of the dictionary holds.
fn dictionary_files(
    terms: &[(&str, &Postings)],
    size: usize,
    mask: impl Fn(&str, &Postings) -> usize,
) -> Vec<std::ops::Range<usize>> {
    let mut files = Vec::new();
    let (mut start, mut weight) = (0, 0);
    for (index, (word, postings)) in terms.iter().enumerate() {
        let before = index.checked_sub(1).map_or("", |index| terms[index].0);
        let more = word.len() - shared_bytes(before, word) + 2 + usize::from(mask(word, postings) > 0);
        if weight + more > size && index > start {
            files.push(start..index);
            (start, weight) = (index, 0);
        }
        weight += more;
    }
    if start < terms.len() {
        files.push(start..terms.len());
    }
    files
}

/// Four columns: how many letters each word shares with the one before, how many follow, its classes as bits, and the
/// letters that follow.
fn dictionary_file(terms: &[(&str, &Postings)], mask: impl Fn(&str, &Postings) -> usize) -> Pack {
    let (mut shared, mut lengths, mut masks, mut tails) =
        (Pack::default(), Pack::default(), Pack::default(), Pack::default());
    let mut before = "";
    for (word, postings) in terms {
        let common = shared_bytes(before, word);
        // Counted as a browser's strings are.
        let units = |text: &str| text.encode_utf16().count();
        shared.number(units(&word[..common]));
        lengths.number(units(&word[common..]));
        masks.number(mask(word, postings));
        tails.raw(&word.as_bytes()[common..]);
        before = word;
    }
    let mut file = Pack::default();
    file.number(terms.len());
    for column in [shared, lengths, masks, tails] {
        file.column(&column);
    }
    file
}

/// How many bytes two words start with in common, whole characters only.
fn shared_bytes(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(x, y)| x == y).map(|(x, _)| x.len_utf8()).sum()
}
