//! No rule turns into an error by the passing of days: a daily build must not stop because time goes by.

use annuaire::pipeline::{self, Sources};
use annuaire::text::date::Date;
use annuaire::text::diagnostic::Severity;
use jiff::ToSpan;
use proptest::prelude::*;

use crate::harness::{DAY, sample_sources, starter_sources};
use crate::manual::keys;

/// The errors of a site as of `day`: the code of the rule and the file.
fn errors(sources: &Sources, day: Date) -> Vec<String> {
    let found = pipeline::check(sources, day).diagnostics.sorted();
    let errors = found.iter().filter(|fault| fault.rule.severity == Severity::Error);
    errors.map(|fault| format!("{} {}", fault.rule.code, fault.path)).collect()
}

#[test]
fn a_site_that_is_valid_today_is_valid_on_each_later_day() {
    let sites = [sample_sources(), keys::sources(), starter_sources()];
    for sources in &sites {
        assert_eq!(errors(sources, DAY), Vec::<String>::new());
    }
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig { cases: 24, ..ProptestConfig::default() });
    let later = (0..sites.len(), 1..9_000i32);
    runner
        .run(&later, |(site, days)| {
            let day = DAY.saturating_add(days.days());
            prop_assert_eq!(errors(&sites[site], day), Vec::<String>::new(), "{}", day);
            Ok(())
        })
        .unwrap();
}
