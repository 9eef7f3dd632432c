//! The forms of issues: questions from the schema of a profile, answers from the site's vocabularies.

use super::Forge;
use crate::content::document::quoted;
use crate::content::model::Content;
use crate::content::schema::{SchemaKind, schema};
use crate::text::language::Language;
use crate::text::locale::{Argument, Locale};

/// A question of an issue form.
pub(super) struct Question {
    /// The key of the profile that the answer fills.
    pub(super) key: &'static str,
    label: String,
    help: Option<String>,
    is_required: bool,
    answer: Answer,
}

/// The kind of answer to a question.
enum Answer {
    Line,
    Text,
    /// One of these.
    One(Vec<String>),
    /// Some of these.
    Some(Vec<String>),
    /// Boxes to tick.
    Boxes(Vec<String>),
}

/// The keys of a profile that the form asks for, in its order. The others are the team's business, or too personal for
/// a public page.
const ASKED: [&str; 22] = [
    "kind",
    "name",
    "occupation",
    "role",
    "since",
    "employer",
    "sectors",
    "themes",
    "areas",
    "audiences",
    "levels",
    "interventions",
    "formats",
    "languages",
    "availability",
    "hook",
    "bio",
    "received_ideas",
    "links",
    "consent",
    "charter",
    "adult",
];

/// The keys that a public form does not ask for, since anyone could read them before there is a consent.
const NOT_IN_PUBLIC: [&str; 2] = ["name", "employer"];

/// The keys of a profile that no form asks for.
#[cfg(test)]
const NOT_ASKED: [&str; 11] = [
    "aliases",
    "authorisation",
    "confirmed",
    "endorsed_by",
    "owner",
    "photo",
    "rome",
    "sort_name",
    "status",
    "until",
    "visit",
];

/// The questions for a new profile on the site of `content`, without those whose vocabulary is empty.
pub(super) fn questions(content: &Content, words: &Locale, is_public: bool) -> Vec<Question> {
    let schema: serde_json::Value =
        serde_json::from_str(&schema(SchemaKind::Ambassador, Language::English, None)).expect("a schema is JSON");
    let question = |&key: &&'static str| {
        let property = schema["properties"].get(key)?;
        let answer = answer(key, property, content, words)?;
        Some(Question {
            key,
            label: words.text(&format!("ask-{}", key.replace('_', "-"))).to_owned(),
            help: words.find(&format!("ask-{}-help", key.replace('_', "-"))).map(str::to_owned),
            is_required: SchemaKind::Ambassador.shape().requires(key),
            answer,
        })
    };
    ASKED.iter().filter(|key| !is_public || !NOT_IN_PUBLIC.contains(key)).filter_map(question).collect()
}

/// The questions for a change of a profile.
pub(super) fn change(words: &Locale) -> Vec<Question> {
    let question = |key, answer, is_required| Question {
        key,
        label: words.text(&format!("change-{key}")).to_owned(),
        help: words.find(&format!("change-{key}-help")).map(str::to_owned),
        is_required,
        answer,
    };
    vec![
        question("id", Answer::Line, true),
        question("what", Answer::Text, true),
        question("own", Answer::Boxes(vec![words.text("change-own-box").to_owned()]), false),
    ]
}

/// The kind of answer for `key`, by its schema and by the vocabularies of the site; `None` where there is nothing to
/// choose.
fn answer(key: &str, property: &serde_json::Value, content: &Content, words: &Locale) -> Option<Answer> {
    let some = |labels: Vec<String>| (!labels.is_empty()).then_some(Answer::Some(labels));
    match key {
        "bio" | "received_ideas" | "links" => Some(Answer::Text),
        "consent" => {
            let covers = ["name", "employer", "photo", "open_data", "search_engines"];
            Some(Answer::Boxes(
                covers.map(|what| words.text(&format!("covers-{}", what.replace('_', "-"))).into()).into(),
            ))
        }
        "charter" | "adult" => Some(Answer::Boxes(vec![words.text(&format!("ask-{key}-box")).to_owned()])),
        "sectors" => some(content.sectors.iter().map(|sector| sector.data.name.value.clone()).collect()),
        "areas" => {
            let territory = &content.territory.as_ref()?.data;
            let places = std::iter::once(&territory.region).chain(&territory.departments);
            some(places.map(|place| place.name.value.clone()).collect())
        }
        "levels" => {
            let levels = content.terms("audiences").iter().flat_map(|audience| audience.levels.iter().flatten());
            some(levels.map(|level| level.label.value.clone()).collect())
        }
        "role" => {
            let labels = labels(content, "roles");
            (!labels.is_empty()).then_some(Answer::One(labels))
        }
        _ => match (property["enum"].as_array(), property["items"].is_object()) {
            (Some(choices), _) => {
                let choices = choices.iter().filter_map(|choice| choice.as_str());
                Some(Answer::One(choices.map(|choice| words.text(&format!("{key}-{choice}")).to_owned()).collect()))
            }
            (None, true) => some(labels(content, key)),
            (None, false) => Some(Answer::Line),
        },
    }
}

fn labels(content: &Content, vocabulary: &str) -> Vec<String> {
    content.terms(vocabulary).iter().map(|term| term.label.value.clone()).collect()
}

