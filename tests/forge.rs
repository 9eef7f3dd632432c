//! `annuaire forge`: the files beside a site that a forge reads.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn annuaire(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_annuaire")).args(arguments).output().unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn site() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("site").to_str().unwrap().to_owned();
    assert!(annuaire(&["init", &root]).status.success());
    (folder, root)
}

#[test]
fn this_repository_uses_what_it_writes() {
    let output = annuaire(&["forge", "--check", "--from-source", "--root", env!("CARGO_MANIFEST_DIR")]);
    assert!(output.status.success(), "run `cargo run -- forge --from-source`\n{}", text(&output));
}

#[test]
fn a_new_site_has_them_and_learns_when_they_are_stale() {
    let (_folder, root) = site();
    let check = || annuaire(&["forge", "--check", "--root", &root]);
    assert_eq!((check().status.code(), text(&check()).as_str()), (Some(0), "Tout est à jour.\n"));
    // Another word of a vocabulary is another answer in the form.
    let vocabulary = Path::new(&root).join("content/vocabularies/formats.yaml");
    let words = fs::read_to_string(&vocabulary).unwrap();
    fs::write(&vocabulary, format!("{words}- {{ id: by_post, label: Par courrier }}\n")).unwrap();
    fs::remove_file(Path::new(&root).join(".gitlab-ci.yml")).unwrap();
    let stale = check();
    assert_eq!(stale.status.code(), Some(1));
    assert_eq!(
        text(&stale),
        "N'est plus à jour : .github/ISSUE_TEMPLATE/profile.yml\nIl manque : .gitlab-ci.yml\n\
         N'est plus à jour : .gitlab/issue_templates/profile.md\nPour les écrire : annuaire forge\n"
    );
    assert!(!Path::new(&root).join(".gitlab-ci.yml").exists(), "a check writes nothing");
    let written = annuaire(&["forge", "github", "--root", &root]);
    assert_eq!(text(&written), "Récrit : .github/ISSUE_TEMPLATE/profile.yml\n");
    let form = fs::read_to_string(Path::new(&root).join(".github/ISSUE_TEMPLATE/profile.yml")).unwrap();
    assert!(form.contains("        - \"Par courrier\"\n"));
}

#[test]
fn a_site_in_a_folder_has_them_above_it() {
    let (folder, root) = site();
    let config = Path::new(&root).join("content/site.yaml");
    let words = fs::read_to_string(&config).unwrap();
    let repository =
        |folder: &str| format!("repository: {{ address: \"https://github.com/a/b\", folder: \"{folder}\" }}\n");
    fs::write(&config, format!("{words}{}", repository("site"))).unwrap();
    assert!(annuaire(&["forge", "--root", &root]).status.success());
    let check = fs::read_to_string(folder.path().join(".github/workflows/check.yml")).unwrap();
    assert!(check.contains("ROOT: \"site\""));
    fs::write(&config, format!("{words}{}", repository("ailleurs"))).unwrap();
    let elsewhere = annuaire(&["forge", "--root", &root]);
    assert_eq!(elsewhere.status.code(), Some(2));
    assert!(text(&elsewhere).contains("ailleurs"), "{}", text(&elsewhere));
}

#[test]
fn a_private_repository_is_not_warned() {
    let (_folder, root) = site();
    let form = || fs::read_to_string(Path::new(&root).join(".github/ISSUE_TEMPLATE/profile.yml")).unwrap();
    assert!(form().contains("Ce dépôt est public"));
    let config = Path::new(&root).join("content/site.yaml");
    let words = fs::read_to_string(&config).unwrap();
    let line = "repository: { address: \"https://github.com/a/b\", public: false }\n";
    fs::write(&config, format!("{words}{line}")).unwrap();
    assert!(annuaire(&["forge", "--root", &root]).status.success());
    assert!(!form().contains("Ce dépôt est public"));
}

#[test]
fn nothing_is_written_from_what_cannot_be_read_or_where_no_forge_looks() {
    let (folder, root) = site();
    let vocabulary = Path::new(&root).join("content/vocabularies/audiences.yaml");
    let words = fs::read_to_string(&vocabulary).unwrap();
    fs::write(&vocabulary, format!("{words}  - ][\n")).unwrap();
    let faulty = annuaire(&["forge", "--root", &root]);
    assert_eq!(faulty.status.code(), Some(2));
    assert!(text(&faulty).contains("annuaire check"), "{}", text(&faulty));
    fs::write(&vocabulary, words).unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    let inner = annuaire(&["forge", "--root", &root]);
    assert_eq!(inner.status.code(), Some(2));
    assert!(text(&inner).contains("folder: site"), "{}", text(&inner));
}
