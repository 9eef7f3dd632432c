//! What was written: one type per kind of content file, with the place of every value. These types are the schema:
//! the JSON Schema for editors is generated from them.

use std::sync::Arc;

use super::communes::Commune;
use super::freshness::Freshness;
use super::kinds::Organisation;
use super::raw_forms::RawForms;
use super::raw_legal::{RawAccessibility, RawPrivacy, RawPublisher};
use super::raw_repository::{RawProgram, RawRepository};
use super::sets::{place, term};
use super::site::{CharterVersion, Level, Sector};
use super::table::Identified;
use crate::content::document::{
    Code, Day, Decode, Decoder, FileName, Flag, Month, Node, NodeKind, Number, Private, Prose, Ref, Setting, Shape,
    Step, Url, Visitor, Words, choice, record,
};
use crate::text::diagnostic::Diagnostics;
use crate::text::source::{FilePath, SourceFile, Spanned};

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
    pub body: Prose,
}

impl<T: Decode> Written<T> {
    /// The content of `file`, from the tree of its YAML and its Markdown.
    pub fn decode(file: &SourceFile, node: &Node, body: Prose, diagnostics: &mut Diagnostics) -> Arc<Written<T>> {
        let mut decoder = Decoder { path: &file.path, diagnostics };
        let data = T::decode(node, file.stem(), &mut decoder);
        Arc::new(Written { path: file.path.clone(), id: file.stem().to_owned(), data, body })
    }
}

impl<T> Identified for Written<T> {
    fn id(&self) -> &str {
        &self.id
    }
}

record! {
    /// The site as a whole: its name, its address, its publisher and its settings.
    pub struct RawSite {
        /// The full name of the site, at the head of the home page and in feeds.
        pub name: Words,
        /// A short name for the browser's tab and narrow screens; the full name by default.
        pub short_name: Option<Words>,
        /// One sentence under the name on the home page.
        pub tagline: Option<Words>,
        /// What the site offers, for search engines and shared links; under 160 characters.
        pub description: Words,
        /// The address the site is published at, with `https://`: permanent links, feeds and reminders are made from
        /// it.
        pub address: Setting,
        /// The language of the content: `fr`, `de` or `en`. It also decides plurals, dates and the order of names.
        pub language: Code,
        /// A folder of `themes/`, or the built-in theme.
        #[schemars(extend("default" = RawSite::THEME))]
        pub theme: Option<Code>,
        /// Shows on every page that people and figures are invented. A site for good leaves it out.
        #[schemars(extend("default" = false))]
        pub demonstration: Option<Flag>,
        /// Whether search engines may show the site.
        #[schemars(extend("default" = true))]
        pub search_engines: Option<Flag>,
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
        #[schemars(extend("minimum" = 1, "maximum" = 500))]
        pub page_size: Option<Number>,
        /// What the home page says is often asked: each text is a search, as people type it.
        pub searches: Option<Vec<Words>>,
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
        #[schemars(extend("minimum" = 1, "maximum" = 120))]
        pub remind_months: Option<Number>,
        /// The age, in months, from which the page of the profile says that it is to be confirmed.
        #[schemars(extend("default" = Freshness::USUAL.doubt_months))]
        #[schemars(extend("minimum" = 1, "maximum" = 120))]
        pub doubt_months: Option<Number>,
        /// The age, in months, from which no list and no search shows the profile.
        #[schemars(extend("default" = Freshness::USUAL.unlist_months))]
        #[schemars(extend("minimum" = 1, "maximum" = 120))]
        pub unlist_months: Option<Number>,
        /// The age, in months, from which the profile is not published.
        #[schemars(extend("default" = Freshness::USUAL.drop_months))]
        #[schemars(extend("minimum" = 1, "maximum" = 120))]
        pub drop_months: Option<Number>,
    }
}

record! {
    /// The charter that ambassadors accept.
    pub struct RawCharter {
        /// The version that newcomers accept today: one of `versions`.
        pub current: Ref<CharterVersion>,
        /// Every version, those of the past too: profiles still refer to them.
        pub versions: Vec<RawCharterVersion>,
    }
}

