//! Values that are one scalar of YAML.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::meaning::Meaning;
use crate::text::date::Date;
use crate::text::diagnostic::{BAD_DATE, EMPTY_TEXT, LINE_BREAK, Rule, WRONG_TYPE};
use crate::text::source::{Span, Spanned};

/// `text` as a double-quoted scalar: a JSON string is one.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A type that is written as one scalar.
pub trait Scalar: Sized {
    /// The fact `expected` of messages about it: a key of the locale file.
    const EXPECTED: &'static str;
    /// The accepted words, if they are few.
    const WORDS: &'static [&'static str] = &[];

    const MEANING: Meaning;

    /// The spelling in YAML.
    fn written(&self) -> Cow<'_, str>;

    /// Reads `text`. The error is the rule that it breaks.
    fn read(text: &str) -> Result<Self, Rule>;

    /// The correct spelling of a faulty `text` whose meaning is clear.
    fn meant(_: &str) -> Option<String> {
        None
    }

    /// A harmless value in place of a faulty one.
    fn placeholder() -> Self;

    fn schema() -> Schema;
}

/// What ends a line for some reader of a text: names and labels go into titles, mails, calendars and headers.
const LINE_ENDS: [char; 7] = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// `text` without the white space at its end. The error is that there is nothing else.
pub(super) fn one_or_more_lines(text: &str) -> Result<String, Rule> {
    if text.trim().is_empty() { Err(EMPTY_TEXT) } else { Ok(text.trim_end().to_owned()) }
}

impl Scalar for String {
    const EXPECTED: &'static str = "text";
    const MEANING: Meaning = Meaning::Words;

    fn written(&self) -> Cow<'_, str> {
        self.as_str().into()
    }

    fn read(text: &str) -> Result<String, Rule> {
        let text = one_or_more_lines(text)?;
        if text.contains(LINE_ENDS) { Err(LINE_BREAK) } else { Ok(text.trim_start().to_owned()) }
    }

    fn placeholder() -> String {
        String::new()
    }

    fn schema() -> Schema {
        // The ends of lines are those of `LINE_ENDS`; white space behind the text is cut off.
        let one_line = r"^[^\n\r\u000b\u000c\u0085\u2028\u2029]*\S\s*$";
        json_schema!({ "type": "string", "minLength": 1, "pattern": one_line })
    }
}

impl Scalar for bool {
    const EXPECTED: &'static str = "boolean";
    const WORDS: &'static [&'static str] = &["true", "false"];
    const MEANING: Meaning = Meaning::Flag;

    fn written(&self) -> Cow<'_, str> {
        if *self { "true".into() } else { "false".into() }
    }

    fn read(text: &str) -> Result<bool, Rule> {
        match text {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(WRONG_TYPE),
        }
    }

    fn meant(text: &str) -> Option<String> {
        let meant = match text.to_lowercase().as_str() {
            "oui" | "yes" | "ja" | "vrai" | "true" | "wahr" | "on" | "y" | "o" | "1" => Some("true"),
            "non" | "no" | "nein" | "faux" | "false" | "falsch" | "off" | "n" | "0" => Some("false"),
            _ => None,
        };
        meant.map(str::to_owned)
    }

    fn placeholder() -> bool {
        true
    }

    fn schema() -> Schema {
        json_schema!({ "type": "boolean" })
    }
}

impl Scalar for u32 {
    const EXPECTED: &'static str = "integer";
    const MEANING: Meaning = Meaning::Number;

    fn written(&self) -> Cow<'_, str> {
        self.to_string().into()
    }

    fn read(text: &str) -> Result<u32, Rule> {
        text.parse().map_err(|_| WRONG_TYPE)
    }

    fn meant(text: &str) -> Option<String> {
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        Some(digits).filter(|digits| is_number && u32::read(digits).is_ok())
    }

    fn placeholder() -> u32 {
        1
    }

    fn schema() -> Schema {
        json_schema!({ "type": "integer", "minimum": 0 })
    }
}

impl Scalar for Date {
    const EXPECTED: &'static str = "date";
    const MEANING: Meaning = Meaning::Day;

