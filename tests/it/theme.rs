//! `annuaire theme export`, and what a site's own theme is told.

use std::fs;
use std::path::Path;

use crate::harness::{Run, Site, program, text, tree};

const PROFILE: &str = "themes/mine/templates/profile.html";

fn export(site: &Site, arguments: &[&str]) -> Run {
    site.run(&[&["theme", "export"], arguments].concat())
}

#[test]
fn an_exported_file_is_the_built_in_one_and_changes_nothing() {
    let site = Site::new();
    let before = site.build();
    let said = export(&site, &["--only", "templates/profile.html", "--only", "css/4-blocks.css"]).exits(0).stdout;
    assert_eq!(said.lines().count(), 2, "{said}");
    assert!(said.contains("themes/mine/templates/profile.html"), "{said}");
    let built_in = |name: &str| fs::read(Path::new("themes/orientest").join(name)).unwrap();
    assert_eq!(fs::read(site.path(PROFILE)).unwrap(), built_in("templates/profile.html"));
    assert_eq!(tree(&site.path("themes/mine")).len(), 4);
    assert_eq!(site.build(), before);
}

#[test]
fn the_whole_theme_is_exported_around_the_files_of_the_site() {
    let site = Site::new();
    let own = site.read("themes/mine/theme.yaml");
    let said = export(&site, &["--lang", "en"]).exits(0).stdout;
    assert!(said.contains("Kept, because it differs: ") && said.contains("themes/mine/theme.yaml"), "{said}");
    assert_eq!(site.read("themes/mine/theme.yaml"), own);
    let mut names: Vec<String> = tree(Path::new("themes/orientest")).into_keys().collect();
    names.push("css/6-mine.css".to_owned());
    names.sort();
    assert_eq!(tree(&site.path("themes/mine")).into_keys().collect::<Vec<_>>(), names);
    // A second time, everything is there.
    let again = export(&site, &["--lang", "en"]).exits(0).stdout;
    assert!(!again.contains("Written") && again.contains("There already"), "{again}");
    site.run(&["check"]).exits(0);
    assert!(export(&site, &["--force"]).exits(0).stdout.contains("Remplacé"));
    assert_ne!(site.read("themes/mine/theme.yaml"), own);
}

#[test]
fn a_folder_can_be_named_where_there_is_no_site() {
    let room = tempfile::tempdir().unwrap();
    let run =
        |arguments: &[&str]| Run::of(program().args(["theme", "export"]).args(arguments).current_dir(room.path()));
    run(&[]).exits(2);
    run(&["fresh/theme", "--only", "icons.svg"]).exits(0);
    assert_eq!(tree(room.path()).into_keys().collect::<Vec<_>>(), ["fresh/theme/icons.svg"]);
    let elsewhere = room.path().join("elsewhere");
    run(&[text(&elsewhere), "--only", "icons.svg"]).exits(0);
    assert!(elsewhere.join("icons.svg").is_file());
}

#[test]
fn what_cannot_be_exported_is_refused_as_a_whole() {
    let site = Site::new();
    let before = tree(&site.root);
    let mut said = String::new();
    for arguments in [
        &["--only", "profil.html"][..],
        &["--only", "templates/card.html", "--lang", "en"],
        &["--only", "templates/home.html", "--only", "css"],
        &["--only", "templates/home.html", "--only", "theme.yaml"],
    ] {
        let run = export(&site, arguments).exits(2);
        said.push_str(&run.text().replace(text(&site.root), "SITE"));
    }
    site.replace_line("content/site.yaml", "theme:", "theme: ../../elsewhere");
    said.push_str(&export(&site, &[]).exits(2).text());
    site.replace_line("content/site.yaml", "theme:", "theme: mine");
    assert_eq!(tree(&site.root), before);
    insta::assert_snapshot!(said);
}

#[cfg(unix)]
#[test]
fn nothing_is_exported_through_a_link() {
    let site = Site::new();
    let elsewhere = site.room.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, site.path("themes/mine/templates")).unwrap();
    for arguments in [&["--only", "templates/profile.html"][..], &["--force"]] {
        let said = export(&site, arguments).exits(2).stderr;
        assert!(said.contains("est un lien"), "{said}");
    }
    assert!(tree(&elsewhere).is_empty() && !site.path("themes/mine/icons.svg").exists());
}

#[test]
fn a_file_in_the_way_of_a_folder_stops_an_export() {
    let site = Site::new();
    site.write("themes/mine/templates", "a file");
    let before = tree(&site.root);
    let said = export(&site, &[]).exits(2).stderr;
    assert!(said.contains("n'est pas un dossier"), "{said}");
    assert_eq!(tree(&site.root), before);
}
