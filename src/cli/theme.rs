//! `annuaire theme export`.

use super::args::ExportArgs;
use super::{Failure, Outcome, print};
use crate::load;
use crate::report::visible;
use crate::review::theme::{self, Export, FileState};
use crate::text::language::Language;
use crate::text::locale::{Argument, Words, words};

static WORDS: Words = words!("theme.ftl");

/// Writes the files, then lists what became of them.
pub(super) fn export(args: &ExportArgs, asked: Option<Language>) -> Result<Outcome, Failure> {
    let ExportArgs { dir, only, force, root } = args;
    let files = theme::export(&Export { root, folder: dir.as_deref(), only, replaces: *force })?;
    let words = WORDS.for_reader(asked.unwrap_or_else(|| load::language(root)));
    let mut text = String::new();
    for (state, key) in [
        (FileState::Written, "theme-written"),
        (FileState::Replaced, "theme-replaced"),
        (FileState::Same, "theme-same"),
        (FileState::Kept, "theme-kept"),
    ] {
        for (path, _) in files.iter().filter(|(_, found)| *found == state) {
            let path = visible(&path.strip_prefix(".").unwrap_or(path).to_string_lossy());
            text.push_str(&format!("{}\n", words.format(key, &[("path", Argument::Text(&path))])));
        }
    }
    if files.iter().any(|(_, state)| *state == FileState::Kept) {
        text.push_str(&format!("{}\n", words.text("theme-force")));
    }
    print(&text)
}
