//! What the program proposes to write: the right word for the usual mistakes, and nothing that it refuses afterwards.

use std::path::Path;

use annuaire::content::parse;
use annuaire::content::resolve::ResolveCache;
use annuaire::load::Folder;
use annuaire::pipeline::{self, Sources};
use annuaire::text::diagnostic::Diagnostic;
use annuaire::text::source::SourceFile;

use crate::harness::{DAY, Site, sample_sources, starter_sources};

const PROFILE: &str = "content/ambassadors/pe-0001.yaml";

/// What is said of the words of `sources`, without a theme and without pictures, which take their time.
fn faults(sources: &Sources) -> Vec<Diagnostic> {
    let (content, mut diagnostics) = parse::parse(&sources.texts, &[]);
    ResolveCache::default().resolve(&content, DAY, &mut diagnostics);
    diagnostics.sorted()
}

/// The same with every rule.
fn all_faults(sources: &Sources) -> Vec<Diagnostic> {
    pipeline::check(sources, DAY).diagnostics.sorted()
}

type Check = fn(&Sources) -> Vec<Diagnostic>;

/// The starting site with `line` in the place of the line of its first profile that starts with `start`.
fn with_line(start: &str, line: &str) -> Sources {
    let mut sources = starter_sources();
    let file = sources.texts.iter_mut().find(|file| &*file.path == PROFILE).unwrap();
    assert!(file.text.lines().any(|old| old.starts_with(start)), "{start}");
    file.text = file.text.lines().map(|old| format!("{}\n", if old.starts_with(start) { line } else { old })).collect();
    sources
}

/// A line of a profile, how it is mistaken, and what is proposed in place of the guilty text.
const MISTAKES: &[(&str, &str, &str)] = &[
    ("occupation:", "metier: Charpentière", "occupation"),
    ("occupation:", "Métier: Charpentière", "occupation"),
    ("occupation:", "job: Charpentière", "occupation"),
    ("name:", "nom: Solène Brindavoine", "name"),
    ("name:", "prenom: Solène", "name"),
    ("name:", "prénom: Solène", "name"),
    ("name:", "full_name: Solène", "name"),
    ("name:", "name_of_the_person: Solène", "name"),
    ("areas:", "ville:", "areas"),
    ("sectors:", "secteur: [batiment]", "sectors"),
    ("confirmed:", "confirmed: 2026-9-8", "2026-09-08"),
    ("confirmed:", "confirmed: 2026/09/08", "2026-09-08"),
    ("confirmed:", "confirmed: 08/09/2026", "2026-09-08"),
    ("confirmed:", "confirmed: \"8.9.2026\"", "2026-09-08"),
    ("status:", "status: actif", "active"),
    ("kind:", "kind: personne", "person"),
    ("adult:", "adult: oui", "true"),
    ("sectors:", "sectors: [Bâtiment]", "batiment"),
];

/// The same in the sample, of whose territory everybody knows the names.
const OF_THE_SAMPLE: &[(&str, &str)] = &[
    ("areas: [{ department: Moselle }]", "57"),
    ("areas: [{ department: meurthe et moselle }]", "54"),
    ("areas: [{ department: 8 }]", "08"),
    ("areas: [{ region: Grand Est }]", "44"),
    ("areas: [{ commune: 8105 }]", "08105"),
    ("areas: [{ commune: Charleville-Mézières }]", "08105"),
    ("sectors: [metallurgie]", "metallurgie-mecanique"),
    ("sectors: [Mécanique]", "metallurgie-mecanique"),
];

#[test]
fn the_usual_mistakes_are_answered_with_the_right_word() {
    for (start, line, expected) in MISTAKES {
        let found = faults(&with_line(start, line));
        let proposed: Vec<_> = found.iter().filter_map(|fault| fault.suggestion.as_deref()).collect();
        assert!(proposed.contains(expected), "{line}: {proposed:?}");
    }
}

/// The sample with `line` in a profile.
fn sample_with(line: &str) -> Sources {
    let profile = "content/ambassadors/oe-0001.yaml";
    let mut sources = sample_sources();
    // The others would only take their time.
    sources.texts.retain(|file| !file.path.starts_with("content/ambassadors/") || &*file.path == profile);
    let file = sources.texts.iter_mut().find(|file| &*file.path == profile).unwrap();
    let key = line.split_once(':').unwrap().0;
    let mut lines: Vec<&str> = Vec::new();
    let mut is_of_key = false;
    for old in file.text.lines() {
        is_of_key = old.starts_with(key) || is_of_key && old.starts_with([' ', '-']);
        if !is_of_key {
            lines.push(old);
        }
    }
    lines.insert(1, line);
    file.text = lines.join("\n") + "\n";
    sources
}

