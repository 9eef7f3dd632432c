//! Words for the person who tries forms.

use crate::text::locale::{Locale, Words, words};

static WORDS: Words = words!("forms.ftl");

/// What `annuaire form test` and the preview's sandbox say, in French or else in English.
pub fn words(language: &str) -> &'static Locale {
    WORDS.for_reader(language)
}
