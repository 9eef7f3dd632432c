//! A theme: templates, styles, scripts, pictures and texts; the site's own files replace built-in ones.

pub mod budget;
pub mod scan;
pub mod scripts;
pub mod styles;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use tera::{ErrorKind, Kwargs, State, Tera, TeraResult};

use budget::{Counted, PageBytes};

use crate::content::document::{self, Decode, Decoder, record};
use crate::text::diagnostic::{BAD_SCRIPT, BAD_TEMPLATE, Diagnostic, Diagnostics, MISSING_THEME_FILE};
use crate::text::language::Language;
use crate::text::locale::{Argument, Locale};
use crate::text::nearest::nearest;
use crate::text::output::{File, fingerprinted};
use crate::text::source::{FilePath, SourceFile, Span, Spanned};
use crate::text::typography::typeset;

/// The folder of the output with the theme's fingerprinted files.
const ASSETS: &str = "assets";

record! {
    /// The settings of a theme.
    pub struct RawTheme {
        /// The name of the theme.
        pub name: Spanned<String>,
        /// The colour of the browser's frame.
        pub theme_color: Spanned<String>,
        /// The colour of the browser's frame in dark mode.
        pub theme_color_dark: Spanned<String>,
        /// The colour behind the page while it loads.
        pub background_color: Spanned<String>,
        /// Style sheets that only the pages load whose templates ask for them, by their path in the theme.
        pub sheets: Option<Vec<Spanned<String>>>,
        /// Script modules that every page loads, by their path in the theme.
        pub scripts: Option<Vec<Spanned<String>>>,
        /// Script modules outside of the folder `js` that templates load where they need them.
        pub modules: Option<Vec<Spanned<String>>>,
    }
}

/// A file of a theme.
#[derive(Debug, Clone)]
pub struct ThemeSource {
    /// Its path from the site's root, for messages.
    pub path: FilePath,
    pub bytes: Vec<u8>,
    /// True if a built-in file does not say the same.
    pub is_own: bool,
}

/// The files of a theme by their path inside it; the site's own files have replaced the built-in ones.
pub type ThemeSources = BTreeMap<String, ThemeSource>;

/// A theme that is ready to render.
pub struct Theme {
    pub tera: Tera,
    pub locale: Arc<Locale>,
    pub files: Vec<File<'static>>,
    pub assets: Assets,
    /// Colour of the browser's frame.
    pub theme_color: String,
    /// The same in the dark.
    pub theme_color_dark: String,
    /// Colour behind the page.
    pub background_color: String,
    pub icons: Vec<String>,
    /// True if the site has templates of its own. Tests hold the built-in ones.
    pub has_own_templates: bool,
    paths: BTreeMap<String, FilePath>,
    counted: HashMap<String, Counted>,
}

/// Published paths of the theme's files.
#[derive(Debug, Clone, Default, serde::Serialize, schemars::JsonSchema)]
pub struct Assets {
    /// The style sheet of every page.
    pub css: String,
    /// Style sheets that some pages load, by the names of their files without number and ending: `search` for `css/4-search.css`.
    pub sheets: BTreeMap<String, String>,
    /// The sprite of icons.
    pub icons: String,
    /// The site's icon.
    pub favicon: String,
    /// The web manifest.
    pub manifest: String,
    /// Script modules that every page loads.
    pub js: Vec<String>,
    /// Script modules that some pages load, by the stem of their file's name: those of the folder `js` that not every page
    /// loads, and what else `theme.yaml` names.
    pub modules: BTreeMap<String, Module>,
}

impl Assets {
    /// The paths of all style sheets.
    pub fn style_sheets(&self) -> Vec<String> {
        std::iter::once(&self.css).chain(self.sheets.values()).cloned().collect()
    }
}

/// A script module as it is published.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct Module {
    /// Its path.
    pub path: String,
    /// The paths of the files that it needs besides and that not every page has, to be loaded ahead.
    pub imports: Vec<String>,
}

/// Returns true if `sources` have texts in `language`.
pub fn speaks(sources: &ThemeSources, language: &str) -> bool {
    sources.contains_key(&format!("locales/{language}.ftl"))
}

