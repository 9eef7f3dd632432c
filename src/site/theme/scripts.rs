//! The scripts of a theme: read, joined so that a page needs few files, shrunk, and named by their content.
//!
//! A module stays a small file for people. What the same pages load becomes one file ([`pieces`]); what is imported with
//! `import()` stays apart. A module runs once, whatever leads to it, and in the order in which its own imports ask for it.

mod graph;
mod join;
mod pieces;
mod quiet;
mod read;
mod shrink;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::Duration;

use self::graph::Graph;
use self::pieces::Pieces;
use super::{Module, ThemeSources};
use crate::text::output::{File, fingerprinted};
use crate::text::source::Span;
use crate::text::url;

/// The name of the file with scripts that every page loads.
const EVERY_PAGE: &str = "js/every-page.js";

/// The stack that the parser and the rest need for each byte of the largest script, which may be all brackets.
const STACK_PER_BYTE: usize = if cfg!(debug_assertions) { 16 * 1024 } else { 4 * 1024 };

/// The least of it, and the most; what is not used costs nothing.
const STACK: (usize, usize) = (16 << 20, 1 << 30);

/// The time that all scripts of a theme may take: a hundred times as long as those of any theme.
const PATIENCE: Duration = Duration::from_secs(60);

/// A fault of a script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptFault {
    /// The file's path in the theme.
    pub name: String,
    /// `unreadable`, `circle`, `unknown`, `long` or `slow`: what the message says.
    pub kind: &'static str,
    /// The parser's words, the file that closes the circle or the name that is not exported.
    pub reason: String,
    /// The file that does not export the name.
    pub file: String,
    pub span: Span,
}

/// The published scripts of a theme.
#[derive(Debug, Default)]
pub(super) struct Published {
    pub files: Vec<File<'static>>,
    /// The paths of those that every page loads.
    pub always: Vec<String>,
    /// The files of the others, by the path of the script in the theme.
    pub modules: Vec<(String, Module)>,
    /// Files that are named or imported but do not exist.
    pub missing: BTreeSet<String>,
    pub faults: Vec<ScriptFault>,
}

/// The texts of the scripts of a theme, and which of them is being read.
struct Sources {
    texts: BTreeMap<String, String>,
    /// The site's own.
    own: BTreeSet<String>,
    current: Arc<Mutex<String>>,
}

impl Sources {
    fn of(sources: &ThemeSources) -> Sources {
        let scripts = || sources.iter().filter(|(name, _)| name.ends_with(".js"));
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Sources {
            texts: scripts().map(|(name, source)| (name.clone(), text(&source.bytes))).collect(),
            own: scripts().filter(|(_, source)| source.is_own).map(|(name, _)| name.clone()).collect(),
            current: Arc::default(),
        }
    }

    /// The text of the script `name`, which is read next.
    fn next(&self, name: &str) -> Option<&String> {
        name.clone_into(&mut self.current.lock().unwrap_or_else(PoisonError::into_inner));
        self.texts.get(name)
    }
}

/// Publishes the scripts `always`, which every page loads one after the other, and `entries`, which templates name, with what they
/// import. Where something is wrong, each is published as it is written.
pub(super) fn published(sources: &ThemeSources, always: &[String], entries: &BTreeSet<String>) -> Published {
    let as_written = || as_written(sources, always, entries);
    let scripts = Sources::of(sources);
    let most = STACK.1 / STACK_PER_BYTE;
    let long = scripts.texts.iter().filter(|(_, text)| text.len() > most);
    let long: Vec<ScriptFault> =
        long.map(|(name, _)| ScriptFault::whole(name, "long", (most / 1000).to_string())).collect();
    if !long.is_empty() {
        return Published { faults: long, ..as_written() };
    }
    let largest = scripts.texts.values().map(String::len).max().unwrap_or_default();
    let current = scripts.current.clone();
    let (send, receive) = mpsc::channel();
    let (always_names, entry_names) = (always.to_vec(), entries.clone());
    let thread = std::thread::Builder::new().stack_size(STACK.0 + largest * STACK_PER_BYTE);
    let work = move || drop(send.send(joined(&scripts, &always_names, &entry_names)));
    if thread.spawn(work).is_err() {
        return as_written();
    }
    match receive.recv_timeout(PATIENCE) {
        Ok(Ok(published)) => published,
        Ok(Err(Wrong { missing, faults })) => Published { missing, faults, ..as_written() },
        // Few brackets can keep a parser busy for years. It is left to itself, and ends with the program.
        Err(_) => {
            let name = current.lock().unwrap_or_else(PoisonError::into_inner).clone();
            Published { faults: vec![ScriptFault::whole(&name, "slow", String::new())], ..as_written() }
        }
    }
}

