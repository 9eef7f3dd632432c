//! Markdown files: front matter between two lines of `---`, then the text.

use super::check_id;
use crate::content::document::{self, Node, Prose, Text};
use crate::text::diagnostic::{Diagnostic, Diagnostics, MISSING_FRONT_MATTER};
use crate::text::invisible;
use crate::text::source::{SourceFile, Span};

/// The byte ranges of the front matter and of the body; `None` if the text does not start with front matter.
pub fn split_front_matter(text: &str) -> Option<(Span, Span)> {
    let start =
        text.strip_prefix("---").and_then(|rest| rest.find('\n').filter(|&end| rest[..end].trim().is_empty()))? + 4;
    let mut line_start = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((Span::new(start, line_start), Span::new(line_start + line.len(), text.len())));
        }
        line_start += line.len();
    }
    None
}

/// The tree of the front matter and the Markdown after it; `None` where too little of the file can be read.
pub(super) fn split(file: &SourceFile, diagnostics: &mut Diagnostics) -> Option<(Node, Prose)> {
    check_id(file, diagnostics);
    let Some((front, body)) = split_front_matter(&file.text) else {
        let first_line = Span::new(0, file.text.find('\n').unwrap_or(file.text.len()));
        let is_open = file.text[..first_line.end].trim_end() == "---";
        let diagnostic = Diagnostic::new(MISSING_FRONT_MATTER, &file.path, first_line);
        diagnostics.push(diagnostic.fact("reason", if is_open { "open" } else { "none" }));
        return None;
    };
    let node = document::parse_record(&file.path, &file.text[front.start..front.end], front.start, diagnostics)?;
    Some((node, Prose::new(Text::new(invisible::cleaned(&file.text[body.start..body.end])), body)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_without_its_end_is_told_as_that() {
        let reason = |text: &str| {
            let mut diagnostics = Diagnostics::new();
            split(&SourceFile::new("content/pages/a.md", text), &mut diagnostics);
            diagnostics.sorted()[0].get("reason").map(str::to_owned)
        };
        assert_eq!(reason("---\ntitle: A\n\nTexte\n").as_deref(), Some("open"));
        assert_eq!(reason("# Titre\n").as_deref(), Some("none"));
    }

    #[test]
    fn front_matter_ends_at_the_second_line_of_hyphens() {
        let text = "---\na: 1\n---\nBody\n";
        let (front, body) = split_front_matter(text).unwrap();
        assert_eq!((&text[front.start..front.end], &text[body.start..body.end]), ("a: 1\n", "Body\n"));
        assert!(split_front_matter("# Title\n").is_none() && split_front_matter("---\na: 1\n").is_none());
    }
}
