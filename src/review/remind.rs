//! The reminders: ambassadors to ask for a confirmation of their profile, the soonest first.

use std::collections::{BTreeSet, HashSet};

use ics::parameters::Value;
use ics::properties::{CalScale, Description, DtStart, Summary, URL};
use ics::{Event, ICalendar, escape_text};
use jiff::ToSpan;

use crate::content::model::{Ambassador, Site};
use crate::content::parse;
use crate::site::render::Renderer;
use crate::text::date::Date;
use crate::text::invisible;
use crate::text::language::Language;
use crate::text::locale::{Argument, Locale, Words, words};
use crate::text::output::spreadsheet_text;

static WORDS: Words = words!("remind.ftl");

/// How the list is written.
#[derive(clap::ValueEnum, Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people
    Table,
    /// For a spreadsheet
    Csv,
    /// For a calendar
    Ics,
}

/// An ambassador to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// The day to ask on.
    pub due: Date,
    /// The id of the profile.
    pub id: String,
    /// The name.
    pub name: String,
    /// The day of the last confirmation.
    pub confirmed: Option<Date>,
    /// The stage of the profile by age, or `never` (confirmed), `back` (from a pause), `agreement` (for a minor, ends).
    pub state: &'static str,
    /// The address at which the ambassador confirms or changes the profile.
    pub link: String,
}

/// The day `days` after `today`, or the last one of the calendar.
pub fn until(today: Date, days: u32) -> Date {
    /// More than from any day of ours to the end of the calendar.
    const DAYS_MAX: u32 = 7_000_000;
    today.saturating_add(i64::from(days.min(DAYS_MAX)).days())
}

/// The number of profiles among the files `paths` that `site` lacks because they cannot be read.
pub fn unread<'a>(site: &Site, paths: impl Iterator<Item = &'a str>) -> usize {
    let id = |path: &'a str| parse::is_profile(path).then(|| path.rsplit('/').next()?.strip_suffix(".yaml"))?;
    let unshown: HashSet<&str> = site.unshown().collect();
    let is_unread = |id: &&str| site.ambassadors.find(id).is_none() && !unshown.contains(id);
    paths.filter_map(id).filter(is_unread).collect::<BTreeSet<&str>>().len()
}

/// The note about `count` profiles that cannot be read, in French or else in English; empty for 0.
pub fn unread_note(count: usize, language: Language) -> String {
    let words = WORDS.for_reader(language);
    if count == 0 {
        return String::new();
    }
    format!("{}\n", words.format("remind-unread", &[("count", Argument::from(count))]))
}

/// The state of a reminder that is for an agreement.
const AGREEMENT: &str = "agreement";
/// The months before an agreement for a minor ends at which a new one is asked for: two people have to sign it.
const AGREEMENT_MONTHS: i64 = 1;

/// The reminders up to the day `until`: for confirmations that are old or missing, for pauses that end, and for
/// agreements of minors that end.
pub fn reminders(site: &Site, renderer: &Renderer<'_>, today: Date, until: Date) -> Vec<Reminder> {
    let reminder = |row: &Ambassador, (due, state): (Date, &'static str)| Reminder {
        due,
        id: row.id.clone(),
        name: row.name.clone(),
        confirmed: row.confirmed,
        state,
        link: renderer.update_address(&row.id),
    };
    let of_one = |row: &Ambassador| {
        let asked = row.confirmed.map(|day| (site.freshness.due(day), row.stage.word()));
        let asked = asked.unwrap_or((today, "never"));
        let confirmation =
            row.paused_until.map(|back| (back, "back")).filter(|(back, _)| *back < asked.0).unwrap_or(asked);
        // Parents are asked for it, so it is a reminder of its own.
        let agreement = row.authorised_until.map(|end| {
            let due = end.checked_sub(AGREEMENT_MONTHS.months()).unwrap_or(end);
            (due, AGREEMENT)
        });
        let due = std::iter::once(confirmation).chain(agreement).filter(|(due, _)| *due <= until);
        due.map(|what| reminder(row, what)).collect::<Vec<_>>()
    };
    let rows = site.ambassadors.iter().chain(site.dropped.iter().map(|row| &**row));
    let mut all: Vec<Reminder> = rows.flat_map(of_one).collect();
    all.sort_by(|a, b| (a.due, &a.id, a.state).cmp(&(b.due, &b.id, b.state)));
    all
}

