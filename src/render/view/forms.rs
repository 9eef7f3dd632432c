//! Forms, as templates see them.

use serde::Serialize;

/// A form to fill in.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct FormView {
    pub(in crate::render) id: String,
    pub(in crate::render) title: String,
    pub(in crate::render) intro: Option<String>,
    /// `send`, `link` or `mail`.
    pub(in crate::render) mode: &'static str,
    pub(in crate::render) action: String,
    /// The address elsewhere with a hole for the ambassadors' ids.
    pub(in crate::render) pattern: Option<String>,
    pub(in crate::render) background: String,
    /// `json` or `urlencoded`.
    pub(in crate::render) encoding: &'static str,
    pub(in crate::render) attributes: Vec<PairView>,
    pub(in crate::render) hidden: Vec<PairView>,
    pub(in crate::render) trap: Option<TrapView>,
    pub(in crate::render) sections: Vec<FormSectionView>,
    pub(in crate::render) button: String,
    pub(in crate::render) sent: String,
    pub(in crate::render) not_sent: String,
    pub(in crate::render) notice: NoticeView,
    pub(in crate::render) team: Option<String>,
}

/// A name and its value.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct PairView {
    pub(in crate::render) name: String,
    pub(in crate::render) value: String,
}

/// The field that people leave empty.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct TrapView {
    pub(in crate::render) name: String,
    /// Whether it is a box to tick.
    #[serde(rename = "box")]
    pub(in crate::render) is_box: bool,
}

/// Fields that belong together.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct FormSectionView {
    pub(in crate::render) title: String,
    pub(in crate::render) help: Option<String>,
    pub(in crate::render) fields: Vec<FieldView>,
}

/// A question.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct FieldView {
    pub(in crate::render) id: String,
    /// As it is posted.
    pub(in crate::render) name: String,
    #[serde(rename = "type")]
    pub(in crate::render) kind: &'static str,
    pub(in crate::render) label: String,
    pub(in crate::render) help: Option<String>,
    pub(in crate::render) required: bool,
    pub(in crate::render) autocomplete: Option<String>,
    pub(in crate::render) max_length: Option<u32>,
    pub(in crate::render) minimum: Option<u32>,
    pub(in crate::render) maximum: Option<u32>,
    pub(in crate::render) checked: bool,
    pub(in crate::render) after_notice: bool,
    /// The parameter of an address that fills it in.
    pub(in crate::render) param: Option<String>,
    /// What its options are taken from.
    pub(in crate::render) from: Option<&'static str>,
    /// Whether its options are too many for buttons.
    pub(in crate::render) list: bool,
    pub(in crate::render) options: Vec<OptionView>,
}

/// An answer to choose.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct OptionView {
    pub(in crate::render) label: String,
    pub(in crate::render) id: String,
    /// The parameter of an address that chooses it, with its id.
    pub(in crate::render) param: Option<String>,
}

/// What a visitor is told about what becomes of the answers.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct NoticeView {
    pub(in crate::render) purpose: String,
    pub(in crate::render) publisher: String,
    pub(in crate::render) recipients: Option<String>,
    pub(in crate::render) service: Option<String>,
    pub(in crate::render) country: Option<String>,
    pub(in crate::render) contract: Option<String>,
    pub(in crate::render) leaves_europe: bool,
    pub(in crate::render) safeguards: Option<String>,
    pub(in crate::render) retention_days: Option<u32>,
    /// For how many months the team keeps the answers.
    pub(in crate::render) messages_months: Option<u32>,
    pub(in crate::render) path: String,
}

/// What is shown once a form is sent.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct SentView {
    pub(in crate::render) title: String,
    pub(in crate::render) text: String,
}

/// What a form asks of an ambassador to offer only what is accepted.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct ChoiceView {
    pub(in crate::render) id: String,
    pub(in crate::render) name: String,
    pub(in crate::render) occupation: String,
    pub(in crate::render) place: String,
    pub(in crate::render) audiences: Vec<String>,
    pub(in crate::render) levels: Vec<String>,
    pub(in crate::render) interventions: Vec<String>,
    pub(in crate::render) formats: Vec<String>,
    pub(in crate::render) notice_days: Option<u32>,
    pub(in crate::render) group_max: Option<u32>,
    pub(in crate::render) paused: bool,
}
