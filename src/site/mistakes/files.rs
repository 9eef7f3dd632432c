//! The files of a theme that are read.

use std::collections::BTreeSet;

use super::{Facts, is_page};
use crate::site::theme::{nearest_file, styles};
use crate::text::diagnostic::{Diagnostic, Diagnostics, NOT_UTF8, UNUSED_THEME_FILE};
use crate::text::source::Span;

/// Files of a theme that the program reads whatever else there is.
const READ: [&str; 3] = ["theme.yaml", "icons.svg", "favicon.svg"];
/// The endings of files that are texts.
const TEXTS: [&str; 6] = ["css", "ftl", "html", "js", "svg", "yaml"];

/// A file takes the place of a built-in one, or another file of the theme leads to it.
pub(super) fn files_are_read(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let named = named_by_styles(facts);
    for (name, source) in facts.sources.iter().filter(|(_, source)| source.is_own) {
        if facts.built_in.contains_key(name) || is_for_people(name) || is_read(facts, name, &named) {
            continue;
        }
        let mut diagnostic = Diagnostic::new(UNUSED_THEME_FILE, &source.path, Span::new(0, 0)).fact("file", name);
        diagnostic.suggestion = nearest_file(name, facts.built_in.keys().map(String::as_str)).map(str::to_owned);
        diagnostics.push(diagnostic);
    }
}

/// A text of a theme is UTF-8.
pub(super) fn files_are_text(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    for (name, source) in facts.sources.iter().filter(|(_, source)| source.is_own) {
        let is_text = name.rsplit_once('.').is_some_and(|(_, ending)| TEXTS.contains(&ending));
        if let Some(error) = std::str::from_utf8(&source.bytes).err().filter(|_| is_text) {
            let readable = &source.bytes[..error.valid_up_to()];
            let line = readable.iter().filter(|byte| **byte == b'\n').count() + 1;
            let span = Span::new(readable.len(), readable.len());
            diagnostics.push(Diagnostic::new(NOT_UTF8, &source.path, span).fact("line", line));
        }
    }
}

/// What stands beside the files of a theme for those who keep it.
fn is_for_people(name: &str) -> bool {
    !name.contains('/') && (name.ends_with(".md") || name.ends_with(".txt") || name.starts_with("LICENSE"))
}

/// The files of the theme that style sheets lead to.
fn named_by_styles(facts: &Facts<'_>) -> BTreeSet<String> {
    let sheets = facts.sources.iter().filter(|(name, _)| styles::is_sheet(name));
    let named = sheets.flat_map(|(name, source)| {
        let text = String::from_utf8_lossy(&source.bytes);
        let files = styles::addresses(&text).into_iter();
        files.filter_map(|address| styles::file(name, &address.value, facts.sources)).collect::<Vec<_>>()
    });
    named.collect()
}

fn is_read(facts: &Facts<'_>, name: &str, named: &BTreeSet<String>) -> bool {
    match name.split_once('/').unwrap_or((name, "")) {
        _ if READ.contains(&name) || styles::is_sheet(name) || named.contains(name) => true,
        ("templates", template) => is_template_read(facts, template),
        ("locales", file) => file.strip_suffix(".ftl").is_some_and(|name| name == facts.language || name == "en"),
        _ => name.ends_with(".js") && is_script_read(facts, name),
    }
}

/// Whether a page is made of `name`, or another template includes it, extends it or writes one of its components.
fn is_template_read(facts: &Facts<'_>, name: &str) -> bool {
    let others = || facts.templates.iter().filter(|template| template.name != name);
    let is_named = others().any(|template| {
        let parent = template.parent();
        template.includes().chain(parent).any(|other| other.value == name)
    });
    let components: Vec<&str> = facts.template(name).map(|own| own.components().collect()).unwrap_or_default();
    let is_called = || others().any(|template| template.called().any(|component| components.contains(&component)));
    is_page(name) || is_named || is_called()
}

/// Whether a page loads the script `name`, or another script does.
fn is_script_read(facts: &Facts<'_>, name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    let stem = file.trim_end_matches(".js");
    let imported = || {
        let scripts = facts.sources.iter().filter(|(other, _)| other.ends_with(".js") && *other != name);
        scripts.map(|(_, source)| String::from_utf8_lossy(&source.bytes)).any(|text| text.contains(file))
    };
    let is_listed = || facts.settings().contains(name);
    let is_in_template = || {
        let names = facts.templates.iter().flat_map(|template| &template.tags).flat_map(|tag| &tag.tokens);
        let mut words = names.map(|token| token.part);
        words.any(|part| {
            part == crate::site::theme::scan::Part::Name(stem) || part == crate::site::theme::scan::Part::Text(stem)
        })
    };
    is_listed() || is_in_template() || imported()
}
