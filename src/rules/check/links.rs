//! Links out of the site, and between its files.

mod careless;

use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::Facts;
use crate::content::document::{Meaning, Step, Value};
use crate::content::model::{Content, Declaration, RawAmbassador, RawForm, Record, Written};
use crate::site::markdown;
use crate::text::diagnostic::{
    BROKEN_ANCHOR, BROKEN_LINK, CARELESS_LINK, DEPARTED_LINK, Diagnostic, Diagnostics, PATH_OUTSIDE_ROOT,
    PICTURE_IN_TEXT, UNSAFE_LINK,
};
use crate::text::source::{FilePath, Places, Span};
use crate::text::url;
use careless::{carelessness, other_site};

/// Every address of another site is an `http` or `https` address.
pub(super) fn links_are_safe(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    facts.content.records().into_iter().for_each(|record| all_safe(record, diagnostics));
}

/// Every address of another site in a profile is an `http` or `https` address.
pub(super) fn links_of_a_profile_are_safe(_: &Facts<'_>, file: &Written<RawAmbassador>, diagnostics: &mut Diagnostics) {
    all_safe(file.record(), diagnostics);
}

fn all_safe(record: Record<'_>, diagnostics: &mut Diagnostics) {
    record.values(is_link).into_iter().for_each(|link| safe(record.path, &link.text, link.span, diagnostics));
}

fn is_link(value: &Value<'_>) -> bool {
    value.meaning == Meaning::Url
}

fn safe(path: &FilePath, link: &str, span: Span, diagnostics: &mut Diagnostics) {
    if span.is_somewhere() && !url::is_external(link) {
        diagnostics.push(Diagnostic::new(UNSAFE_LINK, path, span).fact("url", link));
    }
}

/// Links to other sites are encrypted, show where they lead and do not track who follows them.
pub(super) fn links_are_careful(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    facts.content.records().into_iter().for_each(|record| all_careful(record, diagnostics));
}

/// Links of a profile to other sites are encrypted, show where they lead and do not track who follows them.
pub(super) fn links_of_a_profile_are_careful(
    _: &Facts<'_>,
    file: &Written<RawAmbassador>,
    diagnostics: &mut Diagnostics,
) {
    all_careful(file.record(), diagnostics);
}

fn all_careful(record: Record<'_>, diagnostics: &mut Diagnostics) {
    let links = record.values(|value| is_link(value) && url::is_external(&value.text));
    for (link, reason) in links.iter().filter_map(|link| Some((link, carelessness(&link.text)?))) {
        let diagnostic = Diagnostic::new(CARELESS_LINK, record.path, link.span).fact("reason", reason);
        diagnostics.push(diagnostic.fact("url", &link.text));
    }
    let mut label = None;
    record.each(|steps, value| match steps.last() {
        Some(Step::Key("label")) => label = Some(value),
        Some(Step::Key("url")) => {
            let Some(label) = label.take() else { return };
            if let Some(sites) = other_site(&label.text, &value.text) {
                diagnostics.push(misleading(record.path, label.span, sites, &value.text));
            }
        }
        _ => {}
    });
}

/// The fault of words at `span` that show the first of two sites, and lead to the second one at `address`.
fn misleading(path: &FilePath, span: Span, (shown, host): (String, String), address: &str) -> Diagnostic {
    let diagnostic = Diagnostic::new(CARELESS_LINK, path, span).fact("reason", "other-host").fact("url", address);
    diagnostic.fact("shown", &shown).fact("host", &host)
}

/// Links in Markdown texts lead to a page of the site and one of its headings, or safely out of it; Markdown texts
/// have no pictures.
pub(super) fn markdown_links_lead_somewhere(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let records = facts.content.records();
    let found: Vec<Diagnostics> = records.par_iter().map(|record| markdown_faults(*record, facts)).collect();
    found.into_iter().for_each(|faults| diagnostics.extend(faults));
}

