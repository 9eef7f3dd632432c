//! What is meant by the declarations that the law asks of a public site.

use super::raw_legal::{Compliance, LegalBasis};
use crate::content::document::Percent;
use crate::text::date::Date;
use crate::text::source::Span;

/// Who publishes the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    pub name: String,
    pub url: Option<String>,
    pub legal_form: Option<String>,
    pub address: Option<String>,
    pub phone: Option<String>,
    pub contact: Option<String>,
    pub registration: Option<String>,
    pub director: Option<String>,
    pub host: Option<Host>,
    /// Where in `site.yaml` what is missing is to be written.
    pub place: Span,
}

/// Who hosts the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host {
    pub name: String,
    pub address: Option<String>,
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
    pub officer: Option<String>,
    pub contact: Option<String>,
    pub basis: LegalBasis,
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
    pub state: Compliance,
    pub audit: Option<Audit>,
    pub established: Option<Date>,
    pub contact: Option<String>,
    pub scheme: Option<String>,
    pub plan: Option<String>,
    pub non_compliant: Vec<String>,
    pub burdens: Vec<String>,
    pub exempt: Vec<String>,
    /// Where in `site.yaml` what is missing is to be written.
    pub place: Span,
}

/// An audit of accessibility.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    pub date: Date,
    pub auditor: String,
    pub standard: String,
    /// Share of applicable criteria that are met.
    pub rate: Percent,
    pub environment: Vec<String>,
    pub tools: Vec<String>,
    pub pages: Vec<String>,
    /// Where in `site.yaml` what is missing is to be written.
    pub place: Span,
}
