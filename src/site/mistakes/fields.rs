//! The fields that templates read: each is one of the page, or of a part of it.

mod shape;

use std::collections::{BTreeMap, BTreeSet};

use self::shape::{Shape, Shapes};
use super::template::Template;
use super::{FAULTS_MAX, Facts};
use crate::site::pages;
use crate::site::theme::scan::{Part, Tag};
use crate::text::diagnostic::{Diagnostic, Diagnostics, UNKNOWN_FIELD};
use crate::text::nearest::nearest;
use crate::text::source::Span;

/// Loops inside of each other, at most: a template with more is read no further.
const DEPTH_MAX: usize = 32;
/// The longest index in a path, in tokens.
const INDEX_MAX: usize = 100;

/// Words of the language of templates.
#[rustfmt::skip]
const KEYWORDS: [&str; 18] = [
    "if", "elif", "else", "for", "in", "not", "and", "or", "is", "true", "True", "false", "False", "none", "None", "null",
    "break", "continue",
];
/// What a loop and a component's body bring along.
const GIVEN: [&str; 4] = ["loop", "self", "body", "__tera_context"];

/// A field that a template reads is one of its page.
pub(super) fn fields_are_there(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    if facts.own_templates().next().is_none() {
        return;
    }
    let shapes = Shapes::of(pages::SCHEMAS);
    for template in facts.own_templates() {
        let top = top_fields(facts, &shapes, template);
        let reader = Reader { shapes: &shapes, template, top: &top, scopes: vec![top.clone()], told: 0, diagnostics };
        reader.read();
    }
}

/// The fields that `template` gets: those of every page that is made with it. One that pages disagree about is anything.
fn top_fields<'s>(facts: &Facts<'_>, shapes: &'s Shapes, template: &Template<'_>) -> Names<'s> {
    let made_with: Vec<&str> =
        shapes.templates().filter(|page| is_made_with(facts, page, template.name, &mut Vec::new())).collect();
    let pages = if made_with.is_empty() { shapes.templates().collect() } else { made_with };
    let mut fields = Names::new();
    for (name, shape) in pages.into_iter().flat_map(|page| shapes.page(page)) {
        let known = fields.entry(name.to_owned()).or_insert(shape);
        if *known != shape {
            *known = Shape::Anything;
        }
    }
    fields
}

/// Whether `page` is, extends or includes the template `wanted`, by way of others too. `seen` are those looked at.
fn is_made_with(facts: &Facts<'_>, page: &str, wanted: &str, seen: &mut Vec<String>) -> bool {
    if page == wanted {
        return true;
    }
    let Some(template) = facts.template(page).filter(|_| !seen.iter().any(|known| known == page)) else {
        return false;
    };
    seen.push(page.to_owned());
    template.parent().into_iter().chain(template.includes()).any(|next| is_made_with(facts, next.value, wanted, seen))
}

/// Names with what is known of their values.
type Names<'s> = BTreeMap<String, Shape<'s>>;

/// Reads the tags of a template from its beginning to its end.
struct Reader<'r, 's> {
    shapes: &'s Shapes,
    template: &'r Template<'r>,
    /// The fields of the page.
    top: &'r Names<'s>,
    /// The names that are there, the innermost last.
    scopes: Vec<Names<'s>>,
    /// How many faults were told.
    told: usize,
    diagnostics: &'r mut Diagnostics,
}

