//! `annuaire check`.

use std::io::{self, Write};
use std::path::Path;

use super::args::{CheckArgs, CommonArgs};
use super::{Failure, Outcome, colours, print};
use crate::load::{Folder, Repository};
use crate::pipeline::{self, Checked, RenderError, Sources};
use crate::report::{self, Format, Reader};
use crate::text::diagnostic::{Diagnostic, Diagnostics, Severity};

pub(super) fn run(args: &CheckArgs) -> Result<Outcome, Failure> {
    let format =
        args.format.unwrap_or_else(|| own_format(|name| std::env::var(name).is_ok_and(|value| value == "true")));
    let (sources, checked, mut diagnostics) = read(&args.common)?;
    // Templates can fail on one page only, so that every page is rendered, and thrown away.
    if let Some(renderer) = checked.renderer(None, &mut diagnostics)
        && !diagnostics.has_errors()
        && let Err(RenderError::Templates(faults)) =
            pipeline::render(&renderer, |_, _| Ok::<(), std::convert::Infallible>(()))
    {
        diagnostics.extend(faults);
    }
    let mut diagnostics = all_found(&checked, diagnostics, args.strict);
    if let Some(revision) = &args.base {
        let changed = changed_since(revision, &args.common.root)?;
        // Within the two groups the order stays.
        diagnostics.sort_by_key(|diagnostic| changed.binary_search_by(|path| (**path).cmp(&diagnostic.path)).is_err());
    }
    let reader = Reader {
        language: &checked.language(args.common.lang.as_deref()),
        sources: &|path| sources.text(path),
        base: &base(&args.common.root),
        colour: colours(&io::stdout()),
    };
    print(&report::render(&diagnostics, format, &reader))?;
    Ok(outcome(&diagnostics, args.strict))
}

/// The format for whoever reads the log. GitLab reads a file, and the runners of Gitea and Forgejo, which call themselves
/// GitHub's as well, show no annotations: people read those logs.
fn own_format(is_set: impl Fn(&str) -> bool) -> Format {
    let is_github = is_set("GITHUB_ACTIONS") && !is_set("GITEA_ACTIONS") && !is_set("FORGEJO_ACTIONS");
    if is_github { Format::Github } else { Format::Human }
}

/// The files of the site at `root` that differ from `revision`, in order.
fn changed_since(revision: &str, root: &Path) -> Result<Vec<String>, Failure> {
    let unknown = || Failure::Said("no-revision", vec![("name", revision.to_owned())]);
    let repository = Repository::around(root)?.ok_or_else(unknown)?;
    let commit = repository.commit(revision)?.ok_or_else(unknown)?;
    Ok(repository.changed_in_site(&commit)?)
}

/// Reads and checks the site; what was found while reading stands among the diagnostics.
pub(super) fn read(args: &CommonArgs) -> Result<(Sources, Checked, Diagnostics), Failure> {
    let mut folder = Folder::open(&args.root)?;
    let mut checked = pipeline::check(folder.sources(), args.today()?);
    folder.keep(&checked.portraits);
    let mut diagnostics = folder.faults();
    diagnostics.extend(std::mem::take(&mut checked.diagnostics));
    Ok((folder.into_sources(), checked, diagnostics))
}

/// All that was found, in order; `strict` asks for what must hold of a site that is published for good.
pub(super) fn all_found(checked: &Checked, mut diagnostics: Diagnostics, strict: bool) -> Vec<Diagnostic> {
    if let Some(site) = checked.site.as_ref().filter(|_| strict) {
        crate::rules::check::check_for_publication(site, &mut diagnostics);
    }
    diagnostics.sorted()
}

/// Prints diagnostics where errors go.
pub(super) fn tell(
    args: &CommonArgs,
    sources: &Sources,
    checked: &Checked,
    diagnostics: &[Diagnostic],
) -> Result<(), Failure> {
    if diagnostics.is_empty() {
        return Ok(());
    }
    let reader = Reader {
        language: &checked.language(args.lang.as_deref()),
        sources: &|path| sources.text(path),
        base: &base(&args.root),
        colour: colours(&io::stderr()),
    };
    io::stderr().lock().write_all(report::render(diagnostics, Format::Human, &reader).as_bytes())?;
    Ok(())
}

/// The site's folder, seen from where the command was run.
pub(super) fn base(root: &Path) -> String {
    match root.to_string_lossy().trim_end_matches('/') {
        "." | "" => String::new(),
        root => root.trim_start_matches("./").to_owned(),
    }
}

/// Whether `diagnostics` make the command fail.
pub(super) fn outcome(diagnostics: &[Diagnostic], strict: bool) -> Outcome {
    let fails = |diagnostic: &Diagnostic| strict || diagnostic.rule.severity == Severity::Error;
    if diagnostics.iter().any(fails) { Outcome::ContentHasErrors } else { Outcome::Fine }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn annotations_are_for_those_who_show_them() {
        let format = |set: &[&str]| own_format(|name| set.contains(&name));
        assert_eq!(format(&["GITHUB_ACTIONS"]), Format::Github);
        for set in
            [&["GITHUB_ACTIONS", "GITEA_ACTIONS"][..], &["GITHUB_ACTIONS", "FORGEJO_ACTIONS"], &["GITLAB_CI"], &[]]
        {
            assert_eq!(format(set), Format::Human);
        }
    }
}
