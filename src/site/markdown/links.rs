//! The destinations in a text and their positions.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::{bare, extensions};
use crate::text::source::Span;

/// The destination of a link or an image, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenLink {
    /// With its fragment, entities and backslashes decoded; an address in angle brackets that is an e-mail starts
    /// with `mailto:`.
    pub destination: String,
    pub is_image: bool,
    /// The destination in the Markdown text, in bytes; the whole link if the destination is empty.
    pub span: Span,
    /// The whole link in the Markdown text, in bytes.
    pub whole: Span,
    /// The words of a link written `[words](destination)`, `[words][name]`, `[words][]` or `[words]`.
    pub words: Option<Span>,
}

/// A link whose end has not been read yet.
struct Open {
    index: usize,
    written: LinkType,
    /// The end of the part inside it that has been read, in bytes.
    inner_end: usize,
}

/// Every link and image of `text` in order, and every address among its words. A link by reference points into its definition. Raw HTML is not read: the
/// renderer keeps nothing of it but addresses of other sites.
pub fn links(text: &str) -> Vec<WrittenLink> {
    let mut events = Parser::new_ext(text, extensions()).into_offset_iter();
    let mut links: Vec<WrittenLink> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut is_code = false;
    while let Some((event, range)) = events.next() {
        if let Event::End(TagEnd::Link | TagEnd::Image) = event
            && let Some(Open { index, written, inner_end }) = open.pop()
        {
            let link = &mut links[index];
            if written == LinkType::Inline && !link.destination.is_empty() {
                link.span = find_after(text, inner_end..range.end, "](", &link.destination);
            }
            let start = range.start + if link.is_image { "![" } else { "[" }.len();
            let behind = |mark: &str| text[inner_end..range.end].find(mark).map(|at| inner_end + at);
            let end = match written {
                LinkType::Inline => behind("]("),
                LinkType::Reference => behind("]["),
                LinkType::Collapsed | LinkType::Shortcut => Some(range.end - "]".len()),
                _ => None,
            };
            // The parser ends `[words][]` after its words.
            if written == LinkType::Collapsed && text[range.end..].starts_with("[]") {
                link.whole.end = range.end + "[]".len();
            }
            link.words = end.filter(|end| start <= *end).map(|end| Span::new(start, end));
        }
        match &event {
            Event::Start(Tag::CodeBlock(_)) => is_code = true,
            Event::End(TagEnd::CodeBlock) => is_code = false,
            Event::Text(_) if !is_code && open.is_empty() => links.extend(bare(text, range.clone())),
            _ => {}
        }
        if let Some(outer) = open.last_mut() {
            outer.inner_end = outer.inner_end.max(range.end);
        }
        let Event::Start(
            tag @ (Tag::Link { link_type, dest_url, id, .. } | Tag::Image { link_type, dest_url, id, .. }),
        ) = &event
        else {
            continue;
        };
        let (destination, span) = match (link_type, events.reference_definitions().get(id)) {
            (LinkType::Email, _) => (format!("mailto:{dest_url}"), Span::new(range.start + 1, range.end - 1)),
            (LinkType::Autolink, _) => (dest_url.to_string(), Span::new(range.start + 1, range.end - 1)),
            (LinkType::Inline, _) | (_, None) => (dest_url.to_string(), Span::new(range.start, range.end)),
            (_, Some(definition)) => (dest_url.to_string(), find_after(text, definition.span.clone(), "]:", dest_url)),
        };
        open.push(Open { index: links.len(), written: *link_type, inner_end: range.start });
        let (is_image, whole) = (matches!(tag, Tag::Image { .. }), Span::new(range.start, range.end));
        links.push(WrittenLink { destination, is_image, span, whole, words: None });
    }
    links
}

/// The addresses that begin among the words at `range` of `text`. The parser cuts words at signs that could have meant
/// something, so that an address may go on behind them.
fn bare(text: &str, range: Range<usize>) -> impl Iterator<Item = WrittenLink> {
    let line = text[range.start..].find('\n').map_or(text.len(), |length| range.start + length);
    let found =
        if text[range.clone()].contains("://") { bare::addresses(&text[range.start..line]) } else { Vec::new() };
    let begins = range.end - range.start;
    found.into_iter().filter(move |place| place.start < begins).map(move |place| {
        let span = Span::new(range.start + place.start, range.start + place.end);
        let destination = text[span.start..span.end].to_owned();
        WrittenLink { destination, is_image: false, span, whole: span, words: None }
    })
}

/// The position of `destination` in `text` within `place`, after the first `mark`. A destination written with
/// entities or backslashes reaches up to the next space, bracket or end.
fn find_after(text: &str, place: Range<usize>, mark: &str, destination: &str) -> Span {
    let whole = &text[place.clone()];
    let start = place.start + whole.find(mark).map_or(0, |index| index + mark.len());
    let rest = &text[start..place.end];
    if let Some(index) = rest.find(destination) {
        return Span::new(start + index, start + index + destination.len());
    }
    let start = start + rest.len() - rest.trim_start().len();
    let rest = &text[start..place.end];
    match rest.strip_prefix('<') {
        Some(inner) => Span::new(start + 1, start + 1 + inner.find('>').unwrap_or(inner.len())),
        None => {
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            Span::new(start, start + rest[..end].trim_end_matches(')').len())
        }
    }
}

/// Splits `destination` at its `#`.
pub fn split_fragment(destination: &str) -> (&str, Option<&str>) {
    match destination.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment)),
        None => (destination, None),
    }
}
