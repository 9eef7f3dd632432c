//! What a site's style sheets say, and what they lead to.

use super::{FAULTS_MAX, Facts};
use crate::site::theme::styles::{self, Bracket};
use crate::text::diagnostic::{BAD_STYLE, BROKEN_STYLE_LINK, Diagnostic, Diagnostics};
use crate::text::source::{FilePath, Span};

/// A style sheet can be parsed.
pub(super) fn styles_can_be_parsed(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    for (path, _, text) in sheets(facts) {
        let mut tell = |kind: &str, span: Span, reason: &str| {
            let diagnostic = Diagnostic::new(BAD_STYLE, path, span);
            diagnostics.push(diagnostic.fact("kind", kind).fact("reason", reason));
        };
        match styles::unmatched(&text) {
            Some(Bracket::Open(span)) => tell("open", span, &text[span.start..span.end]),
            Some(Bracket::Close(span)) => tell("close", span, &text[span.start..span.end]),
            Some(Bracket::Deep(span)) => tell("deep", span, ""),
            None => {
                styles::faults(&text).into_iter().for_each(|fault| tell(fault.kind, fault.span, &fault.reason));
            }
        }
    }
}

/// What a style sheet leads to is a file of its theme, which is published with it.
pub(super) fn styles_lead_somewhere(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    for (path, name, text) in sheets(facts) {
        let addresses = styles::addresses(&text).into_iter().filter(|address| !address.value.starts_with('#'));
        let broken = addresses.filter(|address| styles::file(name, &address.value, facts.sources).is_none());
        for address in broken.take(FAULTS_MAX) {
            let written = address.value.trim();
            let is_elsewhere =
                written.starts_with("//") || written.split(['/', '.']).next().is_some_and(|start| start.contains(':'));
            let kind = if is_elsewhere { "elsewhere" } else { "missing" };
            let mut diagnostic = Diagnostic::new(BROKEN_STYLE_LINK, path, address.span);
            let names = facts.sources.keys().map(String::as_str);
            diagnostic.suggestion = crate::site::theme::nearest_file(written, names)
                .filter(|file| {
                    !is_elsewhere && styles::file("css/any.css", &format!("../{file}"), facts.sources).is_some()
                })
                .map(|file| format!("../{file}"));
            diagnostics.push(diagnostic.fact("kind", kind).fact("target", written));
        }
    }
}

/// The site's own sheets: their paths from the site's root and in the theme, and their texts.
fn sheets<'f>(facts: &'f Facts<'_>) -> impl Iterator<Item = (&'f FilePath, &'f str, std::borrow::Cow<'f, str>)> {
    let own = facts.sources.iter().filter(|(name, source)| source.is_own && styles::is_sheet(name));
    // A sheet that is no text was told of.
    let texts = own.filter(|(_, source)| std::str::from_utf8(&source.bytes).is_ok());
    texts.map(|(name, source)| (&source.path, name.as_str(), String::from_utf8_lossy(&source.bytes)))
}