record! {
    /// One version of the charter and when it may be accepted.
    pub struct RawCharterVersion {
        /// The name that profiles write, quoted: `"2022"`.
        pub version: Code,
        /// The first day on which it may be accepted.
        pub from: Day,
        /// The last day on which it may be accepted. Without it, that day is not known yet.
        pub to: Option<Day>,
    }
}

record! {
    /// A term of a vocabulary: a family of sectors, an audience, an intervention, a theme, a role, a
    /// format, a language or a type of organisation.
    pub struct RawTerm {
        /// The id that other files write. It is part of addresses: small letters without accents, digits and hyphens.
        pub id: Code,
        /// The name that visitors read.
        pub label: Words,
        /// A shorter name of an audience, for cards; the label by default.
        pub short: Option<Words>,
        /// The name of a role for a woman, where the label names both. It goes with a trade that the lists of sectors know in
        /// this gender.
        pub feminine: Option<Words>,
        /// The name of a role for a man, likewise.
        pub masculine: Option<Words>,
        /// One or two sentences at the head of the term's page.
        pub description: Option<Words>,
        /// The place in lists, smallest first; the order of the file by default.
        pub order: Option<Number>,
        /// How somebody who looks for a meeting for this audience names it, in the first person, in `audiences.yaml`: the
        /// home page offers it beside the search.
        pub says: Option<Words>,
        /// The levels of an audience, in `audiences.yaml`.
        pub levels: Option<Vec<RawLevel>>,
        /// Whether the intervention takes place in a school and follows its protocol, in `interventions.yaml`.
        #[schemars(extend("default" = false))]
        pub protocol: Option<Flag>,
    }
}

record! {
    /// A level of an audience.
    pub struct RawLevel {
        /// The id that profiles write, unique among the levels of all audiences.
        pub id: Code,
        /// The name that visitors read.
        pub label: Words,
        /// A shorter name for cards; the label by default.
        pub short: Option<Words>,
    }
}

record! {
    /// The places above the communes: region, departments, arrondissements, employment areas.
    pub struct RawTerritory {
        /// The whole territory.
        pub region: RawPlace,
        /// The attribution of the open data, shown on the site. Open licences ask for it.
        pub source: Option<Words>,
        /// The departments of the territory.
        pub departments: Vec<RawPlace>,
        /// The arrondissements: `communes.csv` says which communes each one has.
        pub arrondissements: Vec<RawArrondissement>,
        /// The employment areas.
        pub employment_areas: Option<Vec<RawEmploymentArea>>,
        /// Who forwards requests to the ambassadors of an area that no organisation relays for.
        pub relays: Option<Vec<RawRelay>>,
    }
}

record! {
    /// Somebody who forwards requests to the ambassadors of an area, by role: never a name or an address.
    pub struct RawRelay {
        /// The role and the office, as a request names them.
        pub role: Words,
        /// The area.
        pub area: RawArea,
        /// The number of days within which requests are answered, from 1 to 90; those of the site by default.
        pub reply_days: Option<Number>,
    }
}

record! {
    /// The region or a department.
    pub struct RawPlace {
        /// The official code, quoted: `"08"`.
        pub code: Code,
        /// The name, without an article.
        pub name: Words,
        /// The name inside a sentence, after "who intervenes": `dans la Marne`.
        pub r#in: Option<Words>,
        /// The name inside a sentence, after "the ambassadors": `de la Marne`.
        pub of: Option<Words>,
    }
}

record! {
    /// An arrondissement: `communes.csv` says which communes it has.
    pub struct RawArrondissement {
        /// The official code, quoted.
        pub code: Code,
        /// The name.
        pub name: Words,
        /// The code of its department.
        pub department: Ref<place::Department>,
    }
}

