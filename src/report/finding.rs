//! A finding: a diagnostic with its message and its region in lines and columns, ready for every format.

use std::collections::HashMap;

use super::Reader;
use super::message::{Message, message};
use crate::text::diagnostic::{Diagnostic, Severity};
use crate::text::source::{Position, Span, position};

pub(super) struct Finding<'a> {
    pub diagnostic: &'a Diagnostic,
    pub message: Message,
    /// The path from the root of the reader's repository.
    pub path: String,
    /// The line, from 1; also known for some files without text.
    pub line_number: Option<usize>,
    /// The faulty text; `None` where the fault is the file's name or absence.
    pub region: Option<Region<'a>>,
    /// The identity of the fault: unique in the report, and stable when lines move.
    pub fingerprint: String,
}

/// A part of a text.
pub(super) struct Region<'a> {
    /// The whole text.
    pub text: &'a str,
    /// The part, in bytes between characters.
    pub span: Span,
    pub start: Position,
    /// One past the last character.
    pub end: Position,
    /// The text to write in place of the span, where it is known.
    pub replacement: Option<String>,
}

impl Finding<'_> {
    pub(super) fn severity(&self) -> Severity {
        self.diagnostic.rule.severity
    }

    /// The line, from 1; the first one where the fault is in no line.
    pub(super) fn line(&self) -> usize {
        self.line_number.unwrap_or(1)
    }
}

/// The word for `severity` in the formats of forges and scripts.
pub(super) fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// The numbers of errors and of warnings, as arguments of a message.
pub(super) fn counts(findings: &[Finding<'_>]) -> [(&'static str, usize); 2] {
    let count = |severity| findings.iter().filter(|finding| finding.severity() == severity).count();
    [("errors", count(Severity::Error)), ("warnings", count(Severity::Warning))]
}

/// The findings for `diagnostics`, in their order.
pub(super) fn all<'a>(diagnostics: &'a [Diagnostic], reader: &Reader<'a>) -> Vec<Finding<'a>> {
    let base = reader.base.trim_start_matches("./").trim_end_matches('/');
    let base = if matches!(base, "" | ".") { String::new() } else { format!("{base}/") };
    let mut seen = HashMap::new();
    let mut line = LineStart { path: "", offset: 0, line_number: 1 };
    let mut findings = Vec::with_capacity(diagnostics.len());
    for diagnostic in diagnostics {
        let path = format!("{base}{}", diagnostic.path);
        let text = (reader.sources)(&diagnostic.path);
        let region = text.and_then(|text| region(diagnostic, text, &mut line));
        let line_number = match &region {
            Some(region) => Some(region.start.line_number),
            None => diagnostic.get("line").and_then(|line| line.parse().ok()),
        };
        let identity = identity(&path, diagnostic);
        let ordinal = seen.entry(identity).and_modify(|ordinal| *ordinal += 1).or_insert(0_u64);
        let fingerprint = format!("{:016x}", fnv1a(fnv1a(FNV_START, &identity.to_le_bytes()), &ordinal.to_le_bytes()));
        let message = message(diagnostic, reader.language);
        findings.push(Finding { diagnostic, message, path, line_number, region, fingerprint });
    }
    findings
}

/// The line of the last region, so that the lines of a file with many faults are counted once.
struct LineStart<'a> {
    path: &'a str,
    offset: usize,
    line_number: usize,
}

fn region<'a>(diagnostic: &'a Diagnostic, text: &'a str, line: &mut LineStart<'a>) -> Option<Region<'a>> {
    let Span { start, end } = diagnostic.span;
    if end == 0 || text.is_empty() {
        return None;
    }
    let start = char_boundary(text, start);
    let end = char_boundary(text, end).max(start);
    if line.path != &*diagnostic.path || line.offset > start {
        *line = LineStart { path: &diagnostic.path, offset: 0, line_number: 1 };
    }
    let from_line = |offset: usize| {
        let at = position(&text[line.offset..], offset - line.offset);
        Position { line_number: at.line_number + line.line_number - 1, ..at }
    };
    let (start_position, end_position) = (from_line(start), from_line(end));
    line.offset = start + 1 - start_position.byte_column_number;
    line.line_number = start_position.line_number;
    let replacement = replacement(diagnostic, &text[start..end]);
    Some(Region { text, span: Span::new(start, end), start: start_position, end: end_position, replacement })
}

/// The last character boundary of `text` that is not after `offset`.
fn char_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// The facts that quote the guilty text itself.
const QUOTING: &[&str] = &["value", "target", "url", "key"];

