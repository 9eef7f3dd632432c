//! A day of the calendar, and how each language writes it.

use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_locale_core::Locale as IcuLocale;

use crate::text::language::Language;

/// A day of the calendar.
pub type Date = jiff::civil::Date;

/// `date` in the words of `language`: `24 novembre 2026`, `1er janvier 2027`, `1. Januar 2027`. A language that the formatter does
/// not know gets the ISO form.
pub fn in_words(date: Date, language: &str) -> String {
    let formatter = language.parse::<IcuLocale>().ok().and_then(|locale| {
        FixedCalendarDateTimeFormatter::<icu_calendar::Gregorian, _>::try_new(locale.into(), YMD::long()).ok()
    });
    let day = icu_calendar::Date::try_new_gregorian(date.year().into(), date.month() as u8, date.day() as u8).ok();
    let Some(text) = formatter.zip(day).map(|(formatter, day)| formatter.format(&day).to_string()) else {
        return date.to_string();
    };
    // The formatter's data has no ordinal for the first of the month (Imprimerie nationale: « 1er janvier »).
    match text.strip_prefix("1 ") {
        Some(rest) if Language::of(language) == Language::French => format!("1er {rest}"),
        _ => text,
    }
}
