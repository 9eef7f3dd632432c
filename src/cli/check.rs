//! `annuaire check`.

use std::io;
use std::path::Path;

use super::args::CheckArgs;
use super::site::ReadSite;
use super::{Failure, Outcome, colours, print};
use crate::load::Repository;
use crate::pipeline::{self, Checked, RenderError};
use crate::report::Format;
use crate::text::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::text::language::Language;

pub(super) fn run(args: &CheckArgs, asked: Option<Language>) -> Result<Outcome, Failure> {
    let format =
        args.format.unwrap_or_else(|| own_format(|name| std::env::var(name).is_ok_and(|value| value == "true")));
    let (site, mut diagnostics) = ReadSite::read(&args.site, asked)?;
    let renderer = site.checked.renderer(None, &mut diagnostics);
    // Tests hold the built-in templates. A site's own can fail on a single page, so every page is rendered and thrown away.
    let has_own_templates = site.checked.theme.as_ref().is_some_and(|theme| theme.has_own_templates);
    if let Some(renderer) = renderer
        && has_own_templates
        && !diagnostics.has_errors()
        && let Err(RenderError::Templates(faults)) =
            pipeline::render(&renderer, |_, _| Ok::<(), std::convert::Infallible>(()))
    {
        diagnostics.extend(faults);
    }
    let mut diagnostics = all_found(&site.checked, diagnostics, args.strict);
    if let Some(revision) = &args.base {
        let changed = changed_since(revision, &args.site.root)?;
        // A stable sort keeps the order within the two groups.
        diagnostics.sort_by_key(|diagnostic| changed.binary_search_by(|path| (**path).cmp(&diagnostic.path)).is_err());
    }
    print(&site.report(&diagnostics, format, colours(&io::stdout())))?;
    Ok(outcome(&diagnostics, args.strict))
}

/// The default format. GitLab reads a file, and the runners of Gitea and Forgejo, which claim to be GitHub's, show no
/// annotations: people read those logs.
fn own_format(is_set: impl Fn(&str) -> bool) -> Format {
    let is_github = is_set("GITHUB_ACTIONS") && !is_set("GITEA_ACTIONS") && !is_set("FORGEJO_ACTIONS");
    if is_github { Format::Github } else { Format::Human }
}

/// The files of the site at `root` that differ from `revision`, in order.
fn changed_since(revision: &str, root: &Path) -> Result<Vec<String>, Failure> {
    let unknown = || Failure::Message("no-revision", vec![("name", revision.to_owned())]);
    let repository = Repository::around(root)?.ok_or_else(unknown)?;
    let Some(commit) = repository.commit(revision)? else {
        let key = if repository.is_shallow()? { "no-version-shallow" } else { "no-revision" };
        return Err(Failure::Message(key, vec![("name", revision.to_owned())]));
    };
    Ok(repository.changed_in_site(&commit)?)
}

/// All diagnostics in order; `strict` adds the rules for a site that is published for good.
pub(super) fn all_found(checked: &Checked, mut diagnostics: Diagnostics, strict: bool) -> Vec<Diagnostic> {
    if let Some(site) = checked.site.as_ref().filter(|_| strict) {
        crate::rules::check::check_for_publication(site, &mut diagnostics);
    }
    diagnostics.sorted()
}

/// The outcome of a command that found `diagnostics`; `strict` counts warnings as errors.
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
