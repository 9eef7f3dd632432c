//! `annuaire check --base`: what a change touches is told first, in each format.

use crate::harness::{Run, Site, git, program};

fn check(site: &Site, arguments: &[&str]) -> Run {
    Run::of(program().current_dir(site.room.path()).args(["check", "--root", "site"]).args(arguments))
}

/// A repository with a site in its folder `site` that has 15 faults, and one more that is not committed.
fn repository() -> Site {
    let site = Site::new();
    let faults: String = (0..15).map(|number| format!("inconnue_{number}: x\n")).collect();
    site.append("content/ambassadors/pe-0001.yaml", &faults);
    git(site.room.path(), &["init", "--quiet", "--initial-branch=main"]);
    git(site.room.path(), &["add", "--all"]);
    git(site.room.path(), &["commit", "--quiet", "--message", "x"]);
    site.append("content/ambassadors/pe-0004.yaml", "nouvelle: x\n");
    site
}

#[test]
fn what_changed_is_told_first_and_the_rest_is_counted() {
    let site = repository();
    let lines = |arguments: &[&str]| -> Vec<String> {
        check(&site, arguments).exits(1).stdout.lines().map(str::to_owned).collect()
    };
    let all = lines(&["--format", "github"]);
    assert!(all.iter().all(|line| !line.contains("pe-0004")), "it is beyond what GitHub shows: {all:?}");
    let github = lines(&["--format", "github", "--base", "main"]);
    assert_eq!(github.len(), 11);
    assert!(github[0].starts_with("::error file=site/content/ambassadors/pe-0004.yaml,"), "{}", github[0]);
    assert!(github[10].starts_with("::notice::6 autres"), "{}", github[10]);
    for format in ["human", "json", "gitlab", "sarif", "rdjsonl"] {
        let report = lines(&["--format", format, "--base", "main"]).join("\n");
        let place = |name: &str| report.find(name).unwrap_or_else(|| panic!("{format}: {name}"));
        assert!(place("pe-0004.yaml") < place("pe-0001.yaml"), "{format}");
    }
}

#[test]
fn a_revision_that_is_none_is_refused_whatever_it_looks_like() {
    let site = repository();
    for revision in ["nulle-part", "--output=site/x", "", "$(touch x)", "main:site"] {
        let base = format!("--base={revision}");
        let refused = check(&site, &[&base]).exits(2);
        assert!(refused.stderr.contains("n'est pas une version"), "{revision}");
    }
    assert!(!site.room.path().join("x").exists() && !site.path("x").exists());
}
