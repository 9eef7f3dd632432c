//! The visitor's selection.

use schemars::JsonSchema;
use serde::Serialize;

use super::Page;
use super::context::PageContext;
use super::frame::{Frame, Head};
use super::route::Route;

/// The ambassadors that a visitor has chosen. A script fills the page from the visitor's browser.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SelectionPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
}

impl Page for SelectionPage {
    const TEMPLATE: &'static str = "selection.html";
}

impl SelectionPage {
    /// The selection.
    pub fn new(context: &PageContext<'_>) -> SelectionPage {
        let (heading, description) = (context.text("title-selection"), context.text("description-selection"));
        let mut head = Head::new("selection", &heading, description);
        head.noindex = true;
        SelectionPage { frame: Frame::new(context, &Route::Selection, head) }
    }
}