/// The suggestion in place of `guilty`, between the same quotation marks. `None` where the region holds more than the
/// fault, or where the suggestion would need quotation marks of its own.
fn replacement(diagnostic: &Diagnostic, guilty: &str) -> Option<String> {
    let suggestion = diagnostic.suggestion.as_deref().filter(|suggestion| !suggestion.is_empty())?;
    let quote = guilty.chars().next().filter(|first| matches!(first, '"' | '\''));
    let quoted = quote.and_then(|quote| guilty.strip_prefix(quote)?.strip_suffix(quote));
    let written = quoted.unwrap_or(guilty);
    let is_plain =
        |c: char| !c.is_control() && !matches!(c, '"' | '\'' | '\\' | ',' | '[' | ']' | '{' | '}' | ':' | '#');
    if !QUOTING.iter().any(|fact| diagnostic.get(fact) == Some(written)) || !suggestion.chars().all(is_plain) {
        return None;
    }
    Some(match quote.filter(|_| quoted.is_some()) {
        Some(quote) => format!("{quote}{suggestion}{quote}"),
        None => suggestion.to_owned(),
    })
}

/// A hash of the facts that stay the same while the fault is there: not its line, the day or the accepted words.
fn identity(path: &str, diagnostic: &Diagnostic) -> u64 {
    let mut hash = fnv1a(fnv1a(FNV_START, path.as_bytes()), b"\0");
    hash = fnv1a(hash, diagnostic.rule.code.as_bytes());
    for (name, value) in diagnostic.facts.iter().filter(|(name, _)| !matches!(*name, "accepted" | "today" | "line")) {
        for part in [name, value.as_str()] {
            hash = fnv1a(fnv1a(hash, b"\0"), part.as_bytes());
        }
    }
    hash
}

const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a, whose results are the same on every machine and in every version.
fn fnv1a(start: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(start, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::diagnostic::{BAD_ID, NOT_UTF8, UNKNOWN_VALUE};
    use crate::text::language::Language;

    fn each<T>(diagnostics: &[Diagnostic], text: &str, view: impl Fn(&Finding<'_>) -> T) -> Vec<T> {
        let sources = |_: &str| Some(text);
        let reader = Reader { language: Language::English, sources: &sources, base: "./a/", colour: false };
        all(diagnostics, &reader).iter().map(view).collect()
    }

    fn value(start: usize, end: usize, value: &str) -> Diagnostic {
        Diagnostic::new(UNKNOWN_VALUE, &"b.yaml".into(), Span::new(start, end)).fact("value", value)
    }

    #[test]
    fn places_are_counted_in_characters_and_bytes() {
        let diagnostics = [value(0, 1, "k"), value(11, 13, "é"), value(14, 15, "x"), value(3, 4, "a")];
        let places = each(&diagnostics, "kk: aa\né: é\nkk: x\n", |finding| {
            let region = finding.region.as_ref().unwrap();
            (region.start.line_number, region.start.column_number, region.end.byte_column_number)
        });
        assert_eq!(places, [(1, 1, 2), (2, 4, 7), (3, 1, 2), (1, 4, 5)]);
        assert_eq!(each(&diagnostics, "", |finding| finding.path.clone())[0], "a/b.yaml");
    }

    #[test]
    fn a_fingerprint_outlives_its_line_and_is_unique() {
        let before = [value(0, 1, "x"), value(4, 5, "x"), value(6, 7, "y")];
        let after = [value(2, 3, "x"), value(6, 7, "x"), value(9, 9, "y").fact("today", "2026-01-01")];
        let of =
            |diagnostics: &[Diagnostic]| each(diagnostics, "x\n\nxx\nyxxxx", |finding| finding.fingerprint.clone());
        assert_eq!(of(&before), of(&after));
        assert!(of(&before)[0] != of(&before)[1] && of(&before)[1] != of(&before)[2]);
        assert_eq!(of(&before)[2].len(), 16);
    }

    #[test]
    fn a_replacement_keeps_the_quotation_marks() {
        let replaced = |written: &str, suggestion: &str, guilty: &str| {
            let mut diagnostic = value(0, 1, written);
            diagnostic.suggestion = Some(suggestion.to_owned());
            replacement(&diagnostic, guilty)
        };
        assert_eq!(replaced("5l", "51", "\"5l\"").as_deref(), Some("\"51\""));
        assert_eq!(replaced("snate", "sante", "snate").as_deref(), Some("sante"));
        assert_eq!(replaced("x", "a\nb: c", "x"), None);
        assert_eq!(replaced("x", "y", "a whole text with x in it"), None);
    }

    #[test]
    fn a_line_is_known_of_a_file_that_cannot_be_read() {
        let diagnostics = [Diagnostic::new(NOT_UTF8, &"a.md".into(), Span::new(40, 40)).fact("line", 7)];
        let reader = Reader { language: Language::English, sources: &|_| None, base: "/a/", colour: false };
        let findings = all(&diagnostics, &reader);
        assert_eq!((findings[0].line_number, findings[0].path.as_str()), (Some(7), "/a/a.md"));
    }

    #[test]
    fn a_fault_of_the_files_name_has_no_place_to_replace() {
        let mut name = Diagnostic::new(BAD_ID, &"É.md".into(), Span::new(0, 0)).fact("value", "É");
        name.suggestion = Some("e".to_owned());
        assert_eq!(each(&[name], "text", |finding| finding.region.is_none()), [true]);
    }
}
