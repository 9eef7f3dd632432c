//! What becomes of people's data: it grows old, and it leaves nothing behind.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::{Command, Output};

use crate::harness::tree;
use image::{DynamicImage, ImageFormat, RgbImage};

const TODAY: &str = "2026-11-24";
const PROFILE: &str = "content/ambassadors/pe-0001.yaml";

fn annuaire(root: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_annuaire"));
    command.args(arguments).arg("--root").arg(root).args(["--today", TODAY, "--lang", "fr"]);
    command.output().unwrap()
}

fn new_site() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    let made = Command::new(env!("CARGO_BIN_EXE_annuaire")).arg("init").arg(site.path()).output().unwrap();
    assert!(made.status.success());
    for entry in fs::read_dir(site.path().join("content/ambassadors")).unwrap() {
        rewrite(&entry.unwrap().path(), "confirmed:", "confirmed: 2026-11-01");
    }
    let usual = "freshness: { remind_months: 12, doubt_months: 13, unlist_months: 15, drop_months: 18 }";
    rewrite(&site.path().join("content/site.yaml"), "freshness:", usual);
    site
}

/// Puts `line` in the place of the line of `path` that starts with `key`.
fn rewrite(path: &Path, key: &str, line: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.lines().any(|old| old.starts_with(key)), "{key} in {}", path.display());
    let lines = text.lines().map(|old| if old.starts_with(key) { line } else { old });
    fs::write(path, lines.map(|line| format!("{line}\n")).collect::<String>()).unwrap();
}

/// The built site: every file as the text it holds, those of the index inflated.
fn built(root: &Path) -> BTreeMap<String, String> {
    let output = annuaire(root, &["build"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let inflated = |bytes: Vec<u8>| {
        let mut whole = Vec::new();
        match flate2::read::DeflateDecoder::new(bytes.as_slice()).read_to_end(&mut whole) {
            Ok(_) => whole,
            Err(_) => bytes,
        }
    };
    let text = |(path, bytes)| (path, String::from_utf8_lossy(&inflated(bytes)).into_owned());
    tree(&root.join("public")).into_iter().map(text).collect()
}

/// The name of the first profile.
fn name(root: &Path) -> String {
    let text = fs::read_to_string(root.join(PROFILE)).unwrap();
    let line = text.lines().find(|line| line.starts_with("name:")).unwrap();
    line["name:".len()..].trim().trim_matches('"').to_owned()
}

/// The files that hold `word`.
fn holding<'f>(files: &'f BTreeMap<String, String>, word: &str) -> Vec<&'f str> {
    files.iter().filter(|(_, text)| text.contains(word)).map(|(path, _)| path.as_str()).collect()
}

#[test]
fn a_profile_grows_old_step_by_step() {
    let site = new_site();
    let root = site.path();
    let name = name(root);
    let page = "ambassadeurs/pe-0001/index.html";
    let list = "ambassadeurs/index.html";
    let files = built(root);
    assert!(files[list].contains(&name) && !files[page].contains("class=\"note note-line doubtful\""));
    let index = || holding(&files, &name).into_iter().filter(|path| path.starts_with("search/")).count();
    assert!(index() > 0, "the index is read");

    rewrite(&root.join(PROFILE), "confirmed:", "confirmed: 2025-10-20");
    let files = built(root);
    assert!(files[list].contains(&name) && files[page].contains("class=\"note note-line doubtful\""));

    rewrite(&root.join(PROFILE), "confirmed:", "confirmed: 2025-08-20");
    let files = built(root);
    assert!(files[page].contains(&name) && files[page].contains("noindex"));
    let others: Vec<&str> = holding(&files, &name).into_iter().filter(|path| *path != page).collect();
    assert_eq!(others, Vec::<&str>::new());
    assert!(!files["sitemap.xml"].contains("pe-0001"));

    rewrite(&root.join(PROFILE), "confirmed:", "confirmed: 2025-05-20");
    let files = built(root);
    assert_eq!(holding(&files, &name), Vec::<&str>::new());
    awaits_a_confirmation(&files, page);
}

