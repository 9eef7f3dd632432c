//! `annuaire forge`: the files beside a site that a forge reads.

mod comment;

use std::fs;
use std::path::Path;

use crate::harness::{Run, Site, annuaire, git, isolated, text};

#[test]
fn this_repository_uses_what_it_writes() {
    let output = annuaire(&["forge", "--check", "--from-source", "--root", env!("CARGO_MANIFEST_DIR")]);
    assert_eq!(output.text(), "Tout est à jour.\n", "run `cargo run -- forge --from-source`");
}

#[test]
fn a_new_site_has_them_and_learns_when_they_are_stale() {
    let site = Site::new();
    let check = || site.run(&["forge", "--check"]);
    assert_eq!((check().code, check().text().as_str()), (Some(0), "Tout est à jour.\n"));
    // Another word of a vocabulary is another answer in the form.
    site.append("content/vocabularies/formats.yaml", "- { id: by_post, label: Par courrier }\n");
    fs::remove_file(site.path(".gitlab-ci.yml")).unwrap();
    let stale = check();
    assert_eq!(stale.code, Some(1));
    assert_eq!(
        stale.text(),
        "N'est plus à jour : .github/ISSUE_TEMPLATE/profile.yml\nIl manque : .gitlab-ci.yml\n\
         N'est plus à jour : .gitlab/issue_templates/profile.md\nPour les écrire : annuaire forge\n"
    );
    assert!(!site.path(".gitlab-ci.yml").exists(), "a check writes nothing");
    let written = site.run(&["forge", "github"]);
    assert_eq!(written.text(), "Récrit : .github/ISSUE_TEMPLATE/profile.yml\n");
    let form = site.read(".github/ISSUE_TEMPLATE/profile.yml");
    assert!(form.contains("        - \"Par courrier\"\n"));
}

#[test]
fn a_site_in_a_folder_has_them_above_it() {
    let site = Site::new();
    let repository =
        |folder: &str| format!("repository: {{ address: \"https://github.com/a/b\", folder: \"{folder}\" }}\n");
    site.append("content/site.yaml", &repository("site"));
    site.run(&["forge"]).exits(0);
    let check = fs::read_to_string(site.room.path().join(".github/workflows/check.yml")).unwrap();
    assert!(check.contains("ROOT: \"site\""));
    site.replace("content/site.yaml", &repository("site"), &repository("ailleurs"));
    let elsewhere = site.run(&["forge"]).exits(2);
    assert!(elsewhere.text().contains("ailleurs"), "{}", elsewhere.text());
}

#[test]
fn a_private_repository_is_not_warned() {
    let site = Site::new();
    let form = || site.read(".github/ISSUE_TEMPLATE/profile.yml");
    // What a consent does not cover yet is not asked where all read the answer.
    let asks = |key: &str| form().contains(&format!("    id: {key}\n"));
    assert!(form().contains("Ce dépôt est public") && form().contains("Ni votre nom ni votre employeur"));
    assert!(!asks("name") && !asks("employer") && asks("occupation"));
    let line = "repository: { address: \"https://github.com/a/b\", public: false }\n";
    site.append("content/site.yaml", line);
    site.run(&["forge"]).exits(0);
    assert!(!form().contains("Ce dépôt est public") && !form().contains("Ni votre nom"));
    assert!(asks("name") && asks("employer"));
}

#[test]
fn nothing_is_written_from_what_cannot_be_read_or_where_no_forge_looks() {
    let site = Site::new();
    let vocabulary = "content/vocabularies/audiences.yaml";
    let words = site.read(vocabulary);
    site.append(vocabulary, "  - ][\n");
    let faulty = site.run(&["forge"]).exits(2);
    assert!(faulty.text().contains("annuaire check"), "{}", faulty.text());
    site.write(vocabulary, words);
    fs::create_dir(site.room.path().join(".git")).unwrap();
    let inner = site.run(&["forge"]).exits(2);
    assert!(inner.text().contains("folder: site"), "{}", inner.text());
}

