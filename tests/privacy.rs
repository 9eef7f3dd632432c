//! What becomes of people's data: it grows old, and it leaves nothing behind.

mod harness;

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output};

use harness::tree;

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
    assert!(files[page].contains("ne participe plus") && files[page].contains("noindex"));
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
    // Whoever withdraws may leave all the rest in the file.
    rewrite(&root.join(PROFILE), "status:", "status: withdrawn");
    let files = built(root);
    for word in [name.as_str(), sentence] {
        assert_eq!(holding(&files, word), Vec::<&str>::new(), "{word}");
    }
    let page = &files["ambassadeurs/pe-0001/index.html"];
    assert!(page.contains("ne participe plus") && page.contains("demande/"));
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

#[test]
fn a_person_under_age_is_refused_or_protected() {
    let site = new_site();
    let root = site.path();
    let path = root.join(PROFILE);
    rewrite(&path, "adult:", "adult: false");
    let reasons = || {
        let output = annuaire(root, &["check", "--format", "json"]);
        let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let message =
            |fault: &serde_json::Value| Some(format!("{}: {}", fault["code"].as_str()?, fault["message"].as_str()?));
        found.as_array().unwrap().iter().filter_map(message).collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!("minor_forbidden", reasons());
    let settings = root.join("content/site.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text + "minors: with_authorisation\n").unwrap();
    rewrite(&path, "adult:", "adult: false\nauthorisation: { references: [A-1], until: 2028-01-01 }");
    insta::assert_snapshot!("minor_unprotected", reasons());
    rewrite(&path, "name:", "name: Solène");
    rewrite(&path, "consent:", "consent: { reference: PE-1, date: 2026-01-01, covers: [name, employer] }");
    rewrite(&path, "authorisation:", "authorisation: { references: [A-1, A-2], until: 2027-06-30 }");
    let left = reasons();
    assert!(!left.contains("unprotected-minor"), "{left}");
    rewrite(&path, "authorisation:", "authorisation: { references: [A-1, A-2], until: 2026-11-23 }");
    assert!(reasons().contains("unprotected-minor"));
}
