//! What messages show as an example: values that the site itself accepts.

use crate::content::model::Content;
use crate::text::diagnostic::Diagnostics;

/// Gives the faults whose messages show an example values of `content`. What it has none of is left out.
pub(super) fn show_examples(content: &Content, diagnostics: &mut Diagnostics) {
    diagnostics.show_examples(&examples(content));
}

/// Values of `content`, by the names that messages have for them.
fn examples(content: &Content) -> Vec<(&'static str, &str)> {
    let territory = content.territory.as_ref().map(|written| &written.data);
    let departments = territory.into_iter().flat_map(|territory| &territory.departments);
    let areas = territory.into_iter().flat_map(|territory| territory.employment_areas.iter().flatten());
    let term = |vocabulary: &str, index: usize| content.terms(vocabulary).get(index).map(|term| term.id.value.as_str());
    let current = content.site.as_ref().map(|site| site.data.charter.current.value.as_str());
    let found = [
        ("someregion", territory.map(|territory| territory.region.code.value.as_str())),
        ("somedepartment", departments.map(|place| place.code.value.as_str()).next()),
        ("somearea", areas.map(|place| place.code.value.as_str()).next()),
        ("somecommune", content.communes.rows.first().map(|commune| commune.code.as_str())),
        ("somesector", content.sectors.first().map(|file| file.id.as_str())),
        ("someaudience", term("audiences", 0)),
        ("otheraudience", term("audiences", 1)),
        ("someintervention", term("interventions", 0)),
        ("otherintervention", term("interventions", 1)),
        ("somerole", term("roles", 0)),
        ("someversion", current),
    ];
    let is_read = |text: &&str| !text.is_empty();
    found.into_iter().filter_map(|(name, value)| Some((name, value.filter(is_read)?))).collect()
}
