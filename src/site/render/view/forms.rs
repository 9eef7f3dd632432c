//! Forms, as templates see them.

use serde::Serialize;

/// A form to fill in.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site::render) struct FormView {
    pub(in crate::site::render) id: String,
    pub(in crate::site::render) title: String,
    pub(in crate::site::render) intro: Option<String>,
    /// `send`, `link` or `mail`.
    pub(in crate::site::render) mode: &'static str,
    pub(in crate::site::render) action: String,
    /// The address elsewhere with a hole for the ambassadors' ids.
    pub(in crate::site::render) pattern: Option<String>,
    pub(in crate::site::render) background: String,
    /// `json` or `urlencoded`.
    pub(in crate::site::render) encoding: &'static str,
    pub(in crate::site::render) attributes: Vec<PairView>,
    pub(in crate::site::render) hidden: Vec<PairView>,
    pub(in crate::site::render) trap: Option<TrapView>,
    pub(in crate::site::render) sections: Vec<FormSectionView>,
    pub(in crate::site::render) button: String,
    pub(in crate::site::render) sent: String,
    pub(in crate::site::render) not_sent: String,
    pub(in crate::site::render) notice: NoticeView,
    pub(in crate::site::render) team: Option<String>,
}

/// A name and its value.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site::render) struct PairView {
    pub(in crate::site::render) name: String,
    pub(in crate::site::render) value: String,
}

/// The field that people leave empty.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site::render) struct TrapView {
    pub(in crate::site::render) name: String,
    /// Whether it is a box to tick.
    #[serde(rename = "box")]
    pub(in crate::site::render) is_box: bool,
}

/// Fields that belong together.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site::render) struct FormSectionView {
    pub(in crate::site::render) title: String,
    pub(in crate::site::render) help: Option<String>,
    pub(in crate::site::render) fields: Vec<FieldView>,
}

/// A question.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site::render) struct FieldView {
    pub(in crate::site::render) id: String,
    /// As it is posted.
    pub(in crate::site::render) name: String,
    #[serde(rename = "type")]
    pub(in crate::site::render) kind: &'static str,
    pub(in crate::site::render) label: String,
    pub(in crate::site::render) help: Option<String>,
    pub(in crate::site::render) required: bool,
    pub(in crate::site::render) autocomplete: Option<String>,
    pub(in crate::site::render) max_length: Option<u32>,
    pub(in crate::site::render) minimum: Option<u32>,
    pub(in crate::site::render) maximum: Option<u32>,
    pub(in crate::site::render) checked: bool,
    pub(in crate::site::render) after_notice: bool,
    /// The parameter of an address that fills it in.
    pub(in crate::site::render) param: Option<String>,
    /// What its options are taken from.
    pub(in crate::site::render) from: Option<&'static str>,
    /// Whether its options are too many for buttons.
    pub(in crate::site::render) list: bool,
    pub(in crate::site::render) options: Vec<OptionView>,
}

/// An answer to choose.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site::render) struct OptionView {
    pub(in crate::site::render) label: String,
    pub(in crate::site::render) id: String,
    /// The parameter of an address that chooses it, with its id.
    pub(in crate::site::render) param: Option<String>,
}

/// What a visitor is told about what becomes of the answers.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site::render) struct NoticeView {
    pub(in crate::site::render) purpose: String,
    pub(in crate::site::render) publisher: String,
    pub(in crate::site::render) recipients: Option<String>,
    pub(in crate::site::render) service: Option<String>,
    pub(in crate::site::render) country: Option<String>,
    pub(in crate::site::render) contract: Option<String>,
    pub(in crate::site::render) leaves_europe: bool,
    pub(in crate::site::render) safeguards: Option<String>,
    pub(in crate::site::render) retention_days: Option<u32>,
    /// For how many months the team keeps the answers.
    pub(in crate::site::render) messages_months: Option<u32>,
    pub(in crate::site::render) path: String,
}

/// What is shown once a form is sent.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site::render) struct SentView {
    pub(in crate::site::render) title: String,
    pub(in crate::site::render) text: String,
}

/// What a form asks of an ambassador to offer only what is accepted.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site::render) struct ChoiceView {
    pub(in crate::site::render) id: String,
    pub(in crate::site::render) name: String,
    pub(in crate::site::render) occupation: String,
    pub(in crate::site::render) place: String,
    pub(in crate::site::render) audiences: Vec<String>,
    pub(in crate::site::render) levels: Vec<String>,
    pub(in crate::site::render) interventions: Vec<String>,
    pub(in crate::site::render) formats: Vec<String>,
    pub(in crate::site::render) notice_days: Option<u32>,
    pub(in crate::site::render) group_max: Option<u32>,
    pub(in crate::site::render) paused: bool,
}
