//! What the texts say of people: ways to reach them, numbers of their lives, and what only they may decide to tell.

mod comments;
pub(super) mod texts;

use super::Facts;
use crate::content::model::{Consent, RawAmbassador, Written};
use crate::rules::personal::{self, Found, Kind};
use crate::text::diagnostic::{Diagnostic, Diagnostics, PERSONAL_DATA, SENSITIVE_DATA, WITHDRAWN_DATA};
use crate::text::source::{FilePath, Span};
use comments::comments;
use texts::{Text, Texts};

/// A profile tells no way to reach the person but the network's own, no number of the person's life and no price; what the law
/// calls special categories of data only where the consent covers it.
pub(super) fn profiles_keep_what_is_personal(
    facts: &Facts<'_>,
    file: &Written<RawAmbassador>,
    diagnostics: &mut Diagnostics,
) {
    let covers_sensitive = file.data.consent.covers.iter().any(|what| what.value == Consent::Sensitive);
    for text in texts::of_a_profile(&file.data) {
        report(facts, &file.path, text, |kind| !kind.is_sensitive() || !covers_sensitive, diagnostics);
    }
    // The name of the file is an address of the site.
    for found in told(facts, &file.id, is_not_sensitive) {
        let diagnostic = Diagnostic::new(PERSONAL_DATA, &file.path, Span::new(0, 0));
        diagnostics.push(diagnostic.fact("kind", found.kind.word()).fact("reason", "file-name"));
    }
    let source = (facts.sources)(&file.path).unwrap_or_default();
    comments_keep_what_is_personal(facts, &file.path, source, is_not_sensitive, diagnostics);
}

/// No other text of the content tells a way to reach a person, a number of a life or a price. What an institution writes of
/// health, unions, religion and politics is its trade, and its accounts are there for all.
pub(super) fn texts_keep_what_is_personal(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let content = facts.content;
    let mut all: Vec<(&FilePath, Texts<'_>)> = Vec::new();
    all.extend(content.site.iter().map(|file| (&file.path, texts::of_the_site(&file.data))));
    all.extend(content.organisations.iter().map(|file| (&file.path, texts::of_an_organisation(&file.data))));
    all.extend(content.sectors.iter().map(|file| (&file.path, texts::of_a_sector(&file.data))));
    all.extend(content.sectors.iter().map(|file| (&file.path, vec![&file.body])));
    all.extend(content.pages.iter().map(|file| (&file.path, texts::of_a_page(&file.data))));
    all.extend(content.pages.iter().map(|file| (&file.path, vec![&file.body])));
    all.extend(content.forms.iter().map(|file| (&file.path, texts::of_a_form(&file.data))));
    all.extend(content.territory.iter().map(|file| (&file.path, texts::of_the_territory(&file.data))));
    for file in &content.vocabularies {
        all.extend(file.data.iter().map(|term| (&file.path, texts::of_a_term(term))));
    }
    all.extend(content.synonyms.iter().map(|file| (&file.path, file.data.iter().flatten().collect())));
    for (path, texts) in all {
        texts.into_iter().for_each(|text| report(facts, path, text, is_of_anybody, diagnostics));
    }
}

/// The comments of every file but profiles, which are as public as its texts where the repository is, tell nothing of the kind
/// either.
pub(super) fn comments_of_the_content_keep_what_is_personal(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let content = facts.content;
    let mut paths: Vec<&FilePath> = Vec::new();
    paths.extend(content.site.iter().map(|file| &file.path));
    paths.extend(content.synonyms.iter().map(|file| &file.path));
    paths.extend(content.territory.iter().map(|file| &file.path));
    paths.extend(content.vocabularies.iter().map(|file| &file.path));
    paths.extend(content.organisations.iter().map(|file| &file.path));
    paths.extend(content.forms.iter().map(|file| &file.path));
    for path in paths {
        comments_keep_what_is_personal(
            facts,
            path,
            (facts.sources)(path).unwrap_or_default(),
            is_of_anybody,
            diagnostics,
        );
    }
    // Below its front matter a sign of comments is one of headings.
    let sectors = content.sectors.iter().map(|file| (&file.path, file.body.span));
    for (path, body) in sectors.chain(content.pages.iter().map(|file| (&file.path, file.body.span))) {
        let head = (facts.sources)(path).and_then(|source| source.get(..body.start)).unwrap_or_default();
        comments_keep_what_is_personal(facts, path, head, is_of_anybody, diagnostics);
    }
}

/// Nothing that is left of a profile that was withdrawn, its comments and the name of its file, tells of the person.
pub(super) fn nothing_is_left_of_the_withdrawn(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    for id in &facts.content.withdrawn {
        let path: FilePath = format!("content/ambassadors/{id}.yaml").into();
        // An error would stop the build and leave the person on the site as it was published before.
        let left = |span, reason| Diagnostic::new(WITHDRAWN_DATA, &path, span).fact("reason", reason).fact("id", id);
        if !told(facts, id, is_not_sensitive).is_empty() {
            diagnostics.push(left(Span::new(0, 0), "file-name"));
        }
        for comment in comments((facts.sources)(&path).unwrap_or_default()) {
            // A name alone is nothing that a text can be searched for, so that no comment is kept but what editors read.
            if !comment.text.starts_with("yaml-language-server:") {
                diagnostics.push(left(comment.span(0..comment.text.len()), "comment"));
            }
        }
    }
}

/// The comments of `source`, which is the file at `path` or its beginning. What looks like one inside of a text is found there
/// too, at the same place, and told once.
fn comments_keep_what_is_personal(
    facts: &Facts<'_>,
    path: &FilePath,
    source: &str,
    matters: fn(Kind) -> bool,
    diagnostics: &mut Diagnostics,
) {
    for comment in comments(source) {
        for found in told(facts, &comment.text, matters) {
            let diagnostic = Diagnostic::new(PERSONAL_DATA, path, comment.span(found.start..found.end));
            diagnostics.push(diagnostic.fact("kind", found.kind.word()));
        }
    }
}

fn is_not_sensitive(kind: Kind) -> bool {
    !kind.is_sensitive()
}

/// Whether it is one person's wherever it stands.
fn is_of_anybody(kind: Kind) -> bool {
    is_not_sensitive(kind) && kind != Kind::Account
}

/// What `text` says too much, as far as it `matters`. The team's own mailbox may stand anywhere.
fn told(facts: &Facts<'_>, text: &str, matters: impl Fn(Kind) -> bool) -> Vec<Found> {
    let team = facts.site.sending.as_ref().and_then(|sending| sending.team.as_deref());
    let mut found = personal::find(text);
    found.retain(|found| {
        let is_team = found.kind == Kind::Email
            && team.is_some_and(|team| team.eq_ignore_ascii_case(&text[found.start..found.end]));
        matters(found.kind) && !is_team
    });
    found
}

/// Reports what `text` says too much, as far as it `matters`.
fn report(
    facts: &Facts<'_>,
    path: &FilePath,
    text: &Text,
    matters: impl Fn(Kind) -> bool,
    diagnostics: &mut Diagnostics,
) {
    if !text.span.is_somewhere() {
        return;
    }
    let mut places = text.places((facts.sources)(path));
    for found in told(facts, &text.value, matters) {
        let rule = if found.kind.is_sensitive() { SENSITIVE_DATA } else { PERSONAL_DATA };
        let span = places.part(found.start..found.end);
        diagnostics.push(Diagnostic::new(rule, path, span).fact("kind", found.kind.word()));
    }
}
