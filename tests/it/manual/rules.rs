//! `docs/rules.md`: every rule with its promise, a bad and a good example, and the program's own words.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use annuaire::content::document::{NodeKind, parse};
use annuaire::load::Folder;
use annuaire::pipeline::{self, Sources};
use annuaire::report::{message, rule_title};
use annuaire::text::diagnostic::{Diagnostic, Diagnostics, RULES, Rule, Severity};
use annuaire::text::language::Language;
use annuaire::text::source::Span;

use super::{COMMAND, TODAY};
use crate::harness::{self, unescaped};

/// The site of planted faults.
const BROKEN: &str = "tests/fixtures/broken";
/// The rooms whose code finds faults.
const ROOMS: [&str; 6] = ["load", "pipeline", "rules", "site", "content", "text"];

/// How one rule is broken and how it is kept.
pub struct Example {
    pub rule: String,
    /// The file of the broken site; none where no text can show the fault.
    pub path: Option<String>,
    /// A text of that file with the fault.
    pub bad: Option<String>,
    /// The text in its place.
    pub good: Option<String>,
    /// A better path for the whole file.
    pub moved: Option<String>,
    /// The fault and how to mend it, in English.
    pub words: Option<String>,
}

/// The examples of `mended.yaml`, in their order.
pub fn examples() -> Vec<Example> {
    let path = format!("{BROKEN}/mended.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let mut faults = Diagnostics::new();
    let Some(NodeKind::Sequence(rows)) = parse(&path.as_str().into(), &text, 0, &mut faults).map(|node| node.kind)
    else {
        panic!("{path} is no list: {faults:?}");
    };
    let example = |row: annuaire::content::document::Node| {
        let NodeKind::Mapping(entries) = row.kind else { panic!("an example is a group of keys") };
        let known = ["rule", "path", "bad", "good", "moved", "words"];
        assert!(entries.iter().all(|entry| known.contains(&entry.key.value.as_str())), "{entries:?}");
        let text = |key: &str| {
            let entry = entries.iter().find(|entry| entry.key.value == key)?;
            let NodeKind::Scalar(text) = &entry.value.kind else { panic!("{key} is a text") };
            Some(unescaped(text))
        };
        Example {
            rule: text("rule").unwrap(),
            path: text("path"),
            bad: text("bad"),
            good: text("good"),
            moved: text("moved"),
            words: text("words"),
        }
    };
    rows.into_iter().map(example).collect()
}

/// A site and its faults.
pub struct Checked {
    sources: Sources,
    found: Vec<Diagnostic>,
}

impl Checked {
    /// The broken site.
    pub fn broken() -> Checked {
        let folder = Folder::open(Path::new(BROKEN)).unwrap();
        let faults = folder.faults();
        Checked::of(folder.into_sources(), faults)
    }

    /// The broken site with every example in its good form.
    pub fn mended() -> Checked {
        let folder = Folder::open(Path::new(BROKEN)).unwrap();
        let mut sources = folder.into_sources();
        for example in examples() {
            if let (Some(path), Some(bad), Some(good)) = (&example.path, &example.bad, &example.good) {
                replace(&mut sources, path, bad, good);
            }
            if let (Some(path), Some(moved)) = (&example.path, &example.moved) {
                let file = sources.texts.iter_mut().find(|file| *file.path == **path).unwrap();
                file.path = moved.as_str().into();
            }
        }
        sources.texts.sort_by(|a, b| a.path.cmp(&b.path));
        Checked::of(sources, Diagnostics::new())
    }

    fn of(sources: Sources, faults: Diagnostics) -> Checked {
        let checked = pipeline::check(&sources, TODAY);
        let mut diagnostics = checked.diagnostics.clone();
        diagnostics.extend(faults);
        // Addresses are given out before pages are made.
        drop(checked.renderer(None, &mut diagnostics));
        Checked { sources, found: diagnostics.sorted() }
    }

    /// The fault of the example's rule in its bad text, or in the file that is to be moved.
    pub fn fault_in_bad(&self, example: &Example) -> Option<&Diagnostic> {
        let path = example.path.as_ref()?;
        let bad = example.bad.as_ref().map_or(vec![], |bad| self.places(path, bad));
        assert!(example.bad.is_none() || bad.len() == 1, "{}: its bad text stands in {path} once", example.rule);
        let is_there = |fault: &&Diagnostic| bad.iter().any(|place| touches(*place, fault.span));
        self.faults(&example.rule, path).find(|fault| example.bad.is_none() || is_there(fault))
    }

    /// Whether a fault of the example's rule is in its good text, or in the file that was moved.
    pub fn has_fault_in_good(&self, example: &Example) -> bool {
        if let Some(moved) = &example.moved {
            return self.faults(&example.rule, moved).next().is_some();
        }
        let (Some(path), Some(good)) = (&example.path, &example.good) else { return false };
        let places = self.places(path, good);
        assert!(!places.is_empty(), "{}: its good text stands in {path}", example.rule);
        self.faults(&example.rule, path).any(|fault| places.iter().any(|place| touches(*place, fault.span)))
    }

    fn faults(&self, code: &str, path: &str) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter().filter(move |fault| fault.rule.code == code && *fault.path == *path)
    }

    fn places(&self, path: &str, text: &str) -> Vec<Span> {
        let whole = self.sources.text(path).unwrap_or_else(|| panic!("{path} is a text"));
        whole.match_indices(text).map(|(start, text)| Span::new(start, start + text.len())).collect()
    }
}

