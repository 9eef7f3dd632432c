//! `annuaire build`: what it writes, and what it leaves alone.

use std::fs;

use crate::harness::{Run, Site, annuaire, program, text, tree};

#[test]
fn two_builds_give_the_same_bytes_on_any_number_of_threads() {
    let folder = tempfile::tempdir().unwrap();
    let trees = ["1", "5"].map(|threads| {
        let output = folder.path().join(threads);
        let words = ["build", "--quiet", "--output", text(&output)];
        Run::of(program().args(words).env("RAYON_NUM_THREADS", threads)).exits(0);
        tree(&output)
    });
    assert!(trees[0].len() > 200);
    assert!(trees[0] == trees[1]);
}

#[test]
fn a_refused_build_leaves_the_previous_site() {
    let site = Site::new();
    site.run(&["build"]).exits(0);
    let before = site.public();
    site.write("content/ambassadors/casse.yaml", "kind: [\n");
    let output = site.run(&["build"]);
    assert_eq!(output.code, Some(1));
    assert!(output.stderr.contains("casse.yaml:1:"), "{}", output.stderr);
    assert!(before == site.public());
}

#[test]
fn a_template_that_fails_on_one_page_leaves_the_previous_site() {
    let site = Site::new();
    site.run(&["build"]).exits(0);
    let before = site.public();
    let template = "{% extends \"base.html\" %}\n{% block main %}\n{{ nobody.name }}\n{% endblock main %}\n";
    site.write("themes/mine/templates/404.html", template);
    for command in ["check", "build"] {
        let text = site.run(&[command]).exits(1).text();
        assert!(text.contains("themes/mine/templates/404.html:3:"), "{text}");
    }
    assert!(before == site.public());
}

#[test]
fn a_folder_of_somebody_else_is_not_replaced() {
    let site = Site::new();
    let output = site.room.path().join("mine");
    fs::create_dir(&output).unwrap();
    fs::write(output.join("letter.txt"), "dear").unwrap();
    site.run(&["build", "--output", text(&output)]).exits(2);
    assert_eq!(tree(&output).len(), 1);
}

#[test]
fn a_site_overrides_a_file_of_the_theme_by_its_name() {
    let site = Site::new();
    let template = "{% extends \"base.html\" %}{% block main %}<h1>Perdu</h1>{% endblock main %}";
    site.write("themes/mine/templates/404.html", template);
    site.build();
    let page = site.read("public/404.html");
    assert!(page.contains("<h1>Perdu</h1>"));
}

#[test]
fn a_profile_is_open_data_only_with_consent() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("public");
    annuaire(&["build", "--quiet", "--output", text(&output)]).exits(0);
    let text = fs::read_to_string(output.join("api/v1/ambassadors.json")).unwrap();
    let csv = fs::read_to_string(output.join("ambassadors.csv")).unwrap();
    let rows: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let ids: Vec<&str> = rows.iter().map(|row| row["id"].as_str().unwrap()).collect();
    let (mut open, mut closed) = (0, 0);
    for entry in fs::read_dir("content/ambassadors").unwrap().map(|entry| entry.unwrap().path()) {
        let Some(id) = entry.file_name().and_then(|name| name.to_str()?.strip_suffix(".yaml")) else { continue };
        let profile = fs::read_to_string(&entry).unwrap();
        let Some(name) = profile.lines().find_map(|line| line.strip_prefix("name: ")) else { continue };
        let consent = profile.lines().find(|line| line.starts_with("consent:")).unwrap();
        let agrees = consent.contains("open_data") && consent.contains("search_engines");
        assert!(agrees || !csv.contains(id) && !text.contains(id), "{id} is in the open data without consent");
        let named = rows.iter().any(|row| row["name"] == name.trim_matches('"'));
        assert_eq!(named, ids.contains(&id), "{id}");
        *if ids.contains(&id) { &mut open } else { &mut closed } += 1;
    }
    assert!(open >= 60 && closed > 0 && open == rows.len(), "the sample has both kinds: {open}, {closed}");
}
