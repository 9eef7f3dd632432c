//! Which files a site has for machines.

use super::SITEMAP_MAX;

/// A file for machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Machine {
    /// `sitemap.xml`: every page, or an index of its parts.
    Sitemap,
    /// A part of the site map where one file may not hold every page.
    SitemapPart(usize),
    /// `robots.txt`.
    Robots,
    /// `feed.xml`.
    Feed,
    /// `manifest.webmanifest`.
    Manifest,
    /// `_headers`: what hosts that read it send with every page.
    Headers,
    /// `_redirects`: former addresses, for hosts that read it.
    Redirects,
    /// `.htaccess`: all of this for Apache.
    Htaccess,
    /// `_nginx.map`: former addresses and those of people who left, for nginx.
    NginxMap,
    /// `.nojekyll`: asks GitHub Pages to publish the files as they are.
    NoJekyll,
    /// `ambassadors.csv`.
    Csv,
    /// `api/v1/index.json`: what the other files hold.
    ApiIndex,
    /// `api/v1/ambassadors.json`.
    ApiAmbassadors,
    /// `api/v1/sectors.json`.
    ApiSectors,
    /// `api/v1/organisations.json`.
    ApiOrganisations,
    /// `api/v1/areas.json`.
    ApiAreas,
    /// `api/v1/vocabularies.json`.
    ApiVocabularies,
}

/// All of them, for a site of `page_count` pages.
pub(super) fn machines(page_count: usize) -> Vec<Machine> {
    use Machine::*;
    let parts = if page_count > SITEMAP_MAX { page_count.div_ceil(SITEMAP_MAX) } else { 0 };
    let mut machines = vec![
        Sitemap,
        Robots,
        Feed,
        Manifest,
        Headers,
        Redirects,
        Htaccess,
        NginxMap,
        NoJekyll,
        Csv,
        ApiIndex,
        ApiAmbassadors,
        ApiSectors,
        ApiOrganisations,
        ApiAreas,
        ApiVocabularies,
    ];
    machines.extend((1..=parts).map(SitemapPart));
    machines
}
