//! From a code and its facts to sentences in the reader's language.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::safe::{clip, visible};
use super::yaml_cause;
use crate::text::diagnostic::{
    AUDIT_TOO_OLD, AUTHORISATION_OVER, CHARTER_OVER, COMPLIANCE_STATE, DATE_IN_FUTURE, DATE_OUTSIDE_CHARTER,
    Diagnostic, FILE_TOO_LARGE, PAUSE_OVER, Rule, STALE_PROFILE, YAML_SYNTAX,
};
use crate::text::typography::typeset;

/// What is said of one fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// A few words for narrow places, without a full stop.
    pub title: String,
    /// What is wrong, on one line.
    pub text: String,
    /// "Did you mean …?", where there is one good answer. It is also the first line of `help`.
    pub did_you_mean: Option<String>,
    /// What is accepted and what to write, on one line or several.
    pub help: Option<String>,
}

impl Message {
    /// The text, then the help on the next lines.
    pub fn with_help(&self) -> String {
        match &self.help {
            Some(help) => format!("{}\n{help}", self.text),
            None => self.text.clone(),
        }
    }
}

/// The message for `diagnostic` in `language`: `fr` or `en`; any other language is answered in English.
pub fn message(diagnostic: &Diagnostic, language: &str) -> Message {
    let code = diagnostic.rule.code;
    let locale = locale(language);
    let facts = facts(diagnostic, locale.language);
    let text = locale.say(code, None, &facts).unwrap_or_else(|| code.to_owned()).replace('\n', " ");
    let written = |suggestion: &&String| !suggestion.is_empty();
    let did_you_mean =
        diagnostic.suggestion.as_ref().filter(written).and_then(|_| locale.say("report-did-you-mean", None, &facts));
    let accepted = diagnostic.get("accepted").filter(|accepted| !accepted.is_empty()).and_then(|_| {
        locale.say(code, Some("accepted"), &facts).or_else(|| locale.say("report-accepted", None, &facts))
    });
    let parts = [did_you_mean.clone(), accepted, locale.say(code, Some("help"), &facts)];
    let help = parts.into_iter().flatten().collect::<Vec<_>>().join("\n");
    Message {
        title: locale.say(code, Some("title"), &facts).unwrap_or_else(|| code.to_owned()),
        text,
        did_you_mean,
        help: Some(help).filter(|help| !help.is_empty()),
    }
}

/// A sentence about the report itself, with numbers only.
pub(super) fn sentence(language: &str, id: &str, numbers: &[(&'static str, usize)]) -> String {
    let facts: FluentArgs<'_> = numbers.iter().copied().collect();
    locale(language).say(id, None, &facts).unwrap_or_else(|| id.to_owned())
}

/// The short title of a rule, whatever the facts.
pub fn rule_title(language: &str, code: &str) -> String {
    locale(language).say(code, Some("title"), &FluentArgs::new()).unwrap_or_else(|| code.to_owned())
}

/// The language, `fr` or `en`, that a reader of `language` is answered in.
pub(super) fn answered_in(language: &str) -> &'static str {
    locale(language).language
}

struct Locale {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
}

static FRENCH: LazyLock<Locale> = LazyLock::new(|| Locale::new("fr", include_str!("../../locales/fr/diagnostics.ftl")));
static ENGLISH: LazyLock<Locale> =
    LazyLock::new(|| Locale::new("en", include_str!("../../locales/en/diagnostics.ftl")));

fn locale(language: &str) -> &'static Locale {
    match language.split(['-', '_']).next() {
        Some("fr") => &FRENCH,
        _ => &ENGLISH,
    }
}

impl Locale {
    fn new(language: &'static str, source: &str) -> Locale {
        let id: LanguageIdentifier = language.parse().expect("a language of two letters");
        let resource = FluentResource::try_new(source.to_owned()).expect("the built-in messages are valid Fluent");
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::String(fact) => Some(format!("{FACT_START}{fact}{FACT_END}")),
            _ => None,
        }));
        bundle.add_resource(resource).expect("no built-in message is written twice");
        Locale { language, bundle }
    }

    /// The message `id`, or its attribute, or `None` where there is none.
    fn say(&self, id: &str, attribute: Option<&str>, facts: &FluentArgs<'_>) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut text = String::new();
        // What a message cannot say is left out of it; the tests see to it that there is nothing.
        let _ = self.bundle.write_pattern(&mut text, pattern, Some(facts), &mut Vec::new());
        Some(typeset_around_facts(&text, self.language)).filter(|text| !text.is_empty())
    }
}

const FACT_START: char = '\u{e000}';
const FACT_END: char = '\u{e001}';
const FACT: char = '\u{fffc}';

