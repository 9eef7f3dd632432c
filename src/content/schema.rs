//! JSON Schema (2020-12) of the content files, from the types that read them: a text editor checks while one types what
//! the program checks. The meaning of each key is in the reader's language.

mod conditions;

use std::sync::LazyLock;

use schemars::{Schema, schema_for};
use serde_json::{Map, Value};

use crate::content::document::{Decode, Shape};
use crate::content::model::kinds::{KIND_NAMES, KindName, RecordSet, Records};
use crate::content::model::{RawAmbassador, RawForm, RawSector, RawSite, RawTerm, RawTerritory, SiteSets, Synonyms};
use crate::text::language::Language;
use crate::text::locale::Locale;
use crate::text::typography::typeset;

/// The meaning of every key and word in French. In English it is the doc comment of the type.
static FRENCH: LazyLock<Locale> =
    LazyLock::new(|| Locale::built_in(Language::French, "keys.ftl", include_str!("../../locales/fr/keys.ftl")));

/// A kind of content file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaKind {
    /// `content/site.yaml`
    Site,
    /// `content/vocabularies/*.yaml`
    Vocabulary,
    /// `content/synonyms.yaml`
    Synonyms,
    /// `content/territory/region.yaml`
    Territory,
    /// The front matter of `content/sectors/*.md`
    Sector,
    /// `content/ambassadors/*.yaml`
    Ambassador,
    /// `content/forms/*.yaml`
    Form,
    /// The files of a kind of record.
    Record(KindName),
}

impl SchemaKind {
    /// All of them.
    pub fn all() -> Vec<SchemaKind> {
        let others = [
            SchemaKind::Site,
            SchemaKind::Vocabulary,
            SchemaKind::Synonyms,
            SchemaKind::Territory,
            SchemaKind::Sector,
            SchemaKind::Ambassador,
            SchemaKind::Form,
        ];
        others.into_iter().chain(KIND_NAMES.iter().copied().map(SchemaKind::Record)).collect()
    }

    /// The keys of its files, in the order they are best written in.
    pub fn shape(self) -> &'static Shape {
        match self {
            SchemaKind::Site => RawSite::SHAPE,
            SchemaKind::Vocabulary => Vec::<RawTerm>::SHAPE,
            SchemaKind::Synonyms => Synonyms::SHAPE,
            SchemaKind::Territory => RawTerritory::SHAPE,
            SchemaKind::Sector => RawSector::SHAPE,
            SchemaKind::Ambassador => RawAmbassador::SHAPE,
            SchemaKind::Form => RawForm::SHAPE,
            SchemaKind::Record(name) => of_records(name, |set| set.shape()),
        }
    }

    /// The word on the command line, and the stem of `schemas/*.json`.
    pub fn word(self) -> &'static str {
        match self {
            SchemaKind::Site => "site",
            SchemaKind::Vocabulary => "vocabulary",
            SchemaKind::Synonyms => "synonyms",
            SchemaKind::Territory => "territory",
            SchemaKind::Sector => "sector",
            SchemaKind::Ambassador => "ambassador",
            SchemaKind::Form => "form",
            SchemaKind::Record(name) => name.word,
        }
    }
}

/// The answer of the set of the kind `name`.
fn of_records<T>(name: KindName, ask: impl Fn(&dyn RecordSet) -> T) -> T {
    let kinds = Records::default();
    ask(kinds.set(name.folder).unwrap_or_else(|| unreachable!("{name:?} is the name of a kind")))
}

/// The JSON Schema of `kind` for a reader of `language`, ready to be written to a file. With the `sets` of a site, references
/// are the ids that the site knows.
pub fn schema(kind: SchemaKind, language: Language, sets: Option<&SiteSets>) -> String {
    let mut schema: Schema = match kind {
        SchemaKind::Site => schema_for!(RawSite),
        SchemaKind::Vocabulary => schema_for!(Vec<RawTerm>),
        SchemaKind::Synonyms => schema_for!(Synonyms),
        SchemaKind::Territory => schema_for!(RawTerritory),
        SchemaKind::Sector => schema_for!(RawSector),
        SchemaKind::Ambassador => schema_for!(RawAmbassador),
        SchemaKind::Form => schema_for!(RawForm),
        SchemaKind::Record(name) => of_records(name, |set| set.schema()),
    };
    describe(&mut schema, language);
    conditions::complete(&mut schema, kind, sets);
    // Editors show the title; the name of a Rust type says nothing there.
    schema.insert("title".to_owned(), kind.word().into());
    text(&schema)
}

