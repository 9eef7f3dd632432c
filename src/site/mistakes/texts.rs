//! The texts that templates ask for, and those that a site writes.

use std::collections::BTreeSet;

use fluent_syntax::ast::Entry;

use super::{FAULTS_MAX, Facts};
use crate::site::theme::scan::{Part, Tag};
use crate::text::diagnostic::{Diagnostic, Diagnostics, UNKNOWN_TEXT, UNUSED_TEXT};
use crate::text::nearest::nearest;
use crate::text::source::{Span, Spanned};

/// The beginnings of texts that a theme may leave out: names of parameters and parts of addresses.
const OPTIONAL: [&str; 2] = ["param-", "slug-"];

/// A text that a template asks for is in the theme.
pub(super) fn texts_are_there(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let files = ["en", facts.language].map(|language| facts.text(&format!("locales/{language}.ftl")));
    let known: BTreeSet<&str> = files.iter().flat_map(|text| keys(text)).map(|key| key.value).collect();
    for template in facts.own_templates() {
        let missing = template.tags.iter().flat_map(asked).filter(|key| !known.contains(key.value));
        for key in missing.take(FAULTS_MAX) {
            let mut diagnostic = Diagnostic::new(UNKNOWN_TEXT, template.path, key.span).fact("key", key.value);
            diagnostic.suggestion = nearest(key.value, known.iter().copied()).map(str::to_owned);
            diagnostics.push(diagnostic);
        }
    }
}

/// A text of a site's theme takes the place of a built-in one, or a template asks for it.
pub(super) fn texts_are_read(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let is_locale = |name: &&String| name.starts_with("locales/") && name.ends_with(".ftl");
    let built_in: Vec<&str> = facts.built_in.keys().filter(is_locale).map(|name| facts.built_in_text(name)).collect();
    let built_in: BTreeSet<&str> = built_in.into_iter().flat_map(keys).map(|key| key.value).collect();
    let asked: BTreeSet<&str> =
        facts.templates.iter().flat_map(|template| template.texts()).map(|text| text.value).collect();
    // A template may ask for `area-kind-` and a word, or for a word and `-one`.
    let begun =
        |key: &str| key.match_indices('-').any(|(at, _)| asked.contains(&key[..at]) || asked.contains(&key[..=at]));
    for (name, source) in facts.sources.iter().filter(|(name, source)| source.is_own && is_locale(name)) {
        let text = facts.text(name);
        let in_others = named_in_braces(text);
        let is_read = |key: &str| {
            let is_optional = OPTIONAL.iter().any(|start| key.starts_with(start));
            is_optional || [&built_in, &asked, &in_others].iter().any(|known| known.contains(key)) || begun(key)
        };
        for key in keys(text).into_iter().filter(|key| !is_read(key.value)).take(FAULTS_MAX) {
            let mut diagnostic = Diagnostic::new(UNUSED_TEXT, &source.path, key.span).fact("key", key.value);
            diagnostic.suggestion = nearest(key.value, built_in.iter().copied()).map(str::to_owned);
            diagnostics.push(diagnostic);
        }
    }
}

/// The names that begin what is between braces in `text`: other messages, among them.
fn named_in_braces(text: &str) -> BTreeSet<&str> {
    let is_inside = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    text.split('{').skip(1).filter_map(|rest| rest.trim_start().split(|c| !is_inside(c)).next()).collect()
}

/// The keys of the messages in `text`, the text of a locale file.
fn keys(text: &str) -> Vec<Spanned<&str>> {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let mut keys = Vec::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            // The parser's names are parts of the text.
            let start = message.id.name.as_ptr() as usize - text.as_ptr() as usize;
            let span = Span::new(start, start + message.id.name.len());
            keys.push(Spanned::new(message.id.name, span));
        }
    }
    keys
}

/// The keys that `tag` asks for as they are written: `t(key="menu")`, but not `t(key="area-kind-" ~ kind)`.
fn asked<'a>(tag: &Tag<'a>) -> Vec<Spanned<&'a str>> {
    let mut keys = Vec::new();
    for (index, token) in tag.tokens.iter().enumerate().skip(4) {
        let Part::Text(key) = token.part else {
            continue;
        };
        let is_first = tag.name(index - 4) == Some("t")
            && tag.is_sign(index - 3, "(")
            && tag.name(index - 2) == Some("key")
            && tag.is_sign(index - 1, "=");
        if is_first && (tag.is_sign(index + 1, ",") || tag.is_sign(index + 1, ")")) {
            keys.push(Spanned::new(key, Span::new(token.span.start + 1, token.span.end - 1)));
        }
    }
    keys
}
