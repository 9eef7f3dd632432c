//! From records to the site: every reference is looked up, and every list is put in order.

mod ambassadors;
mod forms;
mod legal;
mod references;
mod repository;
mod territory;
mod vocabularies;

use crate::content::document::{Code, Day, Prose, Words};
use crate::content::model::Content;
use crate::content::model::{
    Charter, CharterVersion, Freshness, Identity, Link, Markdown, Occupation, RawCharter, RawCharterVersion,
    RawFreshness, RawLink, RawReceivedIdea, RawSector, RawSite, ReceivedIdea, Sector, Site, Synonym, Table, Territory,
    Vocabularies,
};
use crate::content::parse::Layer;
use crate::text::date::Date;
use crate::text::diagnostic::Diagnostics;
use crate::text::locale::Collation;
use crate::text::source::{FilePath, Span, Spanned};
use crate::text::url;
use references::Ids;

pub use references::unread;

/// What was resolved, kept in layers so that a change is resolved again with what stands on it: the bedrock, the ground
/// (the bedrock and its records), the profiles. What is kept of another day is forgotten here.
#[derive(Default)]
pub struct ResolveCache {
    today: Option<Date>,
    bedrock: Option<Found<Option<Bedrock>>>,
    ground: Option<Found<Site>>,
    profiles: ambassadors::Profiles,
}

/// What was resolved, with the faults that were met.
struct Found<T> {
    value: T,
    diagnostics: Diagnostics,
}

/// What records and profiles refer to, whatever is in them.
struct Bedrock {
    charter: Charter,
    vocabularies: Vocabularies,
    territory: Territory,
}

impl<T> Found<T> {
    fn new(resolve: impl FnOnce(&mut Diagnostics) -> T) -> Found<T> {
        let mut diagnostics = Diagnostics::new();
        Found { value: resolve(&mut diagnostics), diagnostics }
    }
}

impl ResolveCache {
    /// Drops what depends on a file of `layer`, which changed. Profiles find out by themselves what they no longer are.
    pub fn forget(&mut self, layer: Layer) {
        match layer {
            Layer::Ground => *self = ResolveCache::default(),
            Layer::Record => self.ground = None,
            Layer::Profile => {}
        }
    }

    /// Resolves all of `content` as it stands on the day `today`. Wrong references are reported and left out, so that the
    /// rest can still be checked; `None` where a file that everything needs is missing (which has been reported).
    pub fn resolve(&mut self, content: &Content, today: Date, diagnostics: &mut Diagnostics) -> Option<Site> {
        if self.today.replace(today) != Some(today) {
            self.profiles = ambassadors::Profiles::default();
        }
        let bedrock = self.bedrock.get_or_insert_with(|| Found::new(|diagnostics| bedrock(content, diagnostics)));
        diagnostics.extend(bedrock.diagnostics.clone());
        let (raw_site, bedrock) = (content.site.as_ref()?, bedrock.value.as_ref()?);
        let site = || Found::new(|diagnostics| ground(content, &raw_site.data, bedrock, diagnostics));
        let ground = self.ground.get_or_insert_with(site);
        diagnostics.extend(ground.diagnostics.clone());
        let ambassadors = self.profiles.resolve(content, &ground.value, today, diagnostics);
        let ambassadors::Ordered { ambassadors, listed_count, dropped } = ambassadors;
        let mut gone = content.withdrawn.clone();
        gone.sort();
        Some(Site { ambassadors, listed_count, gone, dropped, ..ground.value.clone() })
    }
}

fn bedrock(content: &Content, diagnostics: &mut Diagnostics) -> Option<Bedrock> {
    let raw_site = content.site.as_ref()?;
    let charter = charter(&raw_site.data.charter);
    let vocabularies = vocabularies::resolve(content, diagnostics);
    let territory = territory::resolve(content.territory.as_ref()?, content, diagnostics);
    Some(Bedrock { charter, vocabularies, territory })
}

