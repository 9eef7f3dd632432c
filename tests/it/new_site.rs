//! `annuaire init`, `new` and `schema`: the files that a site begins with.

use std::fs;
use std::path::Path;

use crate::harness::{Site, annuaire, text};

#[test]
fn a_new_site_builds_without_a_warning() {
    let site = Site::new();
    let output = site.run(&["build"]);
    assert_eq!(output.code, Some(0), "{}", output.stderr);
    assert_eq!(output.stderr, "");
    assert!(site.path("public/index.html").exists());
    assert!(output.stdout.contains("pages") && output.stdout.contains("fiches"));
}

#[test]
fn new_files_ask_for_nothing_but_what_is_left_to_write_and_never_replace_others() {
    let site = Site::new();
    for kind in ["organisation", "sector", "ambassador", "page"] {
        let output = site.run(&["new", kind, "tout-neuf"]);
        assert_eq!(output.code, Some(0), "{kind}: {}", output.stderr);
        let again = site.run(&["new", kind, "tout-neuf"]);
        assert_eq!(again.code, Some(2), "{kind}");
    }
    let output = site.run(&["check", "--lang", "en"]);
    assert_eq!(output.code, Some(1), "{}", output.stdout);
    let said = output.stdout;
    let errors: Vec<&str> = said.lines().filter(|line| line.starts_with("error[")).collect();
    let is_asked = |line: &&str| line.starts_with("error[unfinished-text]") || line.starts_with("error[bad-date]");
    assert!(errors.len() > 10 && errors.iter().all(is_asked), "{said}");
}

#[test]
fn the_committed_schemas_are_those_of_the_program() {
    let made = tempfile::tempdir().unwrap();
    annuaire(&["schema", "--lang", "en", "--output", text(made.path())]).exits(0);
    let names = |folder: &Path| {
        let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(names(Path::new("schemas")), names(made.path()));
    for name in names(made.path()) {
        let (committed, made) = (Path::new("schemas").join(&name), made.path().join(&name));
        let is_fresh = fs::read_to_string(&committed).unwrap() == fs::read_to_string(made).unwrap();
        assert!(is_fresh, "{} is stale: run `annuaire schema --lang en --output schemas`", committed.display());
    }
}
