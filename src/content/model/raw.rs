//! What was written: one type per kind of content file, with the place of every value. These types are the schema:
//! the JSON Schema for editors is generated from them.

use super::freshness::Freshness;
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
    /// The site as a whole: its name, its address, its publisher and its settings.
    pub struct RawSite {
        /// The full name of the site, at the head of the home page and in feeds.
        pub name: Text,
        /// A short name for the browser's tab and narrow screens; the full name by default.
        pub short_name: Option<Text>,
        /// One sentence under the name on the home page.
        pub tagline: Option<Text>,
        /// What the site offers, for search engines and shared links; under 160 characters.
        pub description: Text,
        /// The address the site is published at, with `https://`: permanent links, feeds and reminders are made from
        /// it.
        pub address: Text,
        /// The language of the content: `fr`, `de` or `en`. It also decides plurals, dates and the order of names.
        pub language: Text,
        /// A folder of `themes/`, or the built-in theme.
        #[schemars(extend("default" = RawSite::THEME))]
        pub theme: Option<Text>,
        /// Shows on every page that people and figures are invented. A site for good leaves it out.
        #[schemars(extend("default" = false))]
        pub demonstration: Option<Spanned<bool>>,
        /// Whether search engines may show the site.
        #[schemars(extend("default" = true))]
        pub search_engines: Option<Spanned<bool>>,
        /// Who publishes the site.
        pub publisher: RawPublisher,
        /// Who answers for personal data, and how long it is kept.
        pub privacy: Option<RawPrivacy>,
        /// How accessible the site is.
        pub accessibility: Option<RawAccessibility>,
        /// The charter that ambassadors accept, and its versions.
        pub charter: RawCharter,
        /// The number of ambassadors on a page of a list, from 1 to 500.
        #[schemars(extend("default" = RawSite::PAGE_SIZE))]
        pub page_size: Option<Spanned<u32>>,
        /// Whether people under age may have a profile.
        #[schemars(extend("default" = Minors::Forbidden.word()))]
        pub minors: Option<Spanned<Minors>>,
        /// How long a profile is believed after its last confirmation.
        pub freshness: Option<RawFreshness>,
        /// Where forms are sent. Without it the site has none.
        pub forms: Option<RawForms>,
        /// Where the content's files are edited. Without it no page links there.
        pub repository: Option<RawRepository>,
        /// Where the workflows of the forge install this program from. Without it they stop and say so.
        pub program: Option<RawProgram>,
    }
}

impl RawSite {
    /// The built-in theme.
    pub const THEME: &str = "orientest";
    /// The usual number of ambassadors on a page of a list.
    pub const PAGE_SIZE: u32 = 48;
}

record! {
    /// The ages, in months since its last confirmation, at which a profile changes its standing.
    pub struct RawFreshness {
        /// The age, in months, at which the ambassador is asked to confirm the profile.
        #[schemars(extend("default" = Freshness::USUAL.remind_months))]
        pub remind_months: Option<Spanned<u32>>,
        /// The age, in months, from which the page of the profile says that it is to be confirmed.
        #[schemars(extend("default" = Freshness::USUAL.doubt_months))]
        pub doubt_months: Option<Spanned<u32>>,
        /// The age, in months, from which no list and no search shows the profile.
        #[schemars(extend("default" = Freshness::USUAL.unlist_months))]
        pub unlist_months: Option<Spanned<u32>>,
        /// The age, in months, from which the profile is not published.
        #[schemars(extend("default" = Freshness::USUAL.drop_months))]
        pub drop_months: Option<Spanned<u32>>,
    }
}

record! {
    /// The charter that ambassadors accept.
    pub struct RawCharter {
        /// The version that newcomers accept today: one of `versions`.
        pub current: Text,
        /// Every version, those of the past too: profiles still refer to them.
        pub versions: Vec<RawCharterVersion>,
    }
}

record! {
    /// One version of the charter and when it may be accepted.
    pub struct RawCharterVersion {
        /// The name that profiles write, quoted: `"2022"`.
        pub version: Text,
        /// The first day on which it may be accepted.
        pub from: Spanned<Date>,
        /// The last day on which it may be accepted.
        pub to: Spanned<Date>,
    }
}

