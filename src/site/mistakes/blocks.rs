//! The blocks that pages fill: a template that replaces another keeps them.

use std::collections::BTreeMap;

use super::template::{Block, Template};
use super::{Facts, is_page};
use crate::text::diagnostic::{Diagnostic, Diagnostics, MISSING_BLOCK, UNKNOWN_BLOCK};
use crate::text::source::{FilePath, Span};

/// The block of a page itself.
const MAIN: &str = "main";

/// A template keeps the blocks that the pages which extend it fill.
pub(super) fn blocks_are_kept(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let mut missing: BTreeMap<(&FilePath, &str), Vec<&str>> = BTreeMap::new();
    for child in &facts.templates {
        let parents = parents(facts, child);
        for block in unknown_blocks(child, &parents) {
            let guilty = parents.iter().find(|parent| parent.is_own);
            match guilty.filter(|parent| !child.is_own || facts.is_built_in_block(parent, block.name)) {
                Some(parent) => missing.entry((parent.path, block.name)).or_default().push(child.name),
                None => {
                    let known: Vec<&str> =
                        parents.iter().flat_map(|parent| parent.blocks()).map(|block| block.name).collect();
                    let diagnostic = Diagnostic::new(UNKNOWN_BLOCK, child.path, block.span).fact("value", block.name);
                    diagnostics.push(diagnostic.among(block.name, known.iter().copied()));
                }
            }
        }
    }
    for ((path, block), pages) in missing {
        // What is missing stands nowhere: the whole file is blamed.
        let diagnostic = Diagnostic::new(MISSING_BLOCK, path, Span::new(0, 0));
        diagnostics.push(diagnostic.fact("value", block).fact("file", pages.join(", ")));
    }
}

/// The template of a page that extends another fills the block of the page.
pub(super) fn pages_are_filled(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    for page in facts.own_templates().filter(|page| is_page(page.name)) {
        let (Some(parent), parents) = (page.parent(), parents(facts, page)) else {
            continue;
        };
        let Some((root, between)) = parents.split_last() else {
            continue;
        };
        let fills = |template: &Template<'_>| template.blocks().iter().any(|block| block.name == MAIN);
        let is_filled = fills(page) || between.iter().any(|template| fills(template));
        // A block whose name is wrong was told of.
        if fills(root) && !is_filled && unknown_blocks(page, &parents).is_empty() {
            let diagnostic = Diagnostic::new(MISSING_BLOCK, page.path, parent.span);
            diagnostics.push(diagnostic.fact("value", MAIN).fact("file", page.name));
        }
    }
}

/// The blocks of `child` that none of `parents` has.
fn unknown_blocks<'a>(child: &Template<'a>, parents: &[&Template<'_>]) -> Vec<Block<'a>> {
    let is_known = |name: &str| parents.iter().any(|parent| parent.blocks().iter().any(|block| block.name == name));
    let blocks = child.blocks().into_iter().filter(|block| !parents.is_empty() && !block.is_inner);
    blocks.filter(|block| !is_known(block.name)).collect()
}

/// The templates that `child` extends, the nearest first; none if one is missing.
fn parents<'f, 'a>(facts: &'f Facts<'a>, child: &Template<'a>) -> Vec<&'f Template<'a>> {
    let mut parents: Vec<&Template<'_>> = Vec::new();
    let mut next = child.parent();
    while let Some(name) = next {
        let parent = facts.template(name.value);
        // A template that extends itself is told of by the templates' own program.
        let Some(parent) = parent.filter(|parent| parents.iter().all(|known| known.name != parent.name)) else {
            return Vec::new();
        };
        parents.push(parent);
        next = parent.parent();
    }
    parents
}
