//! The structure of a Markdown text, compared apart from its words: an item that joins another list, a paragraph that
//! becomes a block of code.

use super::fields::Item;
use crate::report::clip;
use crate::review::changes::{Change, FormPart, TextPart};
use crate::site::markdown::{Form, Part};

/// The most words, and the most characters of them, that show where the structure changes.
const NEAR: (usize, usize) = (8, 80);

/// The change of structure between two texts with the same words.
pub(super) fn alone(old: &Item, new: &Item) -> Option<Change> {
    let (before, after) = (form(old), form(new));
    let at = after.first_difference(&before)?;
    let words = new.shown.get(at..).unwrap_or_default().split_whitespace().take(NEAR.0);
    let near = clip(&words.collect::<Vec<_>>().join(" "), NEAR.1);
    Some(Change::Form { near: Some(near), parts: parts(&before, &after, |_| true) })
}

/// The change of structure between two texts with different words. Paragraphs and line breaks are shown with the words.
pub(super) fn also(old: &Item, new: &Item) -> Option<Change> {
    let parts = parts(&form(old), &form(new), |part| !matches!(part, Part::Paragraph | Part::Break));
    (!parts.is_empty()).then_some(Change::Form { near: None, parts })
}

fn form(item: &Item) -> Form {
    let mut form = Form::default();
    item.markdown.iter().for_each(|range| form.add(&item.key, range.clone()));
    form
}

fn parts(before: &Form, after: &Form, is_shown: impl Fn(Part) -> bool) -> Vec<FormPart> {
    let part = |part: Part| FormPart { part: text_part(part), before: before.count(part), after: after.count(part) };
    let parts = Part::ALL.into_iter().filter(|part| is_shown(*part)).map(part);
    parts.filter(|part| part.before != part.after).collect()
}

fn text_part(part: Part) -> TextPart {
    match part {
        Part::Paragraph => TextPart::Paragraphs,
        Part::Heading => TextPart::Headings,
        Part::List => TextPart::Lists,
        Part::Item => TextPart::Items,
        Part::Table => TextPart::Tables,
        Part::Row => TextPart::Rows,
        Part::Code => TextPart::Code,
        Part::Quote => TextPart::Quotes,
        Part::Rule => TextPart::Rules,
        Part::Break => TextPart::Breaks,
    }
}
