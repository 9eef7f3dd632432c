//! The ways by which the program reaches a machine: the image that the `Containerfile` builds, and cargo's package.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use regex::Regex;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

fn cargo(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // Another target folder: this test's own cargo holds the lock of the usual one.
    command.args(words).current_dir(folder).env("CARGO_TARGET_DIR", folder.join("target")).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// What the `Containerfile` copies from the repository, before it builds.
fn copied() -> Vec<String> {
    let words = read("Containerfile");
    let lines = words.lines().filter_map(|line| line.strip_prefix("COPY ")).filter(|line| !line.starts_with("--from"));
    lines.flat_map(|line| line.rsplit_once(' ').unwrap().0.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Copies a file or a folder.
fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file())
    {
        let inner = entry.path().strip_prefix(from).unwrap();
        let to = if inner.as_os_str().is_empty() { to.to_owned() } else { to.join(inner) };
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(entry.path(), to).unwrap();
    }
}

#[test]
fn the_image_is_built_from_what_is_copied_into_it() {
    let room = tempfile::tempdir().unwrap();
    for path in copied() {
        copy(&root().join(&path), &room.path().join(&path));
    }
    // A program that is not there: cargo reads all that it needs to build one, looks for it last, and compiles nothing.
    let built = said(&cargo(room.path(), &["build", "--offline", "--locked", "--bin", "no-program"]));
    assert!(built.contains("no bin target named `no-program`"), "{built}");
    // And it sees what is missing.
    fs::remove_dir_all(room.path().join("benches")).unwrap();
    let broken = said(&cargo(room.path(), &["build", "--offline", "--locked", "--bin", "no-program"]));
    assert!(broken.contains("can't find `hostile` bench"), "{broken}");
}

#[test]
fn what_is_compiled_in_is_copied_into_the_image() {
    let copied = copied();
    let is_copied = |path: &Path| copied.iter().any(|whole| path.starts_with(whole));
    let folder = Regex::new(r#"#\[folder = "([^"]+)"\]"#).unwrap();
    let file = Regex::new(r#"include_(?:str|bytes)!\("([^"]+)"\)"#).unwrap();
    let mut seen = 0;
    for entry in walkdir::WalkDir::new(root().join("src")).into_iter().map(Result::unwrap) {
        let Ok(code) = fs::read_to_string(entry.path()) else { continue };
        // Tests are not a part of the program.
        let code = code.split("#[cfg(test)]").next().unwrap();
        let beside = entry.path().parent().unwrap();
        let folders = folder.captures_iter(code).map(|found| PathBuf::from(&found[1]));
        let inner = entry.path().strip_prefix(root()).unwrap();
        let files = file.captures_iter(code).filter(|_| !inner.iter().any(|part| part == "tests"));
        let files = files.map(|found| {
            let full = beside.join(&found[1]).canonicalize().unwrap();
            full.strip_prefix(root().canonicalize().unwrap()).unwrap().to_owned()
        });
        for path in folders.chain(files) {
            assert!(is_copied(&path), "{} is compiled in by {}", path.display(), entry.path().display());
            seen += 1;
        }
    }
    assert!(seen > 5 && is_copied(Path::new("locales")), "{seen} files and folders");
}

#[test]
fn the_builder_is_sent_all_that_is_copied() {
    let rules = read(".containerignore");
    assert!(rules.lines().any(|line| line == "*"), "all else is left out");
    let sent: Vec<&str> = rules.lines().filter_map(|line| line.strip_prefix('!')).collect();
    for path in copied() {
        assert!(root().join(&path).exists(), "{path} is there");
        assert!(sent.iter().any(|whole| Path::new(&path).starts_with(whole)), "{path} is sent");
    }
}

#[test]
fn the_package_is_clean() {
    let output = cargo(root(), &["package", "--list", "--allow-dirty", "--offline"]);
    let warnings = said(&output);
    assert!(output.status.success(), "{warnings}");
    let warnings: Vec<&str> = warnings.lines().filter(|line| line.starts_with("warning")).collect();
    // The one that stays until the project has a public address.
    let address = "warning: manifest has no documentation, homepage or repository";
    assert!(warnings.iter().all(|warning| *warning == address), "{warnings:?}");
    let list = String::from_utf8(output.stdout).unwrap();
    let is_there = |path: &str| list.lines().any(|line| line == path);
    assert!(
        ["benches/hostile.rs", "tests/it/packages.rs", "tests/search/words.json"].into_iter().all(is_there),
        "{list}"
    );
}
