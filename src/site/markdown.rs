//! Markdown to safe HTML: CommonMark with tables, footnotes and anchors of headings.
//!
//! 1. `pulldown-cmark` reads the text into events.
//! 2. `outline` decides what each heading becomes and where the footnotes stand.
//! 3. `write` writes the events, with `destinations` for links and `notes` for footnotes. It writes every tag itself
//!    and escapes all else, so that its HTML is safe and well formed whatever the text says.
//! 4. Only where the text holds raw HTML, `raw` reduces that to harmless inline markup and passes the whole through
//!    ammonia once more.

mod bare;
mod destinations;
mod escape;
mod form;
mod links;
mod misread;
mod notes;
mod outline;
mod raw;
mod unlink;
mod write;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use pulldown_cmark::{CowStr, Event, Options as Extensions, Parser, Tag, TagEnd, TextMergeStream};

pub use form::{Form, Part};
pub use links::{WrittenLink, links, split_fragment};
pub use misread::{Misread, misread};
pub use outline::Heading;
pub use unlink::{Marks, marks, without};

use crate::text::invisible;

/// Prefix of the ids in the main text of a page: the only text that links from other pages lead into.
pub const MAIN_TEXT: &str = "t-";

/// Facts about the page that a text is shown on.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// Language of the text, for typography: `fr`.
    pub language: &'a str,
    /// The level of the text's outermost headings, 1 to 6: one below the heading above the text.
    pub base_level: u8,
    /// The relative path from the page to the site's root, with a slash at its end: `../../`.
    pub root: &'a str,
    /// Prefix of every id: [`MAIN_TEXT`] for the main text of a page; each further text of a page has its own. Ids of templates
    /// begin with none of them, so that no heading takes one of theirs.
    pub id_prefix: &'a str,
    /// The accessible name of the link from a footnote back to the text; the footnote's number follows it.
    pub footnote_back: &'a str,
    /// Resolves the destination of a link or an image. It gets the destination with entities and backslashes decoded
    /// and without the fragment; links to a heading of the same text (`#anchor`) are not resolved.
    pub links: &'a (dyn Fn(&str) -> Target + Sync),
}

/// The target of a link or an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A page or file of the site, by its path from the root: `secteurs/batiment/`.
    Page {
        /// From the root, without a leading slash.
        path: String,
    },
    /// A picture of the site: the only target that an image may have.
    Picture {
        /// From the root, without a leading slash.
        path: String,
        /// Width and height in pixels, where they are known.
        size: Option<(u32, u32)>,
    },
    /// A web page of another site, by its `https` or `http` address without the fragment; any other address is
    /// treated as [`Target::Unsafe`].
    External(String),
    /// No place to send a visitor to: the words stay, the link goes.
    Unsafe,
    /// The target does not exist: the words stay, the link goes.
    Broken,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// Valid, safe HTML without styles, scripts or third-party requests.
    pub html: String,
    /// Headings in order, without those of footnotes.
    pub headings: Vec<Heading>,
}

/// Renders `text` as HTML. Headings nest by their structure and not by the number of `#`: the outermost become
/// [`Options::base_level`], and no level is skipped. Unsafe and broken links keep their words; an image without a
/// [`Target::Picture`] becomes its alternative text. Titles of links and the alignment of columns are dropped: the
/// former are not accessible, the latter needs inline styles.
pub fn render(text: &str, options: &Options) -> Rendered {
    let events = events(text);
    let outline = outline::Outline::of(&events, options);
    let html = write::write(&events, &outline, options);
    Rendered { html, headings: outline.headings.into_iter().flatten().collect() }
}

/// The ids of the headings of `text`, in order and without a prefix: the anchors that links may name.
pub fn anchors(text: &str) -> Vec<String> {
    let nowhere = |_: &str| Target::Broken;
    let options = Options { language: "", base_level: 1, root: "", id_prefix: "", footnote_back: "", links: &nowhere };
    outline::Outline::of(&events(text), &options).headings.into_iter().flatten().map(|heading| heading.id).collect()
}

/// `text` as HTML that shows every character, without Markdown or typography: for text that visitors copy.
pub fn verbatim(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape::push_text(&mut html, text);
    html
}

/// The words of `text` without markup, raw HTML and footnotes; white space is collapsed. For descriptions and search.
pub fn plain_text(text: &str) -> String {
    plain(&events(text))
}

/// The words of each paragraph of `text` that stands by itself, in no list, table, quotation or footnote.
pub fn paragraphs(text: &str) -> Vec<String> {
    let events = events(text);
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, event) in events.iter().enumerate() {
        match event {
            Event::Start(tag) if !is_inline(tag.to_end()) => {
                depth += 1;
                start = at;
            }
            Event::End(tag) if !is_inline(*tag) => {
                depth -= 1;
                if depth == 0 && *tag == TagEnd::Paragraph {
                    found.push(plain(&events[start..=at]));
                }
            }
            _ => {}
        }
    }
    found
}

fn extensions() -> Extensions {
    Extensions::ENABLE_TABLES | Extensions::ENABLE_FOOTNOTES | Extensions::ENABLE_HEADING_ATTRIBUTES
}

/// The events of `text`, with adjacent texts joined. A line end inside a paragraph becomes a space, so that
/// typography sees the words on both sides.
fn events(text: &str) -> Vec<Event<'_>> {
    let unwrapped = Parser::new_ext(text, extensions()).map(|event| match event {
        Event::SoftBreak => Event::Text(CowStr::Borrowed(" ")),
        // An entity can stand for an invisible character too.
        Event::Text(text) if matches!(invisible::cleaned(&text), Cow::Owned(_)) => {
            Event::Text(invisible::cleaned(&text).into_owned().into())
        }
        event => event,
    });
    let mut events = Vec::with_capacity(text.len() / 16);
    events.extend(TextMergeStream::new(unwrapped));
    bare::linked(events)
}

/// The words of `events`: see [`plain_text`].
fn plain(events: &[Event]) -> String {
    let mut plain = String::new();
    let mut definitions_open = 0;
    for event in events {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => definitions_open += 1,
            Event::End(TagEnd::FootnoteDefinition) => definitions_open -= 1,
            _ if definitions_open > 0 => {}
            Event::Text(text) | Event::Code(text) => push_collapsed(&mut plain, text),
            Event::HardBreak | Event::Rule => push_collapsed(&mut plain, " "),
            Event::Start(tag) if !is_inline(tag.to_end()) => push_collapsed(&mut plain, " "),
            Event::End(tag) if !is_inline(*tag) => push_collapsed(&mut plain, " "),
            _ => {}
        }
    }
    plain.truncate(plain.trim_end_matches(' ').len());
    plain
}

/// Appends `text` with single spaces; no-break spaces count as letters.
fn push_collapsed(plain: &mut String, text: &str) {
    for character in text.chars() {
        let is_space = character.is_whitespace() && !matches!(character, '\u{A0}' | '\u{202F}');
        if !is_space {
            plain.push(character);
        } else if !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
}

fn is_inline(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}

/// The index of the event that closes the element opened at `start`.
fn end_of(events: &[Event], start: usize) -> usize {
    let mut open = 0_usize;
    for (index, event) in events.iter().enumerate().skip(start) {
        match event {
            Event::Start(_) => open += 1,
            Event::End(_) => open -= 1,
            _ => {}
        }
        if open == 0 {
            return index;
        }
    }
    events.len() - 1
}
