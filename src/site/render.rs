//! From the site to the bytes of its files. A page is a function of the site: a [`Route`] goes in, bytes come out, the
//! same for `build`, which asks for all, and for a preview, which asks for one.

mod addresses;
mod cards;
mod generated;
mod hosts;
mod json_ld;
mod lists;
mod map;
mod open_data;
mod pages;
mod route;
mod search;
mod shared;
mod texts;
mod view;

use std::collections::HashMap;
use std::sync::OnceLock;

use tera::{Context, Value};

use crate::content::model::{Site, Table, Term};
use crate::site::picture::{Encoded, Portrait, Portraits, Square};
use crate::site::theme::Theme;
use crate::text::diagnostic::{Diagnostic, Diagnostics};
use crate::text::output::{File, fingerprinted};
use crate::text::source::FilePath;
use crate::text::url;

use addresses::Addresses;
pub use route::{Address, Redirect, Route, TermKind};

/// Everything that every page needs, computed once.
pub struct Renderer<'a> {
    site: &'a Site,
    theme: &'a Theme,
    /// Where the site will be published, without a slash at its end.
    base_url: String,
    addresses: Addresses,
    lists: lists::Lists,
    routes: route::Routes,
    drawing: map::Drawing,
    assets: Vec<File<'a>>,
    map_sprite: String,
    /// Where each photo is published, by the path of its file.
    photos: HashMap<FilePath, PhotoPaths>,
    shared: shared::Shared,
    /// Made when it is first asked for: a preview of one page can do without.
    finder: OnceLock<search::Finder>,
    /// The numbers of routes by their files' paths, made when one is first looked for.
    paths: OnceLock<HashMap<String, usize>>,
}

/// Paths of a photo's files, the smaller size first.
struct PhotoPaths {
    webp: [String; 2],
    jpeg: [String; 2],
}

/// Adds every photo to `assets`, named by its ambassador's id so that no original name is published, and returns where
/// each stands.
fn photos<'a>(site: &Site, portraits: &'a Portraits, assets: &mut Vec<File<'a>>) -> HashMap<FilePath, PhotoPaths> {
    let mut photos = HashMap::new();
    for row in site.ambassadors.iter() {
        let Some((path, portrait)) = row.photo.as_ref().and_then(|photo| portraits.get_key_value(&photo.path)) else {
            continue;
        };
        let mut publish = |square: &Square, encoded: &'a Encoded, ending: &str| {
            let path = format!("assets/{}-{}.{}.{ending}", row.id, square.side, encoded.fingerprint);
            // A photo of the smallest size has one.
            if assets.last().is_none_or(|last| last.path != path) {
                assets.push(File { path: path.clone(), bytes: (&*encoded.bytes).into() });
            }
            path
        };
        let Portrait { sizes: [small, large] } = portrait;
        let paths = PhotoPaths {
            webp: [publish(small, &small.webp, "webp"), publish(large, &large.webp, "webp")],
            jpeg: [publish(small, &small.jpeg, "jpg"), publish(large, &large.jpeg, "jpg")],
        };
        photos.insert(path.clone(), paths);
    }
    photos
}

