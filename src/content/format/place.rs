//! Attaches each comment to its subject.
//!
//! A comment at the end of a line belongs to the value on that line. One on its own line belongs to the item below it,
//! unless a blank line follows it right below another item, or it is indented like the items of the list or record
//! above. The first lines of a file and the last ones stay there.

use granit_parser::StructureStyle;

use super::comments::{Comment, before_on_line, is_apart};
use super::read::{ParsedKind, ParsedValue};
use super::tree::{Block, Document, Item, Remark, Value};
use crate::text::source::Span;

/// The start of the comment that names the schema to an editor, which looks for it on the first lines only.
const MODELINE: &str = "yaml-language-server:";

/// The document of `entries` and all of `comments`. `starts` are the places of its texts and of the beginnings of its
/// collections; `brackets` is the place of a record in braces that is the whole file.
pub(super) fn document(
    text: &str,
    comments: &[Comment],
    starts: &[Span],
    entries: Vec<(ParsedValue, ParsedValue)>,
    brackets: Option<Span>,
) -> Document {
    let mut placer = Placer { text, comments, starts };
    let limit = brackets.map_or(text.len(), |brackets| brackets.end);
    let mut body = placer.entries(entries, limit);
    let footer = placer.take_while(|_| true);
    let mut header = Vec::new();
    let mut is_header_apart = false;
    if let Some(first) = body.first_mut() {
        let is_apart_after = |index: usize| first.before.get(index + 1).map_or(first.is_apart, |next| next.is_apart);
        let ends = (0..first.before.len()).rev().find(|&index| is_apart_after(index));
        let modelines = first.before.iter().take_while(|remark| remark.text.contains(MODELINE)).count();
        let length = ends.map_or(modelines, |index| (index + 1).max(modelines));
        header = first.before.drain(..length).collect();
        let apart = first.before.first_mut().map_or(&mut first.is_apart, |remark| &mut remark.is_apart);
        is_header_apart = std::mem::take(apart) && !header.is_empty();
    }
    Document { header, is_header_apart, body, footer }
}

/// The part of an item before its value: its key, or the dash of a block list.
struct Head {
    span: Span,
    column: usize,
    key: Option<String>,
}

struct Placer<'a> {
    text: &'a str,
    /// The comments that are not attached yet, in order.
    comments: &'a [Comment],
    starts: &'a [Span],
}

