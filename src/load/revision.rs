//! Reads the site as of a revision of the git repository around its folder. It runs git itself, without a shell and
//! without a checkout: the content of a branch is read as data, and the name of a branch never becomes an option.
//! File names may be any bytes.

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, Read as _, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use super::portraits::KeptPortraits;
use super::snapshot::{LINK, Snapshot, key, link_key};
use super::{PICTURE_BYTES_MAX, interpreted, is_lfs_pointer, is_picture, is_visible, theme_file, too_large};
use crate::pipeline::{Picture, PictureFile, Sources};
use crate::text::date::Date;
use crate::text::diagnostic::{Diagnostic, Diagnostics, FILE_TOO_LARGE, SYMBOLIC_LINK};
use crate::text::io_message::{reason, say};
use crate::text::language::Language;
use crate::text::source::{FilePath, Span};

/// An error of git.
#[derive(Debug)]
pub enum GitError {
    /// The program `git` is missing or could not be run.
    Machine(io::Error),
    /// Git refused; the text is its own.
    Refused(String),
}

impl GitError {
    /// The error in a sentence or two, with what to do.
    pub fn message(&self, language: Language) -> String {
        match self {
            GitError::Machine(error) => say(language, "git-absent", &[("reason", &reason(error, language))]),
            GitError::Refused(said) => match said.split_once("dubious ownership in repository at ") {
                Some((_, folder)) => say(language, "git-dubious", &[("path", folder.trim_matches('\''))]),
                None => say(language, "git-refused", &[("reason", said)]),
            },
        }
    }
}

impl From<io::Error> for GitError {
    fn from(error: io::Error) -> GitError {
        GitError::Machine(error)
    }
}

/// The git repository around a site's folder.
#[derive(Debug)]
pub struct Repository {
    root: PathBuf,
    /// The site's folder relative to the root of the repository: empty, or ending with a slash.
    prefix: String,
}

/// A commit of the branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Its name, in hexadecimal digits.
    pub id: String,
    /// The day it was made.
    pub day: Date,
}

/// A file of a revision's tree.
struct TreeFile {
    path: FilePath,
    object: String,
    size: u64,
    is_link: bool,
}

impl Repository {
    /// The repository around the site's folder `root`; `None` if there is none.
    ///
    /// # Errors
    /// If git is missing or refuses to read the repository.
    pub fn around(root: &Path) -> Result<Option<Repository>, GitError> {
        let output = git(root).args(["rev-parse", "--show-prefix"]).output()?;
        if !output.status.success() {
            let reason = first_line(&output);
            return if reason.contains("not a git repository") { Ok(None) } else { Err(GitError::Refused(reason)) };
        }
        let prefix = String::from_utf8_lossy(&output.stdout).trim_end_matches('\n').to_owned();
        Ok(Some(Repository { root: root.to_owned(), prefix }))
    }

    /// The commit that `revision` names; `None` if it names none.
    ///
    /// # Errors
    /// If git is missing.
    pub fn commit(&self, revision: &str) -> Result<Option<String>, GitError> {
        if revision.is_empty() || revision.contains('\0') {
            return Ok(None);
        }
        let object = format!("{revision}^{{commit}}");
        let output = self.git().args(["rev-parse", "--verify", "--quiet", "--end-of-options", &object]).output()?;
        let commit = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        let is_commit = output.status.success() && is_object(&commit);
        Ok(is_commit.then_some(commit))
    }

    /// The newest commit that both have in their history; `None` if there is none.
    ///
    /// # Errors
    /// If git is missing.
    pub fn common_ancestor(&self, one: &str, other: &str) -> Result<Option<String>, GitError> {
        let output = self.git().args(["merge-base", one, other]).output()?;
        let commit = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        Ok(is_object(&commit).then_some(commit))
    }

    /// The commits of the branch that is checked out in which the content or the themes changed, the newest first, at
    /// most `most`. Of a merge only the side of the branch counts, so that each was once the branch as others saw
    /// it.
    ///
    /// # Errors
    /// If git is missing or refuses.
    pub fn history(&self, most: usize) -> Result<Vec<Commit>, GitError> {
        let mut log = self.git();
        log.args(["log", "--first-parent", "-z", "--format=%H %cs", &format!("--max-count={most}"), "HEAD", "--"]);
        let output = log.args(["content", "themes"]).output()?;
        if !output.status.success() {
            return Err(GitError::Refused(first_line(&output)));
        }
        let commits = output.stdout.split(|&byte| byte == 0).filter_map(|line| {
            let line = std::str::from_utf8(line).ok()?;
            let (id, day) = line.trim().split_once(' ')?;
            Some(Commit { id: id.to_owned(), day: day.parse().ok()? })
        });
        Ok(commits.collect())
    }

    /// Returns true if the clone holds the latest commits only, as forges make it.
    ///
    /// # Errors
    /// If git is missing.
    pub fn is_shallow(&self) -> Result<bool, GitError> {
        let output = self.git().args(["rev-parse", "--is-shallow-repository"]).output()?;
        Ok(output.stdout.starts_with(b"true"))
    }

