//! The charter's versions.

use super::Facts;
use crate::text::diagnostic::{CHARTER_BACKWARDS, CHARTER_OVER, Diagnostic, Diagnostics};

/// The current version of the charter is in force, or else no profile depends on it. Reported once for the site,
/// because time alone lets a version end, for every profile on the same day.
pub(super) fn charter_is_in_force(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some(site) = &facts.content.site else {
        return;
    };
    let charter = &site.data.charter;
    for version in &charter.versions {
        let Some(to) = version.to.as_ref().filter(|to| to.value < facts.today) else { continue };
        let name = &version.version.value;
        let is_current = **name == *charter.current.value;
        let signed = facts.content.ambassadors.iter().filter(|file| *file.data.charter.version.value == **name).count();
        if is_current || signed > 0 {
            let diagnostic = Diagnostic::new(CHARTER_OVER, &site.path, to.span);
            let diagnostic = diagnostic.fact("reason", if is_current { "current" } else { "signed" });
            diagnostics.push(diagnostic.fact("version", name).fact("to", to.value).fact("count", signed));
        }
    }
}

/// A version of the charter ends after it begins. Reported here alone: no day of a profile would lie between the two.
pub(super) fn days_of_the_charter_are_in_order(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some(site) = &facts.content.site else {
        return;
    };
    for version in &site.data.charter.versions {
        let Some(to) = version.to.as_ref().filter(|to| to.span.is_somewhere() && version.from.span.is_somewhere())
        else {
            continue;
        };
        if to.value < version.from.value {
            let diagnostic =
                Diagnostic::new(CHARTER_BACKWARDS, &site.path, to.span).fact("version", &version.version.value);
            diagnostics.push(diagnostic.fact("from", version.from.value).fact("to", to.value));
        }
    }
}