#[test]
fn without_a_form_the_owner_of_a_profile_that_is_not_shown_writes_to_the_team() {
    let site = new_site();
    let root = site.path();
    fs::remove_file(root.join("content/forms/update.yaml")).unwrap();
    rewrite(&root.join(PROFILE), "confirmed:", "confirmed: 2025-05-20");
    let list = String::from_utf8(annuaire(root, &["remind", "--format", "csv"]).stdout).unwrap();
    assert!(list.contains("https://annuaire.example/ambassadeurs/pe-0001/"), "{list}");
    let page = &built(root)["ambassadeurs/pe-0001/index.html"];
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
    let root = site.path();
    let name = name(root);
    let text = fs::read_to_string(root.join(PROFILE)).unwrap();
    let bio = text.split_once("bio: |\n").unwrap().1.lines().next().unwrap().trim();
    let sentence = &bio[..bio.char_indices().nth(40).unwrap().0];
    assert!(!holding(&built(root), sentence).is_empty(), "the text was there: {sentence}");
    with_photo(root);
    rewrite(&root.join(PROFILE), "status:", "status: active\naliases: [\"ambassadeurs/zwirnerle\"]");
    let photo = "consent: { reference: PE-1, date: 2026-01-01, covers: [name, employer, photo, search_engines] }";
    rewrite(&root.join(PROFILE), "consent:", photo);
    let page = "ambassadeurs/pe-0001/index.html";
    let files = built(root);
    assert!(files.contains_key("ambassadeurs/zwirnerle/index.html"));
    assert!(files.keys().any(|path| path.starts_with("assets/pe-0001-")) && files[page].contains("Ada Photographe"));
    // Whoever withdraws may leave all the rest in the file.
    rewrite(&root.join(PROFILE), "status:", "status: withdrawn");
    let files = built(root);
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
    let root = site.path();
    let text = fs::read_to_string(root.join(PROFILE)).unwrap();
    for owner in ["\"@zwirnerle\"", "[\"@zwirnerle\", \"orga/zwirnerle-team\"]"] {
        fs::write(root.join(PROFILE), format!("{text}\nowner: {owner}\n")).unwrap();
        let files = built(root);
        assert!(!holding(&files, &name(root)).is_empty(), "the profile is published");
        assert_eq!(holding(&files, "zwirnerle"), Vec::<&str>::new(), "{owner}");
    }
    // An account is no mailbox.
    fs::write(root.join(PROFILE), format!("{text}\nowner: ada.lovelace@exemple.fr\n")).unwrap();
    let check = annuaire(root, &["check"]);
    let told = String::from_utf8_lossy(&check.stdout).into_owned();
    assert!(check.status.code() == Some(1) && told.contains("personal-data") && !told.contains("lovelace"), "{told}");
}

