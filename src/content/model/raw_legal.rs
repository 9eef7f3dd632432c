//! What was written of the declarations that the law asks of a public site: who publishes it, what becomes of personal
//! data, how accessible it is.

use crate::content::document::{Day, Number, Percent, Setting, Url, Words, choice, record};
use crate::text::source::Spanned;

record! {
    /// Who publishes the site: the legal notice is made from it (France: law 2004-575, article 1-1).
    pub struct RawPublisher {
        /// The name.
        pub name: Setting,
        /// The address of its web site.
        pub url: Option<Url>,
        /// The legal form: an association, a region, a company.
        pub legal_form: Option<Setting>,
        /// The postal address of its seat.
        pub address: Option<Setting>,
        /// The telephone number.
        pub phone: Option<Setting>,
        /// A shared mailbox or a page to write to.
        pub contact: Option<Setting>,
        /// The number in a public register.
        pub registration: Option<Setting>,
        /// The person who directs the publication.
        pub director: Option<Setting>,
        /// The host of the site.
        pub host: Option<RawHost>,
    }
}

record! {
    /// The host, which keeps the files of the site within reach.
    pub struct RawHost {
        /// The name.
        pub name: Setting,
        /// The postal address of its seat.
        pub address: Option<Setting>,
        /// The telephone number.
        pub phone: Option<Setting>,
    }
}

record! {
    /// Who answers for personal data: the privacy page is made from it, from `minors`, `freshness` and the forms.
    pub struct RawPrivacy {
        /// The controller of the data; the publisher by default.
        pub controller: Option<Setting>,
        /// A shared mailbox, a page or a postal address of the controller, where it is not the publisher.
        pub controller_contact: Option<Setting>,
        /// The data protection officer: a name or an office.
        pub officer: Option<Setting>,
        /// A shared mailbox, a page or a postal address of the officer.
        pub contact: Option<Setting>,
        /// The legal basis of the network and of its forms.
        #[schemars(extend("default" = LegalBasis::PublicTask.word()))]
        pub basis: Option<Spanned<LegalBasis>>,
        /// The months for which the team keeps the answers to forms.
        pub messages_months: Option<Number>,
        /// The months for which the file of a profile that is no longer published is kept before it is emptied.
        pub unpublished_months: Option<Number>,
    }
}

choice! {
    /// The legal basis of the network and of its forms (GDPR, article 6).
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
        /// The state that is declared; the rate of the audit decides by default.
        pub state: Option<Spanned<Compliance>>,
        /// The last audit. Without one the site is declared not compliant.
        pub audit: Option<RawAudit>,
        /// The day the declaration was drawn up.
        pub established: Option<Day>,
        /// A shared mailbox or a page to report an obstacle to.
        pub contact: Option<Setting>,
        /// The address of the plan for several years.
        pub scheme: Option<Setting>,
        /// The address of this year's plan.
        pub plan: Option<Setting>,
        /// The contents that do not comply.
        pub non_compliant: Option<Vec<Words>>,
        /// The contents that are left as they are because it would be a disproportionate burden, and why.
        pub burdens: Option<Vec<Words>>,
        /// The contents that the law exempts.
        pub exempt: Option<Vec<Words>>,
    }
}

record! {
    /// An audit of accessibility.
    pub struct RawAudit {
        /// The day of the audit.
        pub date: Day,
        /// Who did it.
        pub auditor: Words,
        /// The standard and its version: `RGAA 4.1.2`.
        pub standard: Words,
        /// The share of applicable criteria that are met, in percent.
        pub rate: Spanned<Percent>,
        /// The browsers and assistive technologies of the audit.
        pub environment: Option<Vec<Words>>,
        /// The tools of the audit.
        pub tools: Option<Vec<Words>>,
        /// The pages that were audited.
        pub pages: Option<Vec<Words>>,
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
