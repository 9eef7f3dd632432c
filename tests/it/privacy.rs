//! What becomes of people's data: it grows old, and it leaves nothing behind.

mod forget;
mod minors;
mod remind;

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;

use crate::harness::{Site, jpeg};

const PROFILE: &str = "content/ambassadors/pe-0001.yaml";

/// The starting site with profiles that were confirmed this month, and with the usual steps from there.
fn new_site() -> Site {
    let site = Site::new();
    for entry in fs::read_dir(site.path("content/ambassadors")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        site.replace_line(&format!("content/ambassadors/{name}"), "confirmed:", "confirmed: 2026-11-01");
    }
    let usual = "freshness: { remind_months: 12, doubt_months: 13, unlist_months: 15, drop_months: 18 }";
    site.replace_line("content/site.yaml", "freshness:", usual);
    site
}

/// The built site: every file as the text it holds, those of the index inflated.
fn built(site: &Site) -> BTreeMap<String, String> {
    let inflated = |bytes: Vec<u8>| {
        let mut whole = Vec::new();
        match flate2::read::DeflateDecoder::new(bytes.as_slice()).read_to_end(&mut whole) {
            Ok(_) => whole,
            Err(_) => bytes,
        }
    };
    let text = |(path, bytes)| (path, String::from_utf8_lossy(&inflated(bytes)).into_owned());
    site.build().into_iter().map(text).collect()
}

/// The name of the first profile.
fn name(site: &Site) -> String {
    let text = site.read(PROFILE);
    let line = text.lines().find(|line| line.starts_with("name:")).unwrap();
    line["name:".len()..].trim().trim_matches('"').to_owned()
}

/// The files that hold `word`.
fn holding<'f>(files: &'f BTreeMap<String, String>, word: &str) -> Vec<&'f str> {
    files.iter().filter(|(_, text)| text.contains(word)).map(|(path, _)| path.as_str()).collect()
}

/// What `check` says of the site, each as its code and its sentence.
fn told(site: &Site) -> String {
    let message =
        |fault: &serde_json::Value| Some(format!("{}: {}", fault["code"].as_str()?, fault["message"].as_str()?));
    site.faults().iter().filter_map(message).collect::<Vec<_>>().join("\n")
}

/// A photo beside the first profile, which names it.
fn with_photo(site: &Site) {
    site.write("content/ambassadors/pe-0001.jpg", jpeg(300, 300));
    site.replace_line(PROFILE, "adult:", "photo: { file: pe-0001.jpg, credit: Ada Photographe }\nadult: true");
}

/// The cards of the first profile: each with what stands before it, back to the beginning of its entry.
fn cards(html: &str) -> impl Iterator<Item = &str> {
    let entries = html.split("<li").filter(|entry| entry.contains("class=\"card"));
    entries.filter(|entry| entry.contains("ambassadeurs/pe-0001/"))
}

#[test]
fn a_profile_grows_old_step_by_step() {
    let site = new_site();
    let name = name(&site);
    let page = "ambassadeurs/pe-0001/index.html";
    let list = "ambassadeurs/index.html";
    let files = built(&site);
    assert!(files[list].contains(&name) && !files[page].contains("class=\"note note-line doubtful\""));
    let index = || holding(&files, &name).into_iter().filter(|path| path.starts_with("search/")).count();
    assert!(index() > 0, "the index is read");

    site.replace_line(PROFILE, "confirmed:", "confirmed: 2025-10-20");
    let files = built(&site);
    assert!(files[list].contains(&name) && files[page].contains("class=\"note note-line doubtful\""));

    site.replace_line(PROFILE, "confirmed:", "confirmed: 2025-08-20");
    let files = built(&site);
    assert!(files[page].contains(&name) && files[page].contains("noindex"));
    let others: Vec<&str> = holding(&files, &name).into_iter().filter(|path| *path != page).collect();
    assert_eq!(others, Vec::<&str>::new());
    assert!(!files["sitemap.xml"].contains("pe-0001"));

    site.replace_line(PROFILE, "confirmed:", "confirmed: 2025-05-20");
    let files = built(&site);
    assert_eq!(holding(&files, &name), Vec::<&str>::new());
    awaits_a_confirmation(&files, page);
}

