//! Which modules import which: those that a theme's scripts lead to, what they find in each other, and what is wrong.

use std::collections::{BTreeMap, BTreeSet};

use super::read::{Export, Script, Wanted, read};
use super::{ScriptFault, Sources};
use crate::text::url;

/// A module and the numbers of those that it imports.
pub(super) struct Node {
    /// Its path in the theme.
    pub name: String,
    pub script: Script,
    /// One for each of the script's requests.
    pub requests: Vec<usize>,
    /// One for each of the script's later imports.
    pub later: Vec<usize>,
}

/// All modules that some modules lead to, each after those that it imports.
#[derive(Default)]
pub(super) struct Graph {
    pub nodes: Vec<Node>,
    pub by_name: BTreeMap<String, usize>,
    pub missing: BTreeSet<String>,
    pub faults: Vec<ScriptFault>,
}

/// What a name of a module stands for in the end.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Binding {
    /// An outer name of a module.
    Own(usize, String),
    /// What a module in a file of its own exports.
    Exported(usize, Wanted),
}

impl Binding {
    /// The module whose it is.
    pub(super) fn module(&self) -> usize {
        match self {
            Binding::Own(at, _) | Binding::Exported(at, _) => *at,
        }
    }
}

impl Graph {
    /// The modules that `entries` lead to. What is missing or wrong is noted, and what it leads to is left out.
    pub(super) fn of<'e>(sources: &Sources, entries: impl Iterator<Item = &'e str>) -> Graph {
        let mut graph = Graph::default();
        let mut later: Vec<String> = entries.map(str::to_owned).collect();
        // The first of them comes first.
        later.reverse();
        while let Some(name) = later.pop() {
            graph.add(&name, sources, &mut Vec::new(), &mut later);
        }
        if graph.faults.is_empty() && graph.missing.is_empty() {
            for at in 0..graph.nodes.len() {
                let paths = graph.nodes[at].script.later.iter().map(|path| join(&graph.nodes[at].name, &path.value));
                let later = paths.map(|path| graph.by_name[&path]).collect();
                graph.nodes[at].later = later;
            }
            graph.keep_alone();
            graph.look_up();
        }
        graph
    }

    fn add(&mut self, name: &str, sources: &Sources, open: &mut Vec<String>, later: &mut Vec<String>) -> Option<usize> {
        if let Some(at) = self.by_name.get(name) {
            return Some(*at);
        }
        let Some(text) = sources.next(name) else {
            self.missing.insert(name.to_owned());
            return None;
        };
        let script = match read(text.clone(), &|path| is_of_theme(name, path)) {
            Ok(script) => script,
            Err(wrong) => {
                let told = self.faults.iter().any(|fault| fault.name == name);
                if !told {
                    self.faults.push(ScriptFault::new(name, "unreadable", wrong.reason, wrong.span));
                }
                return None;
            }
        };
        open.push(name.to_owned());
        let mut requests = Vec::with_capacity(script.requests.len());
        for request in &script.requests {
            let path = join(name, &request.value);
            if open.contains(&path) {
                self.faults.push(ScriptFault::new(name, "circle", path, request.span));
            } else {
                requests.extend(self.add(&path, sources, open, later));
            }
        }
        open.pop();
        later.extend(script.later.iter().rev().map(|path| join(name, &path.value)));
        self.by_name.insert(name.to_owned(), self.nodes.len());
        self.nodes.push(Node { name: name.to_owned(), script, requests, later: Vec::new() });
        Some(self.nodes.len() - 1)
    }

    /// Leaves every module alone whose exports are asked for as an object, or that waits or imports one that waits: those beside
    /// it go on meanwhile.
    fn keep_alone(&mut self) {
        for at in 0..self.nodes.len() {
            let node = &self.nodes[at];
            let whole =
                node.script.wanted().filter(|(_, wanted, _)| **wanted == Wanted::All).map(|(request, ..)| request);
            let whole: Vec<usize> =
                whole.chain(node.script.stars.iter().copied()).map(|request| node.requests[request]).collect();
            let waits = node.script.waits || node.requests.iter().any(|request| self.nodes[*request].script.waits);
            for other in whole {
                self.nodes[other].script.is_alone = true;
            }
            // Each node stands after those that it imports.
            self.nodes[at].script.waits = waits;
            self.nodes[at].script.is_alone |= waits;
        }
        let imported: BTreeSet<usize> = self.nodes.iter().flat_map(|node| node.requests.iter().copied()).collect();
        let later: BTreeSet<usize> = self.nodes.iter().flat_map(|node| node.later.iter().copied()).collect();
        for at in imported.intersection(&later) {
            self.nodes[*at].script.is_alone = true;
        }
    }

    /// Notes each name that a module imports from another one that does not export it.
    fn look_up(&mut self) {
        let mut faults = Vec::new();
        for node in &self.nodes {
            for (request, wanted, span) in node.script.wanted() {
                let Wanted::Export(export) = wanted else {
                    continue;
                };
                let other = node.requests[request];
                if self.find(other, wanted).is_none() {
                    faults.push(ScriptFault {
                        file: self.nodes[other].name.clone(),
                        ..ScriptFault::new(&node.name, "unknown", export.clone(), span)
                    });
                }
            }
        }
        self.faults.extend(faults);
    }

    /// What the export `wanted` of the module `at` is.
    pub(super) fn find(&self, at: usize, wanted: &Wanted) -> Option<Binding> {
        let script = &self.nodes[at].script;
        let here = Binding::Exported(at, wanted.clone());
        let Wanted::Export(name) = wanted else {
            return Some(here);
        };
        // Modules import each other in no circle, so that the way to a name ends.
        let found = match script.exports.get(name) {
            Some(Export::Own(name)) => self.named(at, name),
            Some(Export::Of(request, wanted, _)) => self.find(self.nodes[at].requests[*request], wanted),
            Some(Export::Kept) => Some(here.clone()),
            None if name == "default" => None,
            None => {
                let mut stars = script.stars.iter().map(|request| self.nodes[at].requests[*request]);
                let found = stars.find_map(|other| self.find(other, wanted));
                found.or_else(|| script.is_open.then(|| here.clone()))
            }
        };
        if script.is_alone { found.map(|_| here) } else { found }
    }

    /// What `export` of the module `at` is, even where the module is in a file of its own.
    pub(super) fn behind(&self, at: usize, export: &Export) -> Option<Binding> {
        match export {
            Export::Own(name) => self.named(at, name),
            Export::Of(request, wanted, _) => self.find(self.nodes[at].requests[*request], wanted),
            Export::Kept => None,
        }
    }

    /// What the outer name `name` of the module `at` is.
    pub(super) fn named(&self, at: usize, name: &str) -> Option<Binding> {
        match self.nodes[at].script.names.get(name)?.from.as_ref() {
            Some((request, wanted, _)) => self.find(self.nodes[at].requests[*request], wanted),
            None => Some(Binding::Own(at, name.to_owned())),
        }
    }

    /// Appends to `order` the modules that `at` starts, itself the last, in their order, but those that are `seen`.
    pub(super) fn visit(&self, at: usize, seen: &mut BTreeSet<usize>, order: &mut Vec<usize>) {
        if seen.insert(at) {
            self.nodes[at].requests.iter().for_each(|request| self.visit(*request, seen, order));
            order.push(at);
        }
    }
}

/// Whether `path` in the module `name` leads to another file of the theme.
fn is_of_theme(name: &str, path: &str) -> bool {
    let is_relative = path.starts_with("./") || path.starts_with("../");
    is_relative && path.ends_with(".js") && url::join(name, path).is_some()
}

fn join(name: &str, path: &str) -> String {
    url::join(name, path).unwrap_or_default()
}
