//! Commented files to start from, for `annuaire new`. They are valid on the site that they are made for, since their
//! example values are the first ones of that site.

mod example;

use std::sync::LazyLock;

use clap::builder::PossibleValue;

use crate::content::model::Content;
use crate::content::model::kinds::{KIND_NAMES, KindName};
use crate::text::language::Language;
use crate::text::source::Span;
use example::Example;

/// The kinds of files to start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StarterKind {
    /// A profile.
    Ambassador,
    Sector,
    Form,
    /// A record.
    Record(KindName),
}

impl clap::ValueEnum for StarterKind {
    fn value_variants<'a>() -> &'a [StarterKind] {
        static ALL: LazyLock<Vec<StarterKind>> = LazyLock::new(|| {
            let others = [StarterKind::Ambassador, StarterKind::Sector, StarterKind::Form];
            others.into_iter().chain(KIND_NAMES.iter().copied().map(StarterKind::Record)).collect()
        });
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name().word).help(self.path("ID")))
    }
}

impl StarterKind {
    /// The path of the file `id` from the root of the site.
    pub fn path(self, id: &str) -> String {
        let KindName { folder, extension, .. } = self.name();
        format!("content/{folder}/{id}.{extension}")
    }

    /// The names of the kind. The word is also the stem of the template.
    fn name(self) -> KindName {
        match self {
            StarterKind::Ambassador => KindName { folder: "ambassadors", word: "ambassador", extension: "yaml" },
            StarterKind::Sector => KindName { folder: "sectors", word: "sector", extension: "md" },
            StarterKind::Form => KindName { folder: "forms", word: "form", extension: "yaml" },
            StarterKind::Record(name) => name,
        }
    }
}

/// The word of a template before a placeholder text, as in `{{todo A title}}`.
const TODO: &str = "todo";

/// The placeholder texts of all templates, in all languages, with the name of their template.
static PLACEHOLDERS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let mut texts = Vec::new();
    for path in Templates::iter() {
        let stem = path.rsplit_once('/').map_or(&*path, |(_, name)| name).to_owned();
        fill(&template(&path), |name| {
            let text = name.split_once(' ').filter(|(word, _)| *word == TODO).map(|(_, text)| text.to_owned());
            texts.extend(text.map(|text| (stem.clone(), text)));
            String::new()
        });
    }
    texts
});

/// Whether `text` is a placeholder of a template, or dots or a word for something to come.
pub fn is_unfinished(text: &str) -> bool {
    is_blank(text) || PLACEHOLDERS.iter().any(|(_, placeholder)| placeholder == text)
}

/// Whether `text` is dots or a word for something to come.
pub fn is_blank(text: &str) -> bool {
    matches!(text, "…" | "..." | "todo")
}

/// The places of the placeholders that `source`, a file of `kind`, still holds, in order. Placeholders without a word
/// between them are one.
pub fn leftovers(kind: StarterKind, source: &str) -> Vec<Span> {
    let stem = kind.name().word;
    let mut found: Vec<Span> = Vec::new();
    let of_kind = PLACEHOLDERS.iter().filter(|(name, _)| name.starts_with(stem));
    for text in of_kind.map(|(_, text)| text).filter(|text| source.contains(text.as_str())) {
        let places = source.match_indices(text.as_str()).map(|(start, text)| Span::new(start, start + text.len()));
        found.extend(places.filter(|place| is_whole(source, *place) && !is_in_comment(source, *place)));
    }
    // Of two with the same start, the longer one comes first and absorbs the other.
    found.sort_by_key(|place| (place.start, std::cmp::Reverse(place.end)));
    found.dedup_by(|next, last| {
        let is_next = next.start <= last.end || !source[last.end..next.start].contains(char::is_alphanumeric);
        last.end = if is_next { last.end.max(next.end) } else { last.end };
        is_next
    });
    found
}

/// Whether the placeholder at `place` is not part of a longer sentence. Text may follow one that ends with a full stop.
fn is_whole(source: &str, place: Span) -> bool {
    let before = source[..place.start].trim_end_matches(' ').chars().next_back();
    let after = source[place.end..].trim_start_matches(' ').chars().next();
    let is_sentence = source[..place.end].ends_with('.');
    !before.is_some_and(char::is_alphanumeric) && (is_sentence || !after.is_some_and(char::is_alphanumeric))
}

/// Whether the text at `place` is in a comment.
fn is_in_comment(source: &str, place: Span) -> bool {
    let line = source[..place.start].rfind('\n').map_or(0, |end| end + 1);
    // Two and more of these signs begin a heading.
    let words = source[line..place.start].trim_start();
    words.starts_with('#') && !words.starts_with("##")
}

/// The slugs of texts for an answer to come; more words may follow.
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
/// The slugs of texts for no answer, without any other word.
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

/// Whether `text` is plainly no answer: only signs, one letter or digit repeated, a word for something to come.
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

/// The templates, as `<language>/<kind>`.
#[derive(rust_embed::Embed)]
#[folder = "scaffold/new/"]
#[exclude = "*~"]
struct Templates;

/// A commented file of `kind` named `id` for the site of `content`. Its comments are in `language`, or else in that of the
/// site. Its values are examples that the site accepts, except for the placeholders: see [`leftovers`].
pub fn file(content: &Content, kind: StarterKind, id: &str, language: Option<Language>) -> String {
    let KindName { word, extension, .. } = kind.name();
    filled(content, &format!("{word}.{extension}"), id, language)
}

/// A profile like that of [`file`], short enough for an address, with `{{id}}` in place of its id.
pub fn short_profile(content: &Content) -> String {
    filled(content, "ambassador-short.yaml", "{{id}}", None)
}

/// The template `name` filled in, in `language`, or else in that of the site.
fn filled(content: &Content, name: &str, id: &str, language: Option<Language>) -> String {
    let example = Example { content };
    let language = language.unwrap_or_else(|| example.language());
    fill(&template(&format!("{}/{name}", language.tag())), |name| example.value(name, id))
}

/// The text of the template at `path`, which exists.
fn template(path: &str) -> String {
    let template = Templates::get(path).unwrap_or_else(|| unreachable!("scaffold/new/{path} is compiled in"));
    String::from_utf8_lossy(&template.data).into_owned()
}

/// `template` with each `{{name}}` replaced by its value. Names in a value are not replaced.
fn fill(template: &str, mut value: impl FnMut(&str) -> String) -> String {
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
