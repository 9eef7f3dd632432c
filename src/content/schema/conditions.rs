//! What a schema knows beyond the types: conditions between keys, lists that may not be empty.

use schemars::Schema;
use serde_json::{Map, Value, json};

use super::SchemaKind;
use crate::content::document::SET_KEY;
use crate::content::model::SiteSets;

/// Adds to `schema`, that of `kind`, what the program refuses beside wrong types. `sets` are those of a site.
pub(super) fn complete(schema: &mut Schema, kind: SchemaKind, sets: Option<&SiteSets>) {
    let root = schema.ensure_object();
    if kind == SchemaKind::Ambassador {
        profile(root);
    }
    // A word has a letter or a figure, because search compares words.
    if let Some(records) = root.get_mut("$defs").filter(|_| kind == SchemaKind::Synonyms) {
        let word = json!({ "type": "string", "pattern": r"[\p{L}\p{N}]" });
        records["RawSynonym"]["anyOf"][0]["items"] = word.clone();
        for side in ["say", "means"] {
            records["RawMeans"]["properties"][side]["items"] = word.clone();
        }
    }
    if let Some(area) = root.get_mut("$defs").and_then(|records| records.get_mut("RawArea")) {
        area["minProperties"] = 1.into();
        area["maxProperties"] = 1.into();
    }
    values(root, sets);
}

/// A withdrawn profile has no key but its status. Every other one has the keys that its type requires, a sector or a theme, and
/// those that suit its kind and its status.
fn profile(root: &mut Map<String, Value>) {
    let required = root.insert("required".to_owned(), json!(["status"])).unwrap_or_default();
    let has = |key: &str, word: &str| json!({ "properties": { key: { "const": word } }, "required": [key] });
    root.insert("if".to_owned(), has("status", "withdrawn"));
    root.insert("then".to_owned(), json!({ "maxProperties": 1 }));
    let otherwise = json!({
        "required": required,
        "anyOf": [{ "required": ["sectors"] }, { "required": ["themes"] }],
        "allOf": [
            { "if": has("kind", "person"), "then": { "required": ["role"] } },
            {
                "if": has("kind", "organisation"),
                "then": { "properties": { "role": false, "since": false, "employer": false } },
            },
            { "if": has("status", "paused"), "then": { "required": ["until"] } },
        ],
    });
    root.insert("else".to_owned(), otherwise);
}

/// Goes through every schema in `object`: a list has an entry, and a reference leads to something of its set.
fn values(object: &mut Map<String, Value>, sets: Option<&SiteSets>) {
    let is = |name: &str| {
        object.get("type").is_some_and(|kind| {
            kind == name || kind.as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind == name))
        })
    };
    let (is_list, may_be_null) = (is("array"), is("null"));
    if is_list && !object.contains_key("minItems") {
        object.insert("minItems".to_owned(), 1.into());
    }
    if let Some(Value::String(set)) = object.remove(SET_KEY)
        && let Some(sets) = sets
    {
        reference(object, &set, may_be_null, sets);
    }
    for (key, value) in object.iter_mut() {
        let parts: Vec<&mut Value> = match value {
            // Keys of a record may have any name, and each has a schema.
            Value::Object(inner) if ["properties", "$defs"].contains(&key.as_str()) => inner.values_mut().collect(),
            Value::Array(ways) => ways.iter_mut().collect(),
            other => vec![other],
        };
        parts.into_iter().filter_map(Value::as_object_mut).for_each(|part| values(part, sets));
    }
}

/// The ids of `set` in the place of any text. Of communes only the beginning of the code is said: an editor would show all of
/// them in every message, and the schema of profiles would be six times as large.
fn reference(object: &mut Map<String, Value>, set: &str, may_be_null: bool, sets: &SiteSets) {
    if set == "communes" {
        if let Some(beginnings) = sets.commune_beginnings() {
            object.insert("pattern".to_owned(), format!(r"^\s*({beginnings})\w+\s*$").into());
        }
        return;
    }
    let Some(members) = sets.members(set) else { return };
    let ids = members.iter().map(|(id, _)| Value::from(id.as_str()));
    let names = members.iter().map(|(_, name)| Value::from(name.as_str()));
    let null = || may_be_null.then_some(Value::Null);
    object.insert("enum".to_owned(), ids.chain(null()).collect());
    object.insert("enumDescriptions".to_owned(), names.chain(null().map(|_| "".into())).collect());
    // The words say it all, and an editor would tell a wrong one twice.
    object.remove("minLength");
    object.remove("pattern");
}
