//! Forms: their fields, and the service they are sent to.

use std::collections::HashSet;

use super::{Facts, in_range, unknown};
use crate::content::document::Setting;
use crate::content::model::{FieldType, Provider, RawField, RawForm, RawForms, Site, Written};
use crate::site::forms::{self, RESERVED, SAMPLE_KEY};
use crate::text::diagnostic::{
    BAD_ENDPOINT, BAD_FIELD_NAME, BAD_MAILBOX, BAD_OPTIONS, Diagnostic, Diagnostics, KEY_FOR_OTHER_TYPE, MISSING_KEY,
    SAMPLE_IDENTIFIER, UNKNOWN_REFERENCE,
};
use crate::text::source::{FilePath, Span};
use crate::text::url;

/// Values of `autocomplete` that make sense in a form without payments and passwords
/// (<https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill>).
const AUTOCOMPLETE: &[&str] = &[
    "off",
    "name",
    "given-name",
    "family-name",
    "honorific-prefix",
    "organization",
    "organization-title",
    "email",
    "tel",
    "address-level2",
    "postal-code",
    "language",
    "url",
];

fn fields<'a>(facts: &Facts<'a>) -> impl Iterator<Item = (&'a FilePath, &'a RawField)> + use<'a> {
    let of = |form: &'a Written<RawForm>| {
        let fields = form.data.sections.iter().flat_map(|section| &section.fields);
        fields.map(move |field| (&form.path, field))
    };
    facts.content.forms.iter().flat_map(move |form| of(form))
}

/// A field's name is plain, unique in its form, and has no special meaning to a service, its reply or a browser.
pub(super) fn field_names_are_their_own(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let is_plain = |name: &str| {
        let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        name.starts_with(|c: char| c.is_ascii_lowercase()) && name.len() <= 40 && name.chars().all(inner)
    };
    for form in &facts.content.forms {
        let mut seen = HashSet::new();
        for RawField { name, r#type, .. } in form.data.sections.iter().flat_map(|section| &section.fields) {
            let value = name.value.as_str();
            let is_reply_name = value == "email" && r#type.value != FieldType::Email;
            let reason = match () {
                () if !is_plain(value) => "shape",
                () if RESERVED.contains(&value) || value.contains("honeypot") || is_reply_name => "reserved",
                () if !seen.insert(value) => "twice",
                () => continue,
            };
            let diagnostic = Diagnostic::new(BAD_FIELD_NAME, &form.path, name.span).fact("value", value);
            let mut diagnostic = diagnostic.fact("reason", reason);
            if reason == "shape" {
                let plain = slug::slugify(value).replace('-', "_");
                diagnostic.suggestion = Some(plain).filter(|name| is_plain(name));
            }
            diagnostics.push(diagnostic);
        }
    }
}

