//! The caches of the preview, one a stage: a save parses, resolves, checks and decodes only the files that changed.

use super::portraits::PortraitCache;
use super::themes::ThemeCache;
use crate::content::parse::{self, Layer, ParseCache};
use crate::content::resolve::ResolveCache;
use crate::rules::check::CheckCache;

/// The results of the last check of a site, for the next one.
#[derive(Default)]
pub struct SiteCache {
    pub(super) texts: ParseCache,
    pub(super) references: ResolveCache,
    /// Valid as long as no file changes but those of records and profiles.
    pub(super) theme: Option<ThemeCache>,
    pub(super) rules: CheckCache,
    pub(super) portraits: PortraitCache,
}

impl SiteCache {
    /// Drops the results that depend on the file at `path`, which is new, changed or gone.
    pub fn forget(&mut self, path: &str) {
        self.texts.forget(path);
        self.portraits.remove(path);
        let layer = parse::layer(path);
        if layer == Layer::Ground {
            self.theme = None;
        }
        if !path.starts_with("themes/") {
            self.references.forget(layer);
            self.rules.forget(layer);
        }
    }
}
