//! What a reviewer is told of a change: typical edits, one branch each, and hostile ones.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use image::{DynamicImage, ImageFormat, RgbImage};

const TODAY: &str = "2026-11-24";
const FIRST: &str = "content/ambassadors/pe-0001.yaml";
const SECOND: &str = "content/ambassadors/pe-0002.yaml";
const THIRD: &str = "content/ambassadors/pe-0003.yaml";
const FOURTH: &str = "content/ambassadors/pe-0004.yaml";

/// A repository with a small site in its folder `site`.
struct Repository {
    folder: tempfile::TempDir,
}

impl Repository {
    /// The site of `annuaire init`, with an owner, a break and a photo, as the first commit of `main`.
    fn new() -> Repository {
        let repository = Repository { folder: tempfile::tempdir().unwrap() };
        let site = repository.site();
        let made = Command::new(env!("CARGO_BIN_EXE_annuaire")).arg("init").arg(&site).output().unwrap();
        assert!(made.status.success());
        append(&site.join(FIRST), "owner: [\"@Lea\", \"orga/equipe\"]\n");
        append(&site.join(SECOND), "owner: sam\n");
        replace(&site.join(FOURTH), "status: active", "status: paused\nuntil: 2027-01-31");
        with_photo(&site.join(FIRST));
        fs::write(site.join("content/ambassadors/pe-0001.jpg"), jpeg(1600, 1200, 1_900_000)).unwrap();
        repository.git(&["init", "--quiet", "--initial-branch=main"]);
        repository.commit();
        repository
    }

