//! Compares two versions of the content for those who decide on a change, in the words that visitors read.
//!
//! [`compare`] is a function from two [`Version`]s to [`Changes`]. [`print`] writes them for a person, a forge or a
//! program.

mod departed;
mod differences;
mod entries;
mod fields;
mod files;
mod flags;
mod format;
mod human;
mod loss;
mod markdown;
mod names;
mod profiles;
mod prose;
mod records;
mod renames;
mod structure;
mod version;

use std::collections::BTreeSet;

use clap::ValueEnum;

use crate::content::model::kinds::KIND_NAMES;
use crate::report::{harmless_json, masked_text};
use crate::review::changes::{Changes, Entry, Event, FieldChange, Side, Unread, VERSION, Which};
use crate::text::language::Language;
use crate::text::locale::{Locale, Words, words};
use departed::Departed;
use fields::Field;
use names::Names;

pub use flags::handle;
pub use version::Version;

/// The id of the page that the site shows as its charter.
const CHARTER_PAGE: &str = "charter";

static WORDS: Words = words!("diff.ftl");

/// How the changes are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For a person at a terminal
    Human,
    /// For a comment on a forge: under 60,000 characters, and nothing in it can act
    Markdown,
    /// For a program: see docs/diff.md and schemas/diff.schema.json
    Json,
}

/// The facts about a change that the two versions do not hold.
pub struct Context {
    /// The accounts that made it, as [`handle`] gives them.
    pub authors: Vec<String>,
    /// The language of the report.
    pub language: Language,
    /// The changed files outside the content, from the root of the repository.
    pub code: Vec<String>,
}

/// Everything that differs between `before` and `after`.
pub fn compare(before: &Version<'_>, after: &Version<'_>, context: &Context) -> Changes {
    let mut pair = Pair::new(before, after, context.language);
    let touched = pair.touched_profiles();
    pair.departed = Departed::new(&touched, after);
    let code: Vec<String> = context.code.iter().map(|path| pair.departed.hide(path)).collect();
    let mut texts = pair.texts();
    let charter = take_charter(&mut texts);
    let flags = flags::flags(&touched, &context.authors, &code, pair.is_content_touched());
    let (consents, profiles) = pair.profiles(&touched);
    let sectors = pair.entries("sectors");
    let pages = pair.entries("pages");
    let others =
        KIND_NAMES.iter().map(|name| name.folder).filter(|folder| !["pages", "organisations"].contains(folder));
    let records = others.map(|folder| (folder.to_owned(), pair.entries(folder))).filter(|(_, all)| !all.is_empty());
    let is_charter = |page: &&Entry| [Some(page.id.as_str()), page.former_id.as_deref()].contains(&Some(CHARTER_PAGE));
    Changes {
        version: VERSION,
        language: pair.words.language().to_owned(),
        before: pair.side(before),
        after: pair.side(after),
        authors: context.authors.clone(),
        flags: [flags::of_code(&code), flags::of_texts(&texts), flags].concat(),
        unread: pair.unread(),
        charter,
        consents,
        profiles,
        photos: pair.photos(&touched),
        broken_addresses: loss::broken_addresses(before, after, &pair.departed),
        lost_coverage: loss::lost_coverage(before, after, &sectors),
        charter_pages: pages.iter().filter(is_charter).map(|page| page.id.clone()).collect(),
        sectors,
        pages,
        organisations: pair.entries("organisations"),
        records: records.collect(),
        texts,
        code,
    }
}

/// Moves the fields of the charter out of `texts`, since they are shown with the consents.
fn take_charter(texts: &mut Vec<Entry>) -> Vec<FieldChange> {
    let is_charter = |field: &mut FieldChange| field.field.starts_with("charter.");
    let site = texts.iter_mut().find(|entry| entry.id == "content/site.yaml");
    let charter = site.map(|entry| entry.fields.extract_if(.., is_charter).collect()).unwrap_or_default();
    texts.retain(|entry| entry.event != Event::Changed || !entry.fields.is_empty());
    charter
}

/// The changes as text that ends with a line break; `colour` is for [`Format::Human`].
pub fn print(changes: &Changes, format: Format, colour: bool) -> String {
    let words = WORDS.for_reader(Language::of(&changes.language));
    match format {
        Format::Human => human::print(changes, words, colour),
        Format::Markdown => markdown::print(changes, words),
        Format::Json => {
            let text = serde_json::to_string_pretty(changes).expect("the changes have text keys only");
            format!("{}\n", harmless_json(&text))
        }
    }
}

/// The two versions, with the names that each gives to ids and codes.
struct Pair<'a> {
    before: &'a Version<'a>,
    after: &'a Version<'a>,
    old: Names<'a>,
    new: Names<'a>,
    words: &'a Locale,
    old_paths: BTreeSet<&'a str>,
    new_paths: BTreeSet<&'a str>,
    departed: Departed<'a>,
}

impl<'a> Pair<'a> {
    fn new(before: &'a Version<'a>, after: &'a Version<'a>, language: Language) -> Pair<'a> {
        let words = WORDS.for_reader(language);
        Pair {
            before,
            after,
            old: Names::new(&before.understood.content, words),
            new: Names::new(&after.understood.content, words),
            words,
            old_paths: before.paths(),
            new_paths: after.paths(),
            departed: Departed::default(),
        }
    }

    fn side(&self, version: &Version<'_>) -> Side {
        Side { name: self.departed.hide(&version.side.name), ..version.side.clone() }
    }

    /// The fields that differ, without the names of people who leave.
    fn differences(&self, before: &[Field], after: &[Field]) -> Vec<FieldChange> {
        let [before, after] = [before, after].map(|fields| self.departed.hide_in(fields));
        differences::differences(&before, &after, self.words)
    }

    /// Whether both versions have the same bytes at `path`, readable or not.
    fn is_same(&self, path: &str) -> bool {
        let Pair { before, after, .. } = self;
        match (before.text(path), after.text(path)) {
            (None, None) => before.key(path).is_some() && before.key(path) == after.key(path),
            (before, after) => before == after,
        }
    }

    fn is_content_touched(&self) -> bool {
        let photos = |version: &'a Version<'a>| version.snapshot.photos.iter().map(|(path, facts)| (path, &facts.key));
        let is_other = |path: &&str| !self.is_same(path);
        self.old_paths.union(&self.new_paths).any(is_other) || !photos(self.before).eq(photos(self.after))
    }

    /// Files that one version cannot read and that differ in the other.
    fn unread(&self) -> Vec<Unread> {
        let before = self.before.unread(Which::Before).into_iter();
        let both = before.chain(self.after.unread(Which::After));
        both.filter(|unread| !self.is_same(&unread.path))
            .map(|unread| Unread { path: self.departed.hide(&masked_text(fields::PEOPLE, &unread.path)), ..unread })
            .collect()
    }
}
