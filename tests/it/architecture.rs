//! The shape of the code is what `src/lib.rs` and CONTRIBUTING.md say it is.
//!
//! A use of the code is a path that starts with `crate`, `super` or `std`, wherever it stands: in a `use`, in one of its
//! groups or in the body of a function. Tests and comments do not count.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A source file of the library, without its tests and comments.
struct Source {
    path: PathBuf,
    /// The names of its module, from the room down: `["site", "render", "route"]`.
    module: Vec<String>,
    code: String,
}

impl Source {
    /// The file at `path` below `src`.
    fn new(path: &str, text: &str) -> Source {
        let module = Path::new(path).with_extension("");
        let module = module.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        Source { path: Path::new("src").join(path), module, code: without_tests(text) }
    }

    fn room(&self) -> &str {
        &self.module[0]
    }

    /// What the file uses of the library, from the room down: `["text", "date", "Date"]`.
    fn uses(&self) -> Vec<Vec<String>> {
        let parent = &self.module[..self.module.len() - 1];
        let below_crate = paths(&self.code, "crate");
        let below_parent = paths(&self.code, "super").into_iter().map(|path| [parent, &path].concat());
        below_crate.into_iter().chain(below_parent).collect()
    }

    /// The modules that the file declares.
    fn declares(&self) -> impl Iterator<Item = &str> {
        self.code.lines().filter_map(|line| {
            let line = line.strip_prefix("pub ").or_else(|| line.strip_prefix("pub(crate) ")).unwrap_or(line);
            line.strip_prefix("mod ")?.strip_suffix(';')
        })
    }
}

/// Code without lines that are comments, and without what follows `#[cfg(test)]`: an item that ends in its line, or a
/// block whose brace is closed at the beginning of a line, as rustfmt writes them.
fn without_tests(text: &str) -> String {
    let mut code = String::new();
    let mut lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    while let Some(line) = lines.next() {
        if line != "#[cfg(test)]" {
            code += line;
            code += "\n";
            continue;
        }
        let mut is_open = false;
        for line in lines.by_ref() {
            let is_attribute = line.starts_with("#[");
            is_open |= line.ends_with(['{', '[', '(', ',']);
            let is_end = if is_open { line.starts_with(['}', ']', ')']) } else { line.ends_with([';', '}']) };
            if is_end && !is_attribute && !line.ends_with('{') {
                break;
            }
        }
    }
    code
}

/// Every path behind `root::` in `code`, without the root: `crate::{a, b::{self, c}}` has `a`, `b` and `b::c`.
fn paths(code: &str, root: &str) -> Vec<Vec<String>> {
    let start = format!("{root}::");
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut found = Vec::new();
    for (at, _) in code.match_indices(&start) {
        // `super::` also stands at the end of `super::super::`, and `crate::` of `other_crate::`.
        if !code[..at].ends_with(is_word) && !code[..at].ends_with("super::") {
            read_path(&code[at + start.len()..], &[], &mut found);
        }
    }
    found
}

/// Reads one path, or a group of them, from the beginning of `text`, and returns the rest.
fn read_path<'t>(text: &'t str, before: &[String], found: &mut Vec<Vec<String>>) -> &'t str {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = rest.trim_start();
            if rest.is_empty() {
                return rest;
            }
            if let Some(rest) = rest.strip_prefix('}') {
                return rest;
            }
            rest = read_path(rest, before, found);
            // What is between an entry and the next: `as name`, and the comma.
            let end = rest.find([',', '}']).unwrap_or(rest.len());
            rest = rest[end..].strip_prefix(',').unwrap_or(&rest[end..]);
        }
    }
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let path = match name {
        "" | "self" => before.to_vec(),
        name => [before, &[name.to_owned()]].concat(),
    };
    match rest.strip_prefix("::") {
        Some(rest) if rest.starts_with(|c: char| c == '{' || c == '*' || c.is_alphanumeric() || c == '_') => {
            read_path(rest, &path, found)
        }
        _ => {
            found.push(path);
            rest
        }
    }
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

/// The files of the library, without those that are tests.
fn sources() -> Vec<Source> {
    let mut paths = Vec::new();
    files(Path::new("src"), &mut paths);
    paths.sort();
    let is_test = |path: &PathBuf| path.iter().any(|part| part == "tests" || part == "tests.rs");
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        Source::new(path.strip_prefix("src").unwrap().to_str().unwrap(), &text)
    };
    paths.into_iter().filter(|path| !is_test(path)).map(read).collect()
}

/// The rooms that `src/lib.rs` lists, from the top floor down.
fn rooms() -> Vec<String> {
    let text = fs::read_to_string("src/lib.rs").unwrap();
    Source::new("lib.rs", &text).declares().map(str::to_owned).collect()
}

