//! `annuaire` builds a public directory of ambassadors as a static site.
//!
//! The way of the data is one line: `load -> parse -> resolve -> check -> render -> write`.
//!
//! A module uses modules of lower rows only, never of its own row or a higher one. The rows are the blocks below;
//! `tests/architecture.rs` reads them and fails on an upward or sideways `use`.

pub mod cli;

pub mod compare;
pub mod serve;

pub mod forget;
pub mod load;
pub mod publish;
pub mod remind;
pub mod report;
pub mod scaffold;
pub mod write;

pub mod pipeline;

pub mod forge;
pub mod render;
pub mod resolve;

pub mod check;
pub mod parse;
pub mod picture;
pub mod schema;
pub mod search;
pub mod theme;

pub mod format;
pub mod forms;
pub mod machine;
pub mod personal;
pub mod starter;

pub mod changes;
pub mod locale;
pub mod markdown;
pub mod model;
pub mod output;

pub mod compress;
pub mod document;
pub mod typography;

pub mod diagnostic;

pub mod replace;
pub mod source;
pub mod unseen;
pub mod url;