/// The table of the terms of `kind`.
fn terms(site: &Site, kind: TermKind) -> &Table<Term> {
    match kind {
        TermKind::Theme => &site.vocabularies.themes,
        TermKind::Audience => &site.vocabularies.audiences,
        TermKind::Intervention => &site.vocabularies.interventions,
    }
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
        let addresses = Addresses::new(&theme.locale);
        let lists = lists::Lists::new(site);
        let drawing = map::Drawing::new(site);
        let sprite = drawing.sprite().into_bytes();
        let map_sprite = format!("assets/{}", fingerprinted("map.svg", &sprite));
        let theme_files =
            theme.files.iter().map(|file| File { path: file.path.clone(), bytes: file.bytes.as_ref().into() });
        let mut assets: Vec<File<'a>> =
            theme_files.chain([File { path: map_sprite.clone(), bytes: sprite.into() }]).collect();
        let photos = photos(site, portraits, &mut assets);
        let routes = route::routes(site, &addresses, &lists, assets.len(), diagnostics);
        let mut renderer = Renderer {
            site,
            theme,
            base_url: base_url.trim_end_matches('/').to_owned(),
            addresses,
            lists,
            routes,
            drawing,
            assets,
            map_sprite,
            photos,
            shared: shared::Shared::none(),
            finder: OnceLock::new(),
            paths: OnceLock::new(),
        };
        renderer.shared = renderer.shared_values();
        renderer
    }

    /// Every file of the site.
    pub fn routes(&self) -> Vec<Route> {
        // The index is made here, before pages are rendered in parallel: a page that made it would wait for its own thread.
        let index = (0..self.finder().index.files.len()).map(Route::Index);
        self.routes.all.iter().cloned().chain(index).collect()
    }

    /// The file that stands at `path`, from the site's root. Only a path of the index makes the index.
    pub fn find(&self, path: &str) -> Option<Route> {
        let address = path.strip_suffix("index.html");
        let profile = address.and_then(|address| self.addresses.ambassador_at(address, self.site));
        let asset = || self.assets.iter().position(|file| file.path == path);
        let index = || self.finder().index.files.iter().position(|file| file.path == path);
        // What a page that is edited needs is found without a list of all paths.
        if let Some(profile) = profile {
            return Some(Route::Profile(profile));
        }
        if let Some(number) = path.starts_with("assets/").then(asset).flatten() {
            return Some(Route::Asset(number));
        }
        let number = self.paths().get(path);
        let route = number.map(|&number| self.routes.all[number].clone());
        route.or_else(|| path.starts_with("search/").then(index).flatten().map(Route::Index))
    }

    /// The numbers of routes by their files' paths. Of two at one path, which is a fault of the content, the first counts.
    fn paths(&self) -> &HashMap<String, usize> {
        self.paths.get_or_init(|| {
            let mut paths = HashMap::with_capacity(self.routes.all.len());
            for (number, route) in self.routes.all.iter().enumerate() {
                paths.entry(self.path(route)).or_insert(number);
            }
            paths
        })
    }

    /// How many of them are pages for people.
    pub fn page_count(&self) -> usize {
        let is_page = |route: &&Route| route.is_page() && !matches!(route, Route::Redirect(_));
        self.routes.all.iter().filter(is_page).count()
    }

    /// The addresses that people keep and share, those of former pages too: all but further pages of lists and what forms
    /// answer.
    pub fn lasting_addresses(&self) -> Vec<Address> {
        route::lasting(&self.routes, self.site, &self.addresses)
    }

    /// Where the file of `route` stands, from the site's root.
    pub fn path(&self, route: &Route) -> String {
        match route {
            Route::Redirect(index) => url::file_of(&self.routes.redirects[*index].from),
            Route::Generated(index) => generated::FILES[*index].path.to_owned(),
            Route::SitemapPart(number) => generated::part_path(*number),
            Route::Asset(index) => self.assets[*index].path.clone(),
            Route::Index(number) => self.finder().index.files[*number].path.clone(),
            page => url::file_of(&route::address(page, self.site, &self.addresses).unwrap_or_default()),
        }
    }

    /// The bytes of `route`.
    ///
    /// # Errors
    /// What is wrong with the template that was asked.
    pub fn render(&self, route: &Route) -> Result<Vec<u8>, Box<Diagnostic>> {
        match route {
            Route::Generated(index) => Ok((generated::FILES[*index].bytes)(self)),
            Route::SitemapPart(number) => Ok(self.sitemap_part(*number)),
            Route::Asset(index) => Ok(self.assets[*index].bytes.to_vec()),
            Route::Index(number) => Ok(self.finder().index.files[*number].bytes.to_vec()),
            page => {
                let (template, context) = self.page(page);
                let mut bytes = Vec::with_capacity(32 * 1024);
                match self.theme.tera.render_to(template, &context, &mut bytes) {
                    Ok(()) => Ok(bytes),
                    Err(error) => Err(Box::new(self.theme.fault(&error, template))),
                }
            }
        }
    }

    /// The context of a page at `path`, with what every page has.
    fn context(&self, path: &str) -> Context {
        let mut context = Context::new();
        // A page that is shown in the place of any other cannot know how deep it stands.
        let root = if path == "404.html" { url::base_path(&self.base_url) } else { url::root_from(path) };
        context.insert_value("root", Value::from(root));
        context.insert_value("lang", Value::from(self.theme.locale.language()));
        context.insert_value("site", self.shared.site.clone());
        context.insert_value("paths", self.shared.paths.clone());
        context.insert_value("params", self.shared.params.clone());
        context.insert_value("assets", self.shared.assets.clone());
        context
    }
}