/// The file of `names` that `written` most likely stands for: one of that name in another folder, or of a name that is near.
pub fn nearest_file<'a>(written: &str, names: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let file = |path: &'a str| path.rsplit('/').next().unwrap_or(path);
    let (stem, ending) = file_parts(written);
    let elsewhere = names.clone().find(|name| Some(file(name)) == written.rsplit('/').next());
    elsewhere.or_else(|| {
        // Only a file with the same ending can do the same thing.
        let alike = names.filter(|name| file_parts(name).1 == ending);
        let nearest = nearest(stem, alike.clone().map(|name| file_parts(name).0))?;
        alike.clone().find(|name| file_parts(name).0 == nearest)
    })
}

/// The name of the file at `path` without its ending, and its ending.
fn file_parts(path: &str) -> (&str, &str) {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.rsplit_once('.').unwrap_or((file, ""))
}

/// Builds the theme of a site in `language`. Faulty templates and texts are reported; `None` if the theme cannot
/// render anything.
pub fn build(sources: &ThemeSources, pages: &[&str], language: &str, diagnostics: &mut Diagnostics) -> Option<Theme> {
    let settings = settings(sources, diagnostics)?;
    let locale = Arc::new(Locale::new(language, &locale_sources(sources, language), diagnostics));
    let (mut files, mut assets) = (Vec::new(), Assets::default());
    let mut publish = |name: &str, bytes: Vec<u8>| {
        let file = file(name, bytes);
        let path = file.path.clone();
        files.push(file);
        path
    };
    let mut pictures: BTreeMap<String, String> = BTreeMap::new();
    let apart = settings.sheets.iter().flatten().map(|name| name.value.clone()).collect();
    let styles = styles::sheets(sources, &apart, |name| {
        let path = pictures.entry(name.to_owned()).or_insert_with(|| publish(name, sources[name].bytes.clone()));
        path.clone()
    });
    assets.css = publish("style.css", styles.always.into_bytes());
    let named = styles.named.into_iter();
    assets.sheets = named
        .map(|(name, text)| {
            let path = publish(&format!("{name}.css"), text.into_bytes());
            (name, path)
        })
        .collect();
    styles.missing.iter().for_each(|name| missing(name, diagnostics));
    for (slot, name) in [(&mut assets.icons, "icons.svg"), (&mut assets.favicon, "favicon.svg")] {
        match sources.get(name) {
            Some(_) if pictures.contains_key(name) => *slot = pictures[name].clone(),
            Some(source) => *slot = publish(name, source.bytes.clone()),
            None => missing(name, diagnostics),
        }
    }
    let always: Vec<String> = settings.scripts.iter().flatten().map(|name| name.value.clone()).collect();
    let scripts = scripts::published(sources, &always, &module_names(sources, &settings));
    files.extend(scripts.files);
    assets.js = scripts.always;
    assets.modules = scripts::by_stem(scripts.modules.into_iter());
    scripts.missing.iter().for_each(|name| missing(name, diagnostics));
    // Several files may need what one of the site's own lacks.
    let mut told: Vec<Diagnostic> = Vec::new();
    for fault in scripts.faults.iter().map(|fault| script_fault(fault, sources)) {
        if !told.contains(&fault) {
            told.push(fault);
        }
    }
    told.into_iter().for_each(|fault| diagnostics.push(fault));
    let icons = sources.get("icons.svg").map(symbols).unwrap_or_default();
    // Templates that cannot be parsed are errors, so nothing is rendered; addresses can still be checked.
    let (tera, counted) = templates(sources, pages, &locale, diagnostics).unwrap_or_default();
    Some(Theme {
        tera,
        locale,
        files,
        assets,
        theme_color: settings.theme_color.value,
        theme_color_dark: settings.theme_color_dark.value,
        background_color: settings.background_color.value,
        icons,
        has_own_templates: has_own_templates(sources),
        counted,
        paths: sources.iter().map(|(name, source)| (name.clone(), source.path.clone())).collect(),
    })
}

/// A published file of the theme.
fn file(name: &str, bytes: Vec<u8>) -> File<'static> {
    File { path: format!("{ASSETS}/{}", fingerprinted(name, &bytes)), bytes: bytes.into() }
}

fn script_fault(fault: &scripts::ScriptFault, sources: &ThemeSources) -> Diagnostic {
    let source = &sources[&fault.name];
    // A file of the site's own may have taken what a built-in one needs.
    let taken = sources.get(&fault.file).filter(|other| other.is_own && !source.is_own);
    let (path, span) = taken.map_or((&source.path, fault.span), |other| (&other.path, Span::new(0, 0)));
    let diagnostic = Diagnostic::new(BAD_SCRIPT, path, span).fact("kind", fault.kind);
    diagnostic.fact("reason", &fault.reason).fact("file", &fault.file)
}

