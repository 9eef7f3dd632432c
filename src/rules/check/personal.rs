//! Personal data in texts: contact details, facts of private life, and special categories of data; and what is not for a
//! profile: prices, who is shut out, advertising.

mod comments;

use super::Facts;
use crate::content::document::Value;
use crate::content::model::{Consent, RawAmbassador, Written};
use crate::rules::personal::{self, Found, Kind};
use crate::text::diagnostic::{Diagnostic, Diagnostics, PERSONAL_DATA, PROMOTION, WITHDRAWN_DATA};
use crate::text::source::{FilePath, Places, Span};
use comments::comments;

/// A profile has no contact details but the network's own, no facts of private life, no prices and no advertising;
/// special categories of data only where the consent covers them.
pub(super) fn profiles_keep_what_is_personal(
    facts: &Facts<'_>,
    file: &Written<RawAmbassador>,
    diagnostics: &mut Diagnostics,
) {
    let covers_sensitive = file.data.consent.covers.iter().any(|what| what.value == Consent::Sensitive);
    for text in file.record().values(Value::is_text) {
        report(facts, &file.path, &text, |kind| !kind.is_sensitive() || !covers_sensitive, diagnostics);
    }
    // The file's name becomes an address of the site.
    for found in told(facts, &file.id, is_left) {
        let diagnostic = Diagnostic::new(PERSONAL_DATA, &file.path, Span::new(0, 0));
        diagnostics.push(diagnostic.fact("kind", found.kind.word()).fact("reason", "file-name"));
    }
    let source = (facts.sources)(&file.path).unwrap_or_default();
    comments_keep_what_is_personal(facts, &file.path, source, is_left, diagnostics);
}

/// No other text has contact details, facts of private life or prices, or shuts anybody out. Institutions may write about
/// health, unions, religion and politics, and link to their own accounts.
pub(super) fn texts_keep_what_is_personal(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    for record in facts.content.records() {
        for text in record.values(Value::is_text) {
            report(facts, record.path, &text, is_of_anybody, diagnostics);
        }
    }
}

/// Comments of other files have no personal data either: wherever the repository can be read, so can they.
pub(super) fn comments_of_the_content_keep_what_is_personal(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    for record in facts.content.records() {
        let source = (facts.sources)(record.path).unwrap_or_default();
        // Below the front matter, `#` begins a heading and not a comment.
        let head = if record.path.ends_with(".md") { source.get(..record.body.span.start) } else { Some(source) };
        comments_keep_what_is_personal(facts, record.path, head.unwrap_or_default(), is_of_anybody, diagnostics);
    }
}

/// A withdrawn profile keeps nothing about the person: no comment, no telling file name.
pub(super) fn nothing_is_left_of_the_withdrawn(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    for id in &facts.content.withdrawn {
        let path: FilePath = format!("content/ambassadors/{id}.yaml").into();
        // A warning: an error would stop the build and keep the person online.
        let left = |span, reason| Diagnostic::new(WITHDRAWN_DATA, &path, span).fact("reason", reason).fact("id", id);
        if !told(facts, id, is_left).is_empty() {
            diagnostics.push(left(Span::new(0, 0), "file-name"));
        }
        for comment in comments((facts.sources)(&path).unwrap_or_default()) {
            // A bare name cannot be found in a text, so no comment is accepted but the one that editors read.
            if !comment.text.starts_with("yaml-language-server:") {
                diagnostics.push(left(comment.span(0..comment.text.len()), "comment"));
            }
        }
    }
}

/// Checks the comments of `source`, which is the file at `path` or its beginning. A `#` inside a value is read as a
/// comment too; the same finding at the same place is reported once.
fn comments_keep_what_is_personal(
    facts: &Facts<'_>,
    path: &FilePath,
    source: &str,
    matters: fn(Kind) -> bool,
    diagnostics: &mut Diagnostics,
) {
    for comment in comments(source) {
        for found in told(facts, &comment.text, matters) {
            let diagnostic = Diagnostic::new(found.kind.rule(), path, comment.span(found.start..found.end));
            diagnostics.push(diagnostic.fact("kind", found.kind.word()));
        }
    }
}

/// Returns true for data of a person that no visitor sees and everybody can read.
fn is_left(kind: Kind) -> bool {
    !kind.is_sensitive() && (kind.is_secret() || kind == Kind::Price)
}

/// Returns true for what no text may hold, an institution's included.
fn is_of_anybody(kind: Kind) -> bool {
    !kind.is_sensitive() && kind != Kind::Account && kind.rule() != PROMOTION
}

/// The personal data in `text` that `matters`. The team's own mailbox is allowed anywhere.
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

/// Reports the personal data in `text` that `matters`.
fn report(
    facts: &Facts<'_>,
    path: &FilePath,
    text: &Value<'_>,
    matters: impl Fn(Kind) -> bool,
    diagnostics: &mut Diagnostics,
) {
    let mut places = Places::new(&text.text, text.span, (facts.sources)(path));
    for found in told(facts, &text.text, matters) {
        let span = places.part(found.start..found.end);
        diagnostics.push(Diagnostic::new(found.kind.rule(), path, span).fact("kind", found.kind.word()));
    }
}
