//! Names of files that not every system can keep: a checkout of the site would lose them, or fail.

use std::collections::HashMap;

use crate::text::diagnostic::{Diagnostic, Diagnostics, FOREIGN_NAME, SAME_NAME};
use crate::text::file_name::{composed, folded, refused_by_windows};
use crate::text::source::{FilePath, Span};

/// Reports each of `paths`, which are sorted, whose name a system refuses or takes for the name of another.
pub(super) fn report<'a>(paths: impl Iterator<Item = &'a FilePath>, diagnostics: &mut Diagnostics) {
    let mut first: HashMap<String, &FilePath> = HashMap::new();
    for path in paths {
        let name = path.rsplit('/').next().unwrap_or_default();
        let refused = path.split('/').find_map(|part| Some((part, refused_by_windows(part)?)));
        if let Some((part, reason)) = refused {
            let diagnostic = Diagnostic::new(FOREIGN_NAME, path, Span::new(0, 0)).fact("reason", reason);
            diagnostics.push(diagnostic.fact("file", part));
        }
        if let Some(other) = first.get(&folded(path)) {
            let reason = if composed(other) == composed(path) { "accents" } else { "case" };
            let diagnostic = Diagnostic::new(SAME_NAME, path, Span::new(0, 0)).fact("file", name);
            diagnostics
                .push(diagnostic.fact("reason", reason).fact("other", other.rsplit('/').next().unwrap_or_default()));
        } else {
            first.insert(folded(path), path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(paths: &[&str]) -> Vec<String> {
        let paths: Vec<FilePath> = paths.iter().map(|path| (*path).into()).collect();
        let mut diagnostics = Diagnostics::new();
        report(paths.iter(), &mut diagnostics);
        let line = |found: &Diagnostic| format!("{} {} {}", found.path, found.rule.code, found.get("reason").unwrap());
        diagnostics.sorted().iter().map(line).collect()
    }

    #[test]
    fn names_that_a_system_refuses_or_mixes_up_are_told_at_the_file() {
        assert_eq!(
            told(&[
                "content/pages/Aux.md",
                "content/ambassadors/a.JPG",
                "content/ambassadors/a.jpg",
                "content/pages/a.md"
            ]),
            ["content/ambassadors/a.jpg same-name case", "content/pages/Aux.md foreign-name device"]
        );
        assert_eq!(
            told(&["content/ambassadors/e\u{301}.jpg", "content/ambassadors/é.jpg"]),
            ["content/ambassadors/é.jpg same-name accents"]
        );
    }
}
