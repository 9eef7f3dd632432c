//! From finished bytes to a folder or a bucket. A reader sees the old site or the new one, never half of each.

pub mod publish;
pub mod replace;
pub mod write;
