//! The shape of the code: a module uses modules of lower rows only.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The rows of `src/lib.rs`, the highest first: blocks of `pub mod` between blank lines.
fn rows() -> HashMap<String, usize> {
    let text = fs::read_to_string("src/lib.rs").unwrap();
    let blocks = text.split("\n\n").filter(|block| block.contains("pub mod "));
    let names = blocks.enumerate().flat_map(|(row, block)| {
        block.lines().filter_map(move |line| Some((line.strip_prefix("pub mod ")?.strip_suffix(';')?.to_owned(), row)))
    });
    names.collect()
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

#[test]
fn modules_use_lower_rows_only() {
    let rows = rows();
    assert!(rows.len() > 10, "the rows of lib.rs are read");
    let mut sources = Vec::new();
    files(Path::new("src"), &mut sources);
    let mut wrong = Vec::new();
    for path in sources {
        let inner = path.strip_prefix("src").unwrap();
        let own = inner.components().next().unwrap().as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned();
        let Some(&own_row) = rows.get(&own) else {
            continue;
        };
        let text = fs::read_to_string(&path).unwrap();
        for used in text.split("crate::").skip(1) {
            let name: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if let Some(&row) = rows.get(&name)
                && name != own
                && row <= own_row
            {
                wrong.push(format!("{} uses {name}, which is not below {own}", path.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_source_file_fits_a_head() {
    const LINES_MAX: usize = 460;
    let mut sources = Vec::new();
    files(Path::new("src"), &mut sources);
    let long: Vec<String> = sources
        .iter()
        .map(|path| (path, fs::read_to_string(path).unwrap().lines().count()))
        .filter(|(path, lines)| *lines > LINES_MAX && !path.ends_with("model/raw.rs"))
        .map(|(path, lines)| format!("{}: {lines} lines", path.display()))
        .collect();
    assert_eq!(long, Vec::<String>::new());
}
