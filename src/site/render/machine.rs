//! Files for machines: site map, feed, open data, manifest. Each is written by the library of its format.

use std::io;

use quick_xml::events::{BytesDecl, BytesText, Event};
use serde_json::{Value, json};

use super::Renderer;
use super::route::{self, Machine, Route, SITEMAP_MAX, TermKind};
use super::{hosts, terms};
use crate::content::model::{Ambassador, AreaKind, Consent, Identified, Key, Place, Table, Term};
use crate::text::date::Date;
use crate::text::output::spreadsheet_text;
use crate::text::url;

/// How many profiles the feed holds.
const FEED_MAX: usize = 30;

type XmlWriter = quick_xml::Writer<Vec<u8>>;

/// Where `machine` stands, from the site's root.
pub(super) fn path(machine: Machine) -> String {
    match machine {
        Machine::Sitemap => "sitemap.xml".to_owned(),
        Machine::SitemapPart(number) => format!("sitemap-{number}.xml"),
        Machine::Robots => "robots.txt".to_owned(),
        Machine::Feed => "feed.xml".to_owned(),
        Machine::Manifest => "manifest.webmanifest".to_owned(),
        Machine::Csv => "ambassadors.csv".to_owned(),
        Machine::ApiIndex => "api/v1/index.json".to_owned(),
        Machine::ApiAmbassadors => "api/v1/ambassadors.json".to_owned(),
        Machine::ApiSectors => "api/v1/sectors.json".to_owned(),
        Machine::ApiOrganisations => "api/v1/organisations.json".to_owned(),
        Machine::ApiAreas => "api/v1/areas.json".to_owned(),
        Machine::ApiVocabularies => "api/v1/vocabularies.json".to_owned(),
        host => hosts::path(host).unwrap_or_default().to_owned(),
    }
}