#[test]
fn without_a_form_the_owner_of_a_profile_that_is_not_shown_writes_to_the_team() {
    let site = new_site();
    site.remove("content/forms/update.yaml");
    site.replace_line(PROFILE, "confirmed:", "confirmed: 2025-05-20");
    let list = site.run(&["remind", "--format", "csv"]).stdout;
    assert!(list.contains("https://annuaire.example/ambassadeurs/pe-0001/"), "{list}");
    let page = &built(&site)["ambassadeurs/pe-0001/index.html"];
    assert!(page.contains("mailto:equipe@annuaire.example") && !page.contains("ne participe plus"), "{page}");
}

/// What stands at the address of a profile that is not shown and may come back: nobody left, its owner finds a way, and no
/// server is told that it is gone.
fn awaits_a_confirmation(files: &BTreeMap<String, String>, page: &str) {
    let html = &files[page];
    assert!(html.contains("attend d’être confirmée") && html.contains("noindex"), "{html}");
    assert!(!html.contains("ne participe plus") && !html.contains("retirée du site"), "{html}");
    assert!(html.contains("ma-fiche/?ambassadeur=pe-0001"), "its owner confirms it there: {html}");
    for host in [".htaccess", "_nginx.map", "_redirects", "sitemap.xml"] {
        assert!(!files[host].contains("pe-0001"), "{host}");
    }
}

#[test]
fn nothing_of_a_withdrawn_profile_is_anywhere() {
    let site = new_site();
    let name = name(&site);
    let text = site.read(PROFILE);
    let bio = text.split_once("bio: |\n").unwrap().1.lines().next().unwrap().trim();
    let sentence = &bio[..bio.char_indices().nth(40).unwrap().0];
    assert!(!holding(&built(&site), sentence).is_empty(), "the text was there: {sentence}");
    with_photo(&site);
    site.replace_line(PROFILE, "status:", "status: active\naliases: [\"ambassadeurs/zwirnerle\"]");
    let photo = "consent: { reference: PE-1, date: 2026-01-01, covers: [name, employer, photo, search_engines] }";
    site.replace_line(PROFILE, "consent:", photo);
    let page = "ambassadeurs/pe-0001/index.html";
    let files = built(&site);
    assert!(files.contains_key("ambassadeurs/zwirnerle/index.html"));
    assert!(files.keys().any(|path| path.starts_with("assets/pe-0001-")) && files[page].contains("Ada Photographe"));
    // Whoever withdraws may leave all the rest in the file.
    site.replace_line(PROFILE, "status:", "status: withdrawn");
    let files = built(&site);
    for word in [name.as_str(), sentence, "zwirnerle", "Ada Photographe"] {
        assert_eq!(holding(&files, word), Vec::<&str>::new(), "{word}");
    }
    assert!(!files.keys().any(|path| path.contains("zwirnerle")), "a former address leads nowhere");
    assert_eq!(files.keys().filter(|path| path.contains("pe-0001")).collect::<Vec<_>>(), [page]);
    // Servers are told in `.htaccess` and `_nginx.map` to answer that it is gone.
    let is_told = |path: &&str| *path != page && !path.starts_with(['.', '_']);
    let others: Vec<&str> = holding(&files, "pe-0001").into_iter().filter(is_told).collect();
    assert_eq!(others, Vec::<&str>::new(), "the id is its address alone");
    let page = &files[page];
    assert!(page.contains("ne participe plus") && page.contains("demande/"));
    assert!([".htaccess", "_nginx.map"].iter().all(|host| files[*host].contains("pe-0001")));
}

#[test]
fn who_changes_a_profile_is_in_no_file() {
    let site = new_site();
    let text = site.read(PROFILE);
    for owner in ["\"@zwirnerle\"", "[\"@zwirnerle\", \"orga/zwirnerle-team\"]"] {
        site.write(PROFILE, format!("{text}\nowner: {owner}\n"));
        let files = built(&site);
        assert!(!holding(&files, &name(&site)).is_empty(), "the profile is published");
        assert_eq!(holding(&files, "zwirnerle"), Vec::<&str>::new(), "{owner}");
    }
    // An account is no mailbox.
    site.write(PROFILE, format!("{text}\nowner: ada.lovelace@exemple.fr\n"));
    let told = site.run(&["check"]).exits(1).stdout;
    assert!(told.contains("personal-data") && !told.contains("lovelace"), "{told}");
}

