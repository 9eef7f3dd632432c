//! Personal data that was found is shown to nobody: reports end up in logs that many can read.

use std::collections::HashMap;

use super::Reader;
use crate::diagnostic::{Diagnostic, PERSONAL_DATA};

/// The texts of files with personal data, by path, with asterisks in the place of its letters and digits. Every byte keeps its
/// place.
pub(super) fn masked<'a>(diagnostics: &'a [Diagnostic], reader: &Reader<'_>) -> HashMap<&'a str, String> {
    let mut masked: HashMap<&str, String> = HashMap::new();
    for found in diagnostics.iter().filter(|found| found.rule == PERSONAL_DATA) {
        let path = &*found.path;
        let Some(text) = masked.remove(path).or_else(|| (reader.sources)(path).map(str::to_owned)) else {
            continue;
        };
        let (start, end) = (found.span.start.min(text.len()), found.span.end.min(text.len()));
        let hidden = text.get(start..end).map(|value| {
            let star = |c: char| if c.is_alphanumeric() { "*".repeat(c.len_utf8()) } else { c.to_string() };
            [&text[..start], &value.chars().map(star).collect::<String>(), &text[end..]].concat()
        });
        masked.insert(path, hidden.unwrap_or(text));
    }
    masked
}

#[cfg(test)]
mod tests {
    use crate::report::{Format, Reader, render};
    use crate::source::Span;

    use super::*;

    #[test]
    fn no_format_shows_a_telephone_number() {
        let text = "bio: appelez le 06 12 34 56 78 (Éva)\n";
        let start = text.find("06").unwrap();
        let found =
            Diagnostic::new(PERSONAL_DATA, &"a.yaml".into(), Span::new(start, start + 14)).fact("kind", "phone");
        let other =
            Diagnostic::new(crate::diagnostic::EMPTY_TEXT, &"a.yaml".into(), Span::new(0, 3)).fact("key", "bio");
        let diagnostics = [other, found];
        for &format in <Format as clap::ValueEnum>::value_variants() {
            let sources = |_: &str| Some(text);
            let reader = Reader { language: "fr", sources: &sources, base: "", colour: false };
            let told = render(&diagnostics, format, &reader);
            assert!(!told.contains("12 34") && !told.is_empty(), "{told}");
        }
    }
}
