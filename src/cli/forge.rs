//! `annuaire forge`.

use super::args::ForgeArgs;
use super::{Failure, Outcome, print};
use crate::review::forge::{FileState, Forge, Program, Writing, message};
use crate::text::language::Language;
use crate::{load, review::scaffold};

pub(super) fn run(args: &ForgeArgs, asked: Option<Language>) -> Result<Outcome, Failure> {
    let forges = if args.forges.is_empty() { Forge::ALL.to_vec() } else { args.forges.clone() };
    let program = if args.from_source { Program::Source } else { Program::Named };
    let writing = match (args.check, args.force) {
        (true, _) => Writing::Nothing,
        (false, true) => Writing::All,
        (false, false) => Writing::Ours,
    };
    let found = scaffold::forge(&args.root, &forges, program, writing)?;
    let language = asked.unwrap_or_else(|| load::language(&args.root));
    print(&message(&found, args.check, language))?;
    let is_stale = args.check && found.iter().any(|(_, state)| matches!(state, FileState::New | FileState::Changed));
    Ok(if is_stale { Outcome::ContentHasErrors } else { Outcome::Fine })
}
