//! `annuaire diff`: what a reviewer reads of a change.

mod edits;
mod hostile;

use std::fs;

use edits::EDITS;
use hostile::is_harmless_on_a_forge;

use crate::harness::{Run, Site, git, jpeg, program, text};

const FIRST: &str = "content/ambassadors/pe-0001.yaml";
const SECOND: &str = "content/ambassadors/pe-0002.yaml";
const THIRD: &str = "content/ambassadors/pe-0003.yaml";
const FOURTH: &str = "content/ambassadors/pe-0004.yaml";

/// A repository with a small site in its folder `site`.
struct Repository {
    site: Site,
}

impl Repository {
    /// The site of `annuaire init`, with an owner, a break and a photo, as the first commit of `main`.
    fn new() -> Repository {
        let repository = Repository { site: Site::new() };
        let site = &repository.site;
        site.append(FIRST, "owner: [\"@Lea\", \"orga/equipe\"]\n");
        site.append(SECOND, "owner: sam\n");
        site.replace(FOURTH, "status: active", "status: paused\nuntil: 2027-01-31");
        with_photo(site, "pe-0001");
        site.write("content/ambassadors/pe-0001.jpg", photo_of(1600, 1200, 1_900_000));
        repository.git(&["init", "--quiet", "--initial-branch=main"]);
        repository.commit();
        repository
    }

    fn git(&self, arguments: &[&str]) {
        git(self.site.room.path(), arguments);
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", "x"]);
    }

    /// A branch of `main` with one more commit.
    fn branch(&self, name: &str, edit: impl Fn(&Site)) {
        self.git(&["checkout", "--quiet", "--detach", "main"]);
        edit(&self.site);
        self.commit();
        self.git(&["update-ref", &format!("refs/heads/{name}"), "HEAD"]);
    }

    fn run(&self, arguments: &[&str]) -> Run {
        let mut command = program();
        command.args(["diff", "--root", text(&self.site.root)]).args(arguments);
        Run::of(command.current_dir(self.site.room.path()))
    }

    fn diff(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!((output.code, output.stderr.as_str()), (Some(0), ""), "{arguments:?}");
        output.stdout
    }

    fn json(&self, arguments: &[&str]) -> serde_json::Value {
        serde_json::from_str(&self.diff(&[arguments, &["--format", "json"]].concat())).unwrap()
    }
}

/// Names the photo beside the profile `id` in it.
fn with_photo(site: &Site, id: &str) {
    let profile = format!("content/ambassadors/{id}.yaml");
    let photo = format!("\nphoto: {{ file: {id}.jpg, credit: \"Zoé Exemple\" }}\ncharter:");
    site.replace(&profile, "\ncharter:", &photo);
    site.replace(&profile, "covers: [name", "covers: [name, photo");
}

/// A photo whose file has exactly `bytes` bytes: what follows a picture's end is no part of it.
fn photo_of(width: u32, height: u32, bytes: usize) -> Vec<u8> {
    let mut file = jpeg(width, height);
    assert!(file.len() <= bytes, "{}", file.len());
    file.resize(bytes, 0);
    file
}

/// The names of commits hang on every byte of the site.
fn without_commits(told: &str) -> String {
    let word = regex::Regex::new(r"\b[0-9a-f]{40}\b|\b[0-9a-f]{10}\b").unwrap();
    word.replace_all(told, "COMMIT").into_owned()
}

#[test]
fn typical_changes_are_told_in_words() {
    let repository = Repository::new();
    for (name, edit) in EDITS {
        repository.branch(name, edit);
        let arguments = ["main", name, "--author", "@LEA"];
        let told = |format: &str| without_commits(&repository.diff(&[&arguments[..], &["--format", format]].concat()));
        insta::assert_snapshot!(format!("{name}_markdown"), told("markdown"));
        insta::assert_snapshot!(format!("{name}_json"), told("json"));
    }
}

#[test]
fn personal_data_is_masked_on_both_sides() {
    let repository = Repository::new();
    repository.branch("leak", |site| {
        site.replace(FIRST, "rhythm: \"un vendredi", "rhythm: \"06 12 34 56 78, un vendredi");
        site.replace(FIRST, "  Au collège", "  Écrivez à ada.lovelace@exemple.fr : 5 € par élève.\n\n  Au collège");
        site.replace(FIRST, "role: salarie", "role: grace.hopper@exemple.fr");
    });
    repository.branch("other-leak", |site| {
        site.replace(FIRST, "rhythm: \"un vendredi", "rhythm: \"06 98 76 54 32, un vendredi");
    });
    for sides in [["main", "leak"], ["leak", "main"], ["leak", "other-leak"]] {
        for format in ["markdown", "json", "human"] {
            let told = repository.diff(&[&sides[..], &["--format", format]].concat());
            assert!(told.contains("**") && !told.contains("34 56") && !told.contains("76 54"), "{told}");
            assert!(!told.contains("lovelace") && !told.contains("hopper"), "{told}");
            assert!(told.contains("5 € par élève"), "whoever reviews sees a price: {told}");
        }
    }
}

