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
        fs::write(site.join("content/ambassadors/pe-0001.jpg"), jpeg(4000, 3000, 1_900_000)).unwrap();
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
    let word = regex::Regex::new(r"\b[0-9a-f]{40}\b|`[0-9a-f]{10}`|\([0-9a-f]{10}\)").unwrap();
    word.replace_all(told, "(commit)").into_owned()
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
        replace(&site.join(FIRST), "covers: [name, photo, employer, open_data, search_engines]", "covers: [name, photo]");
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
    ("somebody-elses-profile-with-code", |site| {
        replace(&site.join(SECOND), "owner: sam", "owner: lea");
        replace(&site.join(SECOND), "occupation: Cuisinier", "occupation: Chef");
        replace(&site.join(FIRST), "since: 2014", "since: 2013");
        fs::create_dir_all(site.join("../.github/workflows")).unwrap();
        fs::write(site.join("../.github/workflows/build.yaml"), "on: push\n").unwrap();
        append(&site.join("themes/mine/css/6-mine.css"), "a { color: red; }\n");
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