/// The list in `format`, in French or else in English, ending with a line break.
pub fn write(reminders: &[Reminder], format: Format, language: Language) -> String {
    let words = WORDS.for_reader(language);
    match format {
        Format::Table => table(reminders, words),
        Format::Csv => csv(reminders, words),
        Format::Ics => ics(reminders, words),
    }
}

const COLUMNS: [&str; 6] =
    ["remind-due", "remind-id", "remind-name", "remind-confirmed", "remind-stage", "remind-link"];

fn cells(reminder: &Reminder, words: &Locale) -> [String; 6] {
    let Reminder { due, id, name, confirmed, state, link } = reminder;
    let state = words.text(&format!("stage-{state}")).to_owned();
    [
        due.to_string(),
        id.clone(),
        name.clone(),
        confirmed.map(|day| day.to_string()).unwrap_or_default(),
        state,
        link.clone(),
    ]
}

fn table(reminders: &[Reminder], words: &Locale) -> String {
    if reminders.is_empty() {
        return format!("{}\n", words.text("remind-nobody"));
    }
    let header = COLUMNS.map(|column| words.text(column).to_owned());
    // A line break in a name would begin a row, and a control character would reach the terminal.
    let shown =
        |one| cells(one, words).map(|cell| invisible::cleaned(&cell).split_whitespace().collect::<Vec<_>>().join(" "));
    let rows: Vec<[String; 6]> = std::iter::once(header).chain(reminders.iter().map(shown)).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..COLUMNS.len()).map(width).collect();
    let line = |row: &[String; 6]| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    let count = words.format("remind-count", &[("count", Argument::from(reminders.len()))]);
    format!("{}\n{count}\n", rows.iter().map(line).collect::<String>())
}

fn csv(reminders: &[Reminder], words: &Locale) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let header = COLUMNS.map(|column| words.text(column).to_owned());
    for row in std::iter::once(header).chain(reminders.iter().map(|one| cells(one, words))) {
        writer.write_record(row.map(spreadsheet_text)).expect("a row of the right length is written to memory");
    }
    String::from_utf8(writer.into_inner().expect("memory is flushed")).expect("cells are text")
}

fn ics(reminders: &[Reminder], words: &Locale) -> String {
    let mut calendar = ICalendar::new("2.0", "annuaire");
    calendar.push(CalScale::new("GREGORIAN"));
    for Reminder { due, id, name, confirmed, state, link } in reminders {
        let (about_key, uid) = match (*state, confirmed) {
            (AGREEMENT, _) => ("remind-event-agreement", format!("{id}-{AGREEMENT}")),
            (_, None) => ("remind-event-never", id.clone()),
            _ => ("remind-event-text", id.clone()),
        };
        let confirmed = confirmed.map(|day| words.date(day)).unwrap_or_default();
        let facts = [("name", Argument::Text(name)), ("id", Argument::Text(id))];
        let about = [("confirmed", Argument::Text(&confirmed)), ("link", Argument::Text(link))];
        let day = due.strftime("%Y%m%d").to_string();
        // The day itself and not the time of writing, so that two calendars of one day are equal.
        let mut event = Event::new(format!("{uid}-{day}@annuaire"), format!("{day}T000000Z"));
        let mut start = DtStart::new(day);
        start.add(Value::DATE);
        event.push(start);
        event.push(Summary::new(escape_text(words.format("remind-event", &facts))));
        event.push(Description::new(escape_text(words.format(about_key, &about))));
        event.push(URL::new(link));
        calendar.add_event(event);
    }
    calendar.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_number_of_days_is_too_large() {
        let today = jiff::civil::date(2026, 11, 24);
        assert_eq!(until(today, 7), jiff::civil::date(2026, 12, 1));
        assert!(until(Date::MIN, u32::MAX) > today);
        assert_eq!((until(today, 99_999_999), until(Date::MAX, 1)), (Date::MAX, Date::MAX));
    }
}