    fn site(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    fn git(&self, arguments: &[&str]) {
        let output = alone(Command::new("git").arg("-C").arg(self.folder.path()).args(arguments));
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", "x"]);
    }

    /// A branch of `main` with one more commit.
    fn branch(&self, name: &str, edit: impl Fn(&Path)) {
        self.git(&["checkout", "--quiet", "--detach", "main"]);
        edit(&self.site());
        self.commit();
        self.git(&["update-ref", &format!("refs/heads/{name}"), "HEAD"]);
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_annuaire"));
        command.arg("diff").args(["--root", self.site().to_str().unwrap(), "--today", TODAY]).args(arguments);
        alone(command.current_dir(self.folder.path()))
    }

    fn diff(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success() && told.is_empty(), "{arguments:?}: {told}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self, arguments: &[&str]) -> serde_json::Value {
        serde_json::from_str(&self.diff(&[arguments, &["--format", "json"]].concat())).unwrap()
    }
}

/// Runs a command on which no setting of this machine has a hold.
fn alone(command: &mut Command) -> Output {
    let day = "2026-11-01T12:00:00Z";
    command
        .envs([("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1"), ("NO_COLOR", "1")])
        .envs([("GIT_AUTHOR_NAME", "A"), ("GIT_AUTHOR_EMAIL", "a@example.org"), ("GIT_AUTHOR_DATE", day)])
        .envs([("GIT_COMMITTER_NAME", "A"), ("GIT_COMMITTER_EMAIL", "a@example.org"), ("GIT_COMMITTER_DATE", day)])
        .env_remove("GITHUB_ACTIONS")
        .output()
        .unwrap()
}

fn append(path: &Path, text: &str) {
    fs::write(path, format!("{}\n{text}", fs::read_to_string(path).unwrap().trim_end())).unwrap();
}

fn replace(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{}: {from}", path.display());
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

fn with_photo(profile: &Path) {
    let file = format!("{}.jpg", profile.file_stem().unwrap().to_string_lossy());
    replace(profile, "\ncharter:", &format!("\nphoto: {{ file: {file}, credit: \"Zoé Exemple\" }}\ncharter:"));
    replace(profile, "covers: [name", "covers: [name, photo");
}

/// A photo whose file has exactly `bytes` bytes: what follows a picture's end is no part of it.
fn jpeg(width: u32, height: u32, bytes: usize) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(RgbImage::new(width, height)).write_to(&mut file, ImageFormat::Jpeg).unwrap();
    let mut file = file.into_inner();
    assert!(file.len() <= bytes, "{}", file.len());
    file.resize(bytes, 0);
    file
}

/// The names of commits hang on every byte of the site.
fn without_commits(told: &str) -> String {
    let word = regex::Regex::new(r"\b[0-9a-f]{40}\b|\b[0-9a-f]{10}\b").unwrap();
    word.replace_all(told, "COMMIT").into_owned()
}

/// A name and an edit of the site.
type Edit = (&'static str, fn(&Path));

/// Typical changes, each a branch.
const EDITS: &[Edit] = &[
    ("area-and-rhythm", |site| {
        replace(&site.join(FIRST), "  - department: \"9A\"", "  - department: \"9A\"\n  - department: \"9B\"");
        replace(&site.join(FIRST), "un vendredi par mois, hors été", "deux jeudis par mois");
        replace(&site.join(FIRST), "months: [10, 11, 1, 2, 3]", "months: [9, 10, 11, 1, 2, 3, 4]");
        replace(&site.join(FIRST), "themes: [mixite]", "themes: [mixite, reconversion]");
    }),
    ("bio", |site| {
        replace(&site.join(FIRST), "surtout sur des maisons", "surtout sur des granges et des maisons");
        replace(&site.join(FIRST), "J'apporte en\n  classe un assemblage en cinq morceaux.", "J'apporte un nœud.");
        replace(&site.join(FIRST), "Nous sommes trois dans mon équipe", "Nous sommes quatre dans mon équipe");
        replace(&site.join(FIRST), "confirmed: 2026-01-12", "confirmed: 2026-11-20");
    }),
    ("new-profile", |site| {
        let text = fs::read_to_string(site.join(THIRD)).unwrap();
        let text = text.replace("Noor Tournesac", "Ada Violette").replace("PE-2025-0003", "PE-2026-0005");
        fs::write(site.join("content/ambassadors/pe-0005.yaml"), format!("{text}owner: \"@ada\"\n")).unwrap();
    }),
    ("pause", |site| {
        replace(&site.join(FIRST), "status: active", "status: paused\nuntil: 2027-03-01");
    }),
    ("return", |site| {
        replace(&site.join(FOURTH), "status: paused\nuntil: 2027-01-31", "status: active");
        replace(&site.join(FOURTH), "confirmed: 2026-01-26", "confirmed: 2026-11-23");
    }),
    ("withdrawal", |site| {
        fs::write(site.join(THIRD), "status: withdrawn\n").unwrap();
    }),
    ("removal", |site| {
        fs::remove_file(site.join(FIRST)).unwrap();
        fs::remove_file(site.join("content/ambassadors/pe-0001.jpg")).unwrap();
    }),
    ("consent-and-charter", |site| {
        replace(
            &site.join(FIRST),
            "covers: [name, photo, employer, open_data, search_engines]",
            "covers: [name, photo]",
        );
        replace(&site.join(FIRST), "employer: { name: \"Toitures du Grelot\" }\n", "");
        let versions = "    - { version: \"2\", from: 2027-01-01, to: 2030-12-31 }";
        replace(&site.join("content/site.yaml"), "to: 2030-12-31 }", &format!("to: 2026-12-31 }}\n{versions}"));
        replace(&site.join("content/site.yaml"), "current: \"1\"", "current: \"2\"");
        replace(&site.join("content/site.yaml"), "Métiers d'ici", "Métiers d'à côté");
    }),
    ("photos", |site| {
        fs::write(site.join("content/ambassadors/pe-0001.jpg"), jpeg(480, 480, 41_200)).unwrap();
        with_photo(&site.join(THIRD));
        fs::write(site.join("content/ambassadors/pe-0003.jpg"), jpeg(640, 480, 99_950)).unwrap();
    }),
    ("page-and-sector", |site| {
        replace(&site.join("content/pages/protocol.md"), "slug: protocole-scolaire", "slug: regles");
        replace(&site.join("content/pages/protocol.md"), "Pas de démarchage, pas de", "Ni démarchage, ni");
        let sectors = site.join("content/sectors");
        fs::rename(sectors.join("cuisine-accueil.md"), sectors.join("cuisine.md")).unwrap();
        replace(&sectors.join("cuisine.md"), "\n---\n", "\naliases: [secteurs/cuisine-accueil]\n---\n");
        for profile in [SECOND, FOURTH] {
            replace(&site.join(profile), "[cuisine-accueil]", "[cuisine]");
        }
        replace(&sectors.join("sante.md"), "[cuisine-accueil]", "[cuisine]");
        let house = site.join("content/organisations/auberge-des-quatre-lunes.yaml");
        replace(&house, "cuisine-accueil", "cuisine");
    }),
    ("texts", |site| {
        replace(&site.join("content/site.yaml"), "C'est gratuit.", "C'est gratuit et sans engagement.");
        let themes = site.join("content/vocabularies/themes.yaml");
        replace(&themes, "label: Reconversion", "label: Changer de métier");
        append(&themes, "- id: rural\n  label: Campagnes\n");
        let form = site.join("content/forms/request.yaml");
        replace(&form, "\n", "\n# Un commentaire de plus.\n");
    }),
    ("who-is-reached", |site| {
        let config = site.join("content/site.yaml");
        replace(&config, "team: equipe@annuaire.example", "team: quelqu-un@ailleurs.example");
        replace(&config, "address: https://annuaire.example/", "address: https://ailleurs.example/");
        replace(&config, "Pays d'Exemple (démonstration)", "Pays d'Ailleurs");
        append(&config, "repository: { address: \"https://github.com/mallory/annuaire\" }\n");
        let revision = "0123456789abcdef0123456789abcdef01234567";
        append(&config, &format!("program: {{ address: \"https://git.example/m/a\", revision: {revision} }}\n"));
        replace(&config, "demonstration: true", "demonstration: false");
        let form = site.join("content/forms/request.yaml");
        append(&form, "id: ailleurs\n");
        replace(&form, "label: \"La commune\", required: true", "label: \"La commune\"");
    }),
    ("too-old", |site| {
        replace(&site.join(FIRST), "confirmed: 2026-01-12", "confirmed: 2021-01-12");
        replace(&site.join(SECOND), "confirmed: ", "confirmed: 2015-01-01 #");
    }),
    ("somebody-elses-profile-with-code", |site| {
        replace(&site.join(SECOND), "owner: sam", "owner: lea");
        replace(&site.join(SECOND), "occupation: Cuisinier", "occupation: Chef");
        replace(&site.join(FIRST), "since: 2014", "since: 2013");
        fs::create_dir_all(site.join("../.github/workflows")).unwrap();
        fs::write(site.join("../.github/workflows/build.yaml"), "on: push\n").unwrap();
        append(&site.join("themes/mine/css/6-mine.css"), "a { color: red; }\n");
    }),
    ("renames", |site| {
        fs::rename(site.join(SECOND), site.join("content/ambassadors/pe-0009.yaml")).unwrap();
        replace(&site.join("content/ambassadors/pe-0009.yaml"), "since: 2019", "since: 2018");
        replace(&site.join("content/ambassadors/pe-0009.yaml"), "owner: sam", "owner: mallory");
        fs::rename(site.join("content/pages/protocol.md"), site.join("content/pages/school.md")).unwrap();
        replace(&site.join("content/pages/school.md"), "title: Protocole en milieu", "title: Règles en milieu");
        let organisations = site.join("content/organisations");
        fs::rename(organisations.join("auberge-des-quatre-lunes.yaml"), organisations.join("auberge.yaml")).unwrap();
    }),
    ("charter-page-and-lost-sector", |site| {
        replace(&site.join("content/site.yaml"), "Métiers d'ici", "Métiers d'à côté");
        replace(&site.join("content/pages/charter.md"), "order: 1\n", "order: 9\n");
        append(&site.join("content/pages/charter.md"), "\nDonner deux heures par an.\n");
        fs::remove_file(site.join("content/sectors/sante.md")).unwrap();
    }),
    ("faults", |site| {
        append(&site.join(FIRST), "  bio: [\n");
        replace(&site.join(SECOND), "since: 2019", "since: long ago");
        replace(&site.join(SECOND), "occupation: Cuisinier", "occupation: Chef");
        fs::write(site.join("content/pages/protocol.md"), b"---\ntitle: \xff\n---\n").unwrap();
        fs::remove_file(site.join(THIRD)).unwrap();
    }),
    ("comments-alone", |site| {
        append(&site.join(FIRST), "# Relu.\n");
    }),
];

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

/// What is not to act, wherever it is shown.
const HOSTILE: &[&str] = &[
    "@everyone @orga/equipe",
    "<script>alert(1)</script><img src=x onerror=y>",
    "::error file=x::y",
    "##[error]z ##vso[task.x]y",
    "a\n  ::add-mask::b ##[add-mask]e ##[error]pwned",
    "```\n# Titre\n````",
    "a](http://evil.example) ![x](https://evil.example/x.png)",
    "https://evil.example www.evil.example a@evil.example",
    "#1 orga/x#2 GH-3 !4 deadbeef1",
    "a | b\n|---|---|\n/close",
    "\u{1b}[31m\u{7}\u{9b}",
    "*a* _b_ ~~c~~ $`d`$ &lt; <!-- --> :+1:",
];

/// A YAML text that is `text`, whatever it is.
fn yaml(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// The site with `text` in every place that takes one, and in names of files.
fn spoiled(site: &Path, text: &str) {
    let quoted = yaml(text);
    for (from, to) in [
        ("name: Solène Brindavoine", format!("name: {quoted}")),
        ("occupation: Charpentière", format!("occupation: {quoted}")),
        ("[federation-exemple-batiment]", format!("[{quoted}]")),
        ("themes: [mixite]", format!("themes: [{quoted}, b, c, d, e, f, g]")),
        ("rhythm: \"un vendredi par mois, hors été\"", format!("rhythm: {quoted}")),
        ("- department: \"9A\"", format!("- department: {quoted}")),
        ("version: \"1\"", format!("version: {quoted}")),
        ("reference: PE-2025-0001", format!("reference: {quoted}")),
        ("credit: \"Zoé Exemple\"", format!("credit: {quoted}")),
        ("bio: |", format!("links: [{{ label: {quoted}, url: {quoted} }}]\naliases: [{quoted}]\nbio: |")),
        (
            "  Au collège",
            format!("  {}\n\n  Au collège", text.replace('\n', "\n  ").replace(['\u{1b}', '\u{7}', '\u{9b}'], "")),
        ),
        ("idea: \"Une fille", format!("idea: {quoted}\n    other: \"Une fille")),
        ("owner: [\"@Lea\"", format!("owner: [{quoted}, \"@Lea\"")),
    ] {
        replace(&site.join(FIRST), from, &to);
    }
    replace(&site.join("content/site.yaml"), "  current: \"1\"", &format!("  current: {quoted}"));
    replace(&site.join("content/site.yaml"), "tagline:", &format!("{quoted}: {quoted}\ntagline: {quoted} #"));
    append(&site.join("content/vocabularies/themes.yaml"), &format!("- id: {quoted}\n  label: {quoted}\n"));
    replace(
        &site.join("content/pages/protocol.md"),
        "title: Protocole en milieu scolaire",
        &format!("title: {quoted}"),
    );
    replace(&site.join("content/pages/protocol.md"), "## Toujours", &format!("{text}\n\n## Toujours"));
    replace(&site.join("content/pages/protocol.md"), "slug: protocole-scolaire", &format!("slug: {quoted}"));
    replace(&site.join("content/sectors/sante.md"), "name: Santé", &format!("name: {quoted}"));
    let file = text.replace(['/', '\0'], "∕");
    let profile = fs::read_to_string(site.join(THIRD)).unwrap();
    fs::write(site.join(format!("content/ambassadors/{file}.yaml")), profile).unwrap();
    fs::write(site.join(format!("content/pages/{file}.md")), "no front matter").unwrap();
    fs::write(site.join(format!("themes/mine/{file}")), "x").unwrap();
    fs::write(site.join(format!("../{file}")), "x").unwrap();
    fs::remove_file(site.join("content/ambassadors/pe-0002.yaml")).unwrap();
}

/// That a forge makes nothing of `told` but headings and lists of the program's own.
fn is_harmless_on_a_forge(told: &str) {
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
    let (mut in_block, mut plain) = (false, String::new());
    for event in Parser::new_ext(told, Options::all()) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_block = true,
            Event::End(TagEnd::CodeBlock) => in_block = false,
            Event::Start(Tag::Heading { .. } | Tag::Paragraph | Tag::List(None) | Tag::Item) => {}
            Event::Start(other) => panic!("{other:?} in\n{told}"),
            Event::Html(html) | Event::InlineHtml(html) => panic!("{html} in\n{told}"),
            Event::Rule | Event::HardBreak | Event::TaskListMarker(_) => panic!("{event:?} in\n{told}"),
            Event::Text(text) if !in_block => plain.push_str(&text),
            _ => plain.push(' '),
        }
    }
    for sign in ["@", "#", "http", "www.", "<", "://", "$", "|", "!", "~", "GH-", "deadbeef", "*", "_"] {
        assert!(!plain.contains(sign), "{sign} in\n{plain}\nof\n{told}");
    }
    let headings = told.lines().filter(|line| line.trim_start().starts_with('#'));
    let own = |line: &&str| {
        line.starts_with("## Ce qui change") || *line == "## Contrôle du contenu" || line.starts_with("### ")
    };
    assert_eq!(headings.filter(|line| !own(line)).collect::<Vec<_>>(), Vec::<&str>::new());
    assert!(told.chars().count() < 60_000);
}

fn is_harmless_in_a_log(told: &str) {
    let acts = |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c) || c == '\u{2066}';
    assert!(!told.contains(acts), "{told:?}");
    is_no_command(told);
}

