//! Everything that was written.

use super::raw::{RawAmbassador, RawOrganisation, RawPage, RawSector, RawSite, RawTerm, RawTerritory, Written};
use super::raw_forms::RawForm;
use super::territory::{Commune, Outline};
use crate::source::{FilePath, Spanned};

/// Everything that was written, file by file, in the order of the files' paths.
#[derive(Debug, Clone, Default)]
pub struct Content {
    /// `site.yaml`.
    pub site: Option<Written<RawSite>>,
    /// `vocabularies/*.yaml`; the file's stem is the vocabulary's name.
    pub vocabularies: Vec<Written<Vec<RawTerm>>>,
    /// `synonyms.yaml`: groups of words that mean the same to those who search.
    pub synonyms: Option<Written<Vec<Vec<Spanned<String>>>>>,
    /// `territory/region.yaml`.
    pub territory: Option<Written<RawTerritory>>,
    /// `territory/communes.csv`.
    pub communes: Vec<Commune>,
    /// `territory/departments.geojson`.
    pub outlines: Vec<Outline>,
    /// `sectors/*.md`.
    pub sectors: Vec<Written<RawSector>>,
    /// `organisations/*.yaml`.
    pub organisations: Vec<Written<RawOrganisation>>,
    /// `ambassadors/*.yaml` of those who take part.
    pub ambassadors: Vec<Written<RawAmbassador>>,
    /// Ids of ambassadors who do not any more.
    pub withdrawn: Vec<String>,
    /// `pages/*.md`.
    pub pages: Vec<Written<RawPage>>,
    /// `forms/*.yaml`.
    pub forms: Vec<Written<RawForm>>,
    /// Paths of pictures.
    pub pictures: Vec<FilePath>,
}
