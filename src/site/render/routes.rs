//! All files of a site, and the former addresses that lead to its pages.

use std::collections::{HashMap, HashSet};

use super::generated::{FILES, sitemap_parts};
use crate::content::model::{AreaKind, Declaration, Site};
use crate::site::pages::{Addresses, Lists, Redirect, Route, TermKind, address, terms};
use crate::text::diagnostic::{BAD_ALIAS, DUPLICATE_ADDRESS, Diagnostic, Diagnostics};
use crate::text::source::{FilePath, Span, Spanned};
use crate::text::url::is_slug;

/// An address that people keep and share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// From the site's root.
    pub path: String,
    /// The content file of the page, unless it is made of several.
    pub file: Option<FilePath>,
}

/// Every file of the site.
pub struct Routes {
    /// Pages in the order of the menu, then generated files and assets.
    pub all: Vec<Route>,
    /// Former addresses.
    pub redirects: Vec<Redirect>,
}

/// Every route of `site`. Addresses that two pages want are reported.
pub(super) fn routes(
    site: &Site,
    addresses: &Addresses,
    lists: &Lists,
    asset_count: usize,
    diagnostics: &mut Diagnostics,
) -> Routes {
    let mut all = vec![Route::Home];
    let pages = |count: usize| 1..=count.div_ceil(site.identity.page_size).max(1);
    all.extend(pages(site.listed_count).map(Route::Ambassadors));
    all.extend(site.ambassadors.keys().map(Route::Profile));
    all.extend((0..site.gone.len()).map(Route::Gone));
    all.extend((0..site.dropped.len()).map(Route::Unconfirmed));
    all.push(Route::Sectors);
    for key in site.sectors.keys() {
        all.extend(pages(lists.sector(key).len()).map(|number| Route::Sector(key, number)));
    }
    for kind in TermKind::ALL {
        all.push(Route::Terms(kind));
        for key in terms(site, kind).keys() {
            all.extend(pages(lists.term(kind, key).len()).map(|number| Route::Term(kind, key, number)));
        }
    }
    all.push(Route::Areas);
    for key in site.territory.areas.keys().filter(|&key| site.territory.areas[key].kind != AreaKind::Arrondissement) {
        all.extend(pages(lists.area(key).len()).map(|number| Route::Area(key, number)));
    }
    all.push(Route::Organisations);
    for key in site.organisations.keys() {
        all.extend(pages(lists.organisation(key).len()).map(|number| Route::Organisation(key, number)));
    }
    all.extend(site.pages.keys().map(Route::Page));
    let undeclared = Declaration::ALL.into_iter().filter(|&declaration| site.declaring(declaration).is_none());
    all.extend(undeclared.map(Route::Declaration));
    if site.sending.is_some() {
        all.extend(site.forms.keys().flat_map(|key| [Route::Form(key), Route::Sent(key), Route::NotSent(key)]));
    }
    all.extend([Route::Selection, Route::Search, Route::SiteMap, Route::NotFound]);

    let redirects = redirects(site, addresses, &all, diagnostics);
    all.extend((0..redirects.len()).map(Route::Redirect));
    let page_count = all.len();
    all.extend((0..FILES.len()).map(Route::Generated));
    all.extend((1..=sitemap_parts(page_count)).map(Route::SitemapPart));
    all.extend((0..asset_count).map(Route::Asset));
    Routes { all, redirects }
}

/// The addresses of `routes` that people keep and share.
pub(super) fn lasting(routes: &[Route], redirects: &[Redirect], site: &Site, addresses: &Addresses) -> Vec<Address> {
    let is_lasting = |route: &&Route| match route {
        Route::Ambassadors(number)
        | Route::Sector(_, number)
        | Route::Term(_, _, number)
        | Route::Area(_, number)
        | Route::Organisation(_, number) => *number == 1,
        Route::Sent(_) | Route::NotSent(_) | Route::NotFound => false,
        _ => true,
    };
    let file = |route: &Route| match route {
        Route::Profile(key) => Some(site.ambassadors[*key].bio.path.clone()),
        Route::Gone(index) => Some(format!("content/ambassadors/{}.yaml", site.gone[*index]).as_str().into()),
        Route::Unconfirmed(index) => Some(site.dropped[*index].bio.path.clone()),
        Route::Sector(key, _) => Some(site.sectors[*key].body.path.clone()),
        Route::Organisation(key, _) => Some(site.organisations[*key].path.clone()),
        Route::Page(key) => Some(site.pages[*key].body.path.clone()),
        Route::Form(key) => Some(site.forms[*key].path.clone()),
        _ => None,
    };
    let pages = routes
        .iter()
        .filter(is_lasting)
        .filter_map(|route| Some(Address { path: address(route, site, addresses)?, file: file(route) }));
    let redirects: HashSet<&str> = redirects.iter().map(|redirect| redirect.from.as_str()).collect();
    let former = aliases(site, addresses).filter_map(|(file, _, alias)| {
        let path = format!("{}/", alias.value.trim_matches('/'));
        redirects.contains(path.as_str()).then(|| Address { path, file: Some(file.clone()) })
    });
    pages.chain(former).collect()
}