record! {
    /// An employment area.
    pub struct RawEmploymentArea {
        /// The official code, quoted.
        pub code: Code,
        /// The name, without an article.
        pub name: Words,
        /// The name inside a sentence, after "who intervenes": `autour de Reims`.
        pub r#in: Option<Words>,
        /// The name inside a sentence, after "the ambassadors": `de Reims`.
        pub of: Option<Words>,
        /// The INSEE codes of its main towns.
        pub main_towns: Vec<Ref<Commune>>,
        /// The INSEE codes of its communes. Where no area lists them, each commune belongs to the area of the nearest
        /// main town.
        pub communes: Option<Vec<Ref<Commune>>>,
    }
}

record! {
    /// The front matter of a sector; the text of its page follows.
    pub struct RawSector {
        /// The name that visitors read.
        pub name: Words,
        /// The id of its family, in `vocabularies/families.yaml`.
        pub family: Ref<term::Family>,
        /// One sentence on cards and at the head of the page.
        pub summary: Words,
        /// The name of a symbol of the theme; the sector's id by default.
        pub icon: Option<Code>,
        /// ROME codes, or families of codes: `F16`.
        pub rome: Option<Vec<Code>>,
        /// Trades of the sector, in both genders: a search finds the sector by them.
        pub occupations: Option<Vec<RawOccupation>>,
        /// Ids of sectors nearby, shown at the end of the page.
        pub related: Option<Vec<Ref<Sector>>>,
        /// Received ideas about the sector, and the facts.
        pub received_ideas: Option<Vec<RawReceivedIdea>>,
        /// Pages of other sites worth reading.
        pub links: Option<Vec<RawLink>>,
        /// Former addresses of the page, which lead to it from then on.
        pub aliases: Option<Vec<Code>>,
    }
}

record! {
    /// A trade in both genders.
    pub struct RawOccupation {
        /// The feminine form.
        pub feminine: Words,
        /// The masculine form.
        pub masculine: Words,
        /// The ROME code of the trade.
        #[schemars(extend("pattern" = r"^\s*[A-Z][0-9]{4}\s*$"))]
        pub rome: Option<Code>,
    }
}

record! {
    /// A received idea and its answer.
    pub struct RawReceivedIdea {
        /// The sentence that people hear.
        pub idea: Words,
        /// The answer: the facts, with an example.
        pub answer: Prose,
    }
}

record! {
    /// A link to another site.
    pub struct RawLink {
        /// The text of the link.
        pub label: Words,
        /// The address, with `https://`.
        pub url: Url,
    }
}

