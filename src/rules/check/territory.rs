//! The tables of the territory agree: `region.yaml`, `communes.csv` and `departments.geojson` are each judged by the others,
//! so that the line that is wrong is blamed and no profile that names a place rightly.

mod positions;
mod postcodes;
mod tables;

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Facts;
use crate::content::document::Code;
use crate::content::model::{RawArrondissement, RawPlace};
use crate::text::diagnostic::{AREA_WITHOUT_COMMUNES, BAD_MAP, BAD_TABLE, Diagnostic, Diagnostics, MISSING_OUTLINE};
use tables::{Alike, Tables};

pub(super) use positions::{communes_lie_in_their_department, outlines_lie_around_their_communes};
pub(super) use postcodes::postcodes_are_of_the_surroundings;

/// The department of an arrondissement in `region.yaml` is the one that most of its communes have.
pub(super) fn arrondissements_are_in_their_department(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some(tables) = Tables::of(facts) else { return };
    let of_communes = tables.departments_of_arrondissements();
    for RawArrondissement { code, department, .. } in &tables.region.data.arrondissements {
        let Some(&most) = of_communes.get(code.value.as_str()) else { continue };
        // One that is no department at all is told as a reference.
        if department.value.as_str() != most && [&department.value, most].iter().all(|code| tables.is_department(code))
        {
            let diagnostic = Diagnostic::new(BAD_TABLE, &tables.region.path, department.span);
            let diagnostic = diagnostic.fact("reason", "department-of-arrondissement").fact("value", &department.value);
            let diagnostic = diagnostic.fact("id", &code.value).fact("count", 0);
            diagnostics.push(Diagnostic { suggestion: Some(most.to_owned()), ..diagnostic });
        }
    }
}

/// A department and an arrondissement of `region.yaml` have the code that communes name them by.
pub(super) fn codes_are_those_of_communes(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some(tables) = Tables::of(facts) else { return };
    let region = &tables.region.data;
    let departments = region.departments.iter().map(|place| (&place.code, tables.miscoded_department));
    let arrondissements = region.arrondissements.iter().map(|place| (&place.code, tables.miscoded_arrondissement));
    for (code, miscoded) in departments.chain(arrondissements) {
        let Some((_, meant)) = miscoded.filter(|(written, _)| *written == code.value.as_str()) else { continue };
        let diagnostic = Diagnostic::new(BAD_TABLE, &tables.region.path, code.span).fact("reason", "code-of-region");
        let diagnostic = diagnostic.fact("value", &code.value).fact("other", meant).fact("count", 0);
        diagnostics.push(Diagnostic { suggestion: Some(meant.to_owned()), ..diagnostic });
    }
}

/// The code, the department and the arrondissement of a commune agree with each other and with `region.yaml`.
pub(super) fn communes_are_of_the_region(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some(tables) = Tables::of(facts) else { return };
    let mut departments_of = HashMap::new();
    for RawArrondissement { code, department, .. } in &tables.region.data.arrondissements {
        departments_of.insert(code.value.as_str(), department.value.as_str());
    }
    departments_of.extend(tables.departments_of_arrondissements());
    let accepted = tables.accepted_departments();
    let mut arrondissements_of: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for RawArrondissement { code, .. } in &tables.region.data.arrondissements {
        let department = departments_of.get(code.value.as_str()).copied().unwrap_or_default();
        arrondissements_of.entry(department).or_default().push(&code.value);
    }
    let mut alike = Alike::default();
    for (index, commune) in tables.communes.rows.iter().enumerate() {
        let (code, department) = (commune.code.as_str(), commune.department.as_str());
        let of_code = tables.department_of(code);
        let of_arrondissement = departments_of.get(commune.arrondissement.as_str()).copied();
        let fault = |column, reason, written: &str, suggestion: Option<String>| {
            let diagnostic =
                Diagnostic::new(BAD_TABLE, &tables.path, tables.cell(index, column)).fact("reason", reason);
            let diagnostic = diagnostic.fact("key", column).fact("value", written).fact("id", code);
            Diagnostic { suggestion, ..diagnostic }
        };
        let of_department = || arrondissements_of.get(department).map(|codes| codes.join(", ")).unwrap_or_default();
        let zeroed =
            |written: &str, known: &dyn Fn(&str) -> bool| Some(format!("0{written}")).filter(|code| known(code));
        if tables.has_all_departments && !tables.is_department(department) {
            let meant = zeroed(department, &|code| tables.is_department(code)).or(of_code.map(str::to_owned));
            let diagnostic = fault("department", "department", department, meant);
            alike.push(diagnostic.fact("accepted", &accepted));
        } else if !code.starts_with(department) && of_code.is_some() {
            // Two of the three agree, and the third is wrong.
            let is_code = of_arrondissement == Some(department);
            alike.push(match is_code {
                true => fault("code", "code-of-other", code, None).fact("other", department),
                false => fault("department", "other-department", department, of_code.map(str::to_owned)),
            });
        } else if of_arrondissement.is_none()
            && tables.has_all_arrondissements
            && tables.miscoded_arrondissement.is_none_or(|(_, meant)| meant != commune.arrondissement)
        {
            let written = commune.arrondissement.as_str();
            let meant = zeroed(written, &|code| departments_of.contains_key(code));
            let diagnostic = fault("arrondissement", "arrondissement", written, meant);
            alike.push(diagnostic.fact("accepted", of_department()));
        } else if of_arrondissement.is_some_and(|other| other != department && tables.is_department(other)) {
            let diagnostic = fault("arrondissement", "other-arrondissement", &commune.arrondissement, None);
            let diagnostic = diagnostic.fact("other", of_arrondissement.unwrap_or_default());
            alike.push(diagnostic.fact("accepted", of_department()));
        }
    }
    alike.report(diagnostics);
}

