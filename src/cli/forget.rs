//! `annuaire forget`.

use super::{Failure, ForgetArgs, Outcome, print};
use crate::document::Date;
use crate::picture::Portraits;
use crate::{forget, load, pipeline};

pub(super) fn run(args: &ForgetArgs) -> Result<Outcome, Failure> {
    let (sources, _) = load::load(&args.root)?;
    // The day does not matter: only the site's language is asked for.
    let language = pipeline::check(&sources, Date::MIN).language(args.lang.as_deref());
    let Some(plan) = forget::plan(&sources, &args.id) else {
        return Err(Failure(forget::unknown(&args.id, &language)));
    };
    if args.yes {
        forget::carry_out(&plan, &args.root)?;
        // What was made of its photo goes as well.
        load::Folder::open(&args.root)?.keep(&Portraits::new());
    }
    print(&forget::told(&plan, &args.id, args.yes, &language))
}
