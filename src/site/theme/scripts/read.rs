//! Reads a script module: what it imports and exports, and where each of its outer names stands.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use oxc_allocator::Allocator;
use oxc_ast::AstKind;
use oxc_ast::ast::{
    Declaration, ExportAllDeclaration, ExportDefaultDeclaration, ExportDefaultDeclarationKind, ExportNamedDeclaration,
    Expression, ImportDeclaration, ImportDeclarationSpecifier, Program, Statement, TemplateLiteral,
};
use oxc_parser::Parser;
use oxc_semantic::{AstNodes, Scoping, Semantic, SemanticBuilder};
use oxc_span::{GetSpan, SourceType};

use super::quiet;
use crate::text::source::{Span, Spanned};

/// A script module as it is written.
#[derive(Debug, Default)]
pub(super) struct Script {
    pub text: String,
    /// The relative paths that it imports as it starts, each once, in the order in which they are asked for.
    pub requests: Vec<Spanned<String>>,
    /// The relative paths that it imports when it is asked to; the span is that of the text with its quotes.
    pub later: Vec<Spanned<String>>,
    /// Its outer names, those that it imports among them.
    pub names: BTreeMap<String, Name>,
    /// What it exports, by the name that others import.
    pub exports: BTreeMap<String, Export>,
    /// The requests whose exports it exports too, all but `default`.
    pub stars: Vec<usize>,
    /// What takes the place of import and export statements.
    pub edits: Vec<(Span, String)>,
    /// Every name that stands anywhere in it, of globals too.
    pub words: BTreeSet<String>,
    /// It says something that is true only in a file of its own: its address, or what is imported from elsewhere.
    pub is_alone: bool,
    /// It awaits something as it starts.
    pub waits: bool,
    /// It reads its own names from texts, which must not be renamed.
    pub evaluates: bool,
    /// To run it earlier or later makes no difference: it only declares things.
    pub is_quiet: bool,
    /// It exports what a module from elsewhere exports, whose names nobody knows here.
    pub is_open: bool,
}

impl Script {
    /// What it takes from its requests, under names of its own or to export it: the request, what it is there, and where it is asked for.
    pub(super) fn wanted(&self) -> impl Iterator<Item = (usize, &Wanted, Span)> {
        let names = self.names.values().filter_map(|name| name.from.as_ref());
        let exports = self.exports.values().filter_map(|export| match export {
            Export::Of(request, wanted, span) => Some((*request, wanted, *span)),
            _ => None,
        });
        names.map(|(request, wanted, span)| (*request, wanted, *span)).chain(exports)
    }
}

/// An outer name of a module.
#[derive(Debug, Default)]
pub(super) struct Name {
    pub places: Vec<Place>,
    /// The request that it comes from, and what it is there.
    pub from: Option<(usize, Wanted, Span)>,
    is_written: bool,
}

/// Where a name stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub span: Span,
    pub form: Form,
}

/// How a name stands at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Plain,
    /// As a key and a value in one: `{ a }`.
    Short,
    /// Not yet: the exported value gets a name there, and this sign behind it.
    Missing(&'static str),
}

/// What is imported from a module.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Wanted {
    Export(String),
    /// The object with all exports.
    All,
}

/// What stands behind an exported name.
#[derive(Debug, Clone)]
pub(super) enum Export {
    /// An outer name of the module.
    Own(String),
    /// What another module exports.
    Of(usize, Wanted, Span),
    /// Something from elsewhere: its statement stays.
    Kept,
}

/// Why a module cannot be read, in the words of the parser, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unreadable {
    pub span: Span,
    pub reason: String,
}

/// Reads the module `text`. `is_own` says whether a path that it imports is one of the theme.
pub(super) fn read(text: String, is_own: &dyn Fn(&str) -> bool) -> Result<Script, Unreadable> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, &text, SourceType::mjs()).parse();
    let built = SemanticBuilder::new().with_check_syntax_error(true).build(&parsed.program);
    if let Some(error) = parsed.errors.first().or(built.errors.first()) {
        let label = error.labels.iter().flatten().next();
        let (start, length) = label.map_or((0, 0), |label| (label.offset(), label.len()));
        let whole = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let span = Span::new(whole(start), whole(start + length));
        return Err(Unreadable { span, reason: error.message.to_string() });
    }
    let mut script =
        Script { is_quiet: quiet::is_quiet(&parsed.program, built.semantic.scoping()), ..Script::default() };
    let mut reader = Reader { script: &mut script, is_own, kept: Vec::new() };
    reader.names(&built.semantic);
    reader.statements(&parsed.program);
    reader.nodes(built.semantic.nodes());
    if let Some(unknown) = reader.unknown() {
        return Err(unknown);
    }
    script.text = text;
    Ok(script)
}

struct Reader<'r> {
    script: &'r mut Script,
    is_own: &'r dyn Fn(&str) -> bool,
    /// Exports of names that must be there: the exported name and where it stands.
    kept: Vec<(String, Span)>,
}