/// A department and an arrondissement have communes: nobody is found in one that has none.
pub(super) fn areas_have_communes(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some(tables) = Tables::of(facts) else { return };
    let rows = &tables.communes.rows;
    let of_rows: HashSet<&str> = rows.iter().map(|commune| commune.department.as_str()).collect();
    // Where communes are lost or name another place, that is the cause.
    let is_miscoded = tables.miscoded_department.or(tables.miscoded_arrondissement).is_some();
    if is_miscoded
        || !tables.communes.has_all_codes
        || !tables.communes.lost.is_empty()
        || !of_rows.iter().all(|code| tables.is_department(code))
    {
        return;
    }
    let arrondissements: HashSet<&str> = rows.iter().map(|commune| commune.arrondissement.as_str()).collect();
    let mut report = |code: &Code, kind| {
        let diagnostic = Diagnostic::new(AREA_WITHOUT_COMMUNES, &tables.region.path, code.span).fact("kind", kind);
        diagnostics.push(diagnostic.fact("value", &code.value));
    };
    let region = &tables.region.data;
    for RawPlace { code, .. } in region.departments.iter().filter(|place| !of_rows.contains(place.code.value.as_str()))
    {
        report(code, "department");
    }
    let has_none = |place: &&RawArrondissement| {
        !arrondissements.contains(place.code.value.as_str()) && of_rows.contains(place.department.value.as_str())
    };
    if arrondissements.iter().all(|code| region.arrondissements.iter().any(|place| place.code.value.as_str() == *code))
    {
        region.arrondissements.iter().filter(has_none).for_each(|place| report(&place.code, "arrondissement"));
    }
}

/// An outline is of a department, and where there is a map each department has one.
pub(super) fn outlines_are_of_departments(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some(tables) = Tables::of(facts).filter(|tables| tables.has_all_departments) else { return };
    let Some((path, places)) = tables.outline_places(facts) else { return };
    let codes: HashSet<&str> = facts.content.outlines.iter().map(|outline| outline.code.as_str()).collect();
    let mut alike = Alike::default();
    for (code, span) in places.iter().filter(|(code, _)| codes.contains(code) && !tables.is_department(code)) {
        let bare = code.rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        let meant = [format!("0{bare}"), bare.to_owned()].into_iter().find(|code| tables.is_department(code));
        let diagnostic = Diagnostic::new(BAD_MAP, &path, *span).fact("reason", "unknown").fact("value", code);
        let diagnostic = diagnostic.fact("accepted", tables.accepted_departments());
        alike.push(Diagnostic { suggestion: meant, ..diagnostic });
    }
    // An outline that is lost or has another code is the cause.
    let is_whole = alike.is_empty() && places.len() == codes.len();
    alike.report(diagnostics);
    for RawPlace { code, name, .. } in tables.region.data.departments.iter().filter(|_| is_whole) {
        let is_miscoded = tables.miscoded_department.is_some_and(|(written, _)| written == code.value.as_str());
        if !is_miscoded && !codes.contains(code.value.as_str()) {
            let diagnostic = Diagnostic::new(MISSING_OUTLINE, &tables.region.path, code.span);
            diagnostics.push(diagnostic.fact("value", &code.value).fact("area", &name.value));
        }
    }
}
