//! From text to a tree with places.

use std::borrow::Cow;
use std::collections::HashSet;

use granit_parser::{Event, Parser, ScalarStyle, Span as EventSpan};

use super::fault;
use crate::text::diagnostic::{
    DUPLICATE_KEY, Diagnostic, Diagnostics, HIDDEN_CHARACTER, STACKED_MARKS, YAML_ALIAS, YAML_DEPTH, YAML_SYNTAX,
};
use crate::text::invisible::{self, Excess};
use crate::text::source::{FilePath, Span, Spanned};

/// Deeper than any content file needs, and far from the end of the stack.
const DEPTH_MAX: usize = 32;

/// A value of a YAML document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Where it was written: a scalar's own text, a collection's first to last byte.
    pub span: Span,
    /// What it is.
    pub kind: NodeKind,
}

impl Node {
    /// The keys of a record, with their values; none of another value.
    pub fn entries(&self) -> &[Entry] {
        if let NodeKind::Mapping(entries) = &self.kind { entries } else { &[] }
    }
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NodeKind {
    /// Nothing stands after the key.
    Null,
    /// A text, a number, a date: its raw text.
    Scalar(String),
    /// A list.
    Sequence(Vec<Node>),
    /// Keys and values, in the order they were written.
    Mapping(Vec<Entry>),
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: Spanned<String>,
    /// The value.
    pub value: Node,
}

/// Reads one YAML document; `offset` is where `text` starts in its file (front matter does not start at 0).
///
/// Anchors, aliases, second documents and nesting beyond reason are refused, so that the tree is never larger than
/// the text. Returns `None` where there is no tree to go on with; what was wrong is then in `diagnostics`.
pub fn parse(path: &FilePath, text: &str, offset: usize, diagnostics: &mut Diagnostics) -> Option<Node> {
    let mut builder = Builder { path, offset, diagnostics, open: Vec::new(), done: None, failed: false };
    for event in Parser::new_from_str(text) {
        match event {
            Ok((event, span)) => builder.event(event, span, text),
            Err(error) => {
                let at = error.marker().byte_offset().unwrap_or(text.len());
                let (span, reason) = fault::made(text, visible_end(text, at), &error.info());
                builder.fail(Diagnostic::new(YAML_SYNTAX, path, span.shifted(offset)).fact("reason", reason));
            }
        }
        if builder.failed {
            return None;
        }
    }
    let whole = Span::new(offset, offset + text.trim_end().len());
    Some(builder.done.unwrap_or(Node { span: whole, kind: NodeKind::Null }))
}

/// The same for a file that is a record: one without any word, or with nothing but a text, has no tree.
pub fn parse_record(path: &FilePath, text: &str, offset: usize, diagnostics: &mut Diagnostics) -> Option<Node> {
    let node = parse(path, text, offset, diagnostics)?;
    let reason = match node.kind {
        NodeKind::Null => fault::EMPTY,
        NodeKind::Scalar(_) => fault::of_a_lone_text(),
        NodeKind::Sequence(_) | NodeKind::Mapping(_) => return Some(node),
    };
    diagnostics.push(Diagnostic::new(YAML_SYNTAX, path, node.span).fact("reason", reason));
    None
}

/// The parser notices some faults only at the end of the text; the last visible character is a better place.
fn visible_end(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    if text[at..].trim().is_empty() {
        let visible = text[..at].trim_end();
        return visible.char_indices().next_back().map_or(0, |(index, _)| index);
    }
    at
}

enum Open {
    Sequence { start: usize, items: Vec<Node> },
    Mapping { start: usize, entries: Vec<Entry>, key: Option<Spanned<String>>, many: HashSet<String> },
}

struct Builder<'a> {
    path: &'a FilePath,
    offset: usize,
    diagnostics: &'a mut Diagnostics,
    open: Vec<Open>,
    done: Option<Node>,
    failed: bool,
}

