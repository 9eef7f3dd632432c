//! Links and images: their targets, or only their words if they have none.

use std::fmt::Write as _;

use super::escape::{Part, push_address, push_text};
use super::write::{DEPTH_MAX, Writer};
use super::{MAIN_TEXT, Target, end_of, plain, split_fragment};
use crate::{text::typography, text::url};

impl Writer<'_, '_, '_> {
    /// Opens the link of the event at `index`, or only its words if it leads nowhere, has no words or is inside
    /// another link.
    pub(super) fn write_link(&mut self, is_mail: bool, destination: &str, index: usize) {
        let has_words = || !plain(&self.events[index..=end_of(self.events, index)]).is_empty();
        if is_mail || self.in_link || self.open.len() >= DEPTH_MAX || !has_words() {
            return self.refuse("</a>");
        }
        let start = self.html.len();
        self.html.push_str("<a href=\"");
        match self.push_href(destination) {
            Some(rel) => {
                self.html.push('"');
                self.leaf(rel, "</a>");
                self.in_link = true;
            }
            None => {
                self.html.truncate(start);
                self.refuse("</a>");
            }
        }
    }

    /// Appends the address of a link. Returns the end of its tag, or `None` if it leads nowhere.
    fn push_href(&mut self, destination: &str) -> Option<&'static str> {
        let (path, fragment) = split_fragment(destination);
        let mut end = ">";
        if path.is_empty() {
            let id = self.outline.ids.get(fragment?)?;
            self.html.push('#');
            self.html.push_str(self.options.id_prefix);
            self.html.push_str(id);
            return Some(end);
        }
        match (self.options.links)(path) {
            Target::Page { path } => {
                self.push_site_address(&path);
                // The headings that the program makes itself have ids that are no slugs, and keep them.
                if let Some(id) = fragment.filter(|id| url::is_slug(id)) {
                    self.html.push('#');
                    self.html.push_str(MAIN_TEXT);
                    self.html.push_str(id);
                    return Some(end);
                }
            }
            Target::Picture { path, .. } => self.push_site_address(&path),
            Target::External(address) if url::is_external(&address) => {
                push_address(&mut self.html, &address, Part::Address);
                end = " rel=\"noopener\">";
            }
            Target::External(_) | Target::Unsafe | Target::Broken => return None,
        }
        if let Some(fragment) = fragment {
            self.html.push('#');
            push_address(&mut self.html, fragment, Part::Fragment);
        }
        Some(end)
    }

    fn push_site_address(&mut self, path: &str) {
        push_text(&mut self.html, self.options.root);
        push_address(&mut self.html, path.trim_start_matches('/'), Part::Path);
    }

    /// Writes the image of the event at `index`. Returns the index of the event after it.
    pub(super) fn write_image(&mut self, destination: &str, index: usize) -> usize {
        let end = end_of(self.events, index);
        let alternative = plain(&self.events[index + 1..end]);
        let (path, _) = split_fragment(destination);
        if let Target::Picture { path, size } = (self.options.links)(path) {
            self.html.push_str("<img src=\"");
            self.push_site_address(&path);
            self.html.push_str("\" alt=\"");
            push_text(&mut self.html, &typography::typeset(&alternative, self.options.language));
            self.html.push('"');
            if let Some((width, height)) = size {
                let _ = write!(self.html, " width=\"{width}\" height=\"{height}\"");
            }
            self.html.push_str(" loading=\"lazy\">");
        } else {
            self.write_words(&alternative, end);
        }
        end + 1
    }
}