#[test]
fn whoever_keeps_out_of_search_engines_leaves_the_site_by_no_door() {
    let site = new_site();
    let page = "ambassadeurs/pe-0001/index.html";
    let doors = ["sitemap.xml", "feed.xml", "ambassadors.csv", "api/v1/ambassadors.json"];
    let files = built(&site);
    assert!(!files[page].contains("noindex"));
    assert!(doors.iter().all(|door| files[*door].contains("pe-0001")));
    assert!(files.values().flat_map(|text| cards(text)).all(|card| !card.contains("data-nosnippet")));

    site.replace_line(
        PROFILE,
        "consent:",
        "consent: { reference: PE-1, date: 2026-01-01, covers: [name, employer, open_data] }",
    );
    let files = built(&site);
    assert!(files[page].contains("<meta name=\"robots\" content=\"noindex, noimageindex\">"));
    assert_eq!(doors.iter().filter(|door| files[**door].contains("pe-0001")).collect::<Vec<_>>(), Vec::<&&str>::new());
    for list in [
        "index.html",
        "ambassadeurs/index.html",
        "secteurs/batiment/index.html",
        "structures/federation-exemple-batiment/index.html",
    ] {
        let found: Vec<&str> = cards(&files[list]).collect();
        assert!(
            !found.is_empty() && found.iter().all(|card| card.contains("<div data-nosnippet>")),
            "{list}: {found:?}"
        );
    }
    assert!(files.values().flat_map(|text| cards(text)).all(|card| card.contains("<div data-nosnippet>")));
    let index = holding(&files, &name(&site)).into_iter().any(|path| path.starts_with("search/"));
    assert!(index, "the site's own search finds everybody");
}

#[test]
fn a_pause_says_until_when_and_shows_no_day_that_has_been() {
    let site = new_site();
    let page = "ambassadeurs/pe-0001/index.html";
    site.replace_line(PROFILE, "status:", "status: paused\nuntil: 2026-11-24");
    assert_eq!(told(&site), "");
    let files = built(&site);
    assert!(files[page].contains("En pause jusqu’au 24 novembre 2026"));
    site.replace_line(PROFILE, "until:", "until: 2026-11-23");
    assert!(told(&site).starts_with("pause-over: "));
    let files = built(&site);
    assert!(files[page].contains("Cette personne fait une pause") && !files[page].contains("23 novembre 2026"));
    site.replace_line(PROFILE, "status:", "status: active");
    assert!(told(&site).starts_with("until-without-pause: "));
}

#[test]
fn the_charter_that_is_over_is_told_once_for_all() {
    let site = new_site();
    let found = site.run(&["check", "--format", "json", "--today", "2045-01-01"]).exits(0).stdout;
    assert_eq!(found.matches("\"charter-over\"").count(), 1, "{found}");
}

#[test]
fn the_name_of_a_file_tells_nobody_and_nothing() {
    let site = new_site();
    let folder = site.path("content/ambassadors");
    let move_to = |id: &str| {
        let old = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        let old = old.into_iter().find(|path| fs::read_to_string(path).is_ok_and(|text| text.contains("Brindavoine")));
        fs::rename(old.unwrap(), folder.join(format!("{id}.yaml"))).unwrap();
    };
    for id in ["solene-brindavoine", "brindavoine", "pe-solenebrindavoine", "solene-1"] {
        move_to(id);
        let all = told(&site);
        assert!(all.starts_with("telling-id: ") && all.lines().count() == 1, "{id}: {all}");
    }
    move_to("0612345678");
    let all = told(&site);
    assert!(all.starts_with("personal-data: Le nom de ce fichier") && all.lines().count() == 1, "{all}");
    fs::write(folder.join("0612345678.yaml"), "status: withdrawn\n").unwrap();
    let all = told(&site);
    assert!(all.starts_with("withdrawn-data: Cette fiche est retirée, et le nom de son fichier"), "{all}");
}
