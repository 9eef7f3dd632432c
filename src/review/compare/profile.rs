//! What a profile says: what its ambassador agreed to, and what visitors read.

use super::names::{Names, known, optional};
use super::sheet::{Field, Item, Value};
use crate::content::model::{
    RawAcceptance, RawAmbassador, RawAuthorisation, RawAvailability, RawConsent, RawEmployer, RawLink, RawOwner,
    RawPhoto, RawReceivedIdea, RawVisit, Written,
};
use crate::text::source::Spanned;

/// The fields of a profile.
pub(super) struct ProfileSheet {
    /// What was accepted and agreed to.
    pub consents: Vec<Field>,
    /// All else.
    pub fields: Vec<Field>,
}

/// Fields as they are gathered, with what they need.
pub(super) struct Gathered<'a> {
    pub path: &'a str,
    pub fields: Vec<Field>,
}

impl Gathered<'_> {
    pub(super) fn add(&mut self, key: &str, value: Value) {
        self.fields.push(Field::new(key, value));
    }

    pub(super) fn text(&mut self, key: &str, text: &Spanned<String>) {
        let path = self.path;
        self.add(key, known(text, |text| Item::text(path, text)));
    }

    pub(super) fn optional_text(&mut self, key: &str, text: &Option<Spanned<String>>) {
        let path = self.path;
        self.add(key, optional(text, |text| known(text, |text| Item::text(path, text))));
    }

    pub(super) fn markdown(&mut self, key: &str, text: &Spanned<String>) {
        let path = self.path;
        self.add(key, known(text, |text| Item::markdown(path, text)));
    }

    pub(super) fn optional_markdown(&mut self, key: &str, text: &Option<Spanned<String>>) {
        let path = self.path;
        self.add(key, optional(text, |text| known(text, |text| Item::markdown(path, text))));
    }

    pub(super) fn number(&mut self, key: &str, number: Option<&Spanned<u32>>) {
        let item = |number: &u32| Item::named(&number.to_string(), &number.to_string());
        self.add(key, number.map_or(Value::One(None), |number| known(number, item)));
    }

    pub(super) fn texts(&mut self, key: &str, texts: impl Iterator<Item = String>) {
        let items = texts.map(|text| Item::text(self.path, &text)).collect();
        self.add(key, Value::Many(items));
    }

    pub(super) fn aliases(&mut self, aliases: &Option<Vec<Spanned<String>>>) {
        self.texts("aliases", aliases.iter().flatten().map(|alias| alias.value.clone()));
    }

    pub(super) fn links(&mut self, links: &Option<Vec<RawLink>>) {
        let text = |RawLink { label, url }: &RawLink| format!("{} ({})", label.value, url.value);
        self.texts("links", links.iter().flatten().map(text));
    }

    pub(super) fn ideas(&mut self, ideas: &Option<Vec<RawReceivedIdea>>) {
        let (mut whole, mut answers) = (String::new(), Vec::new());
        for RawReceivedIdea { idea, answer } in ideas.iter().flatten() {
            let space = if whole.is_empty() { "" } else { "\n\n" };
            whole.push_str(&format!("{space}{}\n\n", idea.value));
            answers.push(whole.len()..whole.len() + answer.value.len());
            whole.push_str(&answer.value);
        }
        let item = |whole: &String| Item { markdown: answers, ..Item::text(self.path, whole) };
        let item = Some(&whole).filter(|whole| !whole.is_empty()).map(item);
        self.add("received_ideas", Value::One(item));
    }
}

