//! Writes a complete site of N invented ambassadors, for measuring the tool at sizes that no network has yet:
//!
//! ```text
//! cargo run --release --example synthesize -- N DIR [--hugo HUGO_DIR]
//! ```
//!
//! `DIR/content` receives this repository's own content with N invented profiles in the place of its ambassadors.
//! With `--hugo`, `HUGO_DIR` receives the same content as files for Hugo, for `benches/compare`. Everything about a
//! profile follows from its number, so that two runs write the same bytes and a larger site contains the smaller ones.

mod biography;
mod choices;
mod hugo;
mod profile;
mod random;
mod territory;
mod words;
mod world;
mod yaml;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

use words::Lexicon;
use world::World;

const USAGE: &str = "usage: synthesize N DIR [--hugo HUGO_DIR]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (count, directory, hugo) = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [count, directory] => (count.parse::<usize>(), PathBuf::from(directory), None),
        [count, directory, "--hugo", hugo] => (count.parse(), PathBuf::from(directory), Some(PathBuf::from(hugo))),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    let Ok(count) = count else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match synthesize(count, &directory, hugo.as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn synthesize(count: usize, directory: &Path, hugo: Option<&Path>) -> Result<(), Box<dyn Error + Send + Sync>> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let world = World::read(&source)?;
    let lexicon = Lexicon::new();

    let content = directory.join("content");
    copy_all_but_ambassadors(&source, &content)?;
    let ambassadors = fresh(&content.join("ambassadors"))?;
    let hugo_ambassadors = hugo.map(|hugo| hugo::write_site(&source, hugo, &world)).transpose()?;

    let workers = thread::available_parallelism().map_or(1, |workers| workers.get());
    let write = |worker: usize| -> Result<(), Box<dyn Error + Send + Sync>> {
        for number in (1..=count).filter(|number| number % workers == worker) {
            let profile = profile::draw(number, &world, &lexicon);
            fs::write(ambassadors.join(format!("{}.yaml", profile.id)), yaml::ambassador(&profile, &world))?;
            if let Some(folder) = &hugo_ambassadors {
                fs::write(folder.join(format!("{}.md", profile.id)), hugo::ambassador(&profile, &world))?;
            }
        }
        Ok(())
    };
    thread::scope(|scope| {
        let threads: Vec<_> = (0..workers).map(|worker| scope.spawn(move || write(worker))).collect();
        threads
            .into_iter()
            .try_for_each(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}

/// An empty folder at `path`: files of an earlier, larger run would stay otherwise.
fn fresh(path: &Path) -> std::io::Result<PathBuf> {
    if path.exists() {
        fs::remove_dir_all(path)?;
    }
    fs::create_dir_all(path)?;
    Ok(path.to_owned())
}

fn copy_all_but_ambassadors(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if !entry.file_type()?.is_dir() {
            fs::copy(entry.path(), target)?;
        } else if entry.file_name() != "ambassadors" {
            copy_all_but_ambassadors(&entry.path(), &target)?;
        }
    }
    Ok(())
}