/// The site without its ambassadors.
fn ground(content: &Content, raw_site: &RawSite, bedrock: &Bedrock, diagnostics: &mut Diagnostics) -> Site {
    let Bedrock { charter, vocabularies, territory } = bedrock;
    let identity = identity(raw_site);
    let collation = Collation::new(&identity.language);
    let sectors = sectors(content, vocabularies, &collation);
    let mut records = content.records.clone();
    records.sets_mut().into_iter().for_each(|set| set.sort(&collation));
    records.sets().into_iter().for_each(|set| set.check(territory, diagnostics));
    let groups = content.synonyms.iter().flat_map(|written| &written.data);
    let texts = |words: &[Words]| words.iter().map(|word| word.value.clone()).collect();
    let synonyms = groups.map(|group| {
        let (words, means) = group.sides();
        Synonym { words: texts(words), means: texts(means) }
    });
    let ids = Ids::new(content, charter, vocabularies, territory);
    content.records().into_iter().for_each(|record| ids.check(record, diagnostics));
    let ambassadors = Table::default();
    let freshness = raw_site.freshness.as_ref().map(freshness).unwrap_or_default();
    Site {
        identity,
        charter: charter.clone(),
        vocabularies: vocabularies.clone(),
        synonyms: synonyms.collect(),
        territory: territory.clone(),
        sectors,
        records,
        freshness,
        ambassadors,
        listed_count: 0,
        gone: Vec::new(),
        dropped: Vec::new(),
        repository: raw_site.repository.as_ref().and_then(|raw| repository::repository(raw, content)),
        sending: raw_site.forms.as_ref().map(forms::sending),
        forms: forms::forms(content),
    }
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
        searches,
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
        language: language.value.to_string(),
        theme: optional(theme).unwrap_or_else(|| RawSite::THEME.to_owned()),
        is_demonstration: is_set(demonstration),
        is_indexed: search_engines.as_ref().is_none_or(|flag| flag.value),
        publisher: legal::publisher(publisher),
        privacy: legal::privacy(raw),
        accessibility: legal::accessibility(raw),
        page_size: page_size.as_ref().map_or(RawSite::PAGE_SIZE, |size| size.value.clamp(1, 1000)) as usize,
        searches: searches.iter().flatten().map(|text| text.value.clone()).collect(),
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

fn charter(raw: &RawCharter) -> Charter {
    let versions = raw
        .versions
        .iter()
        .map(|RawCharterVersion { version, from, to }| {
            let day = |day: &Day| day.span.is_somewhere().then_some(day.value);
            let (from, to) = (day(from), to.as_ref().and_then(day));
            // Days in the wrong order say nothing about the days of profiles.
            let is_backwards = from.zip(to).is_some_and(|(from, to)| to < from);
            let bounds = if is_backwards { (None, None) } else { (from, to) };
            CharterVersion { version: version.value.to_string(), from: bounds.0, to: bounds.1 }
        })
        .collect();
    Charter { current: raw.current.value.to_string(), versions }
}

fn sectors(content: &Content, vocabularies: &Vocabularies, collation: &Collation) -> Table<Sector> {
    let mut rows = Vec::new();
    for written in &content.sectors {
        let RawSector { name, family, summary, icon, rome, occupations, related, received_ideas, links, aliases } =
            &written.data;
        let Some(family) = vocabularies.families.find(&family.value) else {
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
            aliases: self::aliases(aliases),
            body: markdown(&written.body, &written.path),
        });
    }
    rows.sort_by(|a, b| collation.compare(&a.name, &b.name));
    Table::new(rows)
}

/// The last part of an address: the written slug if it can be one, else the file's name.
fn slug(written: &Option<Code>, id: &str) -> Spanned<String> {
    let usable = written.as_ref().filter(|slug| url::is_slug(&slug.value)).map(plain);
    usable.unwrap_or_else(|| Spanned::new(id.to_owned(), Span::NOWHERE))
}

fn optional(text: &Option<Spanned<impl ToString>>) -> Option<String> {
    text.as_ref().map(|text| text.value.to_string())
}

fn is_set(flag: &Option<Spanned<bool>>) -> bool {
    flag.as_ref().is_some_and(|flag| flag.value)
}

fn texts(list: &Option<Vec<Spanned<impl ToString>>>) -> Vec<String> {
    list.iter().flatten().map(|text| text.value.to_string()).collect()
}

fn aliases(list: &Option<Vec<Code>>) -> Vec<Spanned<String>> {
    list.iter().flatten().map(plain).collect()
}

fn plain(code: &Code) -> Spanned<String> {
    Spanned::new(code.value.to_string(), code.span)
}

fn links(list: &Option<Vec<RawLink>>) -> Vec<Link> {
    let link =
        |link: &RawLink| Some(Link { label: link.label.value.clone(), url: safe_url(link.url.value.to_string())? });
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

fn markdown(text: &Prose, path: &FilePath) -> Markdown {
    Markdown { text: text.value.to_string(), path: path.clone(), offset: text.span.start }
}