fn touches(place: Span, fault: Span) -> bool {
    place.start <= fault.start && fault.start <= place.end
}

fn replace(sources: &mut Sources, path: &str, bad: &str, good: &str) {
    if let Some(file) = sources.texts.iter_mut().find(|file| *file.path == *path) {
        file.text = file.text.replacen(bad, good, 1);
        return;
    }
    let file = sources.themes.iter_mut().find(|file| *file.path == *path).unwrap();
    file.bytes = String::from_utf8(file.bytes.clone()).unwrap().replacen(bad, good, 1).into_bytes();
}

/// The files of the rooms that find faults and name the rule, from the root of the repository.
fn found_in(rule: &Rule) -> Vec<String> {
    let name = rule.code.to_uppercase().replace('-', "_");
    let names_it = |line: &str| {
        let words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
        // Lists of rules say what follows from a fault, not where it is found.
        let is_list = line.contains("].contains(") || line.contains("make_errors(");
        !is_list && !line.trim_start().starts_with("//") && words.into_iter().any(|word| word == name)
    };
    let mut files = Vec::new();
    for (path, bytes) in harness::tree(Path::new("src")) {
        let room = path.split(['/', '.']).next().unwrap_or_default();
        let is_table = path == "text/diagnostic.rs" || path.ends_with("tests.rs") || path.contains("/tests/");
        if !ROOMS.contains(&room) || is_table || !path.ends_with(".rs") {
            continue;
        }
        let text = String::from_utf8(bytes).unwrap();
        let code = text.split("\n#[cfg(test)]\n").next().unwrap_or_default();
        if without_uses(code).lines().any(names_it) {
            files.push(format!("src/{path}"));
        }
    }
    files
}

/// `code` without its `use` declarations.
fn without_uses(code: &str) -> String {
    let mut rest = String::new();
    let mut is_inside = false;
    for line in code.lines() {
        is_inside |= line.trim_start().starts_with("use ");
        if !is_inside {
            rest.push_str(line);
            rest.push('\n');
        }
        is_inside &= !line.trim_end().ends_with(';');
    }
    rest
}

