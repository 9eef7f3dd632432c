//! Forms, and the service they are sent to.

use super::{is_set, markdown, optional};
use crate::content::model::{
    Content, Custom, Field, Form, Options, Processor, RawCustom, RawField, RawForm, RawForms, RawSection, RawSent,
    Section, Sending, Table, Written, leaves_europe,
};
use crate::content::starter;
use crate::text::source::{Span, Spanned};

/// The forms, in the order of files.
pub(super) fn forms(content: &Content) -> Table<Form> {
    Table::new(content.forms.iter().map(|written| form(written)).collect())
}

fn form(written: &Written<RawForm>) -> Form {
    let RawForm { title, label, slug, description, intro, subject, purpose, button, sent, id, steps, sections } =
        &written.data;
    let RawSent { title: sent_title, text: sent_text } = sent;
    Form {
        id: written.id.clone(),
        path: written.path.clone(),
        title: title.value.clone(),
        label: label.as_ref().unwrap_or(title).value.clone(),
        slug: super::slug(slug, &written.id),
        description: description.value.clone(),
        intro: intro.as_ref().map(|intro| markdown(intro, &written.path)),
        subject: subject.value.clone(),
        purpose: purpose.value.clone(),
        button: button.value.clone(),
        sent_title: sent_title.value.clone(),
        sent_text: markdown(sent_text, &written.path),
        key: optional(id),
        has_steps: is_set(steps),
        sections: sections.iter().map(section).collect(),
    }
}

fn section(written: &RawSection) -> Section {
    let RawSection { title, help, fields } = written;
    Section { title: title.value.clone(), help: optional(help), fields: fields.iter().map(field).collect() }
}

fn field(written: &RawField) -> Field {
    let RawField {
        name,
        r#type,
        label,
        help,
        required,
        missing,
        unless_chosen,
        folded,
        autocomplete,
        options,
        options_from,
        max_length,
        minimum,
        maximum,
        checked,
        after_notice,
        group_size,
        prefill,
    } = written;
    let number = |number: &Option<Spanned<u32>>| number.as_ref().map(|number| number.value);
    Field {
        name: name.value.to_string(),
        kind: r#type.value,
        label: label.value.clone(),
        help: optional(help),
        is_required: is_set(required),
        missing: optional(missing),
        is_unless_chosen: is_set(unless_chosen),
        is_folded: is_set(folded),
        autocomplete: optional(autocomplete),
        options: match options_from {
            Some(from) => Options::From(from.value),
            None => Options::Written(super::texts(options)),
        },
        length_max: number(max_length),
        minimum: number(minimum),
        maximum: number(maximum),
        is_checked: is_set(checked),
        is_after_notice: is_set(after_notice),
        is_group_size: is_set(group_size),
        prefill: prefill.as_ref().map(|prefill| prefill.value),
    }
}

/// The service that receives forms, and its settings.
pub(super) fn sending(written: &RawForms) -> Sending {
    let RawForms { provider, id, team, reply_days, recipients, processor, page, custom } = written;
    Sending {
        provider: provider.value,
        key: match id {
            Some(id) => Spanned::new(id.value.to_string(), id.span),
            None => Spanned::new(String::new(), Span::NOWHERE),
        },
        team: optional(team),
        reply_days: reply_days.as_ref().map(|days| days.value),
        recipients: optional(recipients),
        processor: processor.as_ref().map(|processor| Processor {
            name: processor.name.value.clone(),
            country: processor.country.value.clone(),
            contract: optional(&processor.contract).and_then(super::safe_url),
            leaves_europe: !starter::is_no_answer(&processor.country.value) && leaves_europe(&processor.country.value),
            safeguards: optional(&processor.safeguards).filter(|text| !starter::is_no_answer(text)),
            retention_days: processor.retention_days.value,
            place: processor.name.span,
        }),
        page: optional(page).unwrap_or_default(),
        custom: custom.as_ref().map(self::custom).unwrap_or_default(),
    }
}

fn custom(written: &RawCustom) -> Custom {
    let RawCustom { action, background, encoding, subject, reply, redirect, failure, trap, names } = written;
    Custom {
        action: action.value.to_string(),
        background: optional(background),
        encoding: encoding.as_ref().map(|encoding| encoding.value),
        subject: optional(subject),
        reply: optional(reply),
        redirect: optional(redirect),
        failure: optional(failure),
        trap: optional(trap),
        names: names
            .iter()
            .flatten()
            .map(|rename| (rename.field.value.to_string(), rename.name.value.to_string()))
            .collect(),
    }
}
