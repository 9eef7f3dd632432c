//! Everything that was written.

use std::sync::Arc;

use super::communes::CommuneTable;
use super::kinds::Records;
use super::raw::{RawAmbassador, RawSector, RawSite, RawSynonym, RawTerm, RawTerritory, Written};
use super::raw_forms::RawForm;
use super::territory::Outline;
use crate::text::source::FilePath;

/// Groups of words that mean the same to those who search.
pub type Synonyms = Vec<RawSynonym>;

/// Everything that was written, file by file, in the order of the files' paths; copies share it.
#[derive(Debug, Clone, Default)]
pub struct Content {
    /// `site.yaml`.
    pub site: Option<Arc<Written<RawSite>>>,
    /// `vocabularies/*.yaml`; the file's stem is the vocabulary's name.
    pub vocabularies: Vec<Arc<Written<Vec<RawTerm>>>>,
    /// `synonyms.yaml`.
    pub synonyms: Option<Arc<Written<Synonyms>>>,
    /// `territory/region.yaml`.
    pub territory: Option<Arc<Written<RawTerritory>>>,
    /// `territory/communes.csv`.
    pub communes: Arc<CommuneTable>,
    /// `territory/departments.geojson`.
    pub outlines: Arc<[Outline]>,
    /// `sectors/*.md`.
    pub sectors: Vec<Arc<Written<RawSector>>>,
    /// `ambassadors/*.yaml` of those who take part.
    pub ambassadors: Vec<Arc<Written<RawAmbassador>>>,
    /// Ids of ambassadors who do not any more.
    pub withdrawn: Vec<String>,
    /// Organisations, pages, guides.
    pub records: Records,
    /// `forms/*.yaml`.
    pub forms: Vec<Arc<Written<RawForm>>>,
    /// Paths of pictures.
    pub pictures: Vec<FilePath>,
}

impl Content {
    /// The terms of the vocabulary `name`; none where its file is not there.
    pub fn terms(&self, name: &str) -> &[RawTerm] {
        let found = self.vocabularies.iter().find(|written| written.id == name);
        found.map_or(&[], |terms| terms.data.as_slice())
    }
}