impl<'s> Reader<'_, 's> {
    fn read(mut self) {
        let template = self.template;
        for tag in &template.tags {
            if self.told > FAULTS_MAX || self.scopes.len() > DEPTH_MAX {
                return;
            }
            match tag.keyword() {
                Some("block" | "endblock" | "extends" | "include" | "endif" | "endset" | "endfilter" | "raw") => {}
                Some("component") => self.enter_component(tag),
                Some("endcomponent") => self.leave_component(),
                Some("for") => self.enter_loop(tag),
                Some("endfor") => self.leave(),
                Some("set" | "set_global") => self.set(tag),
                Some("filter") => self.paths(tag, 2),
                Some("if" | "elif") => self.paths(tag, 1),
                _ => self.paths(tag, 0),
            }
        }
    }

    /// A component sees its arguments, and with `@` fields of the page.
    fn enter_component(&mut self, tag: &Tag<'_>) {
        let mut names = Names::new();
        for index in 3..tag.tokens.len() {
            let Some(name) = tag.name(index) else {
                continue;
            };
            if tag.is_sign(index - 1, "@") {
                let field = self.top.get(name).copied();
                if field.is_none() {
                    let known: Vec<&str> = self.top.keys().map(String::as_str).collect();
                    // What the body reads under its right name is no second fault.
                    names.extend(nearest(name, known.iter().copied()).map(|name| (name.to_owned(), Shape::Anything)));
                    self.unknown(name, tag.tokens[index].span, &known, true);
                }
                names.insert(name.to_owned(), field.unwrap_or(Shape::Anything));
            } else if ["(", ",", "..."].iter().any(|sign| tag.is_sign(index - 1, sign)) {
                names.insert(name.to_owned(), Shape::Anything);
            }
        }
        self.scopes = vec![names];
    }

    fn leave_component(&mut self) {
        self.scopes = vec![self.top.clone()];
    }

    /// `for entry in list` and `for key, value in fields`.
    fn enter_loop(&mut self, tag: &Tag<'_>) {
        let names: Vec<&str> = (1..tag.tokens.len())
            .map_while(|index| match tag.part(index) {
                Some(Part::Name("in")) | None => None,
                part => Some(part),
            })
            .filter_map(|part| match part {
                Some(Part::Name(name)) => Some(name),
                _ => None,
            })
            .collect();
        let from =
            (1..tag.tokens.len()).find(|&index| tag.name(index) == Some("in")).map_or(tag.tokens.len(), |at| at + 1);
        let (list, end) = self.path(tag, from);
        let entry = if end == tag.tokens.len() { self.shapes.entry(list) } else { Shape::Anything };
        self.paths(tag, from);
        let mut scope: Names<'s> = names.iter().map(|name| ((*name).to_owned(), Shape::Anything)).collect();
        if let Some(last) = names.last() {
            scope.insert((*last).to_owned(), entry);
        }
        self.scopes.push(scope);
    }

    fn leave(&mut self) {
        if self.scopes.len() > 1 {
            self.scopes.pop();
        }
    }

    /// `set name = value`. A value that is no plain path can be anything, and so can what two places set.
    fn set(&mut self, tag: &Tag<'_>) {
        let Some(name) = tag.name(1) else {
            return;
        };
        self.paths(tag, 2);
        // The names of a loop end with it, but a branch may be read in any order.
        let is_new = self.find(name).is_none();
        let (shape, end) = self.path(tag, 3);
        let shape = if is_new && end == tag.tokens.len() { shape } else { Shape::Anything };
        let scope = if tag.keyword() == Some("set_global") { self.scopes.first_mut() } else { self.scopes.last_mut() };
        if let Some(scope) = scope {
            scope.insert(name.to_owned(), shape);
        }
    }

    fn find(&self, name: &str) -> Option<Shape<'s>> {
        self.scopes.iter().rev().find_map(|scope| scope.get(name)).copied()
    }

    /// Reads every path of `tag` from the token `from` on.
    fn paths(&mut self, tag: &Tag<'_>, from: usize) {
        // The names that a list made in place gives its entries: `[x.name for x in list]`.
        let local = (1..tag.tokens.len()).filter(|&index| tag.name(index) == Some("for") && index > from);
        let local = local.filter_map(|index| Some((tag.name(index + 1)?.to_owned(), Shape::Anything)));
        self.scopes.push(local.collect());
        let is_call = tag.is_sign(0, "<");
        let mut depth = 0;
        for index in from..tag.tokens.len() {
            match tag.part(index) {
                Some(Part::Sign("{")) => depth += 1,
                Some(Part::Sign("}")) => depth -= 1,
                Some(Part::Name(_)) if (!is_call || depth > 0) && is_variable(tag, index) => self.check(tag, index),
                _ => {}
            }
        }
        self.scopes.pop();
    }

    /// Reports what the path at `index` reads and is not there.
    fn check(&mut self, tag: &Tag<'_>, index: usize) {
        let Some(name) = tag.name(index).filter(|_| self.told <= FAULTS_MAX) else {
            return;
        };
        let span = tag.tokens[index].span;
        let Some(mut shape) = self.find(name) else {
            let names: BTreeSet<String> = self.scopes.iter().flat_map(|scope| scope.keys().cloned()).collect();
            return self.unknown(name, span, &names.iter().map(String::as_str).collect::<Vec<_>>(), true);
        };
        let mut at = index + 1;
        while let Some((field, next)) = step(tag, at) {
            let Some(field) = field else {
                shape = self.shapes.entry(shape);
                at = next;
                continue;
            };
            match self.shapes.field(shape, field) {
                Ok(inner) => shape = inner,
                Err(known) => {
                    let span = tag.tokens[next - 1].span;
                    let span = if tag.is_sign(next - 1, "]") { tag.tokens[next - 2].span } else { span };
                    return self.unknown(field, span, &known, shape != Shape::Anything);
                }
            }
            at = next;
        }
    }

    /// What the path at `from` is, and the index behind it.
    fn path(&self, tag: &Tag<'_>, from: usize) -> (Shape<'s>, usize) {
        let mut shape = tag
            .name(from)
            .filter(|_| is_variable(tag, from))
            .and_then(|name| self.find(name))
            .unwrap_or(Shape::Anything);
        let mut at = from + 1;
        while let Some((field, next)) = step(tag, at) {
            shape = match field {
                Some(field) => self.shapes.field(shape, field).unwrap_or(Shape::Anything),
                None => self.shapes.entry(shape),
            };
            at = next;
        }
        (shape, at)
    }

    /// Reports `name`, which is none of `known`; they are listed where they are all that can stand there.
    fn unknown(&mut self, name: &str, span: Span, known: &[&str], is_whole: bool) {
        self.told += 1;
        let mut diagnostic = Diagnostic::new(UNKNOWN_FIELD, self.template.path, span).fact("key", name);
        if is_whole && !known.is_empty() {
            diagnostic = diagnostic.among(name, known.iter().copied());
        } else {
            diagnostic.suggestion = nearest(name, known.iter().copied()).map(str::to_owned);
        }
        self.diagnostics.push(diagnostic);
    }
}

