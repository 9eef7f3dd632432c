//! Commented files to start from. What they show is valid on the site they are for, because their example values are
//! the site's own first ones (see `example`).

mod example;

use crate::locale::{Words, words};
use crate::model::Content;
use example::Example;

/// What there is a file for.
#[derive(clap::ValueEnum, Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A profile: content/ambassadors/ID.yaml
    Ambassador,
    /// A sector: content/sectors/ID.md
    Sector,
    /// An organisation: content/organisations/ID.yaml
    Organisation,
    /// A page: content/pages/ID.md
    Page,
    /// A form: content/forms/ID.yaml
    Form,
}

impl Kind {
    /// The path from the root of the file `id`.
    pub fn path(self, id: &str) -> String {
        let (folder, _, ending) = self.parts();
        format!("content/{folder}/{id}.{ending}")
    }

    /// Its folder in `content/`, the stem of its template, and the ending of both.
    fn parts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Kind::Ambassador => ("ambassadors", "ambassador", "yaml"),
            Kind::Sector => ("sectors", "sector", "md"),
            Kind::Organisation => ("organisations", "organisation", "yaml"),
            Kind::Page => ("pages", "page", "md"),
            Kind::Form => ("forms", "form", "yaml"),
        }
    }
}

static WORDS: Words = words!("starter.ftl");

/// Whether `text` is what a model writes in the place of what only the person knows, or dots for something to come.
pub fn is_unfinished(text: &str) -> bool {
    let is_ours = |language| {
        let words = WORDS.for_reader(language);
        ["starter-name", "starter-occupation", "starter-reference"].iter().any(|key| words.text(key) == text)
    };
    matches!(text, "…" | "..." | "todo") || ["fr", "en"].into_iter().any(is_ours)
}

/// What people write who have no answer yet, as [`slug::slugify`] writes it; more may follow.
const LATER: [&str; 14] = [
    "todo",
    "tbd",
    "tba",
    "tbc",
    "a-completer",
    "a-definir",
    "a-determiner",
    "a-preciser",
    "a-remplir",
    "a-renseigner",
    "a-venir",
    "to-be-completed",
    "to-be-defined",
    "to-be-determined",
];
/// What people write who have none, and nothing beside it.
const NONE: [&str; 13] = [
    "na",
    "n-a",
    "nc",
    "n-c",
    "neant",
    "aucun",
    "aucune",
    "none",
    "null",
    "inconnu",
    "inconnue",
    "unknown",
    "non-renseigne",
];

/// Whether `text` is plainly no answer to a question: signs alone, one letter or digit however often, a word for something to
/// come.
pub fn is_no_answer(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    let Some(first) = letters.next() else {
        return true;
    };
    let slug = slug::slugify(text);
    let is_later = |word: &&str| slug.strip_prefix(*word).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    letters.all(|letter| letter == first)
        || LATER.iter().any(is_later)
        || NONE.contains(&slug.as_str())
        || is_unfinished(text)
}

/// The templates: `<language>/<kind>`.
#[derive(rust_embed::Embed)]
#[folder = "scaffold/new/"]
#[exclude = "*~"]
struct Templates;

/// A commented file of `kind` named `id` for the site of `content`. Its comments are in French on a French site and in
/// English elsewhere; its values are examples that the site accepts.
pub fn file(content: &Content, kind: Kind, id: &str) -> String {
    let (_, stem, ending) = kind.parts();
    filled(content, &format!("{stem}.{ending}"), id)
}

/// A profile as [`file`] gives it, with fewer words, so that it fits into an address; `{{id}}` stands for its id.
pub fn short_profile(content: &Content) -> String {
    filled(content, "ambassador-short.yaml", "{{id}}")
}

/// The template `name` in the language of the site, its values filled in; a name that is not there is our own mistake.
fn filled(content: &Content, name: &str, id: &str) -> String {
    let example = Example { content };
    let path = format!("{}/{name}", example.language());
    let template = Templates::get(&path).unwrap_or_else(|| unreachable!("scaffold/new/{path} is compiled in"));
    fill(&String::from_utf8_lossy(&template.data), |name| example.value(name, id))
}

/// `template` with each `{{name}}` replaced by its value, once: a value is never read again for names.
fn fill(template: &str, value: impl Fn(&str) -> String) -> String {
    let mut text = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{")
        && let Some((name, after)) = after.split_once("}}")
    {
        text.push_str(before);
        text.push_str(&value(name));
        rest = after;
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_an_answer_is_none() {
        for text in [
            "x",
            ".",
            "…",
            "???",
            "XXX",
            "- - -",
            "0000000000",
            "00 00 00 00 00",
            "TODO",
            "todo : demander",
            "À définir",
            "A COMPLETER",
            "à compléter par la direction",
            "(à préciser)",
            "to be completed",
            "n/a",
            "N.C.",
            "Néant",
            "",
        ] {
            assert!(is_no_answer(text), "{text}");
        }
        for text in [
            "03 00 00 00 00",
            "3639",
            "Région Grand Est",
            "À la Une SARL",
            "Exemple",
            "EI",
            "1 place du Marché",
            "Aucune Idée SAS",
            "https://x.example/",
            "Todor Petrov",
            "a@b.fr",
            "株式会社",
        ] {
            assert!(!is_no_answer(text), "{text}");
        }
    }
}
