//! What the command line says of itself, of what was mistyped and of what the machine refuses, in the reader's language.

use std::path::Path;
use std::process::Command;

/// What `arguments` are answered, in a room that holds nothing, and the exit code.
fn said(arguments: &str, room: &Path) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_annuaire"));
    command.args(arguments.split(' ').filter(|part| !part.is_empty())).current_dir(room);
    let output = command.env_remove("SOURCE_DATE_EPOCH").output().expect("the program starts");
    let text = [output.stdout, output.stderr].concat();
    let code = output.status.code().map_or_else(|| "no code".to_owned(), |code| code.to_string());
    format!("$ annuaire {arguments}\n{}[{code}]\n\n", String::from_utf8_lossy(&text))
}

fn all_said(lines: &[&str]) -> String {
    let room = tempfile::tempdir().unwrap();
    std::fs::write(room.path().join("file"), "x").unwrap();
    lines.iter().map(|line| said(line, room.path())).collect()
}

#[test]
fn help_is_in_the_readers_language() {
    insta::assert_snapshot!(all_said(&["--help", "build -h", "fmt --help", "help new", "form", "publish --help"]));
}

#[test]
fn what_was_mistyped_is_told_with_what_to_write() {
    insta::assert_snapshot!(all_said(&[
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
    insta::assert_snapshot!(all_said(&[
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
    insta::assert_snapshot!(all_said(&["init site", "check --root site --today 2026-11-24"]));
}
