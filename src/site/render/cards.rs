//! Views of nouns in lists: an ambassador's card, a link to a sector, a term, an area, an organisation.

use tera::Value;

use super::Renderer;
use super::route::TermKind;
use super::terms;
use super::view::{
    CardView, LabelView, LetterView, LinkView, NameView, NumberView, OrganisationLinkView, PagerView, PlaceView,
    SectorView,
};
use crate::content::model::{
    Ambassador, Area, AreaKind, Declaration, Employer, Identified, Key, Kind, Organisation, Page, Place, Sector, Stage,
    Term,
};

/// How many families have a colour of their own in a theme.
const HUES: usize = 8;
/// How many drawn avatars a theme has.
const AVATARS: usize = 6;
/// How many places a card names before it stops.
const PLACES_SHOWN: usize = 3;

/// A value for a template. Views hold only what serde can write, so that this cannot fail.
pub(super) fn value<T: serde::Serialize>(view: &T) -> Value {
    Value::from_serializable(view)
}

impl Renderer<'_> {
    pub(super) fn region_name(&self) -> NameView {
        let region = self.site.territory.of_kind(AreaKind::Region).next();
        let area = region.map(|key| &self.site.territory.areas[key]);
        NameView {
            id: area.map(|area| area.code.clone()).unwrap_or_default(),
            name: area.map(|area| area.name.clone()).unwrap_or_default(),
        }
    }

    /// The family's place among families, from 1; themes colour the first eight and begin again.
    pub(super) fn hue(&self, sector: Key<Sector>) -> usize {
        self.site.sectors[sector].family.index() % HUES + 1
    }

    pub(super) fn icon(&self, sector: &Sector) -> String {
        let known = self.theme.icons.contains(&sector.icon);
        if known { sector.icon.clone() } else { "metiers".to_owned() }
    }

    pub(super) fn card(&self, key: Key<Ambassador>) -> CardView {
        let row = &self.site.ambassadors[key];
        let sectors = row.sectors.iter().map(|&key| {
            let sector = &self.site.sectors[key];
            SectorView {
                name: sector.name.clone(),
                path: self.addresses.sector(sector),
                icon: self.icon(sector),
                hue: self.hue(key),
            }
        });
        let sectors: Vec<SectorView> = sectors.collect();
        CardView {
            id: row.id.clone(),
            name: row.name.clone(),
            path: self.addresses.ambassador(row),
            kind: row.kind.word(),
            occupation: row.occupation.clone(),
            employer: row.employer.as_ref().map(|employer| self.employer_name(employer)),
            initials: initials(&row.name, &row.sort_name),
            hue: sectors.first().map_or(0, |sector| sector.hue),
            avatar: (row.id.bytes().map(usize::from).sum::<usize>() % AVATARS) as u32,
            sectors,
            place: self.place_text(row),
            remote: row.formats.iter().any(|&key| self.site.vocabularies.formats[key].id == "remote"),
            paused: row.paused_until.is_some(),
            doubtful: row.stage >= Stage::Doubtful,
            noindex: !self.is_indexed(row),
        }
    }

    pub(super) fn employer_name(&self, employer: &Employer) -> String {
        match employer {
            Employer::Organisation(key) => self.site.organisations[*key].name.clone(),
            Employer::Name(name) => name.clone(),
        }
    }

    /// A few words for where an ambassador intervenes.
    pub(super) fn place_text(&self, row: &Ambassador) -> String {
        let mut names: Vec<String> = self.places(&row.places).into_iter().map(|place| place.name).collect();
        // A town and the employment area around it have one name.
        names.dedup();
        let mut text = names.iter().take(PLACES_SHOWN).map(String::as_str).collect::<Vec<_>>().join(", ");
        if names.len() > PLACES_SHOWN {
            text.push_str(", …");
        }
        text
    }

    pub(super) fn places(&self, places: &[Place]) -> Vec<PlaceView> {
        let areas = &self.site.territory.areas;
        places
            .iter()
            .map(|place| match *place {
                Place::Area(key) => PlaceView {
                    name: match areas[key].kind {
                        AreaKind::Region => {
                            self.theme.locale.format("place-region", &[("name", areas[key].name.as_str().into())])
                        }
                        _ => areas[key].name.clone(),
                    },
                    path: self.addresses.area(&areas[key]),
                    kind: areas[key].kind.word(),
                },
                Place::Commune(commune, _) => {
                    let commune = &self.site.territory.communes[commune];
                    let department = self.site.territory.find(AreaKind::Department, &commune.department);
                    PlaceView {
                        name: commune.name.clone(),
                        path: department.map_or_else(|| self.addresses.areas(), |key| self.addresses.area(&areas[key])),
                        kind: "commune",
                    }
                }
            })
            .collect()
    }

    pub(super) fn cards_of(&self, keys: &[Key<Ambassador>]) -> Value {
        keys.iter()
            .map(|&key| self.shared.cards[key.index()].get_or_init(|| value(&self.card(key))).clone())
            .collect::<Vec<_>>()
            .into()
    }

    /// The part of a list that page `number` shows, and the pages around it.
    pub(super) fn paged<'l>(
        &self,
        list: &'l [Key<Ambassador>],
        base: &str,
        number: usize,
    ) -> (&'l [Key<Ambassador>], PagerView) {
        const AROUND: usize = 2;
        let size = self.site.identity.page_size;
        let pages = list.len().div_ceil(size).max(1);
        let start = ((number - 1) * size).min(list.len());
        let shown = &list[start..(start + size).min(list.len())];
        let path = |number: usize| self.addresses.numbered(base, number);
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

    /// The letters that names start with, and the page of the list where each starts.
    pub(super) fn letters(&self) -> Vec<LetterView> {
        let base = self.addresses.ambassadors();
        let mut letters: Vec<LetterView> = Vec::new();
        for (index, row) in self.site.listed().map(|key| &self.site.ambassadors[key]).enumerate() {
            let Some(letter) = slug::slugify(&row.sort_name).chars().next().map(|c| c.to_ascii_uppercase()) else {
                continue;
            };
            let (letter, id) = (letter.to_string(), row.id.clone());
            if letters.iter().all(|known| known.letter != letter) {
                let number = index / self.site.identity.page_size + 1;
                letters.push(LetterView { letter, id, path: self.addresses.numbered(&base, number) });
            }
        }
        letters
    }

    pub(super) fn sector_link(&self, key: Key<Sector>) -> LinkView {
        let sector = &self.site.sectors[key];
        LinkView {
            description: Some(sector.summary.clone()),
            icon: Some(self.icon(sector)),
            hue: self.hue(key),
            ..link(sector.id(), &sector.name, self.addresses.sector(sector), self.lists.sector(key).len(), "sector")
        }
    }

    pub(super) fn term_link(&self, kind: TermKind, key: Key<Term>) -> LinkView {
        let term = &terms(self.site, kind)[key];
        LinkView {
            description: term.description.clone(),
            protocol: term.needs_protocol,
            icon: Some(term.id.clone()).filter(|id| self.theme.icons.contains(id)),
            ..link(
                &term.id,
                &term.label,
                self.addresses.term(kind, term),
                self.lists.term(kind, key).len(),
                kind.word(),
            )
        }
    }

    pub(super) fn area_link(&self, key: Key<Area>) -> LinkView {
        let area = &self.site.territory.areas[key];
        link(&area.code, &area.name, self.addresses.area(area), self.lists.area(key).len(), area.kind.word())
    }

    pub(super) fn organisation_link(&self, key: Key<Organisation>) -> OrganisationLinkView {
        let row = &self.site.organisations[key];
        let count = self.lists.organisation(key).len();
        OrganisationLinkView {
            link: LinkView {
                description: Some(row.summary.clone()),
                hue: row.sectors.first().map_or(0, |&sector| self.hue(sector)),
                ..link(&row.id, &row.name, self.addresses.organisation(row), count, "organisation")
            },
            organisation_type: self.site.vocabularies.organisation_types[row.kind].label.clone(),
        }
    }

    pub(super) fn page_label(&self, page: &Page, current: &str) -> LabelView {
        let path = self.addresses.page(page);
        let label = match page.declares {
            Some(Declaration::Accessibility) => self.compliance_mention(),
            _ => page.label.clone(),
        };
        LabelView { label, current: current == path, path }
    }

    /// A declaration that no page in Markdown holds.
    pub(super) fn declaration_label(&self, declaration: Declaration, current: &str) -> LabelView {
        let path = self.addresses.declaration(declaration, self.site);
        let label = match declaration {
            Declaration::Accessibility => self.compliance_mention(),
            _ => self.text(&format!("title-{}", declaration.word().replace('_', "-"))),
        };
        LabelView { label, current: current == path, path }
    }

    /// What every page says of the site's accessibility (France: decree 2019-768, article 6).
    pub(super) fn compliance_mention(&self) -> String {
        self.text(&format!("mention-{}", self.site.identity.accessibility.state.word().replace('_', "-")))
    }
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

/// The first letter of a name, and the first letter it is sorted by where that is another word; a name that is sorted by
/// its beginning gives its first and last word.
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

/// Whether a profile is a person's.
pub(super) fn is_person(row: &Ambassador) -> bool {
    row.kind == Kind::Person
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
