//! From a tree to Rust types, with every fault reported.

use std::cell::LazyCell;

use super::meaning::{Meaning, Step, Value, Visitor};
use super::other_words::own_word;
use super::scalar::Scalar;
use super::tree::{Entry, Node, NodeKind};
use crate::text::diagnostic::{
    Diagnostic, Diagnostics, EMPTY_LIST, MISSING_KEY, UNKNOWN_KEY, UNKNOWN_VALUE, WRONG_TYPE,
};
use crate::text::nearest::{Choice, meant};
use crate::text::source::{FilePath, Span, Spanned};

/// Collects the faults of one file while it is decoded.
pub struct Decoder<'a> {
    pub path: &'a FilePath,
    pub diagnostics: &'a mut Diagnostics,
}

/// The YAML shape of a type: the keys in the order of the declaration, which is also the order they are written in.
#[derive(Debug, PartialEq, Eq)]
pub enum Shape {
    /// One word or one text.
    Scalar(Meaning),
    /// A list of one shape.
    List(&'static Shape),
    /// A record.
    Record {
        keys: &'static [&'static str],
        /// The shapes of the values, one for each key.
        values: &'static [&'static Shape],
        /// True for each key that must be written.
        required: &'static [bool],
    },
}

impl Shape {
    /// The keys of a record; none for any other shape.
    pub fn keys(&self) -> &'static [&'static str] {
        match self {
            Shape::Record { keys, .. } => keys,
            _ => &[],
        }
    }

    /// Whether `key` must be written in a record of this shape.
    pub fn requires(&self, key: &str) -> bool {
        matches!(self, Shape::Record { required, .. } if self.find(key).is_some_and(|(at, _)| required[at]))
    }

    /// The index of `key` among the keys of a record, and the shape of its value.
    pub fn find(&self, key: &str) -> Option<(usize, &'static Shape)> {
        let Shape::Record { keys, values, .. } = self else { return None };
        let at = keys.iter().position(|name| *name == key)?;
        Some((at, values[at]))
    }
}

/// A type that can be read from a [`Node`]. A faulty value is reported and replaced by a placeholder.
pub trait Decode: Sized {
    const SHAPE: &'static Shape;

    /// True if the key of such a value must be written.
    const IS_REQUIRED: bool = true;

    /// Shows every scalar in the value to `visitor`, in the order of the type's keys. `steps` lead to the value, and are
    /// the same afterwards.
    fn walk<'a>(&'a self, steps: &mut Vec<Step>, visitor: Visitor<'_, 'a>);

    /// Decodes `node`, the value of `key`.
    fn decode(node: &Node, key: &str, decoder: &mut Decoder<'_>) -> Self;

    /// The value of a key that is not written: a fault, unless the type says otherwise.
    fn absent(record: Span, key: &'static str, decoder: &mut Decoder<'_>) -> Self {
        decoder.report(Diagnostic::new(MISSING_KEY, decoder.path, record).fact("key", key));
        Self::placeholder()
    }

    /// A harmless value without a position.
    fn placeholder() -> Self;
}

impl Decoder<'_> {
    /// Adds a fault.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Reports that the type of `node` is not the one that `key` expects.
    pub fn wrong_type(&mut self, node: &Node, key: &str, expected: &str) {
        let found = match &node.kind {
            NodeKind::Null => "nothing",
            NodeKind::Scalar(_) => "text",
            NodeKind::Sequence(_) => "list",
            NodeKind::Mapping(_) => "record",
        };
        let diagnostic = Diagnostic::new(WRONG_TYPE, self.path, node.span);
        let diagnostic = diagnostic.fact("key", key).fact("expected", expected).fact("found", found);
        self.report(match &node.kind {
            NodeKind::Scalar(text) => diagnostic.fact("value", text),
            _ => diagnostic,
        });
    }

    /// The fields of a record whose keys are `known`; other keys are reported. `None` if `node` is not a record.
    pub fn fields<'n>(&mut self, node: &'n Node, key: &str, known: &'static [&'static str]) -> Option<Fields<'n>> {
        let NodeKind::Mapping(entries) = &node.kind else {
            self.wrong_type(node, key, "record");
            return None;
        };
        self.unknown_keys(entries, known);
        // A missing key is reported at the record's first key: the span of the whole record would hide the file.
        let place = entries.first().map_or(node.span, |entry| entry.key.span);
        Some(Fields { place, entries })
    }

    /// Reports the keys of `entries` that are not `known`.
    pub fn unknown_keys(&mut self, entries: &[Entry], known: &'static [&'static str]) {
        // A key that is already written correctly is not what was meant.
        let free = LazyCell::new(|| {
            let is_free = |name: &&&str| !entries.iter().any(|other| other.key.value == **name);
            known.iter().filter(is_free).copied().collect::<Vec<&str>>()
        });
        for entry in entries.iter().filter(|entry| !known.contains(&entry.key.value.as_str())) {
            let written = &entry.key.value;
            let diagnostic = Diagnostic::new(UNKNOWN_KEY, self.path, entry.key.span).fact("key", written);
            // What people call a key counts before letters: `nom` is near to `role`.
            let called = own_word(written, &free).map(str::to_owned);
            let near = called.or_else(|| meant(written, &choices(&free)).one.map(str::to_owned));
            let rest = known.iter().copied().filter(|key| Some(*key) != near.as_deref());
            let mut diagnostic = diagnostic.among(written, near.as_deref().into_iter().chain(rest));
            diagnostic.suggestion = near;
            self.report(diagnostic);
        }
    }
}

