//! The real program, a site for each test, and what the program said of it.

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use annuaire::load::Folder;
use annuaire::pipeline::Sources;
use annuaire::review::scaffold;
use annuaire::text::date::Date;
use annuaire::text::language::Language;
use annuaire::text::source::SourceFile;
use image::{DynamicImage, ImageFormat, RgbImage};
use serde_json::Value;

/// The day of every test.
pub const TODAY: &str = "2026-11-24";
/// The same day, for tests that call the library.
pub const DAY: Date = jiff::civil::date(2026, 11, 24);
/// Noon of [`TODAY`], for commands that take no `--today`.
const NOW: &str = "1795521600";

/// What a run of the program left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    pub fn of(command: &mut Command) -> Run {
        let Output { status, stdout, stderr } = command.output().expect("the program starts");
        let [stdout, stderr] = [stdout, stderr].map(|text| String::from_utf8(text).expect("the program writes UTF-8"));
        Run { code: status.code(), stdout, stderr }
    }

    /// Fails the test unless the program ended with `code`.
    #[track_caller]
    pub fn exits(self, code: i32) -> Run {
        assert_eq!(self.code, Some(code), "{}", self.text());
        self
    }

    /// Everything that was printed, errors last.
    pub fn text(&self) -> String {
        self.stdout.clone() + &self.stderr
    }

    /// The faults that `check --format json` lists.
    #[track_caller]
    pub fn faults(&self) -> Vec<Value> {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }
}

/// A command that no clock, forge, account or git configuration of this machine reaches.
pub fn isolated(program: &str) -> Command {
    let mut command = Command::new(program);
    let commit_day = "2026-11-01T12:00:00Z";
    command
        .envs([("SOURCE_DATE_EPOCH", NOW), ("NO_COLOR", "1")])
        .envs([("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1")])
        .envs([("GIT_AUTHOR_NAME", "A"), ("GIT_AUTHOR_EMAIL", "a@example.org"), ("GIT_AUTHOR_DATE", commit_day)])
        .envs([("GIT_COMMITTER_NAME", "A"), ("GIT_COMMITTER_EMAIL", "a@example.org")])
        .env("GIT_COMMITTER_DATE", commit_day)
        .env_remove("GITHUB_ACTIONS")
        .env_remove("AWS_ACCESS_KEY_ID");
    command
}

pub fn program() -> Command {
    isolated(env!("CARGO_BIN_EXE_annuaire"))
}

/// Runs the program in the folder of this repository, whose content is the sample.
pub fn annuaire(arguments: &[&str]) -> Run {
    Run::of(program().args(arguments))
}

/// Runs git in `folder`; the test fails where git does.
#[track_caller]
pub fn git(folder: &Path, arguments: &[&str]) {
    Run::of(isolated("git").arg("-C").arg(folder).args(arguments)).exits(0);
}

/// A path as an argument of the program.
pub fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

/// The starting site, in the folder `site` of a scratch folder.
pub struct Site {
    pub room: tempfile::TempDir,
    pub root: PathBuf,
}

impl Site {
    /// The site that `annuaire init` writes.
    pub fn new() -> Site {
        let room = tempfile::tempdir().unwrap();
        let root = room.path().join("site");
        annuaire(&["init", text(&root)]).exits(0);
        Site { room, root }
    }

    /// A copy of the folder `original` of this repository.
    pub fn copy_of(original: &str) -> Site {
        let room = tempfile::tempdir().unwrap();
        let site = Site { root: room.path().join("site"), room };
        for (path, bytes) in tree(Path::new(original)) {
            site.write(&path, bytes);
        }
        site
    }

    /// A copy of the sample's content.
    pub fn copy_of_sample() -> Site {
        let room = tempfile::tempdir().unwrap();
        let site = Site { root: room.path().join("site"), room };
        for (path, bytes) in tree(Path::new("content")) {
            site.write(&format!("content/{path}"), bytes);
        }
        site
    }

    /// Runs a command of the program on this site.
    pub fn run(&self, arguments: &[&str]) -> Run {
        Run::of(program().args(arguments).arg("--root").arg(&self.root))
    }

    /// What `check` finds, as JSON.
    pub fn faults(&self) -> Vec<Value> {
        self.run(&["check", "--format", "json"]).faults()
    }

    /// Builds the site and reads it back: every file by its path.
    #[track_caller]
    pub fn build(&self) -> BTreeMap<String, Vec<u8>> {
        self.run(&["build", "--quiet"]).exits(0);
        self.public()
    }

    /// The built site as it is.
    pub fn public(&self) -> BTreeMap<String, Vec<u8>> {
        tree(&self.path("public"))
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    #[track_caller]
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Writes `name`, with the folders that it needs.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn remove(&self, name: &str) {
        fs::remove_file(self.path(name)).unwrap();
    }

    pub fn rename(&self, from: &str, to: &str) {
        fs::rename(self.path(from), self.path(to)).unwrap();
    }

    /// Replaces the first `from`, which must be there.
    #[track_caller]
    pub fn replace(&self, name: &str, from: &str, to: &str) {
        let old = self.read(name);
        assert!(old.contains(from), "{from} in {name}");
        self.write(name, old.replacen(from, to, 1));
    }

    /// Puts `line` in the place of the line that starts with `key`, which must be there.
    #[track_caller]
    pub fn replace_line(&self, name: &str, key: &str, line: &str) {
        let old = self.read(name);
        assert!(old.lines().any(|old| old.starts_with(key)), "{key} in {name}");
        let lines = old.lines().map(|old| if old.starts_with(key) { line } else { old });
        self.write(name, lines.map(|line| format!("{line}\n")).collect::<String>());
    }

    /// Adds `lines` behind the last line that is not empty.
    #[track_caller]
    pub fn append(&self, name: &str, lines: &str) {
        self.write(name, format!("{}\n{lines}", self.read(name).trim_end()));
    }
}

/// Every file below `folder` with its bytes, by its path with `/` between its parts.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("a readable folder"));
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// A black JPEG.
pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    encoded(RgbImage::new(width, height), ImageFormat::Jpeg)
}

pub fn encoded(picture: RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(picture).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// The files of the sample, and of somebody who has left it.
pub fn sample_sources() -> Sources {
    let mut sample = Folder::open(Path::new(".")).unwrap().into_sources();
    let gone = SourceFile::new("content/ambassadors/oe-9999.yaml", "status: withdrawn\n");
    let at = sample.texts.partition_point(|file| file.path < gone.path);
    sample.texts.insert(at, gone);
    sample
}

/// The files of a new site.
pub fn starter_sources() -> Sources {
    let starter = tempfile::tempdir().unwrap();
    scaffold::init(starter.path(), Language::French).unwrap();
    Folder::open(starter.path()).unwrap().into_sources()
}

/// `text` with each `\u{…}` as the character it stands for. Fixtures write invisible characters so.
pub fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').unwrap();
        text.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        text.push_str(rest);
    }
    text
}
