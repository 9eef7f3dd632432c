//! The profile of an ambassador.

use schemars::JsonSchema;
use serde::Serialize;

use super::cards::is_person;
use super::context::{PageContext, PhotoPaths, Shared};
use super::frame::{Frame, Head, label};
use super::genders::Gender;
use super::parts::{CardView, IdeaView, LinkView, MapView, NameView, OrganisationLinkView, OutsideView, PlaceView};
use super::route::{Route, TermKind};
use super::{Page, cards, choice, json_ld, map, texts, voice};
use crate::content::model::kinds::{Organisation, RecordKey};
use crate::content::model::{
    Ambassador, AreaKind, Availability, Consent, Employer, Identified, Key, ReceivedIdea, Stage, Table, Term,
};
use crate::text::locale::Argument;
use crate::text::typography::typeset;

/// The profile of an ambassador.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ProfilePage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The profile.
    pub profile: ProfileView,
    /// Others like this ambassador.
    pub similar: Vec<Shared<CardView>>,
    /// The departments that the ambassador covers.
    pub map: MapView,
    /// True if the ambassador goes to schools, which have a protocol.
    pub protocol_needed: bool,
}

/// A profile. It has the fields of a card too.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ProfileView {
    /// The fields of a card.
    #[serde(flatten)]
    pub card: CardView,
    /// The publics that the ambassador speaks to.
    pub audiences: Vec<Shared<LinkView>>,
    /// The forms of intervention.
    pub interventions: Vec<Shared<LinkView>>,
    /// The themes.
    pub themes: Vec<Shared<LinkView>>,
    /// The organisations that endorse the ambassador.
    pub endorsed_by: Vec<Shared<OrganisationLinkView>>,
    /// The employer, if it has a page.
    pub employer_link: Option<Shared<OrganisationLinkView>>,
    /// The organisation that relays requests to a minor.
    pub relay: Option<Shared<OrganisationLinkView>>,
    /// Facts that the script of forms reads, as JSON.
    pub choice: String,
    /// The year the ambassador began the trade.
    pub since: Option<u32>,
    /// The role in the network, in the gender of the trade where the lists of sectors know the trade.
    pub role: Option<NameView>,
    /// The ROME code.
    pub rome: Option<String>,
    /// The first name of a person; `None` for an organisation and where there is one name alone.
    pub first_name: Option<String>,
    /// The story, as HTML, up to the sentence that is shown large.
    pub bio: String,
    /// The last sentence of a paragraph of a long story, shown large where it is read, as HTML without quotation marks.
    pub pulled: Option<String>,
    /// The rest of the story, as HTML; empty where no sentence is shown large.
    pub bio_rest: String,
    /// The places.
    pub areas: Vec<PlaceView>,
    /// The levels of the audiences.
    pub levels: Vec<NameView>,
    /// On site, or from afar.
    pub formats: Vec<NameView>,
    /// The languages.
    pub languages: Vec<NameView>,
    /// How often and when.
    pub availability: Option<AvailabilityView>,
    /// Conditions of a company visit.
    pub visit: Option<VisitView>,
    /// Links to other sites.
    pub links: Vec<OutsideView>,
    /// The accepted charter.
    pub charter: CharterView,
    /// The day of the last confirmation, in words.
    pub confirmed: Option<String>,
    /// Received ideas and their corrections.
    pub received_ideas: Vec<IdeaView>,
    /// The end of the pause, in words.
    pub paused_until: Option<String>,
    /// The photo in its sizes; `photo` is the one of a card.
    pub portrait: Option<PhotoView>,
}

/// How often and when an ambassador is available.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AvailabilityView {
    /// Times a year.
    pub per_year: Option<u32>,
    /// The rhythm, in words.
    pub rhythm: Option<String>,
    /// The months, in words.
    pub months: Vec<String>,
    /// The twelve months of a year; empty where `months` is.
    pub year: Vec<MonthView>,
    /// Days of notice.
    pub notice_days: Option<u32>,
    /// The largest group, in people.
    pub group_max: Option<u32>,
}

/// A month of the year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MonthView {
    /// Its first letter.
    pub letter: String,
    /// True if the ambassador is available.
    pub on: bool,
}