impl Builder<'_> {
    fn fail(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
        self.failed = true;
    }

    fn event(&mut self, event: Event<'_>, event_span: EventSpan, text: &str) {
        let start = event_span.start.byte_offset().unwrap_or_default();
        let end = event_span.end.byte_offset().unwrap_or(start);
        let span = Span::new(start, end).shifted(self.offset);
        let has_anchor = match &event {
            Event::Scalar(_, _, anchor, _) | Event::SequenceStart(_, anchor, _) | Event::MappingStart(_, anchor, _) => {
                *anchor != 0
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) | Event::Anchor(..) => true,
            _ => false,
        };
        if has_anchor {
            let end = text[start..].find(['\n', ' ']).map_or(text.len(), |length| start + length);
            let span = Span::new(start, end.max(start + 1).min(text.len())).shifted(self.offset);
            return self.fail(Diagnostic::new(YAML_ALIAS, self.path, span));
        }
        match event {
            Event::DocumentStart(..) if self.done.is_some() => {
                self.fail(Diagnostic::new(YAML_SYNTAX, self.path, span).fact("reason", "second document"));
            }
            Event::Scalar(value, style, _, _) => {
                let value = self.seen(value, span, text);
                let plain = style == ScalarStyle::Plain;
                if plain && value.starts_with(['“', '”']) {
                    // Without its end it was cut at a sign of the file's own, and what follows is no heading.
                    let diagnostic = Diagnostic::new(YAML_SYNTAX, self.path, span).fact("reason", fault::CURLY_QUOTES);
                    self.diagnostics.push(diagnostic);
                    self.failed = !value.ends_with('”');
                }
                let kind = match value.as_str() {
                    "" | "~" | "null" if plain => NodeKind::Null,
                    _ => NodeKind::Scalar(value),
                };
                self.close(Node { span, kind });
            }
            Event::SequenceStart(..) | Event::MappingStart(..) if self.open.len() >= DEPTH_MAX => {
                self.fail(Diagnostic::new(YAML_DEPTH, self.path, span).fact("limit", DEPTH_MAX));
            }
            Event::SequenceStart(..) => self.open.push(Open::Sequence { start, items: Vec::new() }),
            Event::MappingStart(..) => {
                self.open.push(Open::Mapping { start, entries: Vec::new(), key: None, many: HashSet::new() })
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(end, text),
            _ => {}
        }
    }

    /// `value` without what nobody sees of it. Where it is written as an escape, nobody sees it in the file either, so that it
    /// is told of here.
    fn seen(&mut self, value: Cow<'_, str>, span: Span, text: &str) -> String {
        let runs = invisible::runs(&value);
        let Some(first) = runs.first() else {
            return value.into_owned();
        };
        let written = text.get(span.start - self.offset..span.end - self.offset).unwrap_or_default();
        if invisible::runs(written).is_empty() {
            let rule = if first.excess == Excess::Hidden { HIDDEN_CHARACTER } else { STACKED_MARKS };
            let names = invisible::names(&value[first.start..first.end]);
            self.diagnostics.push(Diagnostic::new(rule, self.path, span).fact("value", names));
        }
        invisible::cleaned(&value).into_owned()
    }

    fn end(&mut self, end: usize, text: &str) {
        // A block collection is over only where the next thing starts; its own text ends before the blank.
        let trimmed = |start: usize| Span::new(start, start.max(text[..end].trim_end().len())).shifted(self.offset);
        let node = match self.open.pop() {
            Some(Open::Sequence { start, items }) => Node { span: trimmed(start), kind: NodeKind::Sequence(items) },
            Some(Open::Mapping { start, entries, .. }) => {
                Node { span: trimmed(start), kind: NodeKind::Mapping(entries) }
            }
            None => return,
        };
        self.close(node);
    }

    /// Hands a finished node to the collection it stands in.
    fn close(&mut self, node: Node) {
        match self.open.last_mut() {
            None => self.done = Some(node),
            Some(Open::Sequence { items, .. }) => items.push(node),
            Some(Open::Mapping { entries, key, many, .. }) => match key.take() {
                Some(key) => {
                    if key.value.contains(fault::is_invisible_space) {
                        let diagnostic = Diagnostic::new(YAML_SYNTAX, self.path, key.span);
                        self.fail(diagnostic.fact("reason", fault::INVISIBLE_SPACE));
                    } else if is_there(entries, many, &key.value) {
                        let diagnostic = Diagnostic::new(DUPLICATE_KEY, self.path, key.span).fact("key", &key.value);
                        self.diagnostics.push(diagnostic);
                    } else {
                        entries.push(Entry { key, value: node });
                    }
                }
                None => {
                    let name = match node.kind {
                        NodeKind::Scalar(name) => name,
                        _ => String::new(),
                    };
                    *key = Some(Spanned::new(name, node.span));
                }
            },
        }
    }
}

