//! What was written: one type per kind of content file, with the place of every value. These types are the schema:
//! the JSON Schema for editors is generated from them.

use super::raw_forms::RawForms;
use super::raw_legal::{Declaration, RawAccessibility, RawPrivacy, RawPublisher};
use super::raw_repository::{RawProgram, RawRepository};
use crate::content::document::{Decode, Decoder, Node, NodeKind, Shape, choice, record};
use crate::text::date::Date;
use crate::text::source::{FilePath, Spanned};

pub(super) type Text = Spanned<String>;

/// A content file after parsing: which file, the id it gives its noun, and what it says.
#[derive(Debug, Clone)]
pub struct Written<T> {
    /// The file.
    pub path: FilePath,
    /// The file's stem.
    pub id: String,
    /// Its front matter or whole document.
    pub data: T,
    /// The Markdown after the front matter, empty for YAML files.
    pub body: Spanned<String>,
}

record! {
    /// `content/site.yaml`: the site as a whole.
    pub struct RawSite {
        /// The full name of the site.
        pub name: Text,
        /// A short name for small places; the full name otherwise.
        pub short_name: Option<Text>,
        /// One sentence under the name.
        pub tagline: Option<Text>,
        /// What the site is, for search engines; under 160 characters.
        pub description: Text,
        /// The address the site is published at.
        pub address: Text,
        /// The language of the content: `fr`, `de` or `en`.
        pub language: Text,
        /// The folder under `themes/`, or the name of the built-in theme.
        pub theme: Option<Text>,
        /// Shows on every page that the people are invented.
        pub demonstration: Option<Spanned<bool>>,
        /// Whether search engines may show the site; true by default.
        pub search_engines: Option<Spanned<bool>>,
        /// Who publishes the site.
        pub publisher: RawPublisher,
        /// Who answers for personal data.
        pub privacy: Option<RawPrivacy>,
        /// How accessible the site is.
        pub accessibility: Option<RawAccessibility>,
        /// The charter and its versions.
        pub charter: RawCharter,
        /// How many ambassadors a page of a list shows; 48 by default.
        pub page_size: Option<Spanned<u32>>,
        /// Whether people under age may have a profile; `forbidden` by default.
        pub minors: Option<Spanned<Minors>>,
        /// How long a profile is believed after its last confirmation.
        pub freshness: Option<RawFreshness>,
        /// Where forms are sent; without it the site has none.
        pub forms: Option<RawForms>,
        /// Where the content's files are edited; without it no page leads there.
        pub repository: Option<RawRepository>,
        /// Where the workflows of the forge install this program from; without it they stop and say so.
        pub program: Option<RawProgram>,
    }
}

record! {
    /// The ages, in months since its last confirmation, at which something becomes of a profile.
    pub struct RawFreshness {
        /// Its ambassador is asked; 12 by default.
        pub remind_months: Option<Spanned<u32>>,
        /// Its page says that it is to be confirmed; 13 by default.
        pub doubt_months: Option<Spanned<u32>>,
        /// No list and no search shows it; 15 by default.
        pub unlist_months: Option<Spanned<u32>>,
        /// It is not published; 18 by default.
        pub drop_months: Option<Spanned<u32>>,
    }
}

record! {
    /// The charter that ambassadors accept.
    pub struct RawCharter {
        /// The version that is accepted today.
        pub current: Text,
        /// Every version, old ones too.
        pub versions: Vec<RawCharterVersion>,
    }
}

record! {
    /// One version of the charter and when it may be accepted.
    pub struct RawCharterVersion {
        /// Its name.
        pub version: Text,
        /// First day.
        pub from: Spanned<Date>,
        /// Last day.
        pub to: Spanned<Date>,
    }
}

record! {
    /// A term of a vocabulary: a family of sectors, an audience, an intervention, a theme, a role, a format, a language
    /// or a type of organisation.
    pub struct RawTerm {
        /// The id that other files write.
        pub id: Text,
        /// What visitors read.
        pub label: Text,
        /// A few sentences at the head of the term's page.
        pub description: Option<Text>,
        /// Its place in lists; the order of the file otherwise.
        pub order: Option<Spanned<u32>>,
        /// The levels of an audience.
        pub levels: Option<Vec<RawLevel>>,
        /// Whether an intervention takes place in a school and follows its protocol.
        pub protocol: Option<Spanned<bool>>,
    }
}

record! {
    /// A level of an audience.
    pub struct RawLevel {
        /// The id that profiles write; unique among all levels.
        pub id: Text,
        /// What visitors read.
        pub label: Text,
    }
}

