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
    assert_eq!(text(&output), "Tout est à jour.\n", "run `cargo run -- forge --from-source`");
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
    // What a consent does not cover yet is not asked where all read the answer.
    let asks = |key: &str| form().contains(&format!("    id: {key}\n"));
    assert!(form().contains("Ce dépôt est public") && form().contains("Ni votre nom ni votre employeur"));
    assert!(!asks("name") && !asks("employer") && asks("occupation"));
    let config = Path::new(&root).join("content/site.yaml");
    let words = fs::read_to_string(&config).unwrap();
    let line = "repository: { address: \"https://github.com/a/b\", public: false }\n";
    fs::write(&config, format!("{words}{line}")).unwrap();
    assert!(annuaire(&["forge", "--root", &root]).status.success());
    assert!(!form().contains("Ce dépôt est public") && !form().contains("Ni votre nom"));
    assert!(asks("name") && asks("employer"));
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

/// Adds `line` to the site's own file.
fn add_line(root: &str, line: &str) {
    let config = Path::new(root).join("content/site.yaml");
    let words = fs::read_to_string(&config).unwrap();
    fs::write(&config, format!("{words}{line}\n")).unwrap();
}

#[test]
fn a_program_is_never_installed_by_its_name_alone() {
    let (_folder, root) = site();
    let files = [".github/workflows/check.yml", ".github/workflows/publish.yml", ".github/workflows/remind.yml"];
    let all = || [files.as_slice(), &[".gitlab-ci.yml"]].concat().into_iter();
    let read = |path: &str| fs::read_to_string(Path::new(&root).join(path)).unwrap();
    for text in all().map(read) {
        assert!(!text.contains("cargo install"), "{text}");
        let words = "content/site.yaml ne dit pas d'où vient le programme annuaire";
        assert!(text.contains(words) && text.contains("exit 1") && !text.contains("@@"), "{text}");
    }
    let revision = "0123456789abcdef0123456789abcdef01234567";
    add_line(
        &root,
        &format!("program: {{ address: \"https://git.example/outils/annuaire\", revision: \"{revision}\" }}"),
    );
    assert!(annuaire(&["forge", "--root", &root]).status.success());
    for (path, text) in all().map(|path| (path, read(path))) {
        let lines: Vec<&str> = text.lines().filter(|line| line.contains("cargo install")).collect();
        let is_fixed = |line: &&str| line.contains("--git \"$PROGRAM\" --rev ") && line.contains("--locked annuaire");
        assert!(!lines.is_empty() && lines.iter().all(is_fixed), "{path}: {lines:?}");
        let address = "PROGRAM: \"https://git.example/outils/annuaire\"";
        assert!(text.contains(address) && text.contains(revision) && !text.contains("exit 1"), "{path}");
    }
}

#[test]
fn the_site_is_published_each_day_and_reminds_each_week() {
    let read = |path: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    assert!(read(".github/workflows/renew.yml").contains("    - cron: \"41 4 * * *\"\n"));
    // A workflow whose schedule GitHub has stopped answers to nothing else either.
    assert!(!read(".github/workflows/publish.yml").contains("schedule:"));
    assert!(read(".github/workflows/remind.yml").contains("    - cron: \"17 5 * * 1\"\n"));
    let pipeline = read(".gitlab-ci.yml");
    let rules = |job: &str| {
        let after = pipeline.split_once(&format!("\n{job}:\n")).unwrap().1;
        after.split_once("  script:").unwrap().0.to_owned()
    };
    let weekly = "    - if: $CI_PIPELINE_SOURCE == \"schedule\" && $ANNUAIRE_REMIND == \"yes\"\n";
    assert!(rules("pages").contains(&format!("{weekly}      when: never\n")), "{}", rules("pages"));
    assert!(rules("\"Relancer\"").contains(weekly) && !rules("\"Relancer\"").contains("never"));
    for cron in ["cron 41 4 * * *", "cron 17 5 * * 1, with the variable ANNUAIRE_REMIND = yes"] {
        assert!(pipeline.contains(cron), "{cron}");
    }
}

#[test]
fn no_recipe_installs_a_program_by_its_name_alone() {
    let mut count = 0;
    for path in ["README.md", "docs/fr/demarrer.md", "docs/fr/publier.md", "scaffold/site/README.md"] {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
        for line in text.lines().filter(|line| line.contains("cargo install")) {
            let is_fixed = ["--git", "--rev", "--locked annuaire"].iter().all(|word| line.contains(word));
            assert!(is_fixed || line.contains("--path . --locked"), "{path}: {line}");
            count += 1;
        }
    }
    assert!(count >= 4, "{count}");
}

