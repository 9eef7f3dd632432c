//! All the stages, in their order.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::content::model::{Content, Site};
use crate::content::parse;
use crate::content::resolve;
use crate::rules::check::{self, Facts};
use crate::site::picture::{self, PictureFault, Portrait, Portraits};
use crate::site::render::{Address, Renderer};
use crate::site::theme::{self, Theme, ThemeSource, ThemeSources};
use crate::text::date::Date;
use crate::text::diagnostic::{BAD_PICTURE, Diagnostic, Diagnostics, UNKNOWN_REFERENCE};
use crate::text::language::Language;
use crate::text::source::{FilePath, SourceFile, Span};
use crate::text::url;

/// The files of a site's folder, as they were read.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// Texts below `content/`, sorted by path.
    pub texts: Vec<SourceFile>,
    /// Pictures below `content/`, sorted by path.
    pub pictures: Vec<PictureFile>,
    /// Files below `themes/`.
    pub themes: Vec<ThemeFile>,
}

/// A picture below `content/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureFile {
    /// Its path from the root.
    pub path: FilePath,
    /// The name of what is made of its bytes: see [`picture::key`].
    pub key: String,
    /// What is there to publish it from.
    pub picture: Picture,
}

/// A picture before or after its work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picture {
    /// The bytes of the file.
    Original(Vec<u8>),
    /// What was made of them before; the bytes are not needed any more.
    Portrait(Portrait),
}

/// A file below `themes/`.
#[derive(Debug, Clone)]
pub struct ThemeFile {
    /// Its path from the root.
    pub path: FilePath,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl PictureFile {
    /// The picture at `path`, of which nothing was made yet.
    pub fn new(path: FilePath, bytes: Vec<u8>) -> PictureFile {
        PictureFile { path, key: picture::key(&bytes), picture: Picture::Original(bytes) }
    }
}

impl Sources {
    /// The text of the file at `path`, for the excerpts of diagnostics.
    pub fn text(&self, path: &str) -> Option<&str> {
        let text = self.texts.binary_search_by(|file| (*file.path).cmp(path));
        text.ok().map(|at| self.texts[at].text.as_str()).or_else(|| {
            let file = self.themes.iter().find(|file| &*file.path == path)?;
            std::str::from_utf8(&file.bytes).ok()
        })
    }

    /// The language to speak about the site, from `site.yaml` without the rest of the content.
    pub fn language(&self) -> Language {
        let file = self.texts.iter().filter(|file| &*file.path == parse::SITE).cloned().collect::<Vec<_>>();
        let site = parse::parse(&file, &[]).0.site;
        site.map_or_else(Language::default, |site| Language::of(&site.data.language.value))
    }
}

/// A site that was understood, with the theme it is shown in.
pub struct Checked {
    /// The site; `None` where a file is missing that everything needs.
    pub site: Option<Site>,
    /// The theme; `None` where it cannot render.
    pub theme: Option<Arc<Theme>>,
    /// The photos that profiles name, as they are published, by the path of their file.
    pub portraits: Portraits,
    /// All that was found, beside what was found while reading.
    pub diagnostics: Diagnostics,
}

/// The built-in themes, compiled into the program.
#[derive(rust_embed::Embed)]
#[folder = "themes/"]
#[exclude = "*~"]
struct BuiltIn;

/// Parses, resolves and checks `sources` as they stand on the day `today`.
pub fn check(sources: &Sources, today: Date) -> Checked {
    Known::default().check(sources, today)
}

/// A site that was put together without a look at its rules and its pictures.
pub struct Understood {
    /// What was written.
    pub content: Content,
    /// What is meant; `None` where a file is missing that everything needs.
    pub site: Option<Site>,
    /// What was found on the way.
    pub diagnostics: Diagnostics,
    theme: Option<Arc<Theme>>,
}

/// Parses and resolves `sources` as they stand on the day `today`.
pub fn understand(sources: &Sources, today: Date) -> Understood {
    let pictures: Vec<FilePath> = sources.pictures.iter().map(|file| file.path.clone()).collect();
    let (content, mut diagnostics) = parse::parse(&sources.texts, &pictures);
    let site = resolve::Resolved::default().resolve(&content, today, &mut diagnostics);
    let theme = KnownTheme::of(&content, site.as_ref(), sources).theme;
    Understood { content, site, diagnostics, theme }
}

impl Understood {
    /// Where the site's pages stand and stood before; `None` where it cannot be shown.
    pub fn addresses(&self) -> Option<Vec<Address>> {
        let (site, theme) = (self.site.as_ref()?, self.theme.as_ref()?);
        let portraits = Portraits::new();
        let renderer = Renderer::new(site, theme, &portraits, &site.identity.address, &mut Diagnostics::new());
        Some(renderer.lasting_addresses())
    }
}

/// What is kept of a site between two checks, so that only what changed is parsed, resolved, checked and decoded again.
#[derive(Default)]
pub struct Known {
    parsed: parse::Parsed,
    resolved: resolve::Resolved,
    theme: Option<KnownTheme>,
    found: check::Found,
    pictures: Pictures,
}

/// What became of pictures, by the path of their file.
type Pictures = HashMap<FilePath, Result<Portrait, PictureFault>>;

impl Known {
    /// Forgets what was known of the file at `path`, which is new, changed or gone, and what was understood with its help.
    pub fn forget(&mut self, path: &str) {
        self.parsed.forget(path);
        self.pictures.remove(path);
        if !parse::is_profile(path) {
            self.theme = None;
        }
        if !parse::is_profile(path) && !path.starts_with("themes/") {
            self.resolved = resolve::Resolved::default();
            self.found = check::Found::default();
        }
    }