record! {
    /// `content/territory/region.yaml`: the areas above the communes.
    pub struct RawTerritory {
        /// The whole territory.
        pub region: RawPlace,
        /// The attribution of the open data, shown on the site.
        pub source: Option<Text>,
        /// Its departments.
        pub departments: Vec<RawPlace>,
        /// The districts around a town.
        pub arrondissements: Vec<RawArrondissement>,
        /// The employment areas.
        pub employment_areas: Option<Vec<RawEmploymentArea>>,
    }
}

record! {
    /// The region or a department.
    pub struct RawPlace {
        /// The official code, quoted.
        pub code: Text,
        /// The name without an article.
        pub name: Text,
        /// The name after "who intervenes …": "dans la Marne".
        pub r#in: Option<Text>,
        /// The name after "the ambassadors …": "de la Marne".
        pub of: Option<Text>,
    }
}

record! {
    /// A district: its communes are named in `communes.csv`.
    pub struct RawArrondissement {
        /// The official code, quoted.
        pub code: Text,
        /// The name.
        pub name: Text,
        /// The code of its department.
        pub department: Text,
    }
}

record! {
    /// An employment area. Where its communes are not listed, each commune belongs to the area whose main town is nearest.
    pub struct RawEmploymentArea {
        /// The official code, quoted.
        pub code: Text,
        /// The name.
        pub name: Text,
        /// The name after "who intervenes …".
        pub r#in: Option<Text>,
        /// The name after "the ambassadors …".
        pub of: Option<Text>,
        /// The codes of its main towns.
        pub main_towns: Vec<Text>,
        /// The codes of its communes, where they are known.
        pub communes: Option<Vec<Text>>,
    }
}

record! {
    /// The front matter of `content/sectors/*.md`.
    pub struct RawSector {
        /// The name.
        pub name: Text,
        /// Its family: `vocabularies/families.yaml`.
        pub family: Text,
        /// One sentence.
        pub summary: Text,
        /// A symbol of the theme's sprite; the sector's id otherwise.
        pub icon: Option<Text>,
        /// ROME codes or families of codes.
        pub rome: Option<Vec<Text>>,
        /// Trades of the sector, in both genders.
        pub occupations: Option<Vec<RawOccupation>>,
        /// Ids of sectors nearby.
        pub related: Option<Vec<Text>>,
        /// Received ideas and what is true.
        pub received_ideas: Option<Vec<RawReceivedIdea>>,
        /// Pages of other sites worth reading.
        pub links: Option<Vec<RawLink>>,
        /// Former addresses of the page.
        pub aliases: Option<Vec<Text>>,
    }
}

record! {
    /// A trade in both genders.
    pub struct RawOccupation {
        /// Feminine form.
        pub feminine: Text,
        /// Masculine form.
        pub masculine: Text,
        /// ROME code.
        pub rome: Option<Text>,
    }
}

record! {
    /// A received idea and its answer.
    pub struct RawReceivedIdea {
        /// What people say.
        pub idea: Text,
        /// What is true.
        pub answer: Text,
    }
}

record! {
    /// A link to another site.
    pub struct RawLink {
        /// Its text.
        pub label: Text,
        /// Its address, `https://…`.
        pub url: Text,
    }
}

record! {
    /// `content/organisations/*.yaml`: a branch, a federation, an employer.
    pub struct RawOrganisation {
        /// The name.
        pub name: Text,
        /// What it is: `vocabularies/organisation_types.yaml`.
        pub r#type: Text,
        /// One sentence.
        pub summary: Text,
        /// Its sectors.
        pub sectors: Vec<Text>,
        /// Where it is present.
        pub areas: Option<Vec<RawArea>>,
        /// Its web site.
        pub website: Option<Text>,
        /// Whether it relays requests to its ambassadors.
        pub relays_requests: Option<Spanned<bool>>,
        /// Markdown about it.
        pub about: Option<Text>,
        /// Former addresses of the page.
        pub aliases: Option<Vec<Text>>,
    }
}

record! {
    /// A place where an ambassador intervenes: exactly one of the four.
    pub struct RawArea {
        /// The code of the region: everywhere.
        pub region: Option<Text>,
        /// The code of a department.
        pub department: Option<Text>,
        /// The code of an employment area.
        pub employment_area: Option<Text>,
        /// The code of a commune: it and its arrondissement.
        pub commune: Option<Text>,
    }
}

