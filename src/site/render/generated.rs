//! Files that no template writes: site map, feed, manifest, open data, files for hosts. Each is written by the library of
//! its format.

use std::io;

use quick_xml::events::{BytesDecl, BytesText, Event};
use serde_json::{Value, json};

use super::open_data::{lines, pretty};
use super::{Renderer, hosts, open_data};
use crate::content::model::{Ambassador, Key};
use crate::site::pages::{self, Route};
use crate::text::date::Date;
use crate::text::url;

/// How many profiles the feed holds.
const FEED_MAX: usize = 30;

/// The most addresses that one site map file may hold (<https://www.sitemaps.org/protocol.html>: 50,000).
const SITEMAP_MAX: usize = 45_000;

type XmlWriter = quick_xml::Writer<Vec<u8>>;

/// A file that every site has.
pub(super) struct GeneratedFile {
    /// From the site's root.
    pub(super) path: &'static str,
    pub(super) bytes: fn(&Renderer<'_>) -> Vec<u8>,
    /// The name in the index of the open data, and the key of the description in the locale.
    pub(super) listed: Option<(&'static str, &'static str)>,
}

/// Every file that no template writes, but for the parts of a large site map. A host that does not know one of the files
/// for hosts serves it like any other, so that the site has them all and chooses no host.
#[rustfmt::skip]
pub(super) const FILES: &[GeneratedFile] = &[
    file("sitemap.xml", sitemap),
    file("robots.txt", robots),
    file("feed.xml", feed).listed("feed", "feed-title"),
    file("manifest.webmanifest", |site| pretty(&manifest(site))),
    file("_headers", |site| hosts::headers(site).into_bytes()),
    file("_redirects", |site| hosts::redirect_lines(site).into_bytes()),
    file(".htaccess", |site| hosts::htaccess(site).into_bytes()),
    file("_nginx.map", |site| hosts::nginx_map(site).into_bytes()),
    // GitHub Pages looks for the name alone: without it, files that start with `_` are left out.
    file(".nojekyll", |_| Vec::new()),
    file("ambassadors.csv", open_data::csv).listed("ambassadors_csv", "api-ambassadors-csv"),
    file("api/v1/index.json", |site| pretty(&api_index(site))),
    file("api/v1/ambassadors.json", |site| lines(open_data::open_ambassadors(site))).listed("ambassadors", "api-ambassadors"),
    file("api/v1/sectors.json", |site| lines(open_data::open_sectors(site))).listed("sectors", "api-sectors"),
    file("api/v1/organisations.json", |site| lines(open_data::open_organisations(site))).listed("organisations", "api-organisations"),
    file("api/v1/areas.json", |site| lines(open_data::open_areas(site))).listed("areas", "api-areas"),
    file("api/v1/vocabularies.json", |site| pretty(&open_data::open_vocabularies(site))).listed("vocabularies", "api-vocabularies"),
];

const fn file(path: &'static str, bytes: fn(&Renderer<'_>) -> Vec<u8>) -> GeneratedFile {
    GeneratedFile { path, bytes, listed: None }
}

impl GeneratedFile {
    const fn listed(self, name: &'static str, description: &'static str) -> GeneratedFile {
        GeneratedFile { listed: Some((name, description)), ..self }
    }
}

/// How many parts the site map of `page_count` pages has; none if one file holds all of it.
pub(super) fn sitemap_parts(page_count: usize) -> usize {
    if page_count > SITEMAP_MAX { page_count.div_ceil(SITEMAP_MAX) } else { 0 }
}

/// The path of part `number` of the site map, from the site's root.
pub(super) fn part_path(number: usize) -> String {
    format!("sitemap-{number}.xml")
}

