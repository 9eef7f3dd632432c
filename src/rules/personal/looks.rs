//! The second looks: what only looks like what a pattern says, by the words around it.
//!
//! Each takes a few words before it, itself, and a few words after it.

pub(super) mod contact;
pub(super) mod life;
pub(super) mod sensitive;

pub(super) fn always(_: &str, _: &str, _: &str) -> bool {
    true
}

/// The last words of `text`, as far as `count` letters, in lower case.
pub(super) fn end_of(text: &str, count: usize) -> String {
    let start = text.char_indices().rev().nth(count).map_or(0, |(index, _)| index);
    text[start..].to_lowercase()
}

/// The first words of `text` in lower case, from the first letter on.
pub(super) fn start_of(text: &str) -> String {
    text.trim_start().to_lowercase()
}

pub(super) fn starts_with_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.starts_with(word))
}

pub(super) fn holds_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}
