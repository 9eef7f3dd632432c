//! `annuaire build`.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::args::BuildArgs;
use super::check::{all_found, outcome, read, tell};
use super::{Failure, Outcome, print};
use crate::deploy::write::{Stage, Summary};
use crate::pipeline::{self, RenderError};
use crate::site::render::Renderer;
use crate::text::locale::{Argument, Words, grouped, size, words};
use crate::text::machine::shown;
use crate::{load, report, review::forge, text::compress};

static WORDS: Words = words!("build.ftl");

pub(super) fn run(args: &BuildArgs) -> Result<Outcome, Failure> {
    let start = Instant::now();
    let (sources, checked, mut diagnostics) = read(&args.common)?;
    let language = checked.language(args.common.lang.as_deref());
    let renderer = checked.renderer(args.base_url.as_deref(), &mut diagnostics);
    let diagnostics = all_found(&checked, diagnostics, args.strict);
    tell(&args.common, &sources, &checked, &diagnostics)?;
    let renderer = match (renderer, outcome(&diagnostics, args.strict)) {
        (Some(renderer), Outcome::Fine) => renderer,
        _ => return Ok(Outcome::ContentHasErrors),
    };
    match write(args, &renderer, &language) {
        Ok(_) if args.quiet => Ok(Outcome::Fine),
        Ok(summary) => {
            let ambassadors = checked.site.as_ref().map_or(0, |site| site.listed_count);
            print(&last_line(args, &summary, (renderer.page_count(), ambassadors), start.elapsed(), &language))
        }
        Err(RenderError::Templates(faults)) => {
            tell(&args.common, &sources, &checked, &faults.sorted())?;
            Ok(Outcome::ContentHasErrors)
        }
        Err(RenderError::Sink(failure)) => Err(failure),
    }
}

/// What a person is told whose new site stands in `dir`, and where that is a folder of a repository, in `inner`.
pub(super) fn begun(dir: &Path, inner: Option<&str>) -> String {
    let language = load::language(dir);
    let (root, readme) = (report::visible(&shown(dir)), report::visible(&shown(&dir.join("README.md"))));
    let facts = [("root", Argument::Text(&root)), ("readme", Argument::Text(&readme))];
    let next = WORDS.for_reader(&language).format("init-next", &facts);
    let folder = inner.map(|folder| forge::folder_note(folder, &language)).unwrap_or_default();
    format!("{next}\n{folder}")
}

/// Renders into a stage beside the output and swaps the two; a failure leaves the output as it was.
fn write(args: &BuildArgs, renderer: &Renderer<'_>, language: &str) -> Result<Summary, RenderError<Failure>> {
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

fn progress_bar(args: &BuildArgs, length: u64, language: &str) -> ProgressBar {
    let is_seen = io::stderr().is_terminal() && !args.quiet;
    let target = if is_seen { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(Some(length), target);
    let files = WORDS.for_reader(language).text("build-progress");
    if let Ok(style) = ProgressStyle::with_template(&format!("{{bar:32}} {{pos}}/{{len}} {files}, {{elapsed}}")) {
        bar.set_style(style);
    }
    bar
}

/// Where the site begins and how large it is: `pages` and profiles, files, bytes, time.
fn last_line(
    args: &BuildArgs,
    summary: &Summary,
    (pages, ambassadors): (usize, usize),
    time: Duration,
    language: &str,
) -> String {
    let page: PathBuf = args.output().join("index.html").components().collect();
    let words = WORDS.for_reader(language);
    let counts = [
        ("build-pages", pages as u64),
        ("build-ambassadors", ambassadors as u64),
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