    /// The site as of `commit`, to be built, and the faults of its files.
    ///
    /// # Errors
    /// If git is missing or refuses.
    pub fn sources(&self, commit: &str) -> Result<(Sources, Diagnostics), GitError> {
        let kept = KeptPortraits::of(&self.root);
        let mut pictures = Vec::new();
        let mut snapshot = self.read(commit, &mut |file| {
            let portrait = kept.find(&file.key).map(Picture::Portrait);
            pictures.push(PictureFile { picture: portrait.unwrap_or(file.picture), ..file });
        })?;
        pictures.sort_by(|a, b| a.path.cmp(&b.path));
        snapshot.sources.pictures = pictures;
        for (path, _) in &snapshot.ignored {
            snapshot.faults.push(Diagnostic::new(SYMBOLIC_LINK, path, Span::new(0, 0)).fact("target", ""));
        }
        Ok((snapshot.sources, snapshot.faults))
    }

    /// The site as of `commit`, to be compared.
    ///
    /// # Errors
    /// If git is missing or refuses.
    pub fn snapshot(&self, commit: &str) -> Result<Snapshot, GitError> {
        self.read(commit, &mut |_| {})
    }

    /// Reads the site as of `commit`, and gives each picture to `picture` before its bytes are dropped.
    fn read(&self, commit: &str, picture: &mut dyn FnMut(PictureFile)) -> Result<Snapshot, GitError> {
        let mut snapshot = Snapshot::default();
        let files = self.files(commit, &mut snapshot)?;
        let mut objects = Objects::open(self)?;
        for TreeFile { path, object, size, is_link } in files {
            let fault = if path.starts_with("themes/") {
                let fault = || Diagnostic::new(FILE_TOO_LARGE, &path, Span::new(0, 0)).fact("size", size);
                (size > PICTURE_BYTES_MAX).then(|| fault().fact("limit", PICTURE_BYTES_MAX))
            } else {
                too_large(&path, size)
            };
            if let Some(fault) = fault {
                snapshot.faults.push(fault);
                snapshot.keys.insert(path, objects.with(&object, |bytes| key(bytes))?);
                continue;
            }
            let bytes = objects.read(&object)?;
            if is_link {
                snapshot.keys.insert(path.clone(), link_key(&String::from_utf8_lossy(&bytes)));
                snapshot.ignored.push((path, LINK));
                continue;
            }
            let mut faults = Diagnostics::new();
            let read = if path.starts_with("themes/") {
                theme_file(&path, bytes)
            } else {
                if is_lfs_pointer(&bytes) || !is_picture(&path) && std::str::from_utf8(&bytes).is_err() {
                    snapshot.keys.insert(path.clone(), key(bytes.as_slice())?);
                }
                interpreted(&path, bytes, &mut faults)
            };
            snapshot.faults.extend(faults);
            if let Some(file) = snapshot.add(read) {
                picture(file);
            }
        }
        objects.close()?;
        Ok(snapshot.sorted())
    }

    /// The files of the site in `commit` that are read; links and submodules among them are noted in `snapshot`.
    fn files(&self, commit: &str, snapshot: &mut Snapshot) -> Result<Vec<TreeFile>, GitError> {
        let output = self.git().args(["ls-tree", "-r", "-z", "-l", "--full-tree", commit]).output()?;
        if !output.status.success() {
            return Err(GitError::Refused(first_line(&output)));
        }
        let mut files = Vec::new();
        for entry in output.stdout.split(|&byte| byte == 0) {
            let Some(tab) = entry.iter().position(|&byte| byte == b'\t') else {
                continue;
            };
            let facts = String::from_utf8_lossy(&entry[..tab]).into_owned();
            let full = String::from_utf8_lossy(&entry[tab + 1..]);
            let facts: Vec<&str> = facts.split_ascii_whitespace().collect();
            let (Some(path), [mode, _, object, size]) = (full.strip_prefix(&self.prefix), facts.as_slice()) else {
                continue;
            };
            // A folder that is a link is a single entry.
            let is_ours = ["content", "themes"].contains(&path.split('/').next().unwrap_or_default());
            if !is_ours || !path.split('/').all(is_visible) {
                continue;
            }
            let path: FilePath = path.into();
            match *mode {
                "160000" => {
                    snapshot.keys.insert(path.clone(), (*object).to_owned());
                    snapshot.ignored.push((path, "submodule"));
                }
                mode => {
                    let (object, size) = ((*object).to_owned(), size.parse().unwrap_or(u64::MAX));
                    files.push(TreeFile { path, object, size, is_link: mode == "120000" });
                }
            }
        }
        Ok(files)
    }

