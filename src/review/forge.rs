//! The files of a forge: workflows that check, review, publish and remind, and forms in which people propose a profile
//! or a change.
//!
//! The workflows are templates in `scaffold/forge/`. A line with only `@@name@@` is replaced by lines with the same
//! indentation; elsewhere `@@name@@` is replaced by a YAML scalar. The values come from the site: language, branch,
//! folder, vocabularies and the source of the program. A program is never installed by its name alone, since anyone can
//! register a name.

mod mark;
mod questions;

use crate::content::document::quoted;
use crate::content::model::{Content, RawProgram, RawRepository};
use crate::text::language::Language;
use crate::text::locale::{Locale, Words, words};

pub use mark::is_ours;

static WORDS: Words = words!("forge.ftl");

/// A forge with workflows.
#[derive(clap::ValueEnum, Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forge {
    /// .github/
    Github,
    /// .gitlab-ci.yml and .gitlab/
    Gitlab,
}

impl Forge {
    /// All of them.
    pub const ALL: [Forge; 2] = [Forge::Github, Forge::Gitlab];

    fn owners_path(self) -> &'static str {
        match self {
            Forge::Github => ".github/CODEOWNERS",
            Forge::Gitlab => ".gitlab/CODEOWNERS",
        }
    }
}

/// The source of the program that workflows run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// The `program` of `content/site.yaml`.
    Named,
    /// The repository itself, which is the one of the program.
    Source,
}

/// A file for a forge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The path from the root of the repository.
    pub path: &'static str,
    /// The whole text.
    pub text: String,
}

/// The state of a file for a forge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    /// It is up to date.
    Same,
    /// It is missing.
    New,
    /// It is outdated, and was written here or may be overwritten.
    Changed,
    /// It was written or changed by somebody.
    Theirs,
    /// It is a link or in a linked folder, whose target may be anywhere.
    Linked,
}

/// The files that may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// None: it is a check.
    Nothing,
    /// Missing files, and those that were written here and not changed since.
    Ours,
    /// Also those that somebody wrote or changed.
    All,
}

/// The message about `files` that were written, or that would be in a check, in French or else in English.
pub fn message(files: &[(&str, FileState)], is_check: bool, language: Language) -> String {
    let words = WORDS.for_reader(language);
    let line = |(path, state): &(&str, FileState)| {
        let key = match (state, is_check) {
            (FileState::Same, _) => return None,
            (FileState::New, false) => "forge-written",
            (FileState::Changed, false) => "forge-rewritten",
            (FileState::New, true) => "forge-missing",
            (FileState::Changed, true) => "forge-stale",
            (FileState::Theirs, _) => "forge-theirs",
            (FileState::Linked, _) => "forge-linked",
        };
        Some(format!("{}\n", words.format(key, &[("path", (*path).into())])))
    };
    let lines: String = files.iter().filter_map(line).collect();
    if lines.is_empty() {
        return format!("{}\n", words.text("forge-same"));
    }
    let has = |wanted: &[FileState]| files.iter().any(|(_, state)| wanted.contains(state));
    let how = (is_check && has(&[FileState::New, FileState::Changed])).then_some("forge-how");
    let force = has(&[FileState::Theirs]).then_some("forge-force");
    let ends = how.into_iter().chain(force).map(|key| format!("{}\n", words.text(key)));
    lines + &ends.collect::<String>()
}

/// The note that a new site is in `folder` of a repository, where no forge looks for its files.
pub fn folder_note(folder: &str, language: Language) -> String {
    format!("{}\n", WORDS.for_reader(language).format("forge-folder", &[("folder", folder.into())]))
}

#[derive(rust_embed::Embed)]
#[folder = "scaffold/forge/"]
#[exclude = "*~"]
struct Templates;

/// The files of `forge` for the site of `content`, in French for a French site, otherwise in English.
pub fn files(forge: Forge, content: &Content, program: Program) -> Vec<File> {
    let site = content.site.as_ref().map(|site| &site.data);
    let repository = site.and_then(|site| site.repository.as_ref());
    let words = WORDS.for_reader(site.map_or_else(Language::default, |site| Language::of(&site.language.value)));
    let filling = Filling {
        words,
        branch: repository.map_or("main", RawRepository::branch_name).to_owned(),
        folder: repository.map_or("", RawRepository::inner_folder).to_owned(),
        install: match (program, site.and_then(|site| site.program.as_ref())) {
            (Program::Source, _) => Install::Build,
            (Program::Named, Some(named)) if named.has_safe_address() && named.is_fixed() => Install::Commit(named),
            (Program::Named, _) => Install::Stop,
        },
    };
    let is_public = repository.is_none_or(RawRepository::is_public);
    let address = site.map_or("", |site| &site.address.value);
    let asked = questions::questions(content, words, is_public);
    let notice = questions::Notice { words, is_public, address };
    let owners = repository.and_then(|repository| owners(forge, repository, words));
    let file = |path, text: String| File { path, text: mark::marked(path, &text, words.text("forge-mark")) };
    let mut files = match forge {
        Forge::Github => vec![
            file(".github/workflows/check.yml", filling.fill("github/check.yml")),
            file(".github/workflows/comment.yml", filling.fill("github/comment.yml")),
            file(".github/workflows/publish.yml", filling.fill("github/publish.yml")),
            file(".github/workflows/renew.yml", filling.fill("github/renew.yml")),
            file(".github/workflows/remind.yml", filling.fill("github/remind.yml")),
            file(".github/PULL_REQUEST_TEMPLATE.md", notice.change_request(forge)),
            file(".github/ISSUE_TEMPLATE/config.yml", notice.choices()),
            file(".github/ISSUE_TEMPLATE/profile.yml", notice.issue_form("profile", &asked)),
            file(".github/ISSUE_TEMPLATE/change.yml", notice.issue_form("change", &questions::change(words))),
        ],
        Forge::Gitlab => vec![
            file(".gitlab-ci.yml", filling.fill("gitlab/ci.yml")),
            file(".gitlab/merge_request_templates/Default.md", notice.change_request(forge)),
            file(".gitlab/issue_templates/profile.md", notice.issue_text("profile", &asked)),
            file(".gitlab/issue_templates/change.md", notice.issue_text("change", &questions::change(words))),
        ],
    };
    files.extend(owners.map(|text| file(forge.owners_path(), text)));
    files
}

