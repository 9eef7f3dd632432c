//! Puts a finished site into a folder or a bucket. Visitors see the old site or the new one, never half of each.

pub mod publish;
pub mod replace;
pub mod write;
