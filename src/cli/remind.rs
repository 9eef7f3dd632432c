//! `annuaire remind`.

use std::io::{self, Write};

use super::args::RemindArgs;
use super::site::ReadSite;
use super::{Failure, Outcome, print};
use crate::report::harmless_lines;
use crate::review::remind;
use crate::text::language::Language;

pub(super) fn run(args: &RemindArgs, asked: Option<Language>) -> Result<Outcome, Failure> {
    let (ReadSite { sources, checked, language, .. }, mut diagnostics) = ReadSite::read(&args.site, asked)?;
    let renderer = checked.renderer(args.base_url.as_deref(), &mut diagnostics);
    let (Some(site), Some(renderer)) = (&checked.site, renderer) else {
        return Err(Failure::Message("site-unread", Vec::new()));
    };
    let paths = sources.texts.iter().map(|file| &*file.path).chain(diagnostics.iter().map(|found| &*found.path));
    let note = remind::unread_note(remind::unread(site, paths), language);
    io::stderr().lock().write_all(note.as_bytes())?;
    let today = args.site.today()?;
    let reminders = remind::reminders(site, &renderer, today, remind::until(today, args.within));
    print(&harmless_lines(&remind::write(&reminders, args.format, language)))
}
