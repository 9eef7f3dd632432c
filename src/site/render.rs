//! From the site to the bytes of its files. A page is a function of the site: a [`Route`] goes in, bytes come out, the
//! same for `build`, which asks for all, and for a preview, which asks for one.

mod generated;
mod hosts;
mod open_data;
mod routes;

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::content::model::Form;
use crate::content::model::Site;
use crate::site::forms;
use crate::site::pages::{self, Drawing, PageContext, PhotoPaths};
use crate::site::picture::{Encoded, Frame, Portrait, Portraits};
use crate::site::theme::Theme;
use crate::text::diagnostic::{Diagnostic, Diagnostics};
use crate::text::output::File;
use crate::text::source::FilePath;
use crate::text::url;

pub use crate::site::pages::{MadePage, Redirect, Route, TermKind};
pub use routes::Address;

/// The files of a site and how to render each.
pub struct Renderer<'a> {
    context: PageContext<'a>,
    /// Pages in the order of the menu, then generated files and assets.
    routes: Vec<Route>,
    assets: Vec<File<'a>>,
    /// The index of each route by the path of its file, made for the first look-up.
    paths: OnceLock<HashMap<String, usize>>,
}

/// Adds every photo to `assets`, named by its ambassador's id so that no original name is published, and returns where
/// each stands.
fn photos<'a>(site: &Site, portraits: &'a Portraits, assets: &mut Vec<File<'a>>) -> HashMap<FilePath, PhotoPaths> {
    let mut photos = HashMap::new();
    for row in site.ambassadors.iter() {
        let Some((path, portrait)) = row.photo.as_ref().and_then(|photo| portraits.get_key_value(&photo.path)) else {
            continue;
        };
        let mut publish = |path: String, encoded: &'a Encoded| {
            // A photo of the smallest size has one.
            if assets.last().is_none_or(|last| last.path != path) {
                assets.push(File { path: path.clone(), bytes: (&*encoded.bytes).into() });
            }
            path
        };
        let Portrait { card, sizes: [small, large] } = portrait;
        let sized = |frame: &Frame, encoded: &Encoded, ending: &str| {
            format!("assets/{}-{}.{}.{ending}", row.id, frame.width, encoded.fingerprint)
        };
        let paths = PhotoPaths {
            widths: [small.width, large.width],
            card: publish(pages::card_photo(&row.id, &card.fingerprint), card),
            card_fingerprint: card.fingerprint.clone(),
            webp: [small, large].map(|frame| publish(sized(frame, &frame.webp, "webp"), &frame.webp)),
            jpeg: [small, large].map(|frame| publish(sized(frame, &frame.jpeg, "jpg"), &frame.jpeg)),
        };
        photos.insert(path.clone(), paths);
    }
    photos
}

