//! Names of files: what editors and systems leave, what they write in two ways, and what some of them cannot keep.

use std::path::Path;

use annuaire::content::parse::split_front_matter;
use granit_parser::{Event, Parser, ScalarStyle, StructureStyle};

use crate::harness::{Site, jpeg, tree};

/// The file and the code of each fault.
fn told(site: &Site) -> Vec<String> {
    let name = |fault: &serde_json::Value| {
        let path = fault["path"].as_str().unwrap();
        format!("{} {}", path.rsplit('/').next().unwrap(), fault["code"].as_str().unwrap())
    };
    site.faults().iter().map(name).collect()
}

#[test]
fn what_editors_and_systems_leave_is_no_fault() {
    let site = Site::new();
    for name in [
        "pe-0001.yaml___jb_tmp___",
        "pe-0001.yaml___jb_old___",
        "pe-0001.yaml0HlVyu.bck",
        "4913",
        "sedXq12Z",
        "pe-0001.yaml.tmp",
        "pe-0001.yaml.bak",
        "pe-0001.yaml.orig",
        "pe-0001.yaml.rej",
        "pe-0001.jpg.crdownload",
        "Thumbs.db",
        "desktop.ini",
        ".DS_Store",
        ".pe-0001.yaml.swp",
        ".#pe-0001.yaml",
        "#pe-0001.yaml#",
        "pe-0001.yaml~",
    ] {
        site.write(&format!("content/ambassadors/{name}"), [0xff, 0]);
    }
    assert_eq!(told(&site), Vec::<String>::new());
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_no_other_system_keeps_apart_are_told_at_the_file() {
    let site = Site::new();
    let page = site.read("content/pages/ask.md");
    site.write("content/pages/aux.md", &page);
    for name in ["photo.jpg", "Photo.jpg", "e\u{301}te.jpg", "\u{e9}te.jpg", "nul.jpg", "a:b.jpg"] {
        site.write(&format!("content/ambassadors/{name}"), jpeg(300, 300));
    }
    let told: Vec<_> = told(&site).into_iter().filter(|line| line.ends_with("-name")).collect();
    assert_eq!(
        told,
        [
            "a:b.jpg foreign-name",
            "nul.jpg foreign-name",
            "photo.jpg same-name",
            "éte.jpg same-name",
            "aux.md foreign-name"
        ]
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_photo_is_found_however_its_accents_are_written() {
    let site = Site::new();
    let profile = "content/ambassadors/pe-0001.yaml";
    site.replace(profile, "covers: [", "covers: [photo, ");
    site.append(profile, "photo: { file: \"\u{e9}t\u{e9}.jpg\", credit: Ada }\n");
    site.write("content/ambassadors/e\u{301}te\u{301}.jpg", jpeg(300, 300));
    assert_eq!(told(&site), Vec::<String>::new());
    let public = site.build();
    assert!(public.keys().any(|path| path.starts_with("assets/pe-0001")), "{:?}", public.keys());
    site.run(&["forget", "pe-0001", "--yes"]).exits(0);
    assert!(!site.path("content/ambassadors/e\u{301}te\u{301}.jpg").exists());
}

#[test]
fn flags_that_are_written_with_tags_are_published() {
    let site = Site::new();
    let flag = "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}";
    site.replace(
        "content/ambassadors/pe-0001.yaml",
        "bio: |\n",
        &format!("bio: |\n  J'ai appris à Glasgow {flag}.\n\n"),
    );
    let faults = told(&site);
    assert_eq!(faults, Vec::<String>::new());
    let page = site.build()["ambassadeurs/pe-0001/index.html"].clone();
    assert!(String::from_utf8(page).unwrap().contains(flag));
}

/// Readers of YAML 1.1 (PyYAML, and what is built on it) end a plain text at a question mark inside of braces or brackets.
#[test]
fn every_sample_file_is_read_by_readers_of_yaml_1_1() {
    let mut seen = 0;
    for folder in ["content", "scaffold/site/content"] {
        for (path, bytes) in tree(Path::new(folder)) {
            let Ok(text) = String::from_utf8(bytes) else { continue };
            let yaml = match path.rsplit_once('.') {
                Some((_, "yaml")) => text.as_str(),
                Some((_, "md")) => split_front_matter(&text).map_or("", |(front, _)| &text[front.start..front.end]),
                _ => continue,
            };
            assert_eq!(cut_in_braces(yaml), Vec::<String>::new(), "{path}");
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen}");
    assert_eq!(cut_in_braces("a: { b: Qui ?, c: \"Quoi ?\" }\nd: Où ?\n"), ["Qui ?"]);
}

/// The plain texts of `yaml` that stand in braces or brackets and have a question mark.
fn cut_in_braces(yaml: &str) -> Vec<String> {
    let (mut styles, mut found) = (Vec::new(), Vec::new());
    for event in Parser::new_from_str(yaml) {
        match event.unwrap().0 {
            Event::SequenceStart(style, ..) | Event::MappingStart(style, ..) => styles.push(style),
            Event::SequenceEnd | Event::MappingEnd => drop(styles.pop()),
            Event::Scalar(text, ScalarStyle::Plain, ..)
                if styles.last() == Some(&StructureStyle::Flow) && text.contains('?') =>
            {
                found.push(text.into_owned());
            }
            _ => {}
        }
    }
    found
}
