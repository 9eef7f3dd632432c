//! `annuaire build`.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::args::BuildArgs;
use super::check::{all_found, outcome};
use super::site::ReadSite;
use super::{Failure, Outcome, print};
use crate::deploy::write::{Stage, Summary, check_apart};
use crate::load::Repository;
use crate::pipeline::{self, Checked, RenderError};
use crate::review::older::{self, Faulty, Search};
use crate::site::render::Renderer;
use crate::text::diagnostic::{Diagnostic, Diagnostics};
use crate::text::io_message::shown;
use crate::text::language::Language;
use crate::text::locale::{Argument, Words, grouped, size, words};
use crate::{report, review::forge, text::compress};

static WORDS: Words = words!("build.ftl");

pub(super) fn run(args: &BuildArgs, asked: Option<Language>) -> Result<Outcome, Failure> {
    let start = Instant::now();
    check_apart(&args.output(), &args.site.root)?;
    let (site, diagnostics) = ReadSite::read(&args.site, asked)?;
    let (found, written) = attempt(args, &site.checked, diagnostics, args.strict, site.language)?;
    site.print_diagnostics(&found)?;
    let (written, outcome) = match written {
        Some(written) => (written, Outcome::Fine),
        None if args.fallback => match older(args, &site, &found)? {
            Some(written) => (written, Outcome::OlderSite),
            None => return Ok(Outcome::ContentHasErrors),
        },
        None => return Ok(Outcome::ContentHasErrors),
    };
    if !args.quiet {
        print(&last_line(args, &written, start.elapsed(), site.language))?;
    }
    Ok(outcome)
}

/// A site that was written: how many pages and ambassadors, and what was put on the disk.
struct Written {
    pages: usize,
    ambassadors: usize,
    summary: Summary,
}

/// Renders and writes a site that was `checked`, unless it has errors. Returns all that was found, beside `diagnostics`.
fn attempt(
    args: &BuildArgs,
    checked: &Checked,
    mut diagnostics: Diagnostics,
    strict: bool,
    language: Language,
) -> Result<(Vec<Diagnostic>, Option<Written>), Failure> {
    let renderer = checked.renderer(args.base_url.as_deref(), &mut diagnostics);
    let mut found = all_found(checked, diagnostics, args.strict);
    let (Some(renderer), Outcome::Fine) = (renderer, outcome(&found, strict)) else {
        return Ok((found, None));
    };
    match write(args, &renderer, language) {
        Ok(summary) => {
            let ambassadors = checked.site.as_ref().map_or(0, |site| site.listed_count);
            Ok((found, Some(Written { pages: renderer.page_count(), ambassadors, summary })))
        }
        Err(RenderError::Templates(faults)) => {
            found.extend(faults.sorted());
            Ok((found, None))
        }
        Err(RenderError::Sink(failure)) => Err(failure),
    }
}

/// Writes the newest older version that has no errors, without those who left since, and says so. `found` are the faults of
/// the newest one.
fn older(args: &BuildArgs, site: &ReadSite, found: &[Diagnostic]) -> Result<Option<Written>, Failure> {
    let no_repository = || Failure::Message("fallback-needs-git", vec![("path", shown(&args.site.root))]);
    let repository = Repository::around(&args.site.root)?.ok_or_else(no_repository)?;
    let now = Faulty { sources: &site.sources, unread: site.unread(found), today: args.site.today()? };
    let search = older::search(&repository, &now, |checked, diagnostics| {
        let (found, written) = attempt(args, checked, diagnostics, false, site.language)?;
        Ok::<_, Failure>(written.ok_or(found))
    })?;
    io::stderr().lock().write_all(search.message(site.language).as_bytes())?;
    Ok(match search {
        Search::Found(_, written) => Some(written),
        Search::Nothing { .. } => None,
    })
}

/// How to go on with a new site in `dir`, which is the folder `inner` of a repository where it is in one.
pub(super) fn next_steps(dir: &Path, inner: Option<&str>, language: Language) -> String {
    let (root, readme) = (report::visible(&shown(dir)), report::visible(&shown(&dir.join("README.md"))));
    let facts = [("root", Argument::Text(&root)), ("readme", Argument::Text(&readme))];
    let next = WORDS.for_reader(language).format("init-next", &facts);
    let folder = inner.map(|folder| forge::folder_note(folder, language)).unwrap_or_default();
    format!("{next}\n{folder}")
}

/// Renders into a stage next to the output and swaps the two; a failure leaves the output untouched.
fn write(args: &BuildArgs, renderer: &Renderer<'_>, language: Language) -> Result<Summary, RenderError<Failure>> {
    let failed = |error| RenderError::Sink(Failure::Write(error));
    let stage = Stage::begin(&args.output()).map_err(failed)?;
    let bar = progress_bar(args, renderer.routes().len() as u64, language);
    pipeline::render(renderer, |path, bytes| {
        bar.inc(1);
        let packed = if args.precompress { compress::packed(path, bytes) } else { Vec::new() };
        let copies = packed.iter().map(|(ending, bytes)| (format!("{path}.{ending}"), bytes.as_slice()));
        for (path, bytes) in std::iter::once((path.to_owned(), bytes)).chain(copies) {
            stage.put(&path, bytes).map_err(Failure::disk(Path::new(&path)))?;
        }
        Ok(())
    })?;
    bar.finish_and_clear();
    stage.commit().map_err(failed)
}

fn progress_bar(args: &BuildArgs, length: u64, language: Language) -> ProgressBar {
    let is_seen = io::stderr().is_terminal() && !args.quiet;
    let target = if is_seen { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(Some(length), target);
    let files = WORDS.for_reader(language).text("build-progress");
    if let Ok(style) = ProgressStyle::with_template(&format!("{{bar:32}} {{pos}}/{{len}} {files}, {{elapsed}}")) {
        bar.set_style(style);
    }
    bar
}

/// Where the site begins and how large it is: pages and profiles, files, bytes, time.
fn last_line(args: &BuildArgs, written: &Written, time: Duration, language: Language) -> String {
    let page: PathBuf = args.output().join("index.html").components().collect();
    let words = WORDS.for_reader(language);
    let summary = &written.summary;
    let counts = [
        ("build-pages", written.pages as u64),
        ("build-ambassadors", written.ambassadors as u64),
        ("build-files", summary.files),
        ("build-unchanged", summary.unchanged),
    ];
    let [pages, ambassadors, files, unchanged] = counts.map(|(key, number)| {
        let facts =
            [("count", Argument::Number(number as i64)), ("number", Argument::Text(&grouped(number, language)))];
        words.format(key, &facts)
    });
    let seconds = format!("{:.2}", time.as_secs_f64()).replace('.', words.text("build-decimal"));
    let facts = [
        ("page", page.to_string_lossy().into_owned()),
        ("pages", pages),
        ("ambassadors", ambassadors),
        ("files", files),
        ("unchanged", unchanged),
        ("size", size(summary.bytes, language)),
        ("seconds", seconds),
    ];
    let facts = facts.each_ref().map(|(name, text)| (*name, Argument::Text(text)));
    format!("{}\n", words.format("build-summary", &facts))
}