record! {
    /// A term of a vocabulary: a family of sectors, an audience, an intervention, a theme, a role, a
    /// format, a language or a type of organisation.
    pub struct RawTerm {
        /// The id that other files write. It is part of addresses: small letters without accents, digits and hyphens.
        pub id: Text,
        /// The name that visitors read.
        pub label: Text,
        /// One or two sentences at the head of the term's page.
        pub description: Option<Text>,
        /// The place in lists, smallest first; the order of the file by default.
        pub order: Option<Spanned<u32>>,
        /// The levels of an audience, in `audiences.yaml`.
        pub levels: Option<Vec<RawLevel>>,
        /// Whether the intervention takes place in a school and follows its protocol, in `interventions.yaml`.
        #[schemars(extend("default" = false))]
        pub protocol: Option<Spanned<bool>>,
    }
}

record! {
    /// A level of an audience.
    pub struct RawLevel {
        /// The id that profiles write, unique among the levels of all audiences.
        pub id: Text,
        /// The name that visitors read.
        pub label: Text,
    }
}

record! {
    /// The places above the communes: region, departments, arrondissements, employment areas.
    pub struct RawTerritory {
        /// The whole territory.
        pub region: RawPlace,
        /// The attribution of the open data, shown on the site. Open licences ask for it.
        pub source: Option<Text>,
        /// The departments of the territory.
        pub departments: Vec<RawPlace>,
        /// The arrondissements: `communes.csv` says which communes each one has.
        pub arrondissements: Vec<RawArrondissement>,
        /// The employment areas.
        pub employment_areas: Option<Vec<RawEmploymentArea>>,
    }
}

record! {
    /// The region or a department.
    pub struct RawPlace {
        /// The official code, quoted: `"08"`.
        pub code: Text,
        /// The name, without an article.
        pub name: Text,
        /// The name inside a sentence, after "who intervenes": `dans la Marne`.
        pub r#in: Option<Text>,
        /// The name inside a sentence, after "the ambassadors": `de la Marne`.
        pub of: Option<Text>,
    }
}

record! {
    /// An arrondissement: `communes.csv` says which communes it has.
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
    /// An employment area.
    pub struct RawEmploymentArea {
        /// The official code, quoted.
        pub code: Text,
        /// The name, without an article.
        pub name: Text,
        /// The name inside a sentence, after "who intervenes": `autour de Reims`.
        pub r#in: Option<Text>,
        /// The name inside a sentence, after "the ambassadors": `de Reims`.
        pub of: Option<Text>,
        /// The INSEE codes of its main towns.
        pub main_towns: Vec<Text>,
        /// The INSEE codes of its communes. Where no area lists them, each commune belongs to the area of the nearest
        /// main town.
        pub communes: Option<Vec<Text>>,
    }
}

record! {
    /// The front matter of a sector; the text of its page follows.
    pub struct RawSector {
        /// The name that visitors read.
        pub name: Text,
        /// The id of its family, in `vocabularies/families.yaml`.
        pub family: Text,
        /// One sentence on cards and at the head of the page.
        pub summary: Text,
        /// The name of a symbol of the theme; the sector's id by default.
        pub icon: Option<Text>,
        /// ROME codes, or families of codes: `F16`.
        pub rome: Option<Vec<Text>>,
        /// Trades of the sector, in both genders: a search finds the sector by them.
        pub occupations: Option<Vec<RawOccupation>>,
        /// Ids of sectors nearby, shown at the end of the page.
        pub related: Option<Vec<Text>>,
        /// Received ideas about the sector, and the facts.
        pub received_ideas: Option<Vec<RawReceivedIdea>>,
        /// Pages of other sites worth reading.
        pub links: Option<Vec<RawLink>>,
        /// Former addresses of the page, which lead to it from then on.
        pub aliases: Option<Vec<Text>>,
    }
}

record! {
    /// A trade in both genders.
    pub struct RawOccupation {
        /// The feminine form.
        pub feminine: Text,
        /// The masculine form.
        pub masculine: Text,
        /// The ROME code of the trade.
        pub rome: Option<Text>,
    }
}

