//! Sites after they were resolved, and after they were checked.

use std::sync::Arc;

use crate::content::model::{Content, Site};
use crate::site::picture::Portraits;
use crate::site::render::{Address, Renderer};
use crate::site::theme::Theme;
use crate::text::diagnostic::Diagnostics;
use crate::text::language::Language;

/// A site that was checked, with everything that rendering needs.
pub struct Checked {
    /// `None` where a file is missing that everything needs.
    pub site: Option<Site>,
    /// `None` where the theme cannot render.
    pub theme: Option<Arc<Theme>>,
    /// The photos that profiles name, by the path of their file.
    pub portraits: Portraits,
    /// The faults of every stage but the reading of the files.
    pub diagnostics: Diagnostics,
}

/// A site that was resolved, without a look at rules and pictures.
pub struct Understood {
    /// The content as it was written.
    pub content: Content,
    /// `None` where a file is missing that everything needs.
    pub site: Option<Site>,
    /// The faults of parsing and resolving.
    pub diagnostics: Diagnostics,
    pub(super) theme: Option<Arc<Theme>>,
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

impl Understood {
    /// The addresses of the site's pages, today's and former ones; `None` where it cannot be shown.
    pub fn addresses(&self) -> Option<Vec<Address>> {
        let (site, theme) = (self.site.as_ref()?, self.theme.as_ref()?);
        let portraits = Portraits::new();
        let renderer = Renderer::new(site, theme, &portraits, &site.identity.address, &mut Diagnostics::new());
        Some(renderer.lasting_addresses())
    }
}
