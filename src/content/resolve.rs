//! From records to the site: every reference is looked up, and every list is put in order.

mod ambassadors;
mod forms;
mod legal;
mod references;
mod repository;
mod territory;
mod vocabularies;

use crate::content::model::Content;
use crate::content::model::{
    Charter, CharterVersion, Freshness, Identified, Identity, Link, Markdown, Occupation, Organisation, Page,
    RawCharter, RawFreshness, RawLink, RawOrganisation, RawPage, RawReceivedIdea, RawSector, RawSite, ReceivedIdea,
    Sector, Site, Table, Territory, Vocabularies, Written,
};
use crate::text::date::Date;
use crate::text::diagnostic::Diagnostics;
use crate::text::locale::Collation;
use crate::text::source::{FilePath, Span, Spanned};
use crate::text::url;
use references::References;

/// What was resolved, kept so that only profiles that changed are resolved again. It stays right as long as no file but
/// profiles changes: all else is the ground they stand on. What is kept of another day is forgotten here.
#[derive(Default)]
pub struct ResolveCache {
    today: Option<Date>,
    ground: Option<Ground>,
    profiles: ambassadors::Profiles,
}

/// The site without its ambassadors, and what was found in it.
struct Ground {
    site: Option<Site>,
    diagnostics: Diagnostics,
}

impl ResolveCache {
    /// Resolves all of `content` as it stands on the day `today`. Wrong references are reported and left out, so that the
    /// rest can still be checked; `None` where a file that everything needs is missing (which has been reported).
    pub fn resolve(&mut self, content: &Content, today: Date, diagnostics: &mut Diagnostics) -> Option<Site> {
        if self.today.replace(today) != Some(today) {
            self.profiles = ambassadors::Profiles::default();
        }
        let ground = self.ground.get_or_insert_with(|| {
            let mut diagnostics = Diagnostics::new();
            Ground { site: ground(content, &mut diagnostics), diagnostics }
        });
        diagnostics.extend(ground.diagnostics.clone());
        let site = ground.site.as_ref()?;
        let ambassadors = self.profiles.resolve(content, site, today, diagnostics);
        let ambassadors::Ordered { ambassadors, listed_count, dropped } = ambassadors;
        let mut gone = content.withdrawn.clone();
        gone.sort();
        Some(Site { ambassadors, listed_count, gone, dropped, ..site.clone() })
    }
}

fn ground(content: &Content, diagnostics: &mut Diagnostics) -> Option<Site> {
    let raw_site = content.site.as_ref()?;
    let identity = identity(&raw_site.data);
    let collation = Collation::new(&identity.language);
    let charter = charter(&raw_site.data.charter, &raw_site.path, diagnostics);
    let vocabularies = vocabularies::resolve(content, diagnostics);
    let territory = territory::resolve(content.territory.as_ref()?, content, diagnostics);

    let sectors = sectors(content, &vocabularies, &collation, diagnostics);
    let organisations = organisations(content, &vocabularies, &territory, &sectors, &collation, diagnostics);
    let pages = pages(content, &collation);
    let groups = content.synonyms.iter().flat_map(|written| &written.data);
    let synonyms = groups.map(|group| group.iter().map(|word| word.value.clone()).collect()).collect();
    let ambassadors = Table::default();
    let freshness = raw_site.data.freshness.as_ref().map(freshness).unwrap_or_default();
    Some(Site {
        identity,
        charter,
        vocabularies,
        synonyms,
        territory,
        sectors,
        organisations,
        freshness,
        ambassadors,
        listed_count: 0,
        gone: Vec::new(),
        dropped: Vec::new(),
        pages,
        repository: raw_site.data.repository.as_ref().and_then(|raw| repository::repository(raw, content)),
        sending: raw_site.data.forms.as_ref().map(forms::sending),
        forms: forms::forms(content),
    })
}

