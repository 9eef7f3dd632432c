//! YAML with the position of every key and value, and its decoding into Rust types. serde stops at the first fault of
//! a file, but an editor wants all of them. So a file becomes a tree of [`Node`]s first (scalars keep their raw text:
//! a department's code stays `08`), and [`Decode`] turns the tree into the `Raw…` types: it reports each fault and
//! continues with a placeholder.

mod decode;
mod fault;
mod meaning;
mod other_words;
mod scalar;
mod tree;

pub use decode::{Decode, Decoder, Fields, Shape};
pub(crate) use decode::{choice, key_name, record};
pub use meaning::{
    Code, Day, FileName, Flag, Meaning, Meant, Month, Number, Private, Prose, Ref, SET_KEY, Set, Setting, Step, Text,
    Url, Value, Visitor, Words, key,
};
pub(crate) use scalar::quoted;
pub use scalar::{Percent, Scalar};
pub use tree::{Entry, Node, NodeKind, parse, parse_record};