/// The folders that the program fills by itself, with files that browsers may keep for long: no page has its address there.
const OWN_FOLDERS: [&str; 3] = ["api", "assets", "search"];

/// Former addresses as redirects; an alias that is no address, and any address that is wanted twice, is reported.
fn redirects(site: &Site, addresses: &Addresses, pages: &[Route], diagnostics: &mut Diagnostics) -> Vec<Redirect> {
    // Each address with the file of its page, if it has one. Profiles, of which there are many, are found without it.
    let mut taken: HashMap<String, Option<&str>> = HashMap::new();
    let profile_at = |path: &str| addresses.ambassador_at(path, site).map(|_| None);
    for folder in OWN_FOLDERS {
        taken.insert(format!("{folder}/"), Some(folder));
    }
    for route in pages.iter().filter(|route| !matches!(route, Route::Profile(_))) {
        let Some(path) = address(route, site, addresses) else {
            continue;
        };
        let (file, slug) = match route {
            Route::Page(key) => (&site.pages[*key].body.path, site.pages[*key].slug.span),
            Route::Form(key) => (&site.forms[*key].path, site.forms[*key].slug.span),
            _ => {
                taken.insert(path, None);
                continue;
            }
        };
        if let Some(other) = taken.insert(path.clone(), Some(file)).or_else(|| profile_at(&path)) {
            // A page whose address is its file's name is pointed at by its first line.
            let span = if slug.is_somewhere() { slug } else { Span::new(0, 3) };
            let diagnostic = Diagnostic::new(DUPLICATE_ADDRESS, file, span);
            diagnostics.push(diagnostic.fact("address", &path).fact("other", other.unwrap_or(&path)));
        }
    }
    let mut redirects = Vec::new();
    for (file, to, alias) in aliases(site, addresses) {
        let from = format!("{}/", alias.value.trim_matches('/'));
        let mut parts = from.trim_end_matches('/').split('/');
        let is_own = parts.clone().next().is_some_and(|first| OWN_FOLDERS.contains(&first));
        if is_own || !parts.all(is_slug) {
            let diagnostic = Diagnostic::new(BAD_ALIAS, file, alias.span).fact("value", &alias.value);
            diagnostics.push(diagnostic.fact("reason", if is_own { "own" } else { "address" }));
        } else if let Some(other) = taken.insert(from.clone(), Some(file)).or_else(|| profile_at(&from)) {
            let diagnostic = Diagnostic::new(DUPLICATE_ADDRESS, file, alias.span);
            diagnostics.push(diagnostic.fact("address", &from).fact("other", other.unwrap_or(&from)));
        } else {
            redirects.push(Redirect { from, to });
        }
    }
    redirects
}

fn aliases<'s>(
    site: &'s Site,
    addresses: &'s Addresses,
) -> impl Iterator<Item = (&'s FilePath, String, &'s Spanned<String>)> {
    let ambassadors = site
        .ambassadors
        .iter()
        .flat_map(|row| row.aliases.iter().map(|alias| (&row.bio.path, addresses.ambassador(row), alias)));
    let sectors = site
        .sectors
        .iter()
        .flat_map(|row| row.aliases.iter().map(|alias| (&row.body.path, addresses.sector(row), alias)));
    let organisations = site
        .organisations
        .iter()
        .flat_map(|row| row.aliases.iter().map(|alias| (&row.path, addresses.organisation(row), alias)));
    let pages =
        site.pages.iter().flat_map(|row| row.aliases.iter().map(|alias| (&row.body.path, addresses.page(row), alias)));
    ambassadors.chain(sectors).chain(organisations).chain(pages)
}
