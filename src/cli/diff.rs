//! `annuaire diff`.

use std::io;
use std::path::{Path, PathBuf};

use super::args::DiffArgs;
use super::{Failure, Outcome, colours, print};
use crate::load::{Repository, Snapshot};
use crate::pipeline;
use crate::review::changes::Side;
use crate::review::compare::{self, Context, Version};
use crate::text::io_message::shown;
use crate::text::language::Language;

/// A version of the site.
enum Found {
    /// A commit of the site's repository.
    Commit(String),
    /// A folder.
    Folder(PathBuf),
}

pub(super) fn run(args: &DiffArgs, asked: Option<Language>) -> Result<Outcome, Failure> {
    let root = &args.site.root;
    let repository = Repository::around(root)?;
    let repository = repository.as_ref();
    let mut before = find(&args.base, repository, root)?;
    let after = match &args.head {
        Some(head) => find(head, repository, root)?,
        None => Found::Folder(root.clone()),
    };
    if args.merge_base {
        before = Found::Commit(common_ancestor(&before, &after, repository, root)?);
    }
    let snapshots = (snapshot(&before, repository)?, snapshot(&after, repository)?);
    let today = args.site.today()?;
    let understood =
        (pipeline::understand(&snapshots.0.sources, today), pipeline::understand(&snapshots.1.sources, today));
    let head = args.head.clone().unwrap_or_else(|| root.to_string_lossy().into_owned());
    let site = understood.1.content.site.as_ref().or(understood.0.content.site.as_ref());
    let own = site.map_or_else(Language::default, |site| Language::of(&site.data.language.value));
    let context = Context {
        authors: args.author.iter().map(|author| compare::handle(author)).filter(|author| !author.is_empty()).collect(),
        language: asked.unwrap_or(own),
        code: code(&before, &after, repository, (&snapshots.0, &snapshots.1), root)?,
    };
    let changes = compare::compare(
        &Version { side: side(&args.base, &before), snapshot: &snapshots.0, understood: &understood.0 },
        &Version { side: side(&head, &after), snapshot: &snapshots.1, understood: &understood.1 },
        &context,
    );
    print(&compare::print(&changes, args.format, colours(&io::stdout())))
}

/// The version called `name`: a folder if it is written as a path (`.`, `./x`, `/x`), which no revision can be; otherwise a
/// revision, or else a folder.
fn find(name: &str, repository: Option<&Repository>, root: &Path) -> Result<Found, Failure> {
    let is_path = name == "." || name == ".." || ["./", "../", "/"].iter().any(|start| name.starts_with(start));
    // No name at all is no folder: it would be looked for wherever the command runs.
    let is_site = |path: &Path| !name.is_empty() && path.join("content").is_dir();
    if !is_path && let Some(commit) = repository.map(|repository| repository.commit(name)).transpose()?.flatten() {
        return Ok(Found::Commit(commit));
    }
    if is_site(Path::new(name)) {
        return Ok(Found::Folder(name.into()));
    }
    if name.is_empty() {
        return Err(Failure::Message("no-name", Vec::new()));
    }
    let key = match repository {
        Some(repository) if !is_path && repository.is_shallow()? => "no-version-shallow",
        Some(_) => "no-version",
        None => "no-version-no-repository",
    };
    Err(Failure::Message(key, vec![("name", name.to_owned()), ("path", shown(root))]))
}

/// The last commit in the history of both sides; a working folder has the history of its HEAD.
fn common_ancestor(
    before: &Found,
    after: &Found,
    repository: Option<&Repository>,
    root: &Path,
) -> Result<String, Failure> {
    let failure = || Failure::Message("merge-base-needs-revisions", Vec::new());
    let repository = repository.ok_or_else(failure)?;
    let commit = |found: &Found| match found {
        Found::Commit(commit) => Ok(Some(commit.clone())),
        Found::Folder(folder) if is_same_folder(folder, root) => repository.commit("HEAD"),
        Found::Folder(_) => Ok(None),
    };
    let (Some(one), Some(other)) = (commit(before)?, commit(after)?) else {
        return Err(failure());
    };
    if let Some(ancestor) = repository.common_ancestor(&one, &other)? {
        return Ok(ancestor);
    }
    let key = if repository.is_shallow()? { "no-common-commit-shallow" } else { "no-common-commit" };
    Err(Failure::Message(key, Vec::new()))
}

fn is_same_folder(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

fn snapshot(found: &Found, repository: Option<&Repository>) -> Result<Snapshot, Failure> {
    match (found, repository) {
        (Found::Commit(commit), Some(repository)) => Ok(repository.snapshot(commit)?),
        (Found::Commit(_), None) => unreachable!("a commit was found in a repository"),
        (Found::Folder(folder), _) => Ok(Snapshot::of_folder(folder)?),
    }
}

fn side(name: &str, found: &Found) -> Side {
    let commit = match found {
        Found::Commit(commit) => Some(commit.clone()),
        Found::Folder(_) => None,
    };
    Side { name: name.to_owned(), commit }
}

/// The files outside the content that differ: all of the repository if git knows both sides, otherwise those of the theme.
fn code(
    before: &Found,
    after: &Found,
    repository: Option<&Repository>,
    snapshots: (&Snapshot, &Snapshot),
    root: &Path,
) -> Result<Vec<String>, Failure> {
    let changed = match (before, after, repository) {
        (Found::Commit(before), Found::Commit(after), Some(repository)) => {
            Some(repository.changed_outside_content(before, Some(after)))
        }
        (Found::Commit(before), Found::Folder(folder), Some(repository)) if is_same_folder(folder, root) => {
            Some(repository.changed_outside_content(before, None))
        }
        _ => None,
    };
    match changed {
        Some(changed) => Ok(changed?),
        None => Ok(snapshots.0.other_theme_files(snapshots.1)),
    }
}