/// Why scripts cannot be joined.
struct Wrong {
    missing: BTreeSet<String>,
    faults: Vec<ScriptFault>,
}

fn joined(sources: &Sources, always: &[String], entries: &BTreeSet<String>) -> Result<Published, Wrong> {
    let names = always.iter().chain(entries).map(String::as_str);
    let graph = Graph::of(sources, names);
    if !graph.missing.is_empty() || !graph.faults.is_empty() {
        let Graph { missing, faults, .. } = graph;
        return Err(Wrong { missing, faults });
    }
    let numbers = |names: &[String]| names.iter().map(|name| graph.by_name[name]).collect::<Vec<usize>>();
    // A script of the site's own may stop, and must stop no other.
    let is_apart = |name: &String| sources.own.contains(name);
    let runs: Vec<Vec<usize>> = always.chunk_by(|a, b| !is_apart(a) && !is_apart(b)).map(numbers).collect();
    let singles: BTreeSet<usize> = entries.iter().map(|name| graph.by_name[name]).collect();
    let pieces = pieces::pieces(&graph, &runs, &singles);
    let names = piece_names(&graph, &pieces, &runs, &singles);
    let files = files(&graph, &pieces, &names, &sources.current);
    let paths: Vec<&String> = files.iter().map(|file| &file.path).collect();
    let mut on_every_page: Vec<String> = Vec::new();
    for path in runs.iter().flatten().map(|at| paths[pieces.of[*at]]) {
        if !on_every_page.contains(path) {
            on_every_page.push(path.clone());
        }
    }
    let module = |at: usize| Module {
        path: paths[pieces.of[at]].clone(),
        imports: reached(&pieces.of[at], |piece| pieces.imports(&graph, *piece))
            .into_iter()
            .map(|piece| paths[piece].clone())
            .filter(|path| !on_every_page.contains(path))
            .collect(),
    };
    let modules = entries.iter().map(|name| (name.clone(), module(graph.by_name[name]))).collect();
    Ok(Published { always: on_every_page, modules, files, ..Published::default() })
}

/// Each script as it is written, for pages that are shown beside the faults.
fn as_written(sources: &ThemeSources, always: &[String], entries: &BTreeSet<String>) -> Published {
    let mut published = Published::default();
    let mut publish = |name: &String| {
        let file = super::file(name, sources.get(name)?.bytes.clone());
        let path = file.path.clone();
        published.files.push(file);
        Some(path)
    };
    let on_every_page: Vec<String> = always.iter().filter_map(&mut publish).collect();
    let module = |name: &String| Some((name.clone(), Module { path: publish(name)?, imports: Vec::new() }));
    let modules: Vec<(String, Module)> = entries.iter().filter_map(module).collect();
    Published { always: on_every_page, modules, ..published }
}

/// A name for each piece: of the script that pages load, or of the largest of its modules.
fn piece_names(graph: &Graph, pieces: &Pieces, runs: &[Vec<usize>], singles: &BTreeSet<usize>) -> Vec<String> {
    let is_called = |at: &usize| graph.nodes.iter().any(|node| node.later.contains(at));
    let name = |piece: &pieces::Piece| {
        let is_run = |at: &usize| runs.iter().any(|run| run.len() > 1 && run.contains(at));
        if piece.modules.len() > 1 && piece.modules.iter().any(is_run) {
            return EVERY_PAGE.to_owned();
        }
        let named = piece.modules.iter().rev().find(|at| singles.contains(at) || is_called(at));
        let largest = piece.modules.iter().max_by_key(|at| graph.nodes[**at].script.text.len());
        named.or(largest).map(|at| graph.nodes[*at].name.clone()).unwrap_or_default()
    };
    pieces.pieces.iter().map(name).collect()
}