/// Facts are quoted as they were written: typography is for our own words only.
fn typeset_around_facts(text: &str, language: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut facts = Vec::new();
    let mut pieces = text.split(FACT_START);
    words.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (fact, rest) = piece.split_once(FACT_END).unwrap_or((piece, ""));
        facts.push(fact);
        words.push(FACT);
        words.push_str(rest);
    }
    let words = typeset(&words, language);
    let mut facts = facts.into_iter();
    let mut set = String::with_capacity(text.len());
    for character in words.chars() {
        match character {
            FACT => set.push_str(facts.next().unwrap_or_default()),
            _ => set.push(character),
        }
    }
    set
}

/// The variables that messages use. One that the caller did not give is shown as left out.
const FACTS: &[&str] = &[
    "accepted",
    "address",
    "anchor",
    "area",
    "audience",
    "cause",
    "character",
    "count",
    "covers",
    "expected",
    "file",
    "folder",
    "found",
    "from",
    "id",
    "key",
    "kind",
    "level",
    "limit",
    "line",
    "maximum",
    "minimum",
    "other",
    "reason",
    "sector",
    "size",
    "suggestion",
    "target",
    "to",
    "today",
    "type",
    "url",
    "value",
    "version",
];

/// The rules whose messages tell days, which are written in words. Where a day is what was written and cannot be read it is quoted.
const TELLS_DAYS: &[Rule] = &[
    AUDIT_TOO_OLD,
    AUTHORISATION_OVER,
    CHARTER_OVER,
    COMPLIANCE_STATE,
    DATE_IN_FUTURE,
    DATE_OUTSIDE_CHARTER,
    PAUSE_OVER,
    STALE_PROFILE,
];

fn facts<'a>(diagnostic: &Diagnostic, language: &str) -> FluentArgs<'a> {
    let mut facts = FluentArgs::with_capacity(FACTS.len());
    for &name in FACTS {
        facts.set(name, if name == "other" { "none" } else { "…" });
    }
    for (name, value) in &diagnostic.facts {
        facts.set(*name, fact(diagnostic, name, value, language));
    }
    if let Some(suggestion) = &diagnostic.suggestion {
        facts.set("suggestion", visible(&clip(suggestion, 100)));
    }
    if diagnostic.rule == YAML_SYNTAX {
        let reason = diagnostic.get("reason").unwrap_or_default();
        facts.set("cause", yaml_cause::cause(reason));
        facts.set("character", visible(&clip(yaml_cause::character(reason).unwrap_or("…"), 10)));
    }
    facts
}

