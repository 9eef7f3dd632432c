//! Parts of lists: the card of an ambassador, a link to a sector, a term, an area or an organisation, the pages of a list.

use super::context::PageContext;
use super::parts::{
    CardView, LabelView, LetterView, LinkView, ListView, NameView, NumberView, OrganisationLinkView, PagerView,
    PlaceView, SectorView,
};
use super::profile::is_indexed;
use super::route::{TermKind, terms};
use super::voice::voice;
use crate::content::model::kinds::{Organisation, Page, RecordKey};
use crate::content::model::{
    Ambassador, Area, AreaKind, Declaration, Employer, Identified, Key, Kind, Place, Sector, Stage, Term, Written,
};

/// Where the photos of cards stand, from the root.
pub const CARD_PHOTOS: &str = "assets/";
/// Families with a colour of their own in a theme.
const HUES: usize = 8;
/// Drawn avatars of a theme.
const AVATARS: usize = 6;
/// Places that a card names.
const PLACES_SHOWN: usize = 3;

/// The region.
pub fn region_name(context: &PageContext<'_>) -> NameView {
    let region = context.site.territory.of_kind(AreaKind::Region).next();
    let area = region.map(|key| &context.site.territory.areas[key]);
    NameView {
        id: area.map(|area| area.code.clone()).unwrap_or_default(),
        name: area.map(|area| area.name.clone()).unwrap_or_default(),
    }
}

/// The number of the sector's family, from 1; themes colour eight and begin again.
pub fn hue(context: &PageContext<'_>, sector: Key<Sector>) -> usize {
    context.site.sectors[sector].family.index() % HUES + 1
}

/// The sector's icon, if the theme has it.
pub fn icon(context: &PageContext<'_>, sector: &Sector) -> String {
    let known = context.theme.icons.contains(&sector.icon);
    if known { sector.icon.clone() } else { "metiers".to_owned() }
}

/// The card of an ambassador.
pub fn card(context: &PageContext<'_>, key: Key<Ambassador>) -> CardView {
    let row = &context.site.ambassadors[key];
    let sectors = row.sectors.iter().map(|&key| {
        let sector = &context.site.sectors[key];
        SectorView {
            name: sector.name.clone(),
            path: context.addresses.sector(sector),
            icon: icon(context, sector),
            hue: hue(context, key),
        }
    });
    let sectors: Vec<SectorView> = sectors.collect();
    CardView {
        id: row.id.clone(),
        name: row.name.clone(),
        path: context.addresses.ambassador(row),
        kind: row.kind.word(),
        occupation: row.occupation.clone(),
        employer: row.employer.as_ref().map(|employer| employer_name(context, employer)),
        photo: row.photo.as_ref().and_then(|photo| Some(context.photos.get(&photo.path)?.card.clone())),
        voice: voice(row, &context.site.identity.language),
        takes: takes(context, row),
        icon: sectors.first().map_or_else(|| "building".to_owned(), |sector| sector.icon.clone()),
        initials: initials(&row.name, &row.sort_name),
        hue: sectors.first().map_or(0, |sector| sector.hue),
        avatar: (row.id.bytes().map(usize::from).sum::<usize>() % AVATARS) as u32,
        sectors,
        place: place_text(context, row),
        remote: row.formats.iter().any(|&key| context.site.vocabularies.formats[key].id == "remote"),
        paused: row.paused_until.is_some(),
        doubtful: row.stage >= Stage::Doubtful,
        noindex: !is_indexed(row),
    }
}

/// The path of the photo on the card of the ambassador `id`. The search makes it too, of the folder, the id and the
/// fingerprint: see [`CARD_PHOTOS`].
pub fn card_photo(id: &str, fingerprint: &str) -> String {
    format!("{CARD_PHOTOS}{id}.{fingerprint}.webp")
}

/// For whom an ambassador speaks, in short: the levels of each audience in their order, and the audiences that have none
/// or of which all levels suit.
fn takes(context: &PageContext<'_>, row: &Ambassador) -> Vec<NameView> {
    let words = &context.site.vocabularies;
    let of_audience = |&audience: &Key<Term>| {
        let levels = row.levels.iter().map(|&key| &words.levels[key]).filter(move |level| level.audience == audience);
        let mut named: Vec<NameView> = levels.map(|level| NameView::new(&level.id, &level.short)).collect();
        if named.is_empty() {
            named.push(NameView::new(&words.audiences[audience].id, &words.audiences[audience].short));
        }
        named
    };
    row.audiences.iter().flat_map(of_audience).collect()
}

/// The name of an employer.
pub fn employer_name(context: &PageContext<'_>, employer: &Employer) -> String {
    match employer {
        Employer::Organisation(key) => context.site.records.organisations[*key].data.name.value.clone(),
        Employer::Name(name) => name.clone(),
    }
}