/// The scripts that the settings of the theme name.
pub fn named_scripts(sources: &ThemeSources) -> BTreeSet<String> {
    let settings = settings(sources, &mut Diagnostics::new());
    let named = settings.into_iter().flat_map(|settings| settings.scripts.into_iter().chain(settings.modules));
    named.flatten().map(|name| name.value).collect()
}

/// The script modules that templates may load.
fn module_names(sources: &ThemeSources, settings: &RawTheme) -> BTreeSet<String> {
    let is_on_every_page = |name: &str| settings.scripts.iter().flatten().any(|script| script.value == name);
    let is_direct = |name: &&String| {
        name.strip_prefix("js/").is_some_and(|rest| rest.ends_with(".js") && !rest.contains('/'))
            && !is_on_every_page(name)
    };
    let named = settings.modules.iter().flatten().map(|name| &name.value);
    sources.keys().filter(is_direct).chain(named).cloned().collect()
}

fn missing(name: &str, diagnostics: &mut Diagnostics) {
    let path: FilePath = format!("themes/{name}").into();
    diagnostics.push(Diagnostic::new(MISSING_THEME_FILE, &path, Span::new(0, 0)).fact("file", name));
}

fn settings(sources: &ThemeSources, diagnostics: &mut Diagnostics) -> Option<RawTheme> {
    let Some(source) = sources.get("theme.yaml") else {
        missing("theme.yaml", diagnostics);
        return None;
    };
    let text = String::from_utf8_lossy(&source.bytes);
    let node = document::parse(&source.path, &text, 0, diagnostics)?;
    Some(RawTheme::decode(&node, "theme", &mut Decoder { path: &source.path, diagnostics }))
}

/// English first, so that a text missing in a new language is at least there.
fn locale_sources(sources: &ThemeSources, language: &str) -> Vec<SourceFile> {
    ["en", language]
        .iter()
        .filter_map(|name| sources.get(&format!("locales/{name}.ftl")))
        .map(|source| SourceFile {
            path: source.path.clone(),
            text: String::from_utf8_lossy(&source.bytes).into_owned(),
        })
        .collect()
}

/// The ids of the sprite's symbols.
fn symbols(sprite: &ThemeSource) -> Vec<String> {
    let text = String::from_utf8_lossy(&sprite.bytes);
    let symbols = text.split("<symbol").skip(1);
    let id = |symbol: &str| Some(symbol.split_once("id=\"")?.1.split_once('"')?.0.to_owned());
    symbols.filter_map(id).collect()
}

fn templates(
    sources: &ThemeSources,
    pages: &[&str],
    locale: &Arc<Locale>,
    diagnostics: &mut Diagnostics,
) -> Option<(Tera, HashMap<String, Counted>)> {
    let mut tera = Tera::default();
    budget::register(&mut tera);
    tera.set_escape_fn(if Language::of(locale.language()) == Language::French {
        escape_french
    } else {
        tera::escape_html
    });
    let texts = locale.clone();
    tera.register_function("t", move |kwargs: Kwargs, _: &State| translate(&texts, &kwargs));
    for name in pages.iter().filter(|name| !sources.contains_key(&format!("templates/{name}"))) {
        missing(&format!("templates/{name}"), diagnostics);
    }
    let files: Vec<(String, String)> = sources
        .iter()
        .filter_map(|(name, source)| {
            let name = name.strip_prefix("templates/")?;
            Some((name.to_owned(), String::from_utf8_lossy(&source.bytes).into_owned()))
        })
        .collect();
    let paths = |name: &str| sources.get(&format!("templates/{name}")).map(|source| source.path.clone());
    let counted: HashMap<String, Counted> =
        files.iter().map(|(name, text)| (name.clone(), Counted::new(text))).collect();
    let texts = counted.iter().map(|(name, counted)| (name.clone(), counted.text.clone()));
    if has_own_templates(sources) && tera.add_raw_templates(texts.collect::<Vec<_>>()).is_ok() {
        return Some((tera, counted));
    }
    // A fault is told as the engine finds it in the templates as they were written.
    match tera.add_raw_templates(files) {
        Ok(()) => Some((tera, HashMap::new())),
        Err(error) => {
            diagnostics.push(template_fault(&error, "base.html", paths));
            None
        }
    }
}

