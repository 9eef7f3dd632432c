//! A fault of a file that others refer to is told, and its consequences are not.

use std::fs;

use crate::harness::Site;

/// A new site with `change` made: each fault as its path, its line and its code.
fn told(change: impl FnOnce(&Site)) -> Vec<String> {
    let site = Site::new();
    change(&site);
    let line = |fault: &serde_json::Value| {
        let path = fault["path"].as_str().unwrap();
        let path = path.find("content/").map_or(path, |start| &path[start..]);
        format!("{path}:{} {}", fault["line"], fault["code"].as_str().unwrap())
    };
    site.faults().iter().map(line).collect()
}

#[test]
fn two_versions_of_a_file_are_told_and_not_what_they_lead_to() {
    let conflict = |first: &str, second: &str| format!("<<<<<<< HEAD\n{first}\n=======\n{second}\n>>>>>>> branche\n");
    let faults = told(|site| {
        let profile = "content/ambassadors/pe-0001.yaml";
        let text = site.read(profile);
        let adult = "adult: true\n";
        assert!(text.contains(adult));
        site.write(profile, text.replacen(adult, &conflict("adult: true", "adult: false"), 1));
        let text = site.read("content/ambassadors/pe-0002.yaml");
        let (head, _) = text.split_once("bio: |\n").unwrap();
        let bio = conflict("Un.", "Deux.").replace('\n', "\n  ");
        site.write("content/ambassadors/pe-0002.yaml", format!("{head}bio: |\n  {}\n", bio.trim_end()));
        site.write(
            "content/pages/essai.md",
            format!("---\ntitle: Essai\ndescription: Une page.\n---\n{}", conflict("Un.", "Deux.")),
        );
        let communes = site.read("content/territory/communes.csv");
        let last = communes.lines().last().unwrap();
        let rest = communes.trim_end().strip_suffix(last).unwrap();
        site.write("content/territory/communes.csv", format!("{rest}{}", conflict(last, last)));
        let sector = "content/sectors/batiment.md";
        let text = site.read(sector);
        site.write(sector, text.replacen("\nsummary:", "\n<<<<<<< HEAD\nsummary:", 1));
    });
    let codes: Vec<_> = faults.iter().filter_map(|fault| fault.split(' ').next_back()).collect();
    assert_eq!(codes, ["merge-conflict"; 5], "{faults:#?}");
}

#[test]
fn a_fault_of_the_charter_is_told_once_and_not_in_every_profile() {
    let version = "{ version: \"1\", from: 2025-01-01, to: 2030-12-31 }";
    let with = |other: &str| told(|site| site.replace("content/site.yaml", version, other));
    assert!(with("{ version: \"1\", from: 2025-01-01 }").is_empty(), "the end is open");
    for (other, code) in [
        ("{ version: \"1\", from: 2025-01-01, to: bientôt }", "bad-date"),
        ("{ version: \"1\", from: 1er janvier }", "bad-date"),
        ("{ version: \"1\", to: 2030-12-31 }", "missing-key"),
        ("{ version: \"1\", from: 2030-12-31, to: 2025-01-01 }", "charter-backwards"),
        ("{ versions: \"1\", from: 2025-01-01 }", "missing-key"),
    ] {
        let faults = with(other);
        let is_of_site = |fault: &String| fault.starts_with("content/site.yaml:34 ");
        assert!(faults.iter().all(is_of_site) && faults.iter().any(|fault| fault.ends_with(code)), "{faults:#?}");
    }
    let late = with("{ version: \"1\", from: 2026-01-01 }");
    assert!(late.iter().any(|fault| fault.ends_with("date-outside-charter")), "{late:#?}");
}

#[test]
fn a_table_or_a_vocabulary_that_cannot_be_read_is_told_alone() {
    let path = "content/territory/communes.csv";
    let as_text = |change: fn(String) -> String| told(|site| site.write(path, change(site.read(path))));
    for change in [
        |text: String| text.replace(',', ";"),
        |text: String| text.replacen("code", "Code", 1),
        |text: String| text.replace(',', ", "),
    ] {
        assert_eq!(as_text(change), [format!("{path}:1 bad-table")]);
    }
    let latin = told(|site| {
        let latin = [site.read(path).as_bytes(), b"9A999,\xc9toile,99999,9A,9A1,1,46.8,-5.2\n"].concat();
        fs::write(site.path(path), latin).unwrap();
    });
    assert_eq!(latin.len(), 1, "{latin:#?}");
    assert!(latin[0].starts_with(path) && latin[0].ends_with(" not-utf8"), "{latin:#?}");
    let terms = told(|site| site.write("content/vocabularies/formats.yaml", "- id: [\n"));
    assert!(terms.iter().all(|fault| fault.starts_with("content/vocabularies/formats.yaml:")), "{terms:#?}");
    assert_eq!(terms.len(), 1, "{terms:#?}");
}
