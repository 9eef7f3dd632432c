//! Characters that nobody sees.

use crate::diagnostic::{Diagnostic, Diagnostics, HIDDEN_CHARACTER};
use crate::source::{SourceFile, Span, acts_unseen};

/// Reports each run of characters in `file` that show nothing and change how the rest is read: they turn the direction of a
/// line (<https://trojansource.codes>), hide words from a search, or belong to no text at all.
pub(super) fn report(file: &SourceFile, diagnostics: &mut Diagnostics) {
    let mut rest = 0;
    while let Some(found) = file.text[rest..].find(is_hidden) {
        let start = rest + found;
        let run = &file.text[start..];
        let end = start + run.find(|c| !is_hidden(c)).unwrap_or(run.len());
        let names: Vec<String> =
            run[..end - start].chars().take(4).map(|c| format!("U+{:04X}", u32::from(c))).collect();
        let diagnostic = Diagnostic::new(HIDDEN_CHARACTER, &file.path, Span::new(start, end));
        diagnostics.push(diagnostic.fact("value", names.join(" ")));
        rest = end;
    }
}

fn is_hidden(character: char) -> bool {
    acts_unseen(character) && !matches!(character, '\n' | '\r' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_told_by_its_number() {
        let text = "name: Ada\u{202E}\u{200B} Test 👩\u{200D}🔧\nbio: co\u{AD}op\u{7}\n";
        let mut diagnostics = Diagnostics::new();
        report(&SourceFile::new("a.yaml", text), &mut diagnostics);
        let found = diagnostics.sorted();
        let values: Vec<&str> = found.iter().filter_map(|found| found.get("value")).collect();
        assert_eq!(values, ["U+202E U+200B", "U+0007"]);
        assert_eq!(&text[..found[0].span.start], "name: Ada");
    }
}