#[test]
fn a_name_or_a_number_is_answered_with_the_code() {
    for (line, expected) in OF_THE_SAMPLE {
        let found = faults(&sample_with(line));
        let proposed: Vec<_> = found.iter().filter_map(|fault| fault.suggestion.as_deref()).collect();
        assert_eq!(proposed, [*expected], "{line}");
    }
}

/// `sources` with the suggestion of `fault` in the place of its guilty text, or as the name of the file or folder.
fn mended(mut sources: Sources, fault: &Diagnostic, suggestion: &str) -> Option<Sources> {
    let file = sources.texts.iter_mut().find(|file| file.path == fault.path)?;
    if fault.span.start == fault.span.end {
        let (folder, name) = file.path.rsplit_once('/')?;
        file.path = match fault.rule.code {
            "bad-id" => format!("{folder}/{suggestion}.{}", name.rsplit_once('.')?.1),
            "unknown-file" => format!("{folder}/{}", suggestion.replace('*', "a")),
            "unknown-folder" => format!("content/{suggestion}/{name}"),
            _ => return None,
        }
        .into();
        sources.texts.sort_by(|a, b| a.path.cmp(&b.path));
        return Some(sources);
    }
    let (before, guilty, after) =
        (&file.text[..fault.span.start], &file.text[fault.span.start..fault.span.end], &file.text[fault.span.end..]);
    let quote = guilty.chars().next().filter(|sign| matches!(sign, '"' | '\'') && guilty.ends_with(*sign));
    let quote = quote.map(String::from).unwrap_or_default();
    file.text = format!("{before}{quote}{suggestion}{quote}{after}");
    Some(sources)
}

/// Whoever writes what is proposed is not refused for it.
#[test]
fn what_is_proposed_is_never_refused_for_the_same_reason() {
    let broken = || Folder::open(Path::new("tests/fixtures/broken")).unwrap().into_sources();
    let mistaken = MISTAKES.iter().map(|(start, line, _)| (with_line(start, line), faults as Check));
    let mut tried = 0;
    let of_sample = OF_THE_SAMPLE.iter().map(|(line, _)| (sample_with(line), faults as Check));
    for (sources, check) in mistaken.chain(of_sample).chain([(broken(), all_faults as Check)]) {
        for fault in check(&sources) {
            let Some(suggestion) = &fault.suggestion else { continue };
            let Some(mended) = mended(copy(&sources), &fault, suggestion) else { continue };
            tried += 1;
            let value = fault.get("value").or(fault.get("key"));
            let again = check(&mended).into_iter().find(|other| {
                let is_proposed = other.get("value").or(other.get("key")) == Some(suggestion);
                let is_left = other.path == fault.path
                    && other.span.start == fault.span.start
                    && other.get("value").or(other.get("key")) == value;
                other.rule == fault.rule && other.path == fault.path && (is_proposed || is_left)
            });
            assert_eq!(again, None, "{fault:?}");
        }
    }
    assert!(tried > 40, "{tried}");
}

fn copy(sources: &Sources) -> Sources {
    let texts = sources.texts.iter().map(|file| SourceFile::new(&file.path, &file.text)).collect();
    Sources { texts, ..Sources::default() }
}

/// Of a territory elsewhere no example is one of the first network's.
#[test]
fn examples_in_messages_are_values_of_the_site_itself() {
    let site = Site::new();
    let path = "content/ambassadors/pe-0001.yaml";
    site.replace(path, "role: salarie\n", "");
    site.replace(
        path,
        "  - department: \"9A\"",
        "  - department: \"zz\"\n  - {}\n  - region: zz\n  - commune: zz\n  - employment_area: zz",
    );
    site.replace("content/ambassadors/pe-0002.yaml", "areas:", "xareas:");
    let said = site.run(&["check", "--lang", "fr"]).stdout;
    for example in ["department: \"9A\"", "region: \"99\"", "commune: \"9A001\"", "role: salarie"] {
        assert!(said.contains(example), "{example}: {said}");
    }
    for foreign in ["\"51\"", "\"44\"", "\"4413\"", "\"51454\""] {
        assert!(!said.contains(foreign), "{foreign}: {said}");
    }
}