/// Conditions of a company visit.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct VisitView {
    /// The minimum age, in years.
    pub minimum_age: Option<u32>,
    /// What to wear or to bring.
    pub equipment: Option<String>,
    /// True if a wheelchair has access.
    pub wheelchair: Option<bool>,
}

/// The charter that an ambassador accepted.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CharterView {
    /// The version.
    pub version: String,
    /// The day, in words.
    pub accepted: String,
}

/// The published files of a photo, as paths from the root.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PhotoView {
    /// 240 pixels wide, as JPEG.
    pub small: String,
    /// 480 pixels wide, as JPEG.
    pub large: String,
    /// 240 pixels wide, as WebP.
    pub small_webp: String,
    /// 480 pixels wide, as WebP.
    pub large_webp: String,
    /// The widths of the smaller and the larger one, in pixels: 240 and 480 unless the photo is smaller.
    pub widths: [u32; 2],
    /// The photographer.
    pub credit: String,
}

impl Page for ProfilePage {
    const TEMPLATE: &'static str = "profile.html";
}

impl ProfilePage {
    /// The profile of the ambassador `key`.
    pub fn new(context: &PageContext<'_>, key: Key<Ambassador>) -> ProfilePage {
        let row = &context.site.ambassadors[key];
        let route = Route::Profile(key);
        let mut head = Head::new("profile", &row.name, profile_description(context, row));
        head.title = format!("{}, {}", row.name, cards::in_a_sentence(context, &row.occupation));
        head.noindex = !is_indexed(row);
        head.about = Some(json_ld::profile_ld(context, key));
        head.trail = vec![label(context, "title-ambassadors", context.addresses.ambassadors())];
        let interventions = &context.site.vocabularies.interventions;
        ProfilePage {
            frame: Frame::new(context, &route, head),
            profile: profile_view(context, key, &route),
            similar: context.cards(&context.lists.similar(context.site, key)),
            map: profile_map(context, row),
            protocol_needed: row.interventions.iter().any(|&key| interventions[key].needs_protocol),
        }
    }
}

/// A sentence about an ambassador, for search engines and the feed.
pub fn profile_description(context: &PageContext<'_>, row: &Ambassador) -> String {
    let place = cards::place_text(context, row);
    let key = if is_person(row) { "description-profile" } else { "description-profile-organisation" };
    let occupation = cards::in_a_sentence(context, &row.occupation);
    context.theme.locale.format(
        key,
        &[
            ("name", Argument::Text(&row.name)),
            ("occupation", Argument::Text(&occupation)),
            ("place", Argument::Text(&place)),
        ],
    )
}

/// Returns true if the profile may leave the site: in search engines, in the feed and in the open data.
pub fn is_indexed(row: &Ambassador) -> bool {
    row.is_adult && row.consents_to(Consent::SearchEngines) && row.stage < Stage::Unlisted
}

/// The organisation that relays requests to a minor; `None` for everybody else.
fn relay(context: &PageContext<'_>, row: &Ambassador) -> Option<RecordKey<Organisation>> {
    choice::relaying(context, row).find(|_| !row.is_adult)
}

