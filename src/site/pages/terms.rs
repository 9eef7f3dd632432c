//! The terms of a vocabulary: themes, audiences, interventions.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::{PageContext, Shared};
use super::frame::{Frame, Head, label};
use super::parts::{LinkView, ListView, NameView};
use super::records::{self, RecordGroupView};
use super::route::{Route, TermKind, terms};
use super::{Page, cards};
use crate::content::model::{Key, Term};

/// All terms of a vocabulary.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TermsPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// `theme`, `audience` or `intervention`.
    pub kind: &'static str,
    /// The terms.
    pub terms: Vec<Shared<LinkView>>,
}

/// A term and its ambassadors, in pages.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TermPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The term.
    pub term: TermView,
    /// The other terms of the vocabulary.
    pub siblings: Vec<Shared<LinkView>>,
    /// The records that name it, on the first page: a group for each kind.
    pub related: Vec<RecordGroupView>,
    /// The ambassadors on this page.
    #[serde(flatten)]
    pub list: ListView,
}

/// A term.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TermView {
    /// Its name and number of ambassadors.
    #[serde(flatten)]
    pub link: LinkView,
    /// The levels of an audience.
    pub levels: Vec<NameView>,
}

impl Page for TermsPage {
    const TEMPLATE: &'static str = "terms.html";
}

impl Page for TermPage {
    const TEMPLATE: &'static str = "term.html";
}

impl TermsPage {
    /// The terms of `kind`.
    pub fn new(context: &PageContext<'_>, kind: TermKind) -> TermsPage {
        let word = kind.word();
        let heading = context.text(&format!("title-{word}s"));
        let head = Head::new("terms", &heading, context.text(&format!("description-{word}s")));
        TermsPage { frame: Frame::new(context, &Route::Terms(kind), head), kind: word, terms: links(context, kind) }
    }
}

impl TermPage {
    /// The term `key` and page `number`, from 1, of its ambassadors.
    pub fn new(context: &PageContext<'_>, kind: TermKind, key: Key<Term>, number: usize) -> TermPage {
        let word = kind.word();
        let term = &terms(context.site, kind)[key];
        let heading = context.format(&format!("term-title-{word}"), &[("name", term.label.as_str().into())]);
        let description = term.description.clone().unwrap_or_else(|| context.text(&format!("description-{word}s")));
        let mut head = Head::of_list(context, "term", &heading, shortened(&description), number);
        head.trail = vec![label(context, &format!("title-{word}s"), context.addresses.terms(kind))];
        let set = match kind {
            TermKind::Theme => "themes",
            TermKind::Audience => "audiences",
            TermKind::Intervention => "interventions",
        };
        let levels = context.site.vocabularies.levels.iter();
        let levels = levels.filter(|level| kind == TermKind::Audience && level.audience == key);
        let others = terms(context.site, kind).keys().filter(|&other| other != key);
        TermPage {
            frame: Frame::new(context, &Route::Term(kind, key, number), head),
            term: TermView {
                link: cards::term_link(context, kind, key),
                levels: levels.map(|level| NameView::new(&level.id, &level.label)).collect(),
            },
            siblings: others.map(|other| context.term(kind, other)).collect(),
            related: records::related(context, number, set, &term.id),
            list: cards::list(context, context.lists.term(kind, key), &context.addresses.term(kind, term), number),
        }
    }
}

/// Links to the terms of `kind`.
pub fn links(context: &PageContext<'_>, kind: TermKind) -> Vec<Shared<LinkView>> {
    terms(context.site, kind).keys().map(|key| context.term(kind, key)).collect()
}

/// The beginning of a text, whole words, for search engines: at most 160 characters.
fn shortened(text: &str) -> String {
    const LIMIT: usize = 160;
    if text.chars().count() <= LIMIT {
        return text.trim().to_owned();
    }
    let head: String = text.chars().take(LIMIT - 1).collect();
    let whole = head.rsplit_once(' ').map_or(head.as_str(), |(words, _)| words);
    format!("{}…", whole.trim_end_matches([',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_description_ends_with_a_whole_word() {
        let long = shortened(&"mot ".repeat(100));
        assert!(long.chars().count() <= 160 && long.ends_with("mot…"));
        assert_eq!(shortened(" court "), "court");
    }
}
