//! Footnotes: numbered by their first reference, written after the text.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::ops::Range;

use super::escape::push_text;
use super::write::Writer;
use crate::text::typography;

/// The footnotes referred to so far.
#[derive(Default)]
pub(super) struct Notes {
    /// Names in the order of their numbers.
    order: Vec<String>,
    /// Number and count of references, by name.
    referred: HashMap<String, (usize, usize)>,
}

impl Notes {
    /// Counts one more reference to the footnote `name`. Returns its number and the id of this reference.
    pub fn refer(&mut self, name: String) -> (usize, String) {
        let next_number = self.order.len() + 1;
        if !self.referred.contains_key(&name) {
            self.order.push(name.clone());
        }
        let (number, count) = self.referred.entry(name).or_insert((next_number, 0));
        *count += 1;
        // A slug has no colon, so these ids never equal those of headings.
        let id = if *count == 1 { format!("fnref:{number}") } else { format!("fnref:{number}-{count}") };
        (*number, id)
    }
}

impl Writer<'_, '_, '_> {
    /// Writes the footnotes that are referred to, also from other footnotes, and drops the others. `ranges` has the
    /// events of each, by name.
    pub(super) fn write_notes(&mut self, ranges: &HashMap<String, Range<usize>>) {
        if self.notes.order.is_empty() {
            return;
        }
        self.in_notes = true;
        self.html.push_str("<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
        let prefix = self.options.id_prefix;
        let mut number = 0;
        while let Some(range) = self.notes.order.get(number).and_then(|name| ranges.get(name)) {
            number += 1;
            let _ = write!(self.html, "<li id=\"{prefix}fn:{number}\">");
            self.write_range(range.clone());
            self.write_back_link(number);
            self.html.push_str("</li>\n");
        }
        self.html.push_str("</ol>\n</div>\n");
    }

    /// Writes the link back to the first reference, at the end of the footnote's last paragraph.
    fn write_back_link(&mut self, number: usize) {
        const PARAGRAPH_END: &str = "</p>\n";
        let prefix = self.options.id_prefix;
        if self.html.ends_with(PARAGRAPH_END) {
            self.html.truncate(self.html.len() - PARAGRAPH_END.len());
            self.html.push(' ');
        } else {
            self.html.push_str("<p>");
        }
        let _ = write!(self.html, "<a href=\"#{prefix}fnref:{number}\" role=\"doc-backlink\" aria-label=\"");
        push_text(&mut self.html, &typography::typeset(self.options.footnote_back, self.options.language));
        let _ = write!(self.html, " {number}\">↩</a>{PARAGRAPH_END}");
    }
}
