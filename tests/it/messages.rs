//! What the command line says of itself, of what was mistyped and of what the machine refuses, in the reader's language.

use std::path::Path;

use crate::harness::{Run, program};

/// The command line `arguments` in `folder`, with all that it prints and its exit code.
fn transcript(arguments: &str, folder: &Path) -> String {
    let words = arguments.split(' ').filter(|part| !part.is_empty());
    let run = Run::of(program().args(words).current_dir(folder));
    let code = run.code.map_or_else(|| "no code".to_owned(), |code| code.to_string());
    format!("$ annuaire {arguments}\n{}[{code}]\n\n", run.text())
}

/// The command lines one after the other, in a folder that holds nothing but a file.
fn transcripts(lines: &[&str]) -> String {
    let room = tempfile::tempdir().unwrap();
    std::fs::write(room.path().join("file"), "x").unwrap();
    lines.iter().map(|line| transcript(line, room.path())).collect()
}

#[test]
fn help_is_in_the_readers_language() {
    insta::assert_snapshot!(transcripts(&["--help", "build -h", "fmt --help", "help new", "form", "publish --help"]));
}

#[test]
fn what_was_mistyped_is_told_with_what_to_write() {
    insta::assert_snapshot!(transcripts(&[
        "",
        "chek",
        "build --ouput x",
        "build --lang en --ouput x",
        "check --format xml",
        "check --today demain",
        "build --base-url site.fr",
        "serve --port 99999999",
        "new sector",
        "check --strict --strict",
        "build --output",
        "schema site --output x",
    ]));
}

#[test]
fn what_the_machine_refuses_is_told_with_what_to_do() {
    insta::assert_snapshot!(transcripts(&[
        "check",
        "check --lang en",
        "diff main",
        "new sector Été",
        "new sector ete",
        "init file",
        "init .",
        "publish elsewhere",
        "schema --output file/x",
    ]));
}

#[test]
fn a_new_site_comes_with_the_next_step() {
    insta::assert_snapshot!(transcripts(&["init site", "check --root site --today 2026-11-24"]));
}
