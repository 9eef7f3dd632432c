//! Invisible characters, and letters under a heap of marks.

use crate::text::diagnostic::{Diagnostic, Diagnostics, HIDDEN_CHARACTER, STACKED_MARKS};
use crate::text::invisible::{self, Excess};
use crate::text::source::{SourceFile, Span};

/// Reports each run of characters in `file` that is in excess: see [`invisible`].
pub(super) fn report(file: &SourceFile, diagnostics: &mut Diagnostics) {
    for run in invisible::runs(&file.text) {
        let rule = match run.excess {
            Excess::Hidden => HIDDEN_CHARACTER,
            Excess::Stacked => STACKED_MARKS,
        };
        let diagnostic = Diagnostic::new(rule, &file.path, Span::new(run.start, run.end));
        diagnostics.push(diagnostic.fact("value", invisible::names(&file.text[run.start..run.end])));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_told_by_its_number() {
        let text =
            format!("name: Ada\u{202E}\u{200B} Test 👩\u{200D}🔧\nbio: co\u{AD}op\u{7}e{}\n", "\u{301}".repeat(9));
        let mut diagnostics = Diagnostics::new();
        report(&SourceFile::new("a.yaml", &text), &mut diagnostics);
        let found = diagnostics.sorted();
        let values: Vec<&str> = found.iter().filter_map(|found| found.get("value")).collect();
        assert_eq!(values, ["U+202E U+200B", "U+0007", "U+0301 U+0301 U+0301 U+0301"]);
        assert_eq!(&text[..found[0].span.start], "name: Ada");
        assert_eq!(found[2].rule, STACKED_MARKS);
    }
}
