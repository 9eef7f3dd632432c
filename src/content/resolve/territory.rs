//! Areas as sets of communes.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::references::References;
use crate::content::model::Content;
use crate::content::model::{
    Area, AreaKind, Bits, Commune, Place, RawArea, RawEmploymentArea, RawTerritory, Table, Territory, Written, area_id,
};
use crate::text::diagnostic::{AREA_KIND, DUPLICATE_ID, Diagnostic, Diagnostics};
use crate::text::source::{Span, Spanned};

type Text = Spanned<String>;

pub(super) fn resolve(written: &Written<RawTerritory>, content: &Content, diagnostics: &mut Diagnostics) -> Territory {
    let RawTerritory { region, source, departments, arrondissements, employment_areas } = &written.data;
    let communes = Table::new(content.communes.to_vec());
    let mut references = References::new(&written.path, diagnostics);
    let mut areas = Areas { rows: Vec::new(), slugs: HashSet::new(), ids: HashMap::new() };

    let everywhere = select(&communes, |_| true);
    areas.add(AreaKind::Region, &region.code, &region.name, &region.r#in, &region.of, everywhere, &mut references);
    for department in departments {
        let set = select(&communes, |commune| commune.department == department.code.value);
        areas.add(
            AreaKind::Department,
            &department.code,
            &department.name,
            &department.r#in,
            &department.of,
            set,
            &mut references,
        );
    }
    let raw_areas = employment_areas.as_deref().unwrap_or_default();
    for (raw, (set, is_estimate)) in raw_areas.iter().zip(employment_sets(raw_areas, &communes, &mut references)) {
        areas.add(AreaKind::EmploymentArea, &raw.code, &raw.name, &raw.r#in, &raw.of, set, &mut references);
        if let Some(area) = areas.rows.last_mut() {
            area.is_estimate = is_estimate;
        }
    }
    let codes: Vec<&str> = departments.iter().map(|department| department.code.value.as_str()).collect();
    for raw in arrondissements {
        if !codes.contains(&raw.department.value.as_str()) {
            references.report("department", &raw.department, codes.iter().copied());
        }
        let set = select(&communes, |commune| commune.arrondissement == raw.code.value);
        areas.add(AreaKind::Arrondissement, &raw.code, &raw.name, &None, &None, set, &mut references);
    }
    Territory {
        communes,
        areas: Table::new(areas.rows),
        outlines: content.outlines.clone(),
        source: source.as_ref().map(|text| text.value.clone()),
    }
}

struct Areas {
    rows: Vec<Area>,
    slugs: HashSet<(AreaKind, String)>,
    ids: HashMap<String, Span>,
}

impl Areas {
    #[allow(clippy::too_many_arguments, reason = "the columns of a row, each written once")]
    fn add(
        &mut self,
        kind: AreaKind,
        code: &Text,
        name: &Text,
        within: &Option<Text>,
        of: &Option<Text>,
        communes: Bits,
        references: &mut References<'_>,
    ) {
        let id = area_id(kind, &code.value);
        if self.ids.insert(id.clone(), code.span).is_some() {
            let diagnostic = Diagnostic::new(DUPLICATE_ID, references.path(), code.span);
            let other = references.path().to_string();
            references.push(diagnostic.fact("id", &code.value).fact("other", other));
        }
        let mut slug = slug::slugify(&name.value);
        if !self.slugs.insert((kind, slug.clone())) {
            slug = format!("{slug}-{}", slug::slugify(&code.value));
            self.slugs.insert((kind, slug.clone()));
        }
        self.rows.push(Area {
            id,
            kind,
            code: code.value.clone(),
            name: name.value.clone(),
            within: within.as_ref().unwrap_or(name).value.clone(),
            of: of.as_ref().unwrap_or(name).value.clone(),
            slug,
            communes: Arc::new(communes),
            is_estimate: false,
        });
    }
}

fn select(communes: &Table<Commune>, test: impl Fn(&Commune) -> bool) -> Bits {
    let mut set = Bits::new(communes.len());
    communes.iter().enumerate().filter(|(_, commune)| test(commune)).for_each(|(index, _)| set.insert(index));
    set
}

/// The communes of each employment area, and true if they are an estimate: the listed communes, or else those whose
/// nearest main town belongs to the area.
fn employment_sets(
    raw: &[RawEmploymentArea],
    communes: &Table<Commune>,
    references: &mut References<'_>,
) -> Vec<(Bits, bool)> {
    let mut sets: Vec<(Bits, bool)> = Vec::with_capacity(raw.len());
    let mut towns: Vec<(usize, &Commune)> = Vec::new();
    let mut taken = Bits::new(communes.len());
    for (index, area) in raw.iter().enumerate() {
        let mut set = Bits::new(communes.len());
        for code in area.communes.iter().flatten() {
            if let Some(commune) = references.commune(code, communes) {
                set.insert(commune.index());
                taken.insert(commune.index());
            }
        }
        for code in &area.main_towns {
            if let Some(commune) = references.commune(code, communes) {
                towns.push((index, &communes[commune]));
            }
        }
        sets.push((set, area.communes.is_none()));
    }
    for (index, commune) in communes.iter().enumerate() {
        let open = towns.iter().filter(|(area, _)| sets[*area].1);
        let nearest = open.min_by(|a, b| squared_distance(commune, a.1).total_cmp(&squared_distance(commune, b.1)));
        if let Some(&(area, _)) = nearest
            && !taken.contains(index)
        {
            sets[area].0.insert(index);
        }
    }
    sets
}

/// A measure that orders distances within a region: squared degrees, with longitude scaled by the latitude.
fn squared_distance(a: &Commune, b: &Commune) -> f64 {
    let east = (a.longitude - b.longitude) * a.latitude.to_radians().cos();
    let north = a.latitude - b.latitude;
    east * east + north * north
}

/// The places that a list of areas names.
pub(super) fn places(raw: &[RawArea], territory: &Territory, references: &mut References<'_>) -> Vec<Place> {
    raw.iter().filter_map(|area| place(area, territory, references)).collect()
}

fn place(raw: &RawArea, territory: &Territory, references: &mut References<'_>) -> Option<Place> {
    let RawArea { region, department, employment_area, commune } = raw;
    let kinds = [
        (AreaKind::Region, "region", region),
        (AreaKind::Department, "department", department),
        (AreaKind::EmploymentArea, "employment-area", employment_area),
    ];
    let mut written = kinds.iter().filter_map(|(kind, word, code)| code.as_ref().map(|code| (*kind, *word, code)));
    match (written.next(), written.next(), commune) {
        (Some((kind, word, code)), None, None) => {
            let found = territory.find(kind, &code.value);
            if found.is_none() {
                let codes: Vec<&str> = territory.of_kind(kind).map(|key| territory.areas[key].code.as_str()).collect();
                references.report(word, code, codes.iter().copied());
            }
            found.map(Place::Area)
        }
        (None, None, Some(code)) => {
            let found = references.commune(code, &territory.communes)?;
            let arrondissement = &territory.communes[found].arrondissement;
            let area = territory.find(AreaKind::Arrondissement, arrondissement);
            if area.is_none() {
                let written = Spanned::new(arrondissement.clone(), code.span);
                references.report("arrondissement", &written, std::iter::empty());
            }
            area.map(|area| Place::Commune(found, area))
        }
        (None, None, None) => None,
        (first, second, commune) => {
            let span = first.or(second).map(|(_, _, code)| code.span).or(commune.as_ref().map(|code| code.span))?;
            let count = kinds.iter().filter(|(_, _, code)| code.is_some()).count() + usize::from(commune.is_some());
            references.push(Diagnostic::new(AREA_KIND, references.path(), span).fact("count", count));
            None
        }
    }
}

/// All communes of `places`.
pub(super) fn coverage(places: &[Place], territory: &Territory) -> Arc<Bits> {
    let areas: Vec<&Area> = places.iter().map(|place| &territory.areas[place.area()]).collect();
    match areas.as_slice() {
        [only] => only.communes.clone(),
        areas => {
            let mut set = Bits::new(territory.communes.len());
            areas.iter().for_each(|area| set.union_with(&area.communes));
            Arc::new(set)
        }
    }
}
