//! The stages in their order: [load](crate::load), parse, resolve, check, render, [write](crate::deploy).

mod cache;
mod examples;
mod outcome;
mod portraits;
mod sources;
mod themes;

use rayon::prelude::*;

use crate::content::parse;
use crate::content::resolve::ResolveCache;
use crate::rules::check::Facts;
use crate::site::render::Renderer;
use crate::text::date::Date;
use crate::text::diagnostic::{Diagnostic, Diagnostics};

pub use cache::SiteCache;
pub use outcome::{Checked, Understood};
pub use sources::{Picture, PictureFile, Sources, ThemeFile};
pub use themes::{DEFAULT as DEFAULT_THEME, built_in_theme};

/// Parses, resolves and checks `sources` as of `today`.
pub fn check(sources: &Sources, today: Date) -> Checked {
    SiteCache::default().check(sources, today)
}

impl SiteCache {
    /// Does the same as [`check`], and only for the files that changed: the others come from the cache.
    pub fn check(&mut self, sources: &Sources, today: Date) -> Checked {
        let (content, mut diagnostics) = self.texts.parse(&sources.texts, &sources.picture_paths());
        let site = self.references.resolve(&content, today, &mut diagnostics);
        let theme = self.theme.get_or_insert_with(|| themes::build(&content, site.as_ref(), sources));
        diagnostics.extend(theme.diagnostics.clone());
        if let Some(site) = &site {
            let texts = |path: &str| sources.text(path);
            let (icons, languages) = (theme.icons(), theme.languages.as_slice());
            let facts = Facts { content: &content, site, sources: &texts, icons, languages, today };
            self.rules.check(&facts, &mut diagnostics);
        }
        let portraits = portraits::portraits(&content, sources, &mut self.portraits, &mut diagnostics);
        examples::show_examples(&content, &mut diagnostics);
        Checked { site, theme: theme.theme.clone(), portraits, diagnostics }
    }
}

/// Parses and resolves `sources` as of `today`, without rules and pictures.
pub fn understand(sources: &Sources, today: Date) -> Understood {
    let (content, mut diagnostics) = parse::parse(&sources.texts, &sources.picture_paths());
    let site = ResolveCache::default().resolve(&content, today, &mut diagnostics);
    let theme = themes::build(&content, site.as_ref(), sources).theme;
    Understood { content, site, diagnostics, theme }
}

/// The reason why a site was not rendered to its end.
#[derive(Debug)]
pub enum RenderError<E> {
    /// Templates failed: every fault that was met.
    Templates(Diagnostics),
    /// The first error of the function that takes the bytes.
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