fn identity(raw: &RawSite) -> Identity {
    let RawSite {
        name,
        short_name,
        tagline,
        description,
        address,
        language,
        theme,
        demonstration,
        search_engines,
        publisher,
        privacy: _,
        accessibility: _,
        charter: _,
        page_size,
        minors: _,
        freshness: _,
        forms: _,
        repository: _,
        program: _,
    } = raw;
    Identity {
        name: name.value.clone(),
        short_name: short_name.as_ref().unwrap_or(name).value.clone(),
        tagline: optional(tagline).unwrap_or_default(),
        description: description.value.clone(),
        address: address.value.trim_end_matches('/').to_owned(),
        language: language.value.clone(),
        theme: optional(theme).unwrap_or_else(|| RawSite::THEME.to_owned()),
        is_demonstration: demonstration.as_ref().is_some_and(|flag| flag.value),
        is_indexed: search_engines.as_ref().is_none_or(|flag| flag.value),
        publisher: legal::publisher(publisher),
        privacy: legal::privacy(raw),
        accessibility: legal::accessibility(raw),
        page_size: page_size.as_ref().map_or(RawSite::PAGE_SIZE, |size| size.value.clamp(1, 1000)) as usize,
    }
}

fn freshness(raw: &RawFreshness) -> Freshness {
    let RawFreshness { remind_months, doubt_months, unlist_months, drop_months } = raw;
    let months = |written: &Option<Spanned<u32>>, usual: u32| written.as_ref().map_or(usual, |months| months.value);
    let usual = Freshness::default();
    Freshness {
        remind_months: months(remind_months, usual.remind_months),
        doubt_months: months(doubt_months, usual.doubt_months),
        unlist_months: months(unlist_months, usual.unlist_months),
        drop_months: months(drop_months, usual.drop_months),
    }
}

fn charter(raw: &RawCharter, path: &FilePath, diagnostics: &mut Diagnostics) -> Charter {
    let versions: Vec<CharterVersion> = raw
        .versions
        .iter()
        .map(|version| CharterVersion {
            version: version.version.value.clone(),
            from: version.from.value,
            to: version.to.value,
        })
        .collect();
    let names = versions.iter().map(|version| version.version.as_str());
    if !names.clone().any(|name| name == raw.current.value) {
        diagnostics.push(references::unknown("charter-version", &raw.current, path, names));
    }
    Charter { current: raw.current.value.clone(), versions }
}

fn sectors(
    content: &Content,
    vocabularies: &Vocabularies,
    collation: &Collation,
    diagnostics: &mut Diagnostics,
) -> Table<Sector> {
    let ids: Vec<&str> = content.sectors.iter().map(|sector| sector.id.as_str()).collect();
    let mut rows = Vec::new();
    for written in &content.sectors {
        let RawSector { name, family, summary, icon, rome, occupations, related, received_ideas, links, aliases } =
            &written.data;
        let mut references = References::new(&written.path, diagnostics);
        for id in related.iter().flatten().filter(|id| !ids.contains(&id.value.as_str())) {
            references.report("sector", id, ids.iter().copied());
        }
        let Some(family) = references.one("family", family, &vocabularies.families) else {
            continue;
        };
        rows.push(Sector {
            id: written.id.clone(),
            name: name.value.clone(),
            family,
            summary: summary.value.clone(),
            icon: optional(icon).unwrap_or_else(|| written.id.clone()),
            rome: texts(rome),
            occupations: occupations
                .iter()
                .flatten()
                .map(|occupation| Occupation {
                    feminine: occupation.feminine.value.clone(),
                    masculine: occupation.masculine.value.clone(),
                    rome: optional(&occupation.rome),
                })
                .collect(),
            related: texts(related),
            received_ideas: ideas(received_ideas, &written.path),
            links: self::links(links),
            aliases: aliases.clone().unwrap_or_default(),
            body: markdown(&written.body, &written.path),
        });
    }
    rows.sort_by(|a, b| collation.compare(&a.name, &b.name));
    Table::new(rows)
}

