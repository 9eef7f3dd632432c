//! The JSON Schemas agree with `check`: they accept what it accepts, and refuse what it refuses as far as a schema can know.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use annuaire::content::model::kinds::KIND_NAMES;
use annuaire::content::parse::split_front_matter;
use annuaire::pipeline::{self, Sources};
use annuaire::text::diagnostic::{Diagnostic, Severity};
use annuaire::text::source::SourceFile;
use granit_parser::{Event, Parser, ScalarStyle};
use jsonschema::Validator;
use serde_json::{Map, Value};

use crate::harness::{DAY, Site, annuaire, starter_sources, text, tree};

/// The schemas of the program by their word, compiled as an editor does.
static SCHEMAS: LazyLock<BTreeMap<String, Validator>> = LazyLock::new(|| schemas(&[]));

/// The schemas that `annuaire schema` writes with more `arguments`.
fn schemas(arguments: &[&str]) -> BTreeMap<String, Validator> {
    let folder = tempfile::tempdir().unwrap();
    annuaire(&[&["schema", "--lang", "fr", "--output", text(folder.path())], arguments].concat()).exits(0);
    let compiled = |(name, bytes): (String, Vec<u8>)| {
        let schema: Value = serde_json::from_slice(&bytes).unwrap();
        let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
        (name.trim_end_matches(".schema.json").to_owned(), validator)
    };
    tree(folder.path()).into_iter().map(compiled).collect()
}

