//! Texts that are cut, or shown otherwise than they were written.

use super::Facts;
use crate::content::document::{Meaning, Value};
use crate::content::model::{RawAmbassador, Record, Written};
use crate::site::markdown;
use crate::text::diagnostic::{CUT_TEXT, Diagnostic, Diagnostics, HTML_ENTITY, MISREAD_TEXT};
use crate::text::source::{Places, Span};

/// Texts of the site are shown whole and as they were written.
pub(super) fn texts_are_shown_as_written(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    facts.content.records().into_iter().for_each(|record| as_written(facts, record, diagnostics));
}

/// Texts of a profile are shown whole and as they were written.
pub(super) fn texts_of_a_profile_are_shown_as_written(
    facts: &Facts<'_>,
    file: &Written<RawAmbassador>,
    diagnostics: &mut Diagnostics,
) {
    as_written(facts, file.record(), diagnostics);
}

fn as_written(facts: &Facts<'_>, record: Record<'_>, diagnostics: &mut Diagnostics) {
    let source = (facts.sources)(record.path);
    for text in record.values(|value| matches!(value.meaning, Meaning::Words | Meaning::Markdown)) {
        if let Some(cut) = source.and_then(|source| cut(source, &text)) {
            let words = source.and_then(|source| source.get(cut.start..cut.end)).unwrap_or_default();
            diagnostics.push(Diagnostic::new(CUT_TEXT, record.path, cut).fact("value", words));
        }
        if text.meaning == Meaning::Words {
            if let Some(decoded) = decoded(&text.text) {
                let mut diagnostic = Diagnostic::new(HTML_ENTITY, record.path, text.span).fact("value", &text.text);
                diagnostic.suggestion = Some(decoded);
                diagnostics.push(diagnostic);
            }
            continue;
        }
        let mut places = Places::new(&text.text, text.span, source);
        for found in markdown::misread(&text.text) {
            let words = &text.text[found.place.clone()];
            let diagnostic = Diagnostic::new(MISREAD_TEXT, record.path, places.part(found.place.clone()));
            let mut diagnostic = diagnostic.fact("reason", found.reason).fact("value", words);
            diagnostic.suggestion = found.suggestion;
            diagnostics.push(diagnostic);
        }
    }
}

/// The words behind the value `text` that YAML takes for a comment, though no space stands behind their `#`.
fn cut(source: &str, text: &Value<'_>) -> Option<Span> {
    let Span { start, end } = text.span;
    if source.get(start..end)?.starts_with(['"', '\'', '|', '>']) {
        return None;
    }
    let line = source.get(end..)?.lines().next()?;
    let words = line.trim_start_matches(' ');
    let is_cut = words.len() < line.len()
        && words.strip_prefix('#').is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric()));
    let at = end + line.len() - words.len();
    is_cut.then(|| Span::new(at, at + words.trim_end().len()))
}

/// `text` with the letters that its entities stand for, if it has any. Forms encode some of them twice.
fn decoded(text: &str) -> Option<String> {
    let once = |text: &str| {
        let mut decoded = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find('&') {
            decoded.push_str(&rest[..start]);
            rest = &rest[start..];
            let name =
                rest.bytes().skip(1).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count() + 1;
            let entity = if name <= 12 && rest[name..].starts_with(';') { &rest[..=name] } else { "" };
            let letter = if entity.is_empty() { String::new() } else { markdown::plain_text(entity) };
            let is_entity = !letter.is_empty() && letter != entity;
            decoded.push_str(if is_entity { &letter } else { "&" });
            rest = &rest[if is_entity { entity.len() } else { 1 }..];
        }
        decoded + rest
    };
    let decoded = once(&once(text));
    (decoded != text).then_some(decoded)
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn entities_become_the_letters_they_stand_for() {
        assert_eq!(decoded("ouvrages d&#x27;art").as_deref(), Some("ouvrages d'art"));
        assert_eq!(decoded("Test &amp;eacute; Fils").as_deref(), Some("Test é Fils"));
        assert_eq!(decoded("R&D & fils ; M&M; &inconnu;"), None);
    }
}
