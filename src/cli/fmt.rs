//! `annuaire fmt`.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use similar::TextDiff;

use super::{Failure, FmtArgs, Outcome, colours, print};
use crate::diagnostic::Diagnostics;
use crate::document::Decode;
use crate::format::{Formatted, format};
use crate::locale::{Argument, Locale, Words, words};
use crate::model::RawAmbassador;
use crate::parse::is_profile;
use crate::pipeline::Sources;
use crate::replace::replace;
use crate::report::{self, Format, Reader, visible};
use crate::source::{FilePath, position};

static WORDS: Words = words!("fmt.ftl");

const SITE: &str = "content/site.yaml";

pub(super) fn run(args: &FmtArgs) -> Result<Outcome, Failure> {
    let (mut sources, mut faults) = crate::load::texts(&args.root, |path| is_profile(path) || path == SITE)?;
    let language = args.lang.clone().unwrap_or_else(|| sources.language());
    let words = WORDS.for_reader(&language);
    sources.texts.retain(|file| &*file.path != SITE);
    let chosen = chosen(args, &sources, &faults, words)?;
    let is_chosen = |path: &str| chosen.as_ref().is_none_or(|places| places.iter().any(|place| place.holds(path)));
    sources.texts.retain(|file| is_chosen(&file.path));

    let made: Vec<Formatted> = sources.texts.par_iter().map(|file| format(file, RawAmbassador::SHAPE)).collect();
    let mut all = Tally::default();
    let mut found = Diagnostics::new();
    std::mem::take(&mut faults).sorted().into_iter().filter(|fault| is_chosen(&fault.path)).for_each(|fault| {
        all.is_faulty = true;
        found.push(fault);
    });
    for (file, formatted) in sources.texts.iter().zip(made) {
        let path = args.root.join(&*file.path);
        // What is compared is the file, which may begin with a mark that no text has.
        let written = fs::read_to_string(&path)?;
        let refused = |key: &str, facts: &[(&str, Argument<'_>)]| {
            let facts: Vec<_> =
                [("path", Argument::Text(&file.path))].into_iter().chain(facts.iter().copied()).collect();
            words.format(key, &facts)
        };
        let text = match formatted {
            Formatted::Canonical => file.text.clone(),
            Formatted::Text(text) => text,
            Formatted::Faulty(faults) => {
                found.extend(faults);
                all.is_faulty = true;
                continue;
            }
            Formatted::Beyond(span) => {
                let line = position(&file.text, span.start).line_number;
                all.refused.push(refused("fmt-beyond", &[("line", Argument::from(line))]));
                continue;
            }
            Formatted::Mistaken => {
                all.refused.push(refused("fmt-mistaken", &[]));
                continue;
            }
        };
        if text == written {
            all.canonical += 1;
        } else if path.is_symlink() {
            all.refused.push(refused("fmt-link", &[]));
        } else {
            if args.check {
                all.shown.push_str(&diff(&file.path, &written, &text));
            } else {
                replace(&path, &text)?;
            }
            all.changed.push(file.path.clone());
        }
    }
    tell(&all, found, args, &sources, (&language, words))
}

/// What became of all files.
#[derive(Default)]
struct Tally {
    canonical: usize,
    changed: Vec<FilePath>,
    /// What would change, line by line.
    shown: String,
    /// Why files were left, in words.
    refused: Vec<String>,
    /// Whether there is a file with faults.
    is_faulty: bool,
}

fn tell(
    all: &Tally,
    found: Diagnostics,
    args: &FmtArgs,
    sources: &Sources,
    (language, words): (&str, &Locale),
) -> Result<Outcome, Failure> {
    let base = super::check::base(&args.root);
    let reader = Reader { language, sources: &|path| sources.text(path), base: &base, colour: colours(&io::stderr()) };
    let found = found.sorted();
    let mut errors = if found.is_empty() { String::new() } else { report::render(&found, Format::Human, &reader) };
    all.refused.iter().for_each(|line| errors.push_str(&format!("{line}\n")));
    io::stderr().lock().write_all(errors.as_bytes())?;

    let mut told = all.shown.clone();
    if !args.check {
        all.changed.iter().for_each(|path| told.push_str(&format!("{}\n", visible(path))));
    }
    let key = match (all.changed.is_empty(), args.check) {
        (true, _) => "fmt-nothing",
        (false, true) => "fmt-would-change",
        (false, false) => "fmt-changed",
    };
    let count = if all.changed.is_empty() { all.canonical } else { all.changed.len() };
    told.push_str(&format!("{}\n", words.format(key, &[("count", Argument::from(count))])));
    print(&told)?;
    let is_fine = !all.is_faulty && all.refused.is_empty() && !(args.check && !all.changed.is_empty());
    Ok(if is_fine { Outcome::Fine } else { Outcome::ContentHasErrors })
}

/// What `made` changes of `written`, the text of the file at `path`, as `diff -u` tells it.
fn diff(path: &str, written: &str, made: &str) -> String {
    let diff = TextDiff::from_lines(written, made);
    let mut shown = String::new();
    for line in diff.unified_diff().header(path, path).to_string().split_terminator('\n') {
        shown.push_str(&visible(line));
        shown.push('\n');
    }
    shown
}

/// A place that was asked for, as its path from the site's folder.
enum Place {
    File(String),
    Folder(String),
}

impl Place {
    fn holds(&self, path: &str) -> bool {
        match self {
            Place::File(file) => file == path,
            Place::Folder(folder) if folder.is_empty() => true,
            Place::Folder(folder) => path.strip_prefix(folder.as_str()).is_some_and(|rest| rest.starts_with('/')),
        }
    }
}

/// The places that `args` ask for, each with a profile in it; `None` where they ask for all.
fn chosen(
    args: &FmtArgs,
    sources: &Sources,
    faults: &Diagnostics,
    words: &Locale,
) -> Result<Option<Vec<Place>>, Failure> {
    if args.paths.is_empty() {
        return Ok(None);
    }
    let root = args.root.canonicalize()?;
    let place = |path: &PathBuf| {
        let refused =
            |key: &str| Failure(words.format(key, &[("path", Argument::Text(&visible(&path.to_string_lossy())))]));
        let inner = inner(&root, path).map_err(|_| refused("fmt-no-file"))?.ok_or_else(|| refused("fmt-outside"))?;
        let place = if path.is_dir() { Place::Folder(inner) } else { Place::File(inner) };
        let mut known = sources.texts.iter().map(|file| &*file.path).chain(faults.iter().map(|fault| &*fault.path));
        let holds_profile = known.any(|known| place.holds(known));
        let key = if path.is_dir() { "fmt-no-profiles" } else { "fmt-no-profile" };
        if holds_profile { Ok(place) } else { Err(refused(key)) }
    };
    args.paths.iter().map(place).collect::<Result<_, _>>().map(Some)
}

/// The path of `path` from `root`; `None` where it lies elsewhere. A file that is a link stays one.
fn inner(root: &Path, path: &Path) -> io::Result<Option<String>> {
    let whole = match path.file_name() {
        Some(name) if !path.is_dir() => {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            fs::symlink_metadata(path)?;
            folder.canonicalize()?.join(name)
        }
        _ => path.canonicalize()?,
    };
    let parts = |inner: &Path| inner.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    Ok(whole.strip_prefix(root).ok().map(|inner| parts(inner)).map(|parts: Vec<String>| parts.join("/")))
}
