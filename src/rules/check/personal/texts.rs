//! Every text of a record that a visitor or a reader of the repository sees. Values taken from a list, a table or a
//! calendar are not texts and have checks of their own. Each record is destructured field by field, so that a new key
//! is included or left out on purpose.

use crate::content::model::{
    RawAmbassador, RawArrondissement, RawAuthorisation, RawAvailability, RawConsent, RawEmployer, RawEmployerName,
    RawEmploymentArea, RawField, RawForm, RawForms, RawLevel, RawLink, RawOccupation, RawOrganisation, RawOwner,
    RawPage, RawPhoto, RawPlace, RawProcessor, RawReceivedIdea, RawSection, RawSector, RawSent, RawSite, RawTerm,
    RawTerritory, RawVisit,
};
use crate::text::source::Spanned;

pub(in crate::rules::check) type Text = Spanned<String>;

/// The texts of a file.
pub(in crate::rules::check) type Texts<'a> = Vec<&'a Text>;

pub(in crate::rules::check) fn of_a_profile(profile: &RawAmbassador) -> Texts<'_> {
    let RawAmbassador {
        kind: _,
        name,
        sort_name,
        occupation,
        rome,
        role: _,
        since: _,
        employer,
        endorsed_by: _,
        sectors: _,
        themes: _,
        areas: _,
        audiences: _,
        levels: _,
        interventions: _,
        formats: _,
        languages: _,
        availability,
        visit,
        photo,
        links,
        charter: _,
        consent: RawConsent { reference, date: _, covers: _ },
        adult: _,
        authorisation,
        status: _,
        until: _,
        confirmed: _,
        bio,
        received_ideas,
        aliases,
        owner,
    } = profile;
    let mut texts = vec![name, occupation, reference, bio];
    texts.extend(sort_name.iter().chain(rome));
    if let Some(RawEmployer::Name(RawEmployerName { name })) = employer {
        texts.push(name);
    }
    if let Some(RawAvailability { per_year: _, rhythm, months: _, notice_days: _, group_max: _ }) = availability {
        texts.extend(rhythm);
    }
    if let Some(RawVisit { minimum_age: _, equipment, wheelchair: _ }) = visit {
        texts.extend(equipment);
    }
    if let Some(RawPhoto { file, credit }) = photo {
        texts.extend([file, credit]);
    }
    if let Some(RawAuthorisation { references, until: _ }) = authorisation {
        texts.extend(references);
    }
    texts.extend(of_links(links).chain(of_ideas(received_ideas)).chain(aliases.iter().flatten()));
    texts.extend(owner.iter().flat_map(RawOwner::handles));
    texts
}

/// Leaves out the facts of the publisher, of privacy and of accessibility in `site.yaml`: the law asks for an
/// institution's address and telephone number there.
pub(super) fn of_the_site(site: &RawSite) -> Texts<'_> {
    let RawSite {
        name,
        short_name,
        tagline,
        description,
        address: _,
        language: _,
        theme: _,
        demonstration: _,
        search_engines: _,
        publisher: _,
        privacy: _,
        accessibility: _,
        charter: _,
        page_size: _,
        minors: _,
        freshness: _,
        forms,
        repository: _,
        program: _,
    } = site;
    let mut texts = vec![name, description];
    texts.extend(short_name.iter().chain(tagline));
    if let Some(RawForms { provider: _, id: _, team: _, recipients, processor, page: _, custom: _ }) = forms {
        texts.extend(recipients);
        if let Some(RawProcessor { name, country, contract, safeguards, retention_days: _ }) = processor {
            texts.extend([name, country].into_iter().chain(contract).chain(safeguards));
        }
    }
    texts
}

pub(super) fn of_an_organisation(organisation: &RawOrganisation) -> Texts<'_> {
    let RawOrganisation { name, r#type: _, summary, sectors: _, areas: _, website, relays_requests: _, about, aliases } =
        organisation;
    [name, summary].into_iter().chain(website).chain(about).chain(aliases.iter().flatten()).collect()
}

pub(super) fn of_a_sector(sector: &RawSector) -> Texts<'_> {
    let RawSector {
        name,
        family: _,
        summary,
        icon: _,
        rome: _,
        occupations,
        related: _,
        received_ideas,
        links,
        aliases,
    } = sector;
    let mut texts = vec![name, summary];
    texts.extend(occupations.iter().flatten().flat_map(of_an_occupation));
    texts.extend(of_ideas(received_ideas).chain(of_links(links)).chain(aliases.iter().flatten()));
    texts
}

pub(super) fn of_a_page(page: &RawPage) -> Texts<'_> {
    let RawPage { title, label, description, slug: _, menu: _, order: _, declares: _, search_engines: _, aliases } =
        page;
    [title, description].into_iter().chain(label).chain(aliases.iter().flatten()).collect()
}

pub(super) fn of_a_term(term: &RawTerm) -> Texts<'_> {
    let RawTerm { id: _, label, description, order: _, levels, protocol: _ } = term;
    let levels = levels.iter().flatten().map(|RawLevel { id: _, label }| label);
    std::iter::once(label).chain(description).chain(levels).collect()
}

pub(super) fn of_the_territory(territory: &RawTerritory) -> Texts<'_> {
    let RawTerritory { region, source, departments, arrondissements, employment_areas } = territory;
    let mut texts: Texts<'_> = source.iter().collect();
    for RawPlace { code: _, name, r#in, of } in std::iter::once(region).chain(departments) {
        texts.extend(std::iter::once(name).chain(r#in).chain(of));
    }
    texts.extend(arrondissements.iter().map(|RawArrondissement { code: _, name, department: _ }| name));
    for area in employment_areas.iter().flatten() {
        let RawEmploymentArea { code: _, name, r#in, of, main_towns: _, communes: _ } = area;
        texts.extend(std::iter::once(name).chain(r#in).chain(of));
    }
    texts
}

pub(super) fn of_a_form(form: &RawForm) -> Texts<'_> {
    let RawForm { title, label, slug: _, description, intro, subject, purpose, button, sent, id: _, sections } = form;
    let RawSent { title: sent_title, text: sent_text } = sent;
    let mut texts = vec![title, description, subject, purpose, button, sent_title, sent_text];
    texts.extend(label.iter().chain(intro));
    for RawSection { title, help, fields } in sections {
        texts.extend(std::iter::once(title).chain(help));
        for field in fields {
            let RawField {
                name: _,
                r#type: _,
                label,
                help,
                required: _,
                autocomplete: _,
                options,
                options_from: _,
                max_length: _,
                minimum: _,
                maximum: _,
                checked: _,
                after_notice: _,
                prefill: _,
            } = field;
            texts.extend(std::iter::once(label).chain(help).chain(options.iter().flatten()));
        }
    }
    texts
}

fn of_an_occupation(occupation: &RawOccupation) -> [&Text; 2] {
    let RawOccupation { feminine, masculine, rome: _ } = occupation;
    [feminine, masculine]
}

fn of_ideas(list: &Option<Vec<RawReceivedIdea>>) -> impl Iterator<Item = &Text> {
    list.iter().flatten().flat_map(|RawReceivedIdea { idea, answer }| [idea, answer])
}

fn of_links(list: &Option<Vec<RawLink>>) -> impl Iterator<Item = &Text> {
    list.iter().flatten().flat_map(|RawLink { label, url }| [label, url])
}