/// Links in the Markdown texts of a profile lead to a page of the site and one of its headings, or safely out of it;
/// these texts have no pictures.
pub(super) fn markdown_links_of_a_profile_lead_somewhere(
    facts: &Facts<'_>,
    file: &Written<RawAmbassador>,
    diagnostics: &mut Diagnostics,
) {
    diagnostics.extend(markdown_faults(file.record(), facts));
}

fn markdown_faults(record: Record<'_>, facts: &Facts<'_>) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    for text in record.values(|value| value.meaning == Meaning::Markdown) {
        diagnostics.extend(faults(record.path, &text, facts));
    }
    diagnostics
}

/// Broken links of one text that get a suggestion, at most: finding one looks at every page.
const SUGGESTED_MAX: usize = 10;

/// The link targets of a page.
struct Anchored<'a> {
    /// The Markdown whose headings are anchors.
    text: &'a str,
    /// The ids of headings that the program makes itself.
    made: &'static [&'static str],
}

/// The headings of each text that links lead to, read once however many links there are. The key is the address of
/// the text in memory.
#[derive(Default)]
struct Anchors(HashMap<*const u8, HashSet<String>>);

impl Anchors {
    fn has(&mut self, page: &Anchored<'_>, anchor: &str) -> bool {
        let known = self.0.entry(page.text.as_ptr());
        let known = known.or_insert_with(|| markdown::anchors(page.text).into_iter().collect());
        page.made.contains(&anchor) || known.contains(anchor)
    }
}

/// The link targets of the file at `path`; `None` if it has no page.
fn anchored<'a>(content: &'a Content, path: &str) -> Option<Anchored<'a>> {
    if let Some(record) = content.records.find(path) {
        return Some(Anchored { text: &record.body.value, made: made(content, path) });
    }
    // These lists are sorted by path.
    let sector = content.sectors.binary_search_by(|file| (*file.path).cmp(path));
    let ambassador = content.ambassadors.binary_search_by(|file| (*file.path).cmp(path));
    let form = forms(content).binary_search_by(|file| (*file.path).cmp(path));
    let body = sector.map(|at| content.sectors[at].body.value.as_str());
    // Profiles and forms have no headings of their own to link to.
    let text = body.or(ambassador.or(form).map(|_| "")).ok()?;
    Some(Anchored { text, made: &[] })
}

/// The ids of the headings that a declaration adds to the page at `path`.
fn made(content: &Content, path: &str) -> &'static [&'static str] {
    let page = content.records.pages.iter().find(|page| *page.path == *path);
    page.and_then(|page| page.data.declares()).map(Declaration::sections).unwrap_or_default()
}

/// A file of a record that links may lead to.
#[derive(PartialEq, Eq)]
pub(super) struct Target {
    path: FilePath,
    /// The ids of its headings.
    anchors: Vec<String>,
}

/// Every file of a record that links may lead to: all that links of profiles depend on, beside the list of profiles.
pub(super) fn targets(content: &Content) -> Vec<Target> {
    let records = content.records.all().map(|record| record.path);
    let records = records.chain(content.sectors.iter().map(|file| &file.path));
    let records: Vec<&FilePath> = records.chain(forms(content).iter().map(|file| &file.path)).collect();
    let target = |path: &&FilePath| {
        let anchors = anchored(content, path).map(|Anchored { text, made }| {
            let made = made.iter().map(|&id| id.to_owned());
            markdown::anchors(text).into_iter().chain(made).collect()
        });
        Target { path: (*path).clone(), anchors: anchors.unwrap_or_default() }
    };
    records.par_iter().map(target).collect()
}

/// Forms that have a page, which are those that can be sent somewhere.
fn forms(content: &Content) -> &[Arc<Written<RawForm>>] {
    let is_sent = content.site.as_ref().is_some_and(|site| site.data.forms.is_some());
    if is_sent { &content.forms } else { &[] }
}

