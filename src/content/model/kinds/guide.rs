//! Guides for ambassadors: how to meet a public, and how to prepare for it.

use super::{Kind, Organisation};
use crate::content::document::{Code, Day, Number, Prose, Ref, Words, record};
use crate::content::model::{Sector, term};

record! {
    /// The front matter of a guide for ambassadors; its text follows.
    pub struct Guide {
        /// The title.
        pub title: Words,
        /// One sentence on cards and in the feed.
        pub summary: Words,
        /// The audiences it helps to meet: ids of `vocabularies/audiences.yaml`. Without them it is for every meeting.
        pub audiences: Option<Vec<Ref<term::Audience>>>,
        /// The sectors it is about.
        pub sectors: Option<Vec<Ref<Sector>>>,
        /// The organisations that offer it.
        pub organisations: Option<Vec<Ref<Organisation>>>,
        /// The place in lists, smallest first.
        pub order: Option<Number>,
        /// The day of the last revision, shown on the page and in the feed.
        pub updated: Day,
        /// Things to check off, one Markdown line each. They can be printed.
        pub checklist: Option<Vec<Prose>>,
        /// Former addresses of the page, which lead to it from then on.
        pub aliases: Option<Vec<Code>>,
    }
}

impl Kind for Guide {
    const FOLDER: &'static str = "guides";
    const WORD: &'static str = "guide";
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
