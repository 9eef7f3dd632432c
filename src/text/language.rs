//! The languages that the program speaks, and which of them answers a reader.

/// A language that the program speaks to editors: in reports, errors, help and reminders. A site itself may be in any
/// other, which its theme has the texts of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Where nothing names a language.
    #[default]
    French,
    /// For readers of every other language.
    English,
}

impl Language {
    /// The language that answers a reader of `tag`: `fr`, `fr-FR`, `fr_CA` and `FR` are French, all else is English.
    pub fn of(tag: &str) -> Language {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("fr") { Language::French } else { Language::English }
    }

    /// The tag of two letters, as in `<html lang>` and `locales/`.
    pub fn tag(self) -> &'static str {
        match self {
            Language::French => "fr",
            Language::English => "en",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_and_capitals_do_not_change_the_language() {
        for tag in ["fr", "FR", "fr-FR", "fr_CA", "Fr-Latn-CH"] {
            assert_eq!(Language::of(tag), Language::French, "{tag}");
        }
        for tag in ["en", "en-GB", "de", "frr", "fro", "", "-fr", "français"] {
            assert_eq!(Language::of(tag), Language::English, "{tag}");
        }
        for language in [Language::French, Language::English] {
            assert_eq!(Language::of(language.tag()), language);
        }
    }
}
