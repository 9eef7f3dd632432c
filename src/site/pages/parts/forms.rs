//! Forms, as templates read them.

use schemars::JsonSchema;
use serde::Serialize;

/// A form to fill in.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FormView {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The introduction, as HTML.
    pub intro: Option<String>,
    /// How it is sent: `send` to a service, `mail` by the visitor, or `link` to a page elsewhere.
    pub mode: &'static str,
    /// The address it is posted to, or the one a link leads to.
    pub action: String,
    /// The address elsewhere with `{ambassadors}` in place of ids.
    pub pattern: Option<String>,
    /// The address that the script posts to.
    pub background: String,
    /// `json` or `urlencoded`, for the script.
    pub encoding: &'static str,
    /// Further attributes of the `form` element.
    pub attributes: Vec<PairView>,
    /// Hidden fields.
    pub hidden: Vec<PairView>,
    /// The name of the hidden field for the subject.
    pub subject: Option<String>,
    /// Hidden fields that the script fills in; without it they are not posted.
    pub filled: Vec<FilledView>,
    /// True if each section is a step.
    pub steps: bool,
    /// Days within which the team replies.
    pub reply_days: Option<u32>,
    /// The honeypot.
    pub trap: Option<TrapView>,
    /// The questions.
    pub sections: Vec<FormSectionView>,
    /// The words of the button.
    pub button: String,
    /// The path of the page that thanks, from the root.
    pub sent: String,
    /// The privacy notice beside the button.
    pub notice: NoticeView,
    /// The mailbox of the team.
    pub team: Option<String>,
}

/// A name and its value.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PairView {
    /// The name.
    pub name: String,
    /// The value.
    pub value: String,
}

/// A hidden field that the script fills in.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FilledView {
    /// The name it is posted under.
    pub name: String,
    /// `reference`, `forwarding` or `to_settle`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The words for it in a copy of the message.
    pub label: String,
}

/// The honeypot: a field that people leave empty.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TrapView {
    /// The name.
    pub name: String,
    /// True for a checkbox.
    #[serde(rename = "box")]
    pub is_box: bool,
}

/// Questions that belong together.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FormSectionView {
    /// The title.
    pub title: String,
    /// A sentence below the title.
    pub help: Option<String>,
    /// The questions.
    pub fields: Vec<FieldView>,
    /// The questions in a fold below them.
    pub folded: Vec<FieldView>,
}

/// A question.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FieldView {
    /// The id of the element.
    pub id: String,
    /// The name it is posted under.
    pub name: String,
    /// `line`, `text`, `email`, `one_of` …, as in the form's file.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The question.
    pub label: String,
    /// A sentence below the question.
    pub help: Option<String>,
    /// True if it needs an answer.
    pub required: bool,
    /// The sentence that asks for a missing answer.
    pub missing: Option<String>,
    /// True if it is asked only where nobody is chosen.
    pub unless_chosen: bool,
    /// True if the answer is the size of the group.
    pub group_size: bool,
    /// The value of the attribute `autocomplete`.
    pub autocomplete: Option<String>,
    /// The longest answer, in characters.
    pub max_length: Option<u32>,
    /// The least number.
    pub minimum: Option<u32>,
    /// The greatest number.
    pub maximum: Option<u32>,
    /// True for a checkbox that is checked at first.
    pub checked: bool,
    /// True for a date that is compared with the notice and the months of ambassadors.
    pub after_notice: bool,
    /// The parameter of an address that fills it in.
    pub param: Option<String>,
    /// The vocabulary that its options come from.
    pub from: Option<&'static str>,
    /// True if there are too many options for buttons.
    pub list: bool,
    /// The options.
    pub options: Vec<OptionView>,
}

/// An option of a question.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OptionView {
    /// The words that are posted.
    pub label: String,
    /// The words that are shown: a shorter name, where there is one.
    pub short: String,
    /// The id in the vocabulary.
    pub id: String,
    /// The parameter of an address that chooses it, with its id.
    pub param: Option<String>,
    /// The id of the audience that a level belongs to.
    pub audience: Option<String>,
}

/// The privacy notice of a form.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NoticeView {
    /// The purpose of the form.
    pub purpose: String,
    /// The name of the publisher.
    pub publisher: String,
    /// The people who read messages.
    pub recipients: Option<String>,
    /// The name of the service.
    pub service: Option<String>,
    /// The countries the service stores data in.
    pub country: Option<String>,
    /// The address of the service's contract.
    pub contract: Option<String>,
    /// True if data leaves the European Economic Area.
    pub leaves_europe: bool,
    /// The safeguards that protect it there.
    pub safeguards: Option<String>,
    /// Days for which the service keeps messages.
    pub retention_days: Option<u32>,
    /// Months for which the team keeps messages.
    pub messages_months: Option<u32>,
    /// The path of the privacy page, from the root.
    pub path: String,
}

/// Facts about an ambassador that a form's script reads, as JSON in an attribute. It compares a request with what the
/// ambassador accepts, and says to whom the request is forwarded.
#[derive(Debug, Clone, Serialize)]
pub struct ChoiceView {
    pub id: String,
    pub name: String,
    /// The first name of a person.
    pub first_name: Option<String>,
    pub occupation: String,
    /// The trade as it reads inside a sentence.
    pub trade: String,
    pub place: String,
    pub audiences: Vec<String>,
    pub levels: Vec<String>,
    pub interventions: Vec<String>,
    pub formats: Vec<String>,
    /// The codes of the departments that the ambassador serves.
    pub departments: Vec<String>,
    /// The codes of the employment areas.
    pub employment_areas: Vec<String>,
    /// From 1 to 12; empty for all.
    pub months: Vec<u32>,
    pub notice_days: Option<u32>,
    pub group_max: Option<u32>,
    pub paused: bool,
    /// Who forwards the request: an organisation, or a role.
    pub relay: Option<String>,
    /// Days within which that relay replies.
    pub reply_days: Option<u32>,
}
