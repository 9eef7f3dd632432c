//! `annuaire build`.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use indicatif::{HumanBytes, HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::args::BuildArgs;
use super::check::{all_found, outcome, read, tell};
use super::{Failure, Outcome, print};
use crate::compress;
use crate::pipeline::{self, RenderError};
use crate::render::Renderer;
use crate::write::{Stage, Summary};

pub(super) fn run(args: &BuildArgs) -> Result<Outcome, Failure> {
    let start = Instant::now();
    let (sources, checked, mut diagnostics) = read(&args.common)?;
    let renderer = checked.renderer(args.base_url.as_deref(), &mut diagnostics);
    let diagnostics = all_found(&checked, diagnostics, args.strict);
    tell(&args.common, &sources, &checked, &diagnostics)?;
    let renderer = match (renderer, outcome(&diagnostics, args.strict)) {
        (Some(renderer), Outcome::Fine) => renderer,
        _ => return Ok(Outcome::ContentHasErrors),
    };
    match write(args, &renderer) {
        Ok(_) if args.quiet => Ok(Outcome::Fine),
        Ok(summary) => {
            let ambassadors = checked.site.as_ref().map_or(0, |site| site.listed_count);
            print(&last_line(args, &summary, ambassadors, renderer.page_count(), start.elapsed()))
        }
        Err(RenderError::Templates(faults)) => {
            tell(&args.common, &sources, &checked, &faults.sorted())?;
            Ok(Outcome::ContentHasErrors)
        }
        Err(RenderError::Sink(failure)) => Err(failure),
    }
}

/// Renders into a stage beside the output and swaps the two; a failure leaves the output as it was.
fn write(args: &BuildArgs, renderer: &Renderer<'_>) -> Result<Summary, RenderError<Failure>> {
    let failed = |error: &dyn std::error::Error| RenderError::Sink(Failure(error.to_string()));
    let stage = Stage::begin(&args.output()).map_err(|error| failed(&error))?;
    let bar = progress_bar(args, renderer.routes().len() as u64);
    pipeline::render(renderer, |path, bytes| {
        bar.inc(1);
        let packed = if args.precompress { compress::packed(path, bytes) } else { Vec::new() };
        let copies = packed.iter().map(|(ending, bytes)| (format!("{path}.{ending}"), bytes.as_slice()));
        for (path, bytes) in std::iter::once((path.to_owned(), bytes)).chain(copies) {
            stage.put(&path, bytes).map_err(|error| Failure(format!("{path}: {error}")))?;
        }
        Ok(())
    })?;
    bar.finish_and_clear();
    stage.commit().map_err(|error| failed(&error))
}

fn progress_bar(args: &BuildArgs, length: u64) -> ProgressBar {
    let is_seen = io::stderr().is_terminal() && !args.quiet;
    let target = if is_seen { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(Some(length), target);
    if let Ok(style) = ProgressStyle::with_template("{bar:32} {pos}/{len} files, {elapsed}") {
        bar.set_style(style);
    }
    bar
}

fn last_line(args: &BuildArgs, summary: &Summary, ambassadors: usize, pages: usize, time: Duration) -> String {
    format!(
        "{}: {} pages, {} ambassadors, {} files ({} unchanged), {}, {:.2} s\n",
        args.output().join("index.html").components().collect::<std::path::PathBuf>().display(),
        HumanCount(pages as u64),
        HumanCount(ambassadors as u64),
        HumanCount(summary.files),
        HumanCount(summary.unchanged),
        HumanBytes(summary.bytes),
        time.as_secs_f64(),
    )
}