record! {
    /// A received idea and its answer.
    pub struct RawReceivedIdea {
        /// The sentence that people hear.
        pub idea: Text,
        /// The answer: the facts, with an example.
        pub answer: Text,
    }
}

record! {
    /// A link to another site.
    pub struct RawLink {
        /// The text of the link.
        pub label: Text,
        /// The address, with `https://`.
        pub url: Text,
    }
}

record! {
    /// An organisation: a branch, a federation, an employer.
    pub struct RawOrganisation {
        /// The name.
        pub name: Text,
        /// The id of its type, in `vocabularies/organisation_types.yaml`.
        pub r#type: Text,
        /// One sentence on cards and at the head of the page.
        pub summary: Text,
        /// Ids of its sectors.
        pub sectors: Vec<Text>,
        /// The places where it is present.
        pub areas: Option<Vec<RawArea>>,
        /// The address of its web site, with `https://`.
        pub website: Option<Text>,
        /// Whether it passes requests on to its ambassadors.
        #[schemars(extend("default" = false))]
        pub relays_requests: Option<Spanned<bool>>,
        /// Markdown: the text of its page.
        pub about: Option<Text>,
        /// Former addresses of the page, which lead to it from then on.
        pub aliases: Option<Vec<Text>>,
    }
}

record! {
    /// A place: exactly one of the four keys.
    pub struct RawArea {
        /// The code of the region, quoted: the whole territory.
        pub region: Option<Text>,
        /// The code of a department, quoted.
        pub department: Option<Text>,
        /// The code of an employment area, quoted.
        pub employment_area: Option<Text>,
        /// The INSEE code of a commune, quoted. It stands for the arrondissement around it.
        pub commune: Option<Text>,
    }
}

choice! {
    /// The kind of ambassador that a profile is of.
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
    /// A part of a profile that a consent may cover.
    pub enum Consent {
        /// The name on the site.
        Name = "name",
        /// The photo.
        Photo = "photo",
        /// The employer.
        Employer = "employer",
        /// The profile in the open data; without it nothing of it is there.
        OpenData = "open_data",
        /// The page in search engines; without it the profile is in neither the feed nor the open data.
        SearchEngines = "search_engines",
        /// Words about health, a trade union, religion, politics or sexual orientation (article 9 of the GDPR).
        Sensitive = "sensitive",
    }
}

record! {
    /// The profile of an ambassador.
    pub struct RawAmbassador {
        /// A person or an organisation.
        pub kind: Spanned<Kind>,
        /// The name as it is shown.
        pub name: Text,
        /// The name to sort by where it is not the last word: `Le Goff`, or `Turckheim` for "de Turckheim".
        pub sort_name: Option<Text>,
        /// The trade in the ambassador's own words and gender.
        pub occupation: Text,
        /// The ROME code of the trade: a letter and four digits.
        pub rome: Option<Text>,
        /// In which capacity a person speaks: an id of `vocabularies/roles.yaml`. Required of a person.
        pub role: Option<Text>,
        /// The year a person began the trade.
        pub since: Option<Spanned<u32>>,
        /// The employer: the id of an organisation, or `{ name: … }`.
        pub employer: Option<RawEmployer>,
        /// Ids of organisations that support the ambassador and pass requests on.
        pub endorsed_by: Option<Vec<Text>>,
        /// Ids of sectors. A sector or a theme is required.
        pub sectors: Option<Vec<Text>>,
        /// Ids of `vocabularies/themes.yaml`.
        pub themes: Option<Vec<Text>>,
        /// The places where the ambassador intervenes.
        pub areas: Vec<RawArea>,
        /// The audiences: ids of `vocabularies/audiences.yaml`.
        pub audiences: Vec<Text>,
        /// The levels, where not all of an audience suit: each belongs to one of `audiences`.
        pub levels: Option<Vec<Text>>,
        /// The forms of intervention: ids of `vocabularies/interventions.yaml`.
        pub interventions: Vec<Text>,
        /// On site, remote or both: ids of `vocabularies/formats.yaml`.
        pub formats: Vec<Text>,
        /// The languages spoken: ids of `vocabularies/languages.yaml`.
        pub languages: Vec<Text>,
        /// How often and when the ambassador is available.
        pub availability: Option<RawAvailability>,
        /// Facts that a group needs before a visit.
        pub visit: Option<RawVisit>,
        /// A photo, whose file is beside the profile's.
        pub photo: Option<RawPhoto>,
        /// Pages of other sites.
        pub links: Option<Vec<RawLink>>,
        /// The version of the charter that was accepted, and the day.
        pub charter: RawAcceptance,
        /// The consent to publish, and its extent.
        pub consent: RawConsent,
        /// Whether the person is of age.
        pub adult: Spanned<bool>,
        /// The agreement of those who have parental authority, for a person under age.
        pub authorisation: Option<RawAuthorisation>,
        /// Whether the ambassador takes part today. A withdrawn profile keeps no other key.
        pub status: Spanned<Status>,
        /// The day a paused ambassador comes back.
        pub until: Option<Spanned<Date>>,
        /// The day the ambassador last confirmed the profile.
        pub confirmed: Spanned<Date>,
        /// Markdown, three paragraphs in the first person: my trade, my path and my choices, the things I like in it.
        pub bio: Text,
        /// Received ideas about the trade, and the answers.
        pub received_ideas: Option<Vec<RawReceivedIdea>>,
        /// Former addresses of the page, which lead to it from then on.
        pub aliases: Option<Vec<Text>>,
        /// The account, or the accounts, that may change this profile where the files are kept: `"@name"`,
        /// `"@organisation/team"`. Never published.
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
        /// The name.
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
        /// The number of interventions a year, from 1 to 366.
        pub per_year: Option<Spanned<u32>>,
        /// The rhythm in words.
        pub rhythm: Option<Text>,
        /// The months that suit, from 1 to 12.
        pub months: Option<Vec<Spanned<u32>>>,
        /// The days needed between a request and the intervention, up to 365.
        pub notice_days: Option<Spanned<u32>>,
        /// The largest group, in people.
        pub group_max: Option<Spanned<u32>>,
    }
}

