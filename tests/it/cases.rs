//! What broke once for somebody: `tests/cases` has a folder a case, with a `README.md` for people and an `expect.json` for this
//! test. A new case is a folder, and no code.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::Value;

use crate::harness::{Run, Site, git, jpeg, program, text, tree};

/// The `expect.json` of a case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// The tests in JavaScript that read the folder's other files.
    #[serde(default)]
    suites: Vec<PathBuf>,
    #[serde(default)]
    trials: Vec<Trial>,
}

/// What happens to a copy of the sample over which the case's `content` was laid.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Trial {
    /// Why the program does not behave so yet; the test fails as soon as it does.
    open: Option<String>,
    #[serde(default)]
    changes: Vec<Change>,
    runs: Vec<Expected>,
    /// Words that a file of the built site holds, by its path.
    #[serde(default)]
    published: BTreeMap<String, Vec<String>>,
    /// Words that no page holds.
    #[serde(default)]
    unpublished: Vec<String>,
}

/// A change to the site. In a `path`, `%E9` is a byte, because git holds no name that is no text.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum Change {
    /// Writes the file `from` of the case.
    Copy { path: String, from: String },
    /// Writes the same file under each of the names that are the lines of a file of the case.
    Names { folder: String, names: String, from: String },
    /// Writes a photo.
    Photo { path: String },
    /// Puts `by` in every place of `text`, which must be there.
    Replace { path: String, text: String, by: String },
    /// Writes the file anew as an old editor would.
    Windows1252 { path: String },
    /// Commits everything, and checks it out as git on Windows does.
    Checkout { autocrlf: bool },
}

/// A run of the program on the site, and what comes of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    arguments: Vec<String>,
    exit: i32,
    /// Faults that `check` tells. With `is_all` it tells no other.
    #[serde(default)]
    told: Vec<Told>,
    #[serde(default)]
    is_all: bool,
    /// The first fault is the first of `told`.
    #[serde(default)]
    is_first: bool,
    /// Words that are printed, and words that are not.
    #[serde(default)]
    says: Vec<String>,
    #[serde(default)]
    says_not: Vec<String>,
}

/// A fault as it is told.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Told {
    code: String,
    file: String,
    line: Option<u64>,
    severity: Option<String>,
    suggestion: Option<String>,
    /// Words of its message or its help.
    #[serde(default)]
    words: Vec<String>,
}

impl Told {
    fn is(&self, fault: &Value) -> bool {
        let is = |key: &str, expected: &Option<String>| expected.as_ref().is_none_or(|text| fault[key] == **text);
        let said = plain(&format!("{} {}", fault["message"], fault["help"]));
        fault["code"] == *self.code
            && fault["path"].as_str().is_some_and(|path| path.ends_with(&self.file))
            && self.line.is_none_or(|line| fault["line"] == line)
            && is("severity", &self.severity)
            && is("suggestion", &self.suggestion)
            && self.words.iter().all(|words| said.contains(words))
    }
}

