//! What is meant: the site with every reference resolved, every list in its order, every page with its address.

use std::sync::Arc;

use super::bits::Bits;
use super::form::{Form, Sending};
use super::freshness::{Freshness, Stage};
use super::legal::{Accessibility, Privacy, Publisher};
use super::raw::{Consent, Kind, Menu};
use super::raw_legal::Declaration;
use super::repository::Repository;
use super::table::{Identified, Key, Table};
use super::territory::{Area, Place, Territory};
use crate::text::date::Date;
use crate::text::source::{FilePath, Spanned};

/// The whole site. Only what may be published is in it.
#[derive(Debug, Clone)]
pub struct Site {
    /// Name, address, language, publisher.
    pub identity: Identity,
    /// The charter's versions.
    pub charter: Charter,
    /// The vocabularies.
    pub vocabularies: Vocabularies,
    /// Groups of words that mean the same to those who search.
    pub synonyms: Vec<Vec<String>>,
    /// Where.
    pub territory: Territory,
    /// Sectors in the order of their name.
    pub sectors: Table<Sector>,
    /// Organisations in the order of their name.
    pub organisations: Table<Organisation>,
    /// How long profiles are believed.
    pub freshness: Freshness,
    /// Ambassadors in the order of their name: first those who are listed, then those whose profile is too old for it.
    pub ambassadors: Table<Ambassador>,
    /// How many of them are listed.
    pub listed_count: usize,
    /// Ids of those who take no part any more, in their order.
    pub gone: Vec<String>,
    /// Those whose profile nobody confirmed for too long, or whose agreement is over: nothing of it is shown, they are to be
    /// asked, and it may come back.
    pub dropped: Vec<Arc<Ambassador>>,
    /// Pages in the order of their menu.
    pub pages: Table<Page>,
    /// Where the content's files are edited.
    pub repository: Option<Repository>,
    /// Where forms are sent.
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
    pub fn declaring(&self, declaration: Declaration) -> Option<Key<Page>> {
        self.pages.keys().find(|&key| self.pages[key].declares == Some(declaration))
    }
}

/// The site as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Full name.
    pub name: String,
    /// Name for small places.
    pub short_name: String,
    /// One sentence.
    pub tagline: String,
    /// For search engines.
    pub description: String,
    /// Where it is published, without a slash at its end.
    pub address: String,
    /// Language of the content.
    pub language: String,
    /// Name of the theme.
    pub theme: String,
    /// Whether the people are invented.
    pub is_demonstration: bool,
    /// Whether search engines may show it.
    pub is_indexed: bool,
    /// Who publishes it.
    pub publisher: Publisher,
    /// Who answers for personal data.
    pub privacy: Privacy,
    /// How accessible it is.
    pub accessibility: Accessibility,
    /// Ambassadors on a page of a list.
    pub page_size: usize,
}

/// The charter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charter {
    /// The version accepted today.
    pub current: String,
    /// Every version with its first and last day.
    pub versions: Vec<CharterVersion>,
}

/// A version of the charter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CharterVersion {
    /// Its name.
    pub version: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// The vocabularies of the site.
#[derive(Debug, Clone, Default)]
pub struct Vocabularies {
    /// Families of sectors; their order gives their hue.
    pub families: Table<Term>,
    /// For whom.
    pub audiences: Table<Term>,
    /// In which form.
    pub interventions: Table<Term>,
    /// What crosses the sectors.
    pub themes: Table<Term>,
    /// In what capacity.
    pub roles: Table<Term>,
    /// On site, remote.
    pub formats: Table<Term>,
    /// Languages spoken.
    pub languages: Table<Term>,
    /// Kinds of organisations.
    pub organisation_types: Table<Term>,
    /// The levels of all audiences.
    pub levels: Table<Level>,
}

/// A term of a vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its id.
    pub id: String,
    /// What visitors read.
    pub label: String,
    /// A few sentences.
    pub description: Option<String>,
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
    /// Its id.
    pub id: String,
    /// What visitors read.
    pub label: String,
    /// The audience it belongs to.
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
    /// The text.
    pub text: String,
    /// The file it stands in: its links are relative to it.
    pub path: FilePath,
    /// Where in the file it starts.
    pub offset: usize,
}

/// A sector.
#[derive(Debug, Clone)]
pub struct Sector {
    /// Its id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Family.
    pub family: Key<Term>,
    /// One sentence.
    pub summary: String,
    /// Symbol of the sprite.
    pub icon: String,
    /// ROME codes.
    pub rome: Vec<String>,
    /// Trades.
    pub occupations: Vec<Occupation>,
    /// Sectors nearby, by id (a table cannot hold keys of itself while it is built).
    pub related: Vec<String>,
    /// Received ideas.
    pub received_ideas: Vec<ReceivedIdea>,
    /// Links.
    pub links: Vec<Link>,
    /// Former addresses.
    pub aliases: Vec<Spanned<String>>,
    /// The page's text.
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
    /// Feminine form.
    pub feminine: String,
    /// Masculine form.
    pub masculine: String,
    /// ROME code.
    pub rome: Option<String>,
}

