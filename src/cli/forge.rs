//! `annuaire forge`.

use super::args::ForgeArgs;
use super::{Failure, Outcome, print};
use crate::forge::{Forge, Program, told};
use crate::{load, scaffold};

pub(super) fn run(args: &ForgeArgs) -> Result<Outcome, Failure> {
    let forges = if args.forges.is_empty() { Forge::ALL.to_vec() } else { args.forges.clone() };
    let program = if args.from_source { Program::Source } else { Program::Release };
    let found = scaffold::forge(&args.root, &forges, program, !args.check)?;
    let language = args.lang.clone().unwrap_or_else(|| load::language(&args.root));
    print(&told(&found, args.check, &language))?;
    let is_stale = args.check && found.iter().any(|(_, state)| *state != crate::forge::State::Same);
    Ok(if is_stale { Outcome::ContentHasErrors } else { Outcome::Fine })
}
