//! `annuaire forget`.

use super::args::ForgetArgs;
use super::{Failure, Outcome, print};
use crate::site::picture::Portraits;
use crate::text::language::Language;
use crate::{load, review::forget};

pub(super) fn run(args: &ForgetArgs, asked: Option<Language>) -> Result<Outcome, Failure> {
    let (sources, _) = load::load(&args.root)?;
    let language = asked.unwrap_or_else(|| sources.language());
    let Some(plan) = forget::plan(&sources, &load::paths(&args.root)?, &args.id) else {
        return Err(Failure::Text(forget::unknown(&args.id, language)));
    };
    if args.yes {
        forget::carry_out(&plan, &args.root).map_err(|(path, error)| Failure::Disk(path, error))?;
        // The cached portraits made from its photo go as well.
        load::Folder::open(&args.root)?.keep(&Portraits::new());
    }
    print(&forget::message(&plan, &args.id, args.yes, language))
}
