//! What is meant: the site with every reference resolved, every list in its order, every page with its address.

use std::sync::Arc;

use super::bits::Bits;
use super::form::{Form, Sending};
use super::freshness::{Freshness, Stage};
use super::kinds::{Organisation, Page, RecordKey, Records};
use super::legal::{Accessibility, Privacy, Publisher};
use super::raw::{Consent, Kind};
use super::raw_legal::Declaration;
use super::repository::Repository;
use super::table::{Identified, Key, Table};
use super::territory::{Area, Place, Territory};
use crate::text::date::Date;
use crate::text::source::{FilePath, Spanned};

/// The whole site. Only what may be published is in it.
#[derive(Debug, Clone)]
pub struct Site {
    pub identity: Identity,
    pub charter: Charter,
    pub vocabularies: Vocabularies,
    /// Groups of words that mean the same to those who search.
    pub synonyms: Vec<Synonym>,
    pub territory: Territory,
    /// Sectors in the order of their name.
    pub sectors: Table<Sector>,
    /// Organisations, pages and guides, each kind in its order.
    pub records: Records,
    pub freshness: Freshness,
    /// Ambassadors in the order of their name: first those who are listed, then those whose profile is too old for it.
    pub ambassadors: Table<Ambassador>,
    /// How many of them are listed.
    pub listed_count: usize,
    /// Ids of those who no longer take part, in their order.
    pub gone: Vec<String>,
    /// Those whose profile nobody confirmed for too long, or whose agreement is over: nothing of it is shown, they are to be
    /// asked, and it may come back.
    pub dropped: Vec<Arc<Ambassador>>,
    pub repository: Option<Repository>,
    pub sending: Option<Sending>,
    /// Forms in the order of their files; they have pages where they can be sent somewhere.
    pub forms: Table<Form>,
}

impl Site {
    /// Those who stand on lists and are found.
    pub fn listed(&self) -> impl ExactSizeIterator<Item = Key<Ambassador>> + Clone + use<> {
        self.ambassadors.keys().take(self.listed_count)
    }

    /// The ids of profiles that are not shown: their ambassadors left, or they await a confirmation.
    pub fn unshown(&self) -> impl Iterator<Item = &str> {
        self.gone.iter().map(String::as_str).chain(self.dropped.iter().map(|row| row.id.as_str()))
    }

    /// The page with a text of the site's own under `declaration`.
    pub fn declaring(&self, declaration: Declaration) -> Option<RecordKey<Page>> {
        let pages = &self.records.pages;
        pages.keys().find(|&key| pages[key].data.declares() == Some(declaration))
    }
}

/// The site as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    pub name: String,
    pub short_name: String,
    pub tagline: String,
    pub description: String,
    /// Where it is published, without a slash at its end.
    pub address: String,
    pub language: String,
    pub theme: String,
    pub is_demonstration: bool,
    pub is_indexed: bool,
    pub publisher: Publisher,
    pub privacy: Privacy,
    pub accessibility: Accessibility,
    /// Ambassadors on a page of a list.
    pub page_size: usize,
    /// What is often asked, as people type it.
    pub searches: Vec<String>,
}

/// Words, and what those who type them also look for: the same words where they mean the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Synonym {
    /// One word or several each, as people type them.
    pub words: Vec<String>,
    /// The same for what is found.
    pub means: Vec<String>,
}

/// The charter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charter {
    pub current: String,
    pub versions: Vec<CharterVersion>,
}

/// A version of the charter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CharterVersion {
    pub version: String,
    /// The first day of acceptance; `None` where it cannot be read.
    pub from: Option<Date>,
    /// The last day of acceptance; `None` where it is open or cannot be read.
    pub to: Option<Date>,
}

/// The vocabularies of the site.
#[derive(Debug, Clone, Default)]
pub struct Vocabularies {
    /// Families of sectors; their order gives their hue.
    pub families: Table<Term>,
    pub audiences: Table<Term>,
    pub interventions: Table<Term>,
    pub themes: Table<Term>,
    pub roles: Table<Term>,
    pub formats: Table<Term>,
    pub languages: Table<Term>,
    pub organisation_types: Table<Term>,
    /// The levels of all audiences.
    pub levels: Table<Level>,
}

/// A term of a vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    pub id: String,
    pub label: String,
    /// For cards.
    pub short: String,
    /// For a woman and for a man, where it differs from the label.
    pub feminine: Option<String>,
    pub masculine: Option<String>,
    pub description: Option<String>,
    /// How somebody who looks for a meeting for this audience names it, in the first person.
    pub says: Option<String>,
    /// Whether it follows the school protocol.
    pub needs_protocol: bool,
}