fn is_no_command(told: &str) {
    assert!(!told.lines().any(|line| line.trim_start().starts_with("::")), "{told}");
    assert!(!told.contains("##[") && !told.contains("##vso["), "{told}");
}

/// That nothing which stands in `site` acts in the log of the other commands that workflows run.
fn of_other_commands(site: &Path) {
    let output = tempfile::tempdir().unwrap();
    let public = output.path().join("public");
    let remind = ["remind", "--within", "3000", "--format"];
    for (arguments, is_for_a_log) in [
        (vec!["build", "--output", public.to_str().unwrap()], true),
        (vec!["fmt", "--check"], true),
        (vec!["check", "--format", "markdown"], true),
        (vec!["check", "--format", "human"], true),
        (vec!["check", "--format", "json"], true),
        (vec!["check", "--format", "rdjsonl"], true),
        ([&remind[..], &["table"]].concat(), true),
        ([&remind[..], &["csv"]].concat(), false),
        ([&remind[..], &["ics"]].concat(), false),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_annuaire"));
        command.args(&arguments).arg("--root").arg(site);
        if arguments[0] != "fmt" {
            command.args(["--today", TODAY]);
        }
        let output = alone(&mut command);
        assert!(!output.stdout.is_empty() || !output.stderr.is_empty(), "{arguments:?}");
        for told in [output.stdout, output.stderr] {
            let told = String::from_utf8(told).unwrap();
            if arguments.contains(&"markdown") {
                is_harmless_on_a_forge(&told);
            }
            if is_for_a_log { is_harmless_in_a_log(&told) } else { is_no_command(&told) }
        }
    }
}