record! {
    /// Facts that a group needs before a visit.
    pub struct RawVisit {
        /// The youngest age, in years.
        pub minimum_age: Option<Spanned<u32>>,
        /// Clothes to wear and things to bring.
        pub equipment: Option<Text>,
        /// Whether a wheelchair can go everywhere.
        pub wheelchair: Option<Spanned<bool>>,
    }
}

record! {
    /// A photo.
    pub struct RawPhoto {
        /// The name of the picture's file, which is beside the profile's.
        pub file: Text,
        /// The name of the photographer.
        pub credit: Text,
    }
}

record! {
    /// The acceptance of the charter.
    pub struct RawAcceptance {
        /// The version that was accepted: one of the charter in `site.yaml`.
        pub version: Text,
        /// The day it was accepted.
        pub accepted: Spanned<Date>,
    }
}

record! {
    /// The consent to publish. The signed form stays with the publisher; here is only its reference.
    pub struct RawConsent {
        /// The reference of the signed form.
        pub reference: Text,
        /// The day it was signed.
        pub date: Spanned<Date>,
        /// The parts that may be published.
        pub covers: Vec<Spanned<Consent>>,
    }
}

record! {
    /// The agreement of those who have parental authority. The signed forms stay with the publisher.
    pub struct RawAuthorisation {
        /// The references of the signed forms: one of each holder of parental authority.
        pub references: Vec<Text>,
        /// The last day it holds for; at most twelve months after the consent.
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
    /// The front matter of a page; its text follows.
    pub struct RawPage {
        /// The title.
        pub title: Text,
        /// A shorter name for menus; the title by default.
        pub label: Option<Text>,
        /// One sentence for search engines and shared links; under 160 characters.
        pub description: Text,
        /// The last part of the address; the file's stem by default.
        pub slug: Option<Text>,
        /// The menu that shows the page; none by default.
        pub menu: Option<Spanned<Menu>>,
        /// The place in the menu, smallest first.
        pub order: Option<Spanned<u32>>,
        /// The declaration, made from `site.yaml`, that comes before the text.
        pub declares: Option<Spanned<Declaration>>,
        /// Whether search engines may show the page.
        #[schemars(extend("default" = true))]
        pub search_engines: Option<Spanned<bool>>,
        /// Former addresses of the page, which lead to it from then on.
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
