//! What words of a query mean beside the words of profiles: a trade by its other names, a class, a landscape, a month.
//!
//! A table leads from phrases to meanings. It has only what somebody of the site fits, and is cut into small files, so
//! that a query loads what its own words need. A trade, a month and what else is no value of a facet is a *set*: its
//! members are stored once, and any number of phrases lead to it. The reader is the theme's `js/search/meanings.js`.
//!
//! A line of the table is a phrase, a tab and its meanings, with spaces between them:
//!
//! | written | meaning |
//! | --- | --- |
//! | `t12.95` | the set 12 is a trade that is meant, at 95 hundredths of a trade that is named |
//! | `r12.30` | the same, for when too few are found |
//! | `w0.3.80` | the value 3 of the facet 0 is meant, at 80 hundredths |
//! | `f4.2` | the value 2 of the facet 4 is asked for; several mean any of them |
//! | `h4.2`, `s12` | that value or that set orders results and leaves nobody out |
//! | `m12` | the set 12 is asked for, if nothing else is |
//! | `v12` | the set 12 is asked for |
//! | `d1.3` | the value is a place that is meant |
//! | `c345` | the commune 345 is meant, or a landscape around it |
//! | `o`, `o345` | a place outside of the territory, and the commune that is nearest to it |
//! | `x` | words of a question that are not looked for |
//! | `k` | words that need not be found |
//! | `e` | nobody has the trade; what follows is the nearest to it |
//! | `!` | a word, and not the commune of that name |
//! | `n` | with the words beside it, it may be the name of a commune |
//! | `~word` | these words mean the same |
//!
//! A phrase stands without its stop words and is compared by keys (`Rules::key`), in whose order the lines are. After `=`
//! words are compared as typed, after `^` they are letters that mean something in capitals or alone. `phrase|en` needs the
//! word "en" before it.

mod fill;
mod table;
mod trades;

use serde::Serialize;

use super::pack::{Folder, Pack, cut};
use super::places::Names;
use super::vocabulary::{Phrase, Vocabulary};
use super::words::Rules;
use super::{Corpus, Document};
use fill::Writer;
use table::Table;

/// Bytes of a file of the table and of a file of sets, before they are deflated.
const TABLE: usize = 5_000;
const SETS: usize = 2_000;

/// What a way to meet begins with where it is the other way that is not wanted.
const DENIAL: &str = "pas ";

/// The table as a browser finds it.
#[derive(Debug, Serialize)]
pub(super) struct MeaningsView {
    table: String,
    /// The key of the first word of each file.
    first: Vec<String>,
    sets: String,
    /// The number of the first set of each file.
    starts: Vec<usize>,
    /// The file with the grammar of questions.
    grammar: String,
}

/// How a language asks, as phrases of folded words.
#[derive(Debug, Serialize)]
struct GrammarView {
    /// Regular expressions over folded text, each with the phrase that it stands for.
    shapes: Vec<(String, String)>,
    asker: Vec<String>,
    strong: Vec<String>,
    /// What people write before and after the name of a place.
    beside: Vec<String>,
    work: Vec<String>,
    units: Vec<String>,
    negation: Vec<String>,
    kept: Vec<String>,
    breaks: Vec<String>,
}

/// Documents that belong together, for the surest reasons first: those that are called so, those whose title holds the
/// name, those that are near.
#[derive(Debug, Default)]
struct Set {
    label: String,
    members: [Vec<u32>; 3],
}

impl Set {
    fn is_empty(&self) -> bool {
        self.members.iter().all(Vec::is_empty)
    }

    fn entry(&self) -> Pack {
        let mut entry = Pack::default();
        let label: Vec<u16> = self.label.encode_utf16().collect();
        entry.number(label.len());
        label.iter().for_each(|&unit| entry.number(usize::from(unit)));
        self.members.iter().for_each(|list| entry.ascending(list));
        entry
    }
}

impl MeaningsView {
    /// The folder of the table, and the keys that its files start with.
    pub(super) fn table(&self) -> (&str, &[String]) {
        (&self.table, &self.first)
    }
}

/// Writes the table of `corpus` and its sets; `communes` has the number of each commune of the territory in the files of
/// communes, and `names` the words of their names.
pub(super) fn write(
    corpus: &Corpus,
    documents: &[&Document],
    rules: &Rules,
    (communes, names): (&[usize], &Names),
    folders: &mut Vec<Folder>,
) -> MeaningsView {
    let vocabulary = Vocabulary::of(&corpus.language);
    let mut writer = Writer::new(corpus, documents, rules, vocabulary);
    let mut table = Table::new(rules);
    writer.fill(&mut table, communes);
    let (first, files) = table.files(TABLE, |word| names.bits(word, rules) > 1);
    let table = Folder::new("meanings", files.iter().map(Pack::deflated).collect());
    let (starts, packs) = cut(writer.sets.iter().map(Set::entry), SETS);
    let sets = Folder::new("sets", packs.iter().map(Pack::deflated).collect());
    let grammar = Folder::new("grammar", vec![super::deflated(super::json(&grammar(vocabulary)))]);
    let view = MeaningsView {
        table: table.name.clone(),
        first,
        sets: sets.name.clone(),
        starts,
        grammar: format!("{}/0.bin", grammar.name),
    };
    folders.extend([table, sets, grammar]);
    view
}

fn grammar(vocabulary: &Vocabulary) -> GrammarView {
    let of = |phrases: &[Phrase]| {
        let texts = phrases.iter().map(|phrase| phrase.spelt.clone());
        let mut phrases: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
        phrases.sort_by_key(|text| std::cmp::Reverse(text.split(' ').count()));
        phrases.dedup();
        phrases
    };
    let grammar = &vocabulary.grammar;
    let classes = vocabulary.classes.classes.iter();
    let shapes = classes.filter_map(|class| Some((class.shape.clone()?, class.say.first()?.words.clone())));
    // "Pas en visio" asks for something, and leaves nobody out.
    let on_site = &grammar.formats.on_site;
    let denials = on_site.iter().filter(|said| said.words != said.spelt && said.text.starts_with(DENIAL));
    let shapes = shapes.chain(denials.map(|said| (format!(r"\b{}\b", said.spelt), on_site[0].words.clone())));
    GrammarView {
        shapes: shapes.collect(),
        asker: of(&grammar.asker),
        strong: of(&grammar.places.strong),
        beside: of(&[grammar.places.before.as_slice(), &grammar.places.after].concat()),
        work: of(&grammar.work),
        units: of(&grammar.units),
        negation: of(&grammar.negation.words),
        kept: of(&grammar.negation.not_a_negation),
        breaks: of(&grammar.breaks),
    }
}
