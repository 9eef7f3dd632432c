//! From text to a document: what the parser finds, and the comments between.

use serde_saphyr::granit_parser::{Event, Parser, ScalarStyle, StructureStyle};

use super::comments;
use super::place;
use super::scalar;
use super::tree::{Document, Text, Written};
use crate::text::source::Span;

/// A text up to this long that was broken into lines is better read on one. In characters.
const BROKEN_MIN: usize = 100;

/// A value where it was written.
#[derive(Debug)]
pub(super) struct Found {
    /// From its first to one past its last byte: a text with its quotes, a collection with its brackets, if it has any.
    pub span: Span,
    /// What it is.
    pub kind: FoundKind,
}

/// What a value is.
#[derive(Debug)]
pub(super) enum FoundKind {
    /// One word or one text.
    Text(Text),
    /// A list.
    List(Vec<Found>, StructureStyle),
    /// Keys and values.
    Record(Vec<(Found, Found)>, StructureStyle),
}

/// The document that `text`, whose lines end with `\n`, is; or the place of something that has no canonical form. `text` is
/// known to be one document without anchors, aliases and keys that stand twice.
pub(super) fn read(text: &str) -> Result<Document, usize> {
    let mut reader = Reader { text, open: Vec::new(), root: None, solid: Vec::new(), starts: Vec::new() };
    for event in Parser::new_from_str(text) {
        // What cannot be read was told of before.
        let (event, span) = event.map_err(|error| error.marker().byte_offset().unwrap_or_default())?;
        let start = span.start.byte_offset().unwrap_or_default();
        let end = span.end.byte_offset().unwrap_or(start).max(start);
        reader.event(event, Span::new(start, end))?;
    }
    let Some(Found { kind: FoundKind::Record(entries, style), span }) = reader.root else {
        return Err(0);
    };
    let comments = comments::between(text, &reader.solid)?;
    Ok(place::document(text, &comments, &reader.starts, entries, (style == StructureStyle::Flow).then_some(span)))
}

/// A collection that is not over.
struct Open {
    start: usize,
    style: StructureStyle,
    is_record: bool,
    /// The values so far, in a record keys and values in turn.
    found: Vec<Found>,
}

struct Reader<'t> {
    text: &'t str,
    open: Vec<Open>,
    root: Option<Found>,
    /// The texts, in order: between them are only comments and signs.
    solid: Vec<Span>,
    /// Where texts and collections begin, in order.
    starts: Vec<Span>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), usize> {
        let is_record = matches!(event, Event::MappingStart(..));
        match event {
            Event::Scalar(_, _, _, Some(_))
            | Event::SequenceStart(_, _, Some(_))
            | Event::MappingStart(_, _, Some(_)) => return Err(span.start),
            Event::Scalar(value, style, ..) => {
                self.solid.push(span);
                self.starts.push(span);
                let text = self.text(&value, style, span);
                self.close(Found { span, kind: FoundKind::Text(text) })?;
            }
            Event::SequenceStart(style, ..) | Event::MappingStart(style, ..) => {
                self.starts.push(span);
                self.open.push(Open { start: span.start, style, is_record, found: Vec::new() });
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let Some(Open { start, style, is_record, found }) = self.open.pop() else { return Ok(()) };
                // A block is over only where the next thing starts; its own end is that of its last item.
                let last = found.last().map_or(span.end, |last| last.span.end);
                let span = Span::new(start, if style == StructureStyle::Flow { span.end } else { last });
                let kind =
                    if is_record { FoundKind::Record(pairs(found), style) } else { FoundKind::List(found, style) };
                self.close(Found { span, kind })?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Hands a finished value to the collection it stands in.
    fn close(&mut self, found: Found) -> Result<(), usize> {
        match self.open.last_mut() {
            None => self.root = Some(found),
            Some(open) => {
                let is_key = open.is_record && open.found.len().is_multiple_of(2);
                if is_key && !matches!(found.kind, FoundKind::Text(_)) {
                    return Err(found.span.start);
                }
                open.found.push(found);
            }
        }
        Ok(())
    }

    fn text(&self, value: &str, style: ScalarStyle, span: Span) -> Text {
        let source = &self.text[span.start..span.end];
        let written = match style {
            ScalarStyle::Literal => Written::Literal,
            ScalarStyle::Folded => Written::Folded(self.folded(span)),
            _ => broken(source, value).unwrap_or(match style {
                ScalarStyle::Plain => Written::Plain,
                _ => Written::Quoted,
            }),
        };
        // The parser says `~` where nothing stands.
        let value = if written == Written::Plain && source.is_empty() { "" } else { value };
        Text { value: value.to_owned(), written }
    }

    /// The lines of a folded block without their indentation.
    fn folded(&self, span: Span) -> Vec<String> {
        let line_start = self.text[..span.start].rfind('\n').map_or(0, |index| index + 1);
        let indentation = span.start - line_start;
        // The block begins with the blank lines above its first visible one.
        let above = &self.text[..line_start];
        let blank = above.lines().rev().take_while(|line| line.trim().is_empty()).count();
        let shown = &self.text[line_start..span.end];
        let unindented = |line: &str| {
            let spaces = line.len() - line.trim_start_matches(' ').len();
            line[spaces.min(indentation)..].to_owned()
        };
        let mut lines: Vec<String> = vec![String::new(); blank];
        lines.extend(shown.lines().map(unindented));
        // How it ends is told by its value; a line of more spaces than the others is part of it.
        let shown = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
        lines.truncate(shown);
        lines
    }
}

/// A long text, or one of several lines, that was broken into lines without being a block: it keeps its lines, as a block.
/// `None` where it is neither, or where its lines say something else than `value` once they are joined.
fn broken(source: &str, value: &str) -> Option<Written> {
    let lines: Vec<String> =
        source.trim_matches(['"', '\'']).split('\n').map(|line| line.trim_matches([' ', '\t']).to_owned()).collect();
    let is_long = value.chars().count() > BROKEN_MIN || value.contains('\n');
    let ends_well = [lines.first()?, lines.last()?].iter().all(|line| !line.is_empty());
    let is_broken = lines.len() > 1 && is_long && ends_well && scalar::is_text(value) && joined(&lines) == value;
    is_broken.then_some(Written::Folded(lines))
}

/// The text of a folded block of `lines`: a break is a space, a blank line is a break.
fn joined(lines: &[String]) -> String {
    let mut text = String::new();
    let mut is_after_text = false;
    for line in lines {
        match (line.is_empty(), is_after_text) {
            (true, _) => text.push('\n'),
            (false, true) => text.push(' '),
            (false, false) => {}
        }
        text.push_str(line);
        is_after_text = !line.is_empty();
    }
    text
}

fn pairs(found: Vec<Found>) -> Vec<(Found, Found)> {
    let mut found = found.into_iter();
    std::iter::from_fn(|| Some((found.next()?, found.next()?))).collect()
}