impl Renderer<'_> {
    pub(super) fn machine(&self, machine: Machine) -> Vec<u8> {
        match machine {
            Machine::Sitemap => self.sitemap(),
            Machine::SitemapPart(number) => {
                urlset(self.indexed_addresses().skip((number - 1) * SITEMAP_MAX).take(SITEMAP_MAX))
            }
            Machine::Robots => {
                format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", url::absolute(&self.base_url, "sitemap.xml"))
                    .into_bytes()
            }
            Machine::Feed => self.feed(),
            Machine::Manifest => pretty(&self.manifest()),
            Machine::Csv => self.csv(),
            Machine::ApiIndex => pretty(&self.api_index()),
            Machine::ApiAmbassadors => lines(self.open_ambassadors()),
            Machine::ApiSectors => lines(self.open_sectors()),
            Machine::ApiOrganisations => lines(self.open_organisations()),
            Machine::ApiAreas => lines(self.open_areas()),
            Machine::ApiVocabularies => pretty(&self.open_vocabularies()),
            host => self.host_file(host),
        }
    }

    /// The addresses of pages that search engines may show.
    fn indexed_addresses(&self) -> impl Iterator<Item = String> + '_ {
        self.routes.all.iter().filter_map(|route| {
            let is_indexed = match route {
                Route::NotFound
                | Route::Sent(_)
                | Route::NotSent(_)
                | Route::Selection
                | Route::Gone(_)
                | Route::Unconfirmed(_) => false,
                Route::Profile(key) => self.is_indexed(&self.site.ambassadors[*key]),
                Route::Page(key) => self.site.pages[*key].is_indexed,
                _ => true,
            };
            let is_indexed = is_indexed && self.site.identity.is_indexed;
            let path = route::address(route, self.site, &self.addresses).filter(|_| is_indexed)?;
            Some(url::absolute(&self.base_url, &path))
        })
    }

    fn sitemap(&self) -> Vec<u8> {
        let parts: Vec<String> = self
            .routes
            .all
            .iter()
            .filter_map(|route| match route {
                Route::Machine(part @ Machine::SitemapPart(_)) => Some(url::absolute(&self.base_url, &path(*part))),
                _ => None,
            })
            .collect();
        if parts.is_empty() {
            urlset(self.indexed_addresses())
        } else {
            sitemap_xml("sitemapindex", "sitemap", parts.into_iter())
        }
    }

    /// The newest profiles by the day their charter was accepted; never by the clock, so that two builds are equal.
    fn feed(&self) -> Vec<u8> {
        // What is syndicated leaves the site as it does for search engines, so that it needs the same consent.
        let mut keys: Vec<Key<Ambassador>> = self.newest(usize::MAX);
        keys.retain(|&key| self.is_indexed(&self.site.ambassadors[key]));
        keys.truncate(FEED_MAX);
        let updated = keys.iter().filter_map(|&key| self.site.ambassadors[key].confirmed).max().unwrap_or(Date::MIN);
        xml(BytesDecl::new("1.0", None, None), |writer| {
            line_break(writer)?;
            let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", &*self.site.identity.language)];
            let feed = writer.create_element("feed").with_attributes(attributes);
            feed.write_inner_content(|writer| {
                element(writer, "title", self.theme.locale.text("feed-title"))?;
                element(writer, "id", &url::absolute(&self.base_url, "feed.xml"))?;
                element(writer, "updated", &instant(updated))?;
                let author = writer.create_element("author");
                author.write_inner_content(|writer| element(writer, "name", &self.site.identity.publisher.name))?;
                element(writer, "generator", "annuaire")?;
                link(writer, "self", &url::absolute(&self.base_url, "feed.xml"))?;
                link(writer, "alternate", &url::absolute(&self.base_url, ""))?;
                element(writer, "subtitle", &self.site.identity.description)?;
                keys.iter().try_for_each(|&key| self.entry(writer, key))
            })?;
            line_break(writer)
        })
    }

    fn entry(&self, writer: &mut XmlWriter, key: Key<Ambassador>) -> io::Result<()> {
        let row = &self.site.ambassadors[key];
        let address = url::absolute(&self.base_url, &self.addresses.ambassador(row));
        let entry = writer.create_element("entry");
        entry.write_inner_content(|writer| {
            element(writer, "title", &format!("{}, {}", row.name, self.in_a_sentence(&row.occupation)))?;
            element(writer, "id", &address)?;
            element(writer, "updated", &instant(row.confirmed.unwrap_or(row.charter_accepted)))?;
            for sector in row.sectors.iter().map(|&sector| &self.site.sectors[sector]) {
                let attributes = [("term", &*sector.id), ("label", &*sector.name)];
                writer.create_element("category").with_attributes(attributes).write_empty()?;
            }
            link(writer, "alternate", &address)?;
            element(writer, "published", &instant(row.charter_accepted))?;
            element(writer, "summary", &self.profile_description(row))
        })?;
        Ok(())
    }

    fn manifest(&self) -> Value {
        json!({
            "name": self.site.identity.name,
            "short_name": self.site.identity.short_name,
            "description": self.site.identity.description,
            "lang": self.site.identity.language,
            "start_url": "./",
            "scope": "./",
            "display": "browser",
            "theme_color": self.theme.theme_color,
            "background_color": self.theme.background_color,
            "icons": [{ "src": self.theme.assets.favicon, "sizes": "any", "type": "image/svg+xml" }],
        })
    }

    /// What is open, of those who agreed to it and whom search engines may show. Without a name, a trade and a place still tell
    /// who it is, and the address of the page does.
    fn open_ambassadors(&self) -> impl Iterator<Item = Value> + '_ {
        let is_open = |row: &Ambassador| self.is_indexed(row) && row.consents_to(Consent::OpenData);
        let keys = self.site.listed().filter(move |&key| is_open(&self.site.ambassadors[key]));
        keys.map(|key| self.open_ambassador(key))
    }

    /// What is open of an ambassador who agreed to it: the name and the employer only where the consent covers them too.
    fn open_ambassador(&self, key: Key<Ambassador>) -> Value {
        let row = &self.site.ambassadors[key];
        let words = &self.site.vocabularies;
        let is_named = row.consents_to(Consent::Name);
        let shows_employer = is_named && row.consents_to(Consent::Employer);
        let sectors: Vec<&str> = row.sectors.iter().map(|&key| self.site.sectors[key].id.as_str()).collect();
        json!({
            "id": row.id,
            "url": url::absolute(&self.base_url, &self.addresses.ambassador(row)),
            "kind": row.kind.word(),
            "name": is_named.then_some(&row.name),
            "occupation": row.occupation,
            "rome": row.rome,
            "role": row.role.map(|key| words.roles[key].id.as_str()),
            "employer": row.employer.as_ref().filter(|_| shows_employer).map(|employer| self.employer_name(employer)),
            "sectors": sectors,
            "themes": ids(&words.themes, &row.themes),
            "areas": row.places.iter().map(|place| self.open_place(*place)).collect::<Vec<_>>(),
            "audiences": ids(&words.audiences, &row.audiences),
            "levels": ids(&words.levels, &row.levels),
            "interventions": ids(&words.interventions, &row.interventions),
            "formats": ids(&words.formats, &row.formats),
            "languages": ids(&words.languages, &row.languages),
            "status": if row.paused_until.is_some() { "paused" } else { "active" },
            "confirmed": row.confirmed.map(|day| day.to_string()),
        })
    }

    fn open_place(&self, place: Place) -> Value {
        match place {
            Place::Area(key) => {
                let area = &self.site.territory.areas[key];
                json!({ "kind": area.kind.word(), "code": area.code })
            }
            Place::Commune(key, _) => {
                json!({ "kind": "commune", "code": self.site.territory.communes[key].code })
            }
        }
    }

    fn open_sectors(&self) -> impl Iterator<Item = Value> + '_ {
        self.site.sectors.keys().map(|key| {
            let sector = &self.site.sectors[key];
            json!({
                "id": sector.id,
                "url": url::absolute(&self.base_url, &self.addresses.sector(sector)),
                "name": sector.name,
                "family": self.site.vocabularies.families[sector.family].id,
                "summary": sector.summary,
                "rome": sector.rome,
                "ambassador_count": self.lists.sector(key).len(),
            })
        })
    }

    fn open_organisations(&self) -> impl Iterator<Item = Value> + '_ {
        self.site.organisations.keys().map(|key| {
            let row = &self.site.organisations[key];
            let sectors: Vec<&str> = row.sectors.iter().map(|&key| self.site.sectors[key].id.as_str()).collect();
            json!({
                "id": row.id,
                "url": url::absolute(&self.base_url, &self.addresses.organisation(row)),
                "name": row.name,
                "type": self.site.vocabularies.organisation_types[row.kind].id,
                "summary": row.summary,
                "sectors": sectors,
                "areas": row.places.iter().map(|place| self.open_place(*place)).collect::<Vec<_>>(),
                "website": row.website,
                "ambassador_count": self.lists.organisation(key).len(),
            })
        })
    }

    fn open_areas(&self) -> impl Iterator<Item = Value> + '_ {
        let areas = &self.site.territory.areas;
        areas.keys().filter(|&key| areas[key].kind != AreaKind::Arrondissement).map(|key| {
            let area = &areas[key];
            json!({
                "kind": area.kind.word(),
                "code": area.code,
                "name": area.name,
                "url": url::absolute(&self.base_url, &self.addresses.area(area)),
                "commune_count": area.communes.len(),
                "is_estimate": area.is_estimate,
                "ambassador_count": self.lists.area(key).len(),
            })
        })
    }

    fn open_vocabularies(&self) -> Value {
        let words = &self.site.vocabularies;
        let plain = |table: &Table<Term>| -> Vec<Value> {
            table.iter().map(|term| json!({ "id": term.id, "label": term.label })).collect()
        };
        let levels: Vec<Value> = words
            .levels
            .iter()
            .map(
                |level| json!({ "id": level.id, "label": level.label, "audience": words.audiences[level.audience].id }),
            )
            .collect();
        let mut all = json!({
            "families": plain(&words.families),
            "levels": levels,
            "roles": plain(&words.roles),
            "formats": plain(&words.formats),
            "languages": plain(&words.languages),
            "organisation_types": plain(&words.organisation_types),
        });
        for kind in TermKind::ALL {
            all[format!("{}s", kind.word())] = json!(plain(terms(self.site, kind)));
        }
        all
    }

    fn api_index(&self) -> Value {
        let file = |machine: Machine, key: &str| json!({ "url": url::absolute(&self.base_url, &path(machine)), "description": self.theme.locale.text(key) });
        json!({
            "version": 1,
            "name": self.site.identity.name,
            "language": self.site.identity.language,
            "publisher": self.site.identity.publisher.name,
            "source": self.site.territory.source,
            "description": self.theme.locale.text("api-description"),
            "files": {
                "ambassadors": file(Machine::ApiAmbassadors, "api-ambassadors"),
                "ambassadors_csv": file(Machine::Csv, "api-ambassadors-csv"),
                "sectors": file(Machine::ApiSectors, "api-sectors"),
                "organisations": file(Machine::ApiOrganisations, "api-organisations"),
                "areas": file(Machine::ApiAreas, "api-areas"),
                "vocabularies": file(Machine::ApiVocabularies, "api-vocabularies"),
                "feed": file(Machine::Feed, "feed-title"),
            },
        })
    }

    fn csv(&self) -> Vec<u8> {
        const COLUMNS: [&str; 18] = [
            "id",
            "url",
            "kind",
            "name",
            "occupation",
            "rome",
            "role",
            "employer",
            "sectors",
            "themes",
            "areas",
            "audiences",
            "levels",
            "interventions",
            "formats",
            "languages",
            "status",
            "confirmed",
        ];
        let mut writer = csv::Writer::from_writer(Vec::new());
        let rows = self.open_ambassadors().map(|row| COLUMNS.map(|column| cell(&row[column])));
        let header = COLUMNS.map(str::to_owned);
        for row in std::iter::once(header).chain(rows) {
            writer.write_record(&row).expect("a row of the right length is written to memory");
        }
        writer.into_inner().expect("memory is flushed")
    }
}

