//! The vocabulary of orientation that is built in: trades as people say them, wishes, classes, places and traps.
//!
//! `vocabulary/fr/` holds it as data, with a README about its form and a program that checks it. A site adds words of its
//! own in `content/synonyms.yaml`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::words::{Rules, fold, words};
use crate::content::document::{Node, NodeKind, parse};
use crate::text::diagnostic::Diagnostics;
use crate::text::source::FilePath;

/// Everything that a language's vocabulary knows; empty for a language that has none.
#[derive(Debug, Default)]
pub struct Vocabulary {
    pub trades: Trades,
    pub classes: Classes,
    pub grammar: Grammar,
    pub places: Places,
    pub traps: Traps,
}

/// Trades by sector, words for whole sectors, and wishes.
#[derive(Debug, Default, Deserialize)]
pub struct Trades {
    pub trades: BTreeMap<String, Vec<Trade>>,
    pub sectors: BTreeMap<String, Vec<Phrase>>,
    pub wishes: Vec<Class>,
}

/// Words as people say them, read once: a site asks for thousands of them each time its index is made.
#[derive(Debug, Default, Clone)]
pub struct Phrase {
    /// As it is written.
    pub text: String,
    /// The words that are looked for, with spaces between them; empty where there are none.
    pub words: String,
    /// The keys of these words.
    pub keys: String,
    /// All words, folded, with spaces between them.
    pub spelt: String,
}

impl Phrase {
    /// `text` by `rules`.
    pub fn new(text: &str, rules: &Rules) -> Phrase {
        let terms = rules.terms(text);
        let keys: Vec<String> = terms.iter().map(|term| rules.key(term)).collect();
        let spelt: Vec<String> = words(&fold(text)).map(str::to_owned).collect();
        Phrase { text: text.to_owned(), words: terms.join(" "), keys: keys.join(" "), spelt: spelt.join(" ") }
    }
}

/// By the rules of French: no other language has a vocabulary.
impl<'de> Deserialize<'de> for Phrase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Phrase, D::Error> {
        Ok(Phrase::new(&String::deserialize(deserializer)?, Rules::of("fr")))
    }
}

/// A trade: its names in both genders, its code, and the words that lead to it. The README says what each list means.
#[derive(Debug, Deserialize)]
#[serde(default)]
#[derive(Default)]
pub struct Trade {
    #[serde(rename = "f")]
    pub feminine: Phrase,
    #[serde(rename = "m")]
    pub masculine: Phrase,
    pub rome: Option<String>,
    pub same: Vec<Phrase>,
    pub abbr: Vec<Phrase>,
    pub slang: Vec<Phrase>,
    pub narrower: Vec<Phrase>,
    pub activity: Vec<Phrase>,
    pub place: Vec<Phrase>,
    pub related: Vec<String>,
}

/// Words for a public, a diploma, a kind of meeting or a wish, and the ids of what they mean.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Class {
    pub say: Vec<Phrase>,
    pub shape: Option<String>,
    /// `hint` where the ids only order results.
    #[serde(rename = "as")]
    pub role: Option<String>,
    pub prefer: Option<String>,
    pub trades: Vec<String>,
    pub sectors: Vec<String>,
    pub levels: Vec<String>,
    pub audiences: Vec<String>,
    pub interventions: Vec<String>,
    pub formats: Vec<String>,
    pub themes: Vec<String>,
    pub roles: Vec<String>,
    pub months: Vec<String>,
}

/// Every class of words.
#[derive(Debug, Default, Deserialize)]
pub struct Classes {
    pub classes: Vec<Class>,
}

/// Words of a question that are not what is looked for, and those that say when, how and what not.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Grammar {
    pub fillers: BTreeMap<String, Vec<Phrase>>,
    pub asker: Vec<Phrase>,
    pub places: PlaceGrammar,
    pub when: When,
    pub formats: Formats,
    pub visit: Visit,
    pub languages: Languages,
    pub gender: Gender,
    pub negation: Negation,
    /// Words after which a place of work is meant.
    pub work: Vec<Phrase>,
    /// Words after a number that is then no department.
    pub units: Vec<Phrase>,
    /// Words that end what a negation or the asker takes out.
    pub breaks: Vec<Phrase>,
}

