//! Joins the modules of a piece to one module. Each outer name gets one that no other has, by what it is and not by its letters, so
//! that a module that imports it means the same variable.

use std::collections::{BTreeMap, BTreeSet};

use super::graph::{Binding, Graph};
use super::pieces::Pieces;
use super::read::{Export, Form, Script, Wanted};
use crate::text::source::Span;

/// What a piece gives to others, by what it is.
type Given = BTreeMap<Binding, String>;

/// The text of each piece. Where it leads to another one stands what `address` says of that one's number.
pub(super) fn joined(graph: &Graph, pieces: &Pieces, address: &dyn Fn(usize) -> String) -> Vec<String> {
    let needs: Vec<BTreeSet<Binding>> = (0..pieces.pieces.len()).map(|piece| needs(graph, pieces, piece)).collect();
    let given: Vec<Given> = (0..pieces.pieces.len()).map(|piece| given(graph, pieces, piece, &needs)).collect();
    let text = |number: usize| {
        let names = Names::of(graph, &pieces.pieces[number].modules, &needs[number]);
        Piece { graph, pieces, number, names, needs: &needs[number], given: &given, address }.text()
    };
    (0..pieces.pieces.len()).map(text).collect()
}

/// The exports of the module `at` that its file must have under their own names, and what each is.
fn shown(graph: &Graph, at: usize) -> Vec<(&str, Binding)> {
    let is_called = graph.nodes.iter().any(|node| node.later.contains(&at));
    if !graph.nodes[at].script.is_alone && !is_called {
        return Vec::new();
    }
    let exports = graph.nodes[at].script.exports.iter();
    exports.filter_map(|(name, export)| Some((name.as_str(), graph.behind(at, export)?))).collect()
}

/// What the piece `number` takes from others.
fn needs(graph: &Graph, pieces: &Pieces, number: usize) -> BTreeSet<Binding> {
    let modules = &pieces.pieces[number].modules;
    let names = modules.iter().flat_map(|at| {
        let imported = graph.nodes[*at].script.names.iter().filter(|(_, name)| name.from.is_some());
        imported.filter_map(|(name, _)| graph.named(*at, name))
    });
    let shown = modules.iter().flat_map(|at| shown(graph, *at)).map(|(_, binding)| binding);
    names.chain(shown).filter(|binding| pieces.of[binding.module()] != number).collect()
}

/// The names under which the piece `number` exports what others need.
fn given(graph: &Graph, pieces: &Pieces, number: usize, needs: &[BTreeSet<Binding>]) -> Given {
    let modules = &pieces.pieces[number].modules;
    let mut taken: BTreeSet<String> =
        modules.iter().flat_map(|at| shown(graph, *at)).map(|(name, _)| name.to_owned()).collect();
    let mut given = Given::new();
    for binding in needs.iter().flatten().filter(|binding| pieces.of[binding.module()] == number) {
        let name = match binding {
            Binding::Exported(_, Wanted::Export(name)) => name.clone(),
            Binding::Exported(_, Wanted::All) => continue,
            Binding::Own(at, local) if !given.contains_key(binding) => {
                let mut exports = graph.nodes[*at].script.exports.iter();
                let own = exports.find(|(_, export)| matches!(export, Export::Own(name) if name == local));
                let name = own.map_or(local, |(name, _)| name);
                if taken.contains(name) { unused(name, &taken) } else { name.clone() }
            }
            Binding::Own(..) => continue,
        };
        taken.insert(name.clone());
        given.insert(binding.clone(), name);
    }
    given
}

/// The names of a piece's own variables and of those that it imports.
struct Names {
    by_binding: BTreeMap<Binding, String>,
    /// The names of its only module stay as they are.
    are_kept: bool,
}

impl Names {
    fn of(graph: &Graph, modules: &[usize], needs: &BTreeSet<Binding>) -> Names {
        let mut taken: BTreeSet<String> =
            modules.iter().flat_map(|at| graph.nodes[*at].script.words.iter().cloned()).collect();
        let are_kept = modules.len() == 1;
        let mut by_binding = BTreeMap::new();
        let own = modules.iter().flat_map(|at| {
            let names = graph.nodes[*at].script.names.iter().filter(|(_, name)| name.from.is_none());
            names.map(|(name, _)| Binding::Own(*at, name.clone()))
        });
        for binding in own.chain(needs.iter().cloned()) {
            let name = match &binding {
                Binding::Own(at, name) if are_kept && modules.contains(at) => name.clone(),
                Binding::Own(_, name) | Binding::Exported(_, Wanted::Export(name)) => unused(name, &taken),
                Binding::Exported(_, Wanted::All) => unused("all", &taken),
            };
            taken.insert(name.clone());
            by_binding.insert(binding, name);
        }
        Names { by_binding, are_kept }
    }
}

/// A name like `like` that is not taken.
fn unused(like: &str, taken: &BTreeSet<String>) -> String {
    let stem = if is_name(like) { like } else { "value" };
    let mut names = (1..).map(|number| format!("{stem}${number}"));
    names.find(|name| !taken.contains(name)).unwrap_or_default()
}

fn is_name(text: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    text.chars().all(is_letter) && !text.starts_with(|c: char| c.is_ascii_digit()) && !text.is_empty()
}

/// `name` as an import or export statement names it.
fn quoted(name: &str) -> String {
    if is_name(name) { name.to_owned() } else { serde_json::Value::from(name).to_string() }
}

