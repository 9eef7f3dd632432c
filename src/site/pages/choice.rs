//! What the script of forms is told of an ambassador: what the ambassador accepts, and who forwards requests.

use super::cards;
use super::context::PageContext;
use super::parts::ChoiceView;
use crate::content::model::kinds::{Organisation, RecordKey};
use crate::content::model::{Ambassador, AreaKind, Employer, Identified, Key, Table};

/// Facts about an ambassador, as JSON.
pub fn choice(context: &PageContext<'_>, row: &Ambassador) -> String {
    let words = &context.site.vocabularies;
    let (relay, reply_days) = relay(context, row).unzip();
    let view = ChoiceView {
        id: row.id.clone(),
        name: row.name.clone(),
        first_name: cards::first_name(row),
        occupation: row.occupation.clone(),
        trade: cards::in_a_sentence(context, &row.occupation),
        place: cards::place_text(context, row),
        audiences: ids(&words.audiences, &row.audiences),
        levels: ids(&words.levels, &row.levels),
        interventions: ids(&words.interventions, &row.interventions),
        formats: ids(&words.formats, &row.formats),
        departments: served(context, row, AreaKind::Department),
        employment_areas: served(context, row, AreaKind::EmploymentArea),
        months: row.availability.months.clone(),
        notice_days: row.availability.notice_days,
        group_max: row.availability.group_max,
        paused: row.paused_until.is_some(),
        relay,
        reply_days: reply_days.flatten(),
    };
    serde_json::to_string(&view).unwrap_or_default()
}

/// The organisations that stand behind an ambassador and relay requests: the employer, then those that endorse.
pub fn relaying<'c>(
    context: &'c PageContext<'_>,
    row: &'c Ambassador,
) -> impl Iterator<Item = RecordKey<Organisation>> + 'c {
    let employer = match row.employer {
        Some(Employer::Organisation(key)) => Some(key),
        _ => None,
    };
    let all = employer.into_iter().chain(row.endorsed_by.iter().copied());
    all.filter(|&key| context.site.records.organisations[key].data.relays_requests())
}

/// The name of who forwards requests to an ambassador, with the days within which they are answered: an organisation, or
/// else the relay of the territory. `None` for the team of the site.
fn relay(context: &PageContext<'_>, row: &Ambassador) -> Option<(String, Option<u32>)> {
    if let Some(key) = relaying(context, row).next() {
        let Organisation { name, reply_days, .. } = &context.site.records.organisations[key].data;
        return Some((name.value.clone(), reply_days.as_ref().map(|days| days.value)));
    }
    let relay = context.site.territory.relay(&row.places)?;
    Some((relay.role.clone(), relay.reply_days))
}

/// The codes of the areas of `kind` that an ambassador serves.
fn served(context: &PageContext<'_>, row: &Ambassador, kind: AreaKind) -> Vec<String> {
    let territory = &context.site.territory;
    let areas = territory.of_kind(kind).filter(|&key| territory.serves(&row.places, key));
    areas.map(|key| territory.areas[key].code.clone()).collect()
}

fn ids<T: Identified>(table: &Table<T>, keys: &[Key<T>]) -> Vec<String> {
    keys.iter().map(|&key| table[key].id().to_owned()).collect()
}
