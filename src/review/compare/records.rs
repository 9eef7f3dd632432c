//! The fields of a profile, a sector, an organisation and a page. Each record is destructured whole: a new key does not
//! compile until its field is added here.

use super::fields::{Field, FieldList, Item, Value};
use super::names::Names;
use crate::content::model::{
    RawAcceptance, RawAmbassador, RawAuthorisation, RawAvailability, RawConsent, RawEmployer, RawLink, RawOccupation,
    RawOrganisation, RawOwner, RawPage, RawPhoto, RawReceivedIdea, RawSector, RawVisit, Written,
};
use crate::text::source::Spanned;

/// The fields of a profile, its consents apart.
pub(super) struct ProfileFields {
    /// The consent, the charter and the agreements of parents.
    pub consents: Vec<Field>,
    /// All others.
    pub fields: Vec<Field>,
}

/// The fields of a profile, with ids and codes under the `names` of its version.
pub(super) fn profile(written: &Written<RawAmbassador>, names: &Names<'_>) -> ProfileFields {
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
    let mut list = FieldList::new(&written.path, names);
    list.text("name", name);
    list.one("kind", kind, |kind| names.word("kind", kind.word()));
    list.text("occupation", occupation);
    list.id("role", "roles", role);
    list.number("since", since);
    match employer {
        Some(RawEmployer::Name(employer)) => list.text("employer", &employer.name),
        Some(RawEmployer::Id(id)) => list.id("employer", "organisations", id),
        None => list.add("employer", Value::One(None)),
    }
    list.ids("endorsed_by", "organisations", endorsed_by.iter().flatten());
    list.ids("sectors", "sectors", sectors.iter().flatten());
    list.ids("themes", "themes", themes.iter().flatten());
    list.many("areas", areas.iter().map(|area| names.area(area)));
    list.ids("audiences", "audiences", audiences);
    list.ids("levels", "levels", levels.iter().flatten());
    list.ids("interventions", "interventions", interventions);
    list.ids("formats", "formats", formats);
    list.ids("languages", "languages", languages);
    list.availability(availability.as_ref());
    list.visit(visit.as_ref());
    // The file of the photo is compared by its bytes.
    list.text("photo.credit", photo.as_ref().map(|RawPhoto { file: _, credit }| credit));
    list.markdown("bio", bio);
    list.ideas(received_ideas);
    list.links(links);
    list.one("status", status, |status| names.word("status", status.word()));
    list.date("until", until);
    list.date("confirmed", confirmed);
    list.text("sort_name", sort_name);
    list.text("rome", rome);
    list.aliases(aliases);
    list.texts("owner", owner.iter().flat_map(RawOwner::handles).map(|handle| handle.value.clone()));
    let consents = consents(&written.path, charter, consent, adult, authorisation.as_ref(), names);
    ProfileFields { consents, fields: list.fields }
}

fn consents(
    path: &str,
    RawAcceptance { version, accepted }: &RawAcceptance,
    RawConsent { reference, date, covers }: &RawConsent,
    adult: &Spanned<bool>,
    authorisation: Option<&RawAuthorisation>,
    names: &Names<'_>,
) -> Vec<Field> {
    let mut list = FieldList::new(path, names);
    list.many("consent.covers", covers.iter().map(|covered| names.word("covers", covered.value.word())));
    list.text("consent.reference", reference);
    list.date("consent.date", date);
    list.text("charter.version", version);
    list.date("charter.accepted", accepted);
    list.flag("adult", adult);
    if let Some(RawAuthorisation { references, until }) = authorisation {
        list.texts("authorisation.references", references.iter().map(|reference| reference.value.clone()));
        list.date("authorisation.until", until);
    }
    list.fields
}

