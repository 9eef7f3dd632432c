//! A profile's page.

use tera::{Context, Value};

use super::Head;
use crate::content::model::{
    Ambassador, AreaKind, Availability, Consent, Employer, Identified, Key, Organisation, ReceivedIdea, Stage, Table,
    Term,
};
use crate::site::render::cards::{is_person, value};
use crate::site::render::route::{Route, TermKind};
use crate::site::render::view::{
    AvailabilityView, CharterView, IdeaView, MapView, NameView, OutsideView, PhotoView, ProfileView, VisitView,
};
use crate::site::render::{PhotoPaths, Renderer};
use crate::text::locale::Argument;

impl Renderer<'_> {
    pub(in crate::site::render) fn profile_description(&self, row: &Ambassador) -> String {
        let place = self.place_text(row);
        let key = if is_person(row) { "description-profile" } else { "description-profile-organisation" };
        let occupation = self.in_a_sentence(&row.occupation);
        self.theme.locale.format(
            key,
            &[
                ("name", Argument::Text(&row.name)),
                ("occupation", Argument::Text(&occupation)),
                ("place", Argument::Text(&place)),
            ],
        )
    }

    /// A trade behind a comma: without its capital, but in German, where a noun keeps it, and in an acronym.
    pub(in crate::site::render) fn in_a_sentence(&self, occupation: &str) -> String {
        let mut letters = occupation.chars();
        match (letters.next(), letters.clone().next()) {
            (Some(first), Some(second)) if self.theme.locale.language() != "de" && !second.is_uppercase() => {
                first.to_lowercase().chain(letters).collect()
            }
            _ => occupation.to_owned(),
        }
    }

    /// Whether the profile may leave the site: be shown by search engines, stand in the feed and in the open data.
    pub(in crate::site::render) fn is_indexed(&self, row: &Ambassador) -> bool {
        row.is_adult && row.consents_to(Consent::SearchEngines) && row.stage < Stage::Unlisted
    }

    /// The page where somebody's profile was. Nothing of the profile is known any more but its id, which is its address.
    pub(super) fn gone(&self, index: usize) -> (&'static str, Context) {
        ("gone.html", self.with_head(&Route::Gone(index), self.head_of_unshown("gone")))
    }

    /// The page where a profile awaits a confirmation. It shows the id alone, which its owner needs, and not why: that an
    /// agreement for somebody under age is over would tell that somebody is.
    pub(super) fn unconfirmed(&self, index: usize) -> (&'static str, Context) {
        let mut context = self.with_head(&Route::Unconfirmed(index), self.head_of_unshown("unconfirmed"));
        context.insert_value("id", Value::from(self.site.dropped[index].id.as_str()));
        context.insert_value("contact", value(&self.team_contact()));
        ("unconfirmed.html", context)
    }

    fn head_of_unshown(&self, kind: &'static str) -> Head {
        let mut head = Head::new(kind, &self.text(&format!("title-{kind}")), self.text(&format!("description-{kind}")));
        head.noindex = true;
        head.trail = vec![self.label("title-ambassadors", self.addresses.ambassadors())];
        head
    }

    pub(super) fn profile(&self, key: Key<Ambassador>) -> (&'static str, Context) {
        let row = &self.site.ambassadors[key];
        let route = Route::Profile(key);
        let mut head = Head::new("profile", &row.name, self.profile_description(row));
        head.title = format!("{}, {}", row.name, self.in_a_sentence(&row.occupation));
        head.noindex = !self.is_indexed(row);
        head.about = Some(self.profile_ld(key));
        head.trail = vec![self.label("title-ambassadors", self.addresses.ambassadors())];
        let mut context = self.with_head(&route, head);
        let needs_protocol =
            row.interventions.iter().any(|&key| self.site.vocabularies.interventions[key].needs_protocol);
        context.insert_value("profile", self.profile_value(key, &route));
        context.insert_value("similar", self.cards_of(&self.lists.similar(self.site, key)));
        context.insert_value("map", value(&self.profile_map(row)));
        context.insert_value("protocol_needed", Value::from(needs_protocol));
        ("profile.html", context)
    }

    /// The profile's own view, and the links it shares with other pages.
    fn profile_value(&self, key: Key<Ambassador>, route: &Route) -> Value {
        let row = &self.site.ambassadors[key];
        let terms = |kind: TermKind, keys: &[Key<Term>]| -> Value {
            keys.iter().map(|&key| self.shared.term(kind, key)).collect::<Vec<Value>>().into()
        };
        let endorsed_by: Vec<Value> = row.endorsed_by.iter().map(|&key| self.shared.organisation(key)).collect();
        let employer_link = match row.employer {
            Some(Employer::Organisation(key)) => self.shared.organisation(key),
            _ => Value::none(),
        };
        let mut profile = value(&self.profile_view(key, route)).into_map().unwrap_or_default();
        profile.insert("audiences".into(), terms(TermKind::Audience, &row.audiences));
        profile.insert("interventions".into(), terms(TermKind::Intervention, &row.interventions));
        profile.insert("themes".into(), terms(TermKind::Theme, &row.themes));
        profile.insert("endorsed_by".into(), endorsed_by.into());
        profile.insert("employer_link".into(), employer_link);
        profile.insert("relay".into(), self.relay(row).map_or_else(Value::none, |key| self.shared.organisation(key)));
        profile.insert("choice".into(), self.choice(row).into());
        Value::from(profile)
    }

    /// The organisation through which a person under age is reached, and nobody else.
    fn relay(&self, row: &Ambassador) -> Option<Key<Organisation>> {
        let employer = match row.employer {
            Some(Employer::Organisation(key)) => Some(key),
            _ => None,
        };
        let mut all = employer.into_iter().chain(row.endorsed_by.iter().copied()).filter(|_| !row.is_adult);
        all.find(|&key| self.site.organisations[key].relays_requests)
    }

    fn profile_view(&self, key: Key<Ambassador>, route: &Route) -> ProfileView {
        let row = &self.site.ambassadors[key];
        let words = &self.site.vocabularies;
        ProfileView {
            card: self.card(key),
            since: row.since,
            role: row.role.map(|key| name(&words.roles[key].id, &words.roles[key].label)),
            rome: row.rome.clone(),
            bio: self.html(&row.bio, route, 3, "bio-").html,
            areas: self.places(&row.places),
            levels: row.levels.iter().map(|&key| name(&words.levels[key].id, &words.levels[key].label)).collect(),
            formats: names(&words.formats, &row.formats, |term| &term.label),
            languages: names(&words.languages, &row.languages, |term| &term.label),
            availability: self.availability(&row.availability),
            visit: row.visit.as_ref().map(|visit| VisitView {
                minimum_age: visit.minimum_age,
                equipment: visit.equipment.clone(),
                wheelchair: visit.wheelchair,
            }),
            links: row
                .links
                .iter()
                .map(|link| OutsideView { label: link.label.clone(), url: link.url.clone() })
                .collect(),
            charter: CharterView {
                version: row.charter_version.clone(),
                accepted: self.theme.locale.date(row.charter_accepted),
            },
            confirmed: row.confirmed.map(|day| self.theme.locale.date(day)),
            received_ideas: self.ideas(&row.received_ideas, route),
            paused_until: row.paused_until.filter(|_| !row.pause_is_over).map(|date| self.theme.locale.date(date)),
            photo: row.photo.as_ref().and_then(|photo| {
                let PhotoPaths { webp, jpeg } = self.photos.get(&photo.path)?;
                let ([small, large], [small_webp, large_webp]) = (jpeg.clone(), webp.clone());
                Some(PhotoView { small, large, small_webp, large_webp, credit: photo.credit.clone() })
            }),
        }
    }

    fn availability(&self, availability: &Availability) -> Option<AvailabilityView> {
        if *availability == Availability::default() {
            return None;
        }
        let Availability { per_year, rhythm, months, notice_days, group_max } = availability.clone();
        let months = months.iter().map(|month| self.text(&format!("month-{month}"))).collect();
        Some(AvailabilityView { per_year, rhythm, months, notice_days, group_max })
    }

    pub(super) fn ideas(&self, ideas: &[ReceivedIdea], route: &Route) -> Vec<IdeaView> {
        ideas
            .iter()
            .enumerate()
            .map(|(index, idea)| IdeaView {
                idea: idea.idea.clone(),
                answer: self.html(&idea.answer, route, 4, &format!("idea-{index}-")).html,
            })
            .collect()
    }

    /// The departments that the ambassador serves, wholly or in good part.
    fn profile_map(&self, row: &Ambassador) -> MapView {
        let territory = &self.site.territory;
        let covered = |code: &str| {
            let department = territory.find(AreaKind::Department, code);
            department.is_some_and(|key| territory.serves(&row.places, key))
        };
        self.map_of(&covered)
    }
}

fn name(id: &str, name: &str) -> NameView {
    NameView { id: id.to_owned(), name: name.to_owned() }
}

fn names<T: Identified>(table: &Table<T>, keys: &[Key<T>], label: impl Fn(&T) -> &String) -> Vec<NameView> {
    keys.iter().map(|&key| name(table[key].id(), label(&table[key]))).collect()
}