/// Whether `key` is among `entries`. A set is kept where they are more than any record of ours has.
fn is_there(entries: &[Entry], many: &mut HashSet<String>, key: &str) -> bool {
    const FEW: usize = 48;
    if entries.len() < FEW {
        return entries.iter().any(|entry| entry.key.value == key);
    }
    if many.is_empty() {
        many.extend(entries.iter().map(|entry| entry.key.value.clone()));
    }
    !many.insert(key.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<&'static str> {
        let mut diagnostics = Diagnostics::new();
        parse(&"a.yaml".into(), text, 0, &mut diagnostics);
        diagnostics.sorted().iter().map(|diagnostic| diagnostic.rule.code).collect()
    }

    #[test]
    fn a_code_keeps_its_zero() {
        let tree = parse(&"a.yaml".into(), "department: 08\n", 0, &mut Diagnostics::new()).unwrap();
        let NodeKind::Mapping(entries) = tree.kind else { panic!("a mapping") };
        assert_eq!(entries[0].value.kind, NodeKind::Scalar("08".to_owned()));
        assert_eq!(entries[0].value.span, Span::new(12, 14));
    }

    #[test]
    fn what_an_escape_hides_is_told_and_left_out() {
        let mut diagnostics = Diagnostics::new();
        let text = "name: \"A\\u202Eb\\0\"\n";
        let tree = parse(&"a.yaml".into(), text, 0, &mut diagnostics).unwrap();
        let NodeKind::Mapping(entries) = tree.kind else { panic!("a mapping") };
        assert_eq!(entries[0].value.kind, NodeKind::Scalar("Ab".to_owned()));
        let found = diagnostics.sorted();
        assert_eq!((found[0].rule, found[0].get("value")), (HIDDEN_CHARACTER, Some("U+202E")));
        assert_eq!(&text[found[0].span.start..found[0].span.end], "\"A\\u202Eb\\0\"");
        // What stands in the file itself is told by whoever reads the file.
        assert_eq!(faults("name: A\u{202e}b\n"), Vec::<&str>::new());
    }

    #[test]
    fn aliases_are_refused_before_they_grow() {
        assert_eq!(faults("a: &a [1]\nb: *a\n"), ["yaml-alias"]);
    }

    #[test]
    fn nesting_is_bounded() {
        assert_eq!(faults(&format!("{}{}", "[".repeat(40), "]".repeat(40))), ["yaml-depth"]);
        // Far beyond, the parser's own limit refuses it first.
        assert_eq!(faults(&"[".repeat(10_000)).len(), 1);
    }

    #[test]
    fn a_syntax_fault_stands_on_visible_text() {
        assert_eq!(faults("a: [1,\n"), ["yaml-syntax"]);
        assert_eq!(faults("a: 'x\n\n\n"), ["yaml-syntax"]);
        assert_eq!(faults("a: 1\na: 2\n"), ["duplicate-key"]);
        let many: String = (0..100).map(|number| format!("k{number}: 1\n")).collect();
        assert_eq!(faults(&(many + "k7: 1\nk99: 1\nk100: 1\n")), ["duplicate-key", "duplicate-key"]);
        let (text, mut diagnostics) = ("a: \u{9f}\n", Diagnostics::new());
        assert_eq!(parse(&"a.yaml".into(), text, 0, &mut diagnostics), None);
        assert_eq!(diagnostics.sorted()[0].span, Span::new(3, 5));
    }
}
