//! Declarations that the law asks for, as templates see them.

use serde::Serialize;

/// A mailbox, a page or an address to write to.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct ContactView {
    pub(in crate::render) text: String,
    /// Where it leads, where it is a mailbox or a page.
    pub(in crate::render) url: Option<String>,
}

/// Who publishes and who hosts.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct LegalNoticeView {
    pub(in crate::render) legal_form: Option<String>,
    pub(in crate::render) address: Option<String>,
    pub(in crate::render) phone: Option<String>,
    pub(in crate::render) contact: Option<ContactView>,
    pub(in crate::render) registration: Option<String>,
    pub(in crate::render) director: Option<String>,
    pub(in crate::render) host: Option<HostView>,
    /// Whom to tell of an error.
    pub(in crate::render) team: Option<ContactView>,
}

/// Who hosts the site.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct HostView {
    pub(in crate::render) name: String,
    pub(in crate::render) address: Option<String>,
    pub(in crate::render) phone: Option<String>,
}

/// What becomes of personal data.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct PrivacyView {
    pub(in crate::render) controller: String,
    /// The seat and the telephone number of the controller, where they are known.
    pub(in crate::render) controller_address: Option<String>,
    pub(in crate::render) controller_phone: Option<String>,
    pub(in crate::render) controller_contact: Option<ContactView>,
    pub(in crate::render) officer: Option<String>,
    pub(in crate::render) contact: Option<ContactView>,
    /// `public_task`, `legitimate_interest` or `consent`.
    pub(in crate::render) basis: &'static str,
    pub(in crate::render) minors: bool,
    /// How forms are sent: `send`, `mail` or `link`; nothing where there are none.
    pub(in crate::render) mode: Option<&'static str>,
    pub(in crate::render) team: Option<ContactView>,
    pub(in crate::render) recipients: Option<String>,
    pub(in crate::render) processor: Option<ProcessorView>,
    pub(in crate::render) forms: Vec<AskedView>,
    /// For how many months the team keeps what forms bring.
    pub(in crate::render) messages_months: Option<u32>,
    /// Months without a confirmation until somebody is asked, unlisted, dropped, and those that the file is kept for then.
    pub(in crate::render) months: MonthsView,
}

/// The service that receives forms.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct ProcessorView {
    pub(in crate::render) name: String,
    pub(in crate::render) country: String,
    pub(in crate::render) contract: Option<String>,
    /// Whether what it receives leaves the European Economic Area, and what protects it there.
    pub(in crate::render) leaves_europe: bool,
    pub(in crate::render) safeguards: Option<String>,
    pub(in crate::render) retention_days: u32,
}

/// What a form asks, and why.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct AskedView {
    pub(in crate::render) title: String,
    pub(in crate::render) path: String,
    pub(in crate::render) purpose: String,
    /// Its questions: those that are to be answered, then the others.
    pub(in crate::render) needed: Vec<String>,
    pub(in crate::render) optional: Vec<String>,
}

/// Ages of profiles in months.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct MonthsView {
    pub(in crate::render) remind: u32,
    pub(in crate::render) unlist: u32,
    pub(in crate::render) drop: u32,
    pub(in crate::render) unpublished: Option<u32>,
}

/// How accessible the site is.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct AccessibilityView {
    /// `compliant`, `partially_compliant` or `not_compliant`.
    pub(in crate::render) state: &'static str,
    /// What every page says of it.
    pub(in crate::render) mention: String,
    pub(in crate::render) audit: Option<AuditView>,
    /// The day in words.
    pub(in crate::render) established: Option<String>,
    pub(in crate::render) contact: Option<ContactView>,
    pub(in crate::render) scheme: Option<String>,
    pub(in crate::render) plan: Option<String>,
    pub(in crate::render) non_compliant: Vec<String>,
    pub(in crate::render) burdens: Vec<String>,
    pub(in crate::render) exempt: Vec<String>,
}

/// An audit; its day in words, its rate with the decimals of the language.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct AuditView {
    pub(in crate::render) date: String,
    pub(in crate::render) auditor: String,
    pub(in crate::render) standard: String,
    pub(in crate::render) rate: String,
    pub(in crate::render) environment: Vec<String>,
    pub(in crate::render) tools: Vec<String>,
    pub(in crate::render) pages: Vec<String>,
}
