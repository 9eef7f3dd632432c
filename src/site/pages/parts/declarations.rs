//! The declarations that the law asks for, as templates read them.

use schemars::JsonSchema;
use serde::Serialize;

/// A mailbox, a page or a postal address to write to.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ContactView {
    /// The words.
    pub text: String,
    /// The address of a link, if it is a mailbox or a page.
    pub url: Option<String>,
}

/// The facts of the legal notice.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LegalNoticeView {
    /// The publisher's legal form.
    pub legal_form: Option<String>,
    /// The publisher's seat.
    pub address: Option<String>,
    /// The publisher's telephone number.
    pub phone: Option<String>,
    /// The way to reach the publisher.
    pub contact: Option<ContactView>,
    /// The publisher's registration number.
    pub registration: Option<String>,
    /// The director of publication.
    pub director: Option<String>,
    /// The host.
    pub host: Option<HostView>,
    /// The people to tell of an error.
    pub team: Option<ContactView>,
}

/// The host of the site.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HostView {
    /// The name.
    pub name: String,
    /// The seat.
    pub address: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
}

/// The facts of the privacy page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PrivacyView {
    /// The name of the controller.
    pub controller: String,
    /// The controller's seat, if known.
    pub controller_address: Option<String>,
    /// The controller's telephone number, if known.
    pub controller_phone: Option<String>,
    /// The way to reach the controller.
    pub controller_contact: Option<ContactView>,
    /// The data protection officer.
    pub officer: Option<String>,
    /// The way to reach the officer.
    pub contact: Option<ContactView>,
    /// `public_task`, `legitimate_interest` or `consent`.
    pub basis: &'static str,
    /// True if the site may show minors.
    pub minors: bool,
    /// How forms are sent: `send`, `mail` or `link`; `none` without forms.
    pub mode: Option<&'static str>,
    /// The mailbox of the team.
    pub team: Option<ContactView>,
    /// The people who read messages.
    pub recipients: Option<String>,
    /// The service that receives forms.
    pub processor: Option<ProcessorView>,
    /// The forms and what they ask.
    pub forms: Vec<AskedView>,
    /// Months for which the team keeps messages.
    pub messages_months: Option<u32>,
    /// Ages of a profile, in months.
    pub months: MonthsView,
}

/// The service that receives forms.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ProcessorView {
    /// The name.
    pub name: String,
    /// The countries it stores data in.
    pub country: String,
    /// The address of its contract.
    pub contract: Option<String>,
    /// True if data leaves the European Economic Area.
    pub leaves_europe: bool,
    /// The safeguards that protect it there.
    pub safeguards: Option<String>,
    /// Days for which the service keeps messages.
    pub retention_days: u32,
}

/// A form, as the privacy page describes it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AskedView {
    /// The title.
    pub title: String,
    /// The form's path, from the root.
    pub path: String,
    /// The purpose.
    pub purpose: String,
    /// The labels of questions that need an answer.
    pub needed: Vec<String>,
    /// The labels of the other questions.
    pub optional: Vec<String>,
}

/// Months without a confirmation after which something happens to a profile.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MonthsView {
    /// The ambassador is asked.
    pub remind: u32,
    /// No list shows the profile.
    pub unlist: u32,
    /// The profile is not published.
    pub drop: u32,
    /// Months for which the file of an unpublished profile is kept.
    pub unpublished: Option<u32>,
}

/// The facts of the accessibility declaration.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AccessibilityView {
    /// `compliant`, `partially_compliant` or `not_compliant`.
    pub state: &'static str,
    /// The mention that every page shows.
    pub mention: String,
    /// The audit.
    pub audit: Option<AuditView>,
    /// The day of the declaration, in words.
    pub established: Option<String>,
    /// The way to report an obstacle.
    pub contact: Option<ContactView>,
    /// The address of the multi-year scheme.
    pub scheme: Option<String>,
    /// The address of the action plan.
    pub plan: Option<String>,
    /// Contents that do not comply.
    pub non_compliant: Vec<String>,
    /// Contents exempted as a disproportionate burden.
    pub burdens: Vec<String>,
    /// Contents that the law does not cover.
    pub exempt: Vec<String>,
}

/// An accessibility audit.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AuditView {
    /// The day, in words.
    pub date: String,
    /// The auditor.
    pub auditor: String,
    /// The standard and its version.
    pub standard: String,
    /// The rate of compliance, with the decimal separator of the language.
    pub rate: String,
    /// Browsers and assistive technologies.
    pub environment: Vec<String>,
    /// Tools.
    pub tools: Vec<String>,
    /// Pages that were audited.
    pub pages: Vec<String>,
}