#[test]
fn a_program_is_never_installed_by_its_name_alone() {
    let site = Site::new();
    let files = [".github/workflows/check.yml", ".github/workflows/publish.yml", ".github/workflows/remind.yml"];
    let all = || [files.as_slice(), &[".gitlab-ci.yml"]].concat().into_iter();
    let words = "content/site.yaml ne dit pas d'où vient le programme annuaire";
    for text in all().map(|path| site.read(path)) {
        assert!(!text.contains("cargo install"), "{text}");
        assert!(text.contains(words) && text.contains("exit 1") && !text.contains("@@"), "{text}");
    }
    let revision = "0123456789abcdef0123456789abcdef01234567";
    let program =
        format!("program: {{ address: \"https://git.example/outils/annuaire\", revision: \"{revision}\" }}\n");
    site.append("content/site.yaml", &program);
    site.run(&["forge"]).exits(0);
    for (path, text) in all().map(|path| (path, site.read(path))) {
        let lines: Vec<&str> = text.lines().filter(|line| line.contains("cargo install")).collect();
        let is_fixed = |line: &&str| line.contains("--git \"$PROGRAM\" --rev ") && line.contains("--locked annuaire");
        assert!(!lines.is_empty() && lines.iter().all(is_fixed), "{path}: {lines:?}");
        let address = "PROGRAM: \"https://git.example/outils/annuaire\"";
        assert!(text.contains(address) && text.contains(revision) && !text.contains(words), "{path}");
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
        let site = Site::new();
        site.append("content/site.yaml", &format!("{line}\n"));
        let checked = site.run(&["check"]).exits(1);
        assert!(checked.text().contains("bad-repository") && !checked.text().contains("secret@"), "{}", checked.text());
        let forged = site.run(&["forge"]).exits(2);
        assert!(forged.text().contains("annuaire check"), "{}", forged.text());
    }
    // Nor does a page lead to a host that is named after a file.
    let site = Site::new();
    let repository = "repository: { address: \"https://a.example/b\", forge: custom, edit: \"https://{path}/\" }\n";
    site.append("content/site.yaml", repository);
    let checked = site.run(&["check"]).exits(1);
    assert!(checked.text().contains("bad-repository"), "{}", checked.text());
}

#[test]
fn what_somebody_wrote_or_changed_stays() {
    let site = Site::new();
    let publish = site.read(".github/workflows/publish.yml");
    let edited = publish.replace("timeout-minutes: 30", "timeout-minutes: 60");
    site.write(".github/workflows/publish.yml", &edited);
    site.write(".gitlab-ci.yml", "include: ours.yml\n");
    // Another word of a vocabulary, so that something of ours is stale.
    site.append("content/vocabularies/formats.yaml", "- { id: by_post, label: Par courrier }\n");
    let told = "Laissé tel quel, car quelqu'un l'a écrit ou changé : .github/workflows/publish.yml\n\
                Récrit : .github/ISSUE_TEMPLATE/profile.yml\n\
                Laissé tel quel, car quelqu'un l'a écrit ou changé : .gitlab-ci.yml\n\
                Récrit : .gitlab/issue_templates/profile.md\n\
                Pour récrire aussi ce que quelqu'un a écrit ou changé : annuaire forge --force\n";
    assert_eq!(site.run(&["forge"]).text(), told);
    assert_eq!(site.read(".github/workflows/publish.yml"), edited);
    assert_eq!(site.read(".gitlab-ci.yml"), "include: ours.yml\n");
    // What is somebody's own is no fault.
    let check = site.run(&["forge", "--check"]).exits(0);
    assert!(check.text().contains("Laissé tel quel") && !check.text().contains("Pour les écrire"), "{}", check.text());
    // The line ends of another system are nobody's change.
    let template = ".github/PULL_REQUEST_TEMPLATE.md";
    site.write(template, site.read(template).replace('\n', "\r\n"));
    assert!(!site.run(&["forge"]).text().contains("PULL_REQUEST_TEMPLATE"));
    let forced = site.run(&["forge", "--force"]);
    assert_eq!(forced.text(), "Récrit : .github/workflows/publish.yml\nRécrit : .gitlab-ci.yml\n");
    assert_eq!(site.read(".github/workflows/publish.yml"), publish);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let site = Site::new();
    let elsewhere = site.room.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    fs::remove_dir_all(site.path(".github")).unwrap();
    std::os::unix::fs::symlink(&elsewhere, site.path(".github")).unwrap();
    for words in [&["forge"][..], &["forge", "--force"]] {
        let output = site.run(words).exits(0);
        assert!(output.text().contains("c'est un lien"), "{}", output.text());
        assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 0);
    }
}

