//! `annuaire check --base`: what a change touches is told first, in each format.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn git(folder: &Path, arguments: &[&str]) {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(["-c", "user.name=a", "-c", "user.email=a@a.invalid"]).args(arguments);
    let output = command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn check(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_annuaire"));
    command.current_dir(folder).arg("check").args(["--root", "site", "--today", "2026-11-24"]).args(arguments);
    command.output().unwrap()
}

/// A repository with a site in its folder `site` that has 15 faults, and one more that is not committed.
fn repository() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    assert!(Command::new(env!("CARGO_BIN_EXE_annuaire")).arg("init").arg(&site).output().unwrap().status.success());
    let old = site.join("content/ambassadors/pe-0001.yaml");
    let text = fs::read_to_string(&old).unwrap();
    let faults: String = (0..15).map(|number| format!("inconnue_{number}: x\n")).collect();
    fs::write(&old, format!("{text}{faults}")).unwrap();
    git(folder.path(), &["init", "--quiet", "--initial-branch=main"]);
    git(folder.path(), &["add", "--all"]);
    git(folder.path(), &["commit", "--quiet", "--message", "x"]);
    let new = site.join("content/ambassadors/pe-0004.yaml");
    let text = fs::read_to_string(&new).unwrap();
    fs::write(&new, format!("{text}nouvelle: x\n")).unwrap();
    folder
}

#[test]
fn what_changed_is_told_first_and_the_rest_is_counted() {
    let folder = repository();
    let lines = |arguments: &[&str]| -> Vec<String> {
        let output = check(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
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
    let folder = repository();
    for revision in ["nulle-part", "--output=site/x", "", "$(touch x)", "main:site"] {
        let base = format!("--base={revision}");
        let output = check(folder.path(), &[&base]);
        assert_eq!(output.status.code(), Some(2), "{revision}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("n'est pas une version"), "{revision}");
    }
    assert!(!folder.path().join("x").exists() && !folder.path().join("site/x").exists());
}
