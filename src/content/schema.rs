//! JSON Schema (2020-12) of the content files, from the types that read them: what an editor checks while one types is
//! what the program checks.

use schemars::{Schema, schema_for};

use crate::content::model::{
    RawAmbassador, RawForm, RawOrganisation, RawPage, RawSector, RawSite, RawTerm, RawTerritory,
};

/// A kind of content file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
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
    /// `content/organisations/*.yaml`
    Organisation,
    /// `content/ambassadors/*.yaml`
    Ambassador,
    /// The front matter of `content/pages/*.md`
    Page,
    /// `content/forms/*.yaml`
    Form,
}

impl SchemaKind {
    /// All of them.
    pub const ALL: [SchemaKind; 9] = [
        SchemaKind::Site,
        SchemaKind::Vocabulary,
        SchemaKind::Synonyms,
        SchemaKind::Territory,
        SchemaKind::Sector,
        SchemaKind::Organisation,
        SchemaKind::Ambassador,
        SchemaKind::Page,
        SchemaKind::Form,
    ];

    /// The word on the command line, and the stem of `schemas/*.json`.
    pub fn word(self) -> &'static str {
        match self {
            SchemaKind::Site => "site",
            SchemaKind::Vocabulary => "vocabulary",
            SchemaKind::Synonyms => "synonyms",
            SchemaKind::Territory => "territory",
            SchemaKind::Sector => "sector",
            SchemaKind::Organisation => "organisation",
            SchemaKind::Ambassador => "ambassador",
            SchemaKind::Page => "page",
            SchemaKind::Form => "form",
        }
    }
}

/// The JSON Schema of `kind`, ready to be written to a file.
pub fn schema(kind: SchemaKind) -> String {
    let schema: Schema = match kind {
        SchemaKind::Site => schema_for!(RawSite),
        SchemaKind::Vocabulary => schema_for!(Vec<RawTerm>),
        SchemaKind::Synonyms => schema_for!(Vec<Vec<String>>),
        SchemaKind::Territory => schema_for!(RawTerritory),
        SchemaKind::Sector => schema_for!(RawSector),
        SchemaKind::Organisation => schema_for!(RawOrganisation),
        SchemaKind::Ambassador => schema_for!(RawAmbassador),
        SchemaKind::Page => schema_for!(RawPage),
        SchemaKind::Form => schema_for!(RawForm),
    };
    text(&schema)
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
        let schema: serde_json::Value = serde_json::from_str(&schema(SchemaKind::Ambassador)).unwrap();
        let required: Vec<&str> =
            schema["required"].as_array().unwrap().iter().filter_map(|key| key.as_str()).collect();
        assert!(required.contains(&"areas") && !required.contains(&"sectors") && !required.contains(&"photo"));
        assert_eq!(schema["additionalProperties"], false);
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(schema["properties"]["kind"]["enum"], serde_json::json!(["person", "organisation"]));
    }
}