/// The rules of CODEOWNERS by which the maintainers are asked about all that is executed, obeyed or sent somewhere; `None`
/// where nobody is named. Owners of profiles are no part of it: a forge would not let others mend them.
fn owners(forge: Forge, repository: &RawRepository, words: &Locale) -> Option<String> {
    let accounts: Vec<&str> = repository.maintainers().filter(|account| RawRepository::is_account(account)).collect();
    let folder = repository.inner_folder();
    let root = if folder.is_empty() { String::new() } else { format!("/{}", folder.replace(' ', "\\ ")) };
    let forges: &[&str] = match forge {
        Forge::Github => &["/.github/"],
        Forge::Gitlab => &["/.gitlab-ci.yml", "/.gitlab/"],
    };
    let own = ["themes/", "content/site.yaml", "content/forms/"].map(|path| format!("{root}/{path}"));
    let paths = forges.iter().map(|path| (*path).to_owned()).chain(own);
    let lines: String = paths.map(|path| format!("{path} {}\n", accounts.join(" "))).collect();
    (!accounts.is_empty()).then(|| format!("# {}\n{lines}", words.text("owners-note")))
}

/// The values of the templates of workflows.
struct Filling<'a> {
    words: &'a Locale,
    branch: String,
    folder: String,
    install: Install<'a>,
}

/// The way in which a workflow gets the program.
enum Install<'a> {
    /// It builds the repository, which is the one of the program.
    Build,
    /// It builds one commit of another repository.
    Commit(&'a RawProgram),
    /// The site does not say where from: it stops with an explanation.
    Stop,
}

impl Filling<'_> {
    /// The template at `path`, filled in.
    fn fill(&self, path: &str) -> String {
        let mut text = String::new();
        for line in template(path).lines() {
            let inner = line.trim_start();
            let whole = inner.strip_prefix("@@").and_then(|inner| inner.strip_suffix("@@"));
            match whole.and_then(|name| self.lines(path, name)) {
                Some(lines) => {
                    let indent = &line[..line.len() - inner.len()];
                    let indented = |line: &str| {
                        if line.is_empty() { "\n".to_owned() } else { format!("{indent}{line}\n") }
                    };
                    text.extend(lines.lines().map(indented));
                }
                None => text.push_str(&format!("{}\n", self.scalars(line))),
            }
        }
        text
    }

    /// The lines for `@@name@@` in the template at `path`.
    fn lines(&self, path: &str, name: &str) -> Option<String> {
        let (folder, _) = path.split_once('/')?;
        let source = match (name, &self.install) {
            ("install", Install::Build) => format!("{folder}/install-source.yml"),
            ("install", Install::Commit(_)) => format!("{folder}/install-commit.yml"),
            ("install", Install::Stop) => format!("{folder}/install-stop.yml"),
            ("install-variable", Install::Build) => return Some(String::new()),
            ("install-variable", Install::Commit(_)) => {
                return Some(self.scalars("PROGRAM: @@address@@\nBROUGHT: @@program-brought@@"));
            }
            ("install-variable", Install::Stop) => return Some(self.scalars("HOW: @@program-missing@@")),
            _ => format!("{folder}/{}.sh", name.strip_suffix("-script")?),
        };
        Some(template(&source).lines().map(|line| format!("{}\n", self.scalars(line))).collect())
    }

    /// `line` with each `@@name@@` replaced by a YAML scalar.
    fn scalars(&self, line: &str) -> String {
        let mut filled = String::new();
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("@@")
            && let Some((name, after)) = after.split_once("@@")
        {
            filled.push_str(before);
            filled.push_str(&self.scalar(name));
            rest = after;
        }
        filled + rest
    }

    fn scalar(&self, name: &str) -> String {
        let folder = if self.folder.is_empty() { "." } else { &self.folder };
        match (name, &self.install) {
            ("branch", _) => quoted(&self.branch),
            ("folder", _) => quoted(folder),
            ("cached", Install::Build) => quoted("target"),
            ("cached", _) => quoted(".annuaire-program"),
            ("address", Install::Commit(program)) => quoted(&program.address.value),
            // Only letters and digits, since it is part of a name.
            ("revision", Install::Commit(program)) => program.revision.value.to_string(),
            ("revision", _) => "source".to_owned(),
            (name, _) => quoted(self.words.text(name)),
        }
    }
}

/// The text of the template at `path`, which exists.
fn template(path: &str) -> String {
    let file = Templates::get(path).unwrap_or_else(|| unreachable!("scaffold/forge/{path} is compiled in"));
    String::from_utf8_lossy(&file.data).into_owned()
}