impl Reader<'_> {
    fn names(&mut self, semantic: &Semantic<'_>) {
        let scoping = semantic.scoping();
        let short = short(semantic.nodes());
        for symbol in scoping.iter_bindings_in(scoping.root_scope_id()) {
            let again = scoping.symbol_redeclarations(symbol).iter().map(|again| again.span);
            let used = scoping.get_resolved_references(symbol).map(|reference| semantic.reference_span(reference));
            let spans: BTreeSet<(u32, u32)> = [scoping.symbol_span(symbol)]
                .into_iter()
                .chain(again)
                .chain(used)
                .map(|at| (at.start, at.end))
                .collect();
            let place = |(start, end): (u32, u32)| Place {
                span: Span::new(start as usize, end as usize),
                form: if short.contains(&start) { Form::Short } else { Form::Plain },
            };
            let is_written = scoping.get_resolved_references(symbol).any(|reference| reference.is_write());
            let name = Name { places: spans.into_iter().map(place).collect(), from: None, is_written };
            self.script.names.insert(scoping.symbol_name(symbol).to_owned(), name);
        }
        self.script.words = words(scoping);
        self.script.evaluates = scoping.root_unresolved_references().contains_key("eval");
        self.script.is_alone |= self.script.evaluates;
    }

    fn statements(&mut self, program: &Program<'_>) {
        if let Some(line) = &program.hashbang {
            self.put(line.span, "");
        }
        for statement in &program.body {
            match statement {
                Statement::ImportDeclaration(import) => self.import(import),
                Statement::ExportNamedDeclaration(export) => self.export(export),
                Statement::ExportDefaultDeclaration(export) => self.default(export),
                Statement::ExportAllDeclaration(export) => self.export_all(export),
                _ => {}
            }
        }
    }

    fn import(&mut self, import: &ImportDeclaration<'_>) {
        let is_plain = import.with_clause.is_none() && import.phase.is_none();
        let Some(request) = self.request(&import.source.value, import.source.span, is_plain) else {
            return;
        };
        self.put(import.span, ";");
        for specifier in import.specifiers.iter().flatten() {
            let (local, wanted, span) = match specifier {
                ImportDeclarationSpecifier::ImportSpecifier(one) => {
                    (&one.local, Wanted::Export(one.imported.name().to_string()), one.imported.span())
                }
                ImportDeclarationSpecifier::ImportDefaultSpecifier(one) => {
                    (&one.local, Wanted::Export("default".to_owned()), one.span)
                }
                ImportDeclarationSpecifier::ImportNamespaceSpecifier(one) => (&one.local, Wanted::All, one.span),
            };
            let name = self.script.names.entry(local.name.to_string()).or_default();
            name.from = Some((request, wanted, here(span)));
            // Browsers refuse to change what another module owns; in one file it would be changed.
            self.script.is_alone |= name.is_written;
        }
    }

    fn export(&mut self, export: &ExportNamedDeclaration<'_>) {
        let request = export.source.as_ref().map(|source| {
            let is_plain = export.with_clause.is_none();
            self.request(&source.value, source.span, is_plain)
        });
        if let Some(declaration) = &export.declaration {
            self.put(oxc_span::Span::new(export.span.start, declaration.span().start), ";");
            for name in declared(declaration) {
                self.script.exports.insert(name.clone(), Export::Own(name));
            }
            return;
        }
        for specifier in &export.specifiers {
            let (local, span) = (specifier.local.name().to_string(), here(specifier.local.span()));
            let behind = match request {
                None => {
                    self.kept.push((local.clone(), span));
                    Export::Own(local)
                }
                Some(None) => Export::Kept,
                Some(Some(request)) => Export::Of(request, Wanted::Export(local), span),
            };
            self.script.exports.insert(specifier.exported.name().to_string(), behind);
        }
        if request != Some(None) {
            self.put(export.span, ";");
        }
    }

    fn default(&mut self, export: &ExportDefaultDeclaration<'_>) {
        let before = |at: u32| oxc_span::Span::new(export.span.start, at);
        let (declared, start, naming) = match &export.declaration {
            ExportDefaultDeclarationKind::FunctionDeclaration(function) => {
                let id = function.id.as_ref().map(|id| id.name.to_string());
                (id, function.span.start, Some(function.params.span.start))
            }
            ExportDefaultDeclarationKind::ClassDeclaration(class) => {
                let id = class.id.as_ref().map(|id| id.name.to_string());
                (id, class.span.start, Some(class.span.start + "class".len() as u32))
            }
            value => (None, value.span().start, None),
        };
        let name = declared.clone().unwrap_or_else(|| self.fresh("value"));
        if declared.is_none() {
            let at = naming.unwrap_or(start) as usize;
            let form = Form::Missing(if naming.is_some() { "" } else { "=" });
            let given = Name { places: vec![Place { span: Span::new(at, at), form }], ..Name::default() };
            self.script.names.insert(name.clone(), given);
            self.script.words.insert(name.clone());
        }
        let taken = if naming.is_none() { ";const " } else { ";" };
        self.put(before(start), taken);
        self.script.exports.insert("default".to_owned(), Export::Own(name));
    }

    fn export_all(&mut self, export: &ExportAllDeclaration<'_>) {
        let request = self.request(&export.source.value, export.source.span, export.with_clause.is_none());
        self.script.is_alone = true;
        match (request, &export.exported) {
            (None, None) => self.script.is_open = true,
            (None, Some(name)) => {
                self.script.exports.insert(name.name().to_string(), Export::Kept);
            }
            (Some(request), None) => self.script.stars.push(request),
            (Some(request), Some(name)) => {
                let behind = Export::Of(request, Wanted::All, here(export.span));
                self.script.exports.insert(name.name().to_string(), behind);
            }
        }
        if request.is_some() {
            self.put(export.span, ";");
        }
    }

    /// The number of the request for `path`; `None` where it leads out of the theme.
    fn request(&mut self, path: &str, span: oxc_span::Span, is_plain: bool) -> Option<usize> {
        if !is_plain || !(self.is_own)(path) {
            self.script.is_alone = true;
            return None;
        }
        let requests = &mut self.script.requests;
        Some(requests.iter().position(|request| request.value == path).unwrap_or_else(|| {
            requests.push(Spanned::new(path.to_owned(), here(span)));
            requests.len() - 1
        }))
    }

    fn nodes(&mut self, nodes: &AstNodes<'_>) {
        for node in nodes.iter() {
            match node.kind() {
                AstKind::MetaProperty(meta) => self.script.is_alone |= meta.meta.name == "import",
                AstKind::ImportExpression(import) => {
                    let path = match &import.source {
                        Expression::StringLiteral(text) => Some((text.value.to_string(), text.span)),
                        Expression::TemplateLiteral(text) => plain(text).map(|path| (path, text.span)),
                        _ => None,
                    };
                    match path {
                        Some((path, span)) if (self.is_own)(&path) && import.phase.is_none() => {
                            self.script.later.push(Spanned::new(path, here(span)));
                        }
                        // What it leads to is known when it runs, from the place of the file.
                        _ => self.script.is_alone = true,
                    }
                }
                AstKind::AwaitExpression(_) => self.script.waits |= is_outer(nodes, node.id()),
                AstKind::ForOfStatement(each) => self.script.waits |= each.r#await && is_outer(nodes, node.id()),
                AstKind::VariableDeclaration(variables) => {
                    self.script.waits |= variables.kind.is_await() && is_outer(nodes, node.id());
                }
                _ => {}
            }
        }
        self.script.later.sort_by_key(|later| later.span.start);
    }

    /// An export of a name that the module does not have.
    fn unknown(&self) -> Option<Unreadable> {
        let (name, span) = self.kept.iter().find(|(name, _)| !self.script.names.contains_key(name))?;
        Some(Unreadable { span: *span, reason: format!("`{name}` is not defined") })
    }

    fn put(&mut self, span: oxc_span::Span, text: &str) {
        self.script.edits.push((here(span), text.to_owned()));
    }

    /// A name like `like` that stands nowhere in the module.
    fn fresh(&self, like: &str) -> String {
        let names = std::iter::once(like.to_owned()).chain((0..).map(|number| format!("{like}{number}")));
        names.into_iter().find(|name| !self.script.words.contains(name)).unwrap_or_default()
    }
}