fn has_own_templates(sources: &ThemeSources) -> bool {
    sources.iter().any(|(name, source)| source.is_own && name.starts_with("templates/"))
}

/// Text of a French page: typography, then HTML escaping.
fn escape_french(text: &str, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    tera::escape_html(&typeset(text, "fr"), out)
}

fn translate(locale: &Locale, kwargs: &Kwargs) -> TeraResult<String> {
    let key: &str = kwargs.must_get("key")?;
    let mut texts: Vec<(String, String)> = Vec::new();
    let mut numbers: Vec<(String, i64)> = Vec::new();
    for (name, value) in kwargs.iter().filter(|(name, _)| name.as_str() != Some("key")) {
        let name = name.to_string();
        match value.as_i64() {
            Some(number) => numbers.push((name, number)),
            None => texts.push((name, value.to_string())),
        }
    }
    let args: Vec<(&str, Argument<'_>)> = texts
        .iter()
        .map(|(name, text)| (name.as_str(), Argument::Text(text)))
        .chain(numbers.iter().map(|(name, number)| (name.as_str(), Argument::Number(*number))))
        .collect();
    locale
        .try_format(key, &args)
        .ok_or_else(|| tera::Error::message(format!("no text `{key}` in locales/{}.ftl", locale.language())))
}

impl Theme {
    /// The file of the theme's texts.
    pub fn words(&self) -> FilePath {
        let name = format!("locales/{}.ftl", self.locale.language());
        self.paths.get(&name).cloned().unwrap_or_else(|| format!("themes/{name}").into())
    }

    /// The page that the template `name` makes of `context`.
    ///
    /// # Errors
    /// What is wrong with the template, or with one that it uses.
    pub fn page(&self, name: &str, context: &tera::Context) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut page = PageBytes { bytes: Vec::with_capacity(32 * 1024), is_cut: false };
        budget::begin();
        match self.tera.render_to(name, context, &mut page) {
            Ok(()) if page.is_cut => Err(Box::new(self.fault(&tera::Error::message(budget::SPENT), name))),
            Ok(()) => Ok(page.bytes),
            Err(error) => Err(Box::new(self.fault(&error, name))),
        }
    }

    fn fault(&self, error: &tera::Error, name: &str) -> Diagnostic {
        let mut fault = template_fault(error, name, |name| self.paths.get(&format!("templates/{name}")).cloned());
        let name = self
            .paths
            .iter()
            .find(|(_, path)| **path == fault.path)
            .and_then(|(name, _)| name.strip_prefix("templates/"));
        if let Some(counted) = name.and_then(|name| self.counted.get(name)) {
            fault.span = Span::new(counted.written(fault.span.start), counted.written(fault.span.end));
        }
        fault
    }
}

/// Whether `fault` is that of a template with a block that no template has which it extends.
pub fn is_of_blocks(fault: &Diagnostic) -> bool {
    let is_said = |reason: &str| reason.contains("is not defined in any parent template");
    fault.rule == BAD_TEMPLATE && fault.get("reason").is_some_and(is_said)
}

fn template_fault(error: &tera::Error, name: &str, path_of: impl Fn(&str) -> Option<FilePath>) -> Diagnostic {
    let (file, span, reason) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let range = report.span().range.clone();
            (report.filename().to_owned(), Span::new(range.start, range.end), report.message().to_owned())
        }
        ErrorKind::MissingParent { current, .. } => (current.clone(), Span::new(0, 0), error.to_string()),
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            (tpl.clone(), Span::new(0, 0), error.to_string())
        }
        _ => (name.to_owned(), Span::new(0, 0), error.to_string()),
    };
    let path = path_of(&file).unwrap_or_else(|| format!("templates/{file}").into());
    // The cause of a rendering error is its source.
    let cause = std::error::Error::source(error).map(|cause| format!(": {cause}")).unwrap_or_default();
    let reason = format!("{reason}{cause}");
    let reason = if reason.contains(budget::SPENT) { "endless" } else { &reason };
    Diagnostic::new(BAD_TEMPLATE, &path, span).fact("reason", reason.lines().next().unwrap_or_default())
}
