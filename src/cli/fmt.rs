//! `annuaire fmt`.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use similar::TextDiff;

use super::args::FmtArgs;
use super::{Failure, Outcome, colours, print};
use crate::content::document::Decode;
use crate::content::format::{Formatted, format};
use crate::content::model::RawAmbassador;
use crate::content::parse::{SITE, is_profile};
use crate::deploy::replace::{in_line_ends_of, replace};
use crate::pipeline::Sources;
use crate::report::{self, Format, Reader, harmless_lines, masked_text, visible};
use crate::text::diagnostic::Diagnostics;
use crate::text::language::Language;
use crate::text::locale::{Argument, Locale, Words, words};
use crate::text::source::{FilePath, SourceFile, position};

static WORDS: Words = words!("fmt.ftl");

pub(super) fn run(args: &FmtArgs, asked: Option<Language>) -> Result<Outcome, Failure> {
    let (mut sources, faults) = crate::load::texts(&args.root, |path| is_profile(path) || path == SITE)?;
    let language = asked.unwrap_or_else(|| sources.language());
    let words = WORDS.for_reader(language);
    sources.texts.retain(|file| &*file.path != SITE);
    let places = places(args, &sources, &faults, words)?;
    let is_asked_for = |path: &str| places.as_ref().is_none_or(|places| places.iter().any(|place| place.holds(path)));
    sources.texts.retain(|file| is_asked_for(&file.path));

    let mut tally = Tally::default();
    faults.sorted().into_iter().filter(|fault| is_asked_for(&fault.path)).for_each(|fault| tally.found.push(fault));
    let formatted: Vec<Formatted> = sources.texts.par_iter().map(|file| format(file, RawAmbassador::SHAPE)).collect();
    // Files that were written before the disk failed are reported all the same.
    let result = sources.texts.iter().zip(formatted).try_for_each(|(file, formatted)| {
        let path = args.root.join(&*file.path);
        let done = tally.take(file, formatted, &path, args.check, words);
        done.map_err(Failure::disk(&path))
    });
    let outcome = print_tally(tally, args, &sources, language)?;
    result.map(|()| outcome)
}

/// The result for all files.
#[derive(Default)]
struct Tally {
    canonical: usize,
    changed: Vec<FilePath>,
    /// The changes, line by line.
    shown: String,
    /// The reasons for files that were left alone, as sentences.
    refused: Vec<String>,
    /// Faults of files that were left alone.
    found: Diagnostics,
}

impl Tally {
    /// Writes `file`, which is at `path` on the disk, as `formatted`, or notes why not.
    fn take(
        &mut self,
        file: &SourceFile,
        formatted: Formatted,
        path: &Path,
        is_check: bool,
        words: &Locale,
    ) -> io::Result<()> {
        let name = visible(&file.path);
        let name = ("path", Argument::Text(&name));
        let text = match formatted {
            Formatted::Canonical => file.text.clone(),
            Formatted::Text(text) => text,
            Formatted::Faulty(faults) => {
                self.found.extend(faults);
                return Ok(());
            }
            Formatted::Beyond(span) => {
                let line = position(&file.text, span.start).line_number;
                self.refused.push(words.format("fmt-beyond", &[name, ("line", Argument::from(line))]));
                return Ok(());
            }
            Formatted::Mistaken => {
                self.refused.push(words.format("fmt-mistaken", &[name]));
                return Ok(());
            }
        };
        // The file itself is compared: it may begin with a byte order mark, which its text has not. Line ends are no
        // difference: git may have changed them.
        let written = fs::read_to_string(path)?;
        let compared = written.replace("\r\n", "\n");
        if text == compared {
            self.canonical += 1;
        } else {
            if is_check {
                self.shown.push_str(&diff(&file.path, &compared, &text));
            } else {
                replace(path, in_line_ends_of(&written, &text).as_bytes())?;
            }
            self.changed.push(file.path.clone());
        }
        Ok(())
    }
}

