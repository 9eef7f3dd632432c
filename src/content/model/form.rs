//! What is meant by forms.

use super::raw_forms::{Encoding, FieldType, OptionsFrom, Prefill, Provider};
use super::site::Markdown;
use super::table::Identified;
use crate::text::source::{FilePath, Span, Spanned};

/// A form.
#[derive(Debug, Clone)]
pub struct Form {
    /// Its id.
    pub id: String,
    /// Its file.
    pub path: FilePath,
    /// The title of its page.
    pub title: String,
    /// Name on buttons.
    pub label: String,
    /// Last part of its address; its span is nowhere where it is the id.
    pub slug: Spanned<String>,
    /// For search engines.
    pub description: String,
    /// Before the first field.
    pub intro: Option<Markdown>,
    /// Subject of the message.
    pub subject: String,
    /// Why the answers are collected.
    pub purpose: String,
    /// On the button.
    pub button: String,
    /// Title of what is shown once it is sent.
    pub sent_title: String,
    /// Text of it.
    pub sent_text: Markdown,
    /// Its identifier at the provider, where it is not the site's.
    pub key: Option<String>,
    /// Groups of fields.
    pub sections: Vec<Section>,
}

impl Identified for Form {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Form {
    /// Every field, in order.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields)
    }

    /// The field with the address to answer to.
    pub fn reply(&self) -> Option<&Field> {
        self.fields().find(|field| field.kind == FieldType::Email)
    }
}

/// Fields that belong together.
#[derive(Debug, Clone)]
pub struct Section {
    /// Title.
    pub title: String,
    /// A sentence under it.
    pub help: Option<String>,
    /// Fields.
    pub fields: Vec<Field>,
}

/// One question.
#[derive(Debug, Clone)]
pub struct Field {
    /// What its answer is called in the message.
    pub name: String,
    /// What kind of answer.
    pub kind: FieldType,
    /// The question.
    pub label: String,
    /// What helps to answer.
    pub help: Option<String>,
    /// Whether an answer is needed.
    pub is_required: bool,
    /// What browsers may fill in.
    pub autocomplete: Option<String>,
    /// Answers to choose from.
    pub options: Options,
    /// The most characters.
    pub length_max: Option<u32>,
    /// The smallest number.
    pub minimum: Option<u32>,
    /// The largest number.
    pub maximum: Option<u32>,
    /// Whether a yes or no starts as yes.
    pub is_checked: bool,
    /// Whether a date starts after the notice.
    pub is_after_notice: bool,
    /// Which words of a search it starts with.
    pub prefill: Option<Prefill>,
}

/// Answers to choose from.
#[derive(Debug, Clone)]
pub enum Options {
    /// As written; none for a field that is not a choice.
    Written(Vec<String>),
    /// Taken from the content.
    From(OptionsFrom),
}

/// Where forms are sent.
#[derive(Debug, Clone)]
pub struct Sending {
    /// To whom.
    pub provider: Provider,
    /// The site's identifier there.
    pub key: Spanned<String>,
    /// Shared mailbox of the team.
    pub team: Option<String>,
    /// Who reads what is sent.
    pub recipients: Option<String>,
    /// Who receives it on the publisher's behalf.
    pub processor: Option<Processor>,
    /// The page elsewhere.
    pub page: String,
    /// How a service of one's own is spoken to.
    pub custom: Custom,
}

/// The service that receives forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Processor {
    /// Name.
    pub name: String,
    /// Where it keeps what it receives.
    pub country: String,
    /// Its terms.
    pub contract: Option<String>,
    /// Whether what it receives leaves the European Economic Area.
    pub leaves_europe: bool,
    /// What protects it there.
    pub safeguards: Option<String>,
    /// For how many days.
    pub retention_days: u32,
    /// Where in `site.yaml` what is missing is to be written.
    pub place: Span,
}

/// How a service of one's own is spoken to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Custom {
    /// Where a form is posted.
    pub action: String,
    /// Where a script posts it.
    pub background: Option<String>,
    /// How a script writes it.
    pub encoding: Option<Encoding>,
    /// Field for the subject.
    pub subject: Option<String>,
    /// Field for the address to answer to.
    pub reply: Option<String>,
    /// Field for the page to show afterwards.
    pub redirect: Option<String>,
    /// Field for the page to show where it failed.
    pub failure: Option<String>,
    /// Field that people leave empty.
    pub trap: Option<String>,
    /// Names here and there.
    pub names: Vec<(String, String)>,
}
