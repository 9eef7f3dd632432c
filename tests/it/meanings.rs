//! The meanings that the index of the sample has are those of `tests/search/meanings.json`, which the browser's engine
//! reads as well.

use std::collections::BTreeMap;
use std::io::Read;

use annuaire::pipeline;
use annuaire::site::search::Rules;
use annuaire::text::diagnostic::Diagnostics;
use flate2::read::DeflateDecoder;
use serde::Deserialize;
use serde_json::Value;

use crate::harness::{TODAY, sample_sources};

/// A text, its parts (each its words, then some of what they mean), and whether the word is no commune.
#[derive(Deserialize)]
struct Row {
    text: String,
    parts: Vec<Vec<String>>,
    #[serde(default, rename = "isWord")]
    is_word: bool,
    /// The phrase of the table, where a shape stands for it.
    written: Option<String>,
}

/// The files of the index, inflated, by their paths below `search/`.
fn index() -> BTreeMap<String, String> {
    let checked = pipeline::check(&sample_sources(), TODAY.parse().unwrap());
    let renderer = checked.renderer(None, &mut Diagnostics::new()).expect("a site without faults");
    let routes = renderer.routes();
    let files = routes.iter().map(|route| (renderer.path(route), route));
    let files = files.filter_map(|(path, route)| Some((path.strip_prefix("search/")?.to_owned(), route)));
    files
        .filter(|(path, _)| path.starts_with("manifest-") || path.starts_with("meanings-"))
        .map(|(path, route)| {
            let mut text = String::new();
            DeflateDecoder::new(&*renderer.render(route).unwrap()).read_to_string(&mut text).unwrap();
            (path, text)
        })
        .collect()
}

#[test]
fn phrases_mean_what_the_table_says() {
    let index = index();
    let of = |start: &'static str| index.iter().filter(move |(path, _)| path.starts_with(start));
    let manifest: Value = serde_json::from_str(of("manifest-").next().unwrap().1).unwrap();
    let lines: Vec<(&str, &str)> =
        of("meanings-").flat_map(|(_, text)| text.lines()).filter_map(|line| line.split_once('\t')).collect();
    let rows: Vec<Row> = serde_json::from_str(include_str!("../search/meanings.json")).unwrap();
    let mut compared = 0;
    for Row { text, parts, is_word, written } in rows {
        for part in &parts {
            let (words, means) = part.split_first().unwrap();
            let found: Vec<&str> = lines_of(written.as_ref().unwrap_or(words), &lines)
                .into_iter()
                .flat_map(|codes| codes.split(' '))
                .collect();
            let read: Vec<String> = found.iter().map(|code| meaning(code, &manifest)).collect();
            for one in means.iter().filter(|one| !one.is_empty()) {
                // The words of a commune are in the files of communes.
                if one == "town" && found.is_empty() {
                    continue;
                }
                assert!(read.contains(one), "{text}: {words} means {read:?}");
                compared += 1;
            }
            assert!(!is_word || found.contains(&"!"), "{text}: {words} is no commune");
        }
    }
    assert!(compared > 40, "{compared}");
}

/// The codes of every line that a browser looks up for `words`.
fn lines_of<'a>(words: &str, lines: &[(&str, &'a str)]) -> Vec<&'a str> {
    let rules = Rules::of("fr");
    let keys = |text: &str| text.split(' ').map(|word| rules.key(word)).collect::<Vec<_>>();
    let own = keys(words);
    let phrase = |line: &str| keys(line.trim_start_matches(['=', '^']).split('|').next().unwrap_or_default());
    lines.iter().filter(|(line, _)| phrase(line) == own).map(|(_, codes)| *codes).collect()
}

/// A code of the table in words.
fn meaning(code: &str, manifest: &Value) -> String {
    let (kind, of) = code.split_at(1);
    let mut numbers = of.split('.').map(|number| number.parse::<usize>().unwrap_or_default());
    let facet = &manifest["facets"][numbers.next().unwrap_or_default()];
    let name = facet["name"].as_str().unwrap_or_default();
    let id = facet["values"][numbers.next().unwrap_or_default()][0].as_str().unwrap_or_default();
    match kind {
        "f" | "h" | "d" => format!("{name}:{id}"),
        "w" => name.to_owned(),
        "t" | "r" => "trade".to_owned(),
        "c" => "town".to_owned(),
        "o" => "outside".to_owned(),
        "x" => "grammar".to_owned(),
        "e" => "instead".to_owned(),
        "m" => "month".to_owned(),
        "s" => "order".to_owned(),
        _ => code.to_owned(),
    }
}
