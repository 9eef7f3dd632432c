//! The theme that a site names: built into the program, in the site's folder, or both.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::sources::{Sources, ThemeFile};
use crate::content::model::{Content, Site};
use crate::site::theme::{self, Theme, ThemeSource, ThemeSources};
use crate::site::{mistakes, pages};
use crate::text::diagnostic::{Diagnostic, Diagnostics, MISSING_BLOCK, UNKNOWN_BLOCK, UNKNOWN_REFERENCE};
use crate::text::source::Span;

/// The theme of a site that names none. Other themes are put over its files.
pub const DEFAULT: &str = "orientest";

/// The built-in themes, compiled into the program.
#[derive(rust_embed::Embed)]
#[folder = "themes/"]
#[exclude = "*~"]
struct BuiltIn;

/// A theme that was built, or the reason why it was not.
pub(super) struct ThemeCache {
    pub(super) theme: Option<Arc<Theme>>,
    /// The languages that it has texts in.
    pub(super) languages: Vec<String>,
    pub(super) diagnostics: Diagnostics,
}

impl ThemeCache {
    /// The symbols of the theme's sprite.
    pub(super) fn icons(&self) -> &[String] {
        self.theme.as_ref().map(|theme| theme.icons.as_slice()).unwrap_or_default()
    }
}

/// Builds the theme that `content` names, in the language of `site` where it speaks that and in French where it does not.
pub(super) fn build(content: &Content, site: Option<&Site>, sources: &Sources) -> ThemeCache {
    let mut diagnostics = Diagnostics::new();
    let files = theme_sources(sources, site.map_or(DEFAULT, |site| &site.identity.theme));
    let languages = languages(&files);
    let language = site.map(|site| site.identity.language.as_str()).filter(|name| theme::speaks(&files, name));
    let theme = match (&content.site, files.is_empty()) {
        (Some(raw), true) => {
            let written = raw.data.theme.as_ref();
            let span = written.map_or(Span::new(0, 0), |name| name.span);
            let name = written.map_or(DEFAULT, |name| name.value.as_str());
            let diagnostic = Diagnostic::new(UNKNOWN_REFERENCE, &raw.path, span);
            let diagnostic = diagnostic.fact("kind", "theme-name").fact("value", name);
            diagnostics.push(diagnostic.among(name, names(sources).iter().map(String::as_str)));
            None
        }
        _ => {
            let pages: Vec<&str> = pages::SCHEMAS.iter().map(|page| page.template).collect();
            let language = language.unwrap_or("fr");
            let built_in = built_in_theme(site.map_or(DEFAULT, |site| &site.identity.theme));
            mistakes::report(&files, &built_in, language, &mut diagnostics);
            let mut faults = Diagnostics::new();
            let theme = theme::build(&files, &pages, language, &mut faults);
            // A block that is missing also stops the templates' program, which would blame the page that fills it.
            let is_told = diagnostics.iter().any(|fault| [MISSING_BLOCK, UNKNOWN_BLOCK].contains(&fault.rule));
            faults.retain(|fault| !(is_told && theme::is_of_blocks(fault)));
            diagnostics.extend(faults);
            theme
        }
    };
    ThemeCache { theme: theme.map(Arc::new), languages, diagnostics }
}

fn languages(sources: &ThemeSources) -> Vec<String> {
    let stem = |name: &String| name.strip_prefix("locales/")?.strip_suffix(".ftl").map(str::to_owned);
    sources.keys().filter_map(stem).collect()
}

/// The names of all themes that the site may name.
fn names(sources: &Sources) -> Vec<String> {
    let built_in = BuiltIn::iter().filter_map(|path| Some(path.split_once('/')?.0.to_owned()));
    let own = sources.themes.iter().filter_map(|file| file.path.split('/').nth(1).map(str::to_owned));
    let mut names: Vec<String> = built_in.chain(own).collect();
    names.sort();
    names.dedup();
    names
}

/// The files of the theme `name`: those of the default theme, over them those of the built-in theme of that name, and over
/// them the site's own.
fn theme_sources(sources: &Sources, name: &str) -> ThemeSources {
    let own: Vec<&ThemeFile> = sources.themes.iter().filter(|file| file.path.split('/').nth(1) == Some(name)).collect();
    let is_built_in = BuiltIn::iter().any(|path| path.split('/').next() == Some(name));
    let mut all: ThemeSources = BTreeMap::new();
    if own.is_empty() && !is_built_in {
        return all;
    }
    for (inner, (path, bytes)) in built_in_files(name) {
        let path = format!("themes/{path}").into();
        all.insert(inner, ThemeSource { path, bytes, is_own: false });
    }
    for file in own {
        if let Some(inner) = file.path.strip_prefix(&format!("themes/{name}/")) {
            let is_own = all.get(inner).is_none_or(|built_in| built_in.is_own || built_in.bytes != file.bytes);
            all.insert(inner.to_owned(), ThemeSource { path: file.path.clone(), bytes: file.bytes.clone(), is_own });
        }
    }
    all
}

/// The built-in files of the theme `name` by their path in it: see [`theme_sources`]. Any name has those of the default theme.
pub fn built_in_theme(name: &str) -> BTreeMap<String, Vec<u8>> {
    built_in_files(name).into_iter().map(|(inner, (_, bytes))| (inner, bytes)).collect()
}

/// The same, each with its path below `themes/`.
fn built_in_files(name: &str) -> BTreeMap<String, (String, Vec<u8>)> {
    let mut files = BTreeMap::new();
    for theme in [DEFAULT, name] {
        for path in BuiltIn::iter() {
            let inner = path.strip_prefix(theme).and_then(|rest| rest.strip_prefix('/'));
            if let (Some(inner), Some(file)) = (inner, BuiltIn::get(&path)) {
                files.insert(inner.to_owned(), (path.to_string(), file.data.into_owned()));
            }
        }
    }
    files
}