record! {
    /// A place: exactly one of the four keys.
    pub struct RawArea {
        /// The code of the region, quoted: the whole territory.
        pub region: Option<Ref<place::Region>>,
        /// The code of a department, quoted.
        pub department: Option<Ref<place::Department>>,
        /// The code of an employment area, quoted.
        pub employment_area: Option<Ref<place::EmploymentArea>>,
        /// The INSEE code of a commune, quoted. It stands for the arrondissement around it.
        pub commune: Option<Ref<Commune>>,
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
        pub name: Words,
        /// The name to sort by where it is not the last word: `Le Goff`, or `Turckheim` for "de Turckheim".
        pub sort_name: Option<Words>,
        /// The trade in the ambassador's own words and gender.
        pub occupation: Words,
        /// The ROME code of the trade: a letter and four digits.
        #[schemars(extend("pattern" = r"^\s*[A-Z][0-9]{4}\s*$"))]
        pub rome: Option<Code>,
        /// In which capacity a person speaks: an id of `vocabularies/roles.yaml`. Required of a person.
        pub role: Option<Ref<term::Role>>,
        /// The year a person began the trade.
        #[schemars(extend("minimum" = 1930))]
        pub since: Option<Number>,
        /// The employer: the id of an organisation, or `{ name: … }`.
        pub employer: Option<RawEmployer>,
        /// Ids of organisations that support the ambassador and pass requests on.
        pub endorsed_by: Option<Vec<Ref<Organisation>>>,
        /// Ids of sectors. A sector or a theme is required.
        pub sectors: Option<Vec<Ref<Sector>>>,
        /// Ids of `vocabularies/themes.yaml`.
        pub themes: Option<Vec<Ref<term::Theme>>>,
        /// The places where the ambassador intervenes.
        pub areas: Vec<RawArea>,
        /// The audiences: ids of `vocabularies/audiences.yaml`.
        pub audiences: Vec<Ref<term::Audience>>,
        /// The levels, where not all of an audience suit: each belongs to one of `audiences`.
        pub levels: Option<Vec<Ref<Level>>>,
        /// The forms of intervention: ids of `vocabularies/interventions.yaml`.
        pub interventions: Vec<Ref<term::Intervention>>,
        /// On site, remote or both: ids of `vocabularies/formats.yaml`.
        pub formats: Vec<Ref<term::Format>>,
        /// The languages spoken: ids of `vocabularies/languages.yaml`.
        pub languages: Vec<Ref<term::Language>>,
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
        pub adult: Flag,
        /// The agreement of those who have parental authority, for a person under age.
        pub authorisation: Option<RawAuthorisation>,
        /// Whether the ambassador takes part today. A withdrawn profile keeps no other key.
        pub status: Spanned<Status>,
        /// The day a paused ambassador comes back.
        pub until: Option<Day>,
        /// The day the ambassador last confirmed the profile.
        pub confirmed: Day,
        /// One sentence in the ambassador's own voice, for cards and the head of the page; at most 90 characters, so that it
        /// is never cut. Without it, the first whole sentence of `bio` in the first person that is as short.
        #[schemars(extend("maxLength" = RawAmbassador::HOOK_MAX))]
        pub hook: Option<Words>,
        /// Markdown, three paragraphs in the first person: my trade, my path and my choices, the things I like in it.
        pub bio: Prose,
        /// Received ideas about the trade, and the answers.
        pub received_ideas: Option<Vec<RawReceivedIdea>>,
        /// Former addresses of the page, which lead to it from then on.
        pub aliases: Option<Vec<Code>>,
        /// The account, or the accounts, that may change this profile where the files are kept: `"@name"`,
        /// `"@organisation/team"`. Never published.
        pub owner: Option<RawOwner>,
    }
}

impl RawAmbassador {
    /// The most characters of a sentence that a card shows whole.
    pub const HOOK_MAX: usize = 90;
}

/// Words that mean the same: in both directions as a list, in one as a record.
#[derive(Debug, Clone, schemars::JsonSchema)]
#[schemars(untagged)]
pub enum RawSynonym {
    /// Whoever types one of them also finds the others.
    Same(#[schemars(length(min = 2))] Vec<Words>),
    /// Whoever types the first also finds the second.
    Means(RawMeans),
}

record! {
    /// Words that people type, and what they mean by them.
    pub struct RawMeans {
        /// What is typed: words or phrases.
        #[schemars(length(min = 1))]
        pub say: Vec<Words>,
        /// What is found as well. The other way round nothing changes.
        #[schemars(length(min = 1))]
        pub means: Vec<Words>,
    }
}

impl RawSynonym {
    /// What is typed, and what is found as well.
    pub fn sides(&self) -> (&[Words], &[Words]) {
        match self {
            RawSynonym::Same(words) => (words, words),
            RawSynonym::Means(RawMeans { say, means }) => (say, means),
        }
    }
}

impl Decode for RawSynonym {
    const SHAPE: &'static Shape = RawMeans::SHAPE;

    fn walk<'a>(&'a self, steps: &mut Vec<Step>, visitor: Visitor<'_, 'a>) {
        match self {
            RawSynonym::Same(words) => words.walk(steps, visitor),
            RawSynonym::Means(means) => means.walk(steps, visitor),
        }
    }

    fn decode(node: &Node, key: &str, decoder: &mut Decoder<'_>) -> RawSynonym {
        match node.kind {
            NodeKind::Mapping(_) => RawSynonym::Means(Decode::decode(node, key, decoder)),
            _ => RawSynonym::Same(Decode::decode(node, key, decoder)),
        }
    }

    fn placeholder() -> RawSynonym {
        RawSynonym::Same(Vec::new())
    }
}

/// Whose a profile is: one account or several.
#[derive(Debug, Clone, schemars::JsonSchema)]
#[schemars(untagged)]
pub enum RawOwner {
    /// One account.
    One(Private),
    /// Several accounts or teams.
    Several(Vec<Private>),
}