#[test]
fn hostile_words_do_nothing_wherever_they_are_shown() {
    let repository = Repository::new();
    for (number, text) in HOSTILE.iter().enumerate() {
        let branch = format!("hostile-{number}");
        repository.branch(&branch, |site| spoiled(site, text));
        for arguments in [["main", &branch], [&branch, "main"]] {
            let diff = |format: &str| {
                repository.diff(&[&arguments[..], &["--author", text, "--author", "lea", "--format", format]].concat())
            };
            let markdown = diff("markdown");
            is_harmless_on_a_forge(&markdown);
            is_harmless_in_a_log(&markdown);
            if arguments[0] != "main" {
                continue;
            }
            is_harmless_in_a_log(&diff("human"));
            if ["::", "##", "\u{1b}"].iter().any(|sign| text.contains(sign)) {
                of_other_commands(&repository.site());
            }
            let json = diff("json");
            is_harmless_in_a_log(&json);
            let json: serde_json::Value = serde_json::from_str(&json).unwrap();
            let told = |list: &str| json[list].as_array().unwrap().len();
            assert!(told("profiles") + told("unread") >= 2, "{json:#}");
        }
    }
}

#[test]
fn names_of_revisions_are_never_options_or_commands() {
    let repository = Repository::new();
    let names = [
        "x$(touch${IFS}pwned)",
        "x;touch${IFS}pwned",
        "--output=pwned",
        "-h",
        "@everyone",
        "<script>",
        "a`b",
        "a\u{202e}b",
    ];
    for name in names {
        repository.branch(name, |site| replace(&site.join(FIRST), "since: 2014", "since: 2013"));
        for format in ["markdown", "human", "json"] {
            let told = repository.diff(&["--format", format, "--", "main", name]);
            assert!(told.contains("2013"), "{name}: {told}");
            is_harmless_in_a_log(&told);
            if format == "markdown" {
                is_harmless_on_a_forge(&told);
            }
        }
    }
    for unknown in
        ["--all", "--output=pwned2", "-p", "--end-of-options", "$(touch pwned)", "", "a\nb", "main..main", "main:site"]
    {
        let output = repository.run(&["--", unknown]);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{unknown}");
        is_harmless_in_a_log(&String::from_utf8_lossy(&output.stderr));
    }
    // Without a name no folder is meant, not even where the command runs in a site.
    let mut command = Command::new(env!("CARGO_BIN_EXE_annuaire"));
    let output = alone(command.args(["diff", "", "main"]).current_dir(repository.site()));
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("Un des deux noms est vide") && !told.contains("os error"), "{told}");
    let files: Vec<_> = walkdir::WalkDir::new(repository.folder.path()).into_iter().collect();
    assert!(files.iter().flatten().all(|file| !file.file_name().to_string_lossy().starts_with("pwned")));
}

