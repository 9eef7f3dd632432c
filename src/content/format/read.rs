//! Parses a text into a document: the values that the parser finds, and the comments between them.

use granit_parser::{Event, Parser, ScalarStyle, StructureStyle};

use super::comments;
use super::place;
use super::scalar;
use super::tree::{Document, Text, TextStyle};
use crate::text::source::Span;

/// A text up to this long, in characters, goes on one line even if it was written on several.
const BROKEN_MIN: usize = 100;

/// A value with its place.
#[derive(Debug)]
pub(super) struct ParsedValue {
    /// Its bytes, with the quotes or brackets.
    pub span: Span,
    pub kind: ParsedKind,
}

#[derive(Debug)]
pub(super) enum ParsedKind {
    Text(Text),
    List(Vec<ParsedValue>, StructureStyle),
    Record(Vec<(ParsedValue, ParsedValue)>, StructureStyle),
}

/// Parses `text`, whose lines end with `\n` and which is known to be one document without anchors, aliases and double
/// keys.
///
/// # Errors
/// The position of a tag, a directive or a key that is no text: it has no canonical form.
pub(super) fn read(text: &str) -> Result<Document, usize> {
    let mut builder = TreeBuilder { text, open: Vec::new(), root: None, solid: Vec::new(), starts: Vec::new() };
    for event in Parser::new_from_str(text) {
        // A file that cannot be parsed was refused before.
        let (event, span) = event.map_err(|error| error.marker().byte_offset().unwrap_or_default())?;
        let start = span.start.byte_offset().unwrap_or_default();
        let end = span.end.byte_offset().unwrap_or(start).max(start);
        builder.event(event, Span::new(start, end))?;
    }
    let Some(ParsedValue { kind: ParsedKind::Record(entries, style), span }) = builder.root else {
        return Err(0);
    };
    let comments = comments::between(text, &builder.solid)?;
    Ok(place::document(text, &comments, &builder.starts, entries, (style == StructureStyle::Flow).then_some(span)))
}

/// A collection whose end has not been read yet.
struct Open {
    start: usize,
    style: StructureStyle,
    is_record: bool,
    /// The values so far; in a record, keys and values in turn.
    found: Vec<ParsedValue>,
}

struct TreeBuilder<'t> {
    text: &'t str,
    open: Vec<Open>,
    root: Option<ParsedValue>,
    /// The places of texts, in order: between them are only comments and signs.
    solid: Vec<Span>,
    /// The places of texts and of the beginnings of collections, in order.
    starts: Vec<Span>,
}

impl TreeBuilder<'_> {
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
                self.close(ParsedValue { span, kind: ParsedKind::Text(text) })?;
            }
            Event::SequenceStart(style, ..) | Event::MappingStart(style, ..) => {
                self.starts.push(span);
                self.open.push(Open { start: span.start, style, is_record, found: Vec::new() });
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let Some(Open { start, style, is_record, found }) = self.open.pop() else { return Ok(()) };
                // The parser ends a block where the next item starts; here it ends with its last item.
                let last = found.last().map_or(span.end, |last| last.span.end);
                let span = Span::new(start, if style == StructureStyle::Flow { span.end } else { last });
                let kind =
                    if is_record { ParsedKind::Record(pairs(found), style) } else { ParsedKind::List(found, style) };
                self.close(ParsedValue { span, kind })?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Adds a finished value to the collection around it.
    fn close(&mut self, found: ParsedValue) -> Result<(), usize> {
        match self.open.last_mut() {
            None => self.root = Some(found),
            Some(open) => {
                let is_key = open.is_record && open.found.len().is_multiple_of(2);
                if is_key && !matches!(found.kind, ParsedKind::Text(_)) {
                    return Err(found.span.start);
                }
                open.found.push(found);
            }
        }
        Ok(())
    }

    fn text(&self, value: &str, style: ScalarStyle, span: Span) -> Text {
        let source = &self.text[span.start..span.end];
        let text_style = match style {
            ScalarStyle::Literal => TextStyle::Literal,
            ScalarStyle::Folded => TextStyle::Folded(self.folded(span)),
            _ => broken(source, value).unwrap_or(match style {
                ScalarStyle::Plain => TextStyle::Plain,
                _ => TextStyle::Quoted,
            }),
        };
        // The parser returns `~` for an empty value.
        let value = if text_style == TextStyle::Plain && source.is_empty() { "" } else { value };
        Text { value: value.to_owned(), style: text_style }
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
        // Its end is known from its value; a line with more spaces than the others is part of it.
        let shown = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
        lines.truncate(shown);
        lines
    }
}

/// The style of a text on several lines that is no block: it becomes a block with the same lines, if it is long or
/// `value` has lines itself. `None` if it is short, or if its lines do not give `value` when they are joined.
fn broken(source: &str, value: &str) -> Option<TextStyle> {
    let lines: Vec<String> =
        source.trim_matches(['"', '\'']).split('\n').map(|line| line.trim_matches([' ', '\t']).to_owned()).collect();
    let is_long = value.chars().count() > BROKEN_MIN || value.contains('\n');
    let ends_well = [lines.first()?, lines.last()?].iter().all(|line| !line.is_empty());
    let is_broken = lines.len() > 1 && is_long && ends_well && scalar::is_text(value) && joined(&lines) == value;
    is_broken.then_some(TextStyle::Folded(lines))
}

/// The text of a folded block of `lines`: a line break is a space, a blank line is a line break.
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

fn pairs(found: Vec<ParsedValue>) -> Vec<(ParsedValue, ParsedValue)> {
    let mut found = found.into_iter();
    std::iter::from_fn(|| Some((found.next()?, found.next()?))).collect()
}