    /// What [`check`] returns, from what is known and what is not.
    pub fn check(&mut self, sources: &Sources, today: Date) -> Checked {
        let pictures: Vec<FilePath> = sources.pictures.iter().map(|file| file.path.clone()).collect();
        let (content, mut diagnostics) = self.parsed.parse(&sources.texts, &pictures);
        let site = self.resolved.resolve(&content, today, &mut diagnostics);
        let known = self.theme.get_or_insert_with(|| KnownTheme::of(&content, site.as_ref(), sources));
        diagnostics.extend(known.diagnostics.clone());
        let (theme, languages) = (known.theme.clone(), &known.languages);
        if let Some(site) = &site {
            let icons = theme.as_ref().map(|theme| theme.icons.as_slice()).unwrap_or_default();
            let texts = |path: &str| sources.text(path);
            let facts = Facts { content: &content, site, sources: &texts, icons, languages, today };
            self.found.check(&facts, &mut diagnostics);
        }
        let portraits = portraits(&content, sources, &mut self.pictures, &mut diagnostics);
        Checked { site, theme, portraits, diagnostics }
    }
}

/// The theme that the content names, kept as long as no file but profiles changes.
struct KnownTheme {
    theme: Option<Arc<Theme>>,
    languages: Vec<String>,
    diagnostics: Diagnostics,
}

impl KnownTheme {
    fn of(content: &Content, site: Option<&Site>, sources: &Sources) -> KnownTheme {
        let mut diagnostics = Diagnostics::new();
        let theme_files = theme_sources(sources, site.map_or("orientest", |site| &site.identity.theme));
        let languages: Vec<String> = languages(&theme_files);
        let language =
            site.map(|site| site.identity.language.as_str()).filter(|name| theme::speaks(&theme_files, name));
        let theme = match (&content.site, theme_files.is_empty()) {
            (Some(raw), true) => {
                let written = raw.data.theme.as_ref();
                let span = written.map_or(Span::new(0, 0), |name| name.span);
                let value = written.map_or("orientest", |name| name.value.as_str());
                let diagnostic =
                    Diagnostic::new(UNKNOWN_REFERENCE, &raw.path, span).fact("kind", "theme-name").fact("value", value);
                diagnostics.push(diagnostic.among(value, theme_names(sources).iter().map(String::as_str)));
                None
            }
            _ => theme::build(&theme_files, language.unwrap_or("fr"), &mut diagnostics),
        };
        KnownTheme { theme: theme.map(Arc::new), languages, diagnostics }
    }
}

impl Checked {
    /// The language to speak about the site.
    pub fn language(&self) -> Language {
        self.site.as_ref().map_or_else(Language::default, |site| Language::of(&site.identity.language))
    }

    /// The renderer of a site that can be shown, to be published at `base_url` or at the address the site names.
    /// Addresses that two pages want are reported.
    pub fn renderer(&self, base_url: Option<&str>, diagnostics: &mut Diagnostics) -> Option<Renderer<'_>> {
        let (site, theme) = (self.site.as_ref()?, self.theme.as_ref()?);
        Some(Renderer::new(site, theme, &self.portraits, base_url.unwrap_or(&site.identity.address), diagnostics))
    }
}

