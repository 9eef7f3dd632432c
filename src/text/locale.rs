//! The texts of a language (Fluent), its numbers and its order of names. The only user of Fluent.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale as IcuLocale;

use crate::text::date::{self, Date};
use crate::text::diagnostic::{BAD_LOCALE, Diagnostic, Diagnostics};
use crate::text::language::Language;
use crate::text::source::{SourceFile, Span};
use crate::text::typography::{marked_fact, typeset, typeset_around_facts};

/// The texts of a theme, or of the program itself, in one language.
pub struct Locale {
    language: String,
    bundle: FluentBundle<FluentResource>,
    /// Messages without variables, formatted once: most of what a page says.
    fixed: HashMap<String, String>,
    is_typeset: bool,
}

impl Locale {
    /// The texts of `sources` in `language`; a later file replaces messages of an earlier one. Faulty messages are
    /// reported and skipped.
    pub fn new(language: &str, sources: &[SourceFile], diagnostics: &mut Diagnostics) -> Locale {
        let mut bundle = FluentBundle::new_concurrent(vec![language.parse().unwrap_or_default()]);
        // Isolation marks would be copied with the text by visitors and counted by search.
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for source in sources {
            let resource = match FluentResource::try_new(source.text.clone()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    for error in errors {
                        let span = Span::new(error.pos.start, error.pos.end.min(source.text.len()));
                        diagnostics.push(Diagnostic::new(BAD_LOCALE, &source.path, span).fact("reason", error.kind));
                    }
                    resource
                }
            };
            keys.extend(resource.entries().filter_map(|entry| match entry {
                fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            bundle.add_resource_overriding(resource);
        }
        let mut locale = Locale { language: language.to_owned(), bundle, fixed: HashMap::new(), is_typeset: false };
        let fixed = keys.into_iter().filter_map(|key| locale.format_cleanly(&key).map(|text| (key, text))).collect();
        locale.fixed = fixed;
        locale
    }

    /// The texts of a file of the program itself, which has no fault.
    pub fn built_in(language: Language, path: &str, text: &str) -> Locale {
        let mut faults = Diagnostics::new();
        let locale = Locale::new(language.tag(), &[SourceFile::new(path, text)], &mut faults);
        debug_assert!(!faults.has_errors(), "{path} is faulty");
        locale
    }

    /// The same texts with the spaces and apostrophes of their language. Texts given for variables are quoted exactly.
    pub fn typeset_around_facts(mut self) -> Locale {
        self.bundle.set_formatter(Some(|value, _| match value {
            FluentValue::String(fact) => Some(marked_fact(fact)),
            _ => None,
        }));
        for text in self.fixed.values_mut() {
            *text = typeset(text, &self.language).into_owned();
        }
        Locale { is_typeset: true, ..self }
    }

    /// The language, as in `<html lang>`.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The message `key` where it needs no variable.
    fn format_cleanly(&self, key: &str) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, None, &mut errors).into_owned();
        errors.is_empty().then_some(text)
    }