impl Identified for Term {
    fn id(&self) -> &str {
        &self.id
    }
}

/// A level of an audience.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    pub id: String,
    pub label: String,
    /// For cards.
    pub short: String,
    pub audience: Key<Term>,
}

impl Identified for Level {
    fn id(&self) -> &str {
        &self.id
    }
}

/// Where a text was written, for what is found in it later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Markdown {
    pub text: String,
    /// The file it stands in: its links are relative to it.
    pub path: FilePath,
    /// Where in the file it starts.
    pub offset: usize,
}

/// A sector.
#[derive(Debug, Clone)]
pub struct Sector {
    pub id: String,
    pub name: String,
    pub family: Key<Term>,
    pub summary: String,
    pub icon: String,
    pub rome: Vec<String>,
    pub occupations: Vec<Occupation>,
    /// Sectors nearby, by id (a table cannot hold keys of itself while it is built).
    pub related: Vec<String>,
    pub received_ideas: Vec<ReceivedIdea>,
    pub links: Vec<Link>,
    /// Former addresses.
    pub aliases: Vec<Spanned<String>>,
    pub body: Markdown,
}

impl Identified for Sector {
    fn id(&self) -> &str {
        &self.id
    }
}

/// A trade in both genders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occupation {
    pub feminine: String,
    pub masculine: String,
    pub rome: Option<String>,
}

/// A received idea and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivedIdea {
    pub idea: String,
    /// What is true, in Markdown.
    pub answer: Markdown,
}

/// A link to another site; its address is known to be safe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub label: String,
    pub url: String,
}

/// Who employs an ambassador.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Employer {
    /// An organisation with a page.
    Organisation(RecordKey<Organisation>),
    /// Only its name.
    Name(String),
}

/// An ambassador who takes part.
#[derive(Debug, Clone)]
pub struct Ambassador {
    pub id: String,
    pub kind: Kind,
    pub name: String,
    pub sort_name: String,
    pub occupation: String,
    pub rome: Option<String>,
    pub role: Option<Key<Term>>,
    pub since: Option<u32>,
    pub employer: Option<Employer>,
    pub endorsed_by: Vec<RecordKey<Organisation>>,
    pub sectors: Vec<Key<Sector>>,
    pub themes: Vec<Key<Term>>,
    /// Where, as written.
    pub places: Vec<Place>,
    /// Where, as communes. Ambassadors with the same places share one set.
    pub coverage: Arc<Bits>,
    pub audiences: Vec<Key<Term>>,
    pub levels: Vec<Key<Level>>,
    pub interventions: Vec<Key<Term>>,
    pub formats: Vec<Key<Term>>,
    pub languages: Vec<Key<Term>>,
    pub availability: Availability,
    pub visit: Option<Visit>,
    pub photo: Option<Photo>,
    pub links: Vec<Link>,
    pub charter_version: String,
    pub charter_accepted: Date,
    pub consent: Vec<Consent>,
    pub is_adult: bool,
    /// For a person under age: the last day that the agreement holds for.
    pub authorised_until: Option<Date>,
    /// The day a paused ambassador comes back.
    pub paused_until: Option<Date>,
    /// Whether that day is over and the ambassador has not confirmed the profile.
    pub pause_is_over: bool,
    /// Day of the last confirmation, where one is written.
    pub confirmed: Option<Date>,
    /// Its standing since that day.
    pub stage: Stage,
    /// A sentence in the ambassador's own voice.
    pub hook: Option<String>,
    pub bio: Markdown,
    pub received_ideas: Vec<ReceivedIdea>,
    pub aliases: Vec<Spanned<String>>,
}

impl Identified for Ambassador {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Ambassador {
    /// Whether the consent covers `what`.
    pub fn consents_to(&self, what: Consent) -> bool {
        self.consent.contains(&what)
    }

    /// The places that are whole areas.
    pub fn areas(&self) -> impl Iterator<Item = Key<Area>> + '_ {
        self.places.iter().filter_map(|place| match place {
            Place::Area(area) => Some(*area),
            Place::Commune(..) => None,
        })
    }
}

/// How often and when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Availability {
    pub per_year: Option<u32>,
    pub rhythm: Option<String>,
    /// Months, 1 to 12.
    pub months: Vec<u32>,
    pub notice_days: Option<u32>,
    pub group_max: Option<u32>,
}

/// Before a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// In years.
    pub minimum_age: Option<u32>,
    pub equipment: Option<String>,
    pub wheelchair: Option<bool>,
}

/// A picture of the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// Its file, from the root.
    pub path: FilePath,
    pub credit: String,
}