/// The addresses of pages that search engines may show.
pub(super) fn indexed_addresses(site: &Renderer<'_>) -> impl Iterator<Item = String> {
    site.routes.iter().filter_map(|route| {
        let is_indexed = match route {
            Route::NotFound
            | Route::Sent(_)
            | Route::NotSent(_)
            | Route::Selection
            | Route::Gone(_)
            | Route::Unconfirmed(_) => false,
            Route::Profile(key) => pages::is_indexed(&site.context.site.ambassadors[*key]),
            Route::Page(key) => site.context.site.records.pages[*key].data.is_indexed(),
            _ => true,
        };
        let is_indexed = is_indexed && site.context.site.identity.is_indexed;
        let path = pages::address(route, site.context.site, &site.context.addresses).filter(|_| is_indexed)?;
        Some(url::absolute(&site.context.base_url, &path))
    })
}

pub(super) fn sitemap(site: &Renderer<'_>) -> Vec<u8> {
    let parts: Vec<String> = site
        .routes
        .iter()
        .filter_map(|route| match route {
            Route::SitemapPart(number) => Some(url::absolute(&site.context.base_url, &part_path(*number))),
            _ => None,
        })
        .collect();
    if parts.is_empty() {
        urlset(indexed_addresses(site))
    } else {
        sitemap_xml("sitemapindex", "sitemap", parts.into_iter())
    }
}

/// The bytes of part `number` of the site map, counted from 1.
pub(super) fn sitemap_part(site: &Renderer<'_>, number: usize) -> Vec<u8> {
    urlset(indexed_addresses(site).skip((number - 1) * SITEMAP_MAX).take(SITEMAP_MAX))
}

pub(super) fn robots(site: &Renderer<'_>) -> Vec<u8> {
    let sitemap = url::one_word(&url::absolute(&site.context.base_url, "sitemap.xml"));
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes()
}

/// What the feed says of a page.
struct FeedEntry {
    title: String,
    /// The full address of the page.
    address: String,
    published: Date,
    updated: Date,
    /// The id and the name of each sector.
    sectors: Vec<(String, String)>,
    summary: String,
}

