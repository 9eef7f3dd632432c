//! Tells how long the search's index takes, for `benches/search`:
//!
//! ```text
//! cargo run --release --example index -- ROOT
//! ```

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use annuaire::text::diagnostic::Diagnostics;
use annuaire::{load, pipeline};

fn main() -> ExitCode {
    let Some(root) = std::env::args().nth(1) else {
        eprintln!("usage: index ROOT");
        return ExitCode::from(2);
    };
    let today = "2026-11-24".parse().expect("a date");
    let (sources, _) = load::load(Path::new(&root)).expect("a site");
    let checked = pipeline::check(&sources, today);
    let renderer = checked.renderer(None, &mut Diagnostics::new()).expect("a site without faults");
    let start = Instant::now();
    let files = renderer.routes().len();
    let line = format!("{:.3} s for the index of a site of {files} files", start.elapsed().as_secs_f64());
    match writeln!(std::io::stdout(), "{line}") {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
