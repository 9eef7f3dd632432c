//! The real program on real folders: what it prints, what it writes, how it exits.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::harness::tree;

const TODAY: &str = "2026-11-24";

fn annuaire(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_annuaire"));
    command.args(arguments).env_remove("GITHUB_ACTIONS").env_remove("SOURCE_DATE_EPOCH");
    command.output().expect("the program starts")
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A copy of the starting site in `folder`.
fn init(folder: &Path) -> String {
    let root = folder.join("site").to_string_lossy().into_owned();
    let output = annuaire(&["init", &root]);
    assert!(output.status.success(), "{}", stderr(&output));
    root
}

#[test]
fn the_sample_has_no_fault() {
    let output = annuaire(&["check", "--today", TODAY]);
    assert_eq!(
        (output.status.code(), stdout(&output).as_str()),
        (Some(0), "Tout est en ordre.\n"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn the_sample_is_not_published_with_its_own_identifier_for_forms_and_without_a_publisher() {
    let output = annuaire(&["check", "--strict", "--format", "json", "--today", TODAY]);
    let found: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    let mut codes: Vec<_> = found.as_array().unwrap().iter().filter_map(|fault| fault["code"].as_str()).collect();
    codes.dedup();
    assert_eq!((output.status.code(), codes), (Some(1), vec!["missing-legal-fact", "sample-identifier"]));
}

#[test]
fn every_planted_fault_is_told_with_its_place() {
    let output =
        annuaire(&["check", "--root", "tests/fixtures/broken", "--format", "json", "--lang", "en", "--today", TODAY]);
    assert_eq!(output.status.code(), Some(1));
    let found: Vec<serde_json::Value> = serde_json::from_str(&stdout(&output)).unwrap();
    let line = |fault: &serde_json::Value| {
        let place = ["line", "column", "end_line", "end_column"].map(|key| fault[key].to_string());
        let path = fault["path"].as_str().unwrap().trim_start_matches("tests/fixtures/broken/");
        let suggestion = fault["suggestion"].as_str().map(|text| format!(" -> {text}")).unwrap_or_default();
        format!(
            "{path}:{}:{}-{}:{} {}{suggestion}",
            place[0],
            place[1],
            place[2],
            place[3],
            fault["code"].as_str().unwrap()
        )
    };
    let report: Vec<String> = found.iter().map(line).collect();
    insta::assert_snapshot!("planted_faults", report.join("\n"));
    for rule in annuaire::text::diagnostic::RULES {
        // A file that is too large and a picture are not kept in a repository, and beside profiles that cannot be read nobody knows
        // which sector has none; they have tests of their own.
        let is_planted =
            !["file-too-large", "bad-picture", "unused-photo", "sector-without-ambassador"].contains(&rule.code);
        assert_eq!(is_planted, found.iter().any(|fault| fault["code"] == rule.code), "{}", rule.code);
    }
}

#[test]
fn messages_are_in_the_language_of_the_reader() {
    let french = annuaire(&["check", "--root", "tests/fixtures/broken", "--lang", "fr", "--today", TODAY]);
    assert!(stdout(&french).contains("Vouliez-vous dire"));
    let english = annuaire(&["check", "--root", "tests/fixtures/broken", "--lang", "en", "--today", TODAY]);
    assert!(stdout(&english).contains("Did you mean"));
}

#[test]
fn github_annotations_are_chosen_under_github_actions() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_annuaire"));
    command.args(["check", "--root", "tests/fixtures/broken", "--today", TODAY]).env("GITHUB_ACTIONS", "true");
    let text = stdout(&command.output().unwrap());
    assert!(text.lines().any(|line| line.starts_with("::error file=tests/fixtures/broken/content/")), "{text}");
}

#[test]
fn a_file_of_ten_megabytes_is_refused_and_the_rest_is_still_checked() {
    let folder = tempfile::tempdir().unwrap();
    let root = init(folder.path());
    let people = Path::new(&root).join("content/ambassadors");
    fs::write(people.join("x-large.yaml"), "x".repeat(10 << 20)).unwrap();
    fs::write(people.join("x-small.yaml"), "kind: person\n").unwrap();
    let output = annuaire(&["check", "--root", &root, "--format", "json", "--today", TODAY]);
    let text = stdout(&output);
    assert!(text.contains("file-too-large") && text.contains("missing-key"), "{text}");
}

#[test]
fn every_unknown_commune_is_told_and_the_first_ones_with_the_code_that_was_meant() {
    let folder = tempfile::tempdir().unwrap();
    let root = init(folder.path());
    let path = Path::new(&root).join("content/ambassadors/pe-0001.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let start = text.find("areas:").unwrap();
    let end = start + text[start..].find("\naudiences:").unwrap() + 1;
    let areas = format!("areas:\n{}", "  - commune: Hautelanterne\n".repeat(60));
    fs::write(&path, format!("{}{areas}{}", &text[..start], &text[end..])).unwrap();
    let output = annuaire(&["check", "--root", &root, "--format", "json", "--today", TODAY]);
    let found: Vec<serde_json::Value> = serde_json::from_str(&stdout(&output)).unwrap();
    let told: Vec<_> = found.iter().filter(|fault| fault["code"] == "unknown-reference").collect();
    let helped = told.iter().filter(|fault| fault["help"].as_str().is_some_and(|help| help.contains("9A001")));
    assert_eq!((told.len(), helped.count()), (60, 50));
}

#[test]
fn a_new_site_builds_without_a_warning() {
    let folder = tempfile::tempdir().unwrap();
    let root = init(folder.path());
    let output = annuaire(&["build", "--root", &root, "--today", TODAY]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stderr(&output), "");
    assert!(Path::new(&root).join("public/index.html").exists());
    assert!(stdout(&output).contains("pages") && stdout(&output).contains("fiches"));
}

#[test]
fn new_files_ask_for_nothing_but_what_is_left_to_write_and_never_replace_others() {
    let folder = tempfile::tempdir().unwrap();
    let root = init(folder.path());
    for kind in ["organisation", "sector", "ambassador", "page"] {
        let output = annuaire(&["new", kind, "tout-neuf", "--root", &root]);
        assert_eq!(output.status.code(), Some(0), "{kind}: {}", stderr(&output));
        let again = annuaire(&["new", kind, "tout-neuf", "--root", &root]);
        assert_eq!(again.status.code(), Some(2), "{kind}");
    }
    let output = annuaire(&["check", "--root", &root, "--today", TODAY, "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1), "{}", stdout(&output));
    let said = stdout(&output);
    let errors: Vec<&str> = said.lines().filter(|line| line.starts_with("error[")).collect();
    let is_asked = |line: &&str| line.starts_with("error[unfinished-text]") || line.starts_with("error[bad-date]");
    assert!(errors.len() > 10 && errors.iter().all(is_asked), "{said}");
}

#[test]
fn two_builds_give_the_same_bytes_on_any_number_of_threads() {
    let folder = tempfile::tempdir().unwrap();
    let trees = ["1", "5"].map(|threads| {
        let output = folder.path().join(threads);
        let mut command = Command::new(env!("CARGO_BIN_EXE_annuaire"));
        command.args(["build", "--today", TODAY, "--quiet", "--output"]).arg(&output).env("RAYON_NUM_THREADS", threads);
        assert!(command.status().unwrap().success());
        tree(&output)
    });
    assert!(trees[0].len() > 200);
    assert!(trees[0] == trees[1]);
}

#[test]
fn a_refused_build_leaves_the_previous_site() {
    let folder = tempfile::tempdir().unwrap();
    let root = init(folder.path());
    assert!(annuaire(&["build", "--root", &root, "--today", TODAY]).status.success());
    let public = Path::new(&root).join("public");
    let before = tree(&public);
    fs::write(Path::new(&root).join("content/ambassadors/casse.yaml"), "kind: [\n").unwrap();
    let output = annuaire(&["build", "--root", &root, "--today", TODAY]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("casse.yaml:1:"), "{}", stderr(&output));
    assert!(before == tree(&public));
}

#[test]
fn a_template_that_fails_on_one_page_leaves_the_previous_site() {
    let folder = tempfile::tempdir().unwrap();
    let root = init(folder.path());
    assert!(annuaire(&["build", "--root", &root, "--today", TODAY]).status.success());
    let public = Path::new(&root).join("public");
    let before = tree(&public);
    let templates = Path::new(&root).join("themes/mine/templates");
    fs::create_dir_all(&templates).unwrap();
    fs::write(
        templates.join("404.html"),
        "{% extends \"base.html\" %}\n{% block main %}\n{{ nobody.name }}\n{% endblock main %}\n",
    )
    .unwrap();
    for command in ["check", "build"] {
        let output = annuaire(&[command, "--root", &root, "--today", TODAY]);
        let text = stdout(&output) + &stderr(&output);
        assert_eq!(output.status.code(), Some(1), "{text}");
        assert!(text.contains("themes/mine/templates/404.html:3:"), "{text}");
    }
    assert!(before == tree(&public));
}

#[test]
fn a_folder_of_somebody_else_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let root = init(folder.path());
    let output = folder.path().join("mine");
    fs::create_dir(&output).unwrap();
    fs::write(output.join("letter.txt"), "dear").unwrap();
    let refused = annuaire(&["build", "--root", &root, "--today", TODAY, "--output", output.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(tree(&output).len(), 1);
}

#[test]
fn the_day_comes_from_the_environment_or_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let root = init(folder.path());
    let mut command = Command::new(env!("CARGO_BIN_EXE_annuaire"));
    // In 2001 every confirmation of the sample is in the future.
    command.args(["check", "--root", &root, "--format", "json"]).env("SOURCE_DATE_EPOCH", "1000000000");
    assert!(stdout(&command.output().unwrap()).contains("date-in-future"));
    command.args(["--today", TODAY]);
    assert!(!stdout(&command.output().unwrap()).contains("date-in-future"));
}

#[test]
fn a_site_overrides_a_file_of_the_theme_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let root = init(folder.path());
    let templates = Path::new(&root).join("themes/mine/templates");
    fs::create_dir_all(&templates).unwrap();
    fs::write(
        templates.join("404.html"),
        "{% extends \"base.html\" %}{% block main %}<h1>Perdu</h1>{% endblock main %}",
    )
    .unwrap();
    assert!(annuaire(&["build", "--root", &root, "--today", TODAY]).status.success());
    let page = fs::read_to_string(Path::new(&root).join("public/404.html")).unwrap();
    assert!(page.contains("<h1>Perdu</h1>"));
}

#[test]
fn the_committed_schemas_are_those_of_the_program() {
    let made = tempfile::tempdir().unwrap();
    assert!(annuaire(&["schema", "--lang", "en", "--output", made.path().to_str().unwrap()]).status.success());
    let names = |folder: &Path| {
        let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(names(Path::new("schemas")), names(made.path()));
    for name in names(made.path()) {
        let (committed, made) = (Path::new("schemas").join(&name), made.path().join(&name));
        let is_fresh = fs::read_to_string(&committed).unwrap() == fs::read_to_string(made).unwrap();
        assert!(is_fresh, "{} is stale: run `annuaire schema --lang en --output schemas`", committed.display());
    }
}

#[test]
fn a_profile_is_open_data_only_with_consent() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("public");
    let built = annuaire(&["build", "--today", TODAY, "--quiet", "--output", output.to_str().unwrap()]);
    assert!(built.status.success());
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

#[test]
fn wrong_arguments_are_the_command_lines_fault() {
    assert_eq!(annuaire(&["build", "--today", "24/11/2026"]).status.code(), Some(2));
    assert_eq!(annuaire(&["check", "--root", "tests/fixtures/nowhere"]).status.code(), Some(2));
    assert_eq!(annuaire(&["build", "--base-url", "javascript:alert(1)"]).status.code(), Some(2));
}

/// A JPEG of one colour, with Exif data that names a place and a person.
fn photo(colour: [u8; 3]) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture =
        image::RgbImage::from_fn(600, 400, |x, _| if x % 97 == 0 { image::Rgb([90; 3]) } else { image::Rgb(colour) });
    picture.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    let plain = bytes.into_inner();
    let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\0GPS 48.58 7.75 PLANTED";
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&plain[..2], &[0xFF, 0xE1], &length, exif, &plain[2..], b"PLANTED"].concat()
}

/// Gives the ambassador `id` of the new site at `root` the photo `file` with these bytes.
fn give_photo(root: &str, id: &str, file: &str, bytes: &[u8]) {
    let people = Path::new(root).join("content/ambassadors");
    fs::write(people.join(file), bytes).unwrap();
    let profile = people.join(format!("{id}.yaml"));
    let text = fs::read_to_string(&profile).unwrap().replace("covers: [", "covers: [photo, ");
    fs::write(&profile, format!("{text}photo: {{ file: {file}, credit: Ada }}\n")).unwrap();
}

/// The files of photos in the built site, by their path.
fn build_photos(root: &str) -> BTreeMap<String, Vec<u8>> {
    let output = annuaire(&["build", "--root", root, "--today", TODAY]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let files = tree(&Path::new(root).join("public"));
    files.into_iter().filter(|(path, _)| path.starts_with("assets/pe-")).collect()
}

#[test]
fn a_photo_is_published_small_and_its_original_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let root = init(folder.path());
    let original = photo([200, 120, 90]);
    give_photo(&root, "pe-0001", "vacances-a-la-plage.jpg", &original);
    let photos: Vec<String> = build_photos(&root).into_keys().collect();
    assert_eq!(photos.len(), 4, "{photos:?}");
    let files = tree(&Path::new(&root).join("public"));
    let contains = |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    for (path, bytes) in &files {
        assert!(!path.contains("plage") && *bytes != original, "{path}");
        assert!(["PLANTED", "plage", "GPS 48.58", "Exif\0"].iter().all(|text| !contains(bytes, text)), "{path}");
    }
    let page = String::from_utf8_lossy(&files["ambassadeurs/pe-0001/index.html"]).into_owned();
    assert!(photos.iter().all(|path| page.contains(path.as_str())) && page.contains("Ada"), "{page}");
    assert!(page.contains("<picture><source type=\"image/webp\""), "{page}");
    give_photo(&root, "pe-0002", "dessin.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>");
    let people = Path::new(&root).join("content/ambassadors");
    let refused = [("no picture", "is no JPEG"), ("<svg/>", "SVG drawing"), ("GIF89a", "is a GIF or moves")];
    for (text, told) in refused {
        fs::write(people.join("vacances-a-la-plage.jpg"), text).unwrap();
        let refused = annuaire(&["check", "--root", &root, "--lang", "en", "--today", TODAY]);
        let report = stdout(&refused);
        assert!(report.contains("bad-picture") && report.contains(told), "{report}");
        assert!(report.contains("pe-0002.yaml:") && report.contains("Save it as PNG"), "{report}");
    }
}

#[test]
fn photos_are_made_once_and_what_is_kept_of_them_goes_with_them() {
    let folder = tempfile::tempdir().unwrap();
    let root = init(folder.path());
    give_photo(&root, "pe-0001", "a.jpg", &photo([200, 40, 40]));
    give_photo(&root, "pe-0002", "b.jpg", &photo([40, 40, 200]));
    let made = build_photos(&root);
    let cache = Path::new(&root).join(".annuaire/cache");
    let entries: Vec<String> = tree(&cache).into_keys().collect();
    assert_eq!((made.len(), entries.len()), (8, 2), "{entries:?}");
    // Each entry under the other's name: who reads them takes each for the other, who decodes does not.
    let [first, second] = [&entries[0], &entries[1]].map(|name| fs::read(cache.join(name)).unwrap());
    fs::write(cache.join(&entries[0]), &second).unwrap();
    fs::write(cache.join(&entries[1]), &first).unwrap();
    let read = build_photos(&root);
    let of = |photos: &BTreeMap<String, Vec<u8>>, id: &str| {
        photos.iter().filter(|(path, _)| path.contains(id)).map(|(_, bytes)| bytes.clone()).collect::<Vec<_>>()
    };
    let sorted = |mut files: Vec<Vec<u8>>| {
        files.sort();
        files
    };
    assert_eq!(sorted(of(&read, "pe-0001")), sorted(of(&made, "pe-0002")));
    assert_eq!(sorted(of(&read, "pe-0002")), sorted(of(&made, "pe-0001")));
    // What is damaged is made again, and so is what was deleted.
    fs::write(cache.join(&entries[0]), &second[..second.len() - 1]).unwrap();
    fs::write(cache.join(&entries[1]), "").unwrap();
    assert_eq!(build_photos(&root), made);
    fs::remove_dir_all(Path::new(&root).join(".annuaire")).unwrap();
    assert_eq!(build_photos(&root), made);
    assert_eq!(tree(&cache).into_keys().collect::<Vec<_>>(), entries);
    // A photo that is replaced leaves nothing behind, and `check` keeps what it made.
    fs::write(Path::new(&root).join("content/ambassadors/a.jpg"), photo([40, 200, 40])).unwrap();
    assert!(annuaire(&["check", "--root", &root, "--today", TODAY]).status.success());
    let now: Vec<String> = tree(&cache).into_keys().collect();
    assert_eq!((now.len(), now.iter().filter(|name| entries.contains(name)).count()), (2, 1), "{now:?}");
    assert!(annuaire(&["forget", "pe-0002", "--root", &root, "--yes"]).status.success());
    let left: Vec<String> = tree(&cache).into_keys().collect();
    assert_eq!(left, now.into_iter().filter(|name| !entries.contains(name)).collect::<Vec<_>>());
}

#[cfg(unix)]
#[test]
fn a_cache_that_leads_elsewhere_is_not_used() {
    let folder = tempfile::tempdir().unwrap();
    let root = init(folder.path());
    give_photo(&root, "pe-0001", "a.jpg", &photo([200, 40, 40]));
    let elsewhere = folder.path().join("elsewhere");
    fs::create_dir_all(elsewhere.join("cache")).unwrap();
    let letter = elsewhere.join("cache").join(format!("{}.portrait", "0".repeat(64)));
    fs::write(&letter, "dear").unwrap();
    std::os::unix::fs::symlink(&elsewhere, Path::new(&root).join(".annuaire")).unwrap();
    assert_eq!(build_photos(&root).len(), 4);
    assert_eq!(tree(&elsewhere).len(), 1);
}