/// The finished files of `pieces`.
fn files(graph: &Graph, pieces: &Pieces, names: &[String], current: &Mutex<String>) -> Vec<File<'static>> {
    // A word that no script has stands for a path until all paths are known.
    let mut word = "~piece".to_owned();
    while graph.nodes.iter().any(|node| node.script.text.contains(&word)) {
        word.insert(0, '~');
    }
    let address = |piece: usize| format!("{word}{piece}~");
    let texts = join::joined(graph, pieces, &address);
    let is_fixed = |piece: usize| pieces.pieces[piece].modules.iter().any(|at| graph.nodes[*at].script.evaluates);
    let texts = texts.into_iter().enumerate().map(|(piece, text)| {
        names[piece].clone_into(&mut current.lock().unwrap_or_else(PoisonError::into_inner));
        shrink::shrunk(&text, is_fixed(piece)).unwrap_or(text)
    });
    let texts: Vec<String> = texts.collect();
    let leads_to = |piece: &usize| {
        let later = pieces.pieces[*piece].modules.iter().flat_map(|at| graph.nodes[*at].later.iter());
        pieces.imports(graph, *piece).into_iter().chain(later.map(|at| pieces.of[*at])).collect()
    };
    // Files may lead to each other in a circle, so that the name of each changes with all that it leads to.
    let path = |piece: usize| {
        let others = reached(&piece, leads_to).into_iter().filter(|other| *other != piece);
        let content: String = [piece].into_iter().chain(others).map(|piece| texts[piece].as_str()).collect();
        fingerprinted(&names[piece], content.as_bytes())
    };
    let paths: Vec<String> = (0..names.len()).map(path).collect();
    let file = |piece: usize| {
        let led = (0..names.len()).fold(texts[piece].clone(), |text, other| {
            text.replace(&address(other), &relative(&names[piece], &paths[other]))
        });
        File { path: format!("{}/{}", super::ASSETS, paths[piece]), bytes: led.into_bytes().into() }
    };
    (0..names.len()).map(file).collect()
}

/// All that `start` leads to, however far, in order.
fn reached(start: &usize, leads_to: impl Fn(&usize) -> Vec<usize>) -> BTreeSet<usize> {
    let mut left = leads_to(start);
    let mut reached = BTreeSet::new();
    while let Some(next) = left.pop() {
        if reached.insert(next) {
            left.extend(leads_to(&next));
        }
    }
    reached
}

/// `to` as the file `from` imports it.
fn relative(from: &str, to: &str) -> String {
    let (mut here, mut there) = (from, to);
    while let (Some((folder, left)), Some((other, right))) = (here.split_once('/'), there.split_once('/'))
        && folder == other
    {
        (here, there) = (left, right);
    }
    let up = here.matches('/').count();
    let way = if up == 0 { "./".to_owned() } else { "../".repeat(up) };
    format!("{way}{}", url::encoded(there))
}

impl ScriptFault {
    fn new(name: &str, kind: &'static str, reason: String, span: Span) -> ScriptFault {
        ScriptFault { name: name.to_owned(), kind, reason, file: String::new(), span }
    }

    /// A fault of a whole file.
    fn whole(name: &str, kind: &'static str, reason: String) -> ScriptFault {
        ScriptFault::new(name, kind, reason, Span::new(0, 0))
    }
}

