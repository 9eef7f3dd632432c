//! The nouns: what was written (`Raw…`) and what is meant ([`Site`]).

mod bits;
mod communes;
mod content;
mod europe;
mod form;
mod freshness;
pub mod kinds;
mod legal;
mod raw;
mod raw_forms;
mod raw_legal;
mod raw_repository;
mod record;
mod repository;
mod sets;
mod site;
mod table;
mod territory;

pub use bits::Bits;
pub use communes::{COMMUNE_COLUMNS, Commune, CommuneTable, cells};
pub use content::{Content, Synonyms};
pub use europe::leaves_europe;
pub use form::*;
pub use freshness::{Freshness, Stage};
pub use legal::*;
pub use raw::*;
pub use raw_forms::*;
pub use raw_legal::*;
pub use raw_repository::*;
pub use record::Record;
pub use repository::{NewFile, Repository};
pub use sets::{place, term};
pub use site::*;
pub use table::{Identified, Key, Table};
pub use territory::*;
