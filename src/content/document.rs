//! A YAML document as it was written, with the place of every key and value, and its way into Rust types.
//!
//! serde stops at the first fault of a file; an editor wants all of them at once. So a file becomes a tree of
//! [`Node`]s first (scalars keep their raw text: `08` stays a department's code), and [`Decode`] turns the tree into the
//! `Raw…` types, reporting each fault and going on with a placeholder that stands nowhere.

mod decode;
mod fault;
mod scalar;
mod tree;

pub use decode::{Decode, Decoder, Fields, Shape};
pub(crate) use decode::{choice, key_name, record};
pub(crate) use scalar::quoted;
pub use scalar::{Percent, Scalar};
pub use tree::{Entry, Node, NodeKind, parse, parse_record};
