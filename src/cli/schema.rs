//! `annuaire schema`: what editors and scripts read JSON files and YAML files by.

use std::path::Path;
use std::sync::LazyLock;

use clap::ValueEnum;
use clap::builder::PossibleValue;

use super::failure::Failure;
use super::{Outcome, print};
use crate::content::model::SiteSets;
use crate::content::resolve::unread;
use crate::content::schema::{SchemaKind, schema};
use crate::load::Folder;
use crate::pipeline::{self, Understood};
use crate::review::changes;
use crate::text::date::Date;
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

    fn text(self, language: Language, sets: Option<&SiteSets>) -> String {
        match self {
            Schema::Content(kind) => schema(kind, language, sets),
            // Programs read it, and those who write them.
            Schema::Diff => changes::schema(),
        }
    }
}

/// Prints the schema `asked`, or all of them, for a reader of `language`; with `output`, writes each into that folder.
/// `root` is the folder of the site whose ids are accepted; without it every id is.
pub(super) fn run(
    asked: Option<Schema>,
    output: Option<&Path>,
    root: Option<&Path>,
    language: Language,
) -> Result<Outcome, Failure> {
    let sets = root.map(sets).transpose()?;
    let all = || Schema::value_variants().iter().copied();
    let text = |schema: Schema| schema.text(language, sets.as_ref());
    match (asked, output) {
        (Some(schema), _) => print(&text(schema)),
        (None, None) => print(&all().map(text).collect::<String>()),
        (None, Some(folder)) => write(all(), folder, text),
    }
}

fn write(
    schemas: impl Iterator<Item = Schema>,
    folder: &Path,
    text: impl Fn(Schema) -> String,
) -> Result<Outcome, Failure> {
    std::fs::create_dir_all(folder).map_err(Failure::disk(folder))?;
    for schema in schemas {
        let path = folder.join(format!("{}.schema.json", schema.stem()));
        std::fs::write(&path, text(schema)).map_err(Failure::disk(&path))?;
    }
    Ok(Outcome::Fine)
}

/// What the references of the site at `root` lead to. A fault leaves the ids of other files known.
fn sets(root: &Path) -> Result<SiteSets, Failure> {
    // No id depends on the day.
    let Understood { content, site, .. } = pipeline::understand(Folder::open(root)?.sources(), Date::MIN);
    let site = site.ok_or_else(|| Failure::Message("site-unread", Vec::new()))?;
    Ok(SiteSets::of(&site, &unread(&content)))
}