choice! {
    /// What kind of ambassador a profile is.
    pub enum Kind {
        /// One human being.
        Person = "person",
        /// A company, a school, an association.
        Organisation = "organisation",
    }
}

choice! {
    /// Whether an ambassador takes part today.
    pub enum Status {
        /// Takes part.
        Active = "active",
        /// Comes back on the day `until`.
        Paused = "paused",
        /// No longer takes part: nothing of the profile is published.
        Withdrawn = "withdrawn",
    }
}

choice! {
    /// What a consent may cover.
    pub enum Consent {
        /// The name on the site.
        Name = "name",
        /// The photo.
        Photo = "photo",
        /// The employer.
        Employer = "employer",
        /// The profile in the open data; without it nothing of it is there.
        OpenData = "open_data",
        /// The page in search engines; without it the profile is not in the feed and the open data either.
        SearchEngines = "search_engines",
        /// What the text says of health, a trade union, religion, politics or sexual orientation (article 9 of the GDPR).
        Sensitive = "sensitive",
    }
}

record! {
    /// `content/ambassadors/*.yaml`: one profile.
    pub struct RawAmbassador {
        /// `person` or `organisation`.
        pub kind: Spanned<Kind>,
        /// The name as it is to be shown.
        pub name: Text,
        /// The name to sort by, for "de Turckheim" or "Le Goff".
        pub sort_name: Option<Text>,
        /// The trade in the ambassador's own words.
        pub occupation: Text,
        /// ROME code of the trade.
        pub rome: Option<Text>,
        /// In what capacity a person speaks: `vocabularies/roles.yaml`.
        pub role: Option<Text>,
        /// The year a person began the trade.
        pub since: Option<Spanned<u32>>,
        /// An organisation's id, or `{ name: … }`.
        pub employer: Option<RawEmployer>,
        /// Ids of organisations that endorse the ambassador.
        pub endorsed_by: Option<Vec<Text>>,
        /// Ids of sectors; a sector or a theme is required.
        pub sectors: Option<Vec<Text>>,
        /// Ids of themes.
        pub themes: Option<Vec<Text>>,
        /// Where.
        pub areas: Vec<RawArea>,
        /// For whom: `vocabularies/audiences.yaml`.
        pub audiences: Vec<Text>,
        /// Which levels of these audiences.
        pub levels: Option<Vec<Text>>,
        /// In which forms: `vocabularies/interventions.yaml`.
        pub interventions: Vec<Text>,
        /// On site, remote: `vocabularies/formats.yaml`.
        pub formats: Vec<Text>,
        /// In which languages: `vocabularies/languages.yaml`.
        pub languages: Vec<Text>,
        /// How often and when.
        pub availability: Option<RawAvailability>,
        /// What a group needs to know before a visit.
        pub visit: Option<RawVisit>,
        /// A picture beside the file.
        pub photo: Option<RawPhoto>,
        /// Pages of other sites.
        pub links: Option<Vec<RawLink>>,
        /// Which charter was accepted, and when.
        pub charter: RawAcceptance,
        /// What may be published.
        pub consent: RawConsent,
        /// Whether the person is of age.
        pub adult: Spanned<bool>,
        /// For a person under age: the agreement of those who have parental authority.
        pub authorisation: Option<RawAuthorisation>,
        /// `active`, `paused` or `withdrawn`.
        pub status: Spanned<Status>,
        /// The day a paused ambassador comes back.
        pub until: Option<Spanned<Date>>,
        /// The day the profile was last confirmed by its ambassador.
        pub confirmed: Spanned<Date>,
        /// Markdown: my trade, my path and my choices, what I like in it.
        pub bio: Text,
        /// Received ideas about the trade and what is true.
        pub received_ideas: Option<Vec<RawReceivedIdea>>,
        /// Former addresses of the page.
        pub aliases: Option<Vec<Text>>,
        /// Who changes this profile: names of accounts or teams where the files are kept, `"@name"`. Never published.
        pub owner: Option<RawOwner>,
    }
}

/// Whose a profile is: one account or several.
#[derive(Debug, Clone, schemars::JsonSchema)]
#[schemars(untagged)]
pub enum RawOwner {
    /// One account.
    One(Text),
    /// Several accounts or teams.
    Several(Vec<Text>),
}

impl RawOwner {
    /// The accounts, as they were written.
    pub fn handles(&self) -> &[Text] {
        match self {
            RawOwner::One(handle) => std::slice::from_ref(handle),
            RawOwner::Several(handles) => handles,
        }
    }
}

impl Decode for RawOwner {
    const SHAPE: &'static Shape = Vec::<Text>::SHAPE;

