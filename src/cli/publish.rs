//! `annuaire publish`.

use std::path::Path;

use super::args::PublishArgs;
use super::{Failure, Outcome, print};
use crate::deploy::publish::{self, Destination, PublishError};
use crate::deploy::write;
use crate::report::{clip, visible};

/// How much of a store's own words is shown, in characters.
const SHOWN: usize = 2000;

pub(super) fn run(args: &PublishArgs) -> Result<Outcome, Failure> {
    let from = args.from();
    let language = args.lang.clone().unwrap_or_else(|| publish::language(&from));
    // What a store answers is a stranger's text.
    publish(args, &from, &language).map_err(|error| Failure::Told(clip(&visible(&error.message(&language)), SHOWN)))?
}

fn publish(args: &PublishArgs, from: &Path, language: &str) -> Result<Result<Outcome, Failure>, PublishError> {
    if !write::is_site(from) {
        return Err(PublishError::NoSite(from.to_owned()));
    }
    let destination = Destination::read(&args.to)?;
    let publication = publish::prepare(from, &destination)?;
    let is_done = args.yes && !args.dry_run;
    if is_done {
        publication.carry_out()?;
    }
    let ask = publication.ask(language).filter(|_| !is_done && !args.dry_run).unwrap_or_default();
    Ok(print(&format!("{}{ask}", publication.message(&visible(&args.to), is_done, language))))
}
