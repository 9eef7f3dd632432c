//! `annuaire schema`: what editors and scripts read JSON files and YAML files by.

use std::path::Path;
use std::sync::LazyLock;

use clap::ValueEnum;
use clap::builder::PossibleValue;

use super::failure::Failure;
use super::{Outcome, print};
use crate::content::schema::{SchemaKind, schema};
use crate::review::changes;
use crate::text::language::Language;

/// A schema that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Schema {
    /// Of a kind of content file.
    Content(SchemaKind),
    /// Of what `annuaire diff --format json` prints.
    Diff,
}

impl ValueEnum for Schema {
    fn value_variants<'a>() -> &'a [Schema] {
        static ALL: LazyLock<Vec<Schema>> =
            LazyLock::new(|| SchemaKind::all().into_iter().map(Schema::Content).chain([Schema::Diff]).collect());
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        match self {
            Schema::Content(kind) => Some(PossibleValue::new(kind.word())),
            Schema::Diff => Some(PossibleValue::new("diff").help("What `annuaire diff --format json` prints")),
        }
    }
}

impl Schema {
    /// The stem of its file in `schemas/`.
    fn stem(self) -> &'static str {
        match self {
            Schema::Content(kind) => kind.word(),
            Schema::Diff => "diff",
        }
    }

    fn text(self, language: Language) -> String {
        match self {
            Schema::Content(kind) => schema(kind, language),
            // Programs read it, and those who write them.
            Schema::Diff => changes::schema(),
        }
    }
}

/// Prints the schema `asked`, or all of them, for a reader of `language`; with `output`, writes each into that folder.
pub(super) fn run(asked: Option<Schema>, output: Option<&Path>, language: Language) -> Result<Outcome, Failure> {
    let all = || Schema::value_variants().iter().copied();
    match (asked, output) {
        (Some(schema), _) => print(&schema.text(language)),
        (None, None) => print(&all().map(|schema| schema.text(language)).collect::<String>()),
        (None, Some(folder)) => {
            std::fs::create_dir_all(folder).map_err(Failure::disk(folder))?;
            for schema in all() {
                let path = folder.join(format!("{}.schema.json", schema.stem()));
                std::fs::write(&path, schema.text(language)).map_err(Failure::disk(&path))?;
            }
            Ok(Outcome::Fine)
        }
    }
}
