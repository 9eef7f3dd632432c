//! Links out of the site, and between its files.

mod careless;

use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::Facts;
use crate::content::model::{Content, RawAmbassador, RawForm, RawLink, RawPage, RawReceivedIdea, Written};
use crate::site::markdown;
use crate::text::diagnostic::{
    BROKEN_ANCHOR, BROKEN_LINK, CARELESS_LINK, Diagnostic, Diagnostics, PATH_OUTSIDE_ROOT, PICTURE_IN_TEXT, UNSAFE_LINK,
};
use crate::text::source::{FilePath, Spanned};
use crate::text::url;
use careless::carelessness;

type Text = Spanned<String>;

/// Every address of another site is an `http` or `https` address.
pub(super) fn links_are_safe(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let content = facts.content;
    if let Some(site) = &content.site {
        safe(&site.path, Some(&site.data.address), diagnostics);
        safe(&site.path, site.data.publisher.url.as_ref(), diagnostics);
    }
    content.sectors.iter().for_each(|file| all_safe(&file.path, &file.data.links, diagnostics));
    content.organisations.iter().for_each(|file| safe(&file.path, file.data.website.as_ref(), diagnostics));
}

/// Every address of another site in a profile is an `http` or `https` address.
pub(super) fn links_of_a_profile_are_safe(_: &Facts<'_>, file: &Written<RawAmbassador>, diagnostics: &mut Diagnostics) {
    all_safe(&file.path, &file.data.links, diagnostics);
}

fn all_safe(path: &FilePath, links: &Option<Vec<RawLink>>, diagnostics: &mut Diagnostics) {
    links.iter().flatten().for_each(|RawLink { url, .. }| safe(path, Some(url), diagnostics));
}

fn safe(path: &FilePath, link: Option<&Text>, diagnostics: &mut Diagnostics) {
    if let Some(link) = link.filter(|link| !url::is_external(&link.value)) {
        diagnostics.push(Diagnostic::new(UNSAFE_LINK, path, link.span).fact("url", &link.value));
    }
}

/// Links to other sites are encrypted, show where they lead and do not track who follows them.
pub(super) fn links_are_careful(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let content = facts.content;
    if let Some(site) = &content.site {
        careful(&site.path, site.data.publisher.url.as_ref(), diagnostics);
    }
    for file in &content.sectors {
        file.data.links.iter().flatten().for_each(|link| careful(&file.path, Some(&link.url), diagnostics));
    }
    content.organisations.iter().for_each(|file| careful(&file.path, file.data.website.as_ref(), diagnostics));
}

/// Links of a profile to other sites are encrypted, show where they lead and do not track who follows them.
pub(super) fn links_of_a_profile_are_careful(
    _: &Facts<'_>,
    file: &Written<RawAmbassador>,
    diagnostics: &mut Diagnostics,
) {
    file.data.links.iter().flatten().for_each(|link| careful(&file.path, Some(&link.url), diagnostics));
}

fn careful(path: &FilePath, link: Option<&Text>, diagnostics: &mut Diagnostics) {
    let Some(link) = link.filter(|link| url::is_external(&link.value)) else {
        return;
    };
    if let Some(reason) = carelessness(&link.value) {
        let diagnostic = Diagnostic::new(CARELESS_LINK, path, link.span).fact("reason", reason);
        diagnostics.push(diagnostic.fact("url", &link.value));
    }
}

/// Links in Markdown texts lead to a page of the site and one of its headings, or safely out of it; Markdown texts
/// have no pictures.
pub(super) fn markdown_links_lead_somewhere(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let content = facts.content;
    let mut texts: Vec<(&FilePath, &Text)> = Vec::new();
    for file in &content.sectors {
        texts.push((&file.path, &file.body));
        texts.extend(ideas(&file.path, &file.data.received_ideas));
    }
    texts.extend(content.organisations.iter().filter_map(|file| Some((&file.path, file.data.about.as_ref()?))));
    texts.extend(content.pages.iter().map(|file| (&file.path, &file.body)));
    texts.extend(content.forms.iter().map(|file| (&file.path, &file.data.sent.text)));
    texts.extend(content.forms.iter().filter_map(|file| Some((&file.path, file.data.intro.as_ref()?))));
    let found: Vec<Diagnostics> = texts.par_iter().map(|(path, text)| faults(path, text, facts)).collect();
    found.into_iter().for_each(|faults| diagnostics.extend(faults));
}

/// Links in the Markdown texts of a profile lead to a page of the site and one of its headings, or safely out of it;
/// these texts have no pictures.
pub(super) fn markdown_links_of_a_profile_lead_somewhere(
    facts: &Facts<'_>,
    file: &Written<RawAmbassador>,
    diagnostics: &mut Diagnostics,
) {
    let texts = [(&file.path, &file.data.bio)].into_iter().chain(ideas(&file.path, &file.data.received_ideas));
    texts.for_each(|(path, text)| diagnostics.extend(faults(path, text, facts)));
}

