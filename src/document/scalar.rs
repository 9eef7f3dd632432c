//! Values that are one word or one text.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::diagnostic::{BAD_DATE, EMPTY_TEXT, Rule, WRONG_TYPE};
use crate::source::{Span, Spanned};

/// A day of the calendar.
pub type Date = jiff::civil::Date;

/// A type that is written as one scalar.
pub trait Scalar: Sized {
    /// The fact `expected` of a message about it: a key of the locale file.
    const EXPECTED: &'static str;
    /// The accepted words, where they are few.
    const WORDS: &'static [&'static str] = &[];

    /// The value that `text` stands for, or the rule that it breaks.
    fn read(text: &str) -> Result<Self, Rule>;

    /// A harmless value in the place of a faulty one.
    fn placeholder() -> Self;

    /// Its JSON Schema.
    fn schema() -> Schema;
}

impl Scalar for String {
    const EXPECTED: &'static str = "text";

    fn read(text: &str) -> Result<String, Rule> {
        if text.trim().is_empty() { Err(EMPTY_TEXT) } else { Ok(text.trim_end().to_owned()) }
    }

    fn placeholder() -> String {
        String::new()
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "minLength": 1 })
    }
}

impl Scalar for bool {
    const EXPECTED: &'static str = "boolean";
    const WORDS: &'static [&'static str] = &["true", "false"];

    fn read(text: &str) -> Result<bool, Rule> {
        match text {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(WRONG_TYPE),
        }
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

    fn read(text: &str) -> Result<u32, Rule> {
        text.parse().map_err(|_| WRONG_TYPE)
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

    fn placeholder() -> Date {
        jiff::civil::date(2000, 1, 1)
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "date" })
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
    /// A harmless value that stands nowhere, in the place of a faulty one.
    pub fn placeholder() -> Spanned<T> {
        Spanned::new(T::placeholder(), Span::NOWHERE)
    }
}