/// Gives every record, key and word of `schema`, a record's, its meaning in `language`.
pub fn describe(schema: &mut Schema, language: Language) {
    if language != Language::French {
        return;
    }
    let root = schema.ensure_object();
    let name = root.get("title").and_then(Value::as_str).map(str::to_owned);
    if let Some(Value::Object(records)) = root.get_mut("$defs") {
        records.iter_mut().for_each(|(name, record)| describe_record(name, record));
    }
    if let Some(name) = name.filter(|_| root.contains_key("properties")) {
        let mut whole = Value::Object(std::mem::take(root));
        describe_record(&name, &mut whole);
        *root = whole.as_object_mut().map(std::mem::take).unwrap_or_default();
    }
}

/// Puts the French meaning of the type `name` and of its keys into its schema.
fn describe_record(name: &str, record: &mut Value) {
    let message = message_of(name);
    let Value::Object(record) = record else { return };
    put(record, FRENCH.find(&message).map(str::to_owned));
    // The ways to write one value have no names: the record's own meaning says them.
    for way in record.get_mut("anyOf").and_then(Value::as_array_mut).into_iter().flatten() {
        way.as_object_mut().map(|way| way.remove("description"));
    }
    let Some(Value::Object(keys)) = record.get_mut("properties") else { return };
    for (key, schema) in keys {
        let Value::Object(schema) = schema else { continue };
        let key = key.replace('_', "-");
        put(schema, FRENCH.attribute(&message, &key, &[]));
        describe_words(&format!("{message}-{key}"), schema);
    }
}

/// Puts the French meanings of the accepted words, the attributes of `message`, into the schema of a value or of a list.
fn describe_words(message: &str, schema: &mut Map<String, Value>) {
    if let Some(Value::Object(items)) = schema.get_mut("items") {
        return describe_words(message, items);
    }
    let Some(Value::Array(words)) = schema.get("enum") else { return };
    let words = words.iter().filter_map(Value::as_str);
    let meaning = |word: &str| FRENCH.attribute(message, &word.replace('_', "-"), &[]).map(|text| french(&text));
    let meanings: Vec<Value> = words.map(|word| Value::from(meaning(word))).collect();
    schema.insert("enumDescriptions".to_owned(), Value::from(meanings));
}

/// The message that describes the type `name`: `employment-area` for `RawEmploymentArea`.
fn message_of(name: &str) -> String {
    let mut message = String::new();
    for letter in name.trim_start_matches("Raw").chars() {
        if letter.is_uppercase() && !message.is_empty() {
            message.push('-');
        }
        message.extend(letter.to_lowercase());
    }
    message
}

fn put(schema: &mut Map<String, Value>, meaning: Option<String>) {
    match meaning {
        Some(meaning) => schema.insert("description".to_owned(), Value::from(french(&meaning))),
        None => schema.remove("description"),
    };
}

fn french(text: &str) -> String {
    typeset(text, "fr").into_owned()
}

/// `schema` as it is written to a file.
pub fn text(schema: &Schema) -> String {
    format!("{:#}\n", schema.as_value())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schema_knows_required_keys_and_refuses_others() {
        let schema: serde_json::Value =
            serde_json::from_str(&schema(SchemaKind::Ambassador, Language::English, None)).unwrap();
        assert_eq!(schema["required"], serde_json::json!(["status"]), "all that a withdrawn profile has");
        let required: Vec<&str> =
            schema["else"]["required"].as_array().unwrap().iter().filter_map(|key| key.as_str()).collect();
        assert!(required.contains(&"areas") && !required.contains(&"sectors") && !required.contains(&"photo"));
        assert_eq!(schema["additionalProperties"], false);
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(schema["properties"]["kind"]["enum"], serde_json::json!(["person", "organisation"]));
    }

    #[test]
    fn a_reader_is_told_the_meaning_of_keys_and_words_in_french_or_in_english() {
        let schema = |language| serde_json::from_str::<Value>(&schema(SchemaKind::Ambassador, language, None)).unwrap();
        let (french, english) = (schema(Language::French), schema(Language::of("de")));
        assert_eq!(french["properties"]["links"]["description"], "Des pages d’autres sites.");
        assert_eq!(
            french["$defs"]["RawArea"]["properties"]["region"]["type"],
            english["$defs"]["RawArea"]["properties"]["region"]["type"]
        );
        assert_eq!(french["properties"]["status"]["enumDescriptions"][0], "Participe.");
        assert_eq!(english["properties"]["status"]["enumDescriptions"][0], "Takes part.");
    }
}