#[test]
fn what_could_become_a_part_of_a_workflow_is_refused() {
    let revision = "0123456789abcdef0123456789abcdef01234567";
    for line in [
        format!("program: {{ address: \"https://git.example/a\", revision: \"{}\" }}", &revision[..39]),
        "program: { address: \"https://git.example/a\", revision: main }".to_owned(),
        format!("program: {{ address: \"http://git.example/a\", revision: \"{revision}\" }}"),
        format!("program: {{ address: \"https://me:secret@git.example/a\", revision: \"{revision}\" }}"),
        format!("program: {{ address: \"https://git.example/${{{{ secrets.X }}}}\", revision: \"{revision}\" }}"),
        "repository: { address: \"https://github.com/a/b\", folder: \"a/../b\" }".to_owned(),
        "repository: { address: \"https://github.com/a/b\", folder: \"$HOME\" }".to_owned(),
        "repository: { address: \"https://github.com/a/b\", folder: \"${{ github.token }}\" }".to_owned(),
        "repository: { address: \"https://github.com/a/b\", branch: \"ma*n\" }".to_owned(),
    ] {
        let (_folder, root) = site();
        add_line(&root, &line);
        let checked = annuaire(&["check", "--root", &root]);
        assert_eq!(checked.status.code(), Some(1), "{line}");
        assert!(text(&checked).contains("bad-repository") && !text(&checked).contains("secret@"), "{}", text(&checked));
        let forged = annuaire(&["forge", "--root", &root]);
        assert_eq!(forged.status.code(), Some(2), "{line}");
        assert!(text(&forged).contains("annuaire check"), "{}", text(&forged));
    }
    // Nor does a page lead to a host that is named after a file.
    let (_folder, root) = site();
    add_line(&root, "repository: { address: \"https://a.example/b\", forge: custom, edit: \"https://{path}/\" }");
    let checked = annuaire(&["check", "--root", &root]);
    assert!(checked.status.code() == Some(1) && text(&checked).contains("bad-repository"), "{}", text(&checked));
}

#[test]
fn what_somebody_wrote_or_changed_stays() {
    let (_folder, root) = site();
    let path = |name: &str| Path::new(&root).join(name);
    let publish = fs::read_to_string(path(".github/workflows/publish.yml")).unwrap();
    let edited = publish.replace("timeout-minutes: 30", "timeout-minutes: 60");
    fs::write(path(".github/workflows/publish.yml"), &edited).unwrap();
    fs::write(path(".gitlab-ci.yml"), "include: ours.yml\n").unwrap();
    // Another word of a vocabulary, so that something of ours is stale.
    let vocabulary = path("content/vocabularies/formats.yaml");
    let words = fs::read_to_string(&vocabulary).unwrap();
    fs::write(&vocabulary, format!("{words}- {{ id: by_post, label: Par courrier }}\n")).unwrap();
    let told = "Laissé tel quel, car quelqu'un l'a écrit ou changé : .github/workflows/publish.yml\n\
                Récrit : .github/ISSUE_TEMPLATE/profile.yml\n\
                Laissé tel quel, car quelqu'un l'a écrit ou changé : .gitlab-ci.yml\n\
                Récrit : .gitlab/issue_templates/profile.md\n\
                Pour récrire aussi ce que quelqu'un a écrit ou changé : annuaire forge --force\n";
    assert_eq!(text(&annuaire(&["forge", "--root", &root])), told);
    assert_eq!(fs::read_to_string(path(".github/workflows/publish.yml")).unwrap(), edited);
    assert_eq!(fs::read_to_string(path(".gitlab-ci.yml")).unwrap(), "include: ours.yml\n");
    // What is somebody's own is no fault.
    let check = annuaire(&["forge", "--check", "--root", &root]);
    assert_eq!(check.status.code(), Some(0));
    assert!(text(&check).contains("Laissé tel quel") && !text(&check).contains("Pour les écrire"), "{}", text(&check));
    // The line ends of another system are nobody's change.
    let template = path(".github/PULL_REQUEST_TEMPLATE.md");
    let words = fs::read_to_string(&template).unwrap();
    fs::write(&template, words.replace('\n', "\r\n")).unwrap();
    assert!(!text(&annuaire(&["forge", "--root", &root])).contains("PULL_REQUEST_TEMPLATE"));
    let forced = annuaire(&["forge", "--force", "--root", &root]);
    assert_eq!(text(&forced), "Récrit : .github/workflows/publish.yml\nRécrit : .gitlab-ci.yml\n");
    assert_eq!(fs::read_to_string(path(".github/workflows/publish.yml")).unwrap(), publish);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let (folder, root) = site();
    let elsewhere = folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    fs::remove_dir_all(Path::new(&root).join(".github")).unwrap();
    std::os::unix::fs::symlink(&elsewhere, Path::new(&root).join(".github")).unwrap();
    for words in [&["forge", "--root", &root][..], &["forge", "--force", "--root", &root]] {
        let output = annuaire(words);
        assert!(output.status.success() && text(&output).contains("c'est un lien"), "{}", text(&output));
        assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 0);
    }
}

#[test]
fn a_new_site_in_a_folder_of_a_repository_says_so() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    let root = folder.path().join("outils/site").to_str().unwrap().to_owned();
    let output = annuaire(&["init", &root]);
    assert!(output.status.success() && text(&output).contains("« folder: outils/site »"), "{}", text(&output));
    assert!(!Path::new(&root).join(".github").exists() && Path::new(&root).join("schemas").exists());
    add_line(&root, "repository: { address: \"https://github.com/a/b\", folder: outils/site }");
    assert!(annuaire(&["forge", "--root", &root]).status.success());
    assert!(folder.path().join(".github/workflows/check.yml").exists());
}