/// The paths of files that have a page.
fn pages(content: &Content) -> Vec<&str> {
    let records = content.records.all().map(|record| &**record.path);
    let sectors = content.sectors.iter().map(|file| &*file.path);
    let ambassadors = content.ambassadors.iter().map(|file| &*file.path);
    let forms = forms(content).iter().map(|file| &*file.path);
    let mut paths: Vec<&str> = records.chain(sectors).chain(ambassadors).chain(forms).collect();
    paths.sort_unstable();
    paths
}

fn faults(path: &FilePath, text: &Value<'_>, facts: &Facts<'_>) -> Diagnostics {
    let content = facts.content;
    let mut diagnostics = Diagnostics::new();
    if !text.text.contains(['[', '<', ':']) {
        return diagnostics;
    }
    let (mut anchors, mut places) = (Anchors::default(), Places::new(&text.text, text.span, (facts.sources)(path)));
    let (pages, mut suggested) = (LazyCell::new(|| pages(content)), 0);
    for link in markdown::links(&text.text) {
        let span = places.part(link.span.start..link.span.end);
        let (target, anchor) = markdown::split_fragment(&link.destination);
        let fault = |rule| Diagnostic::new(rule, path, span).fact("target", &link.destination);
        if link.is_image {
            diagnostics.push(fault(PICTURE_IN_TEXT));
        } else if target.is_empty() {
            let here = Anchored { text: &text.text, made: made(content, path) };
            if !anchor.is_none_or(|anchor| anchors.has(&here, anchor)) {
                diagnostics.push(fault(BROKEN_ANCHOR).fact("anchor", anchor.unwrap_or_default()));
            }
        } else if url::scheme(target).is_some() {
            if !url::is_external(target) {
                diagnostics.push(fault(UNSAFE_LINK).fact("url", &link.destination));
            } else if let Some(reason) = carelessness(target) {
                diagnostics.push(fault(CARELESS_LINK).fact("url", &link.destination).fact("reason", reason));
            }
            let words = link.words.map(|words| words.start..words.end);
            let other = words.and_then(|words| Some((other_site(&text.text[words.clone()], target)?, words)));
            if let Some((sites, words)) = other {
                diagnostics.push(misleading(path, places.part(words), sites, target));
            }
        } else {
            let file = url::join(path, target);
            match file.as_deref().map(|file| anchored(content, file).ok_or_else(|| withdrawn(content, file))) {
                None => diagnostics.push(fault(PATH_OUTSIDE_ROOT).fact("value", &link.destination)),
                Some(Err(Some(id))) => diagnostics.push(fault(DEPARTED_LINK).fact("id", id)),
                Some(Err(None)) => {
                    let mut diagnostic = fault(BROKEN_LINK);
                    if suggested < SUGGESTED_MAX {
                        suggested += 1;
                        diagnostic.suggestion = suggestion(path, target, &pages);
                    }
                    diagnostics.push(diagnostic);
                }
                Some(Ok(page)) => {
                    if let Some(anchor) = anchor.filter(|anchor| !anchors.has(&page, anchor)) {
                        diagnostics.push(fault(BROKEN_ANCHOR).fact("anchor", anchor));
                    }
                }
            }
        }
    }
    diagnostics
}

/// The id of the profile at `path`, if it is withdrawn.
fn withdrawn<'a>(content: &'a Content, path: &str) -> Option<&'a str> {
    let id = path.strip_prefix("content/ambassadors/")?.strip_suffix(".yaml")?;
    content.withdrawn.iter().find(|withdrawn| *withdrawn == id).map(String::as_str)
}

/// The nearest file in the folder that the link names.
fn suggestion(path: &FilePath, target: &str, pages: &[&str]) -> Option<String> {
    let wanted = url::join(path, target)?;
    let nearest = crate::text::nearest::nearest(&wanted, pages.iter().copied());
    nearest.and_then(|file| file.strip_prefix("content/")).map(|inner| format!("../{inner}"))
}
