//! What a template is made of: its parent, what it includes, its blocks and its components.

use crate::site::theme::scan::{Part, Tag, tags};
use crate::text::source::{FilePath, Span, Spanned};

/// A template of a theme, read as far as its tags.
pub(super) struct Template<'a> {
    /// Its path below `templates/`.
    pub(super) name: &'a str,
    /// Its path from the site's root.
    pub(super) path: &'a FilePath,
    /// True if a built-in file does not say the same.
    pub(super) is_own: bool,
    pub(super) tags: Vec<Tag<'a>>,
}

/// A block of a template.
pub(super) struct Block<'a> {
    pub(super) name: &'a str,
    pub(super) span: Span,
    /// True if it is inside of another.
    pub(super) is_inner: bool,
}

impl<'a> Template<'a> {
    pub(super) fn new(name: &'a str, path: &'a FilePath, is_own: bool, source: &'a str) -> Template<'a> {
        Template { name, path, is_own, tags: tags(source) }
    }

    /// The template that it extends.
    pub(super) fn parent(&self) -> Option<Spanned<&'a str>> {
        self.texts_behind("extends").next()
    }

    /// The templates that it includes.
    pub(super) fn includes(&self) -> impl Iterator<Item = Spanned<&'a str>> {
        self.texts_behind("include")
    }

    fn texts_behind(&self, keyword: &'static str) -> impl Iterator<Item = Spanned<&'a str>> {
        let tags = self.tags.iter().filter(move |tag| tag.keyword() == Some(keyword));
        tags.filter_map(|tag| match tag.part(1)? {
            Part::Text(name) => Some(Spanned::new(name, tag.tokens[1].span)),
            _ => None,
        })
    }

    /// Its blocks.
    pub(super) fn blocks(&self) -> Vec<Block<'a>> {
        let (mut blocks, mut depth) = (Vec::new(), 0_usize);
        for tag in &self.tags {
            match (tag.keyword(), tag.name(1)) {
                (Some("block"), Some(name)) => {
                    blocks.push(Block { name, span: tag.tokens[1].span, is_inner: depth > 0 });
                    depth += 1;
                }
                (Some("endblock"), _) => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        blocks
    }

    /// The names of the components that it defines.
    pub(super) fn components(&self) -> impl Iterator<Item = &'a str> {
        self.tags.iter().filter(|tag| tag.keyword() == Some("component")).filter_map(|tag| tag.name(1))
    }

    /// The names of the components that it writes.
    pub(super) fn called(&self) -> impl Iterator<Item = &'a str> {
        self.tags.iter().filter(|tag| tag.is_sign(0, "<")).filter_map(|tag| tag.name(1))
    }

    /// Every text between quotes, with its place.
    pub(super) fn texts(&self) -> impl Iterator<Item = Spanned<&'a str>> {
        self.tags.iter().flat_map(|tag| &tag.tokens).filter_map(|token| match token.part {
            Part::Text(text) => Some(Spanned::new(text, token.span)),
            _ => None,
        })
    }
}
