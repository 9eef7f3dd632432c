//! The shape of the code is what `src/lib.rs` and CONTRIBUTING.md say it is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A source file of the library and its text without tests.
struct Source {
    path: PathBuf,
    /// The names of its module, from the room down: `["site", "render", "route"]`.
    module: Vec<String>,
    text: String,
}

impl Source {
    /// The paths that start with `crate::` in this file, as lists of names: `crate::site::{render, theme}` gives two.
    fn paths(&self) -> Vec<Vec<String>> {
        let mut paths = Vec::new();
        for rest in self.text.split("crate::").skip(1) {
            let mut names = Vec::new();
            let mut rest = rest;
            loop {
                let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                rest = &rest[name.len()..];
                if name.is_empty() {
                    break;
                }
                names.push(name);
                match rest.strip_prefix("::") {
                    Some(after) => rest = after,
                    None => break,
                }
            }
            match rest.strip_prefix('{') {
                Some(group) => {
                    paths.extend(group_heads(group).map(|head| names.iter().cloned().chain([head]).collect()));
                }
                None => paths.push(names),
            }
        }
        paths
    }
}

/// The first name of each entry of a `use` group, whose text starts behind its opening brace.
fn group_heads(group: &str) -> impl Iterator<Item = String> {
    let mut depth = 0usize;
    let mut heads = vec![String::new()];
    let mut is_head = true;
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                heads.push(String::new());
                is_head = true;
            }
            ':' if depth == 0 => is_head = false,
            c if depth == 0 && is_head && (c.is_alphanumeric() || c == '_') => heads.last_mut().unwrap().push(c),
            _ => {}
        }
    }
    heads.into_iter().filter(|head| !head.is_empty())
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The files of the library, without their tests and without comments.
fn sources() -> Vec<Source> {
    let mut paths = Vec::new();
    files(Path::new("src"), &mut paths);
    paths.sort();
    let is_test = |path: &PathBuf| path.iter().any(|part| part == "tests" || part == "tests.rs");
    let read = |path: PathBuf| {
        let inner = path.strip_prefix("src").unwrap().with_extension("");
        let module = inner.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("\n#[cfg(test)]\n").next().unwrap();
        let code: String =
            code.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| [line, "\n"]).collect();
        Source { path, module, text: code }
    };
    paths.into_iter().filter(|path| !is_test(path)).map(read).collect()
}

/// The modules that `file` declares, in their order.
fn declared(file: &str) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap();
    text.lines().filter_map(|line| Some(line.strip_prefix("pub mod ")?.strip_suffix(';')?.to_owned())).collect()
}

#[test]
fn there_are_at_most_eleven_rooms_and_each_says_what_it_is_for() {
    let text = fs::read_to_string("src/lib.rs").unwrap();
    let rooms = declared("src/lib.rs");
    assert!((1..=11).contains(&rooms.len()), "{rooms:?}");
    let lines: Vec<&str> = text.lines().collect();
    let undocumented = lines.windows(2).filter(|pair| pair[1].starts_with("pub mod ") && !pair[0].starts_with("/// "));
    assert_eq!(undocumented.collect::<Vec<_>>(), Vec::<&[&str]>::new());
}