impl Change {
    fn apply(&self, site: &Site, case: &Path) {
        let read = |name: &String| fs::read(case.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        match self {
            Change::Copy { path, from } => write(site, path, &read(from)),
            Change::Names { folder, names, from } => {
                let names = String::from_utf8(read(names)).unwrap();
                names.lines().for_each(|name| write(site, &format!("{folder}/{name}"), &read(from)));
            }
            Change::Photo { path } => write(site, path, &jpeg(300, 300)),
            Change::Replace { path, text, by } => {
                let old = site.read(path);
                assert!(old.contains(text), "{text} in {path}");
                site.write(path, old.replace(text, by));
            }
            Change::Windows1252 { path } => {
                let old = |sign: char| u8::try_from(sign).unwrap_or(b'\x92');
                site.write(path, site.read(path).chars().map(old).collect::<Vec<u8>>());
            }
            Change::Checkout { autocrlf } => {
                git(&site.root, &["init", "--quiet"]);
                git(&site.root, &["add", "--all"]);
                git(&site.root, &["commit", "--quiet", "--message", "all"]);
                git(&site.root, &["config", "core.autocrlf", &autocrlf.to_string()]);
                fs::remove_dir_all(site.path("content")).unwrap();
                git(&site.root, &["checkout", "--quiet", "--", "content"]);
            }
        }
    }
}

/// Writes a file whose name may be no text.
fn write(site: &Site, path: &str, bytes: &[u8]) {
    let name: Vec<u8> = percent_decode_str(path).collect();
    fs::write(site.root.join(OsStr::from_bytes(&name)), bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
}

/// `text` with the spaces and apostrophes that keyboards have.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace('’', "'")
}

/// Every way in which `run` is none that was `expected`.
fn faults_of_run(run: &Run, expected: &Expected) -> Vec<String> {
    let mut faults = Vec::new();
    if run.code != Some(expected.exit) {
        faults.push(format!("it exits with {:?}", run.code));
    }
    if expected.arguments[0] == "check" && expected.arguments.len() == 1 {
        let told = run.faults();
        let missing = expected.told.iter().filter(|row| !told.iter().any(|fault| row.is(fault)));
        faults.extend(missing.map(|row| format!("it does not tell {row:?}")));
        let is_more = expected.is_all && told.len() != expected.told.len();
        let is_late = expected.is_first && !told.first().is_some_and(|fault| expected.told[0].is(fault));
        if is_more || is_late {
            faults.push(format!("it tells {} faults, first another", told.len()));
        }
        if !faults.is_empty() {
            faults.extend(told.iter().take(6).map(Value::to_string));
        }
    }
    let said = plain(&run.text());
    faults.extend(
        expected.says.iter().filter(|words| !said.contains(*words)).map(|words| format!("it never says {words}")),
    );
    faults
        .extend(expected.says_not.iter().filter(|words| said.contains(*words)).map(|words| format!("it says {words}")));
    if !faults.is_empty() && expected.told.is_empty() {
        faults.push(said.chars().take(1500).collect());
    }
    faults
}

/// Every way in which the site that was built is none that was expected.
fn faults_of_site(site: &Site, trial: &Trial) -> Vec<String> {
    if trial.published.is_empty() && trial.unpublished.is_empty() {
        return Vec::new();
    }
    let files = if site.path("public").is_dir() { site.public() } else { BTreeMap::new() };
    let text = |bytes: &Vec<u8>| plain(&String::from_utf8_lossy(bytes));
    let mut faults = Vec::new();
    for (path, all) in &trial.published {
        let page = files.get(path).map(text);
        let missing = all.iter().filter(|words| !page.as_ref().is_some_and(|page| page.contains(*words)));
        faults.extend(missing.map(|words| format!("{path} has no {words}")));
    }
    for words in &trial.unpublished {
        let holding = files.iter().filter(|(path, bytes)| path.ends_with(".html") && text(bytes).contains(words));
        faults.extend(holding.map(|(path, _)| format!("{path} has {words}")));
    }
    faults
}

/// Takes the sample through a trial of the case in `folder`.
fn faults_of_trial(folder: &Path, trial: &Trial) -> Vec<String> {
    let site = Site::copy_of_sample();
    if folder.join("content").is_dir() {
        tree(&folder.join("content")).iter().for_each(|(path, bytes)| site.write(&format!("content/{path}"), bytes));
    }
    trial.changes.iter().for_each(|change| change.apply(&site, folder));
    let mut faults = Vec::new();
    for expected in &trial.runs {
        let mut command = program();
        command.args(&expected.arguments).current_dir(&site.root);
        if expected.arguments == ["check"] {
            command.args(["--format", "json"]);
        }
        let found = faults_of_run(&Run::of(&mut command), expected);
        faults.extend(found.into_iter().map(|fault| format!("{}: {fault}", expected.arguments.join(" "))));
    }
    faults.extend(faults_of_site(&site, trial));
    match trial.open {
        Some(_) if faults.is_empty() => vec!["it behaves now: take \"open\" away".to_owned()],
        Some(_) => Vec::new(),
        None => faults,
    }
}

/// What is wrong with the case in `folder`.
fn faults(folder: &Path) -> Vec<String> {
    let name = text(folder);
    let expected = fs::read_to_string(folder.join("expect.json")).unwrap_or_else(|error| panic!("{name}: {error}"));
    let Case { suites, trials } =
        serde_json::from_str(&expected).unwrap_or_else(|error| panic!("{name}/expect.json: {error}"));
    let is_read = |suite: &&PathBuf| fs::read_to_string(suite).is_ok_and(|text| text.contains(name));
    let mut all: Vec<String> =
        suites.iter().filter(|suite| !is_read(suite)).map(|suite| format!("{suite:?} does not read {name}")).collect();
    assert!(folder.join("README.md").is_file() && suites.len() + trials.len() > 0, "{name} says what is expected");
    all.extend(trials.iter().enumerate().flat_map(|(number, trial)| {
        faults_of_trial(folder, trial).into_iter().map(move |fault| format!("{name}, trial {}: {fault}", number + 1))
    }));
    all
}

#[test]
fn every_case_behaves_as_it_is_expected() {
    let entries = fs::read_dir("tests/cases").unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    assert!(folders.len() > 20, "{}", folders.len());
    let faults: Vec<String> = folders.par_iter().flat_map(|folder| faults(folder)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}
