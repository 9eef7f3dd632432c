//! Words for the person who tries forms.

use std::sync::LazyLock;

use crate::diagnostic::Diagnostics;
use crate::locale::Locale;
use crate::source::SourceFile;

static FRENCH: LazyLock<Locale> = LazyLock::new(|| read("fr", include_str!("../../locales/fr/forms.ftl")));
static ENGLISH: LazyLock<Locale> = LazyLock::new(|| read("en", include_str!("../../locales/en/forms.ftl")));

fn read(language: &str, text: &str) -> Locale {
    let path = format!("locales/{language}/forms.ftl");
    let source = SourceFile { path: path.as_str().into(), text: text.to_owned() };
    Locale::new(language, &[source], &mut Diagnostics::new())
}

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
        for (language, text) in [("fr", french), ("en", english)] {
            let mut faults = Diagnostics::new();
            let source = SourceFile { path: "forms.ftl".into(), text: text.to_owned() };
            Locale::new(language, &[source], &mut faults);
            assert!(faults.sorted().is_empty());
        }
    }
}