#[test]
fn rooms_use_rooms_below_them_only() {
    let rooms = declared("src/lib.rs");
    let floor = |name: &str| rooms.iter().position(|room| room == name);
    let mut wrong = Vec::new();
    for source in sources() {
        let own = &source.module[0];
        let Some(own_floor) = floor(own) else { continue };
        for path in source.paths() {
            if floor(&path[0]).is_some_and(|used| used < own_floor) {
                wrong.push(format!("{} uses {}, which is above {own}", source.path.display(), path.join("::")));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn modules_of_a_room_do_not_use_each_other_in_a_circle() {
    for room in declared("src/lib.rs") {
        let modules: BTreeSet<String> = declared(&format!("src/{room}.rs")).into_iter().collect();
        let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for source in sources().iter().filter(|source| source.module[0] == room && source.module.len() > 1) {
            let used = source.paths().into_iter().filter(|path| path[0] == room && path.len() > 1);
            let used =
                used.map(|path| path[1].clone()).filter(|name| modules.contains(name) && *name != source.module[1]);
            uses.entry(source.module[1].clone()).or_default().extend(used);
        }
        // Take away, again and again, what uses nothing that is left: a circle stays.
        loop {
            let free: Vec<String> = uses
                .iter()
                .filter(|(_, used)| !used.iter().any(|name| uses.contains_key(name)))
                .map(|(name, _)| name.clone())
                .collect();
            if free.is_empty() {
                break;
            }
            free.iter().for_each(|name| drop(uses.remove(name)));
        }
        assert_eq!(uses, BTreeMap::new(), "a circle in {room}");
    }
}

/// The public items of a file that have no doc comment: types, functions and modules. Fields, variants and constructors
/// called `new` need none, nor do the names that a macro fills in.
fn undocumented(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    let code = text.split("\n#[cfg(test)]\n").next().unwrap();
    let lines: Vec<&str> = code.lines().map(str::trim_start).collect();
    let is_item = |line: &str| {
        let Some(rest) = line.strip_prefix("pub ") else { return false };
        let rest =
            ["const ", "async ", "unsafe "].iter().fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
        let is_plain = !rest.starts_with("fn new(") && !rest.contains(" $");
        is_plain && ["struct ", "enum ", "trait ", "fn ", "mod "].iter().any(|kind| rest.starts_with(kind))
    };
    let documents_itself = |line: &str| {
        let module = line.strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';'));
        let file = module.map(|module| path.with_extension("").join(module).with_extension("rs"));
        file.is_some_and(|file| fs::read_to_string(file).is_ok_and(|text| text.starts_with("//!")))
    };
    let is_documented = |index: usize| {
        let above = lines[..index].iter().rev().find(|line| !line.starts_with('#') && !line.ends_with(")]"));
        above.is_some_and(|line| line.starts_with("///"))
    };
    let items = lines.iter().enumerate().filter(|(_, line)| is_item(line));
    let bare = items.filter(|(index, line)| !is_documented(*index) && !documents_itself(line));
    bare.map(|(index, line)| format!("{}:{}: {line}", path.display(), index + 1)).collect()
}

#[test]
fn every_public_item_says_what_it_is() {
    let bare: Vec<String> = sources().iter().flat_map(|source| undocumented(&source.path)).collect();
    assert_eq!(bare, Vec::<String>::new());
}

#[test]
fn paths_go_up_one_step_at_most() {
    let wrong = sources().into_iter().filter(|source| source.text.contains("super::super"));
    assert_eq!(wrong.map(|source| source.path).collect::<Vec<_>>(), Vec::<PathBuf>::new());
}

/// The table of CONTRIBUTING.md: what of the machine each room may touch.
fn permissions() -> Vec<(String, Vec<String>)> {
    let text = fs::read_to_string("CONTRIBUTING.md").unwrap();
    let quoted = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let rows = text.lines().filter_map(|line| {
        let mut cells = line.trim_start().strip_prefix("| ")?.split(" | ");
        let (things, rooms) = (quoted(cells.next()?), quoted(cells.next()?));
        things.first().is_some_and(|thing| thing.contains("::")).then_some((things, rooms))
    });
    rows.flat_map(|(things, rooms)| things.into_iter().map(move |thing| (thing, rooms.clone()))).collect()
}

#[test]
fn only_the_rooms_that_contributing_names_touch_the_machine() {
    let permissions = permissions();
    for thing in ["std::fs", "std::env", "std::net", "std::process", "std::time::SystemTime", "ZonedDateTime::now"] {
        assert!(permissions.iter().any(|(named, _)| named == thing), "CONTRIBUTING.md says nothing of {thing}");
    }
    let mut wrong = Vec::new();
    let mut used: BTreeSet<(&str, &str)> = BTreeSet::new();
    let sources = sources();
    for source in &sources {
        let room = &source.module[0];
        for (thing, rooms) in &permissions {
            // `std::fs` is also written `std::{fs, io}`, which this project does not do.
            assert!(!source.text.contains("std::{"), "{}: one `use` a module of std", source.path.display());
            let mut found = source.text.split(thing.as_str()).skip(1);
            let is_used = found.any(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'));
            let is_allowed = rooms.iter().any(|allowed| allowed == room || room == "main");
            if is_used && !is_allowed {
                wrong.push(format!("{} uses {thing}", source.path.display()));
            }
            if is_used {
                used.insert((thing, room));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    for (thing, rooms) in &permissions {
        let idle: Vec<&String> = rooms.iter().filter(|room| !used.contains(&(thing.as_str(), room.as_str()))).collect();
        assert!(idle.is_empty(), "CONTRIBUTING.md lets {idle:?} use {thing}, which they do not");
    }
}

#[test]
fn every_source_file_fits_a_head() {
    const LINES_MAX: usize = 460;
    let mut paths = Vec::new();
    files(Path::new("src"), &mut paths);
    let lines = |path: &PathBuf| fs::read_to_string(path).unwrap().lines().count();
    let long: Vec<String> = paths
        .iter()
        .map(|path| (path, lines(path)))
        .filter(|(path, lines)| *lines > LINES_MAX && !path.ends_with("model/raw.rs"))
        .map(|(path, lines)| format!("{}: {lines} lines", path.display()))
        .collect();
    assert_eq!(long, Vec::<String>::new());
}