#[test]
fn a_new_site_in_a_folder_of_a_repository_says_so() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    let site = Site { root: folder.path().join("outils/site"), room: folder };
    let output = annuaire(&["init", text(&site.root)]).exits(0);
    assert!(output.text().contains("« folder: outils/site »"), "{}", output.text());
    assert!(!site.path(".github").exists() && site.path("schemas").exists());
    site.append("content/site.yaml", "repository: { address: \"https://github.com/a/b\", folder: outils/site }\n");
    site.run(&["forge"]).exits(0);
    assert!(site.room.path().join(".github/workflows/check.yml").exists());
}

#[test]
fn nothing_but_the_content_changes_without_its_maintainers() {
    let site = Site::new();
    let with = |more: &str| {
        let text = site.read("content/site.yaml");
        let text = text.lines().filter(|line| !line.starts_with("repository:")).collect::<Vec<_>>().join("\n");
        let line = format!("repository: {{ address: \"https://github.com/a/b\"{more} }}\n");
        site.write("content/site.yaml", format!("{text}\n{line}"));
    };
    with("");
    site.run(&["forge"]).exits(0);
    assert!(!site.path(".github/CODEOWNERS").exists());
    with(", maintainers: [\"@a/technique\", \"@lea\"]");
    site.run(&["forge"]).exits(0);
    let lines = |path: &str| site.read(path).lines().skip(2).map(str::to_owned).collect::<Vec<_>>();
    let own = ["/themes/", "/content/site.yaml", "/content/forms/"];
    let rules =
        |forge: &[&str]| forge.iter().chain(&own).map(|path| format!("{path} @a/technique @lea")).collect::<Vec<_>>();
    assert_eq!(lines(".github/CODEOWNERS"), rules(&["/.github/"]));
    assert_eq!(lines(".gitlab/CODEOWNERS"), rules(&["/.gitlab-ci.yml", "/.gitlab/"]));
    for account in ["lea", "@", "@lea @eve", "@lea*", "@a/", "lea@example.org"] {
        with(&format!(", maintainers: [\"{account}\"]"));
        assert!(site.faults().iter().any(|fault| fault["code"] == "bad-repository"), "{account}");
    }
}

#[test]
fn what_workflows_take_from_elsewhere_is_one_commit_and_nothing_of_the_checkout_is_run() {
    let site = Site::new();
    let program = format!("program: {{ address: \"https://git.example/a/b\", revision: \"{}\" }}\n", "a".repeat(40));
    site.append("content/site.yaml", &program);
    site.run(&["forge"]).exits(0);
    let mut actions = 0;
    for name in ["check", "comment", "publish", "renew", "remind"] {
        let workflow = site.read(&format!(".github/workflows/{name}.yml"));
        for used in workflow.lines().filter_map(|line| line.split_once("uses: ")).map(|(_, used)| used) {
            let commit = used.split_once('@').map_or("", |(_, rest)| rest.split(' ').next().unwrap_or_default());
            let is_commit = commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit());
            assert!(is_commit || used.starts_with("./"), "{name}: {used}");
            actions += usize::from(is_commit);
        }
    }
    assert!(actions > 8, "{actions}");
    let gitlab = site.read(".gitlab-ci.yml");
    assert!(!gitlab.contains("CARGO_HOME"), "{gitlab}");
    assert!(gitlab.contains("(cd / && cargo install --root \"$CI_PROJECT_DIR/.annuaire-program\""), "{gitlab}");

    // The line of the recipe that looks for a program in the repository, as the forge runs it.
    let script = gitlab.lines().map(str::trim).find(|line| line.starts_with("brought=")).expect("the line is there");
    git(&site.root, &["init", "--quiet"]);
    let run = || Run::of(isolated("sh").args(["-e", "-c", script]).current_dir(&site.root).env("BROUGHT", "brought"));
    run().exits(0);
    site.write(".annuaire-program/bin/annuaire", "#!/bin/sh\n");
    run().exits(0);
    git(&site.root, &["add", "--force", ".annuaire-program"]);
    assert_eq!(run().exits(1).stdout, "brought\n");
}