/// A choice has options, either written or taken from the content, not both; other fields have none.
pub(super) fn choices_have_options(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    for (path, field) in fields(facts) {
        let RawField { r#type, label, options, options_from, .. } = field;
        let is_choice = matches!(r#type.value, FieldType::OneOf | FieldType::SomeOf);
        let first = options.as_ref().and_then(|options| Some(options.first()?.span));
        let written = options_from.as_ref().map(|from| from.span).or(first);
        let (reason, span) = match (is_choice, options.is_some(), options_from.is_some()) {
            (true, false, false) => ("missing", label.span),
            (true, true, true) => ("both", written.unwrap_or(label.span)),
            (false, true, _) | (false, _, true) => ("needless", written.unwrap_or(label.span)),
            _ => continue,
        };
        let diagnostic = Diagnostic::new(BAD_OPTIONS, path, span).fact("reason", reason);
        diagnostics.push(diagnostic.fact("type", r#type.value.word()));
    }
}

/// A key that only some types of fields know is used with one of them, and an `autocomplete` value is a known one.
pub(super) fn keys_suit_the_type(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    use FieldType::{Commune, Date, LongText, Number, OneOf, Text, YesNo};
    for (path, field) in fields(facts) {
        let kind = field.r#type.value;
        let written = |span: Option<Span>, key: &'static str, types: &[FieldType]| {
            span.filter(|_| !types.contains(&kind)).map(|span| (key, span))
        };
        let misplaced = [
            written(field.max_length.as_ref().map(|limit| limit.span), "max_length", &[Text, LongText]),
            written(field.minimum.as_ref().map(|limit| limit.span), "minimum", &[Number]),
            written(field.maximum.as_ref().map(|limit| limit.span), "maximum", &[Number]),
            written(field.checked.as_ref().map(|flag| flag.span), "checked", &[YesNo]),
            written(field.after_notice.as_ref().map(|flag| flag.span), "after_notice", &[Date]),
            written(field.prefill.as_ref().map(|prefill| prefill.span), "prefill", &[Text, LongText, Commune]),
            written(field.group_size.as_ref().map(|flag| flag.span), "group_size", &[Number, OneOf]),
        ];
        for (key, span) in misplaced.into_iter().flatten() {
            let diagnostic = Diagnostic::new(KEY_FOR_OTHER_TYPE, path, span).fact("key", key);
            diagnostics.push(diagnostic.fact("type", kind.word()));
        }
        if let Some(token) = field.autocomplete.as_ref().filter(|token| !AUTOCOMPLETE.contains(&token.value.as_str())) {
            let accepted: Vec<String> = AUTOCOMPLETE.iter().map(|&token| token.to_owned()).collect();
            diagnostics.push(unknown("autocomplete", token, path, &accepted));
        }
    }
}

/// Limits leave room for an answer.
pub(super) fn limits_are_sensible(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    for (path, field) in fields(facts) {
        if let Some(limit) = &field.max_length {
            in_range("max_length", limit, 1, 10_000, path, diagnostics);
        }
        if let (Some(minimum), Some(maximum)) = (&field.minimum, &field.maximum) {
            in_range("maximum", maximum, minimum.value, u32::MAX, path, diagnostics);
        }
    }
    if let Some((path, RawForms { processor: Some(processor), .. })) = sending(facts) {
        in_range("retention_days", &processor.retention_days, 1, 3650, path, diagnostics);
    }
    let team = sending(facts).map(|(path, forms)| (path, &forms.reply_days));
    let relays =
        facts.content.territory.iter().flat_map(|territory| {
            territory.data.relays.iter().flatten().map(|relay| (&territory.path, &relay.reply_days))
        });
    let organisations = facts.content.records.organisations.iter().map(|file| (&file.path, &file.data.reply_days));
    for (path, days) in team.into_iter().chain(relays).chain(organisations) {
        if let Some(days) = days {
            in_range("reply_days", days, 1, 90, path, diagnostics);
        }
    }
}

fn sending<'a>(facts: &Facts<'a>) -> Option<(&'a FilePath, &'a RawForms)> {
    let site = facts.content.site.as_ref()?;
    Some((&site.path, site.data.forms.as_ref()?))
}

/// Each provider gets what it needs: an identifier, a page, a mailbox, and the facts for the privacy notice.
pub(super) fn services_get_what_they_need(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some((path, forms)) = sending(facts) else {
        return;
    };
    let RawForms { provider, id, team, reply_days: _, recipients: _, processor, page, custom } = forms;
    let has_identifier =
        !matches!(provider.value, Provider::Netlify | Provider::Custom | Provider::Link | Provider::Mailto);
    let needs = [
        ("id", has_identifier && id.is_none()),
        ("page", provider.value == Provider::Link && page.is_none()),
        ("team", provider.value == Provider::Mailto && team.is_none()),
        ("custom", provider.value == Provider::Custom && custom.is_none()),
        ("processor", provider.value != Provider::Mailto && processor.is_none()),
    ];
    for (key, _) in needs.into_iter().filter(|(_, is_missing)| *is_missing) {
        diagnostics.push(Diagnostic::new(MISSING_KEY, path, provider.span).fact("key", key));
    }
    if let Some(team) = team.as_ref().filter(|team| !is_mailbox(&team.value)) {
        diagnostics.push(Diagnostic::new(BAD_MAILBOX, path, team.span).fact("value", &team.value));
    }
    for rename in custom.iter().flat_map(|custom| custom.names.iter().flatten()) {
        if !fields(facts).any(|(_, field)| field.name.value == rename.field.value) {
            let names: Vec<&str> = fields(facts).map(|(_, field)| field.name.value.as_str()).collect();
            let diagnostic = Diagnostic::new(UNKNOWN_REFERENCE, path, rename.field.span).fact("kind", "field");
            let diagnostic = diagnostic.fact("value", &rename.field.value);
            diagnostics.push(diagnostic.among(&rename.field.value, names.into_iter()));
        }
    }
}

/// Returns true if `text` is one plain e-mail address by the rule of browsers
/// (<https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address>) with a dot in its host.
fn is_mailbox(text: &str) -> bool {
    let Some((user, host)) = text.split_once('@') else {
        return false;
    };
    let is_user = |c: char| c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c);
    let is_label = |label: &str| {
        let inner = |c: char| c.is_ascii_alphanumeric() || c == '-';
        !label.is_empty() && label.chars().all(inner) && !label.starts_with('-') && !label.ends_with('-')
    };
    !user.is_empty() && user.chars().all(is_user) && host.contains('.') && host.split('.').all(is_label)
}

/// Forms are posted over https to a service, never to a bare e-mail address, and a service can redirect to the site's
/// own address.
pub(super) fn endpoints_are_safe(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some((path, forms)) = sending(facts) else {
        return;
    };
    let mut report = |path: &FilePath, written: &Setting, reason: &str| {
        let diagnostic = Diagnostic::new(BAD_ENDPOINT, path, written.span).fact("value", &written.value);
        diagnostics.push(diagnostic.fact("reason", reason));
    };
    let own = facts.content.forms.iter().filter_map(|form| Some((&form.path, form.data.id.as_ref()?)));
    for (path, id) in forms.id.iter().map(|id| (path, id)).chain(own) {
        if id.value.contains('@') {
            report(path, id, "email");
        } else if !is_identifier(&id.value) {
            report(path, id, "identifier");
        }
    }
    let custom = forms.custom.iter().flat_map(|custom| [Some(&custom.action), custom.background.as_ref()]);
    for address in custom.flatten().chain(&forms.page) {
        let plain = ["{id}", "{form}", "{ambassadors}"]
            .iter()
            .fold(address.value.to_string(), |text, hole| text.replace(hole, "x"));
        if plain.contains('@') {
            report(path, address, "email");
        } else if !plain.starts_with("https://")
            || !url::is_external(&plain)
            || plain.contains(['{', '}', ' ', ';', ',', '\'', '"'])
        {
            report(path, address, "https");
        }
    }
    let leads_back =
        facts.site.sending.as_ref().and_then(forms::service).is_some_and(|service| service.redirect.is_some());
    if let Some(site) =
        facts.content.site.as_ref().filter(|site| leads_back && !site.data.address.value.starts_with("https://"))
    {
        report(&site.path, &site.data.address, "address");
    }
}

/// Returns true if `id` can be an identifier at a service.
fn is_identifier(id: &str) -> bool {
    (3..=80).contains(&id.len()) && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

/// A site that is not a demonstration sends its forms to an identifier of its own.
pub(super) fn identifiers_are_own(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    if !facts.site.identity.is_demonstration {
        report_sample_identifier(facts.site, diagnostics);
    }
}

/// Reports forms that are sent to the sample's identifier: nobody receives them.
pub(super) fn report_sample_identifier(site: &Site, diagnostics: &mut Diagnostics) {
    if let Some(sending) = site.sending.as_ref().filter(|sending| sending.key.value == SAMPLE_KEY) {
        let diagnostic = Diagnostic::new(SAMPLE_IDENTIFIER, &"content/site.yaml".into(), sending.key.span);
        diagnostics.push(diagnostic.fact("value", SAMPLE_KEY));
    }
}