/// The published files of `modules` by the stem of their names, for templates.
pub(super) fn by_stem(modules: impl Iterator<Item = (String, Module)>) -> BTreeMap<String, Module> {
    let stem = |name: &str| name.rsplit('/').next().unwrap_or(name).trim_end_matches(".js").to_owned();
    modules.map(|(name, module)| (stem(&name), module)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::theme::ThemeSource;

    /// The published scripts of `files`, of which every page loads `always` and some load `entries`. Files in a folder `own` are
    /// the site's.
    fn publish(files: &[(&str, &str)], always: &[&str], entries: &[&str]) -> Published {
        let source = |name: &str, text: &str| ThemeSource {
            path: name.into(),
            bytes: text.as_bytes().to_vec(),
            is_own: name.starts_with("own/"),
        };
        let sources = files.iter().map(|(name, text)| ((*name).to_owned(), source(name, text))).collect();
        let always: Vec<String> = always.iter().map(|name| (*name).to_owned()).collect();
        published(&sources, &always, &entries.iter().map(|name| (*name).to_owned()).collect())
    }

    /// The text of the published file of the script `name`.
    fn text(published: &Published, name: &str) -> String {
        let stem = format!("assets/{}.", name.trim_end_matches(".js"));
        let file = published.files.iter().find(|file| file.path.starts_with(&stem)).unwrap();
        String::from_utf8(file.bytes.to_vec()).unwrap()
    }

    #[test]
    fn a_script_and_what_it_imports_become_one_file_and_what_it_imports_later_another() {
        let files = [
            (
                "js/a.js",
                "import { b } from \"./lib/b.js\";\nconsole.log(b, \"./not-an-import.js\"); import(\"./lib/d.js\");",
            ),
            ("js/lib/b.js", "import \"../c.js\";\nexport const b = document.title;"),
            ("js/c.js", "// Says nothing.\n/**\n * Nor does\n * this.\n */\n  c(); // stays\n"),
            ("js/lib/d.js", "import { e } from \"./e.js\"; e();"),
            ("js/lib/e.js", "export function e() { f(); }"),
        ];
        let published = publish(&files, &[], &["js/a.js"]);
        assert!(published.missing.is_empty() && published.faults.is_empty());
        assert_eq!(published.files.len(), 2);
        let [a, d] = ["js/a.js", "js/lib/d.js"].map(|name| text(&published, name));
        let at = |part: &str| a.find(part).unwrap();
        assert!(at("c()") < at("document.title") && at("document.title") < at("console.log"), "{a}");
        assert!(!a.contains("Says") && !a.contains("stays") && a.contains("./not-an-import.js"), "{a}");
        assert!(a.contains("import(`./lib/d.") || a.contains("import(\"./lib/d."), "{a}");
        assert!(d.contains("f()"), "{d}");
        assert_eq!(published.modules[0].1.imports, [""; 0]);
    }

    #[test]
    fn an_import_in_a_comment_is_a_type() {
        let files = [
            ("a.js", "/** @type {import(\"./b.js\").B} */\nlet b;\n"),
            ("b.js", "/** @typedef {import(\"./gone.js\").Gone} B */\nimport \"./a.js\";\n"),
        ];
        let published = publish(&files, &[], &["b.js"]);
        assert!(published.missing.is_empty() && published.faults.is_empty(), "{:?}", published.missing);
        assert_eq!(text(&published, "b.js"), "");
    }

    #[test]
    fn what_several_pages_load_is_a_file_that_is_loaded_ahead_and_runs_once() {
        let files = [
            ("js/a.js", "import { next } from \"./lib/state.js\"; a(next());"),
            ("js/b.js", "import { next } from \"./lib/state.js\"; b(next());"),
            ("js/lib/state.js", "let n = 0; export const next = () => ++n;"),
        ];
        let published = publish(&files, &[], &["js/a.js", "js/b.js"]);
        assert_eq!(published.files.len(), 3);
        let state = published.files.iter().map(|file| &file.path).find(|path| path.contains("state")).unwrap();
        for (_, module) in &published.modules {
            assert_eq!(&module.imports, std::slice::from_ref(state));
        }
        let name = state.rsplit('/').next().unwrap();
        assert!(text(&published, "js/a.js").contains(&format!("\"./lib/{name}\"")));
        // Where every page has it already, it needs no file.
        let published = publish(&files, &["js/a.js"], &["js/b.js"]);
        assert_eq!(published.files.len(), 2);
        assert_eq!(published.modules[0].1.imports, [""; 0]);
    }

    #[test]
    fn scripts_of_every_page_are_one_file_and_those_of_the_site_are_apart() {
        let files = [("js/a.js", "a();"), ("js/b.js", "b();"), ("own/c.js", "c();"), ("js/d.js", "d();")];
        let published = publish(&files, &["js/a.js", "js/b.js", "own/c.js", "js/d.js"], &[]);
        let stems: Vec<&str> = published.always.iter().map(|path| path.split('.').next().unwrap()).collect();
        assert_eq!(stems, ["assets/js/every-page", "assets/own/c", "assets/js/d"]);
    }

    #[test]
    fn a_file_gets_another_name_when_anything_changes_that_it_leads_to() {
        let paths = |text: &str| {
            let files = [
                ("a.js", "import { s } from \"./s.js\"; s(); import(\"./later.js\");"),
                ("later.js", "import { s } from \"./s.js\"; s(); import(\"./last.js\");"),
                ("s.js", "export function s() { console.log(1); }"),
                ("last.js", text),
            ];
            let files = publish(&files, &[], &["a.js"]).files;
            files.into_iter().map(|file| file.path).collect::<BTreeSet<_>>()
        };
        let (before, after) = (paths("x();"), paths("y();"));
        assert_eq!(before.len(), 3);
        assert!(before.is_disjoint(&after), "{before:?} {after:?}");
        assert_eq!(before, paths("// Nothing else.\nx();"));
    }

    #[test]
    fn missing_and_circular_modules_and_unknown_names_are_noted() {
        let of = |files: &[(&str, &str)]| {
            let published = publish(files, &[], &["a.js"]);
            assert!(published.modules[0].1.path.starts_with("assets/a."), "pages can still name it");
            let faults =
                published.faults.into_iter().map(|fault| (fault.name, fault.kind, fault.reason, fault.span.start));
            (published.missing.into_iter().collect::<Vec<_>>(), faults.collect::<Vec<_>>())
        };
        let told = |name: &str, kind, reason: &str, start| vec![(name.to_owned(), kind, reason.to_owned(), start)];
        let circle = of(&[("a.js", "import \"./b.js\";"), ("b.js", "import \"./a.js\";")]);
        assert_eq!(circle, (vec![], told("b.js", "circle", "a.js", 7)));
        assert_eq!(of(&[("a.js", "import \"./gone.js\";")]), (vec!["gone.js".to_owned()], vec![]));
        let unknown = of(&[("a.js", "import { c } from \"./b.js\"; c();"), ("b.js", "export const b = 1;")]);
        assert_eq!(unknown, (vec![], told("a.js", "unknown", "c", 9)));
        let (missing, faults) = of(&[("a.js", "let é = 1;\nlet = ;")]);
        assert!(missing.is_empty() && faults[0].1 == "unreadable" && faults[0].3 >= 12, "{faults:?}");
        let undefined = of(&[("a.js", "export { gone };")]);
        assert_eq!(undefined.1.len(), 1, "{undefined:?}");
        let long = "x;".repeat(STACK.1 / STACK_PER_BYTE);
        assert_eq!(of(&[("a.js", &long)]).1[0].1, "long");
    }

    #[test]
    fn a_script_that_is_all_brackets_stops_nothing() {
        for (open, middle, close) in
            [("(", "1", ")"), ("[", "1", "]"), ("!", "1", ""), ("(", "", ""), ("`${", "1", "}`")]
        {
            let script = format!("f({}{middle}{});", open.repeat(5_000), close.repeat(5_000));
            assert_eq!(publish(&[("a.js", &script)], &[], &["a.js"]).modules.len(), 1);
        }
    }

    #[test]
    fn a_path_leads_from_one_file_to_another() {
        assert_eq!(relative("js/a.js", "js/b.js"), "./b.js");
        assert_eq!(relative("js/lib/a.js", "js/b.js"), "../b.js");
        assert_eq!(relative("js/a.js", "js/lib/b c.js"), "./lib/b%20c.js");
        assert_eq!(relative("a/b/c.js", "d/e.js"), "../../d/e.js");
    }
}
