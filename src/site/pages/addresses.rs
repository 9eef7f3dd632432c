//! At which address each page stands, in the words of the site's language.

use std::collections::HashMap;

use super::route::TermKind;
use crate::content::model::kinds::{KIND_NAMES, Organisation, Page};
use crate::content::model::{Ambassador, Area, AreaKind, Declaration, Form, Key, Sector, Site, Term, Written};
use crate::text::locale::Locale;
use crate::text::output::SOURCES;
use crate::text::url::is_slug;

/// Addresses in the site's language.
#[derive(Debug, Clone)]
pub struct Addresses {
    slugs: HashMap<&'static str, String>,
}

const SLUGS: &[&str] = &[
    "ambassadors",
    "sectors",
    "themes",
    "audiences",
    "interventions",
    "areas",
    "departments",
    "employment-areas",
    "page",
    "selection",
    "sent",
    "not-sent",
    "search",
    "site-map",
    "legal-notice",
    "privacy",
    "accessibility",
];

impl Addresses {
    /// The addresses that `locale` names with its `slug-…` messages; the English word where it names none that a page can have.
    pub fn new(locale: &Locale) -> Addresses {
        let slug = |name: &&'static str| {
            let written = locale.find(&format!("slug-{name}")).filter(|slug| is_slug(slug) && !SOURCES.contains(slug));
            (*name, written.unwrap_or(name).to_owned())
        };
        let kinds = KIND_NAMES.iter().map(|name| &name.folder);
        Addresses { slugs: SLUGS.iter().chain(kinds).map(slug).collect() }
    }

    fn slug(&self, name: &str) -> &str {
        &self.slugs[name]
    }

    /// The list of all ambassadors.
    pub fn ambassadors(&self) -> String {
        format!("{}/", self.slug("ambassadors"))
    }

    /// One ambassador.
    pub fn ambassador(&self, ambassador: &Ambassador) -> String {
        format!("{}/{}/", self.slug("ambassadors"), ambassador.id)
    }

    /// The ambassador of `site` whose page stands at `address`.
    pub fn ambassador_at(&self, address: &str, site: &Site) -> Option<Key<Ambassador>> {
        let inner = address.strip_prefix(self.slug("ambassadors"))?.strip_prefix('/')?;
        site.ambassadors.find(inner.strip_suffix('/')?)
    }

    /// Where the profile `id` was, or will be again.
    pub fn unshown(&self, id: &str) -> String {
        format!("{}/{id}/", self.slug("ambassadors"))
    }

    /// The list of all sectors.
    pub fn sectors(&self) -> String {
        format!("{}/", self.slug("sectors"))
    }

    /// One sector.
    pub fn sector(&self, sector: &Sector) -> String {
        format!("{}/{}/", self.slug("sectors"), sector.id)
    }

    /// The terms of a vocabulary.
    pub fn terms(&self, kind: TermKind) -> String {
        let name = match kind {
            TermKind::Theme => "themes",
            TermKind::Audience => "audiences",
            TermKind::Intervention => "interventions",
        };
        format!("{}/", self.slug(name))
    }

    /// One term.
    pub fn term(&self, kind: TermKind, term: &Term) -> String {
        format!("{}{}/", self.terms(kind), term.id)
    }

    /// All areas.
    pub fn areas(&self) -> String {
        format!("{}/", self.slug("areas"))
    }

    /// One area: the region, departments and employment areas have pages, districts do not.
    pub fn area(&self, area: &Area) -> String {
        let areas = self.slug("areas");
        match area.kind {
            AreaKind::Region => format!("{areas}/{}/", area.slug),
            AreaKind::Department => format!("{areas}/{}/{}/", self.slug("departments"), area.slug),
            AreaKind::EmploymentArea => {
                format!("{areas}/{}/{}/", self.slug("employment-areas"), area.slug)
            }
            AreaKind::Arrondissement => format!("{areas}/"),
        }
    }

    /// All organisations.
    pub fn organisations(&self) -> String {
        format!("{}/", self.slug("organisations"))
    }

    /// One organisation.
    pub fn organisation(&self, organisation: &Written<Organisation>) -> String {
        format!("{}/{}/", self.slug("organisations"), organisation.id)
    }

    /// A page in Markdown.
    pub fn page(&self, page: &Written<Page>) -> String {
        format!("{}/", page.slug())
    }

    /// The record `id` of the kind with this folder.
    pub fn record(&self, site: &Site, folder: &str, id: &str) -> Option<String> {
        match folder {
            "organisations" => {
                site.records.organisations.find(id).map(|key| self.organisation(&site.records.organisations[key]))
            }
            "pages" => site.records.pages.find(id).map(|key| self.page(&site.records.pages[key])),
            _ => self.slugs.get(folder).map(|slug| format!("{slug}/{id}/")),
        }
    }

    /// The list of all records of the kind with this folder, if it has one.
    pub fn records(&self, folder: &str) -> Option<String> {
        Some(self.slugs.get(folder).filter(|_| folder != "pages")?.clone() + "/")
    }

    /// The page in Markdown that stands for a declaration, or else the declaration's own.
    pub fn declaration(&self, declaration: Declaration, site: &Site) -> String {
        match site.declaring(declaration) {
            Some(key) => self.page(&site.records.pages[key]),
            None => format!("{}/", self.slug(&declaration.word().replace('_', "-"))),
        }
    }

    /// Where a form is filled in.
    pub fn form(&self, form: &Form) -> String {
        format!("{}/", form.slug.value)
    }

    /// What thanks for a form.
    pub fn sent(&self, form: &Form) -> String {
        format!("{}/{}/", form.slug.value, self.slug("sent"))
    }

    /// What is shown where a form could not be sent.
    pub fn not_sent(&self, form: &Form) -> String {
        format!("{}/{}/", form.slug.value, self.slug("not-sent"))
    }

    /// The ambassadors that a visitor has chosen.
    pub fn selection(&self) -> String {
        format!("{}/", self.slug("selection"))
    }

    /// Where visitors search.
    pub fn search(&self) -> String {
        format!("{}/", self.slug("search"))
    }

    /// The site map page.
    pub fn site_map(&self) -> String {
        format!("{}/", self.slug("site-map"))
    }

    /// Page `number`, from 1, of the list at `base`.
    pub fn numbered(&self, base: &str, number: usize) -> String {
        if number <= 1 { base.to_owned() } else { format!("{base}{}/{number}/", self.slug("page")) }
    }
}