fn profile_view(context: &PageContext<'_>, key: Key<Ambassador>, route: &Route) -> ProfileView {
    let row = &context.site.ambassadors[key];
    let words = &context.site.vocabularies;
    let terms = |kind: TermKind, keys: &[Key<Term>]| keys.iter().map(|&key| context.term(kind, key)).collect();
    let card = cards::card(context, key);
    let language = &context.site.identity.language;
    let voice = card.voice.as_deref().map(|voice| typeset(voice, language));
    let story = voice::story(&texts::html(context, &row.bio, route, 3, "bio-").html, voice.as_deref());
    ProfileView {
        card,
        audiences: terms(TermKind::Audience, &row.audiences),
        interventions: terms(TermKind::Intervention, &row.interventions),
        themes: terms(TermKind::Theme, &row.themes),
        endorsed_by: row.endorsed_by.iter().map(|&key| context.organisation(key)).collect(),
        employer_link: match row.employer {
            Some(Employer::Organisation(key)) => Some(context.organisation(key)),
            _ => None,
        },
        relay: relay(context, row).map(|key| context.organisation(key)),
        choice: choice::choice(context, row),
        since: row.since,
        role: row
            .role
            .map(|key| NameView::new(&words.roles[key].id, agreed(context, &words.roles[key], &row.occupation))),
        rome: row.rome.clone(),
        first_name: cards::first_name(row),
        bio: story.start,
        pulled: story.pulled,
        bio_rest: story.end,
        areas: cards::places(context, &row.places),
        levels: row.levels.iter().map(|&key| NameView::new(&words.levels[key].id, &words.levels[key].label)).collect(),
        formats: names(&words.formats, &row.formats, |term| &term.label),
        languages: names(&words.languages, &row.languages, |term| &term.label),
        availability: availability(context, &row.availability),
        visit: row.visit.as_ref().map(|visit| VisitView {
            minimum_age: visit.minimum_age,
            equipment: visit.equipment.clone(),
            wheelchair: visit.wheelchair,
        }),
        links: row.links.iter().map(|link| OutsideView { label: link.label.clone(), url: link.url.clone() }).collect(),
        charter: CharterView {
            version: row.charter_version.clone(),
            accepted: context.theme.locale.date(row.charter_accepted),
        },
        confirmed: row.confirmed.map(|day| context.theme.locale.date(day)),
        received_ideas: ideas(context, &row.received_ideas, route),
        paused_until: row.paused_until.filter(|_| !row.pause_is_over).map(|date| context.theme.locale.date(date)),
        portrait: row.photo.as_ref().and_then(|photo| {
            let PhotoPaths { webp, jpeg, widths, .. } = context.photos.get(&photo.path)?;
            let ([small, large], [small_webp, large_webp]) = (jpeg.clone(), webp.clone());
            Some(PhotoView { small, large, small_webp, large_webp, widths: *widths, credit: photo.credit.clone() })
        }),
    }
}

fn availability(context: &PageContext<'_>, availability: &Availability) -> Option<AvailabilityView> {
    if *availability == Availability::default() {
        return None;
    }
    let Availability { per_year, rhythm, months, notice_days, group_max } = availability.clone();
    let word = |month: u32| context.text(&format!("month-{month}"));
    let letter = |month| word(month).chars().take(1).flat_map(char::to_uppercase).collect();
    let is_known = !months.is_empty();
    let year = (1..=12).filter(|_| is_known);
    let year = year.map(|month| MonthView { letter: letter(month), on: months.contains(&month) }).collect();
    let months = months.iter().map(|&month| word(month)).collect();
    Some(AvailabilityView { per_year, rhythm, months, year, notice_days, group_max })
}

/// The name of a role in the gender of the trade `occupation`, or else the one for everybody.
fn agreed<'r>(context: &PageContext<'_>, role: &'r Term, occupation: &str) -> &'r str {
    let of_gender = match context.genders().of(occupation) {
        Some(Gender::Feminine) => role.feminine.as_deref(),
        Some(Gender::Masculine) => role.masculine.as_deref(),
        None => None,
    };
    of_gender.unwrap_or(&role.label)
}

/// Received ideas with their corrections as HTML.
pub fn ideas(context: &PageContext<'_>, ideas: &[ReceivedIdea], route: &Route) -> Vec<IdeaView> {
    ideas
        .iter()
        .enumerate()
        .map(|(index, idea)| IdeaView {
            idea: idea.idea.clone(),
            answer: texts::html(context, &idea.answer, route, 4, &format!("idea-{index}-")).html,
        })
        .collect()
}

/// The map of the departments that the ambassador covers, wholly or in good part.
fn profile_map(context: &PageContext<'_>, row: &Ambassador) -> MapView {
    let territory = &context.site.territory;
    let covered = |code: &str| {
        let department = territory.find(AreaKind::Department, code);
        department.is_some_and(|key| territory.serves(&row.places, key))
    };
    map::map_of(context, &covered)
}

fn names<T: Identified>(table: &Table<T>, keys: &[Key<T>], label: impl Fn(&T) -> &String) -> Vec<NameView> {
    keys.iter().map(|&key| NameView::new(table[key].id(), label(&table[key]))).collect()
}