#[test]
fn the_owner_is_the_one_of_the_former_version() {
    let repository = Repository::new();
    repository.branch("take", |site| site.replace(SECOND, "owner: sam", "owner: mallory"));
    repository.branch("adopt", |site| site.append(THIRD, "owner: mallory\n"));
    repository.branch("photo", |site| {
        site.write("content/ambassadors/pe-0001.jpg", photo_of(480, 480, 50_000));
    });
    let flags = |branch: &str, authors: &[&str]| -> Vec<String> {
        let authors: Vec<&str> = authors.iter().flat_map(|author| ["--author", author]).collect();
        let json = repository.json(&[&["main", branch], &authors[..]].concat());
        json["flags"].as_array().unwrap().iter().map(|flag| flag["code"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(flags("take", &["mallory"]), ["foreign-profile", "owner-taken"]);
    assert_eq!(flags("take", &["@Sam"]), Vec::<String>::new());
    assert_eq!(flags("take", &[]), Vec::<String>::new());
    assert_eq!(flags("adopt", &["mallory"]), ["owner-taken"]);
    assert_eq!(flags("photo", &["sam"]), ["foreign-profile"]);
    assert_eq!(flags("photo", &["sam", "orga/equipe"]), Vec::<String>::new());
}

/// What is told of a page that ends with `before` and then with `after`.
fn form_of_the_protocol(repository: &Repository, before: &str, after: &str) -> String {
    for (name, text) in [("form-before", before), ("form-after", after)] {
        repository.branch(name, |site| {
            site.append("content/pages/protocol.md", &format!("\n## Fin\n{text}"));
        });
    }
    repository.diff(&["form-before", "form-after"])
}

#[test]
fn a_text_that_is_shown_otherwise_is_told_even_where_its_words_stay() {
    let repository = Repository::new();
    for (before, after, told) in [
        (
            "\nintro\n\n- un\n- deux\n- trois\n",
            "\nintro\n\n- un - deux - trois\n",
            "seule la mise en forme change, à partir de « un - deux - trois » ; éléments de liste : 16 → 14",
        ),
        ("\nun deux\n", "\n    un deux\n", "blocs de code : 0 → 1"),
        ("\n| a | b |\n|---|---|\n| 1 | 2 |\n", "\n| a | b | |---|---| | 1 | 2 |\n", "tableaux : 1 → 0"),
        ("\n- un\n- deux\n", "\n- un\n  - deux\n", "de « - deux » ; listes : "),
        ("\n```\na  b\n```\n", "\n```\na b\n```\n", "seule la mise en forme change, à partir de « a b ``` »"),
        ("\n- un\n- deux\n", "\n- un - deux et plus\n", "la mise en forme change aussi ; éléments de liste : "),
    ] {
        let said = form_of_the_protocol(&repository, before, after);
        assert!(said.contains(told), "{told}\n{said}");
        assert!(!said.contains("Rien ne change"), "{said}");
    }
    for (before, after) in [("\nun\ndeux\n", "\nun deux\n"), ("\n- un\n- deux\n", "\n-  un\n-  deux\n")] {
        let said = form_of_the_protocol(&repository, before, after);
        assert!(said.contains("Rien ne change"), "{said}");
    }
    // So it is in profiles, in the answers to received ideas and in forms.
    repository.branch("forms-of-others", |site| {
        site.replace(FIRST, "bio: |\n", "bio: |\n  - un\n  - deux\n\n");
        site.replace(FIRST, "answer: ", "answer: \"- un\\n- deux\"\n    #");
    });
    repository.branch("other-forms-of-others", |site| {
        site.replace(FIRST, "bio: |\n", "bio: |\n  - un - deux\n\n");
        site.replace(FIRST, "answer: ", "answer: \"- un - deux\"\n    #");
    });
    let said = repository.diff(&["forms-of-others", "other-forms-of-others"]);
    assert_eq!(said.matches("éléments de liste : 2 → 1").count(), 2, "{said}");
}

#[test]
fn a_profile_under_another_name_is_its_owners_still() {
    let repository = Repository::new();
    let renamed = |name: &str, edit: fn(&Site, &str)| {
        repository.branch(name, |site| {
            let new = "content/ambassadors/pe-0009.yaml";
            site.rename(FIRST, new);
            edit(site, new);
        });
        repository.json(&["main", name, "--author", "mallory"])
    };
    let by_reference = renamed("by-reference", |site, profile| {
        site.replace(profile, "name: Solène Brindavoine", "name: Ada Violette");
    });
    let by_alias = renamed("by-alias", |site, profile| {
        site.replace(profile, "name: Solène Brindavoine", "name: Ada Violette");
        site.replace(profile, "reference: PE-2025-0001", "reference: PE-2026-0009");
        site.append(profile, "aliases: [ambassadeurs/pe-0001]\n");
    });
    let by_name =
        renamed("by-name", |site, profile| site.replace(profile, "reference: PE-2025-0001", "reference: PE-2026-0009"));
    for json in [by_reference, by_alias, by_name] {
        let profiles = json["profiles"].as_array().unwrap();
        assert_eq!(profiles.len(), 1, "{json:#}");
        assert_eq!((&profiles[0]["id"], &profiles[0]["former_id"]), (&"pe-0009".into(), &"pe-0001".into()));
        assert_eq!(profiles[0]["event"], "changed");
        assert!(profiles[0]["fields"].as_array().unwrap().len() <= 2, "{json:#}");
        assert_eq!(
            json["flags"],
            serde_json::json!([
                { "code": "foreign-profile", "profiles": ["pe-0001"], "files": [], "fields": [] }
            ])
        );
        assert_eq!(json["photos"], serde_json::json!([]));
    }
    let new = renamed("another", |site, profile| {
        site.replace(profile, "name: Solène Brindavoine", "name: Ada Violette");
        site.replace(profile, "reference: PE-2025-0001", "reference: PE-2026-0009");
    });
    let events: Vec<_> = new["profiles"].as_array().unwrap().iter().map(|profile| &profile["event"]).collect();
    assert_eq!(events, ["added", "removed"]);
}

#[test]
fn the_page_of_the_charter_comes_first_and_a_sector_that_goes_is_coverage_lost() {
    let repository = Repository::new();
    repository.branch("without", |site| {
        site.remove("content/pages/charter.md");
        site.remove("content/sectors/sante.md");
        site.replace(THIRD, "[sante]", "[cuisine-accueil]");
    });
    let told = repository.diff(&["main", "without"]);
    let place = |what: &str| told.find(what).unwrap_or_else(|| panic!("{what}\n{told}"));
    assert!(place("Page de la charte : charter") < place("Fiches modifiées"), "{told}");
    assert!(place("(supprimé)") < place("Fiches modifiées") && told.matches("· La charte").count() == 1, "{told}");
    assert!(told.contains("Santé : partout ; le secteur lui-même est supprimé\n"), "{told}");
}

#[test]
fn folders_and_revisions_are_compared_alike() {
    let repository = Repository::new();
    repository.branch("edit", |site| site.replace(FIRST, "since: 2014", "since: 2013"));
    // The working folder is that of `edit`, with a change that nobody has committed.
    repository.site.replace(SECOND, "since: 2019", "since: 2018");
    repository.site.write("../new-tool.sh", "x");
    let changed = |arguments: &[&str]| {
        let json = repository.json(arguments);
        let profiles = json["profiles"].as_array().unwrap();
        profiles.iter().map(|profile| profile["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(changed(&["main"]), ["pe-0001", "pe-0002"]);
    assert_eq!(changed(&["edit"]), ["pe-0002"]);
    assert_eq!(changed(&["main", "edit"]), ["pe-0001"]);
    assert_eq!(changed(&["edit", "./site"]), ["pe-0002"]);
    assert_eq!(repository.json(&["edit"])["code"], serde_json::json!(["new-tool.sh"]));
    // `main` goes on: what it gained is no change of the branch.
    repository.git(&["stash", "--quiet", "--include-untracked"]);
    repository.branch("later", |site| site.replace(FOURTH, "occupation: Restaurant", "occupation: Auberge"));
    assert_eq!(changed(&["later", "edit"]), ["pe-0001", "pe-0004"]);
    assert_eq!(changed(&["later", "edit", "--merge-base"]), ["pe-0001"]);
    let other = Site::new();
    assert_eq!(changed(&["main", text(&other.root)]), ["pe-0004", "pe-0001", "pe-0002"]);
}

#[test]
fn what_is_not_content_is_named_first_even_alone_and_something_changes() {
    let repository = Repository::new();
    for (number, (path, flag, said)) in [
        ("themes/mine/js/mine.js", "theme-changed", "Le thème change"),
        ("../.github/workflows/check.yml", "workflow-changed", "que la forge exécute"),
        ("../.gitlab-ci.yml", "workflow-changed", "que la forge exécute"),
        ("../_headers", "host-changed", "auquel l'hébergeur obéit"),
        ("../tools/run.sh", "code-changed", "autre fichier hors du contenu"),
    ]
    .into_iter()
    .enumerate()
    {
        let branch = format!("outside-{number}");
        repository.branch(&branch, |site| site.write(path, "x"));
        let json = repository.json(&["main", &branch]);
        assert_eq!((&json["flags"][0]["code"], json["flags"].as_array().unwrap().len()), (&flag.into(), 1), "{json:#}");
        for format in ["human", "markdown"] {
            let told = repository.diff(&["main", &branch, "--format", format]);
            assert!(told.contains(said) && told.contains(path.trim_start_matches("../")), "{told}");
            assert!(!told.contains("ien ne change"), "{told}");
        }
        repository.branch("with-content", |site| {
            site.write(path, "x");
            site.replace("content/site.yaml", "team: equipe@annuaire.example", "team: x@ailleurs.example");
        });
        let json = repository.json(&["main", "with-content"]);
        assert_eq!(json["flags"][0]["code"], flag, "{json:#}");
    }
}

#[test]
fn of_people_who_leave_only_the_id_is_told() {
    let repository = Repository::new();
    repository.git(&["checkout", "--quiet", "--detach", "main"]);
    let site = &repository.site;
    site.append(FIRST, "aliases: [ambassadeurs/solene-brindavoine, brindavoine]\n");
    site.replace(FIRST, "file: pe-0001.jpg", "file: solene-brindavoine.jpg");
    site.rename("content/ambassadors/pe-0001.jpg", "content/ambassadors/solene-brindavoine.jpg");
    site.append("content/pages/protocol.md", "\nSolène Brindavoine vient avec son assemblage.\n");
    site.write("content/pages/portrait-solene-brindavoine.md", "---\ntitle: Solène Brindavoine\n---\n\nUne vie.\n");
    site.write("notes/brindavoine_solene.txt", "x");
    repository.commit();
    repository.git(&["update-ref", "refs/heads/known", "HEAD"]);
    for (name, text) in [("solene-brindavoine-part", Some("status: withdrawn\n")), ("removed", None)] {
        repository.git(&["checkout", "--quiet", "--detach", "known"]);
        match text {
            Some(text) => site.write(FIRST, text),
            None => site.remove(FIRST),
        }
        site.remove("content/ambassadors/solene-brindavoine.jpg");
        site.remove("content/pages/portrait-solene-brindavoine.md");
        site.remove("notes/brindavoine_solene.txt");
        site.replace("content/pages/protocol.md", "Solène Brindavoine vient", "Solène Tamaris vient");
        repository.commit();
        repository.git(&["update-ref", &format!("refs/heads/{name}"), "HEAD"]);
        for format in ["human", "markdown", "json"] {
            let told = repository.diff(&["known", name, "--format", format]);
            assert!(told.contains("pe-0001") && !told.to_lowercase().contains("brindavoine"), "{told}");
            assert!(format == "json" || told.contains("anciennes adresses de"), "{told}");
            assert!(told.contains("Tamaris"), "what comes is told: {told}");
        }
    }
}

#[test]
fn what_is_no_file_is_told_and_any_bytes_may_be_a_name() {
    let repository = Repository::new();
    repository.branch("links", |site| {
        site.write("../secret.txt", "name: never shown");
        site.remove(THIRD);
        std::os::unix::fs::symlink("../../../secret.txt", site.path(THIRD)).unwrap();
        let odd = <std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(b"pe-\xff\xfe\n.yaml");
        fs::write(site.path("content/ambassadors").join(odd), "name: x\n").unwrap();
        site.write("content/ambassadors/pe-0009.yaml", vec![b'#'; 3_000_000]);
    });
    let told = repository.diff(&["main", "links", "--format", "markdown"]);
    assert!(told.contains("lien symbolique") && !told.contains("never shown"), "{told}");
    assert!(!told.contains("Fiches supprimées") && told.contains("pe-0009.yaml"), "{told}");
    is_harmless_on_a_forge(&told);
}

#[test]
fn what_cannot_be_read_is_told_once_and_never_taken_for_nothing() {
    let repository = Repository::new();
    let site = &repository.site;
    repository.branch("spoiled", |site| {
        site.write("../notes/x.yaml", site.read(THIRD));
        std::os::unix::fs::symlink("../../../notes/x.yaml", site.path("content/ambassadors/pe-0007.yaml")).unwrap();
        std::os::unix::fs::symlink("protocol.md", site.path("content/pages/inside.md")).unwrap();
        std::os::unix::fs::symlink("../content", site.path("themes/all")).unwrap();
        site.write("content/pages/latin.md", b"---\ntitle: \xe9\n---\n");
        site.write("content/ambassadors/pe-0009.yaml", vec![b'#'; 3_000_000]);
    });
    repository.branch("spoiled-content", |site| site.write("content/pages/latin.md", b"---\ntitle: \xe9\n---\n"));
    let told = repository.diff(&["main", "spoiled-content"]);
    assert!(!told.contains("Rien ne change pour"), "{told}");
    assert!(told.contains("Dans ce qui a pu être lu et comparé, rien ne change"), "{told}");
    repository.git(&["checkout", "--quiet", "--detach", "spoiled"]);
    let told = repository.diff(&["main", "spoiled"]);
    assert!(!told.contains("ien ne change"), "{told}");
    for unread in ["pe-0007.yaml", "inside.md", "themes/all", "latin.md", "pe-0009.yaml"] {
        assert_eq!(told.matches(&format!("{unread} (après)")).count(), 1, "{unread}\n{told}");
    }
    // What the site does not read it does not publish.
    let told = site.run(&["check", "--format", "human"]).exits(1).stdout.replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(told.matches("[symbolic-link]").count(), 3, "{told}");
    assert!(told.contains("raccourci vers « x.yaml »"), "{told}");

    // The next change tells of itself alone, whether it is compared as a commit or as a folder.
    site.replace(FIRST, "since: 2014", "since: 2013");
    for step in 0..2 {
        let arguments = if step == 0 { vec!["spoiled"] } else { vec!["spoiled", "HEAD"] };
        let json = repository.json(&[&arguments[..], &["--author", "lea"]].concat());
        assert_eq!((&json["flags"], &json["unread"]), (&serde_json::json!([]), &serde_json::json!([])));
        assert_eq!(json["profiles"].as_array().unwrap().len(), 1);
        repository.commit();
    }
    // Another target and other bytes are other.
    site.remove("content/pages/inside.md");
    std::os::unix::fs::symlink("privacy.md", site.path("content/pages/inside.md")).unwrap();
    site.write("content/pages/latin.md", b"---\ntitle: \xe8\n---\n");
    site.write("content/ambassadors/pe-0009.yaml", vec![b'!'; 3_000_000]);
    let json = repository.json(&["HEAD", "--author", "lea"]);
    assert_eq!(json["unread"].as_array().unwrap().len(), 6, "{json:#}");
    assert_eq!(json["flags"][0]["code"], "owner-unknown");
}

#[test]
fn a_comment_is_never_longer_than_forges_take() {
    let repository = Repository::new();
    repository.branch("many", |site| {
        let text = site.read(THIRD);
        for number in 0..150 {
            let name = format!("name: {} {number}", "Prénom ".repeat(20));
            let text = text.replace("name: Noor Tournesac", &name);
            site.write(&format!("content/ambassadors/pe-1{number:03}.yaml"), text);
        }
    });
    let told = repository.diff(&["main", "many", "--format", "markdown"]);
    let chars = told.chars().count();
    assert!(chars > 50_000 && chars < 60_000, "{chars}");
    let last = told.lines().last().unwrap();
    assert!(last.starts_with("… et encore ") && last.contains("changements"), "{last}");
    is_harmless_on_a_forge(&told);
}

#[test]
fn every_field_of_the_json_is_documented() {
    let docs = fs::read_to_string("docs/diff.md").unwrap();
    let schema: serde_json::Value = serde_json::from_str(&annuaire::review::changes::schema()).unwrap();
    let mut names = Vec::new();
    gather(&schema, &mut names);
    assert!(names.len() > 60, "{names:?}");
    let missing: Vec<&String> = names.iter().filter(|name| !docs.contains(&format!("`{name}`"))).collect();
    assert_eq!(missing, Vec::<&String>::new());
}

/// The names of properties and the words of choices, wherever they stand in a schema.
fn gather(schema: &serde_json::Value, names: &mut Vec<String>) {
    if let Some(properties) = schema["properties"].as_object() {
        names.extend(properties.keys().cloned());
    }
    names.extend(schema["const"].as_str().map(str::to_owned));
    match schema {
        serde_json::Value::Object(entries) => entries.values().for_each(|value| gather(value, names)),
        serde_json::Value::Array(entries) => entries.iter().for_each(|value| gather(value, names)),
        _ => {}
    }
}
