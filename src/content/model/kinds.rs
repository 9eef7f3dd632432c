//! The kinds of records: one file each, with the struct of its keys, its order and its own rules. Everything else that is
//! done with records is the same for all and reads their values: see [`Record`].
//!
//! A new kind is a file here, a field of [`Records`] and its name in the two lists below, and its page in `site/pages`.

mod guide;
mod organisation;
mod page;

use std::any::Any;
use std::cmp::Ordering;
use std::sync::{Arc, LazyLock};

use super::{Key, Record, Table, Territory, Written};
use crate::content::document::{Code, Decode, Meaning, Meant, Node, Prose, Set, Shape, Words};
use crate::text::diagnostic::Diagnostics;
use crate::text::locale::Collation;
use crate::text::source::SourceFile;

pub use guide::Guide;
pub use organisation::Organisation;
pub use page::{Menu, Page};

/// A kind of record.
pub trait Kind: Decode + schemars::JsonSchema + Send + Sync + 'static {
    /// The folder below `content/`, which is also the name of the set in references and in keys of texts.
    const FOLDER: &'static str;
    /// One record, on the command line and in keys of texts.
    const WORD: &'static str;
    /// True if a file is front matter and Markdown, false if it is YAML alone.
    const HAS_BODY: bool;
    /// Rules beyond those that all records keep.
    const RULES: &'static [RuleOf<Self>] = &[];

    fn title(&self) -> &Words;

    /// Former addresses of the page.
    fn aliases(&self) -> &Option<Vec<Code>>;

    /// The written place in lists, smallest first. Without one a record stands behind those that have one.
    fn place(&self) -> Option<u32> {
        None
    }

    /// The order of lists: by place, then by title, unless the kind has another.
    fn order(&self, other: &Self, collation: &Collation) -> Ordering {
        let place = |record: &Self| record.place().unwrap_or(u32::MAX);
        let titles = || collation.compare(&self.title().value, &other.title().value);
        place(self).cmp(&place(other)).then_with(titles)
    }
}

/// A rule of one kind. It reads the record and the territory, neither other records nor the day, so that its findings stay
/// right while other files change.
pub type RuleOf<T> = fn(&Written<T>, &Territory, &mut Diagnostics);

impl<T: Kind> Meant for T {
    const MEANING: Meaning = Meaning::Reference(Set { name: T::FOLDER, one: T::WORD });
}

/// The key of a record of the kind `T`.
pub type RecordKey<T> = Key<Written<T>>;

/// The records of every kind.
#[derive(Debug, Clone, Default)]
pub struct Records {
    pub organisations: Table<Written<Organisation>>,
    pub pages: Table<Written<Page>>,
    pub guides: Table<Written<Guide>>,
}

impl Records {
    /// Every set, in the order of reports.
    pub fn sets(&self) -> Vec<&dyn RecordSet> {
        let Records { organisations, pages, guides } = self;
        vec![organisations, pages, guides]
    }

    /// Every set, to add records to.
    pub fn sets_mut(&mut self) -> Vec<&mut dyn RecordSet> {
        let Records { organisations, pages, guides } = self;
        vec![organisations, pages, guides]
    }

    /// Every record.
    pub fn all(&self) -> impl Iterator<Item = Record<'_>> {
        self.sets().into_iter().flat_map(|set| set.records())
    }

    /// The set of the kind with this folder.
    pub fn set(&self, folder: &str) -> Option<&dyn RecordSet> {
        self.sets().into_iter().find(|set| set.name().folder == folder)
    }

    /// The record of the file at `path`.
    pub fn find(&self, path: &str) -> Option<Record<'_>> {
        let (folder, id) = split(path)?;
        let set = self.set(folder)?;
        set.index_of(id).map(|index| set.record(index)).filter(|record| **record.path == *path)
    }
}

/// The folder and the stem of a file of `content/`.
fn split(path: &str) -> Option<(&str, &str)> {
    let (folder, name) = path.strip_prefix("content/")?.split_once('/')?;
    Some((folder, name.rsplit_once('.')?.0))
}

/// The names of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindName {
    /// The folder below `content/`.
    pub folder: &'static str,
    /// One record, on the command line and in keys of texts.
    pub word: &'static str,
    /// The extension of the files.
    pub extension: &'static str,
}

/// The names of every kind, in the order of [`Records::sets`].
pub static KIND_NAMES: LazyLock<Vec<KindName>> =
    LazyLock::new(|| Records::default().sets().iter().map(|set| set.name()).collect());

/// A record that was parsed, of the kind of its set.
pub type ParsedRecord = Arc<dyn Any + Send + Sync>;

/// The records of one kind, for work that is the same for all kinds.
pub trait RecordSet: Sync {
    fn name(&self) -> KindName;
    fn shape(&self) -> &'static Shape;
    /// The JSON Schema of the keys.
    fn schema(&self) -> schemars::Schema;
    fn count(&self) -> usize;
    /// The record at `index`.
    fn record(&self, index: usize) -> Record<'_>;
    fn title(&self, index: usize) -> &Words;
    /// Former addresses of the record at `index`.
    fn aliases(&self, index: usize) -> &[Code];
    fn index_of(&self, id: &str) -> Option<usize>;
    /// The record of `file`, from the tree of its keys and its Markdown.
    fn decode(&self, file: &SourceFile, node: &Node, body: Prose, diagnostics: &mut Diagnostics) -> ParsedRecord;
    /// Adds a record that [`RecordSet::decode`] of this set gave.
    fn add(&mut self, record: ParsedRecord);
    /// Puts the records in the order of lists.
    fn sort(&mut self, collation: &Collation);
    /// Runs the kind's own rules on every record.
    fn check(&self, territory: &Territory, diagnostics: &mut Diagnostics);
}

impl dyn RecordSet + '_ {
    /// Every record, in the order of the set.
    pub fn records(&self) -> impl Iterator<Item = Record<'_>> {
        (0..self.count()).map(|index| self.record(index))
    }
}

impl<T: Kind> RecordSet for Table<Written<T>> {
    fn name(&self) -> KindName {
        KindName { folder: T::FOLDER, word: T::WORD, extension: if T::HAS_BODY { "md" } else { "yaml" } }
    }

    fn shape(&self) -> &'static Shape {
        T::SHAPE
    }

    fn schema(&self) -> schemars::Schema {
        schemars::schema_for!(T)
    }

    fn count(&self) -> usize {
        self.len()
    }

    fn record(&self, index: usize) -> Record<'_> {
        self.at(index).record()
    }

    fn title(&self, index: usize) -> &Words {
        self.at(index).data.title()
    }

    fn aliases(&self, index: usize) -> &[Code] {
        self.at(index).data.aliases().as_deref().unwrap_or_default()
    }

    fn index_of(&self, id: &str) -> Option<usize> {
        self.find(id).map(Key::index)
    }

    fn decode(&self, file: &SourceFile, node: &Node, body: Prose, diagnostics: &mut Diagnostics) -> ParsedRecord {
        Written::<T>::decode(file, node, body, diagnostics)
    }

    fn add(&mut self, record: ParsedRecord) {
        let record = record.downcast::<Written<T>>().expect("a record goes to the set that decoded it");
        self.push(record);
    }

    fn sort(&mut self, collation: &Collation) {
        self.sort_by(|a, b| a.data.order(&b.data, collation));
    }

    fn check(&self, territory: &Territory, diagnostics: &mut Diagnostics) {
        for file in self.iter() {
            T::RULES.iter().for_each(|rule| rule(file, territory, diagnostics));
        }
    }
}
