//! Areas as sets of communes.

use std::collections::{HashMap, HashSet};
use std::slice;
use std::sync::Arc;

use crate::content::document::{Code, Words};
use crate::content::model::Content;
use crate::content::model::{
    Area, AreaKind, Bits, Commune, Place, RawEmploymentArea, RawRelay, RawTerritory, Relay, Table, Territory, Written,
    area_id,
};
use crate::text::diagnostic::{DUPLICATE_ID, Diagnostic, Diagnostics};
use crate::text::source::{FilePath, Span};
use crate::text::url::is_slug;

pub(super) fn resolve(written: &Written<RawTerritory>, content: &Content, diagnostics: &mut Diagnostics) -> Territory {
    let RawTerritory { region, source, departments, arrondissements, employment_areas, relays } = &written.data;
    let communes = Table::new(content.communes.rows.clone());
    let mut areas =
        Areas { path: &written.path, rows: Vec::new(), slugs: HashSet::new(), ids: HashMap::new(), diagnostics };

    let everywhere = select(&communes, |_| true);
    areas.add(AreaKind::Region, &region.code, &region.name, &region.r#in, &region.of, everywhere);
    for department in departments {
        let set = select(&communes, |commune| commune.department == *department.code.value);
        areas.add(AreaKind::Department, &department.code, &department.name, &department.r#in, &department.of, set);
    }
    let raw_areas = employment_areas.as_deref().unwrap_or_default();
    for (raw, (set, is_estimate)) in raw_areas.iter().zip(employment_sets(raw_areas, &communes)) {
        areas.add(AreaKind::EmploymentArea, &raw.code, &raw.name, &raw.r#in, &raw.of, set);
        if let Some(area) = areas.rows.last_mut() {
            area.is_estimate = is_estimate;
        }
    }
    for raw in arrondissements {
        let set = select(&communes, |commune| commune.arrondissement == *raw.code.value);
        areas.add(AreaKind::Arrondissement, &raw.code, &raw.name, &None, &None, set);
    }
    let mut territory = Territory {
        communes,
        areas: Table::new(areas.rows),
        outlines: content.outlines.clone(),
        source: source.as_ref().map(|text| text.value.clone()),
        relays: Vec::new(),
    };
    let relay = |RawRelay { role, area, reply_days }: &RawRelay| {
        let place = territory.places(slice::from_ref(area), &written.path, diagnostics).into_iter().next()?;
        let reply_days = reply_days.as_ref().map(|days| days.value);
        Some(Relay { role: role.value.clone(), area: place.area(), reply_days })
    };
    territory.relays = relays.iter().flatten().filter_map(relay).collect();
    territory
}

struct Areas<'a> {
    path: &'a FilePath,
    rows: Vec<Area>,
    slugs: HashSet<(AreaKind, String)>,
    ids: HashMap<String, Span>,
    diagnostics: &'a mut Diagnostics,
}

impl Areas<'_> {
    #[allow(clippy::too_many_arguments, reason = "the columns of a row, each written once")]
    fn add(
        &mut self,
        kind: AreaKind,
        code: &Code,
        name: &Words,
        within: &Option<Words>,
        of: &Option<Words>,
        communes: Bits,
    ) {
        let id = area_id(kind, &code.value);
        if self.ids.insert(id.clone(), code.span).is_some() {
            let diagnostic = Diagnostic::new(DUPLICATE_ID, self.path, code.span);
            self.diagnostics.push(diagnostic.fact("id", &code.value).fact("other", self.path));
        }
        let slug = self.slug(kind, &name.value, &code.value);
        self.rows.push(Area {
            id,
            kind,
            code: code.value.to_string(),
            name: name.value.clone(),
            within: within.as_ref().unwrap_or(name).value.clone(),
            of: of.as_ref().unwrap_or(name).value.clone(),
            slug,
            communes: Arc::new(communes),
            is_estimate: false,
        });
    }

    /// A part of an address that no other area of `kind` has: the name, or else the name and the code, or else a number where
    /// they make none.
    fn slug(&mut self, kind: AreaKind, name: &str, code: &str) -> String {
        let (name, code) = (slug::slugify(name), slug::slugify(code));
        let with_code = format!("{name}-{code}");
        let mut candidates = [name, with_code].into_iter().chain((1..).map(|number| format!("area-{number}")));
        let is_free = |slug: &String| is_slug(slug) && self.slugs.insert((kind, slug.clone()));
        candidates.find(is_free).unwrap_or_default()
    }
}

fn select(communes: &Table<Commune>, test: impl Fn(&Commune) -> bool) -> Bits {
    let mut set = Bits::new(communes.len());
    communes.iter().enumerate().filter(|(_, commune)| test(commune)).for_each(|(index, _)| set.insert(index));
    set
}

/// The communes of each employment area, and true if they are an estimate: the listed communes, or else those whose
/// nearest main town belongs to the area.
fn employment_sets(raw: &[RawEmploymentArea], communes: &Table<Commune>) -> Vec<(Bits, bool)> {
    let mut sets: Vec<(Bits, bool)> = Vec::with_capacity(raw.len());
    let mut towns: Vec<(usize, &Commune)> = Vec::new();
    let mut taken = Bits::new(communes.len());
    for (index, area) in raw.iter().enumerate() {
        let mut set = Bits::new(communes.len());
        for code in area.communes.iter().flatten() {
            if let Some(commune) = communes.find(&code.value) {
                set.insert(commune.index());
                taken.insert(commune.index());
            }
        }
        for code in &area.main_towns {
            if let Some(commune) = communes.find(&code.value) {
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
