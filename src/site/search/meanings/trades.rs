//! Who has a trade: by the words of the title, and by the code of the nomenclature.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use slug::slugify;

use crate::site::search::vocabulary::{Phrase, Vocabulary};
use crate::site::search::words::Rules;
use crate::site::search::{Document, Occupation};

use super::Set;

/// A trade of the vocabulary or of a sector's list.
#[derive(Debug)]
pub(super) struct Trade<'a> {
    pub(super) id: String,
    pub(super) sector: &'a str,
    feminine: Cow<'a, Phrase>,
    masculine: Cow<'a, Phrase>,
    rome: Option<&'a str>,
    same: &'a [Phrase],
    pub(super) abbr: &'a [Phrase],
    pub(super) slang: &'a [Phrase],
    pub(super) narrower: &'a [Phrase],
    pub(super) activity: &'a [Phrase],
    pub(super) place: &'a [Phrase],
    pub(super) related: &'a [String],
}

impl<'a> Trade<'a> {
    /// Its name in both genders, and what means the same.
    pub(super) fn names(&self) -> impl Iterator<Item = &Phrase> {
        [&*self.feminine, &*self.masculine].into_iter().chain(self.same)
    }

    /// As visitors read it.
    fn label(&self) -> String {
        let [feminine, masculine] = [&self.feminine.text, &self.masculine.text];
        if feminine == masculine { feminine.clone() } else { format!("{feminine}, {}", lower(masculine)) }
    }
}

/// `text` with a small first letter.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Every trade that may be asked for.
#[derive(Debug)]
pub(super) struct Trades<'a> {
    rules: &'a Rules,
    all: Vec<Trade<'a>>,
    numbers: HashMap<String, usize>,
}

/// Words that only names in one gender have.
#[derive(Debug, Default)]
pub(super) struct Forms {
    pub(super) feminine: HashSet<String>,
    pub(super) masculine: HashSet<String>,
}

/// How a name that a title holds says that somebody has the trade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Name {
    Own,
    Narrower,
}

impl<'a> Trades<'a> {
    /// The trades of `vocabulary`, and those of the sectors that it does not know.
    pub(super) fn new(vocabulary: &'a Vocabulary, occupations: &'a [Occupation], rules: &'a Rules) -> Trades<'a> {
        const NONE: &[Phrase] = &[];
        const NO_IDS: &[String] = &[];
        let known = vocabulary.trades.trades.iter().flat_map(|(sector, trades)| {
            trades.iter().map(move |trade| Trade {
                id: slugify(&trade.masculine.text),
                sector,
                feminine: Cow::Borrowed(&trade.feminine),
                masculine: Cow::Borrowed(&trade.masculine),
                rome: trade.rome.as_deref(),
                same: &trade.same,
                abbr: &trade.abbr,
                slang: &trade.slang,
                narrower: &trade.narrower,
                activity: &trade.activity,
                place: &trade.place,
                related: &trade.related,
            })
        });
        let mut trades = Trades { rules, all: known.collect(), numbers: HashMap::new() };
        let named: HashSet<String> =
            trades.all.iter().flat_map(|trade| trade.names()).map(|name| name.keys.clone()).collect();
        for row in occupations {
            let masculine = Phrase::new(&row.masculine, rules);
            if named.contains(&masculine.keys) {
                continue;
            }
            trades.all.push(Trade {
                id: slugify(&row.masculine),
                sector: &row.sector,
                feminine: Cow::Owned(Phrase::new(&row.feminine, rules)),
                masculine: Cow::Owned(masculine),
                rome: row.rome.as_deref(),
                same: NONE,
                abbr: NONE,
                slang: NONE,
                narrower: NONE,
                activity: NONE,
                place: NONE,
                related: NO_IDS,
            });
        }
        trades.numbers = trades.all.iter().enumerate().map(|(number, trade)| (trade.id.clone(), number)).collect();
        trades
    }

    pub(super) fn iter(&self) -> std::slice::Iter<'_, Trade<'a>> {
        self.all.iter()
    }

    pub(super) fn at(&self, number: usize) -> &Trade<'a> {
        &self.all[number]
    }