/// The fields of a sector.
pub(super) fn sector(written: &Written<RawSector>, names: &Names<'_>) -> Vec<Field> {
    let RawSector { name, family, summary, icon, rome, occupations, related, received_ideas, links, aliases } =
        &written.data;
    let mut list = FieldList::new(&written.path, names);
    list.text("name", name);
    list.id("family", "families", family);
    list.text("summary", summary);
    let occupation = |RawOccupation { feminine, masculine, rome }: &RawOccupation| {
        let code = rome.as_ref().map(|code| format!(" ({})", code.value)).unwrap_or_default();
        format!("{}, {}{code}", feminine.value, masculine.value)
    };
    list.texts("occupations", occupations.iter().flatten().map(occupation));
    list.markdown("body", &written.body);
    list.ideas(received_ideas);
    list.links(links);
    list.ids("related", "sectors", related.iter().flatten());
    list.texts("rome", rome.iter().flatten().map(|code| code.value.clone()));
    list.text("icon", icon);
    list.aliases(aliases);
    list.fields
}

/// The fields of an organisation.
pub(super) fn organisation(written: &Written<RawOrganisation>, names: &Names<'_>) -> Vec<Field> {
    let RawOrganisation { name, r#type, summary, sectors, areas, website, relays_requests, about, aliases } =
        &written.data;
    let mut list = FieldList::new(&written.path, names);
    list.text("name", name);
    list.id("type", "organisation_types", r#type);
    list.text("summary", summary);
    list.ids("sectors", "sectors", sectors);
    list.many("areas", areas.iter().flatten().map(|area| names.area(area)));
    list.text("website", website);
    list.flag("relays_requests", relays_requests);
    list.markdown("about", about);
    list.aliases(aliases);
    list.fields
}

/// The fields of a page.
pub(super) fn page(written: &Written<RawPage>, names: &Names<'_>) -> Vec<Field> {
    let RawPage { title, label, description, slug, menu, order, declares, search_engines, aliases } = &written.data;
    let mut list = FieldList::new(&written.path, names);
    list.text("title", title);
    list.text("label", label);
    list.text("description", description);
    list.markdown("body", &written.body);
    list.text("slug", slug);
    list.one("menu", menu, |menu| names.word("menu", menu.word()));
    list.number("order", order);
    list.one("declares", declares, |kind| Item::named(kind.word(), kind.word()));
    list.flag("search_engines", search_engines);
    list.aliases(aliases);
    list.fields
}

/// The parts that several records share.
impl FieldList<'_> {
    fn aliases(&mut self, aliases: &Option<Vec<Spanned<String>>>) {
        self.texts("aliases", aliases.iter().flatten().map(|alias| alias.value.clone()));
    }

    fn links(&mut self, links: &Option<Vec<RawLink>>) {
        let text = |RawLink { label, url }: &RawLink| format!("{} ({})", label.value, url.value);
        self.texts("links", links.iter().flatten().map(text));
    }

    /// The ideas and their answers as one text; only the answers are Markdown.
    fn ideas(&mut self, ideas: &Option<Vec<RawReceivedIdea>>) {
        let (mut whole, mut answers) = (String::new(), Vec::new());
        for RawReceivedIdea { idea, answer } in ideas.iter().flatten() {
            let space = if whole.is_empty() { "" } else { "\n\n" };
            whole.push_str(&format!("{space}{}\n\n", idea.value));
            answers.push(whole.len()..whole.len() + answer.value.len());
            whole.push_str(&answer.value);
        }
        let item = (!whole.is_empty()).then(|| Item { markdown: answers, ..Item::text(self.path, &whole) });
        self.add("received_ideas", Value::One(item));
    }

    fn availability(&mut self, availability: Option<&RawAvailability>) {
        let Some(RawAvailability { per_year, rhythm, months, notice_days, group_max }) = availability else {
            return;
        };
        self.number("availability.per_year", per_year);
        self.text("availability.rhythm", rhythm);
        let names = self.names;
        self.many(
            "availability.months",
            months.iter().flatten().map(|month| names.word("month", &month.value.to_string())),
        );
        self.number("availability.notice_days", notice_days);
        self.number("availability.group_max", group_max);
    }

    fn visit(&mut self, visit: Option<&RawVisit>) {
        let Some(RawVisit { minimum_age, equipment, wheelchair }) = visit else {
            return;
        };
        self.number("visit.minimum_age", minimum_age);
        self.text("visit.equipment", equipment);
        self.flag("visit.wheelchair", wheelchair);
    }
}