/// The Markdown texts among received ideas, each with the path of its file.
fn ideas<'a>(
    path: &'a FilePath,
    list: &'a Option<Vec<RawReceivedIdea>>,
) -> impl Iterator<Item = (&'a FilePath, &'a Text)> {
    list.iter().flatten().map(move |idea| (path, &idea.answer))
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
    // These lists are sorted by path.
    if let Ok(at) = content.pages.binary_search_by(|file| (*file.path).cmp(path)) {
        let page = &content.pages[at];
        return Some(Anchored { text: &page.body.value, made: made(page) });
    }
    let sector = content.sectors.binary_search_by(|file| (*file.path).cmp(path));
    let organisation = content.organisations.binary_search_by(|file| (*file.path).cmp(path));
    let ambassador = content.ambassadors.binary_search_by(|file| (*file.path).cmp(path));
    let form = forms(content).binary_search_by(|file| (*file.path).cmp(path));
    let body = sector.map(|at| content.sectors[at].body.value.as_str());
    // Profiles, organisations and forms have no headings of their own to link to.
    let text = body.or(organisation.or(ambassador).or(form).map(|_| "")).ok()?;
    Some(Anchored { text, made: &[] })
}

/// The ids of the headings that the declaration adds to a page.
fn made(page: &Written<RawPage>) -> &'static [&'static str] {
    page.data.declares.as_ref().map(|declares| declares.value.sections()).unwrap_or_default()
}

/// Forms that have a page, which are those that can be sent somewhere.
fn forms(content: &Content) -> &[Arc<Written<RawForm>>] {
    let is_sent = content.site.as_ref().is_some_and(|site| site.data.forms.is_some());
    if is_sent { &content.forms } else { &[] }
}

/// The paths of files that have a page.
fn pages(content: &Content) -> Vec<&str> {
    let pages = content.pages.iter().map(|file| &*file.path);
    let sectors = content.sectors.iter().map(|file| &*file.path);
    let organisations = content.organisations.iter().map(|file| &*file.path);
    let ambassadors = content.ambassadors.iter().map(|file| &*file.path);
    let forms = forms(content).iter().map(|file| &*file.path);
    let mut paths: Vec<&str> = pages.chain(sectors).chain(organisations).chain(ambassadors).chain(forms).collect();
    paths.sort_unstable();
    paths
}

fn faults(path: &FilePath, text: &Text, facts: &Facts<'_>) -> Diagnostics {
    let content = facts.content;
    let mut diagnostics = Diagnostics::new();
    if !text.span.is_somewhere() || !text.value.contains(['[', '<', ':']) {
        return diagnostics;
    }
    let (mut anchors, mut places) = (Anchors::default(), text.places((facts.sources)(path)));
    let (pages, mut suggested) = (LazyCell::new(|| pages(content)), 0);
    for link in markdown::links(&text.value) {
        let span = places.part(link.span.start..link.span.end);
        let (target, anchor) = markdown::split_fragment(&link.destination);
        let fault = |rule| Diagnostic::new(rule, path, span).fact("target", &link.destination);
        if link.is_image {
            diagnostics.push(fault(PICTURE_IN_TEXT));
        } else if target.is_empty() {
            let page = content.pages.iter().find(|page| page.path == *path);
            let here = Anchored { text: &text.value, made: page.map(|page| made(page)).unwrap_or_default() };
            if !anchor.is_none_or(|anchor| anchors.has(&here, anchor)) {
                diagnostics.push(fault(BROKEN_ANCHOR).fact("anchor", anchor.unwrap_or_default()));
            }
        } else if url::scheme(target).is_some() {
            if !url::is_external(target) {
                diagnostics.push(fault(UNSAFE_LINK).fact("url", &link.destination));
            } else if let Some(reason) = carelessness(target) {
                diagnostics.push(fault(CARELESS_LINK).fact("url", &link.destination).fact("reason", reason));
            }
        } else {
            match url::join(path, target).map(|file| anchored(content, &file)) {
                None => diagnostics.push(fault(PATH_OUTSIDE_ROOT).fact("value", &link.destination)),
                Some(None) => {
                    let mut diagnostic = fault(BROKEN_LINK);
                    if suggested < SUGGESTED_MAX {
                        suggested += 1;
                        diagnostic.suggestion = suggestion(path, target, &pages);
                    }
                    diagnostics.push(diagnostic);
                }
                Some(Some(page)) => {
                    if let Some(anchor) = anchor.filter(|anchor| !anchors.has(&page, anchor)) {
                        diagnostics.push(fault(BROKEN_ANCHOR).fact("anchor", anchor));
                    }
                }
            }
        }
    }
    diagnostics
}

/// The nearest file in the folder that the link names.
fn suggestion(path: &FilePath, target: &str, pages: &[&str]) -> Option<String> {
    let wanted = url::join(path, target)?;
    let nearest = crate::text::diagnostic::nearest(&wanted, pages.iter().copied());
    nearest.and_then(|file| file.strip_prefix("content/")).map(|inner| format!("../{inner}"))
}
