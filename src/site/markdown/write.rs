//! Events to HTML. Every tag is a literal of this module or was cleaned by [`raw`]; all written text passes through
//! [`escape`].

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::escape::push_text;
use super::outline::Outline;
use super::raw::{self, RawTag};
use super::{Options, end_of, is_inline, notes::Notes, plain};
use crate::text::typography;

/// The deepest nesting of quotes, lists and emphasis. Elements nested deeper keep their words and lose their tags.
pub(super) const DEPTH_MAX: usize = 40;

/// An element whose end has not been read yet.
pub(super) struct Open {
    close: Cow<'static, str>,
    kind: Kind,
}

#[derive(PartialEq)]
enum Kind {
    Written,
    /// Too deep, or a link that leads nowhere: the words are written, the tags are not.
    Refused,
    /// A raw tag, which the text may leave open.
    Raw,
}

pub(super) struct Writer<'e, 't, 'o> {
    pub(super) events: &'e [Event<'t>],
    pub(super) outline: &'e Outline,
    pub(super) options: &'o Options<'o>,
    pub(super) html: String,
    pub(super) notes: Notes,
    pub(super) open: Vec<Open>,
    /// The number of headings of the outline that have been written.
    pub(super) heading_index: usize,
    /// The last character of the sentence so far, for typography across tags.
    pub(super) before: Option<char>,
    pub(super) in_code_block: bool,
    pub(super) in_link: bool,
    pub(super) in_notes: bool,
    pub(super) table: Table,
    pub(super) has_raw_html: bool,
}

/// Progress in the open table; tables do not nest.
#[derive(Default)]
pub(super) struct Table {
    in_head: bool,
    has_body: bool,
}

pub(super) fn write(events: &[Event], outline: &Outline, options: &Options) -> String {
    let mut writer = Writer {
        events,
        outline,
        options,
        html: String::with_capacity(events.len() * 32),
        notes: Notes::default(),
        open: Vec::new(),
        heading_index: 0,
        before: None,
        in_code_block: false,
        in_link: false,
        in_notes: false,
        table: Table::default(),
        has_raw_html: false,
    };
    writer.write_range(0..events.len());
    writer.write_notes(&outline.notes);
    if writer.has_raw_html { raw::clean_page(&writer.html) } else { writer.html }
}

