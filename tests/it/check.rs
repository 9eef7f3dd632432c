//! `annuaire check`: what it finds in the sample, in planted faults and in files that nobody would write.

use crate::harness::{Run, Site, TODAY, annuaire, program, text};

#[test]
fn the_sample_has_no_fault() {
    assert_eq!(annuaire(&["check"]).exits(0).stdout, "Tout est en ordre.\n");
}

#[test]
fn the_sample_is_not_published_with_its_own_identifier_for_forms_and_without_a_publisher() {
    let output = annuaire(&["check", "--strict", "--format", "json"]);
    let found = output.faults();
    let mut codes: Vec<_> = found.iter().filter_map(|fault| fault["code"].as_str()).collect();
    codes.dedup();
    assert_eq!((output.code, codes), (Some(1), vec!["missing-legal-fact", "sample-identifier"]));
}

#[test]
fn every_planted_fault_is_told_with_its_place() {
    let output = annuaire(&["check", "--root", "tests/fixtures/broken", "--format", "json", "--lang", "en"]);
    let found = output.exits(1).faults();
    let line = |fault: &serde_json::Value| {
        let place = ["line", "column", "end_line", "end_column"].map(|key| fault[key].to_string());
        let path = fault["path"].as_str().unwrap().trim_start_matches("tests/fixtures/broken/");
        let suggestion = fault["suggestion"].as_str().map(|text| format!(" -> {text}")).unwrap_or_default();
        format!(
            "{path}:{}:{}-{}:{} {}{suggestion}",
            place[0],
            place[1],
            place[2],
            place[3],
            fault["code"].as_str().unwrap()
        )
    };
    let report: Vec<String> = found.iter().map(line).collect();
    insta::assert_snapshot!("planted_faults", report.join("\n"));
    for rule in annuaire::text::diagnostic::RULES {
        // A name that is no text or that not every system can keep, a file that is too large and a picture are not kept in a
        // repository. Beside profiles that cannot be read nobody knows which sector has none, and beside a table and a map
        // what they lack. All of them have tests of their own.
        let is_planted = ![
            "unreadable-name",
            "foreign-name",
            "same-name",
            "file-too-large",
            "bad-picture",
            "unused-photo",
            "sector-without-ambassador",
            "area-without-communes",
            "missing-outline",
        ]
        .contains(&rule.code);
        assert_eq!(is_planted, found.iter().any(|fault| fault["code"] == rule.code), "{}", rule.code);
    }
}

#[test]
fn messages_are_in_the_language_of_the_reader() {
    for (language, words) in [("fr", "Vouliez-vous dire"), ("en", "Did you mean")] {
        let report = annuaire(&["check", "--root", "tests/fixtures/broken", "--lang", language]).stdout;
        assert!(report.contains(words), "{report}");
    }
}

#[test]
fn github_annotations_are_chosen_under_github_actions() {
    let mut command = program();
    command.args(["check", "--root", "tests/fixtures/broken"]).env("GITHUB_ACTIONS", "true");
    let text = Run::of(&mut command).stdout;
    assert!(text.lines().any(|line| line.starts_with("::error file=tests/fixtures/broken/content/")), "{text}");
}

#[test]
fn a_file_of_ten_megabytes_is_refused_and_the_rest_is_still_checked() {
    let site = Site::new();
    site.write("content/ambassadors/x-large.yaml", "x".repeat(10 << 20));
    site.write("content/ambassadors/x-small.yaml", "kind: person\n");
    let output = site.run(&["check", "--format", "json"]);
    let text = output.stdout;
    assert!(text.contains("file-too-large") && text.contains("missing-key"), "{text}");
}

#[test]
fn every_unknown_commune_is_told_and_the_first_ones_with_the_code_that_was_meant() {
    let site = Site::new();
    let path = "content/ambassadors/pe-0001.yaml";
    let text = site.read(path);
    let start = text.find("areas:").unwrap();
    let end = start + text[start..].find("\naudiences:").unwrap() + 1;
    let areas = format!("areas:\n{}", "  - commune: Hautelanterne\n".repeat(60));
    site.write(path, format!("{}{areas}{}", &text[..start], &text[end..]));
    let found = site.faults();
    let told: Vec<_> = found.iter().filter(|fault| fault["code"] == "unknown-reference").collect();
    let helped = told.iter().filter(|fault| fault["suggestion"] == "9A001");
    assert_eq!((told.len(), helped.count()), (60, 50));
}

#[test]
fn the_day_comes_from_the_environment_or_the_command_line() {
    let site = Site::new();
    let mut command = program();
    // In 2001 every confirmation of the sample is in the future.
    let words = ["check", "--root", text(&site.root), "--format", "json"];
    command.args(words).env("SOURCE_DATE_EPOCH", "1000000000");
    assert!(Run::of(&mut command).stdout.contains("date-in-future"));
    command.args(["--today", TODAY]);
    assert!(!Run::of(&mut command).stdout.contains("date-in-future"));
}

#[test]
fn wrong_arguments_are_the_command_lines_fault() {
    annuaire(&["build", "--today", "24/11/2026"]).exits(2);
    annuaire(&["check", "--root", "tests/fixtures/nowhere"]).exits(2);
    annuaire(&["build", "--base-url", "javascript:alert(1)"]).exits(2);
}
