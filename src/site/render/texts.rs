//! Markdown of the content as HTML: links between files become links between pages.

use super::Renderer;
use super::route::{self, Route};
use crate::content::model::Markdown;
use crate::site::markdown::{self, Options, Rendered, Target};
use crate::text::url;

impl Renderer<'_> {
    /// `text` as it stands on the page of `route`, its headings under the page's own.
    /// `id_prefix` keeps the anchors of several texts on one page apart.
    pub(super) fn html(&self, text: &Markdown, route: &Route, base_level: u8, id_prefix: &str) -> Rendered {
        let path = route::address(route, self.site, &self.addresses).unwrap_or_default();
        let root = url::root_from(&path);
        let links = |destination: &str| self.target(text, destination);
        let options = Options {
            language: self.theme.locale.language(),
            base_level,
            root: &root,
            id_prefix,
            footnote_back: self.theme.locale.text("footnote-back"),
            links: &links,
        };
        markdown::render(&text.text, &options)
    }

    fn target(&self, text: &Markdown, destination: &str) -> Target {
        if url::scheme(destination).is_some() {
            let is_safe = url::is_external(destination);
            return if is_safe { Target::External(destination.to_owned()) } else { Target::Unsafe };
        }
        match url::join(&text.path, destination).and_then(|file| self.page_of_file(&file)) {
            Some(path) => Target::Page { path },
            None => Target::Broken,
        }
    }

    /// The address of the page that a content file becomes.
    fn page_of_file(&self, file: &str) -> Option<String> {
        let (folder, name) = file.strip_prefix("content/")?.split_once('/')?;
        let (id, _) = name.rsplit_once('.')?;
        let site = self.site;
        match folder {
            "pages" => site.pages.find(id).map(|key| self.addresses.page(&site.pages[key])),
            "sectors" => site.sectors.find(id).map(|key| self.addresses.sector(&site.sectors[key])),
            "organisations" => {
                site.organisations.find(id).map(|key| self.addresses.organisation(&site.organisations[key]))
            }
            "ambassadors" => match site.ambassadors.find(id) {
                Some(key) => Some(self.addresses.ambassador(&site.ambassadors[key])),
                // A profile that is not shown has its address still.
                None => site.unshown().any(|other| other == id).then(|| self.addresses.unshown(id)),
            },
            "forms" if site.sending.is_some() => site.forms.find(id).map(|key| self.addresses.form(&site.forms[key])),
            _ => None,
        }
    }
}