/// A value as a cell: entries of a list are joined by `;`.
fn cell(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(cell).collect::<Vec<_>>().join(";"),
        Value::Object(place) => format!("{}:{}", cell(&place["kind"]), cell(&place["code"])),
        Value::Null => String::new(),
        other => other.to_string(),
    };
    spreadsheet_text(text)
}

fn ids<T: Identified>(table: &Table<T>, keys: &[Key<T>]) -> Vec<String> {
    keys.iter().map(|&key| table[key].id().to_owned()).collect()
}

/// The first moment of `date` (RFC 3339).
fn instant(date: Date) -> String {
    format!("{date}T00:00:00+00:00")
}

fn pretty(value: &Value) -> Vec<u8> {
    format!("{value:#}\n").into_bytes()
}

/// A JSON array with a line for each entry: small, and readable in a diff.
fn lines(values: impl Iterator<Item = Value>) -> Vec<u8> {
    let rows: Vec<String> = values.map(|value| value.to_string()).collect();
    format!("[\n{}\n]\n", rows.join(",\n")).into_bytes()
}

fn urlset(addresses: impl Iterator<Item = String>) -> Vec<u8> {
    sitemap_xml("urlset", "url", addresses)
}

fn sitemap_xml(root: &str, entry: &str, addresses: impl Iterator<Item = String>) -> Vec<u8> {
    const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
    xml(BytesDecl::new("1.0", Some("UTF-8"), None), |writer| {
        let root = writer.create_element(root).with_attribute(("xmlns", NAMESPACE));
        root.write_inner_content(|writer| {
            addresses.into_iter().try_for_each(|address| {
                let entry = writer.create_element(entry);
                entry.write_inner_content(|writer| element(writer, "loc", &address))?;
                line_break(writer)
            })
        })?;
        Ok(())
    })
}

