//! The charter's versions.

use super::Facts;
use crate::text::diagnostic::{CHARTER_OVER, Diagnostic, Diagnostics};

/// The current version of the charter is in force, or else no profile depends on it. Reported once for the site,
/// because time alone lets a version end, for every profile on the same day.
pub(super) fn charter_is_in_force(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some(site) = &facts.content.site else {
        return;
    };
    let charter = &site.data.charter;
    for version in charter.versions.iter().filter(|version| version.to.value < facts.today) {
        let name = &version.version.value;
        let is_current = **name == *charter.current.value;
        let signed = facts.content.ambassadors.iter().filter(|file| *file.data.charter.version.value == **name).count();
        if is_current || signed > 0 {
            let diagnostic = Diagnostic::new(CHARTER_OVER, &site.path, version.to.span);
            let diagnostic = diagnostic.fact("reason", if is_current { "current" } else { "signed" });
            diagnostics.push(diagnostic.fact("version", name).fact("to", version.to.value).fact("count", signed));
        }
    }
}
