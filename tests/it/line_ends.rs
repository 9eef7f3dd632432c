//! Line ends, which git changes on Windows: they are no difference to anybody.

use crate::harness::{Run, Site, TODAY, git, program, text, tree};

/// Every text of the content and the theme of `site`, with the line ends of Windows.
fn for_windows(site: &Site) {
    for (path, bytes) in ["content", "themes"].iter().flat_map(|folder| {
        tree(&site.path(folder)).into_iter().map(move |(path, bytes)| (format!("{folder}/{path}"), bytes))
    }) {
        if let Ok(text) = String::from_utf8(bytes) {
            site.write(&path, text.replace('\n', "\r\n"));
        }
    }
}

#[test]
fn a_site_has_the_same_bytes_with_the_line_ends_of_windows() {
    let site = Site::new();
    let before = site.build();
    for_windows(&site);
    assert!(site.read("content/site.yaml").contains("\r\n"));
    let after = site.build();
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    let others: Vec<_> = before.iter().filter(|(path, bytes)| after[*path] != **bytes).map(|(path, _)| path).collect();
    assert_eq!(others, Vec::<&String>::new());
}

#[test]
fn a_checkout_for_windows_has_no_changes_and_is_in_order() {
    let site = Site::new();
    // With the setting alone git tells of no change, as on Windows.
    site.remove(".gitattributes");
    git(&site.root, &["init", "--quiet"]);
    git(&site.root, &["config", "core.autocrlf", "true"]);
    git(&site.root, &["add", "."]);
    git(&site.root, &["commit", "--quiet", "-m", "a"]);
    for_windows(&site);
    site.run(&["fmt", "--check"]).exits(0);
    let diff = |arguments: &[&str]| {
        let common = ["diff", "--author", "ada", "--today", TODAY];
        Run::of(program().current_dir(&site.root).args(common).args(arguments)).exits(0).stdout
    };
    let said = diff(&["HEAD"]);
    assert_eq!(said.lines().skip(1).collect::<Vec<_>>(), ["", "Rien ne change pour les visiteurs."], "{said}");
    // Of two folders git knows nothing.
    let said = diff(&[text(&Site::new().root), "."]);
    assert_eq!(said.lines().skip(1).collect::<Vec<_>>(), ["", "Rien ne change pour les visiteurs."], "{said}");
}

#[test]
fn a_profile_that_is_put_in_order_keeps_its_line_ends() {
    let site = Site::new();
    let path = "content/ambassadors/pe-0001.yaml";
    let ordered = site.read(path);
    let turned = ordered.replacen("kind: person\nname: ", "name: ", 1) + "kind: person\n";
    assert_ne!(turned, ordered);
    site.write(path, turned.replace('\n', "\r\n"));
    site.run(&["fmt"]).exits(0);
    assert_eq!(site.read(path), ordered.replace('\n', "\r\n"));
}

#[test]
fn a_new_site_tells_git_to_leave_line_ends_alone() {
    let site = Site::new();
    git(&site.root, &["init", "--quiet"]);
    git(&site.root, &["config", "core.autocrlf", "true"]);
    git(&site.root, &["add", "."]);
    git(&site.root, &["commit", "--quiet", "-m", "a"]);
    let before = tree(&site.path("content"));
    std::fs::remove_dir_all(site.path("content")).unwrap();
    git(&site.root, &["checkout", "--quiet", "--", "content"]);
    assert!(before == tree(&site.path("content")), "git changed the content");
}
