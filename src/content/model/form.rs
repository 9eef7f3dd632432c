//! What is meant by forms.

use super::raw_forms::{Encoding, FieldType, OptionsFrom, Prefill, Provider};
use super::site::Markdown;
use super::table::Identified;
use crate::text::source::{FilePath, Span, Spanned};

/// A form.
#[derive(Debug, Clone)]
pub struct Form {
    pub id: String,
    pub path: FilePath,
    pub title: String,
    pub label: String,
    /// Last part of its address; its span is nowhere where it is the id.
    pub slug: Spanned<String>,
    pub description: String,
    pub intro: Option<Markdown>,
    pub subject: String,
    pub purpose: String,
    pub button: String,
    pub sent_title: String,
    pub sent_text: Markdown,
    /// Its identifier at the provider, where it is not the site's.
    pub key: Option<String>,
    /// Whether each section is a step.
    pub has_steps: bool,
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
    pub title: String,
    pub help: Option<String>,
    pub fields: Vec<Field>,
}

/// One question.
#[derive(Debug, Clone)]
pub struct Field {
    /// The name of the answer in the message.
    pub name: String,
    pub kind: FieldType,
    pub label: String,
    pub help: Option<String>,
    pub is_required: bool,
    /// The sentence that asks for a missing answer.
    pub missing: Option<String>,
    /// Whether it is asked only where no ambassador is chosen.
    pub is_unless_chosen: bool,
    /// Whether it stands in a fold.
    pub is_folded: bool,
    pub autocomplete: Option<String>,
    pub options: Options,
    pub length_max: Option<u32>,
    pub minimum: Option<u32>,
    pub maximum: Option<u32>,
    pub is_checked: bool,
    /// Whether a date is compared with the notice and the months of ambassadors.
    pub is_after_notice: bool,
    /// Whether the answer is the size of the group.
    pub is_group_size: bool,
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
    pub provider: Provider,
    /// The site's identifier there.
    pub key: Spanned<String>,
    pub team: Option<String>,
    /// Days within which the team replies.
    pub reply_days: Option<u32>,
    pub recipients: Option<String>,
    pub processor: Option<Processor>,
    pub page: String,
    pub custom: Custom,
}

/// The service that receives forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Processor {
    pub name: String,
    pub country: String,
    pub contract: Option<String>,
    /// Whether what it receives leaves the European Economic Area.
    pub leaves_europe: bool,
    pub safeguards: Option<String>,
    pub retention_days: u32,
    /// Where in `site.yaml` what is missing is to be written.
    pub place: Span,
}

/// How a service of one's own is spoken to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Custom {
    pub action: String,
    pub background: Option<String>,
    pub encoding: Option<Encoding>,
    pub subject: Option<String>,
    pub reply: Option<String>,
    pub redirect: Option<String>,
    pub failure: Option<String>,
    pub trap: Option<String>,
    pub names: Vec<(String, String)>,
}