    /// The files outside the site's content that differ between `commit` and another commit or the working folder,
    /// new files included. Paths start at the root of the repository.
    ///
    /// # Errors
    /// If git is missing or refuses.
    pub fn changed_outside_content(&self, commit: &str, other: Option<&str>) -> Result<Vec<String>, GitError> {
        let content = format!("{}content/", self.prefix);
        let mut paths = self.changed(commit, other)?;
        paths.retain(|path| !path.starts_with(&content));
        Ok(paths)
    }

    /// The files of the site's folder that differ between `commit` and the working folder, new files included,
    /// sorted. Paths start at that folder.
    ///
    /// # Errors
    /// If git is missing or refuses.
    pub fn changed_in_site(&self, commit: &str) -> Result<Vec<String>, GitError> {
        let paths = self.changed(commit, None)?;
        Ok(paths.iter().filter_map(|path| path.strip_prefix(&self.prefix)).map(str::to_owned).collect())
    }

    /// The files that differ, as paths from the root of the repository, sorted.
    fn changed(&self, commit: &str, other: Option<&str>) -> Result<Vec<String>, GitError> {
        let common = ["--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv"];
        let mut paths = match other {
            Some(other) => self.paths(&[&["diff-tree", "-r"], &common[..], &[commit, other]].concat())?,
            None => {
                let mut paths =
                    self.paths(&[&["diff", "--ignore-submodules=dirty"], &common[..], &[commit, "--"]].concat())?;
                let new = ["ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/"];
                paths.extend(self.paths(&new)?);
                paths
            }
        };
        paths.sort();
        paths.dedup();
        Ok(paths)
    }

    fn paths(&self, arguments: &[&str]) -> Result<Vec<String>, GitError> {
        let output = self.git().args(arguments).output()?;
        if !output.status.success() {
            return Err(GitError::Refused(first_line(&output)));
        }
        let paths = output.stdout.split(|&byte| byte == 0).filter(|path| !path.is_empty());
        Ok(paths.map(|path| String::from_utf8_lossy(path).into_owned()).collect())
    }

    fn git(&self) -> Command {
        git(&self.root)
    }
}

/// Git for the folder `root`, set up to start no program that the repository names and to leave the repository
/// unchanged.
fn git(root: &Path) -> Command {
    let mut command = Command::new("git");
    command.args([OsStr::new("-C"), root.as_os_str()]).args(["-c", "core.fsmonitor=false"]);
    command.env("LC_ALL", "C").env("GIT_TERMINAL_PROMPT", "0").env("GIT_OPTIONAL_LOCKS", "0").stdin(Stdio::null());
    command
}

fn is_object(name: &str) -> bool {
    [40, 64].contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn first_line(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr);
    said.lines().next().unwrap_or("no reason given").trim_start_matches("fatal: ").to_owned()
}

/// `git cat-file --batch`: answers with one object after the other.
struct Objects {
    child: Child,
    answers: BufReader<std::process::ChildStdout>,
}

impl Objects {
    fn open(repository: &Repository) -> io::Result<Objects> {
        let mut command = repository.git();
        command.args(["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn()?;
        let stdout = child.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?;
        Ok(Objects { child, answers: BufReader::new(stdout) })
    }

    /// The bytes of an object whose size is known to be within limits.
    fn read(&mut self, object: &str) -> Result<Vec<u8>, GitError> {
        self.with(object, |bytes| {
            let mut all = Vec::new();
            bytes.read_to_end(&mut all)?;
            Ok(all)
        })
    }

    /// Calls `seen` with a reader of the object's bytes, which must read them to the end.
    fn with<T>(&mut self, object: &str, seen: impl FnOnce(&mut dyn io::Read) -> io::Result<T>) -> Result<T, GitError> {
        let questions = self.child.stdin.as_mut().ok_or(io::Error::from(io::ErrorKind::BrokenPipe))?;
        writeln!(questions, "{object}")?;
        questions.flush()?;
        let mut head = String::new();
        self.answers.read_line(&mut head)?;
        let size = match head.split_ascii_whitespace().collect::<Vec<_>>().as_slice() {
            [_, "blob", size] => size.parse::<u64>().ok(),
            _ => None,
        };
        let size = size.ok_or_else(|| GitError::Refused(format!("no object {object}")))?;
        let mut bytes = self.answers.by_ref().take(size);
        let made = seen(&mut bytes)?;
        if bytes.limit() > 0 {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
        }
        // The line break after the object.
        self.answers.read_exact(&mut [0])?;
        Ok(made)
    }

    fn close(mut self) -> io::Result<()> {
        drop(self.child.stdin.take());
        self.child.wait().map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_git_says_is_told_in_the_readers_language_with_its_cure() {
        let said = "detected dubious ownership in repository at '/srv/site'".to_owned();
        let told = GitError::Refused(said).message(Language::French);
        assert!(told.ends_with("git config --global --add safe.directory /srv/site"), "{told}");
        let told = GitError::Refused("bad object HEAD".to_owned()).message(Language::French);
        assert!(told.contains("git status") && !told.contains("bad object"), "{told}");
    }
}
