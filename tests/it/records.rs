//! Records: what every kind has in common, shown on guides.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::harness::Site;

const GUIDE: &str = "content/guides/premiere-fois.md";

/// A guide for the audience `scolaires` of the starting site, with `more` lines of keys.
fn guide(more: &str) -> String {
    format!(
        "---\ntitle: Une première fois\nsummary: Avant de parler à une classe.\nupdated: 2026-09-01\n{more}---\nArrivez un quart \
         d'heure avant.\n\n## Sur place\n\nÉcoutez.\n"
    )
}

/// A new site whose guide is written by [`guide`].
fn site(more: &str) -> Site {
    let site = Site::new();
    site.write(GUIDE, guide(more));
    site
}

/// Place, code and suggestion of the faults that `check` finds in the guide.
fn faults(more: &str) -> Vec<String> {
    let fault = |fault: Value| {
        let text = |key: &str| fault[key].as_str().unwrap_or_default().to_owned();
        text("path")
            .ends_with(GUIDE)
            .then(|| format!("{}:{} {} {}", fault["line"], fault["column"], text("code"), text("suggestion")))
    };
    site(more).faults().into_iter().filter_map(fault).collect()
}

#[test]
fn a_guide_is_shown_listed_and_carried_away() {
    let audience = "audiences: [scolaires]\nchecklist: [La salle est **réservée**.]\naliases: [conseils/debut]\n";
    let files = site(audience).build();
    let text = |path: &str| {
        let bytes = files.get(path).unwrap_or_else(|| panic!("{path}"));
        String::from_utf8_lossy(bytes).replace(['\u{a0}', '\u{202f}'], " ").replace('’', "'")
    };
    let page = text("guides/premiere-fois/index.html");
    for part in ["Une première fois", "<strong>réservée</strong>", "1er septembre 2026", "publics/scolaires/"] {
        assert!(page.contains(part), "{part}");
    }
    assert!(text("guides/index.html").contains("guides/premiere-fois/"));
    assert!(text("publics/scolaires/index.html").contains("guides/premiere-fois/"), "the page of the audience");
    assert!(text("plan-du-site/index.html").contains("guides/premiere-fois/"));
    assert!(text("sitemap.xml").contains("/guides/premiere-fois/"));
    assert!(text("feed.xml").contains("<published>2026-09-01T"));
    assert!(text("conseils/debut/index.html").contains("guides/premiere-fois/"), "the former address");
    let open: Value = serde_json::from_slice(&files["api/v1/guides.json"]).unwrap();
    assert_eq!(open[0]["audiences"], serde_json::json!(["scolaires"]));
    assert_eq!(open[0]["title"], "Une première fois");
    assert!(text("api/v1/index.json").contains("api/v1/guides.json"));
}

#[test]
fn a_site_without_guides_does_not_mention_them() {
    let files = Site::new().build();
    let mentions = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).contains("guides");
    let pages = files.iter().filter(|(path, bytes)| path.ends_with(".html") && mentions(bytes));
    assert_eq!(pages.map(|(path, _)| path.as_str()).collect::<Vec<_>>(), Vec::<&str>::new());
    assert!(!files.contains_key("api/v1/guides.json"));
}

#[test]
fn the_faults_of_a_guide_are_told_at_their_place() {
    assert_eq!(faults("audiences: [scolaire]\n"), ["5:13 unknown-reference scolaires"]);
    assert_eq!(faults("audiences: [scolaires, scolaires]\n"), ["5:24 duplicate-entry "]);
    assert_eq!(faults("public: [scolaires]\n").len(), 1, "an unknown key");
    assert_eq!(faults("checklist: [Appelez le 06 39 98 12 34.]\n"), ["5:24 personal-data "]);
    assert_eq!(faults("checklist: ['Lisez [ceci](../pages/nulle-part.md).']\n")[0][..16], *"5:27 broken-link");
    assert_eq!(faults("checklist: ['Lisez [ceci](javascript:alert).']\n")[0][..16], *"5:27 unsafe-link");
    assert_eq!(faults("aliases: ['../ailleurs']\n"), ["5:11 bad-alias "]);
    assert_eq!(faults("# Écrivez à lea@exemple.fr.\n"), ["5:13 personal-data "]);
}

#[test]
fn every_kind_of_record_is_found_by_the_search() {
    let site = site("");
    let files = site.build();
    let index = files.iter().find(|(path, _)| path.starts_with("search/records")).expect("a file of records").1;
    let mut json = Vec::new();
    std::io::copy(&mut flate2::read::DeflateDecoder::new(&index[..]), &mut json).unwrap();
    let records: Vec<[String; 5]> = serde_json::from_slice(&json).unwrap();
    let kinds: BTreeSet<&str> = records.iter().map(|[_, _, _, kind, _]| kind.as_str()).collect();
    assert_eq!(kinds, BTreeSet::from(["Guide", "Page", "Structure"]));
    for [path, title, ..] in &records {
        assert!(files.contains_key(&format!("{path}index.html")), "{title}: {path}");
    }
    let guide = records.iter().find(|[path, ..]| path == "guides/premiere-fois/").unwrap();
    assert_eq!(guide[4], "arrivez avant classe ecoutez heure parler place quart");
}