impl RawOwner {
    /// The accounts, as they were written.
    pub fn handles(&self) -> &[Private] {
        match self {
            RawOwner::One(handle) => std::slice::from_ref(handle),
            RawOwner::Several(handles) => handles,
        }
    }
}

impl Decode for RawOwner {
    const SHAPE: &'static Shape = Vec::<Private>::SHAPE;

    fn walk<'a>(&'a self, steps: &mut Vec<Step>, visitor: Visitor<'_, 'a>) {
        match self {
            RawOwner::One(handle) => handle.walk(steps, visitor),
            RawOwner::Several(handles) => handles.walk(steps, visitor),
        }
    }

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
    Id(Ref<Organisation>),
    /// A name.
    Name(RawEmployerName),
}

record! {
    /// An employer without a page.
    pub struct RawEmployerName {
        /// The name.
        pub name: Words,
    }
}

impl Decode for RawEmployer {
    const SHAPE: &'static Shape = RawEmployerName::SHAPE;

    fn walk<'a>(&'a self, steps: &mut Vec<Step>, visitor: Visitor<'_, 'a>) {
        match self {
            RawEmployer::Id(id) => id.walk(steps, visitor),
            RawEmployer::Name(RawEmployerName { name }) => name.walk(steps, visitor),
        }
    }

    fn decode(node: &Node, key: &str, decoder: &mut Decoder<'_>) -> RawEmployer {
        match node.kind {
            NodeKind::Mapping(_) => RawEmployer::Name(Decode::decode(node, key, decoder)),
            _ => RawEmployer::Id(Decode::decode(node, key, decoder)),
        }
    }

    fn placeholder() -> RawEmployer {
        RawEmployer::Id(Spanned::placeholder())
    }
}

record! {
    /// How often and when an ambassador is available.
    pub struct RawAvailability {
        /// The number of interventions a year, from 1 to 366.
        #[schemars(extend("minimum" = 1, "maximum" = 366))]
        pub per_year: Option<Number>,
        /// The rhythm in words.
        pub rhythm: Option<Words>,
        /// The months that suit, from 1 to 12.
        pub months: Option<Vec<Spanned<Month>>>,
        /// The days needed between a request and the intervention, up to 365.
        #[schemars(extend("maximum" = 365))]
        pub notice_days: Option<Number>,
        /// The largest group, in people.
        #[schemars(extend("minimum" = 1, "maximum" = 2000))]
        pub group_max: Option<Number>,
    }
}

record! {
    /// Facts that a group needs before a visit.
    pub struct RawVisit {
        /// The youngest age, in years.
        #[schemars(extend("maximum" = 99))]
        pub minimum_age: Option<Number>,
        /// Clothes to wear and things to bring.
        pub equipment: Option<Words>,
        /// Whether a wheelchair can go everywhere.
        pub wheelchair: Option<Flag>,
    }
}

record! {
    /// A photo.
    pub struct RawPhoto {
        /// The name of the picture's file, which is beside the profile's.
        pub file: FileName,
        /// The name of the photographer.
        pub credit: Words,
    }
}

record! {
    /// The acceptance of the charter.
    pub struct RawAcceptance {
        /// The version that was accepted: one of the charter in `site.yaml`.
        pub version: Ref<CharterVersion>,
        /// The day it was accepted.
        pub accepted: Day,
    }
}

record! {
    /// The consent to publish. The signed form stays with the publisher; here is only its reference.
    pub struct RawConsent {
        /// The reference of the signed form.
        pub reference: Private,
        /// The day it was signed.
        pub date: Day,
        /// The parts that may be published.
        pub covers: Vec<Spanned<Consent>>,
    }
}

record! {
    /// The agreement of those who have parental authority. The signed forms stay with the publisher.
    pub struct RawAuthorisation {
        /// The references of the signed forms: one of each holder of parental authority.
        pub references: Vec<Private>,
        /// The last day it holds for; at most twelve months after the consent.
        pub until: Day,
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