/// The step of a path at `at`: a field, or `None` for an entry that is computed, and the index behind it.
fn step<'t>(tag: &Tag<'t>, at: usize) -> Option<(Option<&'t str>, usize)> {
    match tag.part(at)? {
        Part::Sign("." | "?.") => match tag.part(at + 1)? {
            Part::Name(field) => Some((Some(field), at + 2)),
            _ => Some((None, at + 2)),
        },
        Part::Sign("[" | "?[") => {
            let mut depth = 1;
            // Nobody writes so long an index, and to look for the end of each would take as long as somebody wants.
            let end = (at + 1..tag.tokens.len().min(at + INDEX_MAX)).find(|&index| {
                match tag.part(index) {
                    Some(Part::Sign("[" | "?[")) => depth += 1,
                    Some(Part::Sign("]")) => depth -= 1,
                    _ => {}
                }
                depth == 0
            })?;
            match tag.part(at + 1)? {
                Part::Text(field) if end == at + 2 => Some((Some(field), end + 1)),
                _ => Some((None, end + 1)),
            }
        }
        _ => None,
    }
}

/// Whether the name at `index` is the beginning of a path: no keyword, no field, no filter, test, function or argument.
fn is_variable(tag: &Tag<'_>, index: usize) -> bool {
    let Some(name) = tag.name(index) else {
        return false;
    };
    let before = index.checked_sub(1).and_then(|before| tag.part(before));
    let is_test = match before {
        Some(Part::Name("is")) => true,
        Some(Part::Name("not")) => index > 1 && tag.name(index - 2) == Some("is"),
        _ => false,
    };
    let is_part = matches!(before, Some(Part::Sign("." | "?." | "|" | "<" | "</"))) && !is_comparison(tag, index);
    let is_named = ["(", "="].iter().any(|sign| tag.is_sign(index + 1, sign));
    !KEYWORDS.contains(&name) && !GIVEN.contains(&name) && !is_test && !is_part && !is_named
}

/// Whether the `<` before the name at `index` compares two values.
fn is_comparison(tag: &Tag<'_>, index: usize) -> bool {
    index >= 2 && tag.is_sign(index - 1, "<")
}
