//! The index that a browser searches: many small files, so that a first answer costs little at any size.
//!
//! A manifest names everything. One file has what a first answer needs: the grammar of questions and a dictionary of the words
//! of names, trades and employers, so that beginnings, suggestions and slips of the pen need no further request; for a small
//! site, postings, columns of facets and cards as well. Else these are loaded as they are needed; the words of bios are in other
//! files. The name of a folder is a fingerprint of
//! its files, so that an old file is never read with a new one. The reader of all this is the theme's `js/search/engine.js`.

mod cards;
mod dictionary;
mod facets;
mod first;
mod meanings;
mod pack;
mod places;
mod points;
mod vocabulary;
mod words;

use std::sync::Arc;

use rayon::prelude::*;
use serde::Serialize;

pub use places::{Area, Commune, Place, Territory};
pub use words::{Rules, fold};

use crate::content::model::Synonym;
use crate::text::output::{File, fingerprint};
use dictionary::{GroupView, Sizes, Words};
use first::FirstView;
use meanings::MeaningsView;
use pack::{Folder, Pack};
use places::{Names, PlacesView};
use points::PointsView;

/// The folder of the output that holds the index.
const FOLDER: &str = "search";

/// Field classes of the dictionary that is loaded first, in the order of their bits.
const TRADE: usize = 0;
const NAME: usize = 1;
const EMPLOYER: usize = 2;

/// A first dictionary of up to about 24 kB, deflated, is one file; a larger one is cut.
const WHOLE_DICTIONARY: usize = 60_000;
const WORDS: Sizes = Sizes { dictionary: 12_000, postings: 2_500 };
const TEXTS: Sizes = Sizes { dictionary: 8_000, postings: 14_000 };

/// Everything that is searched.
#[derive(Debug, Default)]
pub struct Corpus {
    /// The language of the content.
    pub language: String,
    /// The folder of profiles, from the site's root.
    pub profiles: String,
    /// Where the photos of cards stand, from the site's root.
    pub photos: String,
    /// Every ambassador, in any order.
    pub documents: Vec<Document>,
    /// The lists that narrow results. The first orders the documents, so that it should be the sector.
    pub facets: Vec<Facet>,
    /// The areas and communes of the site.
    pub territory: Territory,
    /// Everything else that has a page and words.
    pub records: Vec<FoundRecord>,
    /// Words of the site that mean the same.
    pub synonyms: Vec<Synonym>,
    /// The trades of the sectors' lists.
    pub occupations: Vec<Occupation>,
    /// The name of each family, and the ids of its sectors.
    pub families: Vec<(String, Vec<String>)>,
}

/// A trade of a sector's list.
#[derive(Debug)]
pub struct Occupation {
    /// Its name for a woman.
    pub feminine: String,
    /// Its name for a man.
    pub masculine: String,
    /// Its code in the nomenclature of trades.
    pub rome: Option<String>,
    /// The id of the sector.
    pub sector: String,
}

/// A facet and its values.
#[derive(Debug)]
pub struct Facet {
    /// As the addresses of searches write it in English.
    pub name: &'static str,
    /// Its values; documents name them by number.
    pub values: Vec<FacetValue>,
}

/// A value of a facet.
#[derive(Debug, Serialize)]
pub struct FacetValue {
    /// As the addresses of searches write it.
    pub id: String,
    /// For visitors; its words find the value.
    pub label: String,
    /// The colour of its family, 0 where there is none.
    pub hue: usize,
}

/// An ambassador, as the words and the numbers that are searched.
#[derive(Debug, Default)]
pub struct Document {
    /// The parts of the profile that a result shows.
    pub card: Card,
    /// The trade and its other names.
    pub trades: Vec<String>,
    /// The employer and those who endorse.
    pub organisations: Vec<String>,
    /// The words of the bio and of the answers to received ideas, without markup.
    pub text: String,
    /// Ascending numbers of values, by facet.
    pub values: Vec<Vec<u32>>,
    /// The places that were named.
    pub places: Vec<Place>,
    /// The code of the trade in the nomenclature.
    pub rome: Option<String>,
    /// Months, 1 to 12; none where none were named.
    pub months: Vec<u32>,
    /// Whether a visit is possible in a wheelchair.
    pub has_wheelchair_access: bool,
}