impl<'a> Renderer<'a> {
    /// Prepares `site` for rendering with `theme` and its people's photos, to be published at `base_url`. Addresses that two
    /// pages want are reported.
    pub fn new(
        site: &'a Site,
        theme: &'a Theme,
        portraits: &'a Portraits,
        base_url: &str,
        diagnostics: &mut Diagnostics,
    ) -> Renderer<'a> {
        let drawing = Drawing::new(site);
        let theme_files =
            theme.files.iter().map(|file| File { path: file.path.clone(), bytes: file.bytes.as_ref().into() });
        let mut assets: Vec<File<'a>> = theme_files.chain([drawing.sprite.clone()]).collect();
        let photos = photos(site, portraits, &mut assets);
        let mut context = PageContext::new(site, theme, base_url, drawing, photos);
        let routes =
            routes::routes(site, &context.addresses, &theme.words(), &context.lists, assets.len(), diagnostics);
        context.redirects = routes.redirects;
        Renderer { context, routes: routes.all, assets, paths: OnceLock::new() }
    }

    /// Every file of the site.
    pub fn routes(&self) -> Vec<Route> {
        // The index is made here, before pages are rendered in parallel: a page that made it would wait for its own thread.
        let index = (0..self.context.finder().index.files.len()).map(Route::Index);
        self.routes.iter().cloned().chain(index).collect()
    }

    /// The file that stands at `path`, from the site's root. Only a path of the index makes the index.
    pub fn find(&self, path: &str) -> Option<Route> {
        let address = path.strip_suffix("index.html");
        let profile = address.and_then(|address| self.context.addresses.ambassador_at(address, self.context.site));
        let asset = || self.assets.iter().position(|file| file.path == path);
        let index = || self.context.finder().index.files.iter().position(|file| file.path == path);
        // What a page that is edited needs is found without a list of all paths.
        if let Some(profile) = profile {
            return Some(Route::Profile(profile));
        }
        if let Some(number) = path.starts_with("assets/").then(asset).flatten() {
            return Some(Route::Asset(number));
        }
        let number = self.paths().get(path);
        let route = number.map(|&number| self.routes[number].clone());
        route.or_else(|| path.starts_with("search/").then(index).flatten().map(Route::Index))
    }

    /// The numbers of routes by their files' paths. Of two at one path, which is a fault of the content, the first counts.
    fn paths(&self) -> &HashMap<String, usize> {
        self.paths.get_or_init(|| {
            let mut paths = HashMap::with_capacity(self.routes.len());
            for (number, route) in self.routes.iter().enumerate() {
                paths.entry(self.path(route)).or_insert(number);
            }
            paths
        })
    }

    /// How many of them are pages for people.
    pub fn page_count(&self) -> usize {
        let is_page = |route: &&Route| route.is_page() && !matches!(route, Route::Redirect(_));
        self.routes.iter().filter(is_page).count()
    }

    /// The addresses that people keep and share, those of former pages too: all but further pages of lists and what forms
    /// answer.
    pub fn lasting_addresses(&self) -> Vec<Address> {
        routes::lasting(&self.routes, &self.context.redirects, self.context.site, &self.context.addresses)
    }

    /// Where the file of `route` stands, from the site's root.
    pub fn path(&self, route: &Route) -> String {
        match route {
            Route::Redirect(index) => url::file_of(&self.context.redirects[*index].from),
            Route::Generated(index) => generated::FILES[*index].path.to_owned(),
            Route::RecordData(kind) => open_data::records_path(self, *kind),
            Route::SitemapPart(number) => generated::part_path(*number),
            Route::Asset(index) => self.assets[*index].path.clone(),
            Route::Index(number) => self.context.finder().index.files[*number].path.clone(),
            page => url::file_of(&pages::address(page, self.context.site, &self.context.addresses).unwrap_or_default()),
        }
    }

    /// The bytes of `route`.
    ///
    /// # Errors
    /// What is wrong with the template that was asked.
    pub fn render(&self, route: &Route) -> Result<Vec<u8>, Box<Diagnostic>> {
        match route {
            Route::Generated(index) => Ok((generated::FILES[*index].bytes)(self)),
            Route::RecordData(kind) => Ok(open_data::lines(open_data::open_records(self, *kind))),
            Route::SitemapPart(number) => Ok(generated::sitemap_part(self, *number)),
            Route::Asset(index) => Ok(self.assets[*index].bytes.to_vec()),
            Route::Index(number) => Ok(self.context.finder().index.files[*number].bytes.to_vec()),
            page => {
                let MadePage { template, context } = self.page(page);
                self.context.theme.page(template, &context)
            }
        }
    }

    /// The page of `route`, before its template writes it.
    ///
    /// # Panics
    /// If no template writes the file of `route`: see [`Route::is_page`].
    pub fn page(&self, route: &Route) -> MadePage {
        pages::page(route, &self.context)
    }

    /// The full addresses of the pages of `form`.
    pub fn form_addresses(&self, form: &Form) -> forms::Addresses {
        pages::form_addresses(&self.context, form)
    }

    /// The address at which the ambassador `id` confirms or changes the profile.
    pub fn update_address(&self, id: &str) -> String {
        pages::update_address(&self.context, id)
    }
}
