//! What the texts say of people: ways to reach them, numbers of their lives, and what only they may decide to tell.

use super::Facts;
use crate::diagnostic::{Diagnostic, Diagnostics, PERSONAL_DATA, SENSITIVE_DATA};
use crate::model::{Consent, RawAmbassador, RawEmployer, RawForm, RawOwner, RawPage, RawReceivedIdea, Written};
use crate::personal::{self, Kind};
use crate::source::{FilePath, Span, Spanned};

type Text = Spanned<String>;

/// A profile tells no way to reach the person but the network's own, no number of the person's life and no price; what the law
/// calls special categories of data only where the consent covers it.
pub(super) fn profiles_keep_what_is_personal(
    facts: &Facts<'_>,
    file: &Written<RawAmbassador>,
    diagnostics: &mut Diagnostics,
) {
    let RawAmbassador {
        name,
        sort_name,
        occupation,
        employer,
        availability,
        visit,
        photo,
        links,
        consent,
        bio,
        received_ideas,
        owner,
        ..
    } = &file.data;
    let employer = employer.as_ref().and_then(|employer| match employer {
        RawEmployer::Id(_) => None,
        RawEmployer::Name(employer) => Some(&employer.name),
    });
    let small = [
        Some(name),
        sort_name.as_ref(),
        Some(occupation),
        employer,
        availability.as_ref().and_then(|availability| availability.rhythm.as_ref()),
        visit.as_ref().and_then(|visit| visit.equipment.as_ref()),
        photo.as_ref().map(|photo| &photo.credit),
        Some(bio),
    ];
    let links = links.iter().flatten().flat_map(|link| [&link.label, &link.url]);
    let covers_sensitive = consent.covers.iter().any(|what| what.value == Consent::Sensitive);
    let owners = owner.iter().flat_map(RawOwner::handles);
    for text in small.into_iter().flatten().chain(links).chain(ideas(received_ideas)).chain(owners) {
        report(facts, &file.path, text, |kind| !kind.is_sensitive() || !covers_sensitive, diagnostics);
    }
    comments_keep_what_is_personal(facts, &file.path, diagnostics);
}

/// The comments of the file at `path` are as public as its texts: a repository shows them. What looks like one inside of a
/// text is found there too, at the same place, and told once.
fn comments_keep_what_is_personal(facts: &Facts<'_>, path: &FilePath, diagnostics: &mut Diagnostics) {
    let Some(source) = (facts.sources)(path) else {
        return;
    };
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        let mut signs = line.match_indices('#').map(|(at, _)| at);
        let first = signs.find(|&at| line[..at].chars().next_back().is_none_or(char::is_whitespace));
        if let Some(at) = first {
            let comment = line[at..].trim_end_matches('\n');
            let span = Span::new(start + at, start + at + comment.len());
            let comment = Spanned::new(comment.to_owned(), span);
            report(facts, path, &comment, |kind| !kind.is_sensitive(), diagnostics);
        }
        start += line.len();
    }
}

/// No other text of the content tells a way to reach a person, a number of a life or a price. What an institution writes of
/// health, unions and religion is its trade.
pub(super) fn texts_keep_what_is_personal(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let content = facts.content;
    let mut texts: Vec<(&FilePath, &Text)> = Vec::new();
    for file in &content.organisations {
        let data = &file.data;
        texts.extend([&data.name, &data.summary].into_iter().chain(&data.about).map(|text| (&file.path, text)));
    }
    for file in &content.sectors {
        let all = [&file.data.name, &file.data.summary, &file.body].into_iter().chain(ideas(&file.data.received_ideas));
        let links = file.data.links.iter().flatten().flat_map(|link| [&link.label, &link.url]);
        texts.extend(all.chain(links).map(|text| (&file.path, text)));
    }
    for file in &content.pages {
        let RawPage { title, label, description, .. } = &file.data;
        texts.extend([title, description, &file.body].into_iter().chain(label).map(|text| (&file.path, text)));
    }
    for file in &content.forms {
        texts.extend(texts_of_a_form(&file.data).map(|text| (&file.path, text)));
    }
    for file in &content.vocabularies {
        let terms = file.data.iter().flat_map(|term| [Some(&term.label), term.description.as_ref()]);
        texts.extend(terms.flatten().map(|text| (&file.path, text)));
    }
    for (path, text) in texts {
        report(facts, path, text, |kind| !kind.is_sensitive(), diagnostics);
    }
}

fn texts_of_a_form(form: &RawForm) -> impl Iterator<Item = &Text> {
    let RawForm { title, label, slug: _, description, intro, subject, purpose, button, sent, id: _, sections } = form;
    let texts = [title, description, subject, purpose, button, &sent.title, &sent.text];
    let fields = sections.iter().flat_map(|section| &section.fields);
    let options = fields.clone().flat_map(|field| field.options.iter().flatten());
    let of_section = sections.iter().flat_map(|section| [Some(&section.title), section.help.as_ref()]);
    let optional = of_section.chain(fields.flat_map(|field| [Some(&field.label), field.help.as_ref()])).flatten();
    texts.into_iter().chain(label).chain(intro).chain(optional).chain(options)
}

fn ideas(list: &Option<Vec<RawReceivedIdea>>) -> impl Iterator<Item = &Text> {
    list.iter().flatten().flat_map(|idea| [&idea.idea, &idea.answer])
}

/// Reports what `text` says too much, as far as it `matters`. The team's own mailbox may stand anywhere.
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
    let team = facts.site.sending.as_ref().and_then(|sending| sending.team.as_deref());
    let mut places = text.places((facts.sources)(path));
    for found in personal::find(&text.value).into_iter().filter(|found| matters(found.kind)) {
        let written = &text.value[found.start..found.end];
        if found.kind == Kind::Email && team.is_some_and(|team| team.eq_ignore_ascii_case(written)) {
            continue;
        }
        let rule = if found.kind.is_sensitive() { SENSITIVE_DATA } else { PERSONAL_DATA };
        let span = places.part(found.start..found.end);
        diagnostics.push(Diagnostic::new(rule, path, span).fact("kind", found.kind.word()));
    }
}