    fn written(&self) -> Cow<'_, str> {
        self.to_string().into()
    }

    fn read(text: &str) -> Result<Date, Rule> {
        let shape = text.len() == 10
            && text.bytes().enumerate().all(|(index, byte)| match index {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shape {
            return Err(BAD_DATE);
        }
        text.parse().map_err(|_| BAD_DATE)
    }

    fn meant(text: &str) -> Option<String> {
        // A moment is a day and a time.
        let day = text.split(['T', ' ']).next().unwrap_or_default();
        let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
        let [first, second, third] = parts.as_slice() else { return None };
        let dated = |year: &str, month: &str, day: &str| {
            let written = format!("{year}-{month:0>2}-{day:0>2}");
            Date::read(&written).is_ok().then_some(written)
        };
        // A day stands before its month, unless there is no such month.
        match (first.len(), third.len()) {
            (4, _) => dated(first, second, third),
            (_, 4) => dated(third, second, first).or_else(|| dated(third, first, second)),
            _ => None,
        }
    }

    fn placeholder() -> Date {
        jiff::civil::date(2000, 1, 1)
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$" })
    }
}

/// A percentage, in hundredths of a percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(u32);

impl Percent {
    pub const HALF: Percent = Percent(5_000);
    pub const ALL: Percent = Percent(10_000);

    /// The number with `separator` before its decimals, if it has any.
    pub fn text(self, separator: &str) -> String {
        let (whole, decimals) = (self.0 / 100, format!("{:02}", self.0 % 100));
        match decimals.trim_end_matches('0') {
            "" => whole.to_string(),
            decimals => format!("{whole}{separator}{decimals}"),
        }
    }
}

impl Scalar for Percent {
    const EXPECTED: &'static str = "percent";
    const MEANING: Meaning = Meaning::Number;

    fn written(&self) -> Cow<'_, str> {
        self.text(".").into()
    }

    fn read(text: &str) -> Result<Percent, Rule> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
        let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number(whole) || !is_number(decimals) || whole.len() > 3 || decimals.len() > 2 {
            return Err(WRONG_TYPE);
        }
        let hundredths = format!("{whole}{decimals:0<2}").parse().map_err(|_| WRONG_TYPE)?;
        Some(Percent(hundredths)).filter(|rate| *rate <= Percent::ALL).ok_or(WRONG_TYPE)
    }

    fn meant(text: &str) -> Option<String> {
        let plain = text.trim_end_matches('%').trim_end().replace(',', ".");
        Percent::read(&plain).is_ok().then_some(plain)
    }

    fn placeholder() -> Percent {
        Percent(0)
    }

    fn schema() -> Schema {
        json_schema!({ "type": "number", "minimum": 0, "maximum": 100, "multipleOf": 0.01 })
    }
}

impl<T: Scalar> JsonSchema for Spanned<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::EXPECTED.into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        T::schema()
    }
}

impl<T: Scalar> Spanned<T> {
    /// A harmless value without a position, in place of a faulty one.
    pub fn placeholder() -> Spanned<T> {
        Spanned::new(T::placeholder(), Span::NOWHERE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_in_another_way_is_understood() {
        let day = |text: &str| <Date as Scalar>::meant(text);
        for text in ["2026-9-8", "2026/09/08", "08/09/2026", "8.9.2026", "2026-09-08T10:00:00Z", "2026-09-08 10:00"] {
            assert_eq!(day(text).as_deref(), Some("2026-09-08"), "{text}");
        }
        assert_eq!(day("09/25/2026").as_deref(), Some("2026-09-25"));
        for text in ["2026-02-30", "30/02/2026", "8/9/26", "demain", "", "//", "2026"] {
            assert_eq!(day(text), None, "{text}");
        }
        assert_eq!(u32::meant("1 000").as_deref(), Some("1000"));
        assert_eq!((u32::meant("douze"), u32::meant("99999999999")), (None, None));
        assert_eq!(Percent::meant("74,5 %").as_deref(), Some("74.5"));
        assert_eq!(Percent::meant("174,5 %"), None);
    }

    #[test]
    fn a_share_has_up_to_two_decimals() {
        let read = |text: &str| Percent::read(text).map(|rate| rate.text(","));
        assert_eq!(read("74.5").as_deref(), Ok("74,5"));
        assert_eq!(read("7.05").as_deref(), Ok("7,05"));
        assert_eq!(read("100").as_deref(), Ok("100"));
        for wrong in ["100.01", "-1", "74,5", "74.", ".5", "74.123", "0074", "abc"] {
            assert_eq!(read(wrong), Err(WRONG_TYPE), "{wrong}");
        }
        assert!(Percent::read("49.99").is_ok_and(|rate| rate < Percent::HALF));
    }
}
