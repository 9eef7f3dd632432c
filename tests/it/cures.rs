//! Faults whose cause is a tool beside the content: they are told in the reader's language, with the cure.

use crate::harness::{Site, annuaire, git, text};

const POINTER: &str = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n";

/// The file, line and code of each fault of `site`, and what is said of them in French.
fn told(site: &Site) -> (Vec<String>, String) {
    let line = |fault: &serde_json::Value| {
        let path = fault["path"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        format!("{path}:{} {}", fault["line"], fault["code"].as_str().unwrap())
    };
    (site.faults().iter().map(line).collect(), site.run(&["check", "--lang", "fr"]).stdout)
}

#[test]
fn what_git_lfs_leaves_in_place_of_a_file_is_told_and_not_what_follows_from_it() {
    let site = Site::new();
    site.replace("content/ambassadors/pe-0001.yaml", "covers: [", "covers: [photo, ");
    site.append("content/ambassadors/pe-0001.yaml", "photo: { file: pe-0001.jpg, credit: Ada }\n");
    site.write("content/ambassadors/pe-0001.jpg", POINTER);
    site.write("content/territory/communes.csv", POINTER);
    let (faults, said) = told(&site);
    assert_eq!(faults, ["pe-0001.jpg:1 lfs-pointer", "communes.csv:1 lfs-pointer"]);
    assert!(said.contains("git lfs pull"), "{said}");
}

#[test]
fn front_matter_that_is_never_closed_is_told_at_its_first_line() {
    let site = Site::new();
    let page = site.read("content/pages/ask.md");
    let (head, body) = page[4..].split_once("\n---\n").unwrap();
    site.write("content/pages/ask.md", format!("---\n{head}\n{body}"));
    let (faults, said) = told(&site);
    assert!(faults.contains(&"ask.md:1 missing-front-matter".to_owned()), "{faults:?}");
    assert!(said.contains("qui finit les clés de ce fichier manque"), "{said}");
}

/// The parsers of other people speak English.
#[test]
fn no_sentence_of_a_parser_stands_in_a_french_report() {
    let site = Site::new();
    site.write("content/territory/departments.geojson", "{ \"features\": [ { \"properties\": {} } ] }");
    site.write("content/pages/ask.md", "---\ntitle: ? [\n---\n");
    site.write("content/sectors/sante.md", "---\n? [a, b]: c\n: d\n---\n");
    site.write("content/synonyms.yaml", "%TAG ! x\n%YAML 9\n- a\n");
    site.append("content/ambassadors/pe-0001.yaml", "x: !!bad%zz y\n");
    let (_, said) = told(&site);
    for word in ["expected", "while", "missing field", "did not find", " found ", "at line", "invalid"] {
        assert!(!said.contains(word), "{word}: {said}");
    }
}

#[test]
fn a_clone_with_a_part_of_its_history_is_told_with_the_cure() {
    let site = Site::new();
    for arguments in
        [&["init", "--quiet"][..], &["add", "."], &["commit", "-qm", "a"], &["commit", "-qm", "b", "--allow-empty"]]
    {
        git(&site.root, arguments);
    }
    let clone = site.room.path().join("clone");
    git(&site.root, &["clone", "--quiet", "--depth", "1", &format!("file://{}", text(&site.root)), text(&clone)]);
    for arguments in
        [&["diff", "HEAD~1", "--root", text(&clone)][..], &["check", "--base", "HEAD~1", "--root", text(&clone)]]
    {
        let said = annuaire(arguments);
        assert!(said.code == Some(2) && said.stderr.contains("git fetch --unshallow"), "{}", said.text());
    }
}
