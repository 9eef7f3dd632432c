//! The meaning of values. A field's type says it: [`Prose`] is Markdown, `Ref<Sector>` the id of a sector. Work that is
//! the same for every record (personal data, links, references, comparison, search) is a function over the values of
//! [`Decode::walk`](super::Decode::walk) and reads nothing but their meanings.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use schemars::{Schema, json_schema};

use super::scalar::{Scalar, one_or_more_lines};
use crate::text::date::Date;
use crate::text::diagnostic::Rule;
use crate::text::source::{Span, Spanned};
use crate::text::url;

/// The meaning of a scalar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// Words that people read.
    Words,
    /// Markdown that people read.
    Markdown,
    /// A word of a closed choice.
    Choice,
    /// A code, a slug, a name that programs read. Anything may be written there.
    Code,
    Number,
    /// A month, from 1.
    Month,
    Flag,
    Day,
    /// The address of a page elsewhere that visitors may be led to.
    Url,
    /// A file in the folder of the record.
    File,
    /// The id of a thing in a set.
    Reference(Set),
    /// An address or a setting that the site itself uses: the law or a service asks for it, and checks of its own read it.
    Setting,
    /// Kept in the repository and never published.
    Private,
}

/// A set of things that have ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Set {
    /// The folder below `content/`, the vocabulary, or the key of the territory.
    pub name: &'static str,
    /// One thing of the set, as a key of messages: `sector` for `sectors`.
    pub one: &'static str,
}

/// A type that gives a text its meaning.
pub trait Meant {
    const MEANING: Meaning;
}

/// The types of texts that are not plain words. Types of things stand for references to them.
pub mod meant {
    /// Markdown.
    pub enum Markdown {}
    /// A code, a slug, a name that programs read.
    pub enum Code {}
    /// The address of a page elsewhere.
    pub enum Url {}
    /// A file in the folder of the record.
    pub enum File {}
    /// An address or a setting that the site itself uses.
    pub enum Setting {}
    /// A text that is never published.
    pub enum Private {}
}

impl Meant for meant::Markdown {
    const MEANING: Meaning = Meaning::Markdown;
}

impl Meant for meant::Code {
    const MEANING: Meaning = Meaning::Code;
}

impl Meant for meant::Url {
    const MEANING: Meaning = Meaning::Url;
}

impl Meant for meant::File {
    const MEANING: Meaning = Meaning::File;
}

impl Meant for meant::Setting {
    const MEANING: Meaning = Meaning::Setting;
}

impl Meant for meant::Private {
    const MEANING: Meaning = Meaning::Private;
}

/// A text with the meaning of `M`.
pub struct Text<M> {
    text: String,
    meant: PhantomData<fn() -> M>,
}

/// Words that people read.
pub type Words = Spanned<String>;
/// Markdown that people read.
pub type Prose = Spanned<Text<meant::Markdown>>;
/// A code, a slug, a name that programs read.
pub type Code = Spanned<Text<meant::Code>>;
/// The address of a page elsewhere.
pub type Url = Spanned<Text<meant::Url>>;
/// The name of a file in the folder of the record.
pub type FileName = Spanned<Text<meant::File>>;
/// An address or a setting that the site itself uses.
pub type Setting = Spanned<Text<meant::Setting>>;
/// A text that is never published.
pub type Private = Spanned<Text<meant::Private>>;
/// The id of a `T`.
pub type Ref<T> = Spanned<Text<T>>;
/// Yes or no.
pub type Flag = Spanned<bool>;
/// A number from 0.
pub type Number = Spanned<u32>;
/// A day.
pub type Day = Spanned<Date>;

impl<M> Text<M> {
    /// `text` with the meaning of `M`.
    pub fn new(text: impl Into<String>) -> Text<M> {
        Text { text: text.into(), meant: PhantomData }
    }
}