    /// `pattern` with `arguments`; a variable without a value is shown by its name.
    fn fill(&self, pattern: &Pattern<&str>, arguments: &[(&str, Argument<'_>)]) -> String {
        let arguments: FluentArgs<'_> = arguments.iter().copied().collect();
        let mut text = String::new();
        // `format_pattern` would take the whole sentence for a fact.
        let _ = self.bundle.write_pattern(&mut text, pattern, Some(&arguments), &mut Vec::new());
        if self.is_typeset { typeset_around_facts(&text, &self.language) } else { text }
    }

    /// The message `key` without variables, or `None` where there is no such message.
    pub fn find(&self, key: &str) -> Option<&str> {
        self.fixed.get(key).map(String::as_str)
    }

    /// The message `key` without variables; the key itself where the theme has no such message, so that the gap is seen.
    pub fn text<'a>(&'a self, key: &'a str) -> &'a str {
        self.find(key).unwrap_or(key)
    }

    /// The attribute `name` of the message `key` with `args`; `None` where there is none.
    pub fn attribute(&self, key: &str, name: &str, args: &[(&str, Argument<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.get_attribute(name)?.value();
        Some(self.fill(pattern, args))
    }

    /// The message `key` with `args`, or `None` where there is no such message.
    pub fn try_format(&self, key: &str, args: &[(&str, Argument<'_>)]) -> Option<String> {
        if args.is_empty() {
            return self.find(key).map(str::to_owned);
        }
        Some(self.fill(self.bundle.get_message(key)?.value()?, args))
    }

    /// The message `key` with `args`; the key itself where the theme has no such message.
    pub fn format(&self, key: &str, args: &[(&str, Argument<'_>)]) -> String {
        self.try_format(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// `date` in words: `24 novembre 2026`, `1er janvier 2027`.
    pub fn date(&self, date: Date) -> String {
        date::in_words(date, &self.language)
    }
}

/// The texts of a file of the program itself, in the languages that it speaks to editors.
pub struct Words {
    french: LazyLock<Locale>,
    english: LazyLock<Locale>,
}

impl Words {
    /// The texts that `french` and `english` make of a file.
    pub const fn new(french: fn() -> Locale, english: fn() -> Locale) -> Words {
        Words { french: LazyLock::new(french), english: LazyLock::new(english) }
    }

    /// The texts for a reader of `language`.
    pub fn for_reader(&self, language: Language) -> &Locale {
        match language {
            Language::French => &self.french,
            Language::English => &self.english,
        }
    }
}

/// The [`Words`] of `locales/fr/<file>` and `locales/en/<file>`, which are compiled into the program. A method of [`Locale`]
/// after the name of the file is applied to both.
macro_rules! words {
    ($file:literal $(, $option:ident)?) => {
        $crate::text::locale::Words::new(
            || {
                $crate::text::locale::Locale::built_in(
                    $crate::text::language::Language::French,
                    $file,
                    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/fr/", $file)),
                )$(.$option())?
            },
            || {
                $crate::text::locale::Locale::built_in(
                    $crate::text::language::Language::English,
                    $file,
                    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/en/", $file)),
                )$(.$option())?
            },
        )
    };
}

pub(crate) use words;

/// A variable of a message.
#[derive(Debug, Clone, Copy)]
pub enum Argument<'a> {
    /// A text.
    Text(&'a str),
    /// A number, which chooses the plural.
    Number(i64),
}

impl<'a> From<Argument<'a>> for FluentValue<'a> {
    fn from(argument: Argument<'a>) -> Self {
        match argument {
            Argument::Text(text) => text.into(),
            Argument::Number(number) => number.into(),
        }
    }
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Argument::Text(text)
    }
}

impl From<usize> for Argument<'_> {
    fn from(number: usize) -> Self {
        Argument::Number(number as i64)
    }
}

/// `bytes` as the systems that people use show them: in thousands or millions, with one decimal where they are few.
pub fn size(bytes: u64, language: Language) -> String {
    let (mark, units) = match language {
        Language::French => (',', ["octets", "ko", "Mo"]),
        Language::English => ('.', ["bytes", "kB", "MB"]),
    };
    let (unit, tenths) = match bytes {
        0..1_000 => (units[0], bytes * 10),
        1_000..1_000_000 => (units[1], (bytes + 50) / 100),
        _ => (units[2], (bytes + 50_000) / 100_000),
    };
    match (tenths / 10, tenths % 10) {
        (whole, tenth) if tenth > 0 && whole < 100 => format!("{whole}{mark}{tenth}\u{a0}{unit}"),
        (whole, _) => format!("{whole}\u{a0}{unit}"),
    }
}

/// `number` with its thousands apart.
pub fn grouped(number: u64, language: Language) -> String {
    let digits = number.to_string();
    let mark = match language {
        Language::French => '\u{202f}',
        Language::English => ',',
    };
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 * mark.len_utf8());
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    grouped
}

/// The order of names in a language (Unicode collation, CLDR): Épernay, Épinal, Étain.
pub struct Collation {
    collator: Option<CollatorBorrowed<'static>>,
}

impl Collation {
    /// The order of `language`; code points where the language is unknown.
    pub fn new(language: &str) -> Collation {
        let preferences = language.parse::<IcuLocale>().ok().map(CollatorPreferences::from);
        let collator =
            preferences.and_then(|preferences| Collator::try_new(preferences, CollatorOptions::default()).ok());
        Collation { collator }
    }

    /// The order of two names; code points decide between texts that a reader takes for equal.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.as_ref().map_or(Ordering::Equal, |collator| collator.compare(a, b)).then_with(|| a.cmp(b))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn locale(language: &str, text: &str) -> Locale {
        let mut diagnostics = Diagnostics::new();
        let locale = Locale::new(language, &[SourceFile::new("fr.ftl", text)], &mut diagnostics);
        assert!(!diagnostics.has_errors());
        locale
    }

    #[test]
    fn both_languages_of_the_program_say_the_same_things() {
        for file in ["build", "forge", "forms", "errors", "fmt", "remind", "forget", "publish", "diff", "theme"] {
            let text = |language: &str| std::fs::read_to_string(format!("locales/{language}/{file}.ftl")).unwrap();
            let keys = |text: &str| {
                let keys = text.lines().filter_map(|line| Some(line.split_once(" = ")?.0.to_owned()));
                keys.collect::<Vec<_>>()
            };
            assert_eq!(keys(&text("fr")), keys(&text("en")), "{file}");
        }
        static WORDS: Words = words!("forms.ftl");
        let is_there = |language| WORDS.for_reader(language).find("form-none").is_some();
        assert!(is_there(Language::French) && is_there(Language::English));
    }

    #[test]
    fn no_message_of_the_program_is_written_twice() {
        for language in ["fr", "en"] {
            for file in std::fs::read_dir(format!("locales/{language}")).unwrap() {
                let path = file.unwrap().path();
                let resource = FluentResource::try_new(std::fs::read_to_string(&path).unwrap()).unwrap();
                let mut seen = HashSet::new();
                for entry in resource.entries() {
                    if let fluent_syntax::ast::Entry::Message(message) = entry {
                        assert!(seen.insert(message.id.name), "{}: {}", path.display(), message.id.name);
                    }
                }
            }
        }
    }

    #[test]
    fn facts_are_quoted_exactly_and_words_around_them_are_typeset() {
        let plain =
            locale("fr", "said = Il dit : « { $text } » ({ $count } fois)\n .more = L'a-t-il dit : { $text } ?\n");
        let facts = [("text", Argument::Text("l'eau : ?")), ("count", Argument::Number(2))];
        assert_eq!(plain.format("said", &facts), "Il dit : « l'eau : ? » (2 fois)");
        let typeset = plain.typeset_around_facts();
        let shown = |text: String| text.replace('\u{202f}', "_").replace('\u{a0}', "~");
        assert_eq!(shown(typeset.format("said", &facts)), "Il dit~: «_l'eau : ?_» (2 fois)");
        assert_eq!(typeset.attribute("said", "more", &facts).map(shown).unwrap(), "L’a-t-il dit~: l'eau : ?_?");
    }

    #[test]
    fn messages_have_plurals() {
        let locale = locale(
            "fr",
            "n = { $count ->\n    [one] { $count } profil\n   *[other] { $count } profils\n }\nplain = Oui\n",
        );
        assert_eq!(locale.format("n", &[("count", 0_usize.into())]), "0 profil");
        assert_eq!(locale.format("n", &[("count", 2_usize.into())]), "2 profils");
        assert_eq!((locale.text("plain"), locale.text("none"), locale.find("n")), ("Oui", "none", None));
    }

    #[test]
    fn dates_are_words() {
        let french = locale("fr", "");
        assert_eq!(french.date(jiff::civil::date(2026, 11, 24)), "24 novembre 2026");
        assert_eq!(french.date(jiff::civil::date(2027, 1, 1)), "1er janvier 2027");
        assert_eq!(locale("de", "").date(jiff::civil::date(2027, 1, 1)), "1. Januar 2027");
    }

    #[test]
    fn sizes_are_shown_as_systems_show_them() {
        let sizes = [0, 999, 1_000, 56_400, 256_000, 6_240_000]
            .map(|bytes| size(bytes, Language::French).replace('\u{a0}', " "));
        assert_eq!(sizes, ["0 octets", "999 octets", "1 ko", "56,4 ko", "256 ko", "6,2 Mo"]);
        assert_eq!(size(4_500_000, Language::English), "4.5\u{a0}MB");
    }

    #[test]
    fn large_numbers_are_read_in_threes() {
        assert_eq!(
            [7, 999, 1_000, 12_345_678].map(|number| grouped(number, Language::English)),
            ["7", "999", "1,000", "12,345,678"]
        );
        assert_eq!(grouped(10_000, Language::French), "10\u{202f}000");
    }

    #[test]
    fn accents_do_not_send_a_name_to_the_end() {
        let french = Collation::new("fr");
        let mut names = ["Zuber", "Épinal", "Etain", "Œting", "Odratzheim"];
        names.sort_by(|a, b| french.compare(a, b));
        assert_eq!(names, ["Épinal", "Etain", "Odratzheim", "Œting", "Zuber"]);
    }

    #[test]
    fn a_faulty_message_is_reported_with_its_place() {
        let mut diagnostics = Diagnostics::new();
        Locale::new("fr", &[SourceFile::new("fr.ftl", "a = {\nb = Oui\n")], &mut diagnostics);
        assert_eq!(diagnostics.sorted()[0].rule, BAD_LOCALE);
    }
}