/// The parts of a profile that a result shows.
#[derive(Debug, Default)]
pub struct Card {
    /// The id, and the last part of the address.
    pub id: String,
    /// As pages print it.
    pub name: String,
    /// As pages print it.
    pub occupation: String,
    /// A sentence in the ambassador's own voice; empty where there is none.
    pub voice: String,
    /// The places in a few words.
    pub place: String,
    /// What names the photo's file beside the id.
    pub photo: Option<Arc<str>>,
    /// Ids of levels and audiences, in the order of the card.
    pub takes: Vec<String>,
    /// For the drawn face: initials, or the symbol of an organisation's sector.
    pub face: String,
    /// The number of the drawn face.
    pub avatar: u32,
    /// Sectors, as values of the first facet.
    pub sectors: Vec<usize>,
    /// Whether it is an organisation.
    pub is_organisation: bool,
    /// Whether remote interventions are possible.
    pub is_remote: bool,
    /// Whether the ambassador pauses.
    pub is_paused: bool,
}

/// A record with a page that is no ambassador's: a guide, a page, an organisation.
#[derive(Debug, Default)]
pub struct FoundRecord {
    /// The page's path, from the site's root.
    pub path: String,
    /// As pages print it.
    pub title: String,
    /// A sentence about it; empty where there is none.
    pub description: String,
    /// The name of its kind, for visitors.
    pub kind: String,
    /// All its words, without markup.
    pub text: String,
}

/// A record in the index: path, title, description, kind, and the words of its text that are not in the title.
type RecordView<'a> = (&'a str, &'a str, &'a str, &'a str, String);

fn record_view<'a>(record: &'a FoundRecord, rules: &Rules) -> RecordView<'a> {
    let title = rules.terms(&record.title);
    let mut words = rules.terms(&record.text);
    words.sort_unstable();
    words.dedup();
    words.retain(|word| !title.contains(word));
    (&record.path, &record.title, &record.description, &record.kind, words.join(" "))
}

/// The files of the index.
#[derive(Debug)]
pub struct Index {
    /// With paths from the site's root. The manifest is the first.
    pub files: Vec<File<'static>>,
    /// The paths of the files that a first answer needs, from the site's root.
    pub first: Vec<String>,
    /// The folder of the table of meanings, from the site's root.
    pub table: String,
    /// The keys that the files of the table start with.
    pub starts: Vec<String>,
}

impl Index {
    /// The path of the manifest, from the site's root.
    pub fn manifest(&self) -> &str {
        &self.files[0].path
    }
}

#[derive(Debug, Serialize)]
struct Manifest<'a> {
    first: FirstView,
    documents: usize,
    chunk: usize,
    cards: (String, usize),
    profiles: &'a str,
    photos: &'a str,
    rules: &'a Rules,
    words: GroupView,
    meanings: MeaningsView,
    facets: Vec<FacetView<'a>>,
    /// The files with the view of the bios and the rules for guessing: not every query needs them.
    texts: String,
    near: String,
    /// The file with the records, where there are any: they are shown below people.
    #[serde(skip_serializing_if = "Option::is_none")]
    records: Option<String>,
    places: PlacesView,
    points: PointsView,
}

#[derive(Debug, Serialize)]
struct FacetView<'a> {
    name: &'a str,
    column: String,
    values: Vec<(&'a str, &'a str, usize)>,
}

/// The index of `corpus`. Documents are numbered by sector, trade, department and place, which makes neighbours alike
/// and files small. The same corpus gives the same bytes.
pub fn index(corpus: &Corpus) -> Index {
    let rules = Rules::of(&corpus.language);
    let documents = ordered(corpus);
    let mut folders = vec![cards::cards(&documents)];
    let cards = (folders[0].name.clone(), cards::SIZE);
    let (places, names, communes) = places::write(&corpus.territory, &documents, rules, &mut folders);
    let points = points::write(&corpus.territory, &documents, &mut folders);
    let meanings = meanings::write(corpus, &documents, rules, (&communes, &names), &mut folders);
    let ((words, of_words), (texts, of_texts)) =
        rayon::join(|| words(&documents, rules, &names), || texts(&documents, rules));
    folders.extend(of_words.into_iter().chain(of_texts));
    let columns: Vec<Folder> = corpus
        .facets
        .par_iter()
        .enumerate()
        .map(|(number, facet)| facets::column(facet.name, number, &documents))
        .collect();
    let views = corpus.facets.iter().zip(&columns).map(|(facet, column)| FacetView {
        name: facet.name,
        column: column.name.clone(),
        values: facet.values.iter().map(|value| (value.id.as_str(), value.label.as_str(), value.hue)).collect(),
    });
    let facets: Vec<FacetView<'_>> = views.collect();
    let mut part = |name: &str, json: Vec<u8>| {
        let folder = Folder::new(name, vec![deflated(json)]);
        let path = format!("{}/0.bin", folder.name);
        folders.push(folder);
        path
    };
    let texts = part("texts", json(&texts));
    let near = part("near", json(rules.near()));
    let records: Vec<RecordView<'_>> = corpus.records.iter().map(|record| record_view(record, rules)).collect();
    let records = Some(records).filter(|records| !records.is_empty()).map(|records| part("records", json(&records)));
    folders.extend(columns);
    let names = corpus.facets.iter().map(|facet| facet.name);
    let of_small_sites = ["words-who", "places-who", "sets"].into_iter().chain(names).collect();
    let first = first::write(&mut folders, &[vec!["grammar", "words-words"], of_small_sites, vec!["cards"]]);
    // A large dictionary is in files of its own.
    let dictionary = (0..words.file_count().min(2)).map(|number| path(words.dictionary(), number));
    let of_page = dictionary.filter(|_| !first.has(words.dictionary()));
    let of_page = std::iter::once(format!("{FOLDER}/{}", first.path())).chain(of_page).collect();
    let (table, starts) = meanings.table();
    let (table, starts) = (format!("{FOLDER}/{table}"), starts.to_vec());
    let manifest = Manifest {
        first,
        documents: documents.len(),
        chunk: facets::CHUNK,
        cards,
        profiles: &corpus.profiles,
        photos: &corpus.photos,
        rules,
        words,
        meanings,
        facets,
        texts,
        near,
        records,
        places,
        points,
    };
    Index { files: files(&manifest, folders), first: of_page, table, starts }
}

