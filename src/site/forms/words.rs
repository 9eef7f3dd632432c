//! Texts for the person who tests forms.

use crate::text::language::Language;
use crate::text::locale::{Locale, Words, words};

static WORDS: Words = words!("forms.ftl");

/// The texts of `annuaire form test` and the preview's sandbox.
pub fn words(language: Language) -> &'static Locale {
    WORDS.for_reader(language)
}
