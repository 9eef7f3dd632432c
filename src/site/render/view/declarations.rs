//! Declarations that the law asks for, as templates see them.

use serde::Serialize;

/// A mailbox, a page or an address to write to.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site::render) struct ContactView {
    pub(in crate::site::render) text: String,
    /// Where it leads, where it is a mailbox or a page.
    pub(in crate::site::render) url: Option<String>,
}

/// Who publishes and who hosts.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site::render) struct LegalNoticeView {
    pub(in crate::site::render) legal_form: Option<String>,
    pub(in crate::site::render) address: Option<String>,
    pub(in crate::site::render) phone: Option<String>,
    pub(in crate::site::render) contact: Option<ContactView>,
    pub(in crate::site::render) registration: Option<String>,
    pub(in crate::site::render) director: Option<String>,
    pub(in crate::site::render) host: Option<HostView>,
    /// Whom to tell of an error.
    pub(in crate::site::render) team: Option<ContactView>,
}

/// Who hosts the site.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site::render) struct HostView {
    pub(in crate::site::render) name: String,
    pub(in crate::site::render) address: Option<String>,
    pub(in crate::site::render) phone: Option<String>,
}

/// What becomes of personal data.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site::render) struct PrivacyView {
    pub(in crate::site::render) controller: String,
    /// The seat and the telephone number of the controller, where they are known.
    pub(in crate::site::render) controller_address: Option<String>,
    pub(in crate::site::render) controller_phone: Option<String>,
    pub(in crate::site::render) controller_contact: Option<ContactView>,
    pub(in crate::site::render) officer: Option<String>,
    pub(in crate::site::render) contact: Option<ContactView>,
    /// `public_task`, `legitimate_interest` or `consent`.
    pub(in crate::site::render) basis: &'static str,
    pub(in crate::site::render) minors: bool,
    /// How forms are sent: `send`, `mail` or `link`; nothing where there are none.
    pub(in crate::site::render) mode: Option<&'static str>,
    pub(in crate::site::render) team: Option<ContactView>,
    pub(in crate::site::render) recipients: Option<String>,
    pub(in crate::site::render) processor: Option<ProcessorView>,
    pub(in crate::site::render) forms: Vec<AskedView>,
    /// For how many months the team keeps what forms bring.
    pub(in crate::site::render) messages_months: Option<u32>,
    /// Months without a confirmation until somebody is asked, unlisted, dropped, and those that the file is kept for then.
    pub(in crate::site::render) months: MonthsView,
}

/// The service that receives forms.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site::render) struct ProcessorView {
    pub(in crate::site::render) name: String,
    pub(in crate::site::render) country: String,
    pub(in crate::site::render) contract: Option<String>,
    /// Whether what it receives leaves the European Economic Area, and what protects it there.
    pub(in crate::site::render) leaves_europe: bool,
    pub(in crate::site::render) safeguards: Option<String>,
    pub(in crate::site::render) retention_days: u32,
}

/// What a form asks, and why.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site::render) struct AskedView {
    pub(in crate::site::render) title: String,
    pub(in crate::site::render) path: String,
    pub(in crate::site::render) purpose: String,
    /// Its questions: those that are to be answered, then the others.
    pub(in crate::site::render) needed: Vec<String>,
    pub(in crate::site::render) optional: Vec<String>,
}

/// Ages of profiles in months.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site::render) struct MonthsView {
    pub(in crate::site::render) remind: u32,
    pub(in crate::site::render) unlist: u32,
    pub(in crate::site::render) drop: u32,
    pub(in crate::site::render) unpublished: Option<u32>,
}

/// How accessible the site is.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site::render) struct AccessibilityView {
    /// `compliant`, `partially_compliant` or `not_compliant`.
    pub(in crate::site::render) state: &'static str,
    /// What every page says of it.
    pub(in crate::site::render) mention: String,
    pub(in crate::site::render) audit: Option<AuditView>,
    /// The day in words.
    pub(in crate::site::render) established: Option<String>,
    pub(in crate::site::render) contact: Option<ContactView>,
    pub(in crate::site::render) scheme: Option<String>,
    pub(in crate::site::render) plan: Option<String>,
    pub(in crate::site::render) non_compliant: Vec<String>,
    pub(in crate::site::render) burdens: Vec<String>,
    pub(in crate::site::render) exempt: Vec<String>,
}

/// An audit; its day in words, its rate with the decimals of the language.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site::render) struct AuditView {
    pub(in crate::site::render) date: String,
    pub(in crate::site::render) auditor: String,
    pub(in crate::site::render) standard: String,
    pub(in crate::site::render) rate: String,
    pub(in crate::site::render) environment: Vec<String>,
    pub(in crate::site::render) tools: Vec<String>,
    pub(in crate::site::render) pages: Vec<String>,
}
