//! The newest version of the site without errors, as it would be published today: without those who left since.

use std::collections::BTreeSet;

use super::removals::Removals;
use crate::load::{Commit, GitError, Repository};
use crate::pipeline::{self, Checked, Sources};
use crate::text::date::Date;
use crate::text::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::text::language::Language;
use crate::text::locale::{Argument, Words, words};
use crate::text::source::FilePath;

static WORDS: Words = words!("older.ftl");

/// How many commits are tried, at most: each is read and checked as a whole.
pub const COMMITS_MAX: usize = 50;

/// The site as it is now, with errors.
pub struct Faulty<'a> {
    /// Its files.
    pub sources: &'a Sources,
    /// The files that are there and could not be read.
    pub unread: BTreeSet<FilePath>,
    /// The day to build for.
    pub today: Date,
}

/// An older version, in which nothing of those who left since is left.
pub struct Older {
    /// The commit.
    pub commit: Commit,
    /// What was taken back since.
    pub removals: Removals,
}

/// The outcome of a search among older versions.
pub enum Search<T> {
    /// This one could be built, with what the builder made of it.
    Found(Older, T),
    /// None could.
    Nothing {
        /// How many were tried.
        tried: usize,
        /// The ids of those who left since one of them, in order.
        left: BTreeSet<String>,
        /// Whether a part of the history is missing here.
        is_shallow: bool,
    },
}

/// Searches the history of the branch for the newest version that `build` can build, and takes out of each what was taken
/// back since. `build` gets a checked site and the faults of its files, and returns the faults that stop it.
///
/// # Errors
/// Those of git, and the first one of `build`.
pub fn search<T, E: From<GitError>>(
    repository: &Repository,
    now: &Faulty<'_>,
    mut build: impl FnMut(&Checked, Diagnostics) -> Result<Result<T, Vec<Diagnostic>>, E>,
) -> Result<Search<T>, E> {
    let (mut left, mut tried) = (BTreeSet::new(), 0);
    for commit in repository.history(COMMITS_MAX)? {
        let (mut sources, faults) = repository.sources(&commit.id)?;
        let mut removals = Removals::between(&sources, now.sources, &now.unread);
        tried += 1;
        left.extend(removals.ids());
        // Twice at most: nothing is left to take back then.
        loop {
            removals.carry_out(&mut sources);
            let mut checked = pipeline::check(&sources, now.today);
            let mut found = faults.clone();
            found.extend(std::mem::take(&mut checked.diagnostics));
            match build(&checked, found)? {
                Ok(made) => return Ok(Search::Found(Older { commit, removals }, made)),
                Err(faults) => {
                    let errors = faults.iter().filter(|fault| fault.rule.severity == Severity::Error);
                    if !removals.widen(errors.map(|fault| &fault.path)) {
                        break;
                    }
                }
            }
        }
    }
    Ok(Search::Nothing { tried, left, is_shallow: repository.is_shallow()? })
}

impl<T> Search<T> {
    /// What was found, for an editor.
    pub fn message(&self, language: Language) -> String {
        let words = WORDS.for_reader(language);
        let list = |key: &str, ids: &[String]| {
            let facts = [("count", Argument::from(ids.len())), ("ids", Argument::Text(&ids.join(", ")))];
            (!ids.is_empty()).then(|| words.format(key, &facts))
        };
        let lines = match self {
            Search::Found(Older { commit, removals }, _) => {
                let day = crate::text::date::in_words(commit.day, language.tag());
                let facts = [("commit", Argument::Text(&commit.id[..10])), ("day", Argument::Text(&day))];
                let found = Some(words.format("older-found", &facts));
                vec![
                    found,
                    list("older-removals", &removals.ids())
                        .or_else(|| Some(words.text("older-no-removals").to_owned())),
                    list("older-unsure", &removals.unsure()),
                    Some(words.text("older-waiting").to_owned()),
                ]
            }
            Search::Nothing { tried, left, is_shallow } => {
                let left: Vec<String> = left.iter().cloned().collect();
                vec![
                    Some(words.format("older-none", &[("count", Argument::from(*tried))])),
                    is_shallow.then(|| words.text("older-shallow").to_owned()),
                    list("older-none-left", &left),
                ]
            }
        };
        lines.into_iter().flatten().map(|line| format!("{line}\n")).collect()
    }
}