#[test]
fn those_whose_profile_grows_old_are_listed_soonest_first() {
    let site = new_site();
    let root = site.path();
    rewrite(&root.join(PROFILE), "confirmed:", "confirmed: 2025-05-20");
    rewrite(&root.join("content/ambassadors/pe-0002.yaml"), "confirmed:", "confirmed: 2025-12-10");
    let list = |format: &str| {
        let output = annuaire(root, &["remind", "--format", format]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().replace('\r', "")
    };
    insta::assert_snapshot!("remind_table", list("table"));
    insta::assert_snapshot!("remind_csv", list("csv"));
    insta::assert_snapshot!("remind_ics", list("ics"));
}

#[test]
fn who_reminds_is_told_of_profiles_that_cannot_be_read_and_may_look_far_ahead() {
    let site = new_site();
    let people = site.path().join("content/ambassadors");
    let told = |days: &str| {
        let output = annuaire(site.path(), &["remind", "--within", days]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap())
    };
    let [list, note] = told("99999999");
    assert!(list.contains("pe-0001") && note.is_empty(), "{note}");
    assert_eq!(told("4294967295"), [list, note]);
    fs::write(people.join("pe-0001.yaml"), "name: [Ada\n").unwrap();
    fs::write(people.join("pe-0002.yaml"), b"name: \xFF\n").unwrap();
    fs::write(people.join("pe-0003.yaml"), "status: withdrawn\n").unwrap();
    let [list, note] = told("99999999");
    assert!(!list.contains("pe-0001"), "{list}");
    insta::assert_snapshot!(note.trim_end(), @"2 fiches ne peuvent pas être lues et manquent à cette liste : « annuaire check » dit pourquoi.");
}

#[test]
fn whoever_never_confirmed_is_asked_and_no_day_is_invented() {
    let site = new_site();
    let root = site.path();
    let text = fs::read_to_string(root.join(PROFILE)).unwrap();
    let kept = text.lines().filter(|line| !line.starts_with("confirmed:"));
    fs::write(root.join(PROFILE), kept.map(|line| format!("{line}\n")).collect::<String>()).unwrap();
    let list = |format: &str| String::from_utf8(annuaire(root, &["remind", "--format", format]).stdout).unwrap();
    let csv = list("csv");
    let row = csv.lines().find(|line| line.contains("pe-0001")).unwrap();
    assert!(row.starts_with(&format!("{TODAY},pe-0001,")) && row.contains(",,jamais confirmée,"), "{row}");
    let all = [csv, list("table"), list("ics")].concat();
    assert!(!all.contains("2000") && all.contains("jamais été confirmée"), "{all}");
}

#[test]
fn forgetting_empties_the_profile_and_touches_nothing_else() {
    let site = new_site();
    let root = site.path();
    let page = root.join("content/pages/ask.md");
    let text = fs::read_to_string(&page).unwrap();
    // What is a link, what only looks like one, and what only a person can mend.
    let lines = [
        "Voir [la fiche](../ambassadors/pe-0001.yaml), par exemple.  \r",
        "[x](../ambassadors/pe-0001.yaml \"a (b) c\") fin",
        r"[a\[b](../ambassadors/pe%2D0001.yaml) fin",
        "[x](https://annuaire.example/ambassadeurs/pe-0001/)",
        "![i](../ambassadors/pe-0001.yaml)",
        "`[x](../ambassadors/pe-0001.yaml)`",
        "<!-- [x](../ambassadors/pe-0001.yaml) -->",
        "Merci à Solène Brindavoine.",
    ];
    let linked = format!("{text}\n{}\n", lines.join("\n"));
    fs::write(&page, &linked).unwrap();
    fs::write(root.join("content/ambassadors/pe-0001.jpg"), "x").unwrap();
    fs::write(root.join("content/ambassadors/pe-0001.jpg.orig"), "x").unwrap();
    let forget = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_annuaire"));
        command.args(["forget", "pe-0001", "--root"]).arg(root).args(arguments).output().unwrap()
    };
    let before = tree(root);
    let shown = forget(&[]);
    assert_eq!(tree(root), before, "nothing is done without --yes");
    assert!(String::from_utf8_lossy(&shown.stdout).contains("--yes"));
    let done = forget(&["--yes"]);
    assert!(done.status.success());
    insta::assert_snapshot!("forget", String::from_utf8_lossy(&done.stdout));
    let mut expected = before;
    expected.remove("content/ambassadors/pe-0001.jpg");
    expected.insert(PROFILE.to_owned(), b"status: withdrawn\n".to_vec());
    expected.insert(
        "content/pages/ask.md".to_owned(),
        linked
            .replace("[la fiche](../ambassadors/pe-0001.yaml)", "la fiche")
            .replace("[x](../ambassadors/pe-0001.yaml \"a (b) c\")", "x")
            .replace(r"[a\[b](../ambassadors/pe%2D0001.yaml)", r"a\[b")
            .replace("[x](https://annuaire.example/ambassadeurs/pe-0001/)", "x")
            .into(),
    );
    assert_eq!(tree(root), expected);
    // What is left stands where it was said.
    fs::write(&page, text).unwrap();
    fs::remove_file(root.join("content/ambassadors/pe-0001.jpg.orig")).unwrap();
    built(root);
    let nobody = forget(&["--lang", "en"]);
    assert!(nobody.status.success());
}