fn choices<'a>(keys: &[&'a str]) -> Vec<Choice<'a>> {
    keys.iter().map(|key| Choice::new(key, "")).collect()
}

/// The fields of one record.
pub struct Fields<'n> {
    place: Span,
    entries: &'n [Entry],
}

impl Fields<'_> {
    /// Decodes the value of `key`.
    pub fn take<T: Decode>(&self, key: &'static str, decoder: &mut Decoder<'_>) -> T {
        match self.entries.iter().find(|entry| entry.key.value == key) {
            Some(Entry { key: written, value: Node { kind: NodeKind::Null, .. } }) => {
                T::absent(written.span, key, decoder)
            }
            Some(entry) => T::decode(&entry.value, key, decoder),
            None => T::absent(self.place, key, decoder),
        }
    }
}

impl<T: Scalar> Decode for Spanned<T> {
    const SHAPE: &'static Shape = &Shape::Scalar(T::MEANING);

    fn walk<'a>(&'a self, steps: &mut Vec<Step>, visitor: Visitor<'_, 'a>) {
        visitor(steps, Value { span: self.span, meaning: T::MEANING, text: self.value.written() });
    }

    fn decode(node: &Node, key: &str, decoder: &mut Decoder<'_>) -> Spanned<T> {
        let NodeKind::Scalar(text) = &node.kind else {
            decoder.wrong_type(node, key, T::EXPECTED);
            return Spanned::placeholder();
        };
        match T::read(text) {
            Ok(value) => Spanned::new(value, node.span),
            Err(rule) => {
                let mut diagnostic = Diagnostic::new(rule, decoder.path, node.span)
                    .fact("key", key)
                    .fact("value", text)
                    .fact("expected", T::EXPECTED)
                    .fact("found", "text");
                diagnostic.suggestion = T::meant(text);
                if rule == UNKNOWN_VALUE {
                    diagnostic = diagnostic.among(text, T::WORDS.iter().copied());
                    let called = own_word(text, T::WORDS).map(str::to_owned);
                    diagnostic.suggestion = called.or(diagnostic.suggestion);
                }
                decoder.report(diagnostic);
                Spanned::placeholder()
            }
        }
    }

    fn placeholder() -> Spanned<T> {
        Spanned::placeholder()
    }
}

impl<T: Decode> Decode for Option<T> {
    const SHAPE: &'static Shape = T::SHAPE;
    const IS_REQUIRED: bool = false;

    fn walk<'a>(&'a self, steps: &mut Vec<Step>, visitor: Visitor<'_, 'a>) {
        self.iter().for_each(|value| value.walk(steps, visitor));
    }

    fn decode(node: &Node, key: &str, decoder: &mut Decoder<'_>) -> Option<T> {
        Some(T::decode(node, key, decoder))
    }

    fn absent(_: Span, _: &'static str, _: &mut Decoder<'_>) -> Option<T> {
        None
    }

    fn placeholder() -> Option<T> {
        None
    }
}

/// A list with at least one entry; an optional list is an `Option` of it.
impl<T: Decode> Decode for Vec<T> {
    const SHAPE: &'static Shape = &Shape::List(T::SHAPE);