/// Every photo that a profile names: those that are not in `known`, and were not made before, are decoded in parallel and
/// encoded anew.
fn portraits(content: &Content, sources: &Sources, known: &mut Pictures, diagnostics: &mut Diagnostics) -> Portraits {
    let find = |path: &str| {
        let index = sources.pictures.binary_search_by(|file| (*file.path).cmp(path)).ok()?;
        Some(&sources.pictures[index])
    };
    // A photo that is not there has been told of already.
    let named = content.ambassadors.iter().filter_map(|profile| {
        let file = &profile.data.photo.as_ref()?.file;
        Some((profile, file.span, find(&url::join(&profile.path, &file.value)?)?))
    });
    let named: Vec<_> = named.collect();
    let unknown: Vec<_> = named
        .par_iter()
        .filter(|(_, _, file)| !known.contains_key(&file.path))
        .map(|(_, _, file)| {
            let portrait = match &file.picture {
                Picture::Original(bytes) => picture::portrait(bytes),
                Picture::Portrait(portrait) => Ok(portrait.clone()),
            };
            (file.path.clone(), portrait)
        })
        .collect();
    known.extend(unknown);
    let mut portraits = Portraits::new();
    for (profile, span, file) in named {
        match known.get(&file.path) {
            Some(Ok(portrait)) => {
                portraits.insert(file.path.clone(), portrait.clone());
            }
            Some(Err(fault)) => {
                diagnostics.push(Diagnostic::new(BAD_PICTURE, &profile.path, span).fact("reason", fault.word()));
            }
            None => {}
        }
    }
    portraits
}

fn languages(sources: &ThemeSources) -> Vec<String> {
    let stem = |name: &String| name.strip_prefix("locales/")?.strip_suffix(".ftl").map(str::to_owned);
    sources.keys().filter_map(stem).collect()
}

fn theme_names(sources: &Sources) -> Vec<String> {
    let built_in: Vec<String> = BuiltIn::iter().filter_map(|path| Some(path.split_once('/')?.0.to_owned())).collect();
    let own = sources.themes.iter().filter_map(|file| file.path.split('/').nth(1).map(str::to_owned));
    let mut names: Vec<String> = built_in.into_iter().chain(own).collect();
    names.sort();
    names.dedup();
    names
}

/// The files of the theme `name`: the default theme's, then the built-in one's of that name, then the site's own over them.
fn theme_sources(sources: &Sources, name: &str) -> ThemeSources {
    let own: Vec<&ThemeFile> = sources.themes.iter().filter(|file| file.path.split('/').nth(1) == Some(name)).collect();
    let is_built_in = BuiltIn::iter().any(|path| path.split('/').next() == Some(name));
    let mut all: ThemeSources = BTreeMap::new();
    if own.is_empty() && !is_built_in {
        return all;
    }
    for path in BuiltIn::iter() {
        let Some((folder, inner)) = path.split_once('/') else {
            continue;
        };
        if let Some(file) = BuiltIn::get(&path).filter(|_| folder == "orientest" || folder == name) {
            let source = ThemeSource { path: format!("themes/{path}").into(), bytes: file.data.into_owned() };
            all.insert(inner.to_owned(), source);
        }
    }
    for file in own {
        if let Some(inner) = file.path.strip_prefix(&format!("themes/{name}/")) {
            all.insert(inner.to_owned(), ThemeSource { path: file.path.clone(), bytes: file.bytes.clone() });
        }
    }
    all
}

/// Why a site was not rendered to its end.
#[derive(Debug)]
pub enum RenderError<E> {
    /// Templates failed: every fault that was met.
    Templates(Diagnostics),
    /// Where the bytes go refused them.
    Sink(E),
}

/// Renders every file of the site in parallel and hands each to `put`, with its path from the output's root. No more
/// than a few pages are in memory at any moment.
///
/// # Errors
/// The faults of templates, or the first error of `put`.
pub fn render<E: Send>(
    renderer: &Renderer<'_>,
    put: impl Fn(&str, &[u8]) -> Result<(), E> + Sync,
) -> Result<(), RenderError<E>> {
    let failures: Vec<Result<Diagnostic, E>> = renderer
        .routes()
        .par_iter()
        .filter_map(|route| match renderer.render(route) {
            Ok(bytes) => put(&renderer.path(route), &bytes).err().map(Err),
            Err(diagnostic) => Some(Ok(*diagnostic)),
        })
        .collect();
    let mut faults = Diagnostics::new();
    for failure in failures {
        faults.push(failure.map_err(RenderError::Sink)?);
    }
    if faults.has_errors() { Err(RenderError::Templates(faults)) } else { Ok(()) }
}
