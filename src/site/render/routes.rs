//! All files of a site, and the former addresses that lead to its pages.

use std::collections::{HashMap, HashSet};

use super::generated::{FILES, sitemap_parts};
use crate::content::document::Code;
use crate::content::model::kinds::Page;
use crate::content::model::{AreaKind, Declaration, Site, Written};
use crate::site::pages::{Addresses, Lists, Redirect, Route, TermKind, address, shown, terms};
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

/// Every route of `site`. Addresses that two pages want are reported; `words` is the file that names those of the program's own
/// pages.
pub(super) fn routes(
    site: &Site,
    addresses: &Addresses,
    words: &FilePath,
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
    for key in site.records.organisations.keys() {
        all.extend(pages(lists.organisation(key).len()).map(|number| Route::Organisation(key, number)));
    }
    let kinds: Vec<(usize, usize)> = shown(&site.records).iter().map(|set| set.count()).enumerate().collect();
    let kinds = kinds.into_iter().filter(|(_, count)| *count > 0);
    for (kind, count) in kinds.clone() {
        all.push(Route::Records(kind));
        all.extend((0..count).map(|index| Route::Record(kind, index)));
    }
    all.extend(site.records.pages.keys().map(Route::Page));
    let undeclared = Declaration::ALL.into_iter().filter(|&declaration| site.declaring(declaration).is_none());
    all.extend(undeclared.map(Route::Declaration));
    if site.sending.is_some() {
        all.extend(site.forms.keys().flat_map(|key| [Route::Form(key), Route::Sent(key), Route::NotSent(key)]));
    }
    all.extend([Route::Selection, Route::Search, Route::SiteMap, Route::NotFound]);

    let redirects = redirects(site, addresses, words, &all, diagnostics);
    all.extend((0..redirects.len()).map(Route::Redirect));
    let page_count = all.len();
    all.extend((0..FILES.len()).map(Route::Generated));
    all.extend(kinds.map(|(kind, _)| Route::RecordData(kind)));
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
        Route::Organisation(key, _) => Some(site.records.organisations[*key].path.clone()),
        Route::Record(kind, index) => Some(shown(&site.records)[*kind].record(*index).path.clone()),
        Route::Page(key) => Some(site.records.pages[*key].path.clone()),
        Route::Form(key) => Some(site.forms[*key].path.clone()),
        _ => None,
    };
    let pages = routes
        .iter()
        .filter(is_lasting)
        .filter_map(|route| Some(Address { path: address(route, site, addresses)?, file: file(route) }));
    let redirects: HashSet<&str> = redirects.iter().map(|redirect| redirect.from.as_str()).collect();
    let former = aliases(site, addresses).into_iter().filter_map(|alias| {
        let path = alias.from();
        redirects.contains(path.as_str()).then(|| Address { path, file: Some(alias.file.clone()) })
    });
    pages.chain(former).collect()
}

/// The folders in which no page has its address: those that the program fills by itself, with files that browsers may keep for
/// long, and the one that would make a site a folder of sources, see [`SOURCES`](crate::text::output::SOURCES).
const OWN_FOLDERS: [&str; 4] = ["api", "assets", "content", "search"];

/// The longest former address: every system can hold a file of that name in a folder of its own.
const ALIAS_BYTES_MAX: usize = 500;

/// Former addresses as redirects; an alias that is no address, and any address that is wanted twice, is reported.
fn redirects(
    site: &Site,
    addresses: &Addresses,
    words: &FilePath,
    pages: &[Route],
    diagnostics: &mut Diagnostics,
) -> Vec<Redirect> {
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
            Route::Page(key) => (&site.records.pages[*key].path, slug_span(&site.records.pages[*key])),
            Route::Form(key) => (&site.forms[*key].path, site.forms[*key].slug.span),
            _ => {
                // Two pages of the program's own: the theme calls both the same.
                if taken.insert(path.clone(), None).is_some() || profile_at(&path).is_some() {
                    diagnostics.push(Diagnostic::new(DUPLICATE_ADDRESS, words, Span::new(0, 0)).fact("address", &path));
                }
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
    for alias in aliases(site, addresses) {
        let (file, from) = (alias.file, alias.from());
        let mut parts = from.trim_end_matches('/').split('/');
        let is_own = parts.clone().next().is_some_and(|first| OWN_FOLDERS.contains(&first));
        if is_own || from.len() > ALIAS_BYTES_MAX || !parts.all(is_slug) {
            let diagnostic = Diagnostic::new(BAD_ALIAS, file, alias.span).fact("value", alias.written);
            diagnostics.push(diagnostic.fact("reason", if is_own { "own" } else { "address" }));
        } else if let Some(other) = taken.insert(from.clone(), Some(file)).or_else(|| profile_at(&from)) {
            let diagnostic = Diagnostic::new(DUPLICATE_ADDRESS, file, alias.span);
            diagnostics.push(diagnostic.fact("address", &from).fact("other", other.unwrap_or(&from)));
        } else {
            redirects.push(Redirect { from, to: alias.to });
        }
    }
    redirects
}

/// Where the slug of a page is written; nowhere where the page has its file's name.
fn slug_span(page: &Written<Page>) -> Span {
    let slug = page.data.slug.as_ref().filter(|slug| slug.value.as_str() == page.slug());
    slug.map_or(Span::NOWHERE, |slug| slug.span)
}

/// A former address.
struct Alias<'s> {
    file: &'s FilePath,
    /// The page's address today.
    to: String,
    written: &'s str,
    span: Span,
}

impl Alias<'_> {
    /// The former address, as pages are addressed.
    fn from(&self) -> String {
        format!("{}/", self.written.trim_matches('/'))
    }
}

fn aliases<'s>(site: &'s Site, addresses: &Addresses) -> Vec<Alias<'s>> {
    let mut all = Vec::new();
    let mut add = |file: &'s FilePath, to: String, aliases: &'s [Spanned<String>]| {
        let alias =
            |alias: &'s Spanned<String>| Alias { file, to: to.clone(), written: &alias.value, span: alias.span };
        all.extend(aliases.iter().map(alias));
    };
    site.ambassadors.iter().for_each(|row| add(&row.bio.path, addresses.ambassador(row), &row.aliases));
    site.sectors.iter().for_each(|row| add(&row.body.path, addresses.sector(row), &row.aliases));
    for set in site.records.sets() {
        for index in (0..set.count()).filter(|&index| !set.aliases(index).is_empty()) {
            let record = set.record(index);
            let to = addresses.record(site, set.name().folder, record.id).unwrap_or_default();
            let alias =
                |alias: &'s Code| Alias { file: record.path, to: to.clone(), written: &alias.value, span: alias.span };
            all.extend(set.aliases(index).iter().map(alias));
        }
    }
    all
}
