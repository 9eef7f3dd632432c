//! The built-in templates write every page, with every optional value there and away, so that `check` need not try them.

use std::convert::Infallible;

use annuaire::pipeline::{self, RenderError, Sources};
use annuaire::text::date::Date;
use annuaire::text::diagnostic::Diagnostics;
use jiff::ToSpan;

use crate::harness::{DAY, sample_sources, starter_sources};
use crate::manual::keys;

/// The faults of the templates on all pages of the site that `sources` make as of `today`.
fn faults(sources: &Sources, today: Date) -> Vec<String> {
    let checked = pipeline::check(sources, today);
    let renderer = checked.renderer(None, &mut Diagnostics::new()).expect("the site can be shown");
    match pipeline::render(&renderer, |_, _| Ok::<(), Infallible>(())) {
        Ok(()) => Vec::new(),
        Err(RenderError::Templates(faults)) => {
            faults.iter().map(|fault| format!("{} {:?}", fault.path, fault.facts)).collect()
        }
        Err(RenderError::Sink(never)) => match never {},
    }
}

/// `sources` with `from` replaced by `to` in their `site.yaml`.
fn with_setting(sources: &Sources, from: &str, to: &str) -> Sources {
    let mut sources = sources.clone();
    let site = sources.texts.iter_mut().find(|file| &*file.path == "content/site.yaml").unwrap();
    assert!(site.text.contains(from), "{from}");
    site.text = site.text.replace(from, to);
    sources
}

#[test]
fn every_page_is_written_whatever_its_site_leaves_out() {
    let (sample, starter) = (sample_sources(), starter_sources());
    // Profiles grow old: first doubtful, then no longer published.
    for months in [0, 40, 130] {
        let today = DAY.saturating_add(months.months());
        for sources in [&sample, &starter, &keys::sources()] {
            assert_eq!(faults(sources, today), Vec::<String>::new(), "{months} months later");
        }
    }
    for provider in ["netlify", "mailto", "web3forms"] {
        let sources = with_setting(&sample, "provider: formspark", &format!("provider: {provider}"));
        assert_eq!(faults(&sources, DAY), Vec::<String>::new(), "{provider}");
    }
}

#[test]
fn a_site_without_ambassadors_has_pages() {
    let mut sample = sample_sources();
    sample.texts.retain(|file| {
        let folders = ["content/ambassadors/", "content/organisations/", "content/pages/", "content/forms/"];
        !folders.iter().any(|folder| file.path.starts_with(folder))
    });
    assert_eq!(faults(&sample, DAY), Vec::<String>::new());
}
