//! What was written of the declarations that the law asks of a public site: who publishes it, what becomes of personal
//! data, how accessible it is.

use super::raw::Text;
use crate::content::document::{Percent, choice, record};
use crate::text::date::Date;
use crate::text::source::Spanned;

record! {
    /// Who publishes the site: the legal notice is made from it (France: law 2004-575, article 1-1).
    pub struct RawPublisher {
        /// The name.
        pub name: Text,
        /// The web site.
        pub url: Option<Text>,
        /// What it is in law.
        pub legal_form: Option<Text>,
        /// Where its seat is.
        pub address: Option<Text>,
        /// Its telephone number.
        pub phone: Option<Text>,
        /// A shared mailbox or a page to write to.
        pub contact: Option<Text>,
        /// Its number in a public register.
        pub registration: Option<Text>,
        /// Who directs the publication.
        pub director: Option<Text>,
        /// Who keeps the files of the site within reach.
        pub host: Option<RawHost>,
    }
}

record! {
    /// Who keeps the files of the site within reach.
    pub struct RawHost {
        /// The name.
        pub name: Text,
        /// Where its seat is.
        pub address: Option<Text>,
        /// Its telephone number.
        pub phone: Option<Text>,
    }
}

record! {
    /// Who answers for personal data: the privacy page is made from it, from `minors`, `freshness` and the forms.
    pub struct RawPrivacy {
        /// Who decides about the data; the publisher otherwise.
        pub controller: Option<Text>,
        /// A shared mailbox, a page or a postal address that reaches the one who decides, where it is not the publisher.
        pub controller_contact: Option<Text>,
        /// The data protection officer: a name or an office.
        pub officer: Option<Text>,
        /// A shared mailbox, a page or a postal address that reaches the officer.
        pub contact: Option<Text>,
        /// What in law allows to run the network and to read what forms bring; `public_task` otherwise.
        pub basis: Option<Spanned<LegalBasis>>,
        /// For how many months the team keeps what forms bring.
        pub messages_months: Option<Spanned<u32>>,
        /// For how many months the file of a profile that is no longer published is kept, before it is emptied.
        pub unpublished_months: Option<Spanned<u32>>,
    }
}

choice! {
    /// What in law allows to run the network and to read what forms bring (GDPR, article 6).
    pub enum LegalBasis {
        /// A task in the public interest that the publisher was given.
        PublicTask = "public_task",
        /// The publisher's legitimate interest.
        LegitimateInterest = "legitimate_interest",
        /// The consent of whoever sends a form.
        Consent = "consent",
    }
}

record! {
    /// How accessible the site is: the accessibility declaration is made from it (France: law 2005-102, article 47).
    pub struct RawAccessibility {
        /// What is declared; worked out from the audit where it is not written.
        pub state: Option<Spanned<Compliance>>,
        /// The last audit. Without one the site is declared not compliant.
        pub audit: Option<RawAudit>,
        /// The day the declaration was drawn up.
        pub established: Option<Spanned<Date>>,
        /// A shared mailbox or a page to report an obstacle to.
        pub contact: Option<Text>,
        /// The page of the plan for several years.
        pub scheme: Option<Text>,
        /// The page of this year's plan.
        pub plan: Option<Text>,
        /// What does not comply.
        pub non_compliant: Option<Vec<Text>>,
        /// What is not made accessible because it would be a disproportionate burden, and why.
        pub burdens: Option<Vec<Text>>,
        /// What the law exempts.
        pub exempt: Option<Vec<Text>>,
    }
}

record! {
    /// An audit of accessibility.
    pub struct RawAudit {
        /// The day it was done.
        pub date: Spanned<Date>,
        /// Who did it.
        pub auditor: Text,
        /// The standard and its version: `RGAA 4.1.2`.
        pub standard: Text,
        /// The share of applicable criteria that are met, in percent.
        pub rate: Spanned<Percent>,
        /// Browsers and assistive technologies it was done with.
        pub environment: Option<Vec<Text>>,
        /// Tools that helped.
        pub tools: Option<Vec<Text>>,
        /// The pages that were looked at.
        pub pages: Option<Vec<Text>>,
    }
}

choice! {
    /// How much of a standard of accessibility is met.
    pub enum Compliance {
        /// Less than half of it, or nobody has looked.
        None = "not_compliant",
        /// At least half of it.
        Partial = "partially_compliant",
        /// All of it.
        Full = "compliant",
    }
}

impl Compliance {
    /// What an audit's rate allows to declare (RGAA 4.1, « Obligations », declaration of accessibility).
    pub fn of(rate: Percent) -> Compliance {
        match rate {
            Percent::ALL => Compliance::Full,
            rate if rate >= Percent::HALF => Compliance::Partial,
            _ => Compliance::None,
        }
    }
}

choice! {
    /// A page that the law asks for, made from `site.yaml`.
    pub enum Declaration {
        /// Who publishes and who hosts.
        LegalNotice = "legal_notice",
        /// What becomes of personal data.
        Privacy = "privacy",
        /// How accessible the site is.
        Accessibility = "accessibility",
    }
}

impl Declaration {
    /// All of them, in the order of the menu.
    pub const ALL: [Declaration; 3] = [Declaration::LegalNotice, Declaration::Privacy, Declaration::Accessibility];

    /// The ids of the headings that are made, in their order. Each holds a `_`, which no heading of a text has in its id. Their
    /// words are the theme's messages of the same name, with `-`.
    pub fn sections(self) -> &'static [&'static str] {
        match self {
            Declaration::LegalNotice => {
                &["legal_publisher", "legal_host", "legal_sources", "legal_engagements", "legal_report"]
            }
            Declaration::Privacy => &[
                "privacy_controller",
                "privacy_visit",
                "privacy_profile",
                "privacy_forms",
                "privacy_duration",
                "privacy_rights",
            ],
            Declaration::Accessibility => &[
                "accessibility_state",
                "accessibility_results",
                "accessibility_contents",
                "accessibility_established",
                "accessibility_contact",
                "accessibility_remedies",
            ],
        }
    }
}
