//! What pages promise is there, and no page can be taken for another.

use std::collections::BTreeMap;

use crate::harness::{Site, TODAY, annuaire, text, tree};

/// Every page of a built site as text, without those that lead elsewhere.
fn pages(files: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, String> {
    let files = files.into_iter().filter(|(path, _)| path.ends_with(".html"));
    let pages = files.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()));
    pages.filter(|(_, page)| !page.contains("http-equiv=\"refresh\"")).collect()
}

/// The pages of the sample.
fn of_sample() -> BTreeMap<String, String> {
    let room = tempfile::tempdir().unwrap();
    let output = room.path().join("public");
    annuaire(&["build", "--output", text(&output), "--today", TODAY, "--quiet"]).exits(0);
    pages(tree(&output))
}

/// The pages of the site that `annuaire init` writes.
fn of_new_site() -> BTreeMap<String, String> {
    pages(Site::new().build())
}

/// The text of the first element that `start` opens.
fn element<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = page.split_once(start).unwrap_or_default();
    let (_, rest) = rest.split_once('>').unwrap_or_default();
    rest.split_once(end).unwrap_or_default().0
}

#[test]
fn no_two_pages_that_search_engines_list_have_the_same_title() {
    for pages in [of_new_site(), of_sample()] {
        let mut titles: BTreeMap<String, String> = BTreeMap::new();
        for (path, page) in pages {
            if page.contains("content=\"noindex") {
                continue;
            }
            let title = element(&page, "<title", "</title>").to_owned();
            assert!(!title.is_empty(), "{path}");
            if let Some(other) = titles.insert(title.clone(), path.clone()) {
                panic!("{path} and {other} are both “{title}”");
            }
        }
        assert!(titles.len() > 20, "{}", titles.len());
    }
}

#[test]
fn the_page_about_requests_and_the_form_have_headings_of_their_own() {
    for pages in [of_new_site(), of_sample()] {
        let heading = |path: &str| element(&pages[path], "<h1", "</h1>").to_owned();
        assert_ne!(heading("demande/index.html"), heading("demander-une-intervention/index.html"));
    }
}

#[test]
fn a_territory_without_employment_areas_promises_none() {
    let site = Site::new();
    let file = "content/territory/region.yaml";
    let text = site.read(file);
    let (before, _) = text.split_once("\nemployment_areas:").unwrap();
    site.write(file, format!("{before}\n"));
    site.replace("content/pages/ask.md", "Essayez le bassin d'emploi, puis le département", "Essayez le département");
    site.replace("content/ambassadors/pe-0004.yaml", "employment_area: \"9902\"", "department: \"9B\"");
    let promises = |text: &str| {
        let text = text.to_lowercase().replace(['\u{2019}', '\u{a0}'], "'");
        text.contains("bassin d'emploi") || text.contains("bassins d'emploi")
    };
    let found: Vec<String> = site
        .build()
        .into_iter()
        .filter(|(path, _)| [".html", ".json", ".csv", ".xml"].iter().any(|end| path.ends_with(end)))
        .filter(|(_, bytes)| promises(&String::from_utf8_lossy(bytes)))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(found, Vec::<String>::new());
}

/// The sample has no indicators, resources, portraits, events or kits.
#[test]
fn the_sample_promises_only_what_it_has() {
    let said = [
        "Ils sont publiés",
        "Une ressource, un portrait",
        "supports prêts à l",
        "des totaux sont publiés",
        "publier des chiffres",
    ];
    for (path, page) in of_sample() {
        for promise in said {
            assert!(!page.contains(promise), "{path}: {promise}");
        }
    }
}