/// A received idea and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivedIdea {
    /// What people say.
    pub idea: String,
    /// What is true, in Markdown.
    pub answer: Markdown,
}

/// A link to another site; its address is known to be safe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its text.
    pub label: String,
    /// Its address.
    pub url: String,
}

/// An organisation.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// Its id.
    pub id: String,
    /// Its file.
    pub path: FilePath,
    /// Name.
    pub name: String,
    /// What it is.
    pub kind: Key<Term>,
    /// One sentence.
    pub summary: String,
    /// Its sectors.
    pub sectors: Vec<Key<Sector>>,
    /// Where it is.
    pub places: Vec<Place>,
    /// Web site.
    pub website: Option<String>,
    /// Whether it relays requests.
    pub relays_requests: bool,
    /// Text about it.
    pub about: Option<Markdown>,
    /// Former addresses.
    pub aliases: Vec<Spanned<String>>,
}

impl Identified for Organisation {
    fn id(&self) -> &str {
        &self.id
    }
}

/// Who employs an ambassador.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Employer {
    /// An organisation with a page.
    Organisation(Key<Organisation>),
    /// Only its name.
    Name(String),
}

/// An ambassador who takes part.
#[derive(Debug, Clone)]
pub struct Ambassador {
    /// Its id.
    pub id: String,
    /// Person or organisation.
    pub kind: Kind,
    /// Name as shown.
    pub name: String,
    /// Name to sort by.
    pub sort_name: String,
    /// Trade.
    pub occupation: String,
    /// ROME code.
    pub rome: Option<String>,
    /// In what capacity.
    pub role: Option<Key<Term>>,
    /// Year the trade began.
    pub since: Option<u32>,
    /// Employer.
    pub employer: Option<Employer>,
    /// Who endorses.
    pub endorsed_by: Vec<Key<Organisation>>,
    /// Sectors.
    pub sectors: Vec<Key<Sector>>,
    /// Themes.
    pub themes: Vec<Key<Term>>,
    /// Where, as written.
    pub places: Vec<Place>,
    /// Where, as communes. Ambassadors with the same places share one set.
    pub coverage: Arc<Bits>,
    /// For whom.
    pub audiences: Vec<Key<Term>>,
    /// Which levels.
    pub levels: Vec<Key<Level>>,
    /// In which forms.
    pub interventions: Vec<Key<Term>>,
    /// On site, remote.
    pub formats: Vec<Key<Term>>,
    /// Languages.
    pub languages: Vec<Key<Term>>,
    /// How often and when.
    pub availability: Availability,
    /// Before a visit.
    pub visit: Option<Visit>,
    /// The picture.
    pub photo: Option<Photo>,
    /// Links.
    pub links: Vec<Link>,
    /// Accepted version of the charter.
    pub charter_version: String,
    /// Day it was accepted.
    pub charter_accepted: Date,
    /// What the consent covers.
    pub consent: Vec<Consent>,
    /// Whether the ambassador is of age.
    pub is_adult: bool,
    /// For a person under age: the last day that the agreement holds for.
    pub authorised_until: Option<Date>,
    /// The day a paused ambassador comes back.
    pub paused_until: Option<Date>,
    /// Whether that day has been, and the ambassador is yet to say so.
    pub pause_is_over: bool,
    /// Day of the last confirmation, where one is written.
    pub confirmed: Option<Date>,
    /// What has become of the profile since.
    pub stage: Stage,
    /// The text.
    pub bio: Markdown,
    /// Received ideas.
    pub received_ideas: Vec<ReceivedIdea>,
    /// Former addresses.
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
    /// Interventions a year.
    pub per_year: Option<u32>,
    /// In words.
    pub rhythm: Option<String>,
    /// Months, 1 to 12.
    pub months: Vec<u32>,
    /// Days of notice.
    pub notice_days: Option<u32>,
    /// Largest group.
    pub group_max: Option<u32>,
}

/// Before a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// In years.
    pub minimum_age: Option<u32>,
    /// What to wear or bring.
    pub equipment: Option<String>,
    /// Whether a wheelchair can go everywhere.
    pub wheelchair: Option<bool>,
}

/// A picture of the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// Its file, from the root.
    pub path: FilePath,
    /// Who took it.
    pub credit: String,
}

/// A page in Markdown.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Name in menus.
    pub label: String,
    /// For search engines.
    pub description: String,
    /// Last part of its address; its span is nowhere where it is the id.
    pub slug: Spanned<String>,
    /// Which menu.
    pub menu: Option<Menu>,
    /// The declaration at its head.
    pub declares: Option<Declaration>,
    /// Whether search engines may show it.
    pub is_indexed: bool,
    /// Former addresses.
    pub aliases: Vec<Spanned<String>>,
    /// The text.
    pub body: Markdown,
}

impl Identified for Page {
    fn id(&self) -> &str {
        &self.id
    }
}
