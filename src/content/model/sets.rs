//! The sets that references lead to. A field's type names the set: `Ref<Sector>`, `Ref<term::Audience>`.

use super::communes::Commune;
use super::site::{CharterVersion, Level, Sector};
use crate::content::document::{Meaning, Meant, Set};

/// Terms of the vocabularies.
pub mod term {
    /// A group of people that ambassadors meet.
    pub enum Audience {}
    /// A family of sectors.
    pub enum Family {}
    /// On site or remote.
    pub enum Format {}
    /// A form of intervention.
    pub enum Intervention {}
    /// A language spoken.
    pub enum Language {}
    /// A type of organisation.
    pub enum OrganisationType {}
    /// The capacity in which a person speaks.
    pub enum Role {}
    /// A theme across sectors.
    pub enum Theme {}
}

/// Places above the communes, by their official code.
pub mod place {
    /// The whole territory.
    pub enum Region {}
    /// A department.
    pub enum Department {}
    /// An employment area.
    pub enum EmploymentArea {}
}

const fn reference(name: &'static str, one: &'static str) -> Meaning {
    Meaning::Reference(Set { name, one })
}

impl Meant for Sector {
    const MEANING: Meaning = reference("sectors", "sector");
}

impl Meant for Level {
    const MEANING: Meaning = reference("levels", "level");
}

impl Meant for CharterVersion {
    const MEANING: Meaning = reference("charter_versions", "charter-version");
}

impl Meant for term::Audience {
    const MEANING: Meaning = reference("audiences", "audience");
}

impl Meant for term::Family {
    const MEANING: Meaning = reference("families", "family");
}

impl Meant for term::Format {
    const MEANING: Meaning = reference("formats", "format");
}

impl Meant for term::Intervention {
    const MEANING: Meaning = reference("interventions", "intervention");
}

impl Meant for term::Language {
    const MEANING: Meaning = reference("languages", "language");
}

impl Meant for term::OrganisationType {
    const MEANING: Meaning = reference("organisation_types", "organisation-type");
}

impl Meant for term::Role {
    const MEANING: Meaning = reference("roles", "role");
}

impl Meant for term::Theme {
    const MEANING: Meaning = reference("themes", "theme");
}

impl Meant for place::Region {
    const MEANING: Meaning = reference("regions", "region");
}

impl Meant for place::Department {
    const MEANING: Meaning = reference("departments", "department");
}

impl Meant for place::EmploymentArea {
    const MEANING: Meaning = reference("employment_areas", "employment-area");
}

impl Meant for Commune {
    const MEANING: Meaning = reference("communes", "commune");
}
