//! The structure that visitors see: which words of a text are in a list, a table or a block of code.

use std::fmt::Write;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::{extensions, push_collapsed};

/// A structural part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A paragraph.
    Paragraph,
    /// A heading.
    Heading,
    /// A list.
    List,
    /// An item of a list.
    Item,
    /// A table.
    Table,
    /// A row of a table, its head left out.
    Row,
    /// A block of code.
    Code,
    /// A quotation.
    Quote,
    /// A line across the page.
    Rule,
    /// A line break inside a paragraph.
    Break,
}

impl Part {
    pub const ALL: [Part; 10] = [
        Part::Paragraph,
        Part::Heading,
        Part::List,
        Part::Item,
        Part::Table,
        Part::Row,
        Part::Code,
        Part::Quote,
        Part::Rule,
        Part::Break,
    ];

    fn of(event: &Event<'_>) -> Option<Part> {
        Some(match event {
            Event::Start(Tag::Paragraph) => Part::Paragraph,
            Event::Start(Tag::Heading { .. }) => Part::Heading,
            Event::Start(Tag::List(_)) => Part::List,
            Event::Start(Tag::Item) => Part::Item,
            Event::Start(Tag::Table(_)) => Part::Table,
            Event::Start(Tag::TableRow) => Part::Row,
            Event::Start(Tag::CodeBlock(_)) => Part::Code,
            Event::Start(Tag::BlockQuote(_)) => Part::Quote,
            Event::Rule => Part::Rule,
            Event::HardBreak => Part::Break,
            _ => return None,
        })
    }
}

/// The structure of a text, to compare with that of another.
#[derive(Debug, Default)]
pub struct Form {
    /// Each visible part and its position in the text. Two texts with equal parts look the same.
    seen: Vec<(String, usize)>,
    counts: [usize; Part::ALL.len()],
}

impl Form {
    /// The form of `text`, which is Markdown.
    pub fn of(text: &str) -> Form {
        let mut form = Form::default();
        form.add(text, 0..text.len());
        form
    }

    /// Adds the part of `text` in `range`, parsed as a text of its own.
    pub fn add(&mut self, text: &str, range: Range<usize>) {
        let (mut words, mut is_code) = (String::new(), false);
        let start = range.start;
        for (event, place) in Parser::new_ext(&text[range], extensions()).into_offset_iter() {
            let at = start + place.start;
            if let Some(part) = Part::of(&event) {
                self.counts[part as usize] += 1;
            }
            match event {
                Event::Text(text) if is_code => words.push_str(&text),
                Event::Text(text) => push_collapsed(&mut words, &text),
                Event::SoftBreak => push_collapsed(&mut words, " "),
                other => {
                    self.flush(&mut words, at);
                    match &other {
                        Event::Start(Tag::CodeBlock(_)) => is_code = true,
                        Event::End(TagEnd::CodeBlock) => is_code = false,
                        _ => {}
                    }
                    let mut seen = String::new();
                    let _ = write!(seen, "{other:?}");
                    self.seen.push((seen, at));
                    continue;
                }
            }
            if self.seen.last().is_none_or(|(seen, _)| !seen.is_empty()) {
                // The words that begin here are filled in at their end.
                self.seen.push((String::new(), at));
            }
        }
        self.flush(&mut words, start);
    }

    fn flush(&mut self, words: &mut String, at: usize) {
        let words = std::mem::take(words);
        match self.seen.last_mut() {
            Some((seen, _)) if seen.is_empty() => *seen = format!("Text({words:?})"),
            _ if words.is_empty() => {}
            _ => self.seen.push((format!("Text({words:?})"), at)),
        }
    }

    /// The number of times `part` occurs.
    pub fn count(&self, part: Part) -> usize {
        self.counts[part as usize]
    }

    /// The byte offset of the first visible difference from `former`; `None` if both look the same.
    pub fn first_difference(&self, former: &Form) -> Option<usize> {
        let same = self.seen.iter().zip(&former.seen).take_while(|((one, _), (other, _))| one == other).count();
        if same == self.seen.len() && same == former.seen.len() {
            return None;
        }
        let place = self.seen.get(same).or(self.seen.last());
        Some(place.map_or(0, |(_, at)| *at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn difference(before: &str, after: &str) -> Option<usize> {
        Form::of(after).first_difference(&Form::of(before))
    }

    #[test]
    fn texts_that_are_shown_the_same_have_the_same_form() {
        for (before, after) in [
            ("un deux\ntrois", "un\ndeux trois\n"),
            ("- un\n- deux", "-   un\n-   deux\n"),
            ("# Titre\n\ntexte", "Titre\n=====\ntexte"),
            ("un  deux", "un deux"),
            ("", "\n\n"),
        ] {
            assert_eq!(difference(before, after), None, "{before:?} {after:?}");
        }
    }

    #[test]
    fn what_is_shown_otherwise_is_found_where_it_begins() {
        for (before, after, at) in [
            ("intro\n\n- un\n- deux", "intro\n\n- un - deux", Some(9)),
            ("un\n\ndeux", "un\n\n    deux", Some(8)),
            ("| a |\n|---|\n| 1 |", "| a | |---| | 1 |", Some(0)),
            ("- un\n- deux", "- un\n  - deux", Some(7)),
            ("un\ndeux", "un  \ndeux", Some(0)),
            ("```\na  b\n```", "```\na b\n```", Some(4)),
            ("un\n\ndeux", "un", Some(0)),
        ] {
            assert_eq!(difference(before, after), at, "{before:?} {after:?}");
        }
        let form = Form::of("- un\n- deux\n\n> a\n\n---\n");
        assert_eq!(
            [Part::List, Part::Item, Part::Quote, Part::Rule, Part::Table].map(|part| form.count(part)),
            [1, 2, 1, 1, 0]
        );
    }
}
