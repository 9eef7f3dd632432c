//! Example values for a new file: the first ones that the site accepts.

use super::TODO;
use crate::content::document::quoted;
use crate::content::model::Content;
use crate::text::language::Language;
use crate::text::source::Spanned;

/// The value where the site has no example; `annuaire check` then asks for the real one.
const NOTHING: &str = "todo";

pub(super) struct Example<'a> {
    pub(super) content: &'a Content,
}

impl Example<'_> {
    /// The language of the site, for comments.
    pub(super) fn language(&self) -> Language {
        self.content.site.as_ref().map_or_else(Language::default, |site| Language::of(&site.data.language.value))
    }

    /// The value of the placeholder `name` in a template, for the file `id`.
    pub(super) fn value(&self, name: &str, id: &str) -> String {
        let (kind, word) = name.split_once(' ').unwrap_or((name, ""));
        match kind {
            "id" => id.to_owned(),
            "version" => quoted(&self.version()),
            "first" => scalar(&self.first(word)),
            "all" => self.list(word),
            "ids" => self.ids(word),
            "line" => self.line(word, id),
            TODO => word.to_owned(),
            _ => unreachable!("a template asks for {name}"),
        }
    }

    /// The current version of the charter.
    fn version(&self) -> String {
        self.content.site.as_ref().map_or(NOTHING.to_owned(), |site| site.data.charter.current.value.to_string())
    }

    /// The ids and names to choose from for `word`: a vocabulary, sectors, departments or organisations.
    fn choices(&self, word: &str) -> Vec<(&str, &str)> {
        fn pair<'a>(id: &'a str, name: &'a Spanned<String>) -> (&'a str, &'a str) {
            (id, &name.value)
        }
        let content = self.content;
        match word {
            "sectors" => content.sectors.iter().map(|file| pair(&file.id, &file.data.name)).collect(),
            "departments" => {
                let departments = content.territory.iter().flat_map(|territory| &territory.data.departments);
                departments.map(|place| pair(&place.code.value, &place.name)).collect()
            }
            "levels" => {
                let levels = content.terms("audiences").first().and_then(|audience| audience.levels.as_ref());
                levels.into_iter().flatten().map(|level| pair(&level.id.value, &level.label)).collect()
            }
            _ => match content.records.set(word) {
                Some(set) => (0..set.count()).map(|index| pair(set.record(index).id, set.title(index))).collect(),
                None => content.terms(word).iter().map(|term| pair(&term.id.value, &term.label)).collect(),
            },
        }
    }

    fn first(&self, word: &str) -> String {
        self.choices(word).first().map_or(NOTHING, |(id, _)| *id).to_owned()
    }

    /// Every choice, one comment line each.
    fn list(&self, word: &str) -> String {
        let choices = self.choices(word);
        let width = choices.iter().map(|(id, _)| id.chars().count()).max().unwrap_or_default();
        let line = |(id, name): &(&str, &str)| {
            // A line break in a name would end the comment.
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            format!("#   {:width$}  {name}", scalar(id))
        };
        if choices.is_empty() { "#   …".to_owned() } else { choices.iter().map(line).collect::<Vec<_>>().join("\n") }
    }

    /// Every choice's id, in one line.
    fn ids(&self, word: &str) -> String {
        let ids: Vec<String> = self.choices(word).iter().map(|(id, _)| scalar(id)).collect();
        if ids.is_empty() { "…".to_owned() } else { ids.join(", ") }
    }

    /// A whole line that depends on the content of the site.
    fn line(&self, word: &str, id: &str) -> String {
        let has_sector = !self.content.sectors.is_empty();
        let list = |key: &str, of: &str| format!("{key}: [{}]", scalar(&self.first(of)));
        let comment_if = |is_comment: bool, line: String| {
            if is_comment { format!("# {line}") } else { line }
        };
        match word {
            "sectors" => comment_if(!has_sector, list("sectors", "sectors")),
            // A profile speaks for a sector or a theme; the theme steps in on a site without sectors.
            "themes" => comment_if(has_sector, list("themes", "themes")),
            "levels" => comment_if(self.choices("levels").is_empty(), list("levels", "levels")),
            "area" => match (self.choices("departments").first(), &self.content.territory) {
                (Some((code, _)), _) => format!("- department: {}", quoted(code)),
                (None, Some(territory)) => {
                    format!("- region: {}", quoted(&territory.data.region.code.value))
                }
                (None, None) => format!("- department: {}", quoted(NOTHING)),
            },
            "region" => {
                let region = self.content.territory.as_ref().map(|territory| territory.data.region.code.value.as_str());
                format!("- region: {}", quoted(region.unwrap_or(NOTHING)))
            }
            "related" => {
                let other = self.choices("sectors").into_iter().map(|(sector, _)| sector).find(|sector| *sector != id);
                comment_if(true, format!("related: [{}]", scalar(other.unwrap_or(NOTHING))))
            }
            _ => unreachable!("a template asks for the line {word}"),
        }
    }
}

/// `text` as a YAML scalar, plain where that is safe.
fn scalar(text: &str) -> String {
    let is_word = text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        && !matches!(text, "null" | "true" | "false" | "yes" | "no" | "on" | "off");
    if is_word { text.to_owned() } else { quoted(text) }
}