impl Writer<'_, '_, '_> {
    /// Writes a range of whole elements.
    pub(super) fn write_range(&mut self, range: Range<usize>) {
        let mut index = range.start;
        while index < range.end {
            index = self.write_event(index);
        }
    }

    /// Writes the event at `index`. Returns the index of the next event.
    fn write_event(&mut self, index: usize) -> usize {
        match &self.events[index] {
            Event::Start(tag) => return self.write_start(tag, index),
            Event::End(tag) => self.write_end(*tag),
            Event::Text(text) if self.in_code_block => push_text(&mut self.html, text),
            Event::Text(text) => self.write_words(text, index),
            Event::Code(code) => {
                self.html.push_str("<code>");
                push_text(&mut self.html, code);
                self.html.push_str("</code>");
                self.before = code.chars().last();
            }
            Event::HardBreak => {
                self.html.push_str("<br>\n");
                self.before = None;
            }
            Event::Rule => {
                self.start_block();
                self.html.push_str("<hr>\n");
            }
            Event::FootnoteReference(name) => self.write_note_reference(name),
            Event::InlineHtml(tag) | Event::Html(tag) => self.write_raw_tag(tag),
            // `events` replaced soft breaks by spaces; the others belong to extensions that are off.
            Event::SoftBreak | Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
        index + 1
    }

    fn write_start(&mut self, tag: &Tag, index: usize) -> usize {
        if !is_inline(tag.to_end()) {
            self.start_block();
        }
        match tag {
            Tag::Paragraph => self.leaf("<p>", "</p>\n"),
            Tag::Heading { .. } => return self.write_heading(index),
            Tag::BlockQuote(_) => self.container("<blockquote>\n", "</blockquote>\n"),
            Tag::CodeBlock(_) => {
                self.in_code_block = true;
                self.leaf("<pre><code>", "</code></pre>\n");
            }
            Tag::HtmlBlock => return self.write_raw_block(index),
            Tag::List(None) => self.container("<ul>\n", "</ul>\n"),
            Tag::List(Some(1)) => self.container("<ol>\n", "</ol>\n"),
            Tag::List(Some(start)) => self.container(&format!("<ol start=\"{start}\">\n"), "</ol>\n"),
            Tag::Item => self.piece("<li>", "</li>\n"),
            Tag::FootnoteDefinition(_) => return end_of(self.events, index) + 1,
            Tag::Table(_) => self.write_table(index),
            Tag::TableHead => {
                self.table.in_head = true;
                self.piece("<thead><tr>", "</tr></thead>\n");
            }
            Tag::TableRow => {
                let opening = if self.table.has_body { "<tr>" } else { "<tbody>\n<tr>" };
                self.table.has_body = !self.is_refused();
                self.piece(opening, "</tr>\n");
            }
            Tag::TableCell
                if self.table.in_head && !plain(&self.events[index..=end_of(self.events, index)]).is_empty() =>
            {
                self.piece("<th scope=\"col\">", "</th>");
            }
            Tag::TableCell => self.piece("<td>", "</td>"),
            Tag::Emphasis => self.container("<em>", "</em>"),
            Tag::Strong => self.container("<strong>", "</strong>"),
            Tag::Link { link_type, dest_url, .. } => self.write_link(*link_type == LinkType::Email, dest_url, index),
            Tag::Image { dest_url, .. } => return self.write_image(dest_url, index),
            // Extensions that are off.
            _ => self.leaf("", ""),
        }
        index + 1
    }

    fn write_end(&mut self, tag: TagEnd) {
        self.close_raw();
        match tag {
            TagEnd::CodeBlock => self.in_code_block = false,
            TagEnd::TableHead => self.table.in_head = false,
            TagEnd::Table if self.table.has_body => {
                self.table.has_body = false;
                self.html.push_str("</tbody>\n");
            }
            _ => {}
        }
        self.close_last();
        if !is_inline(tag) {
            self.before = None;
        }
    }

    /// A sentence ends where a block starts.
    fn start_block(&mut self) {
        self.close_raw();
        self.before = None;
    }

    /// Opens an element that holds no other blocks.
    pub(super) fn leaf(&mut self, opening: &str, close: &'static str) {
        self.html.push_str(opening);
        self.open.push(Open { close: Cow::Borrowed(close), kind: Kind::Written });
    }

    /// Opens an element that may hold others like it.
    fn container(&mut self, opening: &str, close: &'static str) {
        if self.open.len() < DEPTH_MAX { self.leaf(opening, close) } else { self.refuse(close) }
    }

    /// Opens an element that is valid only inside its parent.
    fn piece(&mut self, opening: &str, close: &'static str) {
        if self.is_refused() { self.refuse(close) } else { self.leaf(opening, close) }
    }

    /// Returns true if the innermost element is written without its tags.
    fn is_refused(&self) -> bool {
        self.open.last().is_some_and(|parent| parent.kind == Kind::Refused)
    }

    pub(super) fn refuse(&mut self, close: &str) {
        // A block ends with a line end, which separates its words from the next.
        let close = if close.ends_with('\n') || close == "</td>" || close == "</th>" { "\n" } else { "" };
        self.open.push(Open { close: Cow::Borrowed(close), kind: Kind::Refused });
    }

    fn write_heading(&mut self, index: usize) -> usize {
        const CLOSES: [&str; 6] = ["</h1>\n", "</h2>\n", "</h3>\n", "</h4>\n", "</h5>\n", "</h6>\n"];
        if self.in_notes {
            // A heading in a footnote is no section of the page.
            self.leaf("<p>", "</p>\n");
            return index + 1;
        }
        let heading = self.outline.headings.get(self.heading_index).and_then(Option::as_ref);
        self.heading_index += 1;
        let Some(heading) = heading else {
            return end_of(self.events, index) + 1;
        };
        let level = heading.level;
        let _ = write!(self.html, "<h{level} id=\"");
        push_text(&mut self.html, &heading.id);
        self.leaf("\">", CLOSES[usize::from(level - 1)]);
        index + 1
    }

    /// A wide table scrolls in its own box, which the keyboard must reach and a screen reader must name.
    fn write_table(&mut self, index: usize) {
        if self.open.len() >= DEPTH_MAX {
            return self.refuse("\n");
        }
        let head_end = self.events[index..].iter().position(|event| *event == Event::End(TagEnd::TableHead));
        let cells = self.events[index + 1..index + head_end.unwrap_or(1)]
            .split(|event| *event == Event::End(TagEnd::TableCell));
        let label = cells.map(plain).find(|cell| !cell.is_empty());
        self.html.push_str("<div class=\"table\"");
        if let Some(label) = label {
            self.html.push_str(" role=\"region\" tabindex=\"0\" aria-label=\"");
            push_text(&mut self.html, &typography::typeset(&label, self.options.language));
            self.html.push('"');
        }
        self.leaf("><table>\n", "</table></div>\n");
    }

    /// Writes the words of the event at `index`, typeset with regard to their neighbours in the sentence.
    pub(super) fn write_words(&mut self, text: &str, index: usize) {
        let after = self.character_after(index);
        if self.before.is_none() && after.is_none() {
            push_text(&mut self.html, &typography::typeset(text, self.options.language));
        } else {
            let mut with_neighbours = String::with_capacity(text.len() + 8);
            with_neighbours.extend(self.before);
            with_neighbours.push_str(text);
            with_neighbours.extend(after);
            let typeset = typography::typeset(&with_neighbours, self.options.language);
            let mut own = typeset.chars();
            self.before.and_then(|_| own.next());
            after.and_then(|_| own.next_back());
            push_text(&mut self.html, own.as_str());
        }
        self.before = text.chars().last().or(self.before);
    }

    /// The next character of the sentence after the event at `index`.
    fn character_after(&self, index: usize) -> Option<char> {
        for event in &self.events[index + 1..] {
            match event {
                Event::Text(text) | Event::Code(text) => return text.chars().next(),
                Event::Start(tag) if is_inline(tag.to_end()) => {}
                Event::End(tag) if is_inline(*tag) => {}
                _ => return None,
            }
        }
        None
    }

    fn write_note_reference(&mut self, name: &str) {
        let name = name.to_lowercase();
        if !self.outline.notes.contains_key(&name) {
            return;
        }
        let (number, reference_id) = self.notes.refer(name);
        let prefix = self.options.id_prefix;
        let _ = write!(self.html, "<sup id=\"{prefix}{reference_id}\">");
        let _ = if self.in_link {
            write!(self.html, "{number}</sup>")
        } else {
            write!(self.html, "<a href=\"#{prefix}fn:{number}\" role=\"doc-noteref\">{number}</a></sup>")
        };
    }

    fn write_raw_tag(&mut self, tag: &str) {
        match raw::read_tag(tag) {
            RawTag::Open(opening, close) if self.open.len() < DEPTH_MAX && !(self.in_link && close == "</a>") => {
                self.in_link |= close == "</a>";
                self.html.push_str(&opening);
                self.open.push(Open { close: Cow::Owned(close), kind: Kind::Raw });
            }
            RawTag::Close(close)
                if self.open.last().is_some_and(|open| open.kind == Kind::Raw && open.close == close) =>
            {
                self.close_last();
            }
            RawTag::Void(tag) => self.html.push_str(&tag),
            RawTag::Open(..) | RawTag::Close(_) | RawTag::Nothing => {}
        }
        self.has_raw_html = true;
    }

    fn write_raw_block(&mut self, index: usize) -> usize {
        let end = end_of(self.events, index);
        let block: String = self.events[index..end]
            .iter()
            .filter_map(|event| match event {
                Event::Html(html) | Event::InlineHtml(html) | Event::Text(html) => Some(html.as_ref()),
                _ => None,
            })
            .collect();
        if let Some(cleaned) = raw::clean_block(&block) {
            let _ = writeln!(self.html, "<p>{cleaned}</p>");
        }
        self.has_raw_html = true;
        end + 1
    }

    /// Closes raw tags that the text left open.
    fn close_raw(&mut self) {
        while self.open.last().is_some_and(|open| open.kind == Kind::Raw) {
            self.close_last();
        }
    }

    /// Closes the innermost element.
    fn close_last(&mut self) {
        if let Some(open) = self.open.pop() {
            self.in_link &= open.close != "</a>";
            self.html.push_str(&open.close);
        }
    }
}