/// The texts of issues and requests around their questions.
pub(super) struct Notice<'a> {
    pub(super) words: &'a Locale,
    pub(super) is_public: bool,
    pub(super) address: &'a str,
}

impl Notice<'_> {
    /// The text before the questions of the form `name`.
    fn before(&self, name: &str) -> String {
        let welcome = self.words.text(&format!("{name}-welcome")).to_owned();
        if !self.is_public {
            return welcome;
        }
        let left_out = if name == "profile" { self.words.text("public-questions") } else { "" };
        format!("{}\n\n{welcome} {left_out}", self.words.text("public-warning")).trim_end().to_owned()
    }

    /// The template of a pull request or a merge request.
    pub(super) fn change_request(&self, forge: Forge) -> String {
        let warning =
            if self.is_public { format!("> {}\n\n", self.words.text("public-warning")) } else { String::new() };
        let answer = match forge {
            Forge::Github => "request-answer-github",
            Forge::Gitlab => "request-answer-gitlab",
        };
        format!("{warning}{}\n\n{}\n", self.words.text("request-template"), self.words.text(answer))
    }

    /// The configuration of GitHub's issue templates, with a link for people who should not write a public issue.
    pub(super) fn choices(&self) -> String {
        let link = |text: &str| quoted(self.words.text(text));
        format!(
            "blank_issues_enabled: false\ncontact_links:\n  - name: {}\n    url: {}\n    about: {}\n",
            link("private-name"),
            quoted(self.address),
            link("private-about")
        )
    }

    /// An issue form of GitHub
    /// (<https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema>).
    pub(super) fn issue_form(&self, name: &str, questions: &[Question]) -> String {
        let text = |key: &str| quoted(self.words.text(&format!("{name}-{key}")));
        let mut form = format!(
            "name: {}\ndescription: {}\ntitle: {}\nbody:\n  - type: markdown\n    attributes:\n      value: {}\n",
            text("name"),
            text("about"),
            text("title"),
            quoted(&self.before(name))
        );
        for question in questions {
            form.push_str(&question.in_a_form());
        }
        form
    }

    /// The template of an issue, for a forge without forms.
    pub(super) fn issue_text(&self, name: &str, questions: &[Question]) -> String {
        let asked = questions.iter().map(|question| question.in_a_text(self.words));
        format!("{}\n{}", self.before(name), asked.collect::<String>())
    }
}

impl Question {
    fn in_a_form(&self) -> String {
        let (kind, options, is_multiple): (_, &[String], _) = match &self.answer {
            Answer::Line => ("input", &[], false),
            Answer::Text => ("textarea", &[], false),
            Answer::One(options) => ("dropdown", options, false),
            Answer::Some(options) => ("dropdown", options, true),
            Answer::Boxes(options) => ("checkboxes", options, false),
        };
        let mut lines =
            vec![format!("  - type: {kind}"), format!("    id: {}", self.key), "    attributes:".to_owned()];
        lines.push(format!("      label: {}", quoted(&self.label)));
        lines.extend(self.help.iter().map(|help| format!("      description: {}", quoted(help))));
        lines.extend(is_multiple.then(|| "      multiple: true".to_owned()));
        lines.extend((!options.is_empty()).then(|| "      options:".to_owned()));
        for option in distinct(options) {
            if kind == "checkboxes" {
                // One box is a promise; several are a choice.
                lines.push(format!("        - label: {}", quoted(option)));
                lines.extend((options.len() == 1).then(|| "          required: true".to_owned()));
            } else {
                lines.push(format!("        - {}", quoted(option)));
            }
        }
        if kind != "checkboxes" {
            lines.push(format!("    validations:\n      required: {}", self.is_required));
        }
        lines.join("\n") + "\n"
    }

    fn in_a_text(&self, words: &Locale) -> String {
        let label = if self.is_required {
            self.label.clone()
        } else {
            words.format("optional-question", &[("label", Argument::Text(&self.label))])
        };
        let help = self.help.as_ref().map(|help| format!("{help}\n\n")).unwrap_or_default();
        let answer = match &self.answer {
            Answer::Line | Answer::Text => "…\n".to_owned(),
            Answer::One(options) | Answer::Some(options) | Answer::Boxes(options) => {
                distinct(options).map(|option| format!("- [ ] {}\n", option.replace(['\n', '\r'], " "))).collect()
            }
        };
        format!("\n## {label}\n\n{help}{answer}")
    }
}

/// Each option once, since GitHub refuses a form with two equal ones.
fn distinct(options: &[String]) -> impl Iterator<Item = &String> {
    options.iter().enumerate().filter(|(at, option)| !options[..*at].contains(option)).map(|(_, option)| option)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_of_a_profile_is_asked_or_left_out_on_purpose() {
        let schema: serde_json::Value =
            serde_json::from_str(&schema(SchemaKind::Ambassador, Language::English, None)).unwrap();
        let mut keys: Vec<&str> = schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
        let mut known: Vec<&str> = ASKED.iter().chain(&NOT_ASKED).copied().collect();
        keys.sort_unstable();
        known.sort_unstable();
        assert_eq!(known, keys);
    }
}
