//! Which modules are published in one file: those that the same pages load, so that each is loaded and runs once.

use std::collections::{BTreeMap, BTreeSet};

use super::graph::Graph;

/// The modules of a published file, in the order in which they run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub modules: Vec<usize>,
}

/// The pieces of a theme's scripts, and in which of them each module is.
pub(super) struct Pieces {
    pub pieces: Vec<Piece>,
    pub of: Vec<usize>,
}

/// What starts modules: scripts of a page that follow each other, or an import that is called.
struct Start {
    modules: Vec<usize>,
    /// All modules that run then, in their order.
    order: Vec<usize>,
}

/// The pieces of `graph`. Every page loads `always`: the scripts of one inner list one after the other, as one. Some pages load
/// `entries`.
pub(super) fn pieces(graph: &Graph, always: &[Vec<usize>], entries: &BTreeSet<usize>) -> Pieces {
    let starts = starts(graph, always, entries);
    let mut alone: BTreeSet<usize> = (0..graph.nodes.len()).filter(|at| graph.nodes[*at].script.is_alone).collect();
    let keys = keys(graph, &starts, always.len());
    loop {
        let pieces = grouped(graph, &starts, &keys, &alone);
        let Some(moved) = starts.iter().find_map(|start| first_moved(graph, start, &pieces)) else {
            return pieces;
        };
        // One of them is in a piece with others: where each is alone, they run in their own order.
        let with = |at: usize| pieces.pieces[pieces.of[at]].modules.clone();
        let crowd = moved.into_iter().map(with).find(|modules| modules.len() > 1);
        let crowd = crowd.or_else(|| pieces.pieces.iter().map(|piece| piece.modules.clone()).find(|all| all.len() > 1));
        match crowd {
            Some(modules) => alone.extend(modules),
            None => return pieces,
        }
    }
}

fn starts(graph: &Graph, always: &[Vec<usize>], entries: &BTreeSet<usize>) -> Vec<Start> {
    let later: BTreeSet<usize> = graph.nodes.iter().flat_map(|node| node.later.iter().copied()).collect();
    let single = entries.iter().chain(later.difference(entries)).map(|at| vec![*at]);
    let start = |modules: Vec<usize>| {
        let (mut seen, mut order) = (BTreeSet::new(), Vec::new());
        modules.iter().for_each(|at| graph.visit(*at, &mut seen, &mut order));
        Start { modules, order }
    };
    always.iter().cloned().chain(single).map(start).collect()
}

/// For each module the starts that must load it, because it may not be there yet. The first `always` starts are of every page.
fn keys(graph: &Graph, starts: &[Start], always: usize) -> Vec<BTreeSet<usize>> {
    let runs: Vec<BTreeSet<usize>> = starts.iter().map(|start| start.order.iter().copied().collect()).collect();
    let on_every_page: BTreeSet<usize> = runs[..always].iter().flatten().copied().collect();
    let there = there(graph, starts, &runs);
    let key = |at: usize| {
        let is_there = |start: usize| {
            start >= always
                && (on_every_page.contains(&at) || there[start].as_ref().is_some_and(|all| all.contains(&at)))
        };
        (0..starts.len()).filter(|start| runs[*start].contains(&at) && !is_there(*start)).collect()
    };
    (0..graph.nodes.len()).map(key).collect()
}

/// For each start what has run whenever it begins: nothing for a script of a page, and for an import that is called what the
/// pages with a call have run. Only scripts of pages count: a module that is asked for as an object shows nothing but its own.
fn there(graph: &Graph, starts: &[Start], runs: &[BTreeSet<usize>]) -> Vec<Option<BTreeSet<usize>>> {
    let called: BTreeSet<usize> = graph.nodes.iter().flat_map(|node| node.later.iter().copied()).collect();
    let is_called = |start: &Start| start.modules.len() == 1 && called.contains(&start.modules[0]);
    let mut there: Vec<Option<BTreeSet<usize>>> =
        starts.iter().map(|start| if is_called(start) { None } else { Some(BTreeSet::new()) }).collect();
    loop {
        let mut next = there.clone();
        for (number, start) in starts.iter().enumerate().filter(|(_, start)| is_called(start)) {
            let callers =
                |caller: &usize| runs[*caller].iter().any(|at| graph.nodes[*at].later.contains(&start.modules[0]));
            let mut all: Option<BTreeSet<usize>> = None;
            for caller in (0..starts.len()).filter(callers) {
                let Some(before) = &there[caller] else {
                    continue;
                };
                let mut here = before.clone();
                if !is_called(&starts[caller]) {
                    here.extend(&runs[caller]);
                }
                all = Some(all.map_or_else(|| here.clone(), |all| all.intersection(&here).copied().collect()));
            }
            next[number] = all;
        }
        if next == there {
            return there;
        }
        there = next;
    }
}

fn grouped(graph: &Graph, starts: &[Start], keys: &[BTreeSet<usize>], alone: &BTreeSet<usize>) -> Pieces {
    let mut groups: BTreeMap<(&BTreeSet<usize>, Option<usize>), Vec<usize>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for at in starts.iter().flat_map(|start| start.order.iter().copied()).filter(|at| seen.insert(*at)) {
        groups.entry((&keys[at], alone.get(&at).copied())).or_default().push(at);
    }
    let mut of = vec![0; graph.nodes.len()];
    let pieces: Vec<Piece> = groups.into_values().map(|modules| Piece { modules }).collect();
    for (number, piece) in pieces.iter().enumerate() {
        piece.modules.iter().for_each(|at| of[*at] = number);
    }
    Pieces { pieces, of }
}

/// Two modules that run in another order in pieces, one of which does something that the other could see.
fn first_moved(graph: &Graph, start: &Start, pieces: &Pieces) -> Option<[usize; 2]> {
    let (mut seen, mut run) = (BTreeSet::new(), Vec::new());
    for at in &start.modules {
        pieces.run(graph, pieces.of[*at], &mut seen, &mut run);
    }
    let place: BTreeMap<usize, usize> = run.iter().enumerate().map(|(place, at)| (*at, place)).collect();
    let needs = start.order.iter().flat_map(|at| graph.nodes[*at].requests.iter().map(|other| [*other, *at]));
    let loud: Vec<usize> = start.order.iter().copied().filter(|at| !graph.nodes[*at].script.is_quiet).collect();
    let follow = loud.windows(2).map(|two| [two[0], two[1]]);
    needs.chain(follow).find(|[first, second]| place[first] > place[second])
}

impl Pieces {
    /// Appends to `run` the modules that the piece `number` starts, in their order.
    fn run(&self, graph: &Graph, number: usize, seen: &mut BTreeSet<usize>, run: &mut Vec<usize>) {
        if seen.insert(number) {
            self.imports(graph, number).into_iter().for_each(|other| self.run(graph, other, seen, run));
            run.extend(&self.pieces[number].modules);
        }
    }

    /// The other pieces that the piece `number` imports, in the order in which its modules ask for them.
    pub(super) fn imports(&self, graph: &Graph, number: usize) -> Vec<usize> {
        let mut imports = Vec::new();
        for at in &self.pieces[number].modules {
            for other in graph.nodes[*at].requests.iter().map(|request| self.of[*request]) {
                if other != number && !imports.contains(&other) {
                    imports.push(other);
                }
            }
        }
        imports
    }
}
