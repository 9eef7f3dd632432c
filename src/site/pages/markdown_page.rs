//! A page in Markdown.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::PageContext;
use super::editing::{self, NewProfileView};
use super::frame::{Frame, Head};
use super::parts::HeadingView;
use super::route::Route;
use super::texts;
use crate::content::model::Markdown;
use crate::content::model::kinds::{Page, RecordKey};
use crate::site::markdown::MAIN_TEXT;

/// A page in Markdown.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MarkdownPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The text and its table of contents.
    #[serde(flatten)]
    pub text: TextView,
    /// A new profile to propose, on the page `join` of a site with a public repository.
    pub new_profile: Option<NewProfileView>,
}

/// A text with a table of contents.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct TextView {
    /// The text, as HTML; `none` for a declaration to which the site adds nothing.
    pub content: Option<String>,
    /// The headings of the page.
    pub toc: Vec<HeadingView>,
}

impl TextView {
    /// `body` as HTML, below the headings that the program makes.
    pub fn new(context: &PageContext<'_>, body: &Markdown, route: &Route, made: Vec<HeadingView>) -> TextView {
        let rendered = texts::html(context, body, route, 2, MAIN_TEXT);
        let mut toc = made;
        toc.extend(rendered.headings.into_iter().map(|heading| HeadingView {
            id: heading.id,
            text: heading.text,
            level: heading.level,
        }));
        TextView { content: Some(rendered.html), toc }
    }
}

impl super::Page for MarkdownPage {
    const TEMPLATE: &'static str = "page.html";
}

impl MarkdownPage {
    /// The page `key`.
    pub fn new(context: &PageContext<'_>, key: RecordKey<Page>) -> MarkdownPage {
        let page = &context.site.records.pages[key];
        let route = Route::Page(key);
        let mut head = Head::new("page", &page.data.title.value, page.data.description.value.clone());
        head.noindex = !page.data.is_indexed();
        MarkdownPage {
            frame: Frame::new(context, &route, head),
            text: TextView::new(context, &page.markdown(), &route, Vec::new()),
            new_profile: editing::new_profile(context, page),
        }
    }
}
