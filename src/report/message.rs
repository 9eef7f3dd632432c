//! From a code and its facts to sentences in the reader's language.

use super::safe::{clip, visible};
use super::yaml_cause;
use crate::text::diagnostic::{
    AUDIT_TOO_OLD, AUTHORISATION_OVER, CHARTER_BACKWARDS, CHARTER_OVER, COMPLIANCE_STATE, DATE_IN_FUTURE,
    DATE_OUTSIDE_CHARTER, Diagnostic, FILE_TOO_LARGE, PAUSE_OVER, Rule, STALE_PROFILE, YAML_SYNTAX,
};
use crate::text::language::Language;
use crate::text::locale::{Argument, Words, size, words};

static WORDS: Words = words!("diagnostics.ftl", typeset_around_facts);

/// The sentences about one fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// A few words for narrow places, without a full stop.
    pub title: String,
    /// The fault, on one line.
    pub text: String,
    /// "Did you mean …?", where there is one good answer. It is also the first line of `help`.
    pub did_you_mean: Option<String>,
    /// The accepted values and the remedy, on one line or several.
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

/// The message for `diagnostic` in `language`.
pub fn message(diagnostic: &Diagnostic, language: Language) -> Message {
    let code = diagnostic.rule.code;
    let words = WORDS.for_reader(language);
    let facts = facts(diagnostic, language);
    let facts: Vec<_> = facts.iter().map(|(name, fact)| (*name, argument(name, fact))).collect();
    let sentence = |key: &str| words.try_format(key, &facts).filter(|text| !text.is_empty());
    let attribute = |name: &str| words.attribute(code, name, &facts).filter(|text| !text.is_empty());
    let is_written = |text: Option<&str>| text.is_some_and(|text| !text.is_empty());
    let did_you_mean = is_written(diagnostic.suggestion.as_deref()).then(|| sentence("report-did-you-mean")).flatten();
    let accepted = is_written(diagnostic.get("accepted"))
        .then(|| attribute("accepted").or_else(|| sentence("report-accepted")))
        .flatten();
    let parts = [did_you_mean.clone(), accepted, attribute("help")];
    let help = parts.into_iter().flatten().collect::<Vec<_>>().join("\n");
    Message {
        title: attribute("title").unwrap_or_else(|| code.to_owned()),
        text: sentence(code).unwrap_or_else(|| code.to_owned()).replace('\n', " "),
        did_you_mean,
        help: Some(help).filter(|help| !help.is_empty()),
    }
}

