//! A file of the content, of any kind: its values can be walked without a word about its type.

use super::content::Content;
use super::raw::Written;
use super::site::Markdown;
use crate::content::document::{Decode, Meaning, Prose, Step, Value, Visitor};
use crate::text::source::FilePath;

/// A file of the content, of any kind.
#[derive(Clone, Copy)]
pub struct Record<'a> {
    pub path: &'a FilePath,
    /// The file's stem.
    pub id: &'a str,
    /// The Markdown after the front matter, empty for YAML files.
    pub body: &'a Prose,
    data: &'a (dyn Values + Sync),
}

/// Data whose values can be walked.
trait Values {
    fn each<'a>(&'a self, visitor: Visitor<'_, 'a>);
}

impl<T: Decode> Values for T {
    fn each<'a>(&'a self, visitor: Visitor<'_, 'a>) {
        self.walk(&mut Vec::new(), visitor);
    }
}

impl<T: Decode + Sync> Written<T> {
    /// A Markdown text of this file, for pages.
    pub fn text(&self, text: &Prose) -> Markdown {
        Markdown { text: text.value.to_string(), path: self.path.clone(), offset: text.span.start }
    }

    /// The Markdown after the front matter, for pages.
    pub fn markdown(&self) -> Markdown {
        self.text(&self.body)
    }

    /// The file without its type.
    pub fn record(&self) -> Record<'_> {
        let Written { path, id, data, body } = self;
        Record { path, id, body, data }
    }
}

impl<'a> Record<'a> {
    /// Shows every value to `visitor`: those of the keys in the order of the type, faulty ones too, then the body, to which
    /// no step leads.
    pub fn walk(&self, mut visitor: impl FnMut(&[Step], Value<'a>)) {
        self.data.each(&mut visitor);
        if !self.body.value.is_empty() {
            let text = self.body.value.as_str().into();
            visitor(&[], Value { span: self.body.span, meaning: Meaning::Markdown, text });
        }
    }

    /// Shows every value that could be read to `visitor`, in the order of [`Record::walk`].
    pub fn each(&self, mut visitor: impl FnMut(&[Step], Value<'a>)) {
        self.walk(|steps, value| {
            if value.span.is_somewhere() {
                visitor(steps, value);
            }
        });
    }

    /// Every value that could be read and `matters`, in the order of [`Record::walk`].
    pub fn values(&self, matters: impl Fn(&Value<'a>) -> bool) -> Vec<Value<'a>> {
        let mut values = Vec::new();
        self.each(|_, value| values.extend(Some(value).filter(&matters)));
        values
    }
}

impl Content {
    /// Every file but profiles and tables, in the order of a report.
    pub fn records(&self) -> Vec<Record<'_>> {
        let Content {
            site,
            vocabularies,
            synonyms,
            territory,
            communes: _,
            outlines: _,
            sectors,
            ambassadors: _,
            withdrawn: _,
            records: of_kinds,
            forms,
            pictures: _,
        } = self;
        let mut records: Vec<Record<'_>> = Vec::new();
        records.extend(site.iter().map(|file| file.record()));
        records.extend(of_kinds.all());
        records.extend(sectors.iter().map(|file| file.record()));
        records.extend(forms.iter().map(|file| file.record()));
        records.extend(territory.iter().map(|file| file.record()));
        records.extend(vocabularies.iter().map(|file| file.record()));
        records.extend(synonyms.iter().map(|file| file.record()));
        records
    }
}
