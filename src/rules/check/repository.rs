//! The repository of the content, and the one the program is installed from.

use ::url::Url;

use super::Facts;
use crate::content::document::Setting;
use crate::content::model::{Forge, RawProgram, RawRepository, is_web_address};
use crate::text::diagnostic::{BAD_ADDRESS, BAD_REPOSITORY, Diagnostic, Diagnostics};
use crate::text::url;

/// Pages can link to the repository: its address is a web address without a user name, its forge is known, and its
/// branch and folder can be part of an address.
pub(super) fn repository_can_be_reached(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some((path, repository)) =
        facts.content.site.as_ref().and_then(|site| Some((&site.path, site.data.repository.as_ref()?)))
    else {
        return;
    };
    let RawRepository { address, forge, branch, folder, edit, new, public: _, maintainers } = repository;
    let mut report = |written: &Setting, reason: &str| {
        let diagnostic = Diagnostic::new(BAD_REPOSITORY, path, written.span).fact("value", &written.value);
        diagnostics.push(diagnostic.fact("reason", reason));
    };
    let is_custom = forge.as_ref().is_some_and(|forge| forge.value == Forge::Custom);
    let inner = url::base_path(&address.value);
    let is_signed = |address: Url| !address.username().is_empty() || address.password().is_some();
    if Url::parse(&address.value).is_ok_and(is_signed) {
        report(address, "credentials");
    } else if !is_web_address(&address.value) || address.value.contains(['?', '#']) || inner == "/" {
        report(address, "address");
    } else if is_custom && edit.is_none() {
        report(address, "custom");
    } else if forge.is_none()
        && edit.is_none()
        && url::host(&address.value).and_then(|host| Forge::of_host(&host)).is_none()
    {
        report(address, "forge");
    }
    for template in [edit, new].into_iter().flatten() {
        let holes = ["{path}", "{branch}", "{id}", "{content}"];
        let plain = holes.iter().fold(template.value.to_string(), |text, hole| text.replace(hole, "x"));
        // With a placeholder in the host, each file would lead to another host.
        let has_host = url::origin(&template.value).is_some_and(|origin| !origin.contains('{'));
        if !template.value.contains("{path}") || plain.contains(['{', '}']) || !is_web_address(&plain) || !has_host {
            report(template, "template");
        }
    }
    if let Some(branch) = branch.as_ref().filter(|branch| !RawRepository::is_branch(&branch.value)) {
        report(branch, "branch");
    }
    if let Some(folder) = folder.as_ref().filter(|folder| !RawRepository::is_folder(&folder.value)) {
        report(folder, "folder");
    }
    for account in maintainers.iter().flatten().filter(|account| !RawRepository::is_account(&account.value)) {
        report(account, "maintainer");
    }
}

/// The site is published at a web address without a query: it stands in files for hosts, where a line break or a quote would
/// begin something else.
pub(super) fn site_has_an_address(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some((path, address)) = facts.content.site.as_ref().map(|site| (&site.path, &site.data.address)) else {
        return;
    };
    let is_odd = |c: char| c.is_control() || "?#{}|^;\\".contains(c);
    if address.span.is_somewhere() && (!is_web_address(&address.value) || address.value.contains(is_odd)) {
        diagnostics.push(Diagnostic::new(BAD_ADDRESS, path, address.span).fact("value", &address.value));
    }
}

/// Workflows install the program from one fixed commit of a repository that everybody can clone.
pub(super) fn program_is_fixed(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some((path, program)) =
        facts.content.site.as_ref().and_then(|site| Some((&site.path, site.data.program.as_ref()?)))
    else {
        return;
    };
    let RawProgram { address, revision } = program;
    let reasons = [(address, program.has_safe_address(), "program"), (revision, program.is_fixed(), "revision")];
    for (written, _, reason) in reasons.into_iter().filter(|(_, is_right, _)| !is_right) {
        let diagnostic = Diagnostic::new(BAD_REPOSITORY, path, written.span).fact("value", &written.value);
        diagnostics.push(diagnostic.fact("reason", reason));
    }
}
