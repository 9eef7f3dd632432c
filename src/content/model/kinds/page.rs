//! Pages in Markdown, with a place in a menu.

use super::Kind;
use crate::content::document::{Code, Flag, Number, Words, choice, record};
use crate::content::model::{Declaration, Written};
use crate::text::source::Spanned;
use crate::text::url;

record! {
    /// The front matter of a page; its text follows.
    pub struct Page {
        /// The title.
        pub title: Words,
        /// A shorter name for menus; the title by default.
        pub label: Option<Words>,
        /// One sentence for search engines and shared links; under 160 characters.
        pub description: Words,
        /// The last part of the address; the file's stem by default.
        pub slug: Option<Code>,
        /// The menu that shows the page; none by default.
        pub menu: Option<Spanned<Menu>>,
        /// The place in the menu, smallest first.
        pub order: Option<Number>,
        /// The declaration, made from `site.yaml`, that comes before the text.
        pub declares: Option<Spanned<Declaration>>,
        /// Whether search engines may show the page.
        #[schemars(extend("default" = true))]
        pub search_engines: Option<Flag>,
        /// Former addresses of the page, which lead to it from then on.
        pub aliases: Option<Vec<Code>>,
    }
}

choice! {
    /// A menu of the site.
    pub enum Menu {
        /// At the head of every page.
        Main = "main",
        /// At the foot of every page.
        Footer = "footer",
    }
}

impl Kind for Page {
    const FOLDER: &'static str = "pages";
    const WORD: &'static str = "page";
    const HAS_BODY: bool = true;

    fn title(&self) -> &Words {
        &self.title
    }

    fn aliases(&self) -> &Option<Vec<Code>> {
        &self.aliases
    }

    fn place(&self) -> Option<u32> {
        self.order.as_ref().map(|order| order.value)
    }
}

impl Page {
    /// The name in menus.
    pub fn label(&self) -> &str {
        &self.label.as_ref().unwrap_or(&self.title).value
    }

    /// The declaration that the law asks for and this page makes.
    pub fn declares(&self) -> Option<Declaration> {
        self.declares.as_ref().map(|declares| declares.value)
    }

    /// True if search engines may show the page.
    pub fn is_indexed(&self) -> bool {
        self.search_engines.as_ref().is_none_or(|flag| flag.value)
    }
}

impl Written<Page> {
    /// The last part of the address: the written slug if it can be one, else the file's stem.
    pub fn slug(&self) -> &str {
        let written = self.data.slug.as_ref().map(|slug| slug.value.as_str());
        written.filter(|slug| url::is_slug(slug)).unwrap_or(&self.id)
    }
}