    pub(super) fn number(&self, id: &str) -> Option<usize> {
        self.numbers.get(id).copied()
    }

    fn keys(&self, text: &str) -> Vec<String> {
        self.rules.terms(text).iter().map(|term| self.rules.key(term)).collect()
    }

    /// A set for each trade, in their order: those who are called so, those whose title holds the name, and those with
    /// a special case of it or with its code alone.
    pub(super) fn sets(&self, documents: &[&Document]) -> Vec<Set> {
        let mut names = Names::new();
        let mut codes: HashMap<&str, Vec<usize>> = HashMap::new();
        for (number, trade) in self.all.iter().enumerate() {
            let own = trade.names().map(|name| (name, Name::Own));
            let narrower = trade.narrower.iter().map(|name| (name, Name::Narrower));
            for (name, kind) in own.chain(narrower) {
                names.entry(name.keys.clone()).or_default().push((number, kind));
            }
            trade.rome.into_iter().for_each(|code| codes.entry(code).or_default().push(number));
        }
        let mut sets: Vec<Set> = self.all.iter().map(|trade| Set { label: trade.label(), ..Set::default() }).collect();
        let longest = names.keys().map(|name| name.split(' ').count()).max().unwrap_or(0);
        for (document, row) in documents.iter().enumerate() {
            let mut found: HashMap<usize, usize> = HashMap::new();
            for title in &row.trades {
                for (number, rank) in held(&self.keys(title), &names, longest) {
                    let known = found.entry(number).or_insert(rank);
                    *known = rank.min(*known);
                }
            }
            for &number in row.rome.as_deref().and_then(|code| codes.get(code)).into_iter().flatten() {
                found.entry(number).or_insert(2);
            }
            let mut found: Vec<(usize, usize)> = found.into_iter().collect();
            found.sort_unstable();
            found.into_iter().for_each(|(number, rank)| sets[number].members[rank].push(document as u32));
        }
        sets
    }

    /// The words that tell women's names of trades from men's.
    pub(super) fn forms(&self) -> Forms {
        let mut forms = Forms::default();
        for trade in &self.all {
            let of = |name: &Phrase| name.spelt.split(' ').map(str::to_owned).collect::<HashSet<String>>();
            let (feminine, masculine) = (of(&trade.feminine), of(&trade.masculine));
            forms.feminine.extend(feminine.difference(&masculine).cloned());
            forms.masculine.extend(masculine.difference(&feminine).cloned());
        }
        forms
    }
}

/// Names of trades by their keys, with the numbers of the trades.
type Names = HashMap<String, Vec<(usize, Name)>>;

/// Words of a title that are a name, with the numbers of the trades.
type Span<'a> = (Range<usize>, &'a [(usize, Name)]);

/// The trades whose names `title` holds, each with its rank among a set's lists. A name within a longer one says nothing:
/// a "menuisier agenceur" is no "menuisier" by that word alone.
fn held(title: &[String], names: &Names, longest: usize) -> Vec<(usize, usize)> {
    let starts = 0..title.len();
    let ranges = starts.flat_map(|start| (start + 1..=title.len().min(start + longest)).map(move |end| start..end));
    let named = ranges.filter_map(|range| Some((range.clone(), names.get(&title[range].join(" "))?.as_slice())));
    let spans: Vec<Span<'_>> = named.collect();
    let is_within = |range: &Range<usize>| {
        let longer = spans.iter().filter(|(other, _)| other.len() > range.len());
        longer.into_iter().any(|(other, _)| other.start <= range.start && range.end <= other.end)
    };
    let outermost = spans.iter().filter(|(range, _)| !is_within(range));
    let ranked = outermost.flat_map(|(range, found)| {
        let is_whole = range.len() == title.len();
        found.iter().map(move |&(number, kind)| match kind {
            Name::Own => (number, usize::from(!is_whole)),
            Name::Narrower => (number, 2),
        })
    });
    ranked.collect()
}
