//! What is meant by the declarations that the law asks of a public site.

use super::raw_legal::{Compliance, LegalBasis};
use crate::content::document::Percent;
use crate::text::date::Date;
use crate::text::source::Span;

/// Who publishes the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    /// Name.
    pub name: String,
    /// Web site.
    pub url: Option<String>,
    /// What it is in law.
    pub legal_form: Option<String>,
    /// Seat.
    pub address: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Mailbox or page.
    pub contact: Option<String>,
    /// Number in a public register.
    pub registration: Option<String>,
    /// Who directs the publication.
    pub director: Option<String>,
    /// Who hosts the site.
    pub host: Option<Host>,
    /// Where in `site.yaml` what is missing is to be written.
    pub place: Span,
}

/// Who hosts the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host {
    /// Name.
    pub name: String,
    /// Seat.
    pub address: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Where in `site.yaml` what is missing is to be written.
    pub place: Span,
}

/// Who answers for personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Privacy {
    /// Who decides, where it is not the publisher.
    pub controller: Option<String>,
    /// How to reach who decides, where it is not the publisher.
    pub controller_contact: Option<String>,
    /// Data protection officer.
    pub officer: Option<String>,
    /// How to reach the officer.
    pub contact: Option<String>,
    /// What allows to run the network and to read what forms bring.
    pub basis: LegalBasis,
    /// For how many months the team keeps what forms bring.
    pub messages_months: Option<u32>,
    /// For how many months the file of a profile that is not published is kept.
    pub unpublished_months: Option<u32>,
    /// Whether people under age may have a profile.
    pub shows_minors: bool,
    /// Where in `site.yaml` what is missing is to be written.
    pub place: Span,
}

/// How accessible the site is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accessibility {
    /// What is declared.
    pub state: Compliance,
    /// The last audit.
    pub audit: Option<Audit>,
    /// When the declaration was drawn up.
    pub established: Option<Date>,
    /// Mailbox or page.
    pub contact: Option<String>,
    /// Page of the plan for several years.
    pub scheme: Option<String>,
    /// Page of this year's plan.
    pub plan: Option<String>,
    /// What does not comply.
    pub non_compliant: Vec<String>,
    /// What would be a disproportionate burden.
    pub burdens: Vec<String>,
    /// What the law exempts.
    pub exempt: Vec<String>,
    /// Where in `site.yaml` what is missing is to be written.
    pub place: Span,
}

/// An audit of accessibility.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    /// When.
    pub date: Date,
    /// By whom.
    pub auditor: String,
    /// Standard and version.
    pub standard: String,
    /// Share of applicable criteria that are met.
    pub rate: Percent,
    /// Browsers and assistive technologies.
    pub environment: Vec<String>,
    /// Tools.
    pub tools: Vec<String>,
    /// Pages that were looked at.
    pub pages: Vec<String>,
    /// Where in `site.yaml` what is missing is to be written.
    pub place: Span,
}