/// The whole page.
pub fn page() -> String {
    let (broken, examples) = (Checked::broken(), examples());
    let mut page = format!(
        "<!-- This page is made by `{COMMAND}`: do not edit it by hand. -->\n\n# Rules of the content\n\n\
        `annuaire check` finds every fault of a site's content and says where it is and what to write. Each rule is one \
        promise that content keeps. Its code never changes: reports, annotations and other tools may quote it. An error \
        stops `annuaire build`; a warning does not.\n\n\
        The table of rules is in [`src/text/diagnostic.rs`](../src/text/diagnostic.rs), the messages in \
        [`locales/`](../locales), the checks beyond types and references in the three tables of \
        [`src/rules/check.rs`](../src/rules/check.rs), those of themes in the table of \
        [`src/site/mistakes.rs`](../src/site/mistakes.rs). The bad examples are lines of \
        [`tests/fixtures/broken/`](../tests/fixtures/broken), the good ones of `mended.yaml` there; a test runs the \
        program on both. CONTRIBUTING.md says how a rule is added.\n\n\
        | Rule | Severity | Promise |\n| --- | --- | --- |\n"
    );
    for rule in RULES {
        writeln!(page, "| [`{0}`](#{0}) | {1} | {2} |", rule.code, severity(rule), rule.promise).unwrap();
    }
    for (rule, example) in RULES.iter().zip(&examples) {
        page.push_str(&section(rule, example, &broken));
    }
    page
}

fn severity(rule: &Rule) -> &'static str {
    match rule.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn section(rule: &Rule, example: &Example, broken: &Checked) -> String {
    let places: Vec<String> = found_in(rule).iter().map(|path| format!("[`{path}`](../{path})")).collect();
    assert!(!places.is_empty(), "{} is found somewhere", rule.code);
    let kind = match rule.severity {
        Severity::Error => "An error",
        Severity::Warning => "A warning",
    };
    let mut text = format!("\n## {}\n\n{} {kind}, found in {}.\n", rule.code, rule.promise, places.join(", "));
    let fence = |path: &str, snippet: &str| {
        let language = match path.rsplit('.').next() {
            Some("geojson") => "json",
            Some("ftl" | "csv") | None => "text",
            Some(ending) => ending,
        };
        format!("```{language}\n{}\n```\n", shown(snippet))
    };
    if let (Some(path), Some(bad)) = (&example.path, &example.bad) {
        write!(text, "\nBad:\n\n{}", fence(path, bad)).unwrap();
        if let Some(good) = &example.good {
            write!(text, "\nGood:\n\n{}", fence(path, good)).unwrap();
        }
    }
    if let (Some(path), Some(moved)) = (&example.path, &example.moved) {
        write!(text, "\nBad: the file `{path}`. Good: `{moved}`.\n").unwrap();
    }
    if let Some(words) = &example.words {
        let mark = if example.bad.is_some() { "Good" } else { "Bad" };
        write!(text, "\n{mark}: {words}\n").unwrap();
    }
    match broken.fault_in_bad(example) {
        Some(fault) => {
            write!(text, "\nThe program says:\n\n```text\n{}\n\n{}\n```\n", said(fault, "en"), said(fault, "fr"))
                .unwrap();
        }
        None => {
            let titles = ["en", "fr"].map(|language| rule_title(Language::of(language), rule.code));
            write!(text, "\nThe program calls it “{}” (« {} »).\n", titles[0], titles[1]).unwrap();
        }
    }
    text
}

fn said(fault: &Diagnostic, language: &str) -> String {
    shown(&message(fault, Language::of(language)).with_help())
}

/// `text` with the characters that nobody sees written out.
fn shown(text: &str) -> String {
    let letter = |c: char| match c {
        '\n' => c.to_string(),
        '\t' => "→".to_owned(),
        c if ('\u{300}'..='\u{36f}').contains(&c) || annuaire::text::invisible::is_invisible_control(c) => {
            format!("\\u{{{:x}}}", c as u32)
        }
        c => c.to_string(),
    };
    text.trim_end().chars().map(letter).collect()
}
