//! Words for the person who tries forms.

use std::sync::LazyLock;

use crate::locale::Locale;

static FRENCH: LazyLock<Locale> =
    LazyLock::new(|| Locale::built_in("fr", "forms.ftl", include_str!("../../locales/fr/forms.ftl")));
static ENGLISH: LazyLock<Locale> =
    LazyLock::new(|| Locale::built_in("en", "forms.ftl", include_str!("../../locales/en/forms.ftl")));

/// What `annuaire form test` and the preview's sandbox say, in French or else in English.
pub fn words(language: &str) -> &'static Locale {
    if language == "fr" { &FRENCH } else { &ENGLISH }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_say_the_same_things() {
        let keys = |text: &str| {
            let keys = text.lines().filter_map(|line| Some(line.split_once(" = ")?.0.to_owned()));
            keys.collect::<Vec<_>>()
        };
        let (french, english) =
            (include_str!("../../locales/fr/forms.ftl"), include_str!("../../locales/en/forms.ftl"));
        assert_eq!(keys(french), keys(english));
        assert!(words("fr").find("form-none").is_some() && words("de").find("form-none").is_some());
    }
}