/// Words before a place.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PlaceGrammar {
    pub before: Vec<Phrase>,
    pub after: Vec<Phrase>,
    pub here: Vec<Phrase>,
    pub strong: Vec<Phrase>,
}

/// Months by number, and periods of a school year.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct When {
    pub months: BTreeMap<String, Vec<Phrase>>,
    pub month_before: Vec<Phrase>,
    pub periods: Vec<Class>,
    pub weekdays: Words,
    pub hours: Words,
}

/// A list under the name `words`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Words {
    pub words: Vec<Phrase>,
}

/// How people meet.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Formats {
    pub remote: Vec<Phrase>,
    pub on_site: Vec<Phrase>,
    pub both: Vec<Phrase>,
}

/// What a visit needs.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Visit {
    pub wheelchair: Vec<Phrase>,
}

/// Languages by id, as people call them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Languages {
    pub known: BTreeMap<String, Vec<Phrase>>,
    pub dialects: BTreeMap<String, Vec<Phrase>>,
}

/// Words that ask for women or for men in a trade.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Gender {
    pub women: Class,
    pub men: Class,
}

/// Words that take out what follows them, and phrases that only look so.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Negation {
    pub words: Vec<Phrase>,
    pub not_a_negation: Vec<Phrase>,
}

/// Places as people name them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Places {
    pub places: Vec<NamedPlace>,
    pub inhabitants: Vec<Inhabitants>,
    pub outside: Vec<Outside>,
}

/// An everyday name of a part of the territory, with codes and their official names.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NamedPlace {
    pub say: Vec<Phrase>,
    pub departments: BTreeMap<String, String>,
    pub employment_areas: BTreeMap<String, String>,
    pub arrondissements: BTreeMap<String, String>,
    pub communes: BTreeMap<String, String>,
}

/// The people of a place, after whom a trade is qualified.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Inhabitants {
    pub say: Vec<Phrase>,
    pub departments: Vec<String>,
    pub communes: BTreeMap<String, String>,
}

/// A place that no territory of ours holds, and the nearest communes of one.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Outside {
    pub say: Vec<Phrase>,
    pub nearest: BTreeMap<String, String>,
}

/// Words that look like something else.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Traps {
    pub traps: Vec<Trap>,
}

/// A word and the reading of it that is taken.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Trap {
    pub word: Phrase,
    pub kind: String,
    pub wins: String,
}

impl Vocabulary {
    /// The vocabulary of `language`.
    pub fn of(language: &str) -> &'static Vocabulary {
        static FRENCH: OnceLock<Vocabulary> = OnceLock::new();
        static NONE: OnceLock<Vocabulary> = OnceLock::new();
        match language {
            "fr" => FRENCH.get_or_init(french),
            _ => NONE.get_or_init(Vocabulary::default),
        }
    }
}

/// The trades are as much to read as all the rest.
fn french() -> Vocabulary {
    let (trades, (classes, grammar, places, traps)) = rayon::join(
        || read("trades.yaml", include_str!("vocabulary/fr/trades.yaml")),
        || {
            (
                read("classes.yaml", include_str!("vocabulary/fr/classes.yaml")),
                read("grammar.yaml", include_str!("vocabulary/fr/grammar.yaml")),
                read("places.yaml", include_str!("vocabulary/fr/places.yaml")),
                read("traps.yaml", include_str!("vocabulary/fr/traps.yaml")),
            )
        },
    );
    Vocabulary { trades, classes, grammar, places, traps }
}

fn read<T: DeserializeOwned>(name: &str, text: &str) -> T {
    let mut diagnostics = Diagnostics::default();
    let path: FilePath = name.into();
    let node = parse(&path, text, 0, &mut diagnostics).expect("the built-in vocabulary is YAML");
    serde_json::from_value(value(&node)).unwrap_or_else(|error| panic!("the built-in {name} is valid: {error}"))
}

/// `node` with every scalar as a text.
fn value(node: &Node) -> Value {
    match &node.kind {
        NodeKind::Null => Value::Null,
        NodeKind::Scalar(text) => Value::String(text.clone()),
        NodeKind::Sequence(items) => Value::Array(items.iter().map(value).collect()),
        NodeKind::Mapping(entries) => {
            let entries = entries.iter().map(|entry| (entry.key.value.clone(), value(&entry.value)));
            Value::Object(entries.collect::<Map<String, Value>>())
        }
    }
}
