//! `annuaire remind`.

use std::io::{self, Write};

use super::args::RemindArgs;
use super::check::read;
use super::{Failure, Outcome, print};
use crate::report::harmless_lines;
use crate::review::remind;

pub(super) fn run(args: &RemindArgs) -> Result<Outcome, Failure> {
    let (sources, checked, mut diagnostics) = read(&args.common)?;
    let renderer = checked.renderer(args.base_url.as_deref(), &mut diagnostics);
    let (Some(site), Some(renderer)) = (&checked.site, renderer) else {
        return Err(Failure::Said("site-unread", Vec::new()));
    };
    let language = checked.language(args.common.lang.as_deref());
    let paths = sources.texts.iter().map(|file| &*file.path).chain(diagnostics.iter().map(|found| &*found.path));
    let note = remind::unread_note(remind::unread(site, paths), &language);
    io::stderr().lock().write_all(note.as_bytes())?;
    let today = args.common.today()?;
    let reminders = remind::reminders(site, &renderer, today, remind::until(today, args.within));
    print(&harmless_lines(&remind::write(&reminders, args.format, &language)))
}
