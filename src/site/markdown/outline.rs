//! Facts about a whole text that the renderer needs before the first word: headings and footnotes.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::{Options, end_of, plain};
use crate::{text::typography, text::url};

/// A heading as shown on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// With its prefix; unique in its text.
    pub id: String,
    /// The words, typeset.
    pub text: String,
    /// 1 to 6.
    pub level: u8,
}

/// The longest automatic id, in bytes.
const ID_LENGTH_MAX: usize = 60;

pub(super) struct Outline {
    /// One for each heading outside footnotes; `None` for one without words, which is not written.
    pub headings: Vec<Option<Heading>>,
    /// The ids of the headings, without a prefix.
    pub ids: HashSet<String>,
    /// The events of each footnote, by its name in lower case. The first of a name wins.
    pub notes: HashMap<String, Range<usize>>,
}

struct Found<'e> {
    text: String,
    given: Option<&'e str>,
    depth: u8,
}

impl Outline {
    /// The outline of the text that was parsed to `events`.
    pub fn of(events: &[Event], options: &Options) -> Outline {
        let mut notes = HashMap::new();
        let mut open_notes = Vec::new();
        let mut found = Vec::new();
        let mut above = Vec::new();
        for (index, event) in events.iter().enumerate() {
            match event {
                Event::Start(Tag::FootnoteDefinition(name)) => open_notes.push((name, index + 1)),
                Event::End(TagEnd::FootnoteDefinition) => {
                    let Some((name, start)) = open_notes.pop() else {
                        continue;
                    };
                    notes.entry(name.to_lowercase()).or_insert(start..index);
                }
                Event::Start(Tag::Heading { level, id, .. }) if open_notes.is_empty() => {
                    let text = plain(&events[index + 1..end_of(events, index)]);
                    found.push((!text.is_empty()).then(|| {
                        above.truncate(above.partition_point(|outer| outer < level));
                        above.push(*level);
                        Found { text, given: given_id(id.as_ref()), depth: above.len() as u8 - 1 }
                    }));
                }
                _ => {}
            }
        }
        let (ids_in_order, ids) = unique_ids(found.iter().flatten());
        let mut ids_in_order = ids_in_order.into_iter();
        let headings = found.into_iter().map(|found| {
            let Found { text, given: _, depth } = found?;
            let id = format!("{}{}", options.id_prefix, ids_in_order.next()?);
            let text = typography::typeset(&text, options.language).into_owned();
            Some(Heading { id, text, level: (options.base_level.clamp(1, 6) + depth).min(6) })
        });
        Outline { headings: headings.collect(), ids, notes }
    }
}

/// The id of `{#id}`, if it can be part of an address.
fn given_id<'e>(id: Option<&'e CowStr>) -> Option<&'e str> {
    id.map(|id| &**id).filter(|id| url::is_slug(id))
}

/// A unique id for each heading, in order and as a set. Written ids are assigned first, because links point to them.
fn unique_ids<'f, 'e: 'f>(found: impl Iterator<Item = &'f Found<'e>> + Clone) -> (Vec<String>, HashSet<String>) {
    let mut used: HashSet<String> = HashSet::new();
    let kept: Vec<bool> =
        found.clone().map(|heading| heading.given.is_some_and(|given| used.insert(given.to_owned()))).collect();
    // The next free number of each slug, so that a thousand equal headings take a thousand steps.
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let id_of = |(heading, kept): (&Found, bool)| {
        let base = heading.given.map_or_else(|| automatic_id(&heading.text), str::to_owned);
        if kept || used.insert(base.clone()) {
            return base;
        }
        let number = numbers.entry(base.clone()).or_insert(1);
        loop {
            *number += 1;
            let id = format!("{base}-{number}");
            if used.insert(id.clone()) {
                return id;
            }
        }
    };
    (found.zip(kept).map(id_of).collect(), used)
}

fn automatic_id(text: &str) -> String {
    let slug = slug::slugify(text);
    let cut = slug[..slug.len().min(ID_LENGTH_MAX)].trim_end_matches('-');
    if cut.is_empty() { "section".to_owned() } else { cut.to_owned() }
}