impl Placer<'_> {
    fn take_while(&mut self, goes: impl Fn(&Comment) -> bool) -> Vec<Remark> {
        let length = self.comments.iter().take_while(|comment| goes(comment)).count();
        self.take(length)
    }

    fn take(&mut self, length: usize) -> Vec<Remark> {
        let (taken, rest) = self.comments.split_at(length);
        self.comments = rest;
        let remark = |comment: &Comment| Remark {
            text: comment.text.clone(),
            is_apart: comment.has_line && is_apart(self.text, comment.start),
        };
        taken.iter().map(remark).collect()
    }

    /// Takes the next comment, if it ends the line of the byte `after` and is before `limit`.
    fn line_end(&mut self, after: usize, limit: usize) -> Option<String> {
        let next = self.comments.first()?;
        // A block text ends at the beginning of the next line, to which it does not belong.
        let ends_line = !next.has_line
            && !before_on_line(self.text, after).trim().is_empty()
            && (after..limit).contains(&next.start)
            && !self.text[after..next.start].contains('\n');
        ends_line.then(|| self.take(1).remove(0).text)
    }

    /// The start of the next text or collection after `end`, or `limit`.
    fn next_after(&self, end: usize, limit: usize) -> usize {
        let next = self.starts.partition_point(|span| span.start < end || span.end <= end);
        self.starts.get(next).map_or(limit, |span| span.start.min(limit))
    }

    fn entries(&mut self, entries: Vec<(ParsedValue, ParsedValue)>, limit: usize) -> Vec<Item> {
        let count = entries.len();
        let item = |(index, (key, value)): (usize, (ParsedValue, ParsedValue))| {
            let ParsedKind::Text(text) = key.kind else { unreachable!("a key that is no text is refused") };
            let head = Head { span: key.span, column: self.column(key.span.start), key: Some(text.value) };
            self.item(head, value, limit, index + 1 == count)
        };
        entries.into_iter().enumerate().map(item).collect()
    }

    fn items(&mut self, items: Vec<ParsedValue>, list: Span, style: StructureStyle, limit: usize) -> Vec<Item> {
        let (count, column) = (items.len(), self.column(list.start));
        let mut end = list.start;
        let item = |(index, value): (usize, ParsedValue)| {
            let start = match style {
                StructureStyle::Block => self.dash(end, value.span.start),
                StructureStyle::Flow => value.span.start,
            };
            end = value.span.end;
            let length = usize::from(style == StructureStyle::Block);
            let head = Head { span: Span::new(start, start + length), column, key: None };
            self.item(head, value, limit, index + 1 == count)
        };
        items.into_iter().enumerate().map(item).collect()
    }

    fn item(&mut self, head: Head, value: ParsedValue, limit: usize, is_last: bool) -> Item {
        let Head { span: head, column, key } = head;
        let mut before = self.take_while(|comment| comment.start < head.start);
        let is_apart = is_apart(self.text, head.start);
        let end = value.span.end.max(head.end);
        let at_head = self.line_end(head.end, self.first_text(&value));
        if !is_block(&value) {
            let start = value.span.start;
            before.extend(self.take_while(|comment| comment.start < start));
        }
        let value = self.value(value, column, limit);
        let at_value = self.line_end(end, self.next_after(end, limit));
        let trailing = match (at_head, at_value) {
            (Some(at_head), Some(at_value)) => {
                before.push(Remark { text: at_head, is_apart: false });
                Some(at_value)
            }
            (at_head, at_value) => at_head.or(at_value),
        };
        let below = if is_last { Vec::new() } else { self.below(end, limit) };
        Item { before, is_apart, key, value, trailing, below }
    }

    fn value(&mut self, found: ParsedValue, column: usize, limit: usize) -> Value {
        let ParsedValue { span, kind } = found;
        let inner_limit = |style| if style == StructureStyle::Flow { span.end } else { limit };
        match kind {
            ParsedKind::Text(text) => Value::Text(text),
            ParsedKind::List(found, style) => {
                let items = self.items(found, span, style, inner_limit(style));
                let tail = self.tail(span, style, column, limit);
                Value::List(Block { items, tail })
            }
            ParsedKind::Record(entries, style) => {
                let items = self.entries(entries, inner_limit(style));
                let tail = self.tail(span, style, column, limit);
                Value::Record(Block { items, tail })
            }
        }
    }

    /// The comments in a collection at `span` after its last item; the item that it is the value of begins at `column`.
    fn tail(&mut self, span: Span, style: StructureStyle, column: usize, limit: usize) -> Vec<Remark> {
        let next = self.next_after(span.end, limit);
        match style {
            StructureStyle::Flow => self.take_while(|comment| comment.start < span.end),
            StructureStyle::Block => {
                self.take_while(|comment| comment.has_line && comment.column > column && comment.start < next)
            }
        }
    }

    /// The comments right below an item that ends at `end`, if a blank line follows them.
    fn below(&mut self, end: usize, limit: usize) -> Vec<Remark> {
        let next = self.next_after(end, limit);
        let own = self.comments.iter().take_while(|comment| comment.has_line && comment.start < next);
        let apart: Vec<bool> =
            own.map(|comment| is_apart(self.text, comment.start)).chain([is_apart(self.text, next)]).collect();
        match apart.iter().position(|&is_apart| is_apart) {
            Some(length) => self.take(length),
            None => Vec::new(),
        }
    }

    /// The start of the first text in `found`.
    fn first_text(&self, found: &ParsedValue) -> usize {
        match &found.kind {
            ParsedKind::Text(_) => found.span.start,
            ParsedKind::List(items, _) => items.first().map_or(found.span.end, |item| self.first_text(item)),
            ParsedKind::Record(entries, _) => entries.first().map_or(found.span.end, |(key, _)| key.span.start),
        }
    }

    /// The dash of the item of a block list whose value starts at `start`; the item before it ends at `end`.
    fn dash(&self, end: usize, start: usize) -> usize {
        let mut at = end;
        while let Some(sign) = self.text.as_bytes().get(at..start).and_then(|gap| gap.first()) {
            match sign {
                b'-' => return at,
                b'#' => at += self.text[at..].find('\n').unwrap_or(start - at),
                _ => at += 1,
            }
        }
        start
    }

    /// The number of characters before the byte `at` on its line.
    fn column(&self, at: usize) -> usize {
        before_on_line(self.text, at).chars().count()
    }
}

fn is_block(found: &ParsedValue) -> bool {
    matches!(found.kind, ParsedKind::List(_, StructureStyle::Block) | ParsedKind::Record(_, StructureStyle::Block))
}