fn organisations(
    content: &Content,
    vocabularies: &Vocabularies,
    territory: &Territory,
    sectors: &Table<Sector>,
    collation: &Collation,
    diagnostics: &mut Diagnostics,
) -> Table<Organisation> {
    let mut rows = Vec::new();
    for written in &content.organisations {
        let RawOrganisation {
            name,
            r#type,
            summary,
            sectors: in_sectors,
            areas,
            website,
            relays_requests,
            about,
            aliases,
        } = &written.data;
        let mut references = References::new(&written.path, diagnostics);
        let in_sectors = references.all("sectors", "sector", in_sectors, sectors);
        let places =
            areas.as_ref().map(|areas| territory::places(areas, territory, &mut references)).unwrap_or_default();
        let Some(kind) = references.one("organisation-type", r#type, &vocabularies.organisation_types) else {
            continue;
        };
        rows.push(Organisation {
            id: written.id.clone(),
            path: written.path.clone(),
            name: name.value.clone(),
            kind,
            summary: summary.value.clone(),
            sectors: in_sectors,
            places,
            website: optional(website).and_then(safe_url),
            relays_requests: relays_requests.as_ref().is_some_and(|flag| flag.value),
            about: about.as_ref().map(|about| markdown(about, &written.path)),
            aliases: aliases.clone().unwrap_or_default(),
        });
    }
    rows.sort_by(|a, b| collation.compare(&a.name, &b.name));
    Table::new(rows)
}

fn pages(content: &Content, collation: &Collation) -> Table<Page> {
    let order = |written: &Written<RawPage>| written.data.order.as_ref().map_or(u32::MAX, |order| order.value);
    let mut pages: Vec<&Written<RawPage>> = content.pages.iter().map(|page| &**page).collect();
    pages.sort_by(|a, b| {
        order(a).cmp(&order(b)).then_with(|| collation.compare(&a.data.title.value, &b.data.title.value))
    });
    let page = |written: &Written<RawPage>| {
        let RawPage { title, label, description, slug, menu, order: _, declares, search_engines, aliases } =
            &written.data;
        Page {
            id: written.id.clone(),
            title: title.value.clone(),
            label: label.as_ref().unwrap_or(title).value.clone(),
            description: description.value.clone(),
            slug: self::slug(slug, &written.id),
            menu: menu.as_ref().map(|menu| menu.value),
            declares: declares.as_ref().map(|declares| declares.value),
            is_indexed: search_engines.as_ref().is_none_or(|flag| flag.value),
            aliases: aliases.clone().unwrap_or_default(),
            body: markdown(&written.body, &written.path),
        }
    };
    Table::new(pages.into_iter().map(page).collect())
}

/// The last part of an address: the written slug if it can be one, else the file's name.
fn slug(written: &Option<Spanned<String>>, id: &str) -> Spanned<String> {
    let usable = written.clone().filter(|slug| url::is_slug(&slug.value));
    usable.unwrap_or_else(|| Spanned::new(id.to_owned(), Span::NOWHERE))
}

fn optional(text: &Option<Spanned<String>>) -> Option<String> {
    text.as_ref().map(|text| text.value.clone())
}

fn texts(list: &Option<Vec<Spanned<String>>>) -> Vec<String> {
    list.iter().flatten().map(|text| text.value.clone()).collect()
}

fn links(list: &Option<Vec<RawLink>>) -> Vec<Link> {
    let link = |link: &RawLink| Some(Link { label: link.label.value.clone(), url: safe_url(link.url.value.clone())? });
    list.iter().flatten().filter_map(link).collect()
}

/// `url` if visitors may be sent there. Otherwise `None`: the rules report it, and the preview leaves the link out.
fn safe_url(url: String) -> Option<String> {
    Some(written_url(url)).filter(|url| url::is_external(url))
}

/// `url` with its apostrophes percent-encoded, so that typography leaves them alone.
fn written_url(url: String) -> String {
    url.replace('\'', "%27")
}

fn ideas(list: &Option<Vec<RawReceivedIdea>>, path: &FilePath) -> Vec<ReceivedIdea> {
    let idea =
        |raw: &RawReceivedIdea| ReceivedIdea { idea: raw.idea.value.clone(), answer: markdown(&raw.answer, path) };
    list.iter().flatten().map(idea).collect()
}

fn markdown(text: &Spanned<String>, path: &FilePath) -> Markdown {
    Markdown { text: text.value.clone(), path: path.clone(), offset: text.span.start }
}

/// Every id of `table`, to find suggestions in.
fn ids<T: Identified>(table: &Table<T>) -> impl Iterator<Item = &str> + Clone {
    table.ids()
}
