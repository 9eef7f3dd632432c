//! Commented files to start from. What they show is valid on the site they are for, because their example values are
//! the site's own first ones (see `example`).

mod example;

use std::sync::LazyLock;

use crate::content::model::Content;
use crate::text::source::Span;
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

/// The word of a template before a text that stands in the place of another: `{{todo A title}}`.
const TODO: &str = "todo";

/// Every text of the templates that is to be replaced, in every language, with the name of its template.
static TEXTS_TO_REPLACE: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
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

/// Whether `text` is what a model writes in the place of what only the person knows, or dots for something to come.
pub fn is_unfinished(text: &str) -> bool {
    is_blank(text) || TEXTS_TO_REPLACE.iter().any(|(_, placeholder)| placeholder == text)
}

/// Whether `text` is dots or a word for something to come.
pub fn is_blank(text: &str) -> bool {
    matches!(text, "…" | "..." | "todo")
}

/// Where `source`, a file of `kind`, still has what the model of any language wrote to be replaced, in its order. Texts of the model
/// that follow each other, with no word between them, are one.
pub fn leftovers(kind: Kind, source: &str) -> Vec<Span> {
    let (_, stem, _) = kind.parts();
    let mut found: Vec<Span> = Vec::new();
    let of_kind = TEXTS_TO_REPLACE.iter().filter(|(name, _)| name.starts_with(stem));
    for text in of_kind.map(|(_, text)| text).filter(|text| source.contains(text.as_str())) {
        let places = source.match_indices(text.as_str()).map(|(start, text)| Span::new(start, start + text.len()));
        found.extend(places.filter(|place| is_whole(source, *place) && !is_in_comment(source, *place)));
    }
    // Of two that begin at one place the longer comes first and takes in the other.
    found.sort_by_key(|place| (place.start, std::cmp::Reverse(place.end)));
    found.dedup_by(|next, last| {
        let is_next = next.start <= last.end || !source[last.end..next.start].contains(char::is_alphanumeric);
        last.end = if is_next { last.end.max(next.end) } else { last.end };
        is_next
    });
    found
}

/// Whether the text at `place` is no part of a longer sentence. Something may follow a sentence of the model that has an end.
fn is_whole(source: &str, place: Span) -> bool {
    let before = source[..place.start].trim_end_matches(' ').chars().next_back();
    let after = source[place.end..].trim_start_matches(' ').chars().next();
    let is_sentence = source[..place.end].ends_with('.');
    !before.is_some_and(char::is_alphanumeric) && (is_sentence || !after.is_some_and(char::is_alphanumeric))
}

/// Whether the text at `place` stands in a line that is a comment.
fn is_in_comment(source: &str, place: Span) -> bool {
    let line = source[..place.start].rfind('\n').map_or(0, |end| end + 1);
    // Two signs and more are a heading's.
    let words = source[line..place.start].trim_start();
    words.starts_with('#') && !words.starts_with("##")
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
/// English elsewhere; its values are examples that the site accepts, but for what only its author knows: see [`leftovers`].
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
    fill(&template(&format!("{}/{name}", example.language())), |name| example.value(name, id))
}

/// The template at `path`, which is there.
fn template(path: &str) -> String {
    let template = Templates::get(path).unwrap_or_else(|| unreachable!("scaffold/new/{path} is compiled in"));
    String::from_utf8_lossy(&template.data).into_owned()
}

/// `template` with each `{{name}}` replaced by its value, once: a value is never read again for names.
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