/// The newest profiles by the day their charter was accepted and the newest records by theirs; never by the clock, so
/// that two builds are equal.
pub(super) fn feed(site: &Renderer<'_>) -> Vec<u8> {
    // A feed carries profiles away from the site as search engines do, and needs the same consent.
    let mut keys: Vec<Key<Ambassador>> = pages::newest(&site.context, usize::MAX);
    keys.retain(|&key| pages::is_indexed(&site.context.site.ambassadors[key]));
    let mut entries: Vec<FeedEntry> = keys.into_iter().take(FEED_MAX).map(|key| profile_entry(site, key)).collect();
    entries.extend(record_entries(site));
    // The sort is stable: profiles of one day keep their order.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.published));
    entries.truncate(FEED_MAX);
    let updated = entries.iter().map(|entry| entry.updated).max().unwrap_or(Date::MIN);
    xml(BytesDecl::new("1.0", None, None), |writer| {
        line_break(writer)?;
        let attributes =
            [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", &*site.context.site.identity.language)];
        let feed = writer.create_element("feed").with_attributes(attributes);
        feed.write_inner_content(|writer| {
            element(writer, "title", site.context.theme.locale.text("feed-title"))?;
            element(writer, "id", &url::absolute(&site.context.base_url, "feed.xml"))?;
            element(writer, "updated", &instant(updated))?;
            let author = writer.create_element("author");
            author.write_inner_content(|writer| element(writer, "name", &site.context.site.identity.publisher.name))?;
            element(writer, "generator", "annuaire")?;
            link(writer, "self", &url::absolute(&site.context.base_url, "feed.xml"))?;
            link(writer, "alternate", &url::absolute(&site.context.base_url, ""))?;
            element(writer, "subtitle", &site.context.site.identity.description)?;
            entries.iter().try_for_each(|entry| write_entry(writer, entry))
        })?;
        line_break(writer)
    })
}

fn profile_entry(site: &Renderer<'_>, key: Key<Ambassador>) -> FeedEntry {
    let row = &site.context.site.ambassadors[key];
    let sectors = row.sectors.iter().map(|&sector| &site.context.site.sectors[sector]);
    FeedEntry {
        title: format!("{}, {}", row.name, pages::in_a_sentence(&site.context, &row.occupation)),
        address: url::absolute(&site.context.base_url, &site.context.addresses.ambassador(row)),
        published: row.charter_accepted,
        updated: row.confirmed.unwrap_or(row.charter_accepted),
        sectors: sectors.map(|sector| (sector.id.clone(), sector.name.clone())).collect(),
        summary: pages::profile_description(&site.context, row),
    }
}

/// The entries of the records that have a day.
fn record_entries<'s>(site: &'s Renderer<'_>) -> impl Iterator<Item = FeedEntry> + 's {
    let sets = pages::shown(&site.context.site.records).into_iter();
    sets.flat_map(move |set| {
        (0..set.count()).filter_map(move |index| {
            let (published, view) = (set.published(index)?, set.view(index, &site.context));
            Some(FeedEntry {
                title: view.name,
                address: url::absolute(&site.context.base_url, &view.path),
                published,
                updated: published,
                sectors: Vec::new(),
                summary: view.description.unwrap_or_default(),
            })
        })
    })
}

fn write_entry(writer: &mut XmlWriter, entry: &FeedEntry) -> io::Result<()> {
    let FeedEntry { title, address, published, updated, sectors, summary } = entry;
    writer.create_element("entry").write_inner_content(|writer| {
        element(writer, "title", title)?;
        element(writer, "id", address)?;
        element(writer, "updated", &instant(*updated))?;
        for (term, label) in sectors {
            let attributes = [("term", &**term), ("label", &**label)];
            writer.create_element("category").with_attributes(attributes).write_empty()?;
        }
        link(writer, "alternate", address)?;
        element(writer, "published", &instant(*published))?;
        element(writer, "summary", summary)
    })?;
    Ok(())
}

pub(super) fn manifest(site: &Renderer<'_>) -> Value {
    json!({
        "name": site.context.site.identity.name,
        "short_name": site.context.site.identity.short_name,
        "description": site.context.site.identity.description,
        "lang": site.context.site.identity.language,
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "theme_color": site.context.theme.theme_color,
        "background_color": site.context.theme.background_color,
        "icons": [{ "src": site.context.theme.assets.favicon, "sizes": "any", "type": "image/svg+xml" }],
    })
}

/// The index of the open data, with the files of [`FILES`] that are listed in it.
pub(super) fn api_index(site: &Renderer<'_>) -> Value {
    let files = FILES.iter().filter_map(|file| {
        let (name, description) = file.listed?;
        let url = url::absolute(&site.context.base_url, file.path);
        Some((name.to_owned(), json!({ "url": url, "description": site.context.theme.locale.text(description) })))
    });
    let kinds = site.routes.iter().filter_map(|route| {
        let Route::RecordData(kind) = route else { return None };
        let name = pages::shown(&site.context.site.records)[*kind].name().folder;
        let url = url::absolute(&site.context.base_url, &open_data::records_path(site, *kind));
        let description = site.context.text(&format!("api-{name}"));
        Some((name.to_owned(), json!({ "url": url, "description": description })))
    });
    let files = files.chain(kinds);
    json!({
        "version": 1,
        "name": site.context.site.identity.name,
        "language": site.context.site.identity.language,
        "publisher": site.context.site.identity.publisher.name,
        "source": site.context.site.territory.source,
        "description": site.context.theme.locale.text("api-description"),
        "files": files.collect::<serde_json::Map<_, _>>(),
    })
}

/// The first moment of `date` (RFC 3339).
fn instant(date: Date) -> String {
    format!("{date}T00:00:00+00:00")
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
    fn addresses_are_escaped_in_the_site_map() {
        let xml = String::from_utf8(urlset(["https://a.example/?a&b".to_owned()].into_iter())).unwrap();
        assert!(xml.contains("<url><loc>https://a.example/?a&amp;b</loc></url>"), "{xml}");
    }
}
