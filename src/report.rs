//! Turns diagnostics into reports: text for a person, annotations and data for a forge.
//!
//! A [`Diagnostic`] holds a code and facts. [`render`] adds the sentence in the reader's language, the line and the
//! column, in the format of the reader's tool. Every text of the content is masked and made harmless on the way.

mod finding;
mod github;
mod gitlab;
mod harmless;
mod human;
mod json;
mod markdown;
mod mask;
mod message;
mod rdjsonl;
mod safe;
mod sarif;
mod yaml_cause;

use clap::ValueEnum;

use crate::text::diagnostic::Diagnostic;
use crate::text::language::Language;

pub use harmless::{block, code, harmless_json, inline};
pub use mask::{masked_spans, masked_text};
pub use message::{Message, message, rule_title};
pub use safe::{clip, harmless_lines, visible};

/// The form of a report, with the words that `--help` shows for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For a person: the line, a caret and what to do
    Human,
    /// For a script: one array of objects
    Json,
    /// Annotations of a GitHub workflow
    Github,
    /// The whole report for the summary of a workflow's run
    Markdown,
    /// Code quality report of GitLab
    Gitlab,
    /// SARIF 2.1.0, with fixes
    Sarif,
    /// reviewdog, one diagnostic per line
    Rdjsonl,
}

/// The reader of a report.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The language of sentences; codes and keys are the same in all.
    pub language: Language,
    /// The text of a file by its path from the site's root; `None` where the file is a picture or is not there.
    pub sources: &'a dyn Fn(&str) -> Option<&'a str>,
    /// The folder of the site from the root of the repository, with `/` between its parts; empty where they are the
    /// same.
    pub base: &'a str,
    /// Whether the terminal shows colours, for [`Format::Human`].
    pub colour: bool,
}

/// The report on `diagnostics`, in their order, ending with a line break unless it is empty.
pub fn render<'a>(diagnostics: &'a [Diagnostic], format: Format, reader: &Reader<'a>) -> String {
    let masked = mask::masked_sources(diagnostics, reader);
    let sources = |path: &str| masked.get(path).map(String::as_str).or_else(|| (reader.sources)(path));
    let reader = &Reader { sources: &sources, ..*reader };
    let diagnostics = mask::masked_diagnostics(diagnostics);
    let findings = finding::all(&diagnostics, reader);
    match format {
        Format::Human => human::render(&findings, reader),
        Format::Json => json::render(&findings),
        Format::Github => github::render(&findings, reader.language),
        Format::Markdown => markdown::render(&findings, reader.language),
        Format::Gitlab => gitlab::render(&findings),
        Format::Sarif => sarif::render(&findings, reader.language),
        Format::Rdjsonl => rdjsonl::render(&findings),
    }
}

/// `value` as harmless JSON on several lines.
fn pretty(value: &impl serde::Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("a report has text keys only");
    text.push('\n');
    harmless_json(&text)
}

#[cfg(test)]
mod fixture;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::diagnostic::RULES;
    use crate::text::source::Span;

    #[test]
    fn every_format_has_a_name_on_the_command_line() {
        for format in Format::value_variants() {
            let name = format.to_possible_value().unwrap();
            assert_eq!(Format::from_str(name.get_name(), false), Ok(*format));
        }
    }

    #[test]
    fn no_text_and_no_span_makes_a_format_panic() {
        let long = format!("a: {}é\t{}\n", "x".repeat(100_000), "é".repeat(100_000));
        let texts = ["", "\n", "a: é\r\nb: \tc\r\n", "é", "\u{202e}\u{1b}[31m\0", "\u{fffd}\n\n\n", long.as_str()];
        let spans =
            [(0, 0), (0, 1), (1, 0), (3, 4), (4, 5), (5, 200), (7, 9), (100_005, 100_009), (usize::MAX, usize::MAX)];
        for text in texts {
            let diagnostics: Vec<Diagnostic> = spans
                .iter()
                .zip(RULES.iter().cycle())
                .map(|(&(start, end), rule)| {
                    let mut diagnostic = Diagnostic::new(*rule, &"a\u{1b}%,:\n.yaml".into(), Span::new(start, end));
                    diagnostic.suggestion = Some("b\n\u{202e}".to_owned());
                    diagnostic.fact("value", text).fact("key", text).fact("reason", text).fact("accepted", text)
                })
                .collect();
            for known in [Some(text), None] {
                for &format in Format::value_variants() {
                    let sources = |_: &str| known;
                    let reader =
                        Reader { language: Language::French, sources: &sources, base: "./site/", colour: true };
                    render(&diagnostics, format, &reader);
                }
            }
        }
    }
}
