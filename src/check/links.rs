//! Links: out of the site, and between its files.

use std::collections::HashMap;

use rayon::prelude::*;

use super::Facts;
use crate::diagnostic::{BROKEN_ANCHOR, BROKEN_LINK, Diagnostic, Diagnostics, PATH_OUTSIDE_ROOT, UNSAFE_LINK};
use crate::markdown;
use crate::model::{RawLink, RawReceivedIdea};
use crate::source::{FilePath, Spanned};
use crate::url;

type Text = Spanned<String>;

/// Every address of another site is an `http` or `https` address.
pub(super) fn links_are_safe(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let content = facts.content;
    let mut check = |path: &FilePath, link: Option<&Text>| {
        if let Some(link) = link.filter(|link| !url::is_external(&link.value)) {
            diagnostics.push(Diagnostic::new(UNSAFE_LINK, path, link.span).fact("url", &link.value));
        }
    };
    if let Some(site) = &content.site {
        check(&site.path, Some(&site.data.address));
        check(&site.path, site.data.publisher.url.as_ref());
    }
    let lists = content.sectors.iter().map(|file| (&file.path, &file.data.links));
    for (path, links) in lists.chain(content.ambassadors.iter().map(|file| (&file.path, &file.data.links))) {
        links.iter().flatten().for_each(|RawLink { url, .. }| check(path, Some(url)));
    }
    content.organisations.iter().for_each(|file| check(&file.path, file.data.website.as_ref()));
}

/// Every link in a Markdown text leads to a page of the site, with its anchor, or safely out of it.
pub(super) fn markdown_links_lead_somewhere(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let texts = texts(facts);
    let pages = pages(facts);
    let found: Vec<Diagnostics> = texts.par_iter().map(|(path, text)| faults(path, text, &pages)).collect();
    found.into_iter().for_each(|faults| diagnostics.extend(faults));
}

/// Every Markdown text and the file it stands in.
fn texts<'a>(facts: &Facts<'a>) -> Vec<(&'a FilePath, &'a Text)> {
    let content = facts.content;
    let mut texts = Vec::new();
    let ideas = |path: &'a FilePath, list: &'a Option<Vec<RawReceivedIdea>>| {
        list.iter().flatten().map(|idea| (path, &idea.answer)).collect::<Vec<_>>()
    };
    for file in &content.sectors {
        texts.push((&file.path, &file.body));
        texts.extend(ideas(&file.path, &file.data.received_ideas));
    }
    for file in &content.ambassadors {
        texts.push((&file.path, &file.data.bio));
        texts.extend(ideas(&file.path, &file.data.received_ideas));
    }
    texts.extend(content.organisations.iter().filter_map(|file| Some((&file.path, file.data.about.as_ref()?))));
    texts.extend(content.pages.iter().map(|file| (&file.path, &file.body)));
    texts.extend(content.forms.iter().map(|file| (&file.path, &file.data.sent.text)));
    texts.extend(content.forms.iter().filter_map(|file| Some((&file.path, file.data.intro.as_ref()?))));
    texts
}

/// The files that have a page, with the Markdown that makes their anchors.
fn pages<'a>(facts: &Facts<'a>) -> HashMap<&'a str, Option<&'a str>> {
    let content = facts.content;
    let mut pages: HashMap<&str, Option<&str>> = HashMap::new();
    pages.extend(content.pages.iter().map(|file| (&*file.path, Some(file.body.value.as_str()))));
    pages.extend(content.sectors.iter().map(|file| (&*file.path, Some(file.body.value.as_str()))));
    pages.extend(content.ambassadors.iter().map(|file| (&*file.path, None)));
    pages.extend(content.organisations.iter().map(|file| (&*file.path, None)));
    // Forms that can be sent nowhere have no pages.
    pages.extend(content.forms.iter().filter(|_| facts.site.sending.is_some()).map(|file| (&*file.path, None)));
    pages
}

fn faults(path: &FilePath, text: &Text, pages: &HashMap<&str, Option<&str>>) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    if !text.span.is_somewhere() || !text.value.contains(['[', '<', ':']) {
        return diagnostics;
    }
    for link in markdown::links(&text.value) {
        // In a YAML block the text is indented, so that its own places are not the file's: the whole text is shown.
        let is_verbatim = text.span.end - text.span.start == text.value.len();
        let span = if is_verbatim { link.span.shifted(text.span.start) } else { text.span };
        let (target, anchor) = markdown::split_fragment(&link.destination);
        let fault = |rule| Diagnostic::new(rule, path, span).fact("target", &link.destination);
        if target.is_empty() {
            let is_here = anchor.is_none_or(|anchor| has_anchor(&text.value, anchor));
            if !is_here {
                diagnostics.push(fault(BROKEN_ANCHOR).fact("anchor", anchor.unwrap_or_default()));
            }
        } else if url::scheme(target).is_some() {
            if !url::is_external(target) {
                diagnostics.push(fault(UNSAFE_LINK).fact("url", &link.destination));
            }
        } else {
            match url::join(path, target).map(|file| pages.get(file.as_str())) {
                None => diagnostics.push(fault(PATH_OUTSIDE_ROOT).fact("value", &link.destination)),
                Some(None) => diagnostics.push(broken(fault(BROKEN_LINK), path, target, pages)),
                Some(Some(body)) => {
                    let lost = anchor.filter(|anchor| !body.is_some_and(|body| has_anchor(body, anchor)));
                    if let Some(anchor) = lost {
                        diagnostics.push(fault(BROKEN_ANCHOR).fact("anchor", anchor));
                    }
                }
            }
        }
    }
    diagnostics
}

fn has_anchor(text: &str, anchor: &str) -> bool {
    markdown::anchors(text).iter().any(|known| known == anchor)
}

/// The nearest file of the folder that the link names is the suggestion.
fn broken(diagnostic: Diagnostic, path: &FilePath, target: &str, pages: &HashMap<&str, Option<&str>>) -> Diagnostic {
    let Some(wanted) = url::join(path, target) else {
        return diagnostic;
    };
    let mut files: Vec<&str> = pages.keys().copied().collect();
    files.sort_unstable();
    let nearest = crate::diagnostic::nearest(&wanted, files.into_iter());
    let relative = nearest.and_then(|file| file.strip_prefix("content/")).map(|inner| format!("../{inner}"));
    Diagnostic { suggestion: relative, ..diagnostic }
}
