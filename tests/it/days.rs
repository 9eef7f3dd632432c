//! No rule turns into an error by the passing of days: a daily build must not stop because time goes by.

use std::path::Path;

use annuaire::load::Folder;
use annuaire::pipeline::{self, Sources};
use annuaire::review::scaffold;
use annuaire::text::date::Date;
use annuaire::text::diagnostic::Severity;
use annuaire::text::language::Language;
use jiff::ToSpan;
use proptest::prelude::*;

use crate::manual::keys;

const TODAY: Date = jiff::civil::date(2026, 11, 24);

/// The errors of a site as of `day`: the code of the rule and the file.
fn errors(sources: &Sources, day: Date) -> Vec<String> {
    let found = pipeline::check(sources, day).diagnostics.sorted();
    let errors = found.iter().filter(|fault| fault.rule.severity == Severity::Error);
    errors.map(|fault| format!("{} {}", fault.rule.code, fault.path)).collect()
}

/// The sample, the site that writes every key, and a new site.
fn sites() -> [Sources; 3] {
    let starter = tempfile::tempdir().unwrap();
    scaffold::init(starter.path(), Language::French).unwrap();
    [Path::new("."), starter.path()]
        .map(|folder| Folder::open(folder).unwrap().into_sources())
        .into_iter()
        .chain([keys::sources()])
        .collect::<Vec<_>>()
        .try_into()
        .unwrap()
}

#[test]
fn a_site_that_is_valid_today_is_valid_on_each_later_day() {
    let sites = sites();
    for sources in &sites {
        assert_eq!(errors(sources, TODAY), Vec::<String>::new());
    }
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig { cases: 24, ..ProptestConfig::default() });
    let later = (0..sites.len(), 1..9_000i32);
    runner
        .run(&later, |(site, days)| {
            let day = TODAY.saturating_add(days.days());
            prop_assert_eq!(errors(&sites[site], day), Vec::<String>::new(), "{}", day);
            Ok(())
        })
        .unwrap();
}
