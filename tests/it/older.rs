//! `annuaire build --fallback`: who leaves is out, whatever else is wrong with the content.

use std::fs;

use crate::harness::{Run, Site, git, text};

/// A site under git whose one commit has no errors, with a link to one of its profiles.
fn repository() -> Site {
    let site = Site::new();
    site.append("content/pages/join.md", "Lire [un portrait](../ambassadors/pe-0001.yaml).\n");
    git(&site.root, &["init", "--quiet", "--initial-branch=main"]);
    commit(&site);
    site
}

fn commit(site: &Site) {
    git(&site.root, &["add", "--all"]);
    git(&site.root, &["commit", "--quiet", "--message", "x"]);
}

fn build(site: &Site, more: &[&str]) -> Run {
    site.run(&[&["build", "--fallback", "--quiet"], more].concat())
}

/// Breaks a sector, which has nothing to do with anybody.
fn break_something(site: &Site) {
    site.replace_line("content/sectors/sante.md", "name:", "nmae: Santé");
}

#[test]
fn a_site_without_errors_is_built_as_it_is() {
    let site = repository();
    site.write("content/ambassadors/pe-0001.yaml", "status: withdrawn\n");
    let run = build(&site, &[]).exits(0);
    assert!(run.stderr.contains("departed-link"), "{}", run.text());
    let page = String::from_utf8(site.public()["rejoindre/index.html"].clone()).unwrap();
    assert!(page.contains("Lire un portrait."), "{page}");
}

#[test]
fn who_left_is_out_of_the_last_site_without_errors() {
    let site = repository();
    let names = ["pe-0001", "pe-0002"].map(|id| {
        let profile = site.read(&format!("content/ambassadors/{id}.yaml"));
        let name = profile.lines().find_map(|line| line.strip_prefix("name: ")).unwrap();
        name.trim_matches('"').to_owned()
    });
    break_something(&site);
    site.replace_line("content/ambassadors/pe-0001.yaml", "status:", "status: withdrawn");
    site.remove("content/ambassadors/pe-0002.yaml");
    commit(&site);
    site.run(&["build", "--quiet"]).exits(1);
    assert!(!site.path("public").exists());
    let run = build(&site, &[]).exits(3);
    assert!(run.stderr.contains("2 retraits faits depuis y sont appliqués : pe-0001, pe-0002."), "{}", run.text());
    assert!(run.stderr.contains("nmae"), "{}", run.text());
    for (path, bytes) in site.public() {
        let page = String::from_utf8_lossy(&bytes);
        assert!(names.iter().all(|name| !page.contains(name.as_str())), "{path}");
    }
}

#[test]
fn it_is_the_old_content_with_those_who_left_and_nothing_else() {
    for (seed, id) in ["pe-0001", "pe-0003", "pe-0004"].into_iter().enumerate() {
        let site = repository();
        let profile = format!("content/ambassadors/{id}.yaml");
        site.write(&profile, "status: withdrawn\n");
        site.run(&["build", "--quiet", "--output", text(&site.room.path().join("wanted"))]).exits(0);
        break_something(&site);
        match seed {
            0 => site.remove(&profile),
            1 => site.write(&profile, "status: withdrawn\nnmae: x\n"),
            _ => site.write(&profile, "<<<<<<< HEAD\nstatus: withdrawn\n"),
        }
        build(&site, &[]).exits(3);
        assert_eq!(site.public(), crate::harness::tree(&site.room.path().join("wanted")), "{id}");
    }
}

#[test]
fn a_version_with_errors_is_passed_over() {
    let site = repository();
    break_something(&site);
    commit(&site);
    site.replace_line("content/ambassadors/pe-0002.yaml", "confirmed:", "confirmed: demain");
    commit(&site);
    site.remove("content/ambassadors/pe-0003.yaml");
    let run = build(&site, &[]).exits(3);
    assert!(run.stderr.contains("Un retrait fait depuis y est appliqué : pe-0003."), "{}", run.text());
}

#[test]
fn where_no_version_can_be_built_those_who_left_are_named() {
    let site = repository();
    break_something(&site);
    git(&site.root, &["commit", "--quiet", "--all", "--amend", "--message", "x"]);
    fs::remove_file(site.path("content/ambassadors/pe-0003.yaml")).unwrap();
    let run = build(&site, &[]).exits(1);
    assert!(run.stderr.contains("montre peut-être encore : pe-0003."), "{}", run.text());
    assert!(!site.path("public").exists());
}

#[test]
fn without_git_or_without_history_it_says_so() {
    let site = Site::new();
    break_something(&site);
    let run = build(&site, &[]).exits(2);
    assert!(run.stderr.contains("dans aucun dépôt git"), "{}", run.text());
}
