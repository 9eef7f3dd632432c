//! From text to meaning. [`document`] reads YAML with the position of every value, [`parse`] finds the type of each file,
//! [`resolve`] looks up references and makes the [`model::Site`]. Nothing here knows HTML.

pub mod parse;
pub mod resolve;
pub mod schema;

pub mod format;
pub mod starter;

pub mod model;

pub mod document;