/// The first places of an ambassador, in words.
pub fn place_text(context: &PageContext<'_>, row: &Ambassador) -> String {
    let mut names: Vec<String> = places(context, &row.places).into_iter().map(|place| place.name).collect();
    // A town and its employment area may share a name.
    names.dedup();
    let mut text = names.iter().take(PLACES_SHOWN).map(String::as_str).collect::<Vec<_>>().join(", ");
    if names.len() > PLACES_SHOWN {
        text.push_str(", …");
    }
    text
}

/// The places of a profile or an organisation.
pub fn places(context: &PageContext<'_>, places: &[Place]) -> Vec<PlaceView> {
    let areas = &context.site.territory.areas;
    places
        .iter()
        .map(|place| match *place {
            Place::Area(key) => PlaceView {
                name: match areas[key].kind {
                    AreaKind::Region => {
                        context.theme.locale.format("place-region", &[("name", areas[key].name.as_str().into())])
                    }
                    _ => areas[key].name.clone(),
                },
                path: context.addresses.area(&areas[key]),
                kind: areas[key].kind.word(),
            },
            Place::Commune(commune, _) => {
                let commune = &context.site.territory.communes[commune];
                let department = context.site.territory.find(AreaKind::Department, &commune.department);
                PlaceView {
                    name: commune.name.clone(),
                    path: department
                        .map_or_else(|| context.addresses.areas(), |key| context.addresses.area(&areas[key])),
                    kind: "commune",
                }
            }
        })
        .collect()
}

/// Page `number`, from 1, of the ambassadors `keys` in the list at `base`.
pub fn list(context: &PageContext<'_>, keys: &[Key<Ambassador>], base: &str, number: usize) -> ListView {
    let (shown, pager) = paged(context, keys, base, number);
    ListView { cards: context.cards(shown), pager }
}

/// The part of a list that page `number` shows, and its pager.
fn paged<'l>(
    context: &PageContext<'_>,
    list: &'l [Key<Ambassador>],
    base: &str,
    number: usize,
) -> (&'l [Key<Ambassador>], PagerView) {
    const AROUND: usize = 2;
    let size = context.site.identity.page_size;
    let pages = list.len().div_ceil(size).max(1);
    let start = ((number - 1) * size).min(list.len());
    let shown = &list[start..(start + size).min(list.len())];
    let path = |number: usize| context.addresses.numbered(base, number);
    let near = |other: &usize| *other == 1 || *other == pages || other.abs_diff(number) <= AROUND;
    let pager = PagerView {
        page: number,
        pages,
        total: list.len(),
        previous: (number > 1).then(|| path(number - 1)),
        next: (number < pages).then(|| path(number + 1)),
        numbers: (1..=pages)
            .filter(near)
            .map(|other| NumberView { number: other, path: path(other), current: other == number })
            .collect(),
    };
    (shown, pager)
}

/// The letters that names begin with, each with the page of the list where it begins.
pub fn letters(context: &PageContext<'_>) -> Vec<LetterView> {
    let base = context.addresses.ambassadors();
    let mut letters: Vec<LetterView> = Vec::new();
    for (index, row) in context.site.listed().map(|key| &context.site.ambassadors[key]).enumerate() {
        let Some(letter) = slug::slugify(&row.sort_name).chars().next().map(|c| c.to_ascii_uppercase()) else {
            continue;
        };
        let (letter, id) = (letter.to_string(), row.id.clone());
        if letters.iter().all(|known| known.letter != letter) {
            let number = index / context.site.identity.page_size + 1;
            letters.push(LetterView { letter, id, path: context.addresses.numbered(&base, number) });
        }
    }
    letters
}

/// A link to a sector.
pub fn sector_link(context: &PageContext<'_>, key: Key<Sector>) -> LinkView {
    let sector = &context.site.sectors[key];
    LinkView {
        description: Some(sector.summary.clone()),
        icon: Some(icon(context, sector)),
        hue: hue(context, key),
        ..link(sector.id(), &sector.name, context.addresses.sector(sector), context.lists.sector(key).len(), "sector")
    }
}

/// A link to a term.
pub fn term_link(context: &PageContext<'_>, kind: TermKind, key: Key<Term>) -> LinkView {
    let term = &terms(context.site, kind)[key];
    LinkView {
        description: term.description.clone(),
        protocol: term.needs_protocol,
        icon: Some(term.id.clone()).filter(|id| context.theme.icons.contains(id)),
        ..link(
            &term.id,
            &term.label,
            context.addresses.term(kind, term),
            context.lists.term(kind, key).len(),
            kind.word(),
        )
    }
}

/// A link to an area.
pub fn area_link(context: &PageContext<'_>, key: Key<Area>) -> LinkView {
    let area = &context.site.territory.areas[key];
    link(&area.code, &area.name, context.addresses.area(area), context.lists.area(key).len(), area.kind.word())
}