fn fact<'a>(diagnostic: &Diagnostic, name: &str, value: &str, language: &str) -> FluentValue<'a> {
    match name {
        "count" => value.parse::<usize>().map_or_else(|_| visible(value).into(), FluentValue::from),
        "size" | "limit" if diagnostic.rule == FILE_TOO_LARGE => {
            value.parse().map_or_else(|_| visible(value), |bytes| crate::text::locale::size(bytes, language)).into()
        }
        "value" | "today" | "from" | "to" | "other" if TELLS_DAYS.contains(&diagnostic.rule) => {
            let day = value.parse().map(|day| crate::text::date::in_words(day, language));
            day.unwrap_or_else(|_| visible(&clip(value, 100))).into()
        }
        // The sentences of other tools may have several lines.
        "reason" => {
            let line = value.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
            visible(&clip(&line, 300)).into()
        }
        "accepted" => visible(&clip(value, 300)).into(),
        _ => visible(&clip(value, 100)).into(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use fluent_syntax::ast;

    use super::*;
    use crate::text::diagnostic::{DUPLICATE_ID, MISSING_KEY, RULES, UNKNOWN_REFERENCE, WRONG_TYPE};
    use crate::text::source::Span;

    const SOURCES: [&str; 2] =
        [include_str!("../../locales/fr/diagnostics.ftl"), include_str!("../../locales/en/diagnostics.ftl")];

    fn diagnostic(rule: crate::text::diagnostic::Rule) -> Diagnostic {
        Diagnostic::new(rule, &"a.yaml".into(), Span::new(0, 1))
    }

    /// Spaces that do not break, made visible.
    fn shown(text: &str) -> String {
        text.replace('\u{202f}', "_").replace('\u{a0}', "~")
    }

    /// Every message of a locale file with its attributes.
    fn outline(source: &str) -> BTreeSet<String> {
        let resource = fluent_syntax::parser::parse(source).expect("valid Fluent");
        let mut names = BTreeSet::new();
        for entry in resource.body {
            if let ast::Entry::Message(message) = entry {
                names.extend(message.attributes.iter().map(|part| format!("{}.{}", message.id.name, part.id.name)));
                names.insert(message.id.name.to_owned());
            }
        }
        names
    }

    #[test]
    fn every_rule_has_a_message_and_every_message_a_rule() {
        for source in SOURCES {
            let names = outline(source);
            for rule in RULES {
                for name in [rule.code.to_owned(), format!("{}.title", rule.code), format!("{}.help", rule.code)] {
                    assert!(names.contains(&name), "{name} is missing");
                }
            }
            for name in names.iter().filter(|name| !name.contains('.') && !name.starts_with("report-")) {
                assert!(RULES.iter().any(|rule| rule.code == name), "{name} is no rule");
            }
        }
        assert_eq!(outline(SOURCES[0]), outline(SOURCES[1]));
    }

    #[test]
    fn no_message_uses_a_fact_that_nobody_gives() {
        for source in SOURCES {
            for (index, _) in source.match_indices("{ $") {
                let name: String = source[index + 3..].chars().take_while(char::is_ascii_alphanumeric).collect();
                let about_the_report = ["errors", "warnings"].contains(&name.as_str());
                assert!(FACTS.contains(&name.as_str()) || about_the_report, "{name}");
            }
        }
        for rule in RULES {
            for language in ["fr", "en"] {
                let message = message(&diagnostic(*rule), language);
                let said = format!("{} {}", message.title, message.with_help());
                assert!(!said.contains("{ ") && !said.contains('$') && !said.contains(FACT_START), "{said}");
            }
        }
    }

    #[test]
    fn a_message_says_what_is_wrong_what_is_accepted_and_what_to_write() {
        let sector = diagnostic(UNKNOWN_REFERENCE).fact("kind", "sector").fact("value", "batimant");
        let said = message(&sector.among("batimant", ["batiment", "sante"].into_iter()), "fr");
        assert_eq!(shown(&said.text), "Le secteur «_batimant_» n’existe pas.");
        insta::assert_snapshot!(shown(&said.help.unwrap()), @r"
        Vouliez-vous dire «_batiment_»_?
        Valeurs acceptées~: batiment, sante
        Les secteurs sont les fichiers du dossier «_content/sectors_»~: écrivez le nom du fichier sans «_.md_».
        ");
    }

    #[test]
    fn an_example_shows_what_to_write() {
        let said = message(&diagnostic(MISSING_KEY).fact("key", "areas"), "en");
        insta::assert_snapshot!(said.with_help(), @r#"
        The key “areas” is required and has no value.
        Add at least one place:
        areas:
          - department: "51"
        "#);
        let list = diagnostic(WRONG_TYPE).fact("key", "formats").fact("expected", "list").fact("found", "text");
        assert_eq!(shown(&message(&list, "fr-FR").text), "«_formats_» n’a pas la bonne forme~: il faut une liste.");
    }

    #[test]
    fn what_has_the_wrong_form_is_shown_in_the_right_one() {
        let help = |key: &str, expected: &str, value: &str| {
            let fault = diagnostic(WRONG_TYPE).fact("key", key).fact("expected", expected).fact("found", "text");
            message(&fault.fact("value", value), "en").help.unwrap().lines().last().unwrap().to_owned()
        };
        assert_eq!(help("photo", "record", "x.jpg"), "photo: { file: x.jpg, credit: \"Name of the photographer\" }");
        assert_eq!(help("sectors", "list", "batiment"), "sectors: [batiment]");
        assert_eq!(help("months", "integer", "octobre"), "months: [10, 11]");
    }

    #[test]
    fn days_are_told_in_the_words_of_the_language() {
        let over = diagnostic(PAUSE_OVER).fact("value", "2026-10-01");
        assert!(message(&over, "fr").text.contains("1er octobre 2026"), "{}", message(&over, "fr").text);
        assert!(message(&over, "en").text.contains("October 1, 2026"), "{}", message(&over, "en").text);
    }

    #[test]
    fn what_was_written_is_quoted_exactly() {
        let said = message(&diagnostic(UNKNOWN_REFERENCE).fact("value", "l'eau : \u{202e}x ?\n"), "fr");
        assert_eq!(shown(&said.text), "«_l'eau : \u{FFFD}x ?␊_» n’existe pas.");
    }

    #[test]
    fn a_fact_that_is_not_known_is_left_out() {
        let said = message(&diagnostic(DUPLICATE_ID).fact("id", "51454"), "de");
        assert_eq!(said.text, "The id “51454” is used twice.");
    }

    #[test]
    fn sizes_are_told_as_systems_show_them() {
        let large = diagnostic(FILE_TOO_LARGE).fact("size", 6_240_000).fact("limit", 256_000);
        assert_eq!(shown(&message(&large, "fr").text), "Ce fichier pèse 6,2~Mo_; la limite est de 256~ko.");
    }

    #[test]
    fn reports_are_counted_in_words() {
        let summary =
            |errors, warnings| sentence("fr", "report-summary", &[("errors", errors), ("warnings", warnings)]);
        assert_eq!(summary(0, 0), "Tout est en ordre.");
        assert_eq!(summary(2, 1), "2 erreurs, 1 avertissement.");
        assert_eq!(summary(1, 0), "1 erreur, aucun avertissement.");
    }
}
