//! The fields of pages and their parts, from the schemas of the page structs.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::site::pages::PageSchema;

/// The schemas of all pages and of their parts.
pub(super) struct Shapes {
    pages: Vec<(&'static str, Value)>,
    parts: BTreeMap<String, Value>,
    /// The names of all fields.
    fields: BTreeSet<String>,
}

/// What is known of a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Shape<'s> {
    /// It has this schema.
    Known(&'s Value),
    /// Nothing; its fields are at least those of some page or part.
    Anything,
}

impl Shapes {
    pub(super) fn of(schemas: &[PageSchema]) -> Shapes {
        let mut parts = BTreeMap::new();
        let pages: Vec<(&'static str, Value)> = schemas
            .iter()
            .map(|PageSchema { template, schema }| {
                let mut schema = schema().to_value();
                if let Some(Value::Object(inner)) = schema.as_object_mut().and_then(|schema| schema.remove("$defs")) {
                    parts.extend(inner);
                }
                (*template, schema)
            })
            .collect();
        let all = pages.iter().map(|(_, schema)| schema).chain(parts.values());
        let names = all.filter_map(|schema| schema["properties"].as_object()).flat_map(|fields| fields.keys());
        let fields = names.cloned().collect();
        Shapes { pages, parts, fields }
    }

    /// The templates of all pages.
    pub(super) fn templates(&self) -> impl Iterator<Item = &'static str> {
        self.pages.iter().map(|(template, _)| *template)
    }

    /// The fields of the page that `template` makes.
    pub(super) fn page(&self, template: &str) -> impl Iterator<Item = (&str, Shape<'_>)> {
        let page = self.pages.iter().find(|(name, _)| *name == template);
        let fields = page.and_then(|(_, schema)| schema["properties"].as_object());
        fields.into_iter().flatten().map(|(name, schema)| (name.as_str(), self.shape(schema)))
    }

    /// What `schema` describes, without its comment: two fields may share a part and not its meaning.
    fn shape<'s>(&'s self, schema: &'s Value) -> Shape<'s> {
        if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
            return self.parts.get(name).map_or(Shape::Anything, Shape::Known);
        }
        match schema["anyOf"].as_array().and_then(|choices| choices.first()) {
            Some(choice) => self.shape(choice),
            None => Shape::Known(schema),
        }
    }

    /// The field `name` of a value of `shape`.
    ///
    /// # Errors
    /// The fields that it has, when `name` is none of them.
    pub(super) fn field<'s>(&'s self, shape: Shape<'s>, name: &str) -> Result<Shape<'s>, Vec<&'s str>> {
        let Shape::Known(schema) = shape else {
            let is_known = self.fields.contains(name) || IN_LOOPS.contains(&name);
            let all = || self.fields.iter().map(String::as_str).collect();
            return if is_known { Ok(Shape::Anything) } else { Err(all()) };
        };
        if let Some(fields) = schema["properties"].as_object() {
            let field = fields.get(name).map(|schema| self.shape(schema));
            return field.ok_or_else(|| fields.keys().map(String::as_str).collect());
        }
        match &schema["additionalProperties"] {
            inner @ Value::Object(_) => Ok(self.shape(inner)),
            _ if is_plain(schema) => Err(Vec::new()),
            _ => Ok(Shape::Anything),
        }
    }

    /// An entry of a list or a map of `shape`.
    pub(super) fn entry<'s>(&'s self, shape: Shape<'s>) -> Shape<'s> {
        let Shape::Known(schema) = shape else {
            return Shape::Anything;
        };
        let inner = schema.get("items").or_else(|| schema.get("additionalProperties"));
        inner.filter(|inner| inner.is_object()).map_or(Shape::Anything, |inner| self.shape(inner))
    }
}

/// Fields that are of no page: those of `loop` and of the modules and forms that pages name.
const IN_LOOPS: [&str; 5] = ["index", "index0", "first", "last", "length"];

/// Whether a value of `schema` is a text, a number or a truth, which has no fields.
fn is_plain(schema: &Value) -> bool {
    let word = match &schema["type"] {
        Value::Array(words) => words.first().and_then(Value::as_str),
        word => word.as_str(),
    };
    word.is_some_and(|word| ["string", "integer", "number", "boolean"].contains(&word))
}