/// The uses of a room that is above the one that uses it.
fn upward_uses(rooms: &[String], sources: &[Source]) -> Vec<String> {
    let floor = |name: &str| rooms.iter().position(|room| room == name);
    let mut upward = Vec::new();
    for source in sources {
        let Some(own) = floor(source.room()) else { continue };
        for path in source.uses() {
            if path.first().and_then(|room| floor(room)).is_some_and(|used| used < own) {
                upward.push(format!("{} uses {}", source.path.display(), path.join("::")));
            }
        }
    }
    upward
}

/// The modules of `room` that use each other in a circle, each with those it uses. The file of the room itself, which
/// declares them, is no part of a circle.
fn circles(room: &str, sources: &[Source]) -> BTreeMap<String, BTreeSet<String>> {
    let of_room = || sources.iter().filter(|source| source.room() == room);
    let modules: BTreeSet<&str> =
        of_room().filter(|source| source.module.len() == 1).flat_map(Source::declares).collect();
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in of_room().filter(|source| source.module.len() > 1) {
        let own = &source.module[1];
        let used = source.uses().into_iter().filter(|path| path.len() > 1 && path[0] == room);
        let used = used.map(|path| path[1].clone()).filter(|name| modules.contains(&**name) && name != own);
        uses.entry(own.clone()).or_default().extend(used);
    }
    // Take away, again and again, what uses nothing that is left: a circle stays.
    loop {
        let is_free = |used: &BTreeSet<String>| !used.iter().any(|name| uses.contains_key(name));
        let free: Vec<String> = uses.iter().filter(|(_, used)| is_free(used)).map(|(name, _)| name.clone()).collect();
        if free.is_empty() {
            return uses;
        }
        free.iter().for_each(|name| drop(uses.remove(name)));
    }
}

/// Whether the file uses `thing` of the machine: a path of `std`, or the end of another path.
fn touches(source: &Source, thing: &str) -> bool {
    let Some(inner) = thing.strip_prefix("std::") else {
        return source.code.contains(thing);
    };
    let inner: Vec<&str> = inner.split("::").collect();
    paths(&source.code, "std")
        .iter()
        .any(|path| path.len() >= inner.len() && path.iter().zip(&inner).all(|(a, b)| a == b))
}

#[test]
fn there_are_at_most_eleven_rooms_and_each_says_what_it_is_for() {
    let text = fs::read_to_string("src/lib.rs").unwrap();
    let rooms = rooms();
    assert!((1..=11).contains(&rooms.len()), "{rooms:?}");
    let lines: Vec<&str> = text.lines().collect();
    let undocumented = lines.windows(2).filter(|pair| pair[1].starts_with("pub mod ") && !pair[0].starts_with("/// "));
    assert_eq!(undocumented.collect::<Vec<_>>(), Vec::<&[&str]>::new());
    let homeless = sources().into_iter().filter(|source| {
        let is_root = source.module == ["lib"] || source.module == ["main"];
        !is_root && !rooms.iter().any(|room| room == source.room())
    });
    assert_eq!(homeless.map(|source| source.path).collect::<Vec<_>>(), Vec::<PathBuf>::new());
}

#[test]
fn rooms_use_rooms_below_them_only() {
    assert_eq!(upward_uses(&rooms(), &sources()), Vec::<String>::new());
}

#[test]
fn modules_of_a_room_do_not_use_each_other_in_a_circle() {
    let sources = sources();
    let circles = rooms().into_iter().map(|room| (circles(&room, &sources), room));
    let found: Vec<_> = circles.filter(|(circle, _)| !circle.is_empty()).collect();
    assert!(found.is_empty(), "{found:#?}");
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
    let is_wrong = |source: &Source| {
        paths(&source.code, "super").iter().any(|path| path.first().is_some_and(|name| name == "super"))
    };
    let wrong = sources().into_iter().filter(is_wrong);
    assert_eq!(wrong.map(|source| source.path).collect::<Vec<_>>(), Vec::<PathBuf>::new());
}