impl Text<meant::Url> {
    /// The address if visitors may be sent there, with its apostrophes percent-encoded, so that typography leaves them
    /// alone. The rules report any other.
    pub fn safe(&self) -> Option<String> {
        url::is_external(&self.text).then(|| self.text.replace('\'', "%27"))
    }
}

impl<M> Deref for Text<M> {
    type Target = String;

    fn deref(&self) -> &String {
        &self.text
    }
}

impl<M> AsRef<str> for Text<M> {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl<M> fmt::Display for Text<M> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(formatter)
    }
}

impl<M> fmt::Debug for Text<M> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(formatter)
    }
}

impl<M> Clone for Text<M> {
    fn clone(&self) -> Text<M> {
        Text::new(self.text.clone())
    }
}

impl<M> PartialEq for Text<M> {
    fn eq(&self, other: &Text<M>) -> bool {
        self.text == other.text
    }
}

impl<M> Eq for Text<M> {}

impl<M: Meant> Scalar for Text<M> {
    const EXPECTED: &'static str = String::EXPECTED;
    const MEANING: Meaning = M::MEANING;

    fn written(&self) -> Cow<'_, str> {
        self.text.as_str().into()
    }

    fn read(text: &str) -> Result<Text<M>, Rule> {
        // The first line of Markdown may be moved in.
        let is_markdown = M::MEANING == Meaning::Markdown;
        one_or_more_lines(text).map(|read| Text::new(if is_markdown { read } else { read.trim_start().to_owned() }))
    }

    fn placeholder() -> Text<M> {
        Text::new(String::placeholder())
    }

    fn schema() -> Schema {
        match M::MEANING {
            Meaning::Url => json_schema!({ "type": "string", "minLength": 1, "pattern": r"^\s*https?://\S+\s*$" }),
            Meaning::Reference(set) => {
                json_schema!({ "type": "string", "minLength": 1, "pattern": r"\S", SET_KEY: set.name })
            }
            _ => json_schema!({ "type": "string", "minLength": 1, "pattern": r"\S" }),
        }
    }
}

/// The key of a schema that names the set of a reference. It is filled in or taken out before anybody reads the schema.
pub const SET_KEY: &str = "x-set";

/// A month of the year, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month(pub u32);

impl Scalar for Month {
    const EXPECTED: &'static str = u32::EXPECTED;
    const MEANING: Meaning = Meaning::Month;

    fn written(&self) -> Cow<'_, str> {
        self.0.to_string().into()
    }

    fn read(text: &str) -> Result<Month, Rule> {
        u32::read(text).map(Month)
    }

    fn placeholder() -> Month {
        Month(u32::placeholder())
    }

    fn schema() -> Schema {
        json_schema!({ "type": "integer", "minimum": 1, "maximum": 12 })
    }
}

/// A step from a record to one of its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Key(&'static str),
    /// The index in a list, from 0.
    Index(usize),
}

/// A scalar of a record.
#[derive(Debug, Clone)]
pub struct Value<'a> {
    /// Where it was written; nowhere for a faulty one.
    pub span: Span,
    pub meaning: Meaning,
    /// In the spelling that YAML files have.
    pub text: Cow<'a, str>,
}

impl Value<'_> {
    /// Returns true for a text, in which people may write anything: no number, no day, no choice, no reference.
    pub fn is_text(&self) -> bool {
        use Meaning::*;
        matches!(self.meaning, Words | Markdown | Code | Url | File | Private)
    }
}

/// A function that is shown the values of a record, each with the steps that lead to it.
pub type Visitor<'v, 'a> = &'v mut dyn FnMut(&[Step], Value<'a>);

/// The keys among `steps`, with dots between them: `visit.equipment`.
pub fn key(steps: &[Step]) -> String {
    let keys = steps.iter().filter_map(|step| if let Step::Key(key) = step { Some(*key) } else { None });
    keys.collect::<Vec<&str>>().join(".")
}