fn files(manifest: &Manifest<'_>, folders: Vec<Folder>) -> Vec<File<'static>> {
    let bytes = deflated(json(manifest));
    let mut files = vec![File { path: format!("{FOLDER}/manifest-{}.bin", fingerprint(&bytes)), bytes: bytes.into() }];
    for folder in folders {
        for (number, bytes) in folder.files.into_iter().enumerate() {
            files.push(File { path: path(&folder.name, number), bytes: bytes.into() });
        }
    }
    files
}

fn json(view: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(view).expect("a view is texts and numbers")
}

fn deflated(bytes: Vec<u8>) -> Vec<u8> {
    let mut pack = Pack::default();
    pack.raw(&bytes);
    pack.deflated()
}

fn path(folder: &str, number: usize) -> String {
    format!("{FOLDER}/{folder}/{number}.bin")
}

/// The documents in the order of their numbers.
fn ordered(corpus: &Corpus) -> Vec<&Document> {
    let department = corpus.facets.iter().position(|facet| facet.name == "department");
    let mut rows: Vec<(_, &Document)> = corpus
        .documents
        .par_iter()
        .map(|row| {
            let department = department.and_then(|facet| row.values.get(facet)?.first());
            let order = (
                row.card.sectors.first(),
                fold(&row.card.occupation),
                department,
                row.places.first().copied(),
                &row.card.id,
            );
            (order, row)
        })
        .collect();
    rows.par_sort_by(|a, b| a.0.cmp(&b.0));
    rows.into_iter().map(|(_, row)| row).collect()
}

/// Each document's terms in one class of words, once each.
fn terms_of(documents: &[&Document], rules: &Rules, texts: impl Fn(&Document) -> Vec<&str> + Sync) -> Vec<Vec<String>> {
    let of = |row: &&Document| {
        let mut terms: Vec<String> = texts(row).into_iter().flat_map(|text| rules.terms(text)).collect();
        terms.sort_unstable();
        terms.dedup();
        terms
    };
    documents.par_iter().map(of).collect()
}

fn words(documents: &[&Document], rules: &Rules, names: &Names) -> (GroupView, [Folder; 2]) {
    let mut words = Words::new(3);
    let classes = [
        (TRADE, terms_of(documents, rules, |row| row.trades.iter().map(String::as_str).collect())),
        (NAME, terms_of(documents, rules, |row| vec![&row.card.name])),
        (EMPLOYER, terms_of(documents, rules, |row| row.organisations.iter().map(String::as_str).collect())),
    ];
    for (class, rows) in &classes {
        for (number, terms) in rows.iter().enumerate() {
            terms.iter().for_each(|term| words.add(term, *class, number as u32));
        }
    }
    let whole = words.weight() <= WHOLE_DICTIONARY;
    let sizes = if whole { Sizes { dictionary: usize::MAX, ..WORDS } } else { WORDS };
    words.write("words", sizes, |word| names.bits(word, rules))
}

fn texts(documents: &[&Document], rules: &Rules) -> (GroupView, [Folder; 2]) {
    let mut texts = Words::new(1);
    for (number, terms) in terms_of(documents, rules, |row| vec![&row.text]).iter().enumerate() {
        terms.iter().for_each(|term| texts.add(term, 0, number as u32));
    }
    texts.write("texts", TEXTS, |_| 0)
}