/// `yaml` as an editor reads it: a scalar without quotes is a number, a truth value, nothing or else a text.
fn value(yaml: &str) -> Value {
    enum Open {
        List(Vec<Value>),
        Record(Map<String, Value>, Option<String>),
    }
    let (mut open, mut done): (Vec<Open>, Value) = (Vec::new(), Value::Null);
    for event in Parser::new_from_str(yaml) {
        let value = match event.unwrap().0 {
            Event::SequenceStart(..) => {
                open.push(Open::List(Vec::new()));
                continue;
            }
            Event::MappingStart(..) => {
                open.push(Open::Record(Map::new(), None));
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop().unwrap() {
                Open::List(list) => Value::Array(list),
                Open::Record(record, _) => Value::Object(record),
            },
            Event::Scalar(text, ScalarStyle::Plain, ..) => match serde_json::from_str(&text) {
                Ok(plain @ (Value::Number(_) | Value::Bool(_) | Value::Null)) => plain,
                _ if ["", "~"].contains(&&*text) => Value::Null,
                _ => Value::from(text.into_owned()),
            },
            Event::Scalar(text, ..) => Value::from(text.into_owned()),
            _ => continue,
        };
        match open.last_mut() {
            Some(Open::List(list)) => list.push(value),
            Some(Open::Record(record, key)) => match key.take() {
                Some(key) => drop(record.insert(key, value)),
                None => *key = value.as_str().map(str::to_owned),
            },
            None => done = value,
        }
    }
    done
}

/// The word of the schema of the file at `path`, from the root of a site; `None` for a file without one.
fn word(path: &str) -> Option<&str> {
    let (folder, name) = path.strip_prefix("content/")?.rsplit_once('/').unwrap_or(("", path));
    match (folder, name) {
        (_, name) if !name.ends_with(".yaml") && !name.ends_with(".md") => None,
        ("", _) => Some(path.strip_prefix("content/")?.trim_end_matches(".yaml")),
        ("vocabularies", _) => Some("vocabulary"),
        ("territory", _) => Some("territory"),
        ("sectors", _) => Some("sector"),
        ("ambassadors", _) => Some("ambassador"),
        ("forms", _) => Some("form"),
        _ => KIND_NAMES.iter().find(|kind| kind.folder == folder).map(|kind| kind.word),
    }
}

/// What `schemas` say against the file at `path` with this text.
fn refused(schemas: &BTreeMap<String, Validator>, path: &str, source: &str) -> Vec<String> {
    let Some(word) = word(path) else { return Vec::new() };
    let yaml = if path.ends_with(".md") {
        split_front_matter(source).map(|(head, _)| &source[head.start..head.end]).expect("front matter")
    } else {
        source
    };
    let value = value(yaml);
    schemas[word].iter_errors(&value).map(|error| format!("{path} {}: {error}", error.instance_path())).collect()
}

fn refused_in(schemas: &BTreeMap<String, Validator>, site: &Path) -> Vec<String> {
    let files = tree(&site.join("content"))
        .into_iter()
        .filter_map(|(path, bytes)| Some((format!("content/{path}"), String::from_utf8(bytes).ok()?)));
    files.flat_map(|(path, source)| refused(schemas, &path, &source)).collect()
}

#[test]
fn what_check_accepts_and_what_the_program_writes_has_the_shape_of_its_schema() {
    assert_eq!(refused_in(&SCHEMAS, Path::new(".")), [""; 0], "the sample");
    let site = Site::new();
    for kind in ["ambassador", "sector", "form"].into_iter().chain(KIND_NAMES.iter().map(|kind| kind.word)) {
        site.run(&["new", kind, "pe-0042"]).exits(0);
    }
    site.run(&["new", "ambassador", "pe-0043", "--lang", "en"]).exits(0);
    site.run(&["forget", "pe-0001", "--yes"]).exits(0);
    assert_eq!(site.read("content/ambassadors/pe-0001.yaml"), "status: withdrawn\n");
    // A model leaves a day to be written.
    let left: Vec<String> = refused_in(&SCHEMAS, &site.root)
        .into_iter()
        .filter(|line| !line.contains("AAAA") && !line.contains("YYYY"))
        .collect();
    assert_eq!(left, [""; 0], "a new site and its new files");
}

const PROFILE: &str = "content/ambassadors/pe-0099.yaml";

/// A profile that is right.
const RIGHT: &str = r#"kind: person
name: Ada Lune
occupation: Charpentière
rome: F1503
role: salarie
since: 2012
sectors: [batiment]
areas:
  - department: "9A"
audiences: [scolaires]
interventions: [etablissement]
formats: [on_site]
languages: [fr]
availability: { per_year: 6, rhythm: "un jeudi par mois", months: [9, 10], notice_days: 21, group_max: 30 }
links: [{ label: Le musée, url: "https://musee.example/" }]
charter: { version: "1", accepted: 2025-06-15 }
consent: { reference: PE-2025-0003, date: 2025-06-15, covers: [name, employer] }
adult: true
status: active
confirmed: 2026-09-01
bio: |
  Je monte des charpentes.
"#;

/// Faults that a schema knows without the site, as a text of [`RIGHT`] and what is written in its place.
const FAULTS: &[(&str, &str)] = &[
    ("name: Ada Lune\n", ""),
    ("name: Ada Lune", "name: \"  \""),
    ("name: Ada Lune", "name: \"Ada\\nLune\""),
    ("name: Ada Lune", "nom: Ada Lune"),
    ("kind: person", "kind: personne"),
    ("F1503", "F150"),
    ("role: salarie\n", ""),
    ("kind: person", "kind: organisation"),
    ("since: 2012", "since: 1812"),
    ("sectors: [batiment]\n", ""),
    ("sectors: [batiment]", "sectors: []"),
    ("sectors: [batiment]", "sectors: batiment"),
    ("audiences: [scolaires]", "audiences: []"),
    ("  - department: \"9A\"", "  - { department: \"9A\", region: \"99\" }"),
    ("per_year: 6", "per_year: 400"),
    ("per_year: 6", "per_year: six"),
    ("months: [9, 10]", "months: [9, 13]"),
    ("months: [9, 10]", "months: [0]"),
    ("notice_days: 21", "notice_days: 700"),
    ("group_max: 30", "group_max: 0"),
    ("https://musee.example/", "javascript:alert(1)"),
    ("https://musee.example/", "musee.example"),
    ("accepted: 2025-06-15", "accepted: 15/06/2025"),
    ("accepted: 2025-06-15", "accepted: 2025-06-31"),
    ("covers: [name, employer]", "covers: [nom]"),
    ("adult: true", "adult: oui"),
    ("status: active", "status: paused"),
    ("status: active", "status: actif"),
    ("status: active\n", ""),
    ("bio: |\n  Je monte des charpentes.\n", ""),
    ("bio: |\n  Je monte des charpentes.\n", "bio: \" \"\n"),
];

/// Faults that only a site's own schema knows.
const FAULTS_OF_THE_SITE: &[(&str, &str)] = &[
    ("role: salarie", "role: salariee"),
    ("sectors: [batiment]", "sectors: [btp]"),
    ("department: \"9A\"", "department: \"75\""),
    ("department: \"9A\"", "region: \"44\""),
    ("department: \"9A\"", "employment_area: \"4413\""),
    ("department: \"9A\"", "commune: \"51454\""),
    ("audiences: [scolaires]", "audiences: [lyceens]"),
    ("interventions: [etablissement]", "interventions: [visites]"),
    ("formats: [on_site]", "formats: [sur_place]"),
    ("languages: [fr]", "languages: [francais]"),
    ("sectors: [batiment]", "sectors: [batiment]\nendorsed_by: [personne]"),
    ("sectors: [batiment]", "sectors: [batiment]\nthemes: [partout]"),
    ("sectors: [batiment]", "sectors: [batiment]\nlevels: [cm2]"),
    ("version: \"1\"", "version: \"1999\""),
];

/// Other ways to write a right profile.
const SOUND: &[(&str, &str)] = &[
    ("status: active", "status: paused\nuntil: 2027-03-01"),
    ("role: salarie", "role: salarie\nemployer: { name: Les Toits }"),
    ("rome: F1503\n", "rome:\n"),
    ("  - department: \"9A\"", "  - commune: \"9A001\"\n  - region: \"99\""),
    ("bio: |", "bio: >-"),
    ("sectors: [batiment]", "themes: [mixite]"),
];

/// The errors that `check` finds in the profile with this text, on the site of `sources`.
fn errors(sources: &Sources, profile: &str) -> Vec<Diagnostic> {
    let mut sources = sources.clone();
    let file = SourceFile::new(PROFILE, profile);
    let at = sources.texts.partition_point(|other| other.path < file.path);
    assert_ne!(sources.texts[at].path, file.path, "a new profile");
    sources.texts.insert(at, file);
    let faults = pipeline::check(&sources, DAY).diagnostics.sorted();
    faults.into_iter().filter(|fault| fault.rule.severity == Severity::Error && *fault.path == *PROFILE).collect()
}

#[test]
fn a_schema_refuses_what_check_refuses_as_far_as_it_can_know() {
    let (site, sources) = (Site::new(), starter_sources());
    let own = schemas(&["--site", "--root", text(&site.root)]);
    assert_eq!(refused_in(&own, &site.root), [""; 0], "a site keeps its own schemas");
    let with = |(from, to): &(&str, &str)| {
        assert!(RIGHT.contains(from), "{from}");
        RIGHT.replacen(from, to, 1)
    };
    let is_refused = |schemas, profile: &str| !refused(schemas, PROFILE, profile).is_empty();
    for change in std::iter::once(&("Ada", "Eve")).chain(SOUND) {
        let profile = with(change);
        assert_eq!(errors(&sources, &profile), [], "check: {change:?}");
        for schemas in [&*SCHEMAS, &own] {
            assert_eq!(refused(schemas, PROFILE, &profile), [""; 0], "{change:?}");
        }
    }
    for change in FAULTS {
        let profile = with(change);
        assert!(!errors(&sources, &profile).is_empty(), "check: {change:?}");
        assert!(is_refused(&SCHEMAS, &profile) && is_refused(&own, &profile), "{change:?}");
    }
    for change in FAULTS_OF_THE_SITE {
        let profile = with(change);
        assert!(!errors(&sources, &profile).is_empty(), "check: {change:?}");
        assert!(!is_refused(&SCHEMAS, &profile) && is_refused(&own, &profile), "{change:?}");
    }
}

#[test]
fn a_withdrawn_profile_is_its_status_alone() {
    let refused = |profile: &str| refused(&SCHEMAS, PROFILE, profile);
    assert_eq!(refused("status: withdrawn\n"), [""; 0]);
    assert_ne!(refused("status: withdrawn\nname: Ada Lune\n"), [""; 0]);
    assert_ne!(refused("status: active\n"), [""; 0]);
}

#[test]
fn the_schemas_of_a_site_name_what_it_knows() {
    let read = |arguments: &[&str]| -> Value {
        serde_json::from_str(&annuaire(&[&["schema", "ambassador"], arguments].concat()).exits(0).stdout).unwrap()
    };
    let (plain, own) = (read(&[]), read(&["--site"]));
    assert_eq!(plain["$defs"]["RawArea"]["properties"]["department"]["enum"], Value::Null);
    assert!(!plain.to_string().contains("x-set") && !own.to_string().contains("x-set"));
    let department = &own["$defs"]["RawArea"]["properties"]["department"];
    assert_eq!((&department["enum"][0], &department["enumDescriptions"][0]), (&"08".into(), &"Ardennes".into()));
    assert_eq!(department["description"], plain["$defs"]["RawArea"]["properties"]["department"]["description"]);
    let commune = &own["$defs"]["RawArea"]["properties"]["commune"];
    assert_eq!(commune["pattern"], r"^\s*(08|10|51|52|54|55|57|67|68|88)\w+\s*$");
    assert!(own["properties"]["sectors"]["items"]["enum"].as_array().unwrap().contains(&"batiment".into()));
    let site = Site::new();
    // What is known in part is not asked for: the line that is right would be refused.
    site.replace("content/vocabularies/themes.yaml", "id:", "identifiant:");
    let own = read(&["--site", "--root", text(&site.root)]);
    assert_eq!(own["properties"]["themes"]["items"]["enum"], Value::Null);
    assert!(own["properties"]["roles"].is_null() && own["properties"]["role"]["enum"].is_array());
    site.remove("content/territory/region.yaml");
    let said = site.run(&["schema", "--site", "--lang", "fr"]).exits(2).stderr;
    assert!(said.contains("annuaire check"), "{said}");
    for (lang, words) in [("fr", "N'accepter que les identifiants"), ("en", "Accept only the ids")] {
        let help = annuaire(&["schema", "--help", "--lang", lang]).exits(0).stdout;
        assert!(help.replace('’', "'").contains(words), "{help}");
    }
}