    fn decode(node: &Node, key: &str, decoder: &mut Decoder<'_>) -> RawOwner {
        match node.kind {
            NodeKind::Sequence(_) => RawOwner::Several(Decode::decode(node, key, decoder)),
            _ => RawOwner::One(Decode::decode(node, key, decoder)),
        }
    }

    fn placeholder() -> RawOwner {
        RawOwner::Several(Vec::new())
    }
}

/// An employer that has a page here, or only its name.
#[derive(Debug, Clone, schemars::JsonSchema)]
#[schemars(untagged)]
pub enum RawEmployer {
    /// An organisation's id.
    Id(Text),
    /// A name.
    Name(RawEmployerName),
}

record! {
    /// An employer without a page.
    pub struct RawEmployerName {
        /// Its name.
        pub name: Text,
    }
}

impl Decode for RawEmployer {
    const SHAPE: &'static Shape = RawEmployerName::SHAPE;

    fn decode(node: &Node, key: &str, decoder: &mut Decoder<'_>) -> RawEmployer {
        match node.kind {
            NodeKind::Mapping(_) => RawEmployer::Name(Decode::decode(node, key, decoder)),
            _ => RawEmployer::Id(Decode::decode(node, key, decoder)),
        }
    }

    fn placeholder() -> RawEmployer {
        RawEmployer::Id(Text::placeholder())
    }
}

record! {
    /// How often and when an ambassador is available.
    pub struct RawAvailability {
        /// Interventions a year.
        pub per_year: Option<Spanned<u32>>,
        /// The rhythm in words.
        pub rhythm: Option<Text>,
        /// Months, 1 to 12.
        pub months: Option<Vec<Spanned<u32>>>,
        /// Days between a request and the intervention.
        pub notice_days: Option<Spanned<u32>>,
        /// The largest group.
        pub group_max: Option<Spanned<u32>>,
    }
}

record! {
    /// What a group needs to know before a visit.
    pub struct RawVisit {
        /// In years.
        pub minimum_age: Option<Spanned<u32>>,
        /// What to wear or bring.
        pub equipment: Option<Text>,
        /// Whether a wheelchair can go everywhere.
        pub wheelchair: Option<Spanned<bool>>,
    }
}

record! {
    /// A photo.
    pub struct RawPhoto {
        /// The picture's file beside the profile.
        pub file: Text,
        /// Who took it.
        pub credit: Text,
    }
}

record! {
    /// The acceptance of the charter.
    pub struct RawAcceptance {
        /// A version of the charter.
        pub version: Text,
        /// The day.
        pub accepted: Spanned<Date>,
    }
}

record! {
    /// The consent to publish. The signed form stays with the publisher; here is only its reference.
    pub struct RawConsent {
        /// The reference of the signed form.
        pub reference: Text,
        /// The day.
        pub date: Spanned<Date>,
        /// What it covers.
        pub covers: Vec<Spanned<Consent>>,
    }
}

record! {
    /// The agreement of those who have parental authority. The signed forms stay with the publisher.
    pub struct RawAuthorisation {
        /// The references of the signed forms: one of each holder of parental authority.
        pub references: Vec<Text>,
        /// The last day it holds for; at most twelve months ahead.
        pub until: Spanned<Date>,
    }
}

choice! {
    /// Whether people under age may have a profile.
    pub enum Minors {
        /// None has one.
        Forbidden = "forbidden",
        /// With the agreement of those who have parental authority, and little of it shown.
        WithAuthorisation = "with_authorisation",
    }
}

record! {
    /// The front matter of `content/pages/*.md`.
    pub struct RawPage {
        /// The title.
        pub title: Text,
        /// A shorter name for menus; the title otherwise.
        pub label: Option<Text>,
        /// For search engines; under 160 characters.
        pub description: Text,
        /// The last part of the address; the file's stem otherwise.
        pub slug: Option<Text>,
        /// Which menu shows the page.
        pub menu: Option<Spanned<Menu>>,
        /// Its place in the menu.
        pub order: Option<Spanned<u32>>,
        /// The declaration that stands at its head.
        pub declares: Option<Spanned<Declaration>>,
        /// Whether search engines may show the page; true by default.
        pub search_engines: Option<Spanned<bool>>,
        /// Former addresses of the page.
        pub aliases: Option<Vec<Text>>,
    }
}

choice! {
    /// A menu of the site.
    pub enum Menu {
        /// At the head of every page.
        Main = "main",
        /// At the foot of every page.
        Footer = "footer",
    }
}