/// The bytes of an XML file that starts with `declaration` and goes on with what `write` writes.
fn xml(declaration: BytesDecl<'_>, write: impl FnOnce(&mut XmlWriter) -> io::Result<()>) -> Vec<u8> {
    let mut writer = quick_xml::Writer::new(Vec::new());
    let written = writer.write_event(Event::Decl(declaration)).and_then(|()| write(&mut writer));
    written.expect("memory takes every event");
    writer.into_inner()
}

/// An element called `name` that holds nothing but `text`.
fn element(writer: &mut XmlWriter, name: &str, text: &str) -> io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(text)).map(drop)
}

fn link(writer: &mut XmlWriter, rel: &str, address: &str) -> io::Result<()> {
    writer.create_element("link").with_attributes([("href", address), ("rel", rel)]).write_empty().map(drop)
}

fn line_break(writer: &mut XmlWriter) -> io::Result<()> {
    writer.write_event(Event::Text(BytesText::new("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_no_formula() {
        assert_eq!(cell(&json!("=1+1")), "'=1+1");
        assert_eq!(cell(&json!(["a", "b"])), "a;b");
        assert_eq!(cell(&json!([{ "kind": "commune", "code": "51454" }])), "commune:51454");
    }

    #[test]
    fn addresses_are_escaped_in_the_site_map() {
        let xml = String::from_utf8(urlset(["https://a.example/?a&b".to_owned()].into_iter())).unwrap();
        assert!(xml.contains("<url><loc>https://a.example/?a&amp;b</loc></url>"), "{xml}");
    }
}