struct Piece<'g> {
    graph: &'g Graph,
    pieces: &'g Pieces,
    number: usize,
    names: Names,
    needs: &'g BTreeSet<Binding>,
    given: &'g [Given],
    address: &'g dyn Fn(usize) -> String,
}

impl Piece<'_> {
    fn text(&self) -> String {
        let modules = &self.pieces.pieces[self.number].modules;
        let mut text = String::new();
        let mut others = self.pieces.imports(self.graph, self.number);
        // What a module only passes on comes from where it is. That has run by then, because the one that passes it on needs it.
        for other in self.needs.iter().map(|binding| self.pieces.of[binding.module()]) {
            if !others.contains(&other) {
                others.push(other);
            }
        }
        others.into_iter().for_each(|other| self.import(other, &mut text));
        modules.iter().for_each(|at| self.module(*at, &mut text));
        self.exports(&mut text);
        text
    }

    fn import(&self, other: usize, text: &mut String) {
        let address = (self.address)(other);
        let mut pairs: Vec<(String, &str)> = Vec::new();
        let mut wholes: Vec<&str> = Vec::new();
        for (binding, local) in self.imported(other) {
            match binding {
                Binding::Exported(_, Wanted::All) => wholes.push(local),
                _ => pairs.push((quoted(&self.given[other][&binding]), local)),
            }
        }
        for local in &wholes {
            text.push_str(&format!("import * as {local} from \"{address}\";\n"));
        }
        if !pairs.is_empty() {
            let list: Vec<String> = pairs.iter().map(|(name, local)| format!("{name} as {local}")).collect();
            text.push_str(&format!("import {{ {} }} from \"{address}\";\n", list.join(", ")));
        } else if wholes.is_empty() {
            text.push_str(&format!("import \"{address}\";\n"));
        }
    }

    /// What is imported from the piece `other`, with the name of each here.
    fn imported(&self, other: usize) -> Vec<(Binding, &str)> {
        let needs = self.needs.iter().filter(|binding| self.pieces.of[binding.module()] == other);
        let mut all: Vec<(Binding, &str)> =
            needs.map(|binding| (binding.clone(), self.names.by_binding[binding].as_str())).collect();
        if self.names.are_kept {
            let at = self.pieces.pieces[self.number].modules[0];
            let names = self.graph.nodes[at].script.names.iter().filter(|(_, name)| name.from.is_some());
            let bound = names.filter_map(|(name, _)| Some((self.graph.named(at, name)?, name.as_str())));
            all.extend(bound.filter(|(binding, _)| self.pieces.of[binding.module()] == other));
        }
        all
    }

    /// The statements of the module `at`, with the names of the piece.
    fn module(&self, at: usize, text: &mut String) {
        let node = &self.graph.nodes[at];
        let mut edits = node.script.edits.clone();
        let later = node.script.later.iter().zip(&node.later);
        edits.extend(later.map(|(path, other)| (path.span, format!("\"{}\"", (self.address)(self.pieces.of[*other])))));
        for name in node.script.names.keys() {
            self.rename(at, name, &mut edits);
        }
        edits.sort_by_key(|(span, _)| (span.start, span.end));
        let mut from = 0;
        for (span, new) in edits.iter().filter(|(span, _)| span.start <= node.script.text.len()) {
            // What stands in an import or export statement is gone with it.
            if span.start >= from {
                text.push_str(&node.script.text[from..span.start]);
                text.push_str(new);
                from = span.end;
            }
        }
        text.push_str(&node.script.text[from..]);
        text.push_str("\n;\n");
    }

    fn rename(&self, at: usize, name: &str, edits: &mut Vec<(Span, String)>) {
        let script: &Script = &self.graph.nodes[at].script;
        let here = self.graph.named(at, name).and_then(|binding| self.names.by_binding.get(&binding));
        let new = if self.names.are_kept { name } else { here.map_or(name, String::as_str) };
        for place in &script.names[name].places {
            let text = match place.form {
                Form::Plain if self.names.are_kept => continue,
                Form::Short if self.names.are_kept => continue,
                Form::Plain => new.to_owned(),
                Form::Short => format!("{}: {new}", &script.text[place.span.start..place.span.end]),
                Form::Missing(sign) => format!(" {new} {sign}"),
            };
            edits.push((place.span, text));
        }
    }

    /// What the piece exports: what its modules show under their own names, and what others need.
    fn exports(&self, text: &mut String) {
        let modules = &self.pieces.pieces[self.number].modules;
        let shown = modules.iter().flat_map(|at| shown(self.graph, *at));
        let mut list: BTreeMap<String, &str> =
            shown.map(|(name, binding)| (name.to_owned(), self.names.by_binding[&binding].as_str())).collect();
        let given = self.given[self.number].iter().filter(|(binding, _)| matches!(binding, Binding::Own(..)));
        list.extend(given.map(|(binding, name)| (name.clone(), self.names.by_binding[binding].as_str())));
        if !list.is_empty() {
            let list: Vec<String> = list.iter().map(|(name, local)| format!("{local} as {}", quoted(name))).collect();
            text.push_str(&format!("export {{ {} }};\n", list.join(", ")));
        }
        for at in modules {
            let node = &self.graph.nodes[*at];
            for other in node.script.stars.iter().map(|star| self.pieces.of[node.requests[*star]]) {
                text.push_str(&format!("export * from \"{}\";\n", (self.address)(other)));
            }
        }
    }
}