/// Links to the areas of `kind`.
pub fn areas(context: &PageContext<'_>, kind: AreaKind) -> Vec<LinkView> {
    context.site.territory.of_kind(kind).map(|key| area_link(context, key)).collect()
}

/// Links to the departments.
pub fn departments(context: &PageContext<'_>) -> Vec<LinkView> {
    areas(context, AreaKind::Department)
}

/// A link to an organisation.
pub fn organisation_link(context: &PageContext<'_>, key: RecordKey<Organisation>) -> OrganisationLinkView {
    let row = &context.site.records.organisations[key];
    let count = context.lists.organisation(key).len();
    OrganisationLinkView {
        link: LinkView {
            description: Some(row.data.summary.value.clone()),
            hue: organisation_hue(context, &row.data),
            ..link(&row.id, &row.data.name.value, context.addresses.organisation(row), count, "organisation")
        },
        organisation_type: organisation_type(context, &row.data),
    }
}

/// The colour of the first sector's family, 1 to 8; 0 for none.
pub fn organisation_hue(context: &PageContext<'_>, organisation: &Organisation) -> usize {
    let sectors = &context.site.sectors;
    organisation.sectors.iter().find_map(|id| sectors.find(&id.value)).map_or(0, |sector| hue(context, sector))
}

/// The label of the type of an organisation.
pub fn organisation_type(context: &PageContext<'_>, organisation: &Organisation) -> String {
    let types = &context.site.vocabularies.organisation_types;
    types.find(&organisation.r#type.value).map(|key| types[key].label.clone()).unwrap_or_default()
}

/// A menu entry for a page.
pub fn page_label(context: &PageContext<'_>, page: &Written<Page>, current: &str) -> LabelView {
    let path = context.addresses.page(page);
    let label = match page.data.declares() {
        Some(Declaration::Accessibility) => compliance_mention(context),
        _ => page.data.label().to_owned(),
    };
    LabelView { label, current: current == path, path }
}

/// A declaration that no page in Markdown holds.
pub fn declaration_label(context: &PageContext<'_>, declaration: Declaration, current: &str) -> LabelView {
    let path = context.addresses.declaration(declaration, context.site);
    let label = match declaration {
        Declaration::Accessibility => compliance_mention(context),
        _ => context.text(&format!("title-{}", declaration.word().replace('_', "-"))),
    };
    LabelView { label, current: current == path, path }
}

/// The mention of the site's accessibility on every page (France: decree 2019-768, article 6).
pub fn compliance_mention(context: &PageContext<'_>) -> String {
    context.text(&format!("mention-{}", context.site.identity.accessibility.state.word().replace('_', "-")))
}

fn link(id: &str, name: &str, path: String, count: usize, kind: &'static str) -> LinkView {
    LinkView {
        id: id.to_owned(),
        name: name.to_owned(),
        path,
        count,
        description: None,
        icon: None,
        hue: 0,
        kind,
        protocol: false,
    }
}

/// The first letter of the name and the first letter of the sort name. A name sorted by its beginning gives the letters of its
/// first and last word.
fn initials(name: &str, sort_name: &str) -> String {
    let word_letters = |text: &str| -> Vec<char> {
        let words = text.split([' ', '-', '\'', '’']).filter_map(|word| word.chars().next());
        words.filter(|letter| letter.is_alphabetic()).collect()
    };
    let of_name = word_letters(name);
    let second = if name.starts_with(sort_name) {
        of_name.iter().skip(1).next_back().copied()
    } else {
        word_letters(sort_name).first().copied()
    };
    of_name.first().copied().into_iter().chain(second).flat_map(char::to_uppercase).collect()
}

/// Returns true if the ambassador is a person and not an organisation.
pub fn is_person(row: &Ambassador) -> bool {
    row.kind == Kind::Person
}

/// The trade after a comma: in lower case, except in German, where nouns keep their capital, and for an acronym.
pub fn in_a_sentence(context: &PageContext<'_>, occupation: &str) -> String {
    let mut letters = occupation.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if context.theme.locale.language() != "de" && !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => occupation.to_owned(),
    }
}

/// The first name of a person; `None` for an organisation, and where there is one name alone.
pub fn first_name(row: &Ambassador) -> Option<String> {
    let (first, _) = row.name.split_once(' ').filter(|_| is_person(row))?;
    Some(first.to_owned())
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_those_a_reader_looks_for() {
        assert_eq!(initials("Élodie de Turckheim", "Turckheim"), "ÉT");
        assert_eq!(initials("Bastien Jacquinot-Collard", "Jacquinot-Collard Bastien"), "BJ");
        assert_eq!(initials("Soudure & Cie", "Soudure & Cie"), "SC");
        assert_eq!(initials("Œting", "Œting"), "Œ");
    }
}