/// Prints the result for all files: faults to standard error, the rest to standard output.
fn print_tally(tally: Tally, args: &FmtArgs, sources: &Sources, language: Language) -> Result<Outcome, Failure> {
    let words = WORDS.for_reader(language);
    let Tally { canonical, changed, mut shown, refused, found } = tally;
    let base = super::site::base(&args.root);
    let sources = |path: &str| sources.text(path);
    let reader = Reader { language, sources: &sources, base: &base, colour: colours(&io::stderr()) };
    let found = found.sorted();
    let mut errors = String::new();
    if !found.is_empty() {
        errors.push_str(&report::render(&found, Format::Human, &reader));
    }
    refused.iter().for_each(|line| errors.push_str(&format!("{line}\n")));
    io::stderr().lock().write_all(errors.as_bytes())?;

    if !args.check {
        changed.iter().for_each(|path| shown.push_str(&format!("{}\n", visible(path))));
    }
    let (key, count) = match (changed.len(), args.check) {
        (0, _) => ("fmt-nothing", canonical),
        (count, true) => ("fmt-would-change", count),
        (count, false) => ("fmt-changed", count),
    };
    print(&format!("{shown}{}\n", words.format(key, &[("count", Argument::from(count))])))?;
    let is_fine = found.is_empty() && refused.is_empty() && (changed.is_empty() || !args.check);
    Ok(if is_fine { Outcome::Fine } else { Outcome::ContentHasErrors })
}

/// The difference between `written`, the text of the file at `path`, and `made`, in the format of `diff -u`. Personal data in
/// it is masked in the whole texts, because a line alone may not show that it is part of some.
fn diff(path: &str, written: &str, made: &str) -> String {
    let diff = TextDiff::from_lines(written, made);
    let was = masked_lines(path, written, diff.iter_old_slices());
    let is = masked_lines(path, made, diff.iter_new_slices());
    let path = visible(path);
    let mut shown = String::new();
    for (index, hunk) in diff.unified_diff().iter_hunks().enumerate() {
        if index == 0 {
            shown.push_str(&format!("--- {path}\n+++ {path}\n"));
        }
        shown.push_str(&format!("{}\n", hunk.header()));
        for change in hunk.iter_changes() {
            let new = change.new_index().map(|index| &is[index]);
            let line = new.or_else(|| change.old_index().map(|index| &was[index])).map_or("", String::as_str);
            shown.push_str(&format!("{}{}\n", change.tag(), visible(line.strip_suffix('\n').unwrap_or(line))));
            if change.missing_newline() {
                shown.push_str("\\ No newline at end of file\n");
            }
        }
    }
    // An unchanged line begins with a space, which the log of a workflow ignores.
    harmless_lines(&shown)
}

/// The `lines` of `text` masked.
fn masked_lines<'a>(path: &str, text: &str, lines: impl Iterator<Item = &'a str>) -> Vec<String> {
    let masked = masked_text(path, text);
    let mut start = 0;
    let line = |line: &str| {
        let from = start;
        start += line.len();
        masked[from..start].to_owned()
    };
    lines.map(line).collect()
}

/// A path of the command line, from the site's folder.
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

/// The places that `args` name, each with a profile in it; `None` for all profiles.
fn places(
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
        let refused = |key: &str| {
            Failure::Text(words.format(key, &[("path", Argument::Text(&visible(&path.to_string_lossy())))]))
        };
        let inner = inner(&root, path).map_err(|_| refused("fmt-no-file"))?.ok_or_else(|| refused("fmt-outside"))?;
        let place = if path.is_dir() { Place::Folder(inner) } else { Place::File(inner) };
        let mut known = sources.texts.iter().map(|file| &*file.path).chain(faults.iter().map(|fault| &*fault.path));
        let holds_profile = known.any(|known| place.holds(known));
        let key = if path.is_dir() { "fmt-no-profiles" } else { "fmt-no-profile" };
        if holds_profile { Ok(place) } else { Err(refused(key)) }
    };
    args.paths.iter().map(place).collect::<Result<_, _>>().map(Some)
}

/// The path of `path` from `root`; `None` if it is outside. A file that is a link is not followed.
fn inner(root: &Path, path: &Path) -> io::Result<Option<String>> {
    let whole = match path.file_name() {
        Some(name) if !path.is_dir() => {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            fs::symlink_metadata(path)?;
            folder.canonicalize()?.join(name)
        }
        _ => path.canonicalize()?,
    };
    Ok(whole.strip_prefix(root).ok().map(|inner| {
        let parts = inner.components().map(|part| part.as_os_str().to_string_lossy());
        parts.collect::<Vec<_>>().join("/")
    }))
}
