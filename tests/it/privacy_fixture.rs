//! A site full of faults of privacy: each is told at its place, nothing else is, and no report repeats what it found.
//!
//! `tests/fixtures/privacy/expected.tsv` lists them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::harness::{Site, annuaire, jpeg, unescaped};

const FIXTURE: &str = "tests/fixtures/privacy";
const FORMATS: [&str; 6] = ["human", "json", "github", "gitlab", "sarif", "rdjsonl"];

/// A row of the table.
struct Row {
    path: String,
    line: usize,
    column: usize,
    /// The rule; nothing where the words are no fault of their own and must not be shown all the same.
    rule: Option<String>,
    words: String,
}

fn rows() -> Vec<Row> {
    let table = fs::read_to_string(Path::new(FIXTURE).join("expected.tsv")).unwrap();
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [path, line, column, rule, words] = cells.as_slice() else { panic!("five cells: {line}") };
        Row {
            path: (*path).to_owned(),
            line: line.parse().unwrap(),
            column: column.parse().unwrap(),
            rule: Some(*rule).filter(|rule| *rule != "-").map(str::to_owned),
            words: unescaped(words),
        }
    };
    table.lines().filter(|line| !line.starts_with('#')).map(row).collect()
}

/// The fixture with its photos, which are made here: too small, drawn, moving, and as they should be.
fn site() -> Site {
    let site = Site::copy_of(FIXTURE);
    let photos = [
        ("p-02-telephones", jpeg(300, 300)),
        ("p-08-accord", jpeg(300, 300)),
        ("p-16-photo-petite", jpeg(120, 120)),
        ("p-17-photo-dessin", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec()),
        ("p-18-photo-animee", b"GIF89a\x01\0\x01\0\0\0\0;".to_vec()),
    ];
    for (name, bytes) in photos {
        site.write(&format!("content/ambassadors/{name}.jpg"), bytes);
    }
    site
}

fn check(site: &Site, arguments: &[&str]) -> String {
    let run = site.run(&[&["check"], arguments].concat());
    assert_eq!(run.stderr, "");
    run.stdout
}

/// Each fault as `file:line:column rule`.
fn told(faults: &[Value]) -> Vec<String> {
    let line = |fault: &Value| {
        let path = fault["path"].as_str().unwrap();
        let path = path.split_once("content/").map_or(path, |(_, inner)| inner);
        format!("{path}:{}:{} {}", fault["line"], fault["column"], fault["code"].as_str().unwrap())
    };
    faults.iter().map(line).collect()
}

#[test]
fn every_planted_fault_of_privacy_is_told_and_nothing_else() {
    let site = site();
    let expected: Vec<String> = rows()
        .iter()
        .filter_map(|row| Some(format!("{}:{}:{} {}", row.path, row.line, row.column, row.rule.as_ref()?)))
        .collect();
    let told = told(&site.faults());
    let (all, known): (BTreeSet<_>, BTreeSet<_>) = (told.iter().collect(), expected.iter().collect());
    assert_eq!(all.difference(&known).collect::<Vec<_>>(), Vec::<&&String>::new(), "told, and not planted");
    assert_eq!(known.difference(&all).collect::<Vec<_>>(), Vec::<&&String>::new(), "planted, and not told");
    assert_eq!(told.len(), expected.len(), "each is told once");
    assert!(expected.len() >= 40, "{} faults", expected.len());
}

#[test]
fn a_face_that_no_profile_shows_is_told_and_so_is_a_name_in_a_photo() {
    let site = site();
    let before = told(&site.faults());
    let folder = site.path("content/ambassadors");
    let photo = fs::read(folder.join("p-02-telephones.jpg")).unwrap();
    // The last one may be of the profile that cannot be read.
    for name in
        ["p-02-telephones-bis", "p-28-retiree", "p-28-retiree-portrait", "p-280", "portrait-ines", "p-26-illisible"]
    {
        fs::write(folder.join(name).with_extension("jpg"), &photo).unwrap();
    }
    site.replace("content/ambassadors/p-08-accord.yaml", "p-08-accord.jpg", "portrait-ines.jpg");
    let new: Vec<String> = told(&site.faults()).into_iter().filter(|fault| !before.contains(fault)).collect();
    assert_eq!(
        new,
        [
            "ambassadors/p-02-telephones-bis.jpg:1:1 unused-photo",
            "ambassadors/p-08-accord.yaml:12:16 telling-id",
            "ambassadors/p-28-retiree-portrait.jpg:1:1 withdrawn-data",
            "ambassadors/p-28-retiree.jpg:1:1 withdrawn-data",
            "ambassadors/p-280.jpg:1:1 unused-photo",
        ]
    );
}

#[test]
fn the_table_says_what_stands_there() {
    for row in rows() {
        let text = fs::read_to_string(Path::new(FIXTURE).join("content").join(&row.path)).unwrap();
        let line = text.lines().nth(row.line - 1).unwrap_or_else(|| panic!("{}:{}", row.path, row.line));
        let rest: String = line.chars().skip(row.column - 1).collect();
        assert!(rest.starts_with(&row.words), "{}:{}: {} is not {rest}", row.path, row.line, row.words);
    }
}

/// A price is a fault, and nobody's secret.
fn is_price(words: &str) -> bool {
    ["€", "euro", "payant", "devis", "participation"].iter().any(|word| words.contains(word))
}

#[test]
fn no_report_repeats_what_is_personal() {
    let site = site();
    let (prices, secrets): (Vec<String>, Vec<String>) = rows()
        .into_iter()
        .filter(|row| {
            row.rule
                .as_ref()
                .is_none_or(|rule| ["personal-data", "private-life", "sensitive-data"].contains(&rule.as_str()))
        })
        .map(|row| row.words)
        .partition(|words| is_price(words));
    let report = check(&site, &[]);
    let hidden: Vec<_> = prices.iter().filter(|price| !report.contains(price.as_str())).collect();
    assert!(prices.len() >= 5 && hidden.is_empty(), "prices are shown: {hidden:?}");
    for format in FORMATS {
        for language in ["fr", "en"] {
            let report = check(&site, &["--format", format, "--lang", language]);
            assert!(report.len() > 1000, "{format}: {report}");
            let shown: Vec<_> = secrets.iter().filter(|secret| report.contains(secret.as_str())).collect();
            assert!(shown.is_empty(), "{format}, {language}: {shown:?}");
        }
    }
}

#[test]
fn the_sample_and_a_new_site_have_no_such_fault() {
    for faults in [annuaire(&["check", "--format", "json"]).faults(), Site::new().faults()] {
        assert_eq!(told(&faults), Vec::<String>::new());
    }
}