/// What `check` says of the site, each as its code and its sentence.
fn told(root: &Path) -> String {
    let output = annuaire(root, &["check", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let message =
        |fault: &serde_json::Value| Some(format!("{}: {}", fault["code"].as_str()?, fault["message"].as_str()?));
    found.as_array().unwrap().iter().filter_map(message).collect::<Vec<_>>().join("\n")
}

/// A photo beside the first profile, which names it.
fn with_photo(root: &Path) {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(RgbImage::new(300, 300)).write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    fs::write(root.join("content/ambassadors/pe-0001.jpg"), bytes.into_inner()).unwrap();
    rewrite(&root.join(PROFILE), "adult:", "photo: { file: pe-0001.jpg, credit: Ada Photographe }\nadult: true");
}

/// A site whose first profile is of a person under age, with all that it needs until the day `until`.
fn site_with_a_minor(until: &str) -> tempfile::TempDir {
    let site = new_site();
    let root = site.path();
    let settings = root.join("content/site.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text + "minors: with_authorisation\n").unwrap();
    with_photo(root);
    let path = root.join(PROFILE);
    rewrite(&path, "name:", "name: Zwirnerle");
    rewrite(&path, "consent:", "consent: { reference: PE-1, date: 2026-07-01, covers: [name, employer, photo] }");
    let agreed = format!("adult: false\nauthorisation: {{ references: [A-1, A-2], until: {until} }}");
    rewrite(&path, "adult:", &agreed);
    site
}

#[test]
fn a_person_under_age_is_refused_or_protected() {
    let site = new_site();
    let root = site.path();
    let path = root.join(PROFILE);
    rewrite(&path, "adult:", "adult: false");
    insta::assert_snapshot!("minor_forbidden", told(root));
    let settings = root.join("content/site.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text + "minors: with_authorisation\n").unwrap();
    rewrite(&path, "adult:", "adult: false\nauthorisation: { references: [A-1, A-1], until: 2028-01-01 }");
    insta::assert_snapshot!("minor_unprotected", told(root));
    rewrite(
        &path,
        "endorsed_by:",
        "endorsed_by: [auberge-des-quatre-lunes]\nlinks: [{ label: Moi, url: \"https://a.example\" }]",
    );
    let all = told(root);
    assert!(all.contains("relaie pas les demandes") && all.contains("Ce lien quitte le site"), "{all}");
}

#[test]
fn no_text_tells_the_family_name_of_a_person_under_age() {
    let site = site_with_a_minor("2027-06-30");
    let root = site.path();
    // A place is no name.
    rewrite(&root.join(PROFILE), "bio:", "bio: |\n  Pour Zwirnerle Brumeval est loin.");
    assert_eq!(told(root), "");
    rewrite(&root.join(PROFILE), "  Pour Zwirnerle", "  Je m'appelle Zwirnerle Dupontel.");
    let all = told(root);
    assert!(all.contains("dit le nom de famille"), "{all}");
}

#[test]
fn of_a_person_under_age_little_is_shown_and_nothing_once_the_agreement_is_over() {
    let site = site_with_a_minor("2027-06-30");
    let root = site.path();
    assert_eq!(told(root), "");
    let files = built(root);
    let page = "ambassadeurs/pe-0001/index.html";
    assert!(files[page].contains("Zwirnerle") && files[page].contains("noindex"));
    for other in ["sitemap.xml", "feed.xml", "ambassadors.csv", "api/v1/ambassadors.json"] {
        assert!(!files[other].contains("Zwirnerle") && !files[other].contains("pe-0001"), "{other}");
    }
    assert_eq!(holding(&files, "Brindavoine"), Vec::<&str>::new());
    assert!(files.keys().any(|path| path.starts_with("assets/pe-0001-")), "the photo is covered");
    let relay = files[page].split_once("class=\"ask-relay\"").expect("who relays").1;
    assert!(relay.split_once("</p>").unwrap().0.contains("structures/federation-exemple-batiment/"), "{relay}");

    // The day after the last one: the site is built, without her or him.
    rewrite(&root.join(PROFILE), "authorisation:", "authorisation: { references: [A-1, A-2], until: 2026-11-23 }");
    let all = told(root);
    assert!(all.starts_with("authorisation-over: ") && !all.contains("unprotected-minor"), "{all}");
    let files = built(root);
    assert_eq!(holding(&files, "Zwirnerle"), Vec::<&str>::new());
    assert_eq!(files.keys().filter(|path| path.contains("pe-0001")).collect::<Vec<_>>(), [page]);
    awaits_a_confirmation(&files, page);
    assert!(!files[page].contains("parental"), "that somebody is under age is nobody's business");
}

#[test]
fn an_agreement_for_a_person_under_age_is_asked_for_again_in_time() {
    let reminded = |until: &str, format: &str| {
        let site = site_with_a_minor(until);
        let output = annuaire(site.path(), &["remind", "--format", format]);
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(!reminded("2027-03-01", "table").contains("pe-0001"));
    let soon = reminded("2026-12-20", "table");
    assert!(soon.contains("2026-11-20  pe-0001") && soon.contains("accord parental à renouveler"), "{soon}");
    let over = reminded("2026-11-20", "table");
    assert!(over.contains("2026-10-20  pe-0001") && over.contains("accord parental à renouveler"), "{over}");
    assert!(reminded("2026-12-20", "ics").contains("UID:pe-0001-agreement-20261120@annuaire"));
}

/// The cards of the first profile: each with what stands before it, back to the beginning of its entry.
fn cards(html: &str) -> impl Iterator<Item = &str> {
    let entries = html.split("<li").filter(|entry| entry.contains("class=\"card"));
    entries.filter(|entry| entry.contains("ambassadeurs/pe-0001/"))
}

#[test]
fn whoever_keeps_out_of_search_engines_leaves_the_site_by_no_door() {
    let site = new_site();
    let root = site.path();
    let page = "ambassadeurs/pe-0001/index.html";
    let doors = ["sitemap.xml", "feed.xml", "ambassadors.csv", "api/v1/ambassadors.json"];
    let files = built(root);
    assert!(!files[page].contains("noindex"));
    assert!(doors.iter().all(|door| files[*door].contains("pe-0001")));
    assert!(files.values().flat_map(|text| cards(text)).all(|card| !card.contains("data-nosnippet")));

    rewrite(
        &root.join(PROFILE),
        "consent:",
        "consent: { reference: PE-1, date: 2026-01-01, covers: [name, employer, open_data] }",
    );
    let files = built(root);
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
    let index = holding(&files, &name(root)).into_iter().any(|path| path.starts_with("search/"));
    assert!(index, "the site's own search finds everybody");
}

#[test]
fn a_pause_says_until_when_and_shows_no_day_that_has_been() {
    let site = new_site();
    let root = site.path();
    let page = "ambassadeurs/pe-0001/index.html";
    rewrite(&root.join(PROFILE), "status:", "status: paused\nuntil: 2026-11-24");
    assert_eq!(told(root), "");
    let files = built(root);
    assert!(files[page].contains("En pause jusqu’au 24 novembre 2026"));
    rewrite(&root.join(PROFILE), "until:", "until: 2026-11-23");
    assert!(told(root).starts_with("pause-over: "));
    let files = built(root);
    assert!(files[page].contains("Cette personne fait une pause") && !files[page].contains("23 novembre 2026"));
    rewrite(&root.join(PROFILE), "status:", "status: active");
    assert!(told(root).starts_with("until-without-pause: "));
}

#[test]
fn the_charter_that_is_over_is_told_once_for_all() {
    let site = new_site();
    let root = site.path();
    let output = Command::new(env!("CARGO_BIN_EXE_annuaire"))
        .args(["check", "--format", "json", "--today", "2045-01-01", "--lang", "fr", "--root"])
        .arg(root)
        .output()
        .unwrap();
    let found = String::from_utf8(output.stdout).unwrap();
    assert_eq!((output.status.code(), found.matches("\"charter-over\"").count()), (Some(0), 1), "{found}");
}

#[test]
fn the_name_of_a_file_tells_nobody_and_nothing() {
    let site = new_site();
    let root = site.path();
    let folder = root.join("content/ambassadors");
    let move_to = |id: &str| {
        let old = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        let old = old.into_iter().find(|path| fs::read_to_string(path).is_ok_and(|text| text.contains("Brindavoine")));
        fs::rename(old.unwrap(), folder.join(format!("{id}.yaml"))).unwrap();
    };
    for id in ["solene-brindavoine", "brindavoine", "pe-solenebrindavoine", "solene-1"] {
        move_to(id);
        let all = told(root);
        assert!(all.starts_with("telling-id: ") && all.lines().count() == 1, "{id}: {all}");
    }
    move_to("0612345678");
    let all = told(root);
    assert!(all.starts_with("personal-data: Le nom de ce fichier") && all.lines().count() == 1, "{all}");
    fs::write(folder.join("0612345678.yaml"), "status: withdrawn\n").unwrap();
    let all = told(root);
    assert!(all.starts_with("withdrawn-data: Cette fiche est retirée, et le nom de son fichier"), "{all}");
}
