//! The questions of a form, and the answers they offer.

use super::context::PageContext;
use super::parts::{FieldView, FilledView, FormSectionView, OptionView};
use crate::content::model::{
    AreaKind, Field, FieldType, Form, Level, Options, OptionsFrom, Prefill, Section, Table, Term,
};
use crate::text::typography::unbroken;

/// A choice with more options than this is a list to open.
const BUTTONS_MOST: usize = 7;

/// The sections of a form whose fields are posted under `names`, and apart from them what the page fills in.
pub fn sections(context: &PageContext<'_>, form: &Form, names: Vec<String>) -> (Vec<FormSectionView>, Vec<FilledView>) {
    let mut names = names.into_iter();
    let mut filled = Vec::new();
    let mut section = |Section { title, help, fields }: &Section| {
        let (mut open, mut folded) = (Vec::new(), Vec::new());
        for question in fields {
            let name = names.next().unwrap_or_else(|| question.name.clone());
            if question.kind.is_filled_in() {
                filled.push(FilledView { name, kind: question.kind.word(), label: question.label.clone() });
            } else if question.is_folded {
                folded.push(field(context, question, name, form.has_steps));
            } else {
                open.push(field(context, question, name, form.has_steps));
            }
        }
        FormSectionView { title: title.clone(), help: help.clone(), fields: open, folded }
    };
    let sections = form.sections.iter().map(&mut section).collect();
    (sections, filled)
}

/// A question, posted under the name `posted`.
fn field(context: &PageContext<'_>, field: &Field, posted: String, has_steps: bool) -> FieldView {
    let (options, from) = match &field.options {
        Options::Written(labels) => (labels.iter().map(|label| option("", label)).collect(), None),
        Options::From(from) => (options(context, *from, has_steps), Some(from.word())),
    };
    let param = match field.kind {
        FieldType::Ambassadors => Some("ambassador"),
        _ => field.prefill.map(|prefill| match prefill {
            Prefill::Query => "query",
            Prefill::Place => "place",
        }),
    };
    FieldView {
        id: format!("f-{}", field.name.replace('_', "-")),
        name: posted,
        kind: field.kind.word(),
        label: field.label.clone(),
        help: field.help.as_deref().map(unbroken),
        required: field.is_required,
        missing: field.missing.clone(),
        unless_chosen: field.is_unless_chosen,
        group_size: field.is_group_size,
        autocomplete: field.autocomplete.clone(),
        max_length: field.length_max,
        minimum: field.minimum,
        maximum: field.maximum,
        checked: field.is_checked,
        after_notice: field.is_after_notice,
        param: param.map(|name| context.param(name)),
        from,
        list: field.kind == FieldType::OneOf && options.len() > BUTTONS_MOST,
        options,
    }
}

fn option(id: &str, label: &str) -> OptionView {
    let (id, label) = (id.to_owned(), label.to_owned());
    OptionView { short: label.clone(), id, label, param: None, audience: None }
}

/// Options taken from the content, with the parameters that the search uses for them. Where `is_short`, audiences and levels
/// are shown by their short names.
fn options(context: &PageContext<'_>, from: OptionsFrom, is_short: bool) -> Vec<OptionView> {
    let words = &context.site.vocabularies;
    let terms =
        |table: &Table<Term>| -> Vec<OptionView> { table.iter().map(|term| option(&term.id, &term.label)).collect() };
    let areas = |kind: AreaKind, param: &str| {
        let territory = &context.site.territory;
        let rows = territory.of_kind(kind).map(|key| &territory.areas[key]);
        with_param(context, param, rows.map(|area| option(&area.code, &area.name)).collect())
    };
    let departments = || areas(AreaKind::Department, "department");
    let short = |short: &String, option: OptionView| OptionView {
        short: if is_short { short.clone() } else { option.label.clone() },
        ..option
    };
    let (param, options) = match from {
        OptionsFrom::Audiences => {
            let audiences = words.audiences.iter().map(|term| short(&term.short, option(&term.id, &term.label)));
            ("audience", audiences.collect())
        }
        OptionsFrom::Levels => {
            let level = |level: &Level| OptionView {
                audience: Some(words.audiences[level.audience].id.clone()),
                ..short(&level.short, option(&level.id, &level.label))
            };
            ("level", words.levels.iter().map(level).collect())
        }
        OptionsFrom::Interventions => ("intervention", terms(&words.interventions)),
        OptionsFrom::Formats => ("format", terms(&words.formats)),
        OptionsFrom::Languages => ("language", terms(&words.languages)),
        OptionsFrom::Roles => ("role", terms(&words.roles)),
        OptionsFrom::Themes => ("theme", terms(&words.themes)),
        OptionsFrom::Sectors => {
            ("sector", context.site.sectors.iter().map(|sector| option(&sector.id, &sector.name)).collect())
        }
        OptionsFrom::OrganisationTypes => return terms(&words.organisation_types),
        OptionsFrom::Departments => return departments(),
        OptionsFrom::Areas => {
            return departments().into_iter().chain(areas(AreaKind::EmploymentArea, "employment_area")).collect();
        }
    };
    with_param(context, param, options)
}

/// `options`, each chosen by the parameter `name` of an address.
fn with_param(context: &PageContext<'_>, name: &str, options: Vec<OptionView>) -> Vec<OptionView> {
    let param = Some(context.param(name));
    options.into_iter().map(|option| OptionView { param: param.clone(), ..option }).collect()
}
