//! A file of the site, and the address of a page.

use super::addresses::Addresses;
use super::records::shown;
use crate::content::model::kinds::{Organisation, Page, RecordKey};
use crate::content::model::{Ambassador, Area, Declaration, Form, Key, Sector, Site, Table, Term};

/// A file of the finished site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The first page.
    Home,
    /// All ambassadors; pages of lists count from 1.
    Ambassadors(usize),
    /// One ambassador.
    Profile(Key<Ambassador>),
    /// The page in the place of a profile that was withdrawn, by its index in [`Site::gone`].
    Gone(usize),
    /// The page in the place of a profile that awaits a confirmation, by its index in [`Site::dropped`].
    Unconfirmed(usize),
    /// All sectors.
    Sectors,
    /// One sector and a page of its ambassadors.
    Sector(Key<Sector>, usize),
    /// All terms of a vocabulary.
    Terms(TermKind),
    /// A term and a page of its ambassadors.
    Term(TermKind, Key<Term>, usize),
    /// All areas.
    Areas,
    /// An area and a page of its ambassadors.
    Area(Key<Area>, usize),
    /// All organisations.
    Organisations,
    /// An organisation and a page of its ambassadors.
    Organisation(RecordKey<Organisation>, usize),
    /// All records of a kind, by its number among the kinds that have pages.
    Records(usize),
    /// The page of a record, by the number of its kind and its index.
    Record(usize, usize),
    /// A page in Markdown.
    Page(RecordKey<Page>),
    /// A page that the law asks for and that no page in Markdown declares.
    Declaration(Declaration),
    /// The page with a form.
    Form(Key<Form>),
    /// The page that thanks for a form.
    Sent(Key<Form>),
    /// The page for a form that could not be sent.
    NotSent(Key<Form>),
    /// The ambassadors that a visitor has chosen.
    Selection,
    /// The search page.
    Search,
    /// Every page of the site in one list.
    SiteMap,
    /// The page that a host shows for a missing one.
    NotFound,
    /// A former address, by its index in [`Routes::redirects`].
    Redirect(usize),
    /// A file that no template writes, by its index in the table of them.
    Generated(usize),
    /// The open data of a kind of record, by its number among the kinds that have pages.
    RecordData(usize),
    /// A part of a site map that is too large for one file, counted from 1.
    SitemapPart(usize),
    /// A file of the theme or a map, by its index among the published files.
    Asset(usize),
    /// A file of the search's index, by its index among them.
    Index(usize),
}

/// A vocabulary whose terms have pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TermKind {
    /// Cross-cutting themes, such as equality.
    Theme,
    /// The publics.
    Audience,
    /// The forms of an intervention.
    Intervention,
}

impl Route {
    /// Whether a template writes the file.
    pub fn is_page(&self) -> bool {
        !matches!(
            self,
            Route::Generated(_) | Route::RecordData(_) | Route::SitemapPart(_) | Route::Asset(_) | Route::Index(_)
        )
    }
}

impl TermKind {
    /// All of them.
    pub const ALL: [TermKind; 3] = [TermKind::Theme, TermKind::Audience, TermKind::Intervention];

    /// The word for it in templates and in the keys of the locale.
    pub fn word(self) -> &'static str {
        match self {
            TermKind::Theme => "theme",
            TermKind::Audience => "audience",
            TermKind::Intervention => "intervention",
        }
    }
}

/// A page at a former address that leads to today's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The former address.
    pub from: String,
    /// Today's address.
    pub to: String,
}

/// The table of the terms of `kind`.
pub fn terms(site: &Site, kind: TermKind) -> &Table<Term> {
    match kind {
        TermKind::Theme => &site.vocabularies.themes,
        TermKind::Audience => &site.vocabularies.audiences,
        TermKind::Intervention => &site.vocabularies.interventions,
    }
}

/// The address of a route that is a page of the site; other files have a path of their own.
pub fn address(route: &Route, site: &Site, addresses: &Addresses) -> Option<String> {
    let area = |key: Key<Area>| addresses.area(&site.territory.areas[key]);
    Some(match route {
        Route::Home => String::new(),
        Route::Ambassadors(number) => addresses.numbered(&addresses.ambassadors(), *number),
        Route::Profile(key) => addresses.ambassador(&site.ambassadors[*key]),
        Route::Gone(index) => addresses.unshown(&site.gone[*index]),
        Route::Unconfirmed(index) => addresses.unshown(&site.dropped[*index].id),
        Route::Sectors => addresses.sectors(),
        Route::Sector(key, number) => addresses.numbered(&addresses.sector(&site.sectors[*key]), *number),
        Route::Terms(kind) => addresses.terms(*kind),
        Route::Term(kind, key, number) => {
            addresses.numbered(&addresses.term(*kind, &terms(site, *kind)[*key]), *number)
        }
        Route::Areas => addresses.areas(),
        Route::Area(key, number) => addresses.numbered(&area(*key), *number),
        Route::Organisations => addresses.organisations(),
        Route::Organisation(key, number) => {
            addresses.numbered(&addresses.organisation(&site.records.organisations[*key]), *number)
        }
        Route::Records(kind) => addresses.records(shown(&site.records)[*kind].name().folder)?,
        Route::Record(kind, index) => {
            let set = shown(&site.records)[*kind];
            addresses.record(site, set.name().folder, set.record(*index).id)?
        }
        Route::Page(key) => addresses.page(&site.records.pages[*key]),
        Route::Declaration(declaration) => addresses.declaration(*declaration, site),
        Route::Form(key) => addresses.form(&site.forms[*key]),
        Route::Sent(key) => addresses.sent(&site.forms[*key]),
        Route::NotSent(key) => addresses.not_sent(&site.forms[*key]),
        Route::Selection => addresses.selection(),
        Route::Search => addresses.search(),
        Route::SiteMap => addresses.site_map(),
        Route::NotFound => "404.html".to_owned(),
        Route::Redirect(_)
        | Route::Generated(_)
        | Route::RecordData(_)
        | Route::SitemapPart(_)
        | Route::Asset(_)
        | Route::Index(_) => {
            return None;
        }
    })
}