fn here(span: oxc_span::Span) -> Span {
    Span::new(span.start as usize, span.end as usize)
}

/// Where names begin that are a key and a value in one.
fn short(nodes: &AstNodes<'_>) -> HashSet<u32> {
    let start = |kind: AstKind<'_>| match kind {
        AstKind::ObjectProperty(property) if property.shorthand => Some(property.key.span().start),
        AstKind::BindingProperty(property) if property.shorthand => Some(property.key.span().start),
        AstKind::AssignmentTargetPropertyIdentifier(property) => Some(property.binding.span.start),
        _ => None,
    };
    nodes.iter().filter_map(|node| start(node.kind())).collect()
}

fn words(scoping: &Scoping) -> BTreeSet<String> {
    let globals = scoping.root_unresolved_references().keys().map(|name| (*name).to_owned());
    scoping.symbol_names().map(str::to_owned).chain(globals).collect()
}

/// The names that `declaration` declares.
fn declared(declaration: &Declaration<'_>) -> Vec<String> {
    match declaration {
        Declaration::VariableDeclaration(variables) => {
            let all = variables.declarations.iter().flat_map(|one| one.id.get_binding_identifiers());
            all.map(|id| id.name.to_string()).collect()
        }
        other => other.id().map(|id| id.name.to_string()).into_iter().collect(),
    }
}

/// The text of a template without values.
fn plain(template: &TemplateLiteral<'_>) -> Option<String> {
    let only = template.quasis.first().filter(|_| template.expressions.is_empty())?;
    Some(only.value.cooked?.to_string())
}

/// Whether the node runs as the module starts.
fn is_outer(nodes: &AstNodes<'_>, id: oxc_semantic::NodeId) -> bool {
    !nodes.ancestor_kinds(id).any(|kind| matches!(kind, AstKind::Function(_) | AstKind::ArrowFunctionExpression(_)))
}