/// A sentence about the report itself, with numbers only.
pub(super) fn sentence(language: Language, key: &str, numbers: &[(&'static str, usize)]) -> String {
    let numbers: Vec<_> = numbers.iter().map(|(name, number)| (*name, Argument::from(*number))).collect();
    WORDS.for_reader(language).format(key, &numbers)
}

/// The short title of a rule, whatever the facts.
pub fn rule_title(language: Language, code: &str) -> String {
    WORDS.for_reader(language).attribute(code, "title", &[]).unwrap_or_else(|| code.to_owned())
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
    "host",
    "id",
    "key",
    "kind",
    "length",
    "level",
    "limit",
    "line",
    "maximum",
    "minimum",
    "most",
    "other",
    "otheraudience",
    "otherintervention",
    "over",
    "reason",
    "sector",
    "shown",
    "size",
    "somearea",
    "someaudience",
    "somecommune",
    "somedepartment",
    "someintervention",
    "someregion",
    "somerole",
    "somesector",
    "someversion",
    "suggestion",
    "target",
    "to",
    "today",
    "type",
    "url",
    "value",
    "version",
];

/// The rules whose messages name days, which are written in words. A day that cannot be read is quoted.
const RULES_WITH_DAYS: &[Rule] = &[
    AUDIT_TOO_OLD,
    AUTHORISATION_OVER,
    CHARTER_BACKWARDS,
    CHARTER_OVER,
    COMPLIANCE_STATE,
    DATE_IN_FUTURE,
    DATE_OUTSIDE_CHARTER,
    PAUSE_OVER,
    STALE_PROFILE,
];

/// The facts of `diagnostic` as readers see them, under their names. Of two with one name the later counts.
fn facts(diagnostic: &Diagnostic, language: Language) -> Vec<(&'static str, String)> {
    let left_out = |name: &&'static str| (*name, if *name == "other" { "none" } else { "…" }.to_owned());
    let mut facts: Vec<_> = FACTS.iter().map(left_out).collect();
    facts.extend(diagnostic.facts.iter().map(|(name, value)| (*name, fact(diagnostic, name, value, language))));
    if let Some(suggestion) = &diagnostic.suggestion {
        facts.push(("suggestion", visible(&clip(suggestion, 100))));
    }
    if diagnostic.rule == YAML_SYNTAX {
        let reason = diagnostic.get("reason").unwrap_or_default();
        facts.push(("cause", yaml_cause::cause(reason).to_owned()));
        facts.push(("character", visible(&clip(yaml_cause::character(reason).unwrap_or("…"), 10))));
    }
    facts
}

fn fact(diagnostic: &Diagnostic, name: &str, value: &str, language: Language) -> String {
    match name {
        "count" => visible(value),
        "size" | "limit" if diagnostic.rule == FILE_TOO_LARGE => {
            value.parse().map_or_else(|_| visible(value), |bytes| size(bytes, language))
        }
        "value" | "today" | "from" | "to" | "other" if RULES_WITH_DAYS.contains(&diagnostic.rule) => {
            let day = value.parse().map(|day| crate::text::date::in_words(day, language.tag()));
            day.unwrap_or_else(|_| visible(&clip(value, 100)))
        }
        // The sentences of other tools may have several lines.
        "reason" => {
            let line = value.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
            visible(&clip(&line, 300))
        }
        "accepted" => visible(&clip(value, 1_000)),
        _ => visible(&clip(value, 100)),
    }
}

/// A count as a number, which chooses the plural; every other fact as text.
fn argument<'a>(name: &str, fact: &'a str) -> Argument<'a> {
    match fact.parse::<usize>() {
        Ok(count) if name == "count" => count.into(),
        _ => fact.into(),
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
            for language in [Language::French, Language::English] {
                let message = message(&diagnostic(*rule), language);
                let said = format!("{} {}", message.title, message.with_help());
                assert!(!said.contains("{ ") && !said.contains('$') && !said.contains('\u{e000}'), "{said}");
            }
        }
    }

    #[test]
    fn a_message_says_what_is_wrong_what_is_accepted_and_what_to_write() {
        let sector = diagnostic(UNKNOWN_REFERENCE).fact("kind", "sector").fact("value", "batimant");
        let said = message(&sector.among("batimant", ["batiment", "sante"].into_iter()), Language::French);
        assert_eq!(shown(&said.text), "Le secteur «_batimant_» n’existe pas.");
        insta::assert_snapshot!(shown(&said.help.unwrap()), @r"
        Vouliez-vous dire «_batiment_»_?
        Valeurs acceptées~: batiment, sante
        Les secteurs sont les fichiers du dossier «_content/sectors_»~: écrivez le nom du fichier sans «_.md_».
        ");
    }

    #[test]
    fn an_example_shows_what_to_write() {
        let missing = diagnostic(MISSING_KEY).fact("key", "areas").fact("somedepartment", "51");
        let said = message(&missing, Language::English);
        insta::assert_snapshot!(said.with_help(), @r#"
        The key “areas” is required and has no value.
        Add at least one place:
        areas:
          - department: "51"
        "#);
        let list = diagnostic(WRONG_TYPE).fact("key", "formats").fact("expected", "list").fact("found", "text");
        assert_eq!(
            shown(&message(&list, Language::of("fr-FR")).text),
            "«_formats_» n’a pas la bonne forme~: il faut une liste."
        );
    }

    #[test]
    fn what_has_the_wrong_form_is_shown_in_the_right_one() {
        let help = |key: &str, expected: &str, value: &str| {
            let fault = diagnostic(WRONG_TYPE).fact("key", key).fact("expected", expected).fact("found", "text");
            message(&fault.fact("value", value), Language::English).help.unwrap().lines().last().unwrap().to_owned()
        };
        assert_eq!(help("photo", "record", "x.jpg"), "photo: { file: x.jpg, credit: \"Name of the photographer\" }");
        assert_eq!(help("sectors", "list", "batiment"), "sectors: [batiment]");
        assert_eq!(help("months", "integer", "octobre"), "months: [10, 11]");
    }

    #[test]
    fn days_are_written_in_the_words_of_the_language() {
        let over = diagnostic(PAUSE_OVER).fact("value", "2026-10-01");
        assert!(
            message(&over, Language::French).text.contains("1er octobre 2026"),
            "{}",
            message(&over, Language::French).text
        );
        assert!(
            message(&over, Language::English).text.contains("October 1, 2026"),
            "{}",
            message(&over, Language::English).text
        );
    }

    #[test]
    fn what_was_written_is_quoted_exactly() {
        let said = message(&diagnostic(UNKNOWN_REFERENCE).fact("value", "l'eau : \u{202e}x ?\n"), Language::French);
        assert_eq!(shown(&said.text), "«_l'eau : \u{FFFD}x ?␊_» n’existe pas.");
    }

    #[test]
    fn a_fact_that_is_not_known_is_left_out() {
        let said = message(&diagnostic(DUPLICATE_ID).fact("id", "51454"), Language::of("de"));
        assert_eq!(said.text, "The id “51454” is used twice.");
    }

    #[test]
    fn sizes_are_shown_as_systems_show_them() {
        let large = diagnostic(FILE_TOO_LARGE).fact("size", 6_240_000).fact("limit", 256_000);
        assert_eq!(shown(&message(&large, Language::French).text), "Ce fichier pèse 6,2~Mo_; la limite est de 256~ko.");
    }

    #[test]
    fn reports_are_counted_in_words() {
        let summary = |errors, warnings| {
            sentence(Language::French, "report-summary", &[("errors", errors), ("warnings", warnings)])
        };
        assert_eq!(summary(0, 0), "Tout est en ordre.");
        assert_eq!(summary(2, 1), "2 erreurs, 1 avertissement.");
        assert_eq!(summary(1, 0), "1 erreur, aucun avertissement.");
    }
}
