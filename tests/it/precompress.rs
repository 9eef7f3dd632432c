//! `annuaire build --precompress`, and the program where nothing else is.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::Command;

use crate::harness::{Run, tree};

fn run(program: &Path, folder: &Path, arguments: &[&str]) {
    Run::of(Command::new(program).current_dir(folder).args(arguments).env_clear()).exits(0);
}

fn inflated(bytes: &[u8], ending: &str) -> Vec<u8> {
    let mut whole = Vec::new();
    match ending {
        "gz" => flate2::read::GzDecoder::new(bytes).read_to_end(&mut whole).map(|_| ()).unwrap(),
        _ => brotli::BrotliDecompress(&mut { bytes }, &mut whole).unwrap(),
    }
    whole
}

#[test]
fn packed_copies_stand_beside_their_texts_and_go_with_the_option() {
    let room = tempfile::tempdir().unwrap();
    let program = Path::new(env!("CARGO_BIN_EXE_annuaire"));
    run(program, room.path(), &["init", "site"]);
    let build = |options: &[&str]| {
        run(program, room.path(), &[&["build", "--root", "site", "--today", "2026-11-24"], options].concat());
        tree(&room.path().join("site/public"))
    };
    let plain = build(&[]);
    let packed = build(&["--precompress"]);
    assert_eq!(build(&["--precompress"]), packed, "the same bytes each time");
    let copies = packed.iter().filter(|(path, _)| !plain.contains_key(*path));
    let mut count = 0;
    for (path, bytes) in copies {
        let (text, ending) = path.rsplit_once('.').unwrap();
        assert!(inflated(bytes, ending) == plain[text] && bytes.len() < plain[text].len(), "{path}");
        count += 1;
    }
    let texts = plain.iter().filter(|(path, bytes)| path.ends_with(".html") && bytes.len() >= 1000);
    assert!(texts.clone().all(|(path, _)| ["gz", "br"].iter().all(|it| packed.contains_key(&format!("{path}.{it}")))));
    assert!(count > 2 * texts.count(), "scripts and open data are packed as well");
    assert!(plain.iter().all(|(path, bytes)| packed.get(path) == Some(bytes)), "nothing else changes");
    assert_eq!(build(&[]), plain);
}

#[test]
fn the_installed_program_works_alone() {
    let room = tempfile::tempdir().unwrap();
    let program = room.path().join("annuaire");
    fs::copy(env!("CARGO_BIN_EXE_annuaire"), &program).unwrap();
    run(&program, room.path(), &["init", "site"]);
    let site = room.path().join("site");
    run(&program, &site, &["build", "--today", "2026-11-24", "--quiet"]);
    run(&program, &site, &["publish", "../www", "--yes"]);
    let page = fs::read_to_string(room.path().join("www/index.html")).unwrap();
    assert!(page.trim_end().ends_with("</html>"));
    run(&program, &site, &["check", "--today", "2026-11-24"]);
    run(&program, &site, &["new", "ambassador", "pe-0009"]);
}
