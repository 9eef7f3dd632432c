//! `annuaire publish`.

use std::path::Path;

use super::args::PublishArgs;
use super::{Failure, Outcome, print};
use crate::deploy::publish::{self, Destination, PublishError};
use crate::deploy::write;
use crate::load;
use crate::report::{clip, visible};
use crate::text::language::Language;

/// How much of a store's answer is shown.
const SHOWN_CHARS_MAX: usize = 2000;

pub(super) fn run(args: &PublishArgs, asked: Option<Language>) -> Result<Outcome, Failure> {
    let from = args.from();
    let language = asked.or_else(|| publish::language(&from)).unwrap_or_else(|| load::language(&args.root));
    // What is published among the sources, the next build would read.
    if let Ok(Destination::Folder(folder)) = Destination::read(&args.to) {
        write::check_apart(&folder, &args.root)?;
    }
    // The answer of a store is a stranger's text.
    publish(args, &from, language)
        .map_err(|error| Failure::Text(clip(&visible(&error.message(language)), SHOWN_CHARS_MAX)))?
}

fn publish(args: &PublishArgs, from: &Path, language: Language) -> Result<Result<Outcome, Failure>, PublishError> {
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