/// What `written` says, in the words of its version.
pub(super) fn sheet(written: &Written<RawAmbassador>, names: &Names<'_>) -> ProfileSheet {
    let RawAmbassador {
        kind,
        name,
        sort_name,
        occupation,
        rome,
        role,
        since,
        employer,
        endorsed_by,
        sectors,
        themes,
        areas,
        audiences,
        levels,
        interventions,
        formats,
        languages,
        availability,
        visit,
        photo,
        links,
        charter,
        consent,
        adult,
        authorisation,
        status,
        until,
        confirmed,
        bio,
        received_ideas,
        aliases,
        owner,
    } = &written.data;
    let list =
        |kind: &'static str, ids: &Option<Vec<Spanned<String>>>| names.items(kind, ids.as_deref().unwrap_or_default());
    let mut seen = Gathered { path: &written.path, fields: Vec::new() };
    seen.text("name", name);
    seen.add("kind", known(kind, |kind| names.word("kind", kind.word())));
    seen.text("occupation", occupation);
    seen.add("role", optional(role, |role| known(role, |role| names.item("roles", role))));
    seen.number("since", since.as_ref());
    seen.add("employer", self::employer(employer.as_ref(), &written.path, names));
    seen.add("endorsed_by", list("organisations", endorsed_by));
    seen.add("sectors", list("sectors", sectors));
    seen.add("themes", list("themes", themes));
    seen.add("areas", Value::Many(areas.iter().map(|area| names.area(area)).collect()));
    seen.add("audiences", names.items("audiences", audiences));
    seen.add("levels", list("levels", levels));
    seen.add("interventions", names.items("interventions", interventions));
    seen.add("formats", names.items("formats", formats));
    seen.add("languages", names.items("languages", languages));
    self::availability(availability.as_ref(), names, &mut seen);
    self::visit(visit.as_ref(), names, &mut seen);
    let credit = photo.as_ref().map(|RawPhoto { file: _, credit }| credit.clone());
    seen.optional_text("photo.credit", &credit);
    seen.markdown("bio", bio);
    seen.ideas(received_ideas);
    seen.links(links);
    seen.add("status", known(status, |status| names.word("status", status.word())));
    seen.add("until", optional(until, |until| names.date(until)));
    seen.add("confirmed", names.date(confirmed));
    seen.optional_text("sort_name", sort_name);
    seen.optional_text("rome", rome);
    seen.aliases(aliases);
    seen.texts("owner", owner.iter().flat_map(RawOwner::handles).map(|handle| handle.value.clone()));

    let mut agreed = Gathered { path: &written.path, fields: Vec::new() };
    let RawConsent { reference, date, covers } = consent;
    let RawAcceptance { version, accepted } = charter;
    agreed.add(
        "consent.covers",
        Value::Many(covers.iter().map(|what| names.word("covers", what.value.word())).collect()),
    );
    agreed.text("consent.reference", reference);
    agreed.add("consent.date", names.date(date));
    agreed.text("charter.version", version);
    agreed.add("charter.accepted", names.date(accepted));
    agreed.add("adult", names.flag(adult));
    if let Some(RawAuthorisation { references, until }) = authorisation {
        agreed.texts("authorisation.references", references.iter().map(|reference| reference.value.clone()));
        agreed.add("authorisation.until", names.date(until));
    }
    ProfileSheet { consents: agreed.fields, fields: seen.fields }
}

fn employer(employer: Option<&RawEmployer>, path: &str, names: &Names<'_>) -> Value {
    match employer {
        None => Value::One(None),
        Some(RawEmployer::Id(id)) => known(id, |id| names.item("organisations", id)),
        Some(RawEmployer::Name(employer)) => known(&employer.name, |name| Item::text(path, name)),
    }
}

fn availability(availability: Option<&RawAvailability>, names: &Names<'_>, seen: &mut Gathered<'_>) {
    let Some(RawAvailability { per_year, rhythm, months, notice_days, group_max }) = availability else {
        return;
    };
    let month = |month: &Spanned<u32>| names.word("month", &month.value.to_string());
    seen.number("availability.per_year", per_year.as_ref());
    seen.optional_text("availability.rhythm", rhythm);
    seen.add("availability.months", Value::Many(months.iter().flatten().map(month).collect()));
    seen.number("availability.notice_days", notice_days.as_ref());
    seen.number("availability.group_max", group_max.as_ref());
}

fn visit(visit: Option<&RawVisit>, names: &Names<'_>, seen: &mut Gathered<'_>) {
    let Some(RawVisit { minimum_age, equipment, wheelchair }) = visit else {
        return;
    };
    seen.number("visit.minimum_age", minimum_age.as_ref());
    seen.optional_text("visit.equipment", equipment);
    seen.add("visit.wheelchair", optional(wheelchair, |flag| names.flag(flag)));
}
