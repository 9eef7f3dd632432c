//! `annuaire remind`.

use jiff::ToSpan;

use super::args::RemindArgs;
use super::check::read;
use super::{Failure, Outcome, print};
use crate::remind;
use crate::report::harmless_lines;

pub(super) fn run(args: &RemindArgs) -> Result<Outcome, Failure> {
    let (_, checked, mut diagnostics) = read(&args.common)?;
    let renderer = checked.renderer(args.base_url.as_deref(), &mut diagnostics);
    let (Some(site), Some(renderer)) = (&checked.site, renderer) else {
        return Err(Failure::Said("site-unread", Vec::new()));
    };
    let until = args.common.today()?.checked_add(i64::from(args.within).days());
    let until = until.map_err(|error| Failure::Told(error.to_string()))?;
    let reminders = remind::reminders(site, &renderer, until);
    print(&harmless_lines(&remind::write(&reminders, args.format, &checked.language(args.common.lang.as_deref()))))
}