/// The table of CONTRIBUTING.md: what of the machine each room may touch.
fn permissions() -> Vec<(String, Vec<String>)> {
    let text = fs::read_to_string("CONTRIBUTING.md").unwrap();
    let (_, table) = text.split_once("| rooms that may use it |").expect("a table of what may touch the machine");
    let quoted = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let rows = table.lines().skip(1).take_while(|line| !line.is_empty()).filter_map(|line| {
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
    let sources = sources();
    for (thing, allowed) in &permissions {
        let users: BTreeSet<&str> = sources
            .iter()
            .filter(|source| touches(source, thing))
            .map(Source::room)
            .filter(|room| *room != "main")
            .collect();
        let allowed: BTreeSet<&str> = allowed.iter().map(String::as_str).collect();
        let wrong: Vec<_> = users.difference(&allowed).collect();
        assert!(wrong.is_empty(), "{wrong:?} use {thing}, which CONTRIBUTING.md does not let them");
        let idle: Vec<_> = allowed.difference(&users).collect();
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

/// Three rooms, from the top floor down.
fn three_rooms() -> [String; 3] {
    ["cli", "site", "text"].map(str::to_owned)
}

#[test]
fn an_upward_use_is_found_however_it_is_written() {
    for code in [
        "use crate::cli::Args;\n",
        "use crate::{cli, text};\n",
        "use crate::{\n    text::{date::Date, url},\n    cli::{self as top, Args},\n};\n",
        "fn theme() {\n    crate::cli::print(\"x\");\n}\n",
        "type Args = Vec<crate::cli::Args>;\n",
        "#[cfg(test)]\nconst DAYS: [u8; 2] = [\n    1,\n    2,\n];\n\nuse crate::cli::Args;\n",
        "#[cfg(test)]\nmod tests;\n\nuse crate::cli::Args;\n",
    ] {
        let upward = upward_uses(&three_rooms(), &[Source::new("site/theme.rs", code)]);
        assert!(!upward.is_empty(), "{code}");
        assert!(upward.iter().all(|line| line.starts_with("src/site/theme.rs uses cli")), "{upward:?}");
    }
    let from_the_room_itself = Source::new("site.rs", "use super::cli::Args;\n");
    assert_eq!(upward_uses(&three_rooms(), &[from_the_room_itself]), ["src/site.rs uses cli::Args"]);
}

#[test]
fn a_use_of_rooms_below_or_in_tests_and_comments_is_none() {
    for code in [
        "use crate::text::{date::Date, url};\n",
        "// crate::cli is above.\n",
        "use other_crate::cli::Args;\n",
        "#[cfg(test)]\nmod tests {\n    use crate::cli::Args;\n\n    fn one() {}\n}\n",
        "#[cfg(test)]\nuse crate::cli::Args;\n",
        "#[cfg(test)]\n#[allow(unused)]\nfn args() {\n    crate::cli::args();\n}\n",
    ] {
        let upward = upward_uses(&three_rooms(), &[Source::new("site/theme.rs", code)]);
        assert_eq!(upward, Vec::<String>::new(), "{code}");
    }
}

#[test]
fn a_circle_in_a_room_is_found_however_its_modules_name_each_other() {
    let room = "pub mod forms;\nmod markdown;\npub(crate) mod theme;\n";
    for (forms, markdown) in [
        ("use crate::site::markdown::Options;\n", "use crate::site::theme::Theme;\n"),
        ("use super::markdown::Options;\n", "fn theme() -> super::theme::Theme {}\n"),
        ("use crate::{site::{markdown, theme}, text};\n", "use super::{theme::Theme};\n"),
    ] {
        let found = |theme: &str| {
            let [forms, markdown] = [("forms", forms), ("markdown", markdown)]
                .map(|(name, code)| Source::new(&format!("site/{name}.rs"), code));
            let theme = Source::new("site/theme/files.rs", theme);
            circles("site", &[Source::new("site.rs", room), forms, markdown, theme])
        };
        let circle = found("use crate::site::forms::Form;\n");
        assert_eq!(circle.keys().collect::<Vec<_>>(), ["forms", "markdown", "theme"], "{forms}{markdown}");
        assert_eq!(found("use crate::text::date;\n"), BTreeMap::new(), "{forms}{markdown}");
    }
}

#[test]
fn what_touches_the_machine_is_found_however_it_is_written() {
    for code in [
        "use std::fs;\n",
        "use std::{fs, io};\n",
        "use std::fs::{self, File};\n",
        "fn read() {\n    let text = std::fs::read(\"x\");\n}\n",
    ] {
        assert!(touches(&Source::new("site/theme.rs", code), "std::fs"), "{code}");
    }
    let clock = Source::new("text/date.rs", "use std::time::{Duration, SystemTime};\n");
    assert!(touches(&clock, "std::time::SystemTime") && !touches(&clock, "std::fs"));
    let innocent = Source::new("text/date.rs", "use std::time::Duration;\nuse std::fmt;\n");
    assert!(!touches(&innocent, "std::time::SystemTime") && !touches(&innocent, "std::fs"));
    assert!(touches(&Source::new("text/date.rs", "jiff::ZonedDateTime::now();\n"), "ZonedDateTime::now"));
}

#[test]
fn a_second_step_up_is_seen() {
    for (code, expected) in [
        ("use super::super::theme;\n", vec!["super", "theme"]),
        ("use super::{super::theme, Form};\n", vec!["super", "theme"]),
        ("use super::theme;\n", vec!["theme"]),
    ] {
        assert_eq!(paths(code, "super")[0], expected, "{code}");
    }
}