    fn walk<'a>(&'a self, steps: &mut Vec<Step>, visitor: Visitor<'_, 'a>) {
        for (index, item) in self.iter().enumerate() {
            steps.push(Step::Index(index));
            item.walk(steps, visitor);
            steps.pop();
        }
    }

    fn decode(node: &Node, key: &str, decoder: &mut Decoder<'_>) -> Vec<T> {
        match &node.kind {
            NodeKind::Sequence(items) if items.is_empty() => {
                decoder.report(Diagnostic::new(EMPTY_LIST, decoder.path, node.span).fact("key", key));
                Vec::new()
            }
            NodeKind::Sequence(items) => items.iter().map(|item| T::decode(item, key, decoder)).collect(),
            _ => {
                decoder.wrong_type(node, key, "list");
                Vec::new()
            }
        }
    }

    fn placeholder() -> Vec<T> {
        Vec::new()
    }
}

/// The YAML key of a field: `in` for a field that Rust must spell `r#in`.
pub(crate) const fn key_name(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}

/// Declares a record: the struct, its JSON Schema, its decoding and the walk over its values. The field's type decides if it is required:
/// `Spanned<T>` and `Vec<T>` are, `Option<…>` is not.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $Name:ident { $($(#[$field_meta:meta])* pub $field:ident : $type:ty),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, schemars::JsonSchema)]
        #[schemars(deny_unknown_fields)]
        pub struct $Name { $($(#[$field_meta])* pub $field: $type),* }

        impl $crate::content::document::Decode for $Name {
            const SHAPE: &'static $crate::content::document::Shape = &$crate::content::document::Shape::Record {
                keys: &[$($crate::content::document::key_name(stringify!($field))),*],
                values: &[$(<$type as $crate::content::document::Decode>::SHAPE),*],
                required: &[$(<$type as $crate::content::document::Decode>::IS_REQUIRED),*],
            };

            fn walk<'a>(
                &'a self,
                steps: &mut Vec<$crate::content::document::Step>,
                visitor: $crate::content::document::Visitor<'_, 'a>,
            ) {
                let Self { $($field),* } = self;
                $(
                    steps.push($crate::content::document::Step::Key(
                        $crate::content::document::key_name(stringify!($field)),
                    ));
                    $crate::content::document::Decode::walk($field, steps, visitor);
                    steps.pop();
                )*
            }

            fn decode(
                node: &$crate::content::document::Node,
                key: &str,
                decoder: &mut $crate::content::document::Decoder<'_>,
            ) -> Self {
                let Some(fields) = decoder.fields(node, key, Self::SHAPE.keys()) else { return Self::placeholder() };
                Self { $($field: fields.take($crate::content::document::key_name(stringify!($field)), decoder)),* }
            }

            fn placeholder() -> Self {
                Self { $($field: $crate::content::document::Decode::placeholder()),* }
            }
        }
    };
}

/// Declares a closed choice of words: the enum, its JSON Schema and its decoding.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $Name:ident { $($(#[doc = $doc:literal])* $Variant:ident = $word:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Name { $($(#[doc = $doc])* $Variant),* }

        impl $Name {
            /// The word in YAML.
            pub fn word(self) -> &'static str {
                match self { $(Self::$Variant => $word),* }
            }
        }

        impl $crate::content::document::Scalar for $Name {
            const EXPECTED: &'static str = "text";
            const WORDS: &'static [&'static str] = &[$($word),*];
            const MEANING: $crate::content::document::Meaning = $crate::content::document::Meaning::Choice;

            fn written(&self) -> std::borrow::Cow<'_, str> {
                self.word().into()
            }

            fn read(text: &str) -> Result<Self, $crate::text::diagnostic::Rule> {
                match text { $($word => Ok(Self::$Variant),)* _ => Err($crate::text::diagnostic::UNKNOWN_VALUE) }
            }

            fn placeholder() -> Self {
                [$(Self::$Variant),*][0]
            }

            fn schema() -> schemars::Schema {
                let meanings = [$(concat!($($doc),*).trim()),*];
                // Editors show the meaning of a word that they propose.
                schemars::json_schema!({ "type": "string", "enum": [$($word),*], "enumDescriptions": meanings })
            }
        }
    };
}

pub(crate) use {choice, record};