#[test]
fn personal_data_is_masked_on_both_sides() {
    let repository = Repository::new();
    repository.branch("leak", |site| {
        replace(&site.join(FIRST), "rhythm: \"un vendredi", "rhythm: \"06 12 34 56 78, un vendredi");
        replace(
            &site.join(FIRST),
            "  Au collège",
            "  Écrivez à ada.lovelace@exemple.fr : 5 € par élève.\n\n  Au collège",
        );
        replace(&site.join(FIRST), "role: salarie", "role: grace.hopper@exemple.fr");
    });
    repository.branch("other-leak", |site| {
        replace(&site.join(FIRST), "rhythm: \"un vendredi", "rhythm: \"06 98 76 54 32, un vendredi");
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
    repository.branch("take", |site| replace(&site.join(SECOND), "owner: sam", "owner: mallory"));
    repository.branch("adopt", |site| append(&site.join(THIRD), "owner: mallory\n"));
    repository.branch("photo", |site| {
        fs::write(site.join("content/ambassadors/pe-0001.jpg"), jpeg(480, 480, 50_000)).unwrap();
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
            append(&site.join("content/pages/protocol.md"), &format!("\n## Fin\n{text}"));
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
        replace(&site.join(FIRST), "bio: |\n", "bio: |\n  - un\n  - deux\n\n");
        replace(&site.join(FIRST), "answer: ", "answer: \"- un\\n- deux\"\n    #");
    });
    repository.branch("other-forms-of-others", |site| {
        replace(&site.join(FIRST), "bio: |\n", "bio: |\n  - un - deux\n\n");
        replace(&site.join(FIRST), "answer: ", "answer: \"- un - deux\"\n    #");
    });
    let said = repository.diff(&["forms-of-others", "other-forms-of-others"]);
    assert_eq!(said.matches("éléments de liste : 2 → 1").count(), 2, "{said}");
}

#[test]
fn a_profile_under_another_name_is_its_owners_still() {
    let repository = Repository::new();
    let renamed = |name: &str, edit: fn(&Path)| {
        repository.branch(name, |site| {
            let new = site.join("content/ambassadors/pe-0009.yaml");
            fs::rename(site.join(FIRST), &new).unwrap();
            edit(&new);
        });
        repository.json(&["main", name, "--author", "mallory"])
    };
    let by_reference = renamed("by-reference", |profile| {
        replace(profile, "name: Solène Brindavoine", "name: Ada Violette");
    });
    let by_alias = renamed("by-alias", |profile| {
        replace(profile, "name: Solène Brindavoine", "name: Ada Violette");
        replace(profile, "reference: PE-2025-0001", "reference: PE-2026-0009");
        append(profile, "aliases: [ambassadeurs/pe-0001]\n");
    });
    let by_name = renamed("by-name", |profile| replace(profile, "reference: PE-2025-0001", "reference: PE-2026-0009"));
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
    let new = renamed("another", |profile| {
        replace(profile, "name: Solène Brindavoine", "name: Ada Violette");
        replace(profile, "reference: PE-2025-0001", "reference: PE-2026-0009");
    });
    let events: Vec<_> = new["profiles"].as_array().unwrap().iter().map(|profile| &profile["event"]).collect();
    assert_eq!(events, ["added", "removed"]);
}

#[test]
fn the_page_of_the_charter_comes_first_and_a_sector_that_goes_is_coverage_lost() {
    let repository = Repository::new();
    repository.branch("without", |site| {
        fs::remove_file(site.join("content/pages/charter.md")).unwrap();
        fs::remove_file(site.join("content/sectors/sante.md")).unwrap();
        replace(&site.join(THIRD), "[sante]", "[cuisine-accueil]");
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
    repository.branch("edit", |site| replace(&site.join(FIRST), "since: 2014", "since: 2013"));
    // The working folder is that of `edit`, with a change that nobody has committed.
    replace(&repository.site().join(SECOND), "since: 2019", "since: 2018");
    fs::write(repository.folder.path().join("new-tool.sh"), "x").unwrap();
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
    repository.branch("later", |site| replace(&site.join(FOURTH), "occupation: Restaurant", "occupation: Auberge"));
    assert_eq!(changed(&["later", "edit"]), ["pe-0001", "pe-0004"]);
    assert_eq!(changed(&["later", "edit", "--merge-base"]), ["pe-0001"]);
    let copy = tempfile::tempdir().unwrap();
    let init = Command::new(env!("CARGO_BIN_EXE_annuaire")).arg("init").arg(copy.path()).output().unwrap();
    assert!(init.status.success());
    assert_eq!(changed(&["main", copy.path().to_str().unwrap()]), ["pe-0004", "pe-0001", "pe-0002"]);
}

#[test]
fn what_is_no_file_is_told_and_any_bytes_may_be_a_name() {
    let repository = Repository::new();
    repository.branch("links", |site| {
        let secret = site.join("../secret.txt");
        fs::write(&secret, "name: never shown").unwrap();
        fs::remove_file(site.join(THIRD)).unwrap();
        std::os::unix::fs::symlink("../../../secret.txt", site.join(THIRD)).unwrap();
        let odd = <std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(b"pe-\xff\xfe\n.yaml");
        fs::write(site.join("content/ambassadors").join(odd), "name: x\n").unwrap();
        fs::write(site.join("content/ambassadors/pe-0009.yaml"), vec![b'#'; 3_000_000]).unwrap();
    });
    let told = repository.diff(&["main", "links", "--format", "markdown"]);
    assert!(told.contains("lien symbolique") && !told.contains("never shown"), "{told}");
    assert!(!told.contains("Fiches supprimées") && told.contains("pe-0009.yaml"), "{told}");
    is_harmless_on_a_forge(&told);
}

#[test]
fn what_cannot_be_read_is_told_once_and_never_taken_for_nothing() {
    let repository = Repository::new();
    let site = repository.site();
    repository.branch("spoiled", |site| {
        fs::create_dir(site.join("../notes")).unwrap();
        fs::copy(site.join(THIRD), site.join("../notes/x.yaml")).unwrap();
        std::os::unix::fs::symlink("../../../notes/x.yaml", site.join("content/ambassadors/pe-0007.yaml")).unwrap();
        std::os::unix::fs::symlink("protocol.md", site.join("content/pages/inside.md")).unwrap();
        std::os::unix::fs::symlink("../content", site.join("themes/all")).unwrap();
        fs::write(site.join("content/pages/latin.md"), b"---\ntitle: \xe9\n---\n").unwrap();
        fs::write(site.join("content/ambassadors/pe-0009.yaml"), vec![b'#'; 3_000_000]).unwrap();
    });
    let told = repository.diff(&["main", "spoiled"]);
    assert!(!told.contains("Rien ne change pour"), "{told}");
    assert!(told.contains("Dans ce qui a pu être lu et comparé, rien ne change"), "{told}");
    for unread in ["pe-0007.yaml", "inside.md", "themes/all", "latin.md", "pe-0009.yaml"] {
        assert_eq!(told.matches(&format!("{unread} (après)")).count(), 1, "{unread}\n{told}");
    }
    // What the site does not read it does not publish.
    let mut check = Command::new(env!("CARGO_BIN_EXE_annuaire"));
    let check = check.args(["check", "--format", "human", "--root"]).arg(&site).output().unwrap();
    assert_eq!(check.status.code(), Some(1));
    let told = String::from_utf8(check.stdout).unwrap().replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(told.matches("[symbolic-link]").count(), 3, "{told}");
    assert!(told.contains("raccourci vers « x.yaml »"), "{told}");

    // The next change tells of itself alone, whether it is compared as a commit or as a folder.
    replace(&site.join(FIRST), "since: 2014", "since: 2013");
    for step in 0..2 {
        let arguments = if step == 0 { vec!["spoiled"] } else { vec!["spoiled", "HEAD"] };
        let json = repository.json(&[&arguments[..], &["--author", "lea"]].concat());
        assert_eq!((&json["flags"], &json["unread"]), (&serde_json::json!([]), &serde_json::json!([])));
        assert_eq!(json["profiles"].as_array().unwrap().len(), 1);
        repository.commit();
    }
    // Another target and other bytes are other.
    fs::remove_file(site.join("content/pages/inside.md")).unwrap();
    std::os::unix::fs::symlink("privacy.md", site.join("content/pages/inside.md")).unwrap();
    fs::write(site.join("content/pages/latin.md"), b"---\ntitle: \xe8\n---\n").unwrap();
    fs::write(site.join("content/ambassadors/pe-0009.yaml"), vec![b'!'; 3_000_000]).unwrap();
    let json = repository.json(&["HEAD", "--author", "lea"]);
    assert_eq!(json["unread"].as_array().unwrap().len(), 6, "{json:#}");
    assert_eq!(json["flags"][0]["code"], "owner-unknown");
}

#[test]
fn a_comment_is_never_longer_than_forges_take() {
    let repository = Repository::new();
    repository.branch("many", |site| {
        let text = fs::read_to_string(site.join(THIRD)).unwrap();
        for number in 0..150 {
            let name = format!("name: {} {number}", "Prénom ".repeat(20));
            let text = text.replace("name: Noor Tournesac", &name);
            fs::write(site.join(format!("content/ambassadors/pe-1{number:03}.yaml")), text).unwrap();
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
