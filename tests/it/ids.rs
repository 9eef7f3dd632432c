//! No page has an id twice, whatever its text, and links lead to the ids that are there.

use std::collections::{BTreeMap, HashSet};
use std::fs;

use crate::harness::Site;

/// The values of `attribute` in a page.
fn values<'p>(page: &'p str, attribute: &str) -> Vec<&'p str> {
    page.split(&format!(" {attribute}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The ids of each page, by its path. The test fails for one that stands twice.
fn ids(site: &BTreeMap<String, Vec<u8>>) -> BTreeMap<&str, HashSet<&str>> {
    let pages = site.iter().filter(|(path, _)| path.ends_with(".html"));
    pages
        .map(|(path, bytes)| {
            let page = std::str::from_utf8(bytes).unwrap();
            let mut known = HashSet::new();
            for id in values(page, "id") {
                assert!(known.insert(id), "{path} has the id {id} twice");
            }
            (path.as_str(), known)
        })
        .collect()
}

/// Every id of the theme's templates that no value of the content stands in.
fn template_ids() -> Vec<String> {
    let entries = walkdir::WalkDir::new("themes/orientest/templates").into_iter().map(Result::unwrap);
    let texts =
        entries.filter(|entry| entry.file_type().is_file()).map(|entry| fs::read_to_string(entry.path()).unwrap());
    let ids = texts.flat_map(|text| values(&text, "id").into_iter().map(str::to_owned).collect::<Vec<_>>());
    ids.filter(|id| !id.contains('{')).collect()
}

#[test]
fn no_id_stands_twice_whatever_headings_and_names_the_content_has() {
    let site = Site::copy_of_sample();
    let names: HashSet<String> = template_ids().into_iter().collect();
    assert!(names.contains("menu") && names.contains("main"), "{names:?}");
    let headings: String =
        names.iter().map(|id| format!("## {id}\n\nUn.\n\n## Autre {{#{id}}}\n\nDeux.\n\n")).collect();
    let note = "Voir [le menu](#menu), [la suite](../pages/autre.md#main) et une note[^1].\n\n[^1]: Ici.\n\n";
    let head = |title: &str| format!("---\ntitle: {title}\ndescription: Une page pour essayer.\n---\n{note}");
    site.write("content/pages/essai.md", head("Essai") + &headings);
    site.write("content/pages/autre.md", head("Autre") + &headings);
    for sector in ["agriculture-elevage", "automobile-cycles"] {
        site.append(&format!("content/sectors/{sector}.md"), &headings);
    }
    // A profile whose id is one of the theme's.
    site.rename("content/ambassadors/oe-0001.yaml", "content/ambassadors/main.yaml");
    let built = site.build();
    let ids = ids(&built);
    assert!(ids.len() > 100, "{}", ids.len());
    let page = |path: &str| String::from_utf8(built[path].clone()).unwrap();
    let path = |end: &str| *ids.keys().find(|path| path.ends_with(end)).unwrap();
    let (essai, autre) = (path("essai/index.html"), path("autre/index.html"));
    let links = page(essai);
    assert!(links.contains("href=\"#t-menu\""), "a link inside of the page");
    assert!(values(&links, "href").iter().any(|href| href.ends_with("autre/#t-main")), "a link to another page");
    assert!(ids[autre].contains("t-main") && ids[essai].contains("t-menu"));
}

/// A fragment leads to an id of its page, on every page of the sample.
#[test]
fn every_link_to_a_part_of_a_page_finds_it() {
    let site = Site::copy_of_sample();
    let built = site.build();
    let ids = ids(&built);
    for (path, page) in built.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = std::str::from_utf8(page).unwrap();
        for href in values(page, "href").into_iter().filter(|href| !href.contains(':') && !href.contains(".svg")) {
            let Some((to, id)) = href.split_once('#').filter(|(_, id)| !id.is_empty()) else { continue };
            let folder: Vec<&str> = path.split('/').rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect();
            let mut parts = folder.clone();
            for part in
                to.split('?').next().unwrap_or_default().split('/').filter(|part| !part.is_empty() && *part != ".")
            {
                if part == ".." { parts.truncate(parts.len().saturating_sub(1)) } else { parts.push(part) }
            }
            let target = if to.is_empty() { path.clone() } else { [parts.join("/").as_str(), "index.html"].join("/") };
            let target = target.trim_start_matches('/');
            assert!(ids.get(target).is_some_and(|ids| ids.contains(id)), "{path}: {href} ({target})");
        }
    }
}

/// What keeps the ids of the content apart from the theme's: see `site::markdown::Options::id_prefix`.
#[test]
fn no_id_of_a_template_begins_like_one_of_the_content() {
    for id in template_ids() {
        let is_of_content = ["t-", "p-", "f-", "bio-", "idea-", "check-"].iter().any(|mark| id.starts_with(mark));
        assert!(!is_of_content && !id.contains(':'), "{id}");
    }
}
